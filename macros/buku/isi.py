"""Lay the tree of a paper out as the rows of its sheets; every cell is text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.buku.jenis_buku import list_kunci, list_lembar
from macros.buku.kolom import BERSEBAB, TANDA, Isi, Kolom
from macros.buku.lembar import BAGIAN, Cabang, Tingkat
from macros.source.tree import LETAK, Path
from macros.sunting.nilai import write_flow

#: A row by the names of its columns; blank cells are left out.
Baris = dict[str, str]


def lay_out(jenis: str, tree: dict[str, Any]) -> tuple[Baris, dict[str, list[Baris]]]:
    """Return the keys of the sheet `Dokumen`, and the rows of each other sheet by its name."""
    keys = {k.nama: text for k in list_kunci(jenis) if (text := take(tree, k))}
    return keys, {
        lembar.nama: [
            {**({BAGIAN: cabang.kata} if cabang.kata else {}), **row}
            for cabang in lembar.cabang
            for row in _branch(tree, cabang)
        ]
        for lembar in list_lembar(jenis)
    }


def _branch(tree: dict[str, Any], cabang: Cabang) -> Iterator[Baris]:
    node = get(tree, cabang.akar)
    if not isinstance(node, dict):
        return
    if cabang.tunggal:
        level = cabang.tingkat[0]
        if isinstance(node.get(level.kunci), dict):
            yield _cells(node[level.kunci], level)
        return
    yield from _levels(node, cabang.tingkat)


def _levels(node: dict[str, Any], levels: tuple[Tingkat, ...]) -> Iterator[Baris]:
    """Yield a row for each item of the last level; the first row of an item tells all of it."""
    level, *deeper = levels
    items = node.get(level.kunci)
    if level.opsional and not items:
        yield from _levels(node, tuple(deeper))
        return
    if isinstance(items, dict):  # `{butir: […]}` is the long form of a list in a cell
        items = items.get("butir")
    for number, item in enumerate(items or (), 1):
        cells = _cells(item, level) if isinstance(item, dict) else {level.teks: item}
        if level.model is None and level.nama and not level.maya:
            cells = {level.nama: str(item.get("id", ""))}
        if level.maya:
            cells = {level.nama: str(number), **(cells if level.model else {})}
        if not deeper:
            yield cells
            continue
        for row in _levels(item, tuple(deeper)):
            yield {**cells, **row}
            cells = {level.kolom_nama: cells[level.kolom_nama]}


def _cells(item: dict[str, Any], level: Tingkat) -> Baris:
    return {k.nama: text for k in level.kolom if k.jalur and (text := take(item, k))}


def take(node: dict[str, Any], kolom: Kolom) -> str:
    """Return the text of one column of a row; "" for a blank."""
    if kolom.isi is Isi.BULAN:
        months = get(node, kolom.jalur[:-1])
        return TANDA if isinstance(months, list) and kolom.jalur[-1] in months else ""
    value = get(node, kolom.jalur)
    if kolom.isi in BERSEBAB:
        return _reasoned(value, whole=kolom.tambahan)
    if kolom.isi is Isi.TANGGAL and isinstance(value, dict):
        value = value.get("tercetak")
    if not isinstance(value, str):
        return ""
    # A blank says its cause in the cell itself; beside it stands only what a printed mark means.
    beside = kolom.tambahan and kolom.jalur[-1] == "kosong"
    return "" if beside and value not in kolom.pilihan else value


def _reasoned(value: Any, *, whole: bool) -> str:  # noqa: ANN401 - a YAML value
    """Return what is printed, or `{kosong: …}`; a `whole` cell has no columns beside it."""
    if isinstance(value, dict):
        plain = {key: part for key, part in value.items() if key != LETAK}
        if "kosong" in plain and "tercetak" not in plain and not whole:
            return write_flow({"kosong": plain["kosong"]})
        if "tercetak" not in plain or (whole and len(plain) > 1):
            return write_flow(plain) if whole else ""
        value = plain["tercetak"]
    if not isinstance(value, str):
        return ""
    # A printed brace would be taken for a reason.
    return write_flow({"tercetak": value}) if value.startswith("{") else value


def get(node: Any, path: Path) -> Any:  # noqa: ANN401 - a YAML value
    """Return the value at `path`, or None where there is none."""
    for step in path:
        if not isinstance(node, dict) or step not in node:
            return None
        node = node[step]
    return node
