"""Render templates: autoescaped, with undefined names an error, and links that fit the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from macros.checks.anggaran import BIAYA_PINDAH
from macros.model import alamat, alamat_unduhan
from macros.model.alamat_terbit import AlamatDicabut
from macros.model.anggaran import JumlahAnggaran
from macros.model.baca_target import JenisTarget
from macros.model.baris_aksi import BarisAksi
from macros.model.catatan import Bobot, Catatan, Hitungan
from macros.model.dasar import Kosong
from macros.model.data import Data
from macros.model.dokumen import Dokumen, is_konsep
from macros.model.format import (
    format_date,
    format_number,
    format_ratio,
    format_rupiah,
    format_share,
)
from macros.model.istilah import anchor_of_word
from macros.model.peran import Kolom, Peran
from macros.model.tabel_cetak import cell_of, year_of
from macros.model.target import Target
from macros.model.uang import Uang
from macros.system.characters import show
from macros.views import kata, unduhan
from macros.views.janji_tahun import TahunRencana, list_years
from macros.views.rangkai import capital, join_words, name_units
from macros.views.ringkasan import Tahun
from macros.views.templat_jadi import open_kept
from macros.views.utuh import keep_whole

#: A month column, and its name for those who can't see the table's head.
BULAN = tuple(f"B{number}" for number in range(1, 13))


def _finalize(value: Any) -> Any:
    """Show what can't be seen of a text; what a template made has been through here already."""
    return show(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("macros.views", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
        bytecode_cache=open_kept(),
    )
    environment.filters.update(
        rupiah=format_rupiah,
        tanggal=format_date,
        target=say_target,
        uang=say_uang,
        jangkar=alamat.anchor,
        rasio=format_ratio,
        rangkai=join_words,
        kapital=capital,
        utuh=keep_whole,
    )
    environment.globals.update(
        kata=kata,
        BULAN=BULAN,
        share=format_share,
        alamat=alamat,
        alamat_unduhan=alamat_unduhan,
        unduhan=unduhan,
        cell_of=cell_of,
        sebut_unit=name_units,
    )
    return environment


def say_target(target: Target) -> str:
    """Write a target in the site's own form; blank targets are said in words."""
    if target.kosong is not None:
        return kata.KOSONG[target.kosong]
    if target.triwulan is not None:
        return "; ".join(f"{name} {say_target(part)}" for name, part in target.triwulan.bagian)
    said = target.tingkat or _say_number(target) or target.tercetak or ""
    return f"{said} {kata.BACAAN}" if target.bacaan else said


def _say_number(target: Target) -> str | None:
    if target.nilai is None:
        return None
    text = format_number(target.nilai)
    if target.batas is not None:
        text = f"{kata.BATAS[target.batas]} {text}"
    if target.nilai_atas is not None:
        text += f"–{format_number(target.nilai_atas)}"
    if target.jenis is JenisTarget.PERSEN:
        return f"{text}%"
    return f"{text} {target.satuan}" if target.satuan else text


def say_uang(uang: Uang) -> str:
    """Write an amount in the site's own form, and say where it is our reading."""
    if uang.kosong is not None:
        return kata.KOSONG[uang.kosong]
    said = format_rupiah(uang.rupiah)
    return f"{said} {kata.BACAAN}" if uang.bacaan else said


@dataclass(frozen=True)
class Lembar:
    """Render for one page: `asal` is its address, from which links are relative."""

    data: Data
    asal: str
    #: Whether the papers are printed as well, and so can be linked.
    kertas: bool = False

    def render(self, template: str, **context: Any) -> str:
        """Render a template; it sees the data, the given context and this sheet as `lembar`."""
        return _environment().get_template(template).render(lembar=self, data=self.data, **context)

    def tautan(self, tujuan: str) -> str:
        """Return the link from this page to an address of the site."""
        return alamat.relative(self.asal, tujuan)

    def ditarik(self) -> tuple[AlamatDicabut, ...]:
        """Return what once stood on this page and was withdrawn: old links still find why."""
        gone = self.data.alamat_terbit.dicabut
        return tuple(one for one in gone if one.halaman == self.asal and one.fragmen)

    def konsep(self, dokumen: Dokumen) -> bool:
        """Tell whether a paper is a draft."""
        return is_konsep(dokumen)

    def baris(self, name: str) -> str:
        """Return the link to a row or a paper."""
        return self.tautan(alamat.of_id(self.data, name))

    def tahun_rencana(self, name: str, kolom: Kolom | None = None) -> tuple[TahunRencana, ...]:
        """Return the yearly targets of a row of a plan, or only that of one column."""
        years = list_years(self.data, name)
        if kolom is None:
            return years
        wanted = year_of(kolom.untuk) if kolom.peran is Peran.TARGET_TAHUN else None
        return tuple(one for one in years if one.tahun == wanted)

    def catatan(self, name: str) -> tuple[Catatan, ...]:
        """Return the notes to mark at a row.

        Notes on the whole table are told above it, and small ones (spelling, spaces) in the
        list below: beside them, what matters would not be seen.
        """
        paper = self.data.acuan[name].dokumen.id
        whole = self.data.catatan_menyeluruh.get(paper, frozenset())
        return tuple(
            c
            for c in self.data.catatan_dari.get(name, ())
            if c.kode not in whole and c.bobot is not Bobot.RENDAH
        )

    def catatan_biaya(self, baris: BarisAksi) -> tuple[Catatan, ...]:
        """Return the notes that say that a printed cost may belong to several rows."""
        if baris.perkiraan_biaya.kosong is not None:
            return ()
        notes = self.data.catatan_dari.get(baris.id, ())
        return tuple(note for note in notes if BIAYA_PINDAH.kode in note.menjelaskan)

    def catatan_tabel(self, dokumen: Dokumen) -> tuple[Catatan, ...]:
        """Return the notes that concern every row of a paper's table."""
        whole = self.data.catatan_menyeluruh.get(dokumen.id, frozenset())
        rows = self.data.rows_of(dokumen) if whole else ()
        return tuple(c for c in self.data.notes_on(row.id for row in rows) if c.kode in whole)

    def sumber(self, dokumen: Dokumen, baris: tuple[int, ...]) -> str | None:
        """Return the link to the first of some source lines, where the source is kept as text."""
        if not baris or dokumen.sumber.berkas not in self.data.teks_sumber:
            return None
        return self.tautan(alamat.of_source(dokumen.sumber.berkas, baris[0]))

    def sebut_baris(self, baris: tuple[int, ...], satuan: str = "baris") -> str:
        """Say source lines in short: `baris 83–85`, `baris 186, 190`."""
        whole = len(baris) > 1 and baris == tuple(range(baris[0], baris[-1] + 1))
        shown = f"{baris[0]}–{baris[-1]}" if whole else ", ".join(str(n) for n in baris)
        return f"{satuan} {shown}"

    def satuan(self, dokumen: Dokumen) -> str:
        """Say what the numbers count in a paper's source: lines of a text, pages of a scan."""
        source = self.data.sumber_dari.get(dokumen.sumber.berkas)
        return str(source.satuan) if source else "baris"

    def beda_bentuk(self, target: Target) -> bool:
        """Tell whether a target is printed in another form than the site's own."""
        return not same_words(target.tercetak or "", say_target(target))

    def jumlah_tercetak(self, tahun: Tahun) -> list[tuple[Dokumen, JumlahAnggaran]]:
        """Return the papers that print just this year's total of the programme amounts."""
        blocks = ((berkas.isi, berkas.isi.anggaran_tercetak) for berkas in tahun.dokumen)
        return [
            (paper, block.jumlah)
            for paper, block in blocks
            if block and block.jumlah and block.jumlah.anggaran.rupiah == tahun.total
        ]

    def sebab_kosong(self, sel: Iterable[Kosong]) -> str:
        """Say for which reason how many rows are blank: `tidak terbaca (3 baris), …`."""
        counts = Counter(sel)
        return ", ".join(f"{kata.KOSONG[why]} ({count} baris)" for why, count in counts.items())

    def selisih(self, hitungan: Hitungan) -> str:
        """Write the difference of a sum in a note, with its sign."""
        amount = int((hitungan.selisih or "0").replace("−", "-"))
        return f"+{format_rupiah(amount)}" if amount > 0 else format_rupiah(amount)

    def jangkar_istilah(self, word: str) -> str:
        """Return the fragment of a glossary word."""
        return anchor_of_word(word)

    def badan(self, dokumen: Dokumen, *, singkat: bool = False) -> str:
        """Return the readers' name of the body whose paper it is, or a short one for lists."""
        bodies = self.data.satker.badan
        found = next((one for one in bodies if one.badan == dokumen.badan), None)
        if found is None:
            return ""
        return (found.nama_singkat if singkat else None) or found.nama


def same_words(left: str, right: str) -> bool:
    """Tell whether two texts differ at most in white space and in the kind of dash."""

    def fold(text: str) -> str:
        return re.sub(r"\s+", "", text).replace("–", "-")

    return fold(left) == fold(right)
