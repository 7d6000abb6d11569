"""The form changes the text of a file where a value changed, and nowhere else.

The scripts run in the browser as they are published, over files of the sample office.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.model.dasar import Kosong
from macros.model.dokumen import RencanaAksi
from macros.model.realisasi import HasilKinerja, RealisasiKinerja
from macros.source.berkas import Berkas
from macros.sunting.rapi import schema_line, tidy
from tests.alat.formulir import FORMULIR, REALISASI, check, difference, files, write
from tests.alat.situs import ROOT, serve
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban, pytest.mark.xdist_group("formulir")]

_PAKAI = """async ([jenis, teks, ubah]) => {
  const [{ nilaiPeta, uraikan }, { sunting }, jawaban] = await Promise.all([
    import("./naskah.js"), import("./sunting.js"), fetch("./konfigurasi.json"),
  ]);
  const { collections } = await jawaban.json();
  const { fields } = collections.flatMap((k) => k.files ?? [k]).find((k) => k.name === jenis);
  const isi = nilaiPeta(uraikan(teks).contents, fields);
  for (const [jalur, nilai] of Object.entries(ubah)) {
    const kunci = jalur.split(".");
    const akhir = kunci.pop();
    const induk = kunci.reduce((satu, nama) => satu[nama], isi);
    if (akhir === "+") induk.push(nilai);
    else if (nilai === null && Array.isArray(induk)) induk.splice(Number(akhir), 1);
    else induk[akhir] = nilai;
  }
  try { return { teks: `${sunting(teks.trim(), isi, fields).trim()}\\n` }; }
  catch (galat) { return { galat: galat.message }; }
}"""
_NILAI = """async ([jenis, teks]) => {
  const { nilaiPeta, uraikan } = await import("./naskah.js");
  const { collections } = await (await fetch("./konfigurasi.json")).json();
  const { fields } = collections.flatMap((k) => k.files ?? [k]).find((k) => k.name === jenis);
  return nilaiPeta(uraikan(teks).contents, fields);
}"""
#: Change each text of a file alone, to a text and to a mapping where the form takes one; the
#: file's text afterwards, by key.
_SATU_SATU = """async ([jenis, teks]) => {
  const [{ nilaiPeta, uraikan }, { sunting }, jawaban] = await Promise.all([
    import("./naskah.js"), import("./sunting.js"), fetch("./konfigurasi.json"),
  ]);
  const { collections } = await jawaban.json();
  const { fields } = collections.flatMap((k) => k.files ?? [k]).find((k) => k.name === jenis);
  const isi = nilaiPeta(uraikan(teks).contents, fields);
  const hasil = {};
  const jalani = (induk, jalur) => {
    for (const [kunci, satu] of Object.entries(induk)) {
      if (typeof satu !== "string") jalani(satu, [...jalur, kunci]);
      else if (satu) {
        const nama = [...jalur, kunci].join(".");
        induk[kunci] = "Lain: x";
        hasil[nama] = `${sunting(teks.trim(), isi, fields)}\\n`;
        induk[kunci] = "{kosong: x}";
        try { hasil[`${nama} {}`] = `${sunting(teks.trim(), isi, fields)}\\n`; }
        catch (galat) { if (!galat.message.includes("berupa teks biasa")) throw galat; }
        induk[kunci] = satu;
      }
    }
  };
  jalani(isi, []);
  return hasil;
}"""
JENIS = {
    "perjanjian-kinerja-ketua": "perjanjian-kinerja",
    "perjanjian-kinerja-ketua-perubahan": "perjanjian-kinerja",
    "rencana-kinerja-tahunan-kpu": "rencana-kinerja-tahunan",
    "rencana-aksi-kpu": "rencana-aksi",
    "rencana-aksi-sekretariat": "rencana-aksi",
    "realisasi-kinerja-kpu": "realisasi-kinerja",
    "realisasi-anggaran": "realisasi-anggaran",
    "koreksi": "koreksi",
}
#: A report with every way of writing in it: comments, quotes, braces, folded text.
RUMIT = (ROOT / "tests/kelola/realisasi-kinerja-kpu.yml").read_text(encoding="utf-8")
FILES = {**files(), REALISASI: RUMIT}
KETUA = "2030/perjanjian-kinerja-ketua.yml"
AKSI = "2030/rencana-aksi-kpu.yml"


@pytest.fixture(scope="module")
def tab(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Open a bare page beside the scripts of the form."""
    root = write(tmp_path_factory.mktemp("formulir"))
    (root / FORMULIR / "kosong.html").write_text("<!doctype html><title>Kosong</title>")
    page = browser.new_page()
    with serve(root) as site:
        page.goto(f"{site.base}{FORMULIR}kosong.html")
        yield page
    page.close()


