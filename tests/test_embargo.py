"""Nothing sees a paper before its day: neither pages and files nor the history of the data."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from macros.checks.embargo import only_published
from macros.checks.run import check_files, check_folder
from macros.diff.fakta import flatten
from macros.diff.tinjauan import review
from macros.embargo.tahan import Tirai, list_withheld, withhold
from macros.exports.umpan import write_feeds
from macros.findings import Level
from macros.history.versions import read_sejarah
from macros.kertas.cap import fingerprint_of
from macros.model.catatan import Kutipan
from macros.model.data import Data
from macros.publish.open import Tempat, open_situs
from macros.publish.pages.halaman import generate
from macros.publish.situs import Situs
from macros.source.berkas import Berkas
from macros.system.today import DayError, read_day
from macros.views.terbitan import Terbitan
from tests.alat.berkas import list_files
from tests.alat.folder import write_files
from tests.alat.repositori import begin, commit
from tests.contoh_data import findings, sample
from tests.contoh_embargo import HARI, KATA, PENANDA, embargoed

BEFORE = HARI - timedelta(days=1)
RAS = "2030/rencana-aksi-sekretariat.yml"


def _data(files: dict[str, bytes]) -> Data:
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


def test_waiting_papers_are_checked_like_others() -> None:
    """Papers that wait pass all checks, and a mistake in one is found before its day."""
    files = embargoed()
    # The revision holds from the year after its own, which is told; nothing else is wrong.
    assert [(f.kode, f.tingkat) for f in findings(files)] == [
        ("TGL-002", Level.PERINGATAN),
        ("EMB-004", Level.PERINGATAN),
    ]
    name = "2031/perjanjian-kinerja-ketua.yml"
    files[name] = files[name].replace(b"target: 87,5%", b"targt: 87,5%")
    errors = [f for f in findings(files) if f.tingkat is Level.GALAT]
    assert [(f.kode, f.place.path) for f in errors] == [("ISI-001", f"data/{name}")]


def test_withheld_data_is_the_data_without_them() -> None:
    """Before the day nothing is left of the papers, nor of what only refers to them."""
    whole = _data(embargoed())
    kept = withhold(whole, BEFORE)
    said = repr(kept).lower()
    assert [word for word in PENANDA if word.lower() in said] == []
    assert {k: v.nilai for k, v in flatten(kept).items()} == {
        k: v.nilai for k, v in flatten(_data(sample())).items()
    }
    assert withhold(_data(sample()), HARI) == _data(sample())


def test_a_source_that_nothing_visible_names_is_held_back() -> None:
    """A scan is listed before its draft names it; it shows no sooner than what it was made into."""
    whole = _data(embargoed())
    scan = "zumrud-pindaian"
    assert scan in {source.id for source in whole.sumber}
    assert scan not in {source.id for source in withhold(whole, HARI).sumber}
    note = whole.catatan[0]
    quote = Kutipan.model_validate({"teks": "Zumrud", "sumber": scan, "baris_sumber": "1"})
    told = replace(whole, catatan=(note.model_copy(update={"kutipan": (quote,)}),))
    assert scan in {source.id for source in withhold(told, HARI).sumber}


def test_the_rest_of_a_paper_waits_with_it() -> None:
    """Of the files in which papers go on, only those of papers that may be seen are named."""
    whole = _data(embargoed())
    shown = {berkas.jalur for berkas in withhold(whole, BEFORE).berkas}
    rest = {b.jalur: (f"{b.jalur.removesuffix('.yml')}/2.yml",) for b in whole.berkas}
    kept = withhold(replace(whole, sambungan=rest), BEFORE).sambungan
    assert kept == {path: files for path, files in rest.items() if path in shown}
    assert 0 < len(kept) < len(rest)


def test_every_part_of_the_data_is_thought_of() -> None:
    """Whoever adds a part to the data must say here what becomes of it under an embargo."""
    taken_out = {
        *(
            "berkas",
            "konsep",
            "sambungan",
            "program",
            "pelaksana",
            "sumber",
            "topik",
            "topik_tertulis",
            "catatan",
            "catatan_terbit",
        ),
        *("kip", "pindah", "alamat_terbit", "koreksi", "realisasi", "metode", "teks_sumber"),
        # Its entries wait for days of their own.
        "informasi",
    }
    speaks_of_no_paper = {"satker", "istilah", "akar", "hari", "pecahan"}
    assert {field.name for field in fields(Data)} == taken_out | speaks_of_no_paper


def test_the_site_is_the_same_as_if_there_were_none(tmp_path: Path) -> None:
    """Before the day every page and every file equals, byte for byte, that of a site without."""
    write_files(tmp_path / "ada", embargoed())
    write_files(tmp_path / "tiada", sample())

    def build(name: str) -> Situs:
        place = Tempat("https://contoh.invalid/", hari=BEFORE)
        return open_situs(tmp_path / name, tmp_path / name, place)

    there, without = build("ada"), build("tiada")
    assert {a: p.isi for a, p in there.halaman.items()} == {
        a: p.isi for a, p in without.halaman.items()
    }
    assert list_files(there) == list_files(without)


def test_the_old_paper_is_in_force_until_the_day() -> None:
    """A revision that waits does not yet replace the paper that it revises."""
    whole = _data(embargoed())
    assert withhold(whole, BEFORE).replaced_by("PKK-2030P") is None
    later = withhold(whole, HARI).replaced_by("PKK-2030P")
    assert later is not None
    assert later.id == "PKK-2030Q"


@pytest.mark.parametrize(
    ("kode", "paper", "isi"),
    [
        ("EMB-001", RAS, b"id: RAS-2030\n"),
        ("EMB-002", "2030/perjanjian-kinerja-ketua.yml", b"id: PKK-2030\n"),
        ("EMB-003", RAS, b"id: RAS-2030\n"),
    ],
)
def test_a_leak_is_a_finding(kode: str, paper: str, isi: bytes) -> None:
    """A shared source, a link to a waiting paper and a note on both kinds are found, by line."""
    files = sample()
    files[paper] = files[paper].replace(isi, isi + b"terbit_sejak: 1 Juli 2039\n")
    found = [f for f in findings(files) if f.kode == kode]
    assert found
    assert all(f.place.line > 1 for f in found)
    assert {f.tingkat for f in found} == {Level.PERINGATAN if kode == "EMB-003" else Level.GALAT}


@pytest.mark.parametrize(("today", "found"), [(BEFORE, True), (HARI, False)])
def test_what_is_on_record_as_published_does_not_wait(today: date, found: bool) -> None:  # noqa: FBT001 - a table case
    """An embargo of recorded papers is an error until its day, and of no others."""
    files = tuple(Berkas(*item) for item in sorted(embargoed().items()))
    said = [f for f in check_files(files, "data", today)[1] if f.kode == "EMB-006"]
    assert bool(said) is found
    assert all(f.tingkat is Level.GALAT and "tercatat sudah terbit" in f.salah for f in said)


@pytest.mark.parametrize(("today", "asked"), [(BEFORE, False), (HARI, True)])
def test_ids_of_waiting_papers_are_recorded_on_their_day(today: date, asked: bool) -> None:  # noqa: FBT001 - a table case
    """No record is asked for before the day, when it would say that a paper was published."""
    files = tuple(Berkas(*item) for item in sorted(embargoed(recorded=False).items()))
    codes = {f.kode for f in check_files(files, "data", today)[1]}
    assert ("IDN-004" in codes) is asked
    assert "EMB-006" not in codes


@pytest.mark.parametrize(
    ("day", "report", "found"),
    [
        ("1 Maret 2031", b"PKK-2030P", 1),
        ("1 Maret 2031", b"", 1),
        ("1 Juli 2030", b"PKK-2030P", 0),
        ("1 September 2030", b"", 0),
    ],
    ids=["baris", "program", "bersamaan", "dilaporkan sesudahnya"],
)
def test_a_revision_in_force_does_not_wait_for_its_reports(
    day: str, report: bytes, found: int
) -> None:
    """While it waits its rows would be called unreported, and money be held against an old sum."""
    files = sample()
    paper = "2030/perjanjian-kinerja-ketua-perubahan.yml"
    wait = f"id: PKK-2030P\nterbit_sejak: {day}\n".encode()
    files[paper] = files[paper].replace(b"id: PKK-2030P\n", wait)
    if report:
        del files["2030/realisasi-anggaran.yml"]
    else:
        del files["2030/realisasi-kinerja-kpu.yml"]
    said = [f for f in findings(files) if f.kode == "EMB-005"]
    assert [f.tingkat for f in said] == [Level.GALAT] * found
    assert all("PKK-2030P berlaku sejak 1 Juli 2030" in f.salah for f in said)


def _wait(day: str, since: str = "1 Juli 2030") -> dict[str, bytes]:
    """Return the sample whose revision waits; it reports on money of its second quarter alone."""
    files = sample()
    paper, spent = "2030/perjanjian-kinerja-ketua-perubahan.yml", "2030/realisasi-anggaran.yml"
    holds = "berlaku_sejak: "
    wait = f"id: PKK-2030P\nterbit_sejak: {day}\n".encode()
    files[paper] = files[paper].replace(b"id: PKK-2030P\n", wait)
    files[paper] = files[paper].replace(f"{holds}1 Juli 2030".encode(), f"{holds}{since}".encode())
    del files["2030/realisasi-kinerja-kpu.yml"]
    others = rb"      - periode: (?:TW[134]|TAHUN)\n(?:        .*\n)+"
    files[spent] = re.sub(others, b"", files[spent])
    return files


def _early(files: dict[str, bytes]) -> int:
    return sum(f.kode == "EMB-005" for f in findings(files))


def test_money_of_the_day_from_which_a_revision_holds_is_money_of_it() -> None:
    """A quarter that ends on that very day is reported against the revised budget."""
    assert _early(_wait("1 Maret 2031", since="30 Juni 2030")) == 1
    assert _early(_wait("1 Maret 2031", since="1 Juli 2030")) == 0


def test_a_report_of_the_day_of_publication_misleads_nobody() -> None:
    """Only what was reported before the paper may be seen was held against an old sum."""
    files = _wait("1 Juli 2030", since="30 Juni 2030")
    spent = "2030/realisasi-anggaran.yml"
    for day, found in (("30 Juni 2030", 1), ("1 Juli 2030", 0)):
        told = files[spent].replace(b"tanggal: 30 Juni 2030", f"tanggal: {day}".encode())
        assert _early({**files, spent: told}) == found


def test_a_period_that_nobody_reported_is_no_report() -> None:
    """What is said to be unreported yet holds no revision to its day."""
    files = _wait("1 Maret 2031", since="30 Juni 2030")
    spent = "2030/realisasi-anggaran.yml"
    files[spent] = re.sub(
        rb"(      - periode: TW2\n)(?:        .*\n)+",
        rb"\1        kosong: belum-dilaporkan\n        alasan: Menunggu rekap.\n",
        files[spent],
    )
    assert _early(files) == 0


def test_an_entry_that_waits_is_left_out_with_the_papers() -> None:
    """What is open by a day holds the entries of that day, and none that waits for a later one."""
    files = sample()
    path = "informasi/2031.yml"
    files[path] = files[path].replace(
        b"  - id: SURVEI-31\n", b"  - id: SURVEI-31\n    terbit_sejak: 1 Juli 2039\n"
    )
    data = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]

    assert data.informasi.find("SURVEI-31") is not None
    assert only_published(data, date(2039, 6, 30)).informasi.find("SURVEI-31") is None
    assert only_published(data, date(2039, 7, 1)).informasi.find("SURVEI-31") is not None


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository in which the papers came first without, then with their day."""
    root = begin(tmp_path_factory.mktemp("riwayat") / "asal")
    open_papers = {
        name: isi.replace(b"terbit_sejak: 1 Juli 2031\n", b"") for name, isi in embargoed().items()
    }
    for day, files in (
        ("2030-01-10", sample()),
        ("2030-02-10", open_papers),
        ("2030-03-10", embargoed()),
    ):
        commit(root, day, {f"data/{name}": isi for name, isi in files.items()})
    return root


