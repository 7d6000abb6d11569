"""Name the codes of form: what a field holds and how it is written."""

from __future__ import annotations

from macros.findings import Example, Rule
from macros.source.rules import PK

_TARGET = "          target: 87,5%"
_PROGRAM = "        anggaran: Rp 12.500.000"

KUNCI_TAK_DIKENAL = Rule(
    "ISI-001",
    "Kunci tidak dikenal",
    "Setiap kunci punya nama tetap. Kunci yang salah ketik tidak boleh hilang diam-diam.",
    Example(PK, _TARGET, "          targt: 87,5%"),
)
KUNCI_HILANG = Rule(
    "ISI-002",
    "Kunci wajib tidak ada",
    "Dokumen yang tercetak selalu mempunyai bagian ini. Kalau di kertas kosong, tulis "
    "`{kosong: tidak-tercetak}`, jangan dihapus.",
    Example(PK, _TARGET + "\n", ""),
)
BENTUK = Rule(
    "ISI-003",
    "Bentuk isi keliru",
    "Sebagian kunci berisi teks, sebagian daftar (`- …`), sebagian kelompok kunci.",
    Example(
        PK,
        "    kolom: [No, Sasaran, Indikator Kinerja, Target]",
        "    kolom: No, Sasaran, Indikator Kinerja, Target",
    ),
)
PILIHAN = Rule(
    "ISI-004",
    "Pilihan tidak dikenal",
    "Kunci ini hanya boleh diisi salah satu dari beberapa kata tetap.",
    Example(PK, "badan: kpu", "badan: kppu"),
)
ISI_KOSONG = Rule(
    "ISI-005",
    "Isi kosong",
    "Kosong bukan nol dan bukan lupa. Tulis sebabnya: `{kosong: tidak-tercetak}`, "
    "`{kosong: tidak-terbaca}`, dan seterusnya.",
    Example(PK, _TARGET, "          target:"),
)
NAMA_TETAP = Rule(
    "ISI-006",
    "Id, kode, atau alamat salah bentuk",
    "Id menjadi bagian alamat halaman: huruf besar, angka, dan tanda hubung saja, misalnya "
    "`PKK-2030-01`. Kode memakai huruf kecil. Alamat, sidik jari, dan selisih juga mempunyai "
    "bentuk tetap.",
    Example(PK, "        - id: PKK-2030-01", "        - id: pkk 2030/01"),
)
TANGGAL = Rule(
    "ISI-007",
    "Tanggal tidak ada",
    "Tulis seperti tercetak (`28 Januari 2022`, `Senin, 28 Nopember 2022`) atau `2022-01-28`. "
    "Hanya tanggal tanda tangan boleh tanpa hari, kalau begitu tercetak.",
    Example(PK, "    tanggal: 4 Februari 2030", "    tanggal: 30 Februari 2030"),
)
ANGKA_TIDAK_JELAS = Rule(
    "ISI-008",
    "Angka tidak jelas: ribuan atau pecahan",
    "`1.000` dapat berarti seribu atau satu. Kertas memakai titik dan koma berganti-ganti, "
    "maka tidak ditebak.",
    Example(PK, _TARGET, "          target: 1.000 orang"),
)
ANGKA_SALAH = Rule(
    "ISI-009",
    "Angka dengan pemisah yang salah",
    "Uang ditulis dalam rupiah penuh: `Rp12.500.000`, `12,500,000`, atau `12500000`.",
    Example(PK, _PROGRAM, "        anggaran: Rp 12.50.0000"),
)
TARGET = Rule(
    "ISI-010",
    "Target tidak dapat dibaca",
    "Target adalah persen (`87,5%`), skor (`75`), jumlah dengan satuan (`2 Laporan`), predikat "
    "(AA, A, BB, B, CC, C, D), opini (WTP, WTP-DPP, WDP, TW, TMP), rentang (`70-80%`), atau "
    "daftar per triwulan.",
    Example(PK, _TARGET, "          target: tinggi"),
)
TAHUN = Rule(
    "ISI-011",
    "Tahun tidak dapat dibaca",
    "Tahun ditulis empat angka.",
    Example(PK, "tahun: 2030", "tahun: 30"),
)
BARIS_SUMBER = Rule(
    "ISI-012",
    "Nomor baris sumber tidak dapat dibaca",
    "Tulis `53`, `186, 190`, atau `83-85`.",
    Example(PK, "          baris_sumber: 20", "          baris_sumber: halaman 3"),
)
SEL_RANCU = Rule(
    "ISI-013",
    "Sel rancu",
    "Sebuah sel berisi teks tercetak, atau sebab kosongnya: tepat salah satu.",
    Example(
        PK,
        _TARGET,
        "          target: {tercetak: 87,5%, kosong: tidak-terbaca}".replace("87,5%", "'87,5%'"),
    ),
)
JENIS = Rule(
    "ISI-014",
    "Jenis dokumen tidak dikenal",
    "Kunci `jenis` menentukan susunan berkas.",
    Example(PK, "jenis: perjanjian-kinerja", "jenis: perjanjian-kerja"),
)
TAK_UTUH = Rule(
    "ISI-015",
    "Bagian tidak utuh",
    "Sebagian kunci hanya berarti bersama pasangannya: bacaan dengan dasarnya, `menggantikan` "
    "dengan `berlaku_sejak`, tanda tangan dengan tempat dan tanggalnya.",
    Example(PK, "    tempat: Kota Contoh\n    tanggal: 4 Februari 2030", "    tempat: Kota Contoh"),
)
TERLALU_SEDIKIT = Rule(
    "ISI-016",
    "Daftar kurang atau berlebih",
    "Daftar ini harus berisi butir, sebanyak yang tercetak; kepala tabel sebanyak kolomnya.",
    Example("topik.yml", "    anggota: [PKK-2029-08]", "    anggota: []"),
)
ANGKA_TIDAK_COCOK = Rule(
    "ISI-017",
    "Bacaan angka tidak sama dengan yang tercetak",
    "Bacaan boleh menjelaskan arti titik dan koma, tetapi tidak boleh mengubah angkanya.",
    Example(
        PK,
        'target: {tercetak: 1.000 orang, jenis: jumlah, nilai: "1000", satuan: orang}',
        'target: {tercetak: 1.000 orang, jenis: jumlah, nilai: "1100", satuan: orang}',
    ),
)
BERKAS_HILANG = Rule(
    "ISI-018",
    "Berkas wajib tidak ada",
    "Situs memerlukan berkas tetap ini.",
    Example("program.yml", "program:", None, "(berkas `program.yml` dihapus)"),
)

RULES = (
    KUNCI_TAK_DIKENAL,
    KUNCI_HILANG,
    BENTUK,
    PILIHAN,
    ISI_KOSONG,
    NAMA_TETAP,
    TANGGAL,
    ANGKA_TIDAK_JELAS,
    ANGKA_SALAH,
    TARGET,
    TAHUN,
    BARIS_SUMBER,
    SEL_RANCU,
    JENIS,
    TAK_UTUH,
    TERLALU_SEDIKIT,
    ANGKA_TIDAK_COCOK,
    BERKAS_HILANG,
)
