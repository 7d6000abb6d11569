"""List everything in a paper that has an id, so that notes, topics and links can name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from macros.findings import Place
from macros.model.anggaran import Anggaran, RincianAnggaran
from macros.model.bagian_tabel import BagianDokumen, BarisTabel
from macros.model.baris_tujuan import BarisIku
from macros.model.dasar import Butir, Kosong, Sel
from macros.model.dokumen import Dokumen
from macros.model.sasaran import Sasaran
from macros.model.sel_tambahan import quarters_of
from macros.model.target import Target, Triwulan
from macros.model.uang import Uang


class JenisAcuan(StrEnum):
    """Name what an id stands for."""

    DOKUMEN = "dokumen"
    JUDUL = "judul"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    AKSI = "aksi"
    KELOMPOK = "kelompok"
    PROGRAM = "program"
    RINCIAN = "rincian"
    JUMLAH = "jumlah"
    TANDA_TANGAN = "tanda-tangan"
    SAMPUL = "sampul"
    BARIS = "baris"


@dataclass(frozen=True)
class Acuan:
    """Name one addressable thing: whose it is, what it prints and where it stands.

    `indikator` is the printed indicator of a row (None: blank or none), `sasaran` the printed
    sasaran that stands at it, `triwulan` the targets of its quarters, `uang` its
    amount, `program` which programme a budget row is of.
    """

    id: str
    jenis: JenisAcuan
    dokumen: Dokumen
    teks: str
    baris_sumber: tuple[int, ...]
    place: Place
    indikator: str | None = None
    sasaran: str | None = None
    target: Target | None = None
    triwulan: Triwulan | None = None
    uang: Uang | None = None
    program: str | None = None


def list_acuan(dokumen: Dokumen) -> Iterator[Acuan]:
    """Yield everything in a paper that has an id, in printed order."""
    yield Acuan(
        dokumen.id,
        JenisAcuan.DOKUMEN,
        dokumen,
        dokumen.nama,
        dokumen.sumber.baris,
        dokumen.place("id"),
    )
    for butir in dokumen.semua_butir:
        yield from _butir(dokumen, butir)
    for baris in dokumen.semua_tujuan:
        yield from _tujuan(dokumen, baris)
    for sasaran in dokumen.sasaran_lepas:
        yield from _sasaran(dokumen, sasaran)
    yield from _kelompok(dokumen)
    yield from _aksi(dokumen)
    for bagian in dokumen.semua_bagian:
        yield from _bagian(dokumen, bagian)
    yield from _anggaran(dokumen, dokumen.blok_anggaran)
    yield from _sampul(dokumen)
    for block in dokumen.semua_tanda_tangan:
        if block.id is not None:
            yield Acuan(
                block.id,
                JenisAcuan.TANDA_TANGAN,
                dokumen,
                "Tanda tangan",
                block.baris_sumber,
                block.place("id"),
            )


def _butir(dokumen: Dokumen, butir: Butir, jenis: JenisAcuan = JenisAcuan.JUDUL) -> Iterator[Acuan]:
    if butir.id is not None:
        yield Acuan(butir.id, jenis, dokumen, butir.teks, butir.baris_sumber, butir.place("id"))


def _kelompok(dokumen: Dokumen) -> Iterator[Acuan]:
    for kelompok in dokumen.semua_kelompok:
        yield Acuan(
            kelompok.id,
            JenisAcuan.KELOMPOK,
            dokumen,
            kelompok.teks,
            kelompok.baris_sumber,
            kelompok.place("id"),
        )
        for sasaran in kelompok.sasaran:
            yield from _sasaran(dokumen, sasaran)


def _sasaran(dokumen: Dokumen, sasaran: Sasaran) -> Iterator[Acuan]:
    yield Acuan(
        sasaran.id,
        JenisAcuan.SASARAN,
        dokumen,
        sasaran.teks,
        sasaran.baris_sumber,
        sasaran.place("id"),
    )
    for indikator in sasaran.indikator:
        yield Acuan(
            indikator.id,
            JenisAcuan.INDIKATOR,
            dokumen,
            indikator.teks,
            indikator.baris_sumber,
            indikator.place("id"),
            indikator=indikator.teks,
            sasaran=sasaran.teks,
            target=indikator.target,
            triwulan=quarters_of(indikator),
        )


def _anggaran(dokumen: Dokumen, anggaran: Anggaran | None) -> Iterator[Acuan]:
    if anggaran is None:
        return
    for program in anggaran.program:
        yield Acuan(
            program.id,
            JenisAcuan.PROGRAM,
            dokumen,
            program.teks,
            program.baris_sumber,
            program.place("id"),
            uang=program.anggaran,
            program=program.program,
        )
        yield from _rincian(dokumen, program.rincian)
    yield from _rincian(dokumen, anggaran.rincian)
    jumlah = anggaran.jumlah
    if jumlah is not None:
        yield Acuan(
            jumlah.id,
            JenisAcuan.JUMLAH,
            dokumen,
            "Jumlah anggaran",
            jumlah.baris_sumber,
            jumlah.place("id"),
            uang=jumlah.anggaran,
        )


def _rincian(dokumen: Dokumen, rows: Iterable[RincianAnggaran]) -> Iterator[Acuan]:
    for row in rows:
        yield Acuan(
            row.id,
            JenisAcuan.RINCIAN,
            dokumen,
            row.teks,
            row.baris_sumber,
            row.place("id"),
            uang=row.anggaran,
        )


def _aksi(dokumen: Dokumen) -> Iterator[Acuan]:
    for baris in dokumen.semua_aksi:
        yield Acuan(
            baris.id,
            JenisAcuan.AKSI,
            dokumen,
            baris.sebutan,
            baris.baris_sumber,
            baris.place("id"),
            indikator=baris.indikator.tercetak,
            sasaran=baris.sasaran.tercetak,
            target=baris.target,
            triwulan=quarters_of(baris),
            uang=baris.perkiraan_biaya,
        )


def _tujuan(dokumen: Dokumen, baris: BarisIku) -> Iterator[Acuan]:
    tujuan = baris.tujuan
    if tujuan.id is not None:
        place = tujuan.place("id")
        text = tujuan.tercetak or tujuan.id
        yield Acuan(tujuan.id, JenisAcuan.TUJUAN, dokumen, text, baris.baris_sumber, place)
    for butir in baris.sasaran.butir:
        yield from _butir(dokumen, butir, JenisAcuan.SASARAN)
    for indikator in baris.indikator.butir:
        yield Acuan(
            indikator.id,
            JenisAcuan.INDIKATOR,
            dokumen,
            indikator.teks,
            indikator.baris_sumber,
            indikator.place("id"),
            indikator=indikator.teks,
        )


def _bagian(dokumen: Dokumen, bagian: BagianDokumen) -> Iterator[Acuan]:
    """Yield the rows of a part; a merged sasaran cell goes on from the row above it."""
    goal: str | None = None
    for row in bagian.baris:
        goal = _carry(row.sasaran, goal)
        measure = row.indikator.tercetak if row.indikator else None
        kind = JenisAcuan.BARIS if measure is None else JenisAcuan.INDIKATOR
        yield Acuan(
            row.id,
            JenisAcuan.KELOMPOK if row.judul else kind,
            dokumen,
            name_of(row),
            row.baris_sumber,
            row.place("id"),
            indikator=measure,
            sasaran=goal,
            target=row.target,
            triwulan=quarters_of(row),
            uang=row.anggaran or row.perkiraan_biaya,
        )


def _carry(cell: Sel | None, above: str | None) -> str | None:
    if cell is None or cell.kosong is Kosong.SEL_GABUNGAN:
        return above
    return cell.terbaca


def name_of(row: BarisTabel) -> str:
    """Return what a row is called: the first of its texts that says what it is about."""
    cells = (row.indikator, row.uraian, row.kegiatan, row.program, row.sasaran, row.tujuan)
    said = (cell.tercetak for cell in cells if cell is not None and cell.tercetak)
    return row.judul or next(said, row.id)


def _sampul(dokumen: Dokumen) -> Iterator[Acuan]:
    year = dokumen.tahun_sampul
    for item in (*dokumen.diumumkan, *((year,) if year else ())):
        place = item.place("id")
        yield Acuan(item.id, JenisAcuan.SAMPUL, dokumen, item.teks, item.baris_sumber, place)
