"""Test that one file that grows too long goes on in others, and is read as one with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.__main__ import main
from macros.diff.banding import compare
from macros.findings import Finding, Level, has_error
from macros.kertas.cap import changed
from macros.load import load
from macros.model.data import Data
from macros.model.pecahan import UTUH
from macros.model.riwayat import Riwayat
from macros.model.sambungan import continued_by, list_continuations
from macros.publish.frame import Perihal
from macros.publish.situs import Situs
from macros.source.berkas import BATAS_UKURAN, Berkas
from macros.views.terbitan import Terbitan
from tests.alat.folder import write_files
from tests.alat.kertas_panjang import make_long_papers
from tests.alat.sambung import items_at, list_lists, read_plain, split
from tests.contoh_data import HARI, findings, sample

PK = "2030/perjanjian-kinerja-ketua.yml"
LANJUTAN = "2030/perjanjian-kinerja-ketua/2.yml"
RAK = "2030/rencana-aksi-kpu.yml"


def _load(files: dict[str, bytes]) -> Data:
    muatan = load(tuple(Berkas(name, isi) for name, isi in sorted(files.items())), "data")
    assert muatan.lengkap, [str(finding) for finding in muatan.findings]
    return muatan.data


def _told(data: Data) -> list[dict[str, Any]]:
    """Return all that the papers, the reports and the single files say."""
    single = (data.metode, data.kip, data.informasi.profil, data.informasi.peraturan)
    return [
        *(berkas.isi.model_dump() for berkas in data.berkas),
        *(berkas.isi.model_dump() for berkas in data.realisasi),
        *(one.model_dump() for one in single if one),
        *(entry.model_dump() for entry in data.informasi.entri),
    ]


UTUHNYA = _load(sample())
#: Every list of the sample that can be cut: its file, where it stands, how long it is. Of several
#: lists of one name those that end with an id, by which the rest can tell which of them it means.
BISA = [
    (jalur, path, len(items))
    for jalur, isi in sample().items()
    if jalur.endswith(".yml") and (jalur in UTUH or "/" in jalur)
    for lists in [list(list_lists(read_plain(isi)))]
    for name, path in lists
    for items in [items_at(read_plain(isi), path)]
    if len(items) > 1
    if [called for called, _ in lists].count(name) == 1 or all("id" in one for one in items)
]


def test_papers_reports_and_single_files_can_go_on() -> None:
    """What the next test splits is of every sort, and one of several lists among it."""
    assert ("2029/perjanjian-kinerja-ketua.yml", "indikator") in {(j, p[-1]) for j, p, _ in BISA}
    first = {jalur.split("/")[0] for jalur, _, _ in BISA}
    assert {"2030", "metode.yml", "informasi", "peraturan.yml"} <= first


@given(st.data())
def test_a_file_and_its_rest_say_what_one_file_says(data: st.DataObject) -> None:
    """Wherever a list is cut, and in however many files it goes on: nothing is added or lost."""
    jalur, path, length = data.draw(st.sampled_from(BISA))
    ends = data.draw(st.sets(st.integers(1, length - 1), min_size=1, max_size=12))
    after = _load(split(sample(), jalur, path, *sorted(ends)))
    assert _told(after) == _told(UTUHNYA)
    assert compare(UTUHNYA, after) == ()


def test_a_finding_stands_in_the_file_of_its_row() -> None:
    """What is wrong in a row is told at its own file, line and column."""
    files = split(sample(), RAK, "baris", 2)
    lanjutan = "2030/rencana-aksi-kpu/2.yml"
    lines = files[lanjutan].decode().split("\n")
    at = next(n for n, line in enumerate(lines) if "target: 70-80%" in line)
    lines[at] = lines[at].replace("70-80%", "70-80 %%")
    files[lanjutan] = "\n".join(lines).encode()
    said = [f for f in findings(files) if "70-80 %%" in f.salah]
    column = lines[at].index("70") + 1
    assert {(f.place.path, f.place.line, f.place.column) for f in said} == {
        (f"data/{lanjutan}", at + 1, column)
    }


def test_checks_that_compare_name_the_rows_of_both_files() -> None:
    """A row that stands in the file and in its rest is found, at its second place."""
    files = split(sample(), RAK, "baris", 4)
    lanjutan = "2030/rencana-aksi-kpu/2.yml"
    files[lanjutan] = files[lanjutan].replace(b"RAK-2030-05", b"RAK-2030-04")
    said = [f for f in findings(files) if f.kode == "IDN-001"]
    assert [(f.place.path, f"data/{RAK}:" in f.salah) for f in said] == [(f"data/{lanjutan}", True)]


def _of_rest(isi: str) -> list[Finding]:
    return [
        f for f in findings({**sample(), LANJUTAN: isi.encode()}) if f.place.path.endswith(LANJUTAN)
    ]


@pytest.mark.parametrize(
    ("isi", "salah", "cara"),
    [
        ("sasarann: [{id: X-1}]\n", "tidak ada daftar “sasarann”", "tulis “sasaran”"),
        ("misi: [{teks: x}]\n", "tidak ada daftar “misi”", "mulai daftarnya di berkas yang"),
        ("nama: x\n", "“nama” sudah ada di berkas yang disambung", "hapus kunci ini"),
        ("badan: kpu\n", "“badan” sudah ada di berkas yang disambung", "hapus kunci ini"),
        ("lampiran: {sasaran: [{id: X-1}]}\n", "“lampiran” di sini bukan daftar", "`sasaran:`"),
        ("lampiran: {nama: x}\n", "“lampiran” di sini bukan daftar", "hapus kunci ini"),
        ("sasaran: satu\n", "“sasaran” di sini bukan daftar", "awali setiap butir"),
        ("sasaran: []\n", "“sasaran” di sini tidak berisi", "hapus"),
        ("sasaran:\n", "“sasaran” di sini tidak berisi", "hapus"),
        ("indikator: [{id: X-1}]\n", "ada 2 daftar “indikator”", "`sesudah: PKK-2030-03`"),
        ("penanda_tangan: [{nama: x}]\n", "ada 2 daftar", "sambung daftar yang memuatnya"),
        ("sesudah: X-9\nindikator: [{id: X-1}]\n", "berakhir dengan “X-9”", "periksa id"),
        ("sesudah:\npenanda_tangan: [{nama: x}]\n", "berakhir dengan “…”", "periksa id"),
        ("sesudah: [a]\nindikator: [{id: X-1}]\n", "berakhir dengan “…”", "periksa id"),
        ("sesudah: X-9\nsasaran: [{a: b}]\nprogram: [{a: b}]\n", "satu tempat", "sisakan satu"),
        ("sesudah: X-9\n", "tidak dimulai dengan nama daftar", "hapus berkas ini"),
        ("# kosong\n", "tidak dimulai dengan nama daftar", "hapus berkas ini"),
        ("- a\n", "tidak dimulai dengan nama daftar", "di baris pertama"),
        ("".join(f"a{n}: b\n" for n in range(30)), "berisi 30 kunci", "hapus kunci"),
        ("sasaran: [\n", "", ""),
    ],
)
def test_what_does_not_go_on_is_refused(isi: str, salah: str, cara: str) -> None:
    """A key that continues nothing is told, and the paper is not published without its rest."""
    said = _of_rest(isi)
    assert [(salah in f.salah, cara in f.cara) for f in said] == [(True, True)]
    assert has_error(said)
    files = tuple(Berkas(n, b) for n, b in sorted({**sample(), LANJUTAN: isi.encode()}.items()))
    muatan = load(files, "data")
    assert not muatan.lengkap
    assert "PKK-2030" not in {paper.id for paper in muatan.data.dokumen}


def test_a_table_in_the_middle_goes_on_after_the_id_that_ends_it() -> None:
    """Of several lists the one goes on that ends with the named row, wherever it stands."""
    path = ("lampiran", "sasaran", 0, "indikator")
    files = split(sample(), PK, path, 1)
    assert files[LANJUTAN].startswith(b"sesudah: PKK-2030-01\n")
    assert _told(_load(files)) == _told(UTUHNYA)


def test_a_rest_can_go_on_with_what_stood_before_it_in_its_own_file() -> None:
    """New groups and, in the next file, their own lists: each is found by the id before it."""
    files = split(sample(), PK, ("lampiran", "sasaran"), 1)
    second = read_plain(files[LANJUTAN])
    whole = list(second["sasaran"][0]["indikator"])
    extra = {**whole[0], "id": "PKK-2030-09", "teks": "Indikator lain"}
    third = {"sesudah": whole[-1]["id"], "indikator": [extra]}
    files[LANJUTAN.replace("/2.", "/3.")] = yaml.safe_dump(third, allow_unicode=True).encode()
    (paper,) = [one for one in _load(files).dokumen if one.id == "PKK-2030"]
    assert [i.id for i in paper.semua_sasaran[1].indikator] == [whole[-1]["id"], "PKK-2030-09"]


def test_what_is_joined_stands_no_deeper_than_one_file_may() -> None:
    """Files that nest in each other end where the nesting of one file would."""
    deep = "z: [{z: [{z: [{z: [{z: [{a: b}]}]}]}]}]\n"
    first = sample()[PK].decode() + "z:\n  - {id: Z-1, a: b}\n"
    rest = {f"2030/perjanjian-kinerja-ketua/{n}.yml": deep.encode() for n in range(2, 80)}
    said = findings({**sample(), PK: first.encode(), **rest})
    assert {"YML-008", "ISI-001"} >= {f.kode for f in said if f.tingkat is Level.GALAT}
    nested = sample()[PK].decode() + "z: [{z: [{z: [{z: [{z: [{z: []}]}]}]}]}]\n"
    below = "z: [{q: [{q: [{q: [{q: [{a: b}]}]}]}]}]\n".replace("z:", "y:")
    files = {PK: nested.replace("z: []", "y: [{a: b}]").encode(), LANJUTAN: below.encode()}
    assert "YML-004" in {f.kode for f in findings({**sample(), **files})}


def test_hostile_keys_are_counted_not_told_one_by_one() -> None:
    """Thousands of lists and of keys beside them cost no more than one finding."""
    first = sample()[PK].decode() + "".join(f"a{n}: [{{}}]\n" for n in range(3_000))
    rest = "".join(f"b{n}:\n" for n in range(3_000))
    said = findings({**sample(), PK: first.encode(), LANJUTAN: rest.encode()})
    assert [f.salah for f in said if f.kode == "YML-008"] == [
        "berkas sambungan ini berisi 3000 kunci"
    ]


def test_every_rest_is_told_at_once() -> None:
    """What does not fit in the second file does not hide what does not in the third."""
    rest = {LANJUTAN: b"nama: x\n", LANJUTAN.replace("/2.", "/3."): b"id: y\n"}
    said = [f for f in findings({**sample(), **rest}) if f.kode == "YML-008"]
    assert [f.place.path.rsplit("/")[-1] for f in said] == ["2.yml", "3.yml"]


def test_a_rest_without_its_beginning_is_refused_alone() -> None:
    """Where the first file is gone, the rest says so, and no other check cries wolf."""
    files = split(sample(), RAK, "baris", 2)
    del files[RAK]
    said = findings(files)
    assert [(f.kode, f.place.path) for f in said if f.kode == "YML-008"] == [
        ("YML-008", "data/2030/rencana-aksi-kpu/2.yml")
    ]
    assert "SMB-002" not in {f.kode for f in said}


@pytest.mark.parametrize(
    ("jalur", "sebelum"),
    [
        ("2030/pok/2.yml", "2030/pok.yml"),
        ("2030-2034/renstra/bab-2.yml", "2030-2034/renstra.yml"),
        ("metode/arah.yml", "metode.yml"),
        ("peraturan/2029.yml", "peraturan.yml"),
        ("informasi/2030/2.yml", "informasi/2030.yml"),
        ("catatan/2030.yml", None),
        ("sumber/2.yml", None),
        ("2030/pok.yml", None),
        ("2030/pok/2/3.yml", None),
        ("2030/pok/Dua.yml", None),
        ("lain/2.yml", None),
        ("2.yml", None),
    ],
)
def test_the_folder_is_called_like_the_file(jalur: str, sebelum: str | None) -> None:
    """What goes on with a file stands in the folder of its name; lists in parts have their own."""
    assert continued_by(jalur) == sebelum


def test_the_order_is_that_of_the_figures() -> None:
    """The tenth file comes after the second."""
    names = [f"2030/pok/{name}.yml" for name in ("10", "2", "lampiran")]
    assert list_continuations(["2030/pok.yml", *names]) == {
        "2030/pok.yml": ("2030/pok/2.yml", "2030/pok/10.yml", "2030/pok/lampiran.yml")
    }
    assert list_continuations(names) == {}


def test_a_paper_too_long_for_one_file_can_be_published() -> None:
    """What the limit refuses is accepted as soon as it goes on in other files."""
    rows = 1_500
    jalur = "1900/lkj.yml"
    files = make_long_papers(rows)
    assert len(files[jalur]) > BATAS_UKURAN
    (refused,) = [f for f in findings(files) if f.place.path == f"data/{jalur}"]
    assert "2031/pok/2.yml" in refused.cara
    found = findings(split(files, jalur, "baris", 700))
    assert not [f for f in found if f.place.path.startswith("data/1900/lkj")]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the data folder of a sample office with a paper that goes on in another file."""
    write_files(tmp_path / "data", split(sample(), RAK, "baris", 2))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TANGGAL", HARI.isoformat())
    return tmp_path / "data"


