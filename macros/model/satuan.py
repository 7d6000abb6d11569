"""Tell a unit from what else can stand behind a number, so that no figure is lost in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from difflib import SequenceMatcher

from macros.model.skala import NAMA_OPINI, OPINI, PREDIKAT, fold
from macros.model.tanggal import EJAAN_BULAN
from macros.model.terbilang import is_number_in_words

_LONGEST = 60
#: Superscripts of units of area and volume are no figures of their own.
_PANGKAT = "²³"
_MARKS = frozenset(" /.,-–&+'\u2019\"()[]:;" + _PANGKAT)
#: What stands around a word and is no part of it.
_RIM = ".,:;()[]\"'\u2019–-"
_DAYS = {"senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "jum\u2019at", "sabtu"}
#: Words of dates as offices write them, months by their first three letters as well.
_DATES = (
    {month.casefold() for month in EJAAN_BULAN}
    | {"agst", "agts", "tanggal", "tgl", "pukul", "wib", "wita", "wit", "tw"}
    | _DAYS
)
#: Words that say how to read a number, wherever they stand behind it.
_OF_NUMBERS = {
    *("persen", "prosen", "persentase", "prosentase", "percent", "pct", "permil", "promil"),
    *("o/o", "0/0", "s.d", "s/d", "sd", "sampai", "hingga"),
    *("minimal", "minimum", "min", "maksimal", "maksimum", "maks", "max"),
    *("paling", "plus", "minus", "sekitar", "kira-kira", "keatas", "kebawah"),
    *("ribu", "rb", "juta", "jt", "miliar", "milyar", "mlr", "triliun", "trilyun", "mio", "bio"),
    *("ribuan", "jutaan", "miliaran", "milyaran", "triliunan", "puluhan", "belasan", "ratusan"),
    *("setengah", "separuh", "sepertiga", "seperempat", "pertiga", "perempat"),
}
#: Words that say so only together, or at the end.
_PHRASES = re.compile(
    r"\bke (?:atas|bawah)\b|\bkurang lebih\b|\b(?:atau )?(?:lebih|kurang)$|\bper (?:sen|mil)\b"
)
#: Letters that stand for a thousand, a million and more; a metre is written small.
_LARGE = frozenset({"K", "k", "M", "MM", "T"})
#: The units of one letter; any other letter alone is a mark of something else, or was badly read.
_ONE_LETTER = frozenset("mglLt")
#: Words that no unit begins with: another number or another thing follows.
_JOINING = {"dan", "atau", "dengan", "antara", "kurang", "lebih", "dari", "banding", "ke", "an"} | {
    *("menjadi", "menuju", "negatif", "tidak", "bukan", "belum", "x", "√"),
}
#: How like `persen` a word is that means it: all letters but one.
_SERUPA = 0.82
#: Grades and opinions: `80 (A)` is a score with its grade, and no count of anything.
_GRADES = frozenset(map(fold, (*PREDIKAT, *OPINI, *NAMA_OPINI))) | {
    *("istimewa", "sangat memuaskan", "memuaskan", "sangat baik", "baik", "cukup", "kurang"),
    *("cukup baik", "cukup memadai", "kurang baik", "sangat kurang", "informatif"),
}
#: Words behind which a grade is named.
_OF_GRADES = re.compile(r"(?:predikat|kategori|nilai|opini|dengan predikat) ")
#: Marks behind which something is missing.
_OPEN_ENDS = ",;:/-–&+"
#: Letters that a scanner takes for figures, hanging on a number: `1O orang`, `10l%`.
_LOOKALIKE = re.compile(r"[oOlIiSsBbZzqgD]+(?![^\W\d_])")


def looks_like_unit(text: str, *, attached: bool = False) -> bool:
    """Tell whether a text can be what a number counts.

    It begins with a letter or an opening bracket and holds no second figure, no percent sign,
    no word of a date, of a bound or of another number; brackets come last, or enclose all of it.
    `attached` says that no space stood before it: a letter that looks like a figure is then taken
    for one that was read badly.
    """
    if not text or len(text) > _LONGEST or not (text[0].isalpha() or text[0] in "(["):
        return False
    if (attached and _LOOKALIKE.match(text)) or text[-1] in _OPEN_ENDS:
        return False
    if not all(map(_is_plain, text)) or not _is_balanced(text):
        return False
    if text[0] in "([" and text[-1] not in ")]":
        # What stands in brackets before the unit was meant for the figure, as in `4 (emapt) Lap`.
        return False
    words = [word.strip(_RIM) for word in text.split()]
    if words[0] in _LARGE or (len(words[0]) == 1 and not _is_one_letter(words)):
        return False
    words = list(map(fold, words))
    return (
        bool(words[0])
        and words[0] not in _JOINING
        and not is_grade(text)
        and _PHRASES.search(" ".join(words)) is None
        and not any(map(_is_of_numbers, words))
        and not _is_like_percent(words)
    )


def _is_like_percent(words: list[str]) -> bool:
    """Tell whether a unit is a percent that was misspelt, or parted: `prsen`, `pers en`."""
    joined = "".join(words)
    close = (SequenceMatcher(None, one, "persen").ratio() for one in (words[0], joined))
    return joined in {"percent", "prosen"} or max(close) > _SERUPA


def is_grade(text: str, further: Collection[str] = ()) -> bool:
    """Tell whether a text names a grade, an opinion or one of `further` words of scales."""
    word = _OF_GRADES.sub("", fold(text.strip(_RIM)), count=1).strip(_RIM)
    return word in _GRADES or word in further


def _is_one_letter(words: list[str]) -> bool:
    """Tell whether a unit of one letter stands as units do; only metres have a word behind them."""
    return words[0] in _ONE_LETTER and (len(words) == 1 or words[0] == "m")


def _is_of_numbers(word: str) -> bool:
    """Tell whether a word, or what stands before or behind its stroke, is of a number or a date."""
    parts = {word, *(part.strip(_RIM) for part in re.split("[/–-]", word))}
    told = word in _DATES or bool(parts & _OF_NUMBERS)
    return told or any(map(is_number_in_words, parts))


def _is_plain(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LM" or letter in _MARKS


def _is_balanced(text: str) -> bool:
    pairs = (("(", ")"), ("[", "]"))
    return all(text.count(left) == text.count(right) for left, right in pairs)
