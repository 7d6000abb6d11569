"""Tell of an entry of the register how it stands: whether it opens, and whether it is in time."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.model.data import Data
from macros.model.format import format_date
from macros.model.informasi import Entri, YaTidak
from macros.model.jenis_informasi import JenisEntri
from macros.model.lampiran import Keterbacaan


class Keadaan(StrEnum):
    """Say how much of a duty's information stands on this site, from the best to the least."""

    TERSEDIA = "tersedia"
    NIHIL = "nihil"
    DITAUTKAN = "ditautkan"
    SEBAGIAN = "sebagian"
    LEWAT_WAKTU = "lewat waktu"
    BELUM = "belum tersedia di situs ini"
    TIDAK_BERLAKU = "tidak berlaku"


@dataclass(frozen=True)
class NilaiEntri:
    """Hold an entry with its state, why it is so, and when it has to be announced anew."""

    entri: Entri
    keadaan: Keadaan
    kalimat: str
    diumumkan: date | None = None
    berikutnya: date | None = None


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month if it has no such."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def judge_entry(data: Data, entri: Entri, months: int | None) -> NilaiEntri:
    """Judge an entry under the longest time between two announcements, None where there is none."""
    told = entri.diumumkan or (entri.nihil.tanggal if entri.nihil else None)
    day = told.nilai if told else None
    due = add_months(day, months) if day and months else None
    state, why = _state(data, entri)
    end = entri.masa.akhir
    if data.hari is not None and end is not None and end < data.hari:
        state, why = Keadaan.LEWAT_WAKTU, f"Masanya berakhir {format_date(end)}."
    elif data.hari is not None and due is not None and due < data.hari:
        state = Keadaan.LEWAT_WAKTU
        why = f"Seharusnya diumumkan lagi paling lambat {format_date(due)}."
    return NilaiEntri(entri, state, f"{entri.judul}, {entri.masa.sebutan}. {why}", day, due)


def _state(data: Data, entri: Entri) -> tuple[Keadaan, str]:
    if entri.nihil is not None:
        owner = entri.penanggung_jawab or "tanpa penanggung jawab"
        said = f"Dinyatakan nihil {format_date(entri.nihil.tanggal.nilai)} oleh {owner}: "
        return Keadaan.NIHIL, f"{said}{entri.nihil.pernyataan} Dasar: {entri.nihil.dasar}."
    files = [data.informasi.lampiran.get(name) for name in entri.berkas]
    found = [file for file in files if file is not None]
    if not found:
        if not any(one.alamat for one in entri.di_mana):
            return Keadaan.BELUM, "Belum ada berkas atau alamatnya."
        return Keadaan.DITAUTKAN, "Ada di alamat luar, tidak di situs ini."
    if entri.jenis is JenisEntri.LAPORAN_KEUANGAN and entri.diaudit is not YaTidak.YA:
        return Keadaan.SEBAGIAN, "Belum diaudit."
    if not any(file.keterbacaan is Keterbacaan.ADA for file in found):
        return Keadaan.SEBAGIAN, "Pindaian tanpa teks: pembaca layar tidak dapat membacakannya."
    return Keadaan.TERSEDIA, "Berkasnya ada di situs ini."