@pytest.mark.parametrize(("day", "seen"), [(BEFORE, False), (HARI, True)])
def test_history_and_feeds_keep_the_secret(repository: Path, day: date, seen: bool) -> None:  # noqa: FBT001 - a table case
    """Changes of waiting papers show from their day on, whatever older versions said of it."""
    whole, _ = check_folder(repository / "data", "data")
    sejarah = read_sejarah(repository, repository / "data", Tirai(whole, day))
    lines = [kabar.kalimat for version in sejarah.versi for kabar in version.perubahan]
    feeds = b"".join(
        file.isi
        for file in write_feeds(Terbitan(withhold(whole, day), "https://contoh.invalid/"), sejarah)
    )
    assert any(KATA in line.lower() for line in lines) is seen
    assert (KATA.encode() in feeds.lower()) is seen
    assert bool(lines) is seen


def test_a_lifted_embargo_hides_no_old_version() -> None:
    """A paper that may be seen now is told of in its older versions as well."""
    waiting, now = (
        _data(embargoed()),
        _data({k: v.replace(b"1 Juli 2031", b"1 Juli 2030") for k, v in embargoed().items()}),
    )
    assert list_withheld(Tirai(now, BEFORE).over(waiting), BEFORE) == list_withheld(waiting, BEFORE)
    assert Tirai(waiting, BEFORE).over(now).acuan.keys() == _data(sample()).acuan.keys()


