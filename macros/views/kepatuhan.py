"""Tell for each duty of disclosure what stands on this site: computed, never typed.

It says nothing about the office: what is not here may well be available elsewhere.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.model.data import Data
from macros.model.kip import Bukti, JenisInformasi, Ketentuan, Kewajiban, Kip
from macros.views.bukti import Hasil
from macros.views.bukti_semua import HITUNG
from macros.views.rangkai import join_words

#: Said where nothing is counted for a duty.
TIDAK_DIMUAT = "Situs ini tidak memuatnya. Mungkin tersedia di tempat lain."


class Keadaan(StrEnum):
    """Say how much of a duty's information stands on this site."""

    TERSEDIA = "tersedia"
    SEBAGIAN = "sebagian"
    BELUM = "belum tersedia di situs ini"
    TIDAK_BERLAKU = "tidak berlaku"


@dataclass(frozen=True)
class BarisKepatuhan:
    """Hold one duty: its basis, its state, what was counted, as of when, and when it is due.

    `berikutnya` is the latest day of the next publication under the shortest period in the
    basis; None where nothing stands here, or its day or the period is not known.
    """

    kewajiban: Kewajiban
    ketentuan: tuple[Ketentuan, ...]
    keadaan: Keadaan
    bukti: tuple[tuple[Bukti, Hasil], ...]
    per: date | None
    berikutnya: date | None
    dasar_berikutnya: Ketentuan | None

    @property
    def kalimat(self) -> tuple[str, ...]:
        """Return what is said beside the state."""
        if self.kewajiban.tidak_berlaku is not None:
            return (self.kewajiban.tidak_berlaku.sebab,)
        return tuple(hasil.kalimat for _, hasil in self.bukti) or (TIDAK_DIMUAT,)

    @property
    def halaman(self) -> tuple[tuple[str, str], ...]:
        """Return the pages on which something was counted, each once, if anything is there."""
        found = (page for _, hasil in self.bukti if hasil.terpenuhi for page in hasil.halaman)
        return tuple(dict.fromkeys(found))


def judge(results: Sequence[Hasil]) -> Keadaan:
    """Tell the state from counts: all places filled, none, or something between."""
    if not results or all(r.terpenuhi == 0 for r in results):
        return Keadaan.BELUM
    if all(r.terpenuhi == r.seharusnya for r in results):
        return Keadaan.TERSEDIA
    return Keadaan.SEBAGIAN


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month if it has no such."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def list_duties(data: Data) -> tuple[BarisKepatuhan, ...]:
    """Return every duty of `kip.yml` in its order; nothing where the file is not there."""
    if data.kip is None:
        return ()
    kip = data.kip
    return tuple(_judge_duty(data, kip, duty) for duty in kip.kewajiban)


def _judge_duty(data: Data, kip: Kip, duty: Kewajiban) -> BarisKepatuhan:
    basis = pick(kip, duty.ketentuan)
    if duty.tidak_berlaku is not None:
        reasons = pick(kip, duty.tidak_berlaku.ketentuan)
        state = Keadaan.TIDAK_BERLAKU
        return BarisKepatuhan(duty, reasons, state, (), None, None, None)
    evidence = tuple((name, HITUNG[name](data)) for name in duty.bukti)
    results = [hasil for _, hasil in evidence]
    day = max((hasil.per for hasil in results if hasil.per), default=None)
    period = min(
        (k for k in basis if k.tiap_bulan is not None),
        key=lambda k: k.tiap_bulan or 0,
        default=None,
    )
    state = judge(results)
    months = period.tiap_bulan if period and state is not Keadaan.BELUM else None
    due = add_months(day, months) if day and months else None
    return BarisKepatuhan(duty, basis, state, evidence, day, due, period if due else None)


def pick(kip: Kip, names: Sequence[str]) -> tuple[Ketentuan, ...]:
    """Return what the rules say under these names, in this order."""
    known = {ketentuan.id: ketentuan for ketentuan in kip.ketentuan}
    return tuple(known[name] for name in names)


def count_states(rows: Sequence[BarisKepatuhan]) -> dict[Keadaan, int]:
    """Count the duties in each state."""
    return {state: sum(row.keadaan is state for row in rows) for state in Keadaan}


def summarize(rows: Sequence[BarisKepatuhan]) -> str:
    """Say in one sentence how many duties are in which state."""
    counts = [f"{n} {state}" for state, n in count_states(rows).items() if n]
    if not counts:
        return "Belum ada butir informasi yang dicatat."
    return f"Dari {len(rows)} butir informasi publik: {join_words(counts)}."


def classify(rows: Sequence[BarisKepatuhan]) -> dict[str, tuple[JenisInformasi, ...]]:
    """Return, by kind of paper, the kinds of information it serves as evidence for."""
    found: dict[str, set[JenisInformasi]] = {}
    for row in rows:
        for _, hasil in row.bukti:
            for paper in hasil.dokumen:
                found.setdefault(paper.jenis, set()).add(row.kewajiban.jenis)
    return {kind: tuple(j for j in JenisInformasi if j in kinds) for kind, kinds in found.items()}
