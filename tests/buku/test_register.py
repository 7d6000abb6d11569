"""The workbook of the register of public information: what it refuses, keeps and writes."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from macros.__main__ import main
from macros.buku.impor import Hasil, import_file
from macros.buku.templat import blank, write_template
from tests.buku.bantu import BUKU, Edit, book_of, choices, edit, read
from tests.buku.test_sel_buruk import key, put
from tests.contoh_data import FOLDER

BERKAS = "informasi/2030.yml"
DAFTAR, TEMPAT, UNTUK = "Informasi", "Di mana", "Untuk"


def _book() -> bytes:
    return book_of(read((FOLDER / BERKAS).read_bytes(), f"data/{BERKAS}"))


def _import(change: Edit) -> Hasil:
    lama = read((FOLDER / BERKAS).read_bytes(), f"data/{BERKAS}")
    return import_file(edit(_book(), change), BUKU, lama, None)


#: What is typed where, the cell where that is told, its code and a word of the finding.
SALAH: tuple[tuple[Edit, str, str, str], ...] = (
    (put(DAFTAR, "jenis", 2, "laporan kinerja"), "Informasi!C2", "ISI-004", "laporan-kinerja"),
    (put(DAFTAR, "klasifikasi", 3, "rahasia"), "Informasi!H3", "ISI-004", "dikecualikan"),
    (put(DAFTAR, "judul", 4, None), "Informasi!B4", "ISI-002", "judul"),
    (put(DAFTAR, "id", 2, None), "Informasi!A2", "ISI-002", "id"),
    (put(DAFTAR, "id", 3, "LKJ-2030"), "Informasi!A3", "XLS-011", "dua kali"),
    (put(DAFTAR, "diumumkan", 2, "1/2/2031"), "Informasi!N2", "XLS-010", "nama bulan"),
    (put(DAFTAR, "masa_tahun", 2, None), "Informasi!D2", "ISI-002", "masa"),
    (put(DAFTAR, "masa_semester", 2, "2030-1"), "Informasi!D2", "ISI-015", "masa"),
    (put(DAFTAR, "nihil_pernyataan", 2, "Nol."), "Informasi!X2", "ISI-002", "dasar"),
    (put(TEMPAT, "id", 2, "LKJ-2300"), "Di mana!A2", "XLS-011", "lembar Informasi"),
    (put(TEMPAT, "alamat", 2, "https://laman.contoh/a"), "Di mana!B2", "ISI-015", "salah satu"),
    (put(TEMPAT, "berkas", 2, "lkj 2030.pdf"), "Di mana!B2", "ISI-006", "berkas/"),
    (put(UNTUK, "id", 2, None), "Untuk!A2", "XLS-011", "kosong"),
    (key("nama_berkas", "2029"), "Dokumen!B3", "XLS-004", "--ke data/informasi/2029.yml"),
    (put(DAFTAR, "judul", 1, "keadaan"), "Informasi!B1", "XLS-005", "tidak dikenal"),
)


@pytest.mark.parametrize(("change", "place", "kode", "said"), SALAH)
def test_mistake_is_told_at_its_cell(change: Edit, place: str, kode: str, said: str) -> None:
    """Whatever is typed wrongly is told at its sheet and cell, and nothing is written."""
    hasil = _import(change)

    assert hasil.pohon is None
    told = [f for f in hasil.findings if str(f.place) == f"{BUKU}[{place}]"]
    assert kode in {f.kode for f in told}
    assert said in " ".join(f"{f.salah} {f.harap} {f.cara}" for f in told)


def test_comments_stay_beside_what_did_not_change() -> None:
    """A changed cell changes its own line; every comment of the file stays where it stood."""
    text = (FOLDER / BERKAS).read_text(encoding="utf-8")
    noted = text.replace(
        "    jenis: aset\n", "    # tanyakan lagi kepada bagian umum\n    jenis: aset\n"
    )
    lama = read(noted.encode(), f"data/{BERKAS}")
    book = edit(book_of(lama), put(DAFTAR, "judul", 2, "Judul yang diperbaiki"))

    hasil = import_file(book, BUKU, lama, None)

    assert hasil.findings == ()
    assert hasil.teks == noted.replace("Laporan Kinerja Contoh 2030", "Judul yang diperbaiki", 1)


def test_lists_offer_what_the_office_has() -> None:
    """Kinds, classes, files and duties are chosen from lists."""
    opened = load_workbook(
        io.BytesIO(write_template("informasi", choices("informasi"), blank("informasi")))
    )

    def offered(sheet: str) -> list[str]:
        rules = opened[sheet].data_validations.dataValidation
        return [rule.prompt for rule in rules if rule.type == "list"]

    assert len(offered(DAFTAR)) >= 4
    assert len(offered(TEMPAT)) == 1
    assert len(offered(UNTUK)) == 1
    words = [cell.value for row in opened["Pilihan"].iter_rows() for cell in row]
    assert {"laporan-kinerja", "maklumat", "berkas/lkj-2030.pdf"} <= set(words)


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    """Return a copy of the sample office's data."""
    return Path(shutil.copytree(FOLDER, tmp_path / "data", symlinks=True))


