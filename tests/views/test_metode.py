"""The page on method: its worked examples are what the code gives, its choices have a basis."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.findings import Finding
from macros.model.data import Data
from macros.source.berkas import Berkas
from macros.views.metode import RUMUS, Contoh, Rumus, render_metode, work_out
from macros.views.render import Lembar
from macros.views.tabel.semua import build_tables
from macros.views.terbitan import Terbitan
from tests.contoh_data import sample
from tests.exports import bantu

SAMPLE = bantu.sample()


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


SEJAK = """\
kategori_sejak:
  - mulai: 2029
    aturan: Aturan Contoh 9/2028
    jenjang:
      - {nama: Memuaskan, di_atas: 80}
      - {nama: Kurang}
  - mulai: 2030
    aturan: Aturan Contoh 4/2030
    jenjang:
      - {nama: Istimewa, di_atas: 95}
      - {nama: Biasa}
"""


def _by_year(more: str = SEJAK) -> tuple[Data, tuple[Finding, ...]]:
    files = {**sample(), "metode.yml": sample()["metode.yml"] + more.encode()}
    return check_files(tuple(Berkas(n, isi) for n, isi in sorted(files.items())), "data")


def test_bands_may_change_with_the_years() -> None:
    """A result is named by the bands of its own year; the page says which bands hold when."""
    data, _ = _by_year()
    table = next(t for t in build_tables(Terbitan(data)) if t.nama == "realisasi_kinerja")
    bands = {2028: {"Sangat tinggi", "Tinggi", "Sedang", "Rendah", "Sangat rendah"},
             2029: {"Memuaskan", "Kurang"}, 2030: {"Istimewa", "Biasa"}}  # fmt: skip
    for year, band in zip(table.isi("tahun"), table.isi("kategori"), strict=True):
        assert band is None or band in bands[int(str(year))]
    assert {band for band in table.isi("kategori") if band} & bands[2029]
    page = render_metode(Lembar(data, "metode/"))
    for said in ("Untuk hasil sampai 2028, ", "Untuk hasil 2029, ", "Untuk hasil sejak 2030, "):
        assert said in page


def test_years_of_bands_must_rise() -> None:
    """Two sets for one year, or in the wrong order, are a finding that says the order."""
    _, findings = _by_year(SEJAK.replace("2030\n    aturan", "2029\n    aturan"))
    assert [f.kode for f in findings if "tidak menaik" in f.salah] == ["ISI-016"]
