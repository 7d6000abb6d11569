"""Numbers of persons are found wherever they hide, and nothing else is taken for one."""

from __future__ import annotations

import io

import openpyxl
import pytest
import typst
from docx import Document

from tests.contoh_data import findings, sample

#: No person's: no province has the number 00.
NOMOR = "0012345678901234"


def _pdf(text: str) -> bytes:
    return bytes(typst.compile(text.encode()))


def _docx(text: str) -> bytes:
    paper = Document()
    paragraph = paper.add_paragraph()
    # Word parts a number into runs wherever somebody corrected it.
    paragraph.add_run(text[: len(text) // 2])
    paragraph.add_run(text[len(text) // 2 :])
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _xlsx(value: object) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append([value])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _codes(name: str, isi: bytes) -> set[str]:
    return {f.kode for f in findings({**sample(), name: isi})} - {"INF-011"}


@pytest.mark.parametrize(
    ("name", "isi"),
    [
        ("berkas/x.pdf", _pdf(f"Nomor {NOMOR}.")),
        ("berkas/x.docx", _docx(f"Nomor {NOMOR}.")),
        ("berkas/x.xlsx", _xlsx(NOMOR)),
        ("berkas/x.xlsx", _xlsx(3112345678901234)),
        ("berkas/x.csv", f"nomor\n{NOMOR}\n".encode()),
    ],
    ids=["pdf", "docx-in-two-runs", "xlsx-text", "xlsx-number", "csv"],
)
def test_sixteen_figures_stop_publication(name: str, isi: bytes) -> None:
    """A run of 16 figures is refused in every form that is published."""
    assert _codes(name, isi) == {"PRB-001"}


@pytest.mark.parametrize(
    "text",
    ["123456789012345", "12345678901234567", "Rp1.234.567.890.123.456", "a1234567890123456"],
    ids=["fifteen", "seventeen", "amount", "within-a-word"],
)
def test_other_figures_pass(text: str) -> None:
    """Fewer or more figures, an amount, or part of a code are no such number."""
    assert _codes("berkas/x.txt", f"{text}\n".encode()) == set()


def test_nip_in_a_file_is_a_warning() -> None:
    """Papers print NIP; a file with one is told, and can be published."""
    assert _codes("berkas/x.pdf", _pdf("NIP 19000101 190001 1 000")) == {"PRB-003"}
