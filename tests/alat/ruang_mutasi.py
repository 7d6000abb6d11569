"""Say what the rooms of mutation testing are: some code each, and the tests that answer for it.

The checks are parted by file, `checks/target`: nearly every test reaches each of them, but few
speak of its codes, and only those are asked. The rest would notice little more, and take days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_MODEL = (
    "angka", "baca_lagi", "baca_target", "bacaan_uang", "cacah", "pilih_bacaan", "satuan",
    "setahun", "skala", "tanggal", "target", "target_teks", "terbilang", "uang",
)  # fmt: skip
_BERAT = ("tests/checks/test_kacau.py", "tests/diff/test_satu_huruf.py")
_TATA_TANPA = ("tests/sunting/test_tahun_baru.py", "tests/sunting/test_skema.py")
_TATA = ("komentar", "nilai", "ragam", "rapi", "simpul", "sisip", "tulis", "urai", "urut")


@dataclass(frozen=True)
class Ruang:
    """Hold some files of the program, and the tests that answer for them.

    `tanpa` are tests among them that check whole offices thousands of times: asked of each change
    that the others let live, they would take days. So are those that need the repository itself.
    """

    kode: tuple[str, ...]
    uji: tuple[str, ...]
    tanpa: tuple[str, ...] = ()


#: These make examples while the program is read, before a change is in force.
_DIBACA = ("__init__", "kertas_contoh")
_CHECKS = "macros/checks"
#: Of the third, which goes through the whole site, only what names the file itself is asked.
_UJI_CHECKS = ("tests/checks/test_*.py", "tests/capaian/test_*.py", "tests/test_embargo.py")
_SELURUH = "tests/test_embargo.py"
#: Of these the cases are asked, by code; the first goes through every golden file as well.
_CONTOH = "tests/checks/test_contoh_kode.py"
_GALAT = "tests/checks/test_galat.py"
_KASUS = (
    ("tests/galat", "test_a_mistake_gives_its_finding"),
    ("tests/galat_kertas", "test_a_mistake_in_other_papers_gives_its_finding"),
)
_TANPA_CHECKS = (_CONTOH, _GALAT, "tests/checks/test_saran.py", *_BERAT)
_KODE = re.compile(r"\b[A-Z]{3}-\d{3}\b")
_ATURAN = re.compile(rf'^    "({_KODE.pattern})",$', re.MULTILINE)


def _rooms_of_checks() -> dict[str, Ruang]:
    """Part the checks by file, each with the tests that speak of its codes."""
    texts = {path.stem: path.read_text("utf-8") for path in (ROOT / _CHECKS).glob("*.py")}
    return {
        f"checks/{name}": Ruang((f"{_CHECKS}/{name}.py",), tuple(_answering(name, texts)))
        for name in sorted(texts)
        if name not in _DIBACA
    }


def _answering(name: str, texts: dict[str, str]) -> Iterator[str]:
    """Yield the tests of a file of checks: every case of a code near it, and files of its own.

    Near are the files that it uses, and those that use it; what has no code is held by theirs.
    """
    own = set(_ATURAN.findall(texts[name]))
    near = own.union(
        *(
            _ATURAN.findall(text)
            for other, text in texts.items()
            if _imports(text, name) or _imports(texts[name], other)
        )
    )
    yield f"{_CONTOH}::test_sample_is_clean"
    yield f"{_CONTOH}::test_second_sample_is_clean"
    for code in sorted(near):
        yield f"{_CONTOH}::test_failing_example_fails_with_its_code[{code}]"
    for folder, test in _KASUS:
        for path in sorted(ROOT.glob(f"{folder}/*/temuan.txt")):
            if near.intersection(_KODE.findall(path.read_text("utf-8"))):
                yield f"{_GALAT}::{test}[{path.parent.name}]"
    for pattern in _UJI_CHECKS:
        for path in sorted(ROOT.glob(pattern)):
            test, text = path.relative_to(ROOT).as_posix(), path.read_text("utf-8")
            codes = set() if test == _SELURUH else own or near
            speaks = _imports(text, name) or codes.intersection(_KODE.findall(text))
            if speaks and test not in _TANPA_CHECKS:
                yield test


def _imports(text: str, name: str) -> bool:
    named = rf"from macros\.checks(\.{name} | import (\([^)]*|[^(\n]*)\b{name}\b)"
    return re.search(named, text) is not None


RUANG = {
    "model": Ruang(tuple(f"macros/model/{name}.py" for name in _MODEL), ("tests/model",)),
    "source": Ruang(("macros/source/*.py",), ("tests/source",)),
    "capaian": Ruang(("macros/capaian/*.py",), ("tests/capaian",)),
    "diff": Ruang(("macros/diff/[!sv]*.py", "macros/diff/sejajar.py"), ("tests/diff",), _BERAT),
    "simpanan": Ruang(
        ("macros/diff/simpanan.py", "macros/diff/versi.py"), ("tests/history/test_simpanan.py",)
    ),
    "sunting": Ruang(
        tuple(f"macros/sunting/{name}.py" for name in _TATA), ("tests/sunting",), _TATA_TANPA
    ),
    **_rooms_of_checks(),
}
