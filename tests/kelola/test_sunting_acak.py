"""Whatever is changed in the form, the file stays in its one form and says just that."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from macros.sunting.rapi import list_comments
from tests.alat.formulir import difference, tidied, values_of
from tests.alat.formulir_node import Langkah, Tugas, run
from tests.alat.situs import ROOT
from tests.alat.sunting import FILES, JENIS
from tests.conftest import Figure

#: Texts that are easily spoilt: another reader's numbers and days, signs of YAML, quotes.
TEKS = (
    *("Lain: x", "010", "1.000", "NO", "null", "~", "2030-01-01", "12:30:45", "1_000", "0o7"),
    *("# a", "a # b", "a, b", "[x]", "{kosong: x", "- a", "-", "? a", "a: ", ": a", "a:b", "a?"),
    *("'kutip'", '"dua"', "it's", 'a "b" c', 'it\'s "x": y', "a\\b: c", "\\n", "@x", "`x", "%x"),
    *("*x", "&x a", "!x", "|", ">-", "---", "--- x", "... x", "<<", "=", "é: 📄", "x " * 200 + "x"),
    *("87,5%", "Rp1.250.000", "15 April 2030"),
)
BENIH = 12
PER_BERKAS = 12


def _sprinkle(text: str, dice: random.Random) -> str:
    """Return a text with comments and blank lines wherever they may stand."""
    lines = []
    for number, line in enumerate(text.split("\n")):
        indent = line[: len(line) - len(line.lstrip())]
        if number > 2:
            lines += [""] * (dice.random() < 0.1)
            lines += [f"{indent}# di atas {number}"] * (dice.random() < 0.15)
        beside = f"  # di samping {number}"
        lines.append(line + beside if line.endswith(":") and dice.random() < 0.2 else line)
    return "\n".join(lines)


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:  # noqa: ANN401 - whatever YAML holds
    """Yield every place below a value, with what stands there."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in items:
        yield (*path, key), part
        if not isinstance(part, str):
            yield from _places(part, (*path, key))


def _typed(text: str) -> str:
    """Return how a text is typed in the form, where a brace begins a mapping."""
    return f'"{text}"' if re.match(r'"*\{', text) else text


def _in_file(path: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return where a place of the form stands in the file, which has a cell's list alone."""
    return tuple(key for key in path if key != "butir")


def _choose(dice: random.Random, value: Any) -> tuple[Langkah, Langkah]:  # noqa: ANN401 - likewise
    """Return a change of the values in the form, and the same of those in the file."""
    places = dict(_places(value))
    texts = [at for at, part in places.items() if isinstance(part, str) and at != ("jenis",)]
    texts = [at for at in texts if not places[at].startswith(("{", '"'))]
    rows = [at for at in places if isinstance(at[-1], int) and len(places[at[:-1]]) > 1]
    step = dice.choice(["isi", "isi", "hapus", "pindah"] if rows else ["isi"])
    if step == "isi":
        at, text = dice.choice(texts), dice.choice(TEKS).strip()
        return (step, at, _typed(text)), (step, _in_file(at), text)
    at = dice.choice(rows)
    more = () if step == "hapus" else (dice.randrange(len(places[at[:-1]])),)
    return (step, at, *more), (step, _in_file(at), *more)


def _apply(value: Any, step: Langkah) -> Any:  # noqa: ANN401 - likewise
    """Return a tree of values after a change."""
    name, path, *more = step
    changed = deepcopy(value)
    parent = changed
    for key in path[:-1]:
        parent = parent[key]
    if name == "isi":
        parent[path[-1]] = more[0]
    elif name == "hapus":
        del parent[path[-1]]
    else:
        parent.insert(more[0], parent.pop(path[-1]))
    return changed


@pytest.fixture(scope="module")
def akar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for the scripts of the form."""
    return tmp_path_factory.mktemp("formulir")


def test_every_file_is_printed_back(akar: Path, figure: Figure) -> None:
    """Every file in the one form is printed to the byte, comments all over it or none."""
    dice = random.Random(BENIH)  # noqa: S311 - a seed, no secret
    texts = []
    for folder in ("data", "tests/contoh/data", "tests/contoh_kertas/data"):
        for file in sorted((ROOT / folder).rglob("*.yml")):
            plain, path = file.read_text(encoding="utf-8"), file.relative_to(ROOT / folder)
            texts += [plain, tidied(path.as_posix(), _sprinkle(plain, dice))]
    answers = run(akar, [Tugas(None, text) for text in texts])

    assert [one.get("teks") for one in answers] == texts
    figure(f"form: {len(texts)} texts of data printed again to the byte, half with comments")


def test_any_change_gives_the_file_that_tidying_gives(akar: Path, figure: Figure) -> None:
    """After a change the file is in the one form, and only the lines of that change differ."""
    dice = random.Random(BENIH)  # noqa: S311 - a seed, no secret
    opened = [path for path in FILES if Path(path).stem in JENIS]
    texts = {path: tidied(path, _sprinkle(FILES[path], dice)) for path in opened}
    shown = run(akar, [Tugas(JENIS[Path(path).stem], text) for path, text in texts.items()])
    assert [one.get("teks") for one in shown] == list(texts.values())

    steps = [
        (path, *_choose(dice, one["isi"]))
        for path, one in zip(opened, shown, strict=True)
        for _ in range(PER_BERKAS)
    ]
    tasks = [Tugas(JENIS[Path(path).stem], texts[path], [step]) for path, step, _ in steps]
    for (path, _, step), answer in zip(steps, run(akar, tasks), strict=True):
        assert "galat" not in answer, (path, step, answer)
        _compare(path, texts[path], answer["teks"], step)
    figure(f"form: {len(steps)} changes of {len(opened)} files with comments all over, none astray")


def _compare(path: str, old: str, new: str, step: Langkah) -> None:
    assert tidied(path, new) == new, (path, step)
    assert values_of(new) == _apply(values_of(old), step), (path, step)
    lines = difference(old, new)
    went = [line for line in lines if line.startswith("-")]
    came = [line for line in lines if line.startswith("+")]
    gone = [one for one in list_comments(old) if one not in list_comments(new)]
    if step[0] == "isi":
        assert len(went) == len(came) <= 1, (path, step, lines)
    elif step[0] == "hapus":
        assert not came or len(went) == len(came) == 1, (path, step, lines)
    else:
        assert len(went) == len(came) <= 1 or sorted(old) == sorted(new), (path, step, lines)
    assert not gone or step[0] == "hapus", (path, step, gone)
    assert all(any(one in line for line in went) for one in gone), (path, step, gone)
