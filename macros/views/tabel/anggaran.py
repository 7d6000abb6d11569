"""Tabulate with how much: the programmes of budgets, the rows below them, and the totals."""

from __future__ import annotations

from macros.model.anggaran import RincianAnggaran
from macros.views.tabel.asal import ASAL, DOKUMEN, ID, TINGKAT, URUTAN, Asal
from macros.views.tabel.gugus import Isi, isi_uang, kolom_uang, tercetak
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_ANGGARAN = Tabel(
    "anggaran",
    "Anggaran program",
    "Satu baris untuk setiap program dalam setiap dokumen. Program yang sama tercetak dalam "
    "beberapa dokumen; jangan menjumlahkannya antar-dokumen.",
    (
        Kolom("id", "Id", Jenis.KODE, "Nama tetap baris ini; tidak pernah diganti sesudah terbit.",
              wajib=True, fiskal="budget-line-id"),
        *DOKUMEN,
        URUTAN,
        tercetak("nomor", "nomor"),
        Kolom("program", "Program", Jenis.KODE, "Program yang kami baca dari nama tercetaknya.",
              wajib=True, rujuk="program.id", fiskal="activity:generic:program:code"),
        Kolom("program_tercetak", "Program tercetak", Jenis.TEKS,
              "Teks program, persis seperti tercetak dalam dokumen.",
              wajib=True, fiskal="activity:generic:program:label"),
        *kolom_uang("anggaran", "anggaran", "value"),
        *ASAL,
    ),
    ("id",),
    "dokumen",
)  # fmt: skip


def tabel_anggaran(asal: Asal) -> Tabel:
    """Return one row for each programme in each paper; totals stand in a table of their own."""
    rows: list[Isi] = []
    for paper in asal.data.dokumen:
        budget = paper.anggaran_tercetak
        for number, item in enumerate(budget.program if budget else (), 1):
            rows.append(
                {
                    "id": item.id,
                    **asal.paper(paper),
                    "urutan": number,
                    "nomor_tercetak": item.nomor,
                    "program": item.program,
                    "program_tercetak": item.teks,
                    **isi_uang("anggaran", item.anggaran),
                    **asal.row(paper, item.id, item.baris_sumber),
                }
            )
    return _ANGGARAN.fill(rows)


_RINCIAN = Tabel(
    "anggaran_rincian",
    "Rincian anggaran program",
    "Satu baris untuk setiap baris di bawah program dalam anggaran sebuah dokumen. Setiap tingkat "
    "sudah termasuk dalam tingkat di atasnya; jangan menjumlahkan antar-tingkat.",
    (
        ID,
        *DOKUMEN,
        URUTAN,
        TINGKAT,
        tercetak("nomor", "nomor"),
        Kolom("program", "Program", Jenis.KODE,
              "Program yang memuat baris ini; kosong kalau dokumen tidak mencetak program.",
              rujuk="program.id"),
        Kolom("rincian_tercetak", "Rincian tercetak", Jenis.TEKS,
              "Teks rincian, persis seperti tercetak dalam dokumen.", wajib=True),
        *kolom_uang("anggaran", "anggaran"),
        *ASAL,
    ),
    ("id",),
    "dokumen",
)  # fmt: skip


def tabel_anggaran_rincian(asal: Asal) -> Tabel:
    """Return one row for each row below a programme; its levels may not be added up."""
    rows: list[Isi] = []
    for paper in asal.data.dokumen:
        budget = paper.anggaran_tercetak
        below: list[tuple[str | None, RincianAnggaran]] = []
        if budget is not None:
            below += [(one.program, row) for one in budget.program for row in one.rincian]
            below += [(None, row) for row in budget.rincian]
        for number, (program, item) in enumerate(below, 1):
            rows.append(
                {
                    "id": item.id,
                    **asal.paper(paper),
                    "urutan": number,
                    "tingkat": str(item.tingkat),
                    "nomor_tercetak": item.nomor,
                    "program": program,
                    "rincian_tercetak": item.teks,
                    **isi_uang("anggaran", item.anggaran),
                    **asal.row(paper, item.id, item.baris_sumber),
                }
            )
    return _RINCIAN.fill(rows)


_JUMLAH = Tabel(
    "anggaran_jumlah",
    "Jumlah anggaran tercetak",
    "Satu baris untuk setiap jumlah anggaran yang tercetak. Dipisahkan dari tabel anggaran, "
    "supaya tidak ikut terjumlah.",
    (
        ID,
        *DOKUMEN,
        tercetak("tanda", "tanda"),
        *kolom_uang("anggaran", "jumlah anggaran"),
        *ASAL,
    ),
    ("id",),
    "dokumen",
)


def tabel_anggaran_jumlah(asal: Asal) -> Tabel:
    """Return one row for each printed total of programme amounts."""
    rows: list[Isi] = []
    for paper in asal.data.dokumen:
        budget = paper.anggaran_tercetak
        if budget and budget.jumlah:
            total = budget.jumlah
            rows.append(
                {
                    "id": total.id,
                    **asal.paper(paper),
                    "tanda_tercetak": total.tanda,
                    **isi_uang("anggaran", total.anggaran),
                    **asal.row(paper, total.id, total.baris_sumber),
                }
            )
    return _JUMLAH.fill(rows)
