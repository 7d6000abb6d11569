"""The descriptions of the data are valid, agree with the files, and claim nothing unknown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package
from jsonschema import Draft202012Validator, FormatChecker

from macros.model.alamat_unduhan import KATALOG, KATALOG_LD, PAKET
from macros.views.tabel.kolom import Jenis
from tests.alat.berkas import UnduhanUtuh
from tests.conftest import Figure
from tests.exports import bantu

pytestmark = pytest.mark.xdist_group("unduhan")


def _load(name: str, *, contoh: bool = False) -> Any:  # noqa: ANN401 - JSON is anything
    found = {file.alamat: file for file in bantu.offered(contoh=contoh)}
    return json.loads(found[name].isi)


def _write(folder: Path, files: tuple[UnduhanUtuh, ...]) -> Path:
    for file in files:
        target = folder / file.alamat
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.isi)
    return folder / PAKET


def _complaints(descriptor: Path) -> list[str]:
    """Return what a stranger's reader finds wrong with a package and all of its tables."""
    return [str(error) for error in Package(str(descriptor)).validate().flatten(["note"])]


@bantu.KEDUA
def test_the_package_is_valid(contoh: bool, tmp_path: Path, figure: Figure) -> None:  # noqa: FBT001 - a table case
    """Frictionless reads every table: types, limits, keys, links between tables, checksums."""
    context = bantu.written(contoh=contoh)
    descriptor = _write(tmp_path, bantu.offered(contoh=contoh))

    assert _complaints(descriptor) == []
    figure(f"{len(context.tabel)} tables valid for frictionless (sample office: {contoh})")


