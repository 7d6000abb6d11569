"""Judge what a workbook or a table lacks: templates grow, and staff keep what they filled.

What is absent is read as blank, and that is said, unless something would get lost or be wrong:
the existing file has something there, the model demands it, or the paper prints that column.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from macros.buku import kode
from macros.buku.cetakan import list_printed, prints_rows
from macros.buku.jenis_buku import list_kunci, list_lembar, list_model
from macros.buku.kata_kurang import (
    say_absent,
    say_absent_sheet,
    say_blank,
    say_lost,
    say_nameless,
    say_printed,
)
from macros.buku.kepala import say_unknown
from macros.buku.kolom import Kolom
from macros.buku.lembar import DOKUMEN, Lembar
from macros.buku.tabel import Lembaran
from macros.findings import Finding, Place
from macros.model.isi import keys_of
from macros.model.pesan import nearest
from macros.model.susunan_model import base_of, row_model
from macros.model.uang import UangDalam

#: The columns (of `Dokumen`: the keys) that the existing file fills, by sheet.
Terpakai = Mapping[str, Collection[str]]


def check_columns(
    jenis: str, read: Mapping[str, Lembaran], others: Mapping[str, Lembaran], used: Terpakai
) -> Iterator[Finding]:
    """Yield what is missing or unknown among the columns of each sheet that was read.

    `others` are sheets that the paper has besides.
    """
    printed = list_printed(jenis, {**others, **read})
    for lembar in list_lembar(jenis):
        sheet = read.get(lembar.nama)
        if sheet is not None:
            keys = printed[lembar.nama]
            yield from _check_sheet(jenis, lembar, sheet, keys, used.get(lembar.nama, ()))


def _check_sheet(
    jenis: str, lembar: Lembar, sheet: Lembaran, printed: frozenset[str], used: Collection[str]
) -> Iterator[Finding]:
    absent = {kolom.nama: kolom for kolom in lembar.kolom if kolom.nama not in sheet.kolom}
    known = [kolom.nama for kolom in lembar.kolom]
    for name, place in sheet.kolom.items():
        if name not in known:
            near = nearest(name, absent)
            yield say_unknown(place, name, near or nearest(name, known))
            # It is misspelt, not absent.
            absent.pop(near or "", None)
    spared: list[Kolom] = []
    for name, kolom in absent.items():
        if name in used:
            yield say_lost(sheet.place, "kolom", name)
        elif kolom.wajib and sheet.baris:
            yield say_absent(sheet.place, jenis, name)
        elif sheet.baris and _is_printed(kolom, printed):
            yield say_printed(sheet.place, jenis, name)
        else:
            spared.append(kolom)
    names = _list_names(lembar, spared)
    if names and sheet.lepas:
        yield say_nameless(sheet.lepas[0], names)
    elif names:
        yield say_blank(sheet.place, jenis, "kolom", names)


def _is_printed(kolom: Kolom, printed: frozenset[str]) -> bool:
    """Tell whether the paper prints a column, or needs it so that its amounts are read rightly."""
    if kolom.tambahan or not kolom.jalur:
        return False
    return kolom.jalur[0] in printed or kolom.pilihan == tuple(map(str, UangDalam))


def _list_names(lembar: Lembar, columns: Iterable[Kolom]) -> list[str]:
    """Return the names to say: not of what the template itself leaves out of a very wide sheet."""
    return _group(k for k in columns if not (k.tambahan and lembar.lebar_sekali))


def _group(columns: Iterable[Kolom]) -> list[str]:
    """Return the names of columns; what stands beside one that is absent too goes without."""
    columns = list(columns)
    plain = [kolom.nama for kolom in columns if not kolom.tambahan]
    beside = [kolom.nama for kolom in columns if kolom.tambahan]
    return plain + [n for n in beside if not any(n.startswith(f"{one}_") for one in plain)]


def check_keys(jenis: str, opened: Lembaran, used: Terpakai) -> Iterator[Finding]:
    """Yield the keys that the sheet `Dokumen` lacks; those that are demanded the model misses."""
    absent = [kolom for kolom in list_kunci(jenis) if kolom.nama not in opened.kolom]
    lost = used.get(DOKUMEN, ())
    spared = []
    for kolom in absent:
        if kolom.nama in lost:
            yield say_lost(opened.place, "kunci", kolom.nama)
        elif not kolom.wajib:
            spared.append(kolom)
    if spared:
        yield say_blank(opened.place, jenis, "kunci", _group(spared))


def check_sheets(
    jenis: str, read: Mapping[str, Lembaran], place: Place, strange: list[str], used: Terpakai
) -> tuple[dict[str, Lembaran], list[Finding]]:
    """Return blank sheets for those that may be absent, and what is said of all that are.

    Where a sheet stands that nobody knows, it may be the absent one under another name.
    """
    printed = list_printed(jenis, read)
    blank: dict[str, Lembaran] = {}
    findings: list[Finding] = []
    for lembar in list_lembar(jenis):
        name = lembar.nama
        if name in read:
            continue
        if used.get(name) and not strange:
            findings.append(say_lost(place, "lembar", name))
        elif strange or _is_needed(jenis, lembar) or prints_rows(lembar, printed[name]):
            findings.append(say_absent_sheet(place, name, strange))
        else:
            blank[name] = Lembaran(name, place)
    if blank:
        findings.append(say_blank(place, jenis, "lembar", list(blank)))
    return blank, findings


def _is_needed(jenis: str, lembar: Lembar) -> bool:
    """Tell whether the model demands what stands on a sheet."""
    for cabang in lembar.cabang:
        levels = (level.kunci for level in cabang.tingkat if not level.opsional)
        model: Any = list_model()[jenis]
        for step in (*cabang.akar, *levels):
            field = keys_of(model).get(str(step))
            if field is None or not field.is_required():
                break
            model = row_model(field.annotation) or base_of(field.annotation)
        else:
            return True
    return False


def check_unread(place: Place, strange: Iterable[str]) -> Iterator[Finding]:
    """Yield the sheets that nobody knows."""
    for title in strange:
        yield kode.TAK_DIBACA.at(
            place,
            f"lembar “{title[:60]}” tidak dibaca",
            "diharapkan hanya lembar dari templat",
            "hapus lembar itu, atau biarkan kalau memang tidak perlu",
        )
