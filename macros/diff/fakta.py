"""Lay data out as rows of facts, so that two versions can be held against each other.

What a program needs and no reader sees (line and column in the YAML file, the register of
published ids) is no fact; nor are the order of keys, comments and white space.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from macros.diff.nilai import ISI_SEL, Nilai, say_cell, say_value
from macros.model.anggaran import JumlahAnggaran
from macros.model.dasar import Model, Sel
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.isi import values_of
from macros.model.kip import Ketentuan, Kewajiban
from macros.model.metode import Arah
from macros.model.realisasi import BarisKinerja
from macros.source.ingatan import Ingatan

#: Attributes that are no facts of their own: places in files, and the names of rows.
_BUKAN_FAKTA = frozenset({"letak", "id", "kode"})
#: The lists beside the papers: what each is called, the key that names its entries, its file.
_DAFTAR = (
    ("program", "id", "program.yml"),
    ("pelaksana", "id", "pelaksana.yml"),
    ("sumber", "id", "sumber.yml"),
    ("topik", "id", "topik.yml"),
    ("catatan", "kode", "catatan.yml"),
    ("istilah", "istilah", "istilah.yml"),
    ("koreksi", "id", "koreksi.yml"),
    ("pindah", "lama", "alamat-lama.yml"),
)
#: What names a report's row, and what is laid out by period.
_PER_PERIODE = frozenset({"indikator", "program", "hasil"})
#: The lists of `kip.yml` whose entries have ids.
_KIP = ("aturan", "ketentuan", "kewajiban", "tata_cara")
_SEBUTAN = ("teks", "nama", "judul", "istilah")


@dataclass
class Baris:
    """Hold one row: what it is called, what it belongs to, its facts by field, in order.

    `kunci` is unique over all data (`topik:partisipasi`, `baris:PKK-2022-03`); `induk` is the
    key of the row that it stands in, or "". `berkas` is the file of a row outside the papers,
    below the data folder; `arah` which way the target of an indicator is meant, if anybody said.
    """

    kunci: str
    nama: str
    sebutan: str
    induk: str
    dokumen: Dokumen | None = None
    berkas: str = ""
    arah: Arah | None = None
    nilai: dict[str, Nilai] = field(default_factory=dict)

    @property
    def jenis(self) -> str:
        """Return what kind of row it is: `baris` in a paper, otherwise its list's name."""
        return self.kunci.partition(":")[0]


def flatten(data: Data, ingatan: Ingatan | None = None) -> dict[str, Baris]:
    """Return every row of the data by its key, in the order in which it is kept.

    No row is written to again: with `ingatan` versions share those of the papers that they share.
    """
    rows: dict[str, Baris] = {}
    ingatan = ingatan or Ingatan()
    for berkas in data.berkas:
        rows |= _remember(ingatan, berkas.isi)
    for name, meant in data.metode.arah_dari.items():
        if (row := rows.get(f"baris:{name}")) is not None:
            rows[row.kunci] = _aim(ingatan, row, meant.arah)
    for jenis, key, file in _DAFTAR:
        for entry in getattr(data, jenis):
            name = str(getattr(entry, key))
            part = data.file_of(entry, file)
            _Walker(rows, jenis, berkas=part).enter(entry, name, "", apart=frozenset({key}))
    _Walker(rows, "satker", berkas="satker.yml").enter(data.satker, "satker", "")
    _enter_kip(rows, data)
    _enter_results(rows, data)
    _enter_method(rows, data)
    _enter_information(rows, data)
    return rows


def _remember(ingatan: Ingatan, paper: Dokumen) -> dict[str, Baris]:
    # The paper is kept beside its rows, so that no other object gets its `id`.
    return ingatan.get(("baris", id(paper)), lambda: (paper, flatten_paper(paper)))[1]


def _aim(ingatan: Ingatan, row: Baris, arah: Arah) -> Baris:
    """Return a row whose target is meant a way; the same object for the same row."""
    key = ("arah", id(row), arah)
    return ingatan.get(key, lambda: (row, replace(row, arah=arah)))[1]


def flatten_paper(paper: Dokumen) -> dict[str, Baris]:
    """Return the rows of one paper by their keys."""
    rows: dict[str, Baris] = {}
    _Walker(rows, "baris", paper).enter(paper, paper.id, "")
    return rows


def _enter_kip(rows: dict[str, Baris], data: Data) -> None:
    if data.kip is None:
        return
    for jenis in _KIP:
        walker = _Walker(rows, jenis.replace("_", "-"), berkas="kip.yml")
        for entry in getattr(data.kip, jenis):
            row = walker.enter(entry, entry.id, "")
            if isinstance(entry, Ketentuan | Kewajiban):
                # Their names are for programs; what they say is for readers.
                row.sebutan = entry.isi
    walker = _Walker(rows, "dip", berkas="kip.yml")
    head = walker.enter(data.kip.dip, "dip", "", apart=frozenset({"isian"}))
    for entry in data.kip.dip.isian:
        walker.enter(entry, entry.dokumen, head.kunci, apart=frozenset({"dokumen"}))


