"""Hold examples of the grammar of figures: the staff guide prints them, a test runs them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ContohTarget:
    """Show a printed target and how the site says what it read; "" where it is refused.

    `cara` is what staff write then, as YAML that is read to `hasil`.
    """

    tercetak: str
    dibaca: str
    cara: str = ""
    hasil: str = ""


@dataclass(frozen=True)
class Aturan:
    """Name one rule of the grammar with its examples."""

    nama: str
    contoh: tuple[ContohTarget, ...]


def _read(tercetak: str, dibaca: str) -> ContohTarget:
    return ContohTarget(tercetak, dibaca)


def _ask(tercetak: str, cara: str, hasil: str) -> ContohTarget:
    return ContohTarget(tercetak, "", cara, hasil)


ATURAN_TARGET = (
    Aturan(
        "Persen: “%”, “persen”; koma atau titik sebelum pecahan",
        (
            _read("87,5%", "87,5%"),
            _read("87.50 %", "87,5%"),
            _read("80 persen", "80%"),
            _read("88,765%", "88,765%"),
            _read("100% (seratus persen)", "100%"),
            _read("75 (%)", "75%"),
        ),
    ),
    Aturan(
        "Jumlah: angka, lalu satuan yang mulai dengan huruf",
        (
            _read("2 Laporan", "2 Laporan"),
            _read("1 (satu) Dokumen", "1 Dokumen"),
            _read("5 hari kerja", "5 hari kerja"),
            _read("1.234.567 orang", "1.234.567 orang"),
            _read("1 000 orang", "1.000 orang"),
        ),
    ),
    Aturan(
        "Skor: angka saja, atau dengan kata indeks, nilai, poin, skor",
        (_read("75", "75"), _read("0,715", "0,715"), _read("2,8 Indeks", "2,8 Indeks")),
    ),
    Aturan("Angka negatif dan pecahan", (_read("-2,5%", "−2,5%"), _read("2½ jam", "2,5 jam"))),
    Aturan(
        "Rentang: “-”, “–”, “s.d.”, “s/d”, “sampai”, “sampai dengan”",
        (
            _read("70-80%", "70–80%"),
            _read("70 s.d. 80%", "70–80%"),
            _read("2 Lap sampai dengan 3 Lap", "2–3 Lap"),
        ),
    ),
    Aturan(
        "Batas: “≥”, “≤”, “min.”, “maks.”, “minimal”, “lebih dari”",
        (
            _read("≥ 80%", "minimal 80%"),
            _read("maks. 5 hari", "maksimal 5 hari"),
            _read("75% (minimal)", "minimal 75%"),
            _read("> 90", "lebih dari 90"),
        ),
    ),
    Aturan(
        "Predikat dan opini",
        (_read("BB", "BB"), _read("WTP", "WTP"), _read("Wajar Tanpa Pengecualian", "WTP")),
    ),
    Aturan("Tidak berlaku", (_read("n/a", "tidak berlaku"),)),
    Aturan(
        "Yang dapat dibaca dua cara ditanyakan",
        (
            _ask("1.200 orang", '{tercetak: 1.200 orang, nilai: "1200"}', "1.200 orang"),
            _ask("1.200 jam", '{tercetak: 1.200 jam, nilai: "1,2"}', "1,2 jam"),
            _ask("98,765", '{tercetak: "98,765", nilai: "98,7650"}', "98,765"),
        ),
    ),
    Aturan(
        "Yang lain ditolak, dan ditulis dengan bacaannya",
        (
            _ask(
                "100o/o",
                "{tercetak: 100o/o, bacaan: 100%, dasar: Tanda persen rusak oleh pemindai}",
                "100% (bacaan kami)",
            ),
            _ask(
                "10/12 Bulan",
                "{tercetak: 10/12 Bulan, bacaan: 10 Bulan, dasar: Sepuluh dari dua belas bulan}",
                "10 Bulan (bacaan kami)",
            ),
            _ask(
                "80 (A)",
                '{tercetak: 80 (A), bacaan: "80", dasar: Skor dengan predikatnya}',
                "80 (bacaan kami)",
            ),
            _ask(
                "2 ratus orang",
                "{tercetak: 2 ratus orang, bacaan: 200 orang, dasar: Dua ratus}",
                "200 orang (bacaan kami)",
            ),
            _ask("-", '{tercetak: "-", kosong: tidak-berlaku}', "tidak berlaku"),
        ),
    ),
    Aturan(
        "Yang bukan satu angka disimpan sebagai teks; persennya tidak dihitung",
        (
            _ask(
                "1 Dokumen dan 2 Laporan",
                "{tercetak: 1 Dokumen dan 2 Laporan, jenis: teks, dasar: Dua hasil sekaligus}",
                "1 Dokumen dan 2 Laporan",
            ),
            _ask(
                "31 Desember 2028",
                "{tercetak: 31 Desember 2028, jenis: teks, dasar: Targetnya sebuah tanggal}",
                "31 Desember 2028",
            ),
        ),
    ),
)

#: Printed amounts with their whole rupiah; None where an amount is asked about or refused.
CONTOH_UANG: tuple[tuple[str, int | None], ...] = (
    ("Rp. 43.644.000,-", 43_644_000),
    ("43,644,000", 43_644_000),
    ("Rp 43 644 000", 43_644_000),
    ("Rp43.644.000,00", 43_644_000),
    ("43644000", 43_644_000),
    ("43.644", None),
    ("Rp43.644.00", None),
    ("-Rp1.000.000", None),
    ("(1.000.000)", None),
    ("Rp1.000,50", None),
)
