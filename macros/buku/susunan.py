"""Say which sheets the workbook of each kind of paper has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from macros.buku.kolom import Kolom, expand
from macros.buku.lembar import Cabang, Lembar, Tingkat
from macros.jenis import JENIS
from macros.model.bagian import (
    AnggaranProgram,
    Indikator,
    IndikatorBertarget,
    JumlahAnggaran,
    Kelompok,
    Keterangan,
    Orang,
    Sasaran,
)
from macros.model.baris_aksi import BarisAksi
from macros.model.baris_tujuan import BarisIku
from macros.model.dasar import Butir, Model
from macros.model.realisasi import (
    JENIS_REALISASI,
    BarisAnggaran,
    BarisKinerja,
    HasilAnggaran,
    HasilKinerja,
)


def _text(kata: str, *akar: str) -> Cabang:
    return Cabang(akar[:-1], (Tingkat(akar[-1], None),), kata)


def _rows(model: type[Model], *akar: str, kata: str = "") -> Cabang:
    return Cabang(akar[:-1], (Tingkat(akar[-1], model),), kata)


def _heads(*akar: str) -> tuple[Cabang, ...]:
    kinds = ("kolom", "subkolom", "nomor_kolom")
    return tuple(_text(kind, *akar, "kepala_tabel", kind) for kind in kinds)


def _anggaran(*akar: str) -> Lembar:
    total = Tingkat("jumlah", JumlahAnggaran)
    return Lembar(
        "Anggaran",
        "Satu baris untuk setiap program, lalu jumlahnya kalau tercetak.",
        (
            _rows(AnggaranProgram, *akar, "anggaran", "program", kata="program"),
            Cabang((*akar, "anggaran"), (total,), "jumlah", tunggal=True),
        ),
    )


_SASARAN = Tingkat("sasaran", Sasaran, "id", "sasaran_")
_INDIKATOR = Tingkat("indikator", IndikatorBertarget)
_KELOMPOK = Tingkat("kelompok", Kelompok, "id", "kelompok_", opsional=True)
_KETERANGAN = Lembar(
    "Keterangan", "Baris berlabel di atas tabel.", (_rows(Keterangan, "keterangan"),)
)
_KEPALA = Lembar("Kepala tabel", "Judul kolom seperti tercetak, satu baris satu kolom.", _heads())
_PENANDA_TANGAN = Lembar(
    "Penanda tangan", "Satu baris satu orang.", (_rows(Orang, "tanda_tangan", "penanda_tangan"),)
)

_PERJANJIAN = (
    Lembar(
        "Sasaran dan indikator",
        "Satu baris satu indikator. Setiap baris menyebut `sasaran_id`; isi sasaran yang lain "
        "cukup sekali.",
        (Cabang(("lampiran",), (_KELOMPOK, _SASARAN, _INDIKATOR)),),
    ),
    _anggaran("lampiran"),
    Lembar(
        "Naskah",
        "Kalimat janji, satu baris satu paragraf.",
        (
            _rows(Butir, "naskah", "pembuka", kata="pembuka"),
            _rows(Butir, "naskah", "isi", kata="isi"),
        ),
    ),
    Lembar(
        "Orang",
        "Para pihak dan penanda tangan, satu baris satu orang.",
        (
            _rows(Orang, "naskah", "pihak", kata="pihak"),
            _rows(Orang, "naskah", "tanda_tangan", "penanda_tangan", kata="tanda tangan naskah"),
            _rows(
                Orang, "lampiran", "tanda_tangan", "penanda_tangan", kata="tanda tangan lampiran"
            ),
        ),
    ),
    Lembar(
        "Kepala tabel",
        "Judul kolom seperti tercetak, satu baris satu kolom.",
        (*_heads("lampiran"), _text("anggaran", "lampiran", "anggaran", "kolom")),
    ),
)
_RENCANA_TAHUNAN = (
    Lembar(
        "Sasaran dan indikator",
        "Satu baris satu indikator. Setiap baris menyebut `sasaran_id`; isi sasaran yang lain "
        "cukup sekali.",
        (Cabang((), (_SASARAN, _INDIKATOR)),),
    ),
    _anggaran(),
    _KETERANGAN,
    _PENANDA_TANGAN,
    Lembar(
        "Kepala tabel",
        "Judul kolom seperti tercetak, satu baris satu kolom.",
        (*_heads(), _text("anggaran", "anggaran", "kolom")),
    ),
)
_AKSI = (
    Lembar(
        "Rencana aksi",
        "Satu baris satu kegiatan. Beri tanda x pada bulan yang terisi.",
        (_rows(BarisAksi, "baris"),),
    ),
    _KETERANGAN,
    _PENANDA_TANGAN,
    _KEPALA,
)


def _iku_cells(nama: str, kunci: str, model: type[Model]) -> Lembar:
    row = Tingkat("baris", None, "baris", maya=True)
    return Lembar(
        nama,
        "Satu baris satu butir; kolom `baris` menunjuk lembar Baris.",
        (Cabang((), (row, Tingkat(kunci, model))),),
    )


_IKU = (
    Lembar(
        "Baris",
        "Satu baris tabel satu baris; beri nomor urut 1, 2, 3 pada kolom `baris`.",
        (Cabang((), (Tingkat("baris", BarisIku, "baris", maya=True),)),),
    ),
    _iku_cells("Sasaran", "sasaran", Butir),
    _iku_cells("Indikator", "indikator", Indikator),
    _PENANDA_TANGAN,
    _KEPALA,
)


def _realisasi(baris: type[Model], nama: str, hasil: type[Model]) -> tuple[Lembar, ...]:
    return (
        Lembar(
            "Realisasi",
            f"Satu baris satu periode; setiap baris menyebut `{nama}`.",
            (Cabang((), (Tingkat("baris", baris, nama), Tingkat("hasil", hasil))),),
        ),
    )


#: The sheets of each kind of paper, after the sheet `Dokumen` that all of them have.
LEMBAR: dict[str, tuple[Lembar, ...]] = {
    "perjanjian-kinerja": _PERJANJIAN,
    "rencana-kinerja-tahunan": _RENCANA_TAHUNAN,
    "rencana-aksi": _AKSI,
    "indikator-kinerja-utama": _IKU,
    "realisasi-kinerja": _realisasi(BarisKinerja, "indikator", HasilKinerja),
    "realisasi-anggaran": _realisasi(BarisAnggaran, "program", HasilAnggaran),
}
MODEL: dict[str, type[Model]] = {
    name: model for name, model in {**JENIS, **JENIS_REALISASI}.items() if name in LEMBAR
}


def list_kunci(jenis: str) -> Iterator[Kolom]:
    """Yield the keys of the sheet `Dokumen`: all of the paper that stands in no other sheet."""
    singles = {
        (*cabang.akar, cabang.tingkat[0].kunci)
        for lembar in LEMBAR[jenis]
        for cabang in lembar.cabang
        if cabang.tunggal
    }
    for kolom in expand(MODEL[jenis]):
        path = kolom.jalur
        if not any(path[: len(single)] == single for single in singles):
            name = ".".join(str(step) for step in path)
            yield replace(kolom, nama=name)
