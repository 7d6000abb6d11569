"""Reports are asked for their days and reasons, each on its own."""

from __future__ import annotations

import re

import pytest

from tests.contoh_data import change, findings

KINERJA = "2029/realisasi-kinerja-kpu.yml"
SATU = "2028/realisasi-anggaran.yml"
BELUM = "      - periode: TW1\n        kosong: tidak-berlaku\n        alasan: Belum diukur.\n"
ALASAN = "        alasan: Satu tahapan contoh menunggu persetujuan.\n"


def _codes(files: dict[str, bytes]) -> set[str]:
    return {f.kode for f in findings(files) if f.kode.startswith("RL")}


def _first(files: dict[str, bytes], instead: str) -> dict[str, bytes]:
    """Write something else for the first result of the report."""
    first = (
        "      - periode: TW1\n        nilai: 25%\n        tanggal: 10 April 2029\n"
        "        pelapor: Divisi Contoh Perencanaan\n"
        "        bukti: Laporan triwulan I 2029 kantor contoh\n"
    )
    text = files[KINERJA].decode()
    assert first in text
    return {**files, KINERJA: text.replace(first, instead).encode()}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("tanggal: 20 Januari 2030", "tanggal: 20 Januari 2028", "RLS-004"),
        (ALASAN, "", "RLS-006"),
    ],
)
@pytest.mark.parametrize("instead", ["", BELUM])
def test_a_blank_result_hides_none_after_it(old: str, new: str, code: str, instead: str) -> None:
    """Where a period is blank, or not there, the periods after it are asked all the same."""
    assert code in _codes(_first(change(KINERJA, old, new), instead))


def test_a_result_of_the_first_day_is_not_before_its_period() -> None:
    """On its first day a period has begun; that it has not ended is warned of."""
    files = change(KINERJA, "tanggal: 10 April 2029", "tanggal: 1 Januari 2029")
    assert _codes(files) == {"RLS-009"}


def test_a_report_may_be_due_on_the_last_day_of_its_period() -> None:
    """On its last day a period ends, so a report on it may be due then."""
    assert _codes(change(KINERJA, "TW1: 15 April 2029", "TW1: 31 Maret 2029")) == set()


def test_a_report_of_one_period_alone_need_not_say_what_a_quarter_counts() -> None:
    """What was spent until March is the same either way; so is what was spent in a year."""
    files = change(SATU, "cara_hitung: per-periode\n", "")
    assert "RLA-005" in _codes(files)

    text = files[SATU].decode()
    files[SATU] = re.sub(r"      - periode: TW\d\n(?:        .*\n)+", "", text).encode()
    assert "RLA-005" not in _codes(files)
