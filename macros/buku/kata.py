"""Say in plain words what each column of a workbook holds."""

from __future__ import annotations

from macros.buku.kolom import Isi, Kolom

_ARTI = {
    "bagian": "Bagian dokumen tempat baris ini tercetak. Pilih dari daftar.",
    "jenis": "Jenis dokumen. Jangan diubah.",
    "id": "Nama tetap: huruf besar, angka, tanda hubung. Contoh: PKK-2030-01. Jangan diganti "
    "sesudah terbit.",
    "nama": "Nama dokumen untuk pembaca, atau nama orang seperti tercetak.",
    "tahun": "Tahun dokumen, empat angka.",
    "periode": "Periode laporan atau Renstra.",
    "badan": "Milik siapa dokumen ini.",
    "menggantikan": "Id dokumen lama yang diganti. Kosongkan kalau bukan perubahan.",
    "berlaku_sejak": "Tanggal mulai berlaku. Isi bersama `menggantikan`.",
    "berkas": "Id berkas sumber, seperti dalam sumber.yml.",
    "baris": "Nomor baris pada sumber atau pada tabel ini.",
    "baris_sumber": "Nomor baris atau halaman sumber: 53, 186, 190, atau 83-85.",
    "diulang": "Nomor baris tempat kepala tabel tercetak lagi. Biasanya kosong.",
    "teks": "Teks persis seperti tercetak, termasuk salah ketiknya.",
    "isi": "Teks sesudah titik dua, seperti tercetak.",
    "label": "Teks sebelum titik dua, seperti tercetak.",
    "nomor": "Nomor seperti tercetak, misalnya 1.",
    "bacaan": "Bacaan kita kalau teks tercetaknya rusak. Isi juga dasarnya.",
    "dasar": "Alasan bacaan itu: dari mana diambil.",
    "dari": "Id baris asal bacaan itu.",
    "kosong": "Sebab tidak ada isinya. Pilih dari daftar.",
    "tempat": "Tempat tanda tangan, seperti tercetak.",
    "tanggal": "Tanggal seperti tercetak: 28 Januari 2022.",
    "sebutan": "Sebutan orang itu dalam dokumen, seperti PIHAK PERTAMA.",
    "jabatan": "Jabatan seperti tercetak.",
    "program": "Kode program. Pilih dari daftar.",
    "anggaran": "Uang seperti tercetak: Rp. 43.644.000,- Selalu rupiah penuh.",
    "perkiraan_biaya": "Uang seperti tercetak: 43.644.000. Kosong bukan nol: pilih sebabnya.",
    "rupiah": "Angka rupiah tanpa titik, hanya kalau angka tercetaknya rancu.",
    "tanda": "Tanda di samping jumlah, kalau tercetak.",
    "target": "Seperti tercetak: 87,5%, 75, 2 Laporan, B, WTP, atau 70-80%.",
    "TW1": "Triwulan I.",
    "TW2": "Triwulan II.",
    "TW3": "Triwulan III.",
    "TW4": "Triwulan IV.",
    "TAHUN": "Sepanjang tahun.",
    "nilai": "Angka atau predikat. Pada realisasi: hasilnya, ditulis seperti targetnya.",
    "nilai_atas": "Batas atas rentang, hanya kalau angkanya rancu.",
    "satuan": "Satuan jumlah, hanya kalau angka tercetaknya rancu.",
    "tingkat": "Predikat atau opini, hanya kalau tercetaknya rancu.",
    "sasaran": "Sasaran seperti tercetak, atau sebab kosongnya.",
    "indikator": "Indikator seperti tercetak, id barisnya, atau sebab kosongnya.",
    "tujuan": "Tujuan seperti tercetak, atau sebab kosongnya.",
    "kegiatan": "Kegiatan seperti tercetak, atau sebab kosongnya.",
    "rencana_pelaksanaan": "Hanya kalau tidak ada bulan yang terisi: pilih sebabnya.",
    "pelaksana": "Pelaksana seperti tercetak. Pilih dari daftar, atau sebab kosongnya.",
    "basis": "SP2D atau SPP. Angka dihitung sejak 1 Januari.",
    "pelapor": "Siapa yang melaporkan.",
    "bukti": "Dokumen dan halaman yang membuktikan.",
    "tautan": "Alamat https bukti itu, kalau ada.",
    "alasan": "Sebab tertinggal, atau sebab tidak berlaku.",
}
_BULAN = "Beri tanda x kalau bulan ini terisi. B1 Januari sampai B12 Desember."
_PEMILIK = {"sasaran": "Sasaran pemilik baris ini", "kelompok": "Judul kelompok program"}


def explain(kolom: Kolom) -> str:
    """Return what a column holds, in a sentence or two."""
    if kolom.isi is Isi.BULAN:
        return _BULAN
    owner, _, rest = kolom.nama.partition("_")
    if kolom.nama in _ARTI:
        return _ARTI[kolom.nama]
    if owner in _PEMILIK and kolom.nama not in {"sasaran_bacaan", "sasaran_dasar"}:
        known = _ARTI.get(rest)
        if known:
            return f"{_PEMILIK[owner]}. {known}"
    last = kolom.nama.rpartition(".")[2]
    for name in (last, *(last[at + 1 :] for at, mark in enumerate(last) if mark == "_")):
        if name in _ARTI:
            return _ARTI[name]
    return f"Isi {kolom.isi} seperti tercetak."
