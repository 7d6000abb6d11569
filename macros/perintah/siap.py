"""`siap`: look at the finished site before it is published.

It needs no package but the site's own, so that what publishes can run it.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from macros.checks.run import check_folder
from macros.findings import has_error
from macros.perintah.dasar import Perintah
from macros.publish.siap.berkas import check_sums, check_weight, list_files, list_heavy
from macros.publish.siap.embargo import check_embargo, list_secrets
from macros.publish.siap.tautan import check_links
from macros.system.today import DayError, read_day

#: Problems that are listed; one cause often makes thousands.
BATAS = 50


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "situs", metavar="FOLDER", nargs="?", default="site", help="situsnya (site)"
    )


def _run(folder: Path, options: argparse.Namespace) -> int:
    site = Path(options.situs)
    files = list_files(site)
    if "index.html" not in files:
        print(f"Tidak ada situs di {site}. Bangun dulu: `make site`.", file=sys.stderr)
        return 1
    try:
        day = read_day()
    except DayError as error:
        print(error, file=sys.stderr)
        return 1
    data, findings = check_folder(folder, folder.as_posix(), day)
    if has_error(findings):
        print("Data masih salah. Jalankan `make periksa`.", file=sys.stderr)
        return 1
    docs = "".join(p.read_text(encoding="utf-8") for p in sorted(Path("docs").rglob("*.md")))
    wrong = [
        *check_sums(files),
        *check_links(files, os.environ.get("SITE_URL", "")),
        *check_embargo(files, list_secrets(data, day), docs),
        *check_weight(files),
    ]
    for line in list_heavy(files):
        print(f"peringatan: {line}")
    for line in wrong[:BATAS]:
        print(f"galat: {line}")
    if len(wrong) > BATAS:
        print(f"galat: dan {len(wrong) - BATAS} lagi")
    print(f"{len(files)} berkas: {f'{len(wrong)} galat' if wrong else 'siap terbit'}.")
    return 1 if wrong else 0


PERINTAH = Perintah("siap", "periksa situs yang sudah dibangun sebelum terbit", _add_options, _run)
