"""Put together the paper of each kind: the official form, then what is ours, set apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from macros.kertas.bagian import Penyusun, blank, cell, head_rows, printed
from macros.kertas.cap import file_date, foot, stamp
from macros.kertas.huruf import to_paper
from macros.kertas.keterangan import explain
from macros.kertas.lebar import widths
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
from macros.model.alamat import of_paper
from macros.model.bagian_tabel import BagianDokumen, BarisTabel
from macros.model.baris_tujuan import BarisIku
from macros.model.berkas import BerkasDokumen
from macros.model.dokumen import Dokumen, is_konsep
from macros.model.kepala_tabel import KepalaTujuan
from macros.model.kunci_sendiri import list_own
from macros.model.naskah import Naskah
from macros.model.peran import Kolom, Peran
from macros.model.sasaran import Sasaran
from macros.model.tabel_cetak import cell_of
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan

#: From more columns than this on, a table is set smaller.
_BANYAK = 5
#: A row of a table.
Baris = tuple[Sel, ...]


def describe(terbitan: Terbitan, berkas: BerkasDokumen) -> Kertas | None:
    """Return the description of a paper, or None for a cover."""
    paper = berkas.isi
    if paper.mengumumkan:
        return None
    builder = Penyusun(Lembar(terbitan.data, of_paper(berkas)), is_konsep(paper))
    parts = tuple(_form(builder, paper))
    office = terbitan.data.satker
    return Kertas(
        judul=to_paper(f"{paper.nama} – {office.nama_singkat}"),
        cap=stamp(paper),
        kaki=foot(terbitan, berkas),
        bagian=tuple(_raise((*parts, *explain(terbitan, berkas, builder)))),
        tanggal=file_date(terbitan, berkas),
        rebah=paper.rebah,
        sifat=(to_paper(office.contoh),) if office.contoh else (),
    )


def _raise(parts: Sequence[Bagian]) -> Iterator[Bagian]:
    """Yield the parts with headings that start at level 1, where the paper prints no title.

    An accessible PDF is refused otherwise, and the whole site with it.
    """
    first = next((part for part in parts if isinstance(part, Judul)), None)
    titled = first is None or first.tingkat == 1
    for part in parts:
        if titled or not isinstance(part, Judul):
            yield part
        else:
            yield replace(part, tingkat=2 if part.tingkat == 3 else 1)  # noqa: PLR2004 - levels


def _form(builder: Penyusun, paper: Dokumen) -> Iterator[Bagian]:
    """Yield the paper itself, part by part, in printed order."""
    for text in paper.semua_naskah:
        yield from _promise(builder, text)
    title = paper.judul_tabel
    if title is not None:
        yield Judul(builder.text(title, title.id), 2 if paper.semua_naskah else 1)
    lines = tuple(_labels(builder, paper))
    if lines or not (paper.semua_naskah or paper.semua_tujuan or paper.semua_bagian):
        yield Pasangan(lines)
    yield from _tables(builder, paper)
    for butir in paper.semua_catatan_kaki:
        yield Paragraf(builder.text(butir, butir.id))
    for part in paper.semua_bagian:
        yield from _part(builder, part)
    if paper.blok_anggaran is not None:
        yield from builder.budget(paper.blok_anggaran)
    for text in paper.semua_naskah:
        yield builder.signatures(paper.semua_tanda_tangan[-1], text.pihak[:1])
    if not paper.semua_naskah:
        for block in paper.semua_tanda_tangan:
            yield builder.signatures(block)


def _tables(builder: Penyusun, paper: Dokumen) -> Iterator[Bagian]:
    head = paper.kepala_cetak
    if head is None:
        return
    if paper.semua_tujuan:
        rows = tuple(
            row for line in paper.semua_tujuan for row in _measures(builder, line, head.peran)
        )
        yield Tabel(widths(head.peran), head_rows(head), rows)
    if paper.semua_aksi:
        yield table_of_actions(builder, paper, head)
    if paper.semua_sasaran:
        yield Tabel(widths(head.peran), head_rows(head), tuple(_goals(builder, paper, head.peran)))


def _labels(builder: Penyusun, paper: Dokumen) -> Iterator[tuple[str, Isi]]:
    """Yield what the paper prints of itself: under keys of its kind, then its labelled lines."""
    for own in list_own(paper):
        if own.tercetak:
            yield to_paper(own.judul), builder.sel(own.isi)
    for line in paper.semua_keterangan:
        yield to_paper(line.label), printed(line.isi)


def _promise(builder: Penyusun, text: Naskah) -> Iterator[Bagian]:
    yield Judul(builder.text(text.judul, text.judul.id))
    for butir in text.pembuka:
        yield Paragraf(builder.text(butir, butir.id))
    for person in text.pihak:
        post = (("Jabatan", printed(person.jabatan)),) if person.jabatan else ()
        yield Pasangan((("Nama", builder.sel(person.nama)), *post))
        if person.sebutan:
            yield Paragraf(printed(person.sebutan))
    for butir in text.isi:
        yield Paragraf(builder.text(butir, butir.id))
    # Who promises signs on the right, as in the form: the superior comes first.
    yield builder.signatures(text.tanda_tangan, tuple(reversed(text.pihak)))
    yield HalamanBaru()


def _part(builder: Penyusun, part: BagianDokumen) -> Iterator[Bagian]:
    if part.judul is not None:
        yield Judul(builder.text(part.judul, part.judul.id), 2)
    for butir in part.uraian:
        yield Paragraf(builder.text(butir, butir.id))
    if part.kolom:
        columns = part.peran
        rows = tuple(_printed_row(builder, row, columns) for row in part.baris)
        yield Tabel(widths(columns), head_rows(part), rows, kecil=len(columns) > _BANYAK)


def _printed_row(builder: Penyusun, row: BarisTabel, columns: Sequence[Kolom]) -> Baris:
    notes = builder.notes(row.id)
    if row.judul is not None:
        return (Sel(((*printed(row.judul), *notes),), kolom=len(columns), tebal=True),)
    cells = [builder.any_cell(cell_of(row, kolom), kolom) for kolom in columns]
    if notes:
        first = cells[0]
        cells[0] = replace(first, isi=(*first.isi[:-1], (*first.isi[-1], *notes)))
    return tuple(cells)


def _goals(builder: Penyusun, paper: Dokumen, columns: Sequence[Kolom]) -> Iterator[Baris]:
    for sasaran in paper.sasaran_lepas:
        yield from _goal(builder, sasaran, columns)
    for group in paper.semua_kelompok:
        title = (*printed(group.teks), *builder.notes(group.id))
        yield (
            Sel((printed(group.nomor),), tebal=True, rata="tengah"),
            Sel((title,), kolom=len(columns) - 1, tebal=True),
        )
        for sasaran in group.sasaran:
            yield from _goal(builder, sasaran, columns)


def _goal(builder: Penyusun, sasaran: Sasaran, columns: Sequence[Kolom]) -> Iterator[Baris]:
    """Yield the rows of one sasaran; its own cells span them, as the paper prints them."""
    span = len(sasaran.indikator)
    for number, row in enumerate(sasaran.indikator):
        cells: list[Sel] = []
        for kolom in columns:
            if kolom.peran is Peran.INDIKATOR:
                cells.append(cell(builder.text(row, row.id)))
            elif kolom.peran not in {Peran.NOMOR, Peran.SASARAN}:
                cells.append(builder.any_cell(cell_of(row, kolom), kolom))
            elif number == 0 and kolom.peran is Peran.NOMOR:
                cells.append(Sel((builder.sel(sasaran.nomor),), baris=span, rata="tengah"))
            elif number == 0:
                cells.append(cell(builder.text(sasaran, sasaran.id), baris=span))
        yield tuple(cells)


def _measures(builder: Penyusun, line: BarisIku, columns: Sequence[Kolom]) -> Iterator[Baris]:
    """Yield one row of a list of measures; entries of one cell stand below each other.

    Where the list prints more than its usual columns, each measure has a row of its own.
    """
    further = [kolom for kolom in columns if kolom.peran not in KepalaTujuan.biasa]
    items = line.indikator.butir
    groups = [(item,) for item in items] if further and items else [items]
    aim = (*builder.sel(line.tujuan), *(builder.notes(line.tujuan.id) if line.tujuan.id else ()))
    goals: tuple[Isi, ...] = tuple(builder.text(b, b.id) for b in line.sasaran.butir)
    once = {
        Peran.NOMOR: Sel((builder.sel(line.nomor),), len(groups), rata="tengah"),
        Peran.TUJUAN: cell(aim, baris=len(groups)),
        Peran.SASARAN: cell(*(goals or (blank(line.sasaran.kosong),)), baris=len(groups)),
    }
    for number, group in enumerate(groups):
        cells: list[Sel] = []
        for kolom in columns:
            if kolom.peran in once:
                cells += [once[kolom.peran]] if number == 0 else []
            elif kolom.peran is Peran.INDIKATOR:
                said = tuple(builder.text(b, b.id) for b in group)
                cells.append(cell(*(said or (blank(line.indikator.kosong),))))
            else:
                isi = cell_of(group[0], kolom) if group else None
                cells.append(builder.any_cell(isi, kolom))
        yield tuple(cells)
