"""The guide's example of each kind of paper: an office that copies them may publish, whole."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import html5lib
import pytest
import yaml

from macros.checks.run import check_files
from macros.findings import Level
from macros.jenis import JENIS
from macros.load import load
from macros.model import alamat
from macros.model.peran import Peran
from macros.source.berkas import Berkas
from macros.sunting.kantor_baru import BadanBaru, KantorBaru, lay_out_office
from macros.views.dokumen import render
from macros.views.render import Lembar

PAGE = (Path(__file__).parents[3] / "docs" / "panduan-staf" / "contoh-kertas.md").read_text("utf-8")
_BLOCK = re.compile(r"^```yaml\n# data/(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CONTOH = dict(_BLOCK.findall(PAGE))
KERTAS = sorted(path for path in CONTOH if "/" in path)
#: Keys whose words are for the machine, or name something that the page says in its own words.
_BUKAN_CETAKAN = frozenset(
    (
        *("jenis", "tahun", "periode", "badan", "sumber", "menggantikan", "berlaku_sejak"),
        *("isi", "tingkat", "merujuk", "kosong", "tanpa", "triwulan", "judul_kolom"),
        *("baris_sumber", "rupiah"),
    )
)
#: Which programme an amount is of, by our own word for it.
_PROGRAM = "informasi-contoh"


def _office() -> dict[str, bytes]:
    """Return a new office that has copied every example of the page."""
    new = KantorBaru("Dinas Contoh", "Dinas", "Karangan", (BadanBaru("dinas", "Dinas", "bidang"),))
    files = {berkas.jalur: berkas.isi for berkas in lay_out_office(new, date(2031, 1, 2))}
    one = {"id": _PROGRAM, "nama": "Program Informasi Contoh"}
    files["program.yml"] = yaml.safe_dump({"program": [one]}).encode()
    sources = sorted(set(re.findall(r"^sumber: \{berkas: (\S+),", PAGE, re.MULTILINE)))
    listed = []
    for name in sources:
        files[f"sumber/{name}.pdf"] = name.encode()
        listed.append(
            {
                "id": name,
                "judul": name,
                "bentuk": "Pindaian tanpa teks",
                "berkas": f"sumber/{name}.pdf",
                "satuan": "halaman",
                "sha256": hashlib.sha256(name.encode()).hexdigest(),
                "cara_salin": ["Diketik."],
            }
        )
    files["sumber.yml"] = yaml.safe_dump({"sumber": listed}).encode()
    return files | {path: text.encode() for path, text in CONTOH.items()}


def _berkas() -> tuple[Berkas, ...]:
    return tuple(Berkas(*item) for item in sorted(_office().items()))


def _printed(value: object) -> Iterator[str]:
    """Yield every word and figure that an example gives as printed."""
    if isinstance(value, dict):
        for key, part in value.items():
            quarters = key == "triwulan" and isinstance(part, dict)
            if quarters or key not in _BUKAN_CETAKAN:
                yield from _printed(part)
    elif isinstance(value, list):
        for part in value:
            yield from _printed(part)
    elif value != _PROGRAM:
        yield str(value)


def test_each_kind_of_paper_has_an_example() -> None:
    """Staff find an example of each kind that a new office may enter, save a cover."""
    shown = {yaml.safe_load(CONTOH[path])["jenis"] for path in KERTAS}
    assert shown == set(JENIS) - {"sampul"}


def test_the_examples_may_be_published() -> None:
    """All examples together have no error; what is left asks for the record and for topics."""
    _, found = check_files(_berkas(), "data")
    assert [str(one) for one in found if one.tingkat is Level.GALAT] == []
    assert {one.kode[:3] for one in found} <= {"IDN", "KIP", "KTR", "TPK"}


@pytest.mark.parametrize("path", KERTAS)
def test_all_that_an_example_prints_stands_on_its_page(path: str) -> None:
    """Each word and figure of an example is on the page that it becomes."""
    data = load(_berkas(), "data").data
    assert data is not None
    (berkas,) = (one for one in data.berkas if one.jalur == path)
    tree = html5lib.parseFragment(render(Lembar(data, alamat.of_paper(berkas)), berkas))
    shown = " ".join(html.unescape("".join(tree.itertext())).split())
    paper = yaml.load(CONTOH[path], Loader=yaml.BaseLoader)  # noqa: S506 - makes text alone

    assert [word for word in _printed(paper) if word not in shown] == []


@pytest.mark.parametrize("role", Peran)
def test_every_role_is_explained(role: Peran) -> None:
    """The table of roles names each word that `isi` may have."""
    table = PAGE.partition("## Peran kolom")[2]
    assert f"`{role.value}`" in table
