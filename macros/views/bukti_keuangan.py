"""Count what is told of money: the financial report, and procurement."""

from __future__ import annotations

from collections.abc import Callable

from macros.model import alamat
from macros.model.data import Data
from macros.model.informasi import YaTidak
from macros.model.keuangan import Keuangan, Paket, Pengadaan, TahapPaket
from macros.views.bukti import Hasil, count_told, day_of

_KEUANGAN = (("Laporan keuangan", alamat.KEUANGAN),)
_PENGADAAN = (("Pengadaan", alamat.PENGADAAN),)
#: Packages of which a contract is known.
_BERKONTRAK = (TahapPaket.KONTRAK, TahapPaket.SERAH_TERIMA)


def _newest(data: Data) -> Keuangan | None:
    return next(iter(data.informasi.keuangan), None)


def count_spending_report(data: Data) -> Hasil:
    """Count the rows of the newest financial report, and whether it was audited."""
    one = _newest(data)
    if one is None or not one.lra:
        return count_told((), "laporan realisasi anggaran", halaman=())
    filled = [row.realisasi.rupiah is not None for row in one.lra]
    return _audited(one, filled, f"baris laporan realisasi anggaran {one.tahun}")


def count_balance(data: Data) -> Hasil:
    """Count the parts of the newest balance sheet, and whether it was audited."""
    one = _newest(data)
    if one is None or one.neraca is None:
        return count_told((), "neraca", halaman=())
    sheet = one.neraca
    parts = (sheet.aset, sheet.kewajiban, sheet.ekuitas)
    return _audited(one, [part.rupiah is not None for part in parts], f"bagian neraca {one.tahun}")


def _audited(one: Keuangan, filled: list[bool], what: str) -> Hasil:
    """Count the audit as one more place: the rule asks for an audited report."""
    done = one.diaudit is YaTidak.YA
    says = "terisi; sudah diaudit" if done else "terisi; belum diaudit"
    sentence = f"{sum(filled)} dari {len(filled)} {what} {says}."
    met, places = sum(filled) + done, len(filled) + 1
    return Hasil(met, places, sentence, halaman=_KEUANGAN, diumumkan=day_of(one.diumumkan),
                 tahun=one.tahun)  # fmt: skip


def _packages(
    tells: Callable[[Paket], bool], stages: tuple[TahapPaket, ...], what: str, says: str
) -> Callable[[Data], Hasil]:
    def count(data: Data) -> Hasil:
        one: Pengadaan | None = next(iter(data.informasi.pengadaan), None)
        rows = [p for p in one.paket if p.tahap in stages] if one else []
        named = f"{what} {one.tahun}" if one else what
        return count_told((tells(row) for row in rows), named, says=says, halaman=_PENGADAAN,
                          diumumkan=one.diumumkan if one else None,
                          tahun=one.tahun if one else None)  # fmt: skip

    return count


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
