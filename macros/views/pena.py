"""Draw the trees: line by line from top to bottom, then our links between the papers.

Nothing is drawn that the trees or the chains don't hold: a box without a basis for a line
stands without one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from macros.views.bagan import BARIS, KOLOM, PITA, Bagan, Garis, Kotak
from macros.views.kata import KOSONG
from macros.views.render import say_uang
from macros.views.simpul import SATU_BARIS, Hubungan, JenisSimpul, Pohon, Rantai, Simpul

#: Least and greatest bulge of an arc's handles beside its column; left of it below zero.
LENGKUNG = {JenisSimpul.SASARAN: (-30, -52), JenisSimpul.INDIKATOR: (40, 140)}


def draw(trees: Sequence[Pohon], chains: Sequence[Rantai], labels: Mapping[str, str]) -> Bagan:
    """Return the drawing of some papers; `labels` are short names of indicator rows."""
    pen = _Pena(labels)
    for tree in trees:
        pen.draw_paper(tree)
    pen.draw_chains(chains)
    return Bagan(pen.y + 8, tuple(pen.pita), tuple(pen.kotak), tuple(pen.garis))


@dataclass(frozen=True)
class Tempat:
    """Say where a row stands: in which box, of which band."""

    baris: str
    jenis: JenisSimpul
    kotak: Kotak
    pita: int


@dataclass
class _Pena:
    """Draw from top to bottom; `y` is where the next line begins."""

    labels: Mapping[str, str]
    y: int = 24
    pita: list[tuple[int, str]] = field(default_factory=list)
    kotak: list[Kotak] = field(default_factory=list)
    garis: list[Garis] = field(default_factory=list)
    #: Where chains may end: the boxes of sasaran and indicators by row.
    tempat: dict[str, Tempat] = field(default_factory=dict)

    def draw_paper(self, tree: Pohon) -> None:
        """Draw a band: what hangs together, then what hangs on nothing."""
        self.pita.append((self.y, tree.dokumen.nama))
        self.y += PITA
        first = self.y
        for root in tree.akar:
            self._draw(root)
        if any(root.jenis is JenisSimpul.PROGRAM for root in tree.akar):
            first = self.y
        amounts = [node for node in tree.lepas if node.jenis is JenisSimpul.ANGGARAN]
        for place, node in enumerate(amounts):
            self._amount(node, first + place * BARIS + BARIS // 2)
        self.y = max(self.y, first + len(amounts) * BARIS)
        for node in tree.lepas:
            if node.jenis is JenisSimpul.INDIKATOR:
                self._indicator(node)

    def draw_chains(self, chains: Sequence[Rantai]) -> None:
        """Draw arcs between neighbours of each chain that are in this drawing.

        Arcs between the same two bands bulge in turn more or less, so that none hides another.
        """
        bundles: dict[tuple[JenisSimpul, int, int], list[tuple[Tempat, Tempat, Hubungan]]] = {}
        for chain in chains:
            ends = [self.tempat[row.id] for row in chain.baris if row.id in self.tempat]
            for upper, lower in pairwise(ends):
                if upper.kotak is not lower.kotak:
                    key = (upper.jenis, upper.pita, lower.pita)
                    bundles.setdefault(key, []).append((upper, lower, chain.hubungan))
        for (kind, _, _), arcs in bundles.items():
            arcs.sort(key=lambda arc: arc[0].kotak.y)
            for place, (upper, lower, hubungan) in enumerate(arcs):
                near, far = LENGKUNG[kind]
                bulge = far - (far - near) * place // len(arcs)
                self._arc(upper, lower, bulge, hubungan)

    def _arc(self, upper: Tempat, lower: Tempat, bulge: int, hubungan: Hubungan) -> None:
        box = upper.kotak
        x = box.x + box.lebar if bulge > 0 else box.x
        short = 20 + abs(lower.kotak.y - box.y) // 2
        out = x + max(-short, min(bulge, short))
        d = f"M{x} {box.y}C{out} {box.y} {out} {lower.kotak.y} {x} {lower.kotak.y}"
        self.garis.append(Garis(d, hubungan, upper.baris, lower.baris))

    def _draw(self, node: Simpul) -> Kotak:
        if node.jenis is JenisSimpul.INDIKATOR:
            return self._indicator(node)
        if node.jenis is JenisSimpul.PROGRAM:
            return self._programme(node)
        goals, rows = node.of_kind(JenisSimpul.SASARAN), node.of_kind(JenisSimpul.INDIKATOR)
        if node.jenis is JenisSimpul.TUJUAN and len(goals) > 1:
            return self._shared_cell(node, goals, rows)
        # Details of a budget would stand in the column of what they belong to: the list has them.
        shown = [child for child in node.cabang if child.jenis is not JenisSimpul.RINCIAN]
        below = [(child, self._draw(child)) for child in shown]
        box = self._box(node, self._middle([b for _, b in below]), _number(node))
        for child, other in below:
            self._join(box, other, child.hubungan or SATU_BARIS)
        if node.jenis is JenisSimpul.SASARAN and node.diri:
            self._remember(node.diri, node.jenis, box)
        return box

    def _shared_cell(
        self, node: Simpul, goals: tuple[Simpul, ...], rows: tuple[Simpul, ...]
    ) -> Kotak:
        """Draw several sasaran of one cell as one box: which of them a row serves is unknown."""
        below = [(row, self._draw(row)) for row in rows]
        middle = self._middle([box for _, box in below])
        cell = self._put(JenisSimpul.SASARAN, middle, f"{len(goals)} sasaran", goals[0].id)
        for row, box in below:
            self._join(cell, box, row.hubungan or SATU_BARIS)
        for goal in goals:
            if goal.diri:
                self._remember(goal.diri, goal.jenis, cell)
        top = self._box(node, middle, _number(node))
        self._join(top, cell, SATU_BARIS)
        return top

    def _programme(self, node: Simpul) -> Kotak:
        """Draw a group's sasaran, then its amount behind a bracket around their rows."""
        top = self.y
        goals = [self._draw(goal) for goal in node.of_kind(JenisSimpul.SASARAN)]
        bottom = self.y
        x = KOLOM[JenisSimpul.ANGGARAN][0]
        for place, amount in enumerate(node.of_kind(JenisSimpul.ANGGARAN)):
            middle = self._middle(goals) + place * BARIS
            box = self._amount(amount, middle)
            edge = KOLOM[JenisSimpul.INDIKATOR][0] + KOLOM[JenisSimpul.INDIKATOR][1] + 4
            d = f"M{edge} {top + 3}H{x - 14}V{bottom - 3}H{edge}M{x - 14} {middle}H{x}"
            self.garis.append(Garis(d, amount.hubungan or SATU_BARIS, node.id, box.id))
        return goals[0]

    def _indicator(self, node: Simpul) -> Kotak:
        middle = self.y + BARIS // 2
        self.y += BARIS
        label = self.labels.get(node.id or "", node.id or "")
        box = self._box(node, middle, label)
        if node.diri:
            self._remember(node.diri, node.jenis, box)
        for child in node.cabang:
            activity = self._put(JenisSimpul.KEGIATAN, middle, child.id or "", child.id)
            self._join(box, activity, child.hubungan or SATU_BARIS)
            if child.berbiaya:
                cost = self._amount(child, middle)
                self._join(activity, cost, SATU_BARIS)
        return box

    def _amount(self, node: Simpul, middle: int) -> Kotak:
        word = say_uang(node.uang) if node.uang is not None else ""
        read = node.uang is not None and node.uang.bacaan is not None
        # What is read gets no word before it: a box shows only the beginning of what is too long.
        if node.jenis is JenisSimpul.ANGGARAN and not read:
            word = f"program {word}"
        return self._put(JenisSimpul.ANGGARAN, middle, word, node.id, kosong=read)

    def _box(self, node: Simpul, middle: int, label: str) -> Kotak:
        blank = node.isi.kosong
        if blank is not None:
            label = "bacaan kami" if node.isi.bacaan else KOSONG[blank]
        return self._put(node.jenis, middle, label, node.id, kosong=blank is not None)

    def _remember(self, row: str, jenis: JenisSimpul, box: Kotak) -> None:
        self.tempat[row] = Tempat(row, jenis, box, len(self.pita))

    def _put(
        self, jenis: JenisSimpul, middle: int, label: str, name: str | None, *, kosong: bool = False
    ) -> Kotak:
        x, width = KOLOM[jenis]
        box = Kotak(x, middle, width, label, name, kosong)
        self.kotak.append(box)
        return box

    def _middle(self, below: Sequence[Kotak]) -> int:
        """Return the middle of the boxes below; a box with none takes a line of its own."""
        if below:
            return (below[0].y + below[-1].y) // 2
        self.y += BARIS
        return self.y - BARIS // 2

    def _join(self, left: Kotak, right: Kotak, hubungan: Hubungan) -> None:
        start, end = left.x + left.lebar, right.x
        half = (start + end) // 2
        d = f"M{start} {left.y}C{half} {left.y} {half} {right.y} {end} {right.y}"
        self.garis.append(Garis(d, hubungan, left.id, right.id))


def _number(node: Simpul) -> str:
    """Name a tujuan or a sasaran by its printed number, where it has one."""
    return f"{node.jenis} {node.nomor.rstrip('.')}".strip()
