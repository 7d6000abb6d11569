"""`catat-id`: write new ids into the record of published ids; those of papers that wait, later."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from macros.checks.embargo import only_published
from macros.checks.run import check_folder
from macros.findings import has_error
from macros.model.data import Data
from macros.perintah.dasar import Perintah
from macros.sunting.catat_terbit import ALAMAT, ID, record_addresses, record_ids
from macros.system.errors import say_os_error
from macros.system.today import DayError, read_day


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
    shown = only_published(data, day)
    ids = _record(folder, ID, "id", record_ids, shown)
    addresses = _record(folder, ALAMAT, "alamat", record_addresses, shown)
    return 0 if ids and addresses else 1


def _record(
    folder: Path, nama: str, what: str, record: Callable[[Path, Data], int | None], data: Data
) -> bool:
    """Write one record and say how many names it took; False where that can't be done."""
    try:
        added = record(folder, data)
    except OSError as error:
        print(f"Tidak dapat menulis “{folder / nama}”: {say_os_error(error)}.", file=sys.stderr)
        return False
    if added is None:
        print(f"Susunan {nama} tidak biasa; tambahkan {what} baru dengan tangan.")
        return False
    print(f"{added} {what} baru dicatat.")
    return True


PERINTAH = Perintah("catat-id", "catat id dan alamat baru yang terbit", _add_options, _run)
