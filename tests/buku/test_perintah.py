"""The two commands, as staff call them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from macros.__main__ import main
from macros.buku.jenis_buku import list_model
from macros.model.realisasi import JENIS_REALISASI
from tests.buku.bantu import AKSI, cell, column, edit, rewrite
from tests.buku.test_sel_buruk import put
from tests.contoh_data import FOLDER

A = "Rencana aksi"


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    """Return a copy of the sample office's data."""
    return Path(shutil.copytree(FOLDER, tmp_path / "data"))


def _run(*words: str | Path) -> int:
    return main([str(word) for word in words])


def _fill(kantor: Path) -> Path:
    """Return the workbook of the action plan, written by the command."""
    out = kantor.parent / "buku"
    assert _run("ekspor", "--isi", kantor / AKSI, "--ke", out, "--data", kantor) == 0
    return out / "rencana-aksi-kpu.xlsx"


def _change(book: Path) -> None:
    book.write_bytes(edit(book.read_bytes(), put(A, "kegiatan", 2, "Menyusun jadwal baru")))


def _state(kantor: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in kantor.rglob("*") if p.is_file()}


def test_templates_of_every_kind_are_written(kantor: Path) -> None:
    """One call writes a template of each kind, with the same bytes each time."""
    out = kantor.parent / "buku"

    assert _run("ekspor", "--ke", out, "--data", kantor) == 0
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    assert _run("ekspor", "--templat", "--ke", out, "--timpa", "--data", kantor) == 0

    assert set(first) == {f"{kind}.xlsx" for kind in list_model()}
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first


