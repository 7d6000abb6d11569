"""Withhold papers until their day: nothing to the right of this module can see them.

A paper that says `terbit_sejak` a later day leaves the data whole, and with it whatever
refers to it: members of topics, notes, corrections, old addresses, recorded ids, names that
only it uses, and its source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from macros.model.acuan import list_acuan
from macros.model.data import BerkasDokumen, BerkasRealisasi, Data
from macros.model.dokumen import (
    AnyDokumen,
    BarisAksi,
    PerjanjianKinerja,
    RencanaAksi,
    Sampul,
    get_anggaran,
)
from macros.model.kip import Kip
from macros.model.lain import Catatan, DaftarTerbit, Topik
from macros.model.metode import Metode
from macros.model.realisasi import BarisAnggaran, BarisKinerja, RealisasiKinerja

T = TypeVar("T")


def list_withheld(data: Data, day: date) -> frozenset[str]:
    """Return the ids of the papers that may not be seen on a day; on its own day a paper may."""
    return frozenset(paper.id for paper in data.dokumen if paper.hari_terbit > day)


def withhold(data: Data, day: date) -> Data:
    """Return the data as everybody may see it on a day."""
    return remove(data, list_withheld(data, day))


@dataclass(frozen=True)
class Tirai:
    """Withhold from old versions of the data what may not be seen of it now.

    What the present data says of a paper holds for all its versions: an embargo that was set
    later hides the earlier ones, and one that was lifted hides none. A paper that the present
    data does not know is asked itself.
    """

    kini: Data
    hari: date

    @cached_property
    def _hidden(self) -> frozenset[str]:
        return list_withheld(self.kini, self.hari)

    def over(self, version: Data) -> Data:
        """Return a version as everybody may see it."""
        known = {paper.id for paper in self.kini.dokumen}
        return remove(version, self._hidden | (list_withheld(version, self.hari) - known))


def remove(data: Data, papers: frozenset[str]) -> Data:
    """Return the data as if there were no such papers, by id; the same object if there are none."""
    if not any(paper.id in papers for paper in data.dokumen):
        return data
    cut = _Potongan(data, papers)
    return replace(
        data,
        berkas=tuple(replace(b, isi=_loosen(b.isi, cut)) for b in cut.tinggal),
        program=_but(data.program, lambda one: one.id in cut.program),
        pelaksana=_but(data.pelaksana, lambda one: (one.nama, one.badan) in cut.pelaksana),
        sumber=_but(data.sumber, lambda one: one.id in cut.sumber),
        topik=cut.topik,
        catatan=_but(data.catatan, cut.speaks_of),
        catatan_terbit=_forget(data.catatan_terbit, cut),
        kip=_withdraw(data.kip, papers),
        pindah=_but(data.pindah, lambda one: one.baru in cut.alamat),
        koreksi=_but(data.koreksi, lambda one: one.baris in cut.nama),
        realisasi=tuple(_reports(data.realisasi, cut)),
        metode=_unlearn(data.metode, cut),
        teks_sumber={k: text for k, text in data.teks_sumber.items() if k not in cut.sumber},
    )


@dataclass(frozen=True)
class _Potongan:
    """Know what goes with the papers that are cut out."""

    data: Data
    papers: frozenset[str]

    @cached_property
    def tinggal(self) -> tuple[BerkasDokumen, ...]:
        """Return the papers that stay."""
        return _but(self.data.berkas, lambda berkas: berkas.isi.id in self.papers)

    @cached_property
    def pergi(self) -> tuple[BerkasDokumen, ...]:
        """Return the papers that go."""
        return tuple(b for b in self.data.berkas if b.isi.id in self.papers)

    @cached_property
    def nama(self) -> frozenset[str]:
        """Return every id that goes."""
        return frozenset(acuan.id for b in self.pergi for acuan in list_acuan(b.isi))

    def _only_theirs(self, used: Callable[[AnyDokumen], Iterable[T]]) -> frozenset[T]:
        """Return what the papers that go use and none that stays."""
        theirs = {name for b in self.pergi for name in used(b.isi)}
        return frozenset(theirs - {name for b in self.tinggal for name in used(b.isi)})

    @cached_property
    def sumber(self) -> frozenset[str]:
        """Return the sources that go, by id."""
        return self._only_theirs(lambda paper: (paper.sumber.berkas,))

    @cached_property
    def program(self) -> frozenset[str]:
        """Return the programmes that go, by id."""
        return self._only_theirs(_programs)

    @cached_property
    def program_tahun(self) -> frozenset[tuple[object, str]]:
        """Return the programmes that go from a year: no paper that stays prints them in it."""
        return self._only_theirs(
            lambda paper: ((getattr(paper, "tahun", None), name) for name in _programs(paper))
        )

    @cached_property
    def pelaksana(self) -> frozenset[tuple[object, object]]:
        """Return the units that go, by name and body."""
        return self._only_theirs(_units)

    @cached_property
    def topik(self) -> tuple[Topik, ...]:
        """Return the topics that stay, without the members that go."""
        kept = [
            topik.model_copy(update={"anggota": members})
            for topik in self.data.topik
            if (members := _but(topik.anggota, self.nama.__contains__))
        ]
        gone = {topik.id for topik in self.data.topik} - {topik.id for topik in kept}
        return tuple(
            topik.model_copy(update={"lihat_juga": _but(topik.lihat_juga, gone.__contains__)})
            for topik in kept
        )

    @cached_property
    def alamat(self) -> frozenset[str]:
        """Return the addresses of pages that go, below the root of the site."""
        topics = {t.id for t in self.data.topik} - {t.id for t in self.topik}
        folders = {_folder(b) for b in self.pergi} - {_folder(b) for b in self.tinggal}
        return frozenset(
            [
                *(f"{b.jalur.removesuffix('.yml')}/" for b in self.pergi),
                *(f"{folder}/" for folder in folders),
                *(f"sumber/{name}/" for name in self.sumber),
                *(f"topik/{name}/{card}" for name in topics for card in ("", "kartu/")),
            ]
        )

    def speaks_of(self, note: Catatan) -> bool:
        """Tell whether a note concerns a row, an amount or a source that goes."""
        rows = {*note.baris}
        for total in note.hitungan:
            rows |= {*total.suku, total.pembanding or ""}
        return bool(rows & self.nama) or any(k.sumber in self.sumber for k in note.kutipan)


def _but(items: Iterable[T], goes: Callable[[T], bool]) -> tuple[T, ...]:
    return tuple(item for item in items if not goes(item))


def _folder(berkas: BerkasDokumen) -> str:
    return berkas.jalur.partition("/")[0]


def _programs(paper: AnyDokumen) -> Iterator[str]:
    budget = get_anggaran(paper)
    if budget is not None:
        yield from (row.program for row in budget.program)
    if isinstance(paper, PerjanjianKinerja):
        yield from (group.program for group in paper.lampiran.kelompok)


def _units(paper: AnyDokumen) -> Iterator[tuple[object, object]]:
    if isinstance(paper, RencanaAksi):
        yield from ((row.pelaksana.tercetak, paper.badan) for row in paper.baris)


def _forget(record: DaftarTerbit, cut: _Potongan) -> DaftarTerbit:
    heads = tuple(f"{paper}-" for paper in cut.papers)
    return record.model_copy(
        update={
            "terbit": _but(record.terbit, cut.nama.__contains__),
            "dicabut": _but(
                record.dicabut, lambda gone: gone.id in cut.papers or gone.id.startswith(heads)
            ),
        }
    )


def _withdraw(kip: Kip | None, papers: frozenset[str]) -> Kip | None:
    if kip is None:
        return None
    entries = _but(kip.dip.isian, lambda entry: entry.dokumen in papers)
    return kip.model_copy(update={"dip": kip.dip.model_copy(update={"isian": entries})})


def _reports(files: tuple[BerkasRealisasi, ...], cut: _Potongan) -> Iterator[BerkasRealisasi]:
    """Yield the reports without the rows of what goes; a report that loses all of them goes."""
    for file in files:
        report = file.isi
        rows: tuple[BarisKinerja | BarisAnggaran, ...]
        if isinstance(report, RealisasiKinerja):
            rows = tuple(row for row in report.baris if row.indikator not in cut.nama)
        else:
            gone = {name for year, name in cut.program_tahun if year == report.tahun}
            rows = tuple(row for row in report.baris if row.program not in gone)
        if rows:
            yield replace(file, isi=report.model_copy(update={"baris": rows}))


def _unlearn(metode: Metode, cut: _Potongan) -> Metode:
    kept = [
        entry.model_copy(update={"indikator": names})
        for entry in metode.arah
        if (names := _but(entry.indikator, cut.nama.__contains__))
    ]
    return metode.model_copy(update={"arah": tuple(kept)})


def _loosen(paper: AnyDokumen, cut: _Potongan) -> AnyDokumen:
    """Return a paper that stays without its links to those that go.

    The checks refuse such links (macros/checks/embargo.py); an old version may hold them.
    """
    update: dict[str, object] = {}
    if paper.menggantikan in cut.papers:
        update |= {"menggantikan": None, "berlaku_sejak": None}
    if isinstance(paper, Sampul):
        update["daftar"] = tuple(
            isi.model_copy(update={"dokumen": _but(isi.dokumen, cut.papers.__contains__)})
            for isi in paper.daftar
        )
    if isinstance(paper, RencanaAksi):
        update["baris"] = tuple(_loosen_row(row, cut) for row in paper.baris)
    return paper.model_copy(update=update)


def _loosen_row(row: BarisAksi, cut: _Potongan) -> BarisAksi:
    if row.sasaran.dari not in cut.nama:
        return row
    cell = row.sasaran.model_copy(update={"dari": None, "bacaan": None, "dasar": None})
    return row.model_copy(update={"sasaran": cell})
