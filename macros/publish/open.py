"""Open a site: read, check, withhold what waits for its day, and put the rest together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from macros.checks.run import check_folder
from macros.embargo.tahan import Tirai, withhold
from macros.history.changed import read_history
from macros.history.versions import read_sejarah
from macros.kelola.berkas import is_present
from macros.kertas.tembolok import Tembolok
from macros.model.data import Data
from macros.model.uji import HasilUji, parse_hasil
from macros.publish.preview import mark_preview
from macros.publish.situs import Situs
from macros.system.today import read_day
from macros.views.terbitan import Terbitan

#: Where `make ukur` writes what it found, below the root of the project.
HASIL_UJI = "tests/hasil/uji.json"
#: Prints of papers that did not change are taken from here (below the project's root).
TEMBOLOK = Path(".cache/kertas")
#: What old versions of the data changed stands here, so that only new versions are read.
TEMBOLOK_SEJARAH = Path(".cache/sejarah")


@dataclass(frozen=True)
class Tempat:
    """Say where a site is published: its own address, and the repository where it is edited.

    `kertas` says whether the papers are printed as well, `formulir` whether staff get
    a form; `hari` is the day on which the site is built, before which papers with a later
    `terbit_sejak` are withheld.
    """

    site_url: str = ""
    repositori: str = ""
    pratinjau: bool = False
    langsung: bool = False
    kertas: bool = False
    hari: date = field(default_factory=read_day)
    formulir: bool = False


def open_situs(root: Path, folder: Path, tempat: Tempat | None = None) -> Situs:
    """Read, check and assemble; `folder` is the data folder, named below `root` in findings."""
    tempat = tempat or Tempat()
    akar = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.name
    whole, findings = check_folder(folder, akar, tempat.hari)
    # Nothing to the right of this line knows of a paper that waits for its day.
    data = withhold(whole, tempat.hari)
    if tempat.pratinjau:
        data = mark_preview(data)
    home = f"{tempat.site_url.rstrip('/')}/" if tempat.site_url else ""
    history = read_history(root)
    return Situs(
        Terbitan(data, home, tempat.repositori, history, tempat.pratinjau, tempat.kertas),
        findings,
        read_sejarah(root, folder, Tirai(whole, tempat.hari), root / TEMBOLOK_SEJARAH),
        Tembolok(root / TEMBOLOK) if tempat.kertas else None,
        _read_hasil_uji(root, data),
        tempat.formulir and is_present(),
        tempat.langsung,
    )


def _read_hasil_uji(root: Path, data: Data) -> HasilUji | None:
    """Return what was measured on this office's site; another office's figures are not its own."""
    path = root / HASIL_UJI
    # With errors in the data there may be no office yet, and nothing is published anyway.
    known = path.is_file()
    return parse_hasil(path.read_bytes(), data.satker.nama) if known else None
