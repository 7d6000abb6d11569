"""Figures in our own sentences are held against the rows, quotes and sums that they speak of."""

from __future__ import annotations

import re
from functools import cache

import pytest

from macros.checks.angka_prosa import list_figures
from macros.findings import Finding, Level
from macros.source.berkas import read_files
from tests import kertas_contoh
from tests.alat.situs import ROOT
from tests.contoh_data import change, findings

NOTES = "catatan.yml"
SENTENCE = "    kalimat: Perjanjian kinerja mencetak BB, rencana tahunan mencetak B."
#: Changes that break the figures themselves are found by these.
FIGURES = ("CTT-003", "CTT-004")


def _found(files: dict[str, bytes]) -> list[Finding]:
    return [f for f in findings(files) if f.kode in FIGURES]


def _say(sentence: str) -> list[Finding]:
    return _found(change(NOTES, SENTENCE, f"    kalimat: '{sentence}'"))


@pytest.mark.contoh
@pytest.mark.parametrize(
    ("sentence", "code", "named"),
    [
        pytest.param("Tanpa Rp43.644.00 saja.", "CTT-004", "Rp43.644.00", id="lost-a-nought"),
        pytest.param("Tanpa 43.644.00 saja.", "CTT-004", "43.644.00", id="the-same-without-Rp"),
        pytest.param("Sebesar 8.7.5%.", "CTT-004", "8.7.5%", id="percent-with-two-points"),
        pytest.param("Sebesar Rp20.000.001.", "CTT-003", "Rp20.000.001", id="one-rupiah-off"),
        pytest.param("Sebesar Rp. 20.000.001,-.", "CTT-003", "Rp. 20.000.001,-", id="old-form"),
        pytest.param(
            "Sebesar Rp20.000 juta.", "CTT-004", "Rp20.000 juta", id="million-or-milliard"
        ),
        pytest.param(
            "Sebesar Rp20.000,5 juta.", "CTT-003", "Rp20.000,5 juta", id="grouped-millions"
        ),
        pytest.param("Sebesar Rp21 juta.", "CTT-003", "Rp21 juta", id="rounded-to-another"),
        pytest.param("Sebesar 62%.", "CTT-003", "62%", id="share-wrongly-rounded"),
        pytest.param("Sebesar 62,51%.", "CTT-003", "62,51%", id="share-one-off"),
        pytest.param("Sebesar 50 persen.", "CTT-003", "50 persen", id="percent-in-words"),
        pytest.param("Sebesar 20,000,001.", "CTT-003", "20,000,001", id="commas-without-Rp"),
        pytest.param("Ada 1.001 orang.", "CTT-003", "1.001", id="thousands-with-unit"),
    ],
)
def test_a_figure_without_basis_is_named(sentence: str, code: str, named: str) -> None:
    """A figure that follows from nothing in the note is named, and a broken one refused."""
    (found,) = _say(sentence)

    assert (found.kode, found.place.line) == (code, 8)
    assert f"“{named}”" in found.salah
    assert found.tingkat is (Level.GALAT if code == "CTT-004" else Level.PERINGATAN)


@pytest.mark.contoh
@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Jumlahnya Rp20.000.000, sama.", id="sum-of-the-hitungan"),
        pytest.param("Program pertama 12,500,000 dan Rp. 7.500.000,-.", id="terms-of-the-sum"),
        pytest.param("Kira-kira Rp12,5 juta atau Rp20 juta.", id="rounded"),
        pytest.param("Bagiannya 62,5% dan 37,5%, atau 62,50 %.", id="shares-of-the-sum"),
        pytest.param("Selisihnya Rp0, atau 0%.", id="nought-difference"),
        pytest.param("Baris 1–4, 20 baris, tanggal 28.01.2022 pukul 10.30.", id="no-figures"),
        pytest.param("PKPU 6/2019 Pasal 2.5.1 dan kode 076.01.01.3354.", id="rules-and-codes"),
    ],
)
def test_a_figure_with_basis_is_left_alone(sentence: str) -> None:
    """What the note's own rows, sums and shares give is no finding, however it is written."""
    assert _say(sentence) == []