@pytest.mark.parametrize(
    ("asked", "moment", "day"),
    [
        ("2030-07-01", "2026-01-01T00:00", date(2030, 7, 1)),
        ("", "2030-06-30T16:59", date(2030, 6, 30)),
        ("", "2030-06-30T17:00", date(2030, 7, 1)),
        (" ", "2030-12-31T17:00", date(2031, 1, 1)),
    ],
)
def test_the_day_is_asked_for_or_that_of_jakarta(asked: str, moment: str, day: date) -> None:
    """The day is that of the variable; without it, the day on the clocks of Jakarta (UTC+7)."""
    now = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert read_day({"TANGGAL": asked}, now) == day


@pytest.mark.parametrize("asked", ["besok", "2030-13-01", "20300701", "1 Juli 2030", "2030-7-1"])
def test_a_day_that_is_none_is_refused(asked: str) -> None:
    """Another form of date is refused in words: guessing could publish too early."""
    with pytest.raises(DayError, match="TANGGAL=2030-07-01"):
        read_day({"TANGGAL": asked})


def test_the_words_to_look_for_are_rare() -> None:
    """The words that must not be seen stand nowhere in the sample without the waiting papers."""
    said = json.dumps({k: v.decode(errors="replace") for k, v in sample().items()}).lower()
    assert [word for word in PENANDA if word.lower() in said] == []


