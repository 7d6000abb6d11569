"""Write the months of each action plan as a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from icalendar import Calendar, Event, vText

from macros.exports.berkas import Berkas
from macros.model import alamat
from macros.model.baris_aksi import BarisAksi
from macros.model.dasar import Sel
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.tanggal import BULAN
from macros.system.characters import show
from macros.views import kata
from macros.views.jadwal import list_schedules, months_of
from macros.views.render import say_target
from macros.views.terbitan import Terbitan


def write_calendars(terbitan: Terbitan) -> tuple[Berkas, ...]:
    """Return one file for each action plan in force that fills a month; others get none."""
    plans = [plan for schedule in list_schedules(terbitan.data) for plan in schedule.rencana]
    return tuple(
        Berkas(plan.kalender, _calendar(terbitan, plan.dokumen)) for plan in plans if plan.kalender
    )


def _calendar(terbitan: Terbitan, plan: Dokumen) -> bytes:
    data = terbitan.data
    calendar = Calendar()
    calendar.add("prodid", "-//janji-kinerja//jadwal-rencana-aksi//ID")
    calendar.add("version", "2.0")
    title = f"{plan.nama} ({data.satker.nama_singkat})"
    # The old name that nearly all calendar programs know, beside the one of RFC 7986. The
    # library escapes commas and line breaks only in what it is told to be text.
    for name in ("name", "x-wr-calname"):
        calendar.add(name, vText(f"{_mark(data)}{title}"))
    calendar.add("description", "\n".join(filter(None, (data.satker.contoh, _TANPA_TANGGAL))))
    filled = [(month, row) for row in plan.semua_aksi for month in months_of(row)]
    # By month; within a month in the printed order, which a stable sort keeps.
    for month, row in sorted(filled, key=lambda pair: pair[0]):
        calendar.add_component(_event(terbitan, plan, row, month))
    content: bytes = calendar.to_ical()
    return content


#: A calendar must not suggest a day that no paper names.
_TANPA_TANGGAL = "Dokumen mencetak bulan saja, tanpa tanggal. Acara ini memenuhi satu bulan."


def _event(terbitan: Terbitan, plan: Dokumen, row: BarisAksi, month: int) -> Event:
    data = terbitan.data
    address = terbitan.site_url and terbitan.address(alamat.of_id(data, row.id))
    event = Event()
    event.add("uid", f"{row.id}-B{month}@{owner_of(data)}")
    event.add("dtstamp", _stamp(plan))
    event.add("dtstart", date(plan.masa[0], month, 1))
    event.add("dtend", date(plan.masa[0] + month // 12, month % 12 + 1, 1))
    # An activity that lasts a month keeps nobody from other appointments.
    event.add("transp", "TRANSPARENT")
    event.add("summary", show(f"{_mark(data)}{_say(row.kegiatan)}"))
    lines = [
        f"Pelaksana: {_say(row.pelaksana)}",
        f"Target seluruh baris: {say_target(row.target)}",
        f"Bulan: B{month}, kami baca sebagai {BULAN[month - 1]} {plan.masa[0]}",
        _TANPA_TANGGAL,
        f"Sumber: {plan.nama}, baris {row.id}",
    ]
    event.add("description", show("\n".join([*lines, address] if address else lines)))
    if address:
        event.add("url", address)
    return event


def _stamp(plan: Dokumen) -> datetime:
    """Return when the events were last settled: the day of the plan's signature, in UTC.

    RFC 5545 (3.8.7.2) asks for the moment at which the information was last revised. The clock
    of a build is not that moment, and would make two builds of the same data differ. A plan
    without a printed date gets the first day of its year, one with a month alone the first of that;
    no reader is shown this field.
    """
    signed = plan.bertanggal.tanggal if plan.bertanggal else None
    day = signed.awal if signed else date(plan.masa[0], 1, 1)
    return datetime.combine(day, time(), UTC)


def owner_of(data: Data) -> str:
    """Return what keeps the same row id of another office apart; not a host, which may change."""
    return re.sub(r"[^a-z0-9]+", "-", data.satker.nama.lower()).strip("-") or "kantor"


def _say(cell: Sel) -> str:
    """Return the printed text of a cell, or why there is none."""
    return kata.KOSONG[cell.kosong] if cell.kosong else str(cell.tercetak)


def _mark(data: Data) -> str:
    """Return the word that goes before the titles of a sample, which leave its pages' banner."""
    return "CONTOH: " if data.satker.contoh else ""
