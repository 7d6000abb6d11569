"""Count what the profile of the office tells."""

from __future__ import annotations

from macros.model import alamat
from macros.model.data import Data
from macros.model.informasi import YaTidak
from macros.views.bukti import Hasil, count_told

_PROFIL = (("Profil", alamat.PROFIL),)


def count_profile(data: Data) -> Hasil:
    """Count the parts of the profile that the law names."""
    one = data.informasi.profil
    if one is None:
        return count_told((), "profil kantor", halaman=())
    parts = (one.kedudukan, one.visi, one.misi, one.tugas, one.fungsi, one.susunan)
    what = "bagian profil (kedudukan, visi, misi, tugas, fungsi, susunan)"
    return count_told(map(bool, parts), what, halaman=_PROFIL, diumumkan=one.diumumkan)


def count_overview(data: Data) -> Hasil:
    """Count the parts that tell what the office is for."""
    one = data.informasi.profil
    if one is None:
        return count_told((), "gambaran umum kantor", halaman=())
    parts = (one.maksud_tujuan, one.ruang_lingkup, one.gambaran_umum)
    what = "bagian (maksud dan tujuan, ruang lingkup, gambaran umum)"
    return count_told(map(bool, parts), what, halaman=_PROFIL, diumumkan=one.diumumkan)


def count_wealth(data: Data) -> Hasil:
    """Count the seats that must report their wealth and whose announcement can be opened."""
    one = data.informasi.profil
    seats = [s for s in one.susunan if s.wajib_lhkpn is YaTidak.YA] if one else []
    entries = [data.informasi.find(seat.lhkpn) for seat in seats]
    days = [e.diumumkan for e in entries if e and e.diumumkan]
    return count_told(
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
        return count_told((), "statistik kepegawaian", halaman=())
    rows = one.kepegawaian.baris
    page = (("Profil", alamat.part_of(alamat.PROFIL, "kepegawaian")),)
    return count_told((True for _ in rows), "kelompok pegawai", says="berjumlah", halaman=page,
                      diumumkan=one.diumumkan)  # fmt: skip
