"""Find what is wrong with the heads of a table, before any cell below them is looked at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from macros.checks.dasar import Temuan, mistake
from macros.checks.kata_kolom import KOLOM_RANCU, what_for, write_head
from macros.model.dasar import Model
from macros.model.peran import BERULANG, JudulKolom, Kolom, Peran

#: What heads call a role. The roles of months and of free columns have no word of their own.
_SEBUTAN = {
    Peran.NOMOR: re.compile(r"^\W*no(?:mor)?\W*$", re.IGNORECASE),
    Peran.ANGGARAN: re.compile(r"\b(?:anggaran|pagu)\b", re.IGNORECASE),
    Peran.PERKIRAAN_BIAYA: re.compile(r"\bbiaya\b", re.IGNORECASE),
    **{
        role: re.compile(rf"\b{role}\b", re.IGNORECASE)
        for role in (
            *(Peran.TUJUAN, Peran.SASARAN, Peran.INDIKATOR, Peran.TARGET),
            *(Peran.PROGRAM, Peran.KEGIATAN, Peran.PELAKSANA),
        )
    },
}


def find_repeated(kepala: Model, columns: tuple[Kolom, ...]) -> Iterator[Temuan]:
    """Find columns whose cells can't be told apart."""
    counts = Counter((k.peran, what_for(k)) for k in columns)
    for index, kolom in enumerate(columns):
        twice = counts[kolom.peran, what_for(kolom)] > 1
        unnamed = kolom.peran in BERULANG and what_for(kolom) is None
        if twice or unnamed:
            yield mistake(
                KOLOM_RANCU,
                kepala.place("kolom", index),
                f"kolom “{kolom.teks}” ({kolom.peran}) "
                + ("ada dua kali" if twice else "tidak menyebut untuk apa"),
                "diharapkan satu kolom untuk setiap peran",
                _say_apart(kolom),
            )


def find_misplaced(
    kepala: Model, heads: Sequence[JudulKolom], columns: Sequence[Kolom], usual: Sequence[Peran]
) -> Iterator[Temuan]:
    """Find heads without a role that are read by their place as something their words are not."""
    for index, (head, kolom) in enumerate(zip(heads, columns, strict=True)):
        if head.isi is not None or kolom.peran not in _SEBUTAN:
            continue
        named = [r for r in usual if r in _SEBUTAN and _SEBUTAN[r].search(head.teks)]
        if named and kolom.peran not in named:
            yield mistake(
                KOLOM_RANCU,
                kepala.place("kolom", index),
                f"kolom “{head.teks}” tanpa `isi` dibaca menurut urutannya sebagai {kolom.peran}",
                "diharapkan peran yang sesuai dengan judulnya",
                "beri `isi` pada setiap kolom, misalnya "
                f"`{{teks: {write_head(head.teks)}, isi: {named[0]}}}`; kalau isinya memang "
                f"{kolom.peran}, tulis `isi: {kolom.peran}`",
            )


def _say_apart(kolom: Kolom) -> str:
    if kolom.peran is Peran.LAIN:
        return "beri keduanya `untuk` yang berbeda, dan pakai kata itu sebagai `judul_kolom` selnya"
    if kolom.peran in BERULANG:
        return "tulis perannya dengan `isi`, dan tahun atau triwulannya dengan `untuk`"
    return (
        "periksa `isi`-nya; kolom kedua diberi `isi: lain`, dan selnya ditulis "
        f"`lain: [{{judul_kolom: {write_head(kolom.teks)}, sel: …}}]`"
    )
