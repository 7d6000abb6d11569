"""JSON-LD says only what is known, can't break out of its element, and is whole."""

import json
from dataclasses import replace
from datetime import date

import pytest

from macros.checks.run import check_folder
from macros.model.riwayat import Riwayat
from macros.publish.frame import Perihal
from macros.publish.mesin.jsonld import describe, serialize
from macros.publish.pages.halaman import generate
from macros.views.terbitan import Terbitan
from tests.contoh_data import FOLDER

PUNYA = "</script><script>alert(1)</script><!-- & "
#: What ends a line for a script, and is seen by nobody: told by its code.
PEMISAH = "\u2028\u2029"


def test_text_stays_text_within_a_script_element() -> None:
    """No text can close the element or open a comment, and programs read back what is seen."""
    written = serialize([{"@type": "Thing", "name": PUNYA + PEMISAH}])
    for raw in ("<", ">", "&", "\u2028", "\u2029"):
        assert raw not in written
    assert json.loads(written)["@graph"][0]["name"] == f"{PUNYA}[U+2028][U+2029]"


@pytest.mark.parametrize("things", [[], ()])
def test_nothing_to_say_is_nothing_written(things: list[dict[str, object]]) -> None:
    """A page without anything to describe carries no block."""
    assert serialize(things) == ""


@pytest.mark.parametrize(
    ("address", "changed", "day"),
    [
        ("2029/", "2029/realisasi-anggaran.yml", date(2030, 5, 1)),
        ("2029/", "2029/realisasi-kinerja-kpu.yml", date(2030, 5, 1)),
        ("2029/", "2028/realisasi-anggaran.yml", date(2030, 1, 1)),
        ("2029/perjanjian-kinerja-ketua/", "2029/realisasi-kinerja-kpu.yml", date(2030, 5, 1)),
        ("2029/perjanjian-kinerja-ketua/", "2029/realisasi-anggaran.yml", date(2030, 1, 1)),
        ("2030/rencana-aksi-kpu/", "2030/realisasi-kinerja-kpu.yml", date(2030, 1, 1)),
    ],
)
def test_a_report_makes_a_dataset_new(address: str, changed: str, day: date) -> None:
    """The data of a year or a paper are as new as the reports whose rows they hold."""
    data = check_folder(FOLDER, "data")[0]
    files = [b.jalur for b in data.berkas] + [b.jalur for b in data.realisasi]
    days = {f"data/{path}": date(2030, 1, 1) for path in files}
    history = Riwayat(hari={**days, f"data/{changed}": date(2030, 5, 1)})
    # What a sample office never does: be open to search engines.
    office = data.satker.model_copy(update={"contoh": None})
    terbitan = Terbitan(replace(data, satker=office), "https://contoh.invalid/", "", history)
    page = next(page for page in generate(Terbitan(data)) if page.alamat == address)
    about = Perihal(page.alamat, page.judul, page.deskripsi, page.berkas, halaman=page)
    dataset, _ = describe(terbitan, about, [], ())

    assert dataset["dateModified"] == day.isoformat()