def test_the_fingerprint_of_a_paper_does_not_know_its_day() -> None:
    """Taking the key away after the day changes no fingerprint: the paper is the same."""
    waiting = {paper.id: paper for paper in _data(embargoed()).dokumen}["PKK-2031"]
    shown = waiting.model_copy(update={"terbit_sejak": None})
    assert waiting != shown
    assert fingerprint_of(waiting) == fingerprint_of(shown)


def test_a_draft_waits_as_well() -> None:
    """A draft has a page too; with a day it is nowhere before, and its rows are in no topic."""
    block = re.compile(r"^  tanda_tangan:\n(?:    .*\n)+", re.MULTILINE)
    text = sample()["2030/perjanjian-kinerja-ketua.yml"].decode().replace("2030", "2031")
    draft = block.sub("  tanda_tangan: {kosong: belum-dipublikasikan}\n", text)
    draft = draft.replace("id: PKK-2031\n", "id: PKK-2031\nterbit_sejak: 1 Juli 2031\n", 1)
    files = sample()
    files["2031/perjanjian-kinerja-ketua.yml"] = draft.encode()
    files["topik.yml"] = files["topik.yml"].replace(b"[PKK-2030-01,", b"[PKK-2031-01, PKK-2030-01,")
    whole = _data(files)
    kept = withhold(whole, BEFORE)

    assert [b.isi.id for b in whole.konsep] == ["PKK-2031"]
    assert kept.konsep == ()
    assert "PKK-2031" not in repr(kept)
    assert "2031/perjanjian-kinerja-ketua/" in {p.alamat for p in generate(Terbitan(whole))}
    assert "2031/perjanjian-kinerja-ketua/" not in {p.alamat for p in generate(Terbitan(kept))}
    said = review(_data(sample()), whole, BEFORE).konsep
    assert said == (
        "Konsep baru: Perjanjian Kinerja 2031, Ketua (belum terbit sampai 1 Juli 2031).",
    )


def test_an_activity_leaves_its_topics_with_its_paper() -> None:
    """A row placed for its activity goes with a paper that waits; a topic of it alone goes too."""
    files = sample()
    plan = "2030/rencana-aksi-kpu.yml"
    files[plan] = files[plan].replace(b"id: RAK-2030\n", b"id: RAK-2030\n" + _WAITS, 1)
    files["topik.yml"] += _ALONE
    whole = _data(files)
    kept = withhold(whole, BEFORE)

    assert {"laporan", "survei"} <= {t.id for t in whole.topik_kegiatan_dari["RAK-2030-03"]}
    assert "RAK-2030" not in repr(kept.topik)
    assert {t.id for t in whole.topik} - {t.id for t in kept.topik} == {"survei"}


_WAITS = b"terbit_sejak: 1 Juli 2031\n"
_ALONE = """  - id: survei
    nama: Survei
    penjelasan: Survei contoh.
    kegiatan:
      - {baris: RAK-2030-03, dasar: Kegiatannya mencetak “laporan”.}
""".encode()
