"""Describe the columns of results: of indicators, and of money spent."""

from __future__ import annotations

from dataclasses import replace

from macros.capaian.putusan import Sebab
from macros.model.baca_target import JenisTarget
from macros.model.metode import Arah
from macros.model.realisasi import Basis, CaraHitung, KosongHasil, Periode
from macros.views.tabel.asal import ALAMAT, DOKUMEN, TOPIK
from macros.views.tabel.gugus import kolom_bacaan, kolom_target, tercetak
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

#: Short words for why nothing is reckoned; the pages say it in sentences.
SEBAB = {sebab: sebab.name.lower().replace("_", "-") for sebab in Sebab}
_PERIODE = Kolom(
    "periode_laporan", "Periode laporan", Jenis.PILIHAN,
    "Masa yang dilaporkan: TW1 sampai TW4 untuk triwulan, TAHUN untuk setahun penuh.",
    pilihan=tuple(str(periode) for periode in Periode), wajib=True,
)  # fmt: skip
_TERCETAK = Kolom(
    "realisasi_tercetak", "Realisasi tertulis", Jenis.TEKS,
    "Realisasi, persis seperti tertulis dalam laporan.",
)  # fmt: skip
_BACAAN = kolom_bacaan("realisasi", "realisasi")
_KOSONG = Kolom(
    "realisasi_kosong", "Sebab realisasi kosong", Jenis.PILIHAN,
    "Mengapa realisasi kosong; kosong tidak pernah berarti nol. "
    "Periode yang tidak disebut laporan termasuk belum-dilaporkan.",
    pilihan=tuple(str(kosong) for kosong in KosongHasil),
)  # fmt: skip
_LAPORAN = (
    Kolom("tenggat", "Tenggat", Jenis.TANGGAL, "Paling lambat kapan periode itu dilaporkan."),
    Kolom("tanggal", "Tanggal", Jenis.TANGGAL, "Tanggal laporan."),
    Kolom("pelapor", "Pelapor", Jenis.TEKS, "Unit yang melapor."),
    Kolom("bukti", "Bukti", Jenis.TEKS, "Apa yang membuktikan realisasi itu, menurut laporan."),
    Kolom("tautan", "Tautan bukti", Jenis.TEKS, "Alamat bukti di internet, kalau ada."),
    Kolom("alasan", "Alasan", Jenis.TEKS,
          "Mengapa target tidak tercapai, atau mengapa tidak ada nilainya, menurut laporan."),
)  # fmt: skip
_UKURAN = "menurut realisasi_jenis dan realisasi_satuan"
_BULAT = "Persisnya dihitung dengan pecahan; di sini dibulatkan ke dua desimal, setengah ke atas."

