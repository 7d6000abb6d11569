"""`impor`: read a filled workbook or a table; show what would change, and write it when asked."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

from macros.buku import register
from macros.buku.berkas import Naskah
from macros.buku.bongkar import BATAS_BITA
from macros.buku.impor import Hasil, import_file
from macros.buku.jenis_buku import list_model
from macros.checks.run import check_files
from macros.diff.laporan import BENTUK
from macros.diff.tinjauan import review
from macros.findings import Level, has_error
from macros.findings.report import as_text
from macros.load import load, read_konteks
from macros.model.berkas import JALUR_DOKUMEN
from macros.perintah.dasar import Perintah
from macros.perintah.ekspor import read_paper
from macros.source.berkas import Berkas, read_files
from macros.sunting.rapi import tidy
from macros.sunting.simpan import drop_folders, make_folder, save
from macros.system.errors import say_os_error
from macros.system.today import DayError, read_day

#: A path that a paper could have.
_MISAL = "2023/rencana-aksi-kpu.yml"
_KOMENTAR = re.compile(r"^\s*#.*\S", re.MULTILINE)


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("berkas", metavar="BERKAS", help="buku .xlsx, atau satu tabel .csv/.tsv")
    parser.add_argument("--ke", metavar="BERKAS", help="berkas .yml tujuan di folder data")
    parser.add_argument(
        "--jenis", choices=tuple(list_model()), metavar="JENIS", help="jenis dokumen"
    )
    parser.add_argument("--tulis", action="store_true", help="tulis sesudah perbedaan ditunjukkan")


def _run(folder: Path, options: argparse.Namespace) -> int:
    source = Path(options.berkas)
    konteks = read_konteks(read_files(folder))
    isi = _read(source)
    if isi is None:
        return 1
    target = Path(options.ke) if options.ke else None
    if target is None:
        # Read once without its file, to learn which file that is.
        first = import_file(isi, source.as_posix(), None, options.jenis, konteks)
        if first.pohon is None:
            return _refuse(first)
        target = _propose(folder, first.pohon)
    lama = read_paper(target, konteks) if target.exists() else None
    if lama is None and target.exists():
        return 1
    hasil = import_file(isi, source.as_posix(), lama, options.jenis, konteks)
    if hasil.pohon is None:
        return _refuse(hasil)
    if hasil.findings:
        print(as_text(hasil.findings))
    return _show(folder, target, lama, hasil, write=options.tulis)


def _refuse(hasil: Hasil) -> int:
    print(as_text(hasil.findings))
    what = "sel" if any(finding.place.lembar for finding in hasil.findings) else "hal"
    print(f"Tidak ada yang ditulis. Perbaiki {what} yang disebut, lalu jalankan lagi.")
    return 1


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            # One byte too many is enough to know that it is too large.
            return file.read(BATAS_BITA + 1)
    except OSError as error:
        print(f"Berkas “{path}” tidak dapat dibaca: {say_os_error(error)}.", file=sys.stderr)
        return None


def _propose(folder: Path, pohon: dict[str, Any]) -> Path:
    """Return the file that holds this paper already, or a name for a new one."""
    if pohon["jenis"] == register.JENIS:
        return folder / register.path_of(pohon)
    found = load(read_files(folder), folder.as_posix()).data
    for berkas in (*found.berkas, *found.konsep):
        if berkas.isi.id == pohon.get("id"):
            return folder / berkas.jalur
    year = str(pohon.get("tahun") or pohon.get("periode"))
    name = "-".join(part for part in (pohon["jenis"], pohon.get("badan")) if part)
    return folder / year / f"{name}.yml"


def _show(folder: Path, target: Path, lama: Naskah | None, hasil: Hasil, *, write: bool) -> int:
    """Show the difference line by line and by meaning; write only after that."""
    try:
        day = read_day()
    except DayError as error:
        print(error, file=sys.stderr)
        return 1
    try:
        jalur = target.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        jalur = ""
    wanted = _say_target(jalur, hasil.pohon or {})
    if wanted or target.is_symlink():
        print(
            f"Tujuan “{target}” tidak dapat dipakai. Pakai nama seperti "
            f"{folder.as_posix()}/{wanted or _MISAL}.",
            file=sys.stderr,
        )
        return 1
    old = lama.teks if lama else ""
    # The one form of all files; what can't be put into it stays as it was written.
    teks = old if old == hasil.teks else tidy(Berkas(jalur, hasil.teks.encode()), jalur)[0]
    teks = hasil.teks if teks is None else teks
    if old == teks:
        print(f"{target}: tidak ada perubahan.")
        return 0
    print(_unified(old, teks, target))
    _warn_comments(old, teks)
    errors = _sum_up(folder, Berkas(jalur, teks.encode()), day)
    if hasil.findings:
        # The difference may have pushed them out of sight.
        print(f"Perhatian: {len(hasil.findings)} peringatan tentang isian ini disebut paling atas.")
    if not write:
        print("Belum ditulis. Kalau perbedaannya benar, jalankan lagi dengan --tulis.")
        return 0
    made: list[Path] = []
    try:
        made = make_folder(target.parent)
        save(target, teks.encode())
    except OSError as error:
        drop_folders(made)
        print(f"Tidak dapat menulis “{target}”: {say_os_error(error)}.", file=sys.stderr)
        return 1
    print(f"{target} ditulis. Sekarang jalankan `python -m macros periksa`.")
    if errors:
        print(f"Perhatian: situs belum dapat terbit; ada {errors} galat yang disebut di atas.")
    return 0


def _say_target(jalur: str, pohon: dict[str, Any]) -> str:
    """Return a path below the data folder that could be used; "" where `jalur` can be."""
    if pohon.get("jenis") == register.JENIS:
        return "" if jalur == register.path_of(pohon) else register.path_of(pohon)
    return "" if JALUR_DOKUMEN.fullmatch(jalur) else _MISAL


def _unified(old: str, new: str, target: Path) -> str:
    name = target.as_posix()
    lines = difflib.unified_diff(
        old.splitlines(),
        new.splitlines(),
        f"lama/{name}" if old else "(berkas baru)",
        f"baru/{name}",
        lineterm="",
    )
    return "\n".join(lines)


def _warn_comments(old: str, new: str) -> None:
    kept = set(_KOMENTAR.findall(new))
    lost = [line.strip() for line in _KOMENTAR.findall(old) if line not in kept]
    for line in lost:
        print(f"Perhatian: komentar ini hilang: {line}")


def _sum_up(folder: Path, baru: Berkas, day: date) -> int:
    """Tell the change by meaning, and what the checks will say of it; return how many errors."""
    akar = folder.as_posix()
    before = read_files(folder)
    others = [berkas for berkas in before if berkas.jalur != baru.jalur]
    after = tuple(sorted((*others, baru), key=lambda berkas: berkas.jalur))
    old, new = load(before, akar), load(after, akar)
    if old.lengkap and new.lengkap and not has_error((*old.findings, *new.findings)):
        print(BENTUK["teks"](review(old.data, new.data, day)))
    known = set(check_files(before, akar)[1])
    own = f"{akar}/{baru.jalur}"
    found = check_files(after, akar)[1]
    # All that is wrong in the file that is written, and what is newly wrong elsewhere.
    fresh = tuple(f for f in found if f.place.path == own or f not in known)
    if fresh:
        print("Sesudah ditulis, pemeriksaan akan menemukan:")
        print(as_text(fresh))
    if not new.lengkap:
        print(
            "Berkas lain di folder data belum dapat dibaca, maka belum semua pemeriksaan dapat "
            "dijalankan. Perbaiki dulu yang disebut `python -m macros periksa`."
        )
    return sum(f.tingkat is Level.GALAT for f in fresh)


PERINTAH = Perintah(
    "impor", "baca buku Excel atau tabel; tunjukkan perbedaannya", _add_options, _run
)
