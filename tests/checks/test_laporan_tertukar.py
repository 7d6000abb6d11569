"""A report's row that names the row beside the one it prints is told, and told which it means."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.source.berkas import Berkas
from tests.kertas_contoh import files

LKJ = "2031/laporan-kinerja-dinas.yml"
PK = "2031/perjanjian-kinerja-kepala.yml"
BARIS = "id: LKJ-2031-02\n        merujuk: PKK-2031-%s"


def said(every: dict[str, bytes]) -> list[str]:
    """Return what LPT-007 says of the second sample."""
    read = tuple(Berkas(*item) for item in sorted(every.items()))
    return [str(one) for one in check_files(read, "data")[1] if one.kode == "LPT-007"]


def name(row: str, every: dict[str, bytes]) -> dict[str, bytes]:
    """Return files in which the second row of the report names another row."""
    old = (BARIS % "04").encode()
    assert every[LKJ].count(old) == 1
    return {**every, LKJ: every[LKJ].replace(old, (BARIS % row).encode())}


def test_a_row_that_names_its_neighbour_is_told_which_it_means() -> None:
    """The finding names the row that prints these very words, and taking it ends the finding."""
    (found,) = said(name("03", files()))

    assert "“Cakupan pengamanan informasi”, PKK-2031-03" in found
    assert "tulis `merujuk: PKK-2031-04`" in found
    assert said(files()) == []


@pytest.mark.parametrize("words", ["Cakupan  pengamanan Informasi", "CAKUPAN PENGAMANAN INFORMASI"])
def test_case_and_spaces_make_no_other_indicator(words: str) -> None:
    """A report in capitals means the same rows, right or wrong."""
    every = files()
    every[LKJ] = every[LKJ].replace(b"Cakupan pengamanan informasi", words.encode())

    assert said(every) == []
    assert len(said(name("03", every))) == 1


def test_words_that_no_row_prints_may_name_any() -> None:
    """A report may call an indicator otherwise; which one it means is then ours to read."""
    every = files()
    every[LKJ] = every[LKJ].replace(b"Cakupan pengamanan informasi", b"Keamanan informasi")

    assert said(name("03", every)) == []


def test_a_row_that_promises_nothing_is_not_meant() -> None:
    """Words of a row whose target is blank are no advice: no result could be told of it."""
    every = name("03", files())
    blank = b"target: {kosong: tidak-tercetak}"
    assert every[PK].count(b"target: 100%") == 1
    every[PK] = every[PK].replace(b"target: 100%", blank)

    assert said(every) == []
