"""Each way of spoiling a cell or a sheet, beside the finding that it gives."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color, Font, PatternFill

from tests.buku.bantu import (
    AKSI,
    BUKU,
    IKU,
    PK,
    RKT,
    Edit,
    book,
    cell,
    column,
    edit,
    place_in,
    run,
    told,
)

Kasus = tuple[str, str, Edit, str, str, str]


def put(sheet: str, name: str, row: int, value: object, form: str | None = None) -> Edit:
    """Return the change of one cell."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        found = cell(opened[sheet], name, row)
        found.value = value
        if form:
            found.number_format = form

    return change


def key(name: str, value: object, form: str = "@") -> Edit:
    """Return the change of one key of the sheet `Dokumen`."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        row = next(row for row in opened["Dokumen"].iter_rows() if row[0].value == name)
        row[1].value = value
        row[1].number_format = form

    return change


def on(sheet: str, action: Callable[[Any], None]) -> Edit:
    """Return a change of one sheet."""
    return lambda opened: action(opened[sheet])


def _hide_row(sheet: Any) -> None:  # noqa: ANN401 - openpyxl's own
    sheet.row_dimensions[3].hidden = True


def _hide_column(sheet: Any) -> None:  # noqa: ANN401 - openpyxl's own
    sheet.column_dimensions[column(sheet, "target")].hidden = True


def _hide_sheet(sheet: Any) -> None:  # noqa: ANN401 - openpyxl's own
    sheet.sheet_state = "hidden"


def _rename(title: str) -> Callable[[Any], None]:
    def change(sheet: Any) -> None:  # noqa: ANN401 - openpyxl's own
        sheet.title = title

    return change


def _drop_column(name: str) -> Callable[[Any], None]:
    return lambda sheet: sheet.delete_cols(cell(sheet, name, 1).column)


def look(sheet: str, name: str, row: int, **style: object) -> Edit:
    """Return a change of how one cell looks."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        for part, value in style.items():
            setattr(cell(opened[sheet], name, row), part, value)

    return change


def rich(*parts: str | TextBlock) -> Edit:
    """Return a text of which parts look otherwise."""
    return put("Rencana aksi", "kegiatan", 2, CellRichText(*parts))


def _thin_row(sheet: Any) -> None:  # noqa: ANN401 - openpyxl's own
    sheet.row_dimensions[3].height = 0.75


def _thin_column(sheet: Any) -> None:  # noqa: ANN401 - openpyxl's own
    sheet.column_dimensions[column(sheet, "target")].width = 0.1


def _hide_rows(sheet: Any) -> None:  # noqa: ANN401 - openpyxl's own
    sheet.sheet_format.zeroHeight = True


