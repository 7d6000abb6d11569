"""The tree of performance: what is printed, what is our reading, and nothing lost between."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest

from macros.checks.run import check_files
from macros.model.acuan import JenisAcuan
from macros.model.data import Data
from macros.model.sasaran import Kelompok
from macros.source.berkas import Berkas
from macros.views.pohon import PohonTahun, build, latest_year, list_papers, render_pohon
from macros.views.render import Lembar
from macros.views.simpul import JenisSimpul, Sifat, Simpul
from tests.conftest import Golden
from tests.contoh_data import change, sample
from tests.exports import bantu

ROOT = Path(__file__).parents[2]
NS = "{http://www.w3.org/1999/xhtml}"
REAL = bantu.real()
SAMPLE = bantu.sample()
BOTH = pytest.mark.parametrize(
    "data",
    [
        pytest.param(REAL, id="real"),
        pytest.param(SAMPLE, id="sample", marks=pytest.mark.contoh),
    ],
)


def read(files: dict[str, bytes]) -> Data:
    """Read a changed copy of the sample office."""
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


def nodes(tree: PohonTahun) -> list[Simpul]:
    """Return every node of every paper."""
    return [node for paper in tree.pohon for node in paper.walk()]


def node(tree: PohonTahun, name: str) -> Simpul:
    """Return the node that is a row."""
    (found,) = [n for n in nodes(tree) if n.diri == name]
    return found


@BOTH
def test_every_indicator_row_stands_once(data: Data) -> None:
    """Each indicator row of each paper in force stands once, linked or named as unlinked."""
    papers = list_papers(data, latest_year(data))
    kinds = {JenisAcuan.INDIKATOR, JenisAcuan.AKSI}
    printed = [a.id for a in data.semua_acuan if a.jenis in kinds and a.dokumen in papers]
    shown = [n.id for paper in build(data).pohon for n in paper.indikator()]

    assert printed
    assert sorted(filter(None, shown)) == sorted(printed)


@pytest.mark.kantor_ini
@BOTH
def test_every_link_is_printed_or_has_a_basis(data: Data) -> None:
    """A link of ours says what it rests on, in the lists and in the drawings."""
    tree = build(data)
    links = [n.hubungan for n in nodes(tree) if n.hubungan]
    links += [line.hubungan for part in tree.bagian if part.bagan for line in part.bagan.garis]

    assert links
    assert all(link.dasar.strip() for link in links)
    assert {link.sifat for link in links} == set(Sifat) or data is SAMPLE


@BOTH
def test_solid_lines_join_what_one_paper_prints(data: Data) -> None:
    """A solid line never leaves its paper, and joins what stands in one row or one group."""
    for part in build(data).bagian:
        for line in part.bagan.garis if part.bagan else ():
            ends = [data.acuan[name] for name in (line.dari, line.ke) if name]
            if line.hubungan.tercetak:
                assert len({end.dokumen.id for end in ends}) == 1, line


@BOTH
def test_solid_sasaran_are_those_printed_at_the_row(data: Data) -> None:
    """An indicator hangs solidly only under the sasaran that its own row or cell prints."""
    for goal in nodes(build(data)):
        for row in goal.of_kind(JenisSimpul.INDIKATOR):
            if goal.jenis is JenisSimpul.SASARAN and row.diri and row.hubungan is not None:
                printed = data.acuan[row.diri].sasaran
                known = printed is not None and goal.isi.tercetak is not None
                if row.hubungan.tercetak and known:
                    assert printed == goal.isi.tercetak
                assert row.hubungan.tercetak or row.hubungan.dasar


@BOTH
def test_a_drawing_holds_its_lists(data: Data) -> None:
    """Each drawing has a line for every link that its papers' lists hold, of the same kind."""
    tree = build(data)
    office = [t for part in tree.bagian if part.bagan is None for t in part.pohon]
    for part in tree.bagian:
        if part.bagan is None:
            continue
        rows = {n.diri for t in (*office, *part.pohon) for n in t.walk() if n.diri}
        drawn = {(line.dari, line.ke) for line in part.bagan.garis}
        for paper in part.pohon:
            for above in paper.walk():
                for below in above.cabang:
                    if above.jenis is not JenisSimpul.PROGRAM:
                        assert (above.id, below.id) in drawn
        for chain in tree.rantai:
            here = [row.id for row in chain.baris if row.id in rows]
            arcs = [g for g in part.bagan.garis if g.hubungan is chain.hubungan]
            assert len(arcs) <= max(len(here) - 1, 0)


