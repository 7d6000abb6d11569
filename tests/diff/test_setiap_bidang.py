"""Whatever kind of field changes, wherever in the data: it is exactly one difference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.checks.run import check_files
from macros.diff.banding import Jenis, Perubahan, compare_rows
from macros.diff.fakta import flatten
from macros.diff.kalimat import say
from macros.model.berkas import BerkasDokumen, BerkasRealisasi
from macros.model.dasar import Model
from macros.model.data import Data
from macros.model.realisasi import HasilAnggaran, HasilKinerja
from macros.model.sel_tanggal import Tanggal
from macros.model.target import Target
from macros.model.uang import Uang
from macros.source.berkas import Berkas
from macros.source.ingatan import Ingatan
from tests.contoh_embargo import embargoed

#: Steps from the data down to a field: attributes, and places in lists.
Jalan = tuple[str | int, ...]
#: Parts of the data that no reader is told of: what is only counted, or follows from the rest.
_BUKAN_ISI = {"catatan_terbit", "alamat_terbit", "teks_sumber", "akar", "konsep", "topik_tertulis"}

_DATA = check_files(tuple(Berkas(*item) for item in sorted(embargoed().items())), "data")[0]
#: The data laid out once: a change leaves it as it was.
#: Papers that a change leaves alone are laid out once, as between two versions.
_INGATAN = Ingatan()
_BARIS = flatten(_DATA, _INGATAN)


def _walk(value: Any, jalan: Jalan = ()) -> Iterator[tuple[Jalan, Model]]:  # noqa: ANN401 - any part of the data
    """Yield every field that holds a fact, with the model that it belongs to."""
    if isinstance(value, tuple):
        for place, part in enumerate(value):
            yield from _walk(part, (*jalan, place))
        return
    if not isinstance(value, Model):
        return
    for name in type(value).model_fields:
        held = getattr(value, name)
        if name in {"letak", "jenis"} or held is None or held == ():
            continue
        if isinstance(value, HasilKinerja | HasilAnggaran) and name == "periode":
            continue  # it names the other fields, and has no value of its own
        if isinstance(held, Uang | Target | Tanggal | str | int | Decimal) or _is_plain(held):
            yield (*jalan, name), value
        else:
            yield from _walk(held, (*jalan, name))


def _is_plain(held: object) -> bool:
    return isinstance(held, tuple) and not any(isinstance(part, Model) for part in held)


def _fields() -> Iterator[tuple[str, Jalan]]:
    """Yield every field of the data with its kind: `Sumber.judul`, `Kutipan.teks`, and so on."""
    for name in Data.__dataclass_fields__:
        if name in _BUKAN_ISI:
            continue
        part = getattr(_DATA, name)
        if name in {"berkas", "realisasi"}:
            part = tuple(file.isi for file in part)
        for jalan, owner in _walk(part, (name,)):
            yield f"{type(owner).__name__}.{jalan[-1]}", jalan


def _mutate(value: Any) -> Any:  # noqa: ANN401, PLR0911 - one answer for each kind of value
    if isinstance(value, Enum):
        return next(other for other in type(value) if other is not value)
    if isinstance(value, Uang):
        return Uang.model_validate(f"Rp{(value.rupiah or 0) + 1}")
    if isinstance(value, Target):
        return value.model_copy(update={"tercetak": "1,5%", "nilai": Decimal("1.5")})
    if isinstance(value, Tanggal):
        return type(value).model_validate("1 Maret 2001")
    if isinstance(value, str):
        return f"{value}-X"
    if isinstance(value, tuple):
        return (*value, _mutate(value[-1]))
    return value + 1


def _replace(value: Any, jalan: Jalan) -> Any:  # noqa: ANN401 - any part of the data
    """Return a part of the data with another value at the end of a way."""
    if not jalan:
        return _mutate(value)
    step, rest = jalan[0], jalan[1:]
    if isinstance(step, int):
        if isinstance(value[step], BerkasDokumen | BerkasRealisasi):
            new = replace(value[step], isi=_replace(value[step].isi, rest))
        else:
            new = _replace(value[step], rest)
        return (*value[:step], new, *value[step + 1 :])
    new = _replace(getattr(value, step), rest)
    if isinstance(value, Model):
        return value.model_copy(update={step: new})
    return replace(value, **{step: new})


def _compare(jalan: Jalan) -> tuple[Perubahan, ...]:
    """Compare the data with itself after one change."""
    _INGATAN.turn()
    return compare_rows(_BARIS, flatten(_replace(_DATA, jalan), _INGATAN))


FIELDS = tuple(_fields())
#: One instance of each kind.
KINDS = dict(reversed(FIELDS))
#: Keys that name a row: another key is another name of the same row.
_NAMA = {kind for kind in KINDS if kind.endswith((".id", ".kode"))} | {
    "Istilah.istilah",
    "Pindah.lama",
    "IsianDip.dokumen",
    "BarisKinerja.indikator",
    "BarisAnggaran.program",
}


@pytest.mark.parametrize("kind", KINDS)
def test_one_field_is_one_difference(kind: str) -> None:
    """One field of any kind that changes is one difference, which can be said in words."""
    found = _compare(KINDS[kind])
    assert len(found) == 1, [say(one) for one in found]
    assert found[0].jenis is (Jenis.GANTI_ID if kind in _NAMA else Jenis.UBAH)
    assert say(found[0])


@given(st.sampled_from([jalan for kind, jalan in FIELDS if kind not in _NAMA]))
@settings(max_examples=60)
def test_any_field_is_one_difference(jalan: Jalan) -> None:
    """So it is for any single field, wherever it stands in a list, and however many are like it."""
    assert [one.jenis for one in _compare(jalan)] == [Jenis.UBAH]


def test_the_sample_holds_every_kind_of_row() -> None:
    """Papers, lists, duties, results and method are all among the fields that are tried."""
    assert len(KINDS) > 100
    for kind in ("Sumber.judul", "Kewajiban.isi", "HasilKinerja.nilai", "ArahIndikator.dasar"):
        assert kind in KINDS
