"""Build the site with other generators, and hold every file against what MkDocs makes of it.

`make pembangun`: ProperDocs with the same settings, MkDocs without Material's package, and Zensical
over the finished pages (`macros` knows none of them). Each has an environment of its own in
`.cache/pembangun`, outside the lock. The day MkDocs or Material ends, see adr/0022.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINGKUNGAN = ROOT / ".cache" / "pembangun"
#: What Zensical brings whether or not a page asks for it, and its own page for lost readers.
_MILIK_ZENSICAL = ("404.html", "assets/", "search.json")
_TANPA_TEMA = "INHERIT: mkdocs.yml\ntheme: {name: null}\n"
_ZENSICAL = """\
site_name: Halaman jadi
docs_dir: docs
site_dir: site
theme: {name: material, custom_dir: jadi, font: false}
plugins: []
"""


@dataclass(frozen=True)
class Hasil:
    """Hold what one generator made: its name and release, and the files that differ."""

    nama: str
    beda: tuple[str, ...]


def main() -> int:
    """Build with each generator, say what differs, and return 1 where anything does."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        ours = folder / "mkdocs"
        _run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", ours])
        found = [build_properdocs(ours, folder), build_bare(ours, folder)]
        found.append(build_zensical(ours, folder))
    for one in found:
        print(f"{one.nama}: {len(one.beda)} berkas berbeda")
        for name in one.beda[:20]:
            print(f"  {name}")
    return int(any(one.beda for one in found))


def build_properdocs(ours: Path, folder: Path) -> Hasil:
    """Build with ProperDocs, settings untouched."""
    python = _environment("properdocs", ("properdocs",), ())
    site = folder / "properdocs"
    words = ["build", "--quiet", "--strict", "--config-file", "mkdocs.yml", "--site-dir", site]
    _run([python, "-m", "properdocs", *words])
    return Hasil(f"ProperDocs {_release(python, 'properdocs')}", compare(ours, site))


def build_bare(ours: Path, folder: Path) -> Hasil:
    """Build with MkDocs where Material is not installed: the frame is all the theme there is."""
    python = _environment("tanpa-material", (), ("mkdocs-material", "mkdocs-material-extensions"))
    site = folder / "tanpa-material"
    with tempfile.NamedTemporaryFile("w", dir=ROOT, prefix=".mkdocs.", suffix=".tmp") as settings:
        settings.write(_TANPA_TEMA)
        settings.flush()
        words = ["--quiet", "--strict", "--config-file", settings.name, "--site-dir", site]
        _run([python, "-m", "mkdocs", "build", *words])
    return Hasil(f"MkDocs {_release(python, 'mkdocs')} tanpa Material", compare(ours, site))


def build_zensical(ours: Path, folder: Path) -> Hasil:
    """Build with Zensical over the finished pages of the site."""
    python = _environment("zensical", ("zensical",), (), bare=True)
    project = folder / "zensical"
    write_finished(ours, project)
    _run([python.parent / "zensical", "build"], project)
    different = compare(ours, project / "site")
    own = tuple(name for name in different if not name.startswith(_MILIK_ZENSICAL))
    return Hasil(f"Zensical {_release(python, 'zensical')}", own)


def write_finished(site: Path, project: Path) -> None:
    """Write a finished site as a project of Zensical: each page is a template of its own."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site)
        target = project / "docs" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.name != "index.html":
            shutil.copy(path, target)
            continue
        template = project / "jadi" / "halaman" / name
        template.parent.mkdir(parents=True, exist_ok=True)
        page = path.read_text(encoding="utf-8")
        template.write_text(f"{{% raw %}}{page}{{% endraw %}}", encoding="utf-8")
        text = f"---\ntemplate: {(Path('halaman') / name).as_posix()}\ntitle: Jadi\n---\n\nJadi.\n"
        target.with_suffix(".md").write_text(text, encoding="utf-8")
    (project / "mkdocs.yml").write_text(_ZENSICAL, encoding="utf-8")


def compare(one: Path, other: Path) -> tuple[str, ...]:
    """Return the files that stand in one folder alone, or hold other bytes in the other."""
    return tuple(sorted(_differences(one, other)))


def _differences(one: Path, other: Path) -> Iterator[str]:
    mine, theirs = (
        {path.relative_to(root) for path in root.rglob("*") if path.is_file()}
        for root in (one, other)
    )
    yield from (name.as_posix() for name in mine ^ theirs)
    for name in mine & theirs:
        if not filecmp.cmp(one / name, other / name, shallow=False):
            yield name.as_posix()


def _environment(
    name: str, more: tuple[str, ...], less: tuple[str, ...], *, bare: bool = False
) -> Path:
    """Return the Python of an environment: the lock (unless `bare`), some packages more or less."""
    folder = LINGKUNGAN / name
    python = folder / "bin" / "python"
    if (folder / ".jadi").exists():
        return python
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True)
    pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    if not bare:
        lock = ROOT / "requirements.txt"
        _run([*pip, "install", "--require-hashes", "--only-binary", ":all:", "--requirement", lock])
    if more:
        _run([*pip, "install", *more])
    if less:
        _run([*pip, "uninstall", "--yes", *less])
    (folder / ".jadi").touch()
    return python


def _release(python: Path, package: str) -> str:
    ask = f"from importlib.metadata import version; print(version({package!r}))"
    return _run([python, "-c", ask]).strip()


def _run(command: Sequence[object], folder: Path = ROOT) -> str:
    env = {key: value for key, value in os.environ.items() if key not in {"DATA", "PRATINJAU"}}
    env |= {"FAST": "1", "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    env["PYTHONPATH"] = str(ROOT)
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder, env=env, check=False, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}:\n{done.stdout[-2000:]}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
