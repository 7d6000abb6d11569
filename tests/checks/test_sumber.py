"""An exact copy of the source is accepted, marks that stand alone included; no other text is."""

from __future__ import annotations

import hashlib

import pytest

from tests.contoh_data import findings, sample

SUMBER = "sumber/contoh.txt"
PK = "2030/perjanjian-kinerja-ketua.yml"
PEMBUKA = "Kami yang bertanda tangan di bawah ini:"
JUDUL = "PERJANJIAN KINERJA KETUA TAHUN 2030"


def _codes(printed: str, copied: str, line: str) -> set[str]:
    """Return what is found where `line` of the source prints otherwise, and the data says so."""
    files = sample()
    old = files[SUMBER]
    assert f"\n{line}\n".encode() in old
    # The line of the first paper alone: the next one prints the same words again.
    new = old.replace(f"\n{line}\n".encode(), f"\n{printed}\n".encode(), 1)
    before = hashlib.sha256(old).hexdigest().encode()
    files[SUMBER] = new
    files["sumber.yml"] = files["sumber.yml"].replace(
        before, hashlib.sha256(new).hexdigest().encode()
    )
    quoted = f'"{copied}"'
    for wrapped in (f'"{line}"', line):
        text = f"teks: {wrapped}\n".encode()
        if text in files[PK]:
            files[PK] = files[PK].replace(text, f"teks: {quoted}\n".encode(), 1)
            break
    else:
        pytest.fail("the sample no longer holds the line")
    return {f.kode for f in findings(files) if f.kode.startswith("SMB")}


@pytest.mark.parametrize(
    "printed",
    [
        "Kami yang bertanda tangan di bawah ini :",
        "RENSTRA 2025 - 2029",
        "RENSTRA 2025 – 2029",
        "- Kami yang bertanda tangan",
        ": Kami yang bertanda tangan",
        ":Kami yang bertanda tangan",
        "Kami : yang - bertanda : tangan",
        "Kami yang bertanda tangan -",
        "Kami (yang) bertanda / tangan ; di , bawah",
    ],
)
def test_an_exact_copy_is_accepted(printed: str) -> None:
    """Wherever a mark stands alone in a line, the line copied as it is has no finding."""
    assert _codes(printed, printed, PEMBUKA) == set()


@pytest.mark.parametrize(
    ("printed", "copied"),
    [
        ("RENSTRA 2025 - 2029", "RENSTRA 2025 2029"),
        ("RENSTRA 2025 2029", "RENSTRA 2025 - 2029"),
        ("di bawah ini : kami", "di bawah ini kami"),
        ("di bawah ini kami", "di bawah ini : kami"),
        ("2025 - 2029", "2025 – 2029"),
        ("2025 - 2029", "2025 : 2029"),
        ("bawah ini", "bawah ini :"),
        ("Kami yang bertanda", "Kami bertanda"),
    ],
)
def test_a_mark_that_is_lost_or_added_is_found(printed: str, copied: str) -> None:
    """A mark alone is compared like any other, on either side; no word is passed over."""
    assert "SMB-001" in _codes(printed, copied, PEMBUKA)


def test_a_colon_of_the_form_is_no_letter_of_the_text() -> None:
    """A form prints a colon right before what is filled in; the text is copied without it."""
    assert _codes(":Kami yang bertanda", "Kami yang bertanda", PEMBUKA) == set()


def test_an_unseen_letter_of_the_source_is_not_asked_for() -> None:
    """What nobody sees in the source does not stand between it and a true copy."""
    assert _codes("PERJANJIAN KIN\u00adERJA\u200b", "PERJANJIAN KINERJA", JUDUL) == set()


@pytest.mark.parametrize(
    ("first", "second", "copied", "codes"),
    [
        ("RENSTRA 2025 - 2029", "KOTA", "RENSTRA 2025 - 2029 KOTA", set()),
        ("RENSTRA 2025 - 2029", "KOTA", "RENSTRA 2025 2029 KOTA", {"SMB-001", "SMB-002"}),
        ("RENSTRA 2025 -", "2029 KOTA", "RENSTRA 2025 2029 KOTA", {"SMB-001", "SMB-002"}),
        ("RENSTRA 2025", "- 2029 KOTA", "RENSTRA 2025 2029 KOTA", set()),
        ("RENSTRA 2025", "- 2029 KOTA", "RENSTRA 2025 - 2029 KOTA", set()),
        ("RENSTRA KOTA", "CONTOH, 2029", "RENSTRA KOTA CONTOH", {"SMB-002"}),
        ("KOTA RENSTRA 2025", "2029 KOTA", "KOTA 2025 2029 KOTA", {"SMB-002"}),
        ("RENSTRA 2025", "KOTA", "KOTA RENSTRA 2025", {"SMB-001", "SMB-002"}),
        ("RENSTRA 2025", "KOTA", "RENSTRA LAIN KOTA", {"SMB-001", "SMB-002"}),
    ],
)
def test_a_text_over_two_lines_keeps_its_marks(
    first: str, second: str, copied: str, codes: set[str]
) -> None:
    """Words keep their order; a mark may only be left out where it begins a line, as an item's."""
    files = sample()
    old = files[SUMBER]
    lines = f"\n{JUDUL}\n{PEMBUKA}\n".encode()
    files[SUMBER] = old.replace(lines, f"\n{first}\n{second}\n".encode(), 1)
    before, after = (hashlib.sha256(text).hexdigest().encode() for text in (old, files[SUMBER]))
    files["sumber.yml"] = files["sumber.yml"].replace(before, after)
    text = files[PK].decode()
    head = f"  judul:\n    teks: {JUDUL}\n    baris_sumber: 7\n"
    item = f'  pembuka:\n    - teks: "{PEMBUKA}"\n      baris_sumber: 8\n'
    assert head in text
    assert item in text
    text = text.replace(head, f'  judul:\n    teks: "{copied}"\n    baris_sumber: 7-8\n', 1)
    files[PK] = text.replace(item, "  pembuka: []\n", 1).encode()

    assert {f.kode for f in findings(files) if f.kode.startswith("SMB")} == codes
