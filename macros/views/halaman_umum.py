"""Render the parts that hand-written pages ask for: front page, budget, notes, sources, words."""

from __future__ import annotations

import re
from datetime import date
from itertools import groupby

from macros.checks.tercetak import NIP
from macros.findings import Rule
from macros.model.catatan import Catatan
from macros.model.data import Data
from macros.model.dokumen import Dokumen, DokumenTahunan
from macros.model.kip import BagianTataCara, Ketentuan, Kip, StatusBacaan
from macros.model.uji import HasilUji
from macros.views import dokumen as view_dokumen
from macros.views.grafik import list_targets, program_shares, target_kinds
from macros.views.hitung import latest_day
from macros.views.kepatuhan import pick
from macros.views.realisasi import TahunHasil, sum_up_year
from macros.views.render import Lembar
from macros.views.ringkasan import Tahun, sum_up
from macros.views.serapan import spending_of
from macros.views.serapan_baris import list_spent_rows

#: Heads of columns in which a source of funds may stand.
_DANA = re.compile("sumber|dana|keterangan|catatan", re.IGNORECASE)


def render_beranda(lembar: Lembar) -> str:
    """Return the front page: the latest year's promises in three figures, and what is unknown."""
    data = lembar.data
    years = [sum_up(data, year) for year in data.tahun]
    # A year that so far has neither promises nor money does not push out the one before.
    year = next((y for y in years if y.perjanjian or y.anggaran), years[0] if years else None)
    if year is None:
        return lembar.render("beranda_kosong.html")
    promised = [row.id for p in year.perjanjian for s in p.semua_sasaran for row in s.indikator]
    topics = {t.id for name in promised if (t := data.topik_dari.get(name))}
    return lembar.render(
        "beranda.html",
        tahun=year,
        jumlah_indikator=sum(p.jumlah_indikator for p in year.perjanjian),
        hitung=lambda paper: paper.jumlah_indikator,
        hitung_aksi=lambda plan: len(plan.semua_aksi),
        utama=_foremost(data, year),
        tanggal=_signed(year),
        baris_aksi=[row for plan in year.rencana_aksi for row in plan.semua_aksi],
        ada_yang_sama=len(topics) < sum(name in data.topik_dari for name in promised),
        sel_target=[t for b in year.dokumen for t in list_targets(b.isi)],
        iku=tuple(data.of_period())[:1],
        hasil=_newest_results(data),
    )


def _foremost(data: Data, year: Tahun) -> tuple[Dokumen, ...]:
    """Return the agreements whose content the front page shows: of the first body with one."""
    for body in data.satker.nama_badan:
        papers = tuple(paper for paper in year.perjanjian if paper.badan == body)
        if papers:
            return papers
    return ()


def _newest_results(data: Data) -> TahunHasil | None:
    """Return the results of the newest year that has any."""
    found = (sum_up_year(data, year) for year in data.tahun)
    return next((year for year in found if year is not None), None)


def render_dokumen(lembar: Lembar) -> str:
    """Return the list of all papers, by year and period."""
    data = lembar.data
    return lembar.render(
        "daftar_dokumen.html",
        tahun=[(year, tuple(data.of_year(year))) for year in data.tahun],
        periode=tuple(data.of_period()),
        konsep=data.konsep,
        ringkas=view_dokumen.summarize,
    )


def render_tahun(lembar: Lembar, tahun: int) -> str:
    """Return the page of one year: its papers and its budget in short."""
    year = sum_up(lembar.data, tahun)
    return lembar.render(
        "tahun.html",
        tahun=year,
        grafik_target=target_kinds(year),
        hasil=sum_up_year(lembar.data, tahun),
        berkas=tuple(lembar.data.of_year(tahun)),
        ringkas=view_dokumen.summarize,
    )


def render_anggaran(lembar: Lembar) -> str:
    """Return the budget of every year, newest first."""
    years = [sum_up(lembar.data, year) for year in lembar.data.tahun]
    return lembar.render(
        "anggaran.html",
        tahun_tahun=[year for year in years if year.anggaran],
        serapan_dari=lambda year: spending_of(lembar.data, year),
        baris_terpakai=lambda year: list_spent_rows(lembar.data, year),
        tanggal_sah=_signed,
        bagian_dari=program_shares,
        tanpa_sumber_dana=_prints_no_funds,
        lengkap_berbiaya=lambda year: all(
            cost.baris_berbiaya == len(cost.dokumen.semua_aksi) for cost in year.biaya
        ),
        catatan_biaya=_notes_on_money(lembar.data),
    )


