"""Hold the formulas. All take and return exact decimals; results are percent points, uncapped.

Sources, as they stand in public reports that restate them:

- S68: Laporan Kinerja (LKjIP) Kabupaten Maluku Tengah 2021, page 94.
- S69: PermenPANRB 8/2021, "kondisi khusus" and range targets, as copied at pages 99 and 110.

Division rounds at 28 figures; what a page shows is rounded once, half up, when it is written.
"""

from __future__ import annotations

from decimal import Decimal

from macros.model.metode import Arah

_SERATUS = Decimal(100)


def rise(realisasi: Decimal, target: Decimal) -> Decimal | None:
    """Reckon an indicator of which more is better: realisasi / target × 100 (S68).

    None where the target is nought: nothing can be divided by it.
    """
    return realisasi * _SERATUS / target if target else None


def fall(realisasi: Decimal, target: Decimal) -> Decimal | None:
    """Reckon an indicator of which less is better: (target − (realisasi − target)) / target × 100.

    S68; S69 writes the same as (1 + (1 − realisasi / target)) × 100. More than twice the target
    gives less than nought, and that is shown as it is. None where the target is nought.
    """
    return (target - (realisasi - target)) * _SERATUS / target if target else None


def within(realisasi: Decimal, bawah: Decimal, atas: Decimal, arah: Arah) -> Decimal | None:
    """Reckon a target that is a range: 100 within it, above by the upper bound, below by the lower.

    That above counts the upper and below the lower bound is S69. By which formula is our reading
    of `arah`: a rising indicator rises on both sides, a falling one falls on both, and one that is
    meant to stay within its range loses on both. None where both bounds are nought.
    """
    if not atas:
        return None
    if bawah <= realisasi <= atas:
        return _SERATUS
    above = realisasi > atas
    formula = {
        Arah.NAIK: rise,
        Arah.TURUN: fall,
        Arah.RENTANG: fall if above else rise,
    }[arah]
    return formula(realisasi, atas if above else bawah)


def absorb(realisasi: int, pagu: int) -> Decimal | None:
    """Reckon the share of a budget that is spent: realisasi / pagu × 100; whole rupiah.

    The usual definition of penyerapan. Low absorption is not efficiency unless the target is
    met. None where the budget is nought.
    """
    return Decimal(realisasi) * _SERATUS / Decimal(pagu) if pagu else None


def average(persen: list[Decimal], batas: Decimal) -> Decimal | None:
    """Average results, each first held between 0 and `batas` (percent points); None for no result.

    The upper limit is the office's choice in `metode.yml`; the lower one is ours: a result below
    nought would let one indicator undo what others reached.
    """
    if not persen:
        return None
    capped = [min(max(one, Decimal(0)), batas) for one in persen]
    return sum(capped, Decimal(0)) / len(capped)
