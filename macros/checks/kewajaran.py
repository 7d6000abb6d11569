"""Check figures that are read as printed and still look like a slip: of a mark, or of a unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from macros.checks.dasar import Temuan, mistake
from macros.checks.tercetak import claims_of
from macros.findings import Example, Level, Place, Rule
from macros.model.baca_target import JenisTarget
from macros.model.data import Data
from macros.model.peran import BERANGKA
from macros.model.realisasi import RealisasiKinerja
from macros.model.skala import fold
from macros.model.tabel_cetak import list_tabel
from macros.model.target import Target
from macros.model.uang import UangDalam
from macros.source.rules import PK

JANGGAL = Rule(
    "WJR-001",
    "Angka yang jarang",
    "Jumlah benda jarang berupa pecahan atau negatif, dan persen jarang di atas 1.000. Sering kali "
    "titik atau komanya tertukar. Skor seperti 2030 biasanya tahun yang tersalin ke kolom lain.",
    Example(PK, "          target: 87,5%", "          target: 87,5 orang"),
    Level.PERINGATAN,
)
KEPALA_UANG = Rule(
    "WJR-002",
    "Satuan uang di kepala tabel tidak sama dengan `uang_dalam`",
    "Kalau kepala kolom mencetak “ribuan” atau “jutaan”, setiap jumlah di kolom itu dikalikan. "
    "Tanpa `uang_dalam` jumlahnya terbit seribu kali terlalu kecil.",
    Example(
        PK,
        "    kolom: [Program, Anggaran]",
        "    kolom: [Program, Anggaran (ribuan)]",
    ),
)
KEPALA_PERSEN = Rule(
    "WJR-003",
    "Kepala tabel mencetak persen, tetapi angkanya dibaca sebagai skor",
    "Kalau kepala kolom mencetak “%”, angka tanpa tanda di kolom itu berarti persen. Tanpa `jenis` "
    "angka itu terbit sebagai skor.",
    Example(
        "2029/perjanjian-kinerja-ketua.yml",
        "    kolom: [No, Sasaran, Indikator Kinerja, Target]",
        '    kolom: [No, Sasaran, Indikator Kinerja, "Target (%)"]',
    ),
)
RULES = (JANGGAL, KEPALA_UANG, KEPALA_PERSEN)

_WAJAR = (
    "diharapkan jumlah utuh, tidak negatif",
    "diharapkan persen sampai 1.000",
    "diharapkan skor, bukan tahun",
)
_TAHUN = re.compile(r"(?:19|20)[0-9]{2}")
#: Percent points above which a percent is at least doubtful.
_PERSEN_TERBESAR = 1000
#: What is measured rather than counted, and may well have decimals.
_TERUKUR = frozenset(
    {"jam", "menit", "hari", "hari kerja", "minggu", "bulan", "tahun", "orang hari", "orang bulan"}
    | {"km", "m", "m²", "m³", "ha", "hektare", "kg", "ton", "liter", "kali"}
)
_KATA_PERSEN = re.compile(r"%|\bpersen\b", re.IGNORECASE)
_KATA_UANG = (
    (UangDalam.MILIARAN, re.compile(r"\bmil(?:iar|yar)(?:an)?\b", re.IGNORECASE)),
    (UangDalam.JUTAAN, re.compile(r"\bjuta(?:an)?\b|[( .]1?[.,]?000[.,]000\b", re.IGNORECASE)),
    (UangDalam.RIBUAN, re.compile(r"\bribu(?:an)?\b|[( .]1?[.,]?000\b", re.IGNORECASE)),
)


def check_figures(data: Data) -> Iterator[Temuan]:
    """Find counts with a fraction and percents above a thousand, in targets and in results."""
    for acuan in data.semua_acuan:
        year = [acuan.target] if acuan.target is not None else []
        quarters = [part for _, part in acuan.triwulan.bagian] if acuan.triwulan else []
        yield from _doubt([*year, *quarters], acuan.place, acuan.id)
    for berkas in data.realisasi:
        if not isinstance(berkas.isi, RealisasiKinerja):
            continue
        for row in berkas.isi.baris:
            for one in row.hasil:
                if one.nilai is not None:
                    yield from _doubt([one.nilai], one.place("nilai"), row.indikator)


def _doubt(figures: Iterable[Target], place: Place, name: str) -> Iterator[Temuan]:
    for part in figures:
        values = [value for value in (part.nilai, part.nilai_atas) if value is not None]
        for value in values:
            counted = part.jenis is JenisTarget.JUMLAH and fold(part.satuan or "") not in _TERUKUR
            fraction = counted and (value != int(value) or value < 0)
            large = part.jenis is JenisTarget.PERSEN and value > _PERSEN_TERBESAR
            year = (
                _is_bare(part) and _TAHUN.fullmatch(part.bacaan or part.tercetak or "") is not None
            )
            if fraction or large or year:
                yield mistake(
                    JANGGAL,
                    part.place() if part.letak else place,
                    f"“{part.tercetak}” di {name} dibaca {value:f}".replace(".", ","),
                    _WAJAR[0 if fraction else 1 if large else 2],
                    "cocokkan dengan kertas: titiknya, komanya, dan kolomnya; kalau benar, biarkan",
                )


def _is_bare(target: Target) -> bool:
    """Tell whether a figure is read as a score for want of any mark or unit."""
    return target.jenis is JenisTarget.SKOR and target.satuan is None


def check_money_heads(data: Data) -> Iterator[Temuan]:
    """Find money columns whose printed head names thousands or millions that the data does not."""
    for paper in data.dokumen:
        for head, text in paper.kepala_uang:
            printed = _named(text)
            if head.uang_dalam is printed:
                continue
            elsewhere = {_named(claim.teks) for claim in claims_of(paper)}
            if printed is None and head.uang_dalam in elsewhere:
                continue
            yield mistake(
                KEPALA_UANG,
                head.place("uang_dalam" if head.uang_dalam else "kolom"),
                f"kepala kolom uang “{text}”, `uang_dalam` {head.uang_dalam or 'tidak ada'}",
                f"diharapkan {printed or 'tanpa `uang_dalam`'}",
                f"tulis `uang_dalam: {printed}` di samping `kolom`"
                if printed
                else "hapus `uang_dalam`: dokumen tidak mencetaknya",
            )


def check_percent_heads(data: Data) -> Iterator[Temuan]:
    """Find bare figures read as scores in columns whose printed head says percent."""
    for paper in data.dokumen:
        for table in list_tabel(paper):
            columns = [
                c for c in table.kolom if c.peran in BERANGKA and _KATA_PERSEN.search(c.teks)
            ]
            for row, column in product(table.baris, columns):
                cell = row.sel(column)
                if isinstance(cell, Target):
                    place = row.tambahan.place(column.peran.kunci)
                    yield from _doubt_score(cell, place, column.teks, row.id)


def _doubt_score(target: Target, place: Place, head: str, name: str) -> Iterator[Temuan]:
    parts = [part for _, part in target.triwulan.bagian] if target.triwulan else [target]
    for part in parts:
        if _is_bare(part):
            yield mistake(
                KEPALA_PERSEN,
                part.place() if part.letak else place,
                f"“{part.tercetak}” di {name} dibaca sebagai skor, padahal kepalanya “{head}”",
                "diharapkan persen",
                f"{_say_fraction(part)}tambahkan `jenis: persen` di samping cetaknya, seperti "
                f'`{{tercetak: "{part.tercetak}", jenis: persen}}`',
            )


def _say_fraction(part: Target) -> str:
    """Say how a fraction is written that a spreadsheet keeps in place of a percent."""
    value = part.nilai
    if value is None or not 0 < value < 1:
        return ""
    whole = f"{(value * 100).normalize():f}%".replace(".", ",")
    return f"kalau kertas mencetak {whole}, tulis {whole}; kalau memang sekian persen, "


def _named(text: str) -> UangDalam | None:
    """Return in what a head says that its amounts are printed; None where it says nothing."""
    return next((dalam for dalam, form in _KATA_UANG if form.search(text)), None)


CHECKS = (check_figures, check_money_heads, check_percent_heads)
