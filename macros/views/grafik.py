"""Lay bars out: each chart says a finding counted from the data, and adds up to its whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.model.baca_target import JenisTarget
from macros.model.dokumen import Dokumen
from macros.model.format import format_share
from macros.model.target import Target
from macros.views import kata
from macros.views.rangkai import join_words
from macros.views.ringkasan import Tahun

#: Width of a whole bar in hundredths of a percent.
UTUH = 10_000
#: Patterns there are; a ninth part begins again with the first.
CORAK = 8
PER_TRIWULAN = "per triwulan"


@dataclass(frozen=True)
class Segmen:
    """Hold one part of a bar: what it counts, where it begins, how wide it is, its pattern.

    `awal` and `lebar` are hundredths of a percent of the widest bar.
    """

    label: str
    nilai: int
    awal: int
    lebar: int
    corak: int

    @property
    def x(self) -> str:
        """Return where the part begins, as SVG writes it."""
        return percent(self.awal)

    @property
    def width(self) -> str:
        """Return how wide the part is, as SVG writes it."""
        return percent(self.lebar)


def percent(hundredths: int) -> str:
    """Write hundredths of a percent as SVG does: `12.50%`."""
    return f"{hundredths // 100}.{hundredths % 100:02}%"


@dataclass(frozen=True)
class Batang:
    """Hold one bar with its name and its words."""

    nama: str
    uraian: str
    segmen: tuple[Segmen, ...]

    @property
    def corak(self) -> int:
        """Return how many patterns the bar needs."""
        return min(len(self.segmen), CORAK)


def lay(parts: Sequence[tuple[str, int]], utuh: int) -> tuple[Segmen, ...]:
    """Lay parts side by side in a bar in which `utuh` is the full width.

    The edges are rounded, not the widths, so that parts of a whole fill the bar exactly.
    """
    segments = []
    before = 0
    for place, (label, value) in enumerate(parts):
        start = before * UTUH // utuh if utuh else 0
        before += value
        end = before * UTUH // utuh if utuh else 0
        segments.append(Segmen(label, value, start, end - start, place % CORAK + 1))
    return tuple(segments)


def program_shares(tahun: Tahun) -> Batang:
    """Return the programmes of a year as parts of their sum."""
    # A bar has no room for what is less than nothing; the words beside it say it.
    parts = [(item.program.nama, max(item.rupiah, 0)) for item in tahun.anggaran]
    whole = sum(amount for _, amount in parts)
    return Batang(f"Anggaran program {tahun.tahun}", _say_shares(tahun), lay(parts, whole))


def _say_shares(tahun: Tahun) -> str:
    if not tahun.total:
        return f"Anggaran program {tahun.tahun} tercetak nol."
    parts = [
        f"{item.program.nama} {format_share(item.rupiah, tahun.total)}" for item in tahun.anggaran
    ]
    return f"Dari anggaran program {tahun.tahun}: {join_words(parts)}."


@dataclass(frozen=True)
class GrafikTarget:
    """Hold how many targets of each kind the papers of a year print, a bar for each paper."""

    judul: str
    jenis: tuple[str, ...]
    batang: tuple[tuple[Dokumen, Batang], ...]

    @property
    def corak(self) -> int:
        """Return how many patterns the bars need."""
        return min(len(self.jenis), CORAK)

    def jumlah(self, jenis: str) -> int:
        """Count the targets of a kind in all papers."""
        return sum(s.nilai for _, bar in self.batang for s in bar.segmen if s.label == jenis)

    @property
    def semua(self) -> int:
        """Count the target cells of all papers."""
        return sum(self.jumlah(jenis) for jenis in self.jenis)


def target_kinds(tahun: Tahun) -> GrafikTarget | None:
    """Return the kinds of target in a year's papers in force; None where no target is printed.

    Every row with a target cell counts once, in its own paper; a blank cell is a kind too.
    """
    counts = [
        (berkas.isi, Counter(_kind(target) for target in list_targets(berkas.isi)))
        for berkas in tahun.dokumen
    ]
    counts = [(paper, kinds) for paper, kinds in counts if kinds]
    whole = sum((kinds for _, kinds in counts), Counter[str]())
    printed = {kind: n for kind, n in whole.items() if kind not in kata.KOSONG.values()}
    if not printed:
        return None
    order = tuple(kind for kind in _KINDS if kind in whole)
    longest = max(kinds.total() for _, kinds in counts)
    bars = tuple((paper, _bar(paper, kinds, order, longest)) for paper, kinds in counts)
    return GrafikTarget(_say_most(printed), order, bars)


def list_targets(dokumen: Dokumen) -> list[Target]:
    """Return the target cells of a paper in printed order; what a report repeats is none."""
    promised = (row.target for sasaran in dokumen.semua_sasaran for row in sasaran.indikator)
    parts = () if dokumen.melaporkan else dokumen.semua_bagian
    cells = (row.target for part in parts for row in part.baris if row.target is not None)
    return [*promised, *(row.target for row in dokumen.semua_aksi), *cells]


def _kind(target: Target) -> str:
    if target.kosong is not None:
        return kata.KOSONG[target.kosong]
    return str(target.jenis) if target.jenis is not None else PER_TRIWULAN


#: The order of kinds in every bar: what is measured first, what is blank last.
_KINDS = (*(str(kind) for kind in JenisTarget), PER_TRIWULAN, *kata.KOSONG.values())


def _bar(dokumen: Dokumen, kinds: Counter[str], order: tuple[str, ...], longest: int) -> Batang:
    segments = lay([(kind, kinds[kind]) for kind in order], longest)
    words = ", ".join(f"{s.nilai} {s.label}" for s in segments if s.nilai)
    return Batang(dokumen.nama, f"{kinds.total()} sel target: {words}.", segments)


def _say_most(printed: dict[str, int]) -> str:
    """Say which kind is printed most often; kinds that share the first place are all named."""
    total, most = sum(printed.values()), max(printed.values())
    first = [kind for kind in _KINDS if printed.get(kind) == most]
    if len(first) > 1:
        return f"Jenis target terbanyak: {' dan '.join(first)}, masing-masing {most} dari {total}."
    return f"{most} dari {total} target tercetak berjenis {first[0]}."


@dataclass(frozen=True)
class GrafikCakupan:
    """Hold in how many papers the topics are printed: a bar for one paper, two, and so on."""

    judul: str
    batang: tuple[Segmen, ...]


def topic_coverage(banyak: Iterable[int]) -> GrafikCakupan | None:
    """Return the coverage of topics; `banyak` is in how many papers each topic is printed."""
    counts = Counter(banyak)
    if not counts:
        return None
    total, most = counts.total(), max(counts.values())
    bars = tuple(
        Segmen(f"{n} dokumen", counts[n], 0, counts[n] * UTUH // most, 1)
        for n in range(1, max(counts) + 1)
    )
    alone = counts[1]
    title = f"{alone} dari {total} topik hanya tercetak dalam satu dokumen."
    if not alone:
        title = f"Semua {total} topik tercetak dalam lebih dari satu dokumen."
    return GrafikCakupan(title, bars)
