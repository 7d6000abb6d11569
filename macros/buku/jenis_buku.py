"""Say which kinds of file have a workbook, and which model and sheets each of them has.

The registries are asked each time: a kind that is registered has its workbook at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from macros.buku import register
from macros.buku.kolom import Kolom, expand
from macros.buku.lembar import Cabang, Lembar, Tingkat
from macros.buku.susunan import sheets_of
from macros.jenis import JENIS
from macros.model.dasar import Model
from macros.model.realisasi import (
    JENIS_REALISASI,
    BarisAnggaran,
    BarisKinerja,
    HasilAnggaran,
    HasilKinerja,
)


def list_model() -> dict[str, type[Model]]:
    """Return the model of each kind that has a workbook, by the word that staff write."""
    papers = {word: kind for word, kind in JENIS.items() if not kind.mengumumkan}
    return {**papers, **JENIS_REALISASI, register.JENIS: register.BukuDaftar}


def list_lembar(jenis: str) -> tuple[Lembar, ...]:
    """Return the sheets of a kind, after the sheet `Dokumen` that all of them have."""
    return _lembar(list_model()[jenis])


@cache
def _lembar(model: type[Model]) -> tuple[Lembar, ...]:
    if model is register.BukuDaftar:
        return register.list_sheets()
    return _REALISASI.get(model) or sheets_of(model)


def list_kunci(jenis: str) -> tuple[Kolom, ...]:
    """Return the keys of the sheet `Dokumen`: all of the paper that stands in no other sheet."""
    return _kunci(list_model()[jenis])


@cache
def _kunci(model: type[Model]) -> tuple[Kolom, ...]:
    return tuple(_find_kunci(model))


def _find_kunci(model: type[Model]) -> Iterator[Kolom]:
    singles = {
        (*cabang.akar, cabang.tingkat[0].kunci)
        for lembar in _lembar(model)
        for cabang in lembar.cabang
        if cabang.tunggal
    }
    for kolom in expand(model):
        path = kolom.jalur
        if not any(path[: len(single)] == single for single in singles):
            name = ".".join(str(step) for step in path)
            yield replace(kolom, nama=name)


def _realisasi(baris: type[Model], nama: str, hasil: type[Model]) -> tuple[Lembar, ...]:
    return (
        Lembar(
            "Realisasi",
            f"Satu baris satu periode; setiap baris menyebut `{nama}`.",
            (Cabang((), (Tingkat("baris", baris, nama), Tingkat("hasil", hasil))),),
        ),
    )


#: Reports on results name the row of the paper that each period belongs to.
_REALISASI: dict[type[Model], tuple[Lembar, ...]] = {
    JENIS_REALISASI["realisasi-kinerja"]: _realisasi(BarisKinerja, "indikator", HasilKinerja),
    JENIS_REALISASI["realisasi-anggaran"]: _realisasi(BarisAnggaran, "program", HasilAnggaran),
}
