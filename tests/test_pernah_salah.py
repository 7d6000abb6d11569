"""What once went wrong: each case failed before it was mended."""

from __future__ import annotations

import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from macros.__main__ import main
from macros.checks.run import RULES, check_files, check_folder
from macros.findings import Level
from macros.model.angka import parse_rupiah
from macros.model.riwayat import Riwayat
from macros.model.target import Target
from macros.model.uang import Uang
from macros.publish.inserts import SISIPAN, insert, use
from macros.publish.situs import Situs
from macros.source.berkas import Berkas
from macros.source.parse import parse
from macros.views.terbitan import Terbitan
from tests.contoh_data import change, findings, sample

PK = "2030/perjanjian-kinerja-ketua.yml"
PERUBAHAN = "2030/perjanjian-kinerja-ketua-perubahan.yml"
AKSI = "2030/rencana-aksi-kpu.yml"
ROOT = Path(__file__).parents[1]
Files = dict[str, bytes]


def codes(files: Files) -> set[str]:
    """Return the codes of the errors in some files."""
    return {f.kode for f in findings(files) if f.tingkat is Level.GALAT}


@pytest.mark.parametrize(
    "value",
    [
        {"tercetak": "Rp 12.500.000", "rupiah": "12500"},
        {"tercetak": "Rp 12.500.000", "rupiah": "125000000"},
        {"kosong": "tidak-tercetak", "rupiah": "12500000"},
    ],
)
def test_reading_never_changes_an_amount(value: dict[str, str]) -> None:
    """A reading beside a printed amount can't move its figures, nor fill a blank cell."""
    with pytest.raises(ValidationError):
        Uang.model_validate(value)


@pytest.mark.parametrize("text", ["Rp 12.500.00", "1.000.00", "Rp 43.644.00,-"])
def test_lost_zero_is_not_cents(text: str) -> None:
    """A group that lost a figure is refused, not read as cents."""
    with pytest.raises(PydanticCustomError):
        parse_rupiah(text)


@pytest.mark.parametrize(
    "value",
    [
        {"tercetak": "1.000 orang", "jenis": "jumlah", "nilai": "10", "satuan": "orang"},
        {"tercetak": "BB", "jenis": "predikat", "tingkat": "AA"},
        {"tercetak": "70-80%", "jenis": "persen", "nilai": "10", "nilai_atas": "20"},
        {"kosong": "tidak-terbaca", "jenis": "persen", "nilai": "5"},
        {"tercetak": "5", "triwulan": {f"TW{n}": "1" for n in (1, 2, 3, 4)}},
        "80-70%",
        "70-80%%",
        "5%%",
    ],
    ids=str,
)
def test_target_is_held_to_its_print(value: object) -> None:
    """What is given beside a printed target must be what it prints."""
    with pytest.raises(ValidationError):
        Target.model_validate(value)


def test_a_unit_holds_no_figure() -> None:
    """A second figure is no part of a unit: what it says can't be told, and is asked about."""
    with pytest.raises(ValidationError):
        Target.model_validate("2 Laporan TW1")


@pytest.mark.parametrize(
    ("files", "code"),
    [
        pytest.param(
            change("catatan.yml", "PKK-2030-P2]", "PKK-2030-P2, PKK-2030-S1]"),
            "RJK-001",
            id="sum-of-a-row-without-amount",
        ),
        pytest.param(
            change("catatan.yml", '        selisih: "0"\n', ""), "ISI-015", id="no-difference"
        ),
        pytest.param(
            change("catatan.yml", 'selisih: "0"', f'selisih: "{"9" * 5000}"'),
            "ISI-006",
            id="huge-difference",
        ),
        pytest.param(
            change(PK, "    kolom: [Program, Anggaran]", "    kolom: [Program Anggaran]"),
            "KLM-003",
            id="budget-head-of-one-column",
        ),
        pytest.param(
            change(AKSI, "Biaya, Pelaksana]", "Biaya Pelaksana]"),
            "KLM-003",
            id="action-head-of-six",
        ),
        pytest.param(
            change(PK, "Kinerja, Target]", "Kinerja Target]"),
            "KLM-003",
            id="agreement-head-of-three",
        ),
        pytest.param(
            change(PERUBAHAN, "menggantikan: PKK-2030\n", "menggantikan: PKK-2030-P1\n"),
            "RJK-001",
            id="replaces-a-row",
        ),
        pytest.param(
            change("topik.yml", "anggota: [RKK-2030-05, ", "anggota: [RKK-2030-P1, RKK-2030-05, "),
            "RJK-001",
            id="topic-of-a-programme",
        ),
        pytest.param(
            change("istilah.yml", "hendak dicapai.", "dicapai.\n  - istilah: target\n    arti: B"),
            "IDN-001",
            id="word-twice",
        ),
        pytest.param(
            change("catatan.yml", "        baris_sumber: 22", "        baris_sumber: 0"),
            "ISI-012",
            id="line-nought",
        ),
        pytest.param(
            change("topik.yml", "nama: Kepuasan", 'nama: "Ke\\u202Epuasan"'),
            "BKS-005",
            id="bidi-by-escape",
        ),
        pytest.param(
            change("topik.yml", "nama: Kepuasan", 'nama: "Ke\\0puasan"'),
            "BKS-006",
            id="nul-by-escape",
        ),
        pytest.param(
            change(
                "satker.yml", "https://creativecommons.org/licenses/by/4.0/deed.id", "javascript:x"
            ),
            "ISI-006",
            id="address-is-a-script",
        ),
        pytest.param(
            change("2030/rencana-aksi-sekretariat.yml", "badan: sekretariat", "badan: kpu"),
            "RJK-002",
            id="unit-of-another-body",
        ),
        pytest.param(
            change(PK, "teks: Nilai Akuntabilitas Kinerja", 'teks: "   "'),
            "ISI-005",
            id="blank-text",
        ),
    ],
)
def test_is_an_error(files: Files, code: str) -> None:
    """A mistake that once passed, or once ended in a traceback, has its finding."""
    assert code in codes(files)


