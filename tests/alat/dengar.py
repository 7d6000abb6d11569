"""Hear the tables of a page as a screen reader does, and say what it should hear.

A browser gives a screen reader rows of cells. Which heads a cell has it works out from the
place of the cell in its row, counting spans only of what the layout holds for a table cell:
where a style sheet makes a block of a cell, its `rowspan` and `colspan` are forgotten. This
module does the same with the tree that Chromium hands out, and with the HTML file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from tests.alat.lipat import unfold

#: The roles that the browser gives to what it holds for a cell.
COLUMN_HEAD, ROW_HEAD = "columnheader", "rowheader"
CELL_ROLES = (COLUMN_HEAD, ROW_HEAD, "cell")
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
#: The kind of every box that the tree of a table may depend on.
BOXES = """[...document.querySelectorAll('body, body :has(table), table, table *')].map((one) => {
  const { display, visibility } = getComputedStyle(one);
  return `${display} ${visibility}`;
}).join()"""
#: The table of each cell, and what the layout keeps of its spans: nothing where it is a block.
CELLS = """(() => {
  const tables = [...document.querySelectorAll('table')];
  return tables.flatMap((table, n) => [...table.querySelectorAll('th, td')].map((cell) =>
    getComputedStyle(cell).display === 'table-cell' ? [n, cell.rowSpan, cell.colSpan] : [n, 1, 1]));
})()"""


@dataclass(frozen=True)
class Cell:
    """Hold one cell by its number in the page, with its role, its words and its spans."""

    number: int
    role: str
    words: str
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True)
class Heard:
    """Hold what is said of one cell: its words, and the cells that are its heads."""

    words: str
    column_heads: tuple[int, ...]
    row_heads: tuple[int, ...]
    table: int


Table = Sequence[Sequence[Cell]]


def place(tables: Iterable[Table]) -> dict[int, Heard]:
    """Return what is heard of every cell, by its number, from its place in its table."""
    heard: dict[int, Heard] = {}
    for table, rows in enumerate(tables):
        slots = _slots(rows)
        heads = {
            role: [(r, c, cell) for (r, c), cell in slots.items() if cell.role == role]
            for role in (COLUMN_HEAD, ROW_HEAD)
        }
        above: dict[int, list[int]] = {}
        beside: dict[int, list[int]] = {}
        for _, column, cell in heads[COLUMN_HEAD]:
            above.setdefault(column, []).append(cell.number)
        for row, _, cell in heads[ROW_HEAD]:
            beside.setdefault(row, []).append(cell.number)
        for (row, column), cell in slots.items():
            # A cell over several columns is said to stand under the first of them.
            if cell.number not in heard:
                heard[cell.number] = Heard(
                    cell.words, _once(above.get(column)), _once(beside.get(row)), table
                )
    return heard


def _once(numbers: list[int] | None) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers or ()))


def _slots(rows: Table) -> dict[tuple[int, int], Cell]:
    """Return the grid of a table; a cell takes the first places of its row that are free."""
    slots: dict[tuple[int, int], Cell] = {}
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in slots:
                column += 1
            for down in range(cell.rows):
                for right in range(cell.columns):
                    slots[row + down, column + right] = cell
            column += cell.columns
    return dict(sorted(slots.items(), key=lambda item: item[0]))


def expected(tree: Any) -> dict[int, Heard]:  # noqa: ANN401  # lxml publishes no usable type
    """Return what the HTML itself says of every cell, whatever a style sheet does to it."""
    number = {cell: n for n, cell in enumerate(tree.xpath("//table//th | //table//td"))}
    return place(
        [
            [_read(cell, number[cell]) for cell in row.xpath("./*[self::th or self::td]")]
            for row in table.xpath(".//tr[not(@aria-hidden='true')]")
        ]
        for table in tree.xpath("//table")
    )


def _read(cell: Any, number: int) -> Cell:  # noqa: ANN401  # as above
    scope = cell.get("scope", "col" if cell.xpath("ancestor::thead") else "row")
    head = COLUMN_HEAD if scope in {"col", "colgroup"} else ROW_HEAD
    return Cell(
        number,
        head if cell.tag == "th" else "cell",
        " ".join(cell.text_content().split()),
        int(cell.get("rowspan", 1)),
        int(cell.get("colspan", 1)),
    )


class Listener:
    """Listen to the tables of one tab, at one width after the other."""

    def __init__(self, tab: Page) -> None:
        """Keep the tab's accessibility tree alive, so that each width costs only what changes."""
        self.tab = tab
        self.devtools = tab.context.new_cdp_session(tab)
        self.devtools.send("Accessibility.enable")
        self.devtools.send("DOM.enable")
        self._known: dict[str, dict[int, Heard]] = {}

    def open(self, address: str) -> None:
        """Open a page, with everything unfolded that a reader can unfold."""
        self._known = {}
        self.tab.goto(address, wait_until="load")
        self.tab.evaluate(OPEN_ALL)

    def listen(self, width: int) -> dict[int, Heard]:
        """Return what the browser tells a screen reader of every cell at this width.

        Rows that this width folds behind a button are heard once it is pressed.

        The tree depends on which boxes there are and of which kind, not on their sizes: what
        was heard of the same boxes at another width is not asked for again.
        """
        # Playwright's own way moves the window too, which costs more than all the rest.
        self.devtools.send(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False},
        )
        unfold(self.tab)
        boxes = str(self.tab.evaluate(BOXES))
        if boxes not in self._known:
            self._known[boxes] = place(self._tables())
        return self._known[boxes]

    def _tables(self) -> list[list[list[Cell]]]:
        """Return the rows of every table in the accessibility tree."""
        page = self.devtools.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        found = [node for role in CELL_ROLES for node in self._query(page, role)]
        numbers = self._number(page, [node["backendDOMNodeId"] for node in found])
        tables: list[dict[str, list[Cell]]] = []
        boxes = self.tab.evaluate(CELLS)
        for number, node in sorted(zip(numbers, found, strict=True), key=lambda pair: pair[0]):
            table, rows, columns = boxes[number]
            while len(tables) <= table:
                tables.append({})
            words = " ".join(str(node.get("name", {}).get("value", "")).split())
            cell = Cell(number, str(node["role"]["value"]), words, rows, columns)
            tables[table].setdefault(node["parentId"], []).append(cell)
        return [list(rows.values()) for rows in tables]

    def _query(self, page: int, role: str) -> list[Any]:
        nodes = self.devtools.send("Accessibility.queryAXTree", {"nodeId": page, "role": role})
        return [node for node in nodes["nodes"] if not node["ignored"]]

    def _number(self, page: int, asked: list[int]) -> list[int]:
        """Return which cell of the page each of the browser's own ids stands for."""
        selected = {"nodeId": page, "selector": "table th, table td"}
        cells = self.devtools.send("DOM.querySelectorAll", selected)["nodeIds"]
        pushed = self.devtools.send(
            "DOM.pushNodesByBackendIdsToFrontend", {"backendNodeIds": asked}
        )
        number = {node: n for n, node in enumerate(cells)}
        return [number[node] for node in pushed["nodeIds"]]


def differences(want: Mapping[int, Heard], got: Mapping[int, Heard]) -> list[str]:
    """Say for which cells a screen reader hears other heads than the HTML gives, or nothing."""
    found = []
    for number, right in want.items():
        heard = got.get(number)
        if heard is None:
            found.append(f"{right.words!r} is not heard")
        elif not heard.words:
            found.append(f"{_heads(right, want)} is heard as nothing")
        elif _heads(heard, want) != _heads(right, want):
            found.append(f"{heard.words!r} under {_heads(heard, want)}, not {_heads(right, want)}")
    return found


def _heads(cell: Heard, cells: Mapping[int, Heard]) -> str:
    """Name the heads of a cell; two heads with the same words differ by their numbers."""
    heads = [f"{cells[n].words} [{n}]" for n in (*cell.column_heads, *cell.row_heads)]
    return " / ".join(heads) or "no head"
