"""Offer the command line: `python -m macros periksa` and its fellows."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from macros.checks.run import check_folder
from macros.diff.laporan import BENTUK
from macros.diff.tinjauan import review
from macros.findings import has_error
from macros.report import REPORTS
from macros.sejarah import VersionError, read_version
from macros.terbit import record_ids


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0 where nothing stops publication, otherwise 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that lacks a character shows its code instead of a traceback.
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    folder = Path(options.data)
    if not folder.is_dir():
        print(f"Folder data “{folder}” tidak ada.", file=sys.stderr)
        return 1
    return _COMMANDS[options.perintah](folder, options)


def _check(folder: Path, options: argparse.Namespace) -> int:
    _, findings = check_folder(folder, folder.as_posix())
    print(REPORTS[options.format](findings))
    return 1 if has_error(findings) else 0


def _record(folder: Path, options: argparse.Namespace) -> int:
    del options
    data, findings = check_folder(folder, folder.as_posix())
    if has_error(f for f in findings if not f.kode.startswith("IDN-")):
        print("Perbaiki galat lebih dulu: jalankan `python -m macros periksa`.")
        return 1
    added = record_ids(folder / "id-terbit.yml", data)
    if added is None:
        print("Susunan id-terbit.yml tidak biasa; tambahkan id baru dengan tangan.")
        return 1
    print(f"{added} id baru dicatat.")
    return 0


def _compare(folder: Path, options: argparse.Namespace) -> int:
    try:
        old = read_version(folder, options.lama)
        new = read_version(folder, options.baru)
    except VersionError as error:
        print(error, file=sys.stderr)
        return 1
    print(BENTUK[options.format](review(old, new)))
    return 0


_COMMANDS = {"periksa": _check, "catat-id": _record, "beda": _compare}


class _Formatter(argparse.HelpFormatter):
    """Head the usage line in Indonesian."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Add the usage line."""
        super().add_usage(usage, actions, groups, prefix or "pemakaian: ")


class _Parser(argparse.ArgumentParser):
    """Speak Indonesian: argparse's own words are English."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, **options)
        self._optionals.title = "pilihan"
        self._positionals.title = "perintah"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """Say that the words of the call are off; argparse's reason is English and left out."""
        del message
        self.exit(2, f"{self.format_usage()}Perintah atau pilihan tidak dikenal.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m macros", description="Memeriksa dan merawat data situs ini.")
    commands = parser.add_subparsers(dest="perintah", required=True, metavar="perintah")
    check = commands.add_parser("periksa", help="periksa semua berkas data dan tunjukkan temuan")
    check.add_argument(
        "--format", choices=sorted(REPORTS), default="teks", help="bentuk laporan (teks)"
    )
    record = commands.add_parser("catat-id", help="catat id baru di id-terbit.yml")
    compare = commands.add_parser("beda", help="tunjukkan apa yang berubah isinya antara dua versi")
    compare.add_argument("lama", metavar="VERSI", help="versi git yang lama, misalnya main")
    compare.add_argument(
        "baru", metavar="VERSI", nargs="?", help="versi git yang baru (berkas yang ada sekarang)"
    )
    compare.add_argument(
        "--format", choices=sorted(BENTUK), default="teks", help="bentuk laporan (teks)"
    )
    for command in (check, record, compare):
        command.add_argument("--data", default="data", help="folder data (data)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
