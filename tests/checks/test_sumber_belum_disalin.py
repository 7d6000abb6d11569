"""A text source may be registered before its paper; what is left out of it names the source."""

from __future__ import annotations

import hashlib

from macros.findings import Finding, Level
from tests.contoh_data import findings, sample

TEKS = b"RENCANA CONTOH\nSatu baris lagi\nDan satu lagi\n"
SUMBER = "sumber/baru.txt"


def _registered() -> dict[str, bytes]:
    """Return the sample with one more text source, which no paper names yet."""
    files = sample()
    entry = (
        "  - id: baru\n    judul: Naskah baru\n    bentuk: Teks\n"
        f"    berkas: {SUMBER}\n    sha256: {hashlib.sha256(TEKS).hexdigest()}\n"
        "    cara_salin:\n      - Disalin dari berkas teks.\n"
    )
    return {**files, SUMBER: TEKS, "sumber.yml": files["sumber.yml"] + entry.encode()}


def _about(files: dict[str, bytes]) -> list[Finding]:
    """Return what is found of the sources themselves, but for addresses still to be recorded."""
    return [
        one
        for one in findings(files)
        if one.place.path == "data/sumber.yml" and one.kode != "IDN-007"
    ]


def test_a_source_registered_first_is_one_warning() -> None:
    """Nothing of it is asked for yet; the warning names the source and its file."""
    (found,) = _about(_registered())

    assert (found.kode, found.tingkat) == ("EMB-004", Level.PERINGATAN)
    assert f"“baru” ({SUMBER})" in found.salah
    assert {one.kode for one in findings(_registered())} == {"EMB-004", "IDN-007"}


def test_a_source_that_a_note_quotes_is_still_to_be_copied() -> None:
    """The quotation puts the whole file on the site, so its words may not be left out."""
    files = _registered()
    quote = b"        sumber: contoh\n        baris_sumber: 22\n"
    assert files["catatan.yml"].count(quote) == 1
    files["catatan.yml"] = files["catatan.yml"].replace(
        b"teks: Nilai Akuntabilitas Kinerja\n" + quote,
        b"teks: RENCANA CONTOH\n        sumber: baru\n        baris_sumber: 1\n",
    )
    (found,) = _about(files)

    assert (found.kode, found.tingkat) == ("SMB-002", Level.GALAT)
    assert "sumber “baru”" in found.salah
    assert "`sumber: {berkas: baru, baris: …}`" in found.cara


def test_a_line_that_no_paper_holds_names_its_source() -> None:
    """Of several sources it says which; the place is the source's own entry, not the first line."""
    files = sample()
    longer = files["sumber/contoh.txt"] + b"Baris di luar semua dokumen\n"
    old, new = (hashlib.sha256(text).hexdigest() for text in (files["sumber/contoh.txt"], longer))
    files["sumber/contoh.txt"] = longer
    files["sumber.yml"] = files["sumber.yml"].replace(old.encode(), new.encode())
    (found,) = _about(files)

    assert found.kode == "SMB-002"
    assert f"baris {len(longer.splitlines())} sumber “contoh” mencetak" in found.salah
    assert found.place.line == 4
