"""Offer the office's own lists in the cells: bodies, programmes, units, sources, rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.buku import register
from macros.model.acuan import list_acuan
from macros.model.data import Data
from macros.model.realisasi import JENIS_REALISASI


def list_choices(data: Data, jenis: str) -> dict[str, Sequence[str]]:
    """Return what the drop-down lists of a kind of paper offer, by column."""
    programmes = [program.id for program in data.program]
    units = list(dict.fromkeys(unit.nama for unit in data.pelaksana))
    if jenis == register.JENIS:
        return {column: choices for column, choices in _of_register(data, units) if choices}
    found: dict[str, Sequence[str]] = {
        "program": programmes,
        "kelompok_program": programmes,
        "sumber.berkas": [source.id for source in data.sumber],
        "badan": data.satker.nama_badan,
    }
    if jenis in JENIS_REALISASI:
        found["indikator"] = [
            acuan.id
            for paper in data.dokumen
            for acuan in list_acuan(paper)
            if acuan.target is not None
        ]
        found["pelapor"] = units
    elif jenis == "rencana-aksi":
        found["pelaksana"] = units
    return {column: choices for column, choices in found.items() if choices}


def _of_register(data: Data, units: list[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield what an entry of the register may name: duties, files, units, earlier entries."""
    yield "untuk", [duty.id for duty in data.kip.kewajiban] if data.kip else []
    yield "berkas", sorted(data.informasi.lampiran)
    yield "pejabat_penguasa", units
    yield "menggantikan", [entry.id for entry in data.informasi.entri]
