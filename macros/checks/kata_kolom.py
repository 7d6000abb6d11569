"""Say what is wrong with columns and their cells, whichever table they stand in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Rule
from macros.model.isi import keys_of
from macros.model.peran import BERULANG, Kolom, Peran
from macros.model.sel_tambahan import SelLain, TargetTahun
from macros.model.tabel_cetak import BarisCetak, quarter_of, year_of
from macros.model.target import Target
from macros.source.koma import quote
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
    "Sel berdiri di bawah kolom yang tercetak, satu sel satu kolom. Tanpa kolomnya sendiri, sel "
    "itu tidak tampil.",
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
#: Keys of the roles whose cells stand under a key of another name.
_KUNCI_LAIN = {Peran.BULAN: "rencana_pelaksanaan", Peran.TARGET_TRIWULAN: "target"}
#: What to do with a column of a role that the rows of its table don't have.
_SELAIN = (
    "di tabel ini kolom itu diberi `isi: lain`, dan selnya `lain: [{{judul_kolom: {}, sel: …}}]`"
)


#: What text within brackets may not hold without quotation marks.
_BERTANDA = re.compile(r"[,:\[\]{}#&*!|>%@`\"']")


def write_head(text: str) -> str:
    """Return the words of a head as they are written within brackets."""
    return quote(text) if _BERTANDA.search(text) else text


def what_for(kolom: Kolom) -> object:
    """Return what a column is for, as far as it can be told.

    Only roles that a table may have several times are told apart: a row has one cell for each
    other role, and two columns of that role would both show it.
    """
    if kolom.peran not in BERULANG:
        return None
    if kolom.peran is Peran.TARGET_TAHUN:
        return year_of(kolom.untuk)
    if kolom.peran is Peran.TARGET_TRIWULAN:
        return quarter_of(kolom.untuk)
    return kolom.untuk


def say_absent(row: BarisCetak, kolom: Kolom, *, sekali: bool = False) -> Temuan:
    """Return the finding of a column without a cell in a row.

    `sekali` says that the head of the column may tell once why all its blanks are blank.
    """
    way = _say_key(row, kolom) + (_say_once(kolom) if sekali else "")
    return mistake(
        SEL_HILANG,
        row.tambahan.place("id"),
        f"baris {row.id} tidak punya sel untuk kolom “{kolom.teks}”",
        "diharapkan isinya, atau sebab kosongnya",
        way if is_key(row, kolom) else _SELAIN.format(write_head(kolom.teks)),
    )


def is_key(row: BarisCetak, kolom: Kolom) -> bool:
    """Tell whether rows of this table may have a cell of the role of a column."""
    return key_of(kolom.peran) in keys_of(type(row.tambahan))


def key_of(role: Peran) -> str:
    """Return the key of a row under which cells of a role stand."""
    return _KUNCI_LAIN.get(role, role.kunci)


def _say_once(kolom: Kolom) -> str:
    """Say how the head of a column tells for all rows why they are blank."""
    return (
        "; kalau banyak baris kosong di kolom ini, tulis sekali di kepalanya: "
        f"`{{teks: {write_head(kolom.teks)}, isi: {kolom.peran}, kosong: tidak-tercetak}}`"
    )


def _say_key(row: BarisCetak, kolom: Kolom) -> str:
    if kolom.peran is Peran.LAIN:
        # Roles are given in order: one head too many may have pushed every other one aside,
        # and a cell in `lain` would then hide that figures stand under the wrong heads.
        first = (
            "tulis peran setiap kolom tabel ini, misalnya `{teks: No, isi: nomor}`, karena kolom "
            "tanpa `isi` dibaca menurut urutannya; kalau kolom ini memang `isi: lain`, "
        )
        return (first if kolom.diam else "") + (
            f"tambahkan `{{judul_kolom: {write_head(kolom.untuk)}, sel: …}}` di `lain`; kalau "
            "kosong, `sel: {kosong: tidak-tercetak}`"
        )
    if kolom.peran is Peran.TARGET_TAHUN:
        return f"tambahkan `{{tahun: {year_of(kolom.untuk)}, target: …}}` di `target_tahun`"
    if kolom.peran is Peran.TARGET_TRIWULAN:
        year = getattr(row.tambahan, "target", None)
        alone = not isinstance(year, Target) or year.tercetak is None
        quarters = "{TW1: …, TW2: …, TW3: …, TW4: …}"
        told = f"target: {{triwulan: {quarters}}}" if alone else f"target_triwulan: {quarters}"
        return f"tulis `{told}`"
    key = key_of(kolom.peran)
    return (
        f"tambahkan `{key}: …`; kalau kosong, `{key}: {{kosong: tidak-tercetak}}`, atau "
        "`sel-gabungan` kalau selnya digabung dengan sel di atasnya"
    )


def find_twofold(
    row: BarisCetak, years_told: Sequence[TargetTahun], others: Sequence[SelLain]
) -> Iterator[Temuan]:
    """Find second cells for one column: only the first would be shown."""
    years = Counter(str(one.tahun) for one in years_told)
    heads = Counter(cell.judul_kolom for cell in others)
    for key, counts in (("target_tahun", years), ("lain", heads)):
        for name, count in counts.items():
            if count > 1:
                yield mistake(
                    KOLOM_HILANG,
                    row.tambahan.place(key),
                    f"baris {row.id} mempunyai {count} sel “{name}”",
                    "diharapkan satu sel untuk setiap kolom",
                    "hapus yang keliru; kalau kertasnya mencetak dua kolom, tulis keduanya di "
                    "kepala tabel",
                )


def say_homeless(row: BarisCetak, key: str, name: str) -> Temuan:
    """Return the finding of a cell, under a key of its row, without a column."""
    head = {
        "lain": f"`{{teks: {write_head(name)}, isi: lain}}`",
        "target_tahun": f'`{{teks: "{name}", isi: target-tahun}}`',
        "target_triwulan": f"`{{teks: …, isi: target-triwulan, untuk: {name}}}`",
    }.get(key, f"`isi: {name}`")
    return mistake(
        KOLOM_HILANG,
        row.tambahan.place(key),
        f"baris {row.id} mempunyai sel “{name}”, tetapi kepala tabel tidak punya kolomnya",
        "diharapkan kolom di kepala tabel untuk setiap sel",
        "kalau kolomnya sudah ada di `kolom` tanpa `isi`, beri `isi` pada setiap kolom, karena "
        f"yang tanpa `isi` dibaca menurut urutannya; kalau belum, tambahkan dengan {head}; kalau "
        "tidak tercetak, hapus selnya",
    )