def edit(tab: Page, path: str, changes: dict[str, object]) -> dict[str, str]:
    """Change a file as the form does; `null` takes an item out of a list, `+` adds one."""
    kind = JENIS[Path(path).stem]
    answer: dict[str, str] = tab.evaluate(_PAKAI, [kind, FILES[path], changes])
    return answer


@dataclass(frozen=True)
class Kasus:
    """Hold one change in the form and the lines that differ afterwards."""

    nama: str
    berkas: str
    ubah: dict[str, object]
    beda: tuple[str, ...]


HASIL = "baris.0.hasil.0"
#: A thousand or more of something is reported in one way only: with what its figure means.
SERIBU = "{tercetak: 1.260 orang, jenis: jumlah, nilai: '1260', satuan: orang}"
LAPORAN = {
    "tanggal": "9 Juli 2030",
    "pelapor": "Divisi Contoh Perencanaan",
    "bukti": "Laporan II",
}
KASUS = (
    Kasus(
        "angka; catatan di ujung baris tetap",
        REALISASI,
        {f"{HASIL}.nilai": "25%"},
        (
            "-        nilai: 20%  # dari laporan triwulan",
            "+        nilai: 25%  # dari laporan triwulan",
        ),
    ),
    Kasus(
        "tanda kutip tetap",
        REALISASI,
        {f"{HASIL}.tanggal": "11 April 2030"},
        ('-        tanggal: "10 April 2030"', '+        tanggal: "11 April 2030"'),
    ),
    Kasus(
        "baris dalam kurung kurawal tetap satu baris",
        REALISASI,
        {"baris.1.hasil.0.nilai": "900 orang"},
        (
            (
                "-      - {periode: TW1, nilai: 1000 orang, tanggal: 10 April 2030,"
                " pelapor: 'Divisi: Contoh', bukti: \"Laporan I\"}"
            ),
            (
                "+      - {periode: TW1, nilai: 900 orang, tanggal: 10 April 2030,"
                " pelapor: 'Divisi: Contoh', bukti: \"Laporan I\"}"
            ),
        ),
    ),
    Kasus(
        "kunci baru di tempatnya",
        REALISASI,
        {f"{HASIL}.alasan": "Mulai terlambat: dana", "tenggat.TW3": "15 Oktober 2030"},
        (
            "-tenggat: {TW1: 15 April 2030, TW2: 15 Juli 2030}",
            "+tenggat: {TW1: 15 April 2030, TW2: 15 Juli 2030, TW3: 15 Oktober 2030}",
            '+        alasan: "Mulai terlambat: dana"',
        ),
    ),
    Kasus(
        "kosong diganti hasil",
        REALISASI,
        {
            "baris.0.hasil.1": {
                "periode": "TW2",
                "nilai": "40%",
                "kosong": "",
                "tanggal": "9 Juli 2030",
                "pelapor": "Divisi, Contoh",
                "bukti": "Laporan II",
            }
        },
        (
            "-      - {periode: TW2, kosong: belum-dilaporkan}",
            (
                "+      - {periode: TW2, nilai: 40%, tanggal: 9 Juli 2030,"
                ' pelapor: "Divisi, Contoh", bukti: Laporan II}'
            ),
        ),
    ),
    Kasus(
        "triwulan baru sesudah yang terakhir, ditulis seperti tetangganya",
        REALISASI,
        {"baris.0.hasil.+": {"periode": "TW3", "kosong": "belum-dilaporkan", "nilai": ""}},
        ("+      - {periode: TW3, kosong: belum-dilaporkan}",),
    ),
    Kasus(
        "teks terlipat menjadi teks terlipat",
        REALISASI,
        {f"{HASIL}.bukti": "Laporan triwulan I, halaman 4"},
        (
            "-          Laporan triwulan I,",
            "-          halaman 3",
            "+          Laporan triwulan I, halaman 4",
        ),
    ),
    Kasus(
        "satu baris dihapus, catatan di atasnya tetap",
        REALISASI,
        {"baris.0.hasil.1": None},
        ("-      - {periode: TW2, kosong: belum-dilaporkan}",),
    ),
    Kasus(
        "target ditulis ringkas",
        KETUA,
        {"lampiran.sasaran.0.indikator.0.target": "90%"},
        ("-          target: 87,5%", "+          target: 90%"),
    ),
    Kasus(
        "target bersusun tampil sebagai teksnya, dan kosong ditulis sebagai sebabnya",
        KETUA,
        {"lampiran.sasaran.0.indikator.1.target": "{kosong: tidak-terbaca}"},
        (
            (
                "-          target: "
                '{tercetak: 1.000 orang, jenis: jumlah, nilai: "1000", satuan: orang}'
            ),
            "+          target: {kosong: tidak-terbaca}",
        ),
    ),
    Kasus(
        "hasil bersusun di baris baru, dalam kurung kurawal seperti tetangganya",
        REALISASI,
        {"baris.1.hasil.+": {"periode": "TW2", "nilai": SERIBU, **LAPORAN}},
        (
            (
                "+      - {periode: TW2, nilai: {tercetak: 1.260 orang, jenis: jumlah,"
                " nilai: '1260', satuan: orang}, tanggal: 9 Juli 2030,"
                " pelapor: Divisi Contoh Perencanaan, bukti: Laporan II}"
            ),
        ),
    ),
    Kasus(
        "hasil bersusun di indikator baru",
        REALISASI,
        {
            "baris.+": {
                "indikator": "PKK-2030P-04",
                "hasil": [{"periode": "TW1", "nilai": SERIBU, **LAPORAN}],
            }
        },
        (
            "+  - indikator: PKK-2030P-04",
            "+    hasil:",
            "+      - periode: TW1",
            (
                "+        nilai: {tercetak: 1.260 orang, jenis: jumlah, nilai: '1260',"
                " satuan: orang}"
            ),
            "+        tanggal: 9 Juli 2030",
            "+        pelapor: Divisi Contoh Perencanaan",
            "+        bukti: Laporan II",
        ),
    ),
    Kasus("tidak ada yang diubah", AKSI, {}, ()),
)


