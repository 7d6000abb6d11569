"""Check references: whatever names another thing names one that exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Place, Rule
from macros.model.acuan import JenisAcuan
from macros.model.data import Data
from macros.model.pesan import nearest
from macros.source.rules import PK

TIDAK_ADA = Rule(
    "RJK-001",
    "Rujukan ke sesuatu yang tidak ada",
    "Topik, catatan, dan dokumen saling menunjuk dengan id. Id yang ditunjuk harus ada.",
    Example("topik.yml", "    anggota: [PKK-2030-03,", "    anggota: [PKK-2030-33,"),
)
PELAKSANA = Rule(
    "RJK-002",
    "Pelaksana tidak dikenal",
    "Pelaksana ditulis persis seperti dalam `pelaksana.yml`, supaya salah ketik ketahuan.",
    Example(
        "2030/rencana-aksi-kpu.yml",
        "    pelaksana: Divisi Contoh Perencanaan",
        "    pelaksana: Divisi Contoh Perencanan",
    ),
)
PROGRAM = Rule(
    "RJK-003",
    "Program tidak dikenal",
    "Kunci `program` menunjuk satu program dalam `program.yml`.",
    Example(PK, "        program: contoh-satu", "        program: contoh-stau"),
)
RULES = (TIDAK_ADA, PELAKSANA, PROGRAM)

Named = Iterable[tuple[str, Place]]


def _missing(rule: Rule, names: Named, known: Iterable[str], what: str) -> Iterator[Temuan]:
    """Yield a finding for each name that is not known, with the nearest one that is."""
    known_set = set(known)
    for name, place in names:
        if name in known_set:
            continue
        meant = nearest(name, sorted(known_set))
        yield mistake(
            rule,
            place,
            f"{what} “{name}” tidak ada",
            f"mungkin maksudnya “{meant}”" if meant else f"diharapkan {what} yang ada",
            f"tulis “{meant}”" if meant else "periksa id-nya, atau tambahkan lebih dulu",
        )


def check_rows(data: Data) -> Iterator[Temuan]:
    """Find names of rows and papers that do not exist, or are not what is wanted there."""
    papers = [dokumen.id for dokumen in data.dokumen]
    amounts = [acuan.id for acuan in data.semua_acuan if acuan.uang and not acuan.uang.kosong]
    yield from _missing(TIDAK_ADA, _row_names(data), data.acuan, "baris")
    yield from _missing(TIDAK_ADA, _paper_names(data), papers, "dokumen")
    yield from _topic_rows(data)
    yield from _missing(TIDAK_ADA, _sum_names(data), amounts, "baris berjumlah uang")
    topics = [topik.id for topik in data.topik]
    see_also = (
        (name, topik.place("lihat_juga", i))
        for topik in data.topik
        for i, name in enumerate(topik.lihat_juga)
    )
    yield from _missing(TIDAK_ADA, see_also, topics, "topik")


def _row_names(data: Data) -> Iterator[tuple[str, Place]]:
    for catatan in data.catatan:
        yield from ((n, catatan.place("baris", i)) for i, n in enumerate(catatan.baris))
    for dokumen in data.dokumen:
        for baris in dokumen.semua_aksi:
            if baris.sasaran.dari is not None:
                yield baris.sasaran.dari, baris.sasaran.place("dari")


def _topic_rows(data: Data) -> Iterator[Temuan]:
    """Find members of topics without an indicator, and activities of no action plan."""
    actions = {acuan.id for acuan in data.semua_acuan if acuan.jenis is JenisAcuan.AKSI}
    indicators = {acuan.id for acuan in data.semua_acuan if acuan.indikator is not None}
    blank = actions - indicators
    members = [
        (name, topik.place("anggota", index))
        for topik in data.topik
        for index, name in enumerate(topik.anggota)
    ]
    named = (pair for pair in members if pair[0] not in blank)
    yield from _missing(TIDAK_ADA, named, indicators, "indikator")
    for name, place in members:
        if name in blank:
            # Its neighbour's id would be the nearest one, and wrong.
            yield mistake(
                TIDAK_ADA,
                place,
                f"baris “{name}” tidak mencetak indikator",
                "diharapkan baris yang indikatornya tercetak",
                "kalau kegiatannya menyebut topik ini, pindahkan ke `kegiatan` dengan `dasar`",
            )
    activities = ((one.baris, one.place("baris")) for topik in data.topik for one in topik.kegiatan)
    yield from _missing(TIDAK_ADA, activities, actions, "baris rencana aksi")


def _sum_names(data: Data) -> Iterator[tuple[str, Place]]:
    for catatan in data.catatan:
        for sum_ in catatan.hitungan:
            yield from ((n, sum_.place("suku", i)) for i, n in enumerate(sum_.suku))
            if sum_.pembanding is not None:
                yield sum_.pembanding, sum_.place("pembanding")


def _paper_names(data: Data) -> Iterator[tuple[str, Place]]:
    for dokumen in data.dokumen:
        if dokumen.menggantikan is not None:
            yield dokumen.menggantikan, dokumen.place("menggantikan")
        for isi in dokumen.diumumkan:
            yield from ((n, isi.place("dokumen", i)) for i, n in enumerate(isi.dokumen))


def check_sources(data: Data) -> Iterator[Temuan]:
    """Find papers and quotations that name an unknown source."""
    known = [sumber.id for sumber in data.sumber]
    papers = ((d.sumber.berkas, d.sumber.place("berkas")) for d in data.dokumen if d.sumber.berkas)
    yield from _missing(TIDAK_ADA, papers, known, "sumber")
    quotes = ((k.sumber, k.place("sumber")) for c in data.catatan for k in c.kutipan)
    yield from _missing(TIDAK_ADA, quotes, known, "sumber")


def check_pelaksana(data: Data) -> Iterator[Temuan]:
    """Find executors that are not on the list of their office."""
    for dokumen in data.dokumen:
        names = (
            (baris.pelaksana.tercetak, baris.place("pelaksana"))
            for baris in dokumen.semua_aksi
            if baris.pelaksana.tercetak is not None
        )
        known = [unit.nama for unit in data.pelaksana if unit.badan == dokumen.badan]
        yield from _missing(PELAKSANA, names, known, f"pelaksana {dokumen.badan}")


def check_program(data: Data) -> Iterator[Temuan]:
    """Find programme codes that are not on the list."""
    yield from _missing(PROGRAM, _programs(data), [p.id for p in data.program], "program")


def _programs(data: Data) -> Iterator[tuple[str, Place]]:
    for dokumen in data.dokumen:
        anggaran = dokumen.anggaran_tercetak
        if anggaran is not None:
            yield from ((p.program, p.place("program")) for p in anggaran.program)
        yield from ((k.program, k.place("program")) for k in dokumen.semua_kelompok)


CHECKS = (check_rows, check_sources, check_pelaksana, check_program)
