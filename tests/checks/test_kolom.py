"""A column shows its own cells: no figure stands under two heads, and none is left out unsaid."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.findings import Finding
from macros.model.data import Data
from macros.model.tabel_cetak import list_tabel
from macros.model.target import Target
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


POK = "2031/petunjuk-operasional-kegiatan-dinas.yml"
_HEAD = "      - {teks: Uraian, isi: uraian}\n"


def _with_column(head: str) -> dict[str, bytes]:
    every = files()
    text = every[POK].decode()
    assert text.count(_HEAD) == 1
    every[POK] = text.replace(_HEAD, f"{_HEAD}      - {head}\n").encode()
    return every


def _read(every: dict[str, bytes]) -> tuple[Data, list[Finding]]:
    data, found = check_files(tuple(Berkas(*one) for one in sorted(every.items())), "data")
    return data, [finding for finding in found if finding.kode.startswith(("KLM", "ISI"))]


@pytest.mark.parametrize(
    "head",
    ["{teks: Volume, isi: volume}", "{teks: Satuan, isi: satuan}", "{teks: SD, isi: lain}"],
)
def test_a_head_says_once_why_its_column_is_blank(head: str) -> None:
    """The finding names that way; whoever follows it is rid of every one of them."""
    name, role = head.removeprefix("{teks: ").removesuffix("}").split(", isi: ")
    _, found = _read(_with_column(head))
    advised = f"{{teks: {name}, isi: {role}, kosong: tidak-tercetak}}"
    data, left = _read(_with_column(advised))
    (table,) = list_tabel(next(d for d in data.dokumen if d.id == "POK-2031"))
    cells = [row.sel(kolom) for row in table.baris for kolom in table.kolom if kolom.teks == name]

    assert len(found) == 3
    assert all(f"`{advised}`" in finding.cara for finding in found)
    assert left == []
    assert [getattr(cell, "kosong", None) for cell in cells] == ["tidak-tercetak"] * 3


def test_a_cell_of_its_own_stands_before_the_word_of_its_column() -> None:
    """What a row prints is kept, and so is another cause that it gives itself."""
    every = _with_column("{teks: Volume, isi: volume, kosong: tidak-tercetak}")
    text = every[POK].decode()
    text = text.replace("{id: POK-2031-01,", '{id: POK-2031-01, volume: "3",')
    text = text.replace("{id: POK-2031-02,", "{id: POK-2031-02, volume: {kosong: sel-gabungan},")
    data, found = _read({**every, POK: text.encode()})
    (table,) = list_tabel(next(d for d in data.dokumen if d.id == "POK-2031"))
    (volume,) = (kolom for kolom in table.kolom if kolom.teks == "Volume")
    first, second, third = (row.sel(volume) for row in table.baris)

    assert found == []
    assert isinstance(first, Target)
    assert first.nilai == 3
    assert [getattr(one, "kosong", None) for one in (second, third)] == [
        "sel-gabungan",
        "tidak-tercetak",
    ]


@pytest.mark.parametrize("why", ["tidak-terbaca", "bertentangan", "tidak-berlaku"])
def test_a_cause_that_needs_a_note_is_told_at_its_cell(why: str) -> None:
    """A whole column is never called unreadable at once: each such cell has its own note."""
    _, found = _read(_with_column(f"{{teks: Volume, isi: volume, kosong: {why}}}"))

    assert any("bukan sebab sekolom" in finding.salah for finding in found)


def test_the_usual_tables_do_not_take_it() -> None:
    """Where rows are no free rows, the head knows no such key, and no cell is filled in silence."""
    path = "2031/perjanjian-kinerja-kepala.yml"
    every = files()
    text = every[path].decode().replace("isi: formula}", "isi: formula, kosong: tidak-tercetak}")
    _, found = _read({**every, path: text.encode()})

    assert [finding.salah for finding in found] == ["kunci “kosong” tidak dikenal"]
