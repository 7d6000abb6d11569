"""Check that every printed text says where it stands: only a draft has no source yet."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Rule
from macros.model.anggaran import Anggaran
from macros.model.bagian_tabel import BagianDokumen
from macros.model.dasar import Model
from macros.model.data import Data
from macros.model.isi import models_in, value_at
from macros.model.tanda_tangan import TandaTangan
from macros.source.rules import PK

TANPA_SUMBER = Rule(
    "SMB-006",
    "Sumber tidak disebut",
    "Setiap teks tercetak menyebut `sumber` dokumennya dan `baris_sumber`-nya. Hanya konsep, "
    "yang belum ditandatangani, boleh tanpa keduanya.",
    Example(
        PK, "          target: 87,5%\n          baris_sumber: 20\n", "          target: 87,5%\n"
    ),
)
RULES = (TANPA_SUMBER,)

_HARAP = "diharapkan ada, karena dokumen ini bukan konsep"


def check_sources_named(data: Data) -> Iterator[Temuan]:
    """Find papers and printed texts that don't say where they stand in the source."""
    for paper in data.dokumen:
        if not paper.sumber.berkas:
            yield mistake(
                TANPA_SUMBER,
                paper.place("id"),
                "`sumber` dokumen ini tidak ada",
                _HARAP,
                "tulis berkas sumber dan barisnya, misalnya `{berkas: laporan-2030, baris: 30-75}`",
            )
        else:
            yield from _walk(paper)


def _walk(model: Model) -> Iterator[Temuan]:
    absent = isinstance(model, TandaTangan | Anggaran) and model.kosong is not None
    absent = absent or (isinstance(model, BagianDokumen) and not model.kolom)
    if value_at(model, "baris_sumber") == () and not absent:
        yield mistake(
            TANPA_SUMBER,
            model.place(),
            "`baris_sumber` tidak ada di sini",
            _HARAP,
            "tulis nomor baris pada sumbernya, misalnya `baris_sumber: 53`",
        )
    for _, _, item in models_in(model):
        if isinstance(item, Model):
            yield from _walk(item)


CHECKS = (check_sources_named,)