def _prints_no_funds(year: Tahun) -> bool:
    """Tell whether no budget table of a year has a column that may say where money comes from."""
    papers = (paper for item in year.anggaran for paper, _ in item.dicetak)
    heads = (head for paper in papers if (block := paper.anggaran_tercetak) for head in block.kolom)
    return not any(_DANA.search(head.teks) for head in heads)


def _signed(year: Tahun) -> date | None:
    """Return the latest date under the papers that print the budget."""
    return latest_day(paper for item in year.anggaran for paper, _ in item.dicetak)


def _notes_on_money(data: Data) -> tuple[Catatan, ...]:
    """Return the notes that explain a contradiction about money."""
    return tuple(n for n in data.catatan if any(k.startswith("ANG-") for k in n.menjelaskan))


def render_catatan(lembar: Lembar) -> str:
    """Return every note with its rows, quotations and sums."""
    data = lembar.data
    papers = {
        note.kode: sorted({data.acuan[row].dokumen.id for row in note.baris})
        for note in data.catatan
    }
    named = {name for names in papers.values() for name in names}
    return lembar.render(
        "catatan.html",
        catatan_catatan=data.catatan,
        dokumen_dari=papers,
        dokumen=[paper for paper in data.dokumen if paper.id in named],
    )


def render_sumber(lembar: Lembar) -> str:
    """Return the sources: what they are, their checksums, how they were copied, what is missing."""
    return lembar.render("sumber.html", tahunan=DokumenTahunan)


def render_teks_sumber(lembar: Lembar, sumber: str) -> str:
    """Return a source text with numbered lines, each with the rows that were copied from it."""
    data = lembar.data
    rows: dict[int, list[str]] = {}
    for paper in data.dokumen_sumber.get(sumber, ()):
        for acuan in data.rows_of(paper):
            for line in acuan.baris_sumber if acuan.id != paper.id else ():
                rows.setdefault(line, []).append(acuan.id)
    source = data.sumber_dari[sumber]
    return lembar.render(
        "teks_sumber.html",
        sumber=source,
        teks=[NIP.sub("NIP (tidak ditampilkan)", line) for line in data.teks_sumber[sumber]],
        baris_dari=rows,
    )


def render_istilah(lembar: Lembar) -> str:
    """Return the glossary in alphabetical order."""
    words = sorted(lembar.data.istilah, key=lambda word: word.istilah.casefold())
    return lembar.render("istilah.html", istilah=words)


def render_kode(lembar: Lembar, rules: tuple[Rule, ...]) -> str:
    """Return the catalogue of checks, each with an example that passes and one that fails."""
    ordered = sorted(rules, key=_prefix)
    groups = groupby(ordered, key=_prefix)
    return lembar.render(
        "kode.html", rules=rules, kelompok=[(name, list(found)) for name, found in groups]
    )


def _prefix(rule: Rule) -> str:
    return rule.kode.partition("-")[0]


def render_kode_buku(lembar: Lembar, codes: list[tuple[str, str, str, str]]) -> str:
    """Return the codes of handed-in workbooks: code, title, level and meaning of each."""
    return lembar.render("kode_buku.html", codes=codes)


def render_kontak(lembar: Lembar, repositori: str) -> str:
    """Return how to reach the office, or that this is not yet known."""
    kip = lembar.data.kip
    return lembar.render(
        "kontak.html",
        kontak=lembar.data.satker.kontak,
        repositori=repositori.rstrip("/"),
        hak=_rights(kip),
    )


def _rights(kip: Kip | None) -> tuple[tuple[BagianTataCara, Ketentuan], ...]:
    """Return of each part of the procedure the first rule that was read in a source we can name."""
    found = [
        (
            part,
            [r for r in pick(kip, part.ketentuan) if r.status is StatusBacaan.DIBACA and r.alamat],
        )
        for part in (kip.tata_cara if kip else ())
        if kip
    ]
    return tuple((part, rules[0]) for part, rules in found if rules)


def render_lapor(lembar: Lembar, repositori: str) -> str:
    """Return the report that a reader fills in; where it can go depends on what is known."""
    kontak = lembar.data.satker.kontak
    return lembar.render("lapor.html", kontak=kontak, repositori=repositori.rstrip("/"))


def render_formulir(lembar: Lembar, tempat_simpan: str | None, *, hadir: bool) -> str:
    """Return the way to the form, or why there is none; `tempat_simpan` is `owner/name`."""
    return lembar.render("formulir.html", tempat_simpan=tempat_simpan, hadir=hadir)


def render_hasil_uji(lembar: Lembar, hasil: HasilUji | None) -> str:
    """Return what the automatic checks of the built site found, or that none has been made."""
    return lembar.render("hasil_uji.html", hasil=hasil)
