"""Check what the register and its neighbours name: duties, entries of the right kind and year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from macros.checks.dasar import Temuan, mistake
from macros.checks.informasi_daftar import GANDA, RUJUKAN
from macros.findings import Place
from macros.model.daftar_pengumuman import KerjaSama, Peraturan, SertaMerta, Tahap
from macros.model.data import Data
from macros.model.informasi import Entri
from macros.model.jenis_informasi import JenisEntri
from macros.model.pesan import nearest
from macros.model.profil import Pejabat

_ID = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)+")
_LAYANAN = frozenset({JenisEntri.LAPORAN_LAYANAN})
_KEUANGAN = frozenset({JenisEntri.LAPORAN_KEUANGAN})
_PERJANJIAN = frozenset({JenisEntri.PERJANJIAN})
_NASKAH = frozenset(
    (
        *(JenisEntri.PERATURAN, JenisEntri.KEPUTUSAN, JenisEntri.KEPUTUSAN_DIKECUALIKAN),
        *(JenisEntri.SOP, JenisEntri.MAKLUMAT),
    )
)


@dataclass(frozen=True)
class Sebutan:
    """Hold one naming of an entry: where, which kinds it may be of, and of which year."""

    nama: str
    place: Place
    jenis: frozenset[JenisEntri]
    tahun: int | None = None


def check_references(data: Data) -> Iterator[Temuan]:
    """Find names of duties and entries that do not exist, or are of another kind or year."""
    known = [entry.id for entry in data.informasi.entri]
    for entry in data.informasi.entri:
        yield from _duties(data, entry)
        yield from _replaced(data, entry, known)
    for one in _named(data):
        found = data.informasi.find(one.nama)
        if found is None:
            yield _missing(one.place, "informasi", one.nama, known)
        elif found.jenis not in one.jenis:
            yield mistake(RUJUKAN, one.place, f"“{one.nama}” berjenis {found.jenis}",
                          f"diharapkan jenis: {', '.join(sorted(one.jenis))}",
                          "tunjuk informasi yang benar, atau perbaiki `jenis`-nya")  # fmt: skip
        elif one.tahun and not _is_of(found, one.tahun):
            yield mistake(RUJUKAN, one.place, f"“{one.nama}” untuk {found.masa.sebutan}",
                          f"diharapkan informasi tahun {one.tahun}",
                          "tunjuk informasi tahun itu, atau perbaiki `masa`-nya")  # fmt: skip


def _is_of(entry: Entri, year: int) -> bool:
    """Tell whether an entry can speak of a year; one that holds from a day on can."""
    return entry.masa.berlaku_sejak is not None or entry.masa.giliran[0] == year


def _duties(data: Data, entry: Entri) -> Iterator[Temuan]:
    if data.kip is None:
        return
    duties = {duty.id: duty for duty in data.kip.kewajiban}
    for number, name in enumerate(entry.untuk):
        place = entry.place("untuk", number)
        if name not in duties:
            yield _missing(place, "kewajiban", name, list(duties))
        elif entry.jenis not in duties[name].jenis_bukti:
            fits = ", ".join(duties[name].jenis_bukti) or "tidak ada"
            yield mistake(RUJUKAN, place, f"“{entry.jenis}” tidak memenuhi “{name}”",
                          f"diharapkan jenis: {fits}",
                          "perbaiki `jenis`, atau hapus dari `untuk`")  # fmt: skip


def _replaced(data: Data, entry: Entri, known: Sequence[str]) -> Iterator[Temuan]:
    """Find an entry that replaces none, or in the end itself: it would serve nothing any more."""
    name, place = entry.menggantikan, entry.place("menggantikan")
    if name is None:
        return
    if name not in known:
        yield _missing(place, "informasi", name, known)
        return
    seen: set[str] = set()
    while name is not None and name not in seen:
        if name == entry.id:
            yield mistake(RUJUKAN, place, f"{entry.id} menggantikan dirinya sendiri",
                          "diharapkan id informasi yang lama",
                          "tunjuk yang lama, atau hapus `menggantikan`")  # fmt: skip
            return
        seen.add(name)
        older = data.informasi.find(name)
        name = older.menggantikan if older else None


def _named(data: Data) -> Iterator[Sebutan]:
    """Yield every naming of an entry in another file."""
    one = data.informasi
    for seat in one.profil.susunan if one.profil else ():
        if seat.lhkpn:
            yield Sebutan(seat.lhkpn, seat.place("lhkpn"), frozenset({JenisEntri.LHKPN}))
    for year in one.layanan:
        if year.laporan:
            yield Sebutan(year.laporan, year.place("laporan"), _LAYANAN, year.tahun)
    for report in one.keuangan:
        if report.calk:
            yield Sebutan(report.calk, report.place("calk"), _KEUANGAN, report.tahun)
    for rows, kinds in ((_rules(data), _NASKAH), (_deals(data), _PERJANJIAN)):
        for row in rows:
            if row.informasi:
                yield Sebutan(row.informasi, row.place("informasi"), kinds)


def _rules(data: Data) -> tuple[Peraturan, ...]:
    listed = data.informasi.peraturan
    return listed.peraturan if listed else ()


def _deals(data: Data) -> tuple[KerjaSama, ...]:
    listed = data.informasi.kerja_sama
    return listed.kerja_sama if listed else ()


def check_origins(data: Data) -> Iterator[Temuan]:
    """Find papers that a text is said to come from, where an id was meant and slightly missed."""
    one = data.informasi
    known = [*(entry.id for entry in one.entri), *(paper.id for paper in data.dokumen)]
    for name, place in _origins(data):
        meant = nearest(name, sorted(known)) if _ID.fullmatch(name) and name not in known else None
        if meant:
            yield mistake(RUJUKAN, place, f"informasi “{name}” tidak ada",
                          f"mungkin maksudnya “{meant}”",
                          f"tulis “{meant}”; kalau dokumen lain, tulis namanya")  # fmt: skip


def _origins(data: Data) -> Iterator[tuple[str, Place]]:
    one = data.informasi.profil
    for report in data.informasi.keuangan:
        yield report.dari, report.place("dari")
    if one is None:
        return
    singles = (one.kedudukan, one.maksud_tujuan, one.ruang_lingkup, one.gambaran_umum, one.visi)
    for holder in (*singles, *one.misi, *one.tugas, *one.fungsi, *one.susunan, one.kepegawaian):
        if holder is not None:
            yield holder.dari, holder.place("dari")


def _missing(place: Place, what: str, name: str, known: Sequence[str]) -> Temuan:
    meant = nearest(name, sorted(known))
    return mistake(
        RUJUKAN,
        place,
        f"{what} “{name}” tidak ada",
        f"mungkin maksudnya “{meant}”" if meant else f"diharapkan {what} yang ada",
        f"tulis “{meant}”" if meant else "periksa id-nya, atau tambahkan lebih dulu",
    )


def check_twice(data: Data) -> Iterator[Temuan]:
    """Find names that stand twice in a list: their addresses would be one; and shared sheets."""
    one = data.informasi
    seats = one.profil.susunan if one.profil else ()
    stages = one.tahapan.tahapan if one.tahapan else ()
    lists: tuple[Iterable[SertaMerta | Peraturan | KerjaSama | Tahap | Pejabat], ...]
    lists = (one.serta_merta, _rules(data), _deals(data), stages, seats)
    names = [[(row.id, row.place("id")) for row in rows] for rows in lists]
    # A sheet announces the wealth of one person.
    names.append([(seat.lhkpn, seat.place("lhkpn")) for seat in seats if seat.lhkpn])
    for listed in names:
        seen: set[str] = set()
        for name, place in listed:
            if name in seen:
                yield mistake(GANDA, place, f"“{name}” sudah dipakai di daftar ini",
                              "diharapkan setiap nama sekali",
                              "beri nama lain, atau hapus salah satu")  # fmt: skip
            seen.add(name)


CHECKS = (check_references, check_origins, check_twice)
