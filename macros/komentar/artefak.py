"""Open the artefact of a stranger's run as data: bounded in size, one known file, plain values."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass, field

#: Bytes of the packed and of the unpacked artefact.
BATAS_PAKET = 512 * 1024
BATAS_ISI = 1024 * 1024
NAMA = "tinjauan.json"
#: Entries that are read of any list; the summary of the job has all of them.
BATAS_DAFTAR = 200
_BANYAK_SEKALI = 1_000_000
#: How GitHub packs. Other ways ask for a dictionary of gigabytes with a head of a few bytes.
_CARA = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
#: The lists that are counted.
_DAFTAR = ("temuan", "peringatan", "jumlah", "konsep", "revisi", "perubahan")


class ArtefactError(ValueError):
    """Say why an artefact is not used."""


@dataclass(frozen=True)
class Usulan:
    """Hold what a run said of a proposal: raw text, which nobody has made harmless yet.

    `perubahan` and `revisi` pair the paper or file with the sentence; `banyak` is how many
    there are in all.
    """

    ringkas: str
    sebab: str = ""
    temuan: tuple[str, ...] = ()
    peringatan: tuple[str, ...] = ()
    jumlah: tuple[str, ...] = ()
    konsep: tuple[str, ...] = ()
    revisi: tuple[tuple[str, str], ...] = ()
    perubahan: tuple[tuple[str, str], ...] = ()
    halaman: tuple[str, ...] = ()
    banyak: dict[str, int] = field(default_factory=dict)


def open_artefact(packed: bytes) -> Usulan:
    """Return what an artefact holds, or raise ArtefactError."""
    if len(packed) > BATAS_PAKET:
        raise ArtefactError("artefak terlalu besar")
    try:
        content = _unpack(packed)
    except ArtefactError:
        raise
    except Exception as error:
        # Offsets, names and sizes that lie make zipfile raise anything at all.
        raise ArtefactError("artefak tidak dapat dibuka") from error
    if len(content) > BATAS_ISI:
        raise ArtefactError("isi artefak terlalu besar")
    return parse(content)


def _unpack(packed: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        parts = archive.infolist()
        if [part.filename for part in parts] != [NAMA]:
            raise ArtefactError("artefak tidak berisi tepat satu tinjauan")
        if parts[0].compress_type not in _CARA:
            raise ArtefactError("artefak dikemas dengan cara lain")
        with archive.open(NAMA) as file:
            # What the head of the archive says of the size is not trusted.
            return file.read(BATAS_ISI + 1)


def parse(content: bytes) -> Usulan:
    """Return what the file says, or raise ArtefactError; values of other kinds are left out."""
    try:
        value = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError, MemoryError) as error:
        raise ArtefactError("tinjauan bukan JSON") from error
    if not isinstance(value, dict) or not isinstance(value.get("ringkas"), str):
        raise ArtefactError("tinjauan tidak lengkap")
    lists = {name: _list(value.get(name)) for name in _DAFTAR}
    return Usulan(
        ringkas=value["ringkas"],
        sebab=_text(value.get("sebab")),
        temuan=_texts(lists["temuan"]),
        peringatan=_texts(lists["peringatan"]),
        jumlah=_texts(lists["jumlah"]),
        konsep=_texts(lists["konsep"]),
        revisi=_pairs(lists["revisi"]),
        perubahan=_pairs(lists["perubahan"]),
        halaman=_texts(_list(value.get("halaman"))),
        banyak={name: _count(value, name, entries) for name, entries in lists.items()},
    )


def _count(value: dict[str, object], name: str, entries: list[object]) -> int:
    """Return how many there are: the file may list fewer than it counted."""
    counts = value.get("banyak")
    said = counts.get(name) if isinstance(counts, dict) else None
    if isinstance(said, int) and len(entries) <= said < _BANYAK_SEKALI:
        return int(said)
    return len(entries)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(values: list[object]) -> tuple[str, ...]:
    return tuple(value for value in values[:BATAS_DAFTAR] if isinstance(value, str))


def _pairs(values: list[object]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (_text(value.get("kelompok")), _text(value.get("kalimat")))
        for value in values[:BATAS_DAFTAR]
        if isinstance(value, dict)
    )
