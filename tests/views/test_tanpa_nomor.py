"""A sasaran whose number the paper does not print says so, wherever it is shown."""

from __future__ import annotations

from functools import cache

from macros.exports.tabel_csv import write_csv
from macros.exports.unduhan import Penulis
from macros.kertas.susun import describe
from macros.kertas.uraian import as_json
from macros.load import load
from macros.model import alamat
from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.source.berkas import Berkas
from macros.views.dokumen import render
from macros.views.pohon_dokumen import grow
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan
from tests.contoh_data import change

PK = "2030/perjanjian-kinerja-ketua.yml"
TANPA = "tidak tercetak"


@cache
def _data() -> Data:
    """Return the sample with a sasaran that has no number."""
    files = change(PK, '      nomor: "1"\n', "      nomor: {kosong: tidak-tercetak}\n")
    muatan = load(tuple(Berkas(*item) for item in sorted(files.items())), "data")
    assert muatan.findings == ()
    return muatan.data


def _paper() -> BerkasDokumen:
    return next(berkas for berkas in _data().berkas if berkas.jalur == PK)


def test_the_page_and_the_tree_say_why_there_is_no_number() -> None:
    """The cell of the number says why it is blank; the tree names the sasaran without one."""
    page = render(Lembar(_data(), alamat.of_paper(_paper())), _paper())
    numbers = page.split('<th class="sel-nomor" scope="row">')[1:]

    assert f'<span class="kosong">{TANPA}</span>' in numbers[0].partition("</th>")[0]
    assert numbers[1].startswith("2</th>")
    numbers_of = {node.id: node.nomor for node in grow(_paper().isi).walk()}
    assert (numbers_of["PKK-2030-S1"], numbers_of["PKK-2030-S2"]) == ("", "2")


def test_the_print_says_why_there_is_no_number() -> None:
    """The print says it in brackets of its own."""
    kertas = describe(Terbitan(_data()), _paper())

    assert kertas is not None
    assert f"[{TANPA}]" in as_json(kertas)


def test_the_download_has_a_blank_and_its_reason() -> None:
    """The download has a blank beside its reason, never a number."""
    tabel = next(t for t in Penulis(Terbitan(_data())).tabel if t.nama == "sasaran")
    columns = (tabel.isi(name) for name in ("id", "nomor_tercetak", "nomor_kosong"))
    found = {name: (number, why) for name, number, why in zip(*columns, strict=True)}

    assert found["PKK-2030-S1"] == (None, "tidak-tercetak")
    assert found["PKK-2030-S2"] == ("2", None)
    assert b"{kosong" not in write_csv(tabel)
