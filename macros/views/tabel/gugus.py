"""Pair groups of columns with the values that fill them: a cell, an amount, a target."""

from __future__ import annotations

from enum import StrEnum

from macros.model.baca_target import Batas, JenisTarget
from macros.model.dasar import Kosong, Sel, TeksTercetak
from macros.model.target import Target
from macros.model.uang import Uang, UangDalam
from macros.views.tabel.kolom import Jenis, Kolom, Nilai

Isi = dict[str, Nilai]

_SEBAB = tuple(str(sebab) for sebab in Kosong)


def kosong(nama: str, sebutan: str) -> Kolom:
    """Return the column that says why a cell is blank."""
    return Kolom(
        f"{nama}_kosong",
        f"Sebab {sebutan} kosong",
        Jenis.PILIHAN,
        f"Mengapa sel {sebutan} kosong; kosong tidak pernah berarti nol.",
        pilihan=_SEBAB,
    )


def kolom_bacaan(nama: str, sebutan: str) -> tuple[Kolom, ...]:
    """Return the columns of our reading beside what is printed."""
    return (
        Kolom(
            f"{nama}_bacaan",
            f"Bacaan {sebutan}",
            Jenis.TEKS,
            f"Bacaan penyusun situs atas {sebutan}, bukan teks dokumen.",
        ),
        Kolom(
            f"{nama}_dasar",
            f"Dasar bacaan {sebutan}",
            Jenis.TEKS,
            f"Alasan bacaan atas {sebutan} itu.",
        ),
    )


def tercetak(nama: str, sebutan: str, *, wajib: bool = False) -> Kolom:
    """Return the column of a text exactly as printed."""
    return Kolom(
        f"{nama}_tercetak",
        f"{sebutan[:1].upper()}{sebutan[1:]} tercetak",
        Jenis.TEKS,
        f"Teks {sebutan}, persis seperti tercetak dalam dokumen.",
        wajib=wajib,
    )


def kolom_teks(nama: str, sebutan: str) -> tuple[Kolom, ...]:
    """Return the columns of a printed text with our reading beside it."""
    return (tercetak(nama, sebutan, wajib=True), *kolom_bacaan(nama, sebutan))


def isi_teks(nama: str, teks: TeksTercetak) -> Isi:
    """Fill `kolom_teks`."""
    return {
        f"{nama}_tercetak": teks.teks,
        f"{nama}_bacaan": teks.bacaan,
        f"{nama}_dasar": teks.dasar,
    }


def kolom_sel(nama: str, sebutan: str) -> tuple[Kolom, ...]:
    """Return the columns of a cell that may be blank."""
    return (tercetak(nama, sebutan), kosong(nama, sebutan), *kolom_bacaan(nama, sebutan))


def isi_sel(nama: str, sel: Sel) -> Isi:
    """Fill `kolom_sel`."""
    return {
        f"{nama}_tercetak": sel.tercetak,
        f"{nama}_kosong": _text(sel.kosong),
        f"{nama}_bacaan": sel.bacaan,
        f"{nama}_dasar": sel.dasar,
    }


def kolom_uang(nama: str, sebutan: str, fiskal: str = "") -> tuple[Kolom, ...]:
    """Return the columns of an amount: whole rupiah, as printed, and why it is blank."""
    return (
        Kolom(
            nama,
            f"{sebutan[:1].upper()}{sebutan[1:]}",
            Jenis.BILANGAN,
            f"Nilai {sebutan} dalam rupiah utuh, tanpa pemisah ribuan.",
            satuan="rupiah",
            fiskal=fiskal,
        ),
        tercetak(nama, sebutan),
        Kolom(
            f"{nama}_dalam",
            f"Satuan cetak {sebutan}",
            Jenis.PILIHAN,
            f"Kalau {sebutan} tercetak dalam ribuan, jutaan, atau miliaran rupiah.",
            pilihan=tuple(str(dalam) for dalam in UangDalam),
        ),
        kosong(nama, sebutan),
        *kolom_bacaan(nama, sebutan),
    )


def isi_uang(nama: str, uang: Uang | None) -> Isi:
    """Fill `kolom_uang`; None where the row has no amount at all."""
    return {
        nama: uang.rupiah if uang else None,
        f"{nama}_tercetak": uang.tercetak if uang else None,
        f"{nama}_dalam": _text(uang.dalam) if uang else None,
        f"{nama}_kosong": _text(uang.kosong) if uang else None,
        f"{nama}_bacaan": uang.bacaan if uang else None,
        f"{nama}_dasar": uang.dasar if uang else None,
    }


def kolom_target() -> tuple[Kolom, ...]:
    """Return the columns that a target is split into."""
    kinds = tuple(str(jenis) for jenis in JenisTarget)
    return (
        Kolom(
            "target_tercetak",
            "Target tercetak",
            Jenis.TEKS,
            "Teks target, persis seperti tercetak dalam dokumen. Target per triwulan ada dalam "
            "tabel target_triwulan.",
        ),
        Kolom(
            "target_jenis",
            "Jenis target",
            Jenis.PILIHAN,
            "Apa yang diukur target: persen, skor, jumlah, predikat, opini, atau kata dari skala; "
            "`teks` kalau targetnya bukan satu angka, dengan sebabnya dalam target_dasar.",
            pilihan=kinds,
        ),
        Kolom(
            "target_nilai",
            "Nilai target",
            Jenis.PECAHAN,
            "Angka target; pada rentang, batas bawahnya. Predikat dan opini tidak punya angka.",
            satuan="menurut target_jenis dan target_satuan",
        ),
        Kolom(
            "target_nilai_atas",
            "Batas atas target",
            Jenis.PECAHAN,
            "Batas atas kalau target tercetak sebagai rentang.",
            satuan="menurut target_jenis dan target_satuan",
        ),
        Kolom(
            "target_batas",
            "Batas target",
            Jenis.PILIHAN,
            "Kalau angkanya tercetak sebagai batas: minimal, maksimal, lebih dari, kurang dari.",
            pilihan=tuple(str(batas) for batas in Batas),
        ),
        Kolom(
            "target_satuan",
            "Satuan target",
            Jenis.TEKS,
            "Kata satuan yang tercetak di belakang angka, misalnya laporan.",
        ),
        Kolom(
            "target_tingkat",
            "Tingkat target",
            Jenis.TEKS,
            "Huruf predikat, opini audit, atau kata dari skala; bukan angka.",
        ),
        Kolom(
            "target_skala",
            "Skala target",
            Jenis.TEKS,
            "Kode skala kata itu, seperti dalam metode.yml.",
        ),
        kosong("target", "target"),
        *kolom_bacaan("target", "target"),
    )


def isi_target(target: Target | None, tanpa: Kosong | None = None) -> Isi:
    """Fill `kolom_target`; `tanpa` says why a row has no target at all.

    Quarters of a target stand in a table of their own.
    """
    if target is None:
        blank: Isi = {kolom.nama: None for kolom in kolom_target()}
        return {**blank, "target_kosong": _text(tanpa)}
    return {
        "target_tercetak": target.tercetak,
        "target_jenis": _text(target.jenis),
        "target_nilai": target.nilai,
        "target_nilai_atas": target.nilai_atas,
        "target_batas": _text(target.batas),
        "target_satuan": target.satuan,
        "target_tingkat": target.tingkat,
        "target_skala": target.skala,
        "target_kosong": _text(target.kosong),
        "target_bacaan": target.bacaan,
        "target_dasar": target.dasar,
    }


def _text(nilai: StrEnum | None) -> str | None:
    return None if nilai is None else str(nilai)
