"""Hold the ordered words that targets are printed in: grades, opinions, and an office's scales."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

#: Grades of AKIP evaluation, best first (PermenPANRB 88/2021, as restated in public code).
PREDIKAT = ("AA", "A", "BB", "B", "CC", "C", "D")
#: Audit opinions, best first (UU 15/2004; WTP-DPP is WTP with an explanatory paragraph).
OPINI = ("WTP", "WTP-DPP", "WDP", "TW", "TMP")
#: The opinions by their full names (UU 15/2004, explanation of pasal 16 ayat 1).
NAMA_OPINI: Mapping[str, str] = MappingProxyType(
    {
        "wajar tanpa pengecualian": "WTP",
        "wajar tanpa pengecualian dengan paragraf penjelasan": "WTP-DPP",
        "wajar dengan pengecualian": "WDP",
        "tidak wajar": "TW",
        "tidak memberikan pendapat": "TMP",
        "menolak memberikan opini": "TMP",
    }
)

#: The scales of an office by their code, each with its words, best first (`metode.yml`).
Skala = Mapping[str, Sequence[str]]
TANPA_SKALA: Skala = MappingProxyType({})
#: What papers are read by besides their own file: the scales, and the bodies of the office.
Konteks = Mapping[str, Any]
TANPA_KONTEKS: Konteks = MappingProxyType({})


def fold(text: str) -> str:
    """Return a word as it is compared: without regard to case and to how far words stand apart."""
    return " ".join(text.split()).casefold()
