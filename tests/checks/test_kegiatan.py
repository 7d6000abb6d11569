"""No activity is left out of the topics, and none is placed without what it prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.checks.run import check_folder
from macros.findings import Finding, Level
from tests.contoh_data import FOLDER, change, findings, sample

ROOT = Path(__file__).parents[2]
AKSI = "2030/rencana-aksi-kpu.yml"
PLACED = "      - {baris: RAK-2030-03, dasar: Kegiatannya mencetak “laporan kinerja contoh”.}"


def _about(files: dict[str, bytes], *codes: str) -> list[Finding]:
    return [found for found in findings(files) if found.kode in codes]


@pytest.mark.kantor_ini
@pytest.mark.parametrize("folder", [ROOT / "data", FOLDER], ids=["real", "sample"])
def test_no_activity_is_left_out(folder: Path) -> None:
    """Of the office and of the sample every printed activity stands in a topic."""
    data, found = check_folder(folder, "data")
    rows = {a.id for a in data.semua_acuan if a.jenis == "aksi"}

    assert rows == set(data.topik_kegiatan_dari)
    assert [one for one in found if one.kode.startswith("TPK")] == []


@pytest.mark.contoh
def test_an_activity_with_a_blank_indicator_is_missed() -> None:
    """Placed nowhere it is a warning at the activity; placed with its basis there is none."""
    blank = "{kosong: tidak-terbaca}"
    files = change(AKSI, "indikator: Jumlah laporan contoh", f"indikator: {blank}")
    topik = files["topik.yml"].decode().replace(" RAK-2030-05,", "")
    left_out = {**files, "topik.yml": topik.encode()}
    (found,) = _about(left_out, "TPK-001", "TPK-003", "RJK-001")
    line = left_out[AKSI].decode().splitlines()[found.place.line - 1]
    assert (found.kode, line.strip()) == ("TPK-003", "kegiatan: Mengirim laporan contoh")

    entry = "      - {baris: RAK-2030-05, dasar: Kegiatannya mencetak “laporan contoh”.}"
    placed = {**files, "topik.yml": topik.replace(PLACED, f"{PLACED}\n{entry}").encode()}
    assert _about(placed, "TPK-001", "TPK-003", "RJK-001") == []


def test_a_member_without_indicator_is_led_to_the_activities() -> None:
    """A blank indicator as member is told where to go, not to take its neighbour's id."""
    files = change(AKSI, "indikator: Jumlah laporan contoh", "indikator: {kosong: tidak-terbaca}")
    (found,) = _about(files, "RJK-001")

    assert "RAK-2030-05" in found.salah
    assert "`kegiatan`" in found.cara
    assert "RAK-2030-04" not in f"{found.harap} {found.cara}"


@pytest.mark.contoh
@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        pytest.param("{baris: RAK-2030-33, dasar: Tebakan.}", ["RJK-001"], id="unknown-row"),
        pytest.param("{baris: RKK-2030-03, dasar: Tebakan.}", ["RJK-001"], id="no-action-plan"),
        pytest.param("{baris: RAK-2030-05, dasar: Tebakan.}", ["TPK-004"], id="already-a-member"),
        pytest.param("{baris: RAK-2030-03}", ["ISI-002"], id="without-basis"),
        pytest.param("{baris: RAK-2030-03, dasar: ''}", ["ISI-005"], id="empty-basis"),
        pytest.param("{baris: RAK-2030-02, dasar: Kegiatannya mencetak “kelas”.}", [], id="right"),
    ],
)
def test_an_entry_that_can_not_stand(entry: str, codes: list[str]) -> None:
    """An activity in a topic names a row that prints one, once, with its basis."""
    files = change("topik.yml", PLACED, f"      - {entry}")

    assert [found.kode for found in findings(files)] == codes


def test_a_missing_basis_is_not_called_blank_on_paper() -> None:
    """The basis is ours: the advice is to write it, never that the paper leaves it blank."""
    (found,) = findings(change("topik.yml", PLACED, "      - {baris: RAK-2030-03}"))

    assert "kosong" not in found.cara
    assert "kata tercetak" in found.cara


def test_one_row_may_stand_in_several_topics() -> None:
    """A row that speaks of several subjects is placed in each; only the same topic is refused."""
    mark = "    anggota: [PKK-2029-04]"
    placed = f"{mark}\n    kegiatan:\n{PLACED}"

    assert findings(change("topik.yml", mark, placed)) == ()


def test_a_topic_may_hold_activities_alone() -> None:
    """A subject that no indicator names can be a topic; one that holds nothing can't."""
    mark = "    anggota: [PKK-2029-04]"
    alone = _about(change("topik.yml", mark, f"    kegiatan:\n{PLACED}"), "ISI-016")
    empty = _about(change("topik.yml", mark, "    kegiatan: []"), "ISI-016")

    assert alone == []
    assert len(empty) == 1


def test_what_stands_in_no_topic_is_no_error() -> None:
    """An office that has no topics yet is warned of each activity, and not kept from publishing."""
    files = {**sample(), "topik.yml": b"topik: []\n"}
    files[AKSI] = re.sub(rb"indikator: .+", b"indikator: {kosong: tidak-terbaca}", files[AKSI])
    found = _about(files, "TPK-003")

    assert {one.tingkat for one in found} == {Level.PERINGATAN}
    assert len(found) == files[AKSI].count(b"    kegiatan:")
