"""Say in plain words what each column of a workbook holds.

The words on a key are the model's own (`macros/model/kata`); here stands what only a sheet needs.
"""

from __future__ import annotations

from macros.buku.kolom import Isi, Kolom
from macros.buku.lembar import BAGIAN

_LEMBAR = {
    BAGIAN: "Bagian dokumen tempat baris ini tercetak. Pilih dari daftar.",
    "baris": "Nomor urut baris tabel: 1, 2, 3.",
    "jenis": "Jenis dokumen. Jangan diubah.",
    "nama_berkas": "Nama berkas daftar di folder informasi, tanpa .yml; biasanya tahunnya: 2030.",
}
_CARA = {
    Isi.BULAN: "Beri tanda x kalau bulan ini terisi. B1 Januari sampai B12 Desember.",
    Isi.KOSONG: "Hanya kalau tidak ada isinya: pilih sebabnya.",
    Isi.TANGGAL: "Tulis dengan nama bulan: 28 Januari 2022.",
    Isi.UANG: "Tulis seperti tercetak, rupiah penuh: Rp. 43.644.000,-.",
    Isi.TARGET: "Tulis seperti tercetak: 87,5%, 75, 2 Laporan, B, WTP, atau 70-80%.",
    Isi.BARIS: "Misalnya 53, atau 186, 190, atau 83-85.",
}
#: A report is written, not copied: its value is one result, and why there is none has a column.
_HASIL = {
    Isi.TARGET: "Tulis seperti targetnya: 87,5%, 75, 2 Laporan, B, atau WTP. Satu nilai saja.",
    Isi.UANG: "Tulis rupiah penuh: Rp43.644.000.",
}
_SEBAB = "Kalau di kertas kosong, pilih sebabnya. Kosong bukan nol."
_PEMILIK = {
    "kelompok_": "Judul kelompok program. ",
    "sasaran_": "Sasaran pemilik baris ini. ",
}


def explain(kolom: Kolom) -> str:
    """Return what a column holds, in a sentence or two."""
    # Of an entry in the register the kind is chosen.
    if kolom.nama in _LEMBAR and not (kolom.nama == "jenis" and len(kolom.pilihan) > 1):
        return _LEMBAR[kolom.nama]
    ways = _HASIL if kolom.nama == "nilai" and kolom.isi in _HASIL else _CARA
    how = ways.get(kolom.isi, "")
    if kolom.isi is Isi.BULAN:
        return how
    reason = _SEBAB if kolom.pilihan and kolom.isi in {Isi.SEL, Isi.UANG, Isi.TARGET} else ""
    owner = next((o for o in _PEMILIK if kolom.nama.startswith(o) and len(kolom.jalur) == 1), "")
    return " ".join(filter(None, (_PEMILIK.get(owner, "").strip(), kolom.arti, how, reason)))
