"""What a reviewer of a proposal gets: findings for every tool, a summary even of broken data."""

from __future__ import annotations

import errno
import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from macros.__main__ import main
from macros.checks.run import RULES
from macros.findings import Finding, Level, Place
from macros.findings.sarif import as_sarif
from macros.komentar.artefak import parse
from macros.komentar.susun import write_comment
from macros.model.realisasi import HasilKinerja, KosongHasil
from tests.alat.repositori import begin, commit
from tests.contoh_data import change, findings, sample

PK = "2030/perjanjian-kinerja-ketua.yml"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository that holds the sample office, as the working folder."""
    root = begin(tmp_path / "asal")
    commit(root, "2030-01-10", {f"data/{name}": isi for name, isi in sample().items()})
    monkeypatch.chdir(root)
    return root


def _summary(root: Path, isi: bytes) -> tuple[str, str]:
    """Return summary and comment of a proposal that changes one paper."""
    (root / "data" / PK).write_bytes(isi)
    assert main(["tinjau", "HEAD"]) == 0
    comment = write_comment(parse((root / ".tinjauan/tinjauan.json").read_bytes()), "a" * 40, "x")
    return (root / ".tinjauan/tinjauan.md").read_text(encoding="utf-8"), comment


def test_a_good_proposal_is_summed_up(repository: Path) -> None:
    """Summary and comment say that it may be published, and what would change."""
    edited = change(PK, "Rp 12.500.000", "Rp 12.600.000")[PK]
    for text in _summary(repository, edited):
        plain = text.replace("\\", "")
        assert "Rp12.500.000 → Rp12.600.000 (+Rp100.000, +0,8%)" in plain
        assert "Dokumen yang sudah bertanggal disunting" in plain
        assert "2030/perjanjian-kinerja-ketua/" in plain.replace("\u200b", "")


def test_a_proposal_with_an_error_of_meaning_is_compared(repository: Path) -> None:
    """Where the checks fail but the files can be read, findings and changes stand together."""
    edited = change(PK, "        target: 87,5%", "        target: 88,5%")[PK]
    for text in _summary(repository, edited):
        plain = text.replace("\\", "")
        assert "belum dapat terbit" in plain
        assert "SMB-001 galat" in plain
        assert "87,5% → 88,5%" in plain


def test_a_proposal_that_cannot_be_read_is_summed_up(repository: Path) -> None:
    """Where a file can't be read, the findings are there, and why there is no comparison."""
    for text in _summary(repository, b"rusak: [\n"):
        plain = text.replace("\\", "")
        assert "belum dapat terbit" in plain
        assert "Perubahan isi belum dapat dibandingkan. Data versi yang ada sekarang" in plain


def test_a_proposal_of_a_draft_or_a_revision_is_told(repository: Path) -> None:
    """The comment names a new draft, and how a new revision moves its targets."""
    revised = "2030/perjanjian-kinerja-ketua-perubahan.yml"
    (repository / "data" / revised).unlink()
    commit(repository, "2030-01-11", {})
    (repository / "data" / revised).write_bytes(sample()[revised])
    text = sample()[PK].decode().replace("2030", "2031")
    signed = re.compile(r"^  tanda_tangan:\n(?:    .*\n)+", re.MULTILINE)
    draft = repository / "data/2031/perjanjian-kinerja-ketua.yml"
    draft.parent.mkdir()
    draft.write_text(signed.sub("  tanda_tangan: {kosong: belum-dipublikasikan}\n", text))
    for said in _summary(repository, sample()[PK]):
        plain = said.replace("\\", "")
        assert "Konsep baru: Perjanjian Kinerja 2031, Ketua." in plain
        assert "dibanding Perjanjian Kinerja 2030, Ketua" in plain
        assert "Jumlah anggaran program 2030: Rp" in plain


