"""Lay data out as rows of facts, so that two versions can be held against each other.

What a program needs and no reader sees (line and column in the YAML file, the register of
published ids) is no fact; nor are the order of keys, comments and white space.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from macros.model.dasar import Model, Sel, Tanggal, Uang
from macros.model.data import Data
from macros.model.dokumen import AnyDokumen
from macros.model.format import format_date, format_number, format_rupiah
from macros.model.realisasi import AnyRealisasi, BarisKinerja
from macros.model.target import Target
from macros.views import kata
from macros.views.render import say_target

#: Attributes that are no facts of their own: places in files, and the names of rows.
_BUKAN_FAKTA = frozenset({"letak", "id", "kode"})
#: The lists beside the papers: what each is called, and the key that names its entries.
_DAFTAR = (
    ("program", "id"),
    ("pelaksana", "id"),
    ("sumber", "id"),
    ("topik", "id"),
    ("catatan", "kode"),
    ("istilah", "istilah"),
    ("koreksi", "id"),
)
_SEBUTAN = ("teks", "nama", "judul", "istilah")


@dataclass(frozen=True)
class Nilai:
    """Hold one fact: what is compared, and how it is said; money is whole rupiah besides."""

    makna: object
    kata: str
    rupiah: int | None = None
    target: Target | None = None


@dataclass
class Baris:
    """Hold one row: what it is called, what it belongs to, its facts by field, in order.

    `kunci` is unique over all data (`topik:partisipasi`, `baris:PKK-2022-03`); `induk` is the
    key of the row that it stands in, or "".
    """

    kunci: str
    nama: str
    sebutan: str
    induk: str
    dokumen: AnyDokumen | None = None
    nilai: dict[str, Nilai] = field(default_factory=dict)

    @property
    def jenis(self) -> str:
        """Return what kind of row it is: `baris` in a paper, otherwise its list's name."""
        return self.kunci.partition(":")[0]


def flatten(data: Data) -> dict[str, Baris]:
    """Return every row of the data by its key, in the order in which it is kept."""
    rows: dict[str, Baris] = {}
    for berkas in data.berkas:
        paper = berkas.isi
        _Walker(rows, "baris", paper).enter(paper, paper.id, "")
    for jenis, key in _DAFTAR:
        for entry in getattr(data, jenis):
            _Walker(rows, jenis, None).enter(entry, str(getattr(entry, key)), "")
    _Walker(rows, "satker", None).enter(data.satker, "satker", "")
    _Walker(rows, "metode", None).enter(data.metode, "metode", "")
    for report in data.realisasi:
        rows |= {row.kunci: row for row in _results(data, report.isi)}
    return rows


def _results(data: Data, report: AnyRealisasi) -> Iterator[Baris]:
    """Yield the due dates of a report, then each row or programme with its periods.

    The names `2029/tenggat-kpu` and `2029/PKK-2029-01` hold the year, for programmes return.
    """
    body = getattr(report, "badan", None)
    due = f"{report.tahun}/tenggat{f'-{body}' if body else ''}"
    head = Baris(f"{report.jenis}:{due}", due, f"Tenggat {report.tahun}", "")
    if report.tenggat is not None:
        _Walker({}, report.jenis, None).lay_out(report.tenggat, head, "tenggat")
    yield head
    programmes = {program.id: program.nama for program in data.program}
    for row in report.baris:
        name = row.indikator if isinstance(row, BarisKinerja) else row.program
        acuan = data.acuan.get(name)
        called = (acuan.indikator or acuan.teks) if acuan else programmes.get(name, name)
        key = f"{report.tahun}/{name}"
        laid = Baris(f"{report.jenis}:{key}", key, f"{called}, {report.tahun}", "")
        for hasil in row.hasil:
            _Walker({}, report.jenis, None).lay_out(hasil, laid, str(hasil.periode))
            del laid.nilai[f"{hasil.periode} periode"]
        yield laid


