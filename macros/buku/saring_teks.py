"""Write the texts of a workbook anew: those of a cell, and those that cells share."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring
from xml.sax.saxutils import escape

from macros.buku.bongkar import Arsip

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BUTIR = f"{{{NS}}}si"
_TEKS = f"{{{NS}}}t"
_POTONG = f"{{{NS}}}r"


@dataclass(frozen=True)
class TeksSel:
    """Hold one text: its length as it is read, its inline form, and what formats single letters."""

    huruf: int
    xml: str
    potongan: int = 0


def inline_text(item: Element) -> TeksSel:
    """Return a text with its runs, as one that stands in its own cell."""
    runs = [part for part in item if part.tag in {_TEKS, _POTONG}]
    if len(runs) == 1 and runs[0].tag == _TEKS:
        text = runs[0].text or ""
        return TeksSel(len(text), f'<is><t xml:space="preserve">{escape(text)}</t></is>')
    length = sum(len(part) for run in runs for part in run.itertext())
    inside = "".join(tostring(run, encoding="unicode") for run in runs)
    return TeksSel(length, f"<is>{inside}</is>", sum(1 for run in runs for _ in run.iter()))


def read_strings(arsip: Arsip, name: str) -> list[TeksSel]:
    """Return the texts that cells share, in the order by which cells name them."""
    found = []
    for event, stack in arsip.walk(name, whole=_BUTIR):
        if event == "end" and stack[-1].tag == _BUTIR:
            found.append(inline_text(stack[-1]))
    return found
