"""Count what stands in the files with a form of their own: profile, service, money, procurement."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from macros.model import alamat
from macros.model.daftar_pengumuman import TahapPeraturan
from macros.model.data import Data
from macros.model.informasi import YaTidak
from macros.model.keuangan import Keuangan, Paket, Pengadaan, TahapPaket
from macros.model.layanan import AsalPengaduan, Layanan
from macros.model.sel_tanggal import TanggalPenuh
from macros.views.bukti import Hasil

_PROFIL = (("Profil", alamat.PROFIL),)
_LAYANAN = (("Laporan layanan", alamat.LAPORAN_LAYANAN),)
_KEUANGAN = (("Laporan keuangan", alamat.KEUANGAN),)
_PENGADAAN = (("Pengadaan", alamat.PENGADAAN),)
_PERATURAN = (("Peraturan dan perjanjian", alamat.PERATURAN),)
#: Packages of which a contract is known.
_BERKONTRAK = (TahapPaket.KONTRAK, TahapPaket.SERAH_TERIMA)


def _day(tanggal: TanggalPenuh | None) -> date | None:
    return tanggal.nilai if tanggal else None


def count_parts(  # noqa: PLR0913 - what was counted, in words, where it stands, and when it was told
    places: Iterable[bool],
    what: str,
    *,
    says: str = "terisi",
    halaman: tuple[tuple[str, str], ...],
    diumumkan: TanggalPenuh | None = None,
    tahun: int | None = None,
) -> Hasil:
    filled = list(places)
    if not filled:
        return Hasil(0, 0, f"Situs ini tidak memuat {what}.")
    return Hasil(
        sum(filled),
        len(filled),
        f"{sum(filled)} dari {len(filled)} {what} {says}.",
        halaman=halaman,
        diumumkan=_day(diumumkan),
        tahun=tahun,
        diumumkan_kantor=True,
    )


def count_profile(data: Data) -> Hasil:
    """Count the parts of the profile that the law names."""
    one = data.informasi.profil
    if one is None:
        return count_parts((), "profil kantor", halaman=())
    parts = (one.kedudukan, one.visi, one.misi, one.tugas, one.fungsi, one.susunan)
    what = "bagian profil (kedudukan, visi, misi, tugas, fungsi, susunan)"
    return count_parts(map(bool, parts), what, halaman=_PROFIL, diumumkan=one.diumumkan)


def count_overview(data: Data) -> Hasil:
    """Count the parts that tell what the office is for."""
    one = data.informasi.profil
    if one is None:
        return count_parts((), "gambaran umum kantor", halaman=())
    parts = (one.maksud_tujuan, one.ruang_lingkup, one.gambaran_umum)
    what = "bagian (maksud dan tujuan, ruang lingkup, gambaran umum)"
    return count_parts(map(bool, parts), what, halaman=_PROFIL, diumumkan=one.diumumkan)


def count_wealth(data: Data) -> Hasil:
    """Count the seats that must report their wealth and whose announcement can be opened."""
    one = data.informasi.profil
    seats = [s for s in one.susunan if s.wajib_lhkpn is YaTidak.YA] if one else []
    entries = [data.informasi.find(seat.lhkpn) for seat in seats]
    days = [e.diumumkan for e in entries if e and e.diumumkan]
    return count_parts(
        (entry is not None and bool(entry.berkas) for entry in entries),
        "jabatan wajib LHKPN dalam susunan",
        says="mempunyai berkas pengumuman LHKPN di sini",
        halaman=_PROFIL,
        # The oldest sheet is the first to be renewed.
        diumumkan=min(days, key=lambda day: day.nilai, default=None),
    )


def count_staff(data: Data) -> Hasil:
    """Tell whether the staff is counted."""
    one = data.informasi.profil
    if one is None or one.kepegawaian is None:
        return count_parts((), "statistik kepegawaian", halaman=())
    rows = one.kepegawaian.baris
    page = (("Profil", alamat.part_of(alamat.PROFIL, "kepegawaian")),)
    return count_parts((True for _ in rows), "kelompok pegawai", says="berjumlah", halaman=page,
                  diumumkan=one.diumumkan)  # fmt: skip


def _newest(data: Data) -> Keuangan | None:
    return next(iter(data.informasi.keuangan), None)


def count_spending_report(data: Data) -> Hasil:
    """Count the rows of the newest financial report, and whether it was audited."""
    one = _newest(data)
    if one is None or not one.lra:
        return count_parts((), "laporan realisasi anggaran", halaman=())
    filled = [row.realisasi.rupiah is not None for row in one.lra]
    return _audited(one, filled, f"baris laporan realisasi anggaran {one.tahun}")


def count_balance(data: Data) -> Hasil:
    """Count the parts of the newest balance sheet, and whether it was audited."""
    one = _newest(data)
    if one is None or one.neraca is None:
        return count_parts((), "neraca", halaman=())
    sheet = one.neraca
    parts = (sheet.aset, sheet.kewajiban, sheet.ekuitas)
    return _audited(one, [part.rupiah is not None for part in parts], f"bagian neraca {one.tahun}")


def _audited(one: Keuangan, filled: list[bool], what: str) -> Hasil:
    """Count the audit as one more place: the rule asks for an audited report."""
    done = one.diaudit is YaTidak.YA
    says = "terisi; sudah diaudit" if done else "terisi; belum diaudit"
    sentence = f"{sum(filled)} dari {len(filled)} {what} {says}."
    met, places = sum(filled) + done, len(filled) + 1
    return Hasil(met, places, sentence, halaman=_KEUANGAN, diumumkan=_day(one.diumumkan),
                 tahun=one.tahun)  # fmt: skip


def _service(data: Data) -> Layanan | None:
    return next(iter(data.informasi.layanan), None)


def count_service(data: Data) -> Hasil:
    """Count the four things that the law asks of a year's service."""
    one = _service(data)
    if one is None:
        return count_parts((), "angka layanan informasi", halaman=())
    asked = one.permintaan
    refused = asked is not None and (bool(one.penolakan) or asked.ditolak == 0)
    parts = (asked, one.waktu, asked, refused)
    what = f"hal layanan informasi {one.tahun} (permintaan, waktu, hasil, alasan penolakan)"
    return count_parts(map(bool, parts), what, halaman=_LAYANAN, diumumkan=one.diumumkan,
                  tahun=one.tahun)  # fmt: skip


