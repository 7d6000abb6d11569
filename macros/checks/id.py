"""Check ids: unique, named after their paper, and never gone once published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Place, Rule
from macros.model.acuan import JenisAcuan
from macros.model.data import Data
from macros.model.istilah import anchor_of_word
from macros.source.rules import PK

GANDA = Rule(
    "IDN-001",
    "Id dipakai dua kali",
    "Satu id menunjuk satu baris. Alamat di situs memakai id, maka dua baris tidak boleh sama.",
    Example(PK, "        - id: PKK-2030-03", "        - id: PKK-2030-01"),
)
AWALAN = Rule(
    "IDN-002",
    "Id tidak diawali id dokumennya",
    "Id baris diawali id dokumen, supaya pembaca tahu asalnya dan tidak bertabrakan.",
    Example(PK, "        - id: PKK-2030-03", "        - id: RKK-2030-93"),
)
HILANG = Rule(
    "IDN-003",
    "Id yang pernah terbit hilang",
    "Alamat yang pernah terbit adalah janji. Id tidak dihapus, diganti, atau dipakai ulang; "
    "yang ditarik pindah ke `dicabut` dengan sebabnya.",
    Example("id-terbit.yml", "  - RKK-2030-05", "  - RKK-2030-05\n  - RKK-2030-99"),
)
BELUM_DICATAT = Rule(
    "IDN-004",
    "Id baru belum dicatat",
    "Id yang terbit dicatat di `id-terbit.yml`, supaya kelak tidak hilang tanpa ketahuan. "
    "`python -m macros catat-id` menuliskannya.",
    Example("id-terbit.yml", "  - RKK-2030-05\n", ""),
    Level.PERINGATAN,
)
DIPAKAI_LAGI = Rule(
    "IDN-005",
    "Id yang ditarik dipakai lagi",
    "Id yang sudah ditarik tetap milik baris lamanya, supaya tautan lama tidak menyesatkan.",
    Example(
        "id-terbit.yml",
        "terbit:\n",
        "dicabut:\n  - {id: RKK-2030-05, sebab: Salah, tanggal: 1 Juli 2030}\nterbit:\n",
    ),
)
RULES = (GANDA, AWALAN, HILANG, BELUM_DICATAT, DIPAKAI_LAGI)


def check_unique(data: Data) -> Iterator[Temuan]:
    """Find ids and codes that stand for two things."""
    rows = ((acuan.id, acuan.place) for acuan in data.semua_acuan)
    yield from _repeated(rows, "id")
    for name, items in (
        ("topik", data.topik),
        ("program", data.program),
        ("pelaksana", data.pelaksana),
        ("sumber", data.sumber),
    ):
        yield from _repeated(((item.id, item.place("id")) for item in items), f"id {name}")
    words = ((anchor_of_word(w.istilah), w.place("istilah")) for w in data.istilah)
    yield from _repeated(words, "istilah")
    notes = ((catatan.kode, catatan.place("kode")) for catatan in data.catatan)
    yield from _repeated(notes, "kode catatan")
    for what, record in (("id", data.catatan_terbit), ("alamat", data.alamat_terbit)):
        listed = ((one, record.place("terbit", i)) for i, one in enumerate(record.terbit))
        yield from _repeated(listed, f"{what} tercatat", "hapus salah satunya")


def _repeated(
    items: Iterable[tuple[str, Place]],
    name: str,
    mend: str = "beri nomor berikutnya; hapus barisnya kalau tersalin dua kali",
) -> Iterator[Temuan]:
    first: dict[str, Place] = {}
    for key, place in items:
        if key in first:
            yield mistake(
                GANDA,
                place,
                f"{name} “{key}” sudah dipakai di {first[key]}",
                "diharapkan id yang belum dipakai",
                mend,
            )
        first.setdefault(key, place)


def check_prefix(data: Data) -> Iterator[Temuan]:
    """Find rows whose id does not begin with the id of their paper."""
    for acuan in data.semua_acuan:
        awalan = f"{acuan.dokumen.id}-"
        if acuan.jenis is not JenisAcuan.DOKUMEN and not acuan.id.startswith(awalan):
            yield mistake(
                AWALAN,
                acuan.place,
                f"id “{acuan.id}” tidak diawali “{awalan}”",
                f"diharapkan id yang diawali “{awalan}”",
                "samakan awalannya dengan id dokumen",
            )


def check_published(data: Data) -> Iterator[Temuan]:
    """Find published ids that are gone, and withdrawn ones that are used again."""
    record = data.catatan_terbit
    withdrawn = {gone.id for gone in record.dicabut}
    for index, missing in enumerate(record.terbit):
        if missing in data.acuan or missing in withdrawn:
            continue
        yield mistake(
            HILANG,
            record.place("terbit", index),
            f"id “{missing}” pernah terbit, tetapi tidak ada lagi",
            "diharapkan setiap id yang pernah terbit tetap ada",
            "kembalikan barisnya, atau pindahkan id ke `dicabut` dengan sebab dan tanggal",
        )
    for gone in record.dicabut:
        if gone.id in data.acuan:
            yield mistake(
                DIPAKAI_LAGI,
                gone.place("id"),
                f"id “{gone.id}” sudah ditarik, tetapi masih dipakai",
                "diharapkan id yang ditarik tidak dipakai lagi",
                "beri baris itu id baru, atau hapus dari `dicabut`",
            )


def check_recorded(data: Data) -> Iterator[Temuan]:
    """Find ids that are not yet on record."""
    known = set(data.catatan_terbit.terbit)
    for acuan in data.acuan.values():
        if acuan.id not in known:
            yield mistake(
                BELUM_DICATAT,
                acuan.place,
                f"id “{acuan.id}” belum dicatat di id-terbit.yml",
                "diharapkan tercatat sebelum terbit",
                f"tambahkan baris `  - {acuan.id}` di id-terbit.yml",
            )


CHECKS = (check_unique, check_prefix, check_published, check_recorded)
