"""Answer the items that evaluators score on a website, each with its state and its link.

The items are those that questionnaires of 2021 and 2024 share. An item rests on duties, whose
states are counted; where it asks something of the site itself, a function says what stands here.
No score is claimed: whoever scores has a name, a year and a level of his own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from macros.model import alamat
from macros.model.data import Data
from macros.model.kip import JenisInformasi
from macros.views.e_monev_jawab import (
    TANPA_KEWAJIBAN,
    Baris,
    Jawab,
    Tautan,
    can_search,
    count_tenders,
    form_of,
    half_year,
    is_accessible,
    last_year,
    of_kind,
    together,
)
from macros.views.entri import Keadaan
from macros.views.kepatuhan import list_duties


@dataclass(frozen=True)
class Pertanyaan:
    """Hold one item: the duties that it rests on, the page that proves it, or a function."""

    nomor: int
    isi: str
    kewajiban: tuple[str, ...] = ()
    halaman: str = alamat.BERKALA
    jawab: Callable[[Data, Baris], Jawab] | None = None


@dataclass(frozen=True)
class Jawaban:
    """Hold the answer to one item; `bukti` are links as (words, address below the root)."""

    pertanyaan: Pertanyaan
    keadaan: Keadaan
    kalimat: str
    bukti: Tautan = ()
    di_luar: Tautan = ()


PERTANYAAN = (
    Pertanyaan(1, "Tugas dan fungsi", ("profil",), alamat.PROFIL),
    Pertanyaan(2, "Pengumuman LHKPN setiap pimpinan, sebagai berkas", ("lhkpn",)),
    Pertanyaan(3, "Rekap pelaporan LHKASN atau SPT", ("lhkasn",)),
    Pertanyaan(4, "Program tahun ini: nama, penanggung jawab, target, capaian, jadwal, sumber, dan "
               "jumlah anggaran", ("nama-program", "penanggung-jawab", "target", "capaian",
               "jadwal", "anggaran-sumber", "anggaran-jumlah")),
    Pertanyaan(5, "Program tahun sebelumnya", (), alamat.DOKUMEN, last_year),
    Pertanyaan(6, "Realisasi dan hasil kegiatan", ("realisasi-kinerja", "laporan-kinerja")),
    Pertanyaan(7, "Laporan realisasi anggaran (LRA)", ("realisasi-anggaran",), alamat.KEUANGAN),
    Pertanyaan(8, "Neraca", ("neraca",), alamat.KEUANGAN),
    Pertanyaan(9, "Catatan atas laporan keuangan (CaLK)", ("calk",), alamat.KEUANGAN),
    Pertanyaan(10, "Daftar aset", ("aset",), alamat.KEUANGAN),
    Pertanyaan(11, "DIPA", ("dipa",)),
    Pertanyaan(12, "RKA-K/L", ("rka",)),
    Pertanyaan(13, "Realisasi belanja semester 1", (), alamat.KEUANGAN, half_year),
    Pertanyaan(14, "Rencana umum pengadaan seperti dalam SIRUP", ("pengadaan",), alamat.PENGADAAN),
    Pertanyaan(15, "Dua pengadaan yang selesai dan dua yang belum", (), alamat.PENGADAAN,
               count_tenders),
    Pertanyaan(16, "Daftar Informasi Publik yang ditandatangani", ("daftar-informasi-publik",),
               alamat.DIP),
    Pertanyaan(17, "Daftar informasi yang dikecualikan, dan yang masa pengecualiannya habis",
               ("daftar-dikecualikan", "dinyatakan-terbuka"), alamat.DIKECUALIKAN),
    Pertanyaan(18, "Menu informasi berkala lengkap dan diperbarui dalam enam bulan", (),
               alamat.BERKALA, of_kind(JenisInformasi.BERKALA, "informasi berkala")),
    Pertanyaan(19, "Menu informasi setiap saat", (), alamat.SETIAP_SAAT,
               of_kind(JenisInformasi.SETIAP_SAAT, "informasi setiap saat")),
    Pertanyaan(20, "Menu informasi serta-merta", ("serta-merta",), alamat.SERTA_MERTA),
    Pertanyaan(21, "Permintaan informasi dalam jaringan", (), alamat.PERMINTAAN,
               form_of("Permintaan", "permintaan")),
    Pertanyaan(22, "Keberatan dalam jaringan", (), alamat.PERMINTAAN,
               form_of("Keberatan", "keberatan")),
    Pertanyaan(23, "Informasi audiovisual", ("audiovisual",)),
    Pertanyaan(24, "Maklumat pelayanan", ("maklumat",), alamat.STANDAR_LAYANAN),
    Pertanyaan(25, "Lima SOP: permintaan, keberatan, uji konsekuensi, DIP, dan dokumentasi",
               ("sop-permintaan", "sop-keberatan", "sop-uji-konsekuensi", "sop-dip",
                "sop-dokumentasi"), alamat.STANDAR_LAYANAN),
    Pertanyaan(26, "Profil PPID: struktur, visi, dan keputusan penunjukan", ("sk-ppid", "profil"),
               alamat.PROFIL),
    Pertanyaan(27, "Angka layanan setahun sebagai grafik dan tabel", ("layanan-informasi",),
               alamat.LAPORAN_LAYANAN),
    Pertanyaan(28, "Hasil survei kepuasan", ("survei-kepuasan",)),
    Pertanyaan(29, "Pengaduan: jumlah, jenis, dan tindakan",
               ("pelanggaran-dilaporkan", "pelanggaran-internal"), alamat.PENGADUAN),
    Pertanyaan(30, "Statistik kepegawaian", ("ketenagakerjaan",), alamat.PROFIL),
    Pertanyaan(31, "Perjanjian dengan pihak ketiga", ("perjanjian-pihak-ketiga",),
               alamat.PERATURAN),
    Pertanyaan(32, "Akses bagi penyandang disabilitas", (), alamat.AKSESIBILITAS, is_accessible),
    Pertanyaan(33, "Alasan keberatan dan alur permintaan ditampilkan", ("tata-cara",),
               alamat.PERMINTAAN),
    Pertanyaan(34, "Pencarian, tampilan ponsel, dan media sosial", (), alamat.CARI, can_search),
)  # fmt: skip


def answer_all(data: Data) -> tuple[Jawaban, ...]:
    """Answer every item, in its order; none where no duties are listed, as the pages say."""
    if data.kip is None:
        return ()
    rows = {row.kewajiban.id: row for row in list_duties(data)}
    return tuple(_answer(data, rows, item) for item in PERTANYAAN)


def _answer(data: Data, rows: Baris, item: Pertanyaan) -> Jawaban:
    page = (("Halamannya", item.halaman),)
    if item.jawab is not None:
        told = item.jawab(data, rows)
        return Jawaban(item, told.keadaan, told.kalimat, (*page, *told.bukti), told.di_luar)
    mine = [rows[name] for name in item.kewajiban if name in rows]
    if not mine:
        return Jawaban(item, Keadaan.BELUM, TANPA_KEWAJIBAN, page)
    state = together([row.keadaan for row in mine])
    links = tuple(dict.fromkeys((*page, *(link for row in mine for link in row.halaman))))
    outside = tuple(dict.fromkeys(link for row in mine for link in row.di_luar))
    said = " ".join(dict.fromkeys(text for row in mine for text in row.kalimat))
    return Jawaban(item, state, said, links, outside)
