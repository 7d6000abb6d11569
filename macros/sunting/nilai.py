"""Write plain dicts, lists and strings as the YAML that a person would write.

Keys keep the order they come in. A scalar is quoted only where it would not read back as the
same text, or where another YAML reader would take it for something else than text or a whole
number. What is short and simple stands in brackets on one line. The text itself is written by
`tulis`, as that of every file.
"""

from __future__ import annotations

import re
from typing import Any

from yaml import ScalarNode
from yaml.resolver import Resolver

from macros.sunting.simpul import KOSONG, Collection, Entry, Naskah, Node, Scalar
from macros.sunting.tulis import may_be_plain, write_entry, write_inline, write_nodes

#: A line in brackets is no longer than this, in characters.
LEBAR = 100
#: Mappings of nothing but these keys are cells, and stand in brackets where they fit.
SEL = {
    *("kosong", "tercetak", "rupiah", "jenis", "nilai", "nilai_atas", "satuan", "tingkat"),
    *("batas", "skala", "dalam"),
    *("triwulan", "TW1", "TW2", "TW3", "TW4", "TAHUN", "bulan", "berkas", "baris"),
}
_WHOLE = re.compile(r"0|[1-9][0-9]*")
_TEXT = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp"}
_RESOLVER = Resolver()


def write_yaml(value: dict[str, Any], kepala: str = "") -> str:
    """Return the text of a file: `kepala` (comment lines), then one key after the other."""
    root = Collection(mapping=True, flow=False)
    seen_block = False
    for key, part in value.items():
        entry = _entry(key, part, 0)
        if _is_block(entry.node) and (not seen_block or key == "lampiran"):
            entry.before.append(KOSONG)
            seen_block = True
        root.entries.append(entry)
    return write_nodes(Naskah(root, kepala.splitlines()))


def lines_of_entry(key: str, value: Any, indent: int) -> list[str]:
    """Return the lines of one `key: value`, indented by `indent` spaces."""
    return write_entry(_entry(key, value, indent), indent)


def lines_of_item(item: Any, indent: int) -> list[str]:
    """Return the lines of one item of a list."""
    return write_entry(_item(item, indent), indent)


def write_flow(value: Any) -> str:
    """Return a value on one line, in brackets where it is none of a text."""
    return write_inline(_flow(value))


def _entry(key: str, value: Any, indent: int) -> Entry:
    name = _scalar(key, flow=False)
    start = indent + len(f"{write_inline(name)}: ")
    return Entry(_node(value, start, indent + 2), name)


def _item(item: Any, indent: int) -> Entry:
    return Entry(_node(item, indent + 2, indent + 2))


def _node(value: Any, start: int, indent: int) -> Node:
    """Return a value that begins at the column `start`, or on lines indented by `indent`."""
    if isinstance(value, str):
        return _scalar(value, flow=False)
    short = value.keys() <= SEL if isinstance(value, dict) else all(map(_is_text, value))
    flow = _flow(value)
    if short and start + len(write_inline(flow)) <= LEBAR:
        return flow
    if isinstance(value, dict):
        entries = [_entry(key, part, indent) for key, part in value.items()]
    else:
        entries = [_item(item, indent) for item in value]
    return Collection(isinstance(value, dict), flow=False, entries=entries)


def _flow(value: Any) -> Node:
    """Return a value whose parts all stand on one line."""
    if isinstance(value, str):
        return _scalar(value, flow=True)
    if isinstance(value, dict):
        pairs = [Entry(_flow(part), _scalar(key, flow=True)) for key, part in value.items()]
        return Collection(mapping=True, flow=True, entries=pairs)
    return Collection(mapping=False, flow=True, entries=[Entry(_flow(item)) for item in value])


def _scalar(text: str, *, flow: bool) -> Scalar:
    """Return a scalar, marked as quoted where it must be."""
    return Scalar(text, None if may_be_plain(text, flow) and _is_harmless(text) else '"')


def _is_block(node: Node) -> bool:
    return isinstance(node, Collection) and not node.flow


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_harmless(text: str) -> bool:
    """Tell whether YAML's own typing would leave the text alone, or read a whole number."""
    tag = _RESOLVER.resolve(ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag in _TEXT or _WHOLE.fullmatch(text) is not None
