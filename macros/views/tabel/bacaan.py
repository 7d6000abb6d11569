"""Tabulate our readings: each cell that we read otherwise than it is printed."""

from __future__ import annotations

from macros.model.yang_rusak import list_damage
from macros.views.tabel.asal import ASAL, DOKUMEN, URUTAN, Asal
from macros.views.tabel.gugus import kosong
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_BACAAN = Tabel(
    "bacaan",
    "Bacaan kami",
    "Satu baris untuk setiap sel yang kami baca lain dari cetakannya, dengan dasarnya.",
    (
        *DOKUMEN,
        URUTAN,
        Kolom("baris", "Baris", Jenis.KODE, "Id baris atau dokumen tempat sel itu.", wajib=True),
        Kolom("sel", "Sel", Jenis.TEKS, "Isi apa yang dimuat sel itu, misalnya Sasaran."),
        Kolom("jenis_isi", "Jenis isi", Jenis.PILIHAN, "Teks, atau angka: target dan jumlah uang.",
              wajib=True, pilihan=("teks", "angka")),
        Kolom("isi_tercetak", "Isi tercetak", Jenis.TEKS, "Isi sel seperti tercetak."),
        kosong("isi", "isi"),
        Kolom("isi_bacaan", "Bacaan isi", Jenis.TEKS, "Bacaan kami.", wajib=True),
        Kolom("isi_dasar", "Dasar bacaan isi", Jenis.TEKS, "Alasan bacaan itu.", wajib=True),
        *ASAL,
    ),
    ("dokumen", "urutan"),
    "dokumen",
)  # fmt: skip


def tabel_bacaan(asal: Asal) -> Tabel:
    """Return one row for each reading, in the order of the papers."""
    return _BACAAN.fill(
        {
            **asal.paper(paper.dokumen),
            "urutan": number,
            "baris": cell.id,
            "sel": cell.sebutan or None,
            "jenis_isi": "angka" if cell.angka else "teks",
            "isi_tercetak": cell.tercetak,
            "isi_kosong": cell.kosong,
            "isi_bacaan": cell.bacaan,
            "isi_dasar": cell.dasar,
            **asal.row(paper.dokumen, cell.id, asal.data.acuan[cell.id].baris_sumber),
        }
        for paper in list_damage(asal.data)
        for number, cell in enumerate(paper.bacaan, 1)
    )
