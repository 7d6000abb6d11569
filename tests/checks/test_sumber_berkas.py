"""Each source is read on its own: one that is not there, or repeats its heads, hides no other."""

from __future__ import annotations

import hashlib

from tests.contoh_data import change, findings, sample
from tests.kertas_contoh import files as kertas

SUMBER = "sumber/contoh.txt"
PK28 = "2028/perjanjian-kinerja-ketua.yml"
RAS = "2030/rencana-aksi-sekretariat.yml"
_KEPALA = "  subkolom: [B1, B2, B3, B4, B5, B6, B7, B8, B9, B10, B11, B12]\n  baris_sumber: 74-75\n"


def _codes(files: dict[str, bytes], trouble: dict[str, str] | None = None) -> list[str]:
    """Return the codes about sources, each as often as it is there."""
    return sorted(f.kode for f in findings(files, trouble or {}) if f.kode.startswith("SMB"))


def _wrong() -> dict[str, bytes]:
    """Return the sample with one word of its last source copied wrongly."""
    return change(PK28, "        anggaran: Rp11.000.000", "        anggaran: Rp11.000.001")


def _registered_first(files: dict[str, bytes]) -> dict[str, bytes]:
    """Register a source before all others of which no paper holds a word."""
    text = b"RENCANA CONTOH\n"
    entry = (
        "sumber:\n  - id: baru\n    judul: Rencana contoh\n    bentuk: Teks karangan\n"
        "    berkas: sumber/baru.txt\n    cara_salin:\n      - Semua karangan.\n"
        f"    sha256: {hashlib.sha256(text).hexdigest()}\n"
    )
    listed = files["sumber.yml"].replace(b"sumber:\n", entry.encode(), 1)
    return {**files, "sumber/baru.txt": text, "sumber.yml": listed}


def test_a_source_that_is_gone_hides_no_other() -> None:
    """Its absence is told once; what another source prints otherwise is told all the same."""
    files = _wrong()
    wrong = _codes(files)
    del files[SUMBER]

    assert set(wrong) == {"SMB-001", "SMB-002"}
    assert _codes(files) == sorted([*wrong, "SMB-004"])


def test_a_source_that_can_not_be_read_is_told_once() -> None:
    """Where its file is no file, its checksum is not asked; that of the next source is."""
    files = change("sumber.yml", "sha256: d77521", "sha256: 077521")
    assert _codes(files).count("SMB-004") == 1
    assert "SMB-004" not in _codes(files, {SUMBER: "tautan"})

    del files["sumber/contoh-2028.txt"]
    assert _codes(files, {SUMBER: "tautan"}).count("SMB-004") == 1


def test_a_source_that_no_paper_holds_hides_no_other() -> None:
    """One that is registered first, before anything is copied, leaves the others to be compared."""
    assert set(_codes(_registered_first(_wrong()))) == {"SMB-001", "SMB-002"}


def test_of_two_sources_it_is_told_which() -> None:
    """From two sources on, a line that nobody copied is told with the name of its source."""
    files = kertas()
    path, old = "2031/dipa-dinas.yml", b"uraian: JUMLAH DIPA-2031,"
    assert old in files[path]
    files[path] = files[path].replace(old, b"uraian: JUMLAH,")
    one = [f.salah for f in findings(files) if f.kode == "SMB-002"]
    two = [f.salah for f in findings(_registered_first(files)) if f.kode == "SMB-002"]

    assert one == ["baris 53 mencetak “DIPA-2031” yang tidak ada di data"]
    assert two == ["baris 53 sumber “bundel” mencetak “DIPA-2031” yang tidak ada di data"]


def test_a_head_printed_again_is_copied_once() -> None:
    """A head that the last line repeats is named by `diulang`; without it the line is asked for."""
    files = sample()
    old = files[SUMBER]
    head = b"Sasaran\tIndikator\tTarget\tKegiatan\tRencana Pelaksanaan\tBiaya\tPelaksana\n"
    files[SUMBER] = old + head
    before, after = (hashlib.sha256(text).hexdigest().encode() for text in (old, old + head))
    files["sumber.yml"] = files["sumber.yml"].replace(before, after)
    last = files[SUMBER].count(b"\n")
    text = files[RAS].decode()
    assert _KEPALA in text
    text = text.replace("baris: 72-79}", f'baris: "72-79, {last}"}}')
    again = text.replace(_KEPALA, f"{_KEPALA}  diulang: {last}\n")

    assert _codes({**files, RAS: text.encode()}) == ["SMB-002"]
    assert _codes({**files, RAS: again.encode()}) == []

    # A head of fewer columns does not speak for the words of the rest.
    shorter = again.replace("Biaya, Pelaksana]", "Biaya, Oleh]")
    assert _codes({**files, RAS: shorter.encode()}).count("SMB-002") == 2


def test_a_line_behind_the_end_of_the_source_is_none_of_it() -> None:
    """A paper may claim a longer part than its source has; no text stands on what is not there."""
    files = change(PK28, "sumber: {berkas: contoh-2028, baris: 1-21}",
                   "sumber: {berkas: contoh-2028, baris: 1-22}")  # fmt: skip
    text = files[PK28].decode()
    assert text.count("baris_sumber: 20-21") == 1
    files[PK28] = text.replace("baris_sumber: 20-21", "baris_sumber: 20-22").encode()

    assert _codes(files) == ["SMB-002", "SMB-002", "SMB-003", "SMB-003", "SMB-007"]


def test_the_last_line_of_a_source_may_be_quoted() -> None:
    """A note quotes any line there is, the last one included; the one after it is none."""
    old = "        sumber: contoh\n        baris_sumber: 22\n"
    for line, codes in ((21, []), (22, ["SMB-003"])):
        quote = f"        sumber: contoh-2028\n        baris_sumber: {line}\n"
        files = change("catatan.yml", old, quote)
        text = files["catatan.yml"].decode()
        told = text.replace("teks: Nilai Akuntabilitas Kinerja", "teks: Sari Contoh")
        assert _codes({**files, "catatan.yml": told.encode()}) == codes
