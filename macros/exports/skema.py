"""Describe the JSON files in JSON Schema (draft 2020-12), from the same columns."""

from __future__ import annotations

from collections.abc import Sequence

from macros.exports.keterangan import Keterangan
from macros.exports.tabel_json import Isi, rows_of
from macros.model import alamat_unduhan
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES: dict[Jenis, dict[str, Isi]] = {
    Jenis.BILANGAN: {"type": "integer"},
    Jenis.PECAHAN: {"type": "number"},
    Jenis.TAHUN: {"type": "integer"},
    Jenis.TANGGAL: {"type": "string", "format": "date"},
    Jenis.BOOLEAN: {"type": "boolean"},
    Jenis.DAFTAR_KODE: {"type": "array", "items": {"type": "string"}},
    Jenis.DAFTAR_BILANGAN: {"type": "array", "items": {"type": "integer"}},
}
_LISTS = {Jenis.DAFTAR_KODE, Jenis.DAFTAR_BILANGAN}
_TEXT: Isi = {"type": "string"}
_TEXT_OR_NULL: Isi = {"type": ["string", "null"]}


def head_of(keterangan: Keterangan, skema: str) -> dict[str, Isi]:
    """Return how every JSON file begins: its schema, whose data, licence and day."""
    satker = keterangan.data.satker
    return {
        "$schema": keterangan.address(alamat_unduhan.of_schema(skema))
        if keterangan.situs
        else f"/{alamat_unduhan.of_schema(skema)}",
        "kantor": satker.nama,
        "peringatan": satker.contoh,
        "lisensi": satker.lisensi_data.alamat,
        "data_diubah": keterangan.tanggal,
    }


def lay_out_table(tabel: Tabel, keterangan: Keterangan) -> dict[str, Isi]:
    """Return the JSON file of one table."""
    head = head_of(keterangan, tabel.nama)
    about: dict[str, Isi] = {"tabel": tabel.nama, "judul": tabel.judul, "arti": tabel.arti}
    return {**head, **about, "baris": rows_of(tabel)}


def lay_out_all(
    tabel_tabel: Sequence[Tabel], keterangan: Keterangan, lingkup: str
) -> dict[str, Isi]:
    """Return the JSON file of several tables; `lingkup` is "semua", a year or a paper's id."""
    head = head_of(keterangan, "all")
    return {**head, "lingkup": lingkup, "tabel": {t.nama: rows_of(t) for t in tabel_tabel}}


def schema_of_table(tabel: Tabel, keterangan: Keterangan) -> dict[str, Isi]:
    """Return the schema of `lay_out_table`."""
    rows: Isi = {"type": "array", "items": _row(tabel)}
    parts: dict[str, Isi] = {"tabel": {"const": tabel.nama}, "judul": _TEXT, "arti": _TEXT}
    return _file(tabel.nama, tabel.judul, {**parts, "baris": rows}, keterangan)


def schema_of_all(tabel_tabel: Sequence[Tabel], keterangan: Keterangan) -> dict[str, Isi]:
    """Return the schema of `lay_out_all`; a file of one paper leaves out what it has not."""
    tables: dict[str, Isi] = {
        t.nama: {"type": "array", "items": {"$ref": f"#/$defs/{t.nama}"}} for t in tabel_tabel
    }
    every: Isi = {"type": "object", "properties": tables, "additionalProperties": False}
    parts: dict[str, Isi] = {"lingkup": _TEXT, "tabel": every}
    schema = _file("all", "Semua tabel dalam satu berkas", parts, keterangan)
    return {**schema, "$defs": {t.nama: _row(t) for t in tabel_tabel}}


def _file(nama: str, judul: str, parts: dict[str, Isi], keterangan: Keterangan) -> dict[str, Isi]:
    head: dict[str, Isi] = {
        "$schema": _TEXT,
        "kantor": _TEXT,
        "peringatan": _TEXT_OR_NULL,
        "lisensi": _TEXT,
        "data_diubah": {"type": ["string", "null"], "format": "date"},
    }
    identity: dict[str, Isi] = {"$schema": _DIALECT}
    if keterangan.situs:
        identity["$id"] = keterangan.address(alamat_unduhan.of_schema(nama))
    return {
        **identity,
        "title": judul,
        "type": "object",
        "properties": {**head, **parts},
        "required": [*head, *parts],
        "additionalProperties": False,
    }


def _row(tabel: Tabel) -> Isi:
    return {
        "type": "object",
        "description": tabel.arti,
        "properties": {kolom.nama: _column(kolom) for kolom in tabel.kolom},
        "required": [kolom.nama for kolom in tabel.kolom],
        "additionalProperties": False,
    }


def _column(kolom: Kolom) -> Isi:
    kind = dict(_TYPES.get(kolom.jenis, {"type": "string"}))
    blank = not kolom.wajib and kolom.jenis not in _LISTS
    if blank:
        kind["type"] = [str(kind["type"]), "null"]
    if kolom.pilihan:
        kind["enum"] = [*kolom.pilihan, *([None] if blank else [])]
    text = f"{kolom.arti} Satuan: {kolom.satuan}." if kolom.satuan else kolom.arti
    return {"title": kolom.judul, "description": text, **kind}
