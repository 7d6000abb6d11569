"""Who follows the advice of a message about a figure ends with a figure that the print allows."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from macros.model.baca_target import list_readings
from macros.model.metode import RataRata
from macros.model.pesan import to_findings
from macros.model.sel_tambahan import hand_unit
from macros.model.target import SATUAN_KOLOM, Target
from macros.model.uang import Uang
from macros.source.parse import parse

_KEY = re.compile(r'(nilai|nilai_atas): "([^"]+)"')


def _advice(model: type[BaseModel], yaml: str) -> str:
    """Return what the one finding on a value tells staff to do."""
    tree = parse("contoh.yml", yaml)
    with pytest.raises(ValidationError) as refused:
        model.model_validate(tree.value["isi"])
    findings = list(to_findings(model, tree, refused.value.errors(include_url=False)))
    assert len(findings) == 1
    return findings[0].cara


def _is_taken(model: type[BaseModel], value: object) -> bool:
    try:
        model.model_validate(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    "text",
    ["1.200 orang", "98,765", "88.765%", "1.200-1.500 orang", "0,5-1.200 orang", "-1.500 jam"],
)
def test_each_choice_of_an_unclear_target_gives_one_of_its_readings(text: str) -> None:
    """Each pair of keys that the message offers reads the print, and each reads it otherwise."""
    advice = _advice(Target, f'isi: "{text}"')
    parts = advice.split(" dengan ", 1)[1].split(" atau ")
    choices = [dict(_KEY.findall(part)) for part in parts]
    read = [Target.model_validate({"tercetak": text, **keys}) for keys in choices]

    allowed = {(one.nilai, one.nilai_atas) for one in list_readings(text, {})}
    assert {(one.nilai, one.nilai_atas) for one in read} == allowed
    assert len(read) == len(allowed) > 1


@pytest.mark.parametrize("text", ["1.500", "1,500", "Rp 1,500"])
def test_an_unclear_amount_is_settled_by_the_amount_that_is_told(text: str) -> None:
    """The amount in the message, written as `rupiah` beside the print, is accepted as it stands."""
    advice = _advice(Uang, f'isi: "{text}"')
    told = re.search(r"jumlahnya ([0-9]+) rupiah", advice)

    assert told is not None
    uang: Any = Uang.model_validate({"tercetak": text, "rupiah": told[1]})
    assert (uang.rupiah, uang.tercetak) == (1500, text)


@pytest.mark.parametrize("text", ["lOOo/o", "10/12 Bulan", "sangat memuaskan", "n.a.", "2 dari 3"])
def test_a_damaged_target_is_told_all_its_ways_in(text: str) -> None:
    """The message names a reading, a text, a scale, and a mark for none only where it is taken."""
    advice = _advice(Target, f'isi: "{text}"')
    blank = {"tercetak": text, "kosong": "tidak-berlaku"}

    assert f'{{tercetak: "{text}", bacaan: …, dasar: …}}' in advice
    assert f'{{tercetak: "{text}", jenis: teks, dasar: …}}' in advice
    assert "skala" in advice
    assert (f'{{tercetak: "{text}", kosong: tidak-berlaku}}' in advice) is _is_taken(Target, blank)
    assert Target.model_validate({"tercetak": text, "bacaan": "10%", "dasar": "Dugaan"}).nilai == 10


def test_a_given_number_that_is_unclear_is_told_both_its_forms() -> None:
    """A number of the office's own is asked about with the two forms that are clear."""
    advice = _advice(RataRata, "isi: {batas: 1.200%, aturan: Contoh}")

    forms = re.findall("“([^”]+)”", advice)
    read = {RataRata.model_validate({"batas": form, "aturan": "Contoh"}).batas for form in forms}
    assert read == {Decimal(1200), Decimal("1.2")}


@pytest.mark.parametrize(
    ("model", "yaml", "printed"),
    [
        (Uang, '{tercetak: "Rp4O.000", bacaan: "Rp40.0O", dasar: Huruf O}', "Rp4O.000"),
        (Uang, '{tercetak: "1,5", dalam: ribuan, rupiah: "1.500"}', "1,5"),
        (Target, '{tercetak: "lOO%", bacaan: "1O0%", dasar: Huruf}', "lOO%"),
        (Target, '{tercetak: "l.200", bacaan: "1.200", dasar: Huruf}', "l.200"),
    ],
)
def test_a_fault_beside_a_print_is_no_reason_to_change_the_print(
    model: type[BaseModel], yaml: str, printed: str
) -> None:
    """Where a reading or a given amount is wrong, the advice keeps what is printed."""
    assert f'{{tercetak: "{printed}", ' in _advice(model, f"isi: {yaml}")


@pytest.mark.parametrize(
    "yaml",
    [
        '{tercetak: "l2,5", dalam: jutaan}',
        '{tercetak: "12,5", dalam: jutaan, rupiah: "12,5"}',
        '{tercetak: "l2,5", dalam: jutaan, bacaan: "I2,5", dasar: Huruf}',
    ],
)
def test_a_reading_in_a_column_of_thousands_is_in_thousands_as_well(yaml: str) -> None:
    """In such a column the message asks for no whole rupiah, which would be multiplied again."""
    advice = _advice(Uang, f"isi: {yaml}")
    uang = {"tercetak": "l2,5", "bacaan": "12,5", "dasar": "Huruf l", "dalam": "jutaan"}

    assert "bacaan: …, rupiah: …," in advice
    assert "bukan rupiah penuh" in advice
    assert Uang.model_validate({**uang, "rupiah": "12.500.000"}).rupiah == 12_500_000


@pytest.mark.parametrize("text", ["-Rp1.000.000", "(1.000.000)", "Rp1.000,50", "Nihil", "–"])
def test_an_amount_that_can_not_be_read_is_told_its_ways_in(text: str) -> None:
    """The message names the reading with its basis, and a mark for none only where it is taken."""
    advice = _advice(Uang, f'isi: "{text}"')
    blank = {"tercetak": text, "kosong": "tidak-berlaku"}

    assert f'{{tercetak: "{text}", bacaan: Rp…, dasar: …}}' in advice
    assert "seperti -Rp1.000.000" in advice
    assert "dibulatkan" in advice
    assert ("kosong: tidak-berlaku" in advice) is _is_taken(Uang, blank)


@pytest.mark.parametrize(
    ("text", "unit", "baca"),
    [("80", "m2", "m²"), ("80", "%*", "%"), ("80", "Indeks (0-4)", "Indeks")],
)
def test_a_unit_that_can_not_be_read_is_told_its_way_in(text: str, unit: str, baca: str) -> None:
    """The message leads to a reading of the unit in its own cell; the figure stays as printed."""
    yaml = f'isi: {{"{SATUAN_KOLOM}": "{unit}", tercetak: "{text}"}}'.replace("\0", "\\0")
    advice = _advice(Target, yaml)
    row = {"target": text, "satuan": {"tercetak": unit, "bacaan": baca, "dasar": "Contoh"}}

    assert f'{{tercetak: "{unit}", bacaan: …, dasar: …}}' in advice
    assert Target.model_validate(hand_unit(row)["target"]).nilai == Decimal(text)


def test_advice_on_a_print_with_quotation_marks_is_yaml() -> None:
    """What the message shows to be written can be read back to the print, whatever it holds."""
    advice = _advice(Target, "isi: '12 \"orang\"'")
    shown = re.search(r"tulis `(\{tercetak: .*?\})`", advice)

    assert shown is not None
    assert parse("contoh.yml", f"isi: {shown[1]}").value["isi"]["tercetak"] == '12 "orang"'