@pytest.mark.kantor_ini
@pytest.mark.parametrize(
    ("berkas", "lama", "baru"),
    [
        ("data/anggaran.csv", b",43644000,", b",43.644.000,"),
        ("data/indikator.csv", b",persen,", b",prosen,"),
        ("data/aksi.csv", b",semua-divisi,", b",semua-devisi,"),
    ],
)
def test_a_wrong_package_is_found(berkas: str, lama: bytes, baru: bytes, tmp_path: Path) -> None:
    """A grouped number, an unknown word and a broken link between tables would be found."""
    descriptor = _write(tmp_path, bantu.offered())
    content = (tmp_path / berkas).read_bytes()
    assert lama in content
    (tmp_path / berkas).write_bytes(content.replace(lama, baru))
    package = json.loads(descriptor.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        # Without the checksum, which would find every change before the table is read.
        del resource["hash"], resource["bytes"]
    descriptor.write_text(json.dumps(package), encoding="utf-8")

    assert _complaints(descriptor)


def test_the_package_names_published_files() -> None:
    """Each resource names a published file, with its size and checksum; each table is one."""
    package = _load(PAKET)
    found = bantu.files()

    for resource in package["resources"]:
        file = found[resource["path"]]
        assert resource["bytes"] == file.ukuran
        assert resource["hash"] == f"sha256:{file.sha256}"
        assert isinstance(resource["schema"]["fields"], list)
    assert len(package["resources"]) == len(bantu.tables())


def test_budget_columns_have_fiscal_types() -> None:
    """The budget's columns carry their fiscal types; that it is approved is nowhere claimed."""
    schemas = {r["name"]: r["schema"] for r in _load(PAKET)["resources"]}
    kinds = {f["name"]: f.get("columnType") for f in schemas["anggaran"]["fields"]}
    extra = {f["columnType"]: f["constant"] for f in schemas["anggaran"]["extraFields"]}

    assert {name: kind for name, kind in kinds.items() if kind} == {
        "id": "budget-line-id",
        "tahun": "date:fiscal-year",
        "program": "activity:generic:program:code",
        "program_tercetak": "activity:generic:program:label",
        "anggaran": "value",
    }
    assert extra == {"value-currency:code": "IDR", "direction": "expenditure"}


@bantu.KEDUA
def test_each_json_file_is_valid(contoh: bool, figure: Figure) -> None:  # noqa: FBT001 - a table case
    """Each JSON file is valid against its published schema, and the schemas are schemas."""
    found = {file.alamat: file for file in bantu.offered(contoh=contoh)}
    checked = 0
    for file in found.values():
        if not (file.bentuk == "JSON" and file.alamat.startswith("data/")):
            continue
        content = json.loads(file.isi)
        schema = json.loads(found[content["$schema"].removeprefix(bantu.SITUS)].isi)
        assert schema["$id"] == content["$schema"]
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(content)
        checked += 1
    figure(f"{checked} JSON files valid against their schema (sample office: {contoh})")


def test_a_schema_refuses_what_is_wrong() -> None:
    """A schema refuses an unknown column, a wrong type and a word that is no choice."""
    schema = _load("schema/anggaran.schema.json")
    content = _load("data/anggaran.json")
    row = content["baris"][0]
    check = Draft202012Validator(schema)

    assert check.is_valid(content)
    for wrong in ({"anggaran": "43.644.000"}, {"anggaran_kosong": "entah"}, {"lain": 1}):
        assert not check.is_valid({**content, "baris": [{**row, **wrong}]})


def test_schemas_know_every_kind_of_column() -> None:
    """No kind of column is left to pass for a text by accident."""
    texts = {Jenis.TEKS, Jenis.KODE, Jenis.PILIHAN}
    schema = _load("schema/all.schema.json")["$defs"]
    for tabel in bantu.written().tabel:
        for kolom in tabel.kolom:
            kind = schema[tabel.nama]["properties"][kolom.nama]["type"]
            assert ("string" in kind and "format" not in kind) or kolom.jenis not in texts


#: Wanted by project-open-data 1.1; nobody has yet said who runs the site or whom to ask.
BELUM_DIKETAHUI = {"publisher", "contactPoint"}
WAJIB_POD = {
    "title", "description", "keyword", "modified", "publisher", "contactPoint", "identifier",
    "accessLevel",
}  # fmt: skip


def test_the_catalogue_invents_nothing(figure: Figure) -> None:
    """data.json has every required field that is known; the others are absent, not invented."""
    (dataset,) = _load(KATALOG)["dataset"]

    assert WAJIB_POD - set(dataset) == BELUM_DIKETAHUI
    assert bantu.real().satker.pengelola is None
    assert bantu.real().satker.kontak.surel is None
    figure(f"data.json: knowingly absent are {', '.join(sorted(BELUM_DIKETAHUI))}")


@pytest.mark.contoh
def test_a_known_contact_is_in_the_catalogues() -> None:
    """What an office has written into satker.yml does reach both catalogues."""
    mail = f"mailto:{bantu.sample().satker.kontak.surel}"

    assert _load(KATALOG, contoh=True)["dataset"][0]["contactPoint"]["hasEmail"] == mail
    (dataset,) = _load(KATALOG_LD, contoh=True)["dcat:dataset"]
    assert dataset["dcat:contactPoint"]["vcard:hasEmail"] == {"@id": mail}


def test_catalogues_list_published_files() -> None:
    """Both catalogues list published files only; DCAT tells size and checksum of each."""
    found = bantu.files()
    (light,), (full,) = _load(KATALOG)["dataset"], _load(KATALOG_LD)["dcat:dataset"]
    addresses = [d["downloadURL"].removeprefix(bantu.SITUS) for d in light["distribution"]]

    assert set(addresses) <= set(found)
    for address, one in zip(addresses, full["dcat:distribution"], strict=True):
        assert one["dcat:downloadURL"]["@id"] == f"{bantu.SITUS}{address}"
        assert one["dcat:byteSize"]["@value"] == str(found[address].ukuran)
        assert one["spdx:checksum"]["spdx:checksumValue"]["@value"] == found[address].sha256