def test_filled_workbook_is_not_overwritten(
    kantor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What staff filled in stays, whichever way it is asked for, until `--timpa` is said."""
    book = _fill(kantor)
    filled = book.with_name("rencana-aksi.xlsx")
    for path in (book, filled):
        path.write_bytes(b"sudah diisi")
    out = book.parent
    before = _state(out)

    assert _run("ekspor", "--isi", kantor / AKSI, "--ke", out, "--data", kantor) == 1
    assert _run("ekspor", "--ke", out, "--data", kantor) == 1
    assert _state(out) == before
    assert capsys.readouterr().err.count("--timpa untuk menggantinya") == 2

    assert _run("ekspor", "--isi", kantor / AKSI, "--ke", out, "--timpa", "--data", kantor) == 0
    assert book.read_bytes() != b"sudah diisi"


def test_nothing_changed_is_said(kantor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook that was only looked at changes nothing; its file is found by the paper's id."""
    before = _state(kantor)

    assert _run("impor", _fill(kantor), "--data", kantor) == 0
    assert "tidak ada perubahan" in capsys.readouterr().out
    assert _state(kantor) == before


def test_import_shows_and_does_not_write(kantor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --tulis the difference is shown, line by line and by meaning, and no byte changes."""
    book = _fill(kantor)
    _change(book)
    before = _state(kantor)

    assert _run("impor", book, "--data", kantor) == 0

    shown = capsys.readouterr().out
    assert "-    kegiatan: Menyusun jadwal contoh\n+    kegiatan: Menyusun jadwal baru" in shown
    assert "1 perubahan isi." in shown
    assert "Sesudah ditulis, pemeriksaan akan menemukan:" in shown
    assert "Belum ditulis" in shown
    assert _state(kantor) == before


def test_import_writes_after_showing(kantor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --tulis only the shown lines change, after they were shown, and nothing is left over."""
    book = _fill(kantor)
    _change(book)
    before = _state(kantor)

    assert _run("impor", book, "--tulis", "--data", kantor) == 0

    shown = capsys.readouterr().out
    assert shown.index("Menyusun jadwal baru") < shown.index("ditulis.")
    after = _state(kantor)
    changed = [path for path in after if after[path] != before.get(path)]
    assert changed == [str(kantor / AKSI)]
    assert set(after) == set(before)
    assert after[changed[0]].decode() == before[changed[0]].decode().replace(
        "Menyusun jadwal contoh", "Menyusun jadwal baru", 1
    )


def test_import_says_what_the_written_file_will_have(
    kantor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What stays wrong in the file is told before it is written, and counted afterwards."""
    book = _fill(kantor)
    _change(book)

    assert _run("impor", book, "--tulis", "--data", kantor) == 0

    shown = capsys.readouterr().out
    assert _run("periksa", "--data", kantor) == 1
    checked = capsys.readouterr().out
    errors = [line for line in checked.splitlines() if " galat: " in line]
    assert errors
    for line in errors:
        assert shown.index(line) < shown.index("ditulis.")
    assert f"situs belum dapat terbit; ada {len(errors)} galat" in shown


def test_import_says_that_not_all_could_be_checked(
    kantor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """While another file can't be read, nobody is told that all is well."""
    book = _fill(kantor)
    _change(book)
    (kantor / "program.yml").write_text("program: [\n", encoding="utf-8")

    _run("impor", book, "--data", kantor)

    assert "belum semua pemeriksaan dapat dijalankan" in capsys.readouterr().out


def test_import_of_a_strict_workbook_names_no_cell(
    kantor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the file as a whole is wrong, nobody is sent to look for a cell."""
    book = _fill(kantor)
    strict = rewrite(
        book.read_bytes(),
        "xl/workbook.xml",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    book.write_bytes(strict)

    assert _run("impor", book, "--data", kantor) == 1

    shown = capsys.readouterr().out
    assert "Strict Open XML" in shown
    assert "Perbaiki hal yang disebut" in shown


def test_import_refuses_while_an_error_stands(
    kantor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An error in one cell keeps everything from being written, and is named by its cell."""
    book = _fill(kantor)
    book.write_bytes(edit(book.read_bytes(), put(A, "target", 2, "1.000")))
    before = _state(kantor)

    assert _run("impor", book, "--tulis", "--data", kantor) == 1
    letters = column(load_workbook(book)[A], "target")
    assert f"rencana-aksi-kpu.xlsx[{A}!{letters}2]: ISI-008 galat" in capsys.readouterr().out
    assert _state(kantor) == before


def test_dropped_column_does_not_empty_the_file(
    kantor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rarely needed column that the file fills may not be missing, also without --ke."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        for name in ("nilai", "satuan", "jenis"):
            opened[A].delete_cols(cell(opened[A], f"target_{name}", 1).column)
        cell(opened[A], "target", 3).value = "1000 orang"

    book = _fill(kantor)
    book.write_bytes(edit(book.read_bytes(), change))
    before = _state(kantor)

    assert _run("impor", book, "--tulis", "--data", kantor) == 1
    assert "kolom “target_jenis” tidak ada" in capsys.readouterr().out
    assert _state(kantor) == before


def test_column_read_as_blank_is_told_before_and_after_the_difference(
    kantor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A column that went astray in a new paper is named, and nobody can miss it below the text."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        opened[A].delete_cols(cell(opened[A], "keterangan", 1).column)

    book = _fill(kantor)
    book.write_bytes(edit(book.read_bytes(), change))
    (kantor / AKSI).unlink()

    assert _run("impor", book, "--data", kantor) == 0

    shown = capsys.readouterr().out
    difference = shown.index("(berkas baru)")
    assert shown.index("XLS-014 peringatan: kolom “keterangan”") < difference
    assert shown.index("dibaca sebagai kosong") < difference
    assert shown.index("Perhatian: 1 peringatan") > difference


def test_new_paper_gets_a_file_of_its_own(kantor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A paper that is not there yet is proposed under its year, and checked as it will stand."""
    book = _fill(kantor)
    (kantor / AKSI).unlink()

    assert _run("impor", book, "--tulis", "--data", kantor) == 0

    assert (kantor / AKSI).is_file()
    assert "(berkas baru)" in capsys.readouterr().out


def test_new_paper_is_in_the_one_form(kantor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is written, anew or into a file that is there, needs no tidying afterwards."""
    book = _fill(kantor)
    (kantor / AKSI).unlink()
    assert _run("impor", book, "--tulis", "--data", kantor) == 0
    _change(book)
    assert _run("impor", book, "--tulis", "--data", kantor) == 0
    capsys.readouterr()

    assert _run("rapikan", "--periksa", "--data", kantor) == 0, capsys.readouterr().out


def test_drafts_go_through_workbooks(kantor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The drafts of a new year are filled in Excel as well, and find their files again."""
    assert _run("tahun-baru", "2031", "--data", kantor) == 0
    out = kantor.parent / "buku"
    drafts = sorted((kantor / "2031").glob("*.yml"))
    assert drafts
    for draft in drafts:
        assert _run("ekspor", "--isi", draft, "--ke", out, "--data", kantor) == 0
        capsys.readouterr()
        assert _run("impor", out / f"{draft.stem}.xlsx", "--data", kantor) == 0
        assert f"{draft}: tidak ada perubahan" in capsys.readouterr().out


@pytest.mark.parametrize("tujuan", ["../x.yml", "2030/x.txt", "x.yml", "2030/Nama Baru.yml"])
def test_target_outside_the_data_is_refused(
    kantor: Path, tujuan: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written where the data does not live."""
    before = _state(kantor.parent)
    book = _fill(kantor)

    assert _run("impor", book, "--ke", kantor / tujuan, "--tulis", "--data", kantor) == 1
    assert "tidak dapat dipakai" in capsys.readouterr().err
    book.unlink()
    assert _state(kantor.parent) == before


def test_lost_comment_is_told(kantor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A comment that stands on a changed line goes with it; that is said before it is written."""
    path = kantor / AKSI
    line = "    kegiatan: Menyusun jadwal contoh"
    path.write_text(path.read_text("utf-8").replace(line, f"    # lama\n{line}"), "utf-8")
    book = _fill(kantor)
    book.write_bytes(edit(book.read_bytes(), put(A, "id", 2, "RAK-2030-99")))

    assert _run("impor", book, "--ke", path, "--data", kantor) == 0
    assert "komentar ini hilang: # lama" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("impor", "tidak-ada.xlsx"), "tidak dapat dibaca"),
        (("ekspor", "--isi", "tidak-ada.yml", "--ke"), "tidak dapat dibaca"),
    ],
)
def test_missing_file_is_said(
    words: tuple[str, ...], said: str, kantor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is not there is a sentence, not a traceback."""
    more = [kantor.parent / "buku"] if words[-1] == "--ke" else []

    assert _run(*words, *more, "--data", kantor) == 1
    assert said in capsys.readouterr().err


def test_broken_yaml_is_not_exported(kantor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file with findings gives its findings, and no workbook."""
    (kantor / AKSI).write_text("jenis: rencana-aksi\nid: [", "utf-8")
    out = kantor.parent / "buku"

    assert _run("ekspor", "--isi", kantor / AKSI, "--ke", out, "--data", kantor) == 1
    assert "YML-001" in capsys.readouterr().out
    assert not out.exists()


def test_text_too_long_for_a_cell_is_said(kantor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text that no cell holds is not cut in silence."""
    path = kantor / AKSI
    long = path.read_text("utf-8").replace("Menyusun jadwal contoh", "a" * 40_000)
    path.write_text(long, "utf-8")
    out = kantor.parent / "buku"

    assert _run("ekspor", "--isi", path, "--ke", out, "--data", kantor) == 1
    assert "lebih panjang" in capsys.readouterr().err


def test_cells_are_text_for_every_program(kantor: Path) -> None:
    """Every cell of a filled workbook is text, and formatted so that it stays text."""
    from openpyxl import load_workbook  # noqa: PLC0415 - only here

    book = load_workbook(_fill(kantor))
    cells = [c for sheet in book.worksheets[2:6] for row in sheet.iter_rows() for c in row]
    filled = [c for c in cells if c.value is not None]

    assert {c.data_type for c in filled} == {"s"}
    assert {c.number_format for c in filled} == {"@"}
    assert cell(book[A], "target", 2).value == "87,5%"


@pytest.mark.parametrize("kind", sorted(JENIS_REALISASI))
def test_workbook_of_a_report_speaks_of_reports(kantor: Path, kind: str) -> None:
    """Steps and help promise no printed paper, no range, no cell with its own reason."""
    from openpyxl import load_workbook  # noqa: PLC0415 - only here

    out = kantor.parent / "buku"
    assert _run("ekspor", "--templat", kind, "--ke", out, "--data", kantor) == 0
    book = load_workbook(out / f"{kind}.xlsx")
    said = [str(c.value) for row in book["Baca saya"] for c in row if c.value]
    checks = book["Realisasi"].data_validations.dataValidation
    helped = [f"{check.promptTitle}: {check.prompt}" for check in checks]
    assert not [t for t in (*said, *helped) if re.search("ercetak|[{]kosong|kertas|70-80", t)]
    (reporter,) = (check for check in checks if check.promptTitle == "pelapor")
    assert reporter.type == "list"
    assert "Divisi Contoh Perencanaan" in _list_of(book, reporter.formula1)


def _list_of(book: Any, formula: str) -> list[str]:  # noqa: ANN401 - an untyped library
    """Return what a drop-down list offers: from a sheet, or from the rule itself."""
    if "!" not in formula:
        return formula.strip('"').split(",")
    sheet, _, cells = formula.lstrip("=").partition("!")
    return [str(row[0].value) for row in book[sheet.strip("'")][cells.replace("$", "")]]
