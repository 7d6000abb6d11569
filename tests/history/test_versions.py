"""The history of the data tells what changed in meaning, and says where it can't see further."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from macros.__main__ import main
from macros.checks.run import check_folder
from macros.diff.versi import Sejarah
from macros.embargo.tahan import Tirai
from macros.exports.umpan import write_feeds
from macros.history.changed import read_history
from macros.history.git import run_git
from macros.history.versions import AWAL, BENTUK_LAIN, TANPA_GIT, TERPOTONG, read_at, read_sejarah
from macros.model.data import Data
from macros.model.format import format_date
from macros.publish.pages.perubahan import render_perubahan
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan
from tests.alat.repositori import begin, commit, git
from tests.alat.sambung import split
from tests.contoh_data import FOLDER, sample

PK = "2030/perjanjian-kinerja-ketua.yml"
SITE = "https://contoh.invalid/kinerja/"
ATOM = "{http://www.w3.org/2005/Atom}"


def _commit(root: Path, files: dict[str, bytes], day: str) -> None:
    commit(root, day, {f"data/{name}": content for name, content in files.items()})


def _edit(old: bytes, new: bytes) -> dict[str, bytes]:
    content = sample()[PK]
    assert old in content
    return {PK: content.replace(old, new, 1)}


DEARER = _edit(b"anggaran: Rp 12.500.000", b"anggaran: Rp 13.500.000")
SAID = (
    "Anggaran “Program Contoh Satu” (Perjanjian Kinerja 2030, Ketua): "
    "Rp12.500.000 → Rp13.500.000 (+Rp1.000.000, +8%)"
)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository whose data was made, changed in form, and changed in meaning."""
    root = begin(tmp_path / "asal")
    _commit(root, sample(), "2030-01-10")
    _commit(root, {PK: b"# hanya komentar\n" + sample()[PK]}, "2030-02-10")
    _commit(root, DEARER, "2030-03-10")
    return root


def _read(root: Path, folder: Path | None = None) -> Sejarah:
    """Read the history as it may be seen on a day of 2030, under the present data."""
    folder = folder or root / "data"
    return read_sejarah(root, folder, Tirai(check_folder(folder, "data")[0], date(2030, 6, 1)))


def _lines(sejarah: Sejarah) -> list[tuple[str, list[str]]]:
    return [
        (v.saat.date().isoformat(), [kabar.kalimat for kabar in v.perubahan]) for v in sejarah.versi
    ]


def test_only_changes_of_meaning_are_versions(repository: Path) -> None:
    """A changed amount is an entry in words; a comment is none; the beginning is said."""
    sejarah = _read(repository)
    assert _lines(sejarah) == [("2030-03-10", [SAID])]
    assert sejarah.sejak is not None
    assert (sejarah.sejak.date().isoformat(), sejarah.sebab) == ("2030-02-10", AWAL)


def test_a_paper_in_several_files_has_one_history(repository: Path) -> None:
    """That a paper goes on in another file is no change; what changes there is told."""
    files = split({PK: DEARER[PK]}, PK, "program", 1)
    _commit(repository, files, "2030-04-10")
    rest = "2030/perjanjian-kinerja-ketua/2.yml"
    _commit(repository, {rest: files[rest].replace(b"Rp 7.500.000", b"Rp 8.500.000")}, "2030-05-10")
    (day, (said,)), before = _lines(_read(repository))
    assert (day, "Rp7.500.000 → Rp8.500.000" in said) == ("2030-05-10", True)
    assert before == ("2030-03-10", [SAID])


