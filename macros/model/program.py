"""Model the programmes that papers print."""

from __future__ import annotations

from macros.model.dasar import Kode, Model, Teks


class Program(Model):
    """Name a programme that papers print, possibly with small differences."""

    id: Kode
    nama: Teks


class DaftarProgram(Model):
    """Hold `program.yml`."""

    program: tuple[Program, ...]
