"""Build the tree of a paper from one table and the file that holds all the rest."""

from __future__ import annotations

from macros.buku import kode
from macros.buku.baca_csv import read_table
from macros.buku.berkas import Naskah
from macros.buku.dari_buku import list_used
from macros.buku.jenis_buku import list_lembar
from macros.buku.kepala import read_head
from macros.buku.kurang import check_columns
from macros.buku.lembar import BAGIAN, Lembar
from macros.buku.susun import build
from macros.buku.tabel import Mentah
from macros.findings import Finding, Place
from macros.model.pesan import nearest
from macros.source.tree import Tree


def read_one_table(
    isi: bytes, path: str, lama: Naskah | None, jenis: str | None
) -> tuple[Tree | None, list[Finding]]:
    """Read one table into the paper that is already there."""
    place = Place(path)
    if lama is None or (jenis is not None and jenis != lama.jenis):
        return None, [_say_needs_paper(place, lama, jenis)]
    cells, refused = read_table(isi, path)
    if refused is not None:
        return None, [refused]
    lembar = _choose(lama.jenis, cells)
    if lembar is None:
        return None, [_say_no_table(place, lama.jenis)]
    known = tuple(kolom.nama for kolom in lembar.kolom)
    sheet, findings = read_head(lembar.nama, place, cells, known)
    others = lama.sheets()
    findings += check_columns(lama.jenis, {lembar.nama: sheet}, others, list_used(lama))
    return build(lama.jenis, {**others, lembar.nama: sheet}, path), findings


def _choose(jenis: str, cells: list[Mentah]) -> Lembar | None:
    """Return the sheet whose columns the first line names best; None for hardly any.

    Columns that may be absent don't speak against a sheet. Where two are named equally well, the
    words under `bagian` tell, and then which of them is whole.
    """
    head = min((cell.place.line for cell in cells), default=1)
    columns = {_text(c): c.place.column for c in cells if c.place.line == head}
    names = set(columns)
    at = columns.get(BAGIAN)
    said = {_text(c) for c in cells if c.place.column == at and c.place.line != head}

    def share(lembar: Lembar) -> tuple[float, bool, float]:
        known = {kolom.nama.casefold() for kolom in lembar.kolom if not kolom.tambahan}
        needed = {kolom.nama.casefold() for kolom in lembar.kolom if kolom.wajib}
        close = len({name for name in names if nearest(name, known)})
        told = said <= {cabang.kata.casefold() for cabang in lembar.cabang}
        return close / max(len(needed | names), 1), told, close / max(len(known | names), 1)

    best = max(list_lembar(jenis), key=share)
    return best if share(best)[0] >= 1 / 3 else None


def _text(cell: Mentah) -> str:
    return str(cell.nilai).strip().casefold()


def _say_needs_paper(place: Place, lama: Naskah | None, jenis: str | None) -> Finding:
    wrong = (
        "tabel ini hanya sebagian dokumen, dan berkas dokumennya belum ada"
        if lama is None
        else f"berkas tujuan berisi {lama.jenis}, bukan {jenis}"
    )
    return kode.LEMBAR.at(
        place,
        wrong,
        "diharapkan `--ke` berkas .yml yang sudah ada",
        "tunjuk berkasnya dengan --ke, atau impor buku kerja .xlsx yang lengkap",
    )


def _say_no_table(place: Place, jenis: str) -> Finding:
    names = ", ".join(lembar.nama for lembar in list_lembar(jenis))
    return kode.KOLOM.at(
        place,
        "kolom di baris pertama tidak cocok dengan lembar mana pun",
        f"diharapkan kolom dari salah satu lembar: {names}",
        "salin juga baris judul kolom dari templat",
    )
