"""Print papers and read the prints back with other people's programs."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from pathlib import Path

import docx
from docx.document import Document
from pydantic import BaseModel

from macros.kertas.cetak import print_pdf
from macros.kertas.semua import Cetakan, list_prints
from macros.kertas.susun import describe
from macros.kertas.tembolok import Tembolok
from macros.kertas.uraian import Kertas, as_json
from macros.kertas.word import print_docx
from macros.load import load
from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.target import Target
from macros.source.berkas import Berkas, read_files
from macros.views.terbitan import Terbitan
from tests.alat.perkakas import run
from tests.alat.situs import ROOT
from tests.contoh_data import FOLDER

SITE_URL = "https://contoh.invalid/kinerja/"
#: Fields of the model that hold what a paper prints.
PRINTED = frozenset(
    (
        *("teks", "tercetak", "nomor", "label", "isi", "jabatan", "sebutan", "tempat", "tanda"),
        *("kolom", "subkolom", "nomor_kolom"),
    )
)


def data_of(files: dict[str, bytes]) -> Data:
    """Read data files that have no mistake of form."""
    muatan = load(tuple(Berkas(*item) for item in sorted(files.items())), "data")
    assert muatan.findings == ()
    return muatan.data


def print_all(terbitan: Terbitan, tembolok: Tembolok) -> Iterator[Cetakan]:
    """Yield every print of an office, in this process."""
    for part in list_prints(terbitan, tembolok):
        yield from part()


@cache
def offices() -> tuple[Terbitan, ...]:
    """Return the real office and the sample office, each with a site of its own."""
    folders = (ROOT / "data", FOLDER)
    return tuple(
        Terbitan(data_of({b.jalur: b.isi for b in read_files(folder)}), SITE_URL)
        for folder in folders
    )


_JADI: dict[tuple[str, str], bytes] = {}


@cache
def papers() -> tuple[tuple[Terbitan, BerkasDokumen, Kertas], ...]:
    """Return every paper of both offices that is printed."""
    return tuple(
        (terbitan, berkas, kertas)
        for terbitan in offices()
        for berkas in terbitan.data.berkas
        if (kertas := describe(terbitan, berkas)) is not None
    )


def describe_one(data: Data, name: str, site_url: str = SITE_URL) -> Kertas:
    """Return the description of the paper with an id."""
    every = (*data.berkas, *data.konsep)
    berkas = next(b for b in every if b.isi.id == name)
    data = data.beserta(berkas) if berkas in data.konsep else data
    kertas = describe(Terbitan(data, site_url), berkas)
    assert kertas is not None
    return kertas


def pdf_of(kertas: Kertas) -> bytes:
    """Return the PDF of a description."""
    return _once("pdf", kertas, lambda: print_pdf("kertas.typ", kertas, kertas.tanggal))


def docx_of(kertas: Kertas) -> bytes:
    """Return the DOCX of a description."""
    return _once("docx", kertas, lambda: print_docx(kertas))


def _once(bentuk: str, kertas: Kertas, make: Callable[[], bytes]) -> bytes:
    """Print a description once: that the same words give the same bytes has its own test."""
    key = (bentuk, as_json(kertas))
    if key not in _JADI:
        _JADI[key] = make()
    return _JADI[key]


@lru_cache(maxsize=256)
def ask(pdf: bytes, program: str, *arguments: str) -> str:
    """Return what a program says about a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.pdf"
        path.write_bytes(pdf)
        last = ("-",) if program == "pdftotext" else ()
        return run(program, *arguments, str(path), *last)


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page in the order in which it was drawn."""
    return ask(pdf, "pdftotext", "-raw").split("\f")[:-1]


def open_docx(content: bytes) -> Document:
    """Open a DOCX."""
    return docx.Document(io.BytesIO(content))


def text_of_docx(content: bytes) -> str:
    """Return the text of a DOCX's body in its order."""
    body = open_docx(content).element.body
    return "".join(element.text or "" for element in body.iter() if element.tag.endswith("}t"))


def squeeze(text: str) -> str:
    """Leave out white space: where a line breaks is not what a paper says."""
    return "".join(text.split())


def printed_texts(model: BaseModel) -> Iterator[str]:
    """Yield every printed text of a paper as the model holds it, without our readings."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield from printed_texts(item)
            elif name in PRINTED and isinstance(item, str):
                yield item


def readings(model: BaseModel) -> Iterator[str]:
    """Yield every reading of ours."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield from readings(item)
            elif name == "bacaan" and item:
                yield item


def target_texts(target: Target) -> list[str]:
    """Return what a target prints, quarter by quarter."""
    if target.triwulan is not None:
        return [text for _, part in target.triwulan.bagian for text in target_texts(part)]
    return [target.tercetak] if target.tercetak else []
