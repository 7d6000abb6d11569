"""Tabulate what papers say of themselves: number, revision, quarter, labelled lines."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.dasar import Sel
from macros.model.dokumen import Dokumen
from macros.model.kunci_sendiri import list_own
from macros.views.tabel.asal import ASAL, DOKUMEN, URUTAN, Asal
from macros.views.tabel.gugus import Isi, isi_sel, kolom_sel
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_KETERANGAN = Tabel(
    "keterangan_dokumen",
    "Keterangan dokumen",
    "Satu baris untuk setiap hal yang dikatakan dokumen tentang dirinya: nomor, revisi, triwulan, "
    "dan keterangan berlabel di atas tabelnya.",
    (
        *DOKUMEN,
        URUTAN,
        Kolom("kunci", "Kunci", Jenis.KODE,
              "Kunci dalam berkas data; kosong kalau ini keterangan yang labelnya tercetak."),
        Kolom("label", "Label", Jenis.TEKS, "Label seperti tercetak, atau nama kuncinya.",
              wajib=True),
        Kolom("isi_nilai", "Nilai isi", Jenis.TEKS,
              "Isinya untuk program: tanggal ISO, rupiah utuh, angka, kode pilihan, atau teksnya. "
              "Pilihan, misalnya TW1, adalah bacaan kami."),
        *kolom_sel("isi", "isi"),
        *ASAL,
    ),
    ("dokumen", "urutan"),
    "dokumen",
)  # fmt: skip


def tabel_keterangan_dokumen(asal: Asal) -> Tabel:
    """Return one row for each thing that a paper says of itself."""
    return _KETERANGAN.fill(
        {**asal.paper(paper), "urutan": number, **row}
        for paper in asal.data.dokumen
        for number, row in enumerate(_rows(asal, paper), 1)
    )


def _rows(asal: Asal, paper: Dokumen) -> Iterator[Isi]:
    for own in list_own(paper):
        yield {
            "kunci": own.kunci,
            "label": own.judul,
            "isi_nilai": own.nilai,
            **isi_sel("isi", own.isi if own.tercetak else Sel.model_construct()),
            **asal.row(paper, None, ()),
        }
    for line in paper.semua_keterangan:
        yield {
            "kunci": None,
            "label": line.label,
            "isi_nilai": line.isi,
            **isi_sel("isi", Sel(tercetak=line.isi)),
            **asal.row(paper, None, line.baris_sumber),
        }
