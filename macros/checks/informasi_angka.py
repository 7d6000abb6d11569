"""Check the counts and amounts of public information: parts sum to their whole."""

from __future__ import annotations

from collections.abc import Iterator

from macros.capaian.pagu import budgets_of
from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Place, Rule
from macros.model.data import Data
from macros.model.format import format_rupiah
from macros.model.informasi import YaTidak
from macros.model.keuangan import Keuangan, Paket, Pengadaan, TahapPaket
from macros.model.layanan import Layanan, Pengaduan
from macros.model.uang import Uang

CACAH = Rule(
    "LYN-001",
    "Jumlah bagian tidak sama dengan keseluruhan",
    "Permintaan menurut hasilnya berjumlah sama dengan yang diterima, begitu pula alasan "
    "penolakan, pengaduan, dan pegawai. Tanyakan yang tidak cocok kepada yang menghitung.",
    Example("layanan/2030.yml", "diterima: 12, dikabulkan: 9", "diterima: 12, dikabulkan: 8"),
)
URUTAN = Rule(
    "LYN-002",
    "Angka layanan yang tidak mungkin",
    "Rata-rata tidak lebih dari yang terlama; yang lewat batas dan yang ditanggapi tidak lebih "
    "dari yang diterima.",
    Example("layanan/2030.yml", "rata_rata: 4, terlama: 9", "rata_rata: 14, terlama: 9"),
)
TAHUN = Rule(
    "LYN-003",
    "Tahun berkas lain dari tahun isinya",
    "Berkas layanan, keuangan, pengadaan, dan pengaduan dinamai menurut tahunnya.",
    Example("pengaduan/2031.yml", "tahun: 2031", "tahun: 2030"),
)
UANG = Rule(
    "KEU-001",
    "Jumlah laporan keuangan tidak cocok",
    "Baris realisasi anggaran berjumlah sama dengan jumlah tercetaknya, dan aset sama dengan "
    "kewajiban ditambah ekuitas.",
    Example("keuangan/2030.yml", "realisasi: Rp19.000.000", "realisasi: Rp18.000.000"),
)
PAGU = Rule(
    "KEU-002",
    "Pagu laporan keuangan lain dari anggaran program",
    "Pagu sering berubah sesudah perjanjian ditandatangani. Kalau memang begitu, biarkan; kalau "
    "salah salin, perbaiki.",
    Example(
        "keuangan/2030.yml",
        "pagu: Rp8.500.000, realisasi: Rp8.000.000}\njumlah: {pagu: Rp20.500.000",
        "pagu: Rp9.500.000, realisasi: Rp8.000.000}\njumlah: {pagu: Rp21.500.000",
    ),
    Level.PERINGATAN,
)
AUDIT = Rule(
    "KEU-003",
    "Sudah diaudit tanpa auditor, atau opini tanpa audit",
    "Laporan yang sudah diaudit menyebut auditornya; opini hanya ada kalau sudah diaudit. Laporan "
    "yang sama dalam daftar informasi mengatakan hal yang sama.",
    Example("keuangan/2030.yml", "diaudit: ya", "diaudit: tidak"),
)
PAKET = Rule(
    "PGD-001",
    "Tahap paket tanpa isiannya",
    "Paket yang sudah berkontrak menyebut penyedia, nilai, dan tanggal kontrak; yang sudah "
    "diserahkan menyebut tanggalnya, sesudah kontrak. Nilai kontrak tidak lebih dari pagu.",
    Example("pengadaan/2031.yml", ", serah_terima: 1 Mei 2031", ""),
)
RULES = (CACAH, URUTAN, TAHUN, UANG, PAGU, AUDIT, PAKET)


def check_counts(data: Data) -> Iterator[Temuan]:
    """Find counts whose parts do not sum to their whole."""
    for year in data.informasi.layanan:
        yield from _service(year)
    for report in data.informasi.pengaduan:
        for row in report.baris:
            parts = row.selesai + row.dalam_proses
            yield from _same(parts, row.diterima, row.place("diterima"), "pengaduan")
    staff = data.informasi.profil.kepegawaian if data.informasi.profil else None
    if staff is not None:
        whole = sum(row.jumlah for row in staff.baris)
        yield from _same(whole, staff.jumlah, staff.place("jumlah"), "pegawai")


def _service(year: Layanan) -> Iterator[Temuan]:
    asked = year.permintaan
    if asked is not None:
        parts = sum(count for _, count in asked.bagian)
        yield from _same(parts, asked.diterima, asked.place("diterima"), "permintaan")
        if year.penolakan:
            refused = sum(one.jumlah for one in year.penolakan)
            what, place = "alasan penolakan", year.place("penolakan")
            # A request that was granted in part was refused in part.
            if not asked.ditolak <= refused <= asked.ditolak + asked.sebagian:
                yield from _same(refused, asked.ditolak, place, what)
    if year.waktu and year.waktu.rata_rata > year.waktu.terlama:
        yield _impossible(year.waktu.place("rata_rata"), "rata-rata lebih lama dari yang terlama")
    if asked and year.waktu and year.waktu.lewat_batas > asked.diterima:
        place = year.waktu.place("lewat_batas")
        yield _impossible(place, "jawaban yang lewat batas lebih banyak dari permintaan")
    if year.keberatan and year.keberatan.ditanggapi > year.keberatan.diterima:
        place = year.keberatan.place("ditanggapi")
        yield _impossible(place, "yang ditanggapi lebih banyak dari yang diterima")


