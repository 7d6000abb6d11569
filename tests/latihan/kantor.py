"""Play a made-up office: a repository with the sample's data, and hands that edit it."""

from __future__ import annotations

import contextlib
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from macros.__main__ import main
from macros.checks.run import check_folder
from macros.embargo.tahan import Tirai
from macros.exports.umpan import write_feeds
from macros.findings import Finding
from macros.history.versions import read_sejarah
from macros.model import alamat
from macros.model.data import Data
from macros.publish.pages.halaman import generate
from macros.publish.pages.informasi import generate_informasi
from macros.system.today import PEUBAH
from macros.views.koreksi import render_koreksi
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan
from tests.alat import repositori
from tests.alat.cetakan import describe_one, pdf_of
from tests.contoh_data import sample

SITE_URL = "https://contoh.invalid/kinerja/"
UTAMA = "main"

#: Cells by sheet: the key of the row (its first filled cell with that text), the column, the value.
Sel = tuple[str, str, str, str]


@dataclass(frozen=True)
class Keluaran:
    """Hold what a command said, and how it ended."""

    kode: int
    teks: str


class Kantor:
    """Keep one office in a folder: `data/` under git, workbooks beside it."""

    #: The day on which the office looks at its site.
    hari = date(2032, 2, 1)
    #: The day that it is, once it matters: what is due is held against it.
    hari_ini: date | None = None

    def __init__(self, folder: Path) -> None:
        self.akar = repositori.begin(folder)
        self.data = self.akar / "data"
        files = {f"data/{name}": isi for name, isi in sample().items()}
        # Workbooks are what staff exchange; what is published comes from data/ alone.
        files[".gitignore"] = b"buku/\nsitus/\n/docs\n/overrides\n/macros\n/mkdocs.yml\n"
        repositori.commit(self.akar, "2031-01-02", files)

    def jalankan(self, *kata: str) -> Keluaran:
        """Run `python -m macros …` in the office's folder."""
        with io.StringIO() as heard:
            with (
                contextlib.chdir(self.akar),
                contextlib.redirect_stdout(heard),
                contextlib.redirect_stderr(heard),
                self._today(),
            ):
                code = main(list(kata))
            return Keluaran(code, heard.getvalue().rstrip("\n"))

    @contextlib.contextmanager
    def _today(self) -> Iterator[None]:
        """Let commands know which day it is."""
        with pytest.MonkeyPatch.context() as patch:
            if self.hari_ini is not None:
                patch.setenv(PEUBAH, self.hari_ini.isoformat())
            yield

    def baca(self, jalur: str) -> str:
        """Return the text of a data file."""
        return (self.data / jalur).read_text(encoding="utf-8")

    def tulis(self, jalur: str, teks: str) -> None:
        """Write a data file as a person would save it."""
        path = self.data / jalur
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(teks, encoding="utf-8")

    def ganti(self, jalur: str, lama: str, baru: str) -> None:
        """Replace a passage that stands once in a data file."""
        teks = self.baca(jalur)
        assert teks.count(lama) == 1, f"{jalur} holds {teks.count(lama)} times: {lama!r}"
        self.tulis(jalur, teks.replace(lama, baru))

    def tambah(self, jalur: str, teks: str) -> None:
        """Write below what a data file holds."""
        self.tulis(jalur, self.baca(jalur) + teks)

    def isi_buku(self, nama: str, *sel: Sel) -> None:
        """Fill cells of a workbook as staff do in Excel; a row is found by one of its texts."""
        path = self.akar / "buku" / nama
        book = load_workbook(path)
        for sheet, row, column, value in sel:
            cells = book[sheet]
            heads = [cell.value for cell in cells[1]]
            rows = [r for r in cells.iter_rows(min_row=2) if row in {c.value for c in r}]
            assert len(rows) == 1, f"{sheet} has {len(rows)} rows with {row!r}"
            rows[0][heads.index(column)].value = value
        book.save(path)

    def baris_buku(self, nama: str, sheet: str, *rows: dict[str, str]) -> None:
        """Add rows below a sheet of a workbook, by the names of its columns."""
        path = self.akar / "buku" / nama
        book = load_workbook(path)
        cells = book[sheet]
        heads = [cell.value for cell in cells[1]]
        for row in rows:
            cells.append([row.get(str(head)) for head in heads])
        book.save(path)

    def taruh_berkas(self, nama: str, isi: bytes) -> None:
        """Upload a paper that is published as it is."""
        (self.data / "berkas" / nama).write_bytes(isi)

    def taruh_sumber(self, nama: str, judul: str, baris: str) -> None:
        """Put a source text where sources live, and describe it in `sumber.yml`."""
        self.tulis(f"sumber/{nama}.txt", baris)
        digest = hashlib.sha256(baris.encode()).hexdigest()
        self.tambah(
            "sumber.yml",
            f"  - id: {nama}\n    judul: {judul}\n    bentuk: Teks karangan untuk pengujian\n"
            f"    berkas: sumber/{nama}.txt\n    sha256: {digest}\n"
            "    cara_salin:\n      - Semua karangan.\n",
        )

    def terbitkan(self, hari: str) -> None:
        """Merge what was done into the published branch, on a day."""
        repositori.commit(self.akar, hari, {})

    def temuan(self) -> tuple[Finding, ...]:
        """Return what the checks find now."""
        return check_folder(self.data, "data", self.hari_ini)[1]

    def isi(self) -> Data:
        """Return the data as it now is."""
        return check_folder(self.data, "data", self.hari_ini)[0]

    def halaman(self) -> dict[str, str]:
        """Return the bodies of all pages that would be published now, by address."""
        data = self.isi()
        terbitan = Terbitan(data, SITE_URL)
        pages = (*generate(terbitan), *generate_informasi(terbitan, formulir=False))
        made = {page.alamat: page.isi for page in pages}
        return {**made, alamat.KOREKSI: render_koreksi(Lembar(data, alamat.KOREKSI))}

    def cetak(self, nama: str) -> bytes:
        """Return the PDF of a paper or a draft, by its id."""
        return pdf_of(describe_one(self.isi(), nama))

    def umpan(self) -> str:
        """Return the feed of changes, as published so far."""
        now = self.isi()
        # As a build does, it keeps what it told of the versions that are there already.
        kept = self.akar.parent / "simpanan"
        history = read_sejarah(self.akar, self.data, Tirai(now, self.hari), kept)
        return b"".join(b.isi for b in write_feeds(Terbitan(now, SITE_URL), history)).decode()
