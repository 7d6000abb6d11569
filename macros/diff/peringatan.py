"""Warn a reviewer of what must not be missed in a change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from macros.diff.banding import Jenis, Perubahan
from macros.diff.kalimat import call, is_minor, say, say_difference, say_values
from macros.diff.metode import judged_by
from macros.diff.nilai import Nilai
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.format import format_date, format_rupiah
from macros.model.realisasi import RealisasiKinerja

#: The value of a period, or all of it where it came or went as a whole.
_HASIL = re.compile(r"(nilai )?(TW[1-4]|TAHUN)")


#: Words at the end of a field of `metode.yml` that says what a choice rests on.
_DASAR = ("dasar", "aturan", "alamat")


@dataclass(frozen=True)
class JumlahTahun:
    """Hold the programme budget of a year before and after, whole rupiah; None: no such year."""

    tahun: int
    lama: int | None
    baru: int | None


def list_warnings(
    old: Data,
    changes: tuple[Perubahan, ...],
    totals: tuple[JumlahTahun, ...],
    unseen: AbstractSet[str],
) -> tuple[str, ...]:
    """Return each warning once, the gravest kinds first.

    `unseen` are the keys of rows that nobody could see before: their ids can't be missed.
    """
    found = (
        *_signed(old, changes),
        *_gone(changes, unseen),
        *_moved(totals),
        *_past(old, changes),
        *_reported(changes),
        *_reckoned(old, changes),
    )
    return tuple(dict.fromkeys(found))


def say_withdrawn(paper: Dokumen) -> str:
    """Say that a paper which could be seen is withheld from now on."""
    day = format_date(paper.hari_terbit)
    return f"Dokumen yang sudah terbit ditarik: {paper.nama} baru tampil lagi {day}."


def _signed(old: Data, changes: tuple[Perubahan, ...]) -> Iterator[str]:
    """Warn of a paper that was signed and is edited: revising makes a new paper."""
    signed = {paper.id for paper in old.dokumen if paper.bertanggal}
    for change in changes:
        paper = change.baris.dokumen
        if paper is not None and paper.id in signed and not is_minor(change):
            yield (
                f"Dokumen yang sudah bertanggal disunting: {paper.nama}. Kalau salah salin, "
                "teruskan. Kalau isinya direvisi, buat dokumen baru dengan `menggantikan`."
            )


def _gone(changes: tuple[Perubahan, ...], unseen: AbstractSet[str]) -> Iterator[str]:
    """Warn of ids that no longer lead anywhere: their addresses were published."""
    for change in changes:
        row = change.baris
        if row.dokumen is None or row.kunci in unseen:
            continue
        if change.jenis is Jenis.HAPUS:
            within = f" dan {change.ikut} id di dalamnya" if change.ikut else ""
            yield f"Id hilang: {row.nama}{within}, {call(change)}. Alamatnya pernah terbit."
        if change.jenis is Jenis.GANTI_ID:
            yield f"Id diganti: {change.lama.kata} → {change.baru.kata}. Alamat lama jadi mati."


def _moved(totals: tuple[JumlahTahun, ...]) -> Iterator[str]:
    """Warn of a year whose programme budget is another than it was; a new year is none."""
    for total in totals:
        if total.lama is None:
            continue
        if total.baru is None:
            yield f"Jumlah anggaran program {total.tahun} hilang."
            continue
        amounts = (Nilai(n, format_rupiah(n), n) for n in (total.lama, total.baru))
        yield f"Jumlah anggaran program {total.tahun} berubah: {_say_amounts(*amounts)}."


def _say_amounts(old: Nilai, new: Nilai) -> str:
    return f"{old.kata} → {new.kata} ({say_difference(old, new)})"


def _past(old: Data, changes: tuple[Perubahan, ...]) -> Iterator[str]:
    """Warn of a paper of a year before the latest one that was already there."""
    latest = max(old.tahun, default=0)
    for change in changes:
        paper = change.baris.dokumen
        year = paper.untuk_tahun if paper is not None else None
        if paper is not None and year is not None and year < latest:
            yield f"Tahun yang sudah lewat disentuh: {paper.nama}."


def _reported(changes: tuple[Perubahan, ...]) -> Iterator[str]:
    """Warn of a result that was reported already and now reads otherwise, or is gone."""
    for change in changes:
        if change.baris.jenis != "realisasi":
            continue
        if change.jenis is Jenis.HAPUS:
            yield f"Realisasi yang sudah dilaporkan dihapus: {call(change)}."
        if change.bidang == "cara hitung":
            yield (
                f"Cara hitung realisasi berubah: {call(change)}, {say_values(change)}. "
                "Jumlah dan penyerapan yang sudah terbit ikut berubah."
            )
        if change.lama.makna is not None and _HASIL.fullmatch(change.bidang):
            yield (
                f"Realisasi yang sudah dilaporkan diubah: {call(change)}, "
                f"{change.bidang.removeprefix('nilai ')}, {say_values(change)}. "
                "Sebutkan dasarnya."
            )


def _reckoned(old: Data, changes: tuple[Perubahan, ...]) -> Iterator[str]:
    """Warn of another way of reckoning: it changes what is told of reports that nobody touched.

    A direction for rows that nobody reported on yet changes nothing that was told.
    """
    reports = [file.isi for file in old.realisasi]
    reported = {
        row.indikator
        for report in reports
        if isinstance(report, RealisasiKinerja)
        for row in report.baris
    }
    for change in changes:
        minor = is_minor(change) or change.bidang.endswith(_DASAR)
        if change.baris.jenis == "metode" and not minor and judged_by(change, reported):
            yield (
                f"Cara menghitung berubah: {say(change)}. Persentase dan putusan yang sudah terbit "
                "dapat ikut berubah."
            )
