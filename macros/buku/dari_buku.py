"""Build the tree of a paper from a whole workbook."""

from __future__ import annotations

from macros.buku import kode
from macros.buku.baca_xlsx import read_workbook
from macros.buku.berkas import Naskah, say_kind
from macros.buku.jenis_buku import list_lembar, list_model
from macros.buku.kata_kurang import say_absent_sheet
from macros.buku.kepala import BACA_SAYA, ISI, KUNCI, PILIHAN, all_sheets, open_keys
from macros.buku.kurang import check_columns, check_keys, check_sheets, check_unread
from macros.buku.lembar import DOKUMEN
from macros.buku.susun import build
from macros.buku.tabel import Lembaran
from macros.findings import Finding, Place
from macros.source.tree import Tree

#: Sheets of every workbook that are not read.
_SENDIRI = frozenset((BACA_SAYA, PILIHAN))


def read_book(
    isi: bytes, path: str, lama: Naskah | None, jenis: str | None
) -> tuple[Tree | None, list[Finding]]:
    """Return the tree of the paper in a workbook (None: not even its sheets fit), and findings."""
    sheets, findings, titles = read_workbook(isi, path, all_sheets())
    if not titles:
        return None, findings
    document = sheets.get(DOKUMEN)
    if document is None:
        unknown = [title for title in titles if all_sheets().match(title) is None]
        strange = [title for title in unknown if title not in _SENDIRI]
        return None, [*findings, say_absent_sheet(Place(path), DOKUMEN, strange)]
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
    findings += check_columns(kind, sheets, {}, used)
    strange = _list_strange(kind, sheets, titles)
    blank, found = check_sheets(kind, sheets, Place(path), strange, used)
    findings += (*found, *check_unread(Place(path), strange))
    sheets |= blank
    opened, found = open_keys(kind, document)
    # A key that is misspelt is not absent.
    findings += found or check_keys(kind, opened, used)
    if any(lembar.nama not in sheets for lembar in list_lembar(kind)):
        return None, findings
    return build(kind, {**sheets, DOKUMEN: opened}, path), findings


def _list_strange(kind: str, sheets: dict[str, Lembaran], titles: list[str]) -> list[str]:
    """Return the titles of sheets that a kind does not have."""
    wanted = (DOKUMEN, *(lembar.nama for lembar in list_lembar(kind)))
    read = {sheets[name].nama for name in wanted if name in sheets}
    return [title for title in titles if title not in read | _SENDIRI]


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


def list_used(lama: Naskah | None) -> dict[str, set[str]]:
    """Return the columns, and the keys of `Dokumen`, that the existing file fills, by sheet."""
    if lama is None:
        return {}
    keys, rows = lama.lay_out()
    used = {name: {k for row in filled for k in row} for name, filled in rows.items()}
    return {**used, DOKUMEN: set(keys)}