@pytest.mark.parametrize("command", ["tinjau", "catat-id"])
def test_what_cannot_be_written_is_said(
    repository: Path,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A folder that takes no file gives a sentence and leaves nothing half written."""

    def refuse(_: Path, target: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(target))

    (repository / "data/id-terbit.yml").write_text("terbit: []\n", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", refuse)
    assert main([command, "HEAD"] if command == "tinjau" else [command]) == 1
    assert "Tidak dapat menulis" in capsys.readouterr().err
    assert list(repository.rglob("*.tmp")) == []


def test_an_unknown_version_is_said(repository: Path) -> None:
    """A version that git does not know gives a sentence, no failure: the findings still count."""
    assert main(["tinjau", "tidak-ada"]) == 0
    text = (repository / ".tinjauan/tinjauan.md").read_text(encoding="utf-8")
    assert "tidak dikenal git di sini" in text
    assert list((repository / ".tinjauan").glob("*.tmp")) == []


@pytest.mark.parametrize("command", ["beda", "tinjau"])
def test_a_day_that_is_none_is_said(
    repository: Path,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A wrong TANGGAL is told in words by each command that asks for the day."""
    monkeypatch.setenv("TANGGAL", "besok")
    assert main([command, "HEAD"]) == (1 if command == "beda" else 0)
    written = repository / ".tinjauan/tinjauan.md"
    said = written.read_text(encoding="utf-8") if written.exists() else capsys.readouterr().err
    assert "TANGGAL “besok” tidak dapat dibaca" in said


def test_sarif_has_the_form_of_the_standard() -> None:
    """The log has the keys, types and ranges that SARIF 2.1.0 demands of what we write."""
    found = findings(change(PK, "        target: 87,5%", "        targt: 87,5%"))
    log = json.loads(as_sarif(found, RULES))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.kode for rule in RULES]
    assert {rule["defaultConfiguration"]["level"] for rule in rules} == {"error", "warning"}
    assert len(run["results"]) == len(found) > 0
    for result, finding in zip(run["results"], found, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.kode
        assert result["level"] == ("error" if finding.tingkat is Level.GALAT else "warning")
        (where,) = result["locations"]
        place = where["physicalLocation"]
        assert place["artifactLocation"] == {"uri": f"data/{PK}", "uriBaseId": "%SRCROOT%"}
        assert place["region"] == {
            "startLine": finding.place.line,
            "startColumn": finding.place.column,
        }
        assert finding.salah in result["message"]["text"]


def test_sarif_of_nothing_and_of_odd_names() -> None:
    """No finding is an empty list, and a path with spaces or marks is a valid relative address."""
    assert json.loads(as_sarif([], RULES))["runs"][0]["results"] == []
    odd = Finding(Place("data/a b#c%?é.yml", 1, 1), "XXX-001", Level.GALAT, "a", "b", "c")
    (result,) = json.loads(as_sarif([odd], RULES))["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "data/a%20b%23c%25%3F%C3%A9.yml"
    assert unquote(uri) == odd.place.path
    assert "ruleIndex" not in result


def test_what_does_not_apply_can_be_proposed() -> None:
    """The form on GitHub demands nothing that a period without a value lacks."""
    path = Path(__file__).parents[1] / ".github/ISSUE_TEMPLATE/usulkan-realisasi.yml"
    fields = {
        one["id"]: one for one in yaml.safe_load(path.read_text("utf-8"))["body"] if "id" in one
    }
    demanded = {name for name, one in fields.items() if one.get("validations", {}).get("required")}
    hasil = {
        "periode": "TW3",
        "kosong": fields["kosong"]["attributes"]["options"][0],
        "alasan": "Predikat hanya dinilai setahun sekali.",
        "pelapor": "Divisi Contoh Perencanaan",
    }
    assert HasilKinerja.model_validate(hasil).kosong is KosongHasil.TIDAK_BERLAKU
    assert demanded <= {*hasil, "jenis", "tahun", "baris"}
    assert "tidak berlaku" in fields["alasan"]["attributes"]["description"]
