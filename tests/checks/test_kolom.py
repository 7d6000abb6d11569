"""A column shows its own cells: no figure stands under two heads, and none is left out unsaid."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.source.berkas import Berkas
from tests.kertas_contoh import files

LKJ = "2031/laporan-kinerja-dinas.yml"
TRIWULAN = "2031/laporan-triwulan-1.yml"
RENSTRA = "2031-2035/renstra.yml"


def _say(path: str, old: str, new: str) -> list[str]:
    """Return the findings about columns after one change of the second sample."""
    every = files()
    text = every[path].decode()
    assert text.count(old) == 1
    every[path] = text.replace(old, new).encode()
    _, found = check_files(tuple(Berkas(*one) for one in sorted(every.items())), "data")
    return [str(finding) for finding in found if finding.kode.startswith("KLM")]


@pytest.mark.parametrize(
    ("path", "head", "second"),
    [
        (LKJ, "{teks: Capaian, isi: capaian}", "{teks: Capaian 2030, isi: capaian, untuk: 2030}"),
        (LKJ, "{teks: Realisasi, isi: realisasi}", "{teks: Tahun lalu, isi: realisasi, untuk: x}"),
        (TRIWULAN, "{teks: Tautan bukti, isi: bukti}", "{teks: Bukti 2, isi: bukti, untuk: kedua}"),
        (RENSTRA, "{teks: Satuan, isi: satuan}", "{teks: Ukuran, isi: satuan, untuk: akhir}"),
    ],
)
def test_one_cell_never_stands_under_two_heads(path: str, head: str, second: str) -> None:
    """Two heads of one role are a finding even with `untuk`, which names the way to keep both."""
    found = _say(path, f"      - {head}\n", f"      - {head}\n      - {second}\n")
    title = second.removeprefix("{teks: ").split(",")[0]

    assert len(found) == 2
    assert all("KLM-003" in said and "ada dua kali" in said for said in found)
    assert f"`lain: [{{judul_kolom: {title}, sel: …}}]`" in found[1]


def test_the_advice_keeps_both_columns() -> None:
    """A second column as `lain`, with its cell in each row, has nothing against it."""
    head = "      - {teks: Tautan bukti kedua, isi: lain}\n"
    cell = "lain: [{judul_kolom: Tautan bukti kedua, sel: Daftar tamu}]"
    every = files()[TRIWULAN].decode()
    assert head in every
    assert cell in every
    assert _say(TRIWULAN, head, head.replace("lain}", "lain, untuk: Tautan bukti kedua}")) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "name"),
    [
        (
            TRIWULAN,
            "lain: [{judul_kolom: Tautan bukti kedua, sel: Daftar tamu}]",
            (
                "lain: [{judul_kolom: Tautan bukti kedua, sel: Daftar tamu}, "
                "{judul_kolom: Tautan bukti kedua, sel: Foto}]"
            ),
            "Tautan bukti kedua",
        ),
        (
            RENSTRA,
            '- {tahun: 2031, target: "25"}',
            '- {tahun: 2031, target: "25"}\n          - {tahun: 2031, target: "26"}',
            "2031",
        ),
    ],
)
def test_a_second_cell_of_a_column_is_found(path: str, old: str, new: str, name: str) -> None:
    """Of two cells for one column only the first could be shown, so the row is a finding."""
    (said,) = _say(path, old, new)
    assert "KLM-002" in said
    assert f"mempunyai 2 sel “{name}”" in said


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        (
            "PROGRAM, ANGGARAN,",
            "PROGRAM, {teks: MENJADI, isi: anggaran}, {teks: SEMULA, isi: anggaran},",
            "KLM-003",
            "ada dua kali",
        ),
        (
            "PROGRAM, ANGGARAN,",
            "PROGRAM, ANGGARAN, {teks: SD, isi: lain},",
            "KLM-001",
            "kolom “SD”",
        ),
        (
            "PROGRAM, ANGGARAN,",
            "PROGRAM, ANGGARAN, {teks: SD, isi: satuan},",
            "KLM-001",
            "`isi: lain`",
        ),
        ("keterangan: APBD\n", "lain: [{judul_kolom: SD, sel: PAD}]\n", "KLM-002", "sel “SD”"),
        (", {teks: KETERANGAN, isi: keterangan}]", "]", "KLM-002", "sel “keterangan”"),
    ],
)
def test_a_budget_shows_every_cell_too(old: str, new: str, code: str, words: str) -> None:
    """The budget of an agreement is a table as well: none of its cells is lost or shown twice."""
    found = _say("2031/perjanjian-kinerja-kepala.yml", old, new)
    assert any(code in said and words in said for said in found), found


def test_advice_never_names_a_key_that_the_row_can_not_have() -> None:
    """A role that rows of a table lack is led to `lain`, for its own key would be unknown."""
    old = "{teks: Formulasi, isi: formula}, "
    found = _say(
        "2031/perjanjian-kinerja-kepala.yml", old, f"{old}{{teks: Nyata, isi: realisasi}}, "
    )
    assert len(found) == 4
    assert all("`lain: [{judul_kolom: Nyata, sel: …}]`" in said for said in found)
