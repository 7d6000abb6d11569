"""Read counts: how many requests, people or complaints; nought is a count, absent is not."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.model.dasar import sketch

#: Figures alone: a point could part thousands or begin a fraction.
_POLA = re.compile(r"0|[1-9][0-9]{0,8}")


def _read_count(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if isinstance(value, str) and _POLA.fullmatch(value.strip()):
        return int(value)
    raise PydanticCustomError("cacah_salah", "“{teks}” bukan jumlah", {"teks": sketch(value)})


#: How many there are, in figures alone.
Cacah = Annotated[
    int,
    BeforeValidator(_read_count),
    WithJsonSchema(
        {"type": ["integer", "string"], "minimum": 0, "pattern": f"^({_POLA.pattern})$"}
    ),
]
