"""An old address leads on to the page, and to the row, that took its place."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.alat.situs import Site
from tests.contoh_data import FOLDER
from tests.situs.test_contoh import build

LAMA = "2030/perjanjian-kinerja/"
BARU = "2030/perjanjian-kinerja-ketua/"


@pytest.mark.parametrize("script", [True, False])
def test_an_old_address_leads_on(contoh: Site, browser: Browser, script: bool) -> None:  # noqa: FBT001 - a table case
    """The reader lands on the new page; with a script the row of the old link is kept."""
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{contoh.base}{LAMA}#pkk-2030-01")
    page.wait_for_url(f"{contoh.base}{BARU}{'#pkk-2030-01' if script else '**'}")
    context.close()


def test_the_old_page_explains_itself(contoh: Site) -> None:
    """The page at an old address is not to be found by search engines, and links to the new one."""
    tree = contoh.tree(f"{LAMA}index.html")
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert tree.xpath("//a[@id='tujuan']/@href") == [f"../../{BARU}"]


def test_a_dead_end_stops_the_build(tmp_path: Path) -> None:
    """A hand-written page that is not there is refused, in Indonesian, with file and line."""
    data = tmp_path / "data"
    data.mkdir()
    for path in FOLDER.rglob("*"):
        if path.is_file():
            copy = data / path.relative_to(FOLDER)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    moved = data / "alamat-lama.yml"
    moved.write_text(moved.read_text(encoding="utf-8").replace("baru: topik/", "baru: topikk/"))
    done = build(data, tmp_path / "situs")
    assert done.returncode != 0
    assert (
        "alamat-lama.yml:7:11: pengalihan indikator/kinerja-contoh/ → topikk/"
        in f"{done.stdout}{done.stderr}"
    )
    assert "Traceback" not in f"{done.stdout}{done.stderr}"
