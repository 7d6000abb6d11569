"""Check that nothing unreadable and no reading of ours goes without a word to the reader."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, contradiction, mistake
from macros.findings import Example, Rule
from macros.model.baris_aksi import RencanaPelaksanaan
from macros.model.dasar import Kosong, Model, TeksTercetak
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.isi import models_in, value_at
from macros.source.rules import PK

AKSI = "2030/rencana-aksi-kpu.yml"

BACAAN = Rule(
    "BCA-001",
    "Bacaan kami tanpa catatan",
    "Bacaan yang lain dari teks tercetak diterangkan dalam catatan, supaya pembaca tahu sebabnya.",
    Example(
        PK,
        "          teks: Nilai Akuntabilitas Kinerja\n",
        "          teks: Nilai Akuntabilitas Kinerja\n"
        "          bacaan: Nilai AKIP\n          dasar: Istilah yang lazim\n",
    ),
)
JADWAL = Rule(
    "BCA-002",
    "Jadwal bulanan kosong tanpa catatan",
    "Baris Rencana Aksi tanpa bulan diterangkan dalam catatan.",
    Example(
        AKSI,
        "    rencana_pelaksanaan: {bulan: [B1, B2]}",
        "    rencana_pelaksanaan: {kosong: tidak-terbaca}",
    ),
)
TIDAK_TERBACA = Rule(
    "BCA-003",
    "Sel tidak terbaca tanpa catatan",
    "Sel yang tidak terbaca atau bertentangan diterangkan dalam catatan.",
    Example(PK, "          target: 87,5%", "          target: {kosong: tidak-terbaca}"),
)
LAIN_DARI_ASAL = Rule(
    "BCA-004",
    "Bacaan lain dari asalnya",
    "Kalau `dari` menyebut baris asal, bacaannya sama dengan teks baris itu, kata demi kata.",
    Example(
        "2030/rencana-aksi-sekretariat.yml",
        "    sasaran: Tersedianya sarana contoh",
        "    sasaran: {kosong: sel-gabungan, bacaan: Sarana lain, dasar: Dugaan, "
        "dari: RKK-2030-S1}",
    ),
)
RULES = (BACAAN, JADWAL, TIDAK_TERBACA, LAIN_DARI_ASAL)

_PERLU_CATATAN = (Kosong.TIDAK_TERBACA, Kosong.BERTENTANGAN)


def check_readings(data: Data) -> Iterator[Temuan]:
    """Find readings and unreadable cells, each of which a note must explain."""
    for paper in data.dokumen:
        yield from _walk(paper, paper, paper.id, "")


def _walk(paper: Dokumen, model: Model, row: str, sel: str) -> Iterator[Temuan]:
    """Visit a model and all below it; `row` is the nearest id above, `sel` the key it stands at."""
    row = value_at(model, "id") or row
    place = model.place() if model.letak is not None else paper.place("id")
    if value_at(model, "bacaan") is not None:
        yield contradiction(
            BACAAN,
            place,
            [row],
            f"di {row} bacaan kami berdiri di samping teks tercetak",
            "diharapkan catatan yang menerangkannya",
            sel="teks" if isinstance(model, TeksTercetak) else sel,
        )
    if isinstance(model, RencanaPelaksanaan) and model.kosong in _PERLU_CATATAN:
        yield contradiction(
            JADWAL,
            place,
            [row],
            f"di {row} jadwal bulanan tidak terbaca",
            "diharapkan catatan yang menerangkannya",
        )
    elif value_at(model, "kosong") in _PERLU_CATATAN:
        yield contradiction(
            TIDAK_TERBACA,
            place,
            [row],
            f"di {row} sel `{sel}` tidak terbaca",
            "diharapkan catatan yang menerangkannya",
            sel=sel,
        )
    for name, _, item in models_in(model):
        if isinstance(item, Model):
            yield from _walk(paper, item, row, name)


def check_origins(data: Data) -> Iterator[Temuan]:
    """Find readings that differ from the row that they say they come from."""
    for paper in data.dokumen:
        for row in paper.semua_aksi:
            origin = data.acuan.get(row.sasaran.dari or "")
            if origin is not None and row.sasaran.bacaan != origin.teks:
                yield mistake(
                    LAIN_DARI_ASAL,
                    row.sasaran.place("bacaan"),
                    f"bacaan di {row.id} lain dari teks {origin.id}",
                    f"diharapkan “{origin.teks}”",
                    "salin teks asalnya, atau hapus `dari`",
                )


CHECKS = (check_readings, check_origins)
