"""Whoever follows the advice of a message is rid of it, and has changed no figure."""

from __future__ import annotations

import re

import pytest

from macros.load import load
from macros.source.berkas import Berkas
from tests.alat.saran import advice, figures, follow
from tests.checks.test_galat import CASES, FOLDER, spoil_case
from tests.contoh_data import change, findings, sample

#: The cases of `tests/galat` whose messages name a literal text to write.
ADVISED = [
    name
    for name in CASES
    if re.search(r"\btulis (“|`(\w+: )?[\"'])", (FOLDER / name / "temuan.txt").read_text("utf-8"))
]
PK = "2030/perjanjian-kinerja-ketua.yml"
_TARGET = "          target: 87,5%"
#: Slips beside those of `tests/galat`, all of which a message puts right by a literal text.
OTHERS = {
    "comma in braces, text": change(PK, _TARGET, "          target: {tercetak: 87,5%}"),
    "comma in braces, last key": change(
        PK,
        _TARGET,
        "          target: {jenis: persen, nilai: 87.5, tercetak: 87,5%}",
    ),
    "two commas": change(
        PK, "    kolom: [Program, Anggaran]", "    kolom: [Program, Anggaran 1,5,5]"
    ),
    "lines in braces": change(
        PK,
        "sumber: {berkas: contoh, baris: 7-25}",
        "sumber: {berkas: contoh, baris: 7-24, 25}",
    ),
    "amount in braces": change(
        PK, "anggaran: Rp 12.500.000", "anggaran: {tercetak: Rp 12.500.000,-}"
    ),
    "difference with points": change("catatan.yml", 'selisih: "0"', "selisih: 1.500.000"),
    "difference as printed": change("catatan.yml", 'selisih: "0"', 'selisih: "-Rp609.737.000,-"'),
    "period with a dash": change(
        "2030-2034/indikator-kinerja-utama.yml", "periode: 2030-2034", "periode: 2030–2034"
    ),
    "key in braces": change(
        PK, "sumber: {berkas: contoh, baris: 7-25}", "sumber: {berkas: contoh, bariss: 7-25}"
    ),
    "choice": change(PK, "badan: kpu", "badan: kppu  # salah"),
}


def _follow_each(files: dict[str, bytes]) -> int:
    """Follow each literal advice that the findings give; return how many there were."""
    found = [finding for finding in findings(files) if advice(finding)]
    kept = (figures(files), figures(sample()))
    for finding in found:
        followed = follow(files, finding)
        left = {(f.kode, f.place.line, f.salah) for f in findings(followed)}

        assert (finding.kode, finding.place.line, finding.salah) not in left
        assert figures(followed) in kept
    return len(found)


@pytest.mark.parametrize("name", ADVISED)
def test_the_advice_mends_it(name: str) -> None:
    """The finding is gone after what it says to write was written, and every figure stayed."""
    assert _follow_each(spoil_case(name)) > 0


@pytest.mark.parametrize("files", OTHERS.values(), ids=OTHERS.keys())
def test_the_advice_on_other_slips_mends_them(files: dict[str, bytes]) -> None:
    """Each of the slips above has a literal advice, and that is right as well."""
    assert _follow_each(files) > 0


def _keys() -> list[tuple[str, int]]:
    """Return one line for each key in each kind of paper and report."""
    seen: dict[tuple[str, str], tuple[str, int]] = {}
    for name, isi in sample().items():
        if re.match(r"20.*\.yml$", name):
            for number, line in enumerate(isi.decode().split("\n")):
                key = re.match(r"\s*(?:- )?(\w+): \S", line)
                kind = re.sub(r"^[0-9-]+/([a-z]+-[a-z]+).*", r"\1", name)
                if key:
                    seen.setdefault((kind, f"{len(key[0])}{key[1]}"), (name, number))
    return list(seen.values())


def _form(name: str, lines: list[str]) -> list[tuple[int, str]]:
    read = load((Berkas(name, "\n".join(lines).encode()),), "data").findings
    return [(f.place.line, f.cara) for f in read if f.place.path.endswith(name)]


@pytest.mark.parametrize(("name", "number"), _keys())
def test_a_blank_is_advised_only_where_it_is_accepted(name: str, number: int) -> None:
    """Where a message says to write `{kosong: …}`, that is read without another finding of form."""
    lines = sample()[name].decode().split("\n")
    key = lines[number].split(":", 1)[0]

    def found(value: str) -> list[tuple[int, str]]:
        return _form(name, [*lines[:number], f"{key}:{value}", *lines[number + 1 :]])

    for wrong in ("", " []", " {}"):
        told = [cara for line, cara in found(wrong) if line == number + 1]
        if any("{kosong: tidak-tercetak}" in cara for cara in told):
            assert found(" {kosong: tidak-tercetak}") == []
