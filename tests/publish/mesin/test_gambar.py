"""A shared link shows its words whole, or the site's common image; the same bytes each time."""

import io

import pytest
from PIL import Image

from macros.publish.mesin import gambar as modul
from macros.publish.mesin.gambar import LEBAR, TINGGI, Gambar, can_write, draw, wrap

KATA = Gambar("KPU Kota Contoh", "Nilai Akuntabilitas Kinerja", "Target B.", "CONTOH")


def test_the_image_has_the_asked_size_and_no_time() -> None:
    """The picture is a PNG of 1200 by 630 pixels that holds no date, and comes out the same."""
    first, second = draw(KATA), draw(KATA)
    assert first is not None
    assert first == second
    image = Image.open(io.BytesIO(first))
    assert (image.format, image.size) == ("PNG", (LEBAR, TINGGI))
    assert image.info == {}


@pytest.mark.parametrize(
    ("judul", "ada"),
    [
        ("Panjang " * 40, True),
        ("x" * 300, True),
        ("kata " * 900, False),
        ("emoji 🗳️", False),
        ("\u0645\u0631\u062d\u0628\u0627", False),
        ("Rp 1.000 – “kutip” · 87,5%", True),
    ],
    ids=["panjang", "satu kata", "terlalu panjang", "emoji", "huruf Arab", "tanda"],
)
def test_words_are_shown_whole_or_not_at_all(judul: str, ada: bool) -> None:  # noqa: FBT001 - a table case
    """A title that can't be drawn in full, or with letters the font lacks, gets no image."""
    assert (draw(Gambar("KPU", judul, "Kalimat.", "")) is not None) is ada


def test_no_letter_is_lost_at_a_line_end() -> None:
    """Wrapped lines hold every word, and no line is wider than the picture."""
    font = modul._font(40, 400)  # noqa: SLF001 - the same font as the image
    text = "Terwujudnya sumber daya manusia yang berkualitas dan " + "w" * 200
    lines = list(wrap(text, font))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(font.getlength(line) <= LEBAR for line in lines)


def test_the_font_knows_what_it_has() -> None:
    """Letters of Indonesian are there; those of other scripts are known to be missing."""
    assert can_write("ABCabc 0123,.%–“”·")
    assert not can_write("漢")
