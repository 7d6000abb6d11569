"""Name the codes of workbooks and tables that staff hand in."""

from __future__ import annotations

from dataclasses import dataclass

from macros.findings import Finding, Level, Place


@dataclass(frozen=True)
class Kode:
    """Describe one code: unlike a `Rule` its example is a workbook, made by the tests."""

    kode: str
    judul: str
    penjelasan: str
    tingkat: Level = Level.GALAT

    def at(self, place: Place, salah: str, harap: str, cara: str) -> Finding:
        """Build the finding of this code at `place`."""
        return Finding(place, self.kode, self.tingkat, salah, harap, cara)


BENTUK_BERKAS = Kode(
    "XLS-001",
    "Berkas bukan buku kerja .xlsx yang utuh",
    "Hanya .xlsx, .csv, dan .tsv yang dibaca. Berkas .xls, .ods, bersandi, atau terpotong ditolak.",
)
TERLALU_BESAR = Kode(
    "XLS-002",
    "Berkas terlalu besar",
    "Batasnya 5 MB, 40 MB sesudah dibuka, 50 lembar, 5.000 baris, 200 kolom, 100.000 sel, di "
    "antaranya 20.000 yang terisi, dan 32.767 huruf dalam satu sel.",
)
TERLARANG = Kode(
    "XLS-003",
    "Buku kerja memuat yang tidak boleh",
    "Makro, tautan ke buku lain, dan XML dengan entitas ditolak sebelum dibaca.",
)
LEMBAR = Kode(
    "XLS-004",
    "Lembar tidak ada",
    "Nama lembar tetap seperti dalam templat. Lembar yang salah nama akan hilang diam-diam.",
)
KOLOM = Kode(
    "XLS-005",
    "Kolom atau kunci tidak dikenal, hilang, atau ganda",
    "Nama kolom di baris pertama tetap seperti dalam templat.",
)
SEL_GABUNGAN = Kode(
    "XLS-006",
    "Sel gabungan",
    "Excel hanya menyimpan isi sel kiri atas. Baris lain dalam gabungan menjadi kosong.",
)
RUMUS = Kode(
    "XLS-007",
    "Rumus, galat Excel, atau BENAR/SALAH",
    "Yang disalin ialah yang tercetak. Hasil rumus berubah sendiri, maka ditolak.",
)
TERSEMBUNYI = Kode(
    "XLS-008",
    "Isi tersembunyi",
    "Pemeriksa tidak melihat baris, kolom, atau lembar yang disembunyikan atau disaring.",
)
ANGKA = Kode(
    "XLS-009",
    "Angka tidak sama dengan yang tampak",
    "Sel menyimpan angka yang lain dari yang tampak, atau formatnya tidak dikenal.",
)
TANGGAL = Kode(
    "XLS-010",
    "Tanggal tidak jelas",
    "Tulis `28 Januari 2022` sebagai teks, atau pakai tanggal Excel yang sebenarnya.",
)
INDUK = Kode(
    "XLS-011",
    "Baris tidak jelas miliknya",
    "Setiap baris menyebut bagian, sasaran, atau nomor baris yang memilikinya; isinya satu versi.",
)
TAK_DIBACA = Kode(
    "XLS-012",
    "Tidak ikut dibaca",
    "Lembar tambahan dan isi di bawah kolom tanpa nama tidak ikut masuk ke data.",
    Level.PERINGATAN,
)
TEKS_TABEL = Kode(
    "XLS-013",
    "Tabel CSV tidak dapat dibaca",
    "Tanda petik tidak ditutup, pemisah tidak jelas, atau penggabungan git belum selesai.",
)
DIBACA_KOSONG = Kode(
    "XLS-014",
    "Dibaca sebagai kosong",
    "Buku lama belum punya kolom, kunci, atau lembar yang ditambahkan kemudian. Yang tidak wajib "
    "dibaca sebagai kosong. Periksa, karena kolom yang terhapus terbaca sama.",
    Level.PERINGATAN,
)

KODE = (
    BENTUK_BERKAS,
    TERLALU_BESAR,
    TERLARANG,
    LEMBAR,
    KOLOM,
    SEL_GABUNGAN,
    RUMUS,
    TERSEMBUNYI,
    ANGKA,
    TANGGAL,
    INDUK,
    TAK_DIBACA,
    TEKS_TABEL,
    DIBACA_KOSONG,
)
