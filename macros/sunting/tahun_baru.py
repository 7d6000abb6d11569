"""Make the drafts of a new year from the papers of an earlier one.

What is printed every year stays: headings, sasaran, indicators, programmes. What the new paper
alone can say is left open with its reason: targets, amounts, months, names, signatures. A draft
has no source yet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.model.bagian import AnggaranProgram, Kelompok, Orang, TandaTangan
from macros.model.dasar import Kosong, Model, Sel, TeksTercetak, Uang
from macros.model.data import BerkasDokumen, Data
from macros.model.dokumen import BarisAksi, DokumenTahunan, RencanaPelaksanaan
from macros.model.target import Target
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
#: Rows of a table: their words stay as they are, also where they name a year.
_BARIS = (TeksTercetak, BarisAksi, Kelompok, AnggaranProgram)


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
        _draft(berkas, berkas.isi, tahun)
        for berkas in data.of_year(dari)
        if isinstance(berkas.isi, DokumenTahunan) and berkas.isi.menggantikan is None
    )


def _draft(berkas: BerkasDokumen, paper: DokumenTahunan, tahun: int) -> Rancangan:
    renewal = _Renewal(paper.tahun, tahun)
    name = berkas.jalur.split("/", 1)[1]
    return Rancangan(f"{tahun}/{name}", berkas.jalur, renewal.of_model(paper), renewal.asal)


class _Renewal:
    """Copy a paper as plain values, with the new year and everything else of it left open."""

    def __init__(self, old: int, new: int) -> None:
        self.new = str(new)
        self.year = re.compile(rf"(?<![0-9]){old}(?![0-9])")
        self.asal: dict[str, str] = {}

    def of_model(self, model: Model, *, row: bool = False) -> dict[str, Any]:
        """Return the mapping of a model in the order in which it is written."""
        made: dict[str, Any] = {}
        for key in key_order(type(model)):
            value = getattr(model, key)
            needed = type(model).model_fields[key].is_required()
            if key in _LEWAT or ((value is None or value == ()) and not needed):
                continue
            if key == "id":
                made[key] = self._id(value)
            elif key == "teks" and isinstance(model, TeksTercetak):
                made[key] = self._text(model.bacaan or model.teks, row=row)
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
            return self.of_model(value, row=row or (isinstance(value, _BARIS) and key != "judul"))
        return self._text(str(value), row=row)

    def _text(self, text: str, *, row: bool) -> str:
        # Brackets mark what we added to a damaged print.
        clean = text.replace("[", "").replace("]", "")
        return clean if row else self.year.sub(self.new, clean)

    def _cell(self, key: str, cell: Sel) -> Any:
        """Return the text of a cell; a merged one stays merged, any other blank is open again."""
        if cell.kosong is Kosong.SEL_GABUNGAN:
            return {"kosong": cell.kosong.value}
        if cell.tercetak is None:
            return dict(_TERBUKA)
        # Who carries it out is written as on the list of executors.
        return cell.tercetak if key == "pelaksana" else self._text(cell.terbaca or "", row=True)
