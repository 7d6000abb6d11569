"""Name the codes of files and of YAML syntax, with the words that staff read."""

from __future__ import annotations

from macros.findings import Example, Rule

#: The sample file that most examples edit.
PK = "2030/perjanjian-kinerja-ketua.yml"
_TARGET = "          target: 87,5%"

TERLALU_BESAR = Rule(
    "BKS-001",
    "Berkas terlalu besar",
    "Satu berkas YAML paling besar 256 KB. Daftar yang tumbuh, seperti `catatan.yml`, boleh "
    "dipecah: `catatan/2022.yml`, `catatan/2023.yml`, atau `catatan-2022.yml`.",
    Example(PK, _TARGET, _TARGET + "\n" + "# isi\n" * 50000, "(berkas sebesar 300 KB)"),
)
BOM = Rule(
    "BKS-002",
    "Tanda awal berkas yang tidak kelihatan (BOM)",
    "Sebagian penyunting teks Windows menambah tiga bita yang tidak kelihatan di awal berkas.",
    Example(PK, "# yaml-language", "\ufeff# yaml-language", "(BOM)# yaml-language-server: …"),
)
BUKAN_UTF8 = Rule(
    "BKS-003",
    "Bukan teks UTF-8",
    "Berkas harus berupa teks UTF-8, bukan Word, Excel, atau sandi huruf lama.",
    Example(PK, _TARGET, _TARGET.encode() + b" \xff\xfe", "          target: 87,5% ��"),
)
TAB = Rule(
    "BKS-004",
    "Tab, bukan spasi",
    "YAML disusun dengan spasi. Tab tidak kelihatan bedanya, tetapi merusak susunan.",
    Example(PK, _TARGET, "\ttarget: 87,5%", "→target: 87,5%"),
)
ARAH = Rule(
    "BKS-005",
    "Huruf pembalik arah tulisan",
    "Huruf yang membalik arah tulisan membuat baris tampak lain dari isi sebenarnya.",
    Example(PK, _TARGET, "          target: \u202e87,5%", "          target: (U+202E)87,5%"),
)
KENDALI = Rule(
    "BKS-006",
    "Huruf yang tidak kelihatan",
    "Huruf kendali, penyambung, spasi tanpa lebar, tanda hubung lunak, dan sejenisnya ikut "
    "tersalin dari PDF, Word, atau WhatsApp. Dua isi jadi tampak sama padahal lain.",
    Example(PK, _TARGET, "          target: 87\x07,5%", "          target: 87(U+0007),5%"),
)
NAMA_BERKAS = Rule(
    "BKS-007",
    "Berkas yang tidak dikenal",
    "Hanya berkas .yml dengan tempat yang dikenal yang dibaca. Berkas lain akan hilang "
    "diam-diam dari situs, maka ditolak.",
    Example("2030/catatan-rapat.yaml", "", "judul: tidak akan terbaca\n"),
)
HURUF_RUSAK = Rule(
    "BKS-008",
    "Huruf yang rusak",
    "Huruf seperti `â€“` atau `Ã©` muncul kalau teks dibuka dengan sandi huruf yang keliru. Yang "
    "tercetak di kertas bukan itu.",
    Example(
        PK,
        "nama: Perjanjian Kinerja 2030, Ketua",
        "nama: Perjanjian Kinerja 2030 \u00e2\u20ac\u201c Ketua",
    ),
)
SPASI_LAIN = Rule(
    "BKS-009",
    "Spasi yang bukan spasi biasa",
    "Spasi dari halaman web atau Word tampak seperti spasi biasa. Di awal baris atau sesudah titik "
    "dua, spasi itu merusak susunan.",
    Example(PK, _TARGET, "    \u00a0" + _TARGET[5:], "    (U+00A0)     target: 87,5%"),
)
TAUTAN = Rule(
    "BKS-010",
    "Tautan atau berkas khusus",
    "Folder data hanya berisi berkas dan folder biasa. Tautan dapat menerbitkan berkas dari "
    "tempat lain, atau berubah tanpa tercatat.",
    Example("2030/catatan.yml", "", "judul: contoh\n", "(tautan ke berkas lain)", "tautan"),
)
TAK_UTUH_DIBACA = Rule(
    "BKS-011",
    "Berkas tidak dapat dibaca utuh",
    "Berkas yang terkunci, terlalu besar, atau berubah selagi dibaca tidak dipakai sebagian.",
    Example("2030/catatan.yml", "", "judul: contoh\n", "(berkas terkunci)", "tidak dapat dibuka"),
)
RUSAK = Rule(
    "YML-001",
    "Susunan YAML rusak",
    "Berkas tidak dapat dibaca: biasanya titik dua, tanda kutip, kurung, atau lekukan yang keliru.",
    Example(PK, _TARGET, '        target: "87,5%'),
)
KUNCI_GANDA = Rule(
    "YML-002",
    "Kunci ditulis dua kali",
    "YAML biasa diam-diam memakai yang terakhir. Di sini keduanya ditolak sampai jelas mana "
    "yang benar.",
    Example(PK, _TARGET, _TARGET + "\n          target: 90%"),
)
JANGKAR = Rule(
    "YML-003",
    "Jangkar, alias, atau tag YAML",
    "Setiap angka ditulis utuh di tempatnya, supaya pemeriksa membaca apa yang akan terbit.",
    Example(PK, _TARGET, "          target: &a 87,5%"),
)
TERLALU_DALAM = Rule(
    "YML-004",
    "Susunan terlalu dalam",
    "Tidak ada dokumen yang memerlukan lebih dari 12 tingkat.",
    Example(PK, _TARGET, "          target: [[[[[[[[[[[[[87,5%]]]]]]]]]]]]]"),
)
BUKAN_SATU_PETA = Rule(
    "YML-005",
    "Isi berkas bukan satu daftar kunci",
    "Satu berkas berisi satu dokumen: baris-baris `kunci: isi`.",
    Example(PK, "jenis: perjanjian-kinerja", "jenis: perjanjian-kinerja\n---"),
)
KOMENTAR_DI_SAMPING = Rule(
    "YML-006",
    "Catatan di samping isi",
    "Yang berdiri sesudah spasi dan tanda `#` dianggap catatan dan hilang dari situs, juga kalau "
    "itu bagian nomor surat.",
    Example(
        PK,
        "nama: Perjanjian Kinerja 2030, Ketua",
        "nama: Perjanjian Kinerja # 12 tahun 2030, Ketua",
    ),
)
TERPOTONG = Rule(
    "YML-007",
    "Isi terpotong koma",
    "Di dalam `{…}` dan `[…]` koma memisahkan isi. Teks dan angka yang memuat koma diberi tanda "
    "kutip; tanpa itu yang terbaca hanya sebagian.",
    Example(PK, _TARGET, "          target: {tercetak: 87,5%}"),
)
SAMBUNGAN = Rule(
    "YML-008",
    "Berkas sambungan yang tidak menyambung",
    "Berkas yang terlalu panjang disambung di folder yang namanya sama: `2030/pok.yml` oleh "
    "`2030/pok/2.yml`. Sambungan berisi daftar saja, masing-masing menyambung satu-satunya daftar "
    "senama; kalau ada beberapa, `sesudah` menyebut id butir sebelumnya.",
    Example("2030/perjanjian-kinerja-ketua/2.yml", "", "nama: Lampiran kedua\n"),
)

