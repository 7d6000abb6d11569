"""What the guide for other offices shows of `sumber.yml` is what such an office may write."""

from __future__ import annotations

import hashlib
import re
import textwrap
from datetime import date
from pathlib import Path

import pytest
import yaml

from macros.checks.run import check_files
from macros.findings import Level
from macros.source.berkas import Berkas
from macros.sunting.kantor_baru import BadanBaru, KantorBaru, lay_out_office

PAGE = (Path(__file__).parents[3] / "docs" / "panduan-staf" / "kantor-lain.md").read_text("utf-8")
_BLOCK = re.compile(r"^    ```yaml\n(    sumber:\n.*?)^    ```$", re.MULTILINE | re.DOTALL)
SUMBER = [textwrap.dedent(block) for block in _BLOCK.findall(PAGE)]


def test_a_scan_and_a_text_are_shown() -> None:
    """An office that has either finds its own example."""
    shown = [yaml.safe_load(text)["sumber"][0] for text in SUMBER]

    assert [(one["satuan"], Path(one["berkas"]).suffix) for one in shown] == [
        ("halaman", ".pdf"),
        ("baris", ".txt"),
    ]


@pytest.mark.parametrize("text", SUMBER)
def test_a_source_as_shown_may_be_registered_first(text: str) -> None:
    """With its own checksum it is read, and warned of until a paper names it."""
    new = KantorBaru("Dinas Contoh", "Dinas", "Karangan", (BadanBaru("dinas", "Dinas", "bidang"),))
    files = {berkas.jalur: berkas.isi for berkas in lay_out_office(new, date(2031, 1, 2))}
    printed = b"RENCANA CONTOH\nSATU BARIS\n"
    (one,) = yaml.safe_load(text)["sumber"]
    files[one["berkas"]] = printed
    assert one["sha256"] in text
    files["sumber.yml"] = text.replace(one["sha256"], hashlib.sha256(printed).hexdigest()).encode()
    _, found = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")

    assert [str(f) for f in found if f.tingkat is Level.GALAT] == []
    assert [f.kode for f in found if one["id"] in f.salah and f.kode != "IDN-007"] == ["EMB-004"]
