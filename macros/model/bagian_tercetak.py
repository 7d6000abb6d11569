"""Ask a paper for what it prints, part by part.

A kind of paper (macros/jenis/) is a selection of parts. Who shows, counts, prints or checks asks
for the parts and never for the kind: a part that a paper lacks is empty.
"""

from __future__ import annotations

from macros.model.anggaran import Anggaran
from macros.model.bagian_tabel import BagianDokumen
from macros.model.baris_aksi import BarisAksi
from macros.model.baris_tujuan import BarisIku
from macros.model.dasar import Butir, Model
from macros.model.kepala_tabel import KepalaAksi, KepalaTabel
from macros.model.keterangan import Keterangan
from macros.model.naskah import Naskah
from macros.model.pengumuman import ButirSampul, TahunTercetak
from macros.model.peran import Peran
from macros.model.sasaran import Kelompok, Sasaran
from macros.model.tanda_tangan import Orang, TandaTangan


class BagianTercetak(Model):
    """Answer for every part that any paper prints; a kind says anew which ones it has."""

    @property
    def semua_butir(self) -> tuple[Butir, ...]:
        """Return the printed titles and paragraphs that may have an address."""
        title = self.judul_tabel
        return (*((title,) if title else ()), *self.semua_catatan_kaki)

    @property
    def judul_tabel(self) -> Butir | None:
        """Return the printed title above the table."""
        return None

    @property
    def semua_catatan_kaki(self) -> tuple[Butir, ...]:
        """Return what is printed below the table, such as a remark that an asterisk points to."""
        return ()

    @property
    def semua_keterangan(self) -> tuple[Keterangan, ...]:
        """Return the labelled lines above the table."""
        return ()

    @property
    def semua_naskah(self) -> tuple[Naskah, ...]:
        """Return the promise text, if there is one."""
        return ()

    @property
    def yang_berjanji(self) -> tuple[Orang, ...]:
        """Return who promises what the paper aims at; nobody where it promises nothing."""
        return ()

    @property
    def kepala_uang(self) -> tuple[tuple[Anggaran | KepalaAksi, str], ...]:
        """Return the heads of columns of money, each with its printed words."""
        budget = self.anggaran_tercetak
        if budget is None:
            return ()
        return tuple((budget, k.teks) for k in budget.peran if k.peran is Peran.ANGGARAN)

    @property
    def kepala_cetak(self) -> KepalaTabel | None:
        """Return the head of the table."""
        return None

    @property
    def sasaran_lepas(self) -> tuple[Sasaran, ...]:
        """Return the sasaran that stand under no heading of a programme."""
        return ()

    @property
    def semua_kelompok(self) -> tuple[Kelompok, ...]:
        """Return the headings of programmes, each with its sasaran."""
        return ()

    @property
    def semua_sasaran(self) -> tuple[Sasaran, ...]:
        """Return every sasaran, in printed order."""
        grouped = (sasaran for kelompok in self.semua_kelompok for sasaran in kelompok.sasaran)
        return (*self.sasaran_lepas, *grouped)

    @property
    def semua_aksi(self) -> tuple[BarisAksi, ...]:
        """Return the rows of an action plan."""
        return ()

    @property
    def semua_tujuan(self) -> tuple[BarisIku, ...]:
        """Return the rows of a list of measures."""
        return ()

    @property
    def blok_anggaran(self) -> Anggaran | None:
        """Return the budget block, also one that says why it is blank; None where none belongs."""
        return None

    @property
    def anggaran_tercetak(self) -> Anggaran | None:
        """Return the budget block that prints amounts, if there is one."""
        block = self.blok_anggaran
        return block if block is not None and block.kosong is None else None

    @property
    def semua_bagian(self) -> tuple[BagianDokumen, ...]:
        """Return the parts of a paper that is made of parts."""
        return ()

    @property
    def diumumkan(self) -> tuple[ButirSampul, ...]:
        """Return the titles that a cover announces."""
        return ()

    @property
    def tahun_sampul(self) -> TahunTercetak | None:
        """Return the line of a cover that prints its year."""
        return None

    @property
    def blok_tanda_tangan(self) -> tuple[tuple[str, TandaTangan], ...]:
        """Return the signature blocks in printed order, each with the part that it signs."""
        return ()

    @property
    def semua_tanda_tangan(self) -> tuple[TandaTangan, ...]:
        """Return the signature blocks in printed order."""
        return tuple(block for _, block in self.blok_tanda_tangan)

    @property
    def bertanggal(self) -> TandaTangan | None:
        """Return the first signature block that carries a date."""
        return next((block for block in self.semua_tanda_tangan if block.tanggal), None)

    @property
    def jumlah_indikator(self) -> int:
        """Count the printed indicators; those of an action plan repeat others and count not."""
        listed = sum(len(row.indikator.butir) for row in self.semua_tujuan)
        return listed + sum(len(sasaran.indikator) for sasaran in self.semua_sasaran)
