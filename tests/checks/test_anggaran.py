"""Money is held together across papers, whatever other papers print or leave out."""

from __future__ import annotations

import pytest

from macros.checks.anggaran import budget_of_year
from macros.checks.run import check_files
from macros.model.data import Data
from macros.source.berkas import Berkas
from tests.contoh_data import change, findings, sample

PK28 = "2028/perjanjian-kinerja-ketua.yml"
PK29 = "2029/perjanjian-kinerja-ketua.yml"
PK30 = "2030/perjanjian-kinerja-ketua.yml"
RKT = "2030/rencana-kinerja-tahunan-kpu.yml"
AKSI = "2030/rencana-aksi-kpu.yml"
RAS = "2030/rencana-aksi-sekretariat.yml"


def _codes(files: dict[str, bytes]) -> set[str]:
    return {f.kode for f in findings(files) if f.kode.startswith("ANG")}


def _without(text: str, start: str, end: str) -> bytes:
    first = text.index(start)
    return (text[:first] + text[text.index(end, first) :]).encode()


def _data() -> Data:
    files = sorted(sample().items())
    return check_files(tuple(Berkas(*item) for item in files), "data")[0]


@pytest.mark.parametrize(
    ("start", "end"),
    [("    jumlah:\n", "  tanda_tangan:"), ("  anggaran:\n    kolom", "  tanda_tangan:")],
)
def test_a_paper_without_a_total_hides_no_other(start: str, end: str) -> None:
    """A total, and an amount beside that of another paper, is asked of whatever was read before."""
    files = change(PK30, "        anggaran: Rp 12.500.000", "        anggaran: Rp 12.600.000")
    files[PK28] = _without(files[PK28].decode(), start, end)

    assert {"ANG-001", "ANG-002"} <= _codes(files)


def test_a_paper_without_a_budget_hides_none_of_a_later_year() -> None:
    """Amounts of a year are held together though an action plan of the year before prints none."""
    files = change(RKT, "      anggaran: Rp12.500.000", "      anggaran: Rp12.600.000")
    earlier = files.pop(RAS).replace(b"tahun: 2030", b"tahun: 2029")
    files["2029/rencana-aksi-sekretariat.yml"] = earlier

    assert "ANG-002" in _codes(files)


def test_an_amount_that_is_not_printed_makes_no_total_wrong() -> None:
    """Where one of the amounts is blank nothing can be added up; the next paper still is."""
    files = change(PK29, "anggaran: Rp7.250.000", "anggaran: {kosong: tidak-tercetak}")
    assert "ANG-001" not in _codes(files)

    text = files[PK30].decode()
    files[PK30] = text.replace("anggaran: Rp 20.000.000", "anggaran: Rp 20.000.001").encode()
    assert files[PK30].decode() != text
    assert "ANG-001" in _codes(files)


def test_the_budget_of_a_year_is_the_first_one_unless_the_revised_is_asked_for() -> None:
    """A year has the amounts that were signed first; asked for it, what took their place."""
    data = _data()
    assert budget_of_year(data, 2030) == 20_000_000
    assert budget_of_year(data, 2030, revised=True) == 20_500_000
    assert budget_of_year(data, 2027) is None


def test_a_cost_of_nought_adds_nothing() -> None:
    """An activity that costs nothing leaves the sum of its plan as it is."""
    files = change(AKSI, "perkiraan_biaya: {kosong: tidak-tercetak}", "perkiraan_biaya: Rp0")
    assert "ANG-003" not in _codes(files)


def test_one_cost_in_one_plan_is_no_merged_cell() -> None:
    """Two activities of one plan may cost the same."""
    files = change(AKSI, "perkiraan_biaya: 7.500.000", "perkiraan_biaya: 12.500.000")
    assert "ANG-004" not in _codes(files)


def test_one_activity_in_two_plans_has_one_cost() -> None:
    """The same activity, printed in two plans with its cost, is no cost that moved."""
    files = change(RAS, "perkiraan_biaya: {kosong: tidak-tercetak}", "perkiraan_biaya: 7.500.000")
    assert "ANG-004" in _codes(files)

    text = files[RAS].decode()
    files[RAS] = text.replace("Merawat sarana contoh", "Melakukan  survei Contoh").encode()
    assert "ANG-004" not in _codes(files)
