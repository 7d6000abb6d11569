"""Put one error of pydantic into words: its rule, what is wrong, what was expected, the cure."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.model import rules
from macros.model.bidang import Bidang, find_field
from macros.model.kata_galat import SAY
from macros.model.ucapan_bentuk import BLANK, UCAPAN, Saying, name_of, say_unforeseen
from macros.source.rules import Words
from macros.source.tree import Path

#: Parts of an error that are printed text; how to mend shows them as YAML.
_CETAKAN = frozenset({"teks", "satuan"})


def say(model: type[BaseModel], error: ErrorDetails, path: Path) -> Saying:
    """Return the rule and the words for an error below `model`; `path` is its place in the file."""
    kind = error["type"]
    loc = error["loc"]
    # A key that is missing has no place in the file, yet it is the one spoken of.
    field = find_field(model, loc, (*path, loc[-1]) if kind == "missing" else path)
    if kind == "missing":
        return rules.KUNCI_HILANG, _say_missing(field, str(error["loc"][-1]))
    if is_empty(error):
        return rules.ISI_KOSONG, _say_empty(field)
    if kind in SAY:
        return _say_known(field, error)
    worded = UCAPAN.get(kind)
    return worded(field, error) if worded else say_unforeseen(field, error)


def is_empty(error: ErrorDetails) -> bool:
    """Tell whether nothing is written where something must be."""
    given = error.get("input")
    blank = isinstance(given, str) and not given.strip()
    return blank or error["type"] == "teks_kosong"


def _say_known(field: Bidang | None, error: ErrorDetails) -> Saying:
    """Word an error of the models' own validators; its context may name more."""
    rule, expected, mend = SAY[error["type"]]
    if error["type"] == "sel_rancu":
        mend = _choose(field, error.get("input"))
    context = error.get("ctx", {})
    for name, part in context.items():
        # A print stands within quotation marks there, and may hold some of its own.
        text = (
            str(part).replace("\\", "\\\\").replace('"', '\\"') if name in _CETAKAN else str(part)
        )
        mend = mend.replace(f"{{{name}}}", text)
    return rule, (error["msg"], str(context.get("harap", expected)), mend)


def _choose(field: Bidang | None, given: Any) -> str:
    """Say how to mend a cell that holds both a text and the reason for its absence, or neither."""
    if isinstance(given, dict) and "kosong" in given and len(given) > 1:
        return "hapus salah satu"
    blank = field is None or field.boleh_kosong
    return f"tulis isinya, atau sebab kosongnya: {BLANK}" if blank else "tulis isinya"


def _say_missing(field: Bidang | None, key: str) -> Words:
    mend = "tambahkan kunci itu beserta isinya"
    if field is not None and field.kunci == key and field.boleh_kosong:
        mend = f"tambahkan; kalau di kertas kosong, tulis sebabnya: {BLANK}"
    elif key == "dasar":
        mend = "tambahkan; sebut kata tercetak yang menjadi dasarnya"
    return f"kunci wajib “{key}” tidak ada di sini", f"diharapkan “{key}”", mend


def _say_empty(field: Bidang | None) -> Words:
    if field is None:
        return "isi kosong", "diharapkan isi", "tulis isinya"
    if field.boleh_kosong:
        mend = f"tulis isinya, atau sebab kosongnya: {BLANK}"
    elif field.dalam_daftar:
        mend = "tulis isinya, atau hapus butir ini"
    elif field.wajib:
        mend = "tulis isinya"
    else:
        mend = f"tulis isinya, atau hapus kunci “{field.kunci}”"
    return f"{name_of(field)} kosong", "diharapkan isi", mend
