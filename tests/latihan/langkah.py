"""Say what a step of the rehearsal leaves: what commands said, and how the office then stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from macros.findings import Finding
from tests.latihan.kantor import UTAMA, Kantor, Keluaran


@dataclass(frozen=True)
class Langkah:
    """Hold one step: what commands said, and the state of the office after it."""

    nama: str
    kata: dict[str, Keluaran] = field(default_factory=dict)
    temuan: tuple[Finding, ...] = ()
    halaman: dict[str, str] = field(default_factory=dict)
    umpan: str = ""
    cetakan: bytes = b""


def close(kantor: Kantor, nama: str, hari: str, **kata: Keluaran) -> Langkah:
    """Publish a step and note how things stand after it."""
    kata["beda"] = kantor.jalankan("beda", UTAMA)
    kata["rapikan"] = kantor.jalankan("rapikan", "--periksa")
    kantor.terbitkan(hari)
    return Langkah(nama, kata, kantor.temuan(), kantor.halaman(), kantor.umpan())
