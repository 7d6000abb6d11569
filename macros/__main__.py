"""Offer the command line: `python -m macros periksa` and its fellows."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.checks.run import check_folder
from macros.findings import has_error
from macros.report import REPORTS
from macros.terbit import record_ids


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0 where nothing stops publication, otherwise 1."""
    options = _parser().parse_args(arguments)
    folder = Path(options.data)
    if not folder.is_dir():
        print(f"Folder data “{folder}” tidak ada.", file=sys.stderr)
        return 1
    data, findings = check_folder(folder, folder.as_posix())
    if options.perintah == "catat-id":
        if has_error(f for f in findings if not f.kode.startswith("IDN-")):
            print("Perbaiki galat lebih dulu: jalankan `python -m macros periksa`.")
            return 1
        added = record_ids(folder / "id-terbit.yml", data)
        print(f"{added} id baru dicatat.")
        return 0
    print(REPORTS[options.format](findings))
    return 1 if has_error(findings) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m macros", description="Memeriksa dan merawat data situs ini."
    )
    commands = parser.add_subparsers(dest="perintah", required=True, metavar="perintah")
    check = commands.add_parser("periksa", help="periksa semua berkas data dan tunjukkan temuan")
    check.add_argument(
        "--format", choices=sorted(REPORTS), default="teks", help="bentuk laporan (teks)"
    )
    record = commands.add_parser("catat-id", help="catat id baru di id-terbit.yml")
    for command in (check, record):
        command.add_argument("--data", default="data", help="folder data (data)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
