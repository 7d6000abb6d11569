"""Data is laid out as rows: each by its key, with what it is called, where it stands, its facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from macros.checks.run import check_files
from macros.diff.bagian import take_apart
from macros.diff.banding import compare
from macros.diff.fakta import Baris, flatten, flatten_paper
from macros.model.data import Data
from macros.source.berkas import Berkas
from macros.source.ingatan import Ingatan
from tests.conftest import Golden
from tests.contoh_data import HARI, sample
from tests.kertas_contoh import files as kertas

ACUAN = Path(__file__).parent / "acuan"
PELAKSANAAN = "2030/realisasi-kinerja-kpu.yml"
RENCANA = "2030/rencana-aksi-kpu.yml"
UANG = "2030/realisasi-anggaran.yml"


def _data(files: dict[str, bytes]) -> Data:
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data", HARI)[0]


DATA = _data(sample())


def _of_each_shape(rows: Iterable[Baris]) -> Iterator[Baris]:
    """Yield each row that has a field which no row of its kind before it had."""
    seen: set[tuple[str, str]] = set()
    for row in rows:
        fields = {(row.jenis, re.sub(r"\d+", "0", label)) for label in row.nilai}
        if not fields <= seen:
            yield row
        seen |= fields


def _lines(row: Baris) -> Iterator[str]:
    paper = row.dokumen.id if row.dokumen else None
    yield f"{row.kunci} | {row.nama} | {row.sebutan}"
    yield f"  di bawah {row.induk or '-'} | {paper} | {row.berkas or '-'} | {row.arah}"
    for label, fact in row.nilai.items():
        figures = [repr(one) for one in (fact.rupiah, fact.target and "target") if one is not None]
        yield " | ".join([f"  {label}: {fact.kata}", *figures])
    yield ""


@pytest.mark.parametrize(("nama", "files"), [("contoh", sample()), ("kertas", kertas())])
def test_rows_are_laid_out_whole(nama: str, files: dict[str, bytes], golden: Golden) -> None:
    """Each shape of row has its key, its names, its place and all its facts, in order."""
    rows = _of_each_shape(flatten(_data(files)).values())
    golden(ACUAN / f"baris-{nama}.txt", "\n".join(line for row in rows for line in _lines(row)))


def test_versions_share_the_rows_of_a_paper_that_they_share() -> None:
    """Whoever remembers gets the same rows of a paper again, their meant directions included."""
    ingatan = Ingatan()
    one, other = flatten(DATA, ingatan), flatten(DATA, ingatan)
    papers = [key for key, row in one.items() if row.dokumen is not None]

    assert any(one[key].arah for key in papers)
    assert all(one[key] is other[key] for key in papers)


def test_a_comparison_lays_both_versions_out_in_the_memory_it_is_given() -> None:
    """Whoever compares a version twice lays it out once: the rows told are those remembered."""
    less = _data({name: isi for name, isi in sample().items() if name != RENCANA})
    for old, new in ((DATA, less), (less, DATA)):
        ingatan = Ingatan()
        (change,) = (one for one in compare(old, new, ingatan) if one.baris.nama == "RAK-2030")

        assert change.baris is flatten(DATA, ingatan)[change.baris.kunci]


def test_rows_stand_in_the_order_of_the_data() -> None:
    """The papers come first, each whole; then the lists beside them, each in one piece."""
    rows = flatten(DATA)
    laid = [key for berkas in DATA.berkas for key in flatten_paper(berkas.isi)]
    kinds = [row.jenis for row in rows.values()]

    assert list(rows)[: len(laid)] == laid
    assert list(dict.fromkeys(kinds)) == [
        *("baris", "program", "pelaksana", "sumber", "topik", "catatan", "istilah", "koreksi"),
        *("pindah", "satker", "aturan", "ketentuan", "kewajiban", "tata-cara", "dip"),
        *("realisasi", "metode", "informasi", "profil", "layanan", "keuangan", "pengadaan"),
        *("pengaduan", "serta-merta", "peraturan", "kerja-sama", "tahapan"),
    ]


def test_what_a_report_names_and_nobody_knows_is_called_by_its_id() -> None:
    """A result of an indicator, or of a programme, that is nowhere else keeps its bare name."""
    files = sample()
    files[PELAKSANAAN] = files[PELAKSANAAN].replace(b"PKK-2030-01", b"PKK-2030-91")
    files[UANG] = files[UANG].replace(b"program: ", b"program: lain-")
    rows = flatten(_data(files))

    assert rows["realisasi:PKK-2030-91"].sebutan == "PKK-2030-91"
    spent = [row for key, row in rows.items() if key.startswith("realisasi:2030/realisasi-angg")]
    assert {row.sebutan for row in spent if "/lain-" in row.nama} == {
        row.nama.rpartition("/")[2] for row in spent if "/lain-" in row.nama
    }


def test_an_office_without_a_file_has_no_rows_of_it() -> None:
    """Where nothing is said on public information, nothing is laid out of it."""
    bare = {name: isi for name, isi in sample().items() if name.startswith("20")}
    kinds = {row.jenis for row in flatten(_data(bare)).values()}

    assert kinds == {"baris", "satker", "realisasi", "metode"}


def test_a_part_within_a_part_is_told_under_both_names() -> None:
    """What a part holds in its turn is named after both, its words parted by spaces."""
    parts = dict(take_apart(DATA.satker))

    assert parts["kontak surel"] == "ppid@contoh.invalid"
    assert parts["lisensi data nama"] == "CC BY 4.0"
    assert parts["badan 1 badan"] == "kpu"
