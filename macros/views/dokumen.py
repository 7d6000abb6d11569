"""Render one paper, faithful to its printed order and columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from macros.model.baris_aksi import BarisAksi
from macros.model.berkas import BerkasDokumen
from macros.model.catatan import Catatan
from macros.model.dasar import Kosong
from macros.model.data import Data
from macros.model.dokumen import Dokumen, is_konsep
from macros.model.istilah import Istilah
from macros.model.kunci_sendiri import list_own
from macros.model.revisi import compare_promises
from macros.views.bagian_dokumen import lay_parts
from macros.views.render import Lembar
from macros.views.sederhana import simplify


def render(lembar: Lembar, berkas: BerkasDokumen) -> str:
    """Return the page of one paper as HTML."""
    dokumen = berkas.isi
    context: dict[str, Any] = {
        "dokumen": dokumen,
        "konsep": is_konsep(dokumen),
        "sederhana": simplify(lembar.data, dokumen),
        "kunci_sendiri": tuple(list_own(dokumen)),
        "ada_hasil": dokumen.untuk_tahun in lembar.data.tahun_berhasil,
        "diganti_oleh": lembar.data.replaced_by(dokumen.id),
        "revisi": compare_promises(lembar.data, dokumen),
        "catatan_catatan": notes_of_paper(lembar.data, dokumen),
        "singkatan_di_sini": list_abbreviations(lembar.data, dokumen),
    }
    if dokumen.semua_bagian:
        context["bagian_bagian"] = lay_parts(dokumen)
    if dokumen.semua_aksi:
        context["kelompok_baris"] = group_rows(dokumen.semua_aksi)
    if dokumen.mengumumkan:
        context["tidak_diumumkan"] = lembar.data.unannounced(dokumen)
    return lembar.render(dokumen.templat, **context)


def notes_of_paper(data: Data, dokumen: Dokumen) -> tuple[Catatan, ...]:
    """Return the notes on a paper or on any of its rows, in the order of the list of notes."""
    return data.notes_on(acuan.id for acuan in data.rows_of(dokumen))


def list_abbreviations(data: Data, dokumen: Dokumen) -> list[Istilah]:
    """Return the glossary's abbreviations that the paper prints, in the glossary's order."""
    rows = data.rows_of(dokumen)
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


def summarize(dokumen: Dokumen) -> str:
    """Say in one plain sentence what a paper is; every figure is counted, none typed."""
    if is_konsep(dokumen):
        return f"Konsep {dokumen.nama}: belum ditandatangani, jadi belum berlaku."
    return dokumen.ringkasan
