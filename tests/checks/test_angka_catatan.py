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
def test_a_rounded_figure_is_no_basis_for_one_that_is_not() -> None:
    """A half that is printed does not hold the whole rupiah that it would round to."""
    quoted = change(
        NOTES,
        "    kutipan:\n",
        '    kutipan:\n      - {teks: "87,5%", sumber: contoh, baris_sumber: 20}\n',
    )
    text = quoted[NOTES].decode().replace(SENTENCE, "    kalimat: Sebesar Rp88.")
    assert [f.kode for f in _found({**quoted, NOTES: text.encode()})] == ["CTT-003"]


@pytest.mark.contoh
@pytest.mark.parametrize(
    "old",
    [
        "    kegiatan: Menyusun laporan kinerja contoh\n",
        "    indikator: Nilai Akuntabilitas Kinerja\n",
        "    sasaran: Terwujudnya lembaga contoh yang akuntabel\n",
    ],
)
def test_every_text_of_a_row_is_a_basis(old: str) -> None:
    """A figure that an action row prints in any of its texts may be told in a note on it."""
    every = change("2030/rencana-aksi-kpu.yml", old, f"{old.rstrip()} 1.001 kali\n")
    told = every[NOTES].decode().replace(SENTENCE, "    kalimat: Tercetak 1.001 kali.")
    assert _found({**every, NOTES: told.encode()}) == []


@pytest.mark.contoh
def test_a_blank_amount_is_no_basis_for_nought() -> None:
    """Where a row's amount is not printed, a note that tells it as Rp0 is asked about."""
    rkt = "2030/rencana-kinerja-tahunan-kpu.yml"
    every = change(NOTES, "[PKK-2030-03, RKK-2030-03,", "[PKK-2030-03, RKK-2030-P1, RKK-2030-03,")
    every[rkt] = every[rkt].replace(
        b"anggaran: Rp12.500.000", b"anggaran: {kosong: tidak-tercetak}"
    )
    told = every[NOTES].decode().replace('selisih: "0"', "selisih: null")
    told = told.replace("        pembanding: PKK-2030-PJ\n        selisih: null\n", "")
    told = told.replace(SENTENCE, "    kalimat: Sebesar Rp0.")
    assert [f.kode for f in _found({**every, NOTES: told.encode()})] == ["CTT-003"]


@pytest.mark.contoh
def test_nothing_has_a_share_of_nought() -> None:
    """A sum of nought, wrong as it is, gives no share, and no traceback."""
    every = change(NOTES, "jumlah: Rp20.000.000", "jumlah: Rp0")
    told = every[NOTES].decode().replace(SENTENCE, "    kalimat: Sebesar 50%.")
    assert [f.kode for f in _found({**every, NOTES: told.encode()})] == ["CTT-003"]


@pytest.mark.contoh
@pytest.mark.parametrize("minus", ["-", "−"])
def test_a_difference_below_nought_is_a_basis_without_its_sign(minus: str) -> None:
    """What a sum falls short by may be told, with whichever minus the note is written."""
    every = change(NOTES, "suku: [PKK-2030-P1, PKK-2030-P2]", "suku: [PKK-2030-P1]")
    told = every[NOTES].decode().replace("jumlah: Rp20.000.000", "jumlah: Rp12.500.000")
    told = told.replace('selisih: "0"', f'selisih: "{minus}7500000"')
    told = told.replace(SENTENCE, "    kalimat: Kurang Rp7.500.000, atau 37,5%.")
    assert findings({**every, NOTES: told.encode()}) == ()


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


@pytest.mark.contoh
def test_what_a_column_of_thousands_prints_is_a_basis() -> None:
    """The print of a cell may be told as it stands, and what it amounts to as well."""
    every = kertas_contoh.files()
    note = every[NOTES].decode().replace("satu capaian 80%", "10.000 ribu, jadi Rp10.000.000")
    note = note.replace("[LKJ-2031-U1, LKJ-2031-01]", "[LKJ-2031-U1, RTB-2031-P1-1]")
    every[NOTES] = note.encode()
    assert {found.kode for found in findings(every)} & set(FIGURES) == set()


@pytest.mark.contoh
def test_the_print_of_a_target_is_a_basis_beside_its_reading() -> None:
    """A target read as one and a quarter may be told as the paper prints it, 1.250."""
    pk = "2031/perjanjian-kinerja-kepala.yml"
    every = kertas_contoh.files()
    text = every[pk].decode()
    assert text.count('target: "25"') == 1
    every[pk] = text.replace('target: "25"', 'target: {tercetak: "1.250", nilai: "1,25"}').encode()
    note = every[NOTES].decode().replace("satu capaian 80%", "satu angka 1.250 unit")
    note = note.replace("[LKJ-2031-U1, LKJ-2031-01]", "[LKJ-2031-U1, PKK-2031-03]")
    every[NOTES] = note.encode()
    assert {found.kode for found in findings(every)} & set(FIGURES) == set()
