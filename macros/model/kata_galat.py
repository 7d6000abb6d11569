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
        (
            "periksa hari, bulan, dan tahunnya pada kertas; kalau cetakan pada tanda tangan rusak, "
            "tulis `{tercetak: …, bacaan: 28 Januari 2022, dasar: …}`; kalau harinya tidak "
            "tercetak, tulis `Januari 2022` saja"
        ),
    ),
    "tanggal_rancu": (
        rules.TANGGAL,
        "diharapkan tanggal dengan nama bulan, seperti `4 Februari 2022`",
        (
            "tulis nama bulannya; kalau begitulah tercetak pada tanda tangan, tulis "
            "`{tercetak: …, bacaan: 4 Februari 2022, dasar: …}`"
        ),
    ),
    "tanggal_tanpa_hari": (
        rules.TANGGAL,
        "diharapkan hari, bulan, dan tahun, seperti `28 Januari 2022`",
        "lengkapi harinya dari surat atau laporannya; jangan dikira-kira",
    ),
    "cacah_salah": (
        rules.ANGKA_SALAH,
        "diharapkan angka saja, seperti `12` atau `1200`; nol ditulis `0`",
        "tulis tanpa titik dan tanpa satuan; kalau belum diketahui, hapus kelompoknya",
    ),
    "masa_rancu": (
        rules.TAK_UTUH,
        "diharapkan tepat satu: `tahun`, `semester`, atau `berlaku_sejak`",
        "pilih satu, misalnya `masa: {tahun: 2025}`",
    ),
    "tempat_rancu": (
        rules.TAK_UTUH,
        "diharapkan `berkas` di folder data, atau `alamat` di luar",
        "pisahkan menjadi dua butir, atau hapus salah satu",
    ),
    "susunan_salah": (
        rules.TAK_UTUH,
        "diharapkan id jabatan yang ada dalam susunan ini, dan satu jabatan teratas",
        "perbaiki `atasan`, atau hapus untuk jabatan teratas",
    ),
    "tanggal_bersusun": (
        rules.TANGGAL,
        "diharapkan tanggal saja, seperti `28 Januari 2022`",
        "tulis tanggalnya langsung; `bacaan` hanya untuk tanggal tanda tangan yang tercetak rusak",
    ),
    "angka_tidak_jelas": (
        rules.ANGKA_TIDAK_JELAS,
        "diharapkan angka yang hanya dapat dibaca satu cara",
        "tulis {pilihan}",
    ),
    "target_tidak_jelas": (
        rules.ANGKA_TIDAK_JELAS,
        "diharapkan angka yang hanya dapat dibaca satu cara",
        'biarkan cetaknya, tambahkan bacaannya: `{tercetak: "{teks}", …}` dengan {pilihan}',
    ),
    "skala_tidak_jelas": (
        rules.TARGET,
        "diharapkan kata dari satu skala",
        'tambahkan skalanya: `{tercetak: "{teks}", skala: …}` dengan {pilihan}',
    ),
    "uang_tidak_jelas": (
        rules.ANGKA_TIDAK_JELAS,
        "diharapkan jumlah yang hanya dapat dibaca satu cara",
        'kalau jumlahnya {ribuan} rupiah, tulis `{tercetak: "{teks}", rupiah: …}`{kolom}',
    ),
    "angka_salah_pisah": (
        rules.ANGKA_SALAH,
        "diharapkan angka seperti 1200 atau 87,5",
        "tulis angkanya saja, tanpa % dan satuan, dengan kelompok tiga angka kalau bertitik",
    ),
    "uang_salah": (
        rules.ANGKA_SALAH,
        "diharapkan jumlah uang seperti Rp43.644.000",
        (
            "periksa titik dan komanya pada kertas: setiap kelompok tiga angka; kalau begitulah "
            'cetaknya, tulis `{tercetak: "{teks}", bacaan: {bacaan}, dasar: …}`{dalam}; yang '
            "tercetak minus atau dalam kurung dibaca seperti -Rp1.000.000, yang tercetak dengan "
            "sen dibulatkan ke rupiah penuh, dan `dasar` mengatakannya{hampa}"
        ),
    ),
    "bacaan_lain": (
        rules.ANGKA_TIDAK_COCOK,
        "diharapkan jumlah yang sama; hanya sennya dibulatkan, dan minus hanya yang tercetak minus",
        "perbaiki `bacaan`; cetaknya jangan diubah",
    ),
    "bacaan_terkali": (
        rules.ANGKA_TIDAK_COCOK,
        "diharapkan bacaan dalam ribuan atau jutaan seperti kolomnya, bukan rupiah penuh",
        "tulis `bacaan` seperti mestinya tercetak di kolom itu, dan `rupiah` jumlah utuhnya",
    ),
    "bacaan_tanpa_rupiah": (
        rules.TAK_UTUH,
        "diharapkan `rupiah` di samping `bacaan`, karena kolom ini dalam ribuan atau jutaan",
        (
            "tambahkan `rupiah: …` dengan jumlah utuhnya menurut kertas; `bacaan` tetap dalam "
            "ribuan atau jutaan seperti kolomnya"
        ),
    ),
    "angka_tidak_cocok": (
        rules.ANGKA_TIDAK_COCOK,
        "diharapkan bacaan yang sama dengan yang tercetak",
        (
            "hapus kunci di samping `tercetak`, atau perbaiki; angka tercetaknya jangan diubah. "
            "Satuan dari kolom lain ditulis bersama `jenis: jumlah`. Kalau cetaknya rusak, tulis "
            "`bacaan` dan `dasar`"
        ),
    ),
    "target_tidak_terbaca": (
        rules.TARGET,
        "diharapkan persen, skor, jumlah dengan satuan, rentang, batas, predikat, atau opini",
        (
            "cocokkan dengan kertas; kalau begitulah cetaknya dan artinya satu angka, tulis "
            '`{tercetak: "{teks}", bacaan: …, dasar: …}`; kalau isinya memang bukan satu angka '
            '(dua hasil sekaligus, tanggal, kalimat), tulis `{tercetak: "{teks}", jenis: teks, '
            "dasar: …}` dengan sebabnya, dan persennya tidak dihitung; kata yang bertingkat "
            "didaftarkan sebagai `skala` dalam metode.yml{hampa}"
        ),
    ),
    "target_bukan_teks": (
        rules.ANGKA_TIDAK_COCOK,
        "diharapkan `jenis: teks` hanya pada cetakan yang tidak dapat dibaca sebagai target",
        (
            "hapus `jenis: teks` dan `dasar`; cetaknya terbaca sebagai angka, predikat, opini, "
            "atau tanda"
        ),
    ),
    "target_teks_rancu": (
        rules.TAK_UTUH,
        "diharapkan `jenis: teks` bersama `dasar` saja: mengapa target ini bukan satu angka",
        'tulis `{tercetak: "{teks}", jenis: teks, dasar: …}`, tanpa kunci lain',
    ),
    "satuan_tidak_terbaca": (
        rules.TARGET,
        "diharapkan satuan seperti `Laporan`, `%`, atau `Indeks` di kolom satuannya",
        (
            "cocokkan kolom satuan dengan kertas; kalau begitulah cetaknya, tulis bacaannya di "
            '`satuan`: `{tercetak: "{satuan}", bacaan: …, dasar: …}`; kalau satuan itu berarti '
            "ribuan atau jutaan, tulis jumlah utuhnya di target: "
            '`{tercetak: "{teks}", bacaan: …, dasar: …}`'
        ),
    ),
    "tidak_berlaku_salah_tempat": (
        rules.SEL_RANCU,
        "diharapkan `tidak-berlaku` di samping tanda yang tercetak di sel target atau uang",
        (
            'kalau tercetak tanda, tulis `{tercetak: "-", kosong: tidak-berlaku}`; kalau tidak '
            "ada yang tercetak, tulis `{kosong: tidak-tercetak}`"
        ),
    ),
    "tanda_di_teks": (
        rules.SEL_RANCU,
        "diharapkan `tidak-berlaku` di sel target atau uang saja; di sel teks tandanya sendiri",
        'tulis `"{teks}"` saja, tanpa `kosong`',
    ),
    "tidak_berlaku_di_teks": (
        rules.SEL_RANCU,
        "diharapkan `tidak-berlaku` di sel target atau uang saja",
        (
            'kalau tercetak tanda di sel teks, tulis tandanya saja, misalnya `"-"`; kalau tidak '
            "ada yang tercetak, tulis `{kosong: tidak-tercetak}`"
        ),
    ),
    "kosong_sekolom_salah": (
        rules.SEL_RANCU,
        "diharapkan `tidak-tercetak` atau `sel-gabungan` di kepala kolom",
        "sebab lain ditulis di selnya sendiri, di baris yang bersangkutan",
    ),
    "kata_skala_salah": (
        rules.TARGET,
        "diharapkan kata yang bukan angka, predikat AKIP, atau opini",
        "hapus dari `tingkat`; target seperti itu terbaca tanpa skala",
    ),
    "skala_berulang": (
        rules.TARGET,
        "diharapkan setiap kata sekali saja, yang terbaik dulu",
        "hapus yang berulang",
    ),
    "ukuran_salah": (
        rules.TARGET,
        "diharapkan satu hasil: persen, skor, jumlah dengan satuan, predikat, atau opini",
        (
            "tulis seperti `87,5%`, `2 Laporan`, atau `B`; kalau laporannya mencetak batas atau "
            "rentang, mintalah angkanya dari pelapor, jangan memilih sendiri; belum ada hasil: "
            "`kosong: belum-dilaporkan`"
        ),
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
    "bagian_rancu": (
        rules.TAK_UTUH,
        "diharapkan judul, paragraf, atau `kolom` bersama `baris`-nya",
        "lengkapi yang kurang, atau hapus bagian ini",
    ),
    "bulan_tak_lengkap": (
        rules.TAK_UTUH,
        "diharapkan dua belas `subkolom` di bawah kolom bulan, dan tanpa kolom bulan tidak ada",
        (
            "tulis B1 sampai B12, atau hapus `subkolom`; kalau tabel ini tidak punya kolom bulan, "
            "beri `isi` pada setiap kolom, karena yang tanpa `isi` dibaca menurut urutannya"
        ),
    ),
    "topik_kosong": (
        rules.TERLALU_SEDIKIT,
        "diharapkan `anggota` atau `kegiatan` yang berisi",
        "tulis id barisnya, atau hapus topik ini",
    ),
    "kategori_tak_urut": (
        rules.TERLALU_SEDIKIT,
        "diharapkan setiap tahun `mulai` lebih besar dari yang di atasnya",
        "urutkan menurut tahun, satu kumpulan jenjang untuk satu tahun mulai",
    ),
    "badan_berulang": (
        rules.NAMA_TETAP,
        "diharapkan kunci yang berlainan untuk setiap badan",
        "ganti atau hapus salah satunya",
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
    "target_rancu": (
        rules.SEL_RANCU,
        "diharapkan target setahun, sebab kosongnya, atau target setiap triwulan",
        (
            "kalau kertas mencetak target setahun dan target triwulan, tulis target setahun di "
            "`target`, dan target triwulannya di `target_triwulan`"
        ),
    ),
    "triwulan_dua_kali": (
        rules.SEL_RANCU,
        "diharapkan target triwulan di satu tempat",
        (
            "kalau kertas mencetak target setahun juga, tulis target setahun di `target`; kalau "
            "tidak, pindahkan target triwulannya ke `target: {triwulan: …}`"
        ),
    ),
    "tingkat_rincian": (
        rules.SEL_RANCU,
        "diharapkan tingkat di bawah program, misalnya kegiatan atau sub-kegiatan",
        "program ditulis sebagai butir `program`, dan jumlah seluruhnya di `jumlah`",
    ),
    "sebab_jadi_teks": (
        rules.SEL_RANCU,
        "diharapkan teks tercetak, atau sebab kosongnya tanpa tanda kutip",
        (
            "tulis `{kosong: …}` tanpa tanda kutip; kalau di sini hanya boleh teks, hapus kuncinya "
            "atau kosongkan selnya"
        ),
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
        (
            "lengkapi; kalau hanya tempat atau tanggalnya yang tidak tercetak, tulis "
            "`tanpa: tempat`, `tanpa: tanggal`, atau `tanpa: tempat dan tanggal`; kalau tidak ada "
            "tanda tangan sama sekali, tulis `{kosong: tidak-tercetak}`"
        ),
    ),
    "anggaran_rancu": (
        rules.TAK_UTUH,
        (
            "diharapkan `kolom` dan `program`; `kolom` dan `rincian` kalau tidak ada program "
            "tercetak; atau `kosong` saja"
        ),
        (
            "lengkapi; kalau dokumen ini tidak mencetak anggaran, tulis "
            "`anggaran: {kosong: tidak-tercetak}`"
        ),
    ),
}