def test_the_form_of_a_rest_is_that_of_its_rows(office: Path) -> None:
    """`rapikan` writes the keys of the rest in the order in which a whole paper has them."""
    path = office / "2030/rencana-aksi-kpu/2.yml"
    rows = [dict(reversed(row.items())) for row in read_plain(path.read_bytes())["baris"]]
    rest = {"baris": rows, "sesudah": "RAK-2030-02"}
    path.write_text(yaml.safe_dump(rest, allow_unicode=True, sort_keys=False))
    assert main(["skema"]) == main(["rapikan"]) == 0
    text = path.read_text()
    assert text.startswith("sesudah: RAK-2030-02\nbaris:\n  - id: RAK-2030-03\n    sasaran:")
    assert text.index("target:") < text.index("kegiatan:") < text.index("baris_sumber:")
    assert main(["rapikan", "--periksa"]) == main(["periksa"]) == 0


@pytest.mark.parametrize("berkas", [RAK, "2030/rencana-aksi-kpu/2.yml"])
def test_no_workbook_holds_half_a_paper(
    office: Path, capsys: pytest.CaptureFixture[str], berkas: str
) -> None:
    """Neither the file nor its rest becomes a workbook; it says where the rest stands."""
    assert main(["ekspor", "--isi", f"{office.name}/{berkas}", "--ke", "buku"]) == 1
    assert "2030/rencana-aksi-kpu/2.yml" in capsys.readouterr().err
    assert not Path("buku").exists()


