"""`skema`: write the schemas that help editors, or tell whether they are up to date."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.load import read_konteks
from macros.model.badan import list_bodies
from macros.perintah.dasar import Perintah
from macros.source.berkas import read_files
from macros.sunting.rapi import SKEMA
from macros.sunting.simpan import save
from macros.sunting.skema import make_all
from macros.system.errors import say_os_error

_JALANKAN = "Jalankan `python -m macros skema`."


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--periksa", action="store_true", help="hanya periksa apakah skema masih sama"
    )


def _run(folder: Path, options: argparse.Namespace) -> int:
    target = folder / SKEMA
    bodies = list_bodies(read_konteks(read_files(folder)))
    wanted = {name: text.encode() for name, text in make_all(bodies).items()}
    there = {path.name: path.read_bytes() for path in target.glob("*.json")}
    stale = sorted(name for name in {*wanted, *there} if wanted.get(name) != there.get(name))
    if options.periksa:
        for name in stale:
            print(f"{target.as_posix()}/{name} tidak sama lagi dengan modelnya.")
        print(_JALANKAN if stale else "Semua skema sama dengan modelnya.")
        return 1 if stale else 0
    try:
        _unlink_dangling(target)
        target.mkdir(exist_ok=True)
        for name in stale:
            if name in wanted:
                save(target / name, wanted[name])
            else:
                (target / name).unlink()
    except OSError as error:
        print(f"{target} tidak dapat ditulis: {say_os_error(error)}", file=sys.stderr)
        return 1
    print(f"{len(stale)} skema diperbarui.")
    return 0


def _unlink_dangling(target: Path) -> None:
    """Take away a link that leads nowhere: the sample's, copied along with its files."""
    if target.is_symlink() and not target.is_dir():
        target.unlink()


PERINTAH = Perintah("skema", "buat skema yang membantu penyunting YAML", _add_options, _run)
