"""The live preview makes what is asked for, and that is what a whole build would have made."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random, SystemRandom
from urllib.parse import quote

import pytest

from tests.alat.pratinjau import Preview, copy_project, environment, fetch, serve
from tests.contoh_data import FOLDER

#: How often the project is edited and compared.
PUTARAN = 4
#: Words of the sample that may be others, and what takes their place: figures, names, sentences.
DATA = (
    ("2030/realisasi-anggaran.yml", r"Rp2\.[0-9]{3}\.000", "Rp2.{n}.000"),
    ("2030/realisasi-anggaran.yml", r"Rp9\.[0-9]{3}\.000", "Rp9.{n}.000"),
    ("satker.yml", r"deskripsi: .*", "deskripsi: Kantor karangan nomor {n}."),
    ("satker.yml", r"telepon: .*", "telepon: (000) 000{n}"),
    ("topik.yml", r"penjelasan: .*", "penjelasan: Berapa bagian contoh {n}."),
    ("topik.yml", r"nama: .*", "nama: Topik contoh {n}"),
    ("catatan.yml", r"kalimat: .*", "kalimat: Catatan contoh {n}."),
    ("2030/perjanjian-kinerja-ketua.yml", r"(?m)^nama: .*", "nama: Perjanjian contoh {n}"),
    ("istilah.yml", r"arti: .*", "arti: Istilah contoh {n}."),
)
#: Templates of ours and of the frame that may say one thing more at their end.
TEMPLAT = (
    "macros/views/templates/topik.html",
    "macros/views/templates/tahun.html",
    "macros/views/templates/unduh.html",
    "macros/views/templates/kartu.html",
    "macros/views/templates/daftar_berkas.html",
    "overrides/partials/kaki.html",
    "overrides/partials/identitas.html",
)
#: Shows that the preview has read everything that was edited before it.
PENANDA = ("docs/tentang.md", "tentang/")
#: What only the live server needs: its script, and the leave to run it.
_SKRIP = re.compile(rb"<script>\nvar livereload = .*?</script>(?=</body>)", re.DOTALL)
_IZIN = b" &#39;unsafe-inline&#39;"


def _edit_data(project: Path, random: Random) -> None:
    name, old, new = random.choice(DATA)
    path = project / "data" / name
    text = path.read_text(encoding="utf-8")
    found = random.choice(list(re.finditer(old, text)))
    unused = [n for n in range(100, 800) if str(n) not in text]
    changed = new.format(n=random.choice(unused))
    path.write_text(f"{text[: found.start()]}{changed}{text[found.end() :]}", encoding="utf-8")


def _edit_docs(project: Path, random: Random) -> None:
    """Write more on a page, write a new one, or take that one away."""
    new = project / "docs/panduan-staf/baru.md"
    kind = random.choice(("lebih", "baru", "hapus"))
    if kind == "hapus":
        new.unlink(missing_ok=True)
        return
    pages = sorted((project / "docs").rglob("*.md"))
    path = new if kind == "baru" else random.choice(pages)
    text = path.read_text(encoding="utf-8") if path.exists() else "# Halaman baru\n"
    more = f"\n## Tambahan {random.randint(1, 999)}\n\nKalimat baru.\n"
    path.write_text(f"{text}{more}", encoding="utf-8")


def _edit_template(project: Path, random: Random) -> None:
    path = project / random.choice(TEMPLAT)
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}<p>Tambahan {random.randint(1, 999)}</p>\n", encoding="utf-8")


def _edit(project: Path, random: Random, number: int) -> str:
    """Make one to four edits, then the one that tells when all of them were read."""
    for _ in range(random.randint(1, 4)):
        random.choice((_edit_data, _edit_docs, _edit_template))(project, random)
    mark = f"Putaran ke-{number} selesai dibaca."
    path = project / PENANDA[0]
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{mark}\n", encoding="utf-8")
    return mark


def _build(project: Path, preview: Preview, target: Path) -> dict[str, bytes]:
    """Build the whole site anew in a process of its own; return its files by path."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    marked = environment(FAST="1", PRATINJAU="1", SITE_URL=preview.address)
    done = subprocess.run(
        command, cwd=project, env=marked, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    files = (path for path in sorted(target.rglob("*")) if path.is_file())
    return {path.relative_to(target).as_posix(): path.read_bytes() for path in files}


def _shown(preview: Preview, name: str) -> bytes:
    """Return a file as the preview shows it, apart from what only the live server needs."""
    body = fetch(preview.address + quote(name.removesuffix("index.html")))
    return _SKRIP.sub(b"", body).replace(_IZIN, b"")


def _differences(preview: Preview, whole: dict[str, bytes], random: Random) -> Iterator[str]:
    """Yield each file that differs; they are asked for in any order."""
    names = sorted(whole.keys() - {"checksums.txt"})
    random.shuffle(names)
    yield from (name for name in names if _shown(preview, name) != whole[name])
    # It names every file that the preview holds by now; pages have other bytes there.
    mine, theirs = (
        {line for line in text.decode().splitlines() if not line.endswith(".html")}
        | {line.split()[1] for line in text.decode().splitlines()}
        for text in (_shown(preview, "checksums.txt"), whole["checksums.txt"])
    )
    yield from sorted(mine ^ theirs)


@pytest.mark.contoh
def test_any_edits_show_what_a_whole_build_would_make(tmp_path: Path) -> None:
    """After any edits of data, pages and templates, every file is that of a whole build."""
    seed = SystemRandom().randrange(1_000_000)  # every run tries other edits
    random = Random(seed)  # noqa: S311 - no secret hangs on it
    project = copy_project(tmp_path / "proyek", FOLDER)
    with serve(project, FAST="1") as preview:
        preview.until_page_shows(PENANDA[1], "Tentang")
        for number in range(PUTARAN):
            # What was looked at before an edit must not be what is shown after it.
            for page in random.sample(("", "topik/", "unduh/", "anggaran/", "2030/"), 3):
                fetch(preview.address + page)
            preview.until_page_shows(PENANDA[1], _edit(project, random, number))
            whole = _build(project, preview, tmp_path / f"situs-{number}")
            assert list(_differences(preview, whole, random)) == [], f"Random({seed})"
