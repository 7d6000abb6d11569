"""Tabulate the notes: what they say, which rows they concern, which sums they show."""

from __future__ import annotations

from macros.model import alamat
from macros.model.catatan import Bobot, Sebab
from macros.views.tabel.asal import ALAMAT, DOKUMEN, JENIS_BARIS, Asal
from macros.views.tabel.gugus import Isi
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_CATATAN = Tabel(
    "catatan",
    "Catatan data",
    "Satu baris untuk setiap catatan tentang bagian yang rusak, bertentangan, atau tidak tercetak.",
    (
        Kolom("kode", "Kode", Jenis.KODE, "Kode tetap catatan.", wajib=True),
        Kolom("judul", "Judul", Jenis.TEKS, "Judul catatan.", wajib=True),
        Kolom("bobot", "Bobot", Jenis.PILIHAN, "Seberapa penting catatan ini bagi pembaca.",
              pilihan=tuple(str(b) for b in Bobot), wajib=True),
        Kolom("sebab", "Sebab", Jenis.PILIHAN, "Dari mana kejanggalan itu berasal.",
              pilihan=tuple(str(s) for s in Sebab), wajib=True),
        Kolom("kalimat", "Kalimat", Jenis.TEKS, "Isi catatan dalam satu kalimat.", wajib=True),
        Kolom("rincian", "Rincian", Jenis.TEKS, "Rincian catatan."),
        Kolom("penyajian", "Penyajian", Jenis.TEKS, "Apa yang karena itu ditampilkan situs.",
              wajib=True),
        Kolom("menjelaskan", "Menjelaskan", Jenis.DAFTAR_KODE,
              "Kode pemeriksaan yang temuannya diterangkan catatan ini."),
        ALAMAT,
    ),
    ("kode",),
)  # fmt: skip


def tabel_catatan(asal: Asal) -> Tabel:
    """Return one row for each note."""
    return _CATATAN.fill(
        {
            "kode": note.kode,
            "judul": note.judul,
            "bobot": str(note.bobot),
            "sebab": str(note.sebab),
            "kalimat": note.kalimat,
            "rincian": " ".join(note.rincian) or None,
            "penyajian": note.penyajian,
            "menjelaskan": note.menjelaskan,
            "alamat": asal.on_site(alamat.of_note(note.kode)),
        }
        for note in asal.data.catatan
    )


_DARI_CATATAN = Kolom("kode", "Kode", Jenis.KODE, "Kode catatan.", wajib=True, rujuk="catatan.kode")

_CATATAN_BARIS = Tabel(
    "catatan_baris",
    "Catatan dan barisnya",
    "Satu baris untuk setiap pasangan catatan dan baris dokumen yang dikenainya.",
    (
        _DARI_CATATAN,
        Kolom("baris", "Baris", Jenis.KODE, "Id baris atau dokumen yang dikenai catatan.",
              wajib=True),
        *DOKUMEN,
        JENIS_BARIS,
        ALAMAT,
    ),
    ("kode", "baris"),
    "dokumen",
)  # fmt: skip


def tabel_catatan_baris(asal: Asal) -> Tabel:
    """Return one row for each pair of a note and a row that it concerns."""
    found = asal.data.acuan
    return _CATATAN_BARIS.fill(
        {
            "kode": note.kode,
            "baris": name,
            **asal.paper(found[name].dokumen),
            "jenis_baris": str(found[name].jenis),
            "alamat": asal.address(found[name].dokumen, name),
        }
        for note in asal.data.catatan
        for name in note.baris
    )


_HITUNGAN = Tabel(
    "catatan_hitungan",
    "Hitungan dalam catatan",
    "Satu baris untuk setiap penjumlahan yang ditunjukkan sebuah catatan.",
    (
        _DARI_CATATAN,
        Kolom("urutan", "Urutan", Jenis.BILANGAN, "Nomor urut dalam catatan, dihitung dari 1.",
              wajib=True),
        Kolom("uraian", "Uraian", Jenis.TEKS, "Apa yang dihitung.", wajib=True),
        Kolom("suku", "Suku", Jenis.DAFTAR_KODE, "Id baris yang nilainya dijumlahkan."),
        Kolom("jumlah", "Jumlah", Jenis.BILANGAN, "Jumlah semua suku.", satuan="rupiah",
              wajib=True),
        Kolom("pembanding", "Pembanding", Jenis.KODE, "Id baris yang dibandingkan dengan jumlah."),
        Kolom("pembanding_rupiah", "Nilai pembanding", Jenis.BILANGAN, "Nilai baris pembanding.",
              satuan="rupiah"),
        Kolom("selisih", "Selisih", Jenis.BILANGAN, "Jumlah dikurangi nilai pembanding.",
              satuan="rupiah"),
        ALAMAT,
    ),
    ("kode", "urutan"),
)  # fmt: skip


def tabel_catatan_hitungan(asal: Asal) -> Tabel:
    """Return one row for each sum that a note shows."""
    rows: list[Isi] = []
    for note in asal.data.catatan:
        for number, total in enumerate(note.hitungan, 1):
            other = asal.data.acuan[total.pembanding].uang if total.pembanding else None
            difference = (total.selisih or "").replace("−", "-")
            rows.append(
                {
                    "kode": note.kode,
                    "urutan": number,
                    "uraian": total.uraian,
                    "suku": total.suku,
                    "jumlah": total.jumlah.rupiah,
                    "pembanding": total.pembanding,
                    "pembanding_rupiah": other.rupiah if other else None,
                    "selisih": int(difference) if difference else None,
                    "alamat": asal.on_site(alamat.of_note(note.kode)),
                }
            )
    return _HITUNGAN.fill(rows)
