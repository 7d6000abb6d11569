"""Write new ids and addresses into the records of what was published.

A record may stand in parts (`macros/model/pecahan.py`). What is new goes to the end of the last
one; long before a part is too large to be read, another is begun.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from macros.model.daftar_alamat import list_addresses
from macros.model.data import Data
from macros.model.pecahan import list_parts, order_of
from macros.source.berkas import BATAS_UKURAN
from macros.source.parse import parse
from macros.sunting.rapi import schema_line
from macros.sunting.simpan import save

ID = "id-terbit.yml"
ALAMAT = "alamat-terbit.yml"
_TENTANG = {
    ID: """\
# Setiap id yang pernah terbit. Alamat di situs memakai id ini, maka id tidak pernah
# dihapus, diganti, atau dipakai ulang. Id yang harus ditarik pindah ke `dicabut` dengan sebabnya.
""",
    ALAMAT: """\
# Setiap alamat yang pernah terbit: halaman, dan bagian halaman yang bernama. Alamat tidak
# diganti. Halaman yang pindah dicatat di alamat-lama.yml, bagian yang ditarik di `dicabut`.
""",
}
#: Largest size of a part that more is added to, in bytes.
PENUH = BATAS_UKURAN // 2
_HEAD = re.compile(r"""(?P<kunci>["']?terbit["']?):\s*(?P<isi>\[[^\]]*\])?\s*(#.*)?""")
_ITEM = re.compile(r"(?P<lekuk> *)- ")


@dataclass(frozen=True)
class _Bagian:
    """Hold one part of a record: its path below the data folder, its text, what it lists."""

    jalur: str
    teks: str
    isi: tuple[str, ...]


def start_record(jalur: str, dasar: str) -> str:
    """Return the text of a record that lists nothing yet."""
    return f"{schema_line(jalur, dasar.removesuffix('.yml'))}\n{_TENTANG[dasar]}terbit: []\n"


def record_ids(folder: Path, data: Data) -> int | None:
    """Append the ids that are not yet on record, in printed order; return how many.

    Raises OSError where the folder can't be written to.
    """
    return _record(folder, data, ID, data.catatan_terbit.terbit, data.acuan)


def record_addresses(folder: Path, data: Data) -> int | None:
    """Append the addresses that are not yet on record; return how many. The file may be new.

    Raises OSError where the folder can't be written to.
    """
    return _record(folder, data, ALAMAT, data.alamat_terbit.terbit, list_addresses(data))


def _record(
    folder: Path, data: Data, dasar: str, known: tuple[str, ...], names: Iterable[str]
) -> int | None:
    """Append the names that are not yet known.

    A file is changed by lines, not rewritten, so that its comments and its order stay. Nothing is
    written, and None returned, where the result would not hold just the old and new names.
    """
    told = frozenset(known)
    new = [name for name in names if name not in told]
    changed: dict[str, str] = {}
    parts = _read_parts(folder, data, dasar)
    left = new
    while left:
        part = next(parts)
        taken = _fit(left, PENUH - len(part.teks.encode()))
        if not taken:
            continue
        text = _append(part.teks, part.isi, taken)
        if text is None or list(parse(part.jalur, text).value["terbit"]) != [*part.isi, *taken]:
            return None
        changed[part.jalur] = text
        left = left[len(taken) :]
    for jalur, text in changed.items():
        (folder / jalur).parent.mkdir(exist_ok=True)
        save(folder / jalur, text.encode())
    return len(new)


def _read_parts(folder: Path, data: Data, dasar: str) -> Iterator[_Bagian]:
    """Yield the last part of a record, then as many new ones as are wanted."""
    there = data.pecahan.get(dasar) or list_parts(
        (path.relative_to(folder).as_posix() for path in folder.glob("*.yml")), dasar
    )
    jalur = there[-1] if there else dasar
    if there:
        text = (folder / jalur).read_text(encoding="utf-8")
        yield _Bagian(jalur, text, tuple(parse(jalur, text).value["terbit"]))
    else:
        yield _Bagian(jalur, start_record(jalur, dasar), ())
    for name in _new_names(jalur, dasar, max(data.tahun, default=0)):
        yield _Bagian(name, start_record(name, dasar), ())


def _new_names(last: str, dasar: str, year: int) -> Iterator[str]:
    """Yield names for parts that come after the last one, in the way in which that is named."""
    between = "/" if "/" in last else "-"
    begin = f"{dasar.removesuffix('.yml')}{between}{year or 1}"
    wanted = (f"{begin}{f'-{number}' if number > 1 else ''}.yml" for number in count(1))
    for name in wanted:
        if order_of(name) > order_of(last):
            yield name


def _fit(names: list[str], room: int) -> list[str]:
    """Return as many of the first names as fit into so many bytes, a line each."""
    for end, name in enumerate(names):
        room -= len(name.encode()) + len("  - \n")
        if room < 0:
            return names[:end]
    return names


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
