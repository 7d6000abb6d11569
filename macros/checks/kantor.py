"""Check that readers are told how to reach the office."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Rule
from macros.model.data import Data

TANPA_KONTAK = Rule(
    "KTR-001",
    "Kontak kantor belum diisi",
    "Pembaca yang menemukan kekeliruan perlu tahu ke mana menyampaikannya. Isi hanya kontak yang "
    "sudah dipastikan kantor.",
    Example(
        "satker.yml",
        "kontak:\n"
        "  alamat: Jalan Contoh 1, Kota Contoh\n"
        "  telepon: (000) 000000\n"
        "  surel: ppid@contoh.invalid\n"
        "  jam: Senin–Jumat contoh 09.00–15.00\n"
        "  laman: https://ppid.contoh.invalid/\n"
        "  permintaan: https://ppid.contoh.invalid/formulir-permohonan\n"
        "  keberatan: https://ppid.contoh.invalid/formulir-keberatan",
        "kontak: {}",
    ),
    Level.PERINGATAN,
)
RULES = (TANPA_KONTAK,)


def check_contact(data: Data) -> Iterator[Temuan]:
    """Find an office that no reader can reach."""
    kontak = data.satker.kontak
    known = (kontak.alamat, kontak.telepon, kontak.surel, kontak.laman)
    if kontak.letak is not None and not any(known):
        yield mistake(
            TANPA_KONTAK,
            data.satker.place("kontak"),
            "kontak kantor belum diisi",
            "diharapkan paling sedikit satu: alamat, telepon, surel, atau laman",
            "isi kalau sudah dipastikan kantor; jangan dikarang",
        )


CHECKS = (check_contact,)
