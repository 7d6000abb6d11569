"""Name every kind of file in `data/`: its model, and which kind a file is of."""

from __future__ import annotations

from typing import Any

from macros.model.dasar import Model
from macros.model.dokumen import JENIS
from macros.model.informasi_publik import FOLDER_INFORMASI, folder_of
from macros.model.lain import BERKAS_PILIHAN, BERKAS_TETAP
from macros.model.realisasi import JENIS_REALISASI

#: The files with a fixed name, by path below `data/`.
BERNAMA: dict[str, type[Model]] = {**BERKAS_TETAP, **BERKAS_PILIHAN}
#: The kinds that a file names itself, under the word that staff write in `jenis`.
BERJENIS: dict[str, type[Model]] = {**JENIS, **JENIS_REALISASI}
#: Every kind by the name of its schema.
RAGAM: dict[str, type[Model]] = {
    **BERJENIS,
    **FOLDER_INFORMASI,
    **{path.removesuffix(".yml"): model for path, model in BERNAMA.items()},
}


def kind_of(jalur: str, value: Any) -> str | None:
    """Return the kind of the file at `jalur` (below `data/`) that holds `value`, if known."""
    if jalur in BERNAMA:
        return jalur.removesuffix(".yml")
    folder = folder_of(jalur)
    if folder is not None:
        return folder
    jenis = value.get("jenis") if isinstance(value, dict) else None
    return jenis if isinstance(jenis, str) and jenis in BERJENIS else None
