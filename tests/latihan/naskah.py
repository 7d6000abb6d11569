"""Hold the made-up papers and reports that the office receives during its year."""

from __future__ import annotations

TAHUN = 2031
PK = f"{TAHUN}/perjanjian-kinerja-ketua.yml"
PERUBAHAN = f"{TAHUN}/perjanjian-kinerja-ketua-perubahan.yml"
KINERJA = f"{TAHUN}/realisasi-kinerja-kpu.yml"
ANGGARAN = f"{TAHUN}/realisasi-anggaran.yml"
BUKU = "perjanjian-kinerja-ketua.xlsx"

_TAHAPAN = "Persentase tahapan contoh yang selesai tepat waktu"
_WARGA = "Jumlah warga contoh yang mengikuti pendidikan pemilih"
_NILAI = "Nilai Akuntabilitas Kinerja"
_S1 = "Terlaksananya tahapan contoh sesuai jadwal"
_S2 = "Terwujudnya lembaga contoh yang akuntabel"


def sumber(tanggal: str, target: tuple[str, str, str], uang: tuple[str, str, str]) -> str:
    """Return the text of a signed agreement, line by line as it was printed."""
    return "\n".join(
        (
            "PERJANJIAN KINERJA KETUA TAHUN 2031",
            "Kami yang bertanda tangan di bawah ini:",
            "Nama : Sari Contoh",
            "Jabatan : Ketua KPU Kota Contoh",
            f"Kota Contoh, {tanggal}",
            "Ketua KPU Kota Contoh",
            "Sari Contoh",
            "LAMPIRAN PERJANJIAN KINERJA",
            "No\tSasaran\tIndikator Kinerja\tTarget",
            f"1\t{_S1}\t{_TAHAPAN}\t{target[0]}",
            f"\t\t{_WARGA}\t{target[1]}",
            f"2\t{_S2}\t{_NILAI}\t{target[2]}",
            "Program\tAnggaran",
            f"1. Program Contoh Satu\t{uang[0]}",
            f"2. Program Contoh Dua\t{uang[1]}",
            uang[2],
            f"Kota Contoh, {tanggal}",
            "Ketua KPU Kota Contoh",
            "Sari Contoh",
            "",
        )
    )


#: The first lines of the year's report on indicators; periods are added below, quarter by quarter.
AWAL_KINERJA = """\
# yaml-language-server: $schema=../.skema/realisasi-kinerja.json
jenis: realisasi-kinerja
tahun: 2031
badan: kpu
tenggat:
  TW1: 15 April 2031
  TW2: 15 Juli 2031
  TW3: 15 Oktober 2031
  TW4: 15 Januari 2032
  TAHUN: 28 Februari 2032
baris:
  - indikator: PKK-2031-01
    hasil:
      - periode: TW1
        nilai: 21
        tanggal: 10 April 2031
        pelapor: Divisi Contoh Perencanaan
        bukti: Laporan triwulan I 2031 kantor contoh
  - indikator: PKK-2031-02
    hasil:
      - periode: TW1
        nilai: 390 orang
        tanggal: 10 April 2031
        pelapor: Divisi Contoh Teknis
        bukti: Laporan triwulan I 2031 kantor contoh
"""
AWAL_ANGGARAN = """\
# yaml-language-server: $schema=../.skema/realisasi-anggaran.json
jenis: realisasi-anggaran
tahun: 2031
baris:
  - program: contoh-satu
    hasil:
      - periode: TW1
        nilai: Rp3.100.000
        basis: SP2D
        tanggal: 31 Maret 2031
        pelapor: Subbagian Contoh Umum
        bukti: Rekap belanja contoh per 31 Maret 2031
"""
#: What the middle and the end of the year bring: rows of the revised paper.
LANJUTAN_KINERJA = """\
  - indikator: PKK-2031P-01
    hasil:
      - periode: TW3
        nilai: 76%
        tanggal: 9 Oktober 2031
        pelapor: Divisi Contoh Perencanaan
        bukti: Laporan triwulan III 2031 kantor contoh
      - periode: TAHUN
        nilai: 96%
        tanggal: 20 Januari 2032
        pelapor: Divisi Contoh Perencanaan
        bukti: Laporan tahunan 2031 kantor contoh
  - indikator: PKK-2031P-02
    hasil:
      - periode: TAHUN
        nilai: {tercetak: 1.540 orang, jenis: jumlah, nilai: '1540', satuan: orang}
        tanggal: 20 Januari 2032
        pelapor: Divisi Contoh Teknis
        bukti: Laporan tahunan 2031 kantor contoh
        alasan: Dua kelas contoh dibatalkan karena banjir.
"""
#: Which way the indicators are meant: written once the agreement is signed, and for its revision.
ARAH_AWAL = """\
  - arah: naik
    indikator: [PKK-2031-01, PKK-2031-02]
    dasar: Bunyinya menyebut bagian atau jumlah yang diinginkan.
"""
ARAH = """\
  - arah: naik
    indikator: [PKK-2031-01, PKK-2031-02, PKK-2031P-01, PKK-2031P-02]
    dasar: Bunyinya menyebut bagian atau jumlah yang diinginkan.
"""
KOREKSI = """\
  - id: warga-triwulan-satu
    jenis: koreksi
    tanggal: 12 Agustus 2031
    baris: PKK-2031-02
    bidang: realisasi TW1
    sebelum: 390 orang
    sesudah: 360 orang
    alasan: Satu kelas contoh terhitung dua kali.
"""
