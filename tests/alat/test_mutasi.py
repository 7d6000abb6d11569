"""What mutation testing finds is held against the list of survivors, both ways."""

from __future__ import annotations

import ast

import pytest

from macros.checks.run import RULES
from tests.alat.mutasi import (
    BERTAHAN,
    Mutan,
    differences,
    is_of,
    list_rooms,
    read_change,
    read_list,
)
from tests.alat.ruang_mutasi import ROOT, RUANG

LIST = """
[[bertahan]]
di = "macros/capaian/rumus.py within"
sebab = "Sama saja."
ubah = [["if a > b:", "if a >= b:"], ["return 1", "return 2"]]
"""
ONE = Mutan("macros/capaian/rumus.py within", "if a > b:", "if a >= b:")
OTHER = Mutan("macros/capaian/rumus.py within", "return 1", "return 2")


def test_a_list_names_each_survivor() -> None:
    """Each line of a group is one survivor, of the file and function of its group."""
    assert read_list(LIST) == [ONE, OTHER]


def test_a_survivor_without_a_reason_is_refused() -> None:
    """A group that says no reason is refused, by the name of its function."""
    with pytest.raises(SystemExit, match=r"rumus.py within"):
        read_list(LIST.replace("Sama saja.", " "))


@pytest.mark.parametrize(
    ("found", "new", "gone"),
    [
        ([ONE, OTHER], [], []),
        ([ONE, OTHER, OTHER], [OTHER], []),
        ([OTHER], [], [ONE]),
        ([], [], [ONE, OTHER]),
    ],
)
def test_survivors_and_list_must_agree(
    found: list[Mutan], new: list[Mutan], gone: list[Mutan]
) -> None:
    """A survivor too many and a listed one too few are told, each as often as it is there."""
    assert differences(found, read_list(LIST)) == (new, gone)


@pytest.mark.parametrize(
    ("name", "function"),
    [("x_within__mutmut_7", "within"), ("xǁTargetǁ_read__mutmut_12", "Target._read")],
)
def test_a_change_is_known_without_its_line(name: str, function: str) -> None:
    """What mutmut shows of a change becomes file, function and text: line numbers move."""
    shown = (
        "# macros.model.x: survived\n--- macros/model/x.py\n+++ macros/model/x.py\n"
        "@@ -9,7 +9,7 @@\n         return None\n-    if a > b:\n+    if a >= b:\n     c = 1\n"
    )
    assert read_change(f"macros.model.x.{name}", shown) == Mutan(
        f"macros/model/x.py {function}", "if a > b:", "if a >= b:"
    )


def test_each_listed_survivor_stands_in_a_room() -> None:
    """The list names functions that there are, in files of the rooms."""
    for one in read_list(BERTAHAN.read_text(encoding="utf-8")):
        path, function = one.di.split()
        assert any(is_of(one, ruang) for ruang in RUANG.values())
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        names = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert function.rpartition(".")[2] in names, one.di


def test_every_room_has_files_and_tests() -> None:
    """What a room names is there: a file that moved would silently be tried no more."""
    for name, ruang in RUANG.items():
        for pattern in (*ruang.kode, *ruang.uji, *ruang.tanpa):
            assert list(ROOT.glob(pattern.split("::")[0])), (name, pattern)


def test_every_check_stands_in_a_room_of_its_own() -> None:
    """Each file of checks is a room, save those that are done before a change is in force."""
    names = {path.stem for path in (ROOT / "macros" / "checks").glob("*.py")}
    assert list_rooms(["checks"]) == [
        f"checks/{name}" for name in sorted(names - {"__init__", "kertas_contoh"})
    ]


def test_a_check_is_asked_by_the_tests_of_its_codes() -> None:
    """A file's own codes and its broken files are asked, whole files of tests, and no others."""
    uji = RUANG["checks/triwulan"].uji
    code = "tests/checks/test_contoh_kode.py::test_failing_example_fails_with_its_code"
    case = "tests/checks/test_galat.py::test_a_mistake_gives_its_finding"

    assert {f"{code}[RLA-005]", f"{case}[realisasi-tanpa-cara-hitung]"} <= set(uji)
    assert "tests/capaian/test_jumlah.py" in uji
    assert f"{code}[TGT-001]" not in uji
    assert "tests/checks/test_kegiatan.py" not in uji


def test_only_codes_of_rules_are_asked() -> None:
    """What looks like a code and is none would stop a room: no test bears its name."""
    asked = {one for ruang in RUANG.values() for one in ruang.uji if "with_its_code[" in one}
    assert {one.split("[")[1].rstrip("]") for one in asked} <= {rule.kode for rule in RULES}


def test_help_to_a_check_is_asked_by_the_tests_of_that_check() -> None:
    """A file without a code is asked by the codes of the files that use it, or that it uses."""
    code = "tests/checks/test_contoh_kode.py::test_failing_example_fails_with_its_code"
    assert f"{code}[INF-012]" in RUANG["checks/informasi_alamat"].uji
    assert f"{code}[KLM-001]" in RUANG["checks/kepala_kolom"].uji


def test_a_room_that_is_not_there_is_refused() -> None:
    """A slip in the name of a room is told; it would try nothing, and pass."""
    with pytest.raises(SystemExit, match=r"capain"):
        list_rooms(["capain"])
