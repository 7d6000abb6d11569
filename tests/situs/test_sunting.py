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

from macros.sunting.rapi import schema_line
from tests.alat.formulir import REALISASI, check, difference, tidied
from tests.alat.sunting import (
    AKSI,
    FILES,
    HASIL,
    JENIS,
    KETUA,
    LAPORAN,
    SERIBU,
    TULIS,
    edit,
    open_scripts,
)
from tests.conftest import Figure

pytestmark = [pytest.mark.situs, pytest.mark.peramban, pytest.mark.xdist_group("formulir")]

#: Change each text of a file alone, to a text and to a mapping where the form takes one; the
#: file's text afterwards, by key.
_SATU_SATU = """async ([jenis, teks]) => {
  const [{ nilaiPeta }, { uraikan }, { sunting }, jawaban] = await Promise.all([
    import("./naskah.js"), import("./urai.js"), import("./sunting.js"), fetch("./konfigurasi.json"),
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


@pytest.fixture(scope="module")
def tab(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Open a bare page beside the scripts of the form."""
    with open_scripts(browser, tmp_path_factory.mktemp("formulir")) as page:
        yield page


@dataclass(frozen=True)
class Kasus:
    """Hold one change in the form and the lines that differ afterwards."""

    nama: str
    berkas: str
    ubah: dict[str, object]
    beda: tuple[str, ...]


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
                ' nilai: "1260", satuan: orang}, tanggal: 9 Juli 2030,'
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
                '+        nilai: {tercetak: 1.260 orang, jenis: jumlah, nilai: "1260",'
                " satuan: orang}"
            ),
            "+        tanggal: 9 Juli 2030",
            "+        pelapor: Divisi Contoh Perencanaan",
            "+        bukti: Laporan II",
        ),
    ),
    Kasus("tidak ada yang diubah", AKSI, {}, ()),
)


def _wrong_form(files: dict[str, str]) -> list[str]:
    """Return what is wrong with how files are written; the remarks beside values here are known."""
    _, findings = check(files)
    return [one.salah for one in findings if one.kode.startswith(("ISI", "YML"))]


@pytest.mark.parametrize("kasus", KASUS, ids=lambda kasus: kasus.nama)
def test_only_what_was_changed_changes(tab: Page, kasus: Kasus) -> None:
    """A change in the form gives the lines that a person would have written, and no others."""
    answer = edit(tab, kasus.berkas, kasus.ubah)

    assert "galat" not in answer, answer
    assert sorted(difference(FILES[kasus.berkas], answer["teks"])) == sorted(kasus.beda)
    assert _wrong_form({**FILES, kasus.berkas: answer["teks"]}) == _wrong_form(FILES)
    # A file in the one form (`rapikan`) stays in it.
    assert tidied(kasus.berkas, FILES[kasus.berkas]) != FILES[kasus.berkas] or (
        tidied(kasus.berkas, answer["teks"]) == answer["teks"]
    )


def test_every_file_comes_back_whole(tab: Page, figure: Figure) -> None:
    """Every file that the form opens comes back byte for byte when nothing was changed."""
    opened = [path for path in FILES if Path(path).stem in JENIS]

    assert [p for p in opened if edit(tab, p, {}).get("teks") != FILES[p]] == []
    assert len(opened) >= 7
    figure(f"form: {len(opened)} files of the sample office come back byte for byte")


def test_every_figure_is_one_line(tab: Page, figure: Figure) -> None:
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


@pytest.mark.parametrize(
    ("berkas", "kunci", "ubah"),
    [
        (REALISASI, "tenggat", {"tenggat.TW1": "", "tenggat.TW2": ""}),
        (REALISASI, "baris", {"baris": []}),
        (AKSI, "keterangan", {"keterangan": []}),
        (AKSI, "baris", {"baris": []}),
    ],
)
def test_emptying_a_key_takes_out_its_lines(
    tab: Page, berkas: str, kunci: str, ubah: dict[str, object]
) -> None:
    """Who empties a key takes out its own lines; every line before and after it stays."""
    old = FILES[berkas]
    before, _, rest = old.partition(f"\n{kunci}:")
    after = re.search(r"^[a-z_]+:", rest, re.MULTILINE)
    kept = f"{before}\n{rest[after.start() :] if after else ''}"

    assert edit(tab, berkas, ubah) == {"teks": kept}
    assert kept.count("\n") < old.count("\n")


def test_a_new_file_has_no_finding(tab: Page) -> None:
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
    text: str = tab.evaluate(TULIS, [isi])
    path = "2030/realisasi-anggaran.yml"
    text = f"{schema_line(path, 'realisasi-anggaran')}\n{text}"
    data, findings = check({**FILES, path: text})

    assert tidied(path, text) == text

    assert json.dumps(text).count("kosong") == 0
    assert [one for one in findings if path in str(one)] == []
    assert any(berkas.jalur == path for berkas in data.realisasi)
