"""Say at the end of a print what is not the paper's: readings, notes, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from macros.kertas.bagian import Penyusun
from macros.kertas.cap import changed, fingerprint_of
from macros.kertas.huruf import to_paper
from macros.kertas.uraian import Bagian, HalamanBaru, Judul, Paragraf, Pasangan, Potong
from macros.model.alamat import of_paper
from macros.model.berkas import BerkasDokumen
from macros.model.format import format_date
from macros.views.dokumen import notes_of_paper
from macros.views.terbitan import Terbitan

_SALINAN = (
    "Lembar ini salinan data. Lembar ini bukan dokumen bertanda tangan dan tidak menggantikannya.",
    "Tulisan dalam kurung siku [ ] bukan tulisan dokumen. Tulisan itu keterangan penyusun.",
)
_KONSEP = (
    "Lembar ini konsep. Belum ada yang menandatanganinya, jadi isinya belum berlaku.",
    _SALINAN[1],
)


def explain(terbitan: Terbitan, berkas: BerkasDokumen, builder: Penyusun) -> Iterator[Bagian]:
    """Yield the part after the paper's end, headed so that nobody takes it for the paper."""
    yield HalamanBaru()
    yield _heading("Keterangan penyusun, bukan bagian dokumen", 2)
    for sentence in _KONSEP if builder.konsep else _SALINAN:
        yield _say(sentence)
    yield Pasangan(tuple(_origin(terbitan, berkas)))
    if builder.bacaan:
        yield _heading("Bacaan kami", 3)
        lines = ((f"[b{number}]", text) for number, text in enumerate(builder.bacaan, 1))
        yield Pasangan(tuple((mark, (Potong(text),)) for mark, text in lines))
    notes = notes_of_paper(terbitan.data, berkas.isi)
    if notes:
        yield _heading("Catatan pada dokumen ini", 3)
        yield Pasangan(
            tuple(
                (f"[{n.kode}]", (Potong(to_paper(f"{n.judul.rstrip('.')}. {n.kalimat}")),))
                for n in notes
            )
        )


def _origin(terbitan: Terbitan, berkas: BerkasDokumen) -> Iterator[tuple[str, tuple[Potong, ...]]]:
    """Yield where the data stands and what it was copied from."""
    paper = berkas.isi
    source = terbitan.data.sumber_dari.get(paper.sumber.berkas)
    if source is not None:
        first, last = paper.sumber.baris[0], paper.sumber.baris[-1]
        span = str(first) if first == last else f"{first}–{last}"
        yield "Sumber", (Potong(to_paper(f"{source.judul}, {source.satuan} {span}")),)
    yield "Halaman", (Potong(terbitan.address(of_paper(berkas))),)
    files = terbitan.data.parts_of([f"{terbitan.data.akar}/{berkas.jalur}"])
    yield "Berkas data", (Potong(", ".join(files)),)
    day = changed(terbitan, berkas)
    if day is not None:
        yield "Data per", (Potong(format_date(day)),)
    yield "Sidik data", (Potong(f"{fingerprint_of(paper)} (sepuluh digit pertama SHA-256)"),)
    yield from _replacements(terbitan, berkas)


def _replacements(
    terbitan: Terbitan, berkas: BerkasDokumen
) -> Iterator[tuple[str, tuple[Potong, ...]]]:
    """Yield what replaced the paper, or what it replaces: an old copy must not be taken as new."""
    paper, data = berkas.isi, terbitan.data
    later = data.replaced_by(paper.id)
    if later is not None and later.berlaku_sejak is not None:
        day = format_date(later.berlaku_sejak.nilai)
        yield "Digantikan", (Potong(to_paper(f"oleh {later.nama} sejak {day}")),)
    if paper.menggantikan is not None and paper.berlaku_sejak is not None:
        old = data.acuan[paper.menggantikan].dokumen.nama
        day = format_date(paper.berlaku_sejak.nilai)
        yield "Menggantikan", (Potong(to_paper(f"{old} sejak {day}")),)


def _heading(text: str, level: int) -> Judul:
    return Judul((Potong(text),), 2 if level == 2 else 3)  # noqa: PLR2004 - a heading's level


def _say(text: str) -> Paragraf:
    return Paragraf((Potong(text),))
