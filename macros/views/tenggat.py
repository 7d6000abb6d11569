"""List what comes due: duties to announce anew, yearly reports, and addresses to open again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from macros.model import alamat
from macros.model.data import Data
from macros.views.entri import Keadaan, add_months
from macros.views.kepatuhan import list_duties

#: An address that nobody opened for so long may lead nowhere by now.
BULAN_ALAMAT = 6
_MARET = (3, 31)


@dataclass(frozen=True)
class Tenggat:
    """Hold one due day: what is to be done, why, and where it stands."""

    id: str
    hari: date
    isi: str
    sebab: str
    halaman: str


def list_due(data: Data) -> tuple[Tenggat, ...]:
    """Return every day that comes due, the earliest first."""
    found = (*_duties(data), *_reports(data), *_addresses(data))
    return tuple(sorted(found, key=lambda one: (one.hari, one.id)))


def _duties(data: Data) -> Iterator[Tenggat]:
    for row in list_duties(data):
        days = [one.berikutnya for one in row.entri if one.keadaan is row.keadaan]
        known = [day for day in (row.berikutnya, *days) if day is not None]
        if known and row.keadaan is not Keadaan.TIDAK_BERLAKU:
            duty = row.kewajiban
            yield Tenggat(
                f"kewajiban-{duty.id}",
                min(known),
                f"Umumkan lagi: {duty.isi}",
                "Dihitung dari hari diumumkan yang terakhir.",
                alamat.of_duty(duty.id),
            )


def _reports(data: Data) -> Iterator[Tenggat]:
    """Yield the yearly report on service, which is due three months after its year."""
    if data.kip is None or not data.informasi.layanan:
        return
    newest = data.informasi.layanan[0]
    year = newest.tahun if newest.disampaikan_ke_komisi is None else newest.tahun + 1
    yield Tenggat(
        f"laporan-layanan-{year}",
        date(year + 1, *_MARET),
        f"Sampaikan laporan layanan informasi {year} ke Komisi Informasi",
        "Paling lambat tiga bulan sesudah tahun anggaran berakhir.",
        alamat.LAPORAN_LAYANAN,
    )


def _addresses(data: Data) -> Iterator[Tenggat]:
    for entry in data.informasi.entri:
        for number, place in enumerate(entry.di_mana, start=1):
            if place.alamat and place.diperiksa:
                yield Tenggat(
                    f"alamat-{entry.id}-{number}",
                    add_months(place.diperiksa.nilai, BULAN_ALAMAT),
                    f"Buka lagi alamat: {entry.judul}",
                    "Alamat di luar dibuka lagi setiap enam bulan.",
                    alamat.of_entry(entry),
                )
