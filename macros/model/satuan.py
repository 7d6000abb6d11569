"""Tell a unit from what else can stand behind a number, so that no figure is lost in it."""

from __future__ import annotations

import re
import unicodedata

from macros.model.tanggal import BULAN

_LONGEST = 60
#: Superscripts of units of area and volume are no figures of their own.
_PANGKAT = "²³"
_MARKS = frozenset(" /.,-–&+'\u2019\"()[]:;" + _PANGKAT)
#: What stands around a word and is no part of it.
_RIM = ".,:;()[]\"'\u2019–-"
_DAYS = {"senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "jum\u2019at", "sabtu"}
#: Words of dates as offices write them, months by their first three letters as well.
_DATES = (
    {month.casefold() for month in BULAN}
    | {month[:3].casefold() for month in BULAN}
    | {"nopember", "nop", "pebruari", "peb", "agt", "agust", "tanggal", "tgl", "pukul", "tw"}
    | _DAYS
)
#: Words that say how to read a number, wherever they stand behind it.
_OF_NUMBERS = {
    *("persen", "prosen", "o/o", "0/0", "s.d", "s/d", "sd", "sampai", "hingga"),
    *("minimal", "minimum", "maksimal", "maksimum"),
    *("ribu", "rb", "juta", "jt", "miliar", "milyar", "mlr", "triliun"),
}
#: Letters that stand for a thousand millions and more; a metre is written small.
_LARGE = frozenset({"M", "T"})
#: Words that no unit begins with: another number or another thing follows.
_JOINING = {"dan", "atau", "dengan", "antara", "kurang", "lebih", "min", "maks", "max", "x", "√"}
#: Marks behind which something is missing.
_OPEN_ENDS = ",;:/-–&+"
#: Letters that a scanner takes for figures, hanging on a number: `1O orang`, `10l%`.
_LOOKALIKE = re.compile(r"[oOlIiSsBbZzqgD]+(?![^\W\d_])")


def looks_like_unit(text: str, *, attached: bool = False) -> bool:
    """Tell whether a text can be what a number counts.

    It begins with a letter or an opening bracket and holds no second figure, no percent sign,
    no word of a date or of another number. `attached` says that no space stood before it: a
    letter that looks like a figure is then taken for one that was read badly.
    """
    if not text or len(text) > _LONGEST or not (text[0].isalpha() or text[0] in "(["):
        return False
    if (attached and _LOOKALIKE.match(text)) or text[-1] in _OPEN_ENDS:
        return False
    if not all(map(_is_plain, text)) or not _is_balanced(text):
        return False
    if text.split(maxsplit=1)[0].strip(_RIM) in _LARGE:
        return False
    words = [word.strip(_RIM).casefold() for word in text.split()]
    return bool(words[0]) and words[0] not in _JOINING and not {*words} & (_DATES | _OF_NUMBERS)


def _is_plain(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LM" or letter in _MARKS


def _is_balanced(text: str) -> bool:
    pairs = (("(", ")"), ("[", "]"))
    return all(text.count(left) == text.count(right) for left, right in pairs)
