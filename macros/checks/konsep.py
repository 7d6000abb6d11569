"""Find what `tahun-baru` marked in a draft to be read again, until it was."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, mistake
from macros.checks.tercetak import claims_of
from macros.findings import Example, Level, Rule
from macros.model.baca_lagi import TANDA
from macros.model.data import Data
from macros.source.rules import PK

_AKSI = "2030/rencana-aksi-sekretariat.yml"
BACA_LAGI = Rule(
    "KSP-001",
    "Konsep memuat yang harus dibaca lagi",
    "`tahun-baru` menandai tahun, tanggal, dan nama dari dokumen lama, misalnya `[2025?]`. "
    "Ganti dengan yang benar, atau hapus kurung dan tanda tanyanya kalau memang tetap.",
    Example(
        _AKSI,
        "  tanggal: 4 Februari 2030\n  penanda_tangan:\n    - nama: Sari Contoh\n"
        "      jabatan: Ketua KPU Kota Contoh\n",
        "  kosong: belum-dipublikasikan\n  penanda_tangan:\n    - nama: Sari Contoh\n"
        "      jabatan: Ketua KPU Kota Contoh [2029-2034?]\n",
    ),
    Level.PERINGATAN,
)
BELUM_DIBACA = Rule(
    "KSP-002",
    "Dokumen bertanda tangan masih memuat tanda konsep",
    "Tanda seperti `[2025?]` berasal dari konsep. Dokumen yang sudah ditandatangani memuat yang "
    "tercetak saja.",
    Example(
        PK,
        "          teks: Nilai Akuntabilitas Kinerja",
        "          teks: Nilai Akuntabilitas Kinerja [2029?]",
    ),
)
RULES = (BACA_LAGI, BELUM_DIBACA)


def check_draft(data: Data) -> Iterator[Temuan]:
    """Find the marks in drafts."""
    yield from _find(data, BACA_LAGI, "tulis seperti akan tercetak, tanpa kurung")


def check_signed(data: Data) -> Iterator[Temuan]:
    """Find marks that a signed paper still has."""
    yield from _find(data, BELUM_DIBACA, "salin dari kertasnya")


def _find(data: Data, rule: Rule, cara: str) -> Iterator[Temuan]:
    for paper in data.dokumen:
        for claim in claims_of(paper):
            marks = TANDA.findall(claim.teks)
            if marks:
                yield mistake(
                    rule,
                    claim.place,
                    f"belum dibaca lagi: {', '.join(marks)}",
                    "diharapkan teks dokumen tahun ini",
                    cara,
                )


CHECKS = (check_signed,)