PUTIH, KUNING = PatternFill("solid", fgColor="FFFFFF"), PatternFill("solid", fgColor="FFFF00")
#: A sheet knows no zone.
JAM = datetime(2030, 2, 4, 8)  # noqa: DTZ001
A, S, G, D = "Rencana aksi", "Sasaran dan indikator", "Anggaran", "Dokumen"
#: Cells by the heads of their columns; `place_in` finds the letters.
KEGIATAN, TARGET, ANGGARAN = (
    *(f"{A}!{{{name}}}2" for name in ("kegiatan", "target")),
    f"{G}!{{anggaran}}2",
)
KASUS: list[Kasus] = [
    ("sel digabung", AKSI, on(A, lambda s: s.merge_cells("B2:B4")), "XLS-006", f"{A}!B2",
     "B2:B4 digabung"),
    ("rumus", RKT, put(G, "anggaran", 4, "=SUM(G2:G3)"), "XLS-007",
     f"{G}!{{anggaran}}4", "berisi rumus"),
    ("galat Excel", RKT, put(G, "anggaran", 2, "#REF!"), "XLS-007", ANGGARAN, "#REF!"),
    ("BENAR/SALAH", AKSI, put(A, "kegiatan", 2, value=True), "XLS-007", KEGIATAN, "BENAR/SALAH"),
    ("lembar hilang", AKSI, lambda b: b.remove(b[A]), "XLS-004", "", "“Rencana aksi” tidak ada"),
    ("lembar salah nama", AKSI, on(A, _rename("Rencana akasi")), "XLS-004", "",
     "mungkin lembar “Rencana akasi”"),
    ("Dokumen hilang", AKSI, lambda b: b.remove(b[D]), "XLS-004", "", "“Dokumen” tidak ada"),
    ("lembar lain", AKSI, lambda b: b.create_sheet("Coretan"), "XLS-012", "", "Coretan"),
    ("kolom salah nama", AKSI, put(A, "target", 1, "targt"), "XLS-005", f"{A}!{{target}}1",
     "mungkin maksudnya “target”"),
    ("kolom dihapus", AKSI, on(A, _drop_column("kegiatan")), "XLS-005", f"{A}!A1",
     "“kegiatan” tidak ada"),
    ("kolom tidak wajib dihapus", AKSI, on(A, _drop_column("keterangan")), "XLS-014", f"{A}!A1",
     "“keterangan” tidak ada, dibaca sebagai kosong"),
    ("kolom ganda", AKSI, on(A, lambda s: s.__setitem__("GQ1", "target")), "XLS-005", f"{A}!GQ1",
     "dua kali"),
    ("isi tanpa kolom", AKSI, on(A, lambda s: s.__setitem__("GQ3", "catatan")), "XLS-012",
     f"{A}!GQ3", "tidak dibaca"),
    ("kunci salah", AKSI, on(D, lambda s: s.__setitem__("A4", "nma")), "XLS-005", f"{D}!A4",
     "mungkin maksudnya “nama”"),
    ("jenis tidak dikenal", AKSI, key("jenis", "rencana-aksa"), "ISI-014", f"{D}!B2",
     "rencana-aksa"),
    ("dokumen lain", AKSI, key("id", "RAK-2031"), "XLS-004", f"{D}!B3",
     "di berkas tujuan RAK-2030"),
    ("dokumen lain, jalannya", AKSI, key("id", "RAK-2031"), "XLS-004", f"{D}!B3",
     "dengan `--ke data/<tahun>/<nama>.yml`"),
    ("jenis lain", AKSI, key("jenis", "perjanjian-kinerja"), "XLS-004", f"{D}!B2", "padahal"),
    ("baris tersembunyi", AKSI, on(A, _hide_row), "XLS-008", f"{A}!{{id}}3", "baris 3"),
    ("kolom tersembunyi", AKSI, on(A, _hide_column), "XLS-008", f"{A}!{{target}}1", "kolom ini"),
    ("lembar tersembunyi", AKSI, on(A, _hide_sheet), "XLS-008", f"{A}!A1", "lembar ini"),
    ("tanggal rancu", AKSI, key("tanda_tangan.tanggal", "04/02/2030"), "XLS-010", f"{D}!B23",
     "hari atau bulan dulu"),
    ("bulan dan tahun", AKSI, key("tanda_tangan.tanggal", date(2030, 2, 1), "mmm-yy"), "XLS-010",
     f"{D}!B23", "tidak menampilkan hari"),
    ("tahun saja", AKSI, key("tanda_tangan.tanggal", date(2030, 2, 1), "yyyy"), "XLS-010",
     f"{D}!B23", "tidak menampilkan hari dan bulan"),
    ("tanpa tahun", AKSI, key("tanda_tangan.tanggal", date(2030, 2, 1), "d mmmm"), "XLS-010",
     f"{D}!B23", "tidak menampilkan tahun"),
    ("nama hari tanpa tanggal", AKSI,
     key("tanda_tangan.tanggal", date(2030, 2, 1), "[$-421]dddd mmmm yyyy"), "XLS-010",
     f"{D}!B23", "tidak menampilkan hari"),
    ("huruf bulan", AKSI, key("tanda_tangan.tanggal", date(2030, 2, 1), "d mmmmm yyyy"),
     "XLS-010", f"{D}!B23", "tidak menampilkan bulan"),
    ("bulan dalam tanda kutip", AKSI,
     key("tanda_tangan.tanggal", date(2030, 2, 1), 'd "mmmm" yyyy'), "XLS-010",
     f"{D}!B23", "tidak menampilkan bulan"),
    ("nomor hari", AKSI, key("tanda_tangan.tanggal", 47518, "General"), "XLS-010", f"{D}!B23",
     "mungkin 4 Februari 2030"),
    ("tanggal tidak ada", AKSI, key("tanda_tangan.tanggal", "30 Februari 2030"), "ISI-007",
     f"{D}!B23", "bukan tanggal"),
    ("tanggal dengan jam", AKSI, key("tanda_tangan.tanggal", JAM, "yyyy-mm-dd"),
     "XLS-010", f"{D}!B23", "dengan jam"),
    ("jam saja", AKSI, key("tanda_tangan.tanggal", time(8, 30), "h:mm"), "XLS-010", f"{D}!B23",
     "jam"),
    ("nomor jadi tanggal", RKT, put(S, "sasaran_nomor", 2, date(2030, 1, 2), "d/m"), "XLS-010",
     f"{S}!{{sasaran_nomor}}2", "menjadi tanggal"),
    ("seribu atau satu", AKSI, put(A, "target", 2, "1.000"), "ISI-008", TARGET,
     "ribuan atau pecahan"),
    ("seribu atau pecahan", AKSI, put(A, "target", 2, 1.875, "General"), "ISI-008", TARGET,
     "1,875"),
    ("titik dan koma", RKT, put(G, "anggaran", 2, "Rp1,000.5"), "ISI-009", ANGGARAN,
     "bukan jumlah uang"),
    ("sen", RKT, put(G, "anggaran", 2, 12500000.5, "General"), "XLS-009", ANGGARAN,
     "bukan rupiah penuh"),
    ("uang ribuan", RKT, put(G, "anggaran", 2, 12500000, "#,##0,"), "XLS-009", ANGGARAN,
     "dalam satuan lain"),
    ("tampil lain", AKSI, put(A, "target", 2, 0.8749, "0%"), "XLS-009", TARGET,
     "menampilkan 87, tetapi menyimpan 87,49"),
    ("format aneh", AKSI, put(A, "target", 2, 75, '0" poin dari"'), "XLS-009", TARGET, "format"),
    ("persen tertulis", AKSI, put(A, "target", 2, 20, r"0\%"), "XLS-009", TARGET,
     "tidak dikenal"),
    ("satuan tertulis", AKSI, put(A, "target", 2, 20, r"0\ \o\r\a\n\g"), "XLS-009", TARGET,
     "tidak dikenal"),
    ("juta tertulis", RKT, put(G, "anggaran", 2, 20, r'"Rp"#,##0\ \j\t\a'), "XLS-009", ANGGARAN,
     "tidak dikenal"),
    ("mata uang lain", RKT, put(G, "anggaran", 2, 20, "[$USD-409]#,##0"), "XLS-009", ANGGARAN,
     "tidak dikenal"),
    ("terlalu panjang", RKT, put(G, "anggaran", 2, 12345678901234567), "XLS-009", ANGGARAN,
     "lebih panjang"),
    ("huruf kendali", AKSI, put(A, "kegiatan", 2, "a_x0007_b"), "BKS-006", KEGIATAN, "U+0007"),
    ("arah tulisan", AKSI, put(A, "kegiatan", 2, "a\u202eb"), "BKS-005", KEGIATAN, "U+202E"),
    ("tab", AKSI, put(A, "kegiatan", 2, "a\tb"), "BKS-004", KEGIATAN, "tab"),
    ("spasi tanpa lebar", AKSI, put(A, "kegiatan", 2, "a\u200bb"), "BKS-006", KEGIATAN, "U+200B"),
    ("hanya tanda lunak", AKSI, put(A, "kegiatan", 2, "\u00ad"), "BKS-006", KEGIATAN, "U+00AD"),
    ("hanya huruf kendali", AKSI, put(A, "kegiatan", 2, "_x001F_"), "BKS-006", KEGIATAN, "U+001F"),
    ("sandi Excel", AKSI, put(A, "kegiatan", 2, "a_xFFFE_b"), "BKS-006", KEGIATAN, "U+FFFE"),
    ("huruf rusak", AKSI, put(A, "kegiatan", 2, "2029 \u00e2\u20ac\u201c 2030"), "BKS-008",
     KEGIATAN, "U+00E2"),
    ("dicoret", AKSI, look(A, "kegiatan", 2, font=Font(strike=True)), "XLS-008", KEGIATAN,
     "dicoret"),
    ("dicoret sebagian", AKSI, rich("Menyusun ", TextBlock(InlineFont(strike=True), "jadwal")),
     "XLS-008", KEGIATAN, "dicoret"),
    ("putih", AKSI, look(A, "kegiatan", 2, font=Font(color="FFFFFF")), "XLS-008", KEGIATAN,
     "sewarna"),
    ("putih dari tema", AKSI, look(A, "kegiatan", 2, font=Font(color=Color(theme=0))), "XLS-008",
     KEGIATAN, "sewarna"),
    ("putih dari daftar", AKSI, look(A, "kegiatan", 2, font=Font(color=Color(indexed=9))),
     "XLS-008", KEGIATAN, "sewarna"),
    ("hampir putih", AKSI, look(A, "kegiatan", 2, font=Font(color="F5F5F5"), fill=PUTIH),
     "XLS-008", KEGIATAN, "sewarna"),
    ("kuning atas kuning", AKSI, look(A, "kegiatan", 2, font=Font(color="FFFF33"), fill=KUNING),
     "XLS-008", KEGIATAN, "sewarna"),
    ("putih sebagian", AKSI, rich("a", TextBlock(InlineFont(color=Color(rgb="FFFFFFFF")), "b")),
     "XLS-008", KEGIATAN, "sewarna"),
    ("huruf satu poin", AKSI, look(A, "kegiatan", 2, font=Font(sz=1)), "XLS-008", KEGIATAN,
     "1 poin"),
    ("teks tanpa tampilan", AKSI, look(A, "kegiatan", 2, number_format=";;;"), "XLS-008",
     KEGIATAN, "tidak menampilkan"),
    ("teks ditambah format", AKSI, look(A, "kegiatan", 2, number_format='@" lain"'), "XLS-008",
     KEGIATAN, "tidak menampilkan"),
    ("teks putih oleh format", AKSI, look(A, "kegiatan", 2, number_format="0;0;0;[White]@"),
     "XLS-008", KEGIATAN, "tidak menampilkan"),
    ("angka tanpa tampilan", AKSI, put(A, "target", 2, 75, ";;;"), "XLS-009", TARGET,
     "tidak menampilkan"),
    ("angka putih oleh format", AKSI, put(A, "target", 2, 75, "[White]0"), "XLS-009", TARGET,
     "tidak dikenal"),
    ("nol tanpa tampilan", AKSI, put(A, "target", 2, 0, "0;-0;;@"), "XLS-009", TARGET,
     "tidak menampilkan"),
    ("nol jadi strip", RKT, put(G, "anggaran", 2, 0, '#,##0;-#,##0;"-"'), "XLS-009", ANGGARAN,
     "tidak menampilkan"),
    ("minus hilang", AKSI, put(A, "target", 2, -5, "0;[Red]0"), "XLS-009", TARGET,
     "tidak menampilkan"),
    ("nol jadi hampa", RKT, put(G, "anggaran", 2, 0, "#,###"), "XLS-009", ANGGARAN,
     "tidak menampilkan"),
    ("rupiah bukan uang", AKSI, put(A, "target", 2, 75, '"Rp"#,##0'), "XLS-009", TARGET,
     "tidak dikenal"),
    ("minus tampil lain", AKSI, put(A, "target", 2, -5.5, "0.0;-0"), "XLS-009", TARGET,
     "menampilkan -6, tetapi menyimpan -5,5"),
    ("minus tanpa persen", AKSI, put(A, "target", 2, -0.5, "0%;-0"), "XLS-009", TARGET,
     "menyimpan -0,5"),
    ("baris setipis rambut", AKSI, on(A, _thin_row), "XLS-008", f"{A}!{{id}}3", "baris 3"),
    ("kolom setipis rambut", AKSI, on(A, _thin_column), "XLS-008", f"{A}!{{target}}1", "kolom ini"),
    ("semua baris", AKSI, on(A, _hide_rows), "XLS-008", f"{A}!A1", "disembunyikan semua"),
    ("sebab jadi teks", RKT, put(S, "sasaran_teks", 2, "{kosong: tidak-tercetak}"), "ISI-013",
     f"{S}!{{sasaran_teks}}2", "sebab kosong tertulis sebagai teks"),
    ("bulan aneh", AKSI, put(A, "B3", 2, "selesai"), "XLS-005", f"{A}!{{B3}}2", "kolom bulan"),
    ("kurung rusak", AKSI, put(A, "target", 2, "{kosong: [}"), "XLS-005", TARGET,
     "tidak dapat dibaca"),
    ("sebab salah", AKSI, put(A, "target", 2, "{kosong: tidak-tahu}"), "ISI-004", TARGET,
     "tidak-tahu"),
    ("sel wajib kosong", AKSI, put(A, "kegiatan", 2, None), "ISI-002", KEGIATAN, "kegiatan"),
    ("sasaran tanpa id", RKT, put(S, "sasaran_id", 3, None), "XLS-011",
     f"{S}!{{sasaran_id}}3", "kosong"),
    ("sasaran dua versi", RKT, put(S, "sasaran_teks", 3, "Lain"), "XLS-011",
     f"{S}!{{sasaran_teks}}3", "berbeda"),
    ("bagian salah", RKT, put(G, "bagian", 2, "progam"), "XLS-011",
     f"{G}!{{bagian}}2", "tulis “program”"),
    ("kolom bagian lain", RKT, put(G, "nomor", 4, "3"), "XLS-011", f"{G}!{{nomor}}4",
     "tidak mempunyai kolom “nomor”"),
    ("jumlah dua kali", RKT, put(G, "bagian", 3, "jumlah"), "XLS-011",
     f"{G}!{{id}}4", "sudah diisi"),
    ("baris IKU tidak ada", IKU, put("Sasaran", "baris", 2, "7"), "XLS-011", "Sasaran!{baris}2",
     "“7” tidak ada"),
    ("baris IKU kosong", IKU, put("Baris", "baris", 2, None), "XLS-011", "Baris!{baris}2",
     "nomor baris kosong"),
    ("kosong dan berisi", IKU, put("Baris", "sasaran", 2, "{kosong: tidak-terbaca}"), "XLS-011",
     "Sasaran!{id}2", "sudah diisi"),
    ("triwulan dan tercetak", AKSI, put(A, "target_TW1", 2, "1 Laporan"), "ISI-002",
     f"{A}!{{target_TW1}}2",
     "TW2"),
    ("jenis lain dari cetaknya", AKSI, put(A, "target_jenis", 2, "skor"), "ISI-017", TARGET,
     "tidak dapat dibaca sebagai"),
    ("dua tempat", PK, put("Orang", "bagian", 2, "pihak kedua"), "XLS-011", "Orang!{bagian}2",
     "tidak dikenal"),
]  # fmt: skip


