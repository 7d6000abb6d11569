"""Check the method: directions name rows with a target that counts, each once."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Rule
from macros.model.data import Data
from macros.model.pesan import nearest
from macros.model.target import JenisTarget

BERKAS = "metode.yml"

BARIS = Rule(
    "MTD-001",
    "Arah untuk baris yang tidak dapat dihitung",
    "Arah ditulis untuk baris yang targetnya angka. Predikat dan opini sudah bertingkat sendiri.",
    Example(BERKAS, "    indikator: [PKK-2030-01,", "    indikator: [PKK-2030-03,"),
)
GANDA = Rule(
    "MTD-002",
    "Arah satu baris ditulis dua kali",
    "Satu indikator mempunyai satu arah.",
    Example(BERKAS, "    indikator: [PKK-2029-03", "    indikator: [PKK-2030-01, PKK-2029-03"),
)
RULES = (BARIS, GANDA)

_BERTINGKAT = {JenisTarget.PREDIKAT, JenisTarget.OPINI}


def check_directions(data: Data) -> Iterator[Temuan]:
    """Find directions of rows that are not there, or whose target is no number, or set twice."""
    numbers = [
        acuan.id
        for acuan in data.semua_acuan
        if acuan.target is not None
        and acuan.target.kosong is None
        and acuan.target.jenis not in _BERTINGKAT
    ]
    seen: set[str] = set()
    for entry in data.metode.arah:
        for index, name in enumerate(entry.indikator):
            place = entry.place("indikator", index)
            if name not in numbers:
                meant = nearest(name, numbers)
                yield mistake(
                    BARIS,
                    place,
                    f"“{name}” bukan baris dengan target berupa angka",
                    f"mungkin maksudnya “{meant}”" if meant else "diharapkan id baris bertarget",
                    f"tulis “{meant}”" if meant else "hapus dari sini",
                )
            if name in seen:
                yield mistake(
                    GANDA,
                    place,
                    f"arah “{name}” sudah ditulis",
                    "diharapkan satu arah",
                    "hapus salah satu",
                )
            seen.add(name)


CHECKS = (check_directions,)
