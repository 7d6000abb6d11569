"""Model the glossary: a word and what it means."""

from __future__ import annotations

import re

from macros.model.dasar import Model, Teks


class Istilah(Model):
    """Explain a word in one plain sentence."""

    istilah: Teks
    singkatan: Teks | None = None
    arti: Teks


def anchor_of_word(word: str) -> str:
    """Return the fragment under which the glossary lists a word."""
    return re.sub(r"[^a-z0-9]+", "-", word.casefold()).strip("-")


class DaftarIstilah(Model):
    """Hold `istilah.yml`."""

    istilah: tuple[Istilah, ...]
