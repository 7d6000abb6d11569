"""Index the finished site with Pagefind, so that search works without any server."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = "pagefind"


def index(site: Path) -> None:
    """Write the index of the site at `site` into its folder `pagefind`.

    The program is run once over the folder: its Python interface waits a tenth of a second
    for every page. Raises RuntimeError with the program's own words if it fails.
    """
    done = subprocess.run(  # noqa: S603 - fixed arguments, no shell
        [sys.executable, "-m", "pagefind", "--site", str(site), "--force-language", "id"],
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode != 0:
        raise RuntimeError(f"Indeks pencarian gagal dibuat: {done.stderr or done.stdout}")