def test_revised_plan_is_held_against_the_revised_budget() -> None:
    """A revised action plan that adds up to the revised budget is right."""
    files = sample()
    plan = files[AKSI].replace(b"RAK-2030", b"RAK-2030P").replace(b"7.500.000", b"8.000.000")
    head = b"id: RAK-2030P\nmenggantikan: RAK-2030\nberlaku_sejak: 1 Juli 2030\n"
    files["2030/rencana-aksi-kpu-perubahan.yml"] = plan.replace(b"id: RAK-2030P\n", head)

    assert "ANG-003" not in codes(files)


def test_note_on_one_cell_is_silent_on_another() -> None:
    """A note that explains one unreadable cell of a row does not cover the next."""
    files = change(
        AKSI, "    kegiatan: Melakukan survei contoh", "    kegiatan: {kosong: tidak-terbaca}"
    )
    files["catatan.yml"] += (
        b"  - {kode: C99, judul: x, bobot: rendah, sebab: dokumen, kalimat: y., penyajian: z,"
        b" baris: [RAK-2030-04], menjelaskan: [BCA-003], sel: [kegiatan]}\n"
    )

    assert "BCA-003" not in codes(files)

    files[AKSI] = files[AKSI].replace(
        b"    pelaksana: Divisi Contoh Teknis\n    baris_sumber: 67",
        b"    pelaksana: {kosong: tidak-terbaca}\n    baris_sumber: 67",
    )

    assert "BCA-003" in codes(files)


def test_wrong_only_entry_is_not_an_empty_list() -> None:
    """A wrong target in the only row of a sasaran is one finding, not two."""
    found = findings(change(PK, "        target: BB", "        target: tinggi sekali"))

    assert [f.kode for f in found] == ["ISI-010"]


def test_unreadable_figure_does_not_hide_a_wrong_name() -> None:
    """A mistake of form and a wrong name in one file are both told."""
    files = change(AKSI, "    perkiraan_biaya: 7.500.000", "    perkiraan_biaya: 7.500")
    files[AKSI] = files[AKSI].replace(
        b"pelaksana: Divisi Contoh Perencanaan", b"pelaksana: Divisi Contoh", 1
    )

    assert {"ISI-008", "RJK-002"} <= codes(files)


def test_too_deep_is_said_once() -> None:
    """Reading stops at the depth that is too deep."""
    assert [f.kode for f in parse("x", "a: " + "[" * 100).findings] == ["YML-004"]


