"""Render what changed in the published data, version by version."""

from __future__ import annotations

from dataclasses import dataclass

from macros.diff.banding import Jenis, Perubahan
from macros.diff.kalimat import (
    begin,
    call,
    direction,
    is_minor,
    say_difference,
    say_figures,
)
from macros.diff.nilai import tell_sides
from macros.diff.tautan import address_of
from macros.diff.versi import Sejarah, Versi
from macros.views.render import Lembar

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
    """Return the page of changes; `umpan` tells whether feeds are published beside it."""
    versions = [(versi, *_split(lembar, versi)) for versi in sejarah.versi]
    return lembar.render(
        "perubahan.html",
        sejarah=sejarah,
        versi_versi=versions,
        repositori=repositori.rstrip("/"),
        umpan=umpan,
    )


def _split(lembar: Lembar, versi: Versi) -> tuple[list[Tampilan], list[Tampilan]]:
    """Return what is shown at once and what can be unfolded; small changes come last."""
    ordered = sorted(versi.perubahan, key=is_minor)
    shown = [_show(lembar, change) for change in ordered]
    large = sum(not is_minor(change) for change in ordered)
    cut = min(large, BATAS_TAMPIL)
    return shown[:cut], shown[cut:]


def _show(lembar: Lembar, change: Perubahan) -> Tampilan:
    address = address_of(lembar.data, change)
    link = lembar.tautan(address) if address else None
    if change.jenis in {Jenis.TAMBAH, Jenis.HAPUS}:
        within = f"beserta {change.ikut} baris di dalamnya" if change.ikut else ""
        title = f"{change.jenis.capitalize()}: {call(change)}{say_figures(change.baris)}"
        return Tampilan(title, link, "", "", within)
    old, new = tell_sides(change.lama, change.baru)
    said = ", ".join(filter(None, (say_difference(change.lama, change.baru), direction(change))))
    title = f"{begin(change.bidang)}: {call(change)}"
    return Tampilan(title, link, old, new, said)
