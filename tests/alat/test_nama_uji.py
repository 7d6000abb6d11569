"""The name of a test is an English sentence, as its docstring is."""

import re

import pytest

from tests.alat.situs import ROOT

_DEF = re.compile(r"^ *(?:async )?def (test_\w+)\(", re.MULTILINE)
# Words that hold a sentence of Indonesian together, and no word of English or of the documents.
_HUBUNG = re.compile(
    r"_(?:ada|atau|bila|bukan|bisa|dalam|dan|dapat|dari|dengan|di|hanya|ini|itu|jika|karena|ke|ketahuan"
    r"|lain|lebih|oleh|pada|saja|sama|satu|sebelum|semua|setiap|sudah|tanpa|terlalu|tetap|tiap|tidak"
    r"|untuk|yang)(?:_|$)"
)


def _indonesian(text: str) -> list[str]:
    """Return the names of tests in a module that an Indonesian word holds together."""
    return [name for name in _DEF.findall(text) if _HUBUNG.search(name)]


def test_names_of_tests_are_english() -> None:
    """No test is called by an Indonesian sentence; nouns of the documents may stand in any name."""
    modules = {
        path: path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if "node_modules" not in path.parts
    }
    assert any(_DEF.search(text) for text in modules.values())
    found = {
        path.relative_to(ROOT).as_posix(): names
        for path, text in modules.items()
        if (names := _indonesian(text))
    }
    assert found == {}


@pytest.mark.parametrize("name", ["test_sel_kosong_dan_isi", "test_halaman_tanpa_js"])
def test_an_indonesian_name_is_found(name: str) -> None:
    """A name in Indonesian is found, and one that borrows a noun is not."""
    text = f"def {name}() -> None:\n    pass\n"
    assert _indonesian(text) == [name]
    assert _indonesian("def test_a_sasaran_may_be_blank() -> None:\n    pass\n") == []
