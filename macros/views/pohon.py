"""Show the tree of performance of the latest year: what the papers link, and what only we do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.checks.dasar import normalize
from macros.model.acuan import Acuan, JenisAcuan
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.views.bagan import Bagan
from macros.views.pena import draw
from macros.views.pohon_dokumen import grow
from macros.views.render import Lembar
from macros.views.serapan_baris import spent_of
from macros.views.simpul import JenisSimpul, Pohon, Rantai, Sifat, Simpul, read_as

#: From the long plan down to the activities, as the papers follow from each other.


@dataclass(frozen=True)
class BagianPohon:
    """Hold the trees of one body; `bagan` draws them below those of the whole office."""

    kunci: str
    nama: str
    pohon: tuple[Pohon, ...]
    bagan: Bagan | None

    @property
    def lepas(self) -> tuple[tuple[Dokumen, Simpul], ...]:
        """Return what the papers link with nothing above it."""
        return tuple((tree.dokumen, node) for tree in self.pohon for node in tree.lepas)

    @property
    def judul(self) -> str:
        """Say what the drawing shows in two sentences, counted from its lines."""
        if self.bagan is None:
            return ""
        solid, dashed = self.bagan.count(tercetak=True), self.bagan.count(tercetak=False)
        ours = f"{dashed} garis putus-putus adalah" if dashed else "Tidak ada garis"
        return (
            f"{self.nama}: {solid} garis utuh, semuanya di dalam satu dokumen. {ours} bacaan kami."
        )

    @property
    def berbiaya(self) -> bool:
        """Tell whether an activity has a cost printed beside it."""
        nodes = (node for tree in self.pohon for node in tree.walk())
        return any(node.berbiaya for node in nodes)


@dataclass(frozen=True)
class PohonTahun:
    """Hold all trees of one year, and our links between them."""

    tahun: int | None
    bagian: tuple[BagianPohon, ...]
    rantai: tuple[Rantai, ...]

    @property
    def pohon(self) -> tuple[Pohon, ...]:
        """Return the trees of every body."""
        return tuple(tree for part in self.bagian for tree in part.pohon)

    @cached_property
    def bertujuan(self) -> tuple[Dokumen, ...]:
        """Return the papers that print tujuan."""
        trees = (t for t in self.pohon if any(n.jenis is JenisSimpul.TUJUAN for n in t.walk()))
        return tuple(tree.dokumen for tree in trees)

    @property
    def jenis_bertujuan(self) -> tuple[str, ...]:
        """Return the kinds of the papers that print tujuan."""
        return tuple(dict.fromkeys(dokumen.nama_jenis for dokumen in self.bertujuan))

    @property
    def tanpa_tujuan(self) -> bool:
        """Tell whether no paper of the year itself prints tujuan."""
        return all(dokumen.untuk_tahun is None for dokumen in self.bertujuan)

    @property
    def biaya(self) -> str:
        """Say beside which rows the action plans print a cost without its programme; "" if none."""
        rows = [row for tree in self.pohon for row in tree.dokumen.semua_aksi]
        if any(row.program is not None for row in rows):
            return ""
        priced = [row.perkiraan_biaya.kosong is None for row in rows]
        return ("setiap" if all(priced) else "sebagian") if any(priced) else ""

    @property
    def judul(self) -> str:
        """Say the finding in short sentences: what is printed, and what is only our reading."""
        name = f"Dokumen {self.tahun}" if self.tahun else "Dokumen"
        printed, ours = self.count(Sifat.TERCETAK), self.count(Sifat.BACAAN)
        more = f", dan kami membaca {ours} lagi" if ours else ""
        return (
            f"{name} mencetak {printed} hubungan dalam tabelnya{more}. "
            "Tabelnya tidak mencetak hubungan dengan dokumen lain."
        )

    @cached_property
    def silang(self) -> Mapping[str, Rantai]:
        """Return our links by row."""
        return {row.id: chain for chain in self.rantai for row in chain.baris}

    def count(self, sifat: Sifat) -> int:
        """Count the links of one kind within the papers."""
        return sum(tree.count(sifat) for tree in self.pohon)


def latest_year(data: Data) -> int | None:
    """Return the latest year with a paper in force; a cover alone makes no year."""
    papers = (d for d in data.dokumen if d.tingkat and data.replaced_by(d.id) is None)
    return max((year for d in papers if (year := d.untuk_tahun)), default=None)


def list_papers(data: Data, tahun: int | None) -> tuple[Dokumen, ...]:
    """Return the papers in force for a year, from the long plan down to the activities."""
    found = [d for d in data.dokumen if data.replaced_by(d.id) is None and _is_about(d, tahun)]
    return tuple(sorted(found, key=lambda dokumen: dokumen.tingkat))


def _is_about(dokumen: Dokumen, tahun: int | None) -> bool:
    """Tell whether a paper is of the year, or of a period with the year in it."""
    if not dokumen.tingkat:
        return False
    first, last = dokumen.masa
    return first <= tahun <= last if tahun else dokumen.untuk_tahun is None


def build(data: Data) -> PohonTahun:
    """Return the trees of the latest year."""
    tahun = latest_year(data)
    papers = list_papers(data, tahun)
    chains = (*_same_goal(data, papers), *_same_topic(data, papers))
    office = tuple(grow(d) for d in papers if d.badan is None)
    parts = [BagianPohon("kantor", "Seluruh kantor", office, None)] if office else []
    labels = {row: topik.nama for row, topik in data.topik_dari.items()}
    for body in data.satker.badan:
        trees = tuple(grow(d) for d in papers if d.badan == body.badan)
        if trees:
            picture = draw((*office, *trees), chains, labels)
            parts.append(BagianPohon(body.badan, body.nama, trees, picture))
    return PohonTahun(tahun, tuple(parts), chains)


def _same_topic(data: Data, papers: tuple[Dokumen, ...]) -> Iterator[Rantai]:
    """Link the rows of these papers that stand in one topic; a topic of one row links nothing."""
    for topik in data.topik:
        rows = _in_order((data.acuan[name] for name in topik.anggota), papers)
        placed = _in_order((data.acuan[one.baris] for one in topik.kegiatan), papers)
        if len(rows) > 1 or (rows and placed):
            basis = f"kami mengelompokkan keduanya dalam topik {topik.nama}"
            yield Rantai(read_as(basis), rows, topik, placed)


def _same_goal(data: Data, papers: tuple[Dokumen, ...]) -> Iterator[Rantai]:
    """Link the sasaran that different papers print in the same words."""
    goals: dict[str, list[Acuan]] = defaultdict(list)
    for row in data.semua_acuan:
        if row.jenis is JenisAcuan.SASARAN:
            goals[normalize(row.teks)].append(row)
    for same in goals.values():
        rows = _in_order(same, papers)
        if len({row.dokumen.id for row in rows}) > 1:
            yield Rantai(read_as("bunyinya sama; besar huruf dan spasi tidak dihitung"), rows)


def _in_order(rows: Iterable[Acuan], papers: tuple[Dokumen, ...]) -> tuple[Acuan, ...]:
    """Return the rows that stand in these papers, in the order of the papers."""
    rank = {paper.id: place for place, paper in enumerate(papers)}
    found = [row for row in rows if row.dokumen.id in rank]
    return tuple(sorted(found, key=lambda row: rank[row.dokumen.id]))


def render_pohon(lembar: Lembar) -> str:
    """Return the tree of the latest year as lists, with a drawing for each body."""
    return lembar.render(
        "pohon.html",
        pohon=build(lembar.data),
        Sifat=Sifat,
        Jenis=JenisSimpul,
        terpakai=lambda name: spent_of(lembar.data, name),
    )