@pytest.mark.parametrize("kasus", KASUS, ids=[kasus[0] for kasus in KASUS])
def test_spoilt_cell_is_named(kasus: Kasus) -> None:
    """Each mistake gives its code at its cell, in its words; after an error nothing is written."""
    _, paper, change, code, place, words = kasus

    hasil = run(edit(book(paper), change), paper)

    named = place_in(load_workbook(io.BytesIO(book(paper))), place)
    wanted = (code, named or f"{BUKU}:1:1".removeprefix(BUKU))
    found = [str(f) for f in hasil.findings if (f.kode, _place(str(f.place))) == wanted]
    assert any(words in text for text in found), [str(f) for f in hasil.findings]
    if code not in {"XLS-012", "XLS-014"}:
        assert hasil.pohon is None
        assert hasil.teks == ""


def _place(text: str) -> str:
    return text.removeprefix(BUKU).removeprefix("[").removesuffix("]")


def test_mistakes_are_told_together() -> None:
    """Several mistakes are all found in one run, each at its own cell, none twice."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        put(A, "target", 2, "1.000")(opened)
        put(A, "perkiraan_biaya", 2, "=1+1")(opened)
        key("tahun", "30")(opened)

    hasil = run(edit(book(AKSI), change), AKSI)

    opened = load_workbook(io.BytesIO(book(AKSI)))
    assert told(hasil) == [
        ("ISI-011", "Dokumen!B5"),
        ("ISI-008", place_in(opened, TARGET)),
        ("XLS-007", place_in(opened, f"{A}!{{perkiraan_biaya}}2")),
    ]


#: What is refused in one cell, with cells that lean on it: sheet and column, or the place itself.
SENDIRI: list[tuple[str, str, Edit, str, str, str]] = [
    ("nilai target", AKSI, put(A, "target_nilai", 2, "=1+1"), "XLS-007", A, "target_nilai"),
    ("bagian", RKT, put(G, "bagian", 2, "=A1"), "XLS-007", G, "bagian"),
    ("id sasaran", RKT, put(S, "sasaran_id", 2, "a\u200bb"), "BKS-006", S, "sasaran_id"),
    ("nomor IKU", IKU, put("Baris", "baris", 2, "=1+1"), "XLS-007", "Baris", "baris"),
    ("jenis", AKSI, key("jenis", "=1"), "XLS-007", "", f"{D}!B2"),
    ("tanggal", AKSI, key("tanda_tangan.tanggal", "=1"), "XLS-007", "", f"{D}!B23"),
    ("gabungan", AKSI, on(A, lambda s: s.merge_cells("B2:B4")), "XLS-006", "", f"{A}!B2"),
    ("berlaku sejak", PK, key("berlaku_sejak", "=1"), "XLS-007", "", f"{D}!B8"),
]


@pytest.mark.parametrize(
    ("paper", "change", "code", "sheet", "name"),
    [row[1:] for row in SENDIRI],
    ids=[row[0] for row in SENDIRI],
)
def test_a_refused_cell_causes_no_second_finding(
    paper: str, change: Edit, code: str, sheet: str, name: str
) -> None:
    """What leans on a refused cell is not called absent, half, or another's."""
    content = edit(book(paper), change)
    place = name
    if sheet:
        place = f"{sheet}!{column(load_workbook(io.BytesIO(content))[sheet], name)}2"

    assert told(run(content, paper)) == [(code, place)]