def _run(*words: str | Path) -> int:
    return main([str(word) for word in words])


def test_year_goes_out_and_comes_back(kantor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The commands write the register of a year as one workbook, and find its file again."""
    out = kantor.parent / "buku"
    before = (kantor / BERKAS).read_bytes()

    assert _run("ekspor", "--isi", kantor / BERKAS, "--ke", out, "--data", kantor) == 0
    book = out / "informasi-2030.xlsx"
    assert _run("impor", book, "--tulis", "--data", kantor) == 0

    assert "tidak ada perubahan" in capsys.readouterr().out
    assert (kantor / BERKAS).read_bytes() == before


def test_new_year_is_written_to_its_own_file(
    kantor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A filled template becomes the file that it names, in the one form, and is checked."""
    book = kantor.parent / "informasi.xlsx"
    book.write_bytes(edit(write_template("informasi", {}, blank("informasi")), _one_entry))

    assert _run("impor", book, "--tulis", "--data", kantor) == 0

    written = kantor / "informasi" / "2032.yml"
    assert written.read_text(encoding="utf-8").splitlines()[0].startswith("# yaml-language-server")
    assert "INF-" not in capsys.readouterr().out
    assert read(written.read_bytes(), str(written)).model.model_dump()["informasi"][0]["id"] == (
        "RAPAT-32"
    )


def _one_entry(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
    key("nama_berkas", "2032")(opened)
    cells = {
        "id": "RAPAT-32",
        "judul": "Agenda Contoh 2032",
        "jenis": "agenda",
        "masa_tahun": 2032,
        "klasifikasi": "setiap-saat",
        "penanggung_jawab": "Sekretaris Contoh",
        "nihil_pernyataan": "Tidak ada agenda.",
        "nihil_dasar": "Buku agenda",
        "nihil_tanggal": "1 Oktober 2031",
    }
    for name, value in cells.items():
        put(DAFTAR, name, 2, value)(opened)


def test_another_target_is_refused(kantor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A year is never written into a file of another name, there or not."""
    out = kantor.parent / "buku"
    _run("ekspor", "--isi", kantor / BERKAS, "--ke", out, "--data", kantor)
    before = {path: path.read_bytes() for path in kantor.rglob("*.yml")}
    wanted = ("informasi/2031.yml", "informasi/2040.yml", "2030/informasi.yml", "profil.yml")

    for name in wanted:
        book, target = out / "informasi-2030.xlsx", kantor / name
        assert _run("impor", book, "--ke", target, "--tulis", "--data", kantor) == 1

    assert {path: path.read_bytes() for path in kantor.rglob("*.yml")} == before
    capsys.readouterr()
