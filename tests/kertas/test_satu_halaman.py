"""The sheet for the notice board is one page, says whom to ask, and never makes up a contact."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from macros.kertas.cetak import print_pdf
from macros.kertas.satu_halaman import Janji, Lembaran, describe_year
from macros.views.terbitan import Terbitan
from tests.alat.cetakan import SITE_URL, ask, data_of, offices, pages_of, squeeze
from tests.conftest import Figure
from tests.contoh_data import sample


def _sheets() -> list[tuple[Terbitan, Lembaran]]:
    return [(t, describe_year(t, year)) for t in offices() for year in t.data.tahun]


def _pdf(sheet: Lembaran) -> bytes:
    return print_pdf("satu-halaman.typ", sheet, sheet.tanggal)


def test_a_year_fits_on_one_page(figure: Figure) -> None:
    """Every year of both offices fits on one page with all its targets and amounts."""
    count = 0
    for _, sheet in _sheets():
        pages = pages_of(_pdf(sheet))
        assert len(pages) == 1
        text = squeeze(pages[0])
        for row in (*(row for j in sheet.janji for row in j.target), *sheet.uang):
            # Cells that break are drawn line by line, so each is looked for by itself.
            assert all(squeeze(cell) in text for cell in row)
            count += 1
    figure(f"sheets: {len(_sheets())} of one page, {count} targets and amounts read back")


@pytest.mark.kantor_ini
def test_the_sheet_holds_every_promise_of_the_agreements_in_force() -> None:
    """Each indicator of the agreements in force stands on the sheet with its printed target."""
    terbitan, sheet = _sheets()[0]
    papers = [b.isi for b in terbitan.data.of_year(2022) if b.isi.jenis == "perjanjian-kinerja"]
    wanted = [
        (row.teks, row.target.tercetak)
        for paper in papers
        for goal in paper.semua_sasaran
        for row in goal.indikator
    ]

    assert [row for janji in sheet.janji for row in janji.target] == wanted


@pytest.mark.parametrize("rows", [30, 60, 400])
@pytest.mark.parametrize("which", [0, -1])
def test_what_does_not_fit_is_counted_and_left_to_the_site(which: int, rows: int) -> None:
    """However much a year promises, it stays one page, and what is left out is counted."""
    _, sheet = _sheets()[which]
    result = ("belum dilaporkan, tenggat 28 Februari 2030",) * (len(sheet.kepala_janji) - 2)
    target = tuple((f"Indikator nomor {n} {'kata ' * 12}", f"{n}%", *result) for n in range(rows))
    pages = pages_of(_pdf(replace(sheet, janji=(Janji("Perjanjian", "Seseorang", target),))))
    shown = len(re.findall(r"Indikator nomor", pages[0]))
    left_out = re.search(r"(\d+) target lain tidak muat", pages[0])

    assert len(pages) == 1
    assert shown + (int(left_out[1]) if left_out else 0) == rows
    assert "Bertanya" in pages[0]


def test_an_unknown_contact_is_said_to_be_unknown() -> None:
    """Without a contact the sheet says so, and prints none; with one it prints what is known."""
    unknown, *_, known = ("".join(pages_of(_pdf(sheet))) for _, sheet in _sheets())

    assert "Kontak kantor belum diisi." in unknown
    assert "Surel: ppid@contoh.invalid" in known
    assert "Telepon: (000) 000000" in known
    assert "Telepon" not in unknown


@pytest.mark.kantor_ini
def test_the_code_leads_to_the_year_only_where_the_site_is_known() -> None:
    """There is a QR code with the year's address in words, and none without an address."""
    terbitan, sheet = _sheets()[0]
    without = describe_year(replace(terbitan, site_url=""), 2022)

    assert f"{SITE_URL}2022/" in pages_of(_pdf(sheet))[0]
    assert re.search(r"^ *Figure", ask(_pdf(sheet), "pdfinfo", "-struct"), re.MULTILINE)
    assert without.qr == ""
    assert "Alamat situs belum diisi." in pages_of(_pdf(without))[0]


def test_a_draft_promises_nothing_yet() -> None:
    """A year with nothing but a draft says that no agreement is signed."""
    files = {n: isi for n, isi in sample().items() if not n.endswith("-perubahan.yml")}
    name = "2030/perjanjian-kinerja-ketua.yml"
    files[name] = re.sub(
        rb"  tanda_tangan:\n(?:   +.*\n?)+",
        b"  tanda_tangan: {kosong: belum-dipublikasikan}\n",
        files[name],
    )
    sheet = describe_year(Terbitan(data_of(files)), 2030)

    assert sheet.janji == ()
    assert "Belum ada perjanjian kinerja bertanda tangan" in pages_of(_pdf(sheet))[0]
