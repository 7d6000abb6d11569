"""Whatever stands in the cells: findings, never an exception, and never half a paper."""

from __future__ import annotations

import copy
from datetime import date, datetime
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from macros.buku.baca_csv import read_table
from macros.buku.berkas import read_naskah
from macros.buku.impor import Hasil, import_file
from macros.buku.kolom import Isi
from macros.buku.sel import read_cell
from macros.buku.tabel import Mentah
from macros.buku.templat import write_template
from macros.findings import Finding, Place, has_error
from macros.source.hidden import find_hidden
from macros.sunting.nilai import write_yaml
from tests.buku.bantu import AKSI, BUKU, IKU, PK, RKT, book, edit, read, run, sample

_text = st.text(max_size=30).map(lambda text: ILLEGAL_CHARACTERS_RE.sub("", text))
_words = st.sampled_from(
    [
        *("{kosong: tidak-terbaca}", "{kosong: x}", "{", "{}", "{a: {b: [c]}}", "{triwulan: x}"),
        *("{triwulan: {TW1: 1%}}", "{tercetak: a, id: b}", "{kosong: &a b}", "{a: *b}", "{? a}"),
        *("1.000", "Rp1.000", "87,5%", "x", "program", "jumlah", "=1", "01/02/2030", "1", "2"),
        *("PKK-2030-S1", "kpu", "rencana-aksi", "\u202e", "a\tb", "_x0000_", "<<<<<<< a", " "),
    ]
)
_number = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
_date = st.dates(date(1900, 1, 1)) | st.datetimes(datetime(1901, 1, 1), datetime(9000, 1, 1))  # noqa: DTZ001 - a sheet knows no zone
_value = _text | _words | _number | st.booleans() | _date | st.none()
_format = st.sampled_from(["General", "@", "0%", "0.00%", "#,##0", '"Rp"#,##0.00', "d/m/yyyy", "x"])
_cell = st.tuples(st.integers(0, 8), st.integers(1, 9), st.integers(1, 45), _value, _format)
_paper = st.sampled_from([AKSI, IKU, PK, RKT])


def _spoil(cells: list[tuple[int, int, int, object, str]], opened: Any) -> None:  # noqa: ANN401
    sheets = opened.worksheets[1:]
    for sheet, row, column, value, form in cells:
        found = sheets[sheet % len(sheets)].cell(row, column)
        found.value = value
        found.number_format = form


def _check(hasil: Hasil) -> None:
    """Demand either errors and nothing to write, or a paper that reads back without any."""
    if has_error(hasil.findings):
        assert hasil.pohon is None
        assert hasil.teks == ""
    else:
        read(hasil.teks.encode())
    for finding in hasil.findings:
        assert str(finding.place).startswith(BUKU)


@settings(max_examples=25)
@given(_paper, st.lists(_cell, max_size=4))
def test_any_cells_give_findings_or_a_whole_paper(
    paper: str, cells: list[tuple[int, int, int, object, str]]
) -> None:
    """Cells with anything in them never raise, and never give a paper that can't be read."""
    _check(run(edit(book(paper), lambda opened: _spoil(cells, opened)), paper))


_printed = (st.text(min_size=1, max_size=30) | _words).filter(
    lambda text: bool(text.strip()) and find_hidden(text) is None and "_x00" not in text
)


@settings(max_examples=25)
@given(_paper, st.lists(_printed, min_size=1, max_size=6))
def test_any_printed_text_survives_its_workbook(paper: str, texts: list[str]) -> None:
    """Whatever a paper prints, its workbook gives back, character for character."""
    tree = copy.deepcopy(sample(paper).pohon)
    keys = ("sasaran", "indikator", "kegiatan", "teks", "label", "isi", "jabatan", "tercetak")
    for at, text in enumerate(texts):
        _replace(tree, keys[at % len(keys)], text)
    lama, findings = read_naskah(write_yaml(tree).encode(), "lama.yml")
    assume(lama is not None and not findings)
    assert lama is not None

    hasil = run(write_template(lama.jenis, {}, lama.lay_out()), None)

    assert [str(f) for f in hasil.findings] == []
    assert read(hasil.teks.encode()).model.model_dump() == lama.model.model_dump()


def _replace(node: Any, key: str, text: str) -> bool:  # noqa: ANN401 - a YAML value
    """Replace the first text under a key, anywhere below; tell whether there was one."""
    if isinstance(node, list):
        return any(_replace(item, key, text) for item in node)
    if not isinstance(node, dict):
        return False
    if isinstance(node.get(key), str):
        node[key] = text
        return True
    return any(_replace(part, key, text) for part in node.values())


@settings(max_examples=25)
@given(st.integers(0, len(book(AKSI)) - 1), st.binary(min_size=1, max_size=6))
def test_any_damaged_bytes_give_findings_or_a_whole_paper(at: int, damage: bytes) -> None:
    """A workbook that was damaged anywhere never raises."""
    isi = book(AKSI)

    _check(run(isi[:at] + damage + isi[at + len(damage) :], AKSI))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_table_is_read_or_refused(isi: bytes) -> None:
    """Any bytes as CSV give cells or one finding."""
    cells, refused = read_table(isi, "a.csv")
    hasil = import_file(isi, "a.csv", sample(AKSI), None)

    assert refused is None or cells == []
    assert hasil.findings


@given(_text | _number | st.booleans() | _date, _format, st.sampled_from(list(Isi)))
def test_any_cell_is_read_or_refused(value: Any, form: str, isi: Isi) -> None:  # noqa: ANN401
    """Any value in any kind of column is text or a finding at its own cell."""
    place = Place(BUKU, lembar="A", line=2, column=3)
    result = read_cell(Mentah(value, place, form), isi)

    assert not isinstance(result, Finding) or result.place == place


@given(st.integers(0, 10**12), st.integers(0, 3))
def test_no_noise_of_fractions_reaches_a_figure(units: int, places: int) -> None:
    """A number that is shown with n decimals is written with just these."""
    place = Place(BUKU, lembar="A")
    value = units / 10**places
    form = f"0.{'0' * places}" if places else "0"
    expected = f"{units:0{places + 1}d}"
    expected = f"{expected[:-places]},{expected[-places:]}" if places else expected

    assert read_cell(Mentah(value, place, form), Isi.TARGET) == expected
