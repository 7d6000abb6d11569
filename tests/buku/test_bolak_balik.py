from __future__ import annotations

import pytest

from macros.buku.impor import import_file
from macros.buku.jenis_buku import list_kunci, list_model
from macros.buku.templat import blank, write_template
from macros.source.parse import parse
from macros.sunting.sisip import strip_marks
from tests.buku.bantu import BUKU, book_of, choices, konteks_of, papers, read
from tests.conftest import Figure

every = pytest.mark.parametrize("jalur", sorted(papers()))


@every
def test_paper_survives_its_workbook(jalur: str) -> None:
    """YAML to workbook to YAML: nothing found, no line changed, and anew the same meaning."""
    konteks = konteks_of(jalur)
    lama = read(papers()[jalur], jalur, konteks)

    renewed = import_file(book_of(lama), BUKU, lama, None, konteks)
    anew = import_file(book_of(lama), BUKU, None, None, konteks)

    assert renewed.findings == anew.findings == ()
    assert renewed.teks == lama.teks
    again = read(anew.teks.encode(), jalur, konteks)
    assert again.model.model_dump() == lama.model.model_dump()


@every
def test_workbook_survives_its_yaml(jalur: str) -> None:
    """Workbook to YAML to workbook: the same bytes."""
    konteks = konteks_of(jalur)
    book = book_of(read(papers()[jalur], jalur, konteks))

    text = import_file(book, BUKU, None, None, konteks).teks

    assert book_of(read(text.encode(), jalur, konteks)) == book


@every
def test_written_yaml_is_steady(jalur: str) -> None:
    """What was written anew is written alike the next time."""
    konteks = konteks_of(jalur)
    book = book_of(read(papers()[jalur], jalur, konteks))

    first = import_file(book, BUKU, None, None, konteks).teks
    again = book_of(read(first.encode(), jalur, konteks))

    assert import_file(again, BUKU, None, None, konteks).teks == first


def test_every_kind_is_tried(figure: Figure) -> None:
    """No kind of paper with a template is left out of the round trip."""
    kinds = [read(isi, jalur, konteks_of(jalur)).jenis for jalur, isi in papers().items()]

    assert set(kinds) == set(list_model())
    figure(f"{len(kinds)} papers through a workbook and back, 0 differ")


@pytest.mark.parametrize("jenis", sorted(list_model()))
def test_blank_template_names_what_is_missing(jenis: str) -> None:
    """An unfilled template writes nothing: each demanded cell is named, and nothing else."""
    book = write_template(jenis, choices(jenis), blank(jenis))

    hasil = import_file(book, BUKU, None, None)

    assert hasil.pohon is None
    assert {f.kode for f in hasil.findings} <= {"ISI-002", "ISI-005", "ISI-016"}
    places = [str(f.place) for f in hasil.findings]
    needed = [k.nama for k in list_kunci(jenis) if k.wajib and k.jalur[-1] in {"tahun", "id"}]
    assert all(place.startswith(f"{BUKU}[") for place in places)
    assert len([place for place in places if "Dokumen!B" in place]) >= len(needed)


def test_strip_marks_keeps_everything_else() -> None:
    """What is compared of a tree is its values alone."""
    assert strip_marks(parse("", "a: {b: [c]}").value) == {"a": {"b": ["c"]}}
