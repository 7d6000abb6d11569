"""Show what is damaged in the papers: our readings, and how much nobody can read."""

from __future__ import annotations

from macros.model.yang_rusak import list_damage
from macros.views.render import Lembar


def render_damage(lembar: Lembar) -> str:
    """Return the list of readings by paper, and of how many cells nobody can read."""
    found = list_damage(lembar.data)
    return lembar.render(
        "bacaan.html",
        rusak=found,
        jumlah=sum(len(one.bacaan) for one in found),
        angka=sum(cell.angka for one in found for cell in one.bacaan),
        hilang=sum(one.tidak_terbaca for one in found),
    )
