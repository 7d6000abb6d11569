"""Sum up two versions for a reviewer: changes by paper, totals, pages, and what not to miss."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.diff.banding import Jenis, Perubahan, compare
from macros.diff.kalimat import call, is_minor
from macros.diff.tautan import address_of
from macros.model.data import Data
from macros.model.dokumen import AnyDokumen
from macros.views.hitung import signing_date
from macros.views.ringkasan import sum_up


@dataclass(frozen=True)
class JumlahTahun:
    """Hold the programme budget of a year before and after, whole rupiah; None: no such year."""

    tahun: int
    lama: int | None
    baru: int | None


@dataclass(frozen=True)
class Kelompok:
    """Hold the changes of one paper, or of one list beside the papers."""

    judul: str
    perubahan: tuple[Perubahan, ...]


@dataclass(frozen=True)
class Tinjauan:
    """Hold what a reviewer needs to see before it is published."""

    kelompok: tuple[Kelompok, ...]
    jumlah: tuple[JumlahTahun, ...]
    halaman: tuple[str, ...]
    peringatan: tuple[str, ...]
    #: What became of drafts, a sentence each: they are no papers, so no row is compared.
    konsep: tuple[str, ...] = ()

    @property
    def banyak(self) -> int:
        """Return the number of changes."""
        return sum(len(group.perubahan) for group in self.kelompok)


def review(old: Data, new: Data) -> Tinjauan:
    """Compare two versions and sum up; every part is empty where nothing differs."""
    changes = compare(old, new)
    totals = tuple(t for t in _totals(old, new) if t.lama != t.baru)
    pages = sorted({a.partition("#")[0] for c in changes if (a := address_of(new, c))})
    warnings = dict.fromkeys((*_signed(old, changes), *_gone(changes), *_past(old, changes)))
    return Tinjauan(
        _group(changes), totals, tuple(pages), tuple(warnings), tuple(_drafts(old, new))
    )


def _drafts(old: Data, new: Data) -> Iterator[str]:
    """Say which drafts are new, changed or gone; one that was signed is a new paper by now."""
    before = {berkas.isi.id: berkas.isi for berkas in old.konsep}
    after = {berkas.isi.id: berkas.isi for berkas in new.konsep}
    signed = {paper.id for paper in new.dokumen}
    for name, paper in after.items():
        if name not in before:
            yield f"Konsep baru: {paper.nama}."
        elif before[name].model_dump() != paper.model_dump():
            yield f"Konsep diubah: {paper.nama}."
    for name, paper in before.items():
        if name not in after:
            what = "ditandatangani" if name in signed else "dihapus"
            yield f"Konsep {what}: {paper.nama}."


def _group(changes: tuple[Perubahan, ...]) -> tuple[Kelompok, ...]:
    groups: dict[str, list[Perubahan]] = {}
    for change in changes:
        paper = change.baris.dokumen
        title = paper.nama if paper else f"{change.baris.jenis}.yml"
        groups.setdefault(title, []).append(change)
    return tuple(Kelompok(title, tuple(found)) for title, found in groups.items())


def _totals(old: Data, new: Data) -> Iterator[JumlahTahun]:
    for year in sorted({*old.tahun, *new.tahun}, reverse=True):
        yield JumlahTahun(year, _total(old, year), _total(new, year))


def _total(data: Data, year: int) -> int | None:
    return sum_up(data, year).total if year in data.tahun else None


def _signed(old: Data, changes: tuple[Perubahan, ...]) -> Iterator[str]:
    """Warn of a paper that was signed and is edited: revising makes a new paper."""
    signed = {paper.id for paper in old.dokumen if signing_date(paper)}
    for change in changes:
        paper = change.baris.dokumen
        if paper is not None and paper.id in signed and not is_minor(change):
            yield (
                f"Dokumen yang sudah bertanggal disunting: {paper.nama}. Kalau salah salin, "
                "teruskan. Kalau isinya direvisi, buat dokumen baru dengan `menggantikan`."
            )


def _gone(changes: tuple[Perubahan, ...]) -> Iterator[str]:
    """Warn of ids that no longer lead anywhere: their addresses were published."""
    for change in changes:
        row = change.baris
        if row.dokumen is None:
            continue
        if change.jenis is Jenis.HAPUS:
            within = f" dan {change.ikut} id di dalamnya" if change.ikut else ""
            yield f"Id hilang: {row.nama}{within}, {call(change)}. Alamatnya pernah terbit."
        if change.jenis is Jenis.GANTI_ID:
            yield f"Id diganti: {change.lama.kata} → {change.baru.kata}. Alamat lama jadi mati."


def _past(old: Data, changes: tuple[Perubahan, ...]) -> Iterator[str]:
    """Warn of a paper of a year before the latest one that was already there."""
    latest = max(old.tahun, default=0)
    for change in changes:
        year = _year(change.baris.dokumen)
        if year is not None and year < latest and change.baris.dokumen is not None:
            yield f"Tahun yang sudah lewat disentuh: {change.baris.dokumen.nama}."


def _year(paper: AnyDokumen | None) -> int | None:
    return getattr(paper, "tahun", None)
