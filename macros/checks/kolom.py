"""Check that the head of a table and its rows speak of the same columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Rule
from macros.model.bagian import Anggaran
from macros.model.bagian_tabel import BarisTabel
from macros.model.data import Data
from macros.model.peran import BERULANG, Kolom, Peran
from macros.model.sel_tambahan import SelTambahan
from macros.model.tabel_cetak import BarisCetak, TabelCetak, list_tabel, quarter_of, year_of
from macros.source.rules import PK

SEL_HILANG = Rule(
    "KLM-001",
    "Sel di bawah kolom ini tidak ada",
    "Setiap kolom di kepala tabel punya sel di setiap baris; sel yang kosong ditulis dengan "
    "sebabnya.",
    Example(
        PK,
        "kolom: [No, Sasaran, Indikator Kinerja, Target]",
        "kolom: [No, Sasaran, Indikator Kinerja, Target, {teks: Satuan, isi: satuan}]",
    ),
)
KOLOM_HILANG = Rule(
    "KLM-002",
    "Sel tanpa kolom",
    "Sel berdiri di bawah kolom yang tercetak. Tanpa kolomnya, sel itu tidak tampil.",
    Example(
        PK, "          target: 87,5%\n", "          target: 87,5%\n          formula: Tepat waktu\n"
    ),
)
KOLOM_RANCU = Rule(
    "KLM-003",
    "Kolom tidak jelas",
    "Setiap peran berdiri di satu kolom; kolom tahun dan triwulan menyebut tahun atau "
    "triwulannya, dan kolom lain tidak berjudul sama.",
    Example(
        PK,
        "kolom: [No, Sasaran, Indikator Kinerja, Target]",
        "kolom: [No, Sasaran, {teks: Indikator, isi: target}, {teks: Target, isi: target}]",
    ),
)
RULES = (SEL_HILANG, KOLOM_HILANG, KOLOM_RANCU)


def check_budget_columns(data: Data) -> Iterator[Temuan]:
    """Find budgets whose head has no column for the programme or for its amount."""
    for paper in data.dokumen:
        budget = paper.anggaran_tercetak
        roles = {kolom.peran for kolom in budget.peran} if budget else set()
        absent = [role for role in Anggaran.biasa if role not in roles]
        if budget is not None and absent:
            yield mistake(
                KOLOM_RANCU,
                budget.place("kolom"),
                f"kepala anggaran tidak punya kolom untuk {' dan '.join(absent)}",
                "diharapkan kolom program dan kolom anggaran",
                "tulis judul yang kurang, atau beri `isi` pada kolom yang ada",
            )


def check_columns(data: Data) -> Iterator[Temuan]:
    """Find columns without cells, cells without columns, and columns that mean two things."""
    for paper in data.dokumen:
        for table in list_tabel(paper):
            wrong = list(_unclear(table))
            yield from wrong
            for row in () if wrong else table.baris:
                yield from _absent(table, row)
                yield from _homeless(table, row)


def _unclear(table: TabelCetak) -> Iterator[Temuan]:
    usual = table.kepala.biasa
    if len(table.kolom) < len(usual) and all(head.isi is None for head in table.kepala.kolom):
        yield mistake(
            KOLOM_RANCU,
            table.kepala.place("kolom"),
            f"kepala tabel punya {len(table.kolom)} kolom, tabel ini biasanya {len(usual)}",
            f"diharapkan kolom untuk {', '.join(usual)}",
            "tulis judul yang kurang; kalau kertasnya memang tidak mencetaknya, beri `isi` pada "
            "kolom yang ada",
        )
        return
    counts = Counter((k.peran, _what(k)) for k in table.kolom)
    for index, kolom in enumerate(table.kolom):
        twice = counts[kolom.peran, _what(kolom)] > 1
        unnamed = kolom.peran in BERULANG and _what(kolom) is None
        if twice or unnamed:
            yield mistake(
                KOLOM_RANCU,
                table.kepala.place("kolom", index),
                f"kolom “{kolom.teks}” ({kolom.peran}) "
                + ("ada dua kali" if twice else "tidak menyebut untuk apa"),
                "diharapkan satu kolom untuk setiap peran",
                "tulis perannya dengan `isi`, dan tahun atau triwulannya dengan `untuk`",
            )
    for role in table.kepala.biasa:
        if role in table.kepala.wajib and role not in {k.peran for k in table.kolom}:
            yield mistake(
                KOLOM_RANCU,
                table.kepala.place("kolom"),
                f"tidak ada kolom untuk {role}",
                "diharapkan kolom itu ada, karena barisnya selalu memuatnya",
                f"beri `isi: {role}` pada kolom yang memuatnya",
            )


def _what(kolom: Kolom) -> object:
    """Return what a column is for, as far as it can be told."""
    if kolom.peran is Peran.TARGET_TAHUN:
        return year_of(kolom.untuk)
    if kolom.peran is Peran.TARGET_TRIWULAN:
        return quarter_of(kolom.untuk)
    return kolom.untuk


def _absent(table: TabelCetak, row: BarisCetak) -> Iterator[Temuan]:
    for kolom in table.kolom:
        if row.sel(kolom) is None:
            yield mistake(
                SEL_HILANG,
                row.tambahan.place("id"),
                f"baris {row.id} tidak punya sel untuk kolom “{kolom.teks}”",
                "diharapkan isinya, atau sebab kosongnya",
                _say_key(kolom),
            )


def _say_key(kolom: Kolom) -> str:
    if kolom.peran is Peran.LAIN:
        return f"tambahkan `lain: [{{judul_kolom: {kolom.untuk}, sel: …}}]`"
    if kolom.peran is Peran.TARGET_TAHUN:
        return f"tambahkan `{{tahun: {year_of(kolom.untuk)}, target: …}}` di `target_tahun`"
    if kolom.peran is Peran.TARGET_TRIWULAN:
        return "tulis target sebagai `{triwulan: {TW1: …, TW2: …, TW3: …, TW4: …}}`"
    return f"tambahkan `{kolom.peran.kunci}: …`, atau `{{kosong: tidak-tercetak}}`"


def _homeless(table: TabelCetak, row: BarisCetak) -> Iterator[Temuan]:
    """Find cells that no column shows."""
    known = {(kolom.peran, _what(kolom)) for kolom in table.kolom}
    roles = {kolom.peran for kolom in table.kolom}
    for role in Peran:
        free = role in BERULANG or role in roles
        key = "rencana_pelaksanaan" if role is Peran.BULAN else role.kunci
        if not free and key in row.tambahan.model_fields_set and key in _KUNCI:
            if role is Peran.TARGET and Peran.TARGET_TRIWULAN in roles:
                continue
            yield _say_homeless(row, key, role.value)
    if not isinstance(row.tambahan, SelTambahan):
        return
    for one in row.tambahan.target_tahun:
        if (Peran.TARGET_TAHUN, one.tahun) not in known:
            yield _say_homeless(row, "target_tahun", str(one.tahun))
    for cell in row.tambahan.lain:
        if (Peran.LAIN, cell.judul_kolom) not in known:
            yield _say_homeless(row, "lain", cell.judul_kolom)


#: Keys that hold a cell, in any kind of row.
_KUNCI = frozenset({*SelTambahan.model_fields, *BarisTabel.model_fields})


def _say_homeless(row: BarisCetak, key: str, name: str) -> Temuan:
    return mistake(
        KOLOM_HILANG,
        row.tambahan.place(key),
        f"baris {row.id} mempunyai sel “{name}”, tetapi kepala tabel tidak punya kolomnya",
        "diharapkan kolom di kepala tabel untuk setiap sel",
        f"tambahkan kolomnya di `kolom`, dengan `isi: {name}` kalau itu perannya, "
        "atau hapus selnya",
    )


CHECKS = (check_columns, check_budget_columns)
