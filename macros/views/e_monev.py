"""Answer the items that evaluators score on a website, each with its state and its link.

The items are those that questionnaires of 2021 and 2024 share. An item rests on duties, whose
states are counted; where it asks something of the site itself, a function says what stands here.
No score is claimed: whoever scores has a name, a year and a level of his own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from macros.model import alamat
from macros.model.data import Data
from macros.model.jenis_informasi import JenisEntri
from macros.model.keuangan import TahapPaket
from macros.model.kip import JenisInformasi
from macros.model.realisasi import Periode
from macros.views.entri import Keadaan
from macros.views.kepatuhan import BarisKepatuhan, list_duties

Baris = Mapping[str, BarisKepatuhan]
#: How many packages of each sort the questionnaires ask for.
_DUA = 2
_TANPA_KEWAJIBAN = "Kewajiban ini tidak ada dalam kip.yml kantor ini."
#: What a function answers: the state, and in one sentence why.
Jawab = tuple[Keadaan, str]


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
    bukti: tuple[tuple[str, str], ...] = ()
    di_luar: tuple[tuple[str, str], ...] = ()


def _of_kind(kind: JenisInformasi, name: str) -> Callable[[Data, Baris], Jawab]:
    def answer(_data: Data, rows: Baris) -> Jawab:
        mine = [row for row in rows.values() if row.kewajiban.jenis is kind]
        if not mine:
            return Keadaan.BELUM, _TANPA_KEWAJIBAN
        met = sum(row.terpenuhi for row in mine)
        state = _together([row.keadaan for row in mine])
        return state, f"Menu {name} ada; {met} dari {len(mine)} butirnya terpenuhi."

    return answer


def _last_year(data: Data, _rows: Baris) -> Jawab:
    newest = max(data.tahun, default=None)
    year = data.hari.year - 1 if data.hari else (newest - 1 if newest else None)
    entries = [
        e for e in data.informasi.entri if e.jenis is JenisEntri.PROGRAM and e.masa.tahun == year
    ]
    if year in data.tahun or entries:
        return Keadaan.TERSEDIA, f"Dokumen tahun {year} ada di situs ini."
    return Keadaan.BELUM, f"Dokumen tahun {year} belum ada di situs ini."


def _half_year(data: Data, _rows: Baris) -> Jawab:
    year = data.hari.year if data.hari else max(data.tahun, default=0)
    entries = [e for e in data.informasi.entri if e.masa.semester == f"{year}-1" and e.di_mana]
    reported = any(
        hasil.periode is Periode.TW2 and hasil.nilai is not None
        for report in data.spending_of_year(year)
        for row in report.baris
        for hasil in row.hasil
    )
    if entries or reported:
        return Keadaan.TERSEDIA, f"Realisasi belanja semester 1 tahun {year} ada di situs ini."
    return Keadaan.BELUM, f"Realisasi belanja semester 1 tahun {year} belum ada di situs ini."


def _tenders(data: Data, _rows: Baris) -> Jawab:
    packages = data.informasi.pengadaan[0].paket if data.informasi.pengadaan else ()
    done = sum(p.tahap is TahapPaket.SERAH_TERIMA for p in packages)
    running = sum(p.tahap in {TahapPaket.PEMILIHAN, TahapPaket.KONTRAK} for p in packages)
    said = f"{done} paket selesai dan {running} belum selesai; diminta dua dan dua."
    if min(done, running) >= _DUA:
        return Keadaan.TERSEDIA, said
    return (Keadaan.SEBAGIAN if done + running else Keadaan.BELUM), said


def _form(what: str, name: str) -> Callable[[Data, Baris], Jawab]:
    def answer(data: Data, _rows: Baris) -> Jawab:
        if getattr(data.satker.kontak, name):
            return Keadaan.DITAUTKAN, f"{what} dilayani di formulir kantor; situs ini menautkannya."
        return (
            Keadaan.BELUM,
            f"Situs statis tidak menerima {what.lower()}; formulir kantor belum dicatat.",
        )

    return answer


def _accessible(_data: Data, _rows: Baris) -> Jawab:
    return (
        Keadaan.TERSEDIA,
        "Setiap halaman dapat dibaca pembaca layar, dipakai dengan papan ketik, dan diperbesar.",
    )


def _search(_data: Data, _rows: Baris) -> Jawab:
    return (
        Keadaan.SEBAGIAN,
        "Pencarian dan tampilan ponsel ada. Media sosial kantor tidak dicatat di situs ini.",
    )


PERTANYAAN = (
    Pertanyaan(1, "Tugas dan fungsi", ("profil",), alamat.PROFIL),
    Pertanyaan(2, "Pengumuman LHKPN setiap pimpinan, sebagai berkas", ("lhkpn",)),
    Pertanyaan(3, "Rekap pelaporan LHKASN atau SPT", ("lhkasn",)),
    Pertanyaan(4, "Program tahun ini: nama, penanggung jawab, target, capaian, jadwal, sumber, dan "
               "jumlah anggaran", ("nama-program", "penanggung-jawab", "target", "capaian",
               "jadwal", "anggaran-sumber", "anggaran-jumlah")),
    Pertanyaan(5, "Program tahun sebelumnya", (), alamat.DOKUMEN, _last_year),
    Pertanyaan(6, "Realisasi dan hasil kegiatan", ("realisasi-kinerja", "laporan-kinerja")),
    Pertanyaan(7, "Laporan realisasi anggaran (LRA)", ("realisasi-anggaran",), alamat.KEUANGAN),
    Pertanyaan(8, "Neraca", ("neraca",), alamat.KEUANGAN),
    Pertanyaan(9, "Catatan atas laporan keuangan (CaLK)", ("calk",), alamat.KEUANGAN),
    Pertanyaan(10, "Daftar aset", ("aset",), alamat.KEUANGAN),
    Pertanyaan(11, "DIPA", ("dipa",)),
    Pertanyaan(12, "RKA-K/L", ("rka",)),
    Pertanyaan(13, "Realisasi belanja semester 1", (), alamat.KEUANGAN, _half_year),
    Pertanyaan(14, "Rencana umum pengadaan seperti dalam SIRUP", ("pengadaan",), alamat.PENGADAAN),
    Pertanyaan(15, "Dua pengadaan yang selesai dan dua yang belum", (), alamat.PENGADAAN, _tenders),
    Pertanyaan(16, "Daftar Informasi Publik yang ditandatangani", ("daftar-informasi-publik",),
               alamat.DIP),
    Pertanyaan(17, "Daftar informasi yang dikecualikan, dan yang masa pengecualiannya habis",
               ("daftar-dikecualikan", "dinyatakan-terbuka"), alamat.DIKECUALIKAN),
    Pertanyaan(18, "Menu informasi berkala lengkap dan diperbarui dalam enam bulan", (),
               alamat.BERKALA, _of_kind(JenisInformasi.BERKALA, "informasi berkala")),
    Pertanyaan(19, "Menu informasi setiap saat", (), alamat.SETIAP_SAAT,
               _of_kind(JenisInformasi.SETIAP_SAAT, "informasi setiap saat")),
    Pertanyaan(20, "Menu informasi serta-merta", ("serta-merta",), alamat.SERTA_MERTA),
    Pertanyaan(21, "Permintaan informasi dalam jaringan", (), alamat.PERMINTAAN,
               _form("Permintaan", "permintaan")),
    Pertanyaan(22, "Keberatan dalam jaringan", (), alamat.PERMINTAAN,
               _form("Keberatan", "keberatan")),
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
    Pertanyaan(32, "Akses bagi penyandang disabilitas", (), alamat.AKSESIBILITAS, _accessible),
    Pertanyaan(33, "Alasan keberatan dan alur permintaan ditampilkan", ("tata-cara",),
               alamat.PERMINTAAN),
    Pertanyaan(34, "Pencarian, tampilan ponsel, dan media sosial", (), alamat.CARI, _search),
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
        return Jawaban(item, *item.jawab(data, rows), page)
    mine = [rows[name] for name in item.kewajiban if name in rows]
    if not mine:
        return Jawaban(item, Keadaan.BELUM, _TANPA_KEWAJIBAN, page)
    state = _together([row.keadaan for row in mine])
    links = tuple(dict.fromkeys((*page, *(link for row in mine for link in row.halaman))))
    outside = tuple(dict.fromkeys(link for row in mine for link in row.di_luar))
    said = " ".join(dict.fromkeys(text for row in mine for text in row.kalimat))
    return Jawaban(item, state, said, links, outside)


def _together(states: Sequence[Keadaan]) -> Keadaan:
    """Tell the state of several duties at once: the same for all, or partly."""
    kinds = set(states) - {Keadaan.TIDAK_BERLAKU}
    if not kinds:
        return Keadaan.TIDAK_BERLAKU
    if kinds <= {Keadaan.TERSEDIA, Keadaan.NIHIL}:
        return Keadaan.NIHIL if kinds == {Keadaan.NIHIL} else Keadaan.TERSEDIA
    return kinds.pop() if len(kinds) == 1 else Keadaan.SEBAGIAN
