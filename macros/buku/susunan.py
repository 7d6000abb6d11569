"""Say which sheets the workbook of each kind of paper has."""

from __future__ import annotations

from collections.abc import Iterator

from macros.buku.bagian_model import Bagian, Tempat, parts_of, where
from macros.buku.lembar import Cabang, Lembar, Tingkat
from macros.model.anggaran import Anggaran, AnggaranProgram, JumlahAnggaran, RincianAnggaran
from macros.model.bagian_tabel import BagianDokumen, BarisTabel
from macros.model.baris_aksi import BarisAksi
from macros.model.baris_tujuan import BarisIku
from macros.model.dasar import Butir, Model
from macros.model.kepala_tabel import KepalaTabel
from macros.model.keterangan import Keterangan
from macros.model.kolom_kosong import JudulBagian
from macros.model.naskah import Naskah
from macros.model.peran import JudulKolom
from macros.model.sasaran import IndikatorBerkolom, IndikatorBertarget, Kelompok, Sasaran
from macros.model.sel_tambahan import SelLain, TargetTahun
from macros.model.tanda_tangan import Orang


def _text(kata: str, *akar: str) -> Cabang:
    return Cabang(akar[:-1], (Tingkat(akar[-1], None),), kata)


def _rows(model: type[Model], *akar: str, kata: str = "") -> Cabang:
    return Cabang(akar[:-1], (Tingkat(akar[-1], model),), kata)


def _heads(*akar: str) -> tuple[Cabang, ...]:
    return (
        _rows(JudulKolom, *akar, "kepala_tabel", "kolom", kata="kolom"),
        *(_text(kind, *akar, "kepala_tabel", kind) for kind in ("subkolom", "nomor_kolom")),
    )


_SASARAN = Tingkat("sasaran", Sasaran, "id", "sasaran_")
_INDIKATOR = Tingkat("indikator", IndikatorBertarget, "id")
_KELOMPOK = Tingkat("kelompok", Kelompok, "id", "kelompok_", opsional=True)
_BARIS_SUMBER = "Judul kolom seperti tercetak, satu baris satu kolom."
_PERAN = "Isi `isi` hanya pada kolom yang tidak biasa, misalnya satuan."


def sheets_of(model: type[Model]) -> tuple[Lembar, ...]:
    """Return the sheets of a kind of paper: one for each part that its model has."""
    parts = dict(parts_of(model))
    return (
        *_goals(parts),
        *_actions(parts),
        *_aims(parts),
        *_free_parts(parts),
        *_budget(parts),
        *_promise(parts),
        *_footnotes(parts),
        *_labels(parts),
        *_people(parts),
        *_table_heads(parts),
    )


def _goals(parts: Bagian) -> Iterator[Lembar]:
    path = where(parts, Sasaran)
    if path is None:
        return
    grouped = where(parts, Kelompok) is not None
    outer = (_KELOMPOK,) if grouped else ()
    yield Lembar(
        "Sasaran dan indikator",
        "Satu baris satu indikator. Setiap baris menyebut `sasaran_id`; isi sasaran yang lain "
        "cukup sekali.",
        (Cabang(path[:-1], (*outer, _SASARAN, _INDIKATOR)),),
    )
    named = tuple(Tingkat(level.kunci, None, f"{level.awalan}id") for level in (_SASARAN,))
    if grouped:
        named = (Tingkat("kelompok", None, "kelompok_id", opsional=True), *named)
    yield from _beside(path[:-1], (*named, Tingkat("indikator", None, "id")))


def _beside(akar: Tempat, owner: tuple[Tingkat, ...]) -> Iterator[Lembar]:
    """Yield the sheets of cells that a row may have several of."""
    yield Lembar(
        "Target setiap tahun",
        "Satu baris satu tahun; kolom `id` menunjuk barisnya.",
        (Cabang(akar, (*owner, Tingkat("target_tahun", TargetTahun))),),
    )
    yield Lembar(
        "Kolom lain",
        "Satu baris satu sel di kolom yang tidak punya peran; kolom `id` menunjuk barisnya.",
        (Cabang(akar, (*owner, Tingkat("lain", SelLain))),),
    )


def _actions(parts: Bagian) -> Iterator[Lembar]:
    path = where(parts, BarisAksi)
    if path is None:
        return
    yield Lembar(
        "Rencana aksi",
        "Satu baris satu kegiatan. Beri tanda x pada bulan yang terisi.",
        (Cabang(path[:-1], (Tingkat(path[-1], BarisAksi, "id"),)),),
    )
    yield from _beside(path[:-1], (Tingkat(path[-1], None, "id"),))


def _aims(parts: Bagian) -> Iterator[Lembar]:
    path = where(parts, BarisIku)
    if path is None:
        return
    key = path[-1]
    yield Lembar(
        "Baris",
        "Satu baris tabel satu baris; beri nomor urut 1, 2, 3 pada kolom `baris`.",
        (Cabang((), (Tingkat(key, BarisIku, "baris", maya=True),)),),
    )
    row = Tingkat(key, None, "baris", maya=True)
    for name, inner, model in (
        ("Sasaran", "sasaran", Butir),
        ("Indikator", "indikator", IndikatorBerkolom),
    ):
        told = "Satu baris satu butir; kolom `baris` menunjuk lembar Baris."
        level = Tingkat(inner, model, "id" if model is IndikatorBerkolom else "")
        yield Lembar(name, told, (Cabang((), (row, level)),))
    yield from _beside((), (row, Tingkat("indikator", None, "id")))


