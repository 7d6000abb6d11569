"""List every print of the site with its address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from macros.kertas.cetak import CetakError, print_pdf
from macros.kertas.satu_halaman import describe_year
from macros.kertas.susun import describe
from macros.kertas.tembolok import Tembolok
from macros.kertas.word import print_docx
from macros.model.alamat import of_paper, of_print, of_sheet
from macros.model.berkas import BerkasDokumen
from macros.views.terbitan import Terbitan

#: An address below the root of the site, and the bytes of what is printed there.
Cetakan = tuple[str, bytes]


def list_prints(
    terbitan: Terbitan, tembolok: Tembolok
) -> tuple[Callable[[], tuple[Cetakan, ...]], ...]:
    """Return what prints each paper, in two forms, and the sheet of each year."""
    data = terbitan.data
    drafts = ((berkas, replace(terbitan, data=data.beserta(berkas))) for berkas in data.konsep)
    papers = (*((berkas, terbitan) for berkas in data.berkas), *drafts)
    return (
        *(partial(_print_paper, known, berkas, tembolok) for berkas, known in papers),
        *(partial(_print_sheet, terbitan, tahun, tembolok) for tahun in data.tahun),
    )


def _print_paper(
    terbitan: Terbitan, berkas: BerkasDokumen, tembolok: Tembolok
) -> tuple[Cetakan, ...]:
    kertas = describe(terbitan, berkas)
    if kertas is None:
        return ()
    page = of_paper(berkas)
    pdf = partial(print_pdf, "kertas.typ", kertas, kertas.tanggal)
    with _named(f"{terbitan.data.akar}/{berkas.jalur}"):
        printed = tembolok.get("kertas.pdf", kertas, pdf)
    word = tembolok.get("kertas.docx", kertas, partial(print_docx, kertas))
    return (of_print(page, "pdf"), printed), (of_print(page, "docx"), word)


def _print_sheet(terbitan: Terbitan, tahun: int, tembolok: Tembolok) -> tuple[Cetakan, ...]:
    sheet = describe_year(terbitan, tahun)
    pdf = partial(print_pdf, "satu-halaman.typ", sheet, sheet.tanggal)
    with _named(f"lembar satu halaman tahun {tahun}"):
        return ((of_sheet(tahun), tembolok.get("satu-halaman.pdf", sheet, pdf)),)


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
