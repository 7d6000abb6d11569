"""Messages on the form of data: every field of every model, with values that don't belong there."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from macros.jenis import JENIS
from macros.model import ucapan
from macros.model.berkas_tetap import BERKAS_PILIHAN, BERKAS_TETAP
from macros.model.dasar import Model
from macros.model.kata_bentuk import POLA
from macros.model.pesan import to_findings
from macros.model.realisasi import JENIS_REALISASI
from macros.model.susunan_model import list_models
from macros.source.parse import parse
from macros.source.tree import LETAK
from tests import kertas_contoh
from tests.contoh_data import findings

ROOTS: tuple[type[Model], ...] = (
    *BERKAS_TETAP.values(),
    *BERKAS_PILIHAN.values(),
    *JENIS.values(),
    *JENIS_REALISASI.values(),
)
#: Values of every shape; a field refuses most of them.
WRONG = (
    "",
    "''",
    "'  '",
    "x",
    "'!'",
    "X Y",
    "x" * 600,
    "-1",
    "0",
    "999999",
    "1e9999",
    "NaN",
    "1,5",
    "98,765",
    "1.000",
    "1/2",
    "[]",
    "[x]",
    "['']",
    "[[x]]",
    "[{}]",
    "[{a: b}]",
    "{}",
    "{a: b}",
    "{kosong: x}",
    "{kosong: [x]}",
    "{tercetak: [x]}",
    "{tercetak: x, kosong: tidak-terbaca}",
    "{kosong: tidak-terbaca, rupiah: x}",
    "{kosong: tidak-terbaca, nilai: x}",
    "{tercetak: '5', jenis: x, nilai: y}",
    "{tercetak: '5', jenis: jumlah, nilai: '-'}",
    "{tercetak: '5', jenis: jumlah, nilai: NaN}",
    "{tercetak: '5', jenis: jumlah, nilai: {a: b}}",
    "{triwulan: {TW1: x}}",
    "{butir: x}",
    "[[[x]]]",
)
#: Words of pydantic and of Python, which no reader of Indonesian should meet.
ENGLISH = re.compile(
    r"\b(should|must|input|valid|item|value|string|field|error|letak|Marks|Place|None|dict|list)\b",
    re.IGNORECASE,
)


def _models() -> tuple[type[BaseModel], ...]:
    """Return every model that a file can hold, the files' own and all below them."""
    found: dict[type[BaseModel], None] = {}
    left: list[type[BaseModel]] = list(ROOTS)
    while left:
        model = left.pop()
        if model not in found:
            found[model] = None
            left += [
                kind for f in model.model_fields.values() for kind in list_models([f.annotation])
            ]
    return tuple(found)


MODELS = tuple(model for model in _models() if LETAK in model.model_fields)
FIELDS = [
    pytest.param(model, name, id=f"{model.__name__}.{name}")
    for model in MODELS
    for name in model.model_fields
    if name != LETAK
]


def _findings(model: type[BaseModel], text: str) -> list[Any]:
    tree = parse("data/x.yml", text)
    assert tree.value is not None
    try:
        model.model_validate(tree.value)
    except ValidationError as error:
        return list(to_findings(model, tree, error.errors(include_url=False)))
    return []


def _patterns(annotation: object) -> Iterator[str]:
    for part in (annotation, *getattr(annotation, "__metadata__", ())):
        pattern = getattr(part, "pattern", None)
        if isinstance(pattern, str):
            yield pattern
    for part in typing.get_args(annotation):
        yield from _patterns(part)


@pytest.mark.parametrize(("model", "name"), FIELDS)
def test_every_field_says_what_is_wrong(
    model: type[BaseModel], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No value at any field ends in a message that names nothing, nor in words of the library."""

    def unforeseen(_field: object, error: dict[str, Any]) -> None:
        raise AssertionError(f"no words for {error['type']}")

    monkeypatch.setattr(ucapan, "say_unforeseen", unforeseen)
    found = [f for value in WRONG for f in _findings(model, f"# pertama\n{name}: {value}\n")]
    cell = "tercetak" in model.model_fields
    assert found

    for finding in found:
        shown = re.sub(r"`[^`]*`|“[^”]*”", "", str(finding))

        assert not ENGLISH.search(shown), str(finding)
        assert "berkas sejenis" not in str(finding)
        assert finding.salah
        assert finding.harap.startswith(("diharapkan", "mungkin"))
        assert finding.cara
        # What is missing, and what a cell as a whole can't be, is found where the mapping begins.
        whole = {"ISI-002", "ISI-013", "ISI-015"}
        at_mapping = finding.place.column == 1 and (finding.kode in whole or cell)
        assert finding.place.line == 2
        assert at_mapping or finding.place.column > len(name) + 1, str(finding)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_form_of_text_has_words_of_its_own(model: type[BaseModel]) -> None:
    """A pattern without words would tell staff about ids where the field is an address."""
    for field in model.model_fields.values():
        found = {*_patterns(field.annotation)}
        found |= {m.pattern for m in field.metadata if isinstance(getattr(m, "pattern", None), str)}

        assert found <= POLA.keys()


def test_a_budget_row_below_the_accounts_is_told_its_level() -> None:
    """A level by another name is refused with the one that a line below an account has."""
    every = kertas_contoh.files()
    name = "2031/petunjuk-operasional-kegiatan-dinas.yml"
    every[name] = every[name].replace(b"tingkat: kegiatan", b"tingkat: rincian")
    (found,) = [one for one in findings(every) if one.kode == "ISI-004"]

    assert "bertingkat `detail`" in found.cara
