"""Check that the head of a table and its rows speak of the same columns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from macros.checks.dasar import Temuan, mistake
from macros.checks.kata_kolom import (
    KOLOM_HILANG,
    KOLOM_RANCU,
    SEL_HILANG,
    find_twofold,
    is_key,
    key_of,
    say_absent,
    say_homeless,
    what_for,
    write_head,
)
from macros.checks.kepala_kolom import find_misplaced, find_repeated
from macros.model.anggaran import KOLOM_NAMA, Anggaran
from macros.model.bagian_tabel import BagianDokumen, BarisTabel
from macros.model.data import Data
from macros.model.isi import keys_of
from macros.model.kepala_tabel import KepalaTabel
from macros.model.kolom_kosong import may_say_once
from macros.model.peran import BERULANG, Kolom, Peran
from macros.model.sel_tambahan import SelTambahan
from macros.model.tabel_cetak import BarisCetak, TabelCetak, list_tabel
from macros.model.target import Target

#: Columns of a budget that only their own cells can fill.
_BEBAS = frozenset({Peran.KETERANGAN, Peran.LAIN})
RULES = (SEL_HILANG, KOLOM_HILANG, KOLOM_RANCU)


def check_budget_columns(data: Data) -> Iterator[Temuan]:
    """Find what is wrong with the columns of budgets, and with the cells below them."""
    for paper in data.dokumen:
        budget = paper.anggaran_tercetak
        if budget is not None:
            yield from find_repeated(budget, budget.peran)
            yield from find_misplaced(budget, budget.kolom, budget.peran, budget.biasa)
            yield from _stray_of(budget)
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


def _stray_of(budget: Anggaran) -> Iterator[Temuan]:
    """Find cells of a budget without a column, and columns of their own words without a cell."""
    heads = {kolom.untuk for kolom in budget.peran if kolom.peran is Peran.LAIN}
    filled = {budget.kolom_nama(item) for item in budget.baris}
    for index, kolom in enumerate(budget.peran):
        if kolom.peran in KOLOM_NAMA - {Peran.PROGRAM} - filled:
            yield mistake(
                KOLOM_RANCU,
                budget.place("kolom", index),
                f"kolom “{kolom.teks}” tidak diisi baris mana pun",
                f"diharapkan baris dengan `tingkat: {kolom.peran}` di `rincian` programnya",
                "tulis barisnya di `rincian`; kalau kolom itu bukan tingkat anggaran, beri "
                "`isi: lain`",
            )
    roles = {kolom.peran for kolom in budget.peran}
    for item in budget.baris:
        row = BarisCetak(item.id, {}, item, item.baris_sumber)
        for kolom in budget.peran:
            own = kolom.peran in _BEBAS or not (kolom.peran in KOLOM_NAMA or is_key(row, kolom))
            if own and row.sel(kolom) is None:
                yield say_absent(row, kolom)
        yield from find_twofold(row, (), item.lain)
        for cell in item.lain:
            if cell.judul_kolom not in heads:
                yield say_homeless(row, "lain", cell.judul_kolom)
        if item.keterangan is not None and Peran.KETERANGAN not in roles:
            yield say_homeless(row, "keterangan", Peran.KETERANGAN.value)


def check_columns(data: Data) -> Iterator[Temuan]:
    """Find columns without cells, cells without columns, and columns that mean two things."""
    for paper in data.dokumen:
        for table in list_tabel(paper):
            if isinstance(table.kepala, Anggaran):
                continue  # `check_budget_columns` asks it
            wrong = list(_unclear(table.kepala))
            yield from wrong
            if not wrong:
                yield from _cells(table)


def _cells(table: TabelCetak) -> Iterator[Temuan]:
    """Find cells that are missing in a row, and cells that no column shows."""
    columns = table.kolom
    roles = {kolom.peran for kolom in columns}
    free = BERULANG | roles
    homeless = {key_of(role): role for role in Peran if role not in free}
    known = {(kolom.peran, what_for(kolom)) for kolom in columns}
    parts = isinstance(table.kepala, BagianDokumen)
    for row in table.baris:
        yield from _absent(row, columns, parts=parts)
        for key in sorted(row.tambahan.model_fields_set & homeless.keys() & _KUNCI):
            role = homeless[key]
            quarters = role is Peran.TARGET and Peran.TARGET_TRIWULAN in roles
            if not (quarters and _by_quarter(row)):
                yield say_homeless(row, key, role.value)
        if isinstance(row.tambahan, SelTambahan):
            yield from find_twofold(row, row.tambahan.target_tahun, row.tambahan.lain)
            yield from _homeless_repeated(row, row.tambahan, known)


def _unclear(kepala: KepalaTabel) -> Iterator[Temuan]:
    usual = kepala.biasa
    if len(kepala.kolom) < len(usual) and all(head.isi is None for head in kepala.kolom):
        yield mistake(
            KOLOM_RANCU,
            kepala.place("kolom"),
            f"kepala tabel punya {len(kepala.kolom)} kolom, tabel ini biasanya {len(usual)}",
            f"diharapkan kolom untuk {', '.join(usual)}",
            "tulis judul yang kurang; kalau kertasnya memang tidak mencetaknya, beri `isi` pada "
            f"kolom yang ada{_say_without_number(kepala)}",
        )
        return
    yield from find_repeated(kepala, kepala.peran)
    yield from find_misplaced(kepala, kepala.kolom, kepala.peran, usual)
    for role in usual:
        if role in kepala.wajib and role not in {k.peran for k in kepala.peran}:
            yield mistake(
                KOLOM_RANCU,
                kepala.place("kolom"),
                f"tidak ada kolom untuk {role}",
                "diharapkan kolom itu ada, karena barisnya selalu memuatnya",
                f"beri `isi: {role}` pada kolom yang memuatnya",
            )


def _say_without_number(kepala: KepalaTabel) -> str:
    """Write out the head of a table that lacks just the column of numbers."""
    usual = kepala.biasa
    if usual[0] is not Peran.NOMOR or len(kepala.kolom) != len(usual) - 1:
        return ""
    pairs = zip(kepala.kolom, usual[1:], strict=True)
    heads = ", ".join(f"{{teks: {write_head(head.teks)}, isi: {role}}}" for head, role in pairs)
    return f"; kalau hanya nomornya yang tidak tercetak: `kolom: [{heads}]`"


def _absent(row: BarisCetak, columns: Sequence[Kolom], *, parts: bool) -> Iterator[Temuan]:
    for kolom in columns:
        # A row that says nothing of a cell has a blank for it, so that papers without the column
        # stay short; where the column is printed, its cell has to be written.
        silent = is_key(row, kolom) and key_of(kolom.peran) not in row.tambahan.model_fields_set
        if row.sel(kolom) is None or (silent and kolom.peran not in row.langsung):
            yield say_absent(row, kolom, sekali=parts and may_say_once(kolom.peran))


def _homeless_repeated(
    row: BarisCetak, cells: SelTambahan, known: Collection[tuple[Peran, object]]
) -> Iterator[Temuan]:
    """Find cells of columns that a table has several of, which none of these shows."""
    for one in cells.target_tahun:
        if (Peran.TARGET_TAHUN, one.tahun) not in known:
            yield say_homeless(row, "target_tahun", str(one.tahun))
    for name, target in cells.target_triwulan.bagian if cells.target_triwulan else ():
        if target.kosong is None and (Peran.TARGET_TRIWULAN, name) not in known:
            yield say_homeless(row, "target_triwulan", name)
    for cell in cells.lain:
        if (Peran.LAIN, cell.judul_kolom) not in known:
            yield say_homeless(row, "lain", cell.judul_kolom)


def _by_quarter(row: BarisCetak) -> bool:
    """Tell whether the target of a row is printed by quarter alone."""
    target = getattr(row.tambahan, "target", None)
    return isinstance(target, Target) and target.triwulan is not None


#: Keys that hold a cell, in any kind of row.
_KUNCI = frozenset({*keys_of(SelTambahan), *keys_of(BarisTabel)})


CHECKS = (check_columns, check_budget_columns)
