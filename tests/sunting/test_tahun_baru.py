"""Drafts of a new year: nothing invented, nothing overwritten, and counted nowhere."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.checks.run import check_folder
from macros.exports.unduhan import Penulis
from macros.findings import Level, has_error
from macros.model import alamat
from macros.model.baca_lagi import TANDA
from macros.model.baris_aksi import RencanaPelaksanaan
from macros.model.dasar import Model
from macros.model.data import Data
from macros.model.dokumen import is_konsep
from macros.model.tanda_tangan import Orang
from macros.model.target import Target
from macros.model.uang import Uang
from macros.publish.inserts import SISIPAN, insert, use
from macros.publish.pages.halaman import generate
from macros.publish.situs import Situs
from macros.source.berkas import read_files
from macros.sunting.rapi import check_form
from macros.sunting.simpan import save
from macros.views.terbitan import Terbitan
from tests.alat.berkas import list_exports
from tests.conftest import Figure
from tests.contoh_data import FOLDER, change, findings, sample

ROOT = Path(__file__).parents[2]
PK = "2031/perjanjian-kinerja-ketua.yml"


def _office(tmp_path: Path, source: Path = FOLDER) -> Path:
    folder = tmp_path / "data"
    for berkas in read_files(source):
        path = folder / berkas.jalur
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(berkas.isi)
    return folder


def _run(folder: Path, *words: str) -> int:
    return main(["tahun-baru", *words, "--data", str(folder)])


def _bytes(folder: Path) -> dict[str, bytes]:
    return {berkas.jalur: berkas.isi for berkas in read_files(folder)}


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    """Return the sample office with the drafts of 2031."""
    folder = _office(tmp_path)
    assert _run(folder, "2031") == 0
    return folder


def _walk(model: Model) -> Iterator[Model]:
    yield model
    for name in type(model).model_fields:
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Model):
                yield from _walk(item)


@pytest.mark.contoh
def test_drafts_pass_every_check(drafted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sample office with the drafts of 2031 has no finding, and every file is in form."""
    assert main(["periksa", "--data", str(drafted)]) == 0
    assert "tidak ada temuan" in capsys.readouterr().out
    assert [
        f for b in read_files(drafted) if b.jalur.endswith(".yml") for f in check_form(b, "x")
    ] == []


@pytest.mark.kantor_ini
def test_drafts_of_the_real_office_pass(tmp_path: Path, figure: Figure) -> None:
    """The real papers of 2022 give drafts of 2023 without an error."""
    folder = _office(tmp_path, ROOT / "data")
    assert _run(folder, "2023", "--dari", "2022") == 0
    data, found = check_folder(folder, "data")

    assert not has_error(found)
    assert len(data.konsep) == 6
    figure(f"{len(data.konsep)} drafts of a new year made from the real papers, 0 errors")


@pytest.mark.contoh
def test_a_draft_invents_nothing(drafted: Path) -> None:
    """Every target, amount, month and name of a draft is blank for a reason; no source is named."""
    data, _ = check_folder(drafted, "data")
    assert len(data.konsep) == 4
    for berkas in data.konsep:
        assert is_konsep(berkas.isi)
        for model in _walk(berkas.isi):
            assert getattr(model, "baris_sumber", ()) in {(), None}
            assert getattr(model, "bacaan", None) is None
            if isinstance(model, Target | Uang | RencanaPelaksanaan):
                assert model.kosong is not None
            if isinstance(model, Orang):
                assert model.nama.kosong is not None


@pytest.mark.contoh
def test_a_draft_keeps_what_is_printed_every_year(drafted: Path) -> None:
    """Rows, words and programmes stay as they are; the year in ids and titles is the new one."""
    data, _ = check_folder(drafted, "data")
    old = next(b.isi for b in data.berkas if b.jalur == PK.replace("2031", "2030"))
    new = next(b.isi for b in data.konsep if b.jalur == PK)
    renewed = {
        a.id.replace("2030", "2031"): a.indikator for a in data.semua_acuan if a.dokumen is old
    }
    rows = {a.id: a.indikator for a in data.dengan_konsep.semua_acuan if a.dokumen is new}

    assert rows == renewed
    assert "TAHUN 2031" in (drafted / PK).read_text(encoding="utf-8")


