"""Check a cover against the papers that it announces."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, contradiction
from macros.findings import Example, Rule
from macros.model.data import Data

SAMPUL = "2030/sampul.yml"

TAHUN_SAMPUL = Rule(
    "DOK-005",
    "Tahun pada sampul lain dari isinya",
    "Pembaca yang melihat sampul akan mencari tahun yang salah.",
    Example(SAMPUL, "  tahun: 2030\n  baris", "  tahun: 2029\n  baris"),
)
DIUMUMKAN = Rule(
    "DOK-006",
    "Diumumkan pada sampul, tetapi tidak ada",
    "Sampul menjanjikan dokumen yang tidak ada dalam berkas.",
    Example(SAMPUL, "    dokumen: [PKK-2030]", "    dokumen: []"),
)
TIDAK_DIUMUMKAN = Rule(
    "DOK-007",
    "Ada dalam berkas, tetapi tidak diumumkan pada sampul",
    "Setiap dokumen dalam berkas sumber seharusnya disebut dalam daftar isi sampul.",
    Example(SAMPUL, "    dokumen: [RAK-2030]", "    dokumen: [RKK-2030]"),
)
RULES = (TAHUN_SAMPUL, DIUMUMKAN, TIDAK_DIUMUMKAN)


def check_cover(data: Data) -> Iterator[Temuan]:
    """Compare a cover with the papers that it announces."""
    for cover in data.dokumen:
        printed = cover.tahun_sampul
        if printed is not None and printed.tahun != cover.untuk_tahun:
            yield contradiction(
                TAHUN_SAMPUL,
                printed.place("tahun"),
                [printed.id],
                f"sampul mencetak tahun {printed.tahun}, dokumennya tahun {cover.untuk_tahun}",
                "diharapkan tahun yang sama",
            )
        for isi in cover.diumumkan:
            if not isi.dokumen:
                yield contradiction(
                    DIUMUMKAN,
                    isi.place("teks"),
                    [isi.id],
                    f"“{isi.teks}” diumumkan, tetapi tidak ada dokumennya",
                    "diharapkan dokumen yang diumumkan ada",
                )
        for paper in data.unannounced(cover) if cover.mengumumkan else ():
            yield contradiction(
                TIDAK_DIUMUMKAN,
                paper.place("id"),
                [paper.id],
                f"{paper.nama} ada dalam berkas sumber, tetapi tidak disebut pada sampul",
                "diharapkan disebut dalam daftar isi sampul",
            )


CHECKS = (check_cover,)
