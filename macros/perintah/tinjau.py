"""`tinjau`: write for reviewers what was found in a proposal and what it would change.

It succeeds whatever was found: what stops a proposal is `periksa`, and a reviewer of a broken
one needs the summary most.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.checks.run import check_folder
from macros.diff.laporan import as_markdown, escape, say_total, tell
from macros.diff.tinjauan import Kelompok, Tinjauan, review
from macros.findings import Finding
from macros.findings.report import summarize
from macros.history.versions import VersionError, read_version
from macros.perintah.dasar import Perintah
from macros.sunting.simpan import save
from macros.system.errors import say_os_error
from macros.system.today import DayError, read_day

#: Findings, and changes in the comment, that are listed; the annotations have all of them.
BATAS_TEMUAN = 100
#: Characters of the summary: GitHub takes a mebibyte of bytes for a step.
BATAS_RINGKASAN = 250_000


@dataclass(frozen=True)
class Usulan:
    """Hold what was found, and what changes: a review, or why there is none."""

    findings: Sequence[Finding]
    tinjauan: Tinjauan | None
    sebab: str = ""


def read_usulan(folder: Path, version: str) -> Usulan:
    """Check the data as it now is and compare it with a version that git knows."""
    day = None
    try:
        day = read_day()
        old, new = read_version(folder, version), read_version(folder, None)
        _, findings = check_folder(folder, folder.as_posix(), day)
        return Usulan(findings, review(old, new, day))
    except (VersionError, DayError) as error:
        _, findings = check_folder(folder, folder.as_posix(), day)
        return Usulan(findings, None, f"Perubahan isi belum dapat dibandingkan. {error}")


def write_markdown(usulan: Usulan) -> str:
    """Return the summary of the job."""
    text = "\n".join(_markdown(usulan))
    if len(text) <= BATAS_RINGKASAN:
        return text
    return f"{text[:BATAS_RINGKASAN].rpartition(chr(10))[0]}\n\n… (dipotong)\n"


def _markdown(usulan: Usulan) -> Iterator[str]:
    yield f"### Pemeriksaan data\n\n{summarize(usulan.findings)}\n"
    for finding in usulan.findings[:BATAS_TEMUAN]:
        yield f"- {escape(str(finding))}"
    if len(usulan.findings) > BATAS_TEMUAN:
        yield f"- dan {len(usulan.findings) - BATAS_TEMUAN} lagi"
    if usulan.tinjauan is None:
        yield f"\n### Perubahan isi\n\n{escape(usulan.sebab)}\n"
    else:
        yield f"\n{as_markdown(usulan.tinjauan)}\n"


def write_json(usulan: Usulan) -> str:
    """Return what the comment under the pull request is made of (see macros/komentar)."""
    found = usulan.tinjauan
    temuan = [str(finding) for finding in usulan.findings]
    changes = _pairs(found, found.kelompok) if found else []
    revisions = _pairs(found, found.revisi) if found else []
    drafts = list(found.konsep) if found else []
    body = {
        "ringkas": summarize(usulan.findings),
        "sebab": usulan.sebab,
        "temuan": temuan[:BATAS_TEMUAN],
        "peringatan": list(found.peringatan) if found else [],
        "jumlah": [say_total(total) for total in (found.jumlah if found else ())],
        "konsep": drafts[:BATAS_TEMUAN],
        "revisi": revisions[:BATAS_TEMUAN],
        "perubahan": changes[:BATAS_TEMUAN],
        "banyak": {
            "temuan": len(temuan),
            "konsep": len(drafts),
            "revisi": len(revisions),
            "perubahan": len(changes),
        },
        "halaman": [f"/{page}" for page in (found.halaman if found else ())],
    }
    return json.dumps(body, ensure_ascii=False)


def _pairs(review: Tinjauan, groups: Sequence[Kelompok]) -> list[dict[str, str]]:
    """Return each change with the paper or file that it belongs to."""
    return [
        {"kelompok": group.judul, "kalimat": tell(review, change)}
        for group in groups
        for change in group.perubahan
    ]


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("lama", metavar="VERSI", help="versi git yang lama, misalnya main")
    parser.add_argument(
        "--ke", metavar="FOLDER", default=".tinjauan", help="folder hasilnya (.tinjauan)"
    )


def _run(folder: Path, options: argparse.Namespace) -> int:
    usulan = read_usulan(folder, options.lama)
    target = Path(options.ke)
    try:
        target.mkdir(parents=True, exist_ok=True)
        save(target / "tinjauan.md", write_markdown(usulan).encode())
        save(target / "tinjauan.json", write_json(usulan).encode())
    except OSError as error:
        print(f"Tidak dapat menulis ke “{target}”: {say_os_error(error)}.", file=sys.stderr)
        return 1
    print(f"Tinjauan ditulis ke {target.as_posix()}/.")
    return 0


PERINTAH = Perintah(
    "tinjau", "tulis ringkasan usulan untuk peninjau pull request", _add_options, _run
)
