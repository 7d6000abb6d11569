"""Write what comes due as a calendar that staff can subscribe to (iCalendar, RFC 5545)."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event, vText

from macros.exports.berkas import Berkas
from macros.exports.kalender import owner_of
from macros.model import alamat
from macros.system.characters import show
from macros.views.tenggat import Tenggat, list_due
from macros.views.terbitan import Terbitan


def write_due(terbitan: Terbitan) -> Berkas:
    """Return the calendar of due days; each is one event of one whole day."""
    data = terbitan.data
    calendar = Calendar()
    calendar.add("prodid", "-//janji-kinerja//tenggat-informasi-publik//ID")
    calendar.add("version", "2.0")
    mark = "CONTOH: " if data.satker.contoh else ""
    title = f"{mark}Tenggat informasi publik ({data.satker.nama_singkat})"
    for name in ("name", "x-wr-calname"):
        calendar.add(name, vText(title))
    for due in list_due(data):
        calendar.add_component(_event(terbitan, due, mark))
    content: bytes = calendar.to_ical()
    return Berkas(alamat.TENGGAT_ICS, content)


def _event(terbitan: Terbitan, due: Tenggat, mark: str) -> Event:
    event = Event()
    event.add("uid", f"{due.id}@{owner_of(terbitan.data)}")
    # The due day itself: the clock of a build would make two builds of one data differ.
    event.add("dtstamp", datetime.combine(due.hari, time(), UTC))
    event.add("dtstart", due.hari)
    event.add("dtend", due.hari + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", show(f"{mark}{due.isi}"))
    address = terbitan.address(due.halaman) if terbitan.site_url else ""
    event.add("description", show("\n".join(filter(None, (due.sebab, address)))))
    if address:
        event.add("url", address)
    return event
