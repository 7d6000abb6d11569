"""List everything in a paper that has an id, so that notes, topics and links can name it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from macros.findings import Place
from macros.model.bagian import Anggaran, Sasaran
from macros.model.dasar import Butir
from macros.model.dokumen import (
    AnyDokumen,
    IndikatorKinerjaUtama,
    PerjanjianKinerja,
    RencanaAksi,
    RencanaKinerjaTahunan,
    Sampul,
    list_tanda_tangan,
)
from macros.model.target import Target
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
    JUMLAH = "jumlah"
    TANDA_TANGAN = "tanda-tangan"
    SAMPUL = "sampul"


@dataclass(frozen=True)
class Acuan:
    """Name one addressable thing: whose it is, what it prints and where it stands.

    `indikator` is the printed indicator of a row (None: blank or none), `sasaran` the printed
    sasaran that stands at it, `uang` its amount.
    """

    id: str
    jenis: JenisAcuan
    dokumen: AnyDokumen
    teks: str
    baris_sumber: tuple[int, ...]
    place: Place
    indikator: str | None = None
    sasaran: str | None = None
    target: Target | None = None
    uang: Uang | None = None


def list_acuan(dokumen: AnyDokumen) -> Iterator[Acuan]:
    """Yield everything in a paper that has an id, in printed order."""
    yield Acuan(
        dokumen.id,
        JenisAcuan.DOKUMEN,
        dokumen,
        dokumen.nama,
        dokumen.sumber.baris,
        dokumen.place("id"),
    )
    if isinstance(dokumen, PerjanjianKinerja):
        yield from _perjanjian(dokumen)
    elif isinstance(dokumen, RencanaKinerjaTahunan):
        yield from _butir(dokumen, dokumen.judul)
        for sasaran in dokumen.sasaran:
            yield from _sasaran(dokumen, sasaran)
        yield from _anggaran(dokumen, dokumen.anggaran)
    elif isinstance(dokumen, RencanaAksi):
        yield from _rencana_aksi(dokumen)
    elif isinstance(dokumen, IndikatorKinerjaUtama):
        yield from _iku(dokumen)
    else:
        yield from _sampul(dokumen)
    for block in list_tanda_tangan(dokumen):
        if block.id is not None:
            yield Acuan(
                block.id,
                JenisAcuan.TANDA_TANGAN,
                dokumen,
                "Tanda tangan",
                block.baris_sumber,
                block.place("id"),
            )


def _butir(dokumen: AnyDokumen, butir: Butir) -> Iterator[Acuan]:
    if butir.id is not None:
        place = butir.place("id")
        lines = butir.baris_sumber
        yield Acuan(butir.id, JenisAcuan.JUDUL, dokumen, butir.teks, lines, place)


def _perjanjian(dokumen: PerjanjianKinerja) -> Iterator[Acuan]:
    naskah, lampiran = dokumen.naskah, dokumen.lampiran
    for butir in (naskah.judul, *naskah.pembuka, *naskah.isi, lampiran.judul):
        yield from _butir(dokumen, butir)
    for sasaran in lampiran.sasaran:
        yield from _sasaran(dokumen, sasaran)
    for kelompok in lampiran.kelompok:
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
    yield from _anggaran(dokumen, lampiran.anggaran)


def _sasaran(dokumen: AnyDokumen, sasaran: Sasaran) -> Iterator[Acuan]:
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
        )


def _anggaran(dokumen: AnyDokumen, anggaran: Anggaran | None) -> Iterator[Acuan]:
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
        )
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


def _rencana_aksi(dokumen: RencanaAksi) -> Iterator[Acuan]:
    yield from _butir(dokumen, dokumen.judul)
    for baris in dokumen.baris:
        yield Acuan(
            baris.id,
            JenisAcuan.AKSI,
            dokumen,
            baris.kegiatan.tercetak or baris.id,
            baris.baris_sumber,
            baris.place("id"),
            indikator=baris.indikator.tercetak,
            sasaran=baris.sasaran.tercetak,
            target=baris.target,
            uang=baris.perkiraan_biaya,
        )


def _iku(dokumen: IndikatorKinerjaUtama) -> Iterator[Acuan]:
    yield from _butir(dokumen, dokumen.judul)
    for baris in dokumen.baris:
        tujuan = baris.tujuan
        if tujuan.id is not None:
            place = tujuan.place("id")
            text = tujuan.tercetak or tujuan.id
            lines = baris.baris_sumber
            yield Acuan(tujuan.id, JenisAcuan.TUJUAN, dokumen, text, lines, place)
        for butir in baris.sasaran.butir:
            if butir.id is not None:
                place = butir.place("id")
                lines = butir.baris_sumber
                yield Acuan(butir.id, JenisAcuan.SASARAN, dokumen, butir.teks, lines, place)
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


def _sampul(dokumen: Sampul) -> Iterator[Acuan]:
    for butir in dokumen.kepala:
        yield from _butir(dokumen, butir)
    for isi in dokumen.daftar:
        place = isi.place("id")
        yield Acuan(isi.id, JenisAcuan.SAMPUL, dokumen, isi.teks, isi.baris_sumber, place)
    tahun = dokumen.tahun_tercetak
    place = tahun.place("id")
    yield Acuan(tahun.id, JenisAcuan.SAMPUL, dokumen, tahun.teks, tahun.baris_sumber, place)
