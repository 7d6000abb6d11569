"""The files on public information hold what the pages show, in a shape that stays."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from macros.checks.run import check_files, check_folder
from macros.exports.dip import write_dip
from macros.exports.kepatuhan import write_kepatuhan
from macros.exports.tabel_csv import restore
from macros.exports.unduhan import Penulis
from macros.model.data import Data
from macros.source.berkas import Berkas
from macros.views.informasi_publik import render_kepatuhan
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan
from tests.alat.berkas import list_exports
from tests.contoh_data import change, sample

ROOT = Path(__file__).parents[2]
SITE = "https://contoh.invalid/k/"


def read(files: dict[str, bytes]) -> Data:
    """Read an office."""
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


@cache
def office(name: str) -> Data:
    """Read the real office or the sample."""
    return check_folder(ROOT / "data", "data")[0] if name == "real" else read(sample())


def kepatuhan(data: Data) -> dict[str, Any]:
    """Return the JSON file as a program reads it."""
    loaded = json.loads(write_kepatuhan(Terbitan(data, SITE)).isi)
    assert isinstance(loaded, dict)
    return loaded


def _folded(element: Any) -> str:  # noqa: ANN401 - lxml publishes no exact type
    return " ".join(element.text_content().split())


both = pytest.mark.parametrize("name", ["real", pytest.param("sample", marks=pytest.mark.contoh)])


@both
def test_json_equals_the_page(name: str) -> None:
    """State, figures, pages and dates of every duty are the same in the file and on the page."""
    data = office(name)
    tree: Any = html.fromstring(f"<div>{render_kepatuhan(Lembar(data, 'informasi-publik/'))}</div>")
    shown = {}
    for row in tree.xpath("//tr[@id]"):
        state, day, due = row.xpath("./td")
        shown[row.get("id").removeprefix("kewajiban-")] = {
            "keadaan": state.xpath("string(.//strong)"),
            "kalimat": [
                " ".join(e.text_content().split()) for e in state.find_class("keadaan__kalimat")
            ],
            "per": day.xpath("string(.//time/@datetime)") or None,
            "berikutnya": due.xpath("string(.//time/@datetime)") or None,
            "ketentuan": [
                href.removeprefix("#ketentuan-")
                for href in row.xpath("./th//a/@href[starts-with(., '#ketentuan-')]")
            ],
        }
    told = kepatuhan(data)

    assert {d["id"]: {k: d[k] for k in shown[d["id"]]} for d in told["kewajiban"]} == shown
    for state, count in told["jumlah"].items():
        assert count == sum(row["keadaan"] == state for row in shown.values())


@both
def test_json_keeps_its_shape(name: str) -> None:
    """The keys that the page documents are there, and nothing refers to what is not."""
    told = kepatuhan(office(name))
    provisions = {item["id"] for item in told["ketentuan"]}
    rules = {rule["id"] for rule in told["aturan"]}

    assert told["skema"] == "kepatuhan-kip/1"
    for duty in told["kewajiban"]:
        assert set(duty) == {
            "id", "jenis", "kelompok", "isi", "keadaan", "kalimat", "ketentuan", "per",
            "berikutnya", "bukti", "entri", "diumumkan", "alamat",
        }  # fmt: skip
        assert set(duty["ketentuan"]) <= provisions
        for evidence in duty["bukti"]:
            assert set(evidence) == {"nama", "terpenuhi", "seharusnya", "kalimat", "halaman"}
            assert all(address.startswith(SITE) for address in evidence["halaman"])
    assert {i["aturan"] for i in told["ketentuan"]} - {None} <= rules
    assert {i["status"] for i in told["ketentuan"]} <= {"dibaca", "perlu-diperiksa"}
    assert all(i["alamat"] for i in told["ketentuan"] if i["status"] == "dibaca")


def test_the_same_data_gives_the_same_bytes() -> None:
    """Nothing depends on the day or the order: two runs give the same files."""
    first, second = (list_exports(Penulis(Terbitan(read(sample()), SITE))) for _ in range(2))

    assert first == second
    assert [b.alamat for b in first] == sorted(b.alamat for b in first)


def test_without_the_file_json_claims_nothing() -> None:
    """An office without `kip.yml` publishes a file that says so."""
    told = kepatuhan(read({n: i for n, i in sample().items() if n != "kip.yml"}))

    assert told["diisi"] is False
    assert told["kewajiban"] == told["ketentuan"] == told["aturan"] == []
    assert set(told["jumlah"].values()) == {0}


HOSTILE = '=HYPERLINK("https://x.invalid";"a, b") dan\n"kutip"'


def _hostile(text: str = "") -> Data:
    text = json.dumps(text or HOSTILE)  # a JSON string is a YAML string
    return read(change("kip.yml", "retensi: 5 tahun contoh", f"retensi: {text}"))


@pytest.mark.parametrize(
    "read_office",
    [
        partial(office, "real"),
        partial(office, "sample"),
        _hostile,
        *(
            partial(_hostile, text)
            for text in (
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20A1",
                "'=1",
                "''\uff1d1",
                "'biasa",
            )
        ),
    ],
)
def test_dip_goes_there_and_back(read_office: Callable[[], Data]) -> None:
    """The CSV holds cell for cell what the JSON holds, blanks as empty cells, formulas disarmed."""
    as_csv, as_json = write_dip(Terbitan(read_office(), SITE))
    text = as_csv.isi.decode("utf-8")
    head, *lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    told = json.loads(as_json.isi)["baris"]

    assert len(lines) == len(told) > 0
    for line, row in zip(lines, told, strict=True):
        assert len(line) == len(head) == len(row)
        for column, cell in zip(head, line, strict=True):
            plain = "" if row[column] is None else str(row[column])
            assert restore(cell) == plain
            assert not cell.startswith(tuple("=+-@\t\r\0\uff1d\uff0b\uff0d\uff20"))


@pytest.mark.kantor_ini
def test_csv_is_rfc_4180() -> None:
    """Lines end in CRLF, the head stands once, and there is no mark of byte order."""
    isi = write_dip(Terbitan(office("real"), SITE))[0].isi

    assert isi.startswith(b"nomor,ringkasan_isi_informasi,pejabat_yang_menguasai,")
    assert isi.endswith(b"\r\n")
    assert isi.count(b"\n") == isi.count(b"\r\n") == 8


def test_a_formula_is_disarmed() -> None:
    """Text that a spreadsheet would run begins with an apostrophe; JSON keeps it as written."""
    as_csv, as_json = write_dip(Terbitan(_hostile(), SITE))
    told = json.loads(as_json.isi)["baris"]

    assert HOSTILE in [row["jangka_waktu_penyimpanan"] for row in told]
    assert b'"\'=HYPERLINK(""https://x.invalid"";' in as_csv.isi
