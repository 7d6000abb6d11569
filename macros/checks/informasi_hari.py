"""Check the days of public information: nothing that was done lies ahead, nothing ends first.

What is counted rests on these days: an announcement of 2131 would be in time for a century.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Place, Rule
from macros.model.daftar_pengumuman import TahapPeraturan
from macros.model.data import Data
from macros.model.informasi import Entri
from macros.model.jenis_informasi import JenisEntri
from macros.model.sel_tanggal import TanggalPenuh

BELUM_TIBA = Rule(
    "INF-014",
    "Hari yang belum tiba",
    "Yang sudah diumumkan, dinyatakan, diputuskan, dihitung, disampaikan, atau diserahkan terjadi "
    "paling lambat hari ini. Laporan tidak membicarakan tahun yang belum tiba.",
    Example(
        "layanan/2030.yml",
        "disampaikan_ke_komisi: 20 Maret 2031",
        "disampaikan_ke_komisi: 20 Maret 2041",
    ),
)
TERBALIK = Rule(
    "INF-015",
    "Berakhir sebelum mulai",
    "Hari terakhir tidak mendahului hari pertama. Laporan setahun disampaikan sesudah tahunnya, "
    "dan neraca dibuat untuk tahun berkasnya.",
    Example(
        "serta-merta.yml", "berlaku_sampai: 31 Januari 2032", "berlaku_sampai: 31 Januari 2031"
    ),
)
RULES = (BELUM_TIBA, TERBALIK)
#: Kinds that tell of what was: they speak of no year that has yet to come.
_LAPORAN = frozenset(
    (
        *(JenisEntri.LAPORAN_KINERJA, JenisEntri.LAPORAN_KEUANGAN, JenisEntri.LAPORAN_LAYANAN),
        *(JenisEntri.SURVEI, JenisEntri.LHKPN),
    )
)
Hari = tuple[TanggalPenuh | None, Place]


def check_not_ahead(data: Data) -> Iterator[Temuan]:
    """Find days of what was done that are still to come."""
    if data.hari is None:
        return
    for day, place in (*_announced(data), *_done(data)):
        if day is not None and day.nilai > data.hari:
            yield _ahead(day, place)
    for entry in data.informasi.entri:
        yield from _stated(data.hari, entry)
        year, _ = entry.masa.giliran
        if entry.jenis in _LAPORAN and year > data.hari.year:
            yield mistake(BELUM_TIBA, entry.place("masa"),
                          f"{entry.id} melaporkan {entry.masa.sebutan}, yang belum tiba",
                          f"diharapkan paling lambat tahun {data.hari.year}",
                          "periksa masanya pada laporannya")  # fmt: skip


def _stated(hari: date, entry: Entri) -> Iterator[Temuan]:
    # Until the day on which it is shown, an entry may speak of that day.
    latest = max(hari, entry.terbit_sejak.nilai) if entry.terbit_sejak else hari
    for part in (entry.nihil, entry.keputusan):
        if part is not None and part.tanggal.nilai > latest:
            yield _ahead(part.tanggal, part.place("tanggal"))


def _ahead(day: TanggalPenuh, place: Place) -> Temuan:
    return mistake(BELUM_TIBA, place, f"{day.tercetak} belum tiba",
                   "diharapkan hari yang sudah lewat, atau hari ini",
                   "periksa tahunnya")  # fmt: skip


def _announced(data: Data) -> Iterator[Hari]:
    """Yield the days of announcement that stand outside the register, which has its own rule."""
    one = data.informasi
    singles = (one.profil, one.peraturan, one.kerja_sama, one.tahapan)
    for model in (*singles, *one.layanan, *one.keuangan, *one.pengadaan, *one.pengaduan):
        if model is not None:
            yield model.diumumkan, model.place("diumumkan")
    for filled in data.kip.dip.isian if data.kip else ():
        yield filled.diumumkan, filled.place("diumumkan")


def _done(data: Data) -> Iterator[Hari]:
    """Yield the days of what was counted, sent, handed over, or reached a stage."""
    one = data.informasi
    for year in one.layanan:
        yield year.disampaikan_ke_komisi, year.place("disampaikan_ke_komisi")
    for report in one.keuangan:
        if report.neraca is not None:
            yield report.neraca.per, report.neraca.place("per")
    if one.profil is not None and one.profil.kepegawaian is not None:
        yield one.profil.kepegawaian.per, one.profil.kepegawaian.place("per")
    for package in (package for plan in one.pengadaan for package in plan.paket):
        yield package.kontrak, package.place("kontrak")
        yield package.serah_terima, package.place("serah_terima")
    for rule in one.peraturan.peraturan if one.peraturan else ():
        # A regulation may be signed before it takes effect; what was revoked, or reached a
        # stage, did so.
        if rule.tahap is not TahapPeraturan.BERLAKU:
            yield rule.sejak, rule.place("sejak")


def check_order(data: Data) -> Iterator[Temuan]:
    """Find what ends before it begins, and reports of another year than their file's."""
    for begun, ended, place in _spans(data):
        if begun is not None and ended is not None and ended.nilai < begun.nilai:
            yield _reversed(place, f"{ended.tercetak} mendahului {begun.tercetak}",
                            "diharapkan hari yang sama atau sesudahnya")  # fmt: skip
    for year in data.informasi.layanan:
        sent = year.disampaikan_ke_komisi
        if sent is not None and sent.nilai <= date(year.tahun, 12, 31):
            yield _reversed(year.place("disampaikan_ke_komisi"),
                            f"laporan {year.tahun} disampaikan {sent.tercetak}",
                            "diharapkan sesudah tahunnya berakhir")  # fmt: skip
    for report in data.informasi.keuangan:
        sheet = report.neraca
        if sheet is not None and sheet.per.nilai.year != report.tahun:
            yield _reversed(sheet.place("per"),
                            f"neraca {sheet.per.tercetak} dalam laporan {report.tahun}",
                            f"diharapkan hari dalam tahun {report.tahun}")  # fmt: skip


def _spans(data: Data) -> Iterator[tuple[TanggalPenuh | None, TanggalPenuh | None, Place]]:
    one = data.informasi
    for entry in one.entri:
        masa = entry.masa
        yield masa.berlaku_sejak, masa.berlaku_sampai, masa.place("berlaku_sampai")
    for urgent in one.serta_merta:
        yield urgent.sejak, urgent.berlaku_sampai, urgent.place("berlaku_sampai")
    for deal in one.kerja_sama.kerja_sama if one.kerja_sama else ():
        yield deal.mulai, deal.sampai, deal.place("sampai")
    for stage in one.tahapan.tahapan if one.tahapan else ():
        yield stage.mulai, stage.sampai, stage.place("sampai")


def _reversed(place: Place, salah: str, harap: str) -> Temuan:
    return mistake(TERBALIK, place, salah, harap, "periksa kedua harinya pada dokumennya")


CHECKS = (check_not_ahead, check_order)
