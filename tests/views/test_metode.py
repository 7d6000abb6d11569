"""The page on method: its worked examples are what the code gives, its choices have a basis."""

from __future__ import annotations

import pytest

from macros.checks.run import check_folder
from macros.model.data import Data
from macros.views.metode import RUMUS, Contoh, Rumus, render_metode, work_out
from macros.views.render import Lembar
from tests.contoh_data import FOLDER

SAMPLE = check_folder(FOLDER, "data")[0]


@pytest.mark.parametrize(
    ("rumus", "contoh"),
    [pytest.param(r, c, id=f"{r.nama}-{c.realisasi}") for r in RUMUS for c in r.contoh],
)
def test_worked_examples_are_worked_out(rumus: Rumus, contoh: Contoh) -> None:
    """What the page says of an example is what judging it gives."""
    assert work_out(rumus, contoh) == contoh.hasil


def test_every_formula_names_its_source() -> None:
    """No formula stands without where it comes from, be it our own reading."""
    page = render_metode(Lembar(SAMPLE, "metode/"))

    assert all(rumus.sumber in page for rumus in RUMUS)


def test_what_the_office_chose_is_linked() -> None:
    """Bands are named with the rule that defines them."""
    page = render_metode(Lembar(SAMPLE, "metode/"))

    assert 'href="https://aturan.contoh.invalid/3"' in page
    assert "Sangat tinggi: di atas 90%" in page


def test_an_office_that_chose_nothing_says_so() -> None:
    """Without a method there is no average, no band and no direction, and the page says it."""
    page = render_metode(Lembar(Data(satker=SAMPLE.satker), "metode/"))

    assert "rata-rata tidak dihitung" in page
    assert "Kantor belum memilih aturan kategori" in page
    assert "Belum ada indikator yang arahnya ditentukan." in page
