"""Word what is said of a column, a key or a sheet that is not there."""

from __future__ import annotations

from collections.abc import Sequence

from macros.buku import kode
from macros.findings import Finding, Place
from macros.model.pesan import nearest

#: So many names are said; a table of three columns lacks dozens.
_BATAS_NAMA = 24


def _template(jenis: str) -> str:
    return f"`python -m macros ekspor --templat {jenis}`"


def say_lost(place: Place, what: str, name: str) -> Finding:
    """Word the finding for what the existing file fills, and would lose."""
    return (kode.LEMBAR if what == "lembar" else kode.KOLOM).at(
        place,
        f"{what} “{name}” tidak ada, padahal berkas tujuan sudah mengisinya",
        f"diharapkan {what} itu dengan isinya; tanpa itu isinya hilang",
        "buat lagi bukunya dari berkas itu dengan `python -m macros ekspor --isi`, lalu ubah di "
        "situ",
    )


def say_absent(place: Place, jenis: str, name: str) -> Finding:
    """Word the finding for a column that the model demands."""
    return kode.KOLOM.at(
        place,
        f"kolom “{name}” tidak ada",
        "diharapkan kolom itu dengan isinya, karena wajib",
        f"kembalikan kolomnya dengan isinya, atau salin isi buku ini ke templat terbaru "
        f"({_template(jenis)})",
    )


def say_printed(place: Place, jenis: str, name: str) -> Finding:
    """Word the finding for a column that tables of this kind have, or that the head names."""
    return kode.KOLOM.at(
        place,
        f"kolom “{name}” tidak ada, padahal tabel ini memuatnya menurut kepalanya atau jenisnya",
        "diharapkan kolom itu dengan isinya",
        f"kembalikan kolomnya dengan isinya, atau salin isi buku ini ke templat terbaru "
        f"({_template(jenis)}); kolom yang tidak tercetak dibiarkan kosong",
    )


def say_nameless(place: Place, names: Sequence[str]) -> Finding:
    """Word the finding for cells without a head where columns are absent: it may be theirs."""
    return kode.KOLOM.at(
        place,
        f"isi di bawah kolom tanpa nama, padahal tidak ada kolom {_join(names)}",
        "diharapkan nama kolom di baris pertama",
        "tulis nama kolomnya; kalau bukan salah satu dari itu, hapus isinya",
    )


def say_blank(place: Place, jenis: str, what: str, names: Sequence[str]) -> Finding:
    """Word the warning that something absent is read as blank."""
    return kode.DIBACA_KOSONG.at(
        place,
        f"{what} {_join(names)} tidak ada, dibaca sebagai kosong",
        f"diharapkan semua {what} dari templat terbaru",
        f"kalau ada isinya, salin isi buku ini ke templat terbaru ({_template(jenis)}; untuk "
        "berkas yang sudah ada `ekspor --isi`); kalau tidak ada, biarkan",
    )


def _join(names: Sequence[str]) -> str:
    said = ", ".join(f"“{name}”" for name in names[:_BATAS_NAMA])
    rest = len(names) - _BATAS_NAMA
    return f"{said}, dan {rest} kolom abu-abu atau lainnya" if rest > 0 else said


def say_absent_sheet(place: Place, name: str, strange: Sequence[str]) -> Finding:
    """Word the finding for a sheet that has to be there, or that may stand under another name."""
    meant = nearest(name, strange)
    if meant:
        harap = f"mungkin lembar “{meant}” itu maksudnya"
        cara = f"ubah nama lembar “{meant}” menjadi “{name}”"
    elif strange:
        harap = f"mungkin lembar “{strange[0][:60]}” itu maksudnya"
        cara = f"kalau benar, ubah namanya menjadi “{name}”; kalau bukan, hapus lembar itu"
    else:
        harap = "diharapkan semua lembar templat"
        cara = "kembalikan lembarnya, atau salin isi buku ini ke templat terbaru"
    return kode.LEMBAR.at(place, f"lembar “{name}” tidak ada", harap, cara)