def _free_parts(parts: Bagian) -> Iterator[Lembar]:
    path = where(parts, BagianDokumen)
    if path is None:
        return
    part = Tingkat(path[-1], None, "bagian_ke", maya=True)
    yield Lembar(
        "Bagian",
        "Satu baris satu bagian dokumen; beri nomor urut 1, 2, 3 pada kolom `bagian_ke`.",
        (Cabang((), (Tingkat(path[-1], BagianDokumen, "bagian_ke", maya=True),)),),
    )
    yield Lembar(
        "Baris tabel",
        "Satu baris tabel satu baris; `bagian_ke` menunjuk lembar Bagian. Isi kolom yang tabelnya "
        "cetak saja.",
        (Cabang((), (part, Tingkat("baris", BarisTabel, "id"))),),
    )
    yield from _beside((), (part, Tingkat("baris", None, "id")))
    yield Lembar(
        "Uraian", "Satu baris satu paragraf.", (Cabang((), (part, Tingkat("uraian", Butir))),)
    )
    yield Lembar(
        "Judul kolom",
        f"{_BARIS_SUMBER} Isi `isi` dengan peran kolomnya.",
        (Cabang((), (part, Tingkat("kolom", JudulBagian))),),
    )


def _budget(parts: Bagian) -> Iterator[Lembar]:
    path = where(parts, Anggaran)
    if path is None:
        return
    total = Tingkat("jumlah", JumlahAnggaran)
    alone = Tingkat("rincian", RincianAnggaran, "id")
    yield Lembar(
        "Anggaran",
        "Satu baris untuk setiap program, lalu jumlahnya kalau tercetak. Kalau kertas tidak "
        "mencetak program, `rincian` untuk setiap kegiatannya.",
        (
            Cabang(path, (Tingkat("program", AnggaranProgram, "id"),), "program"),
            Cabang(path, (total,), "jumlah", tunggal=True),
            Cabang(path, (alone,), "rincian"),
        ),
    )
    programme = Tingkat("program", None, "program_id")
    yield Lembar(
        "Rincian anggaran",
        "Satu baris satu kegiatan, subkegiatan, atau tingkat lain di bawah program yang disebut "
        "`program_id`.",
        (Cabang(path, (programme, Tingkat("rincian", RincianAnggaran, "id"))),),
    )
    cell = Tingkat("lain", SelLain)
    yield Lembar(
        "Kolom lain anggaran",
        "Satu baris satu sel di kolom anggaran yang tidak punya peran. Untuk sel di bawah "
        "rincian, `id` menunjuk barisnya.",
        (
            Cabang(path, (programme, cell), "program"),
            Cabang(path, (programme, Tingkat("rincian", None, "id"), cell), "rincian"),
            Cabang(path, (Tingkat("rincian", None, "id"), cell), "tanpa program"),
        ),
    )


def _promise(parts: Bagian) -> Iterator[Lembar]:
    path = where(parts, Naskah)
    if path is not None:
        yield Lembar(
            "Naskah",
            "Kalimat janji, satu baris satu paragraf.",
            tuple(Cabang(path, (Tingkat(key, Butir),), kata=key) for key in ("pembuka", "isi")),
        )


def _footnotes(parts: Bagian) -> Iterator[Lembar]:
    path = next((path for path in parts if path[-1] == "catatan_kaki"), None)
    if path is not None:
        level = Tingkat(path[-1], Butir, "catatan_ke", maya=True)
        yield Lembar(
            "Catatan kaki",
            "Teks di bawah tabel, satu baris satu teks; beri nomor urut 1, 2, 3 pada kolom "
            "`catatan_ke`.",
            (Cabang(path[:-1], (level,)),),
        )


def _labels(parts: Bagian) -> Iterator[Lembar]:
    path = where(parts, Keterangan)
    if path is not None:
        branch = Cabang(path[:-1], (Tingkat(path[-1], Keterangan),))
        yield Lembar("Keterangan", "Baris berlabel di atas tabel.", (branch,))


def _people(parts: Bagian) -> Iterator[Lembar]:
    """Yield the sheet of signers, with the parties of a promise where there is one."""
    found = [path for path, kind in parts.items() if kind is Orang]
    if len(found) == 1:
        branch = Cabang(found[0][:-1], (Tingkat(found[0][-1], Orang),))
        yield Lembar("Penanda tangan", "Satu baris satu orang.", (branch,))
    elif found:
        yield Lembar(
            "Orang",
            "Para pihak dan penanda tangan, satu baris satu orang.",
            tuple(Cabang(p[:-1], (Tingkat(p[-1], Orang),), kata=_called(p)) for p in found),
        )


def _called(path: Tempat) -> str:
    """Return how the part that people stand in is called: `pihak`, `tanda tangan naskah`."""
    if path[-1] == "penanda_tangan":
        return f"tanda tangan {path[0]}"
    return path[-1]


def _table_heads(parts: Bagian) -> Iterator[Lembar]:
    heads = [
        path
        for path, kind in parts.items()
        if isinstance(kind, type) and issubclass(kind, KepalaTabel) and kind is not BagianDokumen
    ]
    if not heads:
        return
    above = heads[0][:-1]
    budget = where(parts, Anggaran)
    branches = _heads(*above)
    if budget is not None:
        level = Tingkat("kolom", JudulKolom)
        branches = (*branches, Cabang(budget, (level,), "anggaran"))
    yield Lembar("Kepala tabel", f"{_BARIS_SUMBER} {_PERAN}", branches)
