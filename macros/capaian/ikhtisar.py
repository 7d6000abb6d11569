"""Sum up a year's results: how many targets are reached, missed or open, and their average."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from macros.capaian.rumus import average
from macros.capaian.susun import BarisHasil
from macros.model.metode import Metode
from macros.model.realisasi import KosongHasil, Periode


@dataclass(frozen=True)
class Ikhtisar:
    """Hold counts over the yearly reports of indicators; they add up to `semua`.

    `per_triwulan` counts besides those the indicators whose targets are printed by quarter only.

    `rata_rata` is in percent points over `dihitung` indicators, each capped as the method says;
    None where the office chose no cap, or nothing is reckoned.
    """

    semua: int
    per_triwulan: int
    tercapai: int
    tidak_tercapai: int
    tidak_dinilai: int
    belum_dilaporkan: int
    tidak_berlaku: int
    dihitung: int
    rata_rata: Decimal | None


def promises_among(rows: Iterable[BarisHasil]) -> tuple[BarisHasil, ...]:
    """Return the rows of agreements; where none is reported on, those of other papers.

    A plan repeats what the agreement promises: counted as well, one promise would be two.
    """
    every = tuple(rows)
    signed = tuple(row for row in every if row.acuan.dokumen.menjanjikan)
    return signed or every


def sum_up_results(rows: Iterable[BarisHasil], metode: Metode) -> Ikhtisar:
    """Count the yearly reports of promises.

    Rows whose paper did not last until the year's end are left out.
    """
    listed = promises_among(rows)
    yearly = [row.tahunan for row in listed if row.tahunan is not None]
    judged = [one.capaian for one in yearly if one.capaian is not None]
    percents = [one.persen for one in judged if one.persen is not None]
    cap = metode.rata_rata
    return Ikhtisar(
        semua=len(yearly),
        per_triwulan=sum(_by_quarter(row) for row in listed),
        tercapai=sum(one.tercapai is True for one in judged),
        tidak_tercapai=sum(one.tercapai is False for one in judged),
        tidak_dinilai=sum(one.tercapai is None for one in judged),
        belum_dilaporkan=sum(one.kosong is KosongHasil.BELUM_DILAPORKAN for one in yearly),
        tidak_berlaku=sum(one.kosong is KosongHasil.TIDAK_BERLAKU for one in yearly),
        dihitung=len(percents),
        rata_rata=average(percents, cap.batas) if cap else None,
    )


def _by_quarter(row: BarisHasil) -> bool:
    target = row.acuan.target
    lasts = Periode.TAHUN in row.berlaku
    return lasts and row.tahunan is None and target is not None and target.triwulan is not None
