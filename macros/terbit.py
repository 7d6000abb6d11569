"""Write new ids into the record of published ids."""

from __future__ import annotations

import re
from pathlib import Path

from macros.model.data import Data
from macros.source.tree import parse
from macros.sunting.simpan import save

_HEAD = re.compile(r"""(?P<kunci>["']?terbit["']?):\s*(?P<isi>\[[^\]]*\])?\s*(#.*)?""")
_ITEM = re.compile(r"(?P<lekuk> *)- ")


def record_ids(path: Path, data: Data) -> int | None:
    """Append the ids that are not yet on record, in printed order; return how many.

    The file is changed by lines, not rewritten, so that its comments and its order stay. It is
    left as it was, and None returned, where the result would not hold just the old and new ids.
    Raises OSError where the folder can't be written to.
    """
    known = data.catatan_terbit.terbit
    new = [name for name in data.acuan if name not in known]
    text = _append(path.read_text(encoding="utf-8"), known, new)
    if text is None or list(parse(str(path), text).value["terbit"]) != [*known, *new]:
        return None
    save(path, text.encode())
    return len(new)


def _append(text: str, known: tuple[str, ...], new: list[str]) -> str | None:
    """Return the text with the new ids at the end of the list, indented as its items are."""
    lines = text.splitlines()
    start = next((i for i, line in enumerate(lines) if _HEAD.fullmatch(line)), None)
    if start is None:
        return None
    head = _HEAD.fullmatch(lines[start])
    if head and head["isi"]:
        # A list in brackets becomes one id a line, as the rest of the file will be.
        lines[start : start + 1] = [f"{head['kunci']}:", *(f"  - {name}" for name in known)]
    items = [i for i, line in enumerate(lines) if i > start and _ITEM.match(line)]
    end = start
    while end + 1 in items:
        end += 1
    first = _ITEM.match(lines[start + 1]) if end > start else None
    indent = first["lekuk"] if first else "  "
    lines[end + 1 : end + 1] = [f"{indent}- {name}" for name in new]
    return "\n".join(lines) + "\n"
