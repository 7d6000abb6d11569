"""Tell what a path below the data folder stands for, or was meant to be."""

from __future__ import annotations

import re

from macros.model.berkas import JALUR_DOKUMEN
from macros.model.informasi_publik import folder_of
from macros.model.pecahan import BERNAMA, whole_of
from macros.model.pesan import nearest
from macros.model.sambungan import continued_by

#: Files beside the YAML that are no data: the sources themselves, and notes to staff.
_BUKAN_DATA = re.compile(r"(sumber/(?!.*\.ya?ml$)|berkas/)[^/]+|README\.md", re.IGNORECASE)
_YAML = re.compile(r"\.ya?ml$", re.IGNORECASE)


def is_no_data(jalur: str) -> bool:
    """Tell whether a file is there to be offered or looked at, and not to be read."""
    return _BUKAN_DATA.fullmatch(jalur) is not None


def is_yaml(jalur: str) -> bool:
    """Tell whether a file says by its ending that it holds data."""
    return _YAML.search(jalur) is not None


def meant_by(jalur: str) -> str | None:
    """Return the path that an unknown one was meant to be; None where that can't be told."""
    plain = _YAML.sub(".yml", jalur).lower()
    plain = re.sub(r"[^a-z0-9/.]+", "-", plain)
    plain = re.sub(r"-*([/.])-*", r"\1", plain)
    if plain.startswith("sumber/"):
        plain = plain.replace("/", "-", 1)  # the folder holds what was copied from
    known = whole_of(plain) or folder_of(plain) or JALUR_DOKUMEN.fullmatch(plain)
    if plain != jalur and (known or continued_by(plain)):
        return plain
    return None if "/" in jalur else nearest(jalur, BERNAMA)