def test_merged_work_is_one_version(repository: Path) -> None:
    """Work of several commits that was merged at once is one entry."""
    git(repository, "checkout", "--quiet", "-b", "cabang")
    _commit(repository, _edit(b"Rp 12.500.000", b"Rp 14.500.000"), "2030-04-01")
    _commit(repository, _edit(b"Rp 12.500.000", b"Rp 15.500.000"), "2030-04-02")
    git(repository, "checkout", "--quiet", "main")
    git(repository, "merge", "--quiet", "--no-ff", "--no-edit", "cabang", day="2030-04-03")
    lines = _lines(_read(repository))
    assert [day for day, _ in lines] == ["2030-04-03", "2030-03-10"]
    assert "Rp13.500.000 → Rp15.500.000" in lines[0][1][0]


def test_a_shallow_copy_says_what_it_cannot_see(repository: Path, tmp_path: Path) -> None:
    """A copy with two versions shows what lies between them, and that it sees no further."""
    git(tmp_path, "clone", "--quiet", "--depth=2", repository.as_uri(), "dangkal")
    shallow = tmp_path / "dangkal"
    sejarah = _read(shallow)
    assert _lines(sejarah) == [("2030-03-10", [SAID])]
    assert sejarah.sebab == TERPOTONG


def test_a_version_of_another_form_ends_the_history(repository: Path) -> None:
    """A version that this program can't read is not compared, and the page says so."""
    _commit(repository, {PK: b"rusak: [\n"}, "2030-04-10")
    _commit(repository, sample(), "2030-05-10")
    sejarah = _read(repository)
    assert (sejarah.versi, sejarah.sejak, sejarah.sebab) == ((), None, BENTUK_LAIN)


@pytest.mark.parametrize("inside", [True, False])
def test_without_git_nothing_is_claimed(tmp_path: Path, inside: bool) -> None:  # noqa: FBT001 - a table case
    """Without a repository, or with data outside of it, no history is shown."""
    folder = tmp_path / "data" if inside else FOLDER
    folder.mkdir(exist_ok=True)
    assert _read(tmp_path, folder) == Sejarah(sebab=TANPA_GIT)


def test_page_and_feeds_tell_the_same(repository: Path) -> None:
    """The page and both feeds tell each version, linked to the row that changed."""
    data, _ = check_folder(repository / "data", "data")
    sejarah = _read(repository)
    page = render_perubahan(Lembar(data, "perubahan/"), sejarah, "", umpan=True)
    assert "Rp12.500.000" in page
    assert 'href="../2030/perjanjian-kinerja-ketua/#pkk-2030-p1"' in page

    atom, feed = write_feeds(Terbitan(data, SITE), sejarah)
    tree = ET.fromstring(atom.isi)  # noqa: S314 - our own output
    name = sejarah.versi[0].nama
    assert [entry.findtext(f"{ATOM}content") for entry in tree.iter(f"{ATOM}entry")] == [SAID]
    assert tree.findtext(f"{ATOM}updated") == "2030-03-10T05:00:00Z"
    items = json.loads(feed.isi)["items"]
    assert [(item["url"], item["content_text"]) for item in items] == [
        (f"{SITE}perubahan/#v-{name}", SAID)
    ]
    assert f'id="v-{name}"' in page


@pytest.mark.parametrize(
    ("moment", "day", "stamp"),
    [
        ("2030-04-05T00:30:00+07:00", "5 April 2030", "2030-04-04T17:30:00Z"),
        ("2030-04-04T23:30:00+00:00", "5 April 2030", "2030-04-04T23:30:00Z"),
    ],
)
def test_page_foot_and_feed_agree_on_the_day(
    repository: Path, moment: str, day: str, stamp: str
) -> None:
    """The history shows the day that the pages' foot shows; the feed names the same moment."""
    _commit(repository, _edit(b"Rp 12.500.000", b"Rp 14.500.000"), moment)
    data, _ = check_folder(repository / "data", "data")
    sejarah = _read(repository)
    page = render_perubahan(Lembar(data, "perubahan/"), sejarah, "", umpan=True)
    foot = read_history(repository).last_changed([f"data/{PK}"])

    assert foot is not None
    assert format_date(foot) == day
    assert f"Yang terakhir {day}." in page
    assert f">{day}</time>" in page
    assert json.loads(write_feeds_of(data, sejarah)[1])["items"][0]["date_published"] == stamp


