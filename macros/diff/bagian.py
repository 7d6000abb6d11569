"""Take a cell apart: its printed text, its value, its unit, and whatever else the model holds.

Nothing is listed by name, so that a field which a cell gets later is compared and shown too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum

from macros.model.dasar import Kosong, Model
from macros.model.format import MINUS, format_date, format_rupiah
from macros.model.isi import values_of
from macros.views import kata

#: The parts of a cell that are filled, each with its words.
Bagian = tuple[tuple[str, str], ...]
#: What follows from the rest of a cell, and is told only where it becomes another.
_TERSIRAT = frozenset({"jenis"})
#: What a word in a cell looks like in its figure.
_TANDA = {"persen": "%"}

#: The points that the site writes between thousands.
_RIBUAN = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")


def take_apart(cell: Model, prefix: str = "") -> Bagian:
    """Return every part of a cell that is filled, in the order of its model."""
    return tuple(_parts(cell, prefix))


def _parts(cell: Model, prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in values_of(cell):
        label = f"{prefix}{name.replace('_', ' ')}"
        if value is None:
            continue
        if isinstance(value, Model):
            yield from _parts(value, f"{'' if name == 'triwulan' else label + ' '}")
        elif isinstance(value, tuple):
            yield from _items(value, label)
        else:
            yield label, say_plain(value, name)


def _items(values: tuple[object, ...], label: str) -> Iterator[tuple[str, str]]:
    for number, value in enumerate(values, start=1):
        if isinstance(value, Model):
            yield from _parts(value, f"{label} {number} ")
        else:
            yield f"{label} {number}", say_plain(value)


def say_plain(value: object, name: str = "") -> str:
    """Say a single value so that no two values of a field read alike."""
    if isinstance(value, Enum):
        return kata.KOSONG[value] if isinstance(value, Kosong) else str(value.value)
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",").replace("-", MINUS)
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, int) and name == "rupiah":
        return format_rupiah(value)
    return str(value)


def list_told(own: Bagian, other: Bagian, shown: str, *, changed: bool) -> Iterator[str]:
    """Yield the labels of those parts of a cell that have to be told beside how it reads.

    These are the parts that differ from the `other` side and can't be seen in `shown`, and a
    print that reads otherwise than `shown`. `changed` tells whether the other side reads
    otherwise: where it does not, whatever differs is told.
    """
    theirs = dict(other)
    for label, text in own:
        seen = changed and _is_seen(label, text, shown)
        if label.endswith("tercetak"):
            other_print = theirs.get(label, text)
            spaced = text != shown and _spaces(text) != _spaces(other_print)
            unseen = not _is_seen(label, text, shown)
            if unseen or spaced or (theirs.get(label) != text and not changed):
                yield label
        elif theirs.get(label) != text and not seen and (other or label not in _TERSIRAT):
            yield label


def _spaces(text: str) -> list[str]:
    return re.findall(r"\s+", text)


def _is_seen(label: str, text: str, shown: str) -> bool:
    """Tell whether a part can be read off from how its cell reads."""
    if "".join(text.split()) == "".join(shown.split()):
        return True
    prefix = label.rpartition(" ")[0]
    sought = f"{prefix} {text}".strip()
    pattern = rf"(?<![\w.,{MINUS}-]){re.escape(sought)}(?![\w]|[.,]\w)"
    if re.search(pattern, shown) or (text in _TANDA and _TANDA[text] in shown):
        return True
    # A value has no points between thousands of its own; a print is shown as it stands.
    return not label.endswith("tercetak") and bool(re.search(pattern, _RIBUAN.sub("", shown)))