@pytest.mark.parametrize("kasus", KASUS, ids=lambda kasus: kasus.nama)
def test_hanya_yang_diubah(tab: Page, kasus: Kasus) -> None:
    """A change in the form gives the lines that a person would have written, and no others."""
    answer = edit(tab, kasus.berkas, kasus.ubah)

    assert "galat" not in answer, answer
    assert sorted(difference(FILES[kasus.berkas], answer["teks"])) == sorted(kasus.beda)
    _, findings = check({**FILES, kasus.berkas: answer["teks"]})
    assert [one for one in findings if one.kode.startswith(("ISI", "YAML"))] == []
    # A file in the one form (`rapikan`) stays in it.
    assert tidy_of(kasus.berkas, FILES[kasus.berkas]) != FILES[kasus.berkas] or (
        tidy_of(kasus.berkas, answer["teks"]) == answer["teks"]
    )


def tidy_of(path: str, text: str) -> str | None:
    """Return a file in the one form."""
    return tidy(Berkas(path, text.encode()), path)[0]


def test_setiap_berkas_utuh(tab: Page, figure: Figure) -> None:
    """Every file that the form opens comes back byte for byte when nothing was changed."""
    opened = [path for path in FILES if Path(path).stem in JENIS]

    assert [p for p in opened if edit(tab, p, {}).get("teks") != FILES[p]] == []
    assert len(opened) >= 7
    figure(f"form: {len(opened)} files of the sample office come back byte for byte")


def test_setiap_angka_satu_baris(tab: Page, figure: Figure) -> None:
    """Whichever value of whichever file is changed, only its own line differs."""
    changed = mappings = 0
    for path in (REALISASI, KETUA, AKSI, "koreksi.yml"):
        texts: dict[str, str] = tab.evaluate(_SATU_SATU, [JENIS[Path(path).stem], FILES[path]])
        for key, text in texts.items():
            lines = difference(FILES[path], text)
            went = [line for line in lines if line.startswith("-")]
            assert went, (path, key)
            assert len(lines) - len(went) == 1, (path, key, lines)
        changed += sum(not key.endswith("{}") for key in texts)
        mappings += sum(key.endswith("{}") for key in texts)
    assert changed > 150
    assert 20 < mappings < changed / 2
    figure(f"form: {changed} values changed one by one, each gives one new line")


def test_pindah_ditolak(tab: Page) -> None:
    """A row that moves would leave its comments behind: it is refused with words."""
    moved: dict[str, object] = {"baris.0": None, "baris.+": {"indikator": "PKK-2030P-01"}}

    assert "Urutan" in edit(tab, REALISASI, moved)["galat"]


@pytest.mark.parametrize(
    ("berkas", "kunci", "ubah"),
    [
        (REALISASI, "tenggat", {"tenggat.TW1": "", "tenggat.TW2": ""}),
        (REALISASI, "baris", {"baris": []}),
        (AKSI, "keterangan", {"keterangan": []}),
        (AKSI, "baris", {"baris": []}),
    ],
)
def test_dikosongkan(tab: Page, berkas: str, kunci: str, ubah: dict[str, object]) -> None:
    """Who empties a key takes out its own lines; every line before and after it stays."""
    old = FILES[berkas]
    before, _, rest = old.partition(f"\n{kunci}:")
    after = re.search(r"^[a-z_]+:", rest, re.MULTILINE)
    kept = f"{before}\n{rest[after.start() :] if after else ''}"

    assert edit(tab, berkas, ubah) == {"teks": kept}
    assert kept.count("\n") < old.count("\n")


