"""Match what was read with the sheets, columns and keys that a kind of paper has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.buku import kode
from macros.buku.jenis_buku import list_kunci, list_lembar, list_model
from macros.buku.lembar import DOKUMEN
from macros.buku.tabel import Lembaran, Mentah
from macros.findings import Finding, Place
from macros.model.pesan import nearest

BACA_SAYA = "Baca saya"
PILIHAN = "Pilihan"
KUNCI = "kunci"
ISI = "isi"
#: Columns of the sheet `Dokumen`; the third explains and is not read.
KOLOM_DOKUMEN = (KUNCI, ISI, "cara mengisi")


@dataclass(frozen=True)
class Kepala:
    """Know the sheets to read, each with the names of its columns."""

    kolom: dict[str, tuple[str, ...]]

    def match(self, title: str) -> str | None:
        """Return the known sheet that a title names, spaces and case aside."""
        folded = {_fold(name): name for name in self.kolom}
        return folded.get(_fold(title))

    def known(self, name: str) -> tuple[str, ...]:
        """Return the columns of a sheet."""
        return self.kolom[name]


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold()


def all_sheets() -> Kepala:
    """Return every sheet of every kind; which kind it is, the sheet `Dokumen` tells later."""
    columns: dict[str, tuple[str, ...]] = {DOKUMEN: KOLOM_DOKUMEN}
    for jenis in list_model():
        for lembar in list_lembar(jenis):
            known = (*columns.get(lembar.nama, ()), *(k.nama for k in lembar.kolom))
            columns[lembar.nama] = tuple(dict.fromkeys(known))
    return Kepala(columns)


def read_head(
    nama: str, place: Place, cells: Iterable[Mentah], known: tuple[str, ...]
) -> tuple[Lembaran, list[Finding]]:
    """Split cells into the head (the first filled row) and rows by the names of their columns."""
    cells = list(cells)
    head = min((cell.place.line for cell in cells), default=1)
    sheet = Lembaran(nama, place)
    names: dict[int, str] = {}
    rows: dict[int, dict[str, Mentah]] = {}
    stray: dict[int, Place] = {}
    findings: list[Finding] = []
    for cell in cells:
        row, column = cell.place.line, cell.place.column
        if row == head:
            name = _fold(str(cell.nilai)).replace(" ", "_")
            name = next((k for k in known if _fold(k).replace(" ", "_") == name), str(cell.nilai))
            if name in sheet.kolom:
                findings.append(_say_twice(cell.place, name))
                continue
            sheet.kolom[name] = cell.place
            names[column] = name
        elif column in names:
            rows.setdefault(row, {})[names[column]] = cell
        elif not cell.ditolak:
            stray.setdefault(column, cell.place)
    sheet.baris = [(row, filled) for row, filled in sorted(rows.items()) if _is_filled(filled)]
    sheet.lepas = list(stray.values())
    findings += (_say_stray(where) for where in sheet.lepas)
    return sheet, findings


def _is_filled(cells: dict[str, Mentah]) -> bool:
    return any(not isinstance(c.nilai, str) or c.nilai.strip() for c in cells.values())


def _say_twice(place: Place, name: str) -> Finding:
    return kode.KOLOM.at(
        place,
        f"kolom “{name}” ada dua kali",
        "diharapkan satu kolom untuk setiap nama",
        "hapus yang keliru",
    )


def _say_stray(place: Place) -> Finding:
    return kode.TAK_DIBACA.at(
        place,
        "isi di bawah kolom tanpa nama tidak dibaca",
        "diharapkan nama kolom di baris pertama",
        "hapus isinya, atau beri nama kolom dari templat",
    )


def say_unknown(place: Place, name: str, meant: str | None) -> Finding:
    """Word the finding for a column that no sheet of this name has."""
    return kode.KOLOM.at(
        place,
        f"kolom “{name[:60]}” tidak dikenal",
        f"mungkin maksudnya “{meant}”" if meant else "diharapkan nama kolom dari templat",
        f"tulis “{meant}”" if meant else "hapus kolom ini",
    )


def open_keys(jenis: str, sheet: Lembaran) -> tuple[Lembaran, list[Finding]]:
    """Turn the sheet `Dokumen`, a key in each row, into one row with a column for each key."""
    keys = [kolom.nama for kolom in list_kunci(jenis)]
    opened = Lembaran(sheet.nama, sheet.place)
    found: dict[str, Mentah] = {}
    findings: list[Finding] = []
    for row, cells in sheet.baris:
        key = str(cells[KUNCI].nilai).strip() if KUNCI in cells else ""
        place = sheet.place_of(row, ISI)
        if key not in keys:
            findings.append(_say_key(sheet.place_of(row, KUNCI), key, nearest(key, keys)))
        elif key in opened.kolom:
            findings.append(_say_twice(sheet.place_of(row, KUNCI), key))
        else:
            opened.kolom[key] = place
            if ISI in cells:
                found[key] = cells[ISI]
    opened.baris = [(1, found)]
    return opened, findings


def _say_key(place: Place, key: str, meant: str | None) -> Finding:
    return kode.KOLOM.at(
        place,
        f"kunci “{key[:60]}” tidak dikenal" if key else "kolom `kunci` kosong",
        f"mungkin maksudnya “{meant}”" if meant else "diharapkan kunci dari templat",
        f"tulis “{meant}”" if meant else "hapus baris ini",
    )