@pytest.mark.contoh
def test_paragraphs_of_a_draft_are_read_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No year, date or name of the old paragraphs and rows stays unmarked; each mark is listed."""
    old = "2030/perjanjian-kinerja-ketua.yml"
    folder = _office(tmp_path)
    path = folder / old
    text = path.read_text(encoding="utf-8").replace(
        "  isi: []",
        "  isi:\n    - teks: Pada tahun 2030 berjanji kepada Dahlia Sesama menurut Renstra "
        "2030-2034, Jakarta 4 Pebruari 2030.\n      baris_sumber: 8",
    )
    path.write_text(text, encoding="utf-8")
    source = folder / "sumber" / "contoh.txt"
    lines = source.read_text(encoding="utf-8").split("\n")
    lines[7] += (
        " Pada tahun 2030 berjanji kepada Dahlia Sesama menurut Renstra 2030-2034, "
        "Jakarta 4 Pebruari 2030."
    )
    source.write_text("\n".join(lines), encoding="utf-8")
    register = folder / "sumber.yml"
    before = hashlib.sha256(sample()["sumber/contoh.txt"]).hexdigest()
    now = hashlib.sha256(source.read_bytes()).hexdigest()
    register.write_text(register.read_text(encoding="utf-8").replace(before, now), encoding="utf-8")

    assert _run(folder, "2031") == 0
    drafts = [b.isi.decode() for b in read_files(folder) if b.jalur.startswith("2031/")]
    left = [
        TANDA.sub("", line)
        for text in drafts
        for line in text.splitlines()
        if not line.startswith("#")
    ]
    assert [line for line in left if re.search("2030|Dahlia|Sesama|Pebruari|Sari", line)] == []
    capsys.readouterr()
    assert main(["periksa", "--data", str(folder)]) == 0
    said = capsys.readouterr().out
    for mark in ("[2030?]", "[Dahlia Sesama?]", "[Renstra?]", "[2030-2034?]", "[4 Pebruari 2030?]"):
        assert mark in said
    assert said.count("KSP-001") == 1


@pytest.mark.contoh
def test_a_signed_paper_keeps_no_mark(drafted: Path) -> None:
    """A mark of a draft in a paper that was signed is an error, whatever its source is."""
    path = drafted / "2030/perjanjian-kinerja-ketua.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Ketua KPU Kota Contoh", "Ketua [KPU?]", 1), encoding="utf-8")
    _, found = check_folder(drafted, "data")

    assert "KSP-002" in {f.kode for f in found if f.tingkat is Level.GALAT}


@pytest.mark.contoh
def test_rows_of_drafts_join_the_topics(drafted: Path) -> None:
    """Each new row stands in the topic of its old row; nothing else of the file changes."""
    before = sample()["topik.yml"].decode().splitlines()
    after = (drafted / "topik.yml").read_text(encoding="utf-8").splitlines()
    data, _ = check_folder(drafted, "data")
    topics = {name: t.id for t in data.topik_tertulis for name in t.anggota}

    assert topics["PKK-2031-01"] == topics["PKK-2030-01"]
    assert [line for line in before if line.startswith("#")] == [
        line for line in after if line.startswith("#")
    ]
    assert not any("2031" in name for topik in data.topik for name in topik.anggota)
    assert (drafted / "id-terbit.yml").read_bytes() == sample()["id-terbit.yml"]


def _published(data: Data) -> dict[str, bytes]:
    """Return every generated page, every part of hand-written pages and every file."""
    situs = Situs(Terbitan(data, "https://contoh.invalid/"))
    use(situs)
    made = {page.alamat: page.isi.encode() for page in generate(Terbitan(data))}
    made |= {f"sisipan {name}": insert("x/", part).encode() for name, part in SISIPAN.items()}
    made |= {berkas.alamat: berkas.isi for berkas in list_exports(Penulis(Terbitan(data)))}
    return made


@pytest.mark.contoh
def test_drafts_count_nowhere(drafted: Path, figure: Figure) -> None:
    """With drafts, each page and file is what it was, but for their own pages and the list."""
    without = _published(check_folder(FOLDER, "data")[0])
    data, _ = check_folder(drafted, "data")
    with_drafts = _published(data)
    own = {alamat.of_paper(berkas) for berkas in data.konsep}
    differing = {name for name in without if with_drafts.get(name) != without[name]}

    assert set(with_drafts) - set(without) == own
    assert differing == {"sisipan daftar_dokumen"}
    assert all(b"belum berlaku" in with_drafts[page] for page in own)
    figure(f"{len(without)} pages, parts and files the same with drafts and without")


@pytest.mark.contoh
def test_nothing_is_overwritten(drafted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second run leaves each file as it is, also one that was filled in since."""
    path = drafted / PK
    path.write_text(path.read_text(encoding="utf-8") + "# diisi\n", encoding="utf-8")
    before = _bytes(drafted)

    assert _run(drafted, "2031") == 0
    assert _bytes(drafted) == before
    assert f"sudah ada, dibiarkan: {PK}" in capsys.readouterr().out


