"""Count what is told of requests for information, and of complaints."""

from __future__ import annotations

from collections.abc import Callable

from macros.model import alamat
from macros.model.data import Data
from macros.model.layanan import AsalPengaduan, Layanan
from macros.views.bukti import Hasil, count_told

_LAYANAN = (("Laporan layanan", alamat.LAPORAN_LAYANAN),)


def _service(data: Data) -> Layanan | None:
    return next(iter(data.informasi.layanan), None)


def count_service(data: Data) -> Hasil:
    """Count the four things that the law asks of a year's service."""
    one = _service(data)
    if one is None:
        return count_told((), "angka layanan informasi", halaman=())
    asked = one.permintaan
    refused = asked is not None and (bool(one.penolakan) or asked.ditolak == 0)
    parts = (asked, one.waktu, asked, refused)
    what = f"hal layanan informasi {one.tahun} (permintaan, waktu, hasil, alasan penolakan)"
    return count_told(map(bool, parts), what, halaman=_LAYANAN, diumumkan=one.diumumkan,
                      tahun=one.tahun)  # fmt: skip


def count_means(data: Data) -> Hasil:
    """Count what serves requests: rooms and things, people, money."""
    one = _service(data)
    if one is None:
        return count_told((), "sarana layanan informasi", halaman=())
    parts = (one.sarana is not None, one.petugas is not None, one.anggaran is not None)
    what = f"hal layanan informasi {one.tahun} (sarana, petugas, anggaran)"
    return count_told(parts, what, halaman=_LAYANAN, diumumkan=one.diumumkan, tahun=one.tahun)


def count_report(data: Data) -> Hasil:
    """Tell whether the yearly report stands here and reached the Komisi Informasi."""
    one = _service(data)
    if one is None:
        return count_told((), "laporan tahunan layanan informasi", halaman=())
    entry = data.informasi.find(one.laporan)
    parts = (entry is not None and bool(entry.berkas), one.disampaikan_ke_komisi is not None)
    what = f"langkah laporan layanan {one.tahun} (diterbitkan, disampaikan ke Komisi Informasi)"
    return count_told(parts, what, says="selesai", halaman=_LAYANAN, diumumkan=one.diumumkan,
                      tahun=one.tahun)  # fmt: skip


def _complaints(asal: AsalPengaduan, what: str) -> Callable[[Data], Hasil]:
    def count(data: Data) -> Hasil:
        one = next(iter(data.informasi.pengaduan), None)
        rows = [row for row in one.baris if row.asal is asal] if one else []
        known = (row.diterima == 0 or row.tindakan is not None for row in rows)
        named = f"{what} {one.tahun}" if one else what
        return count_told(known, named, says="menyebut jumlah dan tindakan",
                          halaman=(("Pengaduan", alamat.PENGADUAN),),
                          diumumkan=one.diumumkan if one else None,
                          tahun=one.tahun if one else None)  # fmt: skip

    return count


count_internal = _complaints(AsalPengaduan.INTERNAL, "baris pengawasan internal")
count_public = _complaints(AsalPengaduan.MASYARAKAT, "baris pengaduan masyarakat")
