"""Grow the tree of one paper from the links that its own table prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.checks.dasar import normalize
from macros.model.anggaran import AnggaranProgram, RincianAnggaran
from macros.model.baris_aksi import BarisAksi
from macros.model.baris_tujuan import BarisIku
from macros.model.dasar import Kosong, Sel, TeksTercetak
from macros.model.dokumen import Dokumen
from macros.model.sasaran import Kelompok, Sasaran
from macros.views.pohon_bagian import Tumbuh, grow_parts, hang
from macros.views.simpul import (
    NAMA_SAMA,
    SATU_BARIS,
    SATU_KELOMPOK,
    Hubungan,
    JenisSimpul,
    Pohon,
    Simpul,
    read_as,
)


def grow(dokumen: Dokumen) -> Pohon:
    """Return the tree of a paper; a cover has none."""
    if dokumen.semua_tujuan:
        return _iku(dokumen)
    if dokumen.semua_aksi:
        return _aksi(dokumen)
    if dokumen.semua_bagian:
        return grow_parts(dokumen)
    return _with_budget(dokumen)


def _cell(text: TeksTercetak) -> Sel:
    return Sel(tercetak=text.teks, bacaan=text.bacaan, dasar=text.dasar)


def _iku(dokumen: Dokumen) -> Pohon:
    """Return tujuan over sasaran and indicators; rows with indicators only stand apart."""
    roots: list[Simpul] = []
    loose: list[Simpul] = []
    for row in dokumen.semua_tujuan:
        if row.tujuan.tercetak is None and not row.sasaran.butir:
            loose.extend(_indicators_of(row, None))
        else:
            roots.append(_tujuan(row))
    return Pohon(dokumen, tuple(roots), tuple(loose))


def _tujuan(row: BarisIku) -> Simpul:
    """Return one row; which of several sasaran an indicator serves is not printed in it."""
    indicators = tuple(_indicators_of(row, SATU_BARIS))
    one = len(row.sasaran.butir) == 1
    goals = [
        Simpul(
            JenisSimpul.SASARAN,
            _cell(item),
            item.id,
            hubungan=SATU_BARIS,
            cabang=indicators if one else (),
            diri=item.id,
        )
        for item in row.sasaran.butir
    ] or [Simpul(JenisSimpul.SASARAN, Sel(kosong=row.sasaran.kosong), hubungan=SATU_BARIS)]
    beside = () if one else indicators
    number = row.nomor.tercetak or ""
    tujuan = row.tujuan
    isi = Sel(
        tercetak=tujuan.tercetak, kosong=tujuan.kosong, bacaan=tujuan.bacaan, dasar=tujuan.dasar
    )
    return Simpul(JenisSimpul.TUJUAN, isi, tujuan.id, number, cabang=(*goals, *beside))


def _indicators_of(row: BarisIku, hubungan: Hubungan | None) -> Iterator[Simpul]:
    for item in row.indikator.butir:
        yield Simpul(JenisSimpul.INDIKATOR, _cell(item), item.id, hubungan=hubungan, diri=item.id)
    if row.indikator.kosong is not None and hubungan is not None:
        yield Simpul(JenisSimpul.INDIKATOR, Sel(kosong=row.indikator.kosong), hubungan=hubungan)


def _with_budget(dokumen: Dokumen) -> Pohon:
    """Return sasaran over indicators; programmes are linked where a group bears their name."""
    anggaran = dokumen.blok_anggaran
    left = list(anggaran.program if anggaran else ())
    groups = []
    for group in dokumen.semua_kelompok:
        own = [row for row in left if row.program == group.program]
        left = [row for row in left if row not in own]
        groups.append(_group(group, own))
    roots = (*groups, *(_sasaran(item, None) for item in dokumen.sasaran_lepas))
    loose = (*(_program(row, None) for row in left), *_below(anggaran.rincian if anggaran else ()))
    return Pohon(dokumen, roots, loose)


def _group(group: Kelompok, own: list[AnggaranProgram]) -> Simpul:
    amounts = tuple(_program(row, _same_programme(group, row)) for row in own)
    goals = tuple(_sasaran(item, SATU_KELOMPOK) for item in group.sasaran)
    isi = Sel(tercetak=group.teks)
    return Simpul(JenisSimpul.PROGRAM, isi, group.id, group.nomor, cabang=(*amounts, *goals))


def _same_programme(group: Kelompok, row: AnggaranProgram) -> Hubungan:
    """Return the link of a group to its amount: printed only where the names are the same."""
    if normalize(group.teks) == normalize(row.teks):
        return NAMA_SAMA
    return read_as(f"kami membaca “{group.teks}” dan “{row.teks}” sebagai program yang sama")


def _program(row: AnggaranProgram, hubungan: Hubungan | None) -> Simpul:
    return Simpul(
        JenisSimpul.ANGGARAN,
        Sel(tercetak=row.teks),
        row.id,
        row.nomor or "",
        hubungan,
        cabang=_below(row.rincian),
        uang=row.anggaran,
    )


def _below(rows: Sequence[RincianAnggaran]) -> tuple[Simpul, ...]:
    """Return the rows below a programme, each under the level above it."""
    roots: list[Tumbuh] = []
    path: list[Tumbuh] = []
    for row in rows:
        node = Simpul(
            JenisSimpul.RINCIAN,
            Sel(tercetak=row.teks),
            row.id,
            row.nomor or "",
            SATU_KELOMPOK,
            uang=row.anggaran,
        )
        hang(Tumbuh(row.tingkat.dalam, node), path, roots)
    return tuple(root.close() for root in roots)


def _sasaran(item: Sasaran, hubungan: Hubungan | None) -> Simpul:
    rows = tuple(
        Simpul(
            JenisSimpul.INDIKATOR,
            _cell(row),
            row.id,
            hubungan=SATU_BARIS,
            target=row.target,
            diri=row.id,
        )
        for row in item.indikator
    )
    return Simpul(
        JenisSimpul.SASARAN,
        _cell(item),
        item.id,
        item.nomor.tercetak or "",
        hubungan,
        rows,
        diri=item.id,
    )


def _aksi(dokumen: Dokumen) -> Pohon:
    """Return sasaran over the rows of the action plan, carried down as we read them."""
    groups: dict[str, list[BarisAksi]] = {}
    loose = []
    for row in dokumen.semua_aksi:
        if row.sasaran.terbaca is None:
            loose.append(_row(row, None))
        else:
            groups.setdefault(normalize(row.sasaran.terbaca), []).append(row)
    roots = tuple(_goal_of_rows(dokumen, rows) for rows in groups.values())
    return Pohon(dokumen, roots, tuple(loose))


def _goal_of_rows(dokumen: Dokumen, rows: list[BarisAksi]) -> Simpul:
    """Return a sasaran as some row of the plan prints it, otherwise as we read it."""
    first = rows[0].sasaran
    key = normalize(first.terbaca or "")
    # A row of its own group first: the words may also stand on a row that we read elsewhere.
    found = (r for r in (*rows, *dokumen.semua_aksi) if normalize(r.sasaran.tercetak or "") == key)
    home = next(found, None)
    children = tuple(_row(row, _link_to_goal(row)) for row in rows)
    if home is not None:
        isi = Sel(tercetak=home.sasaran.tercetak)
        return Simpul(JenisSimpul.SASARAN, isi, home.id, cabang=children)
    blank = first.kosong or Kosong.TIDAK_TERCETAK
    isi = Sel(kosong=blank, bacaan=first.bacaan, dasar=first.dasar)
    return Simpul(JenisSimpul.SASARAN, isi, first.dari, cabang=children)


def _link_to_goal(row: BarisAksi) -> Hubungan:
    return SATU_BARIS if row.sasaran.dasar is None else read_as(row.sasaran.dasar)


def _row(row: BarisAksi, hubungan: Hubungan | None) -> Simpul:
    """Return a row as its indicator with the activity beside it."""
    kegiatan = Simpul(
        JenisSimpul.KEGIATAN,
        row.kegiatan,
        row.id,
        hubungan=SATU_BARIS,
        uang=row.perkiraan_biaya,
        aksi=row,
    )
    return Simpul(
        JenisSimpul.INDIKATOR,
        row.indikator,
        row.id,
        hubungan=hubungan,
        cabang=(kegiatan,),
        target=row.target,
        sasaran_lain=row.sasaran.tercetak if row.sasaran.bacaan else None,
        diri=row.id,
    )
