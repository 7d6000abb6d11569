"""A paper is of its year: signed in it, or in the December before, and replaced but once."""

from __future__ import annotations

import pytest

from tests.contoh_data import change, findings, sample

PK = "2030/perjanjian-kinerja-ketua.yml"
BARU = "2030/perjanjian-kinerja-ketua-perubahan.yml"
RAS = "2030/rencana-aksi-sekretariat.yml"
IKU = "2030-2034/indikator-kinerja-utama.yml"
HARI = "tanggal: 4 Februari 2030"


def _codes(files: dict[str, bytes]) -> list[str]:
    return [f.kode for f in findings(files) if f.kode.startswith("DOK")]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("1 Januari 2030", False),
        ("31 Desember 2030", False),
        ("1 Desember 2029", False),
        ("30 November 2029", True),
        ("31 Desember 2028", True),
        ("31 Desember 2031", True),
        ("1 Januari 2031", True),
    ],
)
def test_a_paper_is_signed_in_its_year_or_the_december_before(day: str, *, told: bool) -> None:
    """An agreement of a year may be signed as the year before it ends, and no earlier or later."""
    assert _codes(change(RAS, HARI, f"tanggal: {day}")) == ["DOK-002"] * told


def test_a_block_without_a_date_hides_none_after_it() -> None:
    """Of two signatures of one paper, each is asked whether the other has a date or not."""
    text = sample()[PK].decode()
    assert text.count(HARI) == 2
    first, rest = text.split(f"    tempat: Kota Contoh\n    {HARI}\n", 1)
    text = f"{first}    tanpa: tempat dan tanggal\n{rest.replace(HARI, 'tanggal: 4 Februari 2033')}"

    assert "DOK-002" in _codes({**sample(), PK: text.encode()})


def test_a_paper_of_several_years_hides_none_after_it() -> None:
    """A list of several years has no year of its own; the papers after it are asked as well."""
    files = change(RAS, HARI, "tanggal: 4 Februari 2033")
    earlier = files.pop(IKU).replace(b"periode: 2030-2034", b"periode: 2026-2030")
    files["2026-2030/indikator-kinerja-utama.yml"] = earlier

    assert "DOK-002" in _codes(files)


def test_a_revision_may_hold_from_the_day_of_the_first_signature() -> None:
    """It holds from the day on which the first paper was signed, or later; not from before."""
    since = "berlaku_sejak: 1 Juli 2030"
    assert _codes(change(BARU, since, "berlaku_sejak: 4 Februari 2030")) == []
    assert _codes(change(BARU, since, "berlaku_sejak: 3 Februari 2030")) == ["DOK-003"]


def test_one_paper_is_replaced_by_one_other() -> None:
    """Two papers that replace the same one are both told: which of them is in force is unknown."""
    files = sample()
    second = files[BARU].replace(b"PKK-2030P", b"PKK-2030Q").replace(b"Perubahan", b"Kedua")
    files["2030/perjanjian-kinerja-ketua-kedua.yml"] = second

    assert _codes(files).count("DOK-003") == 2
