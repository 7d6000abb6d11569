"""Write new ids and addresses into the records of what was published."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from macros.model.alamat import list_addresses
from macros.model.data import Data
from macros.source.tree import parse
from macros.sunting.simpan import save

_HEAD = re.compile(r"""(?P<kunci>["']?terbit["']?):\s*(?P<isi>\[[^\]]*\])?\s*(#.*)?""")
_ITEM = re.compile(r"(?P<lekuk> *)- ")


_ALAMAT_BARU = """\
# yaml-language-server: $schema=.skema/alamat-terbit.json
# Setiap alamat yang pernah terbit: halaman, dan bagian halaman yang bernama. Alamat tidak
# diganti. Halaman yang pindah dicatat di alamat-lama.yml, bagian yang ditarik di `dicabut`.
terbit:
"""


def record_ids(path: Path, data: Data) -> int | None:
    """Append the ids that are not yet on record, in printed order; return how many.

    Raises OSError where the folder can't be written to.
    """
    return _record(path, path.read_text(encoding="utf-8"), data.catatan_terbit.terbit, data.acuan)


def record_addresses(path: Path, data: Data) -> int | None:
    """Append the addresses that are not yet on record; return how many. The file may be new.

    Raises OSError where the folder can't be written to.
    """
    text = path.read_text(encoding="utf-8") if path.is_file() else _ALAMAT_BARU
    return _record(path, text, data.alamat_terbit.terbit, list_addresses(data))


def _record(path: Path, text: str, known: tuple[str, ...], names: Iterable[str]) -> int | None:
    """Append the names that are not yet known.

    The file is changed by lines, not rewritten, so that its comments and its order stay. It is
    left as it was, and None returned, where the result would not hold just the old and new names.
    """
    recorded = frozenset(known)
    new = [name for name in names if name not in recorded]
    if not new:
        return 0
    changed = _append(text, known, new)
    if changed is None or list(parse(str(path), changed).value["terbit"]) != [*known, *new]:
        return None
    save(path, changed.encode())
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
