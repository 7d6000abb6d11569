"""Tell a change in words that stay true: what a version of long ago changed never changes.

The words are all that the page and the feeds need of an old version. They can be kept, so that
its files need not be read again.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.diff.banding import Jenis, Perubahan
from macros.diff.kalimat import begin, call, direction, is_minor, say, say_difference, say_figures
from macros.diff.nilai import tell_sides
from macros.diff.tautan import Letak, place_of


@dataclass(frozen=True)
class Kabar:
    """Hold one change in words.

    `kalimat` is the whole in one line, for feeds; the page shows it in parts: what changed of
    what, how it read before and after, and what is to be said besides. `kecil` tells whether
    only where something stands has changed; `letak` is where to find the row today.
    """

    kalimat: str
    judul: str
    lama: str
    baru: str
    keterangan: str
    kecil: bool
    letak: Letak


def tell(change: Perubahan) -> Kabar:
    """Put a change into words."""
    if change.jenis in {Jenis.TAMBAH, Jenis.HAPUS}:
        title = f"{change.jenis.capitalize()}: {call(change)}{say_figures(change.baris)}"
        old = new = ""
        said = f"beserta {change.ikut} baris di dalamnya" if change.ikut else ""
    else:
        title = f"{begin(change.bidang)}: {call(change)}"
        old, new = tell_sides(change.lama, change.baru)
        said = say_difference(change.lama, change.baru) or direction(change)
    return Kabar(say(change), title, old, new, said, is_minor(change), place_of(change))