@pytest.mark.parametrize(
    "record",
    [
        "terbit: # x\n  - PKK-2030\n",
        "terbit: [PKK-2030]\n",
        "terbit:\n- PKK-2030\n",
        "terbit:\n    - PKK-2030\n",
        '"terbit":\n  - PKK-2030\n',
    ],
)
def test_ids_are_recorded_in_any_form(record: str, tmp_path: Path) -> None:
    """However the record is written, recording ids leaves it whole and complete."""
    for name, content in {**sample(), "id-terbit.yml": record.encode()}.items():
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    assert main(["catat-id", "--data", str(tmp_path / "data")]) == 0
    assert check_folder(tmp_path / "data", "data")[1] == ()


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_terminal_without_the_letters(encoding: str) -> None:
    """A terminal that lacks a letter shows its code, never a traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "macros", "periksa", "--data", "tests/galat"],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={"PYTHONIOENCODING": encoding, "PATH": ""},
    )

    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def _use_sample() -> None:
    data, found = check_files(tuple(Berkas(*item) for item in sorted(sample().items())), "data")
    use(Situs(Terbitan(data, "", riwayat=Riwayat()), found))


def test_examples_keep_their_indentation() -> None:
    """The staff guide shows examples with the spaces that YAML needs."""
    _use_sample()
    page = unescape(insert("x/", SISIPAN["kode_periksa"]))

    assert [rule.kode for rule in RULES if rule.contoh.benar not in page] == []


@pytest.mark.parametrize("arguments", [["--help"], ["periksa", "--format", "xml"], []])
def test_help_speaks_indonesian(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Help and usage errors hold none of argparse's English."""
    with pytest.raises(SystemExit):
        main(arguments)
    text = "".join(capsys.readouterr())

    assert "pemakaian:" in text
    assert not any(word in text for word in ("usage:", "options:", "show this", "invalid choice"))


def _pages(files: Files) -> Situs:
    """Return the site of some files, whose pages are then the ones that macros speak of."""
    data, found = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")
    situs = Situs(Terbitan(data, "", riwayat=Riwayat()), found)
    use(situs)
    return situs


def test_blank_costs_are_not_nought() -> None:
    """A plan that prints no cost at all is not compared with the budget."""
    _pages(sample())
    page = insert("anggaran/", SISIPAN["anggaran"])

    assert "Rencana Aksi 2030, KPU" in page
    assert "Rencana Aksi 2030, Sekretariat" not in page
    assert "Rp0" not in page


def test_plan_is_compared_with_the_budget_of_its_day() -> None:
    """A plan that adds up to the budget before a revision is not called wrong after it."""
    _pages(sample())

    assert "Biaya rencana aksi sama dengan anggaran program" in insert("a/", SISIPAN["anggaran"])


def test_quarters_are_compared_and_said() -> None:
    """Quarterly targets that differ are found, and stand in the matrix."""
    files = change(AKSI, "TW4: 1 Laporan", "TW4: 9 Laporan")

    assert "TGT-001" in codes(files)

    _pages(sample())

    assert "TW1 1 Laporan; TW2 1 Laporan" in unescape(insert("topik/", SISIPAN["matriks"]))


def test_revision_is_no_disagreement() -> None:
    """A topic's first sentence speaks of papers in force, not of what they replaced."""
    page = _pages(sample()).halaman["topik/pendidikan-pemilih/"]

    assert "1.200 orang, 1.000 orang" in page.deskripsi
    assert page.isi.partition('id="hasil"')[0].count("PKK-2030-02") == 1


@pytest.mark.parametrize("name", ["sumber/jahat.md", "sumber/jahat.html", "satker.yml"])
def test_source_is_no_page(name: str) -> None:
    """A source file of a kind that a generator renders or a browser runs is refused."""
    files = change("sumber.yml", "berkas: sumber/contoh.txt", f"berkas: {name}")
    files[name] = b"---\nrender_macros: true\n---\n{{ 7*7 }} <script>1</script>"

    assert "ISI-006" in codes(files)


def test_total_of_nought_has_no_shares() -> None:
    """A budget of nought is told, without a share and without a traceback."""
    files = sample()
    for name in list(files):
        for amount in (b"12.500.000", b"7.500.000", b"20.000.000", b"13.000.000", b"20.500.000"):
            files[name] = (
                files[name].replace(b"Rp " + amount, b"Rp 0").replace(b"Rp" + amount, b"Rp0")
            )
    _pages(files)

    assert "tercetak nol" in insert("anggaran/", SISIPAN["anggaran"])


def test_finding_is_one_line() -> None:
    """Text from the data can't begin a line of its own in a report."""
    found = findings(change(AKSI, "Divisi Contoh Teknis", '"x\\n::error::palsu"'))

    assert found
    assert all("\n" not in str(finding) for finding in found)


def test_form_feed_moves_no_line() -> None:
    """Lines of a source are counted by line feeds alone, as editors do."""
    files = sample()
    text = files["sumber/contoh.txt"].replace(b"LAMPIRAN PERJANJIAN", b"\x0cLAMPIRAN PERJANJIAN")
    files["sumber/contoh.txt"] = text

    assert codes(files) == {"SMB-004"}
