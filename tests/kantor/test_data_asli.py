"""The real papers: whole, without findings, and on the pages as the source prints them.

Another office puts the counts of its own papers here.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from macros.checks.anggaran import budget_of_year
from macros.checks.run import check_files
from macros.checks.tercetak import list_repeats
from macros.findings import Finding
from macros.jenis.indikator_kinerja_utama import IndikatorKinerjaUtama
from macros.jenis.perjanjian_kinerja import PerjanjianKinerja
from macros.jenis.rencana_aksi import RencanaAksi
from macros.jenis.rencana_kinerja_tahunan import RencanaKinerjaTahunan
from macros.jenis.sampul import Sampul
from macros.publish.open import open_situs
from macros.publish.situs import Situs
from macros.source.berkas import Berkas, read_files
from tests.conftest import Figure

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "data" / "sumber" / "000_cc7eafb403a995cd.txt"
#: Lines of the source text that each paper stands on, and the page that shows it.
PAPERS = {
    "2022/sampul/": range(1, 17),
    "2020-2024/indikator-kinerja-utama/": range(17, 28),
    "2022/perjanjian-kinerja-ketua/": range(28, 77),
    "2022/perjanjian-kinerja-sekretaris/": range(77, 135),
    "2022/rencana-kinerja-tahunan-kpu/": range(135, 155),
    "2022/rencana-kinerja-tahunan-sekretariat/": range(155, 220),
    "2022/rencana-aksi-kpu/": range(220, 243),
    "2022/rencana-aksi-sekretariat/": range(243, 282),
}


@cache
def _situs() -> Situs:
    return open_situs(ROOT, ROOT / "data")


@cache
def _files() -> dict[str, bytes]:
    return {berkas.jalur: berkas.isi for berkas in read_files(ROOT / "data")}


def _check(files: dict[str, bytes]) -> tuple[Finding, ...]:
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[1]


def _paper(name: str) -> object:
    return next(d for d in _situs().data.dokumen if d.id == name)


class _Text(HTMLParser):
    """Gather what a reader sees; a break between elements is a space."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del tag, attrs
        self.parts.append(" ")


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


@cache
def _shown(address: str) -> str:
    reader = _Text()
    reader.feed(_situs().halaman[address].isi)
    return " ".join("".join(reader.parts).split())


def _cells(line: str) -> list[str]:
    """Split a source line into its cells, without the marks of the reading machine."""
    plain = re.sub(r"</?p>", "\t", line).replace("<hr/>", "").replace("**", "")
    if plain.startswith(("|", "- ")):
        plain = plain.removeprefix("- ").replace("|", "\t")
    cells = (cell.strip(" :") for cell in re.split(r"\t|\s:|^:", plain))
    return [cell for cell in cells if cell and not re.fullmatch(r"[-\s]*", cell)]


def _source_cells() -> Iterator[tuple[str, int, str]]:
    lines = SOURCE.read_text(encoding="utf-8").split("\n")
    for address, numbers in PAPERS.items():
        for number in numbers:
            if number <= len(lines):
                yield from ((address, number, cell) for cell in _cells(lines[number - 1]))


def test_the_real_data_has_no_finding() -> None:
    """What is in data/ passes every check; only the office's contact is not known yet."""
    assert {f.kode for f in _situs().findings} <= {"KTR-001"}


def test_the_main_indicators_are_counted_as_printed() -> None:
    """The IKU list holds 3 tujuan, their sasaran, and 14 printed indicators, 13 different."""
    paper = _paper("IKU-2020")
    assert isinstance(paper, IndikatorKinerjaUtama)
    texts = [i.teks for row in paper.baris for i in row.indikator.butir]

    assert sum(row.tujuan.tercetak is not None for row in paper.baris) == 3
    assert (len(texts), len(set(texts))) == (14, 13)


@pytest.mark.parametrize(
    ("name", "sasaran", "indikator", "kelompok"),
    [("PKK-2022", 2, 7, 0), ("PKS-2022", 7, 9, 2)],
)
def test_the_agreements_are_counted_as_printed(
    name: str, sasaran: int, indikator: int, kelompok: int
) -> None:
    """Each agreement holds its sasaran, indicators, groups, and two programmes with amounts."""
    paper = _paper(name)
    assert isinstance(paper, PerjanjianKinerja)
    goals = list(paper.semua_sasaran)

    assert len(goals) == sasaran
    assert sum(len(goal.indikator) for goal in goals) == indikator
    assert len(paper.lampiran.kelompok) == kelompok
    assert [p.anggaran.rupiah for p in paper.lampiran.anggaran.program] == [
        43_644_000,
        3_231_477_000,
    ]


@pytest.mark.parametrize(
    ("name", "sasaran", "indikator"), [("RKK-2022", 2, 5), ("RKS-2022", 13, 20)]
)
def test_the_yearly_plans_are_counted_as_printed(name: str, sasaran: int, indikator: int) -> None:
    """Each yearly plan holds its sasaran and its indicators with targets."""
    paper = _paper(name)
    assert isinstance(paper, RencanaKinerjaTahunan)

    assert len(paper.sasaran) == sasaran
    assert sum(len(goal.indikator) for goal in paper.sasaran) == indikator


@pytest.mark.parametrize(("name", "rows", "costed"), [("RAK-2022", 6, 3), ("RAS-2022", 20, 5)])
def test_the_action_plans_are_counted_as_printed(name: str, rows: int, costed: int) -> None:
    """Each action plan holds its rows and only the costs that are printed."""
    paper = _paper(name)
    assert isinstance(paper, RencanaAksi)

    assert len(paper.baris) == rows
    assert sum(row.perkiraan_biaya.rupiah is not None for row in paper.baris) == costed