def _same(parts: int, whole: int, place: Place, what: str) -> Iterator[Temuan]:
    if parts != whole:
        yield mistake(
            CACAH,
            place,
            f"bagian {what} berjumlah {parts}, tertulis {whole}",
            "diharapkan keduanya sama",
            "periksa setiap angkanya pada register atau laporannya",
        )


def _impossible(place: Place, why: str) -> Temuan:
    return mistake(URUTAN, place, why, "diharapkan angka yang mungkin",
                   "periksa pada register atau laporannya")  # fmt: skip


def check_years(data: Data) -> Iterator[Temuan]:
    """Find files that are named after another year than theirs."""
    one = data.informasi
    models: tuple[Layanan | Keuangan | Pengadaan | Pengaduan, ...] = (
        *one.layanan,
        *one.keuangan,
        *one.pengadaan,
        *one.pengaduan,
    )
    for model in models:
        place = model.place("tahun")
        if not place.path.endswith(f"/{model.tahun}.yml"):
            yield mistake(
                TAHUN,
                place,
                f"tahun {model.tahun} dalam berkas yang bernama lain",
                f"diharapkan berkas {model.tahun}.yml",
                "perbaiki tahunnya, atau ganti nama berkasnya",
            )


def check_money(data: Data) -> Iterator[Temuan]:
    """Find financial reports that do not add up, or claim an audit without its auditor."""
    for year in data.informasi.keuangan:
        yield from _totals(year)
        audited = year.diaudit is YaTidak.YA
        if (audited and year.auditor is None) or (not audited and (year.auditor or year.opini)):
            yield mistake(AUDIT, year.place("diaudit"), "audit, auditor, dan opini tidak cocok",
                          "diharapkan `auditor` kalau sudah diaudit, dan tidak kalau belum",
                          "periksa pada laporannya")  # fmt: skip
        for name in dict.fromkeys((year.dari, year.calk)):
            entry = data.informasi.find(name)
            if entry is not None and entry.diaudit not in {None, year.diaudit}:
                yield mistake(AUDIT, year.place("diaudit"),
                              f"di sini diaudit: {year.diaudit}, pada {entry.id} {entry.diaudit}",
                              "diharapkan keduanya sama", "periksa pada laporannya")  # fmt: skip
        yield from _budget(data, year)


def _totals(year: Keuangan) -> Iterator[Temuan]:
    if year.jumlah is not None and year.lra:
        for key in ("pagu", "realisasi"):
            parts = [getattr(row, key).rupiah for row in year.lra]
            whole: Uang = getattr(year.jumlah, key)
            if None not in parts and whole.rupiah is not None and sum(parts) != whole.rupiah:
                yield _differs(year.jumlah.place(key), sum(parts), whole.rupiah)
    sheet = year.neraca
    if sheet is not None:
        owed, own, owned = sheet.kewajiban.rupiah, sheet.ekuitas.rupiah, sheet.aset.rupiah
        if owed is None or own is None or owned is None:
            return
        if owned != owed + own:
            yield _differs(sheet.place("aset"), owed + own, owned)


def _differs(place: Place, parts: int, whole: int) -> Temuan:
    return mistake(
        UANG,
        place,
        f"bagian berjumlah {format_rupiah(parts)}, tertulis {format_rupiah(whole)}",
        "diharapkan keduanya sama",
        "periksa setiap angkanya pada laporannya",
    )


def _budget(data: Data, year: Keuangan) -> Iterator[Temuan]:
    """Hold what was allotted against the programmes' budgets of the same year."""
    amounts = [row.pagu.rupiah for row in year.lra]
    budgets = list(budgets_of(data, year.tahun).values()) if year.tahun in data.tahun else []
    known = [amount for amount in amounts if amount is not None]
    promised = sum(budgets)
    if budgets and known and len(known) == len(amounts) and sum(known) != promised:
        yield mistake(
            PAGU,
            year.place("lra"),
            f"pagu {format_rupiah(sum(known))}, anggaran program {format_rupiah(promised)}",
            "diharapkan sama, atau pagunya memang direvisi",
            "periksa pada laporannya; kalau memang begitu, biarkan",
        )


def check_packages(data: Data) -> Iterator[Temuan]:
    """Find packages whose stage lacks what that stage brings."""
    for year in data.informasi.pengadaan:
        for package in year.paket:
            for why in _lacks(package):
                yield mistake(PAKET, package.place("tahap"), f"{package.nama}: {why}",
                              "diharapkan isian yang sesuai dengan tahapnya",
                              "lengkapi, atau perbaiki tahapnya")  # fmt: skip


def _lacks(package: Paket) -> Iterator[str]:
    if package.tahap in {TahapPaket.KONTRAK, TahapPaket.SERAH_TERIMA} and not (
        package.penyedia and package.nilai and package.kontrak
    ):
        yield "penyedia, nilai, atau tanggal kontrak belum ada"
    if (package.tahap is TahapPaket.SERAH_TERIMA) is not (package.serah_terima is not None):
        yield "tanggal serah terima tidak sesuai dengan tahapnya"
    begun, done = package.kontrak, package.serah_terima
    if begun and done and done.nilai < begun.nilai:
        yield "serah terima sebelum kontrak"
    limit, value = package.pagu.rupiah, package.nilai.rupiah if package.nilai else None
    if limit is not None and value is not None and value > limit:
        yield "nilai kontrak lebih dari pagu"


CHECKS = (check_counts, check_years, check_money, check_packages)
