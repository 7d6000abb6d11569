"""`ekspor`: write workbooks that staff fill in, blank or from a file that is there."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.buku.berkas import Naskah, read_naskah
from macros.buku.pilihan import list_choices
from macros.buku.susunan import LEMBAR
from macros.buku.templat import CellTooLongError, blank, write_template
from macros.checks.run import check_folder
from macros.findings import has_error, sort_findings
from macros.model.data import Data
from macros.perintah.dasar import Perintah
from macros.report import REPORTS
from macros.sunting.simpan import save


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--templat",
        nargs="?",
        const="semua",
        choices=("semua", *LEMBAR),
        default="semua",
        metavar="JENIS",
        help=f"jenis dokumen (semua): {', '.join(LEMBAR)}",
    )
    parser.add_argument("--isi", metavar="BERKAS", help="isi buku dari berkas .yml yang ada")
    parser.add_argument("--ke", metavar="FOLDER", required=True, help="folder untuk buku .xlsx")


def _run(folder: Path, options: argparse.Namespace) -> int:
    data, _ = check_folder(folder, folder.as_posix())
    target = Path(options.ke)
    try:
        target.mkdir(parents=True, exist_ok=True)
        return _fill(data, Path(options.isi), target) if options.isi else _blank(data, options)
    except CellTooLongError as error:
        print(f"Teks “{error}…” lebih panjang dari yang dapat dimuat satu sel.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Tidak dapat menulis ke “{target}”: {error.strerror}.", file=sys.stderr)
        return 1


def _blank(data: Data, options: argparse.Namespace) -> int:
    kinds = tuple(LEMBAR) if options.templat == "semua" else (options.templat,)
    for kind in kinds:
        path = Path(options.ke) / f"{kind}.xlsx"
        save(path, write_template(kind, list_choices(data, kind), blank(kind)))
        print(path)
    return 0


def _fill(data: Data, source: Path, target: Path) -> int:
    naskah = read_paper(source)
    if naskah is None:
        return 1
    path = target / f"{source.stem}.xlsx"
    isi = write_template(naskah.jenis, list_choices(data, naskah.jenis), naskah.lay_out())
    save(path, isi)
    print(path)
    return 0


def read_paper(source: Path) -> Naskah | None:
    """Return the paper in a YAML file; print why where there is none."""
    try:
        isi = source.read_bytes()
    except OSError as error:
        print(f"Berkas “{source}” tidak dapat dibaca: {error.strerror}.", file=sys.stderr)
        return None
    naskah, findings = read_naskah(isi, source.as_posix())
    if naskah is None or has_error(findings):
        print(REPORTS["teks"](sort_findings(findings)))
        return None
    return naskah


PERINTAH = Perintah("ekspor", "tulis buku Excel untuk diisi staf", _add_options, _run)