@pytest.mark.kantor_ini
def test_the_real_drawings_are_counted() -> None:
    """The drawings say how many of their lines are printed and how many are ours."""
    parts = {part.kunci: part for part in build(REAL).bagian if part.bagan}

    assert parts["kpu"].judul == (
        "KPU: 34 garis utuh, semuanya di dalam satu dokumen. "
        "21 garis putus-putus adalah bacaan kami."
    )
    assert set(parts) == {"kpu", "sekretariat"}


@pytest.mark.kantor_ini
@pytest.mark.parametrize(
    ("name", "above", "sifat"),
    [
        pytest.param("PKK-2022-04", "PKK-2022-S2", Sifat.TERCETAK, id="agreement"),
        pytest.param("RKS-2022-20", "RKS-2022-S13", Sifat.TERCETAK, id="yearly-plan"),
        pytest.param("IKU-2020-07", "IKU-2020-S4", Sifat.TERCETAK, id="one-sasaran-in-the-cell"),
        pytest.param("IKU-2020-03", "IKU-2020-T1", Sifat.TERCETAK, id="several-in-the-cell"),
        pytest.param("RAK-2022-01", "RAK-2022-01", Sifat.TERCETAK, id="printed-on-the-row"),
        pytest.param("RAK-2022-02", "RAK-2022-01", Sifat.BACAAN, id="merged-cell"),
        pytest.param("RAK-2022-03", "RAK-2022-01", Sifat.BACAAN, id="shifted-cell"),
        pytest.param("RAS-2022-12", "RKS-2022-S10", Sifat.BACAAN, id="lost-cell"),
        pytest.param("PKS-2022-P2", "PKS-2022-K1", Sifat.TERCETAK, id="programme-of-same-name"),
    ],
)
def test_where_a_row_hangs(name: str, above: str, sifat: Sifat) -> None:
    """A row hangs where its table puts it; where the scan lost that, as we read it, marked."""
    tree = build(REAL)
    (parent,) = [
        n
        for n in nodes(tree)
        if any(name in (c.diri, c.id) for c in n.cabang) and n.jenis is not JenisSimpul.INDIKATOR
    ]
    child = next(c for c in parent.cabang if c.id == name)

    assert parent.id == above
    assert child.hubungan is not None
    assert child.hubungan.sifat is sifat


@pytest.mark.kantor_ini
def test_a_shifted_cell_keeps_its_printed_words() -> None:
    """A row that we read under another sasaran still says which one is printed beside it."""
    row = node(build(REAL), "RAS-2022-10")

    assert row.sasaran_lain is not None
    assert row.sasaran_lain.startswith("Meningkatnya Kualitas Tata Kelola")


@pytest.mark.kantor_ini
def test_what_hangs_on_nothing_is_named() -> None:
    """Indicators of the broken IKU row, and programmes beside no group, stand as unlinked."""
    loose = [n.id for part in build(REAL).bagian for _, n in part.lepas]

    assert loose == [
        *(f"IKU-2020-{n:02}" for n in range(8, 15)),
        *("PKK-2022-P1", "PKK-2022-P2", "RKS-2022-P1", "RKS-2022-P2"),
    ]


@pytest.mark.kantor_ini
def test_a_group_with_another_name_is_our_reading() -> None:
    """A programme's amount hangs solidly under a group only where both bear one name."""
    printed = [n for n in nodes(build(REAL)) if n.jenis is JenisSimpul.ANGGARAN and n.hubungan]

    assert all(n.hubungan and n.hubungan.tercetak for n in printed)

    path = "2022/perjanjian-kinerja-sekretaris.yml"
    text = (ROOT / "data" / path).read_text(encoding="utf-8")
    files = {
        b.relative_to(ROOT / "data").as_posix(): b.read_bytes()
        for b in (ROOT / "data").rglob("*")
        if b.is_file()
    }
    files[path] = text.replace("teks: PROGRAM DUKUNGAN MANAJEMEN", "teks: PROGRAM LAIN").encode()
    row = next(n for n in nodes(build(read(files))) if n.id == "PKS-2022-P2")

    assert row.hubungan is not None
    assert row.hubungan.sifat is Sifat.BACAAN
    assert "PROGRAM LAIN" in row.hubungan.dasar


