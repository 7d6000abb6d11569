"""Show what the action plans put in which month, and which rows leave their months blank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from macros.model import alamat
from macros.model.baris_aksi import BarisAksi
from macros.model.catatan import Catatan
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.peran import Peran
from macros.model.tanggal import BULAN
from macros.views.pelaksana import Tugas, list_tasks
from macros.views.rangkai import join_words
from macros.views.render import Lembar


@dataclass(frozen=True)
class Bulan:
    """Hold one month of a year: its number 1-12, its name, and the rows that fill it."""

    nomor: int
    nama: str
    tugas: tuple[Tugas, ...]


@dataclass(frozen=True)
class Rencana:
    """Hold an action plan in force: its rows with months, and its rows without."""

    dokumen: Dokumen
    terisi: tuple[Tugas, ...]
    kosong: tuple[Tugas, ...]

    @property
    def kalender(self) -> str | None:
        """Return the address of the plan's calendar file; there is none without a month."""
        return alamat.of_calendar(self.dokumen.id) if self.terisi else None

    @property
    def jumlah_acara(self) -> int:
        """Count the events of the calendar file: one for each filled month of each row."""
        return sum(len(months_of(task.baris)) for task in self.terisi)


@dataclass(frozen=True)
class Jadwal:
    """Hold the schedule of one year."""

    tahun: int
    rencana: tuple[Rencana, ...]

    @property
    def berkolom(self) -> bool:
        """Tell whether a plan prints columns for months."""
        heads = (plan.dokumen.kepala_cetak for plan in self.rencana)
        return any(k.peran is Peran.BULAN for head in heads if head for k in head.peran)

    @property
    def terisi(self) -> tuple[Tugas, ...]:
        """Return the rows that fill at least one month."""
        return tuple(task for plan in self.rencana for task in plan.terisi)

    @property
    def kosong(self) -> tuple[Tugas, ...]:
        """Return the rows whose months are blank."""
        return tuple(task for plan in self.rencana for task in plan.kosong)

    @property
    def bulan(self) -> tuple[Bulan, ...]:
        """Return the twelve months, each with the rows that fill it in printed order."""
        return tuple(
            Bulan(number, name, tuple(t for t in self.terisi if number in months_of(t.baris)))
            for number, name in enumerate(BULAN, start=1)
        )


def months_of(baris: BarisAksi) -> tuple[int, ...]:
    """Return the filled months of a row as 1-12, ascending; B1 is read as January."""
    return tuple(
        sorted({int(bulan.removeprefix("B")) for bulan in baris.rencana_pelaksanaan.bulan})
    )


def list_schedules(data: Data) -> tuple[Jadwal, ...]:
    """Return the schedule of each year with an action plan in force, newest year first."""
    years = groupby(list_tasks(data), key=lambda task: task.dokumen.masa[0])
    return tuple(Jadwal(year, _plans(tuple(tasks))) for year, tasks in years)


def _plans(tasks: tuple[Tugas, ...]) -> tuple[Rencana, ...]:
    """Split the rows of one year by plan, and those of a plan by whether a month is filled."""
    return tuple(
        Rencana(
            plan,
            tuple(t for t in tasks if t.dokumen is plan and months_of(t.baris)),
            tuple(t for t in tasks if t.dokumen is plan and not months_of(t.baris)),
        )
        for plan in {task.dokumen.id: task.dokumen for task in tasks}.values()
    )


def say_state(schedules: Sequence[Jadwal]) -> str:
    """Say in one sentence how many rows name their months; every figure is counted."""
    if not schedules:
        return "Belum ada rencana aksi di situs ini."
    blank = sum(len(schedule.kosong) for schedule in schedules)
    total = blank + sum(len(schedule.terisi) for schedule in schedules)
    years = sorted(schedule.tahun for schedule in schedules)
    rows = f"baris rencana aksi {years[0]}" + (f"–{years[-1]}" if len(years) > 1 else "")
    if not any(schedule.berkolom for schedule in schedules):
        return f"Tidak ada kolom bulan pada {total} {rows}, jadi jadwalnya belum diketahui."
    if blank == total:
        return f"Kolom bulan kosong pada semua {total} {rows}, jadi jadwalnya belum diketahui."
    if blank:
        return f"Dari {total} {rows}, {total - blank} mengisi kolom bulan dan {blank} tidak."
    return f"Semua {total} {rows} mengisi kolom bulan."


def say_columns(schedule: Jadwal) -> str:
    """Name the first and the last month column as the plans of a year print them."""
    heads = (head.subkolom for plan in schedule.rencana if (head := plan.dokumen.kepala_cetak))
    return join_words(dict.fromkeys(f"{head[0]} sampai {head[-1]}" for head in heads if head))


def notes_on_all(data: Data, tasks: Sequence[Tugas]) -> tuple[Catatan, ...]:
    """Return the notes that name every one of some rows; those on money don't belong here."""
    names = {task.baris.id for task in tasks}
    found = (note for note in data.catatan if names and names <= set(note.baris))
    return tuple(n for n in found if not any(k.startswith("ANG-") for k in n.menjelaskan))


def render_jadwal(lembar: Lembar) -> str:
    """Return the schedule: by month and by activity where months are filled, else what is known."""
    schedules = list_schedules(lembar.data)
    return lembar.render(
        "jadwal.html",
        kalimat=say_state(schedules),
        jadwal_jadwal=schedules,
        catatan_semua=notes_on_all,
        bulan_dari=months_of,
        sebut_kolom=say_columns,
        NAMA_BULAN=BULAN,
    )
