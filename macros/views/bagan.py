"""Hold the drawing of the trees: boxes in five columns, solid and dashed lines between them.

All lengths are whole units of the drawing, one unit a CSS pixel at its natural size. Every
paper is a band; every indicator takes one line of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.views.simpul import Hubungan, JenisSimpul

#: Left edge and width of each column.
KOLOM = {
    JenisSimpul.TUJUAN: (0, 70),
    JenisSimpul.SASARAN: (112, 84),
    JenisSimpul.INDIKATOR: (240, 250),
    JenisSimpul.KEGIATAN: (604, 92),
    JenisSimpul.ANGGARAN: (720, 154),
    JenisSimpul.RINCIAN: (720, 154),
}
KEPALA = tuple(
    (x, "Anggaran, biaya" if kind is JenisSimpul.ANGGARAN else str(kind))
    for kind, (x, _) in KOLOM.items()
    if kind is not JenisSimpul.RINCIAN
)
LEBAR = 874
BARIS = 20
PITA = 30


@dataclass(frozen=True)
class Kotak:
    """Hold a box: its left edge, its middle, its width, its words, the row it stands for."""

    x: int
    y: int
    lebar: int
    label: str
    id: str | None
    kosong: bool = False


@dataclass(frozen=True)
class Garis:
    """Hold a line between two rows, with what it rests on."""

    d: str
    hubungan: Hubungan
    dari: str | None
    ke: str | None


@dataclass(frozen=True)
class Bagan:
    """Hold a finished drawing; `pita` names the bands with where they begin."""

    tinggi: int
    pita: tuple[tuple[int, str], ...]
    kotak: tuple[Kotak, ...]
    garis: tuple[Garis, ...]
    lebar: int = LEBAR
    kepala: tuple[tuple[int, str], ...] = KEPALA

    def count(self, *, tercetak: bool) -> int:
        """Count the solid or the dashed lines."""
        return sum(line.hubungan.tercetak is tercetak for line in self.garis)
