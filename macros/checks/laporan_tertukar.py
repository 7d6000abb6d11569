"""Check that a report's row names the very row whose indicator it prints, not one beside it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, mistake, normalize
from macros.checks.kertas_contoh import write_paper
from macros.findings import Rule
from macros.model.acuan import Acuan, list_acuan
from macros.model.data import Data

TERTUKAR = Rule(
    "LPT-007",
    "Baris laporan merujuk ke indikator lain",
    "Indikator di baris laporan adalah indikator baris yang disebut `merujuk`. Bunyinya boleh "
    "lain, kecuali kalau baris lain di dokumen yang sama berbunyi persis begitu: yang itulah yang "
    "dilaporkan.",
    write_paper(
        "laporan-kinerja",
        ("Indikator: indikator", "Realisasi: realisasi"),
        "merujuk: PKK-2030-03, indikator: Persentase tahapan contoh yang selesai tepat waktu, "
        "realisasi: 80%",
    ),
)
RULES = (TERTUKAR,)


def check_mixed_up(data: Data) -> Iterator[Temuan]:
    """Find rows of reports that print, word for word, another row than the one they name."""
    for paper in data.dokumen:
        if paper.periode_laporan is None:
            continue
        for row in (row for part in paper.semua_bagian for row in part.baris):
            named = data.acuan.get(row.merujuk or "")
            printed = row.indikator.tercetak if row.indikator else None
            if named is None or named.indikator is None or printed is None:
                continue
            meant = _meant(named, printed)
            if meant:
                yield mistake(
                    TERTUKAR,
                    row.place("merujuk"),
                    f"baris ini mencetak indikator “{printed}”, {named.id} “{named.indikator}”",
                    f"diharapkan baris yang berbunyi sama: {' atau '.join(meant)}",
                    f"tulis `merujuk: {meant[0]}`, atau perbaiki `indikator` kalau salah salin",
                )


def _meant(named: Acuan, printed: str) -> list[str]:
    """Return the rows of a paper that print these words; none where the named one does."""
    words = normalize(printed)
    if normalize(named.indikator or "") == words:
        return []
    return [
        one.id
        for one in list_acuan(named.dokumen)
        if normalize(one.indikator or "") == words
        and (one.triwulan is not None or (one.target is not None and one.target.kosong is None))
    ]


CHECKS = (check_mixed_up,)
