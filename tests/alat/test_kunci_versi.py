"""The locks install on every Python that the README names, down to its last digit.

Proven offline from what the installed packages say of themselves. Whether a wheel for each
Python was uploaded, no metadata tells; `make mesin-segar` installs on two of them.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distribution

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.alat.situs import ROOT

LOCKS = ("requirements.txt", "requirements-uji.txt")
PIN = re.compile(r"^([a-z0-9][a-z0-9.\-\[\],]*==[^\s;]+)(?: *;([^\\\n]*))?", re.MULTILINE)
#: More releases than a minor version of Python ever had.
MICROS = 30
_PROYEK = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
_NAMED = re.compile(r"Programming Language :: Python :: (3\.\d+)")


def minors() -> list[str]:
    """Return the minor versions that pyproject.toml names, oldest first."""
    found = [m.group(1) for m in map(_NAMED.fullmatch, _PROYEK["classifiers"]) if m]
    return sorted(found, key=lambda minor: int(minor.split(".")[1]))


def pythons() -> list[str]:
    """Return each Python that is promised: 3.11.0, 3.11.1 and so on."""
    return [f"{minor}.{micro}" for minor in minors() for micro in range(MICROS)]


@cache
def pins(name: str) -> dict[str, Requirement]:
    """Return what a lock pins on this machine, by name."""
    found: dict[str, Requirement] = {}
    for pin, marker in PIN.findall((ROOT / name).read_text(encoding="utf-8")):
        if not marker.strip() or Marker(marker.strip()).evaluate():
            one = Requirement(pin)
            found[canonicalize_name(one.name)] = one
    return found


def refused(says: str | None) -> list[str]:
    """Return the promised Pythons that a package's Requires-Python leaves out."""
    allowed = SpecifierSet(says or "")
    return [python for python in pythons() if not allowed.contains(python)]


@cache
def _requires(name: str) -> tuple[Requirement, ...]:
    return tuple(map(Requirement, distribution(name).requires or ()))


@cache
def _holds(marker: Marker, extras: frozenset[str], python: str) -> bool:
    versions = {"python_version": python.rpartition(".")[0], "python_full_version": python}
    return any(marker.evaluate({**versions, "extra": extra}) for extra in ("", *extras))


def _needs(pin: Requirement, python: str) -> Iterator[Requirement]:
    """Give what a pinned package, with its extras, needs on a Python."""
    for one in _requires(pin.name):
        if one.marker is None or _holds(one.marker, frozenset(pin.extras), python):
            yield one


def unmet(name: str, python: str) -> set[str]:
    """Return what the packages of a lock need on a Python and the lock does not pin."""
    locked = pins(name)
    found = set()
    for pin in locked.values():
        for need in _needs(pin, python):
            there = locked.get(canonicalize_name(need.name))
            version = next(iter(there.specifier)).version if there else ""
            if not there or not need.specifier.contains(version, prereleases=True):
                found.add(f"{pin.name} needs {need}")
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_what_is_locked_is_installed(name: str) -> None:
    """What is read here is what the lock pins: each package is installed in that very version."""
    locked = pins(name)
    assert len(locked) > 20
    installed = {key: distribution(key).version for key in locked}
    assert {k: v for k, v in installed.items() if not locked[k].specifier.contains(v)} == {}


@pytest.mark.parametrize("name", LOCKS)
def test_no_package_refuses_a_promised_python(name: str) -> None:
    """No locked package refuses a Python that is promised, to its last digit."""
    says = {key: distribution(key).metadata.json.get("requires_python") for key in pins(name)}
    wrong = {key: text for key, text in says.items() if refused(str(text or ""))}
    assert wrong == {}, "hold each back in requirements.in, with the reason, and run `make kunci`"


@pytest.mark.parametrize("name", LOCKS)
def test_what_other_pythons_need_is_locked(name: str) -> None:
    """What the packages need on some promised Pythons only is locked too, in a fitting version."""
    wrong = {python: found for python in pythons() if (found := unmet(name, python))}
    assert wrong == {}


def test_a_package_missing_from_the_lock_is_found() -> None:
    """What only another Python needs, and the lock does not pin, is found: here an older one's."""
    assert any(" needs tomli" in said for said in unmet("requirements-uji.txt", "3.10.0"))


@pytest.mark.parametrize(
    ("says", "first"),
    [
        (">=3.11.5", "3.11.0"),
        (">=3.12", "3.11.0"),
        ("<3.14", "3.14.0"),
        (">=3.11,!=3.13.1", "3.13.1"),
        (">=3.11", ""),
        (None, ""),
    ],
)
def test_a_package_that_refuses_a_python_is_found(says: str | None, first: str) -> None:
    """A package that leaves out a promised Python is found, by a single digit too."""
    assert next(iter(refused(says)), "") == first


def test_every_place_promises_the_same_pythons() -> None:
    """README, CONTRIBUTING, pyproject.toml and the Makefile promise the same Pythons."""
    oldest, newest = minors()[0], minors()[-1]
    assert _PROYEK["requires-python"] == f">={oldest}"
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert f"Python {oldest} to {newest}" in text, name
    assert f"Python {oldest}" in (ROOT / "Makefile").read_text(encoding="utf-8")
