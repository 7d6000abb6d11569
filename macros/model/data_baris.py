"""Find by its id what `data/` says of a row, a paper or a source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from macros.model.acuan import Acuan, JenisAcuan, list_acuan
from macros.model.baris_aksi import BarisAksi
from macros.model.berkas import BerkasDokumen
from macros.model.catatan import Catatan
from macros.model.dasar import Model
from macros.model.data_tertulis import DataTertulis
from macros.model.dokumen import Dokumen
from macros.model.janji_tahun import TargetRencana, list_planned
from macros.model.koreksi import Koreksi
from macros.model.realisasi import BarisKinerja, RealisasiKinerja
from macros.model.sumber import Sumber
from macros.model.tabel_cetak import list_tabel
from macros.model.tindak_lanjut import Rencana, Selesai, list_done, list_plans
from macros.model.topik import Topik


@dataclass(frozen=True)
class DataBaris(DataTertulis):
    """Find by its id what stands in the papers, and what is said about it elsewhere."""

    @cached_property
    def dokumen(self) -> tuple[Dokumen, ...]:
        """Return the papers in the order of their files."""
        return tuple(berkas.isi for berkas in self.berkas)

    @cached_property
    def semua_acuan(self) -> tuple[Acuan, ...]:
        """Return everything that has an id, in printed order; repeated ids are kept."""
        return tuple(acuan for dokumen in self.dokumen for acuan in self.rows_of(dokumen))

    def rows_of(self, dokumen: Dokumen) -> tuple[Acuan, ...]:
        """Return everything in one paper of this data that has an id, in printed order."""
        return self._acuan_dokumen[id(dokumen)]

    @cached_property
    def _acuan_dokumen(self) -> Mapping[int, tuple[Acuan, ...]]:
        """Hold the rows by the paper itself: two papers may have one id until that is mended."""
        return {id(dokumen): tuple(list_acuan(dokumen)) for dokumen in self.dokumen}

    @cached_property
    def dokumen_sumber(self) -> Mapping[str, tuple[Dokumen, ...]]:
        """Return the papers that were copied from each source, by its id."""
        found: dict[str, list[Dokumen]] = defaultdict(list)
        for dokumen in self.dokumen:
            found[dokumen.sumber.berkas].append(dokumen)
        return {source: tuple(papers) for source, papers in found.items()}

    @cached_property
    def berkas_dokumen(self) -> Mapping[str, BerkasDokumen]:
        """Return the file of each paper, by the paper's id (the first where an id is repeated)."""
        return {berkas.isi.id: berkas for berkas in reversed(self.berkas)}

    @cached_property
    def acuan(self) -> Mapping[str, Acuan]:
        """Return everything that has an id, by its id (the first where an id is repeated)."""
        found: dict[str, Acuan] = {}
        for acuan in self.semua_acuan:
            found.setdefault(acuan.id, acuan)
        return MappingProxyType(found)

    @cached_property
    def urutan_baris(self) -> Mapping[str, int]:
        """Return the place of each row in printed order, by its id."""
        return {acuan.id: place for place, acuan in enumerate(self.semua_acuan)}

    @cached_property
    def topik_dari(self) -> Mapping[str, Topik]:
        """Return the topic of each indicator row that has one."""
        return MappingProxyType({i: topik for topik in self.topik for i in topik.anggota})

    def topics_named(self, names: Iterable[str]) -> tuple[Topik, ...]:
        """Return the topics that some ids name, each once, in the order of the list of topics."""
        places = {self._tempat_topik[name] for name in names if name in self._tempat_topik}
        return tuple(self.topik[place] for place in sorted(places))

    @cached_property
    def _tempat_topik(self) -> Mapping[str, int]:
        return {topik.id: place for place, topik in enumerate(self.topik)}

    @cached_property
    def baris_aksi(self) -> Mapping[str, BarisAksi]:
        """Return the rows of action plans by their ids."""
        return {row.id: row for dokumen in self.dokumen for row in dokumen.semua_aksi}

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

    def notes_on(self, rows: Iterable[str]) -> tuple[Catatan, ...]:
        """Return the notes on any of some rows, each once, in the order of the list of notes."""
        places = {
            self._tempat_catatan[note.kode]
            for row in rows
            for note in self.catatan_dari.get(row, ())
        }
        return tuple(self.catatan[place] for place in sorted(places))

    @cached_property
    def _tempat_catatan(self) -> Mapping[str, int]:
        return {note.kode: place for place, note in enumerate(self.catatan)}

    @cached_property
    def catatan_menyeluruh(self) -> Mapping[str, frozenset[str]]:
        """Return, by paper, the codes of notes that concern every row of its table.

        They are told once, at the table: repeated at each row they would hide the others.
        """
        rows: dict[str, set[str]] = defaultdict(set)
        for acuan in self.semua_acuan:
            if acuan.jenis in {JenisAcuan.INDIKATOR, JenisAcuan.AKSI}:
                rows[acuan.dokumen.id].add(acuan.id)
        # What concerns every row concerns the first.
        first = {paper: self.catatan_dari.get(min(names), ()) for paper, names in rows.items()}
        return {
            paper: frozenset(note.kode for note in first[paper] if names <= set(note.baris))
            for paper, names in rows.items()
        }

    @cached_property
    def koreksi_dari(self) -> Mapping[str, tuple[Koreksi, ...]]:
        """Return the corrections and updates of each row, by the row's id."""
        found: dict[str, list[Koreksi]] = defaultdict(list)
        for koreksi in self.koreksi:
            found[koreksi.baris].append(koreksi)
        return MappingProxyType({row: tuple(entries) for row, entries in found.items()})

    @cached_property
    def sumber_dari(self) -> Mapping[str, Sumber]:
        """Return the sources by id (the first where an id is repeated)."""
        return {source.id: source for source in reversed(self.sumber)}

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
    def tambahan_dari(self) -> Mapping[str, Model]:
        """Return the cells of further columns by the row that they stand in."""
        tables = (table for paper in self.dokumen for table in list_tabel(paper))
        return {row.id: row.tambahan for table in tables for row in table.baris}

    @cached_property
    def target_rencana(self) -> Mapping[str, tuple[TargetRencana, ...]]:
        """Return by row of a plan of several years what it sets for each, with the promises."""
        return list_planned(self.dokumen, self.acuan, self.topik_dari, self._pengganti)

    def replaced_by(self, id_dokumen: str) -> Dokumen | None:
        """Return the revised paper that replaces a paper, if there is one."""
        return self._pengganti.get(id_dokumen)

    @cached_property
    def _pengganti(self) -> Mapping[str, Dokumen]:
        """Return, by the paper that is replaced, the first that says so."""
        return {d.menggantikan: d for d in reversed(self.dokumen) if d.menggantikan}

    def unannounced(self, cover: Dokumen) -> tuple[Dokumen, ...]:
        """Return the papers of a cover's bundle that the cover does not announce."""
        announced = {name for isi in cover.diumumkan for name in isi.dokumen}
        bundle = self.dokumen_sumber[cover.sumber.berkas]
        return tuple(d for d in bundle if d is not cover and d.id not in announced)
