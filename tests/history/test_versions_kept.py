"""What was told of old versions is kept, and keeping it changes no byte."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest

from macros.checks.run import check_folder
from macros.diff.versi import Sejarah
from macros.embargo.tahan import Tirai, withhold
from macros.exports.umpan import write_feeds
from macros.history.versions import AWAL, KANTOR_LAIN, read_sejarah
from macros.load.reading import Loader
from macros.publish.pages.perubahan import generate_years, render_perubahan
from macros.source.berkas import Berkas
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan
from tests.alat.repositori import begin, commit
from tests.contoh_data import sample

SITE = "https://contoh.invalid/"
PK = "2030/perjanjian-kinerja-ketua.yml"
AMOUNT = b"anggaran: Rp 12.500.000"
HARI = date(2030, 12, 31)
#: More than were looked back on once, when the history had a limit.
BANYAK = 60


def _put(root: Path, day: date, files: dict[str, bytes]) -> None:
    commit(root, day.isoformat(), {f"data/{name}": content for name, content in files.items()})


def _amount(rupiah: int) -> dict[str, bytes]:
    return {PK: sample()[PK].replace(AMOUNT, f"anggaran: Rp {rupiah}".encode())}


def _read(root: Path, kept: Path | None = None, hari: date = HARI) -> Sejarah:
    data = check_folder(root / "data", "data")[0]
    return read_sejarah(root, root / "data", Tirai(data, hari), kept)


def _publish(root: Path, kept: Path | None = None, hari: date = HARI) -> list[str | bytes]:
    """Return everything that tells of the history: the page, those of other years, the feeds."""
    told = _read(root, kept, hari)
    data = withhold(check_folder(root / "data", "data")[0], hari)
    page = render_perubahan(Lembar(data, "perubahan/"), told, "", umpan=True)
    years = [year.isi for year in generate_years(Terbitan(data), told)]
    return [page, *years, *(feed.isi for feed in write_feeds(Terbitan(data, SITE), told))]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with a version in each of three years."""
    root = begin(tmp_path / "asal")
    _put(root, date(2028, 1, 10), sample())
    for year, rupiah in ((2028, 13_000_000), (2029, 14_000_000), (2030, 15_000_000)):
        _put(root, date(year, 6, 1), _amount(rupiah))
    return root


def test_kept_history_changes_no_byte(tmp_path: Path) -> None:
    """Random edits, days of embargo and broken versions give the same with and without a cache."""
    dice = random.Random(14)  # noqa: S311 - no secret
    root, kept = begin(tmp_path / "asal"), tmp_path / "simpanan"
    files, day = sample(), date(2030, 1, 1)
    _put(root, day, files)
    names = sorted(name for name in files if name.endswith(".yml") and name[0].isdecimal())
    for _ in range(8):
        day += timedelta(days=dice.randrange(1, 200))
        name = dice.choice(names)
        changed = {
            "angka": files[name].replace(b"12.500.000", b"13.500.000"),
            "nama": files[name].replace(b"nama: ", b"nama: Baru ", 1),
            "embargo": files[name].replace(b"\nnama:", b"\nterbit_sejak: 1 Juli 2031\nnama:", 1),
            "rusak": b"rusak: [\n",
            "asal": sample()[name],
        }
        files[name] = changed[dice.choice(sorted(changed))]
        _put(root, day, files)
        for today in (date(2030, 6, 1), date(2031, 6, 30), date(2031, 7, 1)):
            assert _publish(root, kept, today) == _publish(root, None, today)


@pytest.mark.parametrize("spoil", ["terpotong", "diubah", "kosong", "program lain"])
def test_a_spoilt_cache_is_lost(
    repository: Path, tmp_path: Path, spoil: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kept file that was cut short or touched, or is another program's, is not believed."""
    kept = tmp_path / "simpanan"
    told = _publish(repository, kept)
    (file,) = kept.iterdir()
    content = file.read_bytes()
    assert b"15.000.000" in content
    lie = content.replace(b"15.000.000", b"16.000.000")
    if spoil == "program lain":
        monkeypatch.setattr("macros.diff.simpanan.workshop", lambda: "lain")
    else:
        file.write_bytes({"terpotong": content[:-9], "diubah": lie, "kosong": b""}[spoil])

    assert _publish(repository, kept) == told


def test_only_what_is_new_is_read(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second build reads no old file; after a commit it reads two versions, alike files once."""
    kept, read = tmp_path / "simpanan", list[str]()
    _read(repository, kept)
    whole = Loader.read

    def counted(self: Loader, berkas: Berkas, rest: Iterable[Berkas] = ()) -> None:
        if self.lama:
            read.append(berkas.jalur)
        whole(self, berkas, rest)

    monkeypatch.setattr(Loader, "read", counted)
    again = _read(repository, kept)
    assert (read, len(again.versi)) == ([], 3)

    _put(repository, date(2030, 7, 1), _amount(17_000_000))
    assert len(_read(repository, kept).versi) == 4
    assert sorted(read) == sorted([*sample(), PK])


def test_every_version_is_kept(tmp_path: Path) -> None:
    """However many versions there are, the history begins with the first of them."""
    root = begin(tmp_path / "asal")
    _put(root, date(2028, 1, 1), sample())
    for number in range(BANYAK):
        _put(root, date(2028, 1, 2) + timedelta(days=number), _amount(13_000_000 + number))
    told = _read(root)
    assert (len(told.versi), told.sebab) == (BANYAK, AWAL)


def test_years_have_pages_and_anchors_stay(repository: Path) -> None:
    """Each year has its page; the page of changes keeps the anchor of every version."""
    told = _read(repository)
    page, *years, _, _ = map(str, _publish(repository))
    assert told.tahun == (2030, 2029, 2028)
    assert all(f'id="v-{versi.nama}"' in page for versi in told.versi)
    for year, text in zip((2029, 2028), years, strict=True):
        (versi,) = told.of_year(year)
        assert f'href="../perubahan/{year}/#v-{versi.nama}"' in page
        assert f'id="v-{versi.nama}"' in text
        assert versi.perubahan[0].baru in text
        assert f"<ins>{versi.perubahan[0].baru}" not in page


def test_history_begins_with_the_office(repository: Path) -> None:
    """What the repository held before an office marked its beginning is not told as its own."""
    mine = {"satker.yml": sample()["satker.yml"] + b"riwayat_sejak: 1 Juli 2030\n"}
    _put(repository, date(2030, 7, 1), mine)
    told = _read(repository)
    assert (told.versi, told.sebab) == ((), KANTOR_LAIN)

    _put(repository, date(2030, 7, 2), _amount(16_000_000))
    told = _read(repository)
    assert [versi.saat.date() for versi in told.versi] == [date(2030, 7, 2)]
    assert told.sebab == KANTOR_LAIN


def test_a_mark_that_is_not_committed_yet_counts(repository: Path) -> None:
    """Before its first commit a new office shows nothing of the old one's history."""
    path = repository / "data/satker.yml"
    path.write_bytes(path.read_bytes() + b"riwayat_sejak: 1 Juli 2030\n")
    assert _read(repository) == Sejarah(sebab=KANTOR_LAIN)
