"""Find cells whose text a workbook holds but does not show, or shows as taken back.

What is struck through, of the colour of its ground, tiny, or formatted to show nothing was seen
by nobody who compared the sheet with the paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from macros.buku import kode
from macros.findings import Finding, Place

#: Smallest letters that can be read, in points.
_TERKECIL = 5
#: Least contrast (WCAG's own reckoning) by which letters are seen at all.
_TERLEMAH = 1.5
#: Below this a part of a colour is reckoned without a curve (WCAG 2).
_GELAP = 0.04045
_RGB = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
#: Office's own colours, for a workbook that carries no theme: ground, letters, and six accents.
_TEMA = ("FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2")
_WARNA_TEMA = re.compile(
    # Near by, so that a theme of a million openings is not searched a million times.
    r'<a:(lt1|dk1|lt2|dk2|accent[1-6])>.{0,200}?(?:lastClr|srgbClr val)="([0-9A-F]{6})"'
)
_URUTAN_TEMA = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)))
#: Parts of a number format: text in quotes, an escaped sign, what is in brackets.
_HIAS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')
_BAGIAN_TEKS = 4


@dataclass(frozen=True)
class Rupa:
    """Know a workbook's colours, and judge how its cells look."""

    tema: tuple[str, ...] = _TEMA

    @classmethod
    def of(cls, book: Any) -> Rupa:  # noqa: ANN401 - openpyxl carries no types
        """Return the looks of a workbook; `book` is openpyxl's."""
        theme = (book.loaded_theme or b"").decode("utf-8", errors="replace")
        found = dict(_WARNA_TEMA.findall(theme))
        whole = found.keys() >= set(_URUTAN_TEMA)
        return cls(tuple(found[name] for name in _URUTAN_TEMA) if whole else _TEMA)

    def refuse(self, cell: Any, place: Place) -> Finding | None:  # noqa: ANN401 - likewise
        """Return why a cell is not seen as it is stored, or None where it is."""
        why = next(self._reasons(cell), None)
        if why is None:
            return None
        return kode.TERSEMBUNYI.at(
            place,
            why,
            "diharapkan isi yang tampak, seperti tercetak",
            "hapus isinya kalau tidak berlaku; kalau berlaku, hapus formatnya (Clear Formats)",
        )

    def _reasons(self, cell: Any) -> Iterator[str]:  # noqa: ANN401 - likewise
        if isinstance(cell.value, str | list) and _hides_text(cell.number_format or "General"):
            yield f"format “{cell.number_format[:40]}” tidak menampilkan isi sel ini apa adanya"
        ground = self._ground(cell.fill)
        runs = cell.value if isinstance(cell.value, list) else ()
        fonts = [run.font for run in runs if hasattr(run, "font") and run.text.strip()]
        plain = any(isinstance(run, str) and run.strip() for run in runs)
        for font in [*fonts, *([cell.font] if plain or not runs else [])]:
            yield from self._reasons_of(font, ground)

    def _reasons_of(self, font: Any, ground: str | None) -> Iterator[str]:  # noqa: ANN401 - likewise
        if font.strike:
            yield "isi sel ini dicoret"
        size = font.sz
        if size is not None and float(size) < _TERKECIL:
            yield f"huruf sel ini terlalu kecil untuk dibaca ({float(size):g} poin)"
        colour = self._rgb(font.color, "000000")
        if colour and ground and _contrast(colour, ground) < _TERLEMAH:
            yield "huruf sel ini sewarna dengan latarnya, sehingga tidak kelihatan"

    def _ground(self, fill: Any) -> str | None:  # noqa: ANN401 - likewise
        """Return the colour behind a cell; None for a pattern, which is not judged."""
        kind = getattr(fill, "fill_type", None)
        if kind in {None, "none"}:
            return "FFFFFF"
        return self._rgb(fill.fgColor, "FFFFFF") if kind == "solid" else None

    def _rgb(self, colour: Any, otherwise: str) -> str | None:  # noqa: ANN401 - likewise
        """Return a colour as six hexadecimal digits; None where it can't be told."""
        from openpyxl.styles.colors import COLOR_INDEX  # noqa: PLC0415 - slow, as in baca_xlsx

        if colour is None:
            return otherwise
        value: Any = None
        if colour.type == "rgb":
            value = colour.rgb
        elif colour.type == "theme":
            value = self.tema[colour.theme] if 0 <= colour.theme < len(self.tema) else None
        elif colour.type == "indexed":
            # 64 and 65 are the system's own letters and ground.
            known = {64: "000000", 65: "FFFFFF"}
            value = known.get(colour.indexed) or (
                COLOR_INDEX[colour.indexed] if 0 <= colour.indexed < len(COLOR_INDEX) else None
            )
        found = _RGB.fullmatch(value) if isinstance(value, str) else None
        return _tinted(found[1], float(colour.tint or 0)) if found else None


def _hides_text(form: str) -> bool:
    """Tell whether a number format shows a text otherwise than it stands in its cell."""
    parts = form.split(";")
    if len(parts) >= _BAGIAN_TEKS:
        return _HIAS.sub("", parts[_BAGIAN_TEKS - 1]).strip() != "@" or _shows_more(parts[3])
    return any("@" in _HIAS.sub("", part) and _shows_more(part) for part in parts)


def _shows_more(part: str) -> bool:
    """Tell whether a part of a format adds words of its own, or takes the colour of the ground."""
    return bool(re.search(r'"[^"]*\S[^"]*"|\\\S|\[(White|Color ?2)\]', part, re.IGNORECASE))


def _tinted(rgb: str, tint: float) -> str:
    """Return a colour made lighter (tint above zero) or darker, close to what Excel shows."""
    parts = (int(rgb[i : i + 2], 16) for i in (0, 2, 4))
    return "".join(
        f"{round(p + (255 - p) * tint if tint > 0 else p * (1 + tint)):02X}" for p in parts
    )


@lru_cache(maxsize=1_000)
def _contrast(one: str, other: str) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(rgb: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2 defines it."""
    parts = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    linear = (p / 12.92 if p <= _GELAP else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return sum(p * weight for p, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
