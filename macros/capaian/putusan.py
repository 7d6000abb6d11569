"""Judge one result against its target: how much was reached, or why that can't be said."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from macros.capaian import rumus
from macros.model.baca_target import Batas, JenisTarget
from macros.model.dasar import Kosong
from macros.model.metode import Arah, Kategori
from macros.model.skala import fold
from macros.model.target import Target


class Sebab(StrEnum):
    """Say why no percentage is reckoned; the words are those of the pages."""

    TINGKAT = "predikat dan opini bertingkat, bukan angka"
    SKALA = "kata bertingkat, bukan angka"
    TEKS = "target atau hasilnya berupa teks, bukan satu angka"
    ARAH = "arah indikator belum ditentukan"
    TARGET_NOL = "target nol tidak dapat menjadi pembagi"
    TANPA_TARGET = "target periode ini tidak tercetak"
    TIDAK_BERLAKU = "dokumen mencetak bahwa target tidak berlaku"
    BEDA = "satuan hasil lain dari satuan target"


@dataclass(frozen=True)
class Capaian:
    """Hold a judgement: percent points (uncapped), whether the target is reached, or why not known.

    `persen` and `sebab` exclude each other; `tercapai` is None where that can't be told.
    """

    persen: Decimal | None = None
    tercapai: bool | None = None
    sebab: Sebab | None = None


def judge(nilai: Target, target: Target | None, arah: Arah | None) -> Capaian:
    """Hold a measured value against its target.

    Grades and opinions are ordered, not counted: reached or not. A number needs to know which
    way it is meant.
    """
    if target is not None and target.kosong is Kosong.TIDAK_BERLAKU:
        return Capaian(sebab=Sebab.TIDAK_BERLAKU)
    if target is None or target.jenis is None:
        return Capaian(sebab=Sebab.TANPA_TARGET)
    if JenisTarget.TEKS in {nilai.jenis, target.jenis}:
        return Capaian(sebab=Sebab.TEKS)
    if not comparable(nilai, target):
        return Capaian(sebab=Sebab.BEDA)
    if nilai.peringkat is not None and target.peringkat is not None:
        why = Sebab.SKALA if target.skala else Sebab.TINGKAT
        return Capaian(tercapai=nilai.peringkat <= target.peringkat, sebab=why)
    return _judge_number(nilai, target, arah)


def _judge_number(nilai: Target, target: Target, arah: Arah | None) -> Capaian:
    if nilai.nilai is None or target.nilai is None:
        return Capaian(sebab=Sebab.BEDA)
    bawah, atas = target.nilai, target.nilai_atas
    bound = None if target.batas is None else keeps_bound(nilai.nilai, bawah, target.batas)
    if arah is None:
        # A printed bound says by itself whether it is kept; how much of it, only a direction does.
        return Capaian(tercapai=bound, sebab=Sebab.ARAH)
    reached = is_reached(nilai.nilai, bawah, atas, arah) if bound is None else bound
    percent = _reckon(nilai.nilai, bawah, atas, arah)
    if percent is None:
        return Capaian(tercapai=reached, sebab=Sebab.TARGET_NOL)
    return Capaian(percent, reached)


def comparable(one: Target, other: Target) -> bool:
    """Tell whether two values measure the same: kind and scale, and the unit case aside."""
    first, second = ((t.jenis, t.skala, fold(t.satuan or "")) for t in (one, other))
    return first == second


def keeps_bound(nilai: Decimal, batas_nilai: Decimal, batas: Batas) -> bool:
    """Tell whether a number keeps to a printed bound: at least, at most, above or below."""
    return {
        Batas.MINIMAL: nilai >= batas_nilai,
        Batas.MAKSIMAL: nilai <= batas_nilai,
        Batas.LEBIH_DARI: nilai > batas_nilai,
        Batas.KURANG_DARI: nilai < batas_nilai,
    }[batas]


def is_reached(nilai: Decimal, bawah: Decimal, atas: Decimal | None, arah: Arah) -> bool:
    """Tell whether a number reaches a target, or the nearer bound of a range."""
    top = bawah if atas is None else atas
    if arah is Arah.NAIK:
        return nilai >= bawah
    if arah is Arah.TURUN:
        return nilai <= top
    return bawah <= nilai <= top


def name_band(persen: Decimal, kategori: Kategori) -> str:
    """Return the band that a result lies in: the first whose limit it exceeds."""
    for jenjang in kategori.jenjang:
        if jenjang.di_atas is None or persen > jenjang.di_atas:
            return jenjang.nama
    raise AssertionError  # the model demands that the last band has no limit


def _reckon(nilai: Decimal, bawah: Decimal, atas: Decimal | None, arah: Arah) -> Decimal | None:
    if atas is not None or arah is Arah.RENTANG:
        return rumus.within(nilai, bawah, bawah if atas is None else atas, arah)
    return rumus.rise(nilai, bawah) if arah is Arah.NAIK else rumus.fall(nilai, bawah)
