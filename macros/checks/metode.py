"""Check the method: directions name rows with a target that counts, each once."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Rule
from macros.model.baca_target import Batas, JenisTarget
from macros.model.data import Data
from macros.model.format import format_percent
from macros.model.metode import Arah
from macros.model.pesan import nearest
from macros.source.rules import PK

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
BATAS = Rule(
    "MTD-003",
    "Batas rata-rata kurang dari 100%",
    "Batas menahan capaian di atas 100% supaya tidak menutupi yang lain. Batas di bawah 100% "
    "mengecilkan target yang tercapai.",
    Example(BERKAS, "  batas: 100%", "  batas: 90%"),
)
BERLAWANAN = Rule(
    "MTD-004",
    "Arah berlawanan dengan batas yang tercetak",
    "Target “minimal” menghendaki lebih, target “maksimal” menghendaki kurang. Arah indikatornya "
    "harus sama.",
    Example(PK, "          target: 87,5%", "          target: maks. 87,5%"),
)
RULES = (BARIS, GANDA, BATAS, BERLAWANAN)

#: Percent points of a target that is just reached.
UTUH = 100
_BERTINGKAT = {JenisTarget.PREDIKAT, JenisTarget.OPINI, JenisTarget.SKALA}
_ARAH_BATAS = {
    Batas.MINIMAL: Arah.NAIK,
    Batas.LEBIH_DARI: Arah.NAIK,
    Batas.MAKSIMAL: Arah.TURUN,
    Batas.KURANG_DARI: Arah.TURUN,
}


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


def check_bounds(data: Data) -> Iterator[Temuan]:
    """Find directions that say the opposite of a bound that the paper prints."""
    for name, entry in data.metode.arah_dari.items():
        target = data.acuan[name].target if name in data.acuan else None
        if target is None or target.batas is None or _ARAH_BATAS[target.batas] is entry.arah:
            continue
        yield mistake(
            BERLAWANAN,
            entry.place("arah"),
            f"arah “{entry.arah}”, tetapi target {name} tercetak “{target.tercetak}”",
            f"diharapkan arah “{_ARAH_BATAS[target.batas]}”",
            f"tulis {name} di bawah arah “{_ARAH_BATAS[target.batas]}”, atau hapus dari sini",
        )


def check_cap(data: Data) -> Iterator[Temuan]:
    """Find a cap that would make a reached target count as missed."""
    cap = data.metode.rata_rata
    if cap is not None and cap.batas < UTUH:
        yield mistake(
            BATAS,
            cap.place("batas"),
            f"batas {format_percent(cap.batas)}",
            "diharapkan 100% atau lebih",
            "tulis dalam persen, misalnya 100% atau 120%",
        )


CHECKS = (check_directions, check_bounds, check_cap)
