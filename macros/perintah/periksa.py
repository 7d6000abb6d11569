"""`periksa`: check every file of the data and show all findings at once."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.checks.run import check_folder
from macros.findings import has_error
from macros.perintah.dasar import Perintah
from macros.perintah.laporan import REPORTS
from macros.system.today import DayError, read_day


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=sorted(REPORTS), default="teks", help="bentuk laporan (teks)"
    )


def _run(folder: Path, options: argparse.Namespace) -> int:
    try:
        day = read_day()
    except DayError as error:
        print(error, file=sys.stderr)
        return 1
    _, findings = check_folder(folder, folder.as_posix(), day)
    print(REPORTS[options.format](findings))
    return 1 if has_error(findings) else 0


PERINTAH = Perintah("periksa", "periksa semua berkas data dan tunjukkan temuan", _add_options, _run)
