"""Follow the advice of findings: write what they say to write, where they say it.

For tests of every message that names what to write (`tulis “X”`, or X in quotation marks between
backquotes): whoever does as told must be rid of the finding, with every figure as it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal

from macros.findings import Finding
from macros.load import load
from macros.model.berkas import BerkasDokumen, BerkasRealisasi
from macros.model.dasar import Model
from macros.model.data import Data
from macros.source.berkas import Berkas

Files = dict[str, bytes]
Figure = tuple[str, int | Decimal | date]

_WORD = re.compile(r"\btulis “(?P<isi>[^”]+)”")
_TEXT = re.compile(r"\btulis `(?:\w+: )?(?P<isi>[\"'].+?[\"'])`")
_CUT = re.compile(r"(?:bukan|memotong) “(?P<isi>[^”]+)”")
#: Where a plain text ends: at its line's end, at a comment, within braces at a comma or brace.
_IN_BLOCK = re.compile(r".*?(?=\s+#|\s*$)")
_IN_FLOW = re.compile(r"[^,\]}]*?(?=\s*[,\]}]|\s*$)")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_KEY = re.compile(r"[^\s:,{}\[\]]+(?=:(?:\s|$))")


def advice(finding: Finding) -> str | None:
    """Return the very text that a finding says to write, if it names one."""
    match = _WORD.search(finding.cara) or _TEXT.search(finding.cara)
    return match["isi"] if match else None


def follow(files: Files, finding: Finding) -> Files:
    """Return the files with the advice of a finding followed at its place."""
    text = advice(finding)
    assert text is not None
    jalur = finding.place.path.removeprefix("data/")
    lines = files[jalur].decode().split("\n")
    line = lines[finding.place.line - 1]
    start = finding.place.column - 1
    end = start + len(_written(line, start, finding))
    lines[finding.place.line - 1] = line[:start] + text + line[end:]
    return {**files, jalur: "\n".join(lines).encode()}


def _written(line: str, start: int, finding: Finding) -> str:
    """Return what stands at the place of a finding: a key, a text, or a text that was cut."""
    rest = line[start:]
    cut = _CUT.search(finding.salah) if _TEXT.search(finding.cara) else None
    if cut is not None:
        assert rest.startswith(cut["isi"]), f"{cut['isi']!r} does not stand in {rest!r}"
        return cut["isi"]
    for kind in (_KEY if "kunci" in finding.salah else None, _QUOTED):
        match = kind.match(rest) if kind else None
        if match:
            return match[0]
    before = line[:start]
    within = before.count("{") + before.count("[") > before.count("}") + before.count("]")
    match = (_IN_FLOW if within else _IN_BLOCK).match(rest)
    assert match is not None
    return match[0]


def figures(files: Files) -> Counter[Figure]:
    """Return every number and date that is read from the files, with the key that holds it."""
    data = load(tuple(Berkas(*item) for item in sorted(files.items())), "data").data
    return Counter(figure for model in _models(data) for figure in _walk(model, ""))


def _models(data: Data) -> Iterator[Model]:
    for one in fields(data):
        value = getattr(data, one.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Model):
                yield item
            elif isinstance(item, BerkasDokumen | BerkasRealisasi):
                yield item.isi


def _walk(model: Model, path: str) -> Iterator[Figure]:
    for name in type(model).model_fields:
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Model):
                yield from _walk(item, f"{path}.{name}")
            elif isinstance(item, int | Decimal | date):
                yield f"{path}.{name}", item
