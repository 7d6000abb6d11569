"""Render one paper, faithful to its printed order and columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from macros.model.dasar import Kosong
from macros.model.data import BerkasDokumen, Data
from macros.model.dokumen import (
    AnyDokumen,
    BarisAksi,
    IndikatorKinerjaUtama,
    PerjanjianKinerja,
    RencanaAksi,
    RencanaKinerjaTahunan,
    Sampul,
    is_konsep,
    list_sasaran,
)
from macros.model.lain import Catatan, Istilah
from macros.views.hitung import count_indikator, say_date, signing_date
from macros.views.render import Lembar
from macros.views.sederhana import simplify


def render(lembar: Lembar, berkas: BerkasDokumen) -> str:
    """Return the page of one paper as HTML."""
    dokumen = berkas.isi
    context: dict[str, Any] = {
        "dokumen": dokumen,
        "konsep": is_konsep(dokumen),
        "sederhana": simplify(lembar.data, dokumen),
        "ada_hasil": any(
            b.isi.tahun == getattr(dokumen, "tahun", None) for b in lembar.data.realisasi
        ),
        "diganti_oleh": lembar.data.replaced_by(dokumen.id),
        "catatan_catatan": notes_of_paper(lembar.data, dokumen),
        "singkatan_di_sini": list_abbreviations(lembar.data, dokumen),
    }
    if isinstance(dokumen, RencanaAksi):
        context["kelompok_baris"] = group_rows(dokumen.baris)
    if isinstance(dokumen, Sampul):
        context["tidak_diumumkan"] = lembar.data.unannounced(dokumen)
    return lembar.render(f"{dokumen.jenis.replace('-', '_')}.html", **context)


def notes_of_paper(data: Data, dokumen: AnyDokumen) -> tuple[Catatan, ...]:
    """Return the notes on a paper or on any of its rows, in the order of their codes."""
    rows = {acuan.id for acuan in data.semua_acuan if acuan.dokumen is dokumen}
    return tuple(note for note in data.catatan if rows.intersection(note.baris))


def list_abbreviations(data: Data, dokumen: AnyDokumen) -> list[Istilah]:
    """Return the glossary's abbreviations that the paper prints, in the glossary's order."""
    rows = [acuan for acuan in data.semua_acuan if acuan.dokumen is dokumen]
    texts = [text for row in rows for text in (row.teks, row.indikator, row.sasaran) if text]
    texts += [row.target.tercetak or "" for row in rows if row.target is not None]
    words = set(re.findall(r"\w+", " ".join(texts)))
    return [word for word in data.istilah if (word.singkatan or word.istilah) in words]


def group_rows(rows: Sequence[BarisAksi]) -> list[list[BarisAksi]]:
    """Put the rows of a merged sasaran cell together.

    A blank cell continues the one above it only where both are read as the same sasaran;
    otherwise it stands alone, with our reading and its basis.
    """
    groups: list[list[BarisAksi]] = []
    for row in rows:
        merged = row.sasaran.kosong is Kosong.SEL_GABUNGAN
        if merged and groups and groups[-1][0].sasaran.terbaca == row.sasaran.terbaca:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def summarize(dokumen: AnyDokumen) -> str:
    """Say in one plain sentence what a paper is; every figure is counted, none typed."""
    if is_konsep(dokumen):
        return f"Konsep {dokumen.nama}: belum ditandatangani, jadi belum berlaku."
    dated = _say_date(dokumen)
    if isinstance(dokumen, PerjanjianKinerja):
        person = dokumen.naskah.pihak[0]
        name = person.nama.terbaca or "Penanda tangan"
        goals = sum(1 for _ in list_sasaran(dokumen))
        return (
            f"{name}, {person.jabatan}, menjanjikan {count_indikator(dokumen)} target dalam "
            f"{goals} sasaran untuk tahun {dokumen.tahun}{dated}."
        )
    if isinstance(dokumen, RencanaKinerjaTahunan):
        return (
            f"Rencana tahun {dokumen.tahun}: {count_indikator(dokumen)} indikator dalam "
            f"{len(dokumen.sasaran)} sasaran{dated}."
        )
    if isinstance(dokumen, RencanaAksi):
        without_month = sum(row.rencana_pelaksanaan.kosong is not None for row in dokumen.baris)
        months = f" Jadwal bulan kosong pada {without_month} baris." if without_month else ""
        return (
            f"Siapa mengerjakan apa pada tahun {dokumen.tahun}: {len(dokumen.baris)} baris "
            f"rencana{dated}.{months}"
        )
    if isinstance(dokumen, IndikatorKinerjaUtama):
        texts = {i.teks for row in dokumen.baris for i in row.indikator.butir}
        goals = sum(row.tujuan.tercetak is not None for row in dokumen.baris)
        return (
            f"Ukuran keberhasilan {dokumen.periode.replace('-', '–')}: "
            f"{count_indikator(dokumen)} indikator tercetak, {len(texts)} berbeda, untuk "
            f"{goals} tujuan, tanpa target."
        )
    return (
        f"Sampul mengumumkan {len(dokumen.daftar)} dokumen dan mencetak "
        f"“{dokumen.tahun_tercetak.teks}”."
    )


def _say_date(dokumen: AnyDokumen) -> str:
    block = signing_date(dokumen)
    if block is None or block.tanggal is None:
        return ""
    return f", bertanggal {say_date(block.tanggal)}"
