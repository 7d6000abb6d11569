"""Write plain dicts, lists and strings as the YAML that a person would write.

Keys keep the order they come in. A scalar is quoted only where it would not read back as the
same text, or where another YAML reader would take it for something else than text or a whole
number. What is short and simple stands in brackets on one line.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.emitter import Emitter
from yaml.resolver import Resolver

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
    lines = kepala.splitlines()
    seen_block = False
    for key, part in value.items():
        block = list(write_entry(key, part, 0))
        if len(block) > 1 and (not seen_block or key == "lampiran"):
            lines.append("")
            seen_block = True
        lines += block
    return "\n".join(lines) + "\n"


def write_entry(key: str, value: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - a YAML value
    """Yield the lines of one `key: value`, indented by `indent` spaces."""
    start = f"{' ' * indent}{write_scalar(key)}:"
    flow = write_flow(value)
    if flow is not None and (isinstance(value, str) or len(start) + 1 + len(flow) <= LEBAR):
        yield f"{start} {flow}"
        return
    yield start
    yield from write_block(value, indent + 2)


def write_block(value: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - a YAML value
    """Yield the lines of a mapping or a list, indented by `indent` spaces."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from write_entry(key, part, indent)
        return
    for item in value:
        yield from write_item(item, indent)


def write_item(item: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - a YAML value
    """Yield the lines of one item of a list."""
    flow = write_flow(item)
    if flow is not None and (isinstance(item, str) or indent + 2 + len(flow) <= LEBAR):
        yield f"{' ' * indent}- {flow}"
        return
    first, *rest = write_block(item, indent + 2)
    yield f"{' ' * indent}- {first[indent + 2 :]}"
    yield from rest


def write_flow(value: Any, *, inside: bool = False) -> str | None:  # noqa: ANN401 - a YAML value
    """Return a value on one line; None where it should stand on lines of its own."""
    if isinstance(value, str):
        return write_scalar(value, flow=inside)
    if isinstance(value, dict):
        if not inside and not value.keys() <= SEL:
            return None
        parts = [(write_scalar(k, flow=True), write_flow(v, inside=True)) for k, v in value.items()]
        return "{" + ", ".join(f"{key}: {part}" for key, part in parts) + "}"
    if not inside and not all(isinstance(item, str) for item in value):
        return None
    return "[" + ", ".join(str(write_flow(item, inside=True)) for item in value) + "]"


def write_scalar(text: str, *, flow: bool = False) -> str:
    """Return a scalar, quoted where it must be."""
    analysis = Emitter(io.StringIO(), allow_unicode=True).analyze_scalar(text)
    plain = analysis.allow_flow_plain if flow else analysis.allow_block_plain
    if plain and not analysis.multiline and _is_harmless(text):
        return text
    if not analysis.allow_single_quoted or analysis.multiline or ("'" in text and '"' in text):
        quoted: str = yaml.dump(
            text, default_style='"', allow_unicode=True, width=float("inf"), explicit_end=False
        )
        return quoted.rstrip("\n")
    return f"'{text}'" if '"' in text or "\\" in text else f'"{text}"'


def _is_harmless(text: str) -> bool:
    """Tell whether YAML's own typing would leave the text alone, or read a whole number."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag in _TEXT or _WHOLE.fullmatch(text) is not None
