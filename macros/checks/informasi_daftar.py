"""Check the register: what an entry needs, what it names, and where it can be opened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Place, Rule
from macros.model.daftar_pengumuman import Peraturan
from macros.model.data import Data
from macros.model.informasi import DiMana, Entri, YaTidak
from macros.model.jenis_informasi import JenisEntri, Klasifikasi
from macros.model.keuangan import Paket
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
    "`menggantikan` dan rujukan lain menunjuk id dalam daftar.",
    Example(
        D30, "untuk: [laporan-kinerja, realisasi-kinerja]", "untuk: [laporan-kinerja, maklumat]"
    ),
)
GANDA = Rule(
    "INF-003",
    "Id dua kali",
    "Setiap informasi mempunyai id sendiri, yang lain dari id dokumen kinerja.",
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
    "hanya keputusannya dicatat, dengan nomor, tanggal, dan yang menetapkan.",
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
_MASUK = re.compile(r"/(?:login|signin|sign-in|masuk|wp-login|wp-admin|auth)\b", re.IGNORECASE)
_TUAN_MASUK = ("accounts.google.com", "login.microsoftonline.com")
_RAPUH = ("drive.google.com", "docs.google.com", "bit.ly", "s.id", "tinyurl.com", "goo.gl", "t.co")
_PREDIKAT = re.compile(r"\b(?:WTP|WDP|Wajar Tanpa Pengecualian|Informatif|[Pp]redikat)\b")
_PENILAI = re.compile(r"\b(?:BPK|Auditor|Komisi Informasi|KemenPANRB|Kementerian|Inspektorat)\b")
_SETENGAH_TAHUN = 183


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
        text = f"{entry.judul} {entry.ringkasan or ''}"
        whole = _PENILAI.search(text) and re.search(r"\b(?:19|20)[0-9]{2}\b", text)
        if _PREDIKAT.search(text) and not whole:
            yield mistake(NILAI, entry.place("judul"), "opini atau predikat tanpa penilai",
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
    if (kept_back or decision) and (entry.keputusan is None or not (kept_back and decision)):
        yield mistake(DIKECUALIKAN, entry.place("klasifikasi"),
                      f"{entry.id} dikecualikan tanpa keputusan, atau bukan keputusannya sendiri",
                      "diharapkan `jenis: keputusan-dikecualikan` dengan `keputusan`",
                      "tulis nomor, tanggal, dan yang menetapkan; isi yang dikecualikan jangan "
                      "dimuat")  # fmt: skip
    owned = entry.nihil is None or entry.penanggung_jawab is not None
    if not owned or (entry.nihil is None) is (not entry.di_mana):
        yield mistake(NIHIL, entry.place("id"),
                      f"{entry.id} tidak menyebut di mana, atau nihil tanpa penanggung jawab",
                      "diharapkan `di_mana`, atau `nihil` dengan `penanggung_jawab`",
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


def check_references(data: Data) -> Iterator[Temuan]:
    """Find names of duties and entries that do not exist, and duties that a kind can't meet."""
    duties = {duty.id: duty for duty in data.kip.kewajiban} if data.kip else {}
    known = [entry.id for entry in data.informasi.entri]
    for entry in data.informasi.entri:
        for number, name in enumerate(entry.untuk):
            place = entry.place("untuk", number)
            if data.kip is None:
                continue
            if name not in duties:
                yield _missing(place, "kewajiban", name, list(duties))
            elif entry.jenis not in duties[name].jenis_bukti:
                fits = ", ".join(duties[name].jenis_bukti) or "tidak ada"
                yield mistake(RUJUKAN, place, f"“{entry.jenis}” tidak memenuhi “{name}”",
                              f"diharapkan jenis: {fits}",
                              "perbaiki `jenis`, atau hapus dari `untuk`")  # fmt: skip
        if entry.menggantikan is not None and entry.menggantikan not in known:
            yield _missing(entry.place("menggantikan"), "informasi", entry.menggantikan, known)
    for name, place in _named(data):
        if name not in known:
            yield _missing(place, "informasi", name, known)


def _named(data: Data) -> Iterator[tuple[str, Place]]:
    """Yield every entry that another file names."""
    one = data.informasi
    seats = one.profil.susunan if one.profil else ()
    yield from ((s.lhkpn, s.place("lhkpn")) for s in seats if s.lhkpn)
    yield from ((y.laporan, y.place("laporan")) for y in one.layanan if y.laporan)
    yield from ((y.calk, y.place("calk")) for y in one.keuangan if y.calk)
    rules = one.peraturan.peraturan if one.peraturan else ()
    yield from ((r.informasi, r.place("informasi")) for r in rules if r.informasi)
    deals = one.kerja_sama.kerja_sama if one.kerja_sama else ()
    yield from ((d.informasi, d.place("informasi")) for d in deals if d.informasi)


def _missing(place: Place, what: str, name: str, known: Sequence[str]) -> Temuan:
    meant = nearest(name, sorted(known))
    return mistake(
        RUJUKAN,
        place,
        f"{what} “{name}” tidak ada",
        f"mungkin maksudnya “{meant}”" if meant else f"diharapkan {what} yang ada",
        f"tulis “{meant}”" if meant else "periksa id-nya, atau tambahkan lebih dulu",
    )


def check_addresses(data: Data) -> Iterator[Temuan]:
    """Find addresses that readers can't open freely, and those that may be dead by now."""
    for entry in data.informasi.entri:
        for place in entry.di_mana:
            if place.alamat is not None:
                yield from _address(data, place, place.alamat)
    packages = [p for year in data.informasi.pengadaan for p in year.paket]
    rules = data.informasi.peraturan.peraturan if data.informasi.peraturan else ()
    holders: tuple[Paket | Peraturan, ...] = (*packages, *rules)
    for holder in holders:
        if holder.alamat is not None and (why := _closed(holder.alamat)):
            yield _refuse(holder.place("alamat"), why)


def _address(data: Data, place: DiMana, address: str) -> Iterator[Temuan]:
    why = _closed(address)
    if why:
        yield _refuse(place.place("alamat"), why)
        return
    if (urlsplit(address).hostname or "") in _RAPUH:
        yield mistake(RAPUH, place.place("alamat"), "alamat pendek atau folder bersama",
                      "diharapkan alamat di laman kantor", "simpan berkasnya di sini")  # fmt: skip
    opened = place.diperiksa
    if opened is None:
        yield mistake(RAPUH, place.place("alamat"), "hari alamat ini dibuka belum dicatat",
                      "diharapkan `diperiksa`", "buka alamatnya, lalu tulis harinya")  # fmt: skip
    elif data.hari and (data.hari - opened.nilai).days > _SETENGAH_TAHUN:
        yield mistake(RAPUH, place.place("diperiksa"), "alamat ini lama tidak dibuka",
                      "diharapkan dibuka dalam enam bulan",
                      "buka alamatnya, lalu perbarui harinya")  # fmt: skip


def _closed(address: str) -> str:
    """Say why an address is not open to everybody; "" where it is."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "alamat tidak dapat dibaca"
    if parts.scheme != "https" or not parts.hostname or " " in address:
        return "alamat bukan https"
    if parts.username or parts.hostname in _TUAN_MASUK or _MASUK.search(parts.path):
        return "alamat meminta masuk dengan akun"
    return ""


def _refuse(place: Place, why: str) -> Temuan:
    return mistake(ALAMAT, place, why, "diharapkan alamat https yang terbuka untuk siapa pun",
                   "tulis alamat lengkapnya, atau simpan berkasnya di folder berkas")  # fmt: skip


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


CHECKS = (check_entries, check_references, check_addresses)
