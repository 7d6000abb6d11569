"""Read which body of the office a paper is of: a name that the office itself declares.

`satker.yml` lists the bodies (`NamaBadan`); whatever else names one is held against that list,
which comes with the context of validation. Read without it, any well-formed name will do: an old
version of the data is not held against today's list.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticKnownError

from macros.model.dasar import POLA_KODE

#: The format by which a schema says that a text names a body, until its list is filled in.
FORMAT_BADAN = "badan"
_KUNCI = "badan"


class _DariDaftar:
    """Mark a text that names a declared body."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Leave the list to who knows the office (`macros/sunting/skema.py`)."""
        return {"type": "string", "format": FORMAT_BADAN}


def _is_declared(name: str, info: ValidationInfo) -> str:
    context = info.context
    known = context.get(_KUNCI) if isinstance(context, Mapping) else None
    if known is None:
        if re.fullmatch(POLA_KODE, name) is None:
            raise PydanticKnownError("string_pattern_mismatch", {"pattern": POLA_KODE})
    elif name not in known:
        # The very error of a fixed choice, so that it is worded, mended and guessed alike.
        raise PydanticKnownError("enum", {"expected": " or ".join(f"'{one}'" for one in known)})
    return name


Badan = Annotated[str, AfterValidator(_is_declared), _DariDaftar()]


def among_bodies(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the context of validation in which papers may be of these bodies only."""
    return {_KUNCI: tuple(names)}


def list_bodies(konteks: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the bodies that a context of validation names; () where it names none."""
    return tuple(konteks.get(_KUNCI) or ())


def names_body(annotation: Any, metadata: Iterable[object] = ()) -> bool:
    """Tell whether a field names a body; `metadata` is what pydantic took off its annotation."""
    if any(isinstance(part, _DariDaftar) for part in metadata):
        return True
    return any(
        names_body(part) if typing.get_args(part) else isinstance(part, _DariDaftar)
        for part in typing.get_args(annotation)
    )
