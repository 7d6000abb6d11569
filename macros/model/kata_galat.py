"""Word what the models' own validators find: for each kind its rule, what was expected, the cure.

What pydantic itself finds is worded in `kata_bentuk.py`.
"""

from __future__ import annotations

from macros.findings import Rule
from macros.model import rules

SAY: dict[str, tuple[Rule, str, str]] = {
    "tanggal_salah": (
        rules.TANGGAL,
        "diharapkan tanggal seperti `28 Januari 2022`",
        "periksa hari, bulan, dan tahunnya pada kertas",
    ),
    "angka_tidak_jelas": (
        rules.ANGKA_TIDAK_JELAS,
        "diharapkan angka yang hanya dapat dibaca satu cara",
        (
            "tulis {ribuan} untuk ribuan (uang: Rp…); kalau begitulah tercetaknya, tulis "
            "`{tercetak: …, rupiah: …}` atau `{tercetak: …, jenis: …, nilai: …}`"
        ),
    ),
    "angka_salah_pisah": (
        rules.ANGKA_SALAH,
        "diharapkan angka seperti Rp43.644.000 atau 87,5",
        "periksa titik dan komanya: setiap kelompok tiga angka",
    ),
    "angka_tidak_cocok": (
        rules.ANGKA_TIDAK_COCOK,
        "diharapkan angka yang sama dengan yang tercetak",
        "perbaiki bacaannya, jangan angka tercetaknya",
    ),
    "target_tidak_terbaca": (
        rules.TARGET,
        "diharapkan persen, skor, jumlah dengan satuan, predikat, opini, atau rentang",
        "tulis seperti `87,5%`, `75`, `2 Laporan`, `B`, `WTP`, atau `70-80%`",
    ),
    "ukuran_salah": (
        rules.TARGET,
        "diharapkan satu hasil: persen, skor, jumlah dengan satuan, predikat, atau opini",
        "tulis seperti `87,5%`, `2 Laporan`, atau `B`; belum ada hasil: `kosong: belum-dilaporkan`",
    ),
    "hasil_tak_lengkap": (
        rules.TAK_UTUH,
        "diharapkan `tanggal`, `pelapor`, dan `bukti` di samping `nilai`; pada uang juga `basis`",
        "lengkapi; angka tanpa bukti tidak diterbitkan",
    ),
    "hasil_rancu": (
        rules.SEL_RANCU,
        "diharapkan `nilai`, atau `kosong` dengan sebabnya, tidak keduanya",
        "hapus salah satu; belum ada hasil: tulis `kosong: belum-dilaporkan`",
    ),
    "hasil_tanpa_alasan": (
        rules.TAK_UTUH,
        "diharapkan `alasan` di samping `kosong: tidak-berlaku`",
        "tulis mengapa periode ini tidak berlaku",
    ),
    "jenjang_salah": (
        rules.TERLALU_SEDIKIT,
        "diharapkan `di_atas` yang menurun, dan jenjang terakhir tanpa `di_atas`",
        "urutkan dari yang tertinggi",
    ),
    "tahun_salah": (rules.TAHUN, "diharapkan empat angka", "tulis seperti 2022"),
    "baris_sumber_salah": (
        rules.BARIS_SUMBER,
        "diharapkan nomor baris seperti 53, `186, 190`, atau 83-85",
        "lihat nomor baris pada berkas sumber",
    ),
    "sel_rancu": (
        rules.SEL_RANCU,
        "diharapkan teks tercetak atau sebab kosongnya, tidak keduanya",
        "hapus salah satu",
    ),
    "tabel_rancu": (
        rules.SEL_RANCU,
        "diharapkan salah satu: `sasaran` atau `kelompok`",
        "pakai `kelompok` hanya kalau tabel mempunyai baris judul program",
    ),
    "bacaan_tanpa_dasar": (
        rules.TAK_UTUH,
        "diharapkan `dasar` di samping `bacaan`",
        "tulis dari mana bacaan itu diambil",
    ),
    "perubahan_tak_lengkap": (
        rules.TAK_UTUH,
        "diharapkan `menggantikan` bersama `berlaku_sejak`",
        "tulis keduanya, atau hapus keduanya",
    ),
    "hitungan_tak_lengkap": (
        rules.TAK_UTUH,
        "diharapkan `pembanding` bersama `selisih`",
        "tulis keduanya, atau hapus keduanya",
    ),
    "tanda_tangan_rancu": (
        rules.TAK_UTUH,
        "diharapkan tempat, tanggal, penanda_tangan, dan baris_sumber; atau `kosong` saja",
        "lengkapi, atau tulis `{kosong: tidak-tercetak}`",
    ),
    "anggaran_rancu": (
        rules.TAK_UTUH,
        "diharapkan `kolom` dan `program`; atau `kosong` saja",
        (
            "lengkapi; kalau dokumen ini tidak mencetak anggaran, tulis "
            "`anggaran: {kosong: tidak-tercetak}`"
        ),
    ),
}
