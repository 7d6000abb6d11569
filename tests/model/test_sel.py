"""Cells: printed text, the reason for its absence, or an amount; blank is never zero."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.model.dasar import BarisSumber, Id, Kode, Kosong, Sel, Tahun
from macros.model.format import format_printed
from macros.model.sel_tanggal import Tanggal, TanggalPenuh
from macros.model.uang import Uang


def _types(kind: Any, value: object) -> set[str]:  # noqa: ANN401 - any pydantic type
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(value)
    return {error["type"] for error in refused.value.errors()}


def test_plain_text_is_a_printed_cell() -> None:
    """A cell written as plain text is what the paper prints."""
    cell = Sel.model_validate("Divisi Teknis")

    assert (cell.tercetak, cell.kosong, cell.terbaca) == ("Divisi Teknis", None, "Divisi Teknis")


@pytest.mark.parametrize("sebab", sorted(set(Kosong) - {Kosong.TIDAK_BERLAKU}))
def test_each_reason_of_a_blank_is_kept(sebab: Kosong) -> None:
    """A blank cell keeps why it is blank, and reads as nothing."""
    cell = Sel.model_validate({"kosong": sebab.value})

    assert (cell.kosong, cell.terbaca) == (sebab, None)


def test_reading_stands_beside_the_print() -> None:
    """Our reading never takes the place of the printed text."""
    cell = Sel.model_validate({"tercetak": "kepermiluan", "bacaan": "kepemiluan", "dasar": "ejaan"})

    assert (cell.tercetak, cell.terbaca) == ("kepermiluan", "kepemiluan")


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        pytest.param({}, "sel_rancu", id="nothing"),
        pytest.param({"tercetak": "x", "kosong": "tidak-terbaca"}, "sel_rancu", id="both"),
        pytest.param({"kosong": "tidak-terbaca", "bacaan": "x"}, "bacaan_tanpa_dasar", id="basis"),
        pytest.param({"tercetak": "x", "dasar": "y"}, "bacaan_tanpa_dasar", id="basis-alone"),
        pytest.param({"kosong": "nol"}, "enum", id="unknown-reason"),
        pytest.param({"tercetak": "  "}, "string_too_short", id="blank"),
        pytest.param("", "string_too_short", id="empty"),
        pytest.param({"tercetak": "x", "warna": "y"}, "extra_forbidden", id="unknown-key"),
        pytest.param(["x"], "model_type", id="list"),
    ],
)
def test_ambiguous_cells_are_refused(value: object, kind: str) -> None:
    """A cell is exactly one thing, and a reading has its basis."""
    assert kind in _types(Sel, value)


def test_an_amount_keeps_its_print_and_its_rupiah() -> None:
    """An amount is both what is printed and whole rupiah."""
    amount = Uang.model_validate("Rp. 43.644.000,-")

    assert (amount.tercetak, amount.rupiah) == ("Rp. 43.644.000,-", 43_644_000)


def test_a_blank_amount_is_not_zero() -> None:
    """A blank amount has no rupiah at all; a printed zero is zero."""
    blank, zero = Uang.model_validate({"kosong": "tidak-tercetak"}), Uang.model_validate("0")

    assert (blank.rupiah, zero.rupiah) == (None, 0)


def test_a_reading_settles_an_unclear_amount() -> None:
    """Where a printed amount is unclear, a reading beside it says which it is."""
    amount = Uang.model_validate({"tercetak": "1.500", "rupiah": "1500"})

    assert (amount.tercetak, amount.rupiah) == ("1.500", 1500)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        pytest.param("1.500", "uang_tidak_jelas", id="unclear"),
        pytest.param("Rp 12.50.0000", "uang_salah", id="separators"),
        pytest.param("-5", "uang_salah", id="negative"),
        pytest.param({"tercetak": "1.500", "rupiah": "1600"}, "angka_tidak_cocok", id="figure"),
        pytest.param("", "teks_kosong", id="empty"),
        pytest.param({}, "sel_rancu", id="nothing"),
        pytest.param({"kosong": "tidak-tercetak", "rupiah": "-5"}, "sel_rancu", id="neg"),
    ],
)
def test_unclear_amounts_are_refused(value: object, kind: str) -> None:
    """An amount is never guessed, and a reading never changes a figure."""
    assert kind in _types(Uang, value)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("53", (53,)),
        ("83-85", (83, 84, 85)),
        ("186, 190", (186, 190)),
        ("1-2,4", (1, 2, 4)),
    ],
)
def test_source_lines_are_read(text: str, lines: tuple[int, ...]) -> None:
    """One line, several, and a range are written as people write them."""
    assert TypeAdapter(BarisSumber).validate_python(text) == lines


@pytest.mark.parametrize(
    "text", ["", "x", "halaman 3", "-1", "5-3", "1-", "1;2", "1.5", "1-99999", "٣", "1 2", ["1"]]
)
def test_source_lines_that_make_no_sense_are_refused(text: object) -> None:
    """Anything but line numbers in rising order is refused."""
    assert _types(BarisSumber, text) == {"baris_sumber_salah"}


@pytest.mark.parametrize(
    "text", ["22", "2O22", "20222", "1822", "2100", "", "dua ribu", "\uff12022"]
)
def test_years_have_four_digits(text: str) -> None:
    """A year is four digits of this century or the last."""
    assert _types(Tahun, text) == {"tahun_salah"}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Id, "pkk-2022-01"),
        (Id, "PKK"),
        (Id, "PKK 2022"),
        (Id, "PKK-2022-"),
        (Id, "PKK-2022\n"),
        (Id, "PKK/2022-1"),
        (Id, "É-1"),
        (Kode, "Data-Pemilih"),
        (Kode, "data pemilih"),
        (Kode, "data--pemilih"),
        (Kode, "../x"),
    ],
)
def test_names_in_addresses_have_one_form(kind: object, text: str) -> None:
    """What becomes part of an address is plain letters, digits and dashes."""
    assert _types(kind, text) == {"string_pattern_mismatch"}


@pytest.mark.parametrize(
    ("kind", "value", "wrong"),
    [
        (Tanggal, "30 Februari 2030", {"tanggal_salah"}),
        (Tanggal, {"nilai": "2030-01-01"}, {"missing", "extra_forbidden"}),
        (Tanggal, {"tercetak": "4 Mei 2030", "nilai": "2030-01-01"}, {"extra_forbidden"}),
        (Tanggal, ["x"], {"model_type"}),
        (Tanggal, {"tercetak": "3C Janu ari 2O2O"}, {"tanggal_salah"}),
        (Tanggal, {"tercetak": "3C", "bacaan": "30 Januari 2020"}, {"bacaan_tanpa_dasar"}),
        (Tanggal, {"tercetak": "3C", "bacaan": "30 Feb 2020", "dasar": "x"}, {"tanggal_salah"}),
        (TanggalPenuh, "30 Februari 2030", {"tanggal_salah"}),
        (TanggalPenuh, "Januari 2030", {"tanggal_tanpa_hari"}),
        (TanggalPenuh, "04/02/2030", {"tanggal_rancu"}),
        (TanggalPenuh, {"tercetak": "4 Mei 2030"}, {"tanggal_bersusun"}),
    ],
)
def test_dates_that_do_not_exist_are_refused(
    kind: type[Tanggal], value: object, wrong: set[str]
) -> None:
    """A date is text that names a day, a paper's perhaps a month; a reading says its basis."""
    assert _types(kind, value) == wrong


