"""What every registered kind of paper, every role and every check has to say of itself."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from macros import checks, jenis
from macros.checks.run import RULES
from macros.jenis import JENIS
from macros.model.bagian_tabel import BarisTabel
from macros.model.dokumen import Dokumen
from macros.model.isi import keys_of
from macros.model.peran import BERANGKA, BERUANG, BERULANG, Peran
from macros.model.susunan_model import base_of
from macros.model.target import Target
from macros.model.uang import Uang

every = pytest.mark.parametrize("kind", JENIS.values(), ids=list(JENIS))


def test_every_module_of_the_room_is_registered() -> None:
    """A kind whose line in the registry is missing would be refused as unknown."""
    modules = {module.name for module in pkgutil.iter_modules(jenis.__path__)}

    assert modules == {kind.__module__.rpartition(".")[2] for kind in JENIS.values()}


def test_no_two_kinds_stand_in_one_place() -> None:
    """The order of a folder is the same on every machine."""
    places = [kind.nomor_jenis for kind in JENIS.values()]

    assert sorted(places) == list(range(1, len(places) + 1))


@every
def test_a_kind_has_its_place_in_the_tree(kind: type[Dokumen]) -> None:
    """A paper without a level would be left out of the tree; a cover has none to be left out."""
    assert (kind.tingkat > 0) != kind.mengumumkan


@every
def test_a_report_tells_of_which_period(kind: type[Dokumen]) -> None:
    """Results of a report without a period would stand on its own page alone, in silence."""
    told = kind.periode_laporan is not Dokumen.periode_laporan

    assert told == kind.melaporkan


@pytest.mark.parametrize("role", [role for role in Peran if role not in BERULANG])
def test_a_role_is_known_as_what_its_cells_hold(role: Peran) -> None:
    """A role of figures, or of money, is aligned, bounded and checked as one."""
    field = keys_of(BarisTabel).get(role.kunci)
    kind = base_of(field.annotation) if field else None

    assert (role in BERANGKA) == (kind is Target) or kind is None
    assert (role in BERUANG) == (kind is Uang)


def test_every_rule_of_every_check_is_explained() -> None:
    """A code that a check may say has its entry on the page of codes, with its example."""
    said = {
        rule.kode
        for module in pkgutil.iter_modules(checks.__path__)
        for rule in getattr(importlib.import_module(f"macros.checks.{module.name}"), "RULES", ())
    }

    assert said <= {rule.kode for rule in RULES}
    assert said
