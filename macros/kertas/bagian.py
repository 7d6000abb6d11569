"""Turn cells of the model into pieces of text, and gather what is ours for the end of the paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.kertas.huruf import to_paper
from macros.kertas.lebar import budget_widths
from macros.kertas.uraian import BlokTandaTangan, Isi, Paragraf, Penanda, Potong, Sel, Tabel
from macros.model.anggaran import KOLOM_NAMA, Anggaran, BarisBertingkat, JumlahAnggaran
from macros.model.dasar import Kosong, TeksTercetak
from macros.model.dasar import Sel as SelModel
from macros.model.kepala_tabel import KepalaTabel
from macros.model.peran import BERANGKA, Kolom, Peran
from macros.model.tabel_cetak import AnySel, cell_of
from macros.model.tanda_tangan import Orang, TandaTangan
from macros.model.target import Target
from macros.model.uang import Uang
from macros.views import kata
from macros.views.render import Lembar

#: What stands where a hand signs: nothing is signed here.
RUANG_SALINAN = "[tanda tangan tidak ikut disalin]"
RUANG_KONSEP = "…" * 12


def printed(text: str) -> Isi:
    """Return printed text as it stands."""
    return (Potong(to_paper(text)),)


def blank(why: Kosong | None) -> Isi:
    """Say why a cell is blank."""
    return (Potong(f"[{kata.KOSONG[why or Kosong.TIDAK_TERCETAK]}]", "kosong"),)


def cell(*isi: Isi, baris: int = 1, kolom: int = 1) -> Sel:
    """Return a cell of paragraphs, aligned left."""
    return Sel(tuple(isi), baris, kolom)


@dataclass
class Penyusun:
    """Build one paper: turn its cells into text, and number our readings as they come."""

    lembar: Lembar
    konsep: bool
    bacaan: list[str] = field(default_factory=list)

    def reading(self, bacaan: str | None, dasar: str | None, tentang: str = "") -> Isi:
        """Note a reading for the end of the paper; return its mark, or nothing without one."""
        if bacaan is None or dasar is None:
            return ()
        about = f"{tentang} kami baca" if tentang else "Kami baca"
        basis = dasar.rstrip(".")
        self.bacaan.append(to_paper(f"{about} “{bacaan}”. Dasar: {basis}."))
        return (Potong(f"[b{len(self.bacaan)}]", "tanda"),)

    def notes(self, *names: str) -> Isi:
        """Return the marks of the notes on rows: those that the page marks as well."""
        codes = dict.fromkeys(c.kode for name in names for c in self.lembar.catatan(name))
        return (Potong(f"[{', '.join(codes)}]", "tanda"),) if codes else ()

    def text(self, butir: TeksTercetak, name: str | None = None) -> Isi:
        """Return a printed text with the marks of its reading and its notes."""
        marks = self.notes(name) if name else ()
        return (*printed(butir.teks), *self.reading(butir.bacaan, butir.dasar), *marks)

    def sel(self, sel: SelModel) -> Isi:
        """Return a text cell; a blank is said in words."""
        body = printed(sel.tercetak) if sel.tercetak else blank(sel.kosong)
        return (*body, *self.reading(sel.bacaan, sel.dasar))

    def target(self, target: Target) -> tuple[Isi, ...]:
        """Return a target as printed, each quarter on a line of its own."""
        if target.triwulan is not None:
            return tuple(
                (*printed(f"{name}:"), *isi)
                for name, part in target.triwulan.bagian
                for isi in self.target(part)
            )
        body = printed(target.tercetak) if target.tercetak else blank(target.kosong)
        return ((*body, *self.reading(target.bacaan, target.dasar)),)

    def any_cell(self, isi: AnySel | None, kolom: Kolom) -> Sel:
        """Return the cell of a column, drawn as its content asks for."""
        if isinstance(isi, Target):
            return Sel(self.target(isi), rata="tengah")
        if isinstance(isi, Uang):
            return Sel((self.uang(isi),), rata="kanan")
        if isinstance(isi, TeksTercetak):
            return cell(self.text(isi))
        if isinstance(isi, SelModel):
            return cell(self.sel(isi))
        return Sel((blank(None),), rata="tengah" if kolom.peran in BERANGKA else "kiri")

    def uang(self, uang: Uang) -> Isi:
        """Return an amount as printed."""
        body = printed(uang.tercetak) if uang.tercetak else blank(uang.kosong)
        return (*body, *self.reading(uang.bacaan, uang.dasar))

    def signatures(self, blok: TandaTangan, draft: tuple[Orang, ...] = ()) -> BlokTandaTangan:
        """Return a signature block; a draft without signers is signed by those in its text."""
        people = blok.penanda_tangan or (draft if self.konsep else ())
        place = printed(blok.tempat.rstrip(" ,")) if blok.tempat else ()
        if blok.tanggal is not None:
            read = self.reading(blok.tanggal.bacaan, blok.tanggal.dasar)
            day = (*printed(f", {blok.tanggal.tercetak}"), *read)
        elif self.konsep:
            place = place or printed(RUANG_KONSEP)
            day = printed(f", {RUANG_KONSEP}")
        elif blok.tanpa:
            day = (Potong(f" [{blok.tanpa}: tidak tercetak]", "kosong"),)
        else:
            day = (Potong(f"[tempat, tanggal, dan tanda tangan: {_why(blok)}]", "kosong"),)
        signers = [self._signer(person) for person in people]
        if self.konsep and not signers:
            signers = [Penanda("", RUANG_KONSEP, RUANG_KONSEP, printed(RUANG_KONSEP))]
        return BlokTandaTangan(_join(place, day), tuple(signers))

    def _signer(self, person: Orang) -> Penanda:
        name = self.sel(person.nama)
        if self.konsep and person.nama.tercetak is None:
            name = printed(RUANG_KONSEP)
        room = RUANG_KONSEP if self.konsep else RUANG_SALINAN
        rank = to_paper(person.pangkat or "")
        post = to_paper(person.jabatan or "")
        return Penanda(to_paper(person.sebutan or ""), post, room, name, rank)

    def budget(self, anggaran: Anggaran) -> tuple[Tabel | Paragraf, ...]:
        """Return the programmes with their amounts, and the printed total or its absence."""
        if anggaran.kosong is not None:
            return (Paragraf((Potong("Anggaran: "), *blank(anggaran.kosong))),)
        columns = anggaran.peran
        rows = [
            tuple(self._budget_cell(anggaran, item, kolom) for kolom in columns)
            for item in anggaran.baris
        ]
        total = anggaran.jumlah
        if total is not None:
            rows.append(tuple(self._total(total, columns)))
        head = tuple(_head(kolom.teks) for kolom in columns)
        return (Tabel(budget_widths(columns), (head,), tuple(rows)),)

    def _budget_cell(self, anggaran: Anggaran, item: BarisBertingkat, kolom: Kolom) -> Sel:
        if kolom.peran in KOLOM_NAMA:
            if kolom.peran is not anggaran.kolom_nama(item):
                return cell(())
            numbered = any(other.peran is Peran.NOMOR for other in anggaran.peran)
            said = item.teks if numbered else _numbered(item.nomor, item.teks)
            return cell((*printed(said), *self.notes(item.id)))
        if kolom.peran is Peran.NOMOR:
            number = printed(item.nomor) if item.nomor else blank(None)
            return Sel((number,), rata="tengah")
        return self.any_cell(cell_of(item, kolom), kolom)

    def _total(self, total: JumlahAnggaran, columns: tuple[Kolom, ...]) -> Iterator[Sel]:
        """Yield the row of the printed total: its sign before the amount, all else empty."""
        label = printed(total.tanda) if total.tanda else ()
        if not total.berjudul:
            label = (*label, Potong("[jumlah, tanpa judul di sumber]", "kosong"))
        for kolom in columns:
            if kolom.peran is Peran.PROGRAM:
                yield cell((*label, *self.notes(total.id)))
            elif kolom.peran is Peran.ANGGARAN:
                yield Sel((self.uang(total.anggaran),), rata="kanan", tebal=True)
            else:
                yield cell(())


def head_rows(kepala: KepalaTabel) -> tuple[tuple[Sel, ...], ...]:
    """Return the printed column headings, with the row of their numbers where there is one."""
    rows = [tuple(_head(kolom.teks) for kolom in kepala.kolom)]
    if kepala.nomor_kolom:
        rows.append(tuple(_head(text) for text in kepala.nomor_kolom))
    return tuple(rows)


def _head(text: str) -> Sel:
    return Sel((printed(text),), rata="tengah", tebal=True)


def _numbered(nomor: str | None, teks: str) -> str:
    return f"{nomor} {teks}" if nomor else teks


def _join(left: Isi, right: Isi) -> Isi:
    """Join two pieces of one line; printed text that follows printed text is one piece."""
    if left and right and left[-1].gaya == right[0].gaya == "cetak":
        return (*left[:-1], Potong(left[-1].teks + right[0].teks), *right[1:])
    return (*left, *right)


def _why(blok: TandaTangan) -> str:
    return kata.KOSONG[blok.kosong or Kosong.TIDAK_TERCETAK]
