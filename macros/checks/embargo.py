"""Check that nothing public gives away a paper that waits for its day.

These checks do not ask what day it is, but for `check_recorded`: data that passes them today
passes them tomorrow.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Place, Rule
from macros.model.acuan import list_acuan
from macros.model.data import Data
from macros.model.dokumen import Dokumen, is_konsep
from macros.model.format import format_date
from macros.model.realisasi import HasilAnggaran, HasilKinerja, KosongHasil
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
TAK_DIPAKAI = Rule(
    "EMB-004",
    "Sumber belum dipakai, jadi belum terbit",
    "Berkas sumber baru terbit kalau ada dokumen atau catatan yang menyebutnya. Sebelum itu "
    "berkasnya bisa milik dokumen yang masih ditahan.",
    Example(
        "2028/perjanjian-kinerja-ketua.yml",
        "sumber: {berkas: contoh-2028, baris: 1-21}",
        "sumber: {berkas: contoh-2029, baris: 1-21}",
    ),
    Level.PERINGATAN,
)
REVISI = Rule(
    "EMB-005",
    "Revisi yang sudah berlaku ditahan, padahal realisasinya sudah dilaporkan",
    "Selama revisi ditahan, situs memakai dokumen lama. Realisasi menurut revisi itu akan tertulis "
    "“belum dilaporkan”, dan penyerapan dihitung dari anggaran yang keliru.",
    Example(
        "2030/perjanjian-kinerja-ketua-perubahan.yml",
        "id: PKK-2030P\n",
        "id: PKK-2030P\nterbit_sejak: 1 Maret 2031\n",
    ),
)
SUDAH_TERBIT = Rule(
    "EMB-006",
    "Dokumen yang sudah terbit ditahan lagi",
    "Id dalam `id-terbit.yml` sudah terbit: alamatnya dibagikan dan isinya disalin orang. Menahan "
    "dokumennya hanya membuat tautannya mati. Id dokumen yang ditahan dicatat pada hari terbitnya.",
    Example(
        "2030/rencana-aksi-sekretariat.yml",
        "id: RAS-2030\n",
        "id: RAS-2030\nterbit_sejak: 1 Juli 2039\n",
    ),
)
RULES = (SUMBER, RUJUKAN, CATATAN, TAK_DIPAKAI, REVISI, SUDAH_TERBIT)


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


def _named(paper: Dokumen) -> Iterator[tuple[str, Place]]:
    if paper.menggantikan is not None:
        yield paper.menggantikan, paper.place("menggantikan")
    for row in paper.semua_aksi:
        if row.sasaran.dari is not None:
            yield row.sasaran.dari, row.sasaran.place("dari")
    for line in (row for part in paper.semua_bagian for row in part.baris):
        if line.merujuk is not None:
            yield line.merujuk, line.place("merujuk")
        if line.menyelesaikan is not None:
            yield line.menyelesaikan.baris, line.menyelesaikan.place("baris")


def check_notes(data: Data) -> Iterator[Temuan]:
    """Find notes on rows that may be seen, held back by another row that may not."""
    owner = {name: acuan.dokumen for name, acuan in data.acuan.items()}
    for note in data.catatan:
        papers: dict[date, list[Dokumen]] = defaultdict(list)
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


def check_unused_sources(data: Data) -> Iterator[Temuan]:
    """Find sources that stay off the site because nothing names them."""
    named = {paper.sumber.berkas for paper in data.dokumen}
    named |= {quote.sumber for note in data.catatan for quote in note.kutipan}
    for source in data.sumber:
        if source.id not in named:
            yield mistake(
                TAK_DIPAKAI,
                source.place("id"),
                f"sumber “{source.id}” ({source.berkas}) tidak terbit, karena tidak disebut "
                "dokumen atau catatan",
                "diharapkan dokumen dengan `sumber` itu, atau catatan yang mengutipnya",
                "biarkan kalau dokumennya menyusul; kalau tidak, hapus dari sumber.yml",
            )


def check_revisions(data: Data) -> Iterator[Temuan]:
    """Find revisions in force that wait while what came of them was reported already."""
    for paper in data.dokumen:
        start = paper.berlaku_sejak.nilai if paper.berlaku_sejak else date.max
        if start >= paper.hari_terbit or is_konsep(paper):
            continue
        reported = next(_reported(data, paper, start), None)
        if reported is not None:
            yield mistake(
                REVISI,
                paper.place("terbit_sejak"),
                f"{paper.id} berlaku sejak {format_date(start)} dan baru terbit {_day(paper)}, "
                f"tetapi realisasi {reported} sudah dilaporkan",
                "diharapkan revisi yang terbit sebelum realisasinya dilaporkan",
                "majukan atau hapus `terbit_sejak`, atau simpan realisasinya sampai hari itu",
            )


def _reported(data: Data, paper: Dokumen, start: date) -> Iterator[str]:
    """Yield what was reported of a paper's rows, or of its programmes since it is in force.

    Reports of the day on which the paper may be seen, or of a later one, mislead nobody.
    """
    year = paper.untuk_tahun
    if year is None:
        return
    rows = {acuan.id for acuan in list_acuan(paper)}
    for result in data.results_of_year(year):
        for row in result.baris:
            if row.indikator in rows and any(_before(one, paper) for one in row.hasil):
                yield row.indikator
    budget = paper.anggaran_tercetak
    programmes = {row.program for row in budget.program} if budget else set()
    for spending in data.spending_of_year(year):
        for spent in spending.baris:
            if spent.program in programmes and any(
                _before(one, paper) and one.periode.last_day(year) >= start for one in spent.hasil
            ):
                yield f"program {spent.program}"


def _before(hasil: HasilKinerja | HasilAnggaran, paper: Dokumen) -> bool:
    if hasil.kosong is KosongHasil.BELUM_DILAPORKAN:
        return False
    return hasil.tanggal is None or hasil.tanggal.nilai < paper.hari_terbit


def check_recorded(data: Data, hari: date) -> Iterator[Temuan]:
    """Find papers that wait although they are on record as published."""
    recorded = set(data.catatan_terbit.terbit)
    for paper in data.dokumen:
        if paper.hari_terbit > hari and paper.id in recorded:
            yield mistake(
                SUDAH_TERBIT,
                paper.place("terbit_sejak"),
                f"{paper.id} tercatat sudah terbit, tetapi ditahan sampai {_day(paper)}",
                "diharapkan dokumen terbit tanpa `terbit_sejak`, atau dengan hari yang sudah lewat",
                "hapus `terbit_sejak`, atau betulkan tahunnya; kalau dokumen ini belum pernah "
                "tampil, keluarkan id-idnya dari id-terbit.yml sampai hari terbitnya",
            )


def only_published(data: Data, hari: date | None) -> Data:
    """Return the data without papers and entries that wait on a day; None for all days."""
    if hari is None:
        return data
    shown = tuple(berkas for berkas in data.berkas if berkas.isi.hari_terbit <= hari)
    waiting = data.informasi.waiting(hari)
    if len(shown) == len(data.berkas) and not waiting:
        return data
    return replace(data, berkas=shown, informasi=data.informasi.without(waiting))


def _day(paper: Dokumen) -> str:
    return format_date(paper.hari_terbit)


CHECKS = (
    check_shared_sources,
    check_links,
    check_notes,
    check_unused_sources,
    check_revisions,
)
