"""List the files of the form: our own page and scripts, and those of the npm packages.

The packages are fetched by `make site` and locked by their hashes; no copy of them is kept in
the repository. Where they are not there, the site has no form.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.exports.berkas import Berkas
from macros.kelola.konfigurasi import repository_of, write_settings
from macros.model import alamat
from macros.views.terbitan import Terbitan

HALAMAN = Path(__file__).parent / "halaman"
PAKET = Path(__file__).parent / "npm" / "node_modules"
#: Of each package: what is taken (no source maps, no types), and its folder below the form's.
_DIAMBIL = (
    ("@sveltia/cms", "npm", "sveltia", ("index.js", "chunks/react-*.js", "assets/*.woff2")),
    ("@sveltia/cms", "npm", "sveltia", ("assets/*.LICENSE.txt",)),
    ("@sveltia/cms", ".", "sveltia", ("LICENSE.txt",)),
    ("yaml", "browser", "yaml", ("index.js", "dist/**/*.js")),
    ("yaml", ".", "yaml", ("LICENSE",)),
)


def is_present(paket: Path = PAKET) -> bool:
    """Tell whether the packages of the form were fetched."""
    return (paket / "@sveltia/cms/npm/index.js").is_file() and (paket / "yaml/browser").is_dir()


def write_form(terbitan: Terbitan, paket: Path = PAKET) -> tuple[Berkas, ...]:
    """Return every file of the form; none where it was not fetched or has nowhere to save."""
    if repository_of(terbitan.repositori) is None or not is_present(paket):
        return ()
    settings = write_settings(terbitan).encode()
    files = [Berkas(f"{alamat.FORMULIR}konfigurasi.json", settings)]
    files += [
        Berkas(f"{alamat.FORMULIR}{path.name}", path.read_bytes()) for path in HALAMAN.iterdir()
    ]
    files += _taken(paket)
    return tuple(sorted(files, key=lambda berkas: berkas.alamat))


def _taken(paket: Path) -> Iterator[Berkas]:
    for name, below, folder, patterns in _DIAMBIL:
        root = paket / name / below
        for pattern in patterns:
            for path in root.glob(pattern):
                # A host gives a file without an ending no type; a browser then saves it.
                end = path.relative_to(root).as_posix()
                shown = f"{end}.txt" if end == "LICENSE" else end
                yield Berkas(f"{alamat.FORMULIR}{folder}/{shown}", path.read_bytes())
