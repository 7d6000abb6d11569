"""Check which part of a source each paper takes: within the source, and no other paper's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from macros.checks.dasar import Temuan, mistake
from macros.checks.sumber import DI_LUAR
from macros.checks.tercetak import claims_of
from macros.findings import Example, Rule
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.sumber import SatuanSumber, Sumber
from macros.source.rules import PK

MELEBIHI = Rule(
    "SMB-007",
    "Bagian sumber melebihi sumbernya",
    "Situs menyebut bagian ini sebagai tempat dokumen. Baris yang tidak ada di sumber tidak dapat "
    "dicari pembaca.",
    Example(
        "2030-2034/indikator-kinerja-utama.yml",
        "sumber: {berkas: contoh, baris: 80-82}",
        "sumber: {berkas: contoh, baris: 80-255}",
    ),
)
BERTINDIH = Rule(
    "SMB-008",
    "Bagian sumber dipakai dua dokumen",
    "Satu bagian sumber milik satu dokumen. Hanya halaman batas boleh dipakai bersama.",
    Example(
        PK,
        "sumber: {berkas: contoh, baris: 7-25}",
        "sumber: {berkas: contoh, baris: 7-30}",
    ),
)
RULES = (MELEBIHI, BERTINDIH)


def check_parts(data: Data) -> Iterator[Temuan]:
    """Find papers whose part of the source is not there, or is another paper's."""
    for sumber in data.sumber:
        papers = list(data.dokumen_sumber.get(sumber.id, ()))
        papers.sort(key=lambda paper: paper.sumber.baris)
        lines = data.teks_sumber.get(sumber.id)
        if lines is not None and sumber.satuan is SatuanSumber.BARIS:
            yield from _check_ends(papers, len(lines))
        else:
            # Where the source is no text, only the papers' own parts can be compared.
            for paper in papers:
                yield from _check_rows(paper, sumber)
        for first, second in combinations(papers, 2):
            yield from _check_pair(first, second, sumber)


def _check_ends(papers: list[Dokumen], end: int) -> Iterator[Temuan]:
    for paper in papers:
        last = paper.sumber.baris[-1]
        if last > end:
            yield mistake(
                MELEBIHI,
                paper.sumber.place("baris"),
                f"bagian ini sampai baris {last}, padahal sumbernya hanya {end} baris",
                f"diharapkan paling jauh baris {end}",
                "lihat baris terakhir dokumen ini pada berkas sumber",
            )


def _check_rows(paper: Dokumen, sumber: Sumber) -> Iterator[Temuan]:
    """Find printed texts of a source without text that stand outside their paper's part."""
    part = frozenset(paper.sumber.baris)
    for claim in claims_of(paper):
        outside = next((number for number in claim.baris if number not in part), None)
        if outside is not None:
            yield mistake(
                DI_LUAR,
                claim.place,
                f"{sumber.satuan} {outside} di luar bagian sumber dokumen ini",
                f"diharapkan {sumber.satuan} {paper.sumber.baris[0]}-{paper.sumber.baris[-1]}",
                "periksa `baris_sumber`, atau `sumber: baris` dokumen",
            )


def _check_pair(first: Dokumen, second: Dokumen, sumber: Sumber) -> Iterator[Temuan]:
    shared = sorted(set(first.sumber.baris) & set(second.sumber.baris))
    if sumber.satuan is SatuanSumber.HALAMAN and shared == [first.sumber.baris[-1]]:
        # A paper may end on the page on which the next begins; on a line it can't.
        shared = []
    if shared:
        yield mistake(
            BERTINDIH,
            second.sumber.place("baris"),
            f"{sumber.satuan} {shared[0]} sudah bagian dari {first.nama} ({first.id})",
            f"diharapkan {sumber.satuan} yang bukan milik dokumen lain",
            "lihat pada sumber di mana dokumen ini mulai dan dokumen sebelumnya berakhir",
        )


CHECKS = (check_parts,)
