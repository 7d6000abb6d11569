"""List the public addresses that follow from the data, with the places that name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.findings import Place
from macros.model import alamat
from macros.model.data import Data
from macros.model.realisasi import RealisasiAnggaran


def list_addresses(data: Data) -> Mapping[str, Place]:
    """Return every address that follows from the data, with the place that names it."""
    return dict((*list_pages(data), *_list_fragments(data), *_list_register(data)))


def list_pages(data: Data) -> Iterator[tuple[str, Place]]:
    """Yield the pages that follow from the data."""
    for berkas in data.berkas:
        place = berkas.isi.place("id")
        yield alamat.of_folder(alamat.folder_of(berkas)), place
        yield alamat.of_paper(berkas), place
    yield from ((alamat.of_topic(topik.id), topik.place("id")) for topik in data.topik)
    for sumber in data.sumber:
        if sumber.id in data.teks_sumber:
            yield alamat.of_source(sumber.id), sumber.place("id")


def _list_fragments(data: Data) -> Iterator[tuple[str, Place]]:
    for note in data.catatan:
        yield alamat.of_note(note.kode), note.place("kode")
    for word in data.istilah:
        yield alamat.of_word(word.istilah), word.place("istilah")
    for unit in data.pelaksana:
        yield alamat.of_unit(unit.id), unit.place("id")
    for mended in data.koreksi:
        yield alamat.of_correction(mended.id), mended.place("id")
    for berkas in data.realisasi:
        if isinstance(berkas.isi, RealisasiAnggaran):
            for row in berkas.isi.baris:
                yield alamat.of_spending(berkas.isi.tahun, row.program), row.place("program")


def _list_register(data: Data) -> Iterator[tuple[str, Place]]:
    """Yield the rows of public information, each by the id that its page gives it."""
    register = data.informasi
    rules, deals, stages = register.peraturan, register.kerja_sama, register.tahapan
    for entry in register.entri:
        yield alamat.of_entry(entry), entry.place("id")
    for duty in data.kip.kewajiban if data.kip else ():
        yield alamat.of_duty(duty.id), duty.place("id")
    for kind, page, rows in (
        ("pengumuman", alamat.SERTA_MERTA, register.serta_merta),
        ("peraturan", alamat.PERATURAN, rules.peraturan if rules else ()),
        (
            "perjanjian",
            alamat.PERATURAN,
            deals.kerja_sama if deals else (),
        ),
        ("tahap", alamat.TAHAPAN, stages.tahapan if stages else ()),
    ):
        yield from ((alamat.of_item(page, kind, row.id), row.place("id")) for row in rows)
