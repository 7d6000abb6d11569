"""Say how to cite a page: in parts, so that the words of one row can stand between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.model.dokumen import Dokumen
from macros.model.format import format_date
from macros.model.satker import Satker


@dataclass(frozen=True)
class Kutipan:
    """Hold a citation: what is cited, where it was read, and its address where that is known.

    The day of reading is the reader's to fill in.
    """

    awal: str
    akhir: str
    alamat: str | None


def cite(satker: Satker, judul: str, dokumen: Dokumen | None, keadaan: Keadaan) -> Kutipan:
    """Return the citation of a page.

    Only a paper is the office's word. Any other page is compiled by the site, so the site is
    named and no author.
    """
    sample = f"[{satker.contoh}] " if satker.contoh else ""
    site = f"{satker.judul_situs}, {satker.nama_singkat}."
    if dokumen is None:
        return Kutipan(f"{sample}“{judul}”", f"Dalam: {site}{keadaan.say()}", keadaan.alamat)
    head = f"{sample}{satker.nama} ({dokumen.sebutan_masa}). {dokumen.nama}"
    return Kutipan(head, f"Salinan dalam: {site}{keadaan.say()}", keadaan.alamat)


@dataclass(frozen=True)
class Keadaan:
    """Say which state of a page is cited: its data's last change, the site's version, where."""

    diperbarui: date | None = None
    versi: str | None = None
    alamat: str | None = None

    def say(self) -> str:
        """Return a sentence with what is known; nothing where nothing is."""
        known = []
        if self.diperbarui:
            known.append(f"data per {format_date(self.diperbarui)}")
        if self.versi:
            known.append(f"versi {self.versi}")
        words = ", ".join(known)
        return f" {words[0].upper()}{words[1:]}." if words else ""
