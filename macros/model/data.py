"""Hold everything that `data/` says, once it has been read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType

from macros.findings import Place
from macros.model.acuan import Acuan, JenisAcuan, list_acuan
from macros.model.alamat_terbit import DaftarAlamat
from macros.model.catatan import Catatan
from macros.model.dasar import Model
from macros.model.dokumen import Dokumen
from macros.model.hasil_tercetak import HasilDari, list_printed
from macros.model.id_terbit import DaftarTerbit
from macros.model.informasi_publik import InformasiPublik
from macros.model.istilah import Istilah
from macros.model.janji_tahun import TargetRencana, list_planned
from macros.model.kip import Kip
from macros.model.koreksi import Koreksi
from macros.model.metode import Metode
from macros.model.pelaksana import UnitPelaksana
from macros.model.pindah import Pindah
from macros.model.program import Program
from macros.model.realisasi import (
    AnyRealisasi,
    BarisKinerja,
    RealisasiAnggaran,
    RealisasiKinerja,
)
from macros.model.satker import Satker
from macros.model.sumber import Sumber
from macros.model.tindak_lanjut import Rencana, Selesai, list_done, list_plans
from macros.model.topik import Topik


@dataclass(frozen=True)
class BerkasDokumen:
    """Pair a paper with the file it was read from (path below the data folder)."""

    jalur: str
    isi: Dokumen


def printed_order(berkas: BerkasDokumen) -> tuple[str, int, str]:
    """Order papers by folder, then by kind, then by file."""
    folder = berkas.jalur.split("/")[0]
    return folder, berkas.isi.nomor_jenis, berkas.jalur


@dataclass(frozen=True)
class BerkasRealisasi:
    """Pair a report with the file it was read from (path below the data folder)."""

    jalur: str
    isi: AnyRealisasi


@dataclass(frozen=True)
class Data:
    """Hold the office, its papers and what is said about them; nothing here changes."""

    satker: Satker
    berkas: tuple[BerkasDokumen, ...] = ()
    #: Drafts stand apart, so that nothing that goes through the papers can count one.
    konsep: tuple[BerkasDokumen, ...] = ()
    program: tuple[Program, ...] = ()
    pelaksana: tuple[UnitPelaksana, ...] = ()
    sumber: tuple[Sumber, ...] = ()
    topik: tuple[Topik, ...] = ()
    #: The topics with the rows of drafts, which `topik` leaves out.
    topik_tertulis: tuple[Topik, ...] = ()
    catatan: tuple[Catatan, ...] = ()
    istilah: tuple[Istilah, ...] = ()
    catatan_terbit: DaftarTerbit = field(default_factory=lambda: DaftarTerbit(terbit=()))
    kip: Kip | None = None
    #: The register of public information, and what is published beside the papers.
    informasi: InformasiPublik = field(default_factory=InformasiPublik)
    #: The day on which the data is read; what is due is told against it, and nothing without it.
    hari: date | None = None
    pindah: tuple[Pindah, ...] = ()
    alamat_terbit: DaftarAlamat = field(default_factory=DaftarAlamat)
    koreksi: tuple[Koreksi, ...] = ()
    realisasi: tuple[BerkasRealisasi, ...] = ()
    metode: Metode = field(default_factory=Metode)
    #: Lines of each source text by the source's id; a source without text has no entry.
    teks_sumber: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: The files that make up a list which may stand in parts, by its fixed name.
    pecahan: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Where whole files are named, for findings that concern no single key.
    akar: str = "data"

    @property
    def dengan_konsep(self) -> Data:
        """Return the data as if every draft were a paper, with the topics as they are written."""
        papers = tuple(sorted((*self.berkas, *self.konsep), key=printed_order))
        return replace(self, berkas=papers, konsep=(), topik=self.topik_tertulis or self.topik)

    def beserta(self, berkas: BerkasDokumen) -> Data:
        """Return the data with one draft among the papers, for the page of just that draft."""
        return replace(self, berkas=tuple(sorted((*self.berkas, berkas), key=printed_order)))

    def place_of(self, jalur: str) -> Place:
        """Return the first character of a file below the data folder."""
        return Place(f"{self.akar}/{jalur}")

    def file_of(self, model: Model, dasar: str) -> str:
        """Return the file below the data folder that a model was read from; `dasar` if unknown."""
        path = model.letak.place.path if model.letak else ""
        return path.removeprefix(f"{self.akar}/") if path.startswith(f"{self.akar}/") else dasar

    def parts_of(self, paths: Iterable[str]) -> tuple[str, ...]:
        """Return files of the project, a list that may stand in parts by the parts it has."""
        parts = {
            f"{self.akar}/{name}": tuple(f"{self.akar}/{part}" for part in there)
            for name, there in self.pecahan.items()
        }
        return tuple(part for path in paths for part in parts.get(path, (path,)))

    @cached_property
    def dokumen(self) -> tuple[Dokumen, ...]:
        """Return the papers in the order of their files."""
        return tuple(berkas.isi for berkas in self.berkas)

    @cached_property
    def semua_acuan(self) -> tuple[Acuan, ...]:
        """Return everything that has an id, in printed order; repeated ids are kept."""
        return tuple(acuan for dokumen in self.dokumen for acuan in list_acuan(dokumen))

    @cached_property
    def acuan(self) -> Mapping[str, Acuan]:
        """Return everything that has an id, by its id (the first where an id is repeated)."""
        found: dict[str, Acuan] = {}
        for acuan in self.semua_acuan:
            found.setdefault(acuan.id, acuan)
        return MappingProxyType(found)

    @cached_property
    def topik_dari(self) -> Mapping[str, Topik]:
        """Return the topic of each indicator row that has one."""
        return MappingProxyType({i: topik for topik in self.topik for i in topik.anggota})

    @cached_property
    def topik_kegiatan_dari(self) -> Mapping[str, tuple[Topik, ...]]:
        """Return the topics in which each row of an action plan stands: one may stand in several.

        It stands in that of its indicator, and wherever we place it for its activity.
        """
        found: dict[str, list[Topik]] = defaultdict(list)
        for topik in self.topik:
            for name in dict.fromkeys(topik.baris):
                acuan = self.acuan.get(name)
                if acuan is not None and acuan.jenis is JenisAcuan.AKSI:
                    found[name].append(topik)
        return MappingProxyType({row: tuple(topics) for row, topics in found.items()})

    def kegiatan_ditaruh(self, name: str) -> tuple[tuple[Topik, str], ...]:
        """Return the topics in which we place a row for its activity alone, with our basis."""
        topics = self.topik_kegiatan_dari.get(name, ())
        placed = ((topik, one) for topik in topics for one in topik.kegiatan)
        return tuple((topik, one.dasar) for topik, one in placed if one.baris == name)

    @cached_property
    def catatan_dari(self) -> Mapping[str, tuple[Catatan, ...]]:
        """Return the notes on each row, by the row's id."""
        found: dict[str, list[Catatan]] = defaultdict(list)
        for catatan in self.catatan:
            for row in catatan.baris:
                found[row].append(catatan)
        return MappingProxyType({row: tuple(notes) for row, notes in found.items()})

    @cached_property
    def koreksi_dari(self) -> Mapping[str, tuple[Koreksi, ...]]:
        """Return the corrections and updates of each row, by the row's id."""
        found: dict[str, list[Koreksi]] = defaultdict(list)
        for koreksi in self.koreksi:
            found[koreksi.baris].append(koreksi)
        return MappingProxyType({row: tuple(entries) for row, entries in found.items()})

    @cached_property
    def catatan_menyeluruh(self) -> Mapping[str, frozenset[str]]:
        """Return, by paper, the codes of notes that concern every row of its table.

        They are told once, at the table: repeated at each row they would hide the others.
        """
        rows: dict[str, set[str]] = defaultdict(set)
        for acuan in self.semua_acuan:
            if acuan.jenis in {JenisAcuan.INDIKATOR, JenisAcuan.AKSI}:
                rows[acuan.dokumen.id].add(acuan.id)
        return {
            paper: frozenset(c.kode for c in self.catatan if names and names <= set(c.baris))
            for paper, names in rows.items()
        }

    @cached_property
    def tahun(self) -> tuple[int, ...]:
        """Return the years that have papers, newest first."""
        years = {year for d in self.dokumen if (year := d.untuk_tahun) is not None}
        return tuple(sorted(years, reverse=True))

    def of_year(self, tahun: int) -> Iterator[BerkasDokumen]:
        """Yield the papers of a year; the cover belongs to its year."""
        yield from self._per_tahun.get(tahun, ())

    def results_of_year(self, tahun: int) -> Iterator[RealisasiKinerja]:
        """Yield the reports on indicators of a year."""
        for report in self._laporan_per_tahun.get(tahun, ()):
            if isinstance(report, RealisasiKinerja):
                yield report

    def spending_of_year(self, tahun: int) -> Iterator[RealisasiAnggaran]:
        """Yield the reports on money spent in a year."""
        for report in self._laporan_per_tahun.get(tahun, ()):
            if isinstance(report, RealisasiAnggaran):
                yield report

    @cached_property
    def baris_laporan(self) -> Mapping[str, tuple[tuple[int, BarisKinerja], ...]]:
        """Return the rows of reports on each indicator with their years, by its id."""
        found: dict[str, list[tuple[int, BarisKinerja]]] = defaultdict(list)
        for berkas in self.realisasi:
            if isinstance(berkas.isi, RealisasiKinerja):
                for row in berkas.isi.baris:
                    found[row.indikator].append((berkas.isi.tahun, row))
        return {name: tuple(rows) for name, rows in found.items()}

    @cached_property
    def hasil_tercetak(self) -> Mapping[int, HasilDari]:
        """Return by year what reports print; a report that is replaced prints nothing any more."""
        targets = {a.id: a.dokumen for a in self.semua_acuan if a.target and not a.target.kosong}
        return list_printed((d for d in self.dokumen if d.id not in self._pengganti), targets)

    @cached_property
    def tindak_lanjut(self) -> Mapping[str, Rencana]:
        """Return the follow-ups that reports plan, by their row; a replaced report plans none."""
        plans = list_plans(d for d in self.dokumen if d.id not in self._pengganti)
        return {plan.baris.id: plan for plan in plans}

    @cached_property
    def penyelesaian(self) -> Mapping[str, tuple[Selesai, ...]]:
        """Return by the row that planned it how a follow-up is said to be done."""
        typed = (b.isi for b in self.realisasi if isinstance(b.isi, RealisasiKinerja))
        return list_done((d for d in self.dokumen if d.id not in self._pengganti), typed)

    @cached_property
    def target_rencana(self) -> Mapping[str, tuple[TargetRencana, ...]]:
        """Return by row of a plan of several years what it sets for each, with the promises."""
        return list_planned(self.dokumen, self.acuan, self.topik_dari, self._pengganti)

    @cached_property
    def tahun_berhasil(self) -> tuple[int, ...]:
        """Return the years of which any result is told, typed in or printed, newest first."""
        typed = (berkas.isi.tahun for berkas in self.realisasi)
        return tuple(sorted({*typed, *self.hasil_tercetak}, reverse=True))

    def years_of(self, acuan: Acuan) -> frozenset[int]:
        """Return the years that concern a row: its paper's, and those in which it is reported.

        What a report prints is of the paper's own year.
        """
        reported = {year for year, _ in self.baris_laporan.get(acuan.id, ())}
        own = acuan.dokumen.untuk_tahun
        return frozenset(reported if own is None else {*reported, own})

    @cached_property
    def acuan_tahun(self) -> Mapping[int, tuple[Acuan, ...]]:
        """Return the rows that concern each year, in printed order."""
        found: dict[int, list[Acuan]] = defaultdict(list)
        for acuan in self.semua_acuan:
            for year in self.years_of(acuan):
                found[year].append(acuan)
        return {year: tuple(rows) for year, rows in found.items()}

    def of_period(self) -> Iterator[BerkasDokumen]:
        """Yield the papers of several years, newest period first."""
        lists = [b for b in self.berkas if b.isi.untuk_tahun is None]
        yield from sorted(lists, key=lambda b: b.jalur, reverse=True)

    def unannounced(self, cover: Dokumen) -> tuple[Dokumen, ...]:
        """Return the papers of a cover's bundle that the cover does not announce."""
        announced = {name for isi in cover.diumumkan for name in isi.dokumen}
        bundle = (d for d in self.dokumen if d.sumber.berkas == cover.sumber.berkas)
        return tuple(d for d in bundle if d is not cover and d.id not in announced)

    def replaced_by(self, id_dokumen: str) -> Dokumen | None:
        """Return the revised paper that replaces a paper, if there is one."""
        return self._pengganti.get(id_dokumen)

    @cached_property
    def _pengganti(self) -> Mapping[str, Dokumen]:
        """Return, by the paper that is replaced, the first that says so."""
        return {d.menggantikan: d for d in reversed(self.dokumen) if d.menggantikan}

    @cached_property
    def sumber_dari(self) -> Mapping[str, Sumber]:
        """Return the sources by id (the first where an id is repeated)."""
        return {source.id: source for source in reversed(self.sumber)}

    @cached_property
    def urutan_baris(self) -> Mapping[str, int]:
        """Return the place of each row in printed order, by its id."""
        return {acuan.id: place for place, acuan in enumerate(self.semua_acuan)}

    @cached_property
    def _per_tahun(self) -> Mapping[int, tuple[BerkasDokumen, ...]]:
        found: dict[int, list[BerkasDokumen]] = defaultdict(list)
        for berkas in self.berkas:
            year = berkas.isi.untuk_tahun
            if year is not None:
                found[year].append(berkas)
        return {year: tuple(papers) for year, papers in found.items()}

    @cached_property
    def _laporan_per_tahun(self) -> Mapping[int, tuple[AnyRealisasi, ...]]:
        found: dict[int, list[AnyRealisasi]] = defaultdict(list)
        for berkas in self.realisasi:
            found[berkas.isi.tahun].append(berkas.isi)
        return {year: tuple(reports) for year, reports in found.items()}
