"""A correction stands in the register and at its row, apart from planned updates."""

from macros.checks.run import check_files
from macros.model.data import Data
from macros.source.berkas import Berkas
from macros.views import dokumen as view_dokumen
from macros.views.koreksi import render_koreksi
from macros.views.render import Lembar
from tests.contoh_data import sample


def _data(files: dict[str, bytes]) -> Data:
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


def test_corrections_and_updates_are_kept_apart() -> None:
    """The register counts both and lists each under its own heading, linked to its row."""
    page = render_koreksi(Lembar(_data(sample()), "koreksi/"))
    assert "2 koreksi dan 1 pemutakhiran tercatat." in page
    mended, updated = page.split('id="daftar-pemutakhiran"')
    assert 'id="koreksi-target-contoh"' in mended
    assert 'id="koreksi-jadwal-contoh"' in updated
    assert 'href="../2030/perjanjian-kinerja-ketua/#pkk-2030-01"' in mended


def test_a_mended_row_says_so() -> None:
    """The row itself carries the day of its correction, with the way to the register."""
    data = _data(sample())
    berkas = next(b for b in data.berkas if b.jalur == "2030/perjanjian-kinerja-ketua.yml")
    page = view_dokumen.render(Lembar(data, "2030/perjanjian-kinerja-ketua/"), berkas)
    assert '#koreksi-target-contoh">dikoreksi 3 Maret 2030</a>' in page


def test_an_office_without_corrections_says_none() -> None:
    """Without the file the register is empty, and says so."""
    files = {name: content for name, content in sample().items() if name != "koreksi.yml"}
    page = render_koreksi(Lembar(_data(files), "koreksi/"))
    assert "0 koreksi dan 0 pemutakhiran tercatat." in page
    assert "Belum ada koreksi yang tercatat." in page
