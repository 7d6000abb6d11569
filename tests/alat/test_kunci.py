"""What is fetched is fixed by its hash, and from no particular host."""

import json
import re
from itertools import combinations

import pytest

from tests.alat.situs import ROOT

LOCKS = ("requirements.txt", "requirements-uji.txt", "tests/mutasi/requirements.txt")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")
# A pin that starts a line; its hashes follow, indented.
PIN = re.compile(r"^[a-z0-9][a-z0-9.\-\[\],]*==\S+", re.MULTILINE)


@pytest.mark.parametrize("name", LOCKS)
def test_each_python_package_has_one_version_and_a_hash(name: str) -> None:
    """Each locked Python package has an exact version and at least one hash, and no address."""
    text = (ROOT / name).read_text(encoding="utf-8")
    starts = [match.start() for match in PIN.finditer(text)]
    assert starts
    blocks = [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    assert [block for block in blocks if not HASH.search(block)] == []
    assert "://" not in text
    assert "--index-url" not in text
    assert "--find-links" not in text


@pytest.mark.parametrize(("one", "other"), [*combinations(LOCKS, 2)])
def test_locks_agree(one: str, other: str) -> None:
    """A package that stands in two locks has the same version in both."""
    first, second = (
        dict(line.split("==") for line in PIN.findall((ROOT / name).read_text("utf-8")))
        for name in (one, other)
    )
    shared = first.keys() & second.keys()
    assert {name for name in shared if first[name] != second[name]} == set()


@pytest.mark.parametrize("folder", [".", "tests/ukur", "macros/kelola/npm"])
def test_each_npm_package_has_its_hash(folder: str) -> None:
    """Each npm package has its integrity hash, and no address."""
    lock = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages
    assert [n for n, e in packages.items() if not e["integrity"].startswith("sha512-")] == []
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