def test_no_workbook_holds_the_rest_of_a_register(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file of the register that goes on is no workbook either, nor is its rest."""
    write_files(tmp_path / "data", split(sample(), "informasi/2031.yml", "informasi", 9))
    monkeypatch.chdir(tmp_path)
    for name in ("informasi/2031.yml", "informasi/2031/2.yml"):
        assert main(["ekspor", "--isi", f"data/{name}", "--ke", "buku"]) == 1
        assert "disambung" in capsys.readouterr().err
    assert main(["ekspor", "--isi", "data/informasi/2030.yml", "--ke", "buku"]) == 0


def test_a_new_year_of_a_long_paper_goes_on_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`tahun-baru` makes a draft that fits: what one file can't hold stands in the next ones."""
    files = split(make_long_papers(900), "1900/rak.yml", "baris", 300, 600)
    write_files(tmp_path / "data", files)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TANGGAL", HARI.isoformat())
    assert main(["tahun-baru", "1901", "--dari", "1900"]) == 0
    parts = sorted((tmp_path / "data/1901").glob("rak/*.yml"))
    assert parts
    assert all(path.stat().st_size <= BATAS_UKURAN for path in (tmp_path / "data").rglob("*.yml"))
    names = [(tmp_path / "data/1901/rak.yml").read_text(), *(path.read_text() for path in parts)]
    assert sum(text.count("- id: RAK-1901-") for text in names) == 900
    drafts = {path.name for path in (tmp_path / "data/1901").glob("*.yml")}
    assert f"{len(drafts)} konsep dibuat." in capsys.readouterr().out


def test_a_page_is_as_new_as_the_latest_of_its_files() -> None:
    """The page and the print of a paper that goes on name the day, and the files, of all."""
    files = split(sample(), RAK, "baris", 2, 4)
    data = _load(files)
    rest = ["data/2030/rencana-aksi-kpu/2.yml", "data/2030/rencana-aksi-kpu/3.yml"]
    days = {f"data/{RAK}": date(2030, 2, 1), rest[0]: date(2030, 5, 1), rest[1]: date(2030, 3, 1)}
    site = Situs(Terbitan(data, "https://contoh.invalid/", riwayat=Riwayat(days)), ())
    page = site.halaman["2030/rencana-aksi-kpu/"]
    assert page.berkas == (f"data/{RAK}", *rest)
    (berkas,) = [one for one in data.berkas if one.jalur == RAK]
    assert changed(site.terbitan, berkas) == date(2030, 5, 1)
    about = Perihal(page.alamat, page.judul, page.deskripsi, page.berkas, halaman=page)
    frame = site.frame(about)
    assert frame.identitas is not None
    assert frame.identitas.diperbarui == ("2030-05-01", "1 Mei 2030")
    assert [path for path, _ in frame.identitas.berkas] == [f"data/{RAK}", *rest]