def count_means(data: Data) -> Hasil:
    """Count what serves requests: rooms and things, people, money."""
    one = _service(data)
    if one is None:
        return count_parts((), "sarana layanan informasi", halaman=())
    parts = (one.sarana is not None, one.petugas is not None, one.anggaran is not None)
    what = f"hal layanan informasi {one.tahun} (sarana, petugas, anggaran)"
    return count_parts(parts, what, halaman=_LAYANAN, diumumkan=one.diumumkan, tahun=one.tahun)


def count_report(data: Data) -> Hasil:
    """Tell whether the yearly report stands here and reached the Komisi Informasi."""
    one = _service(data)
    if one is None:
        return count_parts((), "laporan tahunan layanan informasi", halaman=())
    entry = data.informasi.find(one.laporan)
    parts = (entry is not None and bool(entry.berkas), one.disampaikan_ke_komisi is not None)
    what = f"langkah laporan layanan {one.tahun} (diterbitkan, disampaikan ke Komisi Informasi)"
    return count_parts(parts, what, says="selesai", halaman=_LAYANAN, diumumkan=one.diumumkan,
                  tahun=one.tahun)  # fmt: skip


def _regulations(in_force: bool, what: str) -> Callable[[Data], Hasil]:  # noqa: FBT001
    def count(data: Data) -> Hasil:
        one = data.informasi.peraturan
        ended = {TahapPeraturan.BERLAKU, TahapPeraturan.DICABUT}
        rows = [r for r in one.peraturan if (r.tahap in ended) is in_force] if one else []
        opens = (
            bool(row.alamat) or bool((e := data.informasi.find(row.informasi)) and e.di_mana)
            if in_force
            else True
            for row in rows
        )
        says = "dapat dibuka naskahnya" if in_force else "disebut tahapnya"
        day = one.diumumkan if one else None
        return count_parts(opens, what, says=says, halaman=_PERATURAN, diumumkan=day)

    return count


