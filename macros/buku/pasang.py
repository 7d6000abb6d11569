"""Put single cells into the tree of a paper, and remember where each of them stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.buku import kode
from macros.buku.kolom import BERSEBAB, TANDA, Isi, Kolom
from macros.buku.sel import read_cell
from macros.buku.tabel import Lembaran, Mentah
from macros.findings import Finding, Place
from macros.source.parse import parse
from macros.source.tree import Path, Tree
from macros.sunting.sisip import strip_marks

Cells = Mapping[str, Mentah]
Node = dict[Any, Any]


@dataclass(frozen=True)
class Baris:
    """Hold one row of a read sheet: its number from 1, and its filled cells by column."""

    sheet: Lembaran
    nomor: int
    cells: Cells

    def place(self, kolom: str) -> Place:
        """Return the place of a cell, filled or not."""
        return self.sheet.place_of(self.nomor, kolom)


class Pasang:
    """Hold a tree in the making."""

    def __init__(self, path: str) -> None:
        self.root: Node = {}
        self.tree = Tree(path, self.root)
        #: Paths of what was refused, or blurred: what is missing there is no second mistake.
        self.ditolak: set[Path] = set()
        #: What was said of cells: one that is read again is not told again.
        self.terkatakan: set[Finding] = set()

    def find(self, finding: Finding) -> None:
        """Add a finding."""
        self.tree.findings.append(finding)

    def text(self, cell: Mentah | None, isi: Isi) -> str:
        """Return the text of a cell; "" for a blank, or for a cell with a finding."""
        read = "" if cell is None else read_cell(cell, isi)
        if isinstance(read, Finding):
            if read not in self.terkatakan:
                self.terkatakan.add(read)
                self.find(read)
            return ""
        return read

    def is_refused(self, cell: Mentah | None, isi: Isi) -> bool:
        """Tell whether a cell holds something that can't be read, and a finding says so."""
        return cell is not None and (cell.ditolak or isinstance(read_cell(cell, isi), Finding))

    def put(self, item: Node, path: Path, kolom: Kolom, cell: Mentah | None, place: Place) -> None:
        """Put one cell where its column says; a blank leaves a place for what is missing."""
        if not kolom.jalur:
            return
        where = (*path, *kolom.jalur)
        text = self.text(cell, kolom.isi)
        if not text:
            if self.is_refused(cell, kolom.isi):
                self.ditolak.add(where)
            if not kolom.tambahan and kolom.isi is not Isi.BULAN:
                self.place(where, place)
            return
        self.place(where, place)
        self.tree.places[where] = place
        if kolom.isi is Isi.BULAN:
            self._month(item, kolom, text, place)
        else:
            told = len(self.tree.findings)
            value = self._reasoned(text, place) if kolom.isi in BERSEBAB else text
            if kolom.isi is Isi.TANGGAL:
                # Our reading stands in columns of its own; alone this is plain text again.
                value = {"tercetak": text}
            if len(self.tree.findings) > told:
                self.ditolak.add(where)
            self._set(item, kolom.jalur, value, place)

    def place(self, path: Path, place: Place) -> None:
        """Note where a path stands, and its parents where they stand nowhere yet."""
        for end in range(1, len(path) + 1):
            self.tree.places.setdefault(path[:end], place)

    def _month(self, item: Node, kolom: Kolom, text: str, place: Place) -> None:
        if text.casefold() != TANDA:
            self.find(
                kode.KOLOM.at(
                    place,
                    f"kolom bulan berisi “{text[:40]}”",
                    f"diharapkan `{TANDA}` atau kosong",
                    f"tulis `{TANDA}` pada bulan yang terisi",
                )
            )
            return
        node = item
        for step in kolom.jalur[:-2]:
            node = node.setdefault(step, {})
        node.setdefault(kolom.jalur[-2], []).append(kolom.jalur[-1])

    def _reasoned(self, text: str, place: Place) -> Any:  # noqa: ANN401 - a YAML value
        """Return `{kosong: …}` as a mapping, and any other text as what is printed."""
        if not (text.startswith("{") and text.endswith("}")):
            return {"tercetak": text}
        read = parse(self.tree.path, f"isi: {text}")
        if read.findings or not isinstance(read.value, dict):
            self.find(
                kode.KOLOM.at(
                    place,
                    f"“{text[:60]}” tidak dapat dibaca",
                    "diharapkan teks, atau sebab kosongnya seperti `{kosong: tidak-tercetak}`",
                    "pilih dari daftar; kurung kurawal hanya untuk sebab kosong",
                )
            )
            return {}
        return strip_marks(read.value["isi"])

    def _set(self, item: Node, path: Path, value: Any, place: Place) -> None:  # noqa: ANN401
        """Set a value below a row; what is told twice must be told alike."""
        node: Any = item
        for step in path[:-1]:
            node = node.setdefault(step, {}) if isinstance(node, dict) else None
        key = path[-1]
        old = node.get(key) if isinstance(node, dict) else ""
        if isinstance(old, dict) and isinstance(value, dict):
            if all(old.get(name, part) == part for name, part in value.items()):
                old.update(value)
                return
        elif old is None or old == value:
            node[key] = value
            return
        self.find(
            kode.INDUK.at(
                place,
                "isi ini berbeda dari isi di sel lain untuk hal yang sama",
                "diharapkan isi yang sama, atau sel kosong",
                "tulis sekali saja, di baris pertama",
            )
        )
