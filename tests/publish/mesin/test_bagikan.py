"""Previews of shared links name the page, and say that a sample is one."""

from datetime import UTC, date, datetime

from macros.checks.run import check_files
from macros.model.riwayat import Riwayat
from macros.publish.frame import Perihal
from macros.publish.mesin.bagikan import describe, list_words
from macros.publish.mesin.kartu import write_cards
from macros.publish.pages.halaman import generate
from macros.source.berkas import Berkas
from macros.views.terbitan import Terbitan
from tests.contoh_data import change, sample

SITE = "https://contoh.invalid/kinerja/"
MUSUH = '<img src=x onerror=alert(1)>"'


def _terbitan(files: dict[str, bytes], site: str = SITE, *, pratinjau: bool = False) -> Terbitan:
    data, _ = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")
    return Terbitan(data, site, "", Riwayat({"data/x": date(2030, 1, 2)}), pratinjau)


def test_without_an_address_nothing_absolute_is_said() -> None:
    """A site that knows no address of its own, and a preview, draw no image and name no URL."""
    about = Perihal("2030/", "Tahun 2030", "Dokumen.", ("data",))
    for made in (_terbitan(sample(), ""), _terbitan(sample(), pratinjau=True)):
        images = list_words(made, generate(Terbitan(made.data)))
        assert images == {}
        said = {name for _, name, _ in describe(made, about, images)}
        assert not said & {"og:url", "og:image"}
        assert {"og:title", "og:description"} <= said


def test_a_sample_says_so_wherever_it_is_shared() -> None:
    """The words and the image of a shared link of the sample office call it a sample."""
    made = _terbitan(sample())
    images = list_words(made, generate(Terbitan(made.data)))
    about = Perihal("2030/", "Tahun 2030", "Dokumen.", ("data",))
    said = {name: content for _, name, content in describe(made, about, images)}
    assert "CONTOH" in said["og:description"]
    assert "CONTOH" in said["og:image:alt"]
    assert not made.terbuka


def test_a_card_keeps_text_as_text() -> None:
    """No name can become an element of a card that other sites show."""
    files = change("topik.yml", "    nama: ", f"    nama: '{MUSUH}' # ")
    cards = list(write_cards(_terbitan(files)))
    assert cards
    first = cards[0].isi.decode()
    assert "&lt;img" in first
    assert "<img" not in first
    assert "data per 2 Januari 2030" in first
    assert datetime.now(tz=UTC).date().isoformat() not in first