SEL: list[tuple[str, str, Edit, str]] = [
    ("persen", AKSI, put(A, "target", 2, 0.875, "0.0%"), "target: 87,5%"),
    ("persen bulat", AKSI, put(A, "target", 2, 0.9, "0%"), "target: 90%"),
    ("sisa biner", AKSI, put(A, "target", 2, 0.1 + 0.2, "General"), "target: 0,3"),
    ("skor", AKSI, put(A, "target", 2, 75, "General"), "target: 75"),
    ("dua desimal", AKSI, put(A, "target", 2, 87.5, "0.00"), "target: 87,50"),
    ("uang", RKT, put(G, "anggaran", 2, 12500000, '"Rp"#,##0'), "anggaran: Rp12.500.000"),
    ("uang akuntansi", RKT, put(G, "anggaran", 2, 12500000,
     '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-'), "anggaran: Rp12.500.000"),
    ("uang berlambang", RKT, put(G, "anggaran", 2, 12500000, r"[$Rp-421]\ #,##0.00\-"),
     "anggaran: Rp12.500.000"),
    ("uang terlepas", RKT, put(G, "anggaran", 2, 12500000, r'\R\p\ #,##0",-"'),
     "anggaran: Rp12.500.000"),
    ("format daerah", AKSI, put(A, "target", 2, 87.5, "[$-421]0.0;[Red]-0.0"), "target: 87,5"),
    ("uang umum", RKT, put(G, "anggaran", 2, 12500000, "General"), "anggaran: Rp12.500.000"),
    ("angka sebagai teks", RKT, put(G, "anggaran", 2, "12500000"), "anggaran: 12500000"),
    ("tanggal Excel", AKSI, key("tanda_tangan.tanggal", date(2030, 2, 5), "dd/mm/yyyy"),
     "tanggal: 5 Februari 2030"),
    ("tanggal Excel panjang", AKSI, key("tanda_tangan.tanggal", date(2030, 2, 5),
     "[$-421]dddd, d mmmm yyyy;@"), "tanggal: 5 Februari 2030"),
    ("bulan saja", AKSI, key("tanda_tangan.tanggal", "Februari 2030"), "tanggal: Februari 2030"),
    ("angka jelas", AKSI, key("tanda_tangan.tanggal", "28/02/2030"), "tanggal: 28/02/2030"),
    ("tanggal teks", AKSI, key("tanda_tangan.tanggal", "5 Februari 2030"),
     "tanggal: 5 Februari 2030"),
    ("tahun angka", AKSI, key("tahun", 2031, "General"), "tahun: 2031"),
    ("awal sama dengan", AKSI, lambda b: _text(b, "=1+1"), "kegiatan: =1+1"),
    ("awal tambah", AKSI, lambda b: _text(b, "+62 Contoh"), "kegiatan: +62 Contoh"),
    ("awal at", AKSI, lambda b: _text(b, "@contoh"), 'kegiatan: "@contoh"'),
    ("kurung tercetak", AKSI, lambda b: _text(b, "{tercetak: '{a}'}"), 'kegiatan: "{a}"'),
    ("ganti baris", AKSI, lambda b: _text(b, "satu\ndua"), 'kegiatan: "satu\\ndua"'),
    ("garis bawah", AKSI, lambda b: _text(b, "_x0041_"), "kegiatan: _x0041_"),
    ("ganti baris Windows", AKSI, lambda b: _text(b, "a_x000D_\nb"), 'kegiatan: "a\\nb"'),
    ("tanda X besar", AKSI, put(A, "B4", 2, "X"),
     "rencana_pelaksanaan: {bulan: [B1, B2, B4]}"),
]  # fmt: skip


