"""Model the cells that a table may have beside its usual ones: one key for each role."""

from __future__ import annotations

from typing import Any

from macros.model.dasar import Model, Sel, Tahun, Teks, from_text
from macros.model.target import SATUAN_KOLOM, Target


class TargetTahun(Model):
    """Hold the target of one year, of several that a row prints side by side."""

    tahun: Tahun
    target: Target


class SelLain(Model):
    """Hold a cell of a column that means nothing to us: its head, and what it prints."""

    judul_kolom: Teks
    sel: Sel


class SelTambahan(Model):
    """Hold what a row prints in further columns; the head of its table says which there are."""

    satuan: Sel | None = None
    formula: Sel | None = None
    sumber_data: Sel | None = None
    penanggung_jawab: Sel | None = None
    kondisi_awal: Target | None = None
    target_tahun: tuple[TargetTahun, ...] = ()
    kondisi_akhir: Target | None = None
    keterangan: Sel | None = None
    lain: tuple[SelLain, ...] = ()


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
