"""A NIP in a source leaves the file that readers download, and its new checksum is written."""

from __future__ import annotations

import hashlib

import typst

from tests.alat.saran import figures, follow
from tests.contoh_data import findings, sample

SUMBER = "sumber/contoh.txt"
#: The one that the code of the rule shows: no person's.
NOMOR = "19000101 190001 1 000"
#: Made while the tests are read: see `test_informasi_pribadi.py`.
PDF = bytes(typst.compile(f"NIP {NOMOR}".encode()))


def _with_nip() -> dict[str, bytes]:
    """Return the sample whose first source prints a NIP below a name, checksum and all."""
    files = sample()
    before = files[SUMBER]
    line = b"\nKetua KPU Kota Contoh\n"
    assert line in before
    after = before.replace(line, line.rstrip() + f" NIP. {NOMOR}\n".encode(), 1)
    old, new = (hashlib.sha256(text).hexdigest().encode() for text in (before, after))
    return {**files, SUMBER: after, "sumber.yml": files["sumber.yml"].replace(old, new)}


def test_the_number_is_deleted_and_the_new_checksum_written() -> None:
    """Both messages in turn, done as they say, leave no finding and every figure as it was."""
    files = _with_nip()
    (warned,) = findings(files)

    assert warned.kode == "PRB-003"
    assert "hapus nomornya" in warned.cara
    assert "`sha256` sumber “contoh” di sumber.yml" in warned.cara

    files[SUMBER] = files[SUMBER].replace(NOMOR.encode(), b"")
    (changed,) = findings(files)

    assert changed.kode == "SMB-004"
    assert "“contoh”" in changed.harap

    mended = follow(files, changed)

    assert findings(mended) == ()
    assert figures(mended) == figures(sample())


def test_a_file_that_is_no_source_has_no_checksum_to_write() -> None:
    """A document that is published as it is has its number deleted, and that is all."""
    files = {**sample(), "berkas/nip.txt": f"NIP {NOMOR}\n".encode()}
    (said,) = (one.cara for one in findings(files) if one.kode == "PRB-003")

    assert said == "hapus nomornya dari berkas ini, karena berkasnya dapat diunduh"


def test_a_source_that_is_not_listed_is_told_of_the_checksum_without_a_name() -> None:
    """A text keeps its lines, since papers name them; a printed paper has none to keep."""
    files = {**sample(), "sumber/a.pdf": PDF, "sumber/b.txt": f"NIP {NOMOR}\n".encode()}
    said = [one.cara for one in findings(files) if one.kode == "PRB-003"]

    mend = "hapus nomornya dari berkas ini, karena berkasnya dapat diunduh"
    then = (
        "; lalu ganti `sha256` sumber di sumber.yml dengan sidik jari barunya, yang disebut SMB-004"
    )
    assert said == [f"{mend}{then}", f"{mend} (angkanya saja, barisnya tetap){then}"]