def _text(opened: Any, text: str) -> None:  # noqa: ANN401 - openpyxl's own
    """Write a text that no program took for a formula."""
    found = cell(opened[A], "kegiatan", 2)
    found.value = "x"
    found._value = text  # noqa: SLF001 - openpyxl takes `=` for a formula otherwise
    found.data_type = "s"


@pytest.mark.parametrize(("nama", "paper", "change", "line"), SEL, ids=[row[0] for row in SEL])
def test_cell_is_read_as_shown(nama: str, paper: str, change: Edit, line: str) -> None:
    """What a spreadsheet made of an input is read as what it shows."""
    del nama

    hasil = run(edit(book(paper), change), paper)

    assert hasil.findings == ()
    assert line in {text.strip() for text in hasil.teks.splitlines()}


TAMPAK: list[tuple[str, Edit]] = [
    ("putih atas hitam", look(A, "kegiatan", 2, font=Font(color="FFFFFF"),
                              fill=PatternFill("solid", fgColor="000000"))),
    ("abu-abu", look(A, "kegiatan", 2, font=Font(color="808080"))),
    ("hitam dari tema", look(A, "kegiatan", 2, font=Font(color=Color(theme=1)))),
    ("merah tebal", look(A, "kegiatan", 2, font=Font(color="FF0000", b=True))),
    ("huruf delapan poin", look(A, "kegiatan", 2, font=Font(sz=8))),
    ("kuning", look(A, "kegiatan", 2, fill=KUNING)),
    ("format akuntansi", look(A, "kegiatan", 2,
                              number_format='_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-')),
    ("kolom sempit", on(A, lambda s: setattr(
        s.column_dimensions[column(s, "kegiatan")], "width", 3))),
    ("baris rendah", on(A, lambda s: setattr(s.row_dimensions[2], "height", 9))),
]  # fmt: skip