RULES = (
    TERLALU_BESAR,
    BOM,
    BUKAN_UTF8,
    TAB,
    ARAH,
    KENDALI,
    NAMA_BERKAS,
    HURUF_RUSAK,
    SPASI_LAIN,
    TAUTAN,
    TAK_UTUH_DIBACA,
    RUSAK,
    KUNCI_GANDA,
    JANGKAR,
    TERLALU_DALAM,
    BUKAN_SATU_PETA,
    TERPOTONG,
    KOMENTAR_DI_SAMPING,
    SAMBUNGAN,
)
#: Codes that speak of how a text was typed, not of what it says: an old version that has nothing
#: worse can still be compared, its letters shown as they are.
CARA_KETIK = frozenset(
    rule.kode for rule in (BOM, TAB, ARAH, KENDALI, HURUF_RUSAK, SPASI_LAIN, KOMENTAR_DI_SAMPING)
)

Words = tuple[str, str, str]

SAY_BOM: Words = (
    "berkas diawali BOM, tanda yang tidak kelihatan",
    "diharapkan UTF-8 tanpa BOM",
    "simpan ulang sebagai “UTF-8” biasa, atau sunting langsung di peramban",
)
SAY_NOT_UTF8: Words = (
    "di sini ada bita yang bukan teks UTF-8",
    "diharapkan teks UTF-8",
    "simpan ulang sebagai UTF-8; jangan unggah berkas Word atau Excel",
)
SAY_NAME: Words = (
    "nama berkas atau folder ini bukan UTF-8, dan isinya tidak dibaca",
    "diharapkan nama dari huruf kecil, angka, dan tanda hubung",
    "ganti namanya, lalu jalankan lagi",
)
SAY_TAB: Words = (
    "ada tab",
    "diharapkan spasi",
    "ganti tab dengan spasi; satu tingkat = dua spasi",
)