def test_replaced_papers_are_left_out() -> None:
    """A revised agreement stands in the tree, the one that it replaces does not."""
    names = [paper.dokumen.id for paper in build(SAMPLE).pohon]

    assert "PKK-2030P" in names
    assert "PKK-2030" not in names


def test_only_the_latest_year_and_its_period_count() -> None:
    """Papers of an older year, and lists of a period without the year, stay out of the tree."""
    older = {
        name.replace("2030/", "2029/"): isi.replace(b"2030", b"2029")
        for name, isi in sample().items()
        if name == "2030/rencana-aksi-sekretariat.yml"
    }
    files = sample() | older
    period = "2030-2034/indikator-kinerja-utama.yml"
    files["2020-2024/indikator-kinerja-utama.yml"] = (
        files[period].replace(b"2030-2034", b"2020-2024").replace(b"IKU-2030", b"IKU-2020")
    )
    names = [paper.dokumen.id for paper in build(read(files)).pohon]

    assert "IKU-2030" in names
    assert "IKU-2020" not in names
    assert not any("2029" in name for name in names)


def test_without_papers_the_page_says_so() -> None:
    """An office that has no paper yet gets a sentence, no empty drawing."""
    data = Data(satker=SAMPLE.satker)
    html = render_pohon(Lembar(data, "pohon/"))

    assert "Belum ada dokumen" in html
    assert "<svg" not in html


def test_a_row_without_sasaran_is_unlinked() -> None:
    """An action row whose sasaran is blank and unread is named as unlinked, with its activity."""
    files = change(
        "2030/rencana-aksi-kpu.yml",
        "sasaran: Terlaksananya tahapan contoh sesuai jadwal",
        "sasaran: {kosong: tidak-terbaca}",
    )
    (row,) = [
        n for part in build(read(files)).bagian for _, n in part.lepas if n.diri == "RAK-2030-01"
    ]

    assert row.hubungan is None
    assert [child.jenis for child in row.cabang] == [JenisSimpul.KEGIATAN]


@BOTH
def test_lists_say_it_in_words(data: Data) -> None:
    """In the lists a link of ours bears its words and its basis, and rows lead to their papers."""
    tree = build(data)
    html = render_pohon(Lembar(data, "pohon/"))
    lists = re.sub(r"<svg.*?</svg>", "", html, flags=re.DOTALL)
    marked = tree.count(Sifat.BACAAN)
    page = html5lib.parse(html)
    ids = [e.get("id") for e in page.iter() if e.get("id")]

    assert lists.count("<strong>Hubungan bacaan kami</strong> dengan butir di atasnya.") == marked
    assert lists.count("<strong>Hubungan bacaan kami:</strong>") == sum(
        len(chain.baris) for chain in tree.rantai
    )
    assert len(ids) == len(set(ids))
    inner = re.findall(r'href="#([^"]+)"', html)
    assert set(inner) <= set(ids)


@BOTH
def test_headings_hold_lists_below_their_paper(data: Data) -> None:
    """Every paper in force has a heading, and the tree below it is real nested lists."""
    html = render_pohon(Lembar(data, "pohon/"))
    page = html5lib.parse(html)
    headings = ["".join(h.itertext()) for h in page.iter(f"{NS}h3")]

    for paper in build(data).pohon:
        assert paper.dokumen.nama in headings
    assert any(list(li.iter(f"{NS}li"))[1:] for li in page.iter(f"{NS}li"))


def test_groups_and_goals_are_all_there() -> None:
    """No sasaran or group of an agreement or a yearly plan is left out."""
    shown = {n.diri or n.id for n in nodes(build(REAL))}
    for paper in list_papers(REAL, 2022):
        assert {goal.id for goal in paper.semua_sasaran} <= shown
        groups: tuple[Kelompok, ...] = getattr(getattr(paper, "lampiran", None), "kelompok", ())
        assert {group.id for group in groups} <= shown


def test_the_drawing_stays_as_it_is(golden: Golden) -> None:
    """The sample's drawing is the same on every run and every machine, to the last unit."""
    html = render_pohon(Lembar(SAMPLE, "pohon/"))
    drawing = re.search(r'<svg class="bagan".*?</svg>(?=\s*</div>)', html, flags=re.DOTALL)
    assert drawing is not None

    golden(Path(__file__).parent / "acuan" / "bagan-contoh.svg", drawing[0] + "\n")
