"""The command line: three forms of report, honest exit codes, and a record that keeps comments."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.findings import Finding, Level, Place
from macros.findings.report import as_github, as_json, as_text
from macros.perintah.laporan import REPORTS
from tests.alat.folder import write_files
from tests.contoh_data import change, sample

PK = "2030/perjanjian-kinerja-ketua.yml"
RECORD = Path("data/id-terbit.yml")
NASTY = Finding(
    Place("data/a,b:c%d\n.yml", 3, 7),
    "ISI-001",
    Level.GALAT,
    "100% salah\r\n::error::tipu",
    "harap, ini: itu",
    "cara",
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the sample office, as the working folder."""
    write_files(tmp_path / "data", sample())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "macros", *arguments]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **environment}
    return subprocess.run(  # noqa: S603 - our own command
        command, env=env, check=False, capture_output=True
    )


@pytest.mark.usefixtures("office")
def test_clean_data_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    """Data without findings gives one plain sentence and exit code 0."""
    assert main(["periksa"]) == 0
    assert capsys.readouterr().out == "Semua data terperiksa, tidak ada temuan.\n"


def test_an_error_ends_badly(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Data with an error gives its findings and exit code 1."""
    write_files(office / "data", change(PK, "badan: kpu", "badan: kpuu"))

    assert main(["periksa"]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"data/{PK}:7:8: ISI-004 galat: ")
    assert out.endswith("1 galat, 0 peringatan: belum dapat terbit.\n")


def test_a_warning_does_not_stop_publication(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Data with warnings only gives them and exit code 0."""
    write_files(office / "data", change("id-terbit.yml", "  - RKK-2030-05\n", ""))

    assert main(["periksa"]) == 0
    assert "0 galat, 1 peringatan: boleh terbit." in capsys.readouterr().out


def test_findings_come_sorted(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Findings of several files come by file, then by line, as numbers and not as letters."""
    spoilt = change(PK, "badan: kpu", "badan: kpuu")
    spoilt[PK] = (
        spoilt[PK].replace(b"target: BB", b"target: BBB").replace(b"tahun: 2030", b"tahun: 30")
    )
    write_files(office / "data", {**spoilt, "topik.yml": b"topik: x\n"})
    main(["periksa", "--format", "json"])
    rows = json.loads(capsys.readouterr().out)
    places = [(row["berkas"], row["baris"], row["kolom"]) for row in rows]

    assert places == sorted(places)
    assert len(places) >= 4


@pytest.mark.parametrize("form", sorted(REPORTS))
@pytest.mark.parametrize("spoilt", [False, True])
def test_exit_code_is_the_same_in_every_form(office: Path, form: str, spoilt: bool) -> None:  # noqa: FBT001
    """The form of the report does not change the verdict."""
    if spoilt:
        write_files(office / "data", change(PK, "badan: kpu", "badan: kpuu"))

    assert main(["periksa", "--format", form]) == int(spoilt)


def test_another_folder_is_named_in_the_findings(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With `--data` the findings name the files as they were asked for."""
    write_files(office / "lain" / "data", change(PK, "badan: kpu", "badan: kpuu"))

    assert main(["periksa", "--data", "lain/data"]) == 1
    assert capsys.readouterr().out.startswith(f"lain/data/{PK}:7:8: ")


@pytest.mark.parametrize("command", ["periksa", "catat-id"])
def test_an_unknown_folder_is_said(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is not there gives a sentence on stderr and exit code 1."""
    assert main([command, "--data", str(tmp_path / "tidak-ada")]) == 1

    shown = capsys.readouterr()
    assert shown.out == ""
    assert "tidak ada" in shown.err


def test_github_marks_are_escaped() -> None:
    """No text of a finding can end a workflow command or begin another one."""
    lines = as_github([NASTY]).splitlines()

    assert lines == [
        (
            "::error file=data/a%2Cb%3Ac%25d%0A.yml,line=3,col=7,title=ISI-001::"
            "100%25 salah%0D%0A::error::tipu (harap, ini: itu; cara)"
        ),
        "1 galat, 0 peringatan: belum dapat terbit.",
    ]


def test_github_tells_errors_from_warnings() -> None:
    """A warning is drawn as a warning."""
    warning = Finding(Place("data/x.yml"), "IDN-004", Level.PERINGATAN, "a", "b", "c")

    assert as_github([warning]).startswith("::warning file=data/x.yml,line=1,col=1,title=IDN-004::")


def test_json_says_all_that_text_says() -> None:
    """The JSON report holds every part of a finding, in Indonesian letters."""
    (row,) = json.loads(as_json([NASTY]))

    assert row == {
        "berkas": NASTY.place.path,
        "baris": 3,
        "kolom": 7,
        "kode": "ISI-001",
        "tingkat": "galat",
        "salah": NASTY.salah,
        "harap": NASTY.harap,
        "cara": NASTY.cara,
    }
    assert json.loads(as_json([])) == []


def test_text_has_the_promised_form() -> None:
    """A finding is written `path:line:column: KODE tingkat: what (expected; how)`."""
    finding = Finding(Place("data/x.yml", 3, 7), "ISI-001", Level.GALAT, "salah", "harap", "cara")

    assert as_text([finding]).splitlines()[0] == (
        "data/x.yml:3:7: ISI-001 galat: salah (harap; cara)"
    )


@pytest.mark.usefixtures("office")
def test_recording_twice_changes_nothing() -> None:
    """Where every id is on record, the record stays byte for byte as it is."""
    before = RECORD.read_bytes()

    assert main(["catat-id"]) == 0
    assert RECORD.read_bytes() == before


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param("terbit: []\n", "terbit:\n{all}", id="empty"),
        pytest.param(
            "# satu\n# dua\nterbit:\n  - PKK-2030\n# tiga\n",
            "# satu\n# dua\nterbit:\n  - PKK-2030\n{rest}# tiga\n",
            id="comments",
        ),
        pytest.param(
            "terbit:\n  - PKK-2030\ndicabut: []\n",
            "terbit:\n  - PKK-2030\n{rest}dicabut: []\n",
            id="keys-after-it",
        ),
    ],
)
@pytest.mark.usefixtures("office")
def test_new_ids_are_recorded_and_comments_stay(record: str, expected: str) -> None:
    """New ids are added in printed order; comments and all other lines stay."""
    names = [line[4:] for line in RECORD.read_text(encoding="utf-8").splitlines() if "  - " in line]
    every = "".join(f"  - {name}\n" for name in names)
    rest = "".join(f"  - {name}\n" for name in names if name != "PKK-2030")
    RECORD.write_text(record, encoding="utf-8")

    assert main(["catat-id"]) == 0
    assert RECORD.read_text(encoding="utf-8") == expected.format(all=every, rest=rest)
    assert main(["periksa"]) == 0


def test_ids_of_broken_data_are_not_recorded(office: Path) -> None:
    """While another error stands, the record is left alone and the exit code is 1."""
    write_files(office / "data", change(PK, "badan: kpu", "badan: kpuu"))
    RECORD.write_text("terbit: []\n", encoding="utf-8")

    assert main(["catat-id"]) == 1
    assert RECORD.read_text(encoding="utf-8") == "terbit: []\n"


@pytest.mark.usefixtures("office")
def test_the_module_runs_as_a_program() -> None:
    """`python -m macros periksa` runs, and speaks UTF-8."""
    done = _run("periksa", PYTHONUTF8="1")

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == "Semua data terperiksa, tidak ada temuan.\n"


@pytest.mark.parametrize("arguments", [["--help"], ["periksa", "--help"], ["catat-id", "--help"]])
def test_every_command_is_explained(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Help names every command and option, with a word on each."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    out = capsys.readouterr().out

    assert ended.value.code == 0
    assert ("periksa" in out and "catat-id" in out) if arguments == ["--help"] else "--data" in out


@pytest.mark.parametrize("arguments", [[], ["tidak-ada"], ["periksa", "--format", "xml"]])
def test_a_wrong_call_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A command that does not exist gives the usage and exit code 2, never a traceback."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert "python -m macros" in capsys.readouterr().err