def write_feeds_of(data: Data, sejarah: Sejarah, site: str = SITE) -> tuple[bytes, bytes]:
    """Return the Atom feed and the JSON feed."""
    atom, feed = write_feeds(Terbitan(data, site), sejarah)
    return atom.isi, feed.isi


def _names(data: Data, sejarah: Sejarah, site: str) -> list[list[str | None]]:
    """Return the ids in both feeds, the Atom feed's own first."""
    atom, feed = write_feeds_of(data, sejarah, site)
    tree = ET.fromstring(atom)  # noqa: S314 - our own output
    entries = [entry.findtext(f"{ATOM}id") for entry in tree.iter(f"{ATOM}entry")]
    return [[tree.findtext(f"{ATOM}id")], entries, [i["id"] for i in json.loads(feed)["items"]]]


def test_names_in_feeds_outlive_the_address(repository: Path) -> None:
    """A site that moves keeps the ids of its feeds; other offices and versions have others."""
    _commit(repository, _edit(b"Rp 12.500.000", b"Rp 14.500.000"), "2030-04-05")
    data, _ = check_folder(repository / "data", "data")
    sejarah = _read(repository)
    names = _names(data, sejarah, SITE)
    other = replace(data, satker=data.satker.model_copy(update={"nama": "KPU Kota Lain"}))

    assert names == _names(data, sejarah, "https://pindah.invalid/kinerja/")
    assert names[1] == names[2]
    every = [name for group in (names[0], names[1]) for name in group]
    elsewhere = {name for group in _names(other, sejarah, SITE) for name in group}
    assert len(set(every)) == len(every) == 3
    assert elsewhere.isdisjoint(every)
    assert all(str(name).startswith("urn:uuid:") for name in every)


#: What older doors let in: XML knows no way to write the first ones, and no reader sees any.
HOSTILE = "\ufffe\x00\x1b\x85\u200b\u202e\u2028\ue000\U0001fffe"


@pytest.mark.parametrize("char", HOSTILE, ids=lambda char: f"{ord(char):04X}")
@pytest.mark.parametrize("escaped", [True, False], ids=["escaped", "raw"])
def test_an_old_version_cannot_break_a_feed(
    char: str,
    escaped: bool,  # noqa: FBT001 - a table case
    tmp_path: Path,
) -> None:
    """What stood in the data once is told by its code, in feeds that every reader can parse."""
    written = f"\\U{ord(char):08X}" if escaped else char
    root = begin(tmp_path / "asal")
    name = b"nama: Perjanjian Kinerja 2030, Ketua"
    _commit(root, sample(), "2030-01-10")
    _commit(root, _edit(name, f'nama: "Perjanjian {written}Kinerja"'.encode()), "2030-02-10")
    _commit(root, sample(), "2030-03-10")
    data, _ = check_folder(root / "data", "data")

    sejarah = _read(root)
    page = render_perubahan(Lembar(data, "perubahan/"), sejarah, "", umpan=True)
    atom, feed = write_feeds(Terbitan(data, SITE), sejarah)

    assert (len(sejarah.versi), sejarah.sebab) == (2, AWAL)
    ET.fromstring(atom.isi)  # noqa: S314 - our own output
    items = json.loads(feed.isi)["items"]
    for text in (page, atom.isi.decode(), *(item["content_text"] for item in items)):
        assert char not in text
        assert f"[U+{ord(char):04X}]" in text


def test_a_link_in_an_old_version_is_not_followed(tmp_path: Path) -> None:
    """A link that was committed once ends the history; what it points at is never read."""
    root = begin(tmp_path / "asal")
    _commit(root, sample(), "2030-01-10")
    path = root / "data" / PK
    path.unlink()
    path.symlink_to(root / "data/2030/rencana-aksi-kpu.yml")
    _commit(root, {}, "2030-02-10")

    assert [b.gangguan for b in read_at(root, "data", "HEAD") if b.jalur == PK] == ["tautan"]


