"""Whoever marks a text cell as a figure's is told what a text cell takes, and is rid of it so."""

from __future__ import annotations

import pytest

from macros.checks.run import check_files
from macros.findings import Finding
from macros.source.berkas import Berkas
from tests.alat.kertas_ubah import reprint
from tests.alat.saran import follow

LTW = "2031/laporan-triwulan-1.yml"
LINE = "Loket belum dibuka Loket sementara Membuka loket tetap Bidang Layanan Umum 30 Juni 2031"


def _found(every: dict[str, bytes]) -> list[Finding]:
    read = tuple(Berkas(*item) for item in sorted(every.items()))
    return [one for one in check_files(read, "data")[1] if one.place.path == f"data/{LTW}"]


def _marked(key: str, text: str, mark: str, cell: str) -> dict[str, bytes]:
    """Return the second sample whose quarterly report prints a mark in a text cell."""
    return reprint(
        (LTW, f"{key}: {text}\n", f"{key}: {cell}\n"), cetak=((LINE, LINE.replace(text, mark)),)
    )


@pytest.mark.parametrize("mark", ["-", "n/a", "–"])
@pytest.mark.parametrize(
    ("key", "text"),
    [("kendala", "Loket belum dibuka"), ("solusi", "Loket sementara")],
)
def test_a_mark_in_a_text_cell_is_its_text(key: str, text: str, mark: str) -> None:
    """The advice says the mark alone, and writing that leaves nothing to find."""
    wrong = _marked(key, text, mark, f'{{tercetak: "{mark}", kosong: tidak-berlaku}}')
    (found,) = _found(wrong)

    assert found.kode == "ISI-013"
    assert f'tulis `"{mark}"` saja' in found.cara
    assert _found(follow(wrong, found)) == []


def test_a_reason_without_its_mark_is_told_both_ways() -> None:
    """Nothing says what is printed there: a mark, or nothing at all."""
    wrong = _marked("solusi", "Loket sementara", "-", "{kosong: tidak-berlaku}")
    (found,) = _found(wrong)

    assert found.kode == "ISI-013"
    assert 'misalnya `"-"`' in found.cara
    assert "`{kosong: tidak-tercetak}`" in found.cara
