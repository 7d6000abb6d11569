"""The list of words beside the index."""

import gzip
import json
from pathlib import Path

import pytest

from macros.model.istilah import Istilah
from macros.publish.finish.search import ISI, KOSAKATA, write_contents, write_words

ISTILAH = (
    Istilah(istilah="Rencana Kerja", singkatan="RK", arti="Rencana."),
    Istilah(istilah="Arsip", arti="Simpanan."),
)


def write_page(folder: Path, name: str, content: str, start: bytes = b"pagefind_dcd") -> None:
    """Write a page's text as Pagefind keeps it."""
    (folder / "fragment").mkdir(exist_ok=True)
    page = start + json.dumps({"content": content}).encode()
    (folder / "fragment" / f"{name}.pf_fragment").write_bytes(gzip.compress(page))


def test_each_word_stands_once_with_its_pages(tmp_path: Path) -> None:
    """Every word stands once, with the number of its pages; abbreviations with their words."""
    write_page(tmp_path, "a", "Arsip arsip, Rp43.644.000 e-government; PKK-2030-01 87,5%")
    write_page(tmp_path, "b", "“Arsip” pemilu/pemilihan.")
    write_words(tmp_path, ISTILAH)
    assert json.loads((tmp_path / KOSAKATA).read_text(encoding="utf-8")) == {
        "halaman": 2,
        "kata": "87,5:1 arsip:2 e-government:1 pemilihan:1 pemilu:1 pkk-2030-01:1 rp43.644.000:1",
        "singkatan": [["rk", "rencana kerja"]],
    }


def test_an_index_of_another_shape_stops_the_build(tmp_path: Path) -> None:
    """An index in another shape stops the build; it never gives an empty list in silence."""
    write_page(tmp_path, "a", "arsip", start=b"pagefind_xyz")
    with pytest.raises(RuntimeError, match="berubah"):
        write_words(tmp_path, ISTILAH)
    with pytest.raises(RuntimeError, match="kosong"):
        write_words(tmp_path / "lain", ISTILAH)


def test_the_content_of_pages_stands_in_one_file(tmp_path: Path) -> None:
    """The text, title and anchors of each page stand in one file, by the id of the page."""
    (tmp_path / "fragment").mkdir()
    page = {
        "url": "/arsip/",
        "content": "Arsip kantor",
        "meta": {"title": "Arsip", "untuk": "staf", "peran": "daftar"},
        "anchors": [{"element": "h2", "id": "kantor", "text": "kantor", "location": 1, "lain": 0}],
    }
    raw = gzip.compress(b"pagefind_dcd" + json.dumps(page).encode())
    (tmp_path / "fragment" / "id_1a.pf_fragment").write_bytes(raw)

    write_contents(tmp_path)

    assert json.loads((tmp_path / ISI).read_text(encoding="utf-8")) == {
        "id_1a": {
            "url": "/arsip/",
            "judul": "Arsip",
            "untuk": "staf",
            "peran": "daftar",
            "isi": "Arsip kantor",
            "jangkar": [["h2", "kantor", "kantor", 1]],
        }
    }
