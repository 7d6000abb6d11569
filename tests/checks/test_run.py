"""While a file is broken, the rest is still checked: as far as it stands without that file."""

from __future__ import annotations

from datetime import date

import pytest

from macros.checks import konsep
from macros.checks.run import check_files, check_folder
from macros.source.berkas import Berkas
from macros.source.ingatan import Ingatan
from tests.checks.test_galat import spoil_case
from tests.contoh_data import FOLDER, HARI, change, findings, sample, spoil

CONTOH = 'contoh: "CONTOH: kantor dan angka karangan, bukan data resmi"\n'
RUSAK = b"x: [\n"
RENCANA = "2030/rencana-aksi-sekretariat.yml"


def _read(files: dict[str, bytes]) -> tuple[Berkas, ...]:
    return tuple(Berkas(name, isi) for name, isi in sorted(files.items()))


def _codes(files: dict[str, bytes]) -> set[str]:
    return {f.kode for f in findings(files) if f.kode.startswith(("RJK", "ANG-001"))}


@pytest.mark.parametrize(
    ("case", "broken", "codes"),
    [
        ("pelaksana-salah", "metode.yml", {"RJK-002"}),
        ("pelaksana-salah", "pelaksana.yml", set()),
        ("program-salah-ketik", "metode.yml", {"RJK-003"}),
        ("program-salah-ketik", "program.yml", set()),
        # Of one paper alone, figures are added up; without the notes nothing says if that is told.
        ("jumlah-salah", "metode.yml", {"ANG-001"}),
        ("jumlah-salah", "catatan.yml", set()),
    ],
)
def test_a_broken_file_hides_what_hangs_on_it_alone(
    case: str, broken: str, codes: set[str]
) -> None:
    """Names are held against the lists that can be read, sums against the paper itself."""
    assert _codes({**spoil_case(case), broken: RUSAK}) == codes


def test_a_name_in_a_paper_that_is_broken_elsewhere_is_told() -> None:
    """What can be read of a broken paper has its names held against the lists."""
    files = spoil_case("pelaksana-salah")
    cost = b"perkiraan_biaya: {kosong: tidak-tercetak}"
    assert cost in files[RENCANA]
    files[RENCANA] = files[RENCANA].replace(cost, b"perkiraan_biaya: Rp20.000.00", 1)

    assert _codes(files) == {"RJK-002"}


def test_a_number_of_a_person_is_told_while_a_file_is_broken() -> None:
    """What must never be published is looked for in any state of the data."""
    files = {**spoil_case("informasi-nik-di-layanan"), "metode.yml": RUSAK}

    assert "PRB-001" in {f.kode for f in findings(files)}


def test_a_folder_is_checked_as_its_files_are() -> None:
    """The folder's name leads what is found, and the day is the one that was given."""
    data, found = check_folder(FOLDER, "lain", HARI)

    assert (data.akar, data.hari, found) == ("lain", HARI, ())
    assert check_folder(FOLDER, "lain")[0].hari is None


def test_an_office_is_read_on_the_day_and_a_sample_in_its_own_years() -> None:
    """A sample is read on its last day or later; an office on the day that was given."""
    early, late = date(2026, 1, 1), date(2090, 1, 1)
    sample_files = change("satker.yml", CONTOH, CONTOH)
    office = change("satker.yml", CONTOH, "")
    days = [
        check_files(_read(files), "data", day)[0].hari
        for files in (sample_files, office)
        for day in (early, late)
    ]

    assert days[0] is not None
    assert date(2031, 1, 1) < days[0] < late
    assert days[1:] == [late, early, late]


def test_what_was_read_a_moment_ago_is_not_read_again() -> None:
    """With a memory, the second look at the same files gives the very papers of the first."""
    memory = Ingatan()
    files = _read(sample())
    first, second = (check_files(files, "data", HARI, memory)[0] for _ in range(2))

    assert first.dokumen[0] is second.dokumen[0]
    assert check_files(files, "data", HARI)[0].dokumen[0] is not first.dokumen[0]


def test_a_draft_takes_away_no_finding_of_the_papers() -> None:
    """What a draft still lacks is told beside what is wrong elsewhere."""
    files = spoil(konsep.RULES[0].contoh)
    files["layanan/2030.yml"] += b"# 0000000000000000\n"

    assert {"KSP-001", "PRB-001"} <= {f.kode for f in findings(files)}


def test_a_topic_may_name_a_row_of_a_draft() -> None:
    """A draft's rows may stand in their topics before it is signed."""
    files = spoil(konsep.RULES[0].contoh)
    activity = b"{baris: RAK-2030-03,"
    assert activity in files["topik.yml"]
    files["topik.yml"] = files["topik.yml"].replace(activity, b"{baris: RAS-2030-01,")
    found = {f.place.path for f in findings(files) if f.kode == "RJK-001"}

    assert found == {"data/catatan.yml"}  # a note speaks of what is published
