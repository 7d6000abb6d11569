"""Put what the rehearsal said into the staff guide, between marks, so that the guide is no fiction.

A passage of the guide stands between `<!-- latihan: langkah/kata -->` and `<!-- akhir latihan -->`.
The test of the guide compares it with the rehearsal; `pytest --perbarui-acuan` writes it anew.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from lxml import html

from tests.alat.situs import ROOT
from tests.latihan.langkah import Langkah

GUIDE = ROOT / "docs" / "panduan-staf" / "setahun.md"
#: What each picture shows: the step after which it was taken, and the page.
POTRET = {
    "konsep": ("tahun-baru", "2031/perjanjian-kinerja-ketua/"),
    "hasil-triwulan": ("triwulan", "2031/realisasi/"),
    "dokumen-lama": ("perubahan", "2031/perjanjian-kinerja-ketua/"),
    "koreksi": ("koreksi", "koreksi/"),
    "hasil-setahun": ("akhir-tahun", "2031/realisasi/"),
    "layanan": ("layanan", "informasi-publik/laporan-layanan/"),
    "lewat-waktu": ("lewat-waktu", "informasi-publik/tenggat/"),
}
PICTURES = ROOT / "docs" / "aset" / "setahun"
#: Longer passages are cut: the guide shows what to look for, not everything.
BATAS_BARIS = 18
_PASSAGE = re.compile(
    r"(?P<buka><!-- latihan: (?P<langkah>[\w-]+)/(?P<kata>\w+) -->\n)"
    r".*?(?P<tutup><!-- akhir latihan -->\n)",
    re.DOTALL,
)
#: What begins the marks of a passage, also where they are mistyped.
_TANDA = (r"latihan", r"akhir\s+latihan")
#: Warnings that every new paper has are told once, in words.
_LEWAT = re.compile(r"IDN-004")


def fill(guide: str, year: Mapping[str, Langkah]) -> str:
    """Return the guide with every passage as the rehearsal said it."""
    return _PASSAGE.sub(lambda m: f"{m['buka']}{_passage(m, year)}{m['tutup']}", guide)


def count_marks(guide: str) -> tuple[int, int, int]:
    """Count the passages that are filled, and what looks like the mark of a beginning or an end."""
    begun, ended = (len(re.findall(rf"<!--\s*{word}", guide, re.IGNORECASE)) for word in _TANDA)
    return len(_PASSAGE.findall(guide)), begun, ended


def _passage(found: re.Match[str], year: Mapping[str, Langkah]) -> str:
    said = year[found["langkah"]].kata[found["kata"]].teks
    lines = [line for line in said.splitlines() if not _LEWAT.search(line)]
    if len(lines) > BATAS_BARIS:
        lines = [*lines[:BATAS_BARIS], "…"]
    return "\n".join(("```text", *lines, "```", ""))


def fingerprint(step: Langkah, address: str) -> str:
    """Return the checksum of the words on a page, which a picture of it shows."""
    tree = html.fromstring(f"<div>{step.halaman[address]}</div>")
    words = " ".join("".join(str(text) for text in tree.itertext()).split())
    return hashlib.sha256(words.encode()).hexdigest()
