"""A draft is told apart from a paper that is signed, and from one that prints no signature."""

from __future__ import annotations

import re

import pytest

from macros.checks.dokumen import TANPA_NAMA
from macros.load import load
from macros.model.dokumen import is_konsep
from macros.publish.pages.halaman import generate
from macros.source.berkas import Berkas
from macros.views.ringkasan import sum_up
from macros.views.terbitan import Terbitan
from tests.alat.cetakan import data_of
from tests.contoh_data import findings, sample

PK = "2030/perjanjian-kinerja-ketua-perubahan.yml"
RKT = "2030/rencana-kinerja-tahunan-kpu.yml"
SIGNER = "penanda_tangan: [{nama: Sari Contoh, jabatan: Ketua, baris_sumber: 58}]"


def _with(name: str, block: str, times: int = 9) -> dict[str, bytes]:
    """Return the sample with the first signature blocks of a paper replaced."""
    pattern = rb"^( *)tanda_tangan:\n(?:\1 +.*\n?)+"
    body = rb"\1tanda_tangan: " + block.encode() + b"\n"
    files = sample()
    return {**files, name: re.sub(pattern, body, files[name], count=times, flags=re.MULTILINE)}


@pytest.mark.parametrize(
    ("block", "times", "draft"),
    [
        ("{kosong: belum-dipublikasikan}", 2, True),
        ("{kosong: belum-dipublikasikan, tempat: Kota Contoh}", 2, True),
        (f"{{kosong: belum-dipublikasikan, {SIGNER}}}", 2, True),
        ("{kosong: belum-dipublikasikan}", 1, False),  # the annex is signed and dated
        ("{kosong: tidak-tercetak}", 2, False),
        ("{kosong: tidak-terbaca}", 2, False),
    ],
)
def test_what_is_a_draft(block: str, times: int, draft: bool) -> None:  # noqa: FBT001 - a table case
    """Only a paper that waits for its signature everywhere is a draft."""
    paper = next(
        d for d in data_of(_with(PK, block, times)).dengan_konsep.dokumen if d.id == "PKK-2030P"
    )

    assert is_konsep(paper) is draft


@pytest.mark.parametrize(
    "block",
    [
        "{kosong: belum-dipublikasikan, tanggal: 1 Juli 2030}",
        "{kosong: tidak-tercetak, tempat: Kota Contoh}",
        "{tempat: Kota Contoh}",
    ],
)
def test_a_block_is_not_both_signed_and_blank(block: str) -> None:
    """A date beside a reason for its absence is refused, and so is half a block."""
    files = tuple(Berkas(*item) for item in sorted(_with(RKT, block).items()))

    assert load(files, "data").findings


def test_the_site_calls_a_draft_a_draft() -> None:
    """A draft has its page, which says so; its targets and amounts count nowhere yet."""
    data = data_of(_with(PK, "{kosong: belum-dipublikasikan}"))
    page = next(p for p in generate(Terbitan(data)) if p.dokumen and p.dokumen.id == "PKK-2030P")

    assert "<strong>Konsep.</strong> Dokumen ini belum ditandatangani" in page.isi
    assert "PKK-2030P" not in {p.id for p in sum_up(data, 2030).perjanjian}


def test_the_names_of_a_draft_may_be_open() -> None:
    """Nobody has signed a draft: a name that is still open is no finding, as it is elsewhere."""
    unnamed = "penanda_tangan: [{nama: {kosong: tidak-tercetak}, jabatan: Ketua, baris_sumber: 58}]"
    place = "tempat: Kota Contoh, tanggal: 4 Februari 2030, baris_sumber: 57"
    signed = findings(_with(RKT, f"{{{place}, {unnamed}}}"))
    draft = findings(_with(RKT, f"{{kosong: belum-dipublikasikan, {unnamed}}}"))

    assert TANPA_NAMA.kode in {f.kode for f in signed}
    assert TANPA_NAMA.kode not in {f.kode for f in draft}


def test_activities_of_a_draft_stand_in_no_topic() -> None:
    """A row placed for its activity is left out while its plan is a draft, but stays written."""
    data = data_of(_with("2030/rencana-aksi-kpu.yml", "{kosong: belum-dipublikasikan}"))
    written = {t.id: t for t in data.topik_tertulis}["laporan"]
    shown = {t.id: t for t in data.topik}["laporan"]

    assert [one.baris for one in written.kegiatan] == ["RAK-2030-03"]
    assert shown.kegiatan == ()
    assert "RAK-2030-03" in data.dengan_konsep.topik_kegiatan_dari
    assert "RAK-2030-03" not in data.topik_kegiatan_dari
