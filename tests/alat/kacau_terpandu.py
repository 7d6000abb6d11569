"""Feed the readers what a coverage-guided fuzzer finds: `make kacau DETIK=600`.

Atheris stands in an environment of its own, outside the lock, and changes the sample's own files
towards lines of this program that no input reached before. An input is a fault where it ends in an
exception instead of findings, takes longer than five seconds, or needs more than half a gigabyte;
libFuzzer writes it to `.cache/kacau/TARGET/temuan`, from where it becomes a case of a test.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]
SIMPANAN = ROOT / ".cache" / "kacau"
#: Seconds that one input may take before it counts as a fault.
DETIK_SEMASUKAN = 5
#: What one input may cost, in the words of libFuzzer; megabytes of the whole and of one request.
BATAS = (f"-timeout={DETIK_SEMASUKAN}", "-rss_limit_mb=1500", "-malloc_limit_mb=500")


def try_yaml(content: bytes) -> None:
    """Read one file alone; its first byte says as which."""
    from macros.load import load  # noqa: PLC0415 - instrumented when it is imported
    from macros.source.berkas import Berkas  # noqa: PLC0415

    names = sorted(_SAMPLE)
    name = names[(content[0] if content else 0) % len(names)]
    load((Berkas(name, content[1:]),), "data")


def try_office(content: bytes) -> None:
    """Read and check an office in which one file holds this; its first byte says which."""
    from macros.checks.run import check_files  # noqa: PLC0415
    from macros.source.berkas import Berkas  # noqa: PLC0415

    names = sorted(_SAMPLE)
    name = names[(content[0] if content else 0) % len(names)]
    files = {**_SAMPLE, name: content[1:]}
    check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")


def try_tidy(content: bytes) -> None:
    """Put one file in its one form."""
    from macros.source.berkas import Berkas  # noqa: PLC0415
    from macros.sunting.rapi import tidy  # noqa: PLC0415

    tidy(Berkas("2030/perjanjian-kinerja-ketua.yml", content), "data")


def try_book(content: bytes) -> None:
    """Read a workbook, or a table."""
    from macros.buku.impor import import_file  # noqa: PLC0415

    import_file(content, "buku.xlsx" if content[:2] == b"PK" else "tabel.csv", None, None)


def try_target(content: bytes) -> None:
    """Read a printed target and a printed amount."""
    from pydantic import ValidationError  # noqa: PLC0415

    from macros.model.target import Target  # noqa: PLC0415
    from macros.model.uang import Uang  # noqa: PLC0415

    text = content.decode("utf-8", "replace")
    for model in (Target, Uang):
        with suppress(ValidationError):
            model.model_validate(text)


def try_artefact(content: bytes) -> None:
    """Open the review that a stranger's run left."""
    from macros.komentar.artefak import ArtefactError, open_artefact  # noqa: PLC0415

    with suppress(ArtefactError):
        open_artefact(content)


SASARAN: dict[str, Callable[[bytes], None]] = {
    "yaml": try_yaml,
    "kantor": try_office,
    "rapi": try_tidy,
    "buku": try_book,
    "target": try_target,
    "artefak": try_artefact,
}
_SAMPLE: dict[str, bytes] = {}


def fuzz(name: str, arguments: list[str]) -> None:
    """Run one target in this process, until libFuzzer ends it."""
    import atheris  # noqa: PLC0415 - in an environment of its own

    from tests.contoh_data import sample  # noqa: PLC0415

    _SAMPLE.update({path: isi for path, isi in sample().items() if path.endswith(".yml")})
    with atheris.instrument_imports(include=["macros"]), suppress(Exception):
        SASARAN[name](b"")
    atheris.Setup([sys.argv[0], *arguments], SASARAN[name])
    atheris.Fuzz()


def seed(name: str, folder: Path) -> None:
    """Write what a target begins with: the sample's own files, each kind of printed target."""
    from macros.buku.templat import blank, write_template  # noqa: PLC0415
    from macros.model.contoh_angka import ATURAN_TARGET, CONTOH_UANG  # noqa: PLC0415
    from tests.contoh_data import sample  # noqa: PLC0415
    from tests.komentar.paket import WAJAR, pack_json  # noqa: PLC0415

    files = {path: isi for path, isi in sample().items() if path.endswith(".yml")}
    printed = [one.tercetak for rule in ATURAN_TARGET for one in rule.contoh]
    printed += [text for text, _ in CONTOH_UANG]
    named = [bytes([n]) + isi for n, (_, isi) in enumerate(sorted(files.items()))]
    seeds: dict[str, list[bytes]] = {
        "yaml": named,
        "kantor": named,
        "rapi": list(files.values()),
        "buku": [write_template(kind, {}, blank(kind)) for kind in ("perjanjian-kinerja", "dipa")],
        "target": [text.encode() for text in printed],
        "artefak": [pack_json(WAJAR)],
    }
    folder.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(seeds[name]):
        (folder / f"awal-{number}").write_bytes(content)


def main() -> int:
    """Try each target for its share of the seconds; return 1 where any input is a fault."""
    seconds = int(os.environ.get("DETIK", "300"))
    python = _environment()
    faults = 0
    for name in SASARAN:
        place = SIMPANAN / name
        found = place / "temuan"
        found.mkdir(parents=True, exist_ok=True)
        seed(name, place / "bekal")
        words = [f"-max_total_time={seconds // len(SASARAN)}", f"-artifact_prefix={found}/"]
        command = [str(python), "-m", "tests.alat.kacau_terpandu", name, *words, *BATAS]
        done = subprocess.run(
            [*command, "-print_final_stats=1", str(place / "bekal")],
            cwd=ROOT, check=False, capture_output=True, text=True,
        )  # fmt: skip
        said = done.stderr.splitlines()
        runs = [line.rsplit(" ", 1)[-1] for line in said if "number_of_executed_units" in line]
        print(f"{name}: {runs[-1] if runs else '?'} kali, keluar {done.returncode}", flush=True)
        if done.returncode:
            faults += 1
            print("\n".join(said[-40:]))
    return int(faults > 0)


def _environment() -> Path:
    folder = SIMPANAN / "lingkungan"
    python = folder / "bin" / "python"
    if not (folder / ".jadi").exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
        for words in (["--require-hashes", "-r", "requirements-uji.txt"], ["atheris"]):
            subprocess.run([*pip, *words], cwd=ROOT, check=True)
        (folder / ".jadi").touch()
    return python


if __name__ == "__main__":
    if len(sys.argv) > 1:
        fuzz(sys.argv[1], sys.argv[2:])
    sys.exit(main())
