"""Make the drafts of a new year from the papers of an earlier one.

What is printed every year stays: headings, sasaran, indicators, programmes. What the new paper
alone can say is left open with its reason: targets, amounts, months, names, signatures. Times in
rows, and times and names in paragraphs, are marked to be read again (macros/model/baca_lagi.py).
A draft has no source yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.checks.tercetak import KUNCI_TERCETAK
from macros.model.anggaran import AnggaranProgram, RincianAnggaran
from macros.model.baca_lagi import mark_names, mark_times, renew_year
from macros.model.baris_aksi import BarisAksi, RencanaPelaksanaan
from macros.model.berkas import BerkasDokumen
from macros.model.dasar import Butir, Kosong, Model, Sel, TeksTercetak
from macros.model.data import Data
from macros.model.dokumen import DokumenTahunan
from macros.model.isi import keys_of
from macros.model.peran import JudulKolom
from macros.model.sasaran import Kelompok
from macros.model.tanda_tangan import Orang, TandaTangan
from macros.model.target import Target
from macros.model.uang import Uang
from macros.sunting.urut import key_order

_TERBUKA = {"kosong": Kosong.BELUM_DIPUBLIKASIKAN.value}
#: Keys of an earlier paper that say nothing of the new one.
_LEWAT = frozenset(
    (
        *("sumber", "baris_sumber", "diulang", "tanda"),
        *("bacaan", "dasar", "dari", "menggantikan", "berlaku_sejak"),
        "terbit_sejak",
    )
)
#: Rows of a table and paragraphs: their words stay as they are, with times marked.
_BARIS = (TeksTercetak, BarisAksi, Kelompok, AnggaranProgram, RincianAnggaran)
#: Keys whose text is printed, and our name for the paper; other keys are choices and codes.
_BERKALIMAT = frozenset((*KUNCI_TERCETAK, "nama"))
#: Words in capitals that stand in the paragraphs of every office.
_UMUM = (
    "Pihak Pertama Kedua Kesatu Komisi Pemilihan Umum Negara Republik Indonesia Undang-Undang "
    "Peraturan Keputusan Pemerintah Nomor Tahun Tentang Pemilu Provinsi Kabupaten Kota"
)


@dataclass(frozen=True)
class Rancangan:
    """Hold one draft: its path below `data/`, what it says, and the old row of each new id."""

    jalur: str
    dari: str
    isi: dict[str, Any]
    asal: Mapping[str, str]


def draft_year(data: Data, tahun: int, dari: int) -> tuple[Rancangan, ...]:
    """Return a draft for each signed paper of the year `dari`; revisions are left out."""
    return tuple(
        _draft(berkas, berkas.isi, tahun, (*_list_words(data), _UMUM))
        for berkas in data.of_year(dari)
        if isinstance(berkas.isi, DokumenTahunan) and berkas.isi.menggantikan is None
    )


def _list_words(data: Data) -> Iterator[str]:
    """Yield the names of the office, its units, posts and papers: no name of a person."""
    yield from (data.satker.nama, data.satker.nama_singkat, data.satker.wilayah)
    yield from (badan.nama for badan in data.satker.badan)
    yield from (unit.nama for unit in data.pelaksana)
    for paper in data.dokumen:
        yield paper.nama
        for block in paper.semua_tanda_tangan:
            yield from (one.jabatan for one in block.penanda_tangan if one.jabatan)


def _draft(
    berkas: BerkasDokumen, paper: DokumenTahunan, tahun: int, words: tuple[str, ...]
) -> Rancangan:
    renewal = _Renewal(paper.tahun, tahun, words)
    name = berkas.jalur.split("/", 1)[1]
    return Rancangan(f"{tahun}/{name}", berkas.jalur, renewal.of_model(paper), renewal.asal)


class _Renewal:
    """Copy a paper as plain values, with the new year and everything else of it left open."""

    def __init__(self, old: int, new: int, words: Iterable[str] = ()) -> None:
        self.words = tuple(words)
        self.old_year, self.new_year = old, new
        self.new = str(new)
        self.year = re.compile(rf"(?<![0-9]){old}(?![0-9])")
        self.asal: dict[str, str] = {}

    def of_model(self, model: Model, *, row: bool = False) -> dict[str, Any]:
        """Return the mapping of a model in the order in which it is written."""
        made: dict[str, Any] = {}
        for key in key_order(type(model)):
            value = getattr(model, key)
            needed = keys_of(type(model))[key].is_required()
            if key in _LEWAT or ((value is None or value == ()) and not needed):
                continue
            if key == "id":
                made[key] = self._id(value)
            elif key == "teks" and isinstance(model, TeksTercetak):
                text = self._text(model.bacaan or model.teks, row=row)
                paragraph = row and type(model) is Butir
                made[key] = mark_names(text, self.words) if paragraph else text
            elif isinstance(value, tuple):
                made[key] = [self._value(key, item, row=row) for item in value]
            else:
                made[key] = self._value(key, value, row=row)
        return made

    def _id(self, old: str) -> str:
        new = self.year.sub(self.new, old)
        self.asal[new] = old
        return new

    def _value(self, key: str, value: Any, *, row: bool) -> Any:
        if isinstance(value, Target | Uang | RencanaPelaksanaan):
            return dict(_TERBUKA)
        if isinstance(value, TandaTangan):
            return {**({"id": self._id(value.id)} if value.id else {}), **_TERBUKA}
        if isinstance(value, Orang):
            return {**self.of_model(value), "nama": dict(_TERBUKA)}
        if isinstance(value, Sel):
            return self._cell(key, value)
        if isinstance(value, Model):
            # A title is printed text as well, but of its year.
            made = self.of_model(value, row=row or (isinstance(value, _BARIS) and key != "judul"))
            # In the one form, a head of the usual role is just its words.
            alone = isinstance(value, JudulKolom) and set(made) == {"teks"}
            return made["teks"] if alone else made
        return self._string(key, str(value), row=row)

    def _string(self, key: str, value: str, *, row: bool) -> str:
        if key not in _BERKALIMAT:
            return self.year.sub(self.new, value)
        text = self._text(value, row=row)
        # A labelled line above a table may name anybody, as a paragraph may.
        return mark_names(text, self.words) if key == "isi" else text

    def _text(self, text: str, *, row: bool) -> str:
        # Brackets mark what we added to a damaged print.
        clean = text.replace("[", "").replace("]", "")
        return mark_times(clean) if row else renew_year(clean, self.old_year, self.new_year)

    def _cell(self, key: str, cell: Sel) -> Any:
        """Return the text of a cell; a merged one stays merged, any other blank is open again."""
        if cell.kosong is Kosong.SEL_GABUNGAN:
            return {"kosong": cell.kosong.value}
        if cell.tercetak is None:
            return dict(_TERBUKA)
        # Who carries it out is written as on the list of executors.
        return cell.tercetak if key == "pelaksana" else self._text(cell.terbaca or "", row=True)
