"""Heads without a role are read by their place, and told where their words say another one."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.source.berkas import Berkas
from tests.kertas_contoh import files

RKT = "2031/rencana-kinerja-tahunan-bidang.yml"
AKSI = "2031/rencana-aksi-layanan.yml"
_HEADS = "kolom: [No, Sasaran Kegiatan, Indikator Kegiatan, Target]"


def _said(path: str, old: str, new: str, code: str) -> list[str]:
    every = files()
    text = every[path].decode()
    assert text.count(old) == 1, text.count(old)
    every[path] = text.replace(old, new).encode()
    _, found = check_files(tuple(Berkas(*item) for item in sorted(every.items())), "data")
    return [f.salah for f in found if f.kode == code]


@pytest.mark.parametrize(
    ("heads", "wrong"),
    [
        ("[No, Indikator Kegiatan, Sasaran Kegiatan, Target]", ["indikator", "sasaran"]),
        ("[No, Target, Indikator Kegiatan, Sasaran Kegiatan]", ["Target", "Sasaran"]),
        (
            "[{teks: No, isi: nomor}, Indikator Kegiatan, Sasaran Kegiatan, Target]",
            ["indikator", "sasaran"],
        ),
        (
            "[Sasaran Kegiatan, Indikator Kegiatan, Target, No]",
            ["Sasaran", "Indikator", "Target", "No"],
        ),
        ("[No, Sasaran Indikator Kegiatan, Indikator Sasaran, Target]", []),
        ("[Nomor, Hasil yang diharapkan, Ukuran, Besaran]", []),
        ("[No, {teks: Indikator, isi: sasaran}, {teks: Sasaran, isi: indikator}, Target]", []),
    ],
)
def test_a_head_of_another_role_is_told(heads: str, wrong: list[str]) -> None:
    """Words that name another role of the table are told; other words and given roles are not."""
    said = _said(RKT, _HEADS, f"kolom: {heads}", "KLM-003")

    assert len(said) == len(wrong)
    assert all(word.lower() in told.lower() for word, told in zip(wrong, said, strict=True))


@pytest.mark.parametrize(
    "line",
    [
        "    target: Informatif\n",
        "    sasaran: Terbukanya informasi contoh\n    indikator: Kualifikasi",
    ],
)
def test_a_cell_of_a_printed_column_may_not_be_left_out(line: str) -> None:
    """An action row that says nothing of a printed column shows a blank that is none."""
    kept = line[line.index("\n") + 1 :]

    assert len(_said(AKSI, line, kept, "KLM-001")) == 1


QUARTERS = "2031/perjanjian-kinerja-bidang.yml"
_TW = "{teks: TW I, isi: target-triwulan}, {teks: TW II, isi: target-triwulan}, "


def test_a_quarter_that_no_column_shows_is_told() -> None:
    """Quarters, and a year beside them, need columns of their own; nothing is left off the page."""
    said = _said(QUARTERS, _TW, "", "KLM-002")
    assert [text.split("“")[1].split("”")[0] for text in said] == ["TW1", "TW2"] * 2

    said = _said(QUARTERS, "{teks: Target, isi: target}, ", "", "KLM-002")
    assert [text.split("“")[1].split("”")[0] for text in said] == ["target"] * 2


def test_advice_is_yaml_whatever_the_head_prints() -> None:
    """A head with a comma or a colon is written out within quotation marks."""
    every = files()
    old = "{teks: Sumber, isi: lain}"
    text = every[QUARTERS].decode()
    every[QUARTERS] = text.replace(old, '{teks: "Sumber, asal: APBD", isi: lain}').encode()
    _, found = check_files(tuple(Berkas(*item) for item in sorted(every.items())), "data")
    ways = [f.cara for f in found if f.kode == "KLM-001"]

    assert ways
    assert all('judul_kolom: "Sumber, asal: APBD"' in way for way in ways)
