"""Put together the paper of each kind: the official form, then what is ours, set apart."""

from __future__ import annotations

from collections.abc import Iterator

from macros.kertas.bagian import Penyusun, blank, cell, head_rows, printed
from macros.kertas.cap import Terbitan, file_date, foot, stamp
from macros.kertas.huruf import to_paper
from macros.kertas.keterangan import explain
from macros.kertas.rencana_aksi import table_of_actions
from macros.kertas.uraian import (
    Bagian,
    HalamanBaru,
    Isi,
    Judul,
    Kertas,
    Paragraf,
    Pasangan,
    Sel,
    Tabel,
)
from macros.model.bagian import KepalaEmpat, Keterangan, Sasaran
from macros.model.data import BerkasDokumen
from macros.model.dokumen import (
    BarisIku,
    IndikatorKinerjaUtama,
    PerjanjianKinerja,
    RencanaAksi,
    RencanaKinerjaTahunan,
    is_konsep,
)
from macros.views.alamat import of_paper
from macros.views.render import Lembar

#: Kinds of paper that are printed; a cover has nothing that the papers don't say.
Tercetak = PerjanjianKinerja | RencanaKinerjaTahunan | RencanaAksi | IndikatorKinerjaUtama

_LEBAR = (12.0, 55.0, 70.0, 28.0)
_LEBAR_IKU = (18.0, 42.0, 52.0, 54.0)


def describe(terbitan: Terbitan, berkas: BerkasDokumen) -> Kertas | None:
    """Return the description of a paper, or None for a cover."""
    paper = berkas.isi
    if not isinstance(paper, Tercetak):
        return None
    builder = Penyusun(Lembar(terbitan.data, of_paper(berkas)), is_konsep(paper))
    parts = tuple(_form(builder, paper))
    office = terbitan.data.satker
    return Kertas(
        judul=to_paper(f"{paper.nama} – {office.nama_singkat}"),
        cap=stamp(paper),
        kaki=foot(terbitan, berkas),
        bagian=(*parts, *explain(terbitan, berkas, builder)),
        tanggal=file_date(terbitan, berkas),
        rebah=isinstance(paper, RencanaAksi),
        sifat=(to_paper(office.contoh),) if office.contoh else (),
    )


def _form(builder: Penyusun, paper: Tercetak) -> Iterator[Bagian]:
    """Yield the paper itself, in printed order."""
    if isinstance(paper, PerjanjianKinerja):
        yield from _agreement(builder, paper)
        return
    yield Judul(builder.text(paper.judul, paper.judul.id))
    if isinstance(paper, IndikatorKinerjaUtama):
        rows = tuple(row for line in paper.baris for row in _measures(builder, line))
        yield Tabel(_LEBAR_IKU, head_rows(paper.kepala_tabel), rows)
    else:
        yield _labels(paper.keterangan)
        if isinstance(paper, RencanaAksi):
            yield table_of_actions(builder, paper)
        else:
            rows = tuple(row for s in paper.sasaran for row in _goal(builder, s))
            yield _targets(paper.kepala_tabel, rows)
            if paper.anggaran is not None:
                yield from builder.budget(paper.anggaran)
    yield builder.signatures(paper.tanda_tangan)


def _labels(keterangan: tuple[Keterangan, ...]) -> Pasangan:
    return Pasangan(tuple((to_paper(line.label), printed(line.isi)) for line in keterangan))


def _agreement(builder: Penyusun, paper: PerjanjianKinerja) -> Iterator[Bagian]:
    text, annex = paper.naskah, paper.lampiran
    yield Judul(builder.text(text.judul, text.judul.id))
    for butir in text.pembuka:
        yield Paragraf(builder.text(butir, butir.id))
    for person in text.pihak:
        yield Pasangan((("Nama", builder.sel(person.nama)), ("Jabatan", printed(person.jabatan))))
        if person.sebutan:
            yield Paragraf(printed(person.sebutan))
    for butir in text.isi:
        yield Paragraf(builder.text(butir, butir.id))
    # Who promises signs on the right, as in the form: the superior comes first.
    yield builder.signatures(text.tanda_tangan, tuple(reversed(text.pihak)))
    yield HalamanBaru()
    yield Judul(builder.text(annex.judul, annex.judul.id), 2)
    yield _targets(annex.kepala_tabel, tuple(_annex_rows(builder, paper)))
    yield from builder.budget(annex.anggaran)
    yield builder.signatures(annex.tanda_tangan, text.pihak[:1])


def _annex_rows(builder: Penyusun, paper: PerjanjianKinerja) -> Iterator[tuple[Sel, ...]]:
    for sasaran in paper.lampiran.sasaran:
        yield from _goal(builder, sasaran)
    for group in paper.lampiran.kelompok:
        title = (*printed(group.teks), *builder.notes(group.id))
        yield (
            Sel((printed(group.nomor),), tebal=True, rata="tengah"),
            Sel((title,), kolom=3, tebal=True),
        )
        for sasaran in group.sasaran:
            yield from _goal(builder, sasaran)


def _goal(builder: Penyusun, sasaran: Sasaran) -> Iterator[tuple[Sel, ...]]:
    """Yield the rows of one sasaran; its own cells span them, as the paper prints them."""
    span = len(sasaran.indikator)
    for number, row in enumerate(sasaran.indikator):
        own: tuple[Sel, ...] = ()
        if number == 0:
            own = (
                Sel((builder.sel(sasaran.nomor),), baris=span, rata="tengah"),
                cell(builder.text(sasaran, sasaran.id), baris=span),
            )
        target = Sel(builder.target(row.target), rata="tengah")
        yield (*own, cell(builder.text(row, row.id)), target)


def _targets(kepala: KepalaEmpat, rows: tuple[tuple[Sel, ...], ...]) -> Tabel:
    return Tabel(_LEBAR, head_rows(kepala), rows)


def _measures(builder: Penyusun, line: BarisIku) -> Iterator[tuple[Sel, ...]]:
    """Yield one row of the IKU table; entries of one cell stand below each other."""
    goals: tuple[Isi, ...] = tuple(builder.text(b, b.id) for b in line.sasaran.butir)
    measures: tuple[Isi, ...] = tuple(builder.text(b, b.id) for b in line.indikator.butir)
    aim = (*builder.sel(line.tujuan), *(builder.notes(line.tujuan.id) if line.tujuan.id else ()))
    yield (
        Sel((builder.sel(line.nomor),), rata="tengah"),
        cell(aim),
        cell(*(goals or (blank(line.sasaran.kosong),))),
        cell(*(measures or (blank(line.indikator.kosong),))),
    )
