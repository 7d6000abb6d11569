"""Answer what evaluators ask of the site itself, or of more than one duty."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from macros.model import alamat
from macros.model.data import Data
from macros.model.informasi import Entri
from macros.model.jenis_informasi import JenisEntri
from macros.model.keuangan import TahapPaket
from macros.model.kip import JenisInformasi
from macros.model.realisasi import Periode
from macros.views.entri import Keadaan
from macros.views.kepatuhan import BarisKepatuhan

Baris = Mapping[str, BarisKepatuhan]
#: How many packages of each sort the questionnaires ask for.
_DUA = 2
TANPA_KEWAJIBAN = "Kewajiban ini tidak ada dalam kip.yml kantor ini."
#: Links as (words, address).
Tautan = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Jawab:
    """Hold what a function answers: the state, in one sentence why, and what proves it."""

    keadaan: Keadaan
    kalimat: str
    bukti: Tautan = ()
    di_luar: Tautan = ()


def of_kind(kind: JenisInformasi, name: str) -> Callable[[Data, Baris], Jawab]:
    """Return the answer for a whole menu: how many of its duties are met."""

    def answer(_data: Data, rows: Baris) -> Jawab:
        mine = [row for row in rows.values() if row.kewajiban.jenis is kind]
        if not mine:
            return Jawab(Keadaan.BELUM, TANPA_KEWAJIBAN)
        met = sum(row.terpenuhi for row in mine)
        state = together([row.keadaan for row in mine])
        return Jawab(state, f"Menu {name} ada; {met} dari {len(mine)} butirnya terpenuhi.")

    return answer


def last_year(data: Data, _rows: Baris) -> Jawab:
    """Tell whether the papers of the year before are here."""
    newest = max(data.tahun, default=None)
    year = data.hari.year - 1 if data.hari else (newest - 1 if newest else None)
    entries = [
        e for e in data.informasi.entri if e.jenis is JenisEntri.PROGRAM and e.masa.tahun == year
    ]
    if year in data.tahun:
        said = f"Dokumen tahun {year} ada di situs ini."
        return Jawab(Keadaan.TERSEDIA, said, ((f"Tahun {year}", alamat.of_folder(year)),))
    return _from_entries(entries, f"Dokumen tahun {year}")


def _from_entries(entries: Sequence[Entri], what: str) -> Jawab:
    """Answer from entries of the register: a file here is the best, an address the next best."""
    here = [entry for entry in entries if entry.berkas]
    linked = [entry for entry in entries if any(place.alamat for place in entry.di_mana)]
    if here:
        files = tuple((entry.judul, name) for entry in here for name in entry.berkas)
        listed = tuple((f"{entry.judul} dalam daftar", alamat.of_entry(entry)) for entry in here)
        return Jawab(Keadaan.TERSEDIA, f"{what} ada di situs ini.", (*files, *listed))
    if linked:
        outside = tuple(
            (entry.judul, place.alamat)
            for entry in linked
            for place in entry.di_mana
            if place.alamat
        )
        return Jawab(Keadaan.DITAUTKAN, f"{what} ada di alamat luar.", (), outside)
    return Jawab(Keadaan.BELUM, f"{what} belum ada di situs ini.")


def half_year(data: Data, _rows: Baris) -> Jawab:
    """Tell whether the spending of the first half of this year is here, and where."""
    year = data.hari.year if data.hari else max(data.tahun, default=0)
    entries = [
        e
        for e in data.informasi.entri
        if e.masa.semester == f"{year}-1" and e.jenis is JenisEntri.LAPORAN_KEUANGAN
    ]
    reported = any(
        hasil.periode is Periode.TW2 and hasil.nilai is not None
        for report in data.spending_of_year(year)
        for row in report.baris
        for hasil in row.hasil
    )
    what = f"Realisasi belanja semester 1 tahun {year}"
    if reported:
        page = ((f"Realisasi {year}", alamat.of_results(year)),)
        return Jawab(Keadaan.TERSEDIA, f"{what} ada di situs ini.", page)
    return _from_entries(entries, what)


def count_tenders(data: Data, _rows: Baris) -> Jawab:
    """Count packages that are done, and those that are not."""
    packages = data.informasi.pengadaan[0].paket if data.informasi.pengadaan else ()
    done = sum(p.tahap is TahapPaket.SERAH_TERIMA for p in packages)
    running = sum(p.tahap in {TahapPaket.PEMILIHAN, TahapPaket.KONTRAK} for p in packages)
    said = f"{done} paket selesai dan {running} belum selesai; diminta dua dan dua."
    if min(done, running) >= _DUA:
        return Jawab(Keadaan.TERSEDIA, said)
    return Jawab(Keadaan.SEBAGIAN if done + running else Keadaan.BELUM, said)


def form_of(what: str, name: str) -> Callable[[Data, Baris], Jawab]:
    """Return the answer for a form of the office: it is linked, for this site collects nothing."""

    def answer(data: Data, _rows: Baris) -> Jawab:
        form: str | None = getattr(data.satker.kontak, name)
        if form:
            said = f"{what} dilayani di formulir kantor; situs ini menautkannya."
            return Jawab(Keadaan.DITAUTKAN, said, (), ((f"Formulir {what.lower()}", form),))
        return Jawab(
            Keadaan.BELUM,
            f"Situs statis tidak menerima {what.lower()}; formulir kantor belum dicatat.",
        )

    return answer


def is_accessible(_data: Data, _rows: Baris) -> Jawab:
    """Tell who can use the pages."""
    return Jawab(
        Keadaan.TERSEDIA,
        "Setiap halaman dapat dibaca pembaca layar, dipakai dengan papan ketik, dan diperbesar.",
    )


def can_search(_data: Data, _rows: Baris) -> Jawab:
    """Tell what of searching, telephones and social media stands here."""
    return Jawab(
        Keadaan.SEBAGIAN,
        "Pencarian dan tampilan ponsel ada. Media sosial kantor tidak dicatat di situs ini.",
    )


def together(states: Sequence[Keadaan]) -> Keadaan:
    """Tell the state of several duties at once: the same for all, or partly."""
    kinds = set(states) - {Keadaan.TIDAK_BERLAKU}
    if not kinds:
        return Keadaan.TIDAK_BERLAKU
    if kinds <= {Keadaan.TERSEDIA, Keadaan.NIHIL}:
        return Keadaan.NIHIL if kinds == {Keadaan.NIHIL} else Keadaan.TERSEDIA
    return kinds.pop() if len(kinds) == 1 else Keadaan.SEBAGIAN
