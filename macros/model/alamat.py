"""List the public addresses that follow from the data, with the places that name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.findings import Place
from macros.model.data import Data
from macros.model.jenis_informasi import Klasifikasi
from macros.model.lain import anchor_of_word
from macros.model.realisasi import RealisasiAnggaran


def list_addresses(data: Data) -> Mapping[str, Place]:
    """Return every address that follows from the data, with the place that names it."""
    return dict((*list_pages(data), *_list_fragments(data), *_list_register(data)))


def list_pages(data: Data) -> Iterator[tuple[str, Place]]:
    """Yield the pages that follow from the data."""
    for berkas in data.berkas:
        place = berkas.isi.place("id")
        yield f"{berkas.jalur.split('/')[0]}/", place
        yield f"{berkas.jalur.removesuffix('.yml')}/", place
    yield from ((f"topik/{topik.id}/", topik.place("id")) for topik in data.topik)
    for sumber in data.sumber:
        if sumber.id in data.teks_sumber:
            yield f"sumber/{sumber.id}/", sumber.place("id")


def _list_fragments(data: Data) -> Iterator[tuple[str, Place]]:
    for note in data.catatan:
        yield f"catatan/#{note.kode.lower()}", note.place("kode")
    for word in data.istilah:
        yield f"istilah/#{anchor_of_word(word.istilah)}", word.place("istilah")
    for unit in data.pelaksana:
        yield f"pelaksana/#{unit.id}", unit.place("id")
    for mended in data.koreksi:
        yield f"koreksi/#koreksi-{mended.id}", mended.place("id")
    for berkas in data.realisasi:
        if isinstance(berkas.isi, RealisasiAnggaran):
            page = f"{berkas.isi.tahun}/realisasi/"
            for row in berkas.isi.baris:
                yield f"{page}#program-{row.program}", row.place("program")


def _list_register(data: Data) -> Iterator[tuple[str, Place]]:
    """Yield the rows of public information, each by the id that its page gives it."""
    register = data.informasi
    for entry in register.entri:
        page = "dikecualikan" if entry.klasifikasi is Klasifikasi.DIKECUALIKAN else "daftar"
        yield f"informasi-publik/{page}/#dip-{entry.id.lower()}", entry.place("id")
    for duty in data.kip.kewajiban if data.kip else ():
        yield f"informasi-publik/#kewajiban-{duty.id}", duty.place("id")
    for kind, page, rows in (
        ("pengumuman", "serta-merta", register.serta_merta),
        ("peraturan", "peraturan", register.peraturan.peraturan if register.peraturan else ()),
        ("perjanjian", "peraturan", register.kerja_sama.kerja_sama if register.kerja_sama else ()),
        ("tahap", "tahapan", register.tahapan.tahapan if register.tahapan else ()),
    ):
        yield from ((f"informasi-publik/{page}/#{kind}-{row.id}", row.place("id")) for row in rows)
