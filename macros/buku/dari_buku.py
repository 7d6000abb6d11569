"""Build the tree of a paper from a whole workbook."""

from __future__ import annotations

from collections.abc import Iterator

from macros.buku import kode
from macros.buku.baca_xlsx import read_workbook
from macros.buku.berkas import Naskah, say_kind
from macros.buku.jenis_buku import list_lembar, list_model
from macros.buku.kepala import (
    BACA_SAYA,
    ISI,
    KUNCI,
    PILIHAN,
    all_sheets,
    check_columns,
    open_keys,
    say_absent_sheet,
)
from macros.buku.lembar import DOKUMEN
from macros.buku.menyusul import is_from_before, later_sheets
from macros.buku.susun import build
from macros.buku.tabel import Lembaran
from macros.findings import Finding, Place
from macros.source.tree import Tree


def read_book(
    isi: bytes, path: str, lama: Naskah | None, jenis: str | None
) -> tuple[Tree | None, list[Finding]]:
    """Return the tree of the paper in a workbook (None: not even its sheets fit), and findings."""
    sheets, findings, titles = read_workbook(isi, path, all_sheets())
    if not titles:
        return None, findings
    document = sheets.get(DOKUMEN)
    if document is None:
        return None, [*findings, say_absent_sheet(Place(path), DOKUMEN, titles)]
    findings += (
        _say_no_column(document.place, name) for name in (KUNCI, ISI) if name not in document.kolom
    )
    kind, where, refused = _kind_of(document)
    if refused:
        return None, findings
    wanted = jenis or (lama.jenis if lama else kind)
    if kind not in list_model() or kind != wanted:
        return None, [*findings, _say_wrong_kind(where, kind, wanted)]
    used = list_used(lama)
    findings += check_columns(kind, sheets, used)
    if is_from_before(kind, sheets):
        absent = (name for name in later_sheets(kind) if not used.get(name))
        sheets |= {name: Lembaran(name, Place(path)) for name in absent}
    findings += _check_sheets(path, kind, sheets, titles)
    opened, found = open_keys(kind, document)
    findings += found
    if any(lembar.nama not in sheets for lembar in list_lembar(kind)):
        return None, findings
    return build(kind, {**sheets, DOKUMEN: opened}, path), findings


def _check_sheets(
    path: str, kind: str, sheets: dict[str, Lembaran], titles: list[str]
) -> Iterator[Finding]:
    """Yield what is missing or unknown among the sheets."""
    place = Place(path)
    wanted = [lembar.nama for lembar in list_lembar(kind)]
    read = {sheets[name].nama for name in (DOKUMEN, *wanted) if name in sheets}
    strange = [title for title in titles if title not in {*read, BACA_SAYA, PILIHAN}]
    for name in wanted:
        if name not in sheets:
            yield say_absent_sheet(place, name, strange)
    for title in strange:
        yield _say_unread(place, title)


def _kind_of(document: Lembaran) -> tuple[str, Place, bool]:
    """Return the kind of paper, where it stands, and whether its cell was refused."""
    for row, cells in document.baris:
        if KUNCI in cells and str(cells[KUNCI].nilai).strip() == "jenis":
            value = str(cells[ISI].nilai).strip() if ISI in cells else ""
            refused = ISI in cells and cells[ISI].ditolak
            return value, document.place_of(row, ISI), refused
    return "", document.place, False


def _say_wrong_kind(place: Place, kind: str, wanted: str) -> Finding:
    if kind not in list_model():
        return say_kind(place, kind)
    return kode.LEMBAR.at(
        place,
        f"buku ini berisi {kind}, padahal yang diminta {wanted}",
        f"diharapkan {wanted}",
        "pakai buku atau berkas tujuan yang benar",
    )


def _say_no_column(place: Place, name: str) -> Finding:
    return kode.KOLOM.at(
        place,
        f"kolom “{name}” tidak ada",
        f"diharapkan kolom `{KUNCI}` dan `{ISI}` di baris pertama",
        "kembalikan baris pertama seperti dalam templat",
    )


def _say_unread(place: Place, title: str) -> Finding:
    return kode.TAK_DIBACA.at(
        place,
        f"lembar “{title[:60]}” tidak dibaca",
        "diharapkan hanya lembar dari templat",
        "hapus lembar itu, atau biarkan kalau memang tidak perlu",
    )


def list_used(lama: Naskah | None) -> dict[str, set[str]]:
    """Return the columns that the existing file fills, by sheet."""
    if lama is None:
        return {}
    return {name: {k for row in rows for k in row} for name, rows in lama.lay_out()[1].items()}
