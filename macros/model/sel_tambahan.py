"""Model the cells that a table may have beside its usual ones: one key for each role."""

from __future__ import annotations

from typing import Any, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.model.dasar import Model, Sel, Tahun, Teks, from_text
from macros.model.target import SATUAN_KOLOM, Target, Triwulan


class TargetTahun(Model):
    """Hold the target of one year, of several that a row prints side by side."""

    tahun: Tahun
    target: Target


class SelLain(Model):
    """Hold a cell of a column that means nothing to us: its head, and what it prints."""

    judul_kolom: Teks
    sel: Sel


class SelTambahan(Model):
    """Hold what a row prints in further columns; the head of its table says which there are.

    `target_triwulan` are the quarters of a row that prints a target of the year as well; where it
    prints quarters alone, they stand in its `target`.
    """

    satuan: Sel | None = None
    formula: Sel | None = None
    sumber_data: Sel | None = None
    penanggung_jawab: Sel | None = None
    kondisi_awal: Target | None = None
    target_tahun: tuple[TargetTahun, ...] = ()
    target_triwulan: Triwulan | None = None
    kondisi_akhir: Target | None = None
    keterangan: Sel | None = None
    lain: tuple[SelLain, ...] = ()

    @model_validator(mode="after")
    def _quarters_once(self) -> Self:
        year: Target | None = getattr(self, "target", None)
        alone = "target" not in self.model_fields_set or year is None or year.triwulan is not None
        if self.target_triwulan is not None and alone:
            raise PydanticCustomError("triwulan_dua_kali", "target triwulan tanpa target setahun")
        return self


def quarters_of(row: Model) -> Triwulan | None:
    """Return the targets of the quarters of a row: beside that of the year, or in its stead."""
    target = getattr(row, "target", None)
    alone = target.triwulan if isinstance(target, Target) else None
    beside: Triwulan | None = getattr(row, "target_triwulan", None)
    return beside or alone


#: Keys of a row whose figures are in the unit that stands in the column beside them.
_SATUANNYA = ("target", "kondisi_awal", "kondisi_akhir", "realisasi", "volume")


def hand_unit(value: Any) -> Any:
    """Tell the figures of a row the unit that its own column prints: it joins their reading."""
    if not isinstance(value, dict) or "satuan" not in value:
        return value
    unit = from_text(value["satuan"])
    said = unit.get("bacaan") or unit.get("tercetak") if isinstance(unit, dict) else None
    if not isinstance(said, str):
        return value
    told = {key: _with_unit(value[key], said) for key in _SATUANNYA if key in value}
    years = value.get("target_tahun")
    if isinstance(years, list):
        told["target_tahun"] = [
            {**one, "target": _with_unit(one["target"], said)}
            if isinstance(one, dict) and "target" in one
            else one
            for one in years
        ]
    quarters = value.get("target_triwulan")
    if isinstance(quarters, dict):
        told["target_triwulan"] = {key: _with_unit(one, said) for key, one in quarters.items()}
    return {**value, **told}


def _with_unit(figure: Any, unit: str) -> Any:
    figure = from_text(figure)
    if not isinstance(figure, dict):
        return figure
    if "tercetak" in figure:
        return {**figure, SATUAN_KOLOM: unit}
    quarters = figure.get("triwulan")
    if isinstance(quarters, dict):
        told = {name: _with_unit(part, unit) for name, part in quarters.items()}
        return {**figure, "triwulan": told}
    return figure