#: The documented way out of every limit on a YAML file: docs/panduan-staf/menyunting.md.
PECAH = (
    "pecah: satu berkas satu dokumen; daftar seperti catatan.yml menjadi catatan/2022.yml …; satu "
    "dokumen yang panjang, misalnya 2031/pok.yml, disambung di 2031/pok/2.yml, 3.yml …"
)


def say_too_large(size: int) -> Words:
    """Word the finding for a file of `size` bytes."""
    return (
        f"berkas berukuran {size // 1024} KB",
        "diharapkan paling besar 256 KB",
        PECAH,
    )


def say_too_many(most: int) -> Words:
    """Word the finding for a file of more keys and texts than are read."""
    return (
        f"berkas berisi lebih dari {most} kunci dan isi",
        "diharapkan isi satu dokumen",
        PECAH,
    )


SAY_DEEP: Words = (
    "susunan lebih dari 12 tingkat",
    "diharapkan paling banyak 12 tingkat",
    "periksa kurung atau lekukan yang keliru",
)


def say_direction(char: str) -> Words:
    """Word the finding for a character that turns the direction of text."""
    return (
        f"ada huruf pembalik arah tulisan (U+{ord(char):04X})",
        "diharapkan teks yang tampak seperti isinya",
        "hapus lalu ketik ulang bagian ini",
    )


def say_control(char: str) -> Words:
    """Word the finding for a character that can't be seen."""
    return (
        f"ada huruf yang tidak kelihatan (U+{ord(char):04X})",
        "diharapkan huruf biasa",
        "hapus lalu ketik ulang bagian ini",
    )


def say_stand_in(char: str) -> Words:
    """Word the finding for a sign that stands where a program lost a letter."""
    return (
        f"ada tanda pengganti huruf yang hilang (U+{ord(char):04X})",
        "diharapkan huruf seperti tercetak",
        "lihat kertasnya, lalu ketik ulang bagian ini",
    )


def say_mojibake(text: str) -> Words:
    """Word the finding for a letter that was read in the wrong encoding."""
    codes = " ".join(f"U+{ord(char):04X}" for char in text)
    return (
        f"ada huruf rusak “{text}” ({codes}): teks dibuka dengan sandi huruf yang keliru",
        "diharapkan huruf seperti tercetak",
        "lihat kertasnya, lalu ketik ulang bagian ini",
    )


def say_space(char: str) -> Words:
    """Word the finding for a space that YAML does not take for one."""
    return (
        f"ada spasi yang bukan spasi biasa (U+{ord(char):04X})",
        "diharapkan spasi biasa di awal baris dan sesudah titik dua atau tanda hubung",
        "hapus spasi itu, lalu ketik spasi biasa",
    )


def say_link(what: str) -> Words:
    """Word the finding for a link or a special file."""
    return (
        f"ini {what}, bukan berkas atau folder biasa, dan tidak dibaca",
        "diharapkan berkas biasa",
        "ganti dengan salinan berkasnya, atau hapus",
    )


def say_not_whole(why: str) -> Words:
    """Word the finding for a file that could not be read to its end."""
    return (
        f"berkas ini tidak dapat dibaca utuh: {why}",
        "diharapkan berkas yang dapat dibaca",
        "periksa izinnya, simpan ulang, lalu jalankan lagi",
    )


SAY_HUGE: Words = (
    "berkas ini lebih dari 64 MB dan tidak dibaca",
    "diharapkan paling besar 64 MB",
    "pecah: satu berkas satu dokumen, masing-masing dengan entrinya; atau pindai lagi lebih kasar",
)


SAY_BESIDE: Words = (
    "yang berdiri sesudah `#` di baris ini dianggap catatan dan tidak terbit",
    "diharapkan isi saja di baris ini",
    "beri tanda kutip kalau # bagian dari isinya; kalau catatan, pindahkan ke barisnya sendiri",
)
