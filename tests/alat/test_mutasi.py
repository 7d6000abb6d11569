"""What mutation testing finds is held against the list of survivors, both ways."""

from __future__ import annotations

import ast

import pytest

from tests.alat.mutasi import (
    BERTAHAN,
    ROOT,
    RUANG,
    Mutan,
    differences,
    is_of,
    read_change,
    read_list,
)

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
            assert list(ROOT.glob(pattern)), (name, pattern)
