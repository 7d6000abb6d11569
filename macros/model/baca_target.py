"""Read a printed target by its grammar: into every reading that the print allows.

    target  = kata | [batas] angka ukuran [batas] | angka [ukuran] sampai angka ukuran
    ukuran  = "" | "%" | "persen" | satuan
    batas   = "≥" | "≤" | "min." | "maks." | …
    sampai  = "-" | "–" | "s.d." | "s/d" | "sampai" | …

What fits no rule has no reading. The table in `contoh_angka` shows each rule with its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from macros.model.angka import POLA_ANGKA, list_values
from macros.model.satuan import is_grade, looks_like_unit
from macros.model.skala import NAMA_OPINI, OPINI, PREDIKAT, Skala, fold
from macros.model.terbilang import is_number_in_words, spell


class JenisTarget(StrEnum):
    """Name what a target measures."""

    PERSEN = "persen"
    SKOR = "skor"
    JUMLAH = "jumlah"
    PREDIKAT = "predikat"
    OPINI = "opini"
    SKALA = "skala"
    #: No figure and no rank: what is printed is kept, and nothing is reckoned with it.
    TEKS = "teks"


class Batas(StrEnum):
    """Say that a number is a bound: what is promised lies on one side of it."""

    MINIMAL = "minimal"
    MAKSIMAL = "maksimal"
    LEBIH_DARI = "lebih-dari"
    KURANG_DARI = "kurang-dari"


@dataclass(frozen=True)
class Terbaca:
    """Hold one reading of a printed target, in the fields that a target keeps."""

    jenis: JenisTarget
    nilai: Decimal | None = None
    nilai_atas: Decimal | None = None
    batas: Batas | None = None
    satuan: str | None = None
    tingkat: str | None = None
    skala: str | None = None


_BATAS = {
    Batas.MINIMAL: r"≥|>=|min\.|(?:minimal|minimum|paling sedikit|paling rendah|paling kurang"
    r"|sekurang-kurangnya|setidaknya)(?!\w)|min(?=\s)",
    Batas.MAKSIMAL: r"≤|<=|maks\.|max\.|(?:maksimal|maksimum|paling banyak|paling tinggi"
    r"|paling lama|sebanyak-banyaknya)(?!\w)|(?:maks|max)(?=\s)",
    Batas.LEBIH_DARI: r">|(?:lebih dari|di atas)(?!\w)",
    Batas.KURANG_DARI: r"<|(?:kurang dari|di bawah)(?!\w)",
}
_BATAS_DEPAN = {
    batas: re.compile(rf"(?:{form})\s*", re.IGNORECASE) for batas, form in _BATAS.items()
}
_BATAS_BELAKANG = {
    Batas.MINIMAL: re.compile(r"\s*(?:\((?:minimal|min\.?)\)|(?<=\s)minimal)$", re.IGNORECASE),
    Batas.MAKSIMAL: re.compile(r"\s*(?:\((?:maksimal|maks\.?)\)|(?<=\s)maksimal)$", re.IGNORECASE),
}
#: A column of units prints `(%)` or `Persen (%)`.
_PERSEN = re.compile(
    r"(?:\s*[%\uff05]|\s+persen(?:tase)?|persen)(?:\s*\(%\))?|\s*\(%\)", re.IGNORECASE
)
_SAMPAI = re.compile(
    r"\s*[-–—]\s*|\s*s\s?[./]\s?d\.?\s*|\s+(?:sd|sampai dengan|sampai|hingga)\s+", re.IGNORECASE
)
_ANGKA = re.compile(POLA_ANGKA)
_TERBILANG = re.compile(r"\s*\(\s*([^()]+?)\s*\)")
#: Numbers from here on are not spelled out in a target.
_TERBESAR = 10**12
#: Bare years with a dash are a period, a month before a year and noughts in front are dates.
_TAHUN = re.compile(r"(19|20)[0-9]{2}")
_WAKTU = re.compile(r"(19|20)[0-9]{2}|[0-9]{1,2}")
_NOL_DEPAN = re.compile(r"0[0-9]")
#: Units that mark a number as a score on some scale and no count of things.
_UKURAN_SKOR = frozenset({"indeks", "skor", "nilai", "poin", "point", "skala"})


def list_readings(text: str, skala: Skala) -> tuple[Terbaca, ...]:
    """Return every reading of a printed target; () where it fits no rule of the grammar."""
    printed = " ".join(text.strip(" \t\r\n").split(" "))
    words = tuple(_words(printed, skala))
    ranks = {fold(rank) for scale in skala.values() for rank in scale}
    found = (one for one in _bounded(printed) if not is_grade(one.satuan or "", ranks))
    return words or tuple(found)


def _words(text: str, skala: Skala) -> Iterator[Terbaca]:
    """Yield what the words of a target mean: a grade, an opinion, a word of a declared scale."""
    plain = " ".join(text.split())
    if plain in PREDIKAT:
        yield Terbaca(JenisTarget.PREDIKAT, tingkat=plain)
    opinion = plain if plain in OPINI else _name_opinion(fold(plain))
    if opinion:
        yield Terbaca(JenisTarget.OPINI, tingkat=opinion)
    for name, ranks in skala.items():
        for rank in ranks:
            if fold(rank) == fold(plain):
                yield Terbaca(JenisTarget.SKALA, tingkat=rank, skala=name)


@lru_cache(maxsize=4096)
def _name_opinion(text: str) -> str | None:
    """Return the opinion that a full name means, alone or with its letters in brackets."""
    for name, letters in NAMA_OPINI.items():
        short = letters.casefold()
        if text in {name, f"{name} ({short})", f"{short} ({name})"}:
            return letters
    return None


# Papers print the same few targets over and over.
@lru_cache(maxsize=4096)
def _bounded(text: str) -> tuple[Terbaca, ...]:
    """Read a number, with a bound before or behind it, or a range without one."""
    for batas, form in _BATAS_DEPAN.items():
        match = form.match(text)
        if match:
            return tuple(_single(text[match.end() :], batas))
    for batas, form in _BATAS_BELAKANG.items():
        match = form.search(text)
        if match:
            return tuple(_single(text[: match.start()], batas))
    return tuple(_single(text, None)) or tuple(_range(text))


def _single(text: str, batas: Batas | None = None) -> Iterator[Terbaca]:
    match = _ANGKA.match(text)
    if match is None:
        return
    rest, words = _take_words(text[match.end() :])
    measure = _measure(rest)
    if measure is None:
        return
    jenis, satuan = measure
    if words is not None and words.endswith("persen"):
        if jenis is not JenisTarget.PERSEN and measure != (JenisTarget.SKOR, None):
            return
        # `75 (tujuh puluh lima persen)` says in words alone that it is a percent.
        jenis = JenisTarget.PERSEN
    said = None if words is None else words.removesuffix("persen").replace(" ", "")
    for value in list_values(match[0], persen=jenis is JenisTarget.PERSEN):
        if said is None or said == _say(value):
            yield Terbaca(jenis, value, batas=batas, satuan=satuan)


def _take_words(rest: str) -> tuple[str, str | None]:
    """Take the number in words out of `1 (satu) Laporan`: what is left, and the words or None."""
    match = _TERBILANG.search(rest)
    if match is None or not all(map(is_number_in_words, fold(match[1]).split())):
        return rest, None
    return f"{rest[: match.start()]} {rest[match.end() :]}".rstrip(), fold(match[1])


def _say(value: Decimal) -> str | None:
    """Return a value in words as one, however papers part them; None for one with decimals."""
    whole = value == int(value) and 0 <= value < _TERBESAR
    return spell(int(value)).replace(" ", "") if whole else None


def _range(text: str) -> Iterator[Terbaca]:
    """Yield the readings of `70-80%`, `70% s.d. 80%` or `2 Lap sampai 3 Lap`."""
    first = _ANGKA.match(text)
    for split in _SAMPAI.finditer(text, first.end()) if first else ():
        left, right = text[: split.start()], text[split.end() :]
        if _is_time(left, right):
            return
        for high in _single(right):
            for low in _lower_bounds(left, high):
                if high.nilai is not None and low < high.nilai:
                    yield Terbaca(high.jenis, low, high.nilai, satuan=high.satuan)


def _is_time(left: str, right: str) -> bool:
    """Tell whether two bare figures with a dash between are years, a month, or a day."""
    if _TAHUN.fullmatch(right):
        return _WAKTU.fullmatch(left) is not None
    both = _ANGKA.fullmatch(left) and _ANGKA.fullmatch(right)
    return bool(both and (_NOL_DEPAN.fullmatch(left) or _NOL_DEPAN.fullmatch(right)))


def _lower_bounds(text: str, high: Terbaca) -> Iterator[Decimal]:
    """Yield what stands before the dash: a number in the measure of the upper bound."""
    if _ANGKA.fullmatch(text):
        yield from list_values(text, persen=high.jenis is JenisTarget.PERSEN)
        return
    for low in _single(text):
        same = (low.jenis, fold(low.satuan or "")) == (high.jenis, fold(high.satuan or ""))
        if same and low.nilai is not None:
            yield low.nilai


def _measure(rest: str) -> tuple[JenisTarget, str | None] | None:
    """Tell percent, score and count apart by what follows the number; None for anything else."""
    if not rest.strip():
        return JenisTarget.SKOR, None
    if _PERSEN.fullmatch(rest.rstrip()):
        return JenisTarget.PERSEN, None
    unit = " ".join(rest.split())
    if not looks_like_unit(unit, attached=not rest[0].isspace()):
        return None
    is_score = fold(unit) in _UKURAN_SKOR
    return (JenisTarget.SKOR if is_score else JenisTarget.JUMLAH), unit
