"""Find texts that YAML cut in two because they hold a comma and no quotation marks.

Within braces and brackets a comma always ends a text: `{tercetak: 87,5%}` is read as 87, with
a second key `5%`. What belongs together is put together again, so that nothing further is
said about a figure that nobody wrote; the finding stays an error.
"""

from __future__ import annotations

from typing import Any

import yaml

from macros.source import rules


def is_plain(event: Any) -> bool:
    """Tell whether an event is text without quotation marks."""
    return isinstance(event, yaml.ScalarEvent) and event.style in {None, ""}


def lacks_value(text: str, key: Any, value: Any) -> bool:
    """Tell whether a text within braces has no colon: it is what a comma cut off."""
    empty = isinstance(key, yaml.ScalarEvent) and is_plain(value) and value.value == ""
    return empty and ":" not in text[key.end_mark.index : value.start_mark.index]


def splits_number(text: str, before: Any, after: Any) -> bool:
    """Tell whether two items of a list are one number that holds a comma."""
    if not (is_plain(before) and is_plain(after) and before.value and after.value):
        return False
    between = text[before.end_mark.index : after.start_mark.index]
    return between == "," and before.value[-1].isdigit() and after.value[0].isdigit()


def join(text: str, first: Any, last: Any) -> str:
    """Return what stands in the file from one event to the end of another, on one line."""
    return " ".join(text[first.start_mark.index : last.end_mark.index].split())


def quote(text: str) -> str:
    """Return text within quotation marks, as staff would write it."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def say_cut(key: str, read: str, whole: str) -> rules.Words:
    """Word the finding for a text within braces that a comma cut."""
    return (
        f"koma memotong isi `{key}`: yang terbaca hanya “{read}”, bukan “{whole}”",
        "diharapkan tanda kutip pada isi yang memuat koma",
        f"tulis `{key}: {quote(whole)}`",
    )


def say_no_value(key: str) -> rules.Words:
    """Word the finding for text within braces that is neither a key nor the rest of a text."""
    return (
        f"“{key}” di dalam kurung kurawal tidak mempunyai isi",
        "diharapkan `kunci: isi`, dipisahkan koma",
        "kalau bagian dari teks, beri tanda kutip pada seluruh teksnya",
    )


def say_split(whole: str) -> rules.Words:
    """Word the finding for a number within brackets that a comma split into two items."""
    return (
        f"koma memotong “{whole}” menjadi dua butir",
        "diharapkan tanda kutip pada isi yang memuat koma",
        f"tulis `{quote(whole)}`; kalau memang dua butir, tulis spasi sesudah komanya",
    )
