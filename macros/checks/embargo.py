"""Check that nothing public gives away a paper that waits for its day.

These checks do not ask what day it is: data that passes them today passes them tomorrow.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Place, Rule
from macros.model.data import Data
from macros.model.dokumen import AnyDokumen, RencanaAksi
from macros.model.format import format_date
from macros.source.rules import PK

SUMBER = Rule(
    "EMB-001",
    "Sumber membocorkan dokumen yang belum terbit",
    "Berkas sumber terbit utuh bersama dokumen pertama yang memakainya. Dokumen lain di dalamnya "
    "ikut terbaca, walaupun `terbit_sejak`-nya belum tiba.",
    Example(
        "2030/rencana-aksi-sekretariat.yml",
        "id: RAS-2030\n",
        "id: RAS-2030\nterbit_sejak: 1 Juli 2039\n",
    ),
)
RUJUKAN = Rule(
    "EMB-002",
    "Dokumen yang terbit menunjuk dokumen yang belum terbit",
    "Yang sudah dapat dibaca tidak boleh bersandar pada yang belum: tautannya akan mati, dan "
    "isinya bocor.",
    Example(PK, "id: PKK-2030\n", "id: PKK-2030\nterbit_sejak: 1 Juli 2039\n"),
)
CATATAN = Rule(
    "EMB-003",
    "Catatan ikut tertahan",
    "Catatan tentang dokumen yang belum terbit ditahan utuh sampai dokumen itu terbit, termasuk "
    "bagi barisnya yang sudah terbit.",
    Example(
        "2030/rencana-aksi-sekretariat.yml",
        "id: RAS-2030\n",
        "id: RAS-2030\nterbit_sejak: 1 Juli 2039\n",
    ),
    Level.PERINGATAN,
)
RULES = (SUMBER, RUJUKAN, CATATAN)


def check_shared_sources(data: Data) -> Iterator[Temuan]:
    """Find papers that a source gives away because another paper in it may be seen before."""
    first: dict[str, date] = {}
    for paper in data.dokumen:
        name = paper.sumber.berkas
        first[name] = min(first.get(name, date.max), paper.hari_terbit)
    for paper in data.dokumen:
        name = paper.sumber.berkas
        # A draft has no source yet.
        if name and paper.hari_terbit > first[name]:
            yield mistake(
                SUMBER,
                paper.place("terbit_sejak"),
                f"{paper.id} menunggu {_day(paper)}, tetapi sumbernya “{name}” terbit lebih dulu",
                "diharapkan sumber yang hanya dipakai dokumen dengan `terbit_sejak` yang sama",
                "pisahkan bagiannya menjadi berkas sumber sendiri, atau samakan `terbit_sejak` "
                "semua dokumen dari sumber itu",
            )


def check_links(data: Data) -> Iterator[Temuan]:
    """Find papers that name one that may only be seen later."""
    owner = {name: acuan.dokumen for name, acuan in data.acuan.items()}
    for paper in data.dokumen:
        for name, place in _named(paper):
            later = owner.get(name)
            if later is not None and later.hari_terbit > paper.hari_terbit:
                yield mistake(
                    RUJUKAN,
                    place,
                    f"{paper.id} menunjuk {name}, yang baru terbit {_day(later)}",
                    "diharapkan dokumen yang ditunjuk terbit lebih dulu atau bersamaan",
                    f"beri {paper.id} `terbit_sejak` yang sama, atau hapus rujukannya",
                )


def _named(paper: AnyDokumen) -> Iterator[tuple[str, Place]]:
    if paper.menggantikan is not None:
        yield paper.menggantikan, paper.place("menggantikan")
    for row in paper.baris if isinstance(paper, RencanaAksi) else ():
        if row.sasaran.dari is not None:
            yield row.sasaran.dari, row.sasaran.place("dari")


def check_notes(data: Data) -> Iterator[Temuan]:
    """Find notes on rows that may be seen, held back by another row that may not."""
    owner = {name: acuan.dokumen for name, acuan in data.acuan.items()}
    for note in data.catatan:
        papers: dict[date, list[AnyDokumen]] = defaultdict(list)
        for name in note.baris:
            if name in owner:
                papers[owner[name].hari_terbit].append(owner[name])
        if len(papers) > 1:
            last = papers[max(papers)][0]
            yield mistake(
                CATATAN,
                note.place("baris"),
                f"catatan {note.kode} baru tampil {_day(last)}, bersama {last.id}",
                "diharapkan catatan tentang dokumen yang terbit bersamaan",
                f"biarkan kalau catatan ini memang tentang {last.id}; kalau tidak, pecah dua",
            )


def _day(paper: AnyDokumen) -> str:
    return format_date(paper.hari_terbit)


CHECKS = (check_shared_sources, check_links, check_notes)
