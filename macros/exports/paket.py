"""Describe the CSV files as a Data Package 2.0, budget columns in Fiscal Data Package terms.

Specification: https://datapackage.org/standard/. What is not known is left out: no `created` (git
keeps the day, not a time that means anything), no contact but the office's own.
"""

from __future__ import annotations

from collections.abc import Mapping

from macros.exports.keterangan import NETRAL, Keterangan
from macros.exports.tabel_json import Isi
from macros.views.bentuk_berkas import media_of
from macros.views.tabel.kolom import Jenis, Kolom, Tabel, write_plain
from macros.views.unduhan import Unduhan

PROFIL = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES = {
    Jenis.BILANGAN: "integer",
    Jenis.PECAHAN: "number",
    Jenis.TAHUN: "year",
    Jenis.TANGGAL: "date",
    Jenis.BOOLEAN: "boolean",
}
#: What the budget table leaves unsaid in its columns, for it is the same in every row.
_FISKAL: Isi = [
    {"name": "mata_uang", "type": "string", "columnType": "value-currency:code", "constant": "IDR"},
    {"name": "arah", "type": "string", "columnType": "direction", "constant": "expenditure"},
]


def describe_package(
    tabel_tabel: Mapping[str, Tabel],
    csv: tuple[Unduhan, ...],
    keterangan: Keterangan,
    versi: str | None,
) -> dict[str, Isi]:
    """Return the descriptor of the package that holds every table as CSV."""
    satker = keterangan.data.satker
    licence: Isi = {"title": satker.lisensi_data.nama, "path": satker.lisensi_data.alamat}
    package: dict[str, Isi] = {
        "$schema": PROFIL,
        "name": "kinerja-dan-anggaran",
        "title": keterangan.judul,
        "description": f"{keterangan.uraian} {NETRAL}",
        "keywords": [*keterangan.kata_kunci, satker.wilayah],
        "licenses": [licence],
        "contributors": _contributors(keterangan),
        "sources": [{"title": source.judul} for source in keterangan.data.sumber],
    }
    if keterangan.situs:
        package["id"] = package["homepage"] = keterangan.situs
    if versi:
        package["version"] = versi
    package["resources"] = [_resource(tabel_tabel[u.tabel], u) for u in csv]
    return package


def _contributors(keterangan: Keterangan) -> Isi:
    """Return the office, whose papers these are, and who runs the site, if that is known."""
    satker = keterangan.data.satker
    office: dict[str, Isi] = {"title": satker.nama, "roles": ["creator"]}
    if satker.kontak.surel:
        office["email"] = satker.kontak.surel
    keeper: Isi = {"title": satker.pengelola or "", "roles": ["publisher"]}
    return [office, *([keeper] if satker.pengelola else [])]


def _resource(tabel: Tabel, csv: Unduhan) -> dict[str, Isi]:
    return {
        "name": csv.nama.removesuffix(".csv"),
        "type": "table",
        "path": csv.alamat,
        "title": tabel.judul,
        "description": tabel.arti,
        "format": "csv",
        "mediatype": media_of("CSV"),
        "encoding": "utf-8",
        "bytes": csv.ukuran,
        "hash": f"sha256:{csv.sha256}",
        "dialect": {"lineTerminator": "\r\n", "delimiter": ",", "quoteChar": '"', "header": True},
        "schema": _schema(tabel),
    }


def _schema(tabel: Tabel) -> dict[str, Isi]:
    keys: list[Isi] = [
        {
            "fields": [kolom.nama],
            "reference": {
                "resource": kolom.rujuk.split(".")[0].replace("_", "-"),
                "fields": [kolom.rujuk.split(".")[1]],
            },
        }
        for kolom in tabel.kolom
        if kolom.rujuk
    ]
    schema: dict[str, Isi] = {
        "fields": [_field(tabel, kolom) for kolom in tabel.kolom],
        "primaryKey": list(tabel.kunci),
        "missingValues": [""],
    }
    if keys:
        schema["foreignKeys"] = keys
    if any(kolom.fiskal == "value" for kolom in tabel.kolom):
        schema["extraFields"] = _FISKAL
    return schema


def _field(tabel: Tabel, kolom: Kolom) -> dict[str, Isi]:
    field: dict[str, Isi] = {
        "name": kolom.nama,
        "type": _TYPES.get(kolom.jenis, "string"),
        "title": kolom.judul,
        "description": f"{kolom.arti} Satuan: {kolom.satuan}." if kolom.satuan else kolom.arti,
    }
    example = tabel.contoh(kolom.nama)
    if example is not None:
        # The official profile wants a string here, whatever the type of the field.
        field["example"] = write_plain(example)
    limits: dict[str, Isi] = {"required": True} if kolom.wajib else {}
    if kolom.pilihan:
        limits["enum"] = list(kolom.pilihan)
    if limits:
        field["constraints"] = limits
    if kolom.fiskal and tabel.nama == "anggaran":
        field["columnType"] = kolom.fiskal
    return field
