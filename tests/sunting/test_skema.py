"""Schemas for editors: they accept what our reader accepts, and refuse plain slips of the pen."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml
from pydantic import BaseModel
from ruamel.yaml import YAML

from macros.findings import Rule
from macros.load import read_konteks
from macros.model import rules
from macros.model.badan import list_bodies
from macros.model.kata_kunci import list_names, words_on
from macros.model.susunan_model import list_models
from macros.source.berkas import Berkas, read_files
from macros.source.parse import parse
from macros.source.tree import LETAK
from macros.sunting.ragam import kind_of, list_ragam
from macros.sunting.rapi import SKEMA, schema_line
from macros.sunting.skema import make_all
from tests.contoh_data import FOLDER, spoil
from tests.sunting.bantu import FILES, by_file

ROOT = Path(__file__).parents[2]
OFFICES = {
    folder: list_bodies(read_konteks(read_files(folder))) for folder in (ROOT / "data", FOLDER)
}
EVERY = {
    folder: {name: json.loads(text) for name, text in make_all(bodies).items()}
    for folder, bodies in OFFICES.items()
}
SCHEMAS = EVERY[FOLDER]


def _as_editor(value: object) -> object:
    """Undo what YAML 1.1 adds and an editor does not know: dates are texts to it."""
    if isinstance(value, dict):
        return {str(key): _as_editor(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_editor(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _read_both(isi: bytes) -> list[object]:
    """Read as YAML 1.1 (PyYAML) and as YAML 1.2 (ruamel) type it."""
    newer = YAML(typ="safe", pure=True)
    return [_as_editor(yaml.safe_load(isi)), _as_editor(newer.load(isi.decode()))]


def _errors(berkas: Berkas, folder: Path = FOLDER) -> list[str]:
    ragam = kind_of(berkas.jalur, parse("x", berkas.isi.decode()).value)
    validator = jsonschema.Draft7Validator(EVERY[folder][f"{ragam}.json"])
    return [
        f"{list(error.path)}: {error.message[:200]}"
        for value in _read_both(berkas.isi)
        for error in validator.iter_errors(value)
    ]


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_schema_is_one(name: str) -> None:
    """Each schema is a JSON Schema of the draft that it names."""
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])


@by_file
def test_every_file_is_valid_as_editors_type_it(folder: Path, berkas: Berkas) -> None:
    """A file that passes our checks has no red line in an editor."""
    assert _errors(berkas, folder) == []


@pytest.mark.parametrize(
    "rule",
    [rules.KUNCI_TAK_DIKENAL, rules.KUNCI_HILANG, rules.PILIHAN],
    ids=lambda rule: rule.kode,
)
def test_a_slip_gives_a_red_line(rule: Rule) -> None:
    """An unknown key, a missing key and an unknown choice are seen while typing."""
    berkas = Berkas(rule.contoh.berkas, spoil(rule.contoh)[rule.contoh.berkas])

    assert _errors(berkas)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("target: 87,5%", "target: 75"),
        ("target: 87,5%", "target: 87.5"),
        ("target: 87,5%", "target: {tercetak: 75, jenis: skor, nilai: 75}"),
        ("target: 87,5%", "target: {kosong: tidak-terbaca}"),
        ("anggaran: Rp 12.500.000", "anggaran: 12500000"),
        ('nomor: "1"', "nomor: 1"),
        ("tahun: 2030", 'tahun: "2030"'),
        ("tanggal: 4 Februari 2030", "tanggal: 2030-02-04"),
        ("baris_sumber: 20\n", "baris_sumber: 20, 21\n"),
        ("nama: Sari Contoh", "nama: {kosong: tidak-terbaca}"),
        ("teks: Nilai Akuntabilitas Kinerja", "teks: true"),
    ],
)
def test_other_ways_of_writing_are_valid_too(old: str, new: str) -> None:
    """What our reader takes as text is valid as well where an editor takes it for a number."""
    path = "2030/perjanjian-kinerja-ketua.yml"
    isi = next(b.isi for f, b in FILES if f == FOLDER and b.jalur == path)

    assert _errors(Berkas(path, isi.replace(old.encode(), new.encode(), 1))) == []


def test_committed_schemas_are_fresh() -> None:
    """What is committed is what the model gives: run `python -m macros skema` after a change."""
    there = {
        path.name: path.read_text(encoding="utf-8") for path in (ROOT / "data" / SKEMA).iterdir()
    }

    assert there == make_all(OFFICES[ROOT / "data"])


def test_the_sample_borrows_the_schemas_of_the_office() -> None:
    """The sample's files lead an editor to schemas as well: to those of the office beside it."""
    assert (FOLDER / SKEMA).resolve() == (ROOT / "data" / SKEMA).resolve()


@by_file
def test_first_line_finds_the_schema(folder: Path, berkas: Berkas) -> None:
    """The first line of each file leads an editor to the schema of just its kind."""
    text = berkas.isi.decode()
    ragam = kind_of(berkas.jalur, parse("x", text).value)
    assert ragam is not None
    first = text.split("\n")[0]
    assert first == schema_line(berkas.jalur, ragam)
    schema = (folder / berkas.jalur).parent / first.split("$schema=")[1]
    assert json.loads(schema.read_text(encoding="utf-8"))["title"] == ragam


def _all_models() -> list[type[BaseModel]]:
    found: list[type[BaseModel]] = list(list_ragam().values())
    for model in found:
        for field in model.model_fields.values():
            found += [m for m in list_models([field.annotation]) if m not in found]
    return [model for model in found if model.__name__ != "Marks"]


def test_every_key_has_words() -> None:
    """Each key of each model has a title, a sentence and an example in Indonesian."""
    without = [
        f"{model.__name__}.{key}"
        for model in _all_models()
        for key in model.model_fields
        if key != LETAK and words_on(model, key) is None
    ]

    assert without == []


def test_no_words_without_key() -> None:
    """No words are left over from keys that are gone."""
    bare = {key for model in _all_models() for key in model.model_fields}
    kinds = [kind for model in _all_models() for kind in model.__mro__]
    full = {f"{kind.__name__}.{key}" for kind in kinds for key in getattr(kind, "model_fields", {})}

    assert [name for name in sorted(list_names()) if name not in bare | full] == []


def test_examples_are_valid() -> None:
    """An example that is one value is itself accepted by the schema of its key."""
    wrong = []
    for name, schema in SCHEMAS.items():
        parts = [schema, *schema.get("definitions", {}).values()]
        parts += [option for part in parts for option in part.get("anyOf", [])]
        for part in parts:
            for key, made in part.get("properties", {}).items():
                (shown,) = made["examples"]
                whole = {**made, "definitions": schema.get("definitions", {})}
                if "$ref" in made:
                    whole = {"$ref": made["$ref"], "definitions": schema["definitions"]}
                if not isinstance(shown, dict | list):
                    errors = jsonschema.Draft7Validator(whole).iter_errors(shown)
                    wrong += [f"{name} {key}: {error.message}" for error in errors]

    assert wrong == []
