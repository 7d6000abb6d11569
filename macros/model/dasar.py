"""Lay the ground that every model stands on: frozen, strict, and aware of its place."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from macros.findings import Place
from macros.model.angka import mismatch
from macros.model.terbilang import holds_figure
from macros.source.hidden import is_blank
from macros.source.tree import Marks


class Model(BaseModel):
    """Refuse unknown keys, never change after reading, and know the place of every key."""

    # Most models are only ever read within another one, whose own reader holds theirs.
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False, defer_build=True)

    #: Keys that are written first, where the order of the fields is not that of the paper.
    urutan: ClassVar[tuple[str, ...]] = ()

    letak: SkipJsonSchema[InstanceOf[Marks] | None] = Field(default=None, exclude=True, repr=False)

    def place(self, *path: str | int) -> Place:
        """Return the place in the YAML file of the value at `path` below this model.

        A model that was not read from a mapping of its own has none, and is placed at the root.
        """
        return self.letak.at(*path) if self.letak is not None else Place("data")


_SEBAB = re.compile(r"\{\s*[\"']?kosong[\"']?\s*:", re.IGNORECASE)


def _refuse_unsaid(text: str) -> str:
    """Refuse a text in which a reader sees nothing, and a reason for a blank that became text."""
    if is_blank(text):
        raise PydanticCustomError("teks_kosong", "isi kosong: tidak ada huruf yang kelihatan")
    if _SEBAB.search(text):
        raise PydanticCustomError(
            "sebab_jadi_teks", "sebab kosong tertulis sebagai teks: “{teks}”", {"teks": text[:80]}
        )
    return text


#: Text as printed; never empty (an empty cell is written `{kosong: …}`).
Teks = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    AfterValidator(_refuse_unsaid),
]
#: Stable name of a thing within its file, in lower case with dashes.
POLA_KODE = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Kode = Annotated[str, StringConstraints(pattern=POLA_KODE, max_length=80)]
#: Stable name of a row or a paper, in capitals: it becomes part of public addresses.
Id = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]+(-[A-Z0-9]+)+$", max_length=40)]


#: An address outside this site.
Alamat = Annotated[str, StringConstraints(pattern=r"^https://[^\s\"'<>]+$", max_length=500)]


#: How a year is written.
POLA_TAHUN = re.compile(r"(19|20)[0-9]{2}")


def _read_year(value: Any) -> Any:
    if isinstance(value, str) and POLA_TAHUN.fullmatch(value):
        return int(value)
    raise PydanticCustomError("tahun_salah", "“{teks}” bukan tahun", {"teks": sketch(value)})


Tahun = Annotated[int, BeforeValidator(_read_year)]
#: The first and the last year of a paper of several.
Periode = Annotated[str, StringConstraints(pattern=r"^(19|20)[0-9]{2}-(19|20)[0-9]{2}$")]


def sketch(value: Any) -> str:
    """Return a value of the file as staff wrote it, roughly: lists and groups by their kind."""
    if isinstance(value, dict):
        return "{…}"
    return "[…]" if isinstance(value, list) else str(value)


#: No paper is longer than this many lines, a thousand pages; more is a slip of the pen.
_LONGEST = 50_000
#: Nothing printed stands in more places than this; more is a slip of the pen, and slow to check.
_MOST_PARTS = 40
_PART = r"[1-9][0-9]{0,5}(-[1-9][0-9]{0,5})?"
_LINES = re.compile(rf"{_PART}(\s*,\s*{_PART})*")


def _read_lines(value: Any) -> Any:
    """Read `53`, `186, 190` or `83-85` as line numbers of the source text, in rising order.

    Nothing is left out, turned round or put in order in silence: what is published as the place
    must be what was written.
    """
    if not isinstance(value, str) or _LINES.fullmatch(value) is None:
        raise PydanticCustomError(
            "baris_sumber_salah", "“{teks}” bukan nomor baris", {"teks": sketch(value)}
        )
    parts = [part.strip() for part in value.split(",")]
    if len(parts) > _MOST_PARTS:
        raise _wrong_lines(f"ada {len(parts)} bagian", f"paling banyak {_MOST_PARTS} bagian")
    lines: list[int] = []
    for part in parts:
        lines.extend(_read_part(part, lines[-1] if lines else 0))
        if len(lines) > _LONGEST:
            raise _wrong_lines(f"ada {len(lines)} baris", f"paling banyak {_LONGEST} baris")
    return tuple(lines)


def _read_part(part: str, before: int) -> range:
    """Return the lines of one part, which must rise and come after line `before`."""
    first, last = (int(number) for number in (part.split("-") * 2)[:2])
    if last < first:
        raise _wrong_lines(f"“{part}” terbalik", f"“{last}-{first}” kalau itu barisnya")
    if last - first > _LONGEST:
        raise _wrong_lines(f"“{part}” terlalu panjang", f"paling banyak {_LONGEST} baris")
    if first <= before:
        raise _wrong_lines(
            f"“{part}” tidak sesudah baris {before}",
            "bagian yang menaik, dan setiap baris disebut sekali",
        )
    return range(first, last + 1)


def _wrong_lines(wrong: str, expected: str) -> PydanticCustomError:
    return PydanticCustomError(
        "baris_sumber_salah", "{salah}", {"salah": wrong, "harap": f"diharapkan {expected}"}
    )


#: Lines of the source text on which something is printed, counted from 1. In a paper they may
#: be absent only while it is a draft (`checks/asal.py`).
BarisSumber = Annotated[
    tuple[int, ...],
    BeforeValidator(_read_lines),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 1, "pattern": f"^{_LINES.pattern}$"}),
]


class Kosong(StrEnum):
    """Say why a cell is blank; blank is never zero."""

    TIDAK_TERCETAK = "tidak-tercetak"
    TIDAK_TERBACA = "tidak-terbaca"
    SEL_GABUNGAN = "sel-gabungan"
    BERTENTANGAN = "bertentangan"
    BELUM_DIPUBLIKASIKAN = "belum-dipublikasikan"
    #: The paper prints a mark instead of a value: `n/a`, a dash. The mark stands in `tercetak`.
    TIDAK_BERLAKU = "tidak-berlaku"


def _refuse_not_applicable(value: Kosong) -> Kosong:
    """Refuse `tidak-berlaku` where a cell holds no value: a mark printed there is its text."""
    if value is Kosong.TIDAK_BERLAKU:
        raise PydanticCustomError("tidak_berlaku_di_teks", "`tidak-berlaku` di sel tanpa nilai")
    return value


def _refuse_mark_as_value(value: Any) -> None:
    """Refuse to say of a text that no value applies, as is right beside a mark for a figure."""
    if not isinstance(value, dict) or value.get("kosong") != Kosong.TIDAK_BERLAKU:
        return
    printed = value.get("tercetak")
    if isinstance(printed, str) and printed.strip():
        raise PydanticCustomError(
            "tanda_di_teks",
            "`tidak-berlaku` di samping “{teks}”, padahal ini sel teks",
            {"teks": printed},
        )


#: Why a cell is blank that holds no value: a text, a list, a row of months.
KosongTeks = Annotated[
    Kosong,
    AfterValidator(_refuse_not_applicable),
    WithJsonSchema(
        {"type": "string", "enum": [str(w) for w in Kosong if w is not Kosong.TIDAK_BERLAKU]}
    ),
]
#: What papers print where no value applies; a dash may mean nought as well, and is asked about.
_TIDAK_BERLAKU = frozenset({"n/a", "tidak berlaku", "tidak ada target"})


def from_text(value: Any) -> Any:
    """Let a cell be written as plain text where only the printed text is known."""
    return {"tercetak": value} if isinstance(value, str) else value


class Sel(Model):
    """Hold a text cell: what is printed, or why nothing is; and our reading beside it."""

    tercetak: Teks | None = None
    kosong: KosongTeks | None = None
    bacaan: Teks | None = None
    dasar: Teks | None = None
    dari: Id | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        value = from_text(value)
        _refuse_mark_as_value(value)
        return value

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        require_one(self.tercetak, self.kosong)
        require_basis(self.bacaan, self.dasar)
        return self

    @property
    def terbaca(self) -> str | None:
        """Return our reading where there is one, otherwise the printed text."""
        return self.bacaan or self.tercetak


def require_one(tercetak: object, kosong: object) -> None:
    """Demand either a printed text or the reason for its absence, not both."""
    if (tercetak is None) == (kosong is None):
        raise PydanticCustomError("sel_rancu", "harus tepat satu: `tercetak` atau `kosong`")


def require_basis(bacaan: object, dasar: object) -> None:
    """Demand that a reading says what it rests on."""
    if (bacaan is None) != (dasar is None):
        raise PydanticCustomError("bacaan_tanpa_dasar", "`bacaan` dan `dasar` harus berdua")


def is_not_applicable(text: str) -> bool:
    """Tell whether a text says in words that no value applies, as `n/a` does."""
    return text.strip().casefold() in _TIDAK_BERLAKU


def read_not_applicable(value: dict[str, Any]) -> dict[str, Any]:
    """Say of a printed `n/a` that no value applies; refuse that of a print with a figure in it."""
    printed = value["tercetak"]
    if value.get("kosong") == Kosong.TIDAK_BERLAKU and holds_figure(printed):
        raise mismatch(printed, Kosong.TIDAK_BERLAKU)
    if is_not_applicable(printed):
        return {"kosong": Kosong.TIDAK_BERLAKU.value, **value}
    return value


def require_cause(tercetak: object, kosong: Kosong | None) -> None:
    """Demand a printed text or the reason for its absence; only a mark for "none" has both."""
    if kosong is not Kosong.TIDAK_BERLAKU:
        require_one(tercetak, kosong)
    elif tercetak is None:
        raise PydanticCustomError("tidak_berlaku_salah_tempat", "`tidak-berlaku` tanpa teksnya")


class TeksTercetak(Model):
    """Hold printed text with its place in the source, and our reading beside it."""

    urutan = ("id", "nomor", "teks", "bacaan", "dasar", "target", "baris_sumber")

    teks: Teks
    bacaan: Teks | None = None
    dasar: Teks | None = None
    baris_sumber: BarisSumber = ()

    @model_validator(mode="after")
    def _reading_has_basis(self) -> Self:
        require_basis(self.bacaan, self.dasar)
        return self


class Butir(TeksTercetak):
    """Hold one printed line or paragraph, with an address where something refers to it."""

    id: Id | None = None
