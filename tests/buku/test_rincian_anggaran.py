"""Budgets below their programmes, and quarters beside a year, by workbook."""

from __future__ import annotations

from typing import Any

from tests.buku.bantu import AKSI, book_of, edit, konteks_of, read, run

_ISI = """\
jenis: rencana-kerja
id: RNJ-2030
nama: Rencana Kerja 2030, KPU
tahun: 2030
badan: kpu
sumber: {berkas: contoh, baris: 1-5}
bagian:
  - kolom:
      - {teks: Indikator, isi: indikator}
      - {teks: Target, isi: target}
      - {teks: TW I, isi: target-triwulan}
    baris_sumber: 1
    baris:
      - id: RNJ-2030-01
        indikator: Jumlah laporan contoh
        target: 12 Laporan
        baris_sumber: 2
tanda_tangan: {kosong: tidak-tercetak}
"""


def test_a_wide_sheet_takes_a_column_that_staff_add() -> None:
    """The quarters beside a year have no column in a wide sheet; its head may be written in."""

    def add(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        sheet = opened["Baris tabel"]
        first = sheet.max_column + 1
        for place, quarter in enumerate(("TW1", "TW2", "TW3", "TW4")):
            sheet.cell(1, first + place, f"target_triwulan_{quarter}")
            sheet.cell(2, first + place, f"{3 * (place + 1)} Laporan")

    hasil = run(edit(book_of(read(_ISI.encode(), konteks=konteks_of(AKSI))), add))

    assert hasil.findings == ()
    assert "target_triwulan" in hasil.teks
