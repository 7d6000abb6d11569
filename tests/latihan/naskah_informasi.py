"""Hold the made-up public information that the office publishes after its year."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

DAFTAR = "informasi/2032.yml"
BUKU = "informasi.xlsx"
LAYANAN = "layanan/2031.yml"


_HURUF = "/Resources<</Font<</F1 5 0 R>>>>"


def write_pdf(teks: str) -> bytes:
    """Return a paper of one line, of which not a byte depends on the day or the machine."""
    stream = f"BT /F1 12 Tf 40 700 Td ({teks}) Tj ET"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R{_HURUF}>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    text, starts = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        starts.append(len(text))
        text += f"{number} 0 obj{one}endobj\n"
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(objects) + 1
    tail = f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(text)}\n%%EOF\n"
    return f"{text}xref\n0 {size}\n0000000000 65535 f \n{table}{tail}".encode()


LKJ = write_pdf("CONTOH: Laporan Kinerja 2031")
LEMBAR_LHKPN = write_pdf("CONTOH: Pengumuman LHKPN Ketua 2031")
LAPORAN = write_pdf("CONTOH: Laporan Layanan Informasi 2031")

#: The rows of the workbook: by sheet, what is typed under which column.
BARIS_LKJ: Mapping[str, tuple[dict[str, str], ...]] = {
    "Informasi": (
        {
            "id": "LKJ-2031",
            "judul": "Laporan Kinerja Contoh 2031",
            "jenis": "laporan-kinerja",
            "masa_tahun": "2031",
            "klasifikasi": "berkala",
            "pejabat_penguasa": "Subbagian Contoh Umum",
            "penanggung_jawab": "Sekretaris Contoh",
            "dibuat_tanggal": "18 Februari 2032",
            "dibuat_tempat": "Kota Contoh",
            "diumumkan": "20 Februari 2032",
            "retensi": "5 tahun contoh",
        },
    ),
    "Di mana": ({"id": "LKJ-2031", "berkas": "berkas/lkj-2031.pdf"},),
    "Untuk": (
        {"id": "LKJ-2031", "untuk": "laporan-kinerja"},
        {"id": "LKJ-2031", "untuk": "realisasi-kinerja"},
    ),
}
SIDIK_LKJ = sha256(LKJ).hexdigest()

JABATAN = "    jabatan: Ketua\n"
#: The seat that reports is forgotten at first; it stands above where the sheet can be opened.
LHKPN = f"""\
  - id: LHKPN-2031-KETUA
    judul: Pengumuman LHKPN Ketua Contoh 2031
    jenis: lhkpn
    masa:
      tahun: 2031
    klasifikasi: berkala
    penanggung_jawab: Sekretaris Contoh
    diumumkan: 5 Maret 2032
    di_mana:
      - berkas: berkas/lhkpn-ketua-2031.pdf
        sha256: {sha256(LEMBAR_LHKPN).hexdigest()}
    untuk: [lhkpn]
    menggantikan: LHKPN-2030-KETUA
"""
#: One request is still open, and is not counted at first.
AWAL_LAYANAN = """\
# yaml-language-server: $schema=../.skema/layanan.json
# CONTOH: kantor, nama, dan angka di berkas ini karangan untuk pengujian.
tahun: 2031
penanggung_jawab: Sekretaris Contoh
diumumkan: 20 Maret 2032
permintaan:
  diterima: 15
  dikabulkan: 11
  sebagian: 1
  ditolak: 1
  tidak_dikuasai: 1
  dalam_proses: 0
waktu: {rata_rata: 4, terlama: 10, lewat_batas: 0}
penolakan:
  - {dasar: Aturan Contoh 1/2030 Pasal 17, jumlah: 1}
keberatan: {diterima: 1, ditanggapi: 1}
sengketa: {komisi: 0, pengadilan: 0}
sarana: Ruang layanan contoh dan satu komputer contoh
petugas: 2
anggaran: Rp1.500.000
laporan: LAP-LAYANAN-2031
disampaikan_ke_komisi: 20 Maret 2032
"""
LAPORAN_LAYANAN = f"""\
  - id: LAP-LAYANAN-2031
    judul: Laporan Layanan Informasi Contoh 2031
    jenis: laporan-layanan
    masa:
      tahun: 2031
    klasifikasi: setiap-saat
    penanggung_jawab: Sekretaris Contoh
    diumumkan: 20 Maret 2032
    di_mana:
      - berkas: berkas/laporan-layanan-2031.pdf
        sha256: {sha256(LAPORAN).hexdigest()}
    untuk: [laporan-tahunan]
"""
