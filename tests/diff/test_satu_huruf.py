"""A figure in which one character is wrong is refused, or a reviewer is shown just that.

What the source prints is changed along with the data: otherwise the comparison with the source
would refuse every change, and neither the reading of figures nor `beda` would be tried.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from macros.checks.run import check_files
from macros.diff.banding import Perubahan, compare, compare_rows
from macros.diff.fakta import Baris, flatten
from macros.diff.kalimat import say
from macros.findings import has_error
from macros.load import load
from macros.model import rules
from macros.model.dasar import Model
from macros.model.data import Data
from macros.model.sel_tanggal import Tanggal
from macros.model.target import Target
from macros.model.uang import Uang
from macros.source.berkas import Berkas, read_files
from macros.source.parse import parse
from macros.source.tree import Path as Jalan
from tests.alat.situs import ROOT
from tests.conftest import Figure
from tests.contoh_data import FOLDER, sample

KANTOR = {"asli": ROOT / "data", "contoh": FOLDER}
#: Changes tried at each office; the same ones in every run.
BANYAK = 1100
BENIH = 20301128
#: What slips in: digits, separators, spaces, signs, letters, and what looks like another character.
HURUF = (*"0123456789", *".,- %", *"OolIaRp", "\u00a0", "\u200b", "\u0660", "\uff05", "\u0430")
#: Where the parts of the data stand in their files: at the root, or each in a file of its own.
_AKAR = {"satker", "kip", "metode"}
_BERKAS = {"berkas", "konsep", "realisasi"}
_NAMA = ("id", "indikator", "program")


@dataclass(frozen=True)
class Angka:
    """Hold one printed figure: its file, what that says, where the print stands, whose it is."""

    berkas: Berkas
    semula: Mapping[str, Baris]
    awal: int
    tercetak: str
    milik: str


def _read(berkas: Berkas) -> tuple[Data, bool]:
    """Read one file alone; tell whether anything in it is refused."""
    muatan = load((berkas,), "data")
    found = [one for one in muatan.findings if one.kode != rules.BERKAS_HILANG.kode]
    return muatan.data, has_error(found)


def _prints(value: object, jalan: Jalan = (), milik: str = "") -> Iterator[tuple[Jalan, str, str]]:
    """Yield where each figure is printed in a part of the data, its print, and whose it is."""
    if isinstance(value, Uang | Target | Tanggal) and value.tercetak is not None:
        yield jalan, value.tercetak, milik
    elif isinstance(value, tuple):
        for place, part in enumerate(value):
            yield from _prints(part, (*jalan, place), milik)
    elif isinstance(value, Model):
        named = (getattr(value, name, None) for name in _NAMA)
        whose = next((name for name in named if isinstance(name, str)), milik)
        for name in type(value).model_fields:
            yield from _prints(getattr(value, name), (*jalan, name), whose)


def _figures(berkas: Berkas) -> Iterator[Angka]:
    """Yield every figure of a file that has a digit in it."""
    data, refused = _read(berkas)
    assert not refused, berkas.jalur
    text = berkas.isi.decode()
    places = parse("data", text).places
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    rows = flatten(data)
    for name in Data.__dataclass_fields__:
        held = getattr(data, name)
        if name in _BERKAS:
            held = held[0].isi if held else ()
        root: Jalan = () if name in _AKAR | _BERKAS else (name,)
        for jalan, printed, milik in _prints(held, root):
            place = places.get((*jalan, "tercetak"), places.get(jalan))
            if place is None or not any(char.isdigit() for char in printed):
                continue
            start = text.index(printed, starts[place.line - 1] + place.column - 1)
            yield Angka(berkas, rows, start, printed, milik)


def _slip(acak: random.Random, text: str) -> str:
    """Return a text with one character substituted, inserted or deleted."""
    place = acak.randrange(len(text))
    kind = acak.choice(("ganti", "sisip", "hapus"))
    if kind == "sisip":
        place = acak.randrange(len(text) + 1)
        return f"{text[:place]}{acak.choice(HURUF)}{text[place:]}"
    new = "" if kind == "hapus" else acak.choice([char for char in HURUF if char != text[place]])
    return f"{text[:place]}{new}{text[place + 1 :]}"


def _judge(angka: Angka, printed: str) -> str:
    """Return what becomes of a figure that is printed so: refused, shown, or how it is missed."""
    text = angka.berkas.isi.decode()
    end = angka.awal + len(angka.tercetak)
    changed = f"{text[: angka.awal]}{printed}{text[end:]}"
    data, refused = _read(Berkas(angka.berkas.jalur, changed.encode()))
    if refused:
        return "ditolak"
    found = compare_rows(angka.semula, flatten(data))
    if not found and printed.strip() == angka.tercetak:
        return "sama"  # white space around a value is none of it
    return "tampak" if _shows(found, angka, printed.strip()) else "luput"


def _shows(found: tuple[Perubahan, ...], angka: Angka, printed: str) -> bool:
    """Tell whether a comparison lists just that change: its place, both prints, nothing else."""
    if len(found) != 1:
        return False
    (change,) = found
    said = _flat(re.sub(r"\[U[+][0-9A-F]+\]", "", say(change)))
    prints = [text for label, text in change.lama.bagian if label.endswith("tercetak")]
    return (
        change.baris.nama.endswith(angka.milik)
        and angka.tercetak in prints
        and _flat(angka.tercetak) in said
        and _flat(printed) in said
        and " → " in say(change)
    )


def _flat(text: str) -> str:
    """Leave out what no eye sees."""
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


def _office(folder: Path) -> list[Angka]:
    return [
        angka
        for berkas in read_files(folder)
        if berkas.jalur.endswith(".yml")
        for angka in _figures(berkas)
    ]


@pytest.mark.parametrize("kantor", KANTOR)
def test_one_wrong_character_is_refused_or_shown(kantor: str, figure: Figure) -> None:
    """However one character of a figure goes wrong: it is refused, or just that is shown."""
    acak = random.Random(f"{BENIH} {kantor}")  # noqa: S311 - a seed, no secret
    figures = _office(KANTOR[kantor])
    counted: Counter[str] = Counter()
    missed = []
    while counted.total() - counted["sama"] < BANYAK:
        angka = acak.choice(figures)
        printed = _slip(acak, angka.tercetak)
        outcome = _judge(angka, printed)
        counted[outcome] += 1
        if outcome == "luput":
            missed.append(f"{angka.berkas.jalur}: {angka.tercetak!r} → {printed!r}")
    figure(
        f"{BANYAK} one-character changes of {len(figures)} figures ({kantor}): "
        f"{counted['ditolak']} refused, {counted['tampak']} shown, {counted['luput']} missed"
    )
    assert missed == []


SUMBER = "sumber/contoh.txt"


def _slip_everywhere(files: dict[str, bytes], angka: Angka, printed: str) -> dict[str, bytes]:
    """Return the sample with a figure printed otherwise in its file and in the source."""
    text, source = angka.berkas.isi.decode(), files[SUMBER].decode()
    end = angka.awal + len(angka.tercetak)
    new_source = source.replace(angka.tercetak, printed).encode()
    before, after = (sha256(one).hexdigest().encode() for one in (files[SUMBER], new_source))
    assert before in files["sumber.yml"]
    return {
        **files,
        angka.berkas.jalur: f"{text[: angka.awal]}{printed}{text[end:]}".encode(),
        SUMBER: new_source,
        "sumber.yml": files["sumber.yml"].replace(before, after),
    }


def test_the_source_does_not_hide_a_slip_that_it_shares(figure: Figure) -> None:
    """Where the source prints the wrong figure too, the whole check refuses it or it is shown."""
    acak = random.Random(BENIH)  # noqa: S311 - a seed, no secret
    files = sample()
    source = files[SUMBER].decode()
    single = [
        one
        for one in _office(FOLDER)
        if source.count(one.tercetak) == 1 and one.berkas.jalur.startswith("2030/")
    ]
    before = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]
    counted: Counter[str] = Counter()
    assert single
    for angka in single:
        place = next(at for at, char in enumerate(angka.tercetak) if char.isdigit())
        other = acak.choice([char for char in "123456789" if char != angka.tercetak[place]])
        printed = f"{angka.tercetak[:place]}{other}{angka.tercetak[place + 1 :]}"
        wrong = _slip_everywhere(files, angka, printed)
        data, found = check_files(tuple(Berkas(*item) for item in sorted(wrong.items())), "data")
        told = [one for one in compare(before, data) if one.baris.jenis != "sumber"]
        outcome = "refused" if has_error(found) else "shown"
        counted[outcome] += 1
        assert has_error(found) or _shows(tuple(told), angka, printed)
    figure(
        f"{len(single)} slips that the source shares: {counted['refused']} refused, "
        f"{counted['shown']} shown"
    )


def test_all_kinds_of_figures_are_tried() -> None:
    """Targets, amounts, dates and results of both offices are among the figures."""
    prints = {angka.tercetak for folder in KANTOR.values() for angka in _office(folder)}
    for pattern in (r"[\d,]+%", r"Rp[. ]*[\d.]+.*", r"\d+ [A-Z]\w+ \d{4}", r"[\d.]+ [A-Za-z ]+"):
        assert any(re.fullmatch(pattern, printed) for printed in prints), pattern
