"""Check the register: what an entry needs, what it names, and where it can be opened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Place, Rule
from macros.model.data import Data
from macros.model.informasi import DiMana, Entri, YaTidak
from macros.model.jenis_informasi import JenisEntri, Klasifikasi
from macros.model.lampiran import Keterbacaan
from macros.model.pesan import nearest
from macros.source.berkas import Berkas

D30, D31 = "informasi/2030.yml", "informasi/2031.yml"
BERKAS = Rule(
    "INF-001",
    "Berkas informasi tidak ada, atau sidik jarinya lain",
    "Setiap `berkas` ada di folder `berkas` dan mempunyai `sha256` yang sama. Dengan itu berkas "
    "yang tertukar ketahuan sebelum terbit.",
    Example(D30, "berkas: berkas/lkj-2030.pdf", "berkas: berkas/lkj-2300.pdf"),
)
RUJUKAN = Rule(
    "INF-002",
    "Rujukan yang tidak ada, atau jenis yang tidak cocok",
    "`untuk` menunjuk kewajiban di kip.yml yang `jenis_bukti`-nya memuat jenis informasi ini; "
    "`menggantikan` dan rujukan lain menunjuk id dalam daftar, dari jenis dan tahun yang "
    "dimaksud.",
    Example(
        D30, "untuk: [laporan-kinerja, realisasi-kinerja]", "untuk: [laporan-kinerja, maklumat]"
    ),
)
GANDA = Rule(
    "INF-003",
    "Id dua kali",
    "Setiap informasi mempunyai id sendiri, yang lain dari id dokumen kinerja. Begitu pula setiap "
    "baris peraturan, perjanjian, tahapan, pengumuman, dan susunan; satu pengumuman LHKPN untuk "
    "satu jabatan.",
    Example(D30, "id: LKJ-2030", "id: LK-2030"),
)
KURANG = Rule(
    "INF-004",
    "Isian yang diperlukan jenis ini belum ada",
    "Laporan keuangan menyebut `diaudit` (dan `auditor` kalau ya), LHKPN menyebut `jabatan`, dan "
    "informasi berkala menyebut `diumumkan`.",
    Example(D30, "    diaudit: ya\n    auditor: Auditor Contoh\n", "    diaudit: ya\n"),
)
DIKECUALIKAN = Rule(
    "INF-005",
    "Pengecualian tanpa nomor dan tanggal keputusan",
    "Informasi dikecualikan oleh keputusan KPU atau KPU Provinsi, bukan oleh daftar ini. Di sini "
    "hanya keputusannya dicatat, dengan nomor, tanggal, dan yang menetapkan. Nomor memuat angka.",
    Example(
        D31,
        "    keputusan: {nomor: 7 Tahun 2031, tanggal: 1 September 2031, oleh: KPU Contoh}\n",
        "",
    ),
)
NIHIL = Rule(
    "INF-006",
    "Nihil tanpa penanggung jawab, atau butir tanpa tempat",
    "“Nihil” adalah pernyataan: ada yang menyatakan, dengan dasar dan tanggal. Butir lain "
    "menyebut di mana informasinya dapat dibuka; keduanya tidak sekaligus.",
    Example(
        D31,
        "    penanggung_jawab: Sekretaris Contoh\n    diumumkan: 1 Oktober 2031\n    nihil:",
        "    diumumkan: 1 Oktober 2031\n    nihil:",
    ),
)
ALAMAT = Rule(
    "INF-007",
    "Alamat bukan https, atau meminta masuk",
    "Pembaca membuka alamat tanpa akun, dan tanpa orang lain ikut membaca. Simpan berkasnya di "
    "sini kalau tidak ada alamat seperti itu.",
    Example(D31, "alamat: https://laman.contoh", "alamat: http://laman.contoh"),
)
RAPUH = Rule(
    "INF-008",
    "Alamat yang rapuh atau lama tidak dibuka",
    "Alamat pendek dan folder Drive mudah mati atau menutup diri. Setiap alamat dibuka lagi paling "
    "lama enam bulan sekali, dan harinya dicatat dalam `diperiksa`.",
    Example(D31, "        diperiksa: 20 November 2031\n", ""),
    Level.PERINGATAN,
)
PINDAIAN = Rule(
    "INF-009",
    "Pindaian tanpa teks",
    "Pembaca layar tidak dapat membacakan gambar halaman, dan nomor orang di dalamnya tidak dapat "
    "diperiksa. Unggah PDF yang teksnya dapat disalin.",
    Example(
        "berkas/maklumat.pdf",
        "",
        "%PDF-1.4\n"
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
        "xref\n"
        "0 4\n"
        "0000000000 65535 f \n"
        "0000000009 00000 n \n"
        "0000000052 00000 n \n"
        "0000000101 00000 n \n"
        "trailer<</Size 4/Root 1 0 R>>\n"
        "startxref\n"
        "160\n"
        "%%EOF\n",
        "(PDF dari mesin pindai)",
    ),
    Level.PERINGATAN,
)
TERTUTUP = Rule(
    "INF-010",
    "Berkas tidak dapat dibuka",
    "Berkas rusak atau berkata sandi. Yang tidak dapat dibaca pemeriksaan tidak diterbitkan.",
    Example("berkas/maklumat.pdf", "", "%PDF-1.7 rusak"),
)
TAK_TERPAKAI = Rule(
    "INF-011",
    "Berkas tidak disebut butir mana pun",
    "Hanya berkas yang disebut dalam daftar yang terbit.",
    Example("berkas/lupa.txt", "", "Contoh yang lupa didaftarkan.\n"),
    Level.PERINGATAN,
)
TANGGAL = Rule(
    "INF-012",
    "Tanggal yang tidak mungkin",
    "Informasi diumumkan sesudah dibuat; hari diumumkan dan diperiksa tidak sesudah hari ini.",
    Example(
        D30,
        "dibuat: {tanggal: 20 Januari 2031,",
        "dibuat: {tanggal: 20 Maret 2031,",
    ),
)
NILAI = Rule(
    "INF-013",
    "Opini atau predikat tanpa penilai, tahun, dan tingkatnya",
    "WTP, predikat AKIP, dan Informatif hanya berarti dengan siapa yang menilai, tahun berapa, dan "
    "untuk tingkat apa.",
    Example(D30, "judul: Laporan Kinerja Contoh 2030", "judul: Kantor kami meraih WTP"),
)
RULES = (
    BERKAS, RUJUKAN, GANDA, KURANG, DIKECUALIKAN, NIHIL, ALAMAT, RAPUH, PINDAIAN, TERTUTUP,
    TAK_TERPAKAI, TANGGAL, NILAI,
)  # fmt: skip
_PREDIKAT = re.compile(
    r"\b(?:WTP|WDP|Wajar Tanpa Pengecualian|Informatif|[Pp]redikat|[Bb]erpredikat)\b"
    r"|\bA(?:KIP|kip)\W+(?:AA|A|BB|B|CC|C|D)\b"
)
_PENILAI = re.compile(r"\b(?:BPK|Auditor|Komisi Informasi|KemenPANRB|Kementerian|Inspektorat)\b")
#: What is typed where nothing is known; as a basis it is none.
_HAMPA = re.compile(r"\W*|(?:belum|tidak) ada|nihil|kosong|menyusul|n/?a", re.IGNORECASE)


def check_entries(data: Data) -> Iterator[Temuan]:
    """Find entries that lack what their kind needs, or claim what they must not."""
    seen = {paper.id for paper in data.dokumen}
    for entry in data.informasi.entri:
        if entry.id in seen:
            yield mistake(GANDA, entry.place("id"), f"id “{entry.id}” sudah dipakai",
                          "diharapkan id yang belum pernah dipakai", "beri id lain")  # fmt: skip
        seen.add(entry.id)
        yield from _needs(entry)
        yield from _dates(data, entry)
        yield from _boasts(f"{entry.judul} {entry.ringkasan or ''}", entry.place("judul"))


def check_profile(data: Data) -> Iterator[Temuan]:
    """Find praise in the profile that names nobody who gave it."""
    one = data.informasi.profil
    if one is None:
        return
    singles = (one.kedudukan, one.maksud_tujuan, one.ruang_lingkup, one.gambaran_umum, one.visi)
    for said in (*singles, *one.misi, *one.tugas, *one.fungsi):
        if said is not None:
            yield from _boasts(said.teks, said.place("teks"))


def _boasts(text: str, place: Place) -> Iterator[Temuan]:
    whole = _PENILAI.search(text) and re.search(r"\b(?:19|20)[0-9]{2}\b", text)
    if _PREDIKAT.search(text) and not whole:
        yield mistake(NILAI, place, "opini atau predikat tanpa penilai",
                      "diharapkan penilai, tahun, dan tingkatnya",
                      "sebut ketiganya, atau hapus predikatnya")  # fmt: skip


def _needs(entry: Entri) -> Iterator[Temuan]:
    lacking = []
    if entry.jenis is JenisEntri.LAPORAN_KEUANGAN and entry.diaudit is None:
        lacking.append("diaudit")
    if entry.diaudit is YaTidak.YA and entry.auditor is None:
        lacking.append("auditor")
    if entry.jenis is JenisEntri.LHKPN and entry.jabatan is None:
        lacking.append("jabatan")
    if entry.klasifikasi is Klasifikasi.BERKALA and entry.diumumkan is None:
        lacking.append("diumumkan")
    for name in lacking:
        yield mistake(KURANG, entry.place("jenis"), f"`{name}` belum ada pada {entry.id}",
                      f"diharapkan `{name}`", f"tambahkan `{name}` dari dokumennya")  # fmt: skip
    decision = entry.jenis is JenisEntri.KEPUTUSAN_DIKECUALIKAN
    kept_back = entry.klasifikasi is Klasifikasi.DIKECUALIKAN
    numbered = entry.keputusan is not None and re.search(r"\d", entry.keputusan.nomor)
    if (kept_back or decision) and not (numbered and kept_back and decision):
        yield mistake(DIKECUALIKAN, entry.place("klasifikasi"),
                      f"{entry.id} dikecualikan tanpa keputusan, atau bukan keputusannya sendiri",
                      "diharapkan `jenis: keputusan-dikecualikan` dengan `keputusan`",
                      "tulis nomor, tanggal, dan yang menetapkan; isi yang dikecualikan jangan "
                      "dimuat")  # fmt: skip
    owned = entry.nihil is None or (
        entry.penanggung_jawab is not None and _HAMPA.fullmatch(entry.nihil.dasar) is None
    )
    if not owned or (entry.nihil is None) is (not entry.di_mana):
        yield mistake(NIHIL, entry.place("id"),
                      f"{entry.id} tidak menyebut di mana, atau nihil tanpa dasar atau "
                      "penanggung jawab",
                      "diharapkan `di_mana`, atau `nihil` dengan `dasar` dan `penanggung_jawab`",
                      "tulis tempatnya; kalau memang tidak ada, nyatakan nihil")  # fmt: skip


def _dates(data: Data, entry: Entri) -> Iterator[Temuan]:
    told, made = entry.diumumkan, entry.dibuat
    if told and made and told.nilai < made.tanggal.nilai:
        yield mistake(TANGGAL, entry.place("diumumkan"), "diumumkan sebelum dibuat",
                      f"diharapkan sesudah {made.tanggal.tercetak}",
                      "periksa kedua tanggalnya")  # fmt: skip
    days = [(told, entry.place("diumumkan"))]
    days += [(place.diperiksa, place.place("diperiksa")) for place in entry.di_mana]
    # Until the day on which it is shown, an entry may speak of that day.
    waits = entry.terbit_sejak.nilai if entry.terbit_sejak else date.min
    for day, where in days:
        if day and data.hari and day.nilai > max(data.hari, waits):
            yield mistake(TANGGAL, where, f"{day.tercetak} belum tiba",
                          "diharapkan hari yang sudah lewat", "periksa tahunnya")  # fmt: skip


def check_files(data: Data, files: Sequence[Berkas]) -> Iterator[Temuan]:
    """Find files that are absent, changed, closed, without text, or that nothing names."""
    known = data.informasi.lampiran
    trouble = {berkas.jalur for berkas in files if berkas.gangguan}
    named: set[str] = set()
    for entry in data.informasi.entri:
        for place in entry.di_mana:
            if place.berkas is None or place.berkas in trouble or "berkas" in trouble:
                continue
            named.add(place.berkas)
            yield from _file(data, place, place.berkas)
    for path in sorted(known.keys() - named):
        yield mistake(TAK_TERPAKAI, data.place_of(path), "berkas ini tidak disebut dalam daftar",
                      "diharapkan satu butir yang menyebutnya",
                      "tambahkan butirnya, atau hapus berkasnya")  # fmt: skip


def _file(data: Data, place: DiMana, path: str) -> Iterator[Temuan]:
    file = data.informasi.lampiran.get(path)
    if file is None:
        meant = nearest(path, sorted(data.informasi.lampiran))
        yield mistake(BERKAS, place.place("berkas"), f"berkas “{path}” tidak ada",
                      "diharapkan berkas di folder berkas",
                      f"mungkin maksudnya “{meant}”" if meant else "unggah berkasnya")  # fmt: skip
        return
    if file.sha256 != place.sha256:
        key, state = ("sha256", "lain") if place.sha256 else ("berkas", "belum ditulis")
        yield mistake(BERKAS, place.place(key), f"sidik jari berkas ini {state}",
                      f"diharapkan {file.sha256}",
                      f"kalau berkasnya benar yang dimaksud, tulis `sha256: {file.sha256}`; kalau "
                      "tertukar, unggah berkas yang benar")  # fmt: skip
    if file.keterbacaan is Keterbacaan.TIDAK_TERBUKA:
        yield mistake(TERTUTUP, place.place("berkas"), f"berkas “{path}” rusak atau berkata sandi",
                      "diharapkan berkas yang dapat dibuka siapa pun",
                      "simpan ulang tanpa kata sandi, lalu unggah lagi")  # fmt: skip
    elif file.keterbacaan is Keterbacaan.TANPA:
        yield mistake(PINDAIAN, place.place("berkas"), f"berkas “{path}” tidak memuat teks",
                      "diharapkan berkas yang teksnya dapat disalin",
                      "unggah berkas aslinya, atau jalankan pengenalan huruf lalu periksa "
                      "hasilnya")  # fmt: skip


CHECKS = (check_entries, check_profile)
