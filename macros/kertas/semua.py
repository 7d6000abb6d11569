"""List every print of the site with its address."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from macros.kertas.cetak import CetakError, print_pdf
from macros.kertas.satu_halaman import describe_year
from macros.kertas.susun import describe
from macros.kertas.tembolok import Tembolok
from macros.kertas.word import print_docx
from macros.model.alamat import of_paper, of_print, of_sheet
from macros.views.terbitan import Terbitan


def print_all(terbitan: Terbitan, tembolok: Tembolok) -> Iterator[tuple[str, bytes]]:
    """Yield the address and the bytes of each print: two for a paper, one for a year."""
    data = terbitan.data
    drafts = ((berkas, replace(terbitan, data=data.beserta(berkas))) for berkas in data.konsep)
    for berkas, known in (*((berkas, terbitan) for berkas in data.berkas), *drafts):
        kertas = describe(known, berkas)
        if kertas is None:
            continue
        page = of_paper(berkas)
        pdf = partial(print_pdf, "kertas.typ", kertas, kertas.tanggal)
        with _named(f"{data.akar}/{berkas.jalur}"):
            printed = tembolok.get("kertas.pdf", kertas, pdf)
        yield of_print(page, "pdf"), printed
        word = partial(print_docx, kertas)
        yield of_print(page, "docx"), tembolok.get("kertas.docx", kertas, word)
    for tahun in terbitan.data.tahun:
        sheet = describe_year(terbitan, tahun)
        pdf = partial(print_pdf, "satu-halaman.typ", sheet, sheet.tanggal)
        with _named(f"lembar satu halaman tahun {tahun}"):
            printed = tembolok.get("satu-halaman.pdf", sheet, pdf)
        yield of_sheet(tahun), printed


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Say of which paper it is that it can't be printed."""
    try:
        yield
    except CetakError as error:
        raise CetakError(
            f"{name} tidak dapat dicetak sebagai PDF (kata pencetaknya: {error}). Laporkan kepada "
            "pengelola situs; `make site FAST=1` membangun tanpa cetakan."
        ) from error
