"""Write the first sheet of a workbook: how to fill it, on one page."""

from __future__ import annotations

from typing import Any

from macros.buku import register
from macros.buku.jenis_buku import list_lembar
from macros.buku.lembar import DOKUMEN
from macros.exports.tabel_xlsx import A4

_BUKU = (
    "Jangan menggabungkan sel, menyembunyikan baris, atau mengubah nama lembar dan kolom.",
    "Simpan sebagai .xlsx, tanpa sandi. Serahkan kepada pengelola data.",
)
_LANGKAH = (
    "Isi lembar Dokumen lebih dulu, lalu lembar yang lain dari kiri ke kanan.",
    "Salin teks persis seperti tercetak, termasuk salah ketiknya.",
    "Tekan satu sel untuk membaca bantuannya. Panah kecil di sel membuka daftar pilihan.",
    "Kosong bukan nol. Kalau di kertas kosong, pilih sebabnya: {kosong: tidak-tercetak}.",
    "Tulis uang dan angka seperti tercetak: Rp. 43.644.000,- atau 87,5%. Jangan memakai rumus.",
    "Tulis tanggal dengan nama bulan: 28 Januari 2022.",
    *_BUKU,
)
_WARNA = (
    ("#B8CCE4", "wajib", "Selalu diisi."),
    ("#DCE6F1", "biasa", "Diisi kalau tercetak."),
    ("#EDEDED", "jarang", "Diisi hanya kalau teks atau angka tercetaknya rusak atau rancu."),
)
_DOKUMEN = "Kepala dokumen dan tanda tangan: satu kunci satu baris."
#: A report is no copy of a paper: it has steps of its own, and a sentence on its values.
_NILAI = {
    "realisasi-kinerja": "Tulis nilai seperti targetnya, dengan satuannya: 87,5% atau 2 Laporan. "
    "Satu nilai saja, bukan rentang. Jangan memakai rumus.",
    "realisasi-anggaran": "Tulis nilai seperti dilaporkan, dalam rupiah penuh: Rp43.644.000. "
    "Pilih cara_hitung di lembar Dokumen: kumulatif kalau angka triwulan dihitung sejak 1 Januari, "
    "per-periode kalau untuk triwulan itu saja. "
    "Pilih dasarnya: SP2D atau SPP. Jangan memakai rumus.",
}
_LANGKAH_REALISASI = (
    "Isi lembar Dokumen lebih dulu, lalu lembar Realisasi: satu baris satu periode.",
    "Tekan satu sel untuk membaca bantuannya. Panah kecil di sel membuka daftar pilihan.",
    "Setiap nilai disertai tanggal, pelapor, dan bukti. Pilih pelapor dari daftar.",
    "Kosong bukan nol. Kalau tidak ada hasilnya, pilih sebabnya di kolom kosong.",
    "Kalau tidak berlaku, tulis juga alasannya.",
    "Tulis tanggal dengan nama bulan: 28 Januari 2022.",
    *_BUKU,
)
_WARNA_REALISASI = (
    ("#B8CCE4", "wajib", "Selalu diisi."),
    ("#DCE6F1", "biasa", "Diisi kalau ada."),
    ("#EDEDED", "jarang", "Diisi hanya kalau nilainya rancu, misalnya 1.000 orang."),
)
_DOKUMEN_REALISASI = "Tahun laporan dan tenggatnya: satu kunci satu baris."
_LANGKAH_INFORMASI = (
    "Isi nama_berkas di lembar Dokumen: tahun daftarnya.",
    "Isi lembar Informasi: satu baris satu informasi, dengan id yang belum pernah dipakai.",
    "Di lembar Di mana dan Untuk, ulangi id itu di setiap baris.",
    "Tekan satu sel untuk membaca bantuannya. Panah kecil di sel membuka daftar pilihan.",
    "Unggah berkasnya ke folder berkas lebih dulu. Pemeriksaan menyebut sha256-nya; salin.",
    "Yang belum diketahui dibiarkan kosong. Keadaan seperti tersedia tidak diketik.",
    "Kalau dalam masa itu tidak ada, isi tiga kolom nihil dan penanggung_jawab.",
    "Tulis tanggal dengan nama bulan: 28 Januari 2022.",
    *_BUKU,
)
_WARNA_INFORMASI = (
    ("#B8CCE4", "wajib", "Selalu diisi."),
    ("#DCE6F1", "biasa", "Diisi kalau diketahui, atau kalau jenisnya memerlukan."),
)
_DOKUMEN_INFORMASI = "Nama berkas daftar. Baris jenis jangan diubah."
_PERINTAH = (
    "Pengelola data membaca buku ini dengan `python -m macros impor`. Perintah itu menunjukkan "
    "perbedaannya dulu dan menyebut sel yang keliru."
)


def list_steps(jenis: str) -> tuple[str, ...]:
    """Return the steps of filling the workbook of a kind, in their order."""
    if jenis == register.JENIS:
        return _LANGKAH_INFORMASI
    if jenis not in _NILAI:
        return _LANGKAH
    return (_LANGKAH_REALISASI[0], _NILAI[jenis], *_LANGKAH_REALISASI[1:])


def _list_colours(jenis: str) -> tuple[tuple[str, str, str], ...]:
    if jenis == register.JENIS:
        return _WARNA_INFORMASI
    return _WARNA_REALISASI if jenis in _NILAI else _WARNA


def _say_document(jenis: str) -> str:
    if jenis == register.JENIS:
        return _DOKUMEN_INFORMASI
    return _DOKUMEN_REALISASI if jenis in _NILAI else _DOKUMEN


def write_readme(book: Any, sheet: Any, jenis: str) -> None:  # noqa: ANN401 - untyped library
    """Write title, steps, sheets and colours."""
    base = {"valign": "top", "text_wrap": True}
    title = book.add_format({"bold": True, "font_size": 14})
    bold = book.add_format({**base, "bold": True})
    text = book.add_format(base)
    sheet.write_string(0, 0, f"Cara mengisi: {jenis.replace('-', ' ')}", title)
    row = 2
    for number, step in enumerate(list_steps(jenis), 1):
        sheet.write_string(row, 0, f"{number}.", text)
        sheet.write_string(row, 1, step, text)
        row += 1
    row += 1
    sheet.write_string(row, 0, "Lembar", bold)
    sheet.write_string(row, 1, "Isinya", bold)
    row += 1
    about = [(DOKUMEN, _say_document(jenis))]
    about += [(lembar.nama, lembar.arti) for lembar in list_lembar(jenis)]
    for name, meaning in about:
        sheet.write_string(row, 0, name, text)
        sheet.write_string(row, 1, meaning.replace("`", ""), text)
        row += 1
    row += 1
    sheet.write_string(row, 0, "Warna kolom", bold)
    row += 1
    for colour, name, meaning in _list_colours(jenis):
        sheet.write_string(row, 0, name, book.add_format({**base, "bg_color": colour}))
        sheet.write_string(row, 1, meaning, text)
        row += 1
    sheet.write_string(row + 1, 1, _PERINTAH.replace("`", ""), text)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 84)
    sheet.hide_gridlines(2)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
