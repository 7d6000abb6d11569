"""Tabulate printed tables cell by cell: any number of columns, whatever they mean."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.baris_aksi import RencanaPelaksanaan
from macros.model.dasar import Model, Sel, TeksTercetak
from macros.model.dokumen import Dokumen
from macros.model.penyelesaian import Penyelesaian
from macros.model.peran import Kolom as KolomCetak
from macros.model.peran import Peran
from macros.model.tabel_cetak import AnySel, BarisCetak
from macros.model.target import Target
from macros.model.uang import Uang
from macros.views.sel_lepas import list_sel_lepas
from macros.views.tabel.asal import ASAL, DOKUMEN, TINGKAT, URUTAN, Asal
from macros.views.tabel.gugus import Isi, isi_uang, kolom_bacaan, kolom_uang, kosong, tercetak
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_TABEL = Tabel(
    "sel",
    "Sel tabel",
    "Satu baris untuk setiap sel di kolom yang tidak punya kolom sendiri dalam tabel lain: "
    "laporan, rincian anggaran, dan kolom tambahan.",
    (
        Kolom("baris", "Baris", Jenis.KODE, "Id baris tercetak yang memuat sel ini.", wajib=True),
        *DOKUMEN,
        URUTAN,
        Kolom("tabel", "Tabel", Jenis.BILANGAN, "Nomor tabel dalam dokumen, mulai dari 1.",
              wajib=True),
        Kolom("kolom", "Nomor kolom", Jenis.BILANGAN, "Nomor kolom dari kiri, mulai dari 1.",
              wajib=True),
        Kolom("judul_kolom", "Judul kolom", Jenis.TEKS, "Judul kolom seperti tercetak."),
        Kolom("peran", "Isi kolom", Jenis.PILIHAN, "Peran kolom: apa yang dimuat selnya.",
              pilihan=tuple(str(role) for role in Peran)),
        Kolom("untuk", "Untuk", Jenis.TEKS, "Tahun, triwulan, atau nama kolom yang berulang."),
        tercetak("sel", "sel"),
        kosong("sel", "sel"),
        *kolom_bacaan("sel", "sel"),
        Kolom("nilai", "Nilai", Jenis.PECAHAN, "Angka dalam sel; batas bawah kalau rentang.",
              satuan="menurut satuan"),
        Kolom("nilai_atas", "Batas atas", Jenis.PECAHAN, "Batas atas kalau selnya rentang.",
              satuan="menurut satuan"),
        Kolom("satuan_nilai", "Satuan", Jenis.TEKS, "Satuan angka itu; persen ditulis %."),
        Kolom("tingkat_kata", "Tingkat", Jenis.TEKS, "Predikat, opini, atau kata dari skala."),
        *kolom_uang("rupiah", "rupiah"),
        TINGKAT,
        Kolom("merujuk", "Merujuk", Jenis.KODE, "Id baris dokumen lain yang dibicarakan."),
        Kolom("menyelesaikan", "Menyelesaikan", Jenis.KODE,
              "Id baris laporan yang merencanakan tindak lanjut yang selesai menurut baris ini."),
        Kolom("selesai", "Tanggal selesai", Jenis.TANGGAL,
              "Kalau tindak lanjut yang direncanakan baris ini dinyatakan selesai: tanggalnya."),
        Kolom("selesai_bukti", "Bukti selesai", Jenis.TEKS, "Bukti bahwa itu selesai."),
        *ASAL,
    ),
    ("baris", "tabel", "kolom"),
    "dokumen",
)  # fmt: skip


def tabel_sel(asal: Asal) -> Tabel:
    """Return one row for each cell of a column that no other table has a column for."""
    rows: list[Isi] = []
    for paper in asal.data.dokumen:
        found = list(_cells(asal, paper))
        rows += [{**row, "urutan": number} for number, row in enumerate(found, 1)]
    return _TABEL.fill(rows)


def _cells(asal: Asal, paper: Dokumen) -> Iterator[Isi]:
    for sel in list_sel_lepas(paper):
        row = sel.baris
        yield {
            "baris": row.id,
            **asal.paper(paper),
            "tabel": sel.tabel,
            "kolom": sel.nomor_kolom,
            **_head(sel.kolom),
            **_value(sel.isi),
            "tingkat": _said(row.tambahan, "tingkat"),
            "merujuk": _said(row.tambahan, "merujuk"),
            **_done(asal, row),
            **asal.row(paper, row.id, row.baris_sumber),
        }


def _head(kolom: KolomCetak) -> Isi:
    return {"judul_kolom": kolom.teks, "peran": str(kolom.peran), "untuk": kolom.untuk or None}


def _done(asal: Asal, row: BarisCetak) -> Isi:
    """Return which follow-up a row finishes, and when the one that it plans was done."""
    finishes = getattr(row.tambahan, "menyelesaikan", None)
    first = next(iter(asal.data.penyelesaian.get(row.id, ())), None)
    return {
        "menyelesaikan": finishes.baris if isinstance(finishes, Penyelesaian) else None,
        "selesai": first.isi.tanggal.nilai if first else None,
        "selesai_bukti": first.bukti if first else None,
    }


def _said(model: Model, name: str) -> str | None:
    value = getattr(model, name, None)
    return None if value is None else str(value)


def _value(isi: AnySel) -> Isi:
    """Return a cell as text, figure and amount; what it is not stays blank."""
    row: Isi = {
        "sel_tercetak": isi.teks if isinstance(isi, TeksTercetak) else None,
        "sel_kosong": None,
        "sel_bacaan": None,
        "sel_dasar": None,
        "nilai": None,
        "nilai_atas": None,
        "satuan_nilai": None,
        "tingkat_kata": None,
        **isi_uang("rupiah", isi if isinstance(isi, Uang) else None),
    }
    if isinstance(isi, RencanaPelaksanaan):
        row |= {"sel_tercetak": " ".join(isi.bulan) or None, "sel_kosong": _said(isi, "kosong")}
    if isinstance(isi, Sel | Target | Uang):
        row |= {"sel_tercetak": isi.tercetak, "sel_kosong": _said(isi, "kosong")}
    if not isinstance(isi, RencanaPelaksanaan):
        row |= {"sel_bacaan": isi.bacaan, "sel_dasar": isi.dasar}
    if isinstance(isi, Target):
        unit = "%" if isi.jenis == "persen" else isi.satuan
        row |= {"nilai": isi.nilai, "nilai_atas": isi.nilai_atas, "satuan_nilai": unit}
        row |= {"tingkat_kata": isi.tingkat}
    return row
