"""Say on the sheet for the notice board what came of a year's promises, as far as reported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.capaian.belanja import BarisBelanja, LaporanBelanja, spending_of
from macros.capaian.rumus import absorb
from macros.capaian.susun import Laporan, results_of
from macros.kertas.huruf import to_paper
from macros.model.dasar import Tanggal
from macros.model.data import Data
from macros.model.format import format_date, format_percent, format_rupiah
from macros.model.realisasi import AnyRealisasi, KosongHasil, Periode
from macros.views.ringkasan import AnggaranTahun
from macros.views.tabel.realisasi import round_percent

#: What stands where there is nothing to reckon.
_TANPA = "–"
_SAMPAI = {
    Periode.TW1: "akhir Maret",
    Periode.TW2: "akhir Juni",
    Periode.TW3: "akhir September",
    Periode.TW4: "akhir Desember",
    Periode.TAHUN: "akhir Desember",
}


@dataclass(frozen=True)
class HasilTahun:
    """Hold what is reported on a year."""

    data: Data
    tahun: int

    @cached_property
    def laporan(self) -> tuple[AnyRealisasi, ...]:
        """Return the reports of the year; () where nothing is published."""
        return tuple(b.isi for b in self.data.realisasi if b.isi.tahun == self.tahun)

    @cached_property
    def kinerja(self) -> Mapping[str, Laporan]:
        """Return the report on the whole year by row; {} without reports on indicators."""
        rows = results_of(self.data, self.tahun)
        return {row.acuan.id: row.tahunan for row in rows if row.tahunan is not None}

    @cached_property
    def belanja(self) -> Mapping[str, BarisBelanja]:
        """Return money spent by programme; {} without reports on money."""
        return {row.program: row for row in spending_of(self.data, self.tahun)}

    @property
    def tanggal(self) -> Iterator[Tanggal]:
        """Yield the dates of the reports."""
        for report in self.laporan:
            for row in report.baris:
                yield from (one.tanggal for one in row.hasil if one.tanggal)

    def of_row(self, name: str) -> str:
        """Say the yearly result of a row: `91%, tidak tercapai`."""
        found = self.kinerja.get(name)
        if found is None or found.hasil is None or found.hasil.nilai is None:
            return _say_missing(found.kosong if found else None, found.tenggat if found else None)
        reached = found.capaian.tercapai if found.capaian else None
        verdict = {True: ", tercapai", False: ", tidak tercapai", None: " [tidak dinilai]"}[reached]
        return to_paper(f"{found.hasil.nilai.tercetak}{verdict}")

    def of_programme(self, name: str) -> tuple[str, str]:
        """Say what a programme spent, and which share of its budget."""
        row = self.belanja.get(name)
        one = row.terakhir if row else None
        if row is None or one is None:
            tenggat = row.tahunan.tenggat if row else None
            return _say_missing(row.tahunan.kosong if row else None, tenggat), _TANPA
        share = round_percent(one.persen)
        return format_rupiah(one.rupiah), _TANPA if share is None else format_percent(share)

    def of_all(self, anggaran: tuple[AnggaranTahun, ...]) -> tuple[str, str]:
        """Say what all programmes spent; a dash where they can't be added up."""
        latest = self._latest(anggaran)
        # The fourth quarter and the year end on the same day: their amounts are alike.
        kinds = {(_SAMPAI[one.periode], one.hasil.basis) for one in latest.values() if one.hasil}
        if len(latest) < len(anggaran) or len(kinds) != 1:
            return _TANPA, _TANPA
        spent = sum(one.rupiah or 0 for one in latest.values())
        share = round_percent(absorb(spent, sum(item.rupiah for item in anggaran)))
        return format_rupiah(spent), _TANPA if share is None else format_percent(share)

    def basis(self, anggaran: tuple[AnggaranTahun, ...]) -> tuple[str, ...]:
        """Say until when, on which basis and when money was reported; once where it is the same."""
        said: dict[str, list[str]] = {}
        for name, one in self._latest(anggaran).items():
            said.setdefault(_say_basis(one), []).append(name)
        if len(said) == 1:
            return (f"{next(iter(said))}.",)
        return tuple(to_paper(f"{text}: {'; '.join(names)}.") for text, names in said.items())

    def _latest(self, anggaran: tuple[AnggaranTahun, ...]) -> dict[str, LaporanBelanja]:
        """Return the latest amount of each programme by its name."""
        rows = ((item.program.nama, self.belanja.get(item.program.id)) for item in anggaran)
        return {name: row.terakhir for name, row in rows if row and row.terakhir}

    @property
    def sifat(self) -> str:
        """Say what the figures are: plans alone, or reported as well."""
        if self.kinerja and self.belanja:
            return "Target dan anggaran adalah rencana. Hasil dan realisasi adalah laporan kantor."
        if self.kinerja:
            return "Hasil adalah laporan kantor. Realisasi anggaran belum dipublikasikan."
        if self.belanja:
            return "Realisasi adalah laporan kantor. Hasil kinerja belum dipublikasikan."
        return "Ini rencana, bukan hasil."


def _say_missing(kosong: KosongHasil | None, tenggat: Tanggal | None) -> str:
    if kosong is KosongHasil.TIDAK_BERLAKU:
        return "tidak berlaku"
    return f"belum dilaporkan, tenggat {format_date(tenggat.nilai)}" if tenggat else (
        "belum dilaporkan"
    )  # fmt: skip


def _say_basis(one: LaporanBelanja) -> str:
    """Say how to read an amount; `one` holds one, so its basis and its date are there."""
    hasil = one.hasil
    day = format_date(hasil.tanggal.nilai) if hasil and hasil.tanggal else ""
    basis = hasil.basis if hasil else ""
    return (
        f"Realisasi menurut {basis} sejak 1 Januari sampai {_SAMPAI[one.periode]}, dilaporkan {day}"
    )
