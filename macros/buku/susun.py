"""Build the tree of a paper from its read sheets, with the cell that each part came from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from macros.buku import kode
from macros.buku.jenis_buku import list_kunci, list_lembar, list_model
from macros.buku.lembar import BAGIAN, DOKUMEN, Cabang, Lembar, Tingkat
from macros.buku.pasang import Baris, Node, Pasang
from macros.buku.rapi import arrange, collapse
from macros.buku.tabel import Lembaran
from macros.findings import Finding, Place
from macros.model.isi import keys_of
from macros.model.pesan import nearest
from macros.model.susunan_model import base_of
from macros.source.tree import Path, Tree

#: A mapping of the tree with its path.
_Tempat = tuple[Node, Path]


def build(jenis: str, sheets: Mapping[str, Lembaran], path: str) -> Tree:
    """Return the tree; its findings say which cells could not be understood."""
    owners = {
        cabang.tingkat[-1].kunci: lembar.nama
        for lembar in list_lembar(jenis)
        for cabang in lembar.cabang
        if cabang.tingkat[-1].model is not None
    }
    builder = _Builder(path, owners)
    keys = sheets[DOKUMEN]
    builder.tree.places[()] = keys.place
    cells = keys.baris[0][1] if keys.baris else {}
    for kolom in list_kunci(jenis):
        place = keys.kolom.get(kolom.nama, keys.place)
        builder.put(builder.root, (), kolom, cells.get(kolom.nama), place)
    for lembar in list_lembar(jenis):
        sheet = sheets[lembar.nama]
        for number, filled in sheet.baris:
            builder.add(lembar, Baris(sheet, number, filled))
        for cabang in lembar.cabang:
            builder.close(jenis, cabang, sheet.place)
    builder.tree.value = arrange(list_model()[jenis], collapse(builder.root))
    builder.tree.ditolak |= builder.ditolak
    return builder.tree


class _Builder(Pasang):
    """Add rows to the tree; know the items that further rows may belong to."""

    def __init__(self, path: str, owners: Mapping[str, str]) -> None:
        super().__init__(path)
        #: The sheet on which the items of a list stand.
        self.owners = owners
        self.known: dict[tuple[Path, str, str], int] = {}
        #: Levels of which a name was refused: another row may well belong to that one.
        self.kabur: set[tuple[Path, str]] = set()

    def add(self, lembar: Lembar, row: Baris) -> None:
        """Add one row where it belongs, or say why it belongs nowhere."""
        cabang = self._choose(lembar, row)
        if cabang is None:
            return
        node = self.root
        for step in cabang.akar:
            node = node.setdefault(step, {})
        where: _Tempat = (node, cabang.akar)
        *outer, last = cabang.tingkat
        for level in outer:
            found = self._outer(level, row, where)
            if found is None:
                return
            where = found
        if last.model is None:
            self._add_text(last, row, where)
        else:
            self._add_item(cabang, last, row, where)
        self._refuse_others(lembar, cabang, row)

    def close(self, jenis: str, cabang: Cabang, place: Place) -> None:
        """Write a demanded list without rows as `[]`, where what it belongs to is there."""
        level = cabang.tingkat[0]
        self.tree.places.setdefault((*cabang.akar, level.kunci), place)
        node: Any = self.root
        model: Any = list_model()[jenis]
        for step in cabang.akar:
            node = node.get(step) if isinstance(node, dict) else None
            model = base_of(keys_of(model)[str(step)].annotation)
        needed = keys_of(model)[level.kunci].is_required() and not cabang.tunggal
        if isinstance(node, dict) and needed:
            node.setdefault(level.kunci, [])

    def _choose(self, lembar: Lembar, row: Baris) -> Cabang | None:
        """Return the branch that the row's column `bagian` names."""
        words = {cabang.kata: cabang for cabang in lembar.cabang}
        if "" in words:
            return words[""]
        cell = row.cells.get(BAGIAN)
        given = self.text(cell, lembar.kolom[0].isi)
        if given not in words and not self.is_refused(cell, lembar.kolom[0].isi):
            meant = nearest(given, words)
            self.find(
                kode.INDUK.at(
                    row.place(BAGIAN),
                    f"bagian “{given}” tidak dikenal" if given else "kolom `bagian` kosong",
                    f"diharapkan salah satu: {', '.join(words)}",
                    f"tulis “{meant}”" if meant else "pilih dari daftar",
                )
            )
        return words.get(given)

    def _outer(self, level: Tingkat, row: Baris, where: _Tempat) -> _Tempat | None:
        """Return the item that a row belongs to, made where the row is its first."""
        node, path = where
        name = self._name(level, row, path)
        if not name and level.opsional and not any(k.nama in row.cells for k in level.kolom):
            return where
        found = self.known.get((path, level.kunci, name))
        if not name or (found is None and level.model is None):
            blurred = (path, level.kunci) in self.kabur
            if not blurred:
                sheet = self.owners.get(level.kunci, "Baris")
                self.find(_say_no_owner(row.place(level.kolom_nama), level, name, sheet))
            return None
        if found is None:
            found = self._append(where, level, name, row.place(level.kolom_nama))
        here = (*path, level.kunci, found)
        item: Node = node[level.kunci][found]
        if level.model is not None:
            self._fill(item, here, level, row)
        return item, here

    def _append(self, where: _Tempat, level: Tingkat, name: str, place: Place) -> int:
        node, path = where
        items: list[Node] = node.setdefault(level.kunci, [])
        items.append({})
        number = len(items) - 1
        self.known[(path, level.kunci, name)] = number
        self.tree.places.setdefault((*path, level.kunci), place)
        self.tree.places[(*path, level.kunci, number)] = place
        return number

    def _add_text(self, level: Tingkat, row: Baris, where: _Tempat) -> None:
        node, path = where
        column = level.kolom[0]
        items: list[str] = node.setdefault(level.kunci, [])
        self.tree.places[(*path, level.kunci, len(items))] = row.place(column.nama)
        items.append(self.text(row.cells.get(column.nama), column.isi))

    def _add_item(self, cabang: Cabang, level: Tingkat, row: Baris, where: _Tempat) -> None:
        node, path = where
        first = row.place(level.kolom[0].nama)
        name = self._name(level, row, path) if level.nama and level.model else ""
        wrong = ""
        if isinstance(node.get(level.kunci), dict):
            wrong = f"“{level.kunci}” sudah diisi di tempat lain"
        elif level.maya and (not name or (path, level.kunci, name) in self.known):
            wrong = f"nomor baris “{name}” dipakai dua kali" if name else "nomor baris kosong"
        elif name and (path, level.kunci, name) in self.known:
            # Rows of other sheets name it: they would all go to the last one.
            wrong = f"`{level.kolom_nama}` “{name}” dipakai dua kali"
        if wrong:
            if name or not level.maya or (path, level.kunci) not in self.kabur:
                self.find(_say_conflict(first, wrong))
            return
        if cabang.tunggal:
            here: Path = (*path, level.kunci)
            self.tree.places[here] = first
            node[level.kunci] = item = {}
        else:
            number = self._append(where, level, name, first)
            here = (*path, level.kunci, number)
            item = node[level.kunci][number]
        self._fill(item, here, level, row)

    def _fill(self, item: Node, path: Path, level: Tingkat, row: Baris) -> None:
        for kolom in level.kolom:
            self.put(item, path, kolom, row.cells.get(kolom.nama), row.place(kolom.nama))

    def _name(self, level: Tingkat, row: Baris, path: Path) -> str:
        """Return the name that a row gives in this level's own column; "" for none."""
        column = next(k for k in level.kolom if k.nama == level.kolom_nama)
        cell = row.cells.get(column.nama)
        if self.is_refused(cell, column.isi):
            self.kabur.add((path, level.kunci))
            self.ditolak.add((*path, level.kunci))
        return self.text(cell, column.isi)

    def _refuse_others(self, lembar: Lembar, cabang: Cabang, row: Baris) -> None:
        """Find cells under columns that only another branch of the sheet has."""
        own = {BAGIAN, *(k.nama for level in cabang.tingkat for k in level.kolom)}
        for kolom in lembar.kolom:
            if kolom.nama in row.cells and kolom.nama not in own:
                self.find(
                    kode.INDUK.at(
                        row.place(kolom.nama),
                        f"bagian “{cabang.kata}” tidak mempunyai kolom “{kolom.nama}”",
                        "diharapkan sel kosong",
                        "hapus isinya, atau pindahkan ke baris yang benar",
                    )
                )


def _say_no_owner(place: Place, level: Tingkat, name: str, sheet: str) -> Finding:
    wrong = f"“{name}” tidak ada pada lembar {sheet}" if name else f"`{level.kolom_nama}` kosong"
    return kode.INDUK.at(
        place,
        wrong,
        "diharapkan nama yang memiliki baris ini",
        "isi di setiap baris, juga kalau sama dengan baris di atasnya",
    )


def _say_conflict(place: Place, wrong: str) -> Finding:
    return kode.INDUK.at(
        place,
        wrong,
        "diharapkan satu isi saja; nomor dan nama baris berbeda di setiap baris",
        "hapus salah satu, atau beri nomor atau nama lain",
    )
