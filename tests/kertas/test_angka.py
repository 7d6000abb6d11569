"""Every printed text and figure of the papers is read back out of the PDF and the DOCX."""

from __future__ import annotations

import pytest

from macros.jenis.indikator_kinerja_utama import IndikatorKinerjaUtama
from macros.jenis.rencana_aksi import RencanaAksi
from macros.model.dokumen import Dokumen
from tests.alat.cetakan import (
    docx_of,
    pages_of,
    papers,
    pdf_of,
    printed_texts,
    readings,
    squeeze,
    target_texts,
    text_of_docx,
)
from tests.conftest import Figure

pytestmark = pytest.mark.xdist_group("kertas")

OURS = "Keterangan penyusun, bukan bagian dokumen"


def rows_of(paper: Dokumen) -> list[list[str]]:
    """Return what each row of a paper prints with its figures, in printed order."""
    if isinstance(paper, RencanaAksi):
        return [
            [
                row.indikator.tercetak or "",
                *target_texts(row.target),
                row.kegiatan.tercetak or "",
                "●" * len(row.rencana_pelaksanaan.bulan),
                row.perkiraan_biaya.tercetak or "",
                row.pelaksana.tercetak or "",
            ]
            for row in paper.baris
        ]
    if isinstance(paper, IndikatorKinerjaUtama):
        return [[b.teks] for row in paper.baris for b in row.indikator.butir]
    rows = [[i.teks, *target_texts(i.target)] for s in paper.semua_sasaran for i in s.indikator]
    budget = paper.anggaran_tercetak
    if budget:
        rows += [[item.teks, item.anggaran.tercetak or ""] for item in budget.program]
        rows += [[budget.jumlah.anggaran.tercetak or ""]] if budget.jumlah else []
    return rows


def assert_in_order(text: str, rows: list[list[str]]) -> int:
    """Find every figure after the one before it; return how many there were."""
    position = 0
    found = 0
    for row in rows:
        for wanted in map(squeeze, row):
            if wanted:
                position = text.find(wanted, position)
                assert position >= 0, (wanted, row)
                position += len(wanted)
                found += 1
    return found


@pytest.mark.kantor_ini
def test_every_figure_is_read_back(figure: Figure) -> None:
    """Indicators, targets, months, amounts and units stand in both prints, in printed order."""
    counts = {"PDF": 0, "DOCX": 0}
    for _, berkas, kertas in papers():
        rows = rows_of(berkas.isi)
        counts["PDF"] += assert_in_order(squeeze("".join(pages_of(pdf_of(kertas)))), rows)
        counts["DOCX"] += assert_in_order(squeeze(text_of_docx(docx_of(kertas))), rows)

    assert counts["PDF"] == counts["DOCX"] > 150
    figure(f"prints: {counts['PDF']} cells read back in order from PDF, {counts['DOCX']} from DOCX")


@pytest.mark.kantor_ini
def test_every_printed_word_is_read_back(figure: Figure) -> None:
    """Promise text, heads, labels, signatures: no printed text of the model is left out."""
    count = 0
    for _, berkas, kertas in papers():
        pdf = squeeze("".join(pages_of(pdf_of(kertas))))
        word = squeeze(text_of_docx(docx_of(kertas)))
        for text in printed_texts(berkas.isi):
            # A comma before the date is written once, whether the place ends in one or not.
            wanted = squeeze(text)
            assert wanted in pdf, (berkas.jalur, text)
            assert wanted in word, (berkas.jalur, text)
            count += 1

    assert count > 400
    figure(f"prints: {count} printed texts read back from PDF and DOCX")


@pytest.mark.kantor_ini
def test_readings_are_never_printed_as_the_papers_text(figure: Figure) -> None:
    """What we read stands after the paper's end, under a heading that says so, and nowhere else."""
    count = 0
    for _, berkas, kertas in papers():
        printed = {squeeze(text) for text in printed_texts(berkas.isi)}
        for text in ("".join(pages_of(pdf_of(kertas))), text_of_docx(docx_of(kertas))):
            paper, heading, ours = squeeze(text).partition(squeeze(OURS))
            assert heading
            for reading in map(squeeze, readings(berkas.isi)):
                assert reading in ours
                if not any(reading in other for other in printed):
                    assert reading not in paper
                    count += 1

    assert count > 10
    figure(f"prints: {count} times a reading kept out of the paper's own text")
