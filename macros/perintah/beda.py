"""`beda`: show what changed in meaning between two versions of the data."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.diff.laporan import BENTUK
from macros.diff.tinjauan import review
from macros.history.versions import VersionError, read_version
from macros.perintah.dasar import Perintah
from macros.system.today import DayError, read_day


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("lama", metavar="VERSI", help="versi git yang lama, misalnya main")
    parser.add_argument(
        "baru", metavar="VERSI", nargs="?", help="versi git yang baru (berkas yang ada sekarang)"
    )
    parser.add_argument(
        "--format", choices=sorted(BENTUK), default="teks", help="bentuk laporan (teks)"
    )


def _run(folder: Path, options: argparse.Namespace) -> int:
    try:
        old = read_version(folder, options.lama)
        new = read_version(folder, options.baru)
        day = read_day()
    except (VersionError, DayError) as error:
        print(error, file=sys.stderr)
        return 1
    print(BENTUK[options.format](review(old, new, day)))
    return 0


PERINTAH = Perintah(
    "beda", "tunjukkan apa yang berubah isinya antara dua versi", _add_options, _run
)
