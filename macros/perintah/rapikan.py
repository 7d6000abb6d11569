"""`rapikan`: give the files of the data their one form."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.findings import Finding, sort_findings
from macros.perintah.dasar import Perintah
from macros.perintah.laporan import REPORTS
from macros.source.berkas import Berkas, read_files
from macros.sunting.rapi import check_form, tidy
from macros.sunting.simpan import save
from macros.system.errors import say_os_error


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "berkas", metavar="BERKAS", nargs="*", help="berkas yang dirapikan (semua berkas .yml)"
    )
    parser.add_argument(
        "--periksa", action="store_true", help="hanya tunjukkan berkas yang belum rapi"
    )
    parser.add_argument(
        "--format", choices=sorted(REPORTS), default="teks", help="bentuk laporan (teks)"
    )


def _run(folder: Path, options: argparse.Namespace) -> int:
    chosen = _choose(folder, options.berkas)
    if chosen is None:
        return 1
    if options.periksa:
        found = [f for b in chosen for f in check_form(b, f"{folder.as_posix()}/{b.jalur}")]
        return _report(found, options.format, "Semua berkas rapi.")
    findings: list[Finding] = []
    changed = 0
    for berkas in chosen:
        tidied, found_here = tidy(berkas, f"{folder.as_posix()}/{berkas.jalur}")
        findings += found_here
        if tidied is not None and tidied.encode() != berkas.isi:
            try:
                save(folder / berkas.jalur, tidied.encode())
            except OSError as error:
                print(f"{berkas.jalur} tidak dapat ditulis: {say_os_error(error)}", file=sys.stderr)
                return 1
            print(f"dirapikan: {berkas.jalur}", file=sys.stderr)
            changed += 1
    return _report(findings, options.format, f"{changed} berkas dirapikan.")


def _report(findings: list[Finding], bentuk: str, good: str) -> int:
    # Only the report for programs is read by programs: there the sentence would be no JSON.
    print(good if not findings and bentuk != "json" else REPORTS[bentuk](sort_findings(findings)))
    return 1 if findings else 0


def _choose(folder: Path, names: list[str]) -> list[Berkas] | None:
    """Return the YAML files of the data folder, or those that were named; None: not there."""
    # What was not read (a linked folder, say) is told here too: nobody would know what is in it.
    files = {b.jalur: b for b in read_files(folder) if b.jalur.endswith(".yml") or b.gangguan}
    if not names:
        return list(files.values())
    chosen = []
    for name in names:
        path = Path(name)
        below = path.resolve()
        root = folder.resolve()
        jalur = below.relative_to(root).as_posix() if below.is_relative_to(root) else name
        if jalur not in files:
            print(f"“{name}” bukan berkas .yml di folder {folder}.", file=sys.stderr)
            return None
        chosen.append(files[jalur])
    return chosen


PERINTAH = Perintah(
    "rapikan", "rapikan bentuk berkas YAML tanpa mengubah isinya", _add_options, _run
)
