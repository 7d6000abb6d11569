"""`tahun-baru`: make the drafts of a new year from those of an earlier one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.checks.run import check_files
from macros.findings import Finding, Level, has_error, sort_findings
from macros.findings.report import as_text
from macros.model.data import Data
from macros.model.sambungan import continued_by
from macros.perintah.dasar import Perintah
from macros.source.berkas import Berkas, read_files
from macros.sunting.berkas_baru import BerkasTahun, write_year
from macros.sunting.simpan import drop_folders, make_folder, save
from macros.system.errors import say_os_error

_TAHUN = range(1900, 2100)


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("tahun", metavar="TAHUN", type=int, help="tahun yang baru")
    parser.add_argument(
        "--dari", metavar="TAHUN", type=int, help="tahun yang ditiru (setahun sebelumnya)"
    )


def _run(folder: Path, options: argparse.Namespace) -> int:
    tahun: int = options.tahun
    dari: int = tahun - 1 if options.dari is None else options.dari
    if tahun not in _TAHUN or dari == tahun:
        return _stop("Tulis tahun empat angka, lain dari tahun yang ditiru.")
    files = read_files(folder)
    data, findings = check_files(files, folder.as_posix())
    if has_error(findings):
        print(as_text(findings))
        return _stop("Perbaiki galat lebih dulu. Belum ada yang dibuat.")
    if dari not in data.tahun:
        known = ", ".join(str(year) for year in data.tahun)
        return _stop(f"Tidak ada dokumen tahun {dari}. Yang ada: {known}.")
    made = write_year(data, files, tahun, dari)
    for jalur in made.sudah_ada:
        print(f"sudah ada, dibiarkan: {jalur}")
    if not made.baru:
        print("Tidak ada berkas baru.")
        return 0
    errors = _try(files, made, folder.as_posix())
    if errors:
        print(as_text(errors))
        return _stop("Konsepnya tidak lolos pemeriksaan. Belum ada yang dibuat.")
    return _save(folder, made, data, tahun, dari)


def _stop(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


def _changed(made: BerkasTahun) -> tuple[Berkas, ...]:
    return (*made.baru, *made.topik)


def _try(files: tuple[Berkas, ...], made: BerkasTahun, akar: str) -> tuple[Finding, ...]:
    """Return the errors that the data would have with the new files."""
    every = {berkas.jalur: berkas for berkas in (*files, *_changed(made))}
    _, findings = check_files(tuple(every[jalur] for jalur in sorted(every)), akar)
    return sort_findings(f for f in findings if f.tingkat is Level.GALAT)


def _remind(data: Data, tahun: int, dari: int) -> None:
    """Name the entries of the register that the new year will want again."""
    for entry in data.informasi.entri:
        year = entry.masa.semester[:4] if entry.masa.semester else str(entry.masa.tahun)
        if year == str(dari) and entry.id not in data.informasi.diganti:
            print(f"informasi {tahun} yang perlu disiapkan: {entry.judul} ({entry.id})")


def _save(folder: Path, made: BerkasTahun, data: Data, tahun: int, dari: int) -> int:
    written: list[Path] = []
    before = {folder / berkas.jalur: (folder / berkas.jalur).read_bytes() for berkas in made.topik}
    folders: list[Path] = []
    path = folder
    try:
        for berkas in _changed(made):
            path = folder / berkas.jalur
            folders += make_folder(path.parent)
            save(path, berkas.isi)
            written.append(path)
    except (OSError, KeyboardInterrupt) as error:
        # The topics come last: without them what was made so far is worth nothing.
        for done in written:
            if done in before:
                save(done, before[done])
            else:
                done.unlink(missing_ok=True)
        drop_folders(folders)
        why = say_os_error(error) if isinstance(error, OSError) else "dihentikan"
        return _stop(f"{path} tidak dapat ditulis: {why}. Belum ada yang dibuat.")
    for berkas in made.baru:
        print(f"dibuat: {berkas.jalur}")
    for berkas in made.topik:
        print(f"diubah: {berkas.jalur}")
    _remind(data, tahun, dari)
    drafts = [berkas for berkas in made.baru if continued_by(berkas.jalur) is None]
    print(
        f"{len(drafts)} konsep dibuat. Isi target, anggaran, dan bulannya. "
        "Konsep belum dihitung sebagai janji."
    )
    return 0


PERINTAH = Perintah(
    "tahun-baru", "buat konsep tahun baru dari dokumen tahun sebelumnya", _add_options, _run
)
