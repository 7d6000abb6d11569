"""Test that the bodies of an office are those that it declares, and no others."""

from __future__ import annotations

import io
import json

from openpyxl import load_workbook

from macros.buku.pilihan import list_choices
from macros.buku.templat import blank, write_template
from macros.checks.run import check_files
from macros.findings import has_error
from macros.kelola.koleksi import KOLEKSI, fields_of
from macros.load import load, read_konteks
from macros.source.berkas import Berkas
from macros.sunting.skema import make_all
from macros.views.tabel.semua import build_tables
from macros.views.terbitan import Terbitan
from tests.contoh_data import change, findings, sample

DINAS = """\
badan:
  - badan: dinas
    nama: Dinas Contoh
    unit: bidang
  - badan: upt-contoh
    nama: UPT Contoh
"""
LAMA = "badan:\n  - badan: kpu\n    nama: KPU\n  - badan: sekretariat\n    nama: Sekretariat KPU\n"


def _read(files: dict[str, bytes]) -> tuple[Berkas, ...]:
    return tuple(Berkas(name, isi) for name, isi in sorted(files.items()))


def _dinas() -> dict[str, bytes]:
    """Return the sample office as a dinas with one UPT: the same papers, other bodies."""
    files = change("satker.yml", LAMA, DINAS)
    return {
        name: isi.replace(b"badan: kpu", b"badan: dinas").replace(
            b"badan: sekretariat", b"badan: upt-contoh"
        )
        for name, isi in files.items()
    }


def test_an_office_with_other_bodies_passes_every_check() -> None:
    """Nothing but `satker.yml` knows the bodies: a dinas with a UPT is as good as any."""
    data, found = check_files(_read(_dinas()), "data")
    assert not has_error(found), found
    assert {paper.badan for paper in data.dokumen} >= {"dinas"}


def test_an_unknown_body_is_found_on_its_line_with_the_declared_ones() -> None:
    """Wherever a body is named, a name that is not declared is told with those that are."""
    for berkas in ("2030/perjanjian-kinerja-ketua.yml", "2030/realisasi-kinerja-kpu.yml"):
        files = change(berkas, "badan: kpu", "badan: dinas")
        (said,) = [f for f in findings(files) if f.kode == "ISI-004"]
        line = files[berkas].decode().split("\n").index("badan: dinas") + 1
        assert (said.place.path, said.place.line) == (f"data/{berkas}", line)
        assert "kpu, sekretariat" in said.harap
    files = change("pelaksana.yml", "badan: sekretariat", "badan: upt")
    assert [f.place.path for f in findings(files) if f.kode == "ISI-004"] == ["data/pelaksana.yml"]


def test_a_body_declared_twice_is_found() -> None:
    """Two bodies can't share a key: papers would be of both."""
    files = change("satker.yml", "badan: sekretariat", "badan: kpu")
    assert any("ditulis dua kali" in f.salah for f in findings(files))


def test_an_old_version_is_read_whatever_bodies_it_names() -> None:
    """What stands in the history is shown, also where its bodies were never declared."""
    files = change("satker.yml", LAMA, DINAS)
    muatan = load(_read(files), "data", lama=True)
    assert muatan.lengkap
    assert {paper.badan for paper in muatan.data.dokumen} >= {"kpu"}


def test_workbook_form_schema_and_tables_offer_the_declared_bodies() -> None:
    """Whoever fills something in chooses among the office's own bodies."""
    files = _dinas()
    data = check_files(_read(files), "data")[0]
    own = ["dinas", "upt-contoh"]
    kind = "perjanjian-kinerja"
    book = write_template(kind, list_choices(data, kind), blank(kind))
    assert f'"{",".join(own)}"' in _validations(book)
    for koleksi in KOLEKSI:
        for field in fields_of(koleksi, data):
            if field["name"] == "badan":
                offered = [one["value"] for one in field["options"]]  # type: ignore[attr-defined]
                # Where a paper need not name a body, none is offered too.
                assert [value for value in offered if value] == own
    schema = json.loads(make_all(own)[f"{kind}.json"])
    assert schema["properties"]["badan"]["enum"] == own
    for table in build_tables(Terbitan(data)):
        for column in table.kolom:
            if column.nama == "badan":
                assert list(column.pilihan) == own


def _validations(book: bytes) -> set[str]:

    sheets = load_workbook(io.BytesIO(book)).worksheets
    return {str(rule.formula1) for s in sheets for rule in s.data_validations.dataValidation}


def test_the_bodies_are_read_before_the_papers_that_name_them() -> None:
    """A single paper is read by the bodies of its office, as a workbook is."""
    assert read_konteks(_read(sample()))["badan"] == ("kpu", "sekretariat")
