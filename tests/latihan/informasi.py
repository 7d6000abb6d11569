"""Play what follows the year: the papers that the law wants published, and their due days."""

from __future__ import annotations

from datetime import date

from tests.latihan import naskah_informasi as n
from tests.latihan.kantor import Kantor
from tests.latihan.langkah import Langkah, close


def publish_report(kantor: Kantor) -> Langkah:
    """Enter the performance report in the register's workbook; its checksum is told by a check."""
    kantor.hari_ini = date(2032, 2, 20)
    kantor.taruh_berkas("lkj-2031.pdf", n.LKJ)
    kantor.jalankan("ekspor", "--templat", "informasi", "--ke", "buku")
    kantor.isi_buku(n.BUKU, ("Dokumen", "nama_berkas", "isi", "2032"))
    for sheet, rows in n.BARIS_LKJ.items():
        kantor.baris_buku(n.BUKU, sheet, *rows)
    shown = kantor.jalankan("impor", f"buku/{n.BUKU}")
    assert not (kantor.data / n.DAFTAR).exists(), "showing a difference wrote it"
    written = kantor.jalankan("impor", f"buku/{n.BUKU}", "--tulis")
    unsigned = kantor.jalankan("periksa")
    kantor.isi_buku(n.BUKU, ("Di mana", "LKJ-2031", "sha256", n.SIDIK_LKJ))
    kantor.jalankan("impor", f"buku/{n.BUKU}", "--tulis")
    kantor.jalankan("catat-id")
    step = {"dilihat": shown, "ditulis": written, "sidik": unsigned}
    return close(kantor, "laporan-kinerja", "2032-02-20", **step)


def announce_wealth(kantor: Kantor) -> Langkah:
    """Announce KPK's sheet; the seat that it is of is forgotten at first."""
    kantor.hari_ini = date(2032, 3, 5)
    kantor.taruh_berkas("lhkpn-ketua-2031.pdf", n.LEMBAR_LHKPN)
    kantor.tambah(n.DAFTAR, n.LHKPN)
    kantor.ganti("profil.yml", "lhkpn: LHKPN-2030-KETUA", "lhkpn: LHKPN-2031-KETUA")
    wrong = kantor.jalankan("periksa")
    file = "    di_mana:\n      - berkas: berkas/lhkpn-ketua-2031.pdf\n"
    kantor.ganti(n.DAFTAR, file, f"{n.JABATAN}{file}")
    kantor.jalankan("catat-id")
    return close(kantor, "lhkpn", "2032-03-05", kurang=wrong)


def report_service(kantor: Kantor) -> Langkah:
    """Report a year of service; its parts do not sum to what was received at first."""
    kantor.hari_ini = date(2032, 3, 20)
    kantor.taruh_berkas("laporan-layanan-2031.pdf", n.LAPORAN)
    kantor.tambah(n.DAFTAR, n.LAPORAN_LAYANAN)
    kantor.tulis(n.LAYANAN, n.AWAL_LAYANAN)
    wrong = kantor.jalankan("periksa")
    kantor.ganti(n.LAYANAN, "dalam_proses: 0", "dalam_proses: 1")
    kantor.jalankan("catat-id")
    return close(kantor, "layanan", "2032-03-20", tidak_berjumlah=wrong)


def meet_due_day(kantor: Kantor) -> Langkah:
    """Announce the programmes anew before their six months are over."""
    kantor.hari_ini = date(2032, 3, 28)
    programmes, mark, others = kantor.baca("informasi/2031.yml").partition("  - id: RENCANA-31\n")
    told = programmes.replace("diumumkan: 1 Oktober 2031", "diumumkan: 28 Maret 2032")
    kantor.tulis("informasi/2031.yml", f"{told}{mark}{others}")
    return close(kantor, "tenggat", "2032-03-28")


def miss_due_day(kantor: Kantor) -> Langkah:
    """Let the day pass on which the rest was to be announced anew; nobody changes a file."""
    kantor.hari_ini = date(2032, 4, 2)
    return Langkah("lewat-waktu", {}, kantor.temuan(), kantor.halaman())
