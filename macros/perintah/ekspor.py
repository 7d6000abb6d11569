"""`ekspor`: write workbooks that staff fill in, blank or from a file that is there."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.buku import register
from macros.buku.berkas import Naskah, read_naskah
from macros.buku.jenis_buku import list_model
from macros.buku.pilihan import list_choices
from macros.buku.templat import CellTooLongError, blank, write_template
from macros.checks.run import check_folder
from macros.findings import has_error, sort_findings
from macros.findings.report import as_text
from macros.load import read_konteks
from macros.model.data import Data
from macros.model.skala import Konteks
from macros.perintah.dasar import Perintah
from macros.source.berkas import read_files
from macros.sunting.simpan import save
from macros.system.errors import say_os_error


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--templat",
        nargs="?",
        const="semua",
        choices=("semua", *list_model()),
        default="semua",
        metavar="JENIS",
        help=f"jenis dokumen (semua): {', '.join(list_model())}",
    )
    parser.add_argument("--isi", metavar="BERKAS", help="isi buku dari berkas .yml yang ada")
    parser.add_argument("--ke", metavar="FOLDER", required=True, help="folder untuk buku .xlsx")
    parser.add_argument(
        "--timpa", action="store_true", help="ganti buku yang sudah ada; isinya hilang"
    )


def _run(folder: Path, options: argparse.Namespace) -> int:
    data, _ = check_folder(folder, folder.as_posix())
    target = Path(options.ke)
    try:
        if options.isi:
            konteks = read_konteks(read_files(folder))
            books = _fill(data, konteks, Path(options.isi), target)
        else:
            books = _blank(data, options.templat, target)
        return _write(books, target, replace=options.timpa)
    except CellTooLongError as error:
        print(f"Teks “{error}…” lebih panjang dari yang dapat dimuat satu sel.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Tidak dapat menulis ke “{target}”: {say_os_error(error)}.", file=sys.stderr)
        return 1


def _blank(data: Data, jenis: str, target: Path) -> dict[Path, bytes]:
    """Return blank workbooks by the files that they are for."""
    kinds = tuple(list_model()) if jenis == "semua" else (jenis,)
    return {
        target / f"{kind}.xlsx": write_template(kind, list_choices(data, kind), blank(kind))
        for kind in kinds
    }


def _fill(data: Data, konteks: Konteks, source: Path, target: Path) -> dict[Path, bytes]:
    """Return the workbook of a paper by the file that it is for; none where it can't be read."""
    naskah = read_paper(source, konteks)
    if naskah is None:
        return {}
    choices = list_choices(data, naskah.jenis)
    book = write_template(naskah.jenis, choices, naskah.lay_out())
    # A file of the register is called after its year alone.
    name = f"{register.JENIS}-{source.stem}" if naskah.jenis == register.JENIS else source.stem
    return {target / f"{name}.xlsx": book}


def _write(books: dict[Path, bytes], target: Path, *, replace: bool) -> int:
    """Write workbooks, all or none: one that is there may hold what staff filled in."""
    there = [] if replace else [path for path in books if path.exists()]
    for path in there:
        print(
            f"“{path}” sudah ada dan mungkin sudah diisi. Tidak ada yang ditulis. Pakai folder "
            "lain, atau --timpa untuk menggantinya.",
            file=sys.stderr,
        )
    if there or not books:
        return 1
    target.mkdir(parents=True, exist_ok=True)
    for path, isi in books.items():
        save(path, isi)
        print(path)
    return 0


def read_paper(source: Path, konteks: Konteks) -> Naskah | None:
    """Return the paper in a YAML file; print why where there is none."""
    if source.name and (parts := _parts_of(source)):
        print(
            f"“{parts[0]}” disambung di “{parts[1]}”. Buku Excel memuat satu berkas saja, maka "
            "tidak dibuat dan tidak dibaca untuk dokumen ini: sunting YAML-nya.",
            file=sys.stderr,
        )
        return None
    try:
        isi = source.read_bytes()
    except OSError as error:
        print(f"Berkas “{source}” tidak dapat dibaca: {say_os_error(error)}.", file=sys.stderr)
        return None
    naskah, findings = read_naskah(isi, source.as_posix(), konteks)
    if naskah is None or has_error(findings):
        print(as_text(sort_findings(findings)))
        return None
    return naskah


def _parts_of(source: Path) -> tuple[Path, Path] | None:
    """Return a file and the one in which it goes on, where this is either; None where alone."""
    before = source.parent.parent / f"{source.parent.name}.yml"
    rest = min(source.with_suffix("").glob("*.yml"), default=None)
    if rest is not None and source.is_file():
        return source, rest
    return (before, source) if before.is_file() else None


PERINTAH = Perintah("ekspor", "tulis buku Excel untuk diisi staf", _add_options, _run)
