"""What is typed in braces is a mapping to the site, wherever it stands; else it is refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from macros.jenis.rencana_aksi import RencanaAksi
from macros.model.dasar import Kosong
from macros.model.realisasi import HasilKinerja, RealisasiKinerja
from macros.sunting.rapi import schema_line
from tests.alat.formulir import REALISASI, check
from tests.alat.sunting import (
    AKSI,
    FILES,
    HASIL,
    LAPORAN,
    PAKAI,
    SERIBU,
    TULIS,
    edit,
    open_scripts,
)

pytestmark = [pytest.mark.situs, pytest.mark.peramban, pytest.mark.xdist_group("formulir")]

_NILAI = """async ([jenis, teks]) => {
  const { nilaiPeta } = await import("./naskah.js");
  const { uraikan } = await import("./urai.js");
  const { collections } = await (await fetch("./konfigurasi.json")).json();
  const { fields } = collections.flatMap((k) => k.files ?? [k]).find((k) => k.name === jenis);
  return nilaiPeta(uraikan(teks).contents, fields);
}"""
BARU = "2031/realisasi-kinerja-kpu.yml"


@pytest.fixture(scope="module")
def tab(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Open a bare page beside the scripts of the form."""
    with open_scripts(browser, tmp_path_factory.mktemp("formulir")) as page:
        yield page


def last_result(text: str, path: str) -> HasilKinerja:
    """Return the last result of the last row of a report, as the site reads it."""
    data, findings = check({**FILES, path: text})
    # The file has remarks beside values on purpose: the form keeps them, and `periksa` names them.
    wrong = {one.kode for one in findings if one.kode.startswith(("ISI", "YML"))}
    assert wrong == {"YML-006"}
    (report,) = [one.isi for one in data.realisasi if one.jalur == path]
    assert isinstance(report, RealisasiKinerja)
    return report.baris[-1].hasil[-1]


def test_a_mapping_is_read_as_a_mapping(tab: Page) -> None:
    """What is typed as `{…}` is a mapping to the site too, in a new row and in a new file."""
    hasil = {"periode": "TW2", "nilai": SERIBU, **LAPORAN}
    row = edit(tab, REALISASI, {"baris.1.hasil.+": hasil})["teks"]
    baris = [{"indikator": "PKK-2030P-02", "hasil": [hasil]}]
    isi = {"jenis": "realisasi-kinerja", "tahun": "2031", "badan": "kpu", "baris": baris}
    file: str = tab.evaluate(TULIS, [isi])
    file = f"{schema_line(BARU, 'realisasi-kinerja')}\n{file}"

    for text, path in ((row, REALISASI), (file, BARU)):
        nilai = last_result(text, path).nilai
        assert nilai is not None
        assert (nilai.tercetak, str(nilai.nilai), nilai.satuan) == ("1.260 orang", "1260", "orang")


def test_a_blank_of_a_new_row_says_why(tab: Page) -> None:
    """In a new row, too, a cell says why it is blank: its braces are no printed text."""
    blank = "{kosong: tidak-tercetak}"
    texts = dict.fromkeys(("sasaran", "indikator", "target", "kegiatan", "pelaksana"), blank)
    new = {
        "id": "RAK-2030-99",
        **texts,
        "rencana_pelaksanaan": {"bulan": ["B1"]},
        "perkiraan_biaya": blank,
        "baris_sumber": "64",
    }
    text = edit(tab, AKSI, {"baris.+": new})["teks"]
    data, findings = check({**FILES, AKSI: text})
    (paper,) = [one.isi for one in data.berkas if one.jalur == AKSI]

    assert isinstance(paper, RencanaAksi)
    row = paper.baris[-1]
    # The file has remarks beside values on purpose: the form keeps them, and `periksa` names them.
    wrong = {one.kode for one in findings if one.kode.startswith(("ISI", "YML"))}
    assert wrong == {"YML-006"}
    for cell in (row.sasaran, row.indikator, row.target, row.kegiatan, row.pelaksana):
        assert cell is not None
        assert cell.kosong is Kosong.TIDAK_TERCETAK


@pytest.mark.parametrize(
    ("kunci", "isi", "sebab"),
    [
        (f"{HASIL}.pelapor", "{kosong: tidak-tercetak}", "berupa teks biasa"),
        (f"{HASIL}.tanggal", "{kosong: tidak-tercetak}", "berupa teks biasa"),
        (f"{HASIL}.nilai", "{kosong: tidak-tercetak", "periksa kurung kurawal"),
        (f"{HASIL}.nilai", "{a: b} {c: d}", "periksa kurung kurawal"),
        (f"{HASIL}.nilai", "{a: b}: c", "periksa kurung kurawal"),
        ("baris.1.hasil.+", {"periode": "TW2", "pelapor": "{a: b}"}, "berupa teks biasa"),
    ],
)
def test_wrong_braces_are_refused(tab: Page, kunci: str, isi: object, sebab: str) -> None:
    """Braces that say no mapping, or stand where none is read, are refused with words."""
    answer = edit(tab, REALISASI, {kunci: isi})

    assert sebab in answer.get("galat", ""), answer


def test_text_in_braces_keeps_its_quotes(tab: Page) -> None:
    """Text that looks like a mapping shows quotes in the form; without them it becomes one."""
    old = FILES[AKSI].replace("pelaksana: Divisi Contoh Teknis", 'pelaksana: "{kosong: x}"', 1)
    shown = tab.evaluate(_NILAI, ["rencana-aksi", old])["baris"][1]["pelaksana"]
    mended = tab.evaluate(PAKAI, ["rencana-aksi", old, {"baris.1.pelaksana": shown[1:-1]}])
    back = tab.evaluate(
        PAKAI, ["rencana-aksi", mended["teks"], {"baris.1.pelaksana": shown, "nama": "Lain"}]
    )

    assert shown == '"{kosong: x}"'
    assert tab.evaluate(PAKAI, ["rencana-aksi", old, {}]) == {"teks": old}
    assert "    pelaksana: {kosong: x}\n" in mended["teks"]
    assert '    pelaksana: "{kosong: x}"\n' in back["teks"]
