"""Take the parts of a workbook out of its ZIP, and walk their XML, within budgets.

What is counted is what is really read: bytes unpacked, elements, cells, characters. A part is
read in pieces, so that one that is too large ends where its budget does and not in memory.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse

#: Bytes of the file, and of everything in it once unpacked.
BATAS_BITA = 5_000_000
BATAS_TERBUKA = 40_000_000
BATAS_BAGIAN = 400
BATAS_LEMBAR = 50
BATAS_BARIS = 5_000
BATAS_KOLOM = 200
#: Cells with or without content, and cells that merged ones cover.
BATAS_SEL = 100_000
BATAS_GABUNGAN = 20_000
#: Cells that hold something, in all sheets that are read, and the characters in them.
BATAS_ISI = 20_000
BATAS_HURUF = 2_000_000
#: What Excel takes in one cell.
BATAS_HURUF_SEL = 32_767
#: Elements of texts that are formatted letter by letter, in all cells together.
BATAS_POTONGAN = 20_000
#: XML elements in all parts together: two for each of the most cells.
BATAS_UNSUR = 200_000
#: Elements of the part that holds the formats.
BATAS_GAYA = 20_000
#: Bytes of XML without any element: more than the longest text of a cell takes.
_BATAS_SUNYI = 1_000_000
_BATAS_DALAM = 64
_BEBAN_GABUNGAN = 10
_CARA = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_TERKUNCI = 0x1

#: Elements from the outermost to the one that begins or ends.
Tumpukan = list[Element]


class TooLargeError(Exception):
    """Say what of a workbook is too large."""


@dataclass
class Hitungan:
    """Count what was read of a workbook, and stop as soon as it is too much."""

    terbuka: int = 0
    unsur: int = 0
    sel: int = 0
    isi: int = 0
    huruf: int = 0
    potongan: int = 0
    gabungan: int = 0

    def unpack(self, size: int) -> None:
        """Count bytes that were unpacked."""
        self.terbuka += size
        if self.terbuka > BATAS_TERBUKA:
            raise TooLargeError(f"isi buku sesudah dibuka {self.terbuka // 1_000_000} MB")

    def element(self, tag: str) -> None:
        """Count one element; a sheet may lie anywhere in the ZIP, so the part does not matter."""
        self.unsur += 1
        self.sel += tag.endswith(("}c", "c")) and tag.rpartition("}")[2] == "c"
        if self.unsur > BATAS_UNSUR or self.sel > BATAS_SEL:
            raise TooLargeError(f"buku berisi lebih dari {BATAS_SEL} sel")

    def cell(self, row: int, column: int, text: int, parts: int) -> None:
        """Count one cell that holds something: its letters, and what formats single ones."""
        if row > BATAS_BARIS or column > BATAS_KOLOM:
            raise TooLargeError(f"isi sampai baris {row}, kolom ke-{column}")
        if text > BATAS_HURUF_SEL:
            raise TooLargeError(f"satu sel berisi {text} huruf")
        self.isi += 1
        self.huruf += text
        self.potongan += parts
        if self.isi > BATAS_ISI:
            raise TooLargeError(f"buku berisi lebih dari {BATAS_ISI} sel yang terisi")
        if self.huruf > BATAS_HURUF:
            raise TooLargeError(f"sel-selnya berisi lebih dari {BATAS_HURUF} huruf")
        if self.potongan > BATAS_POTONGAN:
            raise TooLargeError("teks di selnya terlalu banyak diformat huruf demi huruf")

    def merge(self, area: int) -> None:
        """Count the cells that one merged cell covers; each costs more than the cells in it."""
        self.gabungan += area + _BEBAN_GABUNGAN
        if self.gabungan > BATAS_GABUNGAN:
            raise TooLargeError(f"sel gabungan meliputi lebih dari {BATAS_GABUNGAN} sel")


@dataclass
class _Pieces:
    """Hand a part to the parser in pieces; `sunyi` counts bytes since the last element."""

    file: IO[bytes]
    hitungan: Hitungan
    sunyi: int = 0

    def read(self, size: int) -> bytes:
        """Return the next piece."""
        piece = self.file.read(size)
        self.hitungan.unpack(len(piece))
        self.sunyi += len(piece)
        if self.sunyi > _BATAS_SUNYI:
            raise TooLargeError("satu teks di dalam buku lebih dari 1 MB")
        return piece


class Arsip:
    """Hold the parts of a workbook by name; ValueError where the ZIP itself is not sound."""

    def __init__(self, archive: zipfile.ZipFile, hitungan: Hitungan) -> None:
        self.archive = archive
        self.hitungan = hitungan
        #: Parts that were walked to their end: they need no second look.
        self.ditelusuri: set[str] = set()
        parts = archive.infolist()
        total = sum(part.file_size for part in parts)
        if total > BATAS_TERBUKA or len(parts) > BATAS_BAGIAN:
            raise TooLargeError(f"isi buku sesudah dibuka {total // 1_000_000} MB")
        self.nama = [part.filename for part in parts]
        if len({name.casefold() for name in self.nama}) < len(self.nama):
            # One program would read the first of the two, another the last.
            raise ValueError("part twice")
        if any(p.compress_type not in _CARA or p.flag_bits & _TERKUNCI for p in parts):
            raise ValueError("packing")

    def read(self, name: str) -> bytes:
        """Return a whole part; KeyError where there is none."""
        with self.archive.open(name) as file:
            content = file.read(BATAS_TERBUKA)
        self.hitungan.unpack(len(content))
        return content

    def is_xml(self, name: str) -> bool:
        """Tell whether a part is XML, by its name or by its first letters."""
        if name.endswith((".xml", ".rels", ".vml")):
            return True
        with self.archive.open(name) as file:
            start = file.read(64).lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
        return start.startswith(b"<")

    def walk(self, name: str, whole: str = "") -> Iterator[tuple[str, Tumpukan]]:
        """Yield "start" and "end" of each element, and all elements that it stands in.

        An element is forgotten once it ended, but one that stands in a `whole` is kept till then.
        """
        stack: Tumpukan = []
        kept = 0
        with self.archive.open(name) as file:
            pieces = _Pieces(file, self.hitungan)
            for event, element in iterparse(pieces, ("start", "end"), forbid_dtd=True):
                pieces.sunyi = 0
                if event == "start":
                    stack.append(element)
                    self.hitungan.element(str(element.tag))
                    if len(stack) > _BATAS_DALAM:
                        raise ValueError("depth")
                    kept = kept or (len(stack) if element.tag == whole else 0)
                    yield event, stack
                    continue
                yield event, stack
                kept = 0 if kept == len(stack) else kept
                stack.pop()
                if stack and not kept:
                    del stack[-1][:]
        self.ditelusuri.add(name)

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return type and target of each relation of a part, by its id; none where it has none."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        found: dict[str, tuple[str, str]] = {}
        if rels not in self.nama:
            return found
        for event, stack in self.walk(rels):
            relation = stack[-1].attrib
            if event == "end" or not stack[-1].tag.endswith("}Relationship"):
                continue
            if relation["Id"] in found:
                raise ValueError("relation twice")
            target = relation["Target"]
            if relation.get("TargetMode") != "External":
                joined = posixpath.join("/", folder, target)
                target = posixpath.normpath(joined).lstrip("/")
            found[relation["Id"]] = (relation["Type"], target)
        return found


def walk_rest(arsip: Arsip) -> None:
    """Walk every other part that is XML, though nothing reads it: entities are refused anywhere."""
    for name in arsip.nama:
        if name not in arsip.ditelusuri and arsip.is_xml(name):
            for _ in arsip.walk(name):
                pass


def related(relations: dict[str, tuple[str, str]], kind: str) -> list[str]:
    """Return the targets of the relations of a kind, by the last word of its type."""
    return [target for type_, target in relations.values() if type_.rpartition("/")[2] == kind]
