"""Check the figures in our own sentences: none is broken, and a note's stand in its own rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from macros.checks.angka_prosa import Angka, list_figures
from macros.checks.dasar import Temuan, mistake
from macros.checks.tercetak import list_claims
from macros.findings import Example, Level, Place, Rule
from macros.model.acuan import Acuan, JenisAcuan, list_acuan
from macros.model.angka import list_values
from macros.model.catatan import Catatan, Hitungan, Kutipan
from macros.model.dasar import Model
from macros.model.data import Data
from macros.model.isi import items_of
from macros.model.target import Target

#: A number within a text; a mark behind it belongs to the sentence.
_NUMBER = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")
_SENTENCE = "    kalimat: Perjanjian kinerja mencetak BB, rencana tahunan mencetak B."
_DETAIL = "      - Jumlah kedua program ikut dihitung ulang di sini sebagai contoh."

TANPA_DASAR = Rule(
    "CTT-003",
    "Angka dalam catatan tidak ada pada barisnya",
    "Uang, persen, dan angka ribuan dalam catatan dan topik dicocokkan dengan baris, kutipan, dan "
    "hitungannya sendiri. Angka lain mungkin salah ketik, atau sudah tidak tercetak.",
    Example("catatan.yml", _DETAIL, "      - Jumlah kedua program adalah Rp20.100.000."),
    Level.PERINGATAN,
)
RUSAK = Rule(
    "CTT-004",
    "Angka dalam kalimat salah pisah",
    "Titik atau koma ribuan yang keliru membuat pembaca menebak angkanya.",
    Example("catatan.yml", _SENTENCE, "    kalimat: Perjanjian kinerja mencetak Rp20.000.00."),
)
RULES = (TANPA_DASAR, RUSAK)

#: Keys that hold words of others, or an old value as it once was, and names of things.
_BUKAN_KALIMAT = frozenset(
    {"sebelum", "alamat", "tautan", "berkas", "sha256", "id", "kode", "kontak"}
)
_CARA_CATATAN = (
    "perbaiki angkanya; kalau benar, tambahkan barisnya ke `baris`, kutipannya ke `kutipan`, atau "
    "hitungannya ke `hitungan`"
)
_CARA_TOPIK = (
    "perbaiki angkanya; kalau benar, tambahkan barisnya ke `anggota`, atau pindahkan kalimatnya ke "
    "sebuah catatan"
)
_KALIMAT_CATATAN = ("judul", "kalimat", "rincian", "penyajian")


@dataclass
class Dasar:
    """Gather what a note's figures may rest on: values, and pairs of a part and its whole."""

    nilai: set[Decimal] = field(default_factory=set)
    bagian: set[tuple[int, int]] = field(default_factory=set)

    def add_text(self, *texts: str | None) -> None:
        """Add every number that stands in texts, in each way that it can be read."""
        for text in texts:
            for number in _NUMBER.findall(text or ""):
                self.nilai |= set(list_values(number))

    def add_amount(self, amount: int | None) -> None:
        """Add an amount; a blank is none, and no nought either."""
        if amount is not None:
            self.nilai.add(Decimal(amount))

    def add_share(self, part: int | None, whole: int | None) -> None:
        """Let a percent be the share that an amount has of another; nothing has one of nought."""
        if part is not None and whole:
            self.bagian.add((abs(part), whole))

    def holds(self, figure: Angka) -> bool:
        """Tell whether a figure is one of the values, or follows from them by rounding."""
        wanted = figure.nilai
        if wanted in self.nilai:
            return True
        if figure.persen:
            shares = (Decimal(100 * part) / whole for part, whole in self.bagian)
        else:
            shares = (value for value in self.nilai if figure.langkah > 1)
        return any(_round(value, figure.langkah) == wanted for value in shares)


