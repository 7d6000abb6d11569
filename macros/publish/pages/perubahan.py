"""Render what changed in the published data, version by version and year by year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from macros.diff.kabar import Kabar
from macros.diff.tautan import address_of
from macros.diff.versi import Sejarah, Versi
from macros.model import alamat
from macros.publish.pages.halaman import Halaman
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan

#: Changes of one version that are shown at once; the rest can be unfolded.
BATAS_TAMPIL = 10


@dataclass(frozen=True)
class Tampilan:
    """Hold one change as the page shows it; `tautan` is None where the row is gone."""

    judul: str
    tautan: str | None
    lama: str
    baru: str
    keterangan: str


def render_perubahan(lembar: Lembar, sejarah: Sejarah, repositori: str, *, umpan: bool) -> str:
    """Return the page of changes: the newest year in full, older ones by name.

    Each older version keeps its anchor here, for feeds and bookmarks that name it. `umpan` tells
    whether feeds are published beside it.
    """
    years = sejarah.tahun
    return lembar.render(
        "perubahan.html",
        sejarah=sejarah,
        versi_versi=_show_year(lembar, sejarah, years[0]) if years else [],
        lampau=[(year, alamat.of_changes(year), sejarah.of_year(year)) for year in years[1:]],
        repositori=repositori.rstrip("/"),
        umpan=umpan,
    )


def generate_years(terbitan: Terbitan, sejarah: Sejarah) -> Iterator[Halaman]:
    """Yield a page for each year in which the data changed, but for the newest."""
    data = terbitan.data
    for year in sejarah.tahun[1:]:
        address = alamat.of_changes(year)
        yield Halaman(
            address,
            f"Perubahan data {year}",
            f"Apa yang berubah dalam data {data.satker.nama_singkat} pada tahun {year}.",
            partial(_render_year, Lembar(data, address), sejarah, terbitan.repositori, year),
            (data.akar,),
            (("Perubahan data", alamat.PERUBAHAN),),
            tanpa_sumber=True,
        )


def _render_year(lembar: Lembar, sejarah: Sejarah, repositori: str, tahun: int) -> str:
    return lembar.render(
        "perubahan_tahun.html",
        versi_versi=_show_year(lembar, sejarah, tahun),
        repositori=repositori.rstrip("/"),
    )


def _show_year(
    lembar: Lembar, sejarah: Sejarah, tahun: int
) -> list[tuple[Versi, list[Tampilan], list[Tampilan]]]:
    return [(versi, *_split(lembar, versi)) for versi in sejarah.of_year(tahun)]


def _split(lembar: Lembar, versi: Versi) -> tuple[list[Tampilan], list[Tampilan]]:
    """Return what is shown at once and what can be unfolded; small changes come last."""
    ordered = sorted(versi.perubahan, key=lambda kabar: kabar.kecil)
    shown = [_show(lembar, kabar) for kabar in ordered]
    cut = min(sum(not kabar.kecil for kabar in ordered), BATAS_TAMPIL)
    return shown[:cut], shown[cut:]


def _show(lembar: Lembar, kabar: Kabar) -> Tampilan:
    address = address_of(lembar.data, kabar.letak)
    link = lembar.tautan(address) if address else None
    return Tampilan(kabar.judul, link, kabar.lama, kabar.baru, kabar.keterangan)
