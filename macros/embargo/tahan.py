"""Withhold papers until their day: nothing to the right of this module can see them.

A paper that says `terbit_sejak` a later day leaves the data whole, and with it whatever
refers to it: members of topics, notes, corrections, old addresses, recorded ids, names that
only it uses, and its source. A source that nothing visible names waits as well, for that is how
the scan of a paper to come is listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from macros.embargo.potongan import Potongan, all_papers, without
from macros.model.berkas import BerkasDokumen, BerkasRealisasi
from macros.model.daftar_alamat import list_addresses
from macros.model.data import Data
from macros.model.id_terbit import DaftarTerbit
from macros.model.kip import Kip
from macros.model.metode import Metode
from macros.model.realisasi import BarisAnggaran, BarisKinerja, RealisasiKinerja


def list_withheld(data: Data, day: date) -> frozenset[str]:
    """Return the ids of the papers that may not be seen on a day; on its own day a paper may."""
    return waiting(days_of(data), day)


def days_of(data: Data) -> dict[str, date]:
    """Return the first day on which each paper and draft may be seen, by id."""
    return {b.isi.id: b.isi.hari_terbit for b in all_papers(data)}


def waiting(days: Mapping[str, date], day: date) -> frozenset[str]:
    """Return the ids of those that may not be seen on a day."""
    return frozenset(name for name, first in days.items() if first > day)


def withhold(data: Data, day: date) -> Data:
    """Return the data as everybody may see it on a day."""
    return take_out(data, list_withheld(data, day) | data.informasi.waiting(day))


def first_days(data: Data) -> dict[str, date]:
    """Return the first day on which each paper, draft and waiting entry may be seen, by id."""
    entries = {e.id: e.terbit_sejak.nilai for e in data.informasi.entri if e.terbit_sejak}
    return {**{e.id: date.min for e in data.informasi.entri}, **entries, **days_of(data)}


def take_out(data: Data, names: frozenset[str]) -> Data:
    """Return the data without papers and entries of the register of these names."""
    return _without_entries(remove(data, names), names)


def _without_entries(data: Data, names: frozenset[str]) -> Data:
    """Return the data without entries of the register; the same object if there are none."""
    kept = data.informasi.without(names)
    if kept is data.informasi:
        return data
    left = replace(data, informasi=kept)
    gone = list_addresses(data).keys() - list_addresses(left).keys()
    known = without(data.alamat_terbit.terbit, gone.__contains__)
    return replace(left, alamat_terbit=data.alamat_terbit.model_copy(update={"terbit": known}))


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
    def _known(self) -> Mapping[str, date]:
        return first_days(self.kini)

    @cached_property
    def _hidden(self) -> frozenset[str]:
        return waiting(self._known, self.hari)

    def hides(self, days: Mapping[str, date]) -> frozenset[str]:
        """Return the ids that leave a version whose papers say these first days."""
        unknown = {name: first for name, first in days.items() if name not in self._known}
        return self._hidden | waiting(unknown, self.hari)

    def over(self, version: Data) -> Data:
        """Return a version as everybody may see it."""
        return take_out(version, self.hides(first_days(version)))


def remove(data: Data, papers: frozenset[str]) -> Data:
    """Return the data as if there were no such papers, by id, nor sources that nothing left names.

    Return the same object if there is nothing to take out.
    """
    cut = Potongan(data, papers)
    if not cut.pergi and not cut.sumber:
        return data
    files = {berkas.jalur for berkas in cut.pergi}
    left = replace(
        data,
        berkas=tuple(_loosen(berkas, cut) for berkas in data.berkas if cut.keeps(berkas)),
        konsep=tuple(_loosen(berkas, cut) for berkas in data.konsep if cut.keeps(berkas)),
        program=without(data.program, lambda one: one.id in cut.program),
        pelaksana=without(data.pelaksana, lambda one: (one.nama, one.badan) in cut.pelaksana),
        sumber=without(data.sumber, lambda one: one.id in cut.sumber),
        topik=cut.cut_topics(data.topik),
        topik_tertulis=cut.cut_topics(data.topik_tertulis),
        catatan=without(data.catatan, cut.speaks_of),
        catatan_terbit=_forget(data.catatan_terbit, cut),
        kip=_withdraw(data.kip, papers),
        pindah=without(data.pindah, lambda one: one.baru in cut.alamat),
        koreksi=without(data.koreksi, lambda one: one.baris in cut.nama),
        realisasi=tuple(_reports(data.realisasi, cut)),
        metode=_unlearn(data.metode, cut),
        sambungan={k: rest for k, rest in data.sambungan.items() if k not in files},
        teks_sumber={k: text for k, text in data.teks_sumber.items() if k not in cut.sumber},
    )
    gone = list_addresses(data).keys() - list_addresses(left).keys()
    kept = without(data.alamat_terbit.terbit, gone.__contains__)
    return replace(left, alamat_terbit=data.alamat_terbit.model_copy(update={"terbit": kept}))


def _forget(record: DaftarTerbit, cut: Potongan) -> DaftarTerbit:
    heads = tuple(f"{paper}-" for paper in cut.papers)
    return record.model_copy(
        update={
            "terbit": without(record.terbit, cut.nama.__contains__),
            "dicabut": without(
                record.dicabut, lambda gone: gone.id in cut.papers or gone.id.startswith(heads)
            ),
        }
    )


def _withdraw(kip: Kip | None, papers: frozenset[str]) -> Kip | None:
    if kip is None:
        return None
    entries = without(kip.dip.isian, lambda entry: entry.dokumen in papers)
    return kip.model_copy(update={"dip": kip.dip.model_copy(update={"isian": entries})})


def _reports(files: tuple[BerkasRealisasi, ...], cut: Potongan) -> Iterator[BerkasRealisasi]:
    """Yield the reports without the rows of what goes; a report that loses all of them goes."""
    for file in files:
        report = file.isi
        rows: tuple[BarisKinerja | BarisAnggaran, ...]
        if isinstance(report, RealisasiKinerja):
            kept = (row for row in report.baris if row.indikator not in cut.nama)
            rows = tuple(_unfinish(row, cut) for row in kept)
        else:
            gone = {name for year, name in cut.program_tahun if year == report.tahun}
            rows = tuple(row for row in report.baris if row.program not in gone)
        if rows:
            yield replace(file, isi=report.model_copy(update={"baris": rows}))


def _unfinish(row: BarisKinerja, cut: Potongan) -> BarisKinerja:
    """Return the results of a row without what they say of follow-ups that go."""
    results = tuple(
        one.model_copy(update={"menyelesaikan": None})
        if one.menyelesaikan is not None and one.menyelesaikan.baris in cut.nama
        else one
        for one in row.hasil
    )
    return row.model_copy(update={"hasil": results})


def _unlearn(metode: Metode, cut: Potongan) -> Metode:
    kept = [
        entry.model_copy(update={"indikator": names})
        for entry in metode.arah
        if (names := without(entry.indikator, cut.nama.__contains__))
    ]
    return metode.model_copy(update={"arah": tuple(kept)})


def _loosen(berkas: BerkasDokumen, cut: Potongan) -> BerkasDokumen:
    """Return a paper that stays without its links to those that go.

    The checks refuse such links (macros/checks/embargo.py); an old version may hold them.
    """
    paper = berkas.isi
    if not cut.pergi:
        return berkas
    update: dict[str, object] = {}
    if paper.menggantikan in cut.papers:
        update |= {"menggantikan": None, "berlaku_sejak": None}
    loose = paper.model_copy(update=update).tanpa_rujukan(cut.papers | cut.nama)
    return replace(berkas, isi=loose)
