"""The months of the action plans as calendar files."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.checks.run import check_folder
from macros.exports.kalender import write_calendars
from macros.exports.unduhan import Penulis
from macros.jenis.rencana_aksi import RencanaAksi
from macros.load import load
from macros.model.data import Data
from macros.model.tanggal import BULAN
from macros.source.berkas import Berkas
from macros.system.characters import is_unseen
from macros.views.terbitan import Terbitan
from tests.alat.berkas import list_exports
from tests.alat.kalender import read
from tests.conftest import Figure
from tests.contoh_data import FOLDER, change, sample

ROOT = Path(__file__).parents[2]
AKSI = "2030/rencana-aksi-kpu.yml"
SITE = "https://contoh.invalid/kinerja/"


def data_of(files: dict[str, bytes]) -> Data:
    """Read files into data."""
    return load(tuple(Berkas(*item) for item in sorted(files.items())), "data").data


def with_activity(text: str) -> Data:
    """Return the sample with another text as the activity of the first row."""
    files = sample()
    plan = yaml.load(files[AKSI], yaml.BaseLoader)  # noqa: S506 - reads every scalar as text
    plan["baris"][0]["kegiatan"] = text
    dumped = yaml.safe_dump(plan, default_style='"', allow_unicode=True, width=10**6)
    return data_of({**files, AKSI: dumped.encode()})


def unfold(content: bytes) -> list[str]:
    """Return the content lines of a file, put together again as RFC 5545 (3.1) says."""
    text = content.decode()
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def unescape(text: str) -> str:
    """Return a text value as RFC 5545 (3.3.11) says."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text)


def span(month: int) -> tuple[str, str]:
    """Return the first day of a month of 2030 and of the month after it."""
    after = date(2031, 1, 1) if month == 12 else date(2030, month + 1, 1)
    return date(2030, month, 1).isoformat(), after.isoformat()


@pytest.mark.kantor_ini
def test_events_say_what_the_plan_says(figure: Figure) -> None:
    """Another program reads one event per filled month, with the words and months of the plan."""
    data = data_of(sample())
    plans = [paper for paper in data.dokumen if isinstance(paper, RencanaAksi)]
    count = 0
    for berkas, plan in zip(write_calendars(Terbitan(data, SITE)), plans, strict=True):
        assert berkas.alamat == f"jadwal/{plan.id.lower()}.ics"
        events = read(berkas.isi).events
        seen = {(e["uid"], e["summary"], e["start"], e["end"]) for e in events}
        expected = {
            (
                f"{row.id}-{name}@komisi-pemilihan-umum-kota-contoh",
                f"CONTOH: {row.kegiatan.tercetak}",
                *span(int(name.removeprefix("B"))),
            )
            for row in plan.baris
            for name in row.rencana_pelaksanaan.bulan
        }
        assert seen == expected
        count += len(events)
    assert count == 10
    figure(f"{count} calendar events read back by ical.js, equal to the data")


@pytest.mark.kantor_ini
def test_an_event_claims_no_day() -> None:
    """An event lasts whole days, blocks no time, names who and where, and claims no day."""
    event = read(write_calendars(Terbitan(data_of(sample()), SITE))[1].isi).events[0]

    assert event["whole_days"] is True
    assert event["transp"] == "TRANSPARENT"
    assert event["stamp"] == "2030-02-04T00:00:00Z"
    assert event["url"] == f"{SITE}2030/rencana-aksi-sekretariat/#ras-2030-01"
    assert event["description"].split("\n") == [
        "Pelaksana: Subbagian Contoh Umum",
        "Target seluruh baris: 95%",
        f"Bulan: B4, kami baca sebagai {BULAN[3]} 2030",
        "Dokumen mencetak bulan saja, tanpa tanggal. Acara ini memenuhi satu bulan.",
        "Sumber: Rencana Aksi 2030, Sekretariat, baris RAS-2030-01",
        f"{SITE}2030/rencana-aksi-sekretariat/#ras-2030-01",
    ]