@pytest.mark.parametrize(("nama", "change"), TAMPAK, ids=[row[0] for row in TAMPAK])
def test_what_can_be_seen_is_read(nama: str, change: Edit) -> None:
    """Colours, sizes and formats that leave a text to be seen change nothing."""
    del nama

    hasil = run(edit(book(AKSI), change), AKSI)

    assert hasil.findings == ()
    assert hasil.teks == run(book(AKSI), AKSI).teks


def test_a_text_of_several_looks_is_read_as_one() -> None:
    """Words that are underlined within a text stay where they stand."""
    parts = ("Menyusun ", TextBlock(InlineFont(u="single"), "jadwal"), " contoh")

    hasil = run(edit(book(AKSI), rich(*parts)), AKSI)

    assert hasil.findings == ()
    assert "kegiatan: Menyusun jadwal contoh" in hasil.teks


def test_a_formatted_row_at_the_end_is_no_content() -> None:
    """A million formatted rows without anything in them are neither too large nor slow to read."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        opened[A].cell(1_048_576, 200).font = Font(b=True)
        opened[A].row_dimensions[1_048_576].height = 20

    hasil = run(edit(book(AKSI), change), AKSI)

    assert hasil.findings == ()
    assert hasil.teks == run(book(AKSI), AKSI).teks


def test_a_sasaran_may_have_no_number() -> None:
    """A number that the paper does not print is written as its reason, and read back so."""
    hasil = run(edit(book(RKT), put(S, "sasaran_nomor", 2, "{kosong: tidak-tercetak}")), RKT)

    assert hasil.findings == ()
    assert "nomor: {kosong: tidak-tercetak}" in hasil.teks


def test_dates_of_old_macs_are_right() -> None:
    """A workbook that counts its days from 1904 gives the same date."""
    from openpyxl.utils.datetime import CALENDAR_MAC_1904  # noqa: PLC0415 - only here

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        opened.epoch = CALENDAR_MAC_1904
        key("tanda_tangan.tanggal", date(2030, 2, 5), "yyyy-mm-dd")(opened)

    hasil = run(edit(book(AKSI), change), AKSI)

    assert hasil.findings == ()
    assert "tanggal: 5 Februari 2030" in hasil.teks


def test_blank_rows_and_other_orders_are_fine() -> None:
    """Blank rows between, moved columns and rows of spaces change nothing."""

    def change(opened: Any) -> None:  # noqa: ANN401 - openpyxl's own
        opened[A].insert_rows(3, 2)
        cell(opened[A], "sasaran", 4).value = "   "
        places = [cell(opened[A], name, 1).column for name in ("target", "kegiatan")]
        for row in opened[A].iter_rows():
            one, other = (row[n - 1] for n in places)
            one.value, other.value = other.value, one.value

    hasil = run(edit(book(AKSI), change), AKSI)

    assert hasil.findings == ()
    assert hasil.teks == run(book(AKSI), AKSI).teks