class _Walker:
    """Walk down one paper or entry; whatever carries an id on the way is a row of its own."""

    def __init__(self, rows: dict[str, Baris], jenis: str, dokumen: AnyDokumen | None) -> None:
        self.rows = rows
        self.jenis = jenis
        self.dokumen = dokumen

    def enter(self, model: Model, name: str, parent: str) -> None:
        """Begin a row and lay out all below it."""
        key = f"{self.jenis}:{name}"
        row = Baris(key, name, _call(model) or name, parent, self.dokumen)
        self.rows[key] = row
        self._fields(model, row, "")

    def lay_out(self, model: Model, row: Baris, prefix: str) -> None:
        """Lay out a model as facts of a row; the names of its facts begin with `prefix`."""
        self._fields(model, row, prefix)

    def _fields(self, model: Model, row: Baris, prefix: str) -> None:
        for name in type(model).model_fields:
            if name not in _BUKAN_FAKTA:
                label = f"{prefix} {name.replace('_', ' ')}".strip()
                self._value(getattr(model, name), row, label)

    def _value(self, value: object, row: Baris, label: str) -> None:
        known = _say(value)
        if known is not None:
            row.nilai[label] = known
        elif isinstance(value, Model):
            self._below(value, row, label)
        elif isinstance(value, tuple):
            for number, part in enumerate(value, start=1):
                self._below(part, row, f"{label} {number}")

    def _below(self, model: Model, row: Baris, label: str) -> None:
        name = getattr(model, "id", None)
        if name is not None:
            self.enter(model, name, row.kunci)
            return
        if isinstance(model, Sel):
            row.nilai[label] = _say_cell(model)
            rest = ("bacaan", "dasar", "dari")
            row.nilai |= {
                f"{label}: {part}": Nilai(text, text)
                for part in rest
                if (text := getattr(model, part)) is not None
            }
            return
        self._fields(model, row, label)


def _say(value: object) -> Nilai | None:
    """Return the fact that a value is, or None where it holds several or none."""
    if isinstance(value, Uang):
        shown = kata.KOSONG[value.kosong] if value.kosong else format_rupiah(value.rupiah)
        return Nilai((value.tercetak, value.rupiah, value.kosong), shown, value.rupiah)
    if isinstance(value, Target):
        return Nilai(repr(value.model_dump(mode="json")), say_target(value), target=value)
    if isinstance(value, Tanggal):
        return Nilai((value.tercetak, value.nilai), format_date(value.nilai))
    if isinstance(value, str | int):
        return Nilai(value, _plain(value))
    if isinstance(value, Decimal):
        return Nilai(value, format_number(value))
    return _say_list(value) if isinstance(value, tuple) and value else None


def _say_list(value: tuple[object, ...]) -> Nilai | None:
    """Return the fact that a list of words or of source lines is; None for a list of models."""
    if all(isinstance(part, int) for part in value):
        return Nilai(value, _ranges([part for part in value if isinstance(part, int)]))
    if all(isinstance(part, str) for part in value):
        return Nilai(value, ", ".join(_plain(part) for part in value if isinstance(part, str)))
    return None


def _plain(value: str | int) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)


def _ranges(lines: list[int]) -> str:
    """Say source lines in short: `83–85, 90`."""
    spans: list[list[int]] = []
    for line in lines:
        if spans and line == spans[-1][1] + 1:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in spans)


def _say_cell(cell: Sel) -> Nilai:
    shown = kata.KOSONG[cell.kosong] if cell.kosong else cell.tercetak or ""
    return Nilai((cell.tercetak, cell.kosong), shown)


def _call(model: Model) -> str | None:
    """Return the words by which a reader knows a row: its text, name, title or activity."""
    return next(_words(model), None)


def _words(model: Model) -> Iterator[str]:
    for name in (*_SEBUTAN, "kegiatan", "indikator"):
        value = getattr(model, name, None)
        text = value.terbaca if isinstance(value, Sel) else value
        if isinstance(text, str):
            yield text
    if isinstance(model, Sel) and model.terbaca:
        yield model.terbaca
