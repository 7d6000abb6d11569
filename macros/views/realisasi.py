"""Render what came of a year's promises: results beside targets, money beside budgets."""

from __future__ import annotations

from dataclasses import dataclass

from macros.capaian.ikhtisar import Ikhtisar, promises_among, sum_up_results
from macros.capaian.susun import BarisHasil, results_of
from macros.model.data import Data
from macros.model.format import format_ratio
from macros.model.koreksi import Koreksi
from macros.model.realisasi import Periode
from macros.model.tindak_lanjut import Rencana
from macros.views import kata
from macros.views.hasil import band_of, chart_periods, say_capaian, say_missing, say_quarters
from macros.views.render import Lembar
from macros.views.serapan import SerapanTahun, chart_spending, spending_of
from macros.views.serapan_baris import SerapanBaris, list_spent_rows


@dataclass(frozen=True)
class TahunHasil:
    """Hold everything that was reported on a year.

    `tercetak_saja` where staff typed nothing in: then the rows are those alone that a printed
    report was joined to, and nothing is said of the others.
    """

    tahun: int
    baris: tuple[BarisHasil, ...]
    ikhtisar: Ikhtisar
    serapan: SerapanTahun | None
    serapan_baris: tuple[SerapanBaris, ...]
    tercetak_saja: bool

    @property
    def janji(self) -> tuple[BarisHasil, ...]:
        """Return the rows that the counts are made of."""
        return promises_among(self.baris)

    @property
    def temuan(self) -> str:
        """Say in one sentence how many targets are reached."""
        if not self.baris:
            return ""
        last = self.triwulan_terakhir
        rest = f" Laporan terakhir: {kata.SEBUT[last]}." if last else ""
        which = " yang dihubungkan dengan laporannya" if self.tercetak_saja else ""
        return f"{say_summary(self.ikhtisar, f'{self.tahun}{which}')}{rest}"

    @property
    def triwulan_terakhir(self) -> Periode | None:
        """Return the latest quarter with a value; None once the year itself is reported."""
        found = [row.terakhir.periode for row in self.baris if row.terakhir]
        quarters = [periode for periode in Periode if periode in found]
        return quarters[-1] if quarters and Periode.TAHUN not in quarters else None


def sum_up_year(data: Data, tahun: int) -> TahunHasil | None:
    """Return the results of a year; None where nothing at all is reported."""
    rows = results_of(data, tahun)
    spending, spent_rows = spending_of(data, tahun), list_spent_rows(data, tahun)
    if not rows and spending is None and not spent_rows:
        return None
    # Both halves of a year that was revised in its middle stand in the order of time.
    rows = tuple(sorted(rows, key=lambda row: list(Periode).index(row.berlaku[0])))
    typed = any(True for _ in data.results_of_year(tahun))
    counts = sum_up_results(rows, data.metode)
    return TahunHasil(tahun, rows, counts, spending, spent_rows, not typed)


def say_summary(ikhtisar: Ikhtisar, tahun: str) -> str:
    """Say the counts that are not nought, in words that add up; `tahun` names which targets."""
    parts = (
        (ikhtisar.tercapai, "tercapai"),
        (ikhtisar.tidak_tercapai, "tidak tercapai"),
        (ikhtisar.tidak_dinilai, "tidak dapat dinilai"),
        (ikhtisar.belum_dilaporkan, "belum dilaporkan"),
        (ikhtisar.tidak_berlaku, "tidak berlaku"),
    )
    said = ", ".join(f"{count} {words}" for count, words in parts if count)
    quarters = ikhtisar.per_triwulan
    rest = f" {quarters} target lain tercetak per triwulan saja." if quarters else ""
    if not ikhtisar.semua:
        return rest.strip() or f"Belum ada target setahun {tahun} yang dapat dinilai."
    return f"Dari {ikhtisar.semua} target setahun {tahun}: {said}.{rest}"


def render_realisasi(lembar: Lembar, tahun: int) -> str:
    """Return the page of a year's results."""
    year = sum_up_year(lembar.data, tahun)
    done = lembar.data.penyelesaian
    plans = list_follow_ups(lembar.data, tahun)
    return lembar.render(
        "realisasi.html",
        hasil=year,
        ada_lama=year is not None
        and any(lembar.data.replaced_by(row.acuan.dokumen.id) for row in year.baris),
        terbuka=[plan for plan in plans if plan.baris.id not in done],
        selesai=[(plan, done[plan.baris.id][0]) for plan in plans if plan.baris.id in done],
        rata_rata=_say_average(lembar.data, year),
        grafik_dari=chart_periods,
        grafik_uang=chart_spending,
        sebut_kosong=lambda one: say_missing(one.kosong, None),
        sebut_capaian=say_capaian,
        sebut_triwulan=say_quarters,
        kategori_dari=lambda one: band_of(one, lembar.data.metode.kategori_untuk(tahun)),
        koreksi_dari=lambda name: corrections_of(lembar.data, name),
        koreksi_uang=lambda program: corrections_of_money(lembar.data, tahun, program),
    )


def list_follow_ups(data: Data, tahun: int) -> tuple[Rencana, ...]:
    """Return what the reports of a year say will be done next, in printed order."""
    return tuple(plan for plan in data.tindak_lanjut.values() if plan.laporan.untuk_tahun == tahun)


def corrections_of(data: Data, name: str) -> tuple[Koreksi, ...]:
    """Return the corrections of a row that concern its results."""
    return tuple(one for one in data.koreksi_dari.get(name, ()) if one.tentang_hasil)


def corrections_of_money(data: Data, tahun: int, program: str) -> tuple[Koreksi, ...]:
    """Return the corrections of money spent; they name a printed row of the programme."""
    papers = (berkas.isi.anggaran_tercetak for berkas in data.of_year(tahun))
    rows = [row.id for block in papers if block for row in block.program if row.program == program]
    return tuple(one for row in rows for one in corrections_of(data, row))


def _say_average(data: Data, year: TahunHasil | None) -> str:
    """Say the average with the cap within it; "" where the office chose no cap."""
    cap = data.metode.rata_rata
    if year is None or cap is None or year.ikhtisar.rata_rata is None:
        return ""
    return (
        f"Rata-rata capaian {format_ratio(year.ikhtisar.rata_rata)} dari {year.ikhtisar.dihitung} "
        f"target yang dapat dihitung; target lain tidak ikut. Di dalam rata-rata, satu capaian "
        f"dibatasi 0% sampai {format_ratio(cap.batas)}. {cap.aturan.rstrip('.')}."
    )