def test_targets_are_all_there() -> None:
    """The agreements hold 16 targets and the yearly plans 25."""
    per_kind = Counter(
        paper.jenis
        for paper in _situs().data.dokumen
        for goal in paper.semua_sasaran
        for row in goal.indikator
        if row.target.tercetak is not None
    )

    assert per_kind == {"perjanjian-kinerja": 16, "rencana-kinerja-tahunan": 25}


def test_the_budget_is_the_printed_total() -> None:
    """The programmes of 2022 add up to the total that the yearly plan prints."""
    paper = _paper("RKS-2022")
    assert isinstance(paper, RencanaKinerjaTahunan)
    assert paper.anggaran is not None
    assert paper.anggaran.jumlah is not None

    assert budget_of_year(_situs().data, 2022) == 3_275_121_000
    assert paper.anggaran.jumlah.anggaran.rupiah == 3_275_121_000


def test_the_cover_announces_what_is_missing() -> None:
    """The cover's list is whole, its missing plan stays empty, and its year is as printed."""
    paper = _paper("SAMPUL-2022")
    assert isinstance(paper, Sampul)

    assert [len(row.dokumen) for row in paper.daftar] == [1, 2, 2, 0]
    assert "RENCANA KERJA ANGGARAN" in paper.daftar[3].teks
    assert (paper.tahun_tercetak.tahun, paper.tahun) == (2021, 2022)


def test_the_source_is_what_was_handed_over() -> None:
    """The source text is kept byte for byte, and its checksum is the published one."""
    source = next(s for s in _situs().data.sumber if s.berkas.endswith(SOURCE.name))

    assert Berkas("x", SOURCE.read_bytes()).sha256 == source.sha256


def _repeated_heads() -> set[int]:
    """Return the lines that only repeat a table's head on the next page of the paper."""
    return {
        line
        for paper in _situs().data.dokumen
        for head in list_repeats(paper)
        for line in head.diulang or ()
    }


def test_every_printed_cell_is_on_its_page(figure: Figure) -> None:
    """Each cell of the source stands on its paper's page, letter for letter, as often as there."""
    shown = {address: _squeeze(_shown(address)) for address in PAPERS}
    repeated = _repeated_heads()
    printed = Counter(
        (address, _squeeze(cell).strip(":,+"))
        for address, number, cell in _source_cells()
        if number not in repeated
    )
    missing = {
        cell: (times, shown[address].count(cell))
        for (address, cell), times in printed.items()
        if shown[address].count(cell) < times
    }

    assert missing == {}
    figure(f"{printed.total()} printed cells of the source, all on their pages")


def test_every_source_line_is_on_the_source_page() -> None:
    """The whole source text can be read on the site, with all its marks."""
    (page,) = (p for a, p in _situs().halaman.items() if a.startswith("sumber/"))
    reader = _Text()
    reader.feed(page.isi)
    shown = _squeeze("".join(reader.parts).replace("⇥", ""))
    lines = SOURCE.read_text(encoding="utf-8").split("\n")

    assert [line for line in lines if _squeeze(line) not in shown] == []


@cache
def _notes() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    """Return the rows and the explained codes of each note."""
    notes = yaml.safe_load(_files()["catatan.yml"])["catatan"]
    return {
        note["kode"]: (frozenset(note.get("baris", [])), tuple(note.get("menjelaskan", [])))
        for note in notes
    }


def _unexplain(text: str, note: str, kode: str) -> str:
    """Return the notes without one code in the `menjelaskan` of one of them."""
    before, start, after = text.partition(f"  - kode: {note}\n")
    body, next_note, rest = after.partition("\n  - kode: ")
    cut = re.sub(rf"(menjelaskan: \[.*?){kode},? ?", r"\1", body)
    assert cut != body
    return f"{before}{start}{cut}{next_note}{rest}"


@pytest.mark.parametrize(
    ("note", "kode"), [(note, kode) for note, (_, codes) in _notes().items() for kode in codes]
)
def test_nothing_contradictory_goes_unexplained(note: str, kode: str) -> None:
    """Without the explanation that any note gives, publication stops with just that code."""
    rows, _ = _notes()[note]
    text = _files()["catatan.yml"].decode()
    for other, (others_rows, codes) in _notes().items():
        # Two notes may explain one row: its contradiction stands until both are silent.
        if kode in codes and rows & others_rows:
            text = _unexplain(text, other, kode)
    found = _check({**_files(), "catatan.yml": text.encode()})

    assert {f.kode for f in found} - {"KTR-001"} == {kode}


def test_every_blank_says_why() -> None:
    """Each blank of the real papers has a reason, and each unreadable one a note on its row."""
    text = "\n".join(isi.decode() for name, isi in _files().items() if name.startswith("20"))
    values = re.findall(r"^ *(?:- )?[a-z_]+:[ \t]*([^\s#].*)?$", text, re.MULTILINE)

    assert "kosong: tidak-terbaca" in text
    assert values
    assert not re.search(r": *(''|\"\"|~|null|0|-)\s*$", text, re.MULTILINE)


def test_another_place_gives_the_same_pages(tmp_path: Path) -> None:
    """The pages depend on the data alone, not on where the folder lies."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    elsewhere = open_situs(tmp_path, tmp_path / "data")

    assert elsewhere.halaman == _situs().halaman
    assert all(page.isi == _situs().halaman[a].isi for a, page in elsewhere.halaman.items())
