"""Make workbooks from the sample office, spoil them, and import them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from macros.buku.berkas import Naskah, read_naskah
from macros.buku.impor import Hasil, import_file
from macros.buku.pilihan import list_choices
from macros.buku.templat import write_template
from macros.checks.run import check_folder
from macros.load import read_konteks
from macros.model.skala import TANPA_KONTEKS, Konteks
from macros.source.berkas import read_files
from tests import kertas_contoh
from tests.contoh_data import FOLDER

ROOT = Path(__file__).parents[2]
BUKU = "buku.xlsx"
PK = "2030/perjanjian-kinerja-ketua-perubahan.yml"
AKSI = "2030/rencana-aksi-kpu.yml"
RKT = "2030/rencana-kinerja-tahunan-kpu.yml"
IKU = "2030-2034/indikator-kinerja-utama.yml"
Edit = Callable[[Any], None]

#: Reports that no sample file holds in full: every column of their sheets is used here.
REALISASI_KINERJA = """\
jenis: realisasi-kinerja
tahun: 2030
badan: kpu
tenggat: {TW1: 15 April 2030, TW2: 15 Juli 2030, TAHUN: 28 Februari 2031}
baris:
  - indikator: PKK-2030-01
    hasil:
      - periode: TW1
        nilai: 20%
        tanggal: 10 April 2030
        pelapor: Divisi Contoh Perencanaan
        bukti: Laporan triwulan I, halaman 3
        tautan: https://contoh.invalid/laporan.pdf
      - periode: TW2
        kosong: tidak-berlaku
        alasan: Tahapan contoh baru mulai
        menyelesaikan:
          baris: LTW-2030-1-01
          tanggal: 20 Juni 2030
          bukti: Foto loket
          tautan: https://contoh.invalid/loket.jpg
  - indikator: PKK-2030-02
    hasil:
      - periode: TW1
        nilai: {tercetak: 1.000 orang, jenis: jumlah, nilai: '1000', satuan: orang}
        tanggal: 10 April 2030
        pelapor: Divisi Contoh Teknis
        bukti: Daftar hadir
        alasan: Lebih cepat dari rencana
"""
REALISASI_ANGGARAN = """\
jenis: realisasi-anggaran
tahun: 2030
baris:
  - program: contoh-satu
    hasil:
      - {periode: TW1, nilai: Rp3.000.000, basis: SP2D, tanggal: 1 April 2030, pelapor: A, bukti: B}
      - {periode: TW2, kosong: belum-dilaporkan}
"""


def papers() -> dict[str, bytes]:
    """Return every file that a workbook can hold: of the site, of the sample, and made up here."""
    found = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for folder in (ROOT / "data", FOLDER, kertas_contoh.FOLDER)
        for path in sorted((*folder.glob("[0-9]*/*.yml"), *folder.glob("informasi/*.yml")))
        if b"jenis: sampul" not in path.read_bytes()
    }
    return {
        **found,
        "realisasi-kinerja.yml": REALISASI_KINERJA.encode(),
        "realisasi-anggaran.yml": REALISASI_ANGGARAN.encode(),
    }


@cache
def konteks_of(jalur: str) -> Konteks:
    """Return the scales and bodies of the office that one of `papers()` belongs to."""
    folder = ROOT / jalur.rpartition("/")[0]
    return read_konteks(read_files(folder.parent)) if "/" in jalur else TANPA_KONTEKS


def read(isi: bytes, jalur: str = "lama.yml", konteks: Konteks = TANPA_KONTEKS) -> Naskah:
    """Return a paper that has no finding."""
    naskah, findings = read_naskah(isi, jalur, konteks)
    assert naskah is not None
    assert findings == []
    return naskah


@cache
def sample(jalur: str) -> Naskah:
    """Return a paper of the sample office."""
    return read((FOLDER / jalur).read_bytes(), f"data/{jalur}")


@cache
def choices(jenis: str) -> dict[str, Any]:
    """Return the lists of the sample office."""
    return dict(list_choices(check_folder(FOLDER, "data")[0], jenis))


def book_of(naskah: Naskah) -> bytes:
    """Return the workbook of a paper."""
    return write_template(naskah.jenis, choices(naskah.jenis), naskah.lay_out())


@cache
def book(jalur: str) -> bytes:
    """Return the workbook of a paper of the sample office."""
    return book_of(sample(jalur))


def edit(isi: bytes, change: Edit) -> bytes:
    """Return a workbook after a change with openpyxl, as a person's program would save it."""
    opened = load_workbook(io.BytesIO(isi))
    change(opened)
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def rewrite(isi: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return a workbook with bytes of one part replaced; they must be there."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old in content
                content = content.replace(old, new, 1)
            target.writestr(name, content)
    return out.getvalue()


def add_part(isi: bytes, part: str, content: bytes) -> bytes:
    """Return a workbook with one more part."""
    out = io.BytesIO(isi)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, content)
    return out.getvalue()


def run(isi: bytes, jalur: str | None = None, path: str = BUKU) -> Hasil:
    """Import into a paper of the sample office, or (None) as a new paper."""
    return import_file(isi, path, sample(jalur) if jalur else None, None)


def told(hasil: Hasil) -> list[tuple[str, str]]:
    """Return code and place of each finding, without the name of the file."""
    return [(f.kode, str(f.place).removeprefix(BUKU).strip("[]")) for f in hasil.findings]


def column(sheet: Any, name: str) -> str:  # noqa: ANN401 - openpyxl's own
    """Return the letters of a column by its name."""
    found = next(cell for cell in sheet[1] if cell.value == name)
    return str(found.column_letter)


def place_in(opened: Any, place: str) -> str:  # noqa: ANN401 - openpyxl's own
    """Return a place with the letters of the column that it names: `Rencana aksi!{target}2`."""
    sheet, _, cell_name = place.partition("!")
    found = re.fullmatch(r"\{(\w+)\}(\d+)", cell_name)
    return f"{sheet}!{column(opened[sheet], found[1])}{found[2]}" if found else place


def cell(sheet: Any, name: str, row: int) -> Any:  # noqa: ANN401 - openpyxl's own
    """Return a cell by the name of its column."""
    return sheet[f"{column(sheet, name)}{row}"]
