"""`arsip`: pack the finished site so that it opens from a folder, without a server."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.perintah.dasar import Perintah
from macros.publish.arsip import write_archive
from macros.publish.siap.berkas import list_files
from macros.sunting.simpan import save
from macros.system.errors import say_os_error


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "situs", metavar="FOLDER", nargs="?", default="site", help="situsnya (site)"
    )
    parser.add_argument("--ke", metavar="BERKAS", default="situs.zip", help="arsipnya (situs.zip)")


def _run(_folder: Path, options: argparse.Namespace) -> int:
    site, target = Path(options.situs), Path(options.ke)
    files = list_files(site)
    if "index.html" not in files:
        print(f"Tidak ada situs di {site}. Bangun dulu: `make site`.", file=sys.stderr)
        return 1
    try:
        save(target, write_archive({name: path.read_bytes() for name, path in files.items()}))
    except OSError as error:
        print(f"{target} tidak dapat ditulis: {say_os_error(error)}.", file=sys.stderr)
        return 1
    print(f"{target}: {len(files)} berkas. Buka situs/index.html sesudah arsipnya dikeluarkan.")
    return 0


PERINTAH = Perintah("arsip", "kemas situs untuk dibuka tanpa peladen", _add_options, _run)
