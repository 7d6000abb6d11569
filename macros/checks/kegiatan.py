"""Check activities in topics: none is left out, and each is placed once, by what it prints."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Rule
from macros.model.baris_aksi import BarisAksi
from macros.model.data import Data

_TERTULIS = "      - {baris: RAK-2030-03, dasar: Kegiatannya mencetak “laporan kinerja contoh”.}"
TANPA_TOPIK = Rule(
    "TPK-003",
    "Kegiatan belum masuk topik",
    "Kegiatan masuk topik bersama indikatornya. Kalau indikatornya tidak terbaca, kegiatannya "
    "ditaruh sendiri di `kegiatan`; tanpa itu halaman topik tidak menyebut pelaksana dan biayanya.",
    Example(
        "2030/rencana-aksi-kpu.yml",
        "  - id: RAK-2030-05\n    sasaran: Terwujudnya lembaga contoh yang akuntabel\n"
        "    indikator: Jumlah laporan contoh",
        "  - id: RAK-2030-06\n    sasaran: Terwujudnya lembaga contoh yang akuntabel\n"
        "    indikator: {kosong: tidak-terbaca}",
    ),
    Level.PERINGATAN,
)
DUA_KALI = Rule(
    "TPK-004",
    "Kegiatan dua kali dalam satu topik",
    "Sebuah baris boleh masuk beberapa topik, tetapi dalam satu topik hanya sekali: sebagai "
    "anggota, atau di `kegiatan`.",
    Example("topik.yml", _TERTULIS, f"{_TERTULIS}\n{_TERTULIS}"),
)
TANPA_KEGIATAN = Rule(
    "TPK-005",
    "Baris tidak mencetak kegiatan",
    "Yang ditaruh di `kegiatan` adalah kegiatan tercetak; sel kosong tidak menyebut topik apa pun.",
    Example(
        "2030/rencana-aksi-kpu.yml",
        "    kegiatan: Menyusun laporan kinerja contoh",
        "    kegiatan: {kosong: tidak-terbaca}",
    ),
)
RULES = (TANPA_TOPIK, DUA_KALI, TANPA_KEGIATAN)


def check_left_out(data: Data) -> Iterator[Temuan]:
    """Find activities that stand in no topic, where no indicator of theirs could bring them.

    A printed indicator without a topic is named already (TPK-001); its row comes along with it.
    """
    placed = {name for topik in data.topik for name in topik.baris}
    for row in _rows(data):
        said = row.kegiatan.tercetak
        if said is not None and row.indikator.tercetak is None and row.id not in placed:
            yield mistake(
                TANPA_TOPIK,
                row.place("kegiatan"),
                f"kegiatan {row.id} “{said}” belum masuk topik",
                "diharapkan masuk setiap topik yang disebutnya",
                "tambahkan `{baris: …, dasar: …}` di `kegiatan` topik itu di topik.yml; `dasar` "
                "mengutip kata kegiatan yang menyebut topiknya",
            )


def check_placed(data: Data) -> Iterator[Temuan]:
    """Find activities that a topic holds twice, and rows in it that print none."""
    rows = {row.id: row for row in _rows(data)}
    for topik in data.topik:
        seen = set(topik.anggota)
        for one in topik.kegiatan:
            if one.baris in seen:
                yield mistake(
                    DUA_KALI,
                    one.place("baris"),
                    f"“{one.baris}” sudah ada dalam topik “{topik.id}”",
                    "diharapkan sekali saja",
                    "hapus butir `kegiatan` ini; anggota membawa kegiatannya sendiri",
                )
            seen.add(one.baris)
            row = rows.get(one.baris)
            if row is not None and row.kegiatan.tercetak is None:
                yield mistake(
                    TANPA_KEGIATAN,
                    one.place("baris"),
                    f"baris “{one.baris}” tidak mencetak kegiatan",
                    "diharapkan baris yang kegiatannya tercetak",
                    "hapus butir ini; kalau kegiatannya terbaca di kertas, salin dulu ke "
                    "dokumennya",
                )


def _rows(data: Data) -> Iterator[BarisAksi]:
    for dokumen in data.dokumen:
        yield from dokumen.semua_aksi


CHECKS = (check_left_out, check_placed)
