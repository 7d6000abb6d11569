"""`kantor-baru`: empty the data folder for another office, and say what it does next."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from macros.checks.run import check_files
from macros.findings import Level
from macros.findings.report import as_text
from macros.history.git import run_git
from macros.perintah.dasar import Perintah
from macros.source.berkas import Berkas
from macros.sunting.kantor_baru import BadanBaru, KantorBaru, lay_out_office, read_body
from macros.sunting.rapi import SKEMA
from macros.sunting.simpan import save
from macros.sunting.skema import make_all
from macros.system.today import DayError, read_day

#: What counts the former office's papers, below the project.
MILIK_KANTOR = "tests/kantor"
_CONTOH_BADAN = "kpu=KPU=divisi"
_LANGKAH = """\
Folder {folder} sekarang milik {nama}: sah, kosong, dan boleh terbit.

Sesudah ini, berurutan:
1. Buka {folder}/satker.yml. Periksa nama, deskripsi, dan lisensi; isi kontak yang sudah pasti.
2. Jalankan `make periksa`, lalu `make site`. Situs kosong harus jadi tanpa galat.
3. Simpan ke git: `git add --all`, lalu `git commit`. Riwayat kantor ini mulai di sini.
4. Terbitkan: di GitHub, Settings, Pages, pilih GitHub Actions. Cabang main terbit sendiri.
5. Isi program.yml dan pelaksana.yml seperti tercetak, dan sumber.yml untuk berkas asal.
6. Masukkan dokumen pertama: `python -m macros ekspor --ke buku`, isi, lalu `impor`.
7. Jalankan `python -m macros catat-id` sebelum dokumen itu terbit.
8. Ganti warna, tanda, gambar beranda, dan README; lihat panduan “Untuk kantor lain”.
"""


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--nama", metavar="NAMA", help="nama lengkap kantor")
    parser.add_argument("--nama-singkat", metavar="NAMA", help="nama pendek kantor")
    parser.add_argument("--wilayah", metavar="WILAYAH", help="wilayah kerja kantor")
    parser.add_argument(
        "--badan",
        metavar="KUNCI=NAMA[=UNIT]",
        action="append",
        default=[],
        help=f"badan kantor, boleh beberapa kali; misalnya {_CONTOH_BADAN}",
    )
    parser.add_argument(
        "--kosongkan", action="store_true", help="hapus isi folder data tanpa bertanya"
    )


def _run(folder: Path, options: argparse.Namespace) -> int:
    ask = _ask if sys.stdin.isatty() else _cannot_ask
    kantor = _read_office(options, ask)
    if kantor is None:
        return 1
    try:
        files = lay_out_office(kantor, read_day())
    except DayError as error:
        return _stop(str(error))
    data, findings = check_files(files, folder.as_posix())
    errors = [finding for finding in findings if finding.tingkat is Level.GALAT]
    if errors:
        print(as_text(tuple(errors)))
        return _stop("Nama kantor atau badannya tidak dapat dipakai. Belum ada yang diubah.")
    if not _may_empty(folder, ask, sure=options.kosongkan):
        return 1
    try:
        _empty(folder)
        _write(folder, files, data.satker.nama_badan)
        _forget_former(folder.resolve().parent)
    except OSError as error:
        return _stop(f"“{error.filename}” tidak dapat ditulis: {error.strerror}.")
    print(_LANGKAH.format(folder=folder.as_posix(), nama=kantor.nama))
    return 0


def _stop(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


def _ask(question: str) -> str:
    try:
        return " ".join(input(f"{question}: ").split())
    except EOFError:
        return ""


def _cannot_ask(question: str) -> str:
    """Answer nothing where nobody sits at the keyboard."""
    del question
    return ""


def _read_office(options: argparse.Namespace, ask: Callable[[str], str]) -> KantorBaru | None:
    """Return what the options say of the office, and the answers where they say nothing."""
    nama = options.nama or ask("Nama lengkap kantor")
    singkat = options.nama_singkat or ask("Nama pendek kantor")
    wilayah = options.wilayah or ask("Wilayah kerja kantor")
    texts = options.badan or _ask_bodies(ask)
    wanted = {"--nama": nama, "--nama-singkat": singkat, "--wilayah": wilayah, "--badan": texts}
    missing = [name for name, value in wanted.items() if not value]
    if missing:
        _stop(f"Belum disebut: {', '.join(missing)}. Belum ada yang diubah.")
        return None
    bodies = [(text, read_body(text)) for text in texts]
    wrong = next((text for text, body in bodies if body is None), None)
    if wrong is not None:
        _stop(
            f"Badan “{wrong}” tidak dapat dibaca. Tulis kunci, nama, dan kalau perlu sebutan "
            f"unitnya, seperti {_CONTOH_BADAN}. Belum ada yang diubah."
        )
        return None
    known: tuple[BadanBaru, ...] = tuple(body for _, body in bodies if body is not None)
    return KantorBaru(nama, singkat, wilayah, known)


def _ask_bodies(ask: Callable[[str], str]) -> list[str]:
    found = []
    while text := ask(f"Badan kantor, seperti {_CONTOH_BADAN} (kosong: selesai)"):
        found.append(text)
    return found


def _may_empty(folder: Path, ask: Callable[[str], str], *, sure: bool) -> bool:
    """Tell whether what is there may go: git must hold it, and somebody must want it."""
    there = [path for path in folder.iterdir() if path.name != SKEMA]
    if not there:
        return True
    changed = run_git(folder, "status", "--porcelain", "--", ".")
    if changed.strip() or not run_git(folder, "ls-files", "--", ".").strip():
        _stop(
            f"Isi {folder.as_posix()} belum tersimpan seluruhnya di git, dan akan hilang. Simpan "
            "dulu dengan `git commit`, atau pindahkan. Belum ada yang diubah."
        )
        return False
    if sure or ask(f"Isi {folder.as_posix()} akan dihapus. Tulis “ya” untuk lanjut") == "ya":
        return True
    _stop("Tambahkan --kosongkan kalau isinya memang boleh dihapus. Belum ada yang diubah.")
    return False


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _write(folder: Path, files: tuple[Berkas, ...], bodies: tuple[str, ...]) -> None:
    for berkas in files:
        save(folder / berkas.jalur, berkas.isi)
    (folder / SKEMA).mkdir()
    for name, text in make_all(bodies).items():
        save(folder / SKEMA / name, text.encode())


def _forget_former(root: Path) -> None:
    """Take away what counts the former office's papers; results of its site count as none."""
    path = root / MILIK_KANTOR
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)


PERINTAH = Perintah(
    "kantor-baru", "kosongkan folder data untuk kantor lain yang memakai situs ini",
    _add_options, _run,
)  # fmt: skip
