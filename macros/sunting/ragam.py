"""Name every kind of file in `data/`: its model, and which kind a file is of."""

from __future__ import annotations

from typing import Any

from macros.jenis import list_jenis
from macros.model.dasar import Model
from macros.model.informasi_publik import FOLDER_INFORMASI, folder_of
from macros.model.pecahan import BERNAMA, whole_of


def list_ragam() -> dict[str, type[Model]]:
    """Return the model of every kind of file by the name of its schema."""
    named = {path.removesuffix(".yml"): model for path, model in BERNAMA.items()}
    return {**list_jenis(), **FOLDER_INFORMASI, **named}


def kind_of(jalur: str, value: Any) -> str | None:
    """Return the kind of the file at `jalur` (below `data/`) that holds `value`, if known."""
    dasar = whole_of(jalur)
    if dasar is not None:
        return dasar.removesuffix(".yml")
    folder = folder_of(jalur)
    if folder is not None:
        return folder
    jenis = value.get("jenis") if isinstance(value, dict) else None
    return jenis if isinstance(jenis, str) and jenis in list_jenis() else None