REALISASI_KINERJA = Tabel(
    "realisasi_kinerja",
    "Realisasi kinerja",
    "Satu baris untuk setiap indikator dan periode selama dokumennya berlaku. "
    "Yang belum dilaporkan tetap mendapat baris.",
    (
        Kolom("indikator", "Indikator", Jenis.KODE, "Id baris dokumen yang mencetak targetnya.",
              wajib=True, rujuk="baris.id"),
        tercetak("indikator", "indikator"),
        *DOKUMEN,
        Kolom("badan", "Badan", Jenis.PILIHAN, "Badan yang punya dokumen."),
        _PERIODE,
        _TERCETAK,
        *_BACAAN,
        Kolom("realisasi_jenis", "Jenis realisasi", Jenis.PILIHAN,
              "Apa yang diukur: persen, skor, jumlah, predikat, atau opini.",
              pilihan=tuple(str(jenis) for jenis in JenisTarget)),
        Kolom("realisasi_nilai", "Nilai realisasi", Jenis.PECAHAN,
              "Angka realisasi. Predikat dan opini tidak punya angka.", satuan=_UKURAN),
        Kolom("realisasi_satuan", "Satuan realisasi", Jenis.TEKS,
              "Kata satuan di belakang angka, misalnya laporan."),
        Kolom("realisasi_tingkat", "Tingkat realisasi", Jenis.TEKS,
              "Huruf predikat atau opini audit; bukan angka."),
        _KOSONG,
        *(replace(kolom, arti="Target periode itu, persis seperti tercetak dalam dokumen. "
                  "Target setahun bukan target triwulan.")
          if kolom.nama == "target_tercetak" else kolom for kolom in kolom_target()),
        Kolom("arah", "Arah", Jenis.PILIHAN,
              "Ke mana indikator diharapkan bergerak, menurut metode.yml.",
              pilihan=tuple(str(arah) for arah in Arah)),
        Kolom("arah_dasar", "Dasar arah", Jenis.TEKS, "Alasan pilihan arah itu."),
        Kolom("capaian_persen", "Capaian", Jenis.PECAHAN,
              f"Berapa bagian target yang tercapai, tanpa batas atas. {_BULAT}",
              satuan="persen"),
        Kolom("tercapai", "Tercapai", Jenis.BOOLEAN,
              "Apakah target periode itu tercapai; kosong kalau tidak dapat dinilai."),
        Kolom("sebab_tak_dihitung", "Sebab tak dihitung", Jenis.PILIHAN,
              "Mengapa capaian tidak dihitung. "
              "tingkat: predikat dan opini bukan angka; arah: arahnya belum ditentukan; "
              "target-nol: nol tidak dapat menjadi pembagi; "
              "tanpa-target: target periode itu tidak tercetak; "
              "beda: satuannya lain dari satuan target.",
              pilihan=tuple(SEBAB.values())),
        Kolom("kategori", "Kategori", Jenis.TEKS,
              "Nama jenjang capaian menurut aturan yang dipilih kantor, kalau ada."),
        *_LAPORAN,
        TOPIK,
        ALAMAT,
    ),
    ("indikator", "periode_laporan"),
    "dokumen",
)  # fmt: skip

REALISASI_ANGGARAN = Tabel(
    "realisasi_anggaran",
    "Realisasi anggaran",
    "Satu baris untuk setiap program dan periode. Realisasi dihitung sejak 1 Januari, "
    "juga kalau kantor melaporkan setiap triwulan sendiri; jangan menjumlahkan antar-periode.",
    (
        Kolom("program", "Program", Jenis.KODE, "Id program.", wajib=True, rujuk="program.id"),
        Kolom("tahun", "Tahun", Jenis.TAHUN, "Tahun anggaran.", wajib=True),
        _PERIODE,
        Kolom("realisasi", "Realisasi", Jenis.BILANGAN,
              "Uang yang terpakai sejak 1 Januari sampai akhir periode, dalam rupiah utuh.",
              satuan="rupiah"),
        Kolom("cara_hitung", "Cara hitung", Jenis.PILIHAN,
              "Yang dihitung dalam angka yang dilaporkan: kumulatif sejak 1 Januari, atau "
              "per-periode untuk triwulan itu saja. Per-periode dijumlahkan situs ini.",
              pilihan=tuple(str(cara) for cara in CaraHitung)),
        Kolom("realisasi_dilaporkan", "Realisasi dilaporkan", Jenis.BILANGAN,
              "Angka yang dilaporkan, dalam rupiah utuh; baca bersama cara_hitung.",
              satuan="rupiah"),
        _TERCETAK,
        *_BACAAN,
        _KOSONG,
        Kolom("belum_dijumlahkan", "Belum dijumlahkan", Jenis.TEKS,
              "Mengapa realisasi sejak 1 Januari belum ada walaupun ada laporan per periode."),
        Kolom("basis", "Basis", Jenis.PILIHAN,
              "Kapan uang dianggap terpakai: saat diminta (SPP) atau saat dicairkan (SP2D).",
              pilihan=tuple(str(basis) for basis in Basis)),
        Kolom("pagu", "Pagu", Jenis.BILANGAN,
              "Anggaran program yang berlaku pada hari terakhir periode.",
              satuan="rupiah"),
        Kolom("penyerapan_persen", "Penyerapan", Jenis.PECAHAN,
              f"Realisasi dibagi pagu. {_BULAT}", satuan="persen"),
        *_LAPORAN,
        ALAMAT,
    ),
    ("program", "tahun", "periode_laporan"),
    dari_tahun="tahun",
)  # fmt: skip