def test_a_comment_beside_a_value_does_not_end_the_history(repository: Path) -> None:
    """What is refused today for the way it was typed was read in its time, and is compared."""
    _commit(repository, _edit(b"Rp 12.500.000", b"Rp 13.500.000 # lama"), "2030-04-10")
    _commit(repository, sample(), "2030-05-10")

    assert _read(repository).sebab == AWAL


def test_no_feed_without_an_address(repository: Path) -> None:
    """A site that does not know its own address publishes no feed."""
    data, _ = check_folder(repository / "data", "data")
    assert list(write_feeds(Terbitan(data), _read(repository))) == []


def test_beda_compares_a_version_with_the_files_at_hand(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command tells what the working files change against a version that git knows."""
    data = str(repository / "data")
    assert main(["beda", "HEAD~1", "--data", data]) == 0
    assert SAID in capsys.readouterr().out
    assert main(["beda", "HEAD~1", "HEAD~2", "--data", data]) == 0
    assert capsys.readouterr().out == "Tidak ada perubahan isi.\n"


@pytest.mark.parametrize("version", ["tidak-ada", "--output=x", ""])
def test_beda_names_an_unknown_version(
    repository: Path, capsys: pytest.CaptureFixture[str], version: str
) -> None:
    """A version that git does not know is named in Indonesian, without a traceback."""
    data = str(repository / "data")
    assert main(["beda", "--data", data, "--", version]) == 1
    assert capsys.readouterr().err == f"Versi “{version}” tidak dikenal git di sini.\n"


def test_beda_refuses_data_that_cannot_be_read(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half-edited data is not compared: what can't be read would look as if it were gone."""
    (repository / "data" / PK).write_bytes(b"rusak: [\n")
    assert main(["beda", "HEAD", "--data", str(repository / "data")]) == 1
    assert "tidak dapat dibaca seluruhnya" in capsys.readouterr().err


def test_attributes_of_git_silence_nothing(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hidden file that tells git to leave files out of archives hides no change from anybody."""
    _commit(repository, {".gitattributes": f"{PK} export-ignore\n".encode()}, "2030-04-01")
    _commit(repository, _edit(b"Rp 12.500.000", b"Rp 14.500.000"), "2030-04-02")
    changed = "Rp13.500.000 → Rp14.500.000"
    data = str(repository / "data")
    assert main(["beda", "HEAD~1", "HEAD", "--data", data]) == 0
    assert changed in capsys.readouterr().out

    now, _ = check_folder(repository / "data", "data")
    sejarah = _read(repository)
    page = render_perubahan(Lembar(now, "perubahan/"), sejarah, "", umpan=True)
    assert "Rp14.500.000" in page
    assert all(changed in feed.decode() for feed in write_feeds_of(now, sejarah))


def test_a_repository_may_hold_more_than_the_project(tmp_path: Path) -> None:
    """A project in a folder of a repository has its history as well."""
    outer = begin(tmp_path / "luar")
    for files, day in ((sample(), "2030-01-10"), (DEARER, "2030-03-10")):
        commit(outer, day, {f"situs/kantor/data/{name}": body for name, body in files.items()})
    assert _lines(_read(outer / "situs/kantor")) == [("2030-03-10", [SAID])]


def test_an_object_that_is_missing_ends_the_history(repository: Path) -> None:
    """A copy that lacks stored files says so, and keeps no wrong word of them."""
    for path in (repository / ".git/objects").glob("??/*"):
        kind = run_git(repository, "cat-file", "-t", f"{path.parent.name}{path.name}").strip()
        if kind == "blob":
            path.unlink()
    assert _read(repository) == Sejarah(sebab=TERPOTONG)
