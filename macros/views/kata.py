"""Keep the words that the site says in more than one place."""

from __future__ import annotations

from macros import jenis
from macros.model.baca_target import Batas, JenisTarget
from macros.model.bagian_tabel import Tingkat
from macros.model.catatan import Bobot, Sebab
from macros.model.dasar import Kosong
from macros.model.metode import Arah
from macros.model.peran import BERANGKA, BERUANG, Peran
from macros.model.realisasi import Basis, Periode

#: How a blank cell is said.
KOSONG = {
    Kosong.TIDAK_TERCETAK: "tidak tercetak",
    Kosong.TIDAK_TERBACA: "tidak terbaca",
    Kosong.SEL_GABUNGAN: "sel gabungan",
    Kosong.BERTENTANGAN: "bertentangan",
    Kosong.BELUM_DIPUBLIKASIKAN: "belum dipublikasikan",
    Kosong.TIDAK_BERLAKU: "tidak berlaku",
}
#: How a period is called.
PERIODE = {
    Periode.TW1: "Triwulan I",
    Periode.TW2: "Triwulan II",
    Periode.TW3: "Triwulan III",
    Periode.TW4: "Triwulan IV",
    Periode.TAHUN: "Setahun",
}
#: The same within a sentence.
SEBUT = {periode: f"{name[0].lower()}{name[1:]}" for periode, name in PERIODE.items()}
#: Until when the money of a period is counted.
SAMPAI = {
    Periode.TW1: "akhir triwulan I",
    Periode.TW2: "akhir triwulan II",
    Periode.TW3: "akhir triwulan III",
    Periode.TW4: "akhir triwulan IV",
    Periode.TAHUN: "akhir tahun",
}
#: What is counted as spent, in plain words: the letters alone say nothing to a reader.
BASIS = {
    Basis.SPP: "SPP (surat permintaan pembayaran): uang yang sudah diminta dibayarkan",
    Basis.SP2D: "SP2D (surat perintah pencairan dana): uang yang sudah dicairkan",
    None: "basis yang tidak tercetak",
}
#: The same where there is no room; reports that are printed say none.
BASIS_SINGKAT = {Basis.SPP: "SPP", Basis.SP2D: "SP2D", None: BASIS[None]}
#: Which way an indicator is meant.
ARAH = {
    Arah.NAIK: "makin tinggi makin baik",
    Arah.TURUN: "makin rendah makin baik",
    Arah.RENTANG: "diharapkan dalam rentang",
}
#: How a kind of paper is called.
JENIS = {word: kind.nama_jenis for word, kind in jenis.JENIS.items()}
#: What a target measures, where its figure alone does not say so.
JENIS_TARGET = {
    JenisTarget.SKOR: "skor; skalanya tidak tercetak",
    JenisTarget.PREDIKAT: "predikat",
    JenisTarget.OPINI: "opini audit",
    JenisTarget.SKALA: "kata bertingkat",
    JenisTarget.TEKS: "bukan satu angka, persennya tidak dihitung",
}
#: How a printed bound is said.
BATAS = {
    Batas.MINIMAL: "minimal",
    Batas.MAKSIMAL: "maksimal",
    Batas.LEBIH_DARI: "lebih dari",
    Batas.KURANG_DARI: "kurang dari",
}
#: How a reading of ours is marked where there is no room for its basis.
BACAAN = "(bacaan kami)"
BOBOT = {
    Bobot.TINGGI: "Penting",
    Bobot.SEDANG: "Perlu diketahui",
    Bobot.RENDAH: "Kecil",
}
SEBAB = {
    Sebab.DOKUMEN: "berasal dari dokumen",
    Sebab.PINDAIAN: "berasal dari pindaian",
    Sebab.TIDAK_DAPAT_DIBEDAKAN: "dari dokumen atau pindaian, tidak dapat dibedakan",
}

#: How a level of a budget is called.
TINGKAT = {
    Tingkat.PROGRAM: "program",
    Tingkat.KEGIATAN: "kegiatan",
    Tingkat.SUB_KEGIATAN: "subkegiatan",
    Tingkat.KRO: "klasifikasi rincian output (KRO)",
    Tingkat.RO: "rincian output (RO)",
    Tingkat.KOMPONEN: "komponen",
    Tingkat.SUBKOMPONEN: "subkomponen",
    Tingkat.AKUN: "akun",
    Tingkat.DETAIL: "rincian akun",
    Tingkat.JUMLAH: "jumlah",
}
_ANGKA = "sel-angka"
_BIAYA = "sel-biaya sel-angka"
#: The classes of a column's cells, by its role.
KELAS_KOLOM: dict[Peran, str] = {
    role: _ANGKA if role in BERANGKA else _BIAYA if role in BERUANG else "" for role in Peran
} | {
    Peran.NOMOR: "sel-nomor",
    Peran.TUJUAN: "sel-tujuan",
    Peran.SASARAN: "sel-sasaran",
    Peran.TARGET: "sel-target sel-angka",
    Peran.PELAKSANA: "sel-pelaksana",
}