@pytest.mark.contoh
def test_only_missing_files_are_made(drafted: Path) -> None:
    """A draft that was deleted is made again; the rows of the others stay in the topics once."""
    before = _bytes(drafted)
    (drafted / PK).unlink()
    topics = re.sub(r", PKK-2031-[0-9]+", "", before["topik.yml"].decode())
    (drafted / "topik.yml").write_text(topics, encoding="utf-8")

    assert _run(drafted, "2031") == 0
    after = _bytes(drafted)
    assert after[PK] == before[PK]
    assert sorted(re.findall(r"[A-Z]+-2031-[0-9]+", after["topik.yml"].decode())) == sorted(
        re.findall(r"[A-Z]+-2031-[0-9]+", before["topik.yml"].decode())
    )


@pytest.mark.contoh
@pytest.mark.parametrize("words", [("2031", "--dari", "1999"), ("2030", "--dari", "2030"), ("31",)])
def test_a_year_that_cannot_be(tmp_path: Path, words: tuple[str, ...]) -> None:
    """A year without papers, the same year and a year of two figures make nothing."""
    folder = _office(tmp_path)
    before = _bytes(folder)

    assert _run(folder, *words) == 1
    assert _bytes(folder) == before


@pytest.mark.contoh
@pytest.mark.parametrize(
    "isi",
    [
        pytest.param(b"topik: [a\n", id="separuh"),
        pytest.param(b"<<<<<<< HEAD\ntopik: []\n=======\n>>>>>>> b\n", id="gabung"),
        pytest.param(b"topik:\n\t- a\n", id="tab"),
        pytest.param(b"\xff\xfe", id="bukan-utf8"),
        pytest.param(b"# isi\n" * 1_700_000, id="sepuluh-megabita"),
    ],
)
def test_broken_data_makes_nothing(
    tmp_path: Path, isi: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    """While a file is broken its finding is shown, and no draft is made."""
    folder = _office(tmp_path)
    (folder / "topik.yml").write_bytes(isi)
    before = _bytes(folder)

    assert _run(folder, "2031") == 1
    shown = capsys.readouterr()
    assert "topik.yml" in shown.out
    assert "Belum ada yang dibuat" in shown.err
    assert _bytes(folder) == before


@pytest.mark.contoh
def test_a_signed_paper_needs_its_source() -> None:
    """What a draft may leave out is an error in a paper that is signed."""
    path = "2030/perjanjian-kinerja-ketua.yml"
    found = findings(change(path, "sumber: {berkas: contoh, baris: 7-25}\n", ""))

    assert "SMB-006" in {f.kode for f in found}


@pytest.mark.contoh
def test_what_is_published_names_no_draft(drafted: Path) -> None:
    """A note or a cover that names a row of a draft is an error: readers would find nothing."""
    path = drafted / "catatan.yml"
    text = path.read_text(encoding="utf-8")
    assert "PKK-2030-PJ" in text
    path.write_text(text.replace("PKK-2030-PJ", "PKK-2031-PJ"), encoding="utf-8")
    _, found = check_folder(drafted, "data")

    assert ("RJK-001", "data/catatan.yml") in {(f.kode, f.place.path) for f in found}


@pytest.mark.contoh
def test_a_draft_that_is_signed_becomes_a_paper(drafted: Path) -> None:
    """Once a draft is dated it counts, and what is still missing is asked for."""
    path = drafted / PK
    signed = path.read_text(encoding="utf-8").replace(
        "  tanda_tangan: {kosong: belum-dipublikasikan}",
        "  tanda_tangan: {tempat: Kota Contoh, tanggal: 3 Februari 2031, penanda_tangan: "
        "[{nama: Sari, jabatan: Ketua, baris_sumber: 2}], baris_sumber: 1}",
    )
    path.write_text(signed, encoding="utf-8")
    data, found = check_folder(drafted, "data")

    assert 2031 in data.tahun
    assert {"SMB-006", "IDN-004"} <= {f.kode for f in found}


@pytest.mark.contoh
def test_files_that_cannot_be_written_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the last file can't be written, a sentence says so and the others are taken back."""
    folder = _office(tmp_path)
    before = _bytes(folder)

    def refuse(path: Path, isi: bytes) -> None:
        if path.name == "topik.yml":
            raise PermissionError(13, "Permission denied", str(path))
        save(path, isi)

    monkeypatch.setattr("macros.perintah.tahun_baru.save", refuse)

    assert _run(folder, "2031") == 1
    assert "topik.yml tidak dapat ditulis" in capsys.readouterr().err
    assert _bytes(folder) == before


@pytest.mark.contoh
def test_a_full_disk_is_said_and_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without space the file is named, with what to do; no empty folder of the year stays."""
    folder = _office(tmp_path)

    def full(path: Path, isi: bytes) -> None:
        del path, isi
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("macros.perintah.tahun_baru.save", full)

    assert _run(folder, "2031") == 1
    said = capsys.readouterr().err
    assert "2031/" in said
    assert "ruang disk habis; kosongkan ruang" in said
    assert "None" not in said
    assert not (folder / "2031").exists()


@pytest.mark.contoh
def test_a_half_written_draft_is_only_a_draft() -> None:
    """A draft beside signed papers of its year is compared with none of them."""
    files = sample()
    path = "2030/rencana-kinerja-tahunan-kpu.yml"
    text = files[path].decode()
    start = text.index("tanda_tangan:")
    draft = text[:start] + "tanda_tangan: {kosong: belum-dipublikasikan}\n"

    def codes(paper: str) -> set[str]:
        wrong = paper.replace("70-80%", "99%").encode()
        return {f.kode for f in findings({**files, path: wrong})}

    assert "TGT-001" not in codes(draft)
    assert "TGT-001" in codes(text)


@pytest.mark.contoh
def test_no_words_of_a_draft_speak_of_a_promise(drafted: Path) -> None:
    """The page of a draft says in no sentence that something was promised, printed or dated."""
    data, _ = check_folder(drafted, "data")
    pages = [page for page in generate(Terbitan(data)) if page.konsep]
    assert len(pages) == 4
    for page in pages:
        assert page.deskripsi.startswith("Konsep ")
        assert "Ini konsep untuk tahun 2031." in page.isi
        for words in ("menjanjikan", "janji tertulis", "Tanggalnya", "tidak tercetak"):
            assert words not in page.isi