def _round(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def check_note_figures(data: Data) -> Iterator[Temuan]:
    """Find figures in notes and topics that stand in none of their rows, quotes and sums."""
    for note in data.catatan:
        sentences = list(_sentences(note, _KALIMAT_CATATAN))
        for sum_ in note.hitungan:
            sentences += _sentences(sum_, ("uraian",))
        figures = _figures(sentences)
        # Most sentences hold no figure, and what theirs could rest on need not be gathered.
        if figures:
            basis = _basis_of_note(data, note)
            yield from _check(figures, basis, f"catatan {note.kode}", _CARA_CATATAN)
    for topic in data.topik:
        figures = _figures(_sentences(topic, ("nama", "penjelasan")))
        if figures:
            basis = _basis_of_rows(data, topic.anggota)
            yield from _check(figures, basis, f"topik {topic.id}", _CARA_TOPIK)


def _sentences(model: Model, keys: Iterable[str]) -> Iterator[tuple[str, Place]]:
    for key in keys:
        value = getattr(model, key)
        for index, text in enumerate(value if isinstance(value, tuple) else (value,)):
            yield text, model.place(key, index)


def _figures(sentences: Iterable[tuple[str, Place]]) -> list[tuple[Angka, Place]]:
    """Return the figures of sentences that can be read, each with its sentence's place."""
    found = ((figure, place) for text, place in sentences for figure in list_figures(text))
    return [(figure, place) for figure, place in found if figure.nilai is not None]


def _check(
    figures: Iterable[tuple[Angka, Place]], basis: Dasar, whose: str, cara: str
) -> Iterator[Temuan]:
    for figure, place in figures:
        if not basis.holds(figure):
            yield mistake(
                TANPA_DASAR,
                place,
                f"angka “{figure.tertulis}” tidak mempunyai dasar dalam {whose}",
                "diharapkan angka yang tercetak pada barisnya, atau hasil hitungannya",
                cara,
            )


def _basis_of_note(data: Data, note: Catatan) -> Dasar:
    basis = _basis_of_rows(data, note.baris)
    for quote in note.kutipan:
        basis.add_text(quote.teks)
    for sum_ in note.hitungan:
        _add_sum(data, basis, sum_)
    return basis


def _add_sum(data: Data, basis: Dasar, sum_: Hitungan) -> None:
    total = sum_.jumlah.rupiah
    basis.add_amount(total)
    for row in sum_.suku:
        amount = _amount(data.acuan.get(row))
        basis.add_amount(amount)
        basis.add_share(amount, total)
    if sum_.pembanding is not None and sum_.selisih is not None:
        other = _amount(data.acuan.get(sum_.pembanding))
        difference = int(sum_.selisih.replace("−", "-"))
        basis.add_amount(other)
        basis.add_amount(abs(difference))
        basis.add_share(total, other)
        basis.add_share(difference, other)


def _amount(acuan: Acuan | None) -> int | None:
    return acuan.uang.rupiah if acuan and acuan.uang else None


def _basis_of_rows(data: Data, names: Iterable[str]) -> Dasar:
    """Return what rows print and report; the id of a paper stands for all its rows."""
    basis = Dasar()
    rows: list[Acuan] = []
    for acuan in (data.acuan[name] for name in names if name in data.acuan):
        whole = acuan.jenis is JenisAcuan.DOKUMEN
        rows += list_acuan(acuan.dokumen) if whole else (acuan,)
    for acuan in rows:
        basis.add_text(acuan.teks, acuan.indikator, acuan.sasaran)
        if acuan.uang is not None:
            basis.add_text(acuan.uang.tercetak)
            basis.add_amount(acuan.uang.rupiah)
        if acuan.target is not None:
            _add_target(basis, acuan.target)
        for _, part in acuan.triwulan.bagian if acuan.triwulan else ():
            _add_target(basis, part)
    for total in (row for row in rows if row.jenis is JenisAcuan.JUMLAH):
        for row in (row for row in rows if row.dokumen is total.dokumen):
            basis.add_share(_amount(row), _amount(total))
    _add_cells(basis, rows)
    _add_results(data, basis, {row.id for row in rows})
    return basis


def _add_cells(basis: Dasar, rows: Iterable[Acuan]) -> None:
    """Add what the other cells of table rows print: results, money spent, volumes, remarks."""
    names = {row.id for row in rows}
    for paper in {row.dokumen.id: row.dokumen for row in rows}.values():
        for row in (row for part in paper.semua_bagian for row in part.baris if row.id in names):
            basis.add_text(*(claim.teks for claim in list_claims(row)))


def _add_target(basis: Dasar, target: Target) -> None:
    basis.add_text(target.tercetak)
    basis.nilai |= {v for v in (target.nilai, target.nilai_atas) if v is not None}


def _add_results(data: Data, basis: Dasar, rows: set[str]) -> None:
    for _, row in (one for name in rows for one in data.baris_laporan.get(name, ())):
        for result in row.hasil:
            if result.nilai is not None:
                _add_target(basis, result.nilai)


def check_broken_figures(data: Data) -> Iterator[Temuan]:
    """Find figures with wrong separators in any sentence of ours."""
    own: tuple[Model, ...] = (
        data.satker,
        *data.catatan,
        *data.topik,
        *data.istilah,
        *data.koreksi,
        *((data.kip,) if data.kip else ()),
        data.metode,
        *(berkas.isi for berkas in data.realisasi),
    )
    for model in own:
        yield from _broken(model)


def _broken(model: Model) -> Iterator[Temuan]:
    for name, index, item in items_of(model):
        if isinstance(item, Model) and not isinstance(item, Kutipan | Target):
            yield from _broken(item)
        elif isinstance(item, str) and name not in _BUKAN_KALIMAT:
            for figure in list_figures(item):
                if figure.nilai is None:
                    yield _say_broken(figure, model.place(name, index))


def _say_broken(figure: Angka, place: Place) -> Temuan:
    return mistake(
        RUSAK,
        place,
        f"“{figure.tertulis}” bukan angka yang dapat dibaca",
        "diharapkan angka seperti Rp43.644.000 atau 87,5%",
        "periksa titik dan komanya pada sumbernya: setiap kelompok tiga angka",
    )


CHECKS = (check_note_figures, check_broken_figures)
