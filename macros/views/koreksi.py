"""Render the register of corrections and updates."""

from __future__ import annotations

from macros.model.koreksi import JenisKoreksi
from macros.views.render import Lembar


def render_koreksi(lembar: Lembar) -> str:
    """Return the register, newest first; mistakes and planned updates in lists of their own."""
    # The checks refuse an entry whose row is not there; nothing with it is published.
    known = [one for one in lembar.data.koreksi if one.baris in lembar.data.acuan]
    entries = sorted(known, key=lambda one: (one.tanggal.nilai, one.id), reverse=True)
    return lembar.render(
        "koreksi.html",
        koreksi=[one for one in entries if one.jenis is JenisKoreksi.KOREKSI],
        pemutakhiran=[one for one in entries if one.jenis is JenisKoreksi.PEMUTAKHIRAN],
    )