def _enter_results(rows: dict[str, Baris], data: Data) -> None:
    """Begin a row for each report, and one for each indicator or programme in it.

    Facts of a period are named after it: `nilai TW1`, `bukti TW1`.
    """
    programmes = {program.id: program.nama for program in data.program}
    for file in data.realisasi:
        walker = _Walker(rows, "realisasi", berkas=file.jalur)
        walker.enter(file.isi, file.jalur, "", apart=frozenset({"baris"}))
        for entry in file.isi.baris:
            if isinstance(entry, BarisKinerja):
                name = entry.indikator
                acuan = data.acuan.get(name)
                called = (acuan.indikator if acuan else None) or name
            else:
                name = f"{file.jalur.removesuffix('.yml')}/{entry.program}"
                called = programmes.get(entry.program, entry.program)
            row = walker.enter(entry, name, "", apart=_PER_PERIODE)
            row.sebutan = called
            for hasil in entry.hasil:
                walker.add(hasil, row, hasil.periode)


def _enter_method(rows: dict[str, Baris], data: Data) -> None:
    walker = _Walker(rows, "metode", berkas="metode.yml")
    head = walker.enter(data.metode, "metode", "", apart=frozenset({"arah"}))
    for entry in data.metode.arah:
        walker.enter(entry, f"arah {entry.indikator[0]}", head.kunci)


def _enter_information(rows: dict[str, Baris], data: Data) -> None:
    """Begin a row for each entry of the register, and one for each file with a form of its own."""
    one = data.informasi
    for path, entry in one.daftar:
        _Walker(rows, "informasi", berkas=path).enter(entry, entry.id, "")
    if one.profil is not None:
        _Walker(rows, "profil", berkas="profil.yml").enter(one.profil, "profil", "")
    for jenis in ("layanan", "keuangan", "pengadaan", "pengaduan"):
        for year in getattr(one, jenis):
            path = f"{jenis}/{year.tahun}.yml"
            _Walker(rows, jenis, berkas=path).enter(year, path, "")
    for urgent in one.serta_merta:
        _Walker(rows, "serta-merta", berkas="serta-merta.yml").enter(urgent, urgent.id, "")
    lists = (("peraturan", one.peraturan), ("kerja-sama", one.kerja_sama), ("tahapan", one.tahapan))
    for jenis, model in lists:
        if model is not None:
            _Walker(rows, jenis, berkas=f"{jenis}.yml").enter(model, jenis, "")


class _Walker:
    """Walk down one paper or entry; whatever carries an id on the way is a row of its own."""

    def __init__(
        self,
        rows: dict[str, Baris],
        jenis: str,
        dokumen: Dokumen | None = None,
        berkas: str = "",
    ) -> None:
        self.rows = rows
        self.jenis = jenis
        self.dokumen = dokumen
        self.berkas = berkas

    def enter(
        self, model: Model, name: str, parent: str, *, apart: frozenset[str] = frozenset()
    ) -> Baris:
        """Begin a row, lay out all below it save the fields `apart`, and return it."""
        key = f"{self.jenis}:{name}"
        row = Baris(key, name, _call(model) or name, parent, self.dokumen, self.berkas)
        self.rows[key] = row
        self._fields(model, row, "", apart)
        return row

    def add(self, model: Model, row: Baris, suffix: str) -> None:
        """Add the fields of a model to a row, each label followed by a word."""
        facts = Baris("", "", "", "")
        self._fields(model, facts, "", frozenset({"periode"}))
        row.nilai |= {f"{label} {suffix}": fact for label, fact in facts.nilai.items()}

    def _fields(
        self, model: Model, row: Baris, prefix: str, apart: frozenset[str] = frozenset()
    ) -> None:
        apart |= _BUKAN_FAKTA
        for name, value in values_of(model):
            if name not in apart:
                label = f"{prefix} {name.replace('_', ' ')}".strip()
                self._value(value, row, label)

    def _value(self, value: object, row: Baris, label: str) -> None:
        if value is None:
            return
        known = say_value(value)
        if known is not None:
            row.nilai[label] = known
        elif isinstance(value, Model):
            self._below(value, row, label)
        elif isinstance(value, tuple):
            for number, part in enumerate(value, start=1):
                self._value(part, row, f"{label} {number}")

    def _below(self, model: Model, row: Baris, label: str) -> None:
        name = vars(model).get("id")
        if name is not None:
            self.enter(model, name, row.kunci)
            return
        if isinstance(model, Sel):
            row.nilai[label] = say_cell(model)
            self._fields(model, row, f"{label}:", ISI_SEL)
            return
        self._fields(model, row, label)


def _call(model: Model) -> str | None:
    """Return the words by which a reader knows a row: its text, name, title or activity."""
    if isinstance(model, JumlahAnggaran):
        return "Jumlah anggaran"
    return next(_words(model), None)


def _words(model: Model) -> Iterator[str]:
    for name in (*_SEBUTAN, "kegiatan", "indikator"):
        value = getattr(model, name, None)
        text = value.terbaca if isinstance(value, Sel) else value
        if isinstance(text, str):
            yield text
    if isinstance(model, Sel) and model.terbaca:
        yield model.terbaca
