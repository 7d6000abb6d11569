"""Marks in drafts: no year, date or name of the old paper stays without one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.baca_lagi import TANDA, mark_names, mark_times, renew_year
from macros.model.tanggal import BULAN

KANTOR = ("KPU Kota Contoh", "Ketua KPU Kota Contoh", "Pihak Pertama Kedua Peraturan Nomor")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("pada tahun 2025 berjanji", "pada tahun [2025?] berjanji"),
        ("Renstra 2025-2029", "Renstra [2025-2029?]"),
        ("Renstra 2025 \u2013 2029", "Renstra [2025 \u2013 2029?]"),
        ("tanggal 4 Februari 2025,", "tanggal [4 Februari 2025?],"),
        ("tanggal 4 Nopember 2025", "tanggal [4 Nopember 2025?]"),
        ("bulan Mei", "bulan [Mei?]"),
        ("tahun dua ribu dua puluh lima", "tahun [dua ribu dua puluh lima?]"),
        ("Nomor 5 Tahun 2024", "Nomor 5 Tahun [2024?]"),
        ("sebanyak 12025 orang", "sebanyak 12025 orang"),
        ("meja dan mei", "meja dan [mei?]"),
        ("87,5% pada TW1", "87,5% pada TW1"),
    ],
)
def test_times_are_marked(text: str, marked: str) -> None:
    """Years, spans, dates and months are marked, in figures and in words; amounts are not."""
    assert mark_times(text) == marked


@pytest.mark.parametrize(
    ("text", "renewed"),
    [
        ("PERJANJIAN KINERJA TAHUN 2025", "PERJANJIAN KINERJA TAHUN 2026"),
        ("2025", "2026"),
        ("RENSTRA 2025-2029 TAHUN 2025", "RENSTRA [2025-2029?] TAHUN 2026"),
        ("Peraturan Nomor 5 Tahun 2025", "Peraturan [Nomor 5 Tahun 2025?]"),
        (
            "Nomor 5 Tahun 2024 dan No. 6 Tahun 2025, 2025-2029",
            "[Nomor 5 Tahun 2024?] dan [No. 6 Tahun 2025?], [2025-2029?]",
        ),
        ("Target 2024", "Target [2024?]"),
        ("Target Januari 2025", "Target [Januari 2025?]"),
    ],
)
def test_headings_get_the_new_year(text: str, renewed: str) -> None:
    """The old year of a heading becomes the new one; that of a rule or of a span is marked."""
    assert renew_year(text, 2025, 2026) == renewed


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Kami, Budi Santoso, S.H., M.Si., Ketua KPU Kota Contoh,",
         "[Kami, Budi Santoso, S.H., M.Si., Ketua KPU Kota Contoh?],"),
        ("berjanji kepada Dahlia.", "berjanji kepada [Dahlia?]."),
        ("ASWIN NASUTION", "[ASWIN NASUTION?]"),
        ("Kami yang bertanda tangan di bawah ini:", "Kami yang bertanda tangan di bawah ini:"),
        ("Selesai. Pihak kedua menilai.", "Selesai. Pihak kedua menilai."),
        ("selaku Ketua KPU Kota Contoh", "selaku Ketua KPU Kota Contoh"),
        ("pada [4 Februari 2025?] Budi hadir", "pada [4 Februari 2025?] [Budi?] hadir"),
    ],
)  # fmt: skip
def test_names_are_marked(text: str, marked: str) -> None:
    """Words in capitals that are not the office's own are marked; heads of sentences are not."""
    assert mark_names(text, KANTOR) == marked


@given(
    st.lists(st.sampled_from([*BULAN, "2024", "1999", "Budi Santoso", "dan", "tahun", ",", "4"]))
)
def test_nothing_survives_unmarked(words: list[str]) -> None:
    """Whatever a paragraph is made of, no year and no month stands outside of a mark."""
    left = TANDA.sub("", mark_names(mark_times(" ".join(["oleh", *words])), KANTOR))

    assert re.search(r"[0-9]{4}|Santoso|" + "|".join(BULAN), left) is None
