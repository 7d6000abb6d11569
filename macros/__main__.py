"""Offer the command line: `python -m macros periksa` and its fellows."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from macros.perintah.dasar import Parser
from macros.perintah.semua import SEMUA


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
    commands = {perintah.nama: perintah for perintah in SEMUA}
    try:
        return commands[options.perintah].run(folder, options)
    except KeyboardInterrupt:
        print("Dihentikan. Berkas yang sempat ditulis utuh, yang lain tetap.", file=sys.stderr)
        return 130


def _parser() -> Parser:
    parser = Parser(prog="python -m macros", description="Memeriksa dan merawat data situs ini.")
    commands = parser.add_subparsers(dest="perintah", required=True, metavar="perintah")
    for perintah in SEMUA:
        command = commands.add_parser(perintah.nama, help=perintah.bantuan)
        perintah.add_options(command)
        command.add_argument("--data", default="data", help="folder data (data)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
