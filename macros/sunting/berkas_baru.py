"""Write drafts as files in their one form, and their rows into the topics of last year's rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.model.data import Data
from macros.model.pecahan import list_parts
from macros.source.berkas import Berkas
from macros.sunting.catat_terbit import PENUH
from macros.sunting.pisah import split_long
from macros.sunting.rapi import schema_line, tidy
from macros.sunting.simpul import Collection, Entry, Naskah, Node, Scalar
from macros.sunting.tahun_baru import Rancangan, draft_year
from macros.sunting.tulis import write_nodes
from macros.sunting.urai import read_nodes

TOPIK = "topik.yml"
#: Longest list of texts that is written on one line, in letters.
_SEBARIS = 90


@dataclass(frozen=True)
class BerkasTahun:
    """Hold the files of a new year: new ones, those that are there already, changed topics."""

    baru: tuple[Berkas, ...]
    sudah_ada: tuple[str, ...]
    topik: tuple[Berkas, ...]


def write_year(data: Data, files: tuple[Berkas, ...], tahun: int, dari: int) -> BerkasTahun:
    """Return the new files of a year; a file that is there already stays as it is."""
    there = {berkas.jalur: berkas for berkas in files}
    drafts = draft_year(data, tahun, dari)
    new = [draft for draft in drafts if draft.jalur not in there]
    rows = {name: old for draft in new for name, old in draft.asal.items()}
    return BerkasTahun(
        tuple(berkas for draft in new for berkas in _write(draft)),
        tuple(draft.jalur for draft in drafts if draft.jalur in there),
        tuple(
            changed
            for part in list_parts(there, TOPIK)
            if (changed := _add_to_topics(data, there[part], rows)) is not None
        ),
    )


def _write(draft: Rancangan) -> Iterator[Berkas]:
    """Yield the files of a draft: one, unless it is so long that it goes on in others."""
    head = [
        schema_line(draft.jalur, draft.isi["jenis"]),
        f"# Konsep, disusun dari {draft.dari}. Isi target, anggaran, dan bulannya; sesudah",
        "# ditandatangani, tulis `sumber` dan `baris_sumber`, lalu tanda tangannya.",
    ]
    first, *rest = split_long(draft.isi, lambda isi: len(_text(isi, head)) <= PENUH)
    yield Berkas(draft.jalur, _text(first, head))
    for number, isi in enumerate(rest, 2):
        yield Berkas(f"{draft.jalur.removesuffix('.yml')}/{number}.yml", _text(isi, []))


def _text(isi: dict[str, Any], head: list[str]) -> bytes:
    root = _node(isi)
    if not isinstance(root, Collection):
        raise TypeError
    return write_nodes(Naskah(root, head)).encode()


def _node(value: Any) -> Node:
    if isinstance(value, dict):
        entries = [
            # The year is a number to every reader; other texts that look like one are quoted.
            Entry(_node(item), Scalar(key)) if key != "tahun" else Entry(Scalar(item), Scalar(key))
            for key, item in value.items()
        ]
        return Collection(mapping=True, flow=list(value) == ["kosong"], entries=entries)
    if isinstance(value, list):
        short = all(isinstance(item, str) for item in value)
        flow = not value or (short and sum(map(len, value)) <= _SEBARIS)
        return Collection(mapping=False, flow=flow, entries=[Entry(_node(v)) for v in value])
    return Scalar(value, '"')


def _add_to_topics(data: Data, berkas: Berkas, rows: Mapping[str, str]) -> Berkas | None:
    """Return a file of topics with each new row beside the old one.

    None: nothing to add, or unsafe.

    The file is changed as nodes, so that its comments stay.
    """
    topics = data.topik_tertulis or data.topik
    known = {name for topik in topics for name in topik.anggota}
    wanted = {
        topik.id: [new for new, old in rows.items() if old in topik.anggota and new not in known]
        for topik in topics
    }
    text, findings = tidy(berkas, berkas.jalur)
    if text is None or findings or not any(wanted.values()):
        return None
    naskah = read_nodes(text)
    for topic in _items(_get(naskah.root, "topik")):
        name = _get(topic, "id")
        for row in wanted.get(name.value, ()) if isinstance(name, Scalar) else ():
            members = _get(topic, "anggota")
            if isinstance(members, Collection):
                members.entries.append(Entry(Scalar(row)))
    return Berkas(berkas.jalur, write_nodes(naskah).encode())


def _get(node: Node | None, key: str) -> Node | None:
    """Return the value of a key, if `node` is a mapping that has it."""
    entries = node.entries if isinstance(node, Collection) else []
    return next((e.node for e in entries if e.key is not None and e.key.value == key), None)


def _items(node: Node | None) -> list[Node]:
    return [entry.node for entry in node.entries] if isinstance(node, Collection) else []
