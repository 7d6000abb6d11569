"""Name every evidence and its function: what the papers print, and what the office adds."""

from __future__ import annotations

from collections.abc import Callable

from macros.jenis.perjanjian_kinerja import PerjanjianKinerja
from macros.jenis.rencana_aksi import RencanaAksi
from macros.jenis.rencana_kinerja_tahunan import RencanaKinerjaTahunan
from macros.model import alamat
from macros.model.data import Data
from macros.model.kip import Bukti, StatusBacaan
from macros.views import bukti_dokumen as dokumen
from macros.views import bukti_keuangan as keuangan
from macros.views import bukti_layanan as layanan
from macros.views import bukti_pengumuman as pengumuman
from macros.views import bukti_profil as profil
from macros.views import bukti_realisasi as realisasi
from macros.views.bukti import Hasil, count_places
from macros.views.dip import KOLOM, list_items


def count_contact(data: Data) -> Hasil:
    """Count the five ways to reach the office that are filled in."""
    kontak = data.satker.kontak
    given = (kontak.alamat, kontak.telepon, kontak.surel, kontak.jam, kontak.laman)
    says = "terisi (alamat, telepon, surel, jam layanan, laman PPID)"
    hasil = count_places(
        data, (), (text is not None for text in given), "keterangan kontak kantor", says
    )
    pages = (("Cara meminta informasi", alamat.part_of(alamat.PERMINTAAN, "ke-mana")),)
    return Hasil(hasil.terpenuhi, hasil.seharusnya, hasil.kalimat, halaman=pages)


def count_procedure(data: Data) -> Hasil:
    """Count what the page on asking for information says from a rule that was read."""
    kip = data.kip
    known = {k.id: k.status is StatusBacaan.DIBACA for k in kip.ketentuan} if kip else {}
    named = [name for part in (kip.tata_cara if kip else ()) for name in part.ketentuan]
    what = "ketentuan tata cara"
    hasil = count_places(
        data, (), (known.get(n, False) for n in named), what, "sudah kami baca sumbernya"
    )
    pages = (("Cara meminta informasi", alamat.PERMINTAAN),)
    return Hasil(hasil.terpenuhi, hasil.seharusnya, hasil.kalimat, halaman=pages)


def count_list(data: Data) -> Hasil:
    """Count the filled cells of the Daftar Informasi Publik; its numbers fill themselves."""
    columns = [column for column in KOLOM if column != "nomor"]
    cells = (item.sel[column] is not None for item in list_items(data) for column in columns)
    hasil = count_places(data, (), cells, "sel Daftar Informasi Publik", "terisi")
    pages = (("Daftar Informasi Publik", alamat.DIP),)
    return Hasil(hasil.terpenuhi, hasil.seharusnya, hasil.kalimat, halaman=pages)


#: Each evidence with its function.
HITUNG: dict[Bukti, Callable[[Data], Hasil]] = {
    Bukti.NAMA_PROGRAM: dokumen.of_programmes("menyebut nama program", lambda row: bool(row.teks)),
    Bukti.NAMA_KEGIATAN: dokumen.of_rows(
        "menyebut kegiatan", lambda r: r.kegiatan.tercetak is not None
    ),
    Bukti.PENANGGUNG_JAWAB: dokumen.count_signatories,
    Bukti.PELAKSANA: dokumen.of_rows(
        "menyebut pelaksana", lambda r: r.pelaksana.tercetak is not None
    ),
    Bukti.TARGET: dokumen.count_targets,
    Bukti.JADWAL: dokumen.of_rows(
        "menyebut bulan pelaksanaan", lambda r: bool(r.rencana_pelaksanaan.bulan)
    ),
    Bukti.ANGGARAN_JUMLAH: dokumen.of_programmes(
        "menyebut jumlahnya", lambda row: row.anggaran.rupiah is not None
    ),
    Bukti.ANGGARAN_SUMBER: dokumen.count_sources,
    Bukti.PERKIRAAN_BIAYA: dokumen.of_rows(
        "menyebut perkiraan biaya", lambda r: r.perkiraan_biaya.rupiah is not None
    ),
    Bukti.IKU: dokumen.count_main_lists,
    Bukti.IKU_TARGET: dokumen.count_main_targets,
    Bukti.PERJANJIAN_KINERJA: dokumen.of_bodies("Perjanjian Kinerja", PerjanjianKinerja),
    Bukti.RENCANA_KINERJA_TAHUNAN: dokumen.of_bodies(
        "Rencana Kinerja Tahunan", RencanaKinerjaTahunan
    ),
    Bukti.RENCANA_AKSI: dokumen.of_bodies("Rencana Aksi", RencanaAksi),
    Bukti.REALISASI: realisasi.count_results,
    Bukti.REALISASI_ANGGARAN: realisasi.count_spending,
    Bukti.KONTAK: count_contact,
    Bukti.TATA_CARA: count_procedure,
    Bukti.DAFTAR_INFORMASI_PUBLIK: count_list,
    Bukti.PROFIL: profil.count_profile,
    Bukti.GAMBARAN_UMUM: profil.count_overview,
    Bukti.LHKPN: profil.count_wealth,
    Bukti.KEPEGAWAIAN: profil.count_staff,
    Bukti.LAPORAN_REALISASI_ANGGARAN: keuangan.count_spending_report,
    Bukti.NERACA: keuangan.count_balance,
    Bukti.LAYANAN_INFORMASI: layanan.count_service,
    Bukti.SARANA_LAYANAN: layanan.count_means,
    Bukti.LAPORAN_TAHUNAN: layanan.count_report,
    Bukti.PERATURAN_BERLAKU: pengumuman.count_in_force,
    Bukti.RANCANGAN_PERATURAN: pengumuman.count_drafts,
    Bukti.KERJA_SAMA: pengumuman.count_agreements,
    Bukti.PENGADAAN_RENCANA: keuangan.count_plans,
    Bukti.PENGADAAN_PEMILIHAN: keuangan.count_selections,
    Bukti.PENGADAAN_PELAKSANAAN: keuangan.count_performances,
    Bukti.PENGADUAN_INTERNAL: layanan.count_internal,
    Bukti.PENGADUAN_MASYARAKAT: layanan.count_public,
    Bukti.TAHAPAN: pengumuman.count_stages,
    Bukti.SERTA_MERTA: pengumuman.count_urgent,
}