#: Write a file of its own, as the form does.
_TULIS = """async ([isi]) => {
  const { sunting } = await import("./sunting.js");
  const { collections } = await (await fetch("./konfigurasi.json")).json();
  return sunting("", isi, collections.find((k) => k.name === isi.jenis).fields);
}"""
BARU = "2031/realisasi-kinerja-kpu.yml"


def last_result(text: str, path: str) -> HasilKinerja:
    """Return the last result of the last row of a report, as the site reads it."""
    data, findings = check({**FILES, path: text})
    assert [one for one in findings if one.kode.startswith(("ISI", "YAML"))] == []
    (report,) = [one.isi for one in data.realisasi if one.jalur == path]
    assert isinstance(report, RealisasiKinerja)
    return report.baris[-1].hasil[-1]


def test_susunan_dibaca_sebagai_susunan(tab: Page) -> None:
    """What is typed as `{…}` is a mapping to the site too, in a new row and in a new file."""
    hasil = {"periode": "TW2", "nilai": SERIBU, **LAPORAN}
    row = edit(tab, REALISASI, {"baris.1.hasil.+": hasil})["teks"]
    baris = [{"indikator": "PKK-2030P-02", "hasil": [hasil]}]
    isi = {"jenis": "realisasi-kinerja", "tahun": "2031", "badan": "kpu", "baris": baris}
    file: str = tab.evaluate(_TULIS, [isi])
    file = f"{schema_line(BARU, 'realisasi-kinerja')}\n{file}"

    for text, path in ((row, REALISASI), (file, BARU)):
        nilai = last_result(text, path).nilai
        assert nilai is not None
        assert (nilai.tercetak, str(nilai.nilai), nilai.satuan) == ("1.260 orang", "1260", "orang")


def test_sebab_kosong_di_baris_baru(tab: Page) -> None:
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
    assert [one for one in findings if one.kode.startswith(("ISI", "YAML"))] == []
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
def test_kurung_kurawal_keliru_ditolak(tab: Page, kunci: str, isi: object, sebab: str) -> None:
    """Braces that say no mapping, or stand where none is read, are refused with words."""
    answer = edit(tab, REALISASI, {kunci: isi})

    assert sebab in answer.get("galat", ""), answer


def test_teks_berkurung_kurawal(tab: Page) -> None:
    """Text that looks like a mapping shows quotes in the form; without them it becomes one."""
    old = FILES[AKSI].replace("pelaksana: Divisi Contoh Teknis", 'pelaksana: "{kosong: x}"', 1)
    shown = tab.evaluate(_NILAI, ["rencana-aksi", old])["baris"][1]["pelaksana"]
    mended = tab.evaluate(_PAKAI, ["rencana-aksi", old, {"baris.1.pelaksana": shown[1:-1]}])
    back = tab.evaluate(
        _PAKAI, ["rencana-aksi", mended["teks"], {"baris.1.pelaksana": shown, "nama": "Lain"}]
    )

    assert shown == '"{kosong: x}"'
    assert tab.evaluate(_PAKAI, ["rencana-aksi", old, {}]) == {"teks": old}
    assert "    pelaksana: {kosong: x}\n" in mended["teks"]
    assert '    pelaksana: "{kosong: x}"\n' in back["teks"]


def test_berkas_baru(tab: Page) -> None:
    """A file that the form makes is read by the site without a finding."""
    hasil = {
        "periode": "TW1",
        "nilai": "Rp3.000.000",
        "basis": "SP2D",
        "tanggal": "31 Maret 2030",
        "pelapor": "Subbagian Contoh Umum",
        "bukti": "Laporan: 1 # a",
        "kosong": "",
        "alasan": "",
    }
    baris = [{"program": "contoh-satu", "hasil": [hasil]}]
    isi = {"jenis": "realisasi-anggaran", "tahun": "2030", "tenggat": {"TW1": ""}, "baris": baris}
    text: str = tab.evaluate(_TULIS, [isi])
    path = "2030/realisasi-anggaran.yml"
    text = f"{schema_line(path, 'realisasi-anggaran')}\n{text}"
    data, findings = check({**FILES, path: text})

    assert tidy_of(path, text) == text

    assert json.dumps(text).count("kosong") == 0
    assert [one for one in findings if path in str(one)] == []
    assert any(berkas.jalur == path for berkas in data.realisasi)
