"""Give every paper of every office in this repository, and compare texts whatever their lines."""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path

import pytest

from macros.load import load
from macros.model.data import Data
from macros.source.berkas import Berkas, read_files
from tests import contoh_data, kertas_contoh

KANTOR = {
    "kantor ini": Path("data"),
    "contoh": contoh_data.FOLDER,
    "kertas lain": kertas_contoh.FOLDER,
}


@cache
def files_of(kantor: str) -> dict[str, Berkas]:
    """Return the files of an office by path."""
    return {berkas.jalur: berkas for berkas in read_files(KANTOR[kantor])}


@cache
def data_of(kantor: str) -> Data:
    """Return the data of an office."""
    return load(tuple(files_of(kantor).values()), "data").data


PAPERS = [
    pytest.param(kantor, berkas, id=f"{kantor}: {berkas.isi.id}")
    for kantor in KANTOR
    for berkas in data_of(kantor).berkas
]


def fold(text: str) -> str:
    """Return text without white space, so that a line broken elsewhere is the same text."""
    return re.sub(r"\s+", "", text)


def seen(markup: str) -> str:
    """Return the text of a page."""
    return fold(html.unescape(re.sub(r"<[^>]+>", " ", markup)))
