"""`catat-id`: write new ids into the record of published ids; those of papers that wait, later."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.checks.embargo import only_published
from macros.checks.run import check_folder
from macros.findings import has_error
from macros.hari import DayError, read_day
from macros.perintah.dasar import Perintah
from macros.terbit import record_ids


def _add_options(parser: argparse.ArgumentParser) -> None:
    del parser


def _run(folder: Path, options: argparse.Namespace) -> int:
    del options
    try:
        day = read_day()
    except DayError as error:
        print(error, file=sys.stderr)
        return 1
    data, findings = check_folder(folder, folder.as_posix(), day)
    if has_error(f for f in findings if not f.kode.startswith("IDN-")):
        print("Perbaiki galat lebih dulu: jalankan `python -m macros periksa`.")
        return 1
    path = folder / "id-terbit.yml"
    try:
        added = record_ids(path, only_published(data, day))
    except OSError as error:
        print(f"Tidak dapat menulis “{path}”: {error.strerror}.", file=sys.stderr)
        return 1
    if added is None:
        print("Susunan id-terbit.yml tidak biasa; tambahkan id baru dengan tangan.")
        return 1
    print(f"{added} id baru dicatat.")
    return 0


PERINTAH = Perintah("catat-id", "catat id baru di id-terbit.yml", _add_options, _run)
