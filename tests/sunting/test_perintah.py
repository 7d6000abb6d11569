"""The commands `rapikan` and `skema`: what they write, what they leave, and how they end."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.sunting.skema import make_all
from tests.contoh_data import sample

BERANTAKAN = "topik:\n- nama:   'Tahapan'   # catatan\n  id: tahapan\n"
RAPI = (
    "# yaml-language-server: $schema=.skema/topik.json\n"
    "topik:\n  - id: tahapan\n    nama: Tahapan  # catatan\n"
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the data folder of a copy of the sample office, in the working folder."""
    folder = tmp_path / "data"
    for name, isi in sample().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(isi)
    monkeypatch.chdir(tmp_path)
    return folder


def test_a_file_is_put_in_form(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file out of form is rewritten and named; the others are not touched."""
    path = office / "topik.yml"
    path.write_text(BERANTAKAN, encoding="utf-8")
    path.chmod(0o640)
    others = {p: p.stat().st_mtime_ns for p in office.rglob("*.yml") if p != path}

    assert main(["rapikan"]) == 0
    assert path.read_text(encoding="utf-8") == RAPI
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert {p: p.stat().st_mtime_ns for p in others} == others
    shown = capsys.readouterr()
    assert shown.out == "1 berkas dirapikan.\n"
    assert shown.err == "dirapikan: topik.yml\n"


@pytest.mark.parametrize("bentuk", ["teks", "github", "json"])
def test_asking_changes_nothing(
    office: Path, bentuk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--periksa` says what is out of form, ends with 1, and leaves the file alone."""
    path = office / "topik.yml"
    assert main(["rapikan", "--periksa", "--format", bentuk]) == 0
    good = capsys.readouterr().out
    assert good == ("[]\n" if bentuk == "json" else "Semua berkas rapi.\n")
    path.write_text(BERANTAKAN, encoding="utf-8")

    assert main(["rapikan", "--periksa", "--format", bentuk]) == 1
    out = capsys.readouterr().out
    assert "RPI-001" in out
    assert bentuk != "json" or json.loads(out)
    assert path.read_text(encoding="utf-8") == BERANTAKAN


def test_a_broken_file_stays_and_the_others_are_done(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A half-edited file is reported and kept byte for byte, while the others get their form."""
    broken = b'topik:\n  - id: a\n    nama: "separuh\n'
    (office / "topik.yml").write_bytes(broken)
    path = office / "program.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n", "\r\n"), encoding="utf-8", newline="")

    assert main(["rapikan"]) == 1
    assert (office / "topik.yml").read_bytes() == broken
    assert path.read_bytes() == text.encode()
    assert "topik.yml:3:11: YML-001" in capsys.readouterr().out


def test_only_named_files_are_done(office: Path) -> None:
    """Named files are done, by their path from here or from the data folder; no others."""
    for name in ("topik.yml", "program.yml"):
        path = office / name
        path.write_text(path.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")

    assert main(["rapikan", "data/topik.yml"]) == 0
    assert (office / "topik.yml").read_bytes() == sample()["topik.yml"]
    assert (office / "program.yml").read_bytes() != sample()["program.yml"]
    assert main(["rapikan", "program.yml"]) == 0
    assert (office / "program.yml").read_bytes() == sample()["program.yml"]


@pytest.mark.parametrize("name", ["tidak-ada.yml", "../luar.yml", "sumber/contoh.txt"])
def test_a_file_that_is_no_data_is_said(
    office: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that is no YAML file of the data folder gives a sentence and nothing is written."""
    (office.parent / "luar.yml").write_text(BERANTAKAN, encoding="utf-8")

    assert main(["rapikan", name]) == 1
    assert f"“{name}” bukan berkas .yml" in capsys.readouterr().err
    assert (office.parent / "luar.yml").read_text(encoding="utf-8") == BERANTAKAN


@pytest.mark.parametrize("command", ["rapikan", "skema"])
def test_a_place_that_cannot_be_written_is_said(
    office: Path,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where the disk refuses, a sentence says so; the old file stays and no half one appears."""
    (office / "topik.yml").write_text(BERANTAKAN, encoding="utf-8")

    def refuse(_: Path, target: object) -> None:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", refuse)

    assert main([command]) == 1
    assert "tidak dapat ditulis" in capsys.readouterr().err
    assert (office / "topik.yml").read_text(encoding="utf-8") == BERANTAKAN
    assert list(office.rglob("*.tmp")) == []


def test_schemas_are_written_and_asked_for(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`skema` writes every schema and removes one of no kind; `--periksa` names what is stale."""
    assert main(["skema", "--periksa"]) == 1
    assert "data/.skema/topik.json tidak sama lagi" in capsys.readouterr().out
    assert not (office / ".skema").exists()
    assert main(["skema"]) == 0
    (office / ".skema" / "lama.json").write_text("{}", encoding="utf-8")
    assert main(["skema", "--periksa"]) == 1
    assert main(["skema"]) == 0
    assert main(["skema", "--periksa"]) == 0
    there = {p.name: p.read_text(encoding="utf-8") for p in (office / ".skema").iterdir()}
    assert there == make_all(("kpu", "sekretariat"))