def test_an_event_names_no_address_that_is_unknown() -> None:
    """Before the site has an address, an event names none."""
    content = write_calendars(Terbitan(data_of(sample())))[0].isi.decode()

    assert "URL" not in content
    assert "http" not in content


@pytest.mark.kantor_ini
def test_blanks_are_said_in_words() -> None:
    """What the paper leaves blank is said in words, not left out or guessed."""
    files = change(AKSI, "kegiatan: Mengadakan kelas contoh", "kegiatan: {kosong: tidak-terbaca}")
    events = read(write_calendars(Terbitan(data_of(files)))[0].isi).events

    assert "CONTOH: tidak terbaca" in {e["summary"] for e in events}


def test_a_plan_without_months_has_no_calendar() -> None:
    """A plan without a filled month gets no calendar: so it is with the real papers of 2022."""
    files = change("2030/rencana-aksi-sekretariat.yml", "{bulan: [B4]}", "{kosong: tidak-terbaca}")
    real = check_folder(ROOT / "data", "data")[0]

    assert [b.alamat for b in write_calendars(Terbitan(data_of(files)))] == ["jadwal/rak-2030.ics"]
    assert write_calendars(Terbitan(real)) == ()


def test_a_replaced_plan_is_in_no_calendar() -> None:
    """A plan that a revised one replaces is in nobody's calendar."""
    files = sample()
    head = b"id: RAK-2030P\nmenggantikan: RAK-2030\nberlaku_sejak: 1 Juli 2030\n"
    plan = files[AKSI].replace(b"RAK-2030", b"RAK-2030P").replace(b"id: RAK-2030P\n", head, 1)
    files["2030/rencana-aksi-kpu-perubahan.yml"] = plan
    addresses = [b.alamat for b in write_calendars(Terbitan(data_of(files)))]

    assert addresses == ["jadwal/rak-2030p.ics", "jadwal/ras-2030.ics"]


@pytest.mark.contoh
def test_calendars_are_among_the_files() -> None:
    """The calendars are among the published files, the same bytes each time."""
    data = check_folder(FOLDER, "data")[0]
    twice = [
        [b for b in list_exports(Penulis(Terbitan(data, SITE))) if "ics" in b.alamat]
        for _ in range(2)
    ]

    assert [b.alamat for b in twice[0]] == [
        "informasi-publik/tenggat.ics",
        "jadwal/rak-2030.ics",
        "jadwal/ras-2030.ics",
    ]
    assert twice[0] == twice[1]


HOSTILE = [
    "koma, titik koma; garis miring \\ titik dua: kutip \" petik '",
    "baris\nbaru\nBEGIN:VEVENT\nUID:palsu\nEND:VEVENT",
    "baris\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR",
    "kembali\rEND:VEVENT\rlagi",
    "\\n bukan baris baru, \\\\n juga bukan, \\; \\,",
    "panjang sekali " * 40,
    "é日本🗳" * 60,
    "<b>tebal</b> & {{ 7*7 }}",
]


@pytest.mark.kantor_ini
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_event(text: str) -> None:
    """Whatever an activity is called, another program reads just that, and no event more."""
    data = with_activity(text)
    events = read(write_calendars(Terbitan(data, SITE))[0].isi).events
    printed = data.acuan["RAK-2030-01"].teks

    assert len(events) == 9
    assert {e["kind"] for e in events} == {"vevent"}
    assert events[0]["summary"] == f"CONTOH: {printed}".replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.contoh
@given(st.text(st.characters(codec="utf-8").filter(lambda char: not is_unseen(char))))
def test_any_text_survives_folding_and_escaping(text: str) -> None:
    """Any text that can be seen survives folding at 75 octets and escaping (RFC 5545)."""
    activity = f"a{text}z"
    content = write_calendars(Terbitan(with_activity(activity)))[0].isi
    lines = [line for line in unfold(content) if line.startswith("SUMMARY:")]

    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert unescape(lines[0].removeprefix("SUMMARY:")) == f"CONTOH: {activity}"
