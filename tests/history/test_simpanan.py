"""What is kept of old versions comes back as it was told, or counts as lost."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from macros.diff import simpanan
from macros.diff.kabar import Kabar
from macros.diff.simpanan import Simpanan, workshop
from macros.diff.tautan import Letak
from macros.diff.versi import Sejarah, Versi

HARI = {"perjanjian": date(2030, 1, 31), "rencana": date(2029, 12, 1)}
LETAK = Letak("program", "PKK-2030-P1", "2030/pk.yml", kertas=True, hilang=False)
KABAR = Kabar("Anggaran: Rp1 → Rp2", "Anggaran", "Rp1", "Rp2", "naik", kecil=False, letak=LETAK)
LAIN = replace(KABAR, judul="“Lain” é", kecil=True, letak=replace(LETAK, hilang=True))


def _fill(path: Path) -> None:
    made = Simpanan(path)
    made.put_version("a1", (HARI, "2030-01-01"))
    made.put_version("b2", None)
    made.put_pair("a1 b2", (KABAR, LAIN))
    made.put_pair("b2 c3", ())
    made.save()


def _isi(path: Path) -> dict[str, object]:
    isi: dict[str, object] = json.loads(path.read_bytes()[32:])["isi"]
    return isi


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    """Versions, broken ones too, and what changed between two, are told as they were."""
    path = tmp_path / "folder" / "dalam" / "riwayat"
    _fill(path)
    kept = Simpanan(path)

    assert kept.get_version("a1") == (True, (HARI, "2030-01-01"))
    assert kept.get_version("b2") == (True, None)
    assert kept.get_version("c3") == (False, None)
    assert kept.get_pair("a1 b2") == (KABAR, LAIN)
    assert kept.get_pair("b2 c3") == ()
    assert kept.get_pair("a1 c3") is None


def test_what_was_put_is_known_at_once() -> None:
    """Without a file a build remembers what it was told itself, and writes nothing."""
    made = Simpanan()
    made.put_version("a1", (HARI, ""))
    made.put_version("b2", None)
    made.put_pair("a1 b2", (KABAR,))
    made.save()

    assert made.get_version("a1") == (True, (HARI, ""))
    assert made.get_version("b2") == (True, None)
    assert made.get_pair("a1 b2") == (KABAR,)


def test_what_nobody_asked_for_is_forgotten(tmp_path: Path) -> None:
    """Written back is what this build asked for or put; the rest would only grow."""
    path = tmp_path / "riwayat"
    _fill(path)
    kept = Simpanan(path)
    kept.get_version("a1")
    kept.get_version("c3")
    kept.get_pair("b2 c3")
    kept.put_pair("d4 e5", (KABAR,))
    kept.save()

    assert set(_isi(path)) == {"versi a1", "banding b2 c3", "banding d4 e5"}


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    """It begins with the checksum of the rest and names its program; no other file stays."""
    path = tmp_path / "riwayat"
    _fill(path)
    content = path.read_bytes()
    body = content[32:]

    assert content[:32] == hashlib.sha256(body).digest()
    assert json.loads(body)["kode"] == workshop()
    assert b": " not in body.split(b'"isi"')[1].replace(b"Anggaran: ", b"")
    assert b", " not in body.split(b'"isi"')[1]
    assert [one.name for one in tmp_path.iterdir()] == ["riwayat"]


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    """A build that asked for all and put nothing leaves the very file."""
    path = tmp_path / "riwayat"
    _fill(path)
    before = path.stat().st_ino
    kept = Simpanan(path)
    for name in ("a1", "b2"):
        kept.get_version(name)
    for key in ("a1 b2", "b2 c3"):
        kept.get_pair(key)
    kept.save()

    assert path.stat().st_ino == before


def test_a_folder_that_can_not_be_written_keeps_nothing(tmp_path: Path) -> None:
    """Where a file stands in place of the folder, the build goes on without."""
    (tmp_path / "bukan").write_bytes(b"x")
    path = tmp_path / "bukan" / "riwayat"
    _fill(path)

    assert Simpanan(path).get_version("a1") == (False, None)


@pytest.mark.parametrize("spoilt", [b"", b"x", b"x" * 40])
def test_a_file_that_is_none_is_lost(tmp_path: Path, spoilt: bytes) -> None:
    """What does not begin with the checksum of its rest is not read."""
    path = tmp_path / "riwayat"
    path.write_bytes(spoilt)

    assert Simpanan(path).get_version("a1") == (False, None)


def test_another_program_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What other code told is not believed."""
    path = tmp_path / "riwayat"
    _fill(path)
    monkeypatch.setattr(simpanan, "workshop", lambda: "lain")

    assert Simpanan(path).get_pair("a1 b2") is None


def test_a_program_is_known_by_all_its_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Code and words in any folder count; what is compiled, or made by others, does not."""
    monkeypatch.setattr(simpanan, "__file__", str(tmp_path / "diff" / "simpanan.py"))

    def seen(name: str) -> bool:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        workshop.cache_clear()
        before = workshop()
        path.write_bytes(b"a")
        workshop.cache_clear()
        return workshop() != before

    names = (
        *("diff/a.py", "b.py", "model/kata/c.toml", "model/kata/d.py"),
        *("npm/e.py", "kelola/npm/node/f.py", "model/__pycache__/g.py", "h.txt", "model/i.pyc"),
    )
    found = [name for name in names if seen(name)]
    workshop.cache_clear()

    assert found == ["diff/a.py", "b.py", "model/kata/c.toml", "model/kata/d.py"]


def test_a_history_knows_its_years() -> None:
    """Each year is named once, newest first, with the versions made in it."""
    made = [
        Versi(name, datetime(year, 1, 2, tzinfo=UTC), ())
        for name, year in (("d", 2031), ("c", 2029), ("b", 2029), ("a", 2028))
    ]
    history = Sejarah(tuple(made))

    assert history.tahun == (2031, 2029, 2028)
    assert history.of_year(2029) == (made[1], made[2])
    assert history.of_year(2030) == ()
