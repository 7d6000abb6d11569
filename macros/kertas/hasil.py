"""Say on the sheet for the notice board what came of a year's promises, as far as reported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.capaian.susun import BarisHasil, results_of
from macros.kertas.huruf import to_paper
from macros.model.data import Data
from macros.model.format import format_date, format_ratio, format_rupiah
from macros.model.realisasi import AnyRealisasi, KosongHasil, Periode
from macros.model.sel_tanggal import TanggalPenuh
from macros.views.hasil import say_missing, say_quarters, say_reached
from macros.views.kata import BACAAN, BASIS_SINGKAT, SAMPAI
from macros.views.ringkasan import AnggaranTahun
from macros.views.serapan import SerapanPeriode, SerapanProgram, spending_of

#: What stands where there is nothing to reckon.
_TANPA = "–"


@dataclass(frozen=True)
class HasilTahun:
    """Hold what is reported on a year."""

    data: Data
    tahun: int

    @cached_property
    def laporan(self) -> tuple[AnyRealisasi, ...]:
        """Return the reports of the year; () where nothing is published."""
        return tuple(berkas.isi for berkas in self.data.reports_of_year(self.tahun))

    @cached_property
    def kinerja(self) -> Mapping[str, BarisHasil]:
        """Return what is reported by row; {} without reports on indicators."""
        return {row.acuan.id: row for row in results_of(self.data, self.tahun)}

    @cached_property
    def belanja(self) -> Mapping[str, SerapanProgram]:
        """Return money spent by programme; {} without reports on money."""
        year = spending_of(self.data, self.tahun)
        return {row.program.id: row for row in year.program} if year else {}

    @property
    def tanggal(self) -> Iterator[TanggalPenuh]:
        """Yield the dates of the reports."""
        for report in self.laporan:
            for row in report.baris:
                yield from (one.tanggal for one in row.hasil if one.tanggal)
        for printed in self.data.hasil_tercetak.get(self.tahun, {}).values():
            yield from (one.tanggal for one in printed if one.tanggal)
        for spent in self.data.belanja_tercetak.get(self.tahun, {}).values():
            yield from (one.tanggal for one in spent if one.tanggal)

    def of_row(self, name: str) -> str:
        """Say the yearly result of a row, as in `91%, tidak tercapai`."""
        row = self.kinerja.get(name)
        if row is None and not self.laporan:
            return _TANPA
        one = row.tahunan if row else None
        if row is not None and one is None and row.terakhir is not None:
            return say_quarters(row)
        if one is None or one.hasil is None or one.hasil.nilai is None or one.capaian is None:
            why = one.kosong if one else KosongHasil.BELUM_DILAPORKAN
            return say_missing(why, one.tenggat if one else None)
        verdict = say_reached(one.capaian)
        said = f"[{verdict}]" if one.capaian.tercapai is None else verdict
        return to_paper(f"{one.hasil.nilai.tercetak}, {said}")

    def of_programme(self, name: str) -> tuple[str, str]:
        """Say what a programme spent, and which share of its budget.

        Dashes for a programme of which no paper was in force within the year.
        """
        row = self.belanja.get(name)
        if row is None:
            return _TANPA, _TANPA
        one = row.terakhir
        if one is None:
            last = row.periode[-1]
            unsummed = any(cell.jumlah.sebab for cell in row.periode)
            return row.sebab if unsummed else say_missing(last.kosong, last.tenggat), _TANPA
        share = _TANPA if one.persen is None else format_ratio(one.persen)
        return _say_amount(one.rupiah, bacaan=one.jumlah.bacaan), share

    def of_all(self, anggaran: tuple[AnggaranTahun, ...]) -> tuple[str, str]:
        """Say what all programmes spent; a dash where the amounts above it end on other days."""
        year = spending_of(self.data, self.tahun)
        total = year.bersama if year else None
        days = {_last_day(one) for one in self._latest(anggaran).values()}
        if total is None or days != {SAMPAI[total.periode]}:
            return _TANPA, _TANPA
        share = total.persen
        spent = _say_amount(total.rupiah, bacaan=total.bacaan_rupiah)
        return spent, _TANPA if share is None else format_ratio(share)

    def basis(self, anggaran: tuple[AnggaranTahun, ...]) -> tuple[str, ...]:
        """Say until when, on which basis and when money was reported; once where it is the same."""
        said: dict[str, list[str]] = {}
        for name, one in self._latest(anggaran).items():
            said.setdefault(_say_basis(one), []).append(name)
        if len(said) == 1:
            return (f"{next(iter(said))}.",)
        return tuple(to_paper(f"{text}: {'; '.join(names)}.") for text, names in said.items())

    def _latest(self, anggaran: tuple[AnggaranTahun, ...]) -> dict[str, SerapanPeriode]:
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


def _say_amount(rupiah: int | None, *, bacaan: bool) -> str:
    said = format_rupiah(rupiah)
    return f"{said} {BACAAN}" if bacaan else said


def _last_day(one: SerapanPeriode) -> str:
    return SAMPAI[Periode.TAHUN if one.periode is Periode.TW4 else one.periode]


def _say_basis(one: SerapanPeriode) -> str:
    """Say how to read an amount; a printed report may tell neither its basis nor its day."""
    hasil = one.hasil
    day = f", dilaporkan {format_date(hasil.tanggal.nilai)}" if hasil and hasil.tanggal else ""
    basis = BASIS_SINGKAT[hasil.basis if hasil else None]
    return f"Realisasi menurut {basis} sejak 1 Januari sampai {_last_day(one)}{day}"
