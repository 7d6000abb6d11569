"""Tell for each duty of disclosure what stands on this site: computed, never typed.

It says nothing about the office: what is not here may well be available elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from macros.model import alamat
from macros.model.data import Data
from macros.model.format import format_date
from macros.model.kip import Bukti, JenisInformasi, Ketentuan, Kewajiban, Kip
from macros.views.bukti import Hasil
from macros.views.bukti_semua import HITUNG
from macros.views.entri import Keadaan, NilaiEntri, add_months, judge_entry
from macros.views.rangkai import join_words

#: Said where nothing is counted for a duty.
TIDAK_DIMUAT = "Situs ini tidak memuatnya. Mungkin tersedia di tempat lain."
#: Said where a period runs and nobody knows since when.
TANPA_HARI = "Hari pengumumannya belum diisi kantor."


@dataclass(frozen=True)
class BarisKepatuhan:
    """Hold one duty: its basis, its state, what was counted, as of when, and when it is due.

    `berikutnya` is the latest day of the next announcement under the shortest period in the
    basis, counted from the day of the last one; None where nothing stands here, or its day or the
    period is not known. `waktu` is what the page says of lateness.
    """

    kewajiban: Kewajiban
    ketentuan: tuple[Ketentuan, ...]
    keadaan: Keadaan
    bukti: tuple[tuple[Bukti, Hasil], ...] = ()
    entri: tuple[NilaiEntri, ...] = ()
    per: date | None = None
    diumumkan: date | None = None
    berikutnya: date | None = None
    dasar_berikutnya: Ketentuan | None = None
    waktu: str = ""

    @property
    def kalimat(self) -> tuple[str, ...]:
        """Return what is said beside the state."""
        if self.kewajiban.tidak_berlaku is not None:
            return (self.kewajiban.tidak_berlaku.sebab,)
        # Where an entry meets the duty, what the papers lack would only confuse.
        counted = [h.kalimat for _, h in self.bukti if h.terpenuhi or not self.entri]
        said = (*counted, *(one.kalimat for one in self.entri)) or (TIDAK_DIMUAT,)
        return (*said, self.waktu) if self.waktu else said

    @property
    def halaman(self) -> tuple[tuple[str, str], ...]:
        """Return the pages and files on which something was counted, each once, if any is there."""
        found = [page for _, hasil in self.bukti if hasil.terpenuhi for page in hasil.halaman]
        for one in self.entri:
            kinds = [(name.rsplit(".", 1)[-1].upper(), name) for name in one.entri.berkas]
            found += [(f"{one.entri.judul} ({kind})", name) for kind, name in kinds]
            found.append((f"{one.entri.judul} dalam daftar", alamat.of_entry(one.entri)))
        return tuple(dict.fromkeys(found))

    @property
    def di_luar(self) -> tuple[tuple[str, str], ...]:
        """Return where it stands outside this site."""
        return tuple(
            (one.entri.judul, place.alamat)
            for one in self.entri
            for place in one.entri.di_mana
            if place.alamat
        )

    @property
    def terpenuhi(self) -> bool:
        """Tell whether nothing is left to do for it by now."""
        return self.keadaan in {Keadaan.TERSEDIA, Keadaan.NIHIL, Keadaan.TIDAK_BERLAKU}


def judge(results: Sequence[Hasil]) -> Keadaan:
    """Tell the state from counts: all places filled, none, or something between."""
    if not results or all(r.terpenuhi == 0 for r in results):
        return Keadaan.BELUM
    if all(r.terpenuhi == r.seharusnya for r in results):
        return Keadaan.TERSEDIA
    return Keadaan.SEBAGIAN


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
        return BarisKepatuhan(duty, reasons, Keadaan.TIDAK_BERLAKU)
    period = min(
        (k for k in basis if k.tiap_bulan is not None),
        key=lambda k: k.tiap_bulan or 0,
        default=None,
    )
    months = period.tiap_bulan if period else None
    evidence = tuple((name, HITUNG[name](data)) for name in duty.bukti)
    results = [hasil for _, hasil in evidence]
    counted, told, why = _in_time(data, results, months)
    entries = _entries(data, duty, months)
    state = min([counted, *(one.keadaan for one in entries)], key=list(Keadaan).index)
    # The best that is here decides, and so do its days.
    best = next((one for one in entries if one.keadaan is state), None)
    if counted is not state and best is not None:
        told, why = best.diumumkan, ""
    due = add_months(told, months) if told and months else None
    return BarisKepatuhan(
        duty,
        basis,
        state,
        evidence,
        entries,
        max((hasil.per for hasil in results if hasil.per), default=None),
        told,
        due,
        period if due else None,
        why,
    )


def _in_time(
    data: Data, results: Sequence[Hasil], months: int | None
) -> tuple[Keadaan, date | None, str]:
    """Judge counts, then whether what was counted is still in its time, and say why not."""
    state = judge(results)
    told = max((hasil.diumumkan for hasil in results if hasil.diumumkan), default=None)
    year = max((hasil.tahun for hasil in results if hasil.tahun), default=None)
    if state is Keadaan.BELUM or months is None:
        return state, None if state is Keadaan.BELUM else told, ""
    if told is not None:
        due = add_months(told, months)
        if data.hari is None or data.hari <= due:
            return state, told, ""
        why = f"Seharusnya diumumkan lagi paling lambat {format_date(due)}."
        return Keadaan.LEWAT_WAKTU, told, why
    dated = year is not None or any(h.per or h.diumumkan_kantor for h in results)
    if year is None or data.hari is None:
        return state, None, TANPA_HARI if dated else ""
    if data.hari <= add_months(date(year, 12, 31), months):
        return state, None, TANPA_HARI
    why = f"Isinya untuk {year}, dan tahun itu berakhir lebih dari {months} bulan lalu."
    return Keadaan.LEWAT_WAKTU, None, f"{why} {TANPA_HARI}"


def _entries(data: Data, duty: Kewajiban, months: int | None) -> tuple[NilaiEntri, ...]:
    """Return the entries of the register that serve a duty, of the latest time that has any."""
    mine = [
        entry
        for entry in data.informasi.entri
        if duty.id in entry.untuk and entry.id not in data.informasi.diganti
    ]
    newest = max((entry.masa.giliran for entry in mine), default=None)
    # What holds from a day on stays until it is replaced; what speaks of a year is followed.
    return tuple(
        judge_entry(data, entry, None if entry.masa.berlaku_sejak else months)
        for entry in mine
        if entry.masa.berlaku_sejak or entry.masa.giliran == newest
    )


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
