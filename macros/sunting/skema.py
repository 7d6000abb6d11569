"""Make the JSON Schemas that an editor reads beside the YAML files.

Our reader takes every value as text; an editor's reader types it first (75 is a number, true a
truth value). So wherever our field reads text, the schema accepts what such text becomes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from macros.model.badan import FORMAT_BADAN
from macros.model.baris_tujuan import SelDaftar
from macros.model.dasar import Model, Sel
from macros.model.kata_kunci import words_on
from macros.model.peran import JudulKolom
from macros.model.sel_tanggal import Tanggal, TanggalPenuh
from macros.model.target import Target
from macros.model.uang import Uang
from macros.sunting.ragam import list_ragam
from macros.sunting.urut import key_order

#: What editors' YAML servers know best.
_DIALECT = "http://json-schema.org/draft-07/schema#"
_DEFS = "#/definitions/"
_TEXT: list[str] = ["string", "number", "boolean"]
_FILLED: JsonSchemaValue = {"type": _TEXT, "pattern": r"\S"}


def make_schema(ragam: str, badan: Sequence[str] = ()) -> str:
    """Return the schema of a kind of file as JSON text; `badan` are the office's bodies."""
    schema = _fill_in_bodies(_lay_out(ragam, list_ragam()[ragam]), badan)
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


@cache
def _lay_out(ragam: str, model: type[BaseModel]) -> dict[str, Any]:
    """Return the schema of a kind for any office: texts that name a body are still marked."""
    made = model.model_json_schema(
        schema_generator=_Maker, ref_template=_DEFS + "{model}", mode="validation"
    )
    definitions = made.pop("$defs", {})
    schema = {"$schema": _DIALECT, **made, "title": ragam}
    schema["description"] = f"Susunan berkas {ragam}. Dibuat oleh `python -m macros skema`."
    if definitions:
        schema["definitions"] = definitions
    return schema


def make_all(badan: Sequence[str] = ()) -> dict[str, str]:
    """Return every schema by the name of its file; `badan` are the office's bodies."""
    return {f"{ragam}.json": make_schema(ragam, badan) for ragam in list_ragam()}


def _fill_in_bodies(schema: Any, badan: Sequence[str]) -> Any:
    """Return the schema with the choices of a text that names a body; any text while none is."""
    if isinstance(schema, list):
        return [_fill_in_bodies(part, badan) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("format") == FORMAT_BADAN:
        rest = {name: part for name, part in schema.items() if name != "format"}
        return {**rest, "enum": list(badan)} if badan else rest
    return {name: _fill_in_bodies(part, badan) for name, part in schema.items()}


class _Maker(GenerateJsonSchema):
    """Add our words to each key, and the short forms that cells may be written in."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        made = super().str_schema(schema)
        if made.pop("minLength", None):
            made["pattern"] = _FILLED["pattern"]
        pattern = made.get("pattern")
        # An id is never all figures, so a number in its place is a slip of the pen.
        number = pattern is None or any(re.search(pattern, text) for text in ("7", "7" * 64))
        return {**made, "type": _TEXT if pattern in {None, r"\S"} else _TEXT[: 1 + number]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return {**super().int_schema(schema), "type": ["integer", "string"]}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        del schema
        return {"type": ["number", "string"]}

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        made = super().enum_schema(schema)
        # The docstring is for developers; the words on the key are for staff.
        return {name: part for name, part in made.items() if name not in {"title", "description"}}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        # An absent key is left out, never written as null.
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        model: type[BaseModel] = schema["cls"]
        made.pop("title", None)
        made.pop("description", None)
        if not issubclass(model, Model):
            return made
        keys = made.get("properties", {})
        made["properties"] = {
            key: _with_words(model, key, keys[key]) for key in key_order(model) if key in keys
        }
        made["required"] = [key for key in key_order(model) if key in made.get("required", ())]
        if not made["required"]:
            del made["required"]
        if issubclass(model, TanggalPenuh):
            return dict(_FILLED)
        if issubclass(model, Sel | Uang | Tanggal | Target | JudulKolom):
            return {"anyOf": [dict(_FILLED), made]}
        if issubclass(model, SelDaftar):
            return {"anyOf": [made["properties"]["butir"], made]}
        return made


def _with_words(model: type[BaseModel], key: str, made: JsonSchemaValue) -> JsonSchemaValue:
    words = words_on(model, key)
    about = {} if words is None else {"title": words.judul, "description": words.arti}
    example = made.get("const", words.contoh if words else None)
    rest = {name: part for name, part in made.items() if name != "title"}
    return {**about, "examples": [example], **rest}
