"""List the data in the two catalogues that harvesters read: data.json and DCAT 3.

`data.json` has the shape of https://project-open-data.cio.gov/v1.1/schema, `catalog.jsonld` that
of https://www.w3.org/TR/vocab-dcat-3/. Only known facts: who runs the site and whom to ask are
left out where nobody has said so, although the first format wants them.
"""

from __future__ import annotations

from macros.exports.keterangan import Keterangan
from macros.exports.tabel_json import Isi
from macros.model import alamat, alamat_unduhan
from macros.views.bentuk_berkas import media_of
from macros.views.unduhan import Unduhan

_IDENTIFIER = "kinerja-dan-anggaran"


def write_data_json(keterangan: Keterangan, files: tuple[Unduhan, ...]) -> dict[str, Isi]:
    """Return the catalogue in the shape that many portals harvest."""
    satker = keterangan.data.satker
    dataset: dict[str, Isi] = {
        "@type": "dcat:Dataset",
        "title": keterangan.judul,
        "description": keterangan.uraian,
        "keyword": list(keterangan.kata_kunci),
        "identifier": keterangan.situs or _IDENTIFIER,
        "accessLevel": "public",
        "license": satker.lisensi_data.alamat,
        "spatial": satker.wilayah,
        "language": ["id"],
    }
    if keterangan.tanggal:
        dataset["modified"] = keterangan.tanggal
    if satker.pengelola:
        dataset["publisher"] = {"@type": "org:Organization", "name": satker.pengelola}
    if satker.kontak.surel:
        dataset["contactPoint"] = {
            "@type": "vcard:Contact",
            "fn": satker.nama,
            "hasEmail": f"mailto:{satker.kontak.surel}",
        }
    if keterangan.situs:
        dataset["landingPage"] = keterangan.address(alamat.UNDUH)
        dataset["describedBy"] = keterangan.address(alamat_unduhan.PAKET)
    dataset["distribution"] = [_distribution(keterangan, file) for file in files]
    return {
        "@context": "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld",
        "@type": "dcat:Catalog",
        "conformsTo": "https://project-open-data.cio.gov/v1.1/schema",
        "describedBy": "https://project-open-data.cio.gov/v1.1/schema/catalog.json",
        "dataset": [dataset],
    }


def _distribution(keterangan: Keterangan, file: Unduhan) -> dict[str, Isi]:
    return {
        "@type": "dcat:Distribution",
        "title": file.nama,
        "downloadURL": keterangan.address(file.alamat),
        "mediaType": media_of(file.bentuk),
        "format": file.bentuk,
    }


def write_catalog(keterangan: Keterangan, files: tuple[Unduhan, ...]) -> dict[str, Isi]:
    """Return the catalogue as DCAT 3 in JSON-LD."""
    satker = keterangan.data.satker
    # Without the site's address nothing has a global name: blank nodes say just that.
    name: dict[str, Isi] = {"@id": f"{keterangan.situs}#data"} if keterangan.situs else {}
    common: dict[str, Isi] = {
        "dct:title": _text(keterangan.judul),
        "dct:description": _text(keterangan.uraian),
        "dct:language": {"@id": "http://publications.europa.eu/resource/authority/language/IND"},
        "dct:license": {"@id": satker.lisensi_data.alamat},
    }
    if keterangan.tanggal:
        day: Isi = {"@type": "xsd:date", "@value": keterangan.tanggal}
        common["dct:modified"] = day
    if satker.pengelola:
        common["dct:publisher"] = {"@type": "foaf:Agent", "foaf:name": satker.pengelola}
    dataset: dict[str, Isi] = {
        "@type": "dcat:Dataset",
        **name,
        **common,
        "dct:identifier": keterangan.situs or _IDENTIFIER,
        "dct:creator": {"@type": "foaf:Organization", "foaf:name": satker.nama},
        "dct:spatial": {"@type": "dct:Location", "rdfs:label": satker.wilayah},
        "dcat:keyword": [_text(word) for word in keterangan.kata_kunci],
    }
    if satker.kontak.surel:
        dataset["dcat:contactPoint"] = {
            "@type": "vcard:Kind",
            "vcard:fn": satker.nama,
            "vcard:hasEmail": {"@id": f"mailto:{satker.kontak.surel}"},
        }
    if keterangan.situs:
        dataset["dcat:landingPage"] = {"@id": keterangan.address(alamat.UNDUH)}
    dataset["dcat:distribution"] = [_dcat_distribution(keterangan, file) for file in files]
    home: dict[str, Isi] = {}
    if keterangan.situs:
        home = {"@id": keterangan.situs, "foaf:homepage": {"@id": keterangan.situs}}
    return {
        "@context": _CONTEXT,
        "@type": "dcat:Catalog",
        **home,
        **common,
        "dcat:dataset": [dataset],
    }


_CONTEXT: Isi = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def _text(text: str) -> Isi:
    return {"@language": "id", "@value": text}


def _dcat_distribution(keterangan: Keterangan, file: Unduhan) -> dict[str, Isi]:
    media = f"https://www.iana.org/assignments/media-types/{media_of(file.bentuk)}"
    checksum: Isi = {
        "@type": "spdx:Checksum",
        "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
        "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file.sha256},
    }
    size: Isi = {"@type": "xsd:nonNegativeInteger", "@value": str(file.ukuran)}
    return {
        "@type": "dcat:Distribution",
        "dct:title": _text(file.nama),
        "dcat:downloadURL": {"@id": keterangan.address(file.alamat)},
        "dcat:mediaType": {"@id": media},
        "dcat:byteSize": size,
        "dct:license": {"@id": keterangan.data.satker.lisensi_data.alamat},
        "spdx:checksum": checksum,
    }
