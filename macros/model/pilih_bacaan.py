"""Choose the one reading of a printed target that the keys beside it allow, or refuse it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pydantic_core import PydanticCustomError

from macros.model.angka import about, list_values, mismatch, way_of_none, write_value
from macros.model.baca_target import Batas, JenisTarget, Terbaca, list_readings
from macros.model.dasar import Kosong, is_not_applicable
from macros.model.satuan import is_grade
from macros.model.skala import Skala, fold

#: What a column of units prints where a figure has none.
_TANPA_SATUAN = frozenset({"-", "–", "—"})
#: Keys by which staff may choose between the readings of a print, never make another.
PILIHAN = ("jenis", "nilai", "nilai_atas", "batas", "satuan", "tingkat", "skala")

_JENIS, _BATAS = frozenset(JenisTarget), frozenset(Batas)


def refuse_worded(value: dict[str, Any], skala: Skala) -> dict[str, Any]:
    """Return a target that does not apply; refuse that of a print that is a grade or a rank."""
    printed = value["tercetak"]
    none = value["kosong"] == Kosong.TIDAK_BERLAKU
    if none and (is_grade(printed) or list_readings(printed, skala)):
        raise mismatch(printed, Kosong.TIDAK_BERLAKU)
    return value


def settle(value: dict[str, Any], unit: str, skala: Skala) -> dict[str, Any]:
    """Fill in what the print says; keys given beside it may choose a reading, never make one.

    `unit` is what the column of units prints in the same row; a figure that has none takes it.
    """
    given = {name: value[name] for name in PILIHAN if value.get(name) is not None}
    reading = value.get("bacaan")
    text = reading if isinstance(reading, str) else value["tercetak"]
    if not _is_chosen_well(given):
        return value
    try:
        found = _choose(_join(text, unit, skala), given, skala)
    except PydanticCustomError as error:
        if isinstance(reading, str):
            raise about(error, reading, value["tercetak"]) from None
        raise _keep_print(error, value["tercetak"]) from None
    return {**value, **{name: part for name, part in vars(found).items() if part is not None}}


def _keep_print(error: PydanticCustomError, printed: str) -> PydanticCustomError:
    """Say of a figure with its unit what is wrong, but write its own cell's print to mend it.

    The unit stands in a column of its own: within the target it would be printed twice.
    """
    context = error.context or {}
    said = {"teks": printed, "tertulis": context.get("teks", printed)}
    message = error.message_template.replace("{teks}", "{tertulis}")
    return PydanticCustomError(error.type, message, {**context, **said})


def _choose(text: str, given: Mapping[str, Any], skala: Skala) -> Terbaca:
    """Return the one reading of a print that the given keys allow."""
    found = [one for one in _variants(text, given, skala) if _agrees(one, given)]
    if len(found) != 1:
        raise _refuse(text, given, found, skala)
    return found[0]


def _join(text: str, unit: str, skala: Skala) -> str:
    """Return a bare figure with its unit; what says itself what it measures stays as it is.

    A unit that can't be read is refused: without it, 80 of `Juta` would be a mere 80.
    """
    if not unit or unit.strip() in _TANPA_SATUAN or is_not_applicable(unit):
        return text
    found = list(list_readings(text, skala))
    if not found or any(one.jenis is not JenisTarget.SKOR or one.satuan for one in found):
        return text
    joined = f"{text} {unit}"
    if not list_readings(joined, skala):
        raise PydanticCustomError(
            "satuan_tidak_terbaca",
            "satuan “{satuan}” di samping “{teks}” tidak dapat dibaca",
            {"satuan": unit, "teks": text},
        )
    return joined


def _is_chosen_well(given: Mapping[str, Any]) -> bool:
    """Tell whether the given keys can be compared; the fields' own types say what is wrong else."""
    numbers = [given[name] for name in ("nilai", "nilai_atas") if name in given]
    return (
        all(isinstance(part, str) for part in given.values())
        and given.get("jenis", JenisTarget.SKOR) in _JENIS
        and given.get("batas", Batas.MINIMAL) in _BATAS
        and all(list_values(number) for number in numbers)
    )


def _variants(text: str, given: Mapping[str, Any], skala: Skala) -> list[Terbaca]:
    """Return the readings of a print; a bare number may have its measure in another cell."""
    found = list(list_readings(text, skala))
    jenis = given.get("jenis")
    bare = [one for one in found if one.jenis is JenisTarget.SKOR and one.satuan is None]
    unit = given.get("satuan")
    if jenis == JenisTarget.PERSEN and unit is None:
        # As before a percent sign, three decimals are no thousands.
        marked = [one for one in list_readings(f"{text}%", skala) if bare]
        return [*(one for one in found if one not in bare), *marked]
    if unit is not None and jenis in {JenisTarget.JUMLAH, JenisTarget.SKOR} and bare:
        return list(list_readings(f"{text} {unit}", skala))
    return found


def _agrees(one: Terbaca, given: Mapping[str, str]) -> bool:
    """Tell whether a reading is the one that the given keys name."""
    for name, text in given.items():
        part = getattr(one, name)
        if isinstance(part, Decimal):
            if part not in list_values(text, persen=one.jenis is JenisTarget.PERSEN):
                return False
        elif part is None or fold(str(part)) != fold(text):
            return False
    return True


def _refuse(
    text: str, given: Mapping[str, str], found: list[Terbaca], skala: Skala
) -> PydanticCustomError:
    """Build the error for a print with no reading, too many, or none like the given keys."""
    readings = found or list(list_readings(text, skala))
    if not readings:
        return unreadable(text)
    if not found:
        return mismatch(text, ", ".join(f"{name}: {part}" for name, part in given.items()))
    if found[0].tingkat is not None:
        names = ", ".join(f"“{one.skala or one.jenis}”" for one in found)
        return PydanticCustomError(
            "skala_tidak_jelas",
            "“{teks}” ada dalam beberapa skala",
            {"teks": text, "pilihan": names},
        )
    return PydanticCustomError(
        "target_tidak_jelas",
        "“{teks}” tidak jelas: ribuan atau pecahan?",
        {"teks": text, "pilihan": " atau ".join(f"`{_choice(one, found)}`" for one in found[::-1])},
    )


def _choice(one: Terbaca, found: list[Terbaca]) -> str:
    """Return the keys that choose this reading among the others."""
    numbers = [("nilai", one.nilai), ("nilai_atas", one.nilai_atas)]
    told = [
        f'{name}: "{write_value(value)}"'
        for name, value in numbers
        if value is not None and len({getattr(other, name) for other in found}) > 1
    ]
    return ", ".join(told) or f"jenis: {one.jenis}"


def unreadable(text: str) -> PydanticCustomError:
    """Build the error for a target that fits no rule of the grammar."""
    return PydanticCustomError(
        "target_tidak_terbaca",
        "target “{teks}” tidak dapat dibaca",
        {"hampa": "" if is_grade(text) else way_of_none(text), "teks": text},
    )
