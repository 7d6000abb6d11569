"""Count evidence: how much of what a duty asks for stands on this site, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from macros.jenis.perjanjian_kinerja import PerjanjianKinerja
from macros.jenis.rencana_aksi import RencanaAksi
from macros.jenis.rencana_kinerja_tahunan import RencanaKinerjaTahunan
from macros.model import alamat
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.dokumen_anggaran import DokumenAnggaran
from macros.model.sel_tanggal import TanggalPenuh
from macros.views.hitung import latest_day

#: Papers of one year; they carry the year in their evidence.
Tahunan = PerjanjianKinerja | RencanaKinerjaTahunan | RencanaAksi | DokumenAnggaran
P = TypeVar("P", PerjanjianKinerja, RencanaKinerjaTahunan, RencanaAksi, DokumenAnggaran)


@dataclass(frozen=True)
class Hasil:
    """Hold one count: places filled, places there are, the sentence, and where it was counted.

    `halaman` are (title, address below the root); `dokumen` the papers, whose latest date
    of signing says as of when the count holds; where reports are counted instead, `dilaporkan`
    is the day of the latest one.
    """

    terpenuhi: int
    seharusnya: int
    kalimat: str
    dokumen: tuple[Dokumen, ...] = ()
    halaman: tuple[tuple[str, str], ...] = ()
    dilaporkan: date | None = None
    #: When what was counted was announced, and the year that it speaks of; None: not known.
    diumumkan: date | None = None
    tahun: int | None = None
    #: Whether the office tells the day of the announcement where it tells the thing.
    diumumkan_kantor: bool = False

    @property
    def per(self) -> date | None:
        """Return as of when the count holds; None where nothing that was counted is dated."""
        if self.dilaporkan is not None:
            return self.dilaporkan
        return latest_day(self.dokumen)


def latest(data: Data, kind: type[P]) -> tuple[P, ...]:
    """Return the papers of a kind that are in force, of the latest year that has any."""
    papers = [d for d in data.dokumen if isinstance(d, kind) and not data.replaced_by(d.id)]
    year = max((paper.tahun for paper in papers), default=0)
    return tuple(paper for paper in papers if paper.tahun == year)


def count_places(
    data: Data, papers: Sequence[Dokumen], places: Iterable[bool], what: str, says: str
) -> Hasil:
    """Count filled places; `what` names a place and `says` what a filled one says."""
    filled = list(places)
    if not filled:
        return Hasil(0, 0, f"Situs ini tidak memuat {what}.")
    years = sorted({d.tahun for d in papers if isinstance(d, Tahunan)})
    of_year = f" {years[0]}" if len(years) == 1 else ""
    sentence = f"{sum(filled)} dari {len(filled)} {what}{of_year} {says}."
    return Hasil(
        sum(filled),
        len(filled),
        sentence,
        tuple(papers),
        pages_of(data, papers),
        diumumkan=announced(data, papers),
        tahun=years[-1] if years else None,
    )


def day_of(tanggal: TanggalPenuh | None) -> date | None:
    """Return the day of a date, if there is one."""
    return tanggal.nilai if tanggal else None


def count_told(  # noqa: PLR0913 - what was counted, in words, where it stands, when it was told
    places: Iterable[bool],
    what: str,
    *,
    says: str = "terisi",
    halaman: tuple[tuple[str, str], ...],
    diumumkan: TanggalPenuh | None = None,
    tahun: int | None = None,
) -> Hasil:
    """Count what the office tells in a file of its own, with the day of its announcement."""
    filled = list(places)
    if not filled:
        return Hasil(0, 0, f"Situs ini tidak memuat {what}.")
    return Hasil(
        sum(filled),
        len(filled),
        f"{sum(filled)} dari {len(filled)} {what} {says}.",
        halaman=halaman,
        diumumkan=day_of(diumumkan),
        tahun=tahun,
        diumumkan_kantor=True,
    )


def announced(data: Data, papers: Sequence[Dokumen]) -> date | None:
    """Return the first day on which all of some papers were announced, if each tells its day."""
    told = {e.dokumen: e.diumumkan for e in (data.kip.dip.isian if data.kip else ())}
    days = [told.get(paper.id) or paper.terbit_sejak for paper in papers]
    known = [day.nilai for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def pages_of(data: Data, papers: Sequence[Dokumen]) -> tuple[tuple[str, str], ...]:
    """Return the title and the address of each paper's page."""
    return tuple((paper.nama, alamat.of_id(data, paper.id)) for paper in papers)