def test_a_month_gets_no_day() -> None:
    """A paper that prints its month alone has no day, only the days that it may be."""
    month = Tanggal.model_validate("Januari 2030")

    assert (month.nilai, month.iso, month.awal) == (None, "2030-01", date(2030, 1, 1))
    assert format_printed(month.rinci) == "Januari 2030"


def test_damaged_print_is_kept_beside_its_reading() -> None:
    """What the machine read stays; the day is that of our reading, with its basis."""
    said = {"tercetak": "3C Janu ari 2O2O", "bacaan": "30 Januari 2020", "dasar": "Baris 12"}
    day = Tanggal.model_validate(said)

    assert (day.tercetak, day.nilai, day.dasar) == (said["tercetak"], date(2020, 1, 30), "Baris 12")
    assert day.model_dump(mode="json") == {**said, "nilai": "2020-01-30"}
    plain = Tanggal.model_validate("30 Januari 2020").model_dump(mode="json")
    assert plain == {"tercetak": "30 Januari 2020", "nilai": "2020-01-30"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("20, 30-21", "“30-21” terbalik", id="second-part-turned-round"),
        pytest.param("83-85, 95-90", "“95-90” terbalik", id="after-a-right-range"),
        pytest.param("20, 20", "“20” tidak sesudah baris 20", id="twice-the-same"),
        pytest.param("20-25, 23", "“23” tidak sesudah baris 25", id="within-another"),
        pytest.param("20-25, 25-30", "“25-30” tidak sesudah baris 25", id="sharing-an-end"),
        pytest.param("30, 20", "“20” tidak sesudah baris 30", id="not-in-order"),
        pytest.param("7-60000", "“7-60000” terlalu panjang", id="longer-than-any-paper"),
        pytest.param(", ".join(map(str, range(1, 5001))), "ada 5000 bagian", id="too-many-parts"),
    ],
)
def test_a_wrong_part_of_source_lines_is_named(text: str, names: str) -> None:
    """No part is dropped, turned round or put in order in silence: it is named and refused."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(BarisSumber).validate_python(text)

    assert caught.value.errors()[0]["msg"] == names


@pytest.mark.parametrize("text", ["5-5", "1-2, 4-6,9", "158,161", "20, 21-30"])
def test_rising_source_lines_are_read_whole(text: str) -> None:
    """Every line that is written is read, and no other."""
    read = TypeAdapter(BarisSumber).validate_python(text)
    ends = [int(number) for number in re.findall(r"[0-9]+", text)]

    assert (read[0], read[-1]) == (ends[0], ends[-1])
    assert set(ends) <= set(read)
    assert list(read) == sorted(set(read))