@pytest.mark.contoh
def test_a_quote_is_a_basis() -> None:
    """A figure from elsewhere is told by quoting the source that prints it."""
    told = f"{SENTENCE}\n    rincian:\n      - Target lain tercetak 87,5%."
    old = f"{SENTENCE}\n    rincian:"
    with_quote = change(NOTES, old, told.replace("\n      - Target", "\n      - Target", 1))
    quoted = with_quote[NOTES].replace(
        b"    kutipan:\n",
        b'    kutipan:\n      - {teks: "87,5%", sumber: contoh, baris_sumber: 20}\n',
        1,
    )

    assert [f.kode for f in _found(with_quote)] == ["CTT-003"]
    assert _found({**with_quote, NOTES: quoted}) == []


@pytest.mark.contoh
@pytest.mark.parametrize(
    ("berkas", "old", "new", "codes"),
    [
        pytest.param(
            "koreksi.yml", "    sebelum: kosong", "    sebelum: Rp43.644.00", [], id="old-value"
        ),
        pytest.param(
            "koreksi.yml",
            "    alasan: Salah salin dari dokumen contoh.",
            "    alasan: Tertulis Rp43.644.00.",
            ["CTT-004"],
            id="reason-of-a-correction",
        ),
        pytest.param(
            "kip.yml", "    tentang: ", "    tentang: Rp1.2.000 ", ["CTT-004"], id="public-rules"
        ),
        pytest.param(
            "topik.yml", "    penjelasan: ", "    penjelasan: Rp9.999.999 ", ["CTT-003"], id="topic"
        ),
        pytest.param(
            "istilah.yml", "    arti: ", "    arti: Rp9.999.99 ", ["CTT-004"], id="glossary"
        ),
    ],
)
def test_other_sentences_of_ours(berkas: str, old: str, new: str, codes: list[str]) -> None:
    """Corrections, rules, topics and words are read too; an old value is kept as it was."""
    assert [f.kode for f in _found(change(berkas, old, new))] == codes


@cache
def _real() -> dict[str, bytes]:
    return {berkas.jalur: berkas.isi for berkas in read_files(ROOT / "data")}


def test_the_real_notes_stand_on_their_rows() -> None:
    """Every figure that the real office's notes tell follows from what they name."""
    assert _found(_real()) == []


@pytest.mark.kantor_ini
def test_every_amount_of_the_real_notes_is_watched() -> None:
    """Each amount in a real note, one digit changed, is found: none is passed over."""
    text = _real()[NOTES].decode()
    lines = [
        n for n, line in enumerate(text.split("\n")) if re.match(r"\s+(- |kalimat).*Rp[0-9]", line)
    ]
    lines = [n for n in lines if "teks:" not in text.split("\n")[n]]
    assert len(lines) > 10
    changed = text.split("\n")
    for number in lines:
        changed[number] = re.sub(
            r"(Rp[0-9.]*?)([0-9])(?=[0-9.]*)",
            lambda m: f"{m[1]}{(int(m[2]) + 1) % 9 + 1}",
            changed[number],
            count=1,
        )
    found = {f.place.line for f in _found({**_real(), NOTES: "\n".join(changed).encode()})}

    assert found == {number + 1 for number in lines}


def test_figures_are_read_as_printed() -> None:
    """Points, commas and tails of every form give the same amount."""
    forms = ("Rp43.644.000", "Rp 43.644.000", "Rp. 43.644.000,-", "43.644.000", "43,644,000")

    assert {f.nilai for form in forms for f in list_figures(f"Uang {form}, ya.")} == {43644000}


@pytest.mark.contoh
@pytest.mark.parametrize(
    ("figure", "codes"), [("80%", set()), ("Rp6.786.000", set()), ("81%", {"CTT-003"})]
)
def test_what_a_report_prints_in_any_cell_is_a_basis(figure: str, codes: set[str]) -> None:
    """A note on a sentence that its own table contradicts may quote every cell of the row."""
    every = kertas_contoh.files()
    note = every[NOTES].decode().replace("satu capaian 80%", f"satu angka {figure}")
    note = note.replace("[LKJ-2031-U1, LKJ-2031-01]", "[LKJ-2031-U1, LKJ-2031-01, LKJ-2031-P2]")
    every[NOTES] = note.encode()
    assert f"angka {figure}" in note
    assert {found.kode for found in findings(every)} & set(FIGURES) == codes
