"""What the head of a table says of its figures, beside what each of them was read as."""

from __future__ import annotations

import pytest

from tests.contoh_data import change, findings

PK = "2029/perjanjian-kinerja-ketua.yml"
KEPALA = "    kolom: [No, Sasaran, Indikator Kinerja, Target]"
TARGET = "          target: 75\n"


def _found(head: str, target: str, code: str = "WJR-003") -> set[tuple[str, int]]:
    files = change(PK, KEPALA, f"    kolom: [No, Sasaran, Indikator Kinerja, {head}]")
    text = files[PK].decode()
    files[PK] = text.replace(TARGET, f"          target: {target}\n", 1).encode()
    line = text[: text.index(TARGET)].count("\n") + 1
    return {(f.kode, f.place.line - line) for f in findings(files) if f.kode == code}


@pytest.mark.parametrize(
    ("head", "target"),
    [
        ('"Target (%)"', "75"),
        ("Target Persen", "75"),
        ('"Target (%)"', "70-80"),
        ('"Target (%)"', "≥ 75"),
        ('"Target (%)"', '{tercetak: "75", jenis: skor}'),
        ('"Target (%)"', '{tercetak: "7S", bacaan: "75", dasar: Huruf S}'),
    ],
)
def test_a_bare_figure_under_a_percent_is_no_score(head: str, target: str) -> None:
    """A figure without a mark in a column of percents is found at its own place."""
    assert _found(head, target) == {("WJR-003", 0)}


@pytest.mark.parametrize(
    ("head", "target"),
    [
        ("Target", "75"),
        ("Target Persentil", "75"),
        ('"Target (%)"', '{tercetak: "75", jenis: persen}'),
        ('"Target (%)"', "75%"),
        ('"Target (%)"', "75 Laporan"),
        ('"Target (%)"', "75 Indeks"),
        ('"Target (%)"', "BB"),
        ('"Target (%)"', "{kosong: tidak-tercetak}"),
    ],
)
def test_what_says_its_own_measure_is_left_alone(head: str, target: str) -> None:
    """A percent, a unit of its own, a grade or a blank is no bare figure; nor is another head."""
    assert _found(head, target) == set()


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("2029", True),
        ("1998", True),
        ("75,5 orang", True),
        ("-5 Laporan", True),
        ("-5", False),
        ("1.500%", False),
        ("1000%", False),
        ("1001%", True),
        ("2029 orang", False),
        ("2029 Skor", False),
        ("2129", False),
        ("≥ 75", False),
    ],
)
def test_a_figure_that_looks_like_a_slip_is_doubted(target: str, told: bool) -> None:  # noqa: FBT001 - a table
    """A bare year and a part of a thing are warned of; what has a unit or is no year is not."""
    assert bool(_found("Target", target, "WJR-001")) is told


@pytest.mark.parametrize(
    ("target", "whole"),
    [('"0,8"', "80%"), ('"0,125"', "12,5%"), ('"1"', ""), ('"1,5"', ""), ('"0"', "")],
)
def test_a_fraction_under_a_percent_is_told_as_a_percent(target: str, whole: str) -> None:
    """A spreadsheet keeps 80% as 0,8: the advice writes it out, and does so of fractions alone."""
    files = change(PK, KEPALA, '    kolom: [No, Sasaran, Indikator Kinerja, "Target (%)"]')
    files[PK] = files[PK].replace(TARGET.encode(), f"          target: {target}\n".encode(), 1)
    (found,) = [f for f in findings(files) if f.kode == "WJR-003"]

    assert found.cara.startswith(f"kalau kertas mencetak {whole}, tulis {whole};" if whole else "t")