def count_agreements(data: Data) -> Hasil:
    """Count agreements whose text can be opened."""
    one = data.informasi.kerja_sama
    rows = one.kerja_sama if one else ()
    opens = (bool((e := data.informasi.find(row.informasi)) and e.berkas) for row in rows)
    says = "dapat dibuka naskahnya"
    return count_parts(opens, "perjanjian dengan pihak ketiga", says=says, halaman=_PERATURAN,
                  diumumkan=one.diumumkan if one else None)  # fmt: skip


def _packages(
    tells: Callable[[Paket], bool], stages: tuple[TahapPaket, ...], what: str, says: str
) -> Callable[[Data], Hasil]:
    def count(data: Data) -> Hasil:
        one: Pengadaan | None = next(iter(data.informasi.pengadaan), None)
        rows = [p for p in one.paket if p.tahap in stages] if one else []
        named = f"{what} {one.tahun}" if one else what
        return count_parts((tells(row) for row in rows), named, says=says, halaman=_PENGADAAN,
                      diumumkan=one.diumumkan if one else None,
                      tahun=one.tahun if one else None)  # fmt: skip

    return count


def _complaints(asal: AsalPengaduan, what: str) -> Callable[[Data], Hasil]:
    def count(data: Data) -> Hasil:
        one = next(iter(data.informasi.pengaduan), None)
        rows = [row for row in one.baris if row.asal is asal] if one else []
        known = (row.diterima == 0 or row.tindakan is not None for row in rows)
        named = f"{what} {one.tahun}" if one else what
        return count_parts(known, named, says="menyebut jumlah dan tindakan",
                      halaman=(("Pengaduan", alamat.PENGADUAN),),
                      diumumkan=one.diumumkan if one else None,
                      tahun=one.tahun if one else None)  # fmt: skip

    return count


def count_stages(data: Data) -> Hasil:
    """Count the stages of elections; each has its days."""
    one = data.informasi.tahapan
    rows = one.tahapan if one else ()
    return count_parts((True for _ in rows), "tahapan", says="menyebut tanggal dan dasarnya",
                  halaman=(("Tahapan", alamat.TAHAPAN),),
                  diumumkan=one.diumumkan if one else None)  # fmt: skip


def count_urgent(data: Data) -> Hasil:
    """Count urgent announcements that hold on the day of reading."""
    rows = [one for one in data.informasi.serta_merta if one.holds_on(data.hari)]
    if not rows:
        return Hasil(0, 0, "Tidak ada pengumuman serta-merta yang sedang berlaku di situs ini.")
    return Hasil(len(rows), len(rows), f"{len(rows)} pengumuman serta-merta sedang berlaku.",
                 halaman=(("Informasi serta-merta", alamat.SERTA_MERTA),))  # fmt: skip


count_in_force = _regulations(True, "peraturan yang berlaku")  # noqa: FBT003 - as its name says
count_drafts = _regulations(False, "rancangan peraturan")  # noqa: FBT003 - likewise
count_plans = _packages(
    lambda p: p.pagu.rupiah is not None,
    tuple(TahapPaket),
    "paket rencana pengadaan",
    "menyebut kode RUP, pagu, dan metode",
)
count_selections = _packages(
    lambda p: bool(p.penyedia and p.nilai and p.nilai.rupiah is not None),
    _BERKONTRAK,
    "paket berkontrak",
    "menyebut penyedia dan nilai kontrak",
)
count_performances = _packages(
    lambda p: bool(p.kontrak and (p.tahap is TahapPaket.KONTRAK or p.serah_terima)),
    _BERKONTRAK,
    "paket berkontrak",
    "menyebut tanggal kontrak, dan serah terima kalau sudah",
)
count_internal = _complaints(AsalPengaduan.INTERNAL, "baris pengawasan internal")
count_public = _complaints(AsalPengaduan.MASYARAKAT, "baris pengaduan masyarakat")
