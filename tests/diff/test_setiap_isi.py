"""Whatever field a model has, filled or not, down into the cells: old and new are both shown."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest

from macros.diff.banding import compare_rows
from macros.diff.fakta import flatten
from macros.diff.kalimat import say
from macros.model.berkas import BerkasDokumen, BerkasRealisasi
from macros.model.dasar import Kosong, Model
from macros.model.data import Data
from macros.model.format import format_date, format_rupiah
from macros.model.sel_tanggal import Tanggal
from macros.source.ingatan import Ingatan
from macros.views import kata
from tests.diff.test_setiap_bidang import _BUKAN_ISI as BUKAN_ISI
from tests.diff.test_setiap_bidang import _DATA as DATA
from tests.diff.test_setiap_bidang import Jalan

#: Places in files, and what names other fields rather than being one.
_BUKAN_BIDANG = {"letak", "periode"}
_KOSONG: tuple[object, ...] = (None, ())
#: Papers that a change leaves alone are laid out once, as between two versions.
INGATAN = Ingatan()
BARIS = flatten(DATA, INGATAN)
LAIN_HARI = "3 Maret 2001"


def _fields(value: Any, jalan: Jalan = ()) -> Iterator[tuple[Jalan, Model]]:  # noqa: ANN401 - any part of the data
    """Yield every field below a part of the data, with the model that has it."""
    if isinstance(value, BerkasDokumen | BerkasRealisasi):
        yield from _fields(value.isi, (*jalan, "isi"))
    elif isinstance(value, tuple):
        for place, part in enumerate(value):
            yield from _fields(part, (*jalan, place))
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            if name not in _BUKAN_BIDANG:
                yield (*jalan, name), value
                yield from _fields(getattr(value, name), (*jalan, name))


SEMUA = [
    found
    for name in Data.__dataclass_fields__
    if name not in BUKAN_ISI
    for found in _fields(getattr(DATA, name), (name,))
]


def _choose() -> dict[str, tuple[Jalan, Model]]:
    """Return one place for each field of each model: where it is filled, if it is anywhere."""
    chosen: dict[str, tuple[Jalan, Model]] = {}
    for jalan, owner in SEMUA:
        kind = f"{type(owner).__name__}.{jalan[-1]}"
        filled = getattr(owner, str(jalan[-1])) not in _KOSONG
        if kind not in chosen or (filled and _held(chosen[kind]) in _KOSONG):
            chosen[kind] = jalan, owner
    return chosen


def _held(place: tuple[Jalan, Model]) -> object:
    return getattr(place[1], str(place[0][-1]))


def _other(value: Any) -> Any:  # noqa: ANN401 - any plain value
    """Return another value of the same kind."""
    if isinstance(value, Enum):
        return next(other for other in type(value) if other is not value)
    if isinstance(value, str):
        return f"{value}-X"
    if isinstance(value, date):
        return value.replace(year=value.year + 1)
    if isinstance(value, tuple):
        return (*value[:-1], _other(value[-1]))
    return value + 1


def _make(kind: Any) -> Any:  # noqa: ANN401 - a type as it is written in a model
    """Return a value of a kind that is written in a model; a model is one of the sample's."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is tuple:
        return (_make(args[0]),)
    if origin in {Annotated, Union, types.UnionType}:
        return _make(next(one for one in args if one is not type(None)))
    if origin is Literal or issubclass(kind, Enum):
        return next(iter(args or kind))
    if issubclass(kind, Model):
        return next((place[1] for place in SEMUA if isinstance(place[1], kind)), _build(kind))
    return {str: "Isi-X", int: 77, Decimal: Decimal("7.25"), date: date(2001, 3, 1)}[kind]


def _build(kind: type[Model]) -> Model:
    """Return a model of which the sample has none, with what it demands."""
    fields = kind.model_fields.items()
    needed = {name: field.annotation for name, field in fields if field.is_required()}
    return kind.model_construct(**{name: _make(one) for name, one in needed.items()})


def _put(value: Any, jalan: Jalan, new: object) -> Any:  # noqa: ANN401 - any part of the data
    """Return a part of the data with another value at the end of a way."""
    if not jalan:
        return new
    step, rest = jalan[0], jalan[1:]
    if isinstance(step, int):
        return (*value[:step], _put(value[step], rest, new), *value[step + 1 :])
    below = _put(getattr(value, step), rest, new)
    if isinstance(value, Model):
        return value.model_copy(update={step: below})
    return replace(value, **{step: below})


def _words(value: Any) -> list[str]:  # noqa: ANN401 - any value of a field
    """Return how a value may be said; of a longer text its last word, where it was changed."""
    if isinstance(value, Model):
        fields = [name for name in type(value).model_fields if name not in _BUKAN_BIDANG]
        return [word for name in fields for word in _words(getattr(value, name) or "?")]
    if isinstance(value, tuple):
        return _words(value[-1])
    if isinstance(value, Enum):
        return [kata.KOSONG[value] if isinstance(value, Kosong) else str(value.value)]
    if isinstance(value, date):
        return [format_date(value)]
    plain = str(value).split()[-1]
    return [plain.replace(".", ",") if isinstance(value, Decimal) else plain, *_amount(value)]


def _amount(value: object) -> list[str]:
    return [format_rupiah(value)] if isinstance(value, int) else []


ISI = {
    kind: place
    for kind, place in _choose().items()
    if _held(place) in _KOSONG or not list(_fields(_held(place)))
}


@pytest.mark.parametrize("kind", ISI)
def test_a_changed_field_shows_old_and_new(kind: str) -> None:
    """One field that changes alone, or is filled, is told with what it was and what it is."""
    jalan, owner = ISI[kind]
    old = _held(ISI[kind])
    filled = old not in _KOSONG
    annotation = type(owner).model_fields[kind.partition(".")[2]].annotation
    new = _other(old) if filled else _make(annotation)
    if isinstance(owner, Tanggal) and isinstance(new, str):
        new = LAIN_HARI  # a date is read again by whoever shows it
    INGATAN.turn()
    changed = flatten(_put(DATA, jalan, new), INGATAN)
    told = "\n".join(say(one) for one in compare_rows(BARIS, changed))
    assert any(word in told for word in _words(new)), told
    assert not filled or any(word in told for word in _words(old)), told
    assert "berubah" not in told


def test_every_field_of_the_data_is_tried() -> None:
    """Printed texts, values, units, blanks and readings of all cells are among the fields."""
    for kind in ("Uang.tercetak", "Uang.rupiah", "Target.satuan", "Target.kosong", "Sel.bacaan"):
        assert kind in ISI
    dates = {"Tanggal.tercetak", "Tanggal.bacaan"}
    assert {*dates, "Butir.dasar", "HasilKinerja.kosong", "Ukuran.nilai"} <= set(ISI)
