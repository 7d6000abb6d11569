"""Draw the image that a shared link shows: the office, the title, one sentence.

No outside service and no new font file: Pillow reads the site's own variable WOFF2. The same
words give the same bytes: no clock, a fixed palette, a fixed compression, no text shaper.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

#: What the services that show link previews ask for (pixels).
LEBAR, TINGGI = 1200, 630
_TEPI = 72
_BARIS = 1.24
#: Sizes of title and sentence, tried until everything fits.
_UKURAN = ((80, 40), (68, 38), (56, 34), (46, 30), (38, 28), (30, 24))
_UKURAN_KANTOR, _UKURAN_KAKI = 34, 28
_BIASA, _TEBAL = 400, 700
#: Grey levels that the palette turns into a ramp from ground to letters; the last is the accent.
_LUNAK, _HURUF, _AKSEN = 196, 254, 255

_AKAR = Path(__file__).parents[3]
_FONT = _AKAR / "docs/aset/huruf/figtree-latin.woff2"
_WARNA = _AKAR / "overrides/gaya/warna.css"

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class Gambar:
    """Hold the words of one image; all are drawn in full or the image is not made."""

    kantor: str
    judul: str
    kalimat: str
    kaki: str

    @property
    def keterangan(self) -> str:
        """Return the text that stands for the image where it can't be seen."""
        return f"{self.kantor}: {self.judul}. {self.kalimat} {self.kaki}"


@dataclass(frozen=True)
class _Balok:
    """Hold wrapped lines of one size, and the space above them (pixels)."""

    baris: tuple[str, ...]
    ukuran: int
    tebal: int
    isi: int
    jarak: int

    @property
    def tinggi(self) -> int:
        return self.jarak + round(len(self.baris) * self.ukuran * _BARIS)


def draw(gambar: Gambar) -> bytes | None:
    """Return a PNG of 1200 by 630 pixels, or None where the words can't all be shown.

    That is so for letters that the font lacks and for words too many: a picture with wrong
    or missing letters would be worse than the site's common one.
    """
    texts = (gambar.kantor, gambar.judul, gambar.kalimat, gambar.kaki)
    if not all(can_write(text) for text in texts):
        return None
    for title, sentence in _UKURAN:
        top = [
            _block(gambar.kantor, _UKURAN_KANTOR, _TEBAL, _LUNAK, 0),
            _block(gambar.judul, title, _TEBAL, _HURUF, 68),
            _block(gambar.kalimat, sentence, _BIASA, _HURUF, 26),
        ]
        foot = _block(gambar.kaki, _UKURAN_KAKI, _BIASA, _LUNAK, 30)
        if sum(block.tinggi for block in (*top, foot)) <= TINGGI - 2 * _TEPI:
            return _paint(top, foot)
    return None


def can_write(text: str) -> bool:
    """Tell whether the font has every letter of a text."""
    return all(_has(letter) for letter in _clean(text) if letter != " ")


def _clean(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@cache
def _font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    # The basic layout: the other one depends on what is installed on the machine.
    font = ImageFont.truetype(_FONT, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


@cache
def _has(letter: str) -> bool:
    """Tell whether the font has a letter: what it lacks, it draws as it draws a non-letter."""
    font = _font(_UKURAN_KAKI, _BIASA)
    return bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))


def _block(text: str, size: int, weight: int, fill: int, gap: int) -> _Balok:
    return _Balok(tuple(wrap(_clean(text), _font(size, weight))), size, weight, fill, gap)


def wrap(text: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    """Yield the lines of a text; a word wider than the image is broken between letters."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if _fits(longer, font):
            line = longer
            continue
        if line:
            yield line
        line = word
        while not _fits(line, font):
            end = next(n for n in range(len(line), 0, -1) if _fits(line[:n], font))
            yield line[:end]
            line = line[end:]
    if line:
        yield line


def _fits(text: str, font: ImageFont.FreeTypeFont) -> bool:
    return font.getlength(text) <= LEBAR - 2 * _TEPI


def _paint(top: list[_Balok], foot: _Balok) -> bytes:
    image = Image.new("L", (LEBAR, TINGGI), 0)
    pen = ImageDraw.Draw(image)
    y = _TEPI
    for number, block in enumerate(top):
        y = _write(pen, block, y)
        if number == 0:
            pen.rectangle((_TEPI, y + 24, _TEPI + 111, y + 31), fill=_AKSEN)
    _write(pen, foot, TINGGI - _TEPI - foot.tinggi)
    image.putpalette(_palette())
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _write(pen: ImageDraw.ImageDraw, block: _Balok, y: int) -> int:
    """Write a block below `y`; return where it ends."""
    font = _font(block.ukuran, block.tebal)
    for number, line in enumerate(block.baris):
        place = (_TEPI, y + block.jarak + round(number * block.ukuran * _BARIS))
        pen.text(place, line, fill=block.isi, font=font)
    return y + block.tinggi


@cache
def _palette() -> tuple[int, ...]:
    """Return 256 colours: from the ground to the letters, and the accent as the last."""
    ground, letters, accent = _colours()
    ramp = [
        round(a + (b - a) * level / _HURUF)
        for level in range(_AKSEN)
        for a, b in zip(ground, letters, strict=True)
    ]
    return (*ramp, *accent)


def _colours() -> tuple[Rgb, Rgb, Rgb]:
    """Return ground, letters and accent as the stylesheet names them, or the first office's."""
    css = _WARNA.read_text(encoding="utf-8") if _WARNA.is_file() else ""
    found = []
    for name, otherwise in (("laut-tua", "0b3a47"), ("di-laut", "f7f4ea"), ("kunyit", "e3a13b")):
        match = re.search(rf"--{name}:\s*#([0-9a-fA-F]{{6}})\b", css)
        red, green, blue = bytes.fromhex(match[1] if match else otherwise)
        found.append((red, green, blue))
    return found[0], found[1], found[2]
