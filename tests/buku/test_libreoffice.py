"""Workbooks that another program opened and saved: LibreOffice, as many offices use it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from macros.buku.impor import import_file
from tests.alat.perkakas import find
from tests.alat.tunggu import MACET
from tests.buku.bantu import AKSI, IKU, PK, RKT, book, column, edit, run, sample, told
from tests.buku.test_sel_buruk import A, put
from tests.conftest import Figure

#: One process starts LibreOffice for all of these.
pytestmark = pytest.mark.xdist_group("libreoffice")

_PAPERS = {"pk.xlsx": PK, "aksi.xlsx": AKSI, "rkt.xlsx": RKT, "iku.xlsx": IKU}


def _convert(kind: str, folder: Path, out: Path, *names: str) -> None:
    """Convert files in one start of LibreOffice, with a profile of its own."""
    profile = (folder / "profil").as_uri()
    subprocess.run(  # noqa: S603 - the program's own path, with fixed arguments
        [
            find("soffice"),
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(out),
            *(str(folder / name) for name in names),
        ],
        check=True,
        capture_output=True,
        timeout=MACET,
    )


def _typed() -> bytes:
    """Return a workbook in which a program kept numbers, a share, money and a formula."""

    def change(opened: object) -> None:
        put(A, "target", 2, 0.9, "0%")(opened)
        put(A, "perkiraan_biaya", 2, 12500000, "#,##0")(opened)
        put(A, "perkiraan_biaya", 3, "=6000000+1500000")(opened)

    return edit(book(AKSI), change)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of what LibreOffice saved: .xlsx in two starts, .ods in another."""
    folder = tmp_path_factory.mktemp("libreoffice")
    for name, paper in _PAPERS.items():
        (folder / name).write_bytes(book(paper))
    (folder / "tipe.xlsx").write_bytes(_typed())
    out = folder / "disimpan"
    _convert("xlsx", folder, out, *_PAPERS, "tipe.xlsx")
    _convert("ods", folder, out, "aksi.xlsx")
    return out


@pytest.mark.parametrize("name", sorted(_PAPERS))
def test_paper_survives_libreoffice(name: str, saved: Path) -> None:
    """A workbook that LibreOffice opened and saved changes no byte of the YAML."""
    paper = _PAPERS[name]

    hasil = run((saved / name).read_bytes(), paper)

    assert [str(f) for f in hasil.findings] == []
    assert hasil.teks == sample(paper).teks


def test_what_libreoffice_counts_is_refused(saved: Path, figure: Figure) -> None:
    """A formula keeps its cell's name through LibreOffice; share and money are read as shown."""
    hasil = run((saved / "tipe.xlsx").read_bytes(), AKSI)

    letters = column(load_workbook(saved / "tipe.xlsx")[A], "perkiraan_biaya")
    assert told(hasil) == [("XLS-007", f"{A}!{letters}3")]
    figure(f"{len(_PAPERS) + 1} workbooks saved by LibreOffice, read back without a loss")


def test_numbers_from_libreoffice_are_read_as_shown(saved: Path) -> None:
    """Without the formula the same workbook is read: 0.9 as 90%, 12500000 as Rp12.500.000."""
    isi = edit((saved / "tipe.xlsx").read_bytes(), put(A, "perkiraan_biaya", 3, None))
    isi = edit(isi, put(A, "perkiraan_biaya", 3, "{kosong: tidak-tercetak}"))

    hasil = run(isi, AKSI)

    assert [str(f) for f in hasil.findings] == []
    assert "target: 90%" in hasil.teks
    assert "perkiraan_biaya: Rp12.500.000" in hasil.teks


def test_opendocument_is_refused_in_words(saved: Path) -> None:
    """An .ods says what it is and how to save it as .xlsx."""
    hasil = import_file((saved / "aksi.ods").read_bytes(), "aksi.ods", sample(AKSI), None)

    assert [f.kode for f in hasil.findings] == ["XLS-001"]
    assert ".ods" in hasil.findings[0].salah
    assert "Simpan sebagai" in hasil.findings[0].cara
