"""Show who carries out what, as the action plans print it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.baris_aksi import BarisAksi
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.pelaksana import UnitPelaksana
from macros.views.render import Lembar


@dataclass(frozen=True)
class Tugas:
    """Pair a row of an action plan with its paper."""

    dokumen: Dokumen
    baris: BarisAksi


@dataclass(frozen=True)
class TugasUnit:
    """Hold a unit and the rows that name it, newest year first."""

    unit: UnitPelaksana
    tugas: tuple[Tugas, ...]


def list_tasks(data: Data) -> Iterator[Tugas]:
    """Yield every row of the action plans in force, newest year first."""
    plans = [d for d in data.dokumen if d.semua_aksi]
    for plan in sorted(plans, key=lambda plan: -plan.masa[0]):
        if data.replaced_by(plan.id) is None:
            yield from (Tugas(plan, row) for row in plan.semua_aksi)


def _is_by(task: Tugas, unit: UnitPelaksana) -> bool:
    """Tell whether a row names a unit of its own body: it carries the row out or answers for it."""
    return (task.dokumen.badan, task.baris.pengemban.tercetak) == (unit.badan, unit.nama)


def render_pelaksana(lembar: Lembar) -> str:
    """Return each unit with its rows, and the rows whose unit the source does not print."""
    tasks = tuple(list_tasks(lembar.data))
    units = tuple(
        TugasUnit(unit, tuple(t for t in tasks if _is_by(t, unit)))
        for unit in lembar.data.pelaksana
    )
    without = tuple(t for t in tasks if not t.baris.berpelaksana)
    reasons = [t.baris.pelaksana.kosong for t in without if t.baris.pelaksana.kosong]
    return lembar.render(
        "pelaksana.html",
        unit_unit=units,
        tanpa=without,
        jumlah=len(tasks),
        berpelaksana=sum(t.baris.pelaksana.tercetak is not None for t in tasks),
        sebab=lembar.sebab_kosong(reasons),
    )
