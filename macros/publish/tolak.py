"""Refuse to build what would publish something that nobody checked, or lead nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from macros.model.data import Data
from macros.model.sumber import Sumber
from macros.source.berkas import read_file


class TolakError(Exception):
    """Say in Indonesian why the site is not built."""


def read_source(folder: Path, sumber: Sumber) -> bytes:
    """Return the bytes of a source: just those that were checked, never through a link."""
    berkas = read_file(folder, sumber.berkas)
    if berkas.gangguan or berkas.sha256 != sumber.sha256:
        raise TolakError(
            f"{sumber.place('berkas')}: berkas sumber "
            f"{berkas.gangguan or 'lain dari yang diperiksa'} (diharapkan berkas yang tercatat)"
        )
    return berkas.isi


def refuse_links(files: Iterable[tuple[str, str | None]], docs: Path) -> None:
    """Refuse links in a page's folder: what they point at would be published.

    `files` are names below `docs` with the place of each file, where it has one.
    """
    for name, place in files:
        path = Path(place or "")
        if not place or not path.is_relative_to(docs):
            continue
        steps = path.relative_to(docs).parts
        if any(docs.joinpath(*steps[:end]).is_symlink() for end in range(1, len(steps) + 1)):
            raise TolakError(
                f"{docs.name}/{name} adalah tautan, atau ada di "
                "folder yang tautan (diharapkan berkas biasa; ganti dengan salinannya)"
            )


def refuse_dead_ends(data: Data, pages: Collection[str]) -> None:
    """Refuse an old address that leads to a page that is not there."""
    for one in data.pindah:
        if one.baru not in pages or one.lama in pages:
            raise TolakError(
                f"{one.place('baru')}: pengalihan {one.lama} → {one.baru} "
                "tidak dapat dibuat (diharapkan tujuan yang ada, dan alamat lama yang sudah mati)"
            )


def refuse_overwritten(files: Iterable[tuple[str, str]], ours: Collection[str]) -> None:
    """Refuse a file of `docs/` that stands where the site writes one of its own.

    `files` are names below `docs`, each with its place in the site.
    """
    for name, place in files:
        if place in ours:
            raise TolakError(
                f"docs/{name} menempati {place}, yang ditulis situs sendiri "
                "(diharapkan nama lain; ganti namanya atau hapus berkas itu)"
            )
