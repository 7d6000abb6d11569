"""The fields of the form say what the models say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, ValidationError

from macros.kelola.bidang import Bidang, list_bidang
from macros.kelola.koleksi import KOLEKSI, TUNGGAL, Koleksi, choices, fields_of
from macros.model.dasar import Alamat, BarisSumber, Id, Kode, Model, Tahun, Teks
from macros.model.data import Data
from macros.model.kata_kunci import words_on
from macros.model.realisasi import BarisKinerja, HasilAnggaran, HasilKinerja
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.target import Target
from tests.alat.formulir import check, files
from tests.conftest import Golden


class Warna(StrEnum):
    """Name two colours."""

    MERAH = "merah"
    BIRU = "biru"


class Bagian(Model):
    """Hold a part."""

    id: Id
    nilai: Target | None = None


class Induk(Model):
    """Hold one field of each kind."""

    jenis: Literal["induk"]
    pelapor: Teks
    tanggal: TanggalPenuh | None = None
    warna: Warna
    ragam: tuple[Warna, ...] = ()
    pilihan: Warna | None = None
    bagian: Annotated[tuple[Bagian, ...], Field(min_length=1)]
    lain: tuple[Bagian, ...] = ()
    satu: Bagian | None = None


@pytest.fixture(scope="module")
def bidang() -> dict[str, Bidang]:
    """Return the fields of the model above by name."""
    return {str(one["name"]): one for one in list_bidang(Induk, {})}


def test_every_key_is_a_field(bidang: dict[str, Bidang]) -> None:
    """Every key of the model is a field, in the model's order; the place in the file is none."""
    assert list(bidang) == [name for name in Induk.model_fields if name != "letak"]


def test_words_come_from_the_model(bidang: dict[str, Bidang]) -> None:
    """Label and hint are the words on the key, as in the schemas; else a key names itself."""
    words = words_on(Induk, "pelapor")
    assert words is not None

    assert bidang["pelapor"]["label"] == words.judul
    assert bidang["pelapor"]["hint"] == f"{words.arti} Contoh: {words.contoh}."
    assert bidang["warna"]["label"] == "warna"
    assert str(bidang["tanggal"]["hint"]).endswith("Ditulis: tanggal, seperti 28 Januari 2022.")


@pytest.mark.parametrize("koleksi", [*KOLEKSI, *TUNGGAL], ids=lambda koleksi: koleksi.nama)
def test_every_field_has_words(koleksi: Koleksi) -> None:
    """No field of the form shows a bare key: each has its words."""
    bare = [line for line in _lines(fields_of(koleksi, _data())) if _is_bare(line)]

    assert bare == []


def _is_bare(line: str) -> bool:
    path, _, words = line.partition("] ")
    return words.partition(" | ")[0] == path.split(" ")[0].rsplit(".", 1)[-1]


@pytest.mark.parametrize(
    ("nama", "sifat"),
    [
        ("jenis", {"widget": "hidden", "default": "induk"}),
        ("pelapor", {"widget": "string", "required": True}),
        ("tanggal", {"widget": "string", "required": False}),
        ("warna", {"widget": "select", "required": True}),
        ("ragam", {"widget": "select", "multiple": True, "required": False}),
        (
            "bagian",
            {"widget": "list", "required": True, "summary": "{{fields.id}}"},
        ),
        (
            "lain",
            {
                "widget": "list",
                "required": False,
                "allow_duplicate": False,
                "allow_reorder": None,
            },
        ),
        ("satu", {"widget": "object", "required": False}),
    ],
)
def test_the_type_decides_the_field(
    bidang: dict[str, Bidang], nama: str, sifat: dict[str, object]
) -> None:
    """The type of a key decides how it is filled in."""
    assert {key: bidang[nama].get(key) for key in sifat} == sifat


class Tulisan(Model):
    """Hold each kind of text whose writing is fixed."""

    id: Id
    kode: Kode
    tahun: Tahun
    baris_sumber: BarisSumber
    tautan: Alamat | None = None


@pytest.mark.parametrize(
    ("kunci", "diterima", "ditolak"),
    [
        ("id", ("PKK-2030-01", "A-1"), ("pkk-1", "PKK", f"A-{'1' * 39}")),
        ("kode", ("contoh-satu", "a"), ("Contoh", "a--b", "a" * 81)),
        ("tahun", ("2030", "1999"), ("30", "20300", "2130")),
        ("baris_sumber", ("53", "186, 190", "83-85,90"), ("0", "53;54", "1234567")),
        ("tautan", ("https://contoh.example/a",), ("http://contoh.example", "https://a b")),
    ],
)
def test_patterns_come_from_the_model(
    kunci: str, diterima: Sequence[str], ditolak: Sequence[str]
) -> None:
    """A line of text takes just what the model takes: its pattern and length come from there."""
    (field,) = [one for one in list_bidang(Tulisan, {}) if one["name"] == kunci]
    pattern: Any = field["pattern"]
    longest: Any = field.get("maxlength", 1000)

    def taken(text: str) -> bool:
        return len(text) <= longest and re.search(pattern[0], text) is not None

    assert [text for text in diterima if not taken(text)] == []
    assert [text for text in ditolak if taken(text)] == []
    right = {"id": "A-1", "kode": "a", "tahun": "2030", "baris_sumber": "1"}
    for text in diterima:
        Tulisan.model_validate({**right, kunci: text})
    for text in ditolak:
        with pytest.raises(ValidationError):
            Tulisan.model_validate({**right, kunci: text})


def test_a_line_takes_a_mapping_only_where_one_is_read() -> None:
    """A line takes `{…}` where the model reads a mapping besides text, and nowhere else."""
    bagian = {str(one["name"]): one for one in list_bidang(Bagian, {})}
    induk = {str(one["name"]): one for one in list_bidang(Induk, {})}

    assert bagian["nilai"]["susunan"] is True
    for plain in (bagian["id"], induk["pelapor"], induk["tanggal"]):
        assert "susunan" not in plain


def test_a_choice_can_be_withdrawn(bidang: dict[str, Bidang]) -> None:
    """A choice offers just the allowed values, and nothing where the key may be left out."""
    values: dict[str, list[str]] = {}
    for name in ("warna", "pilihan"):
        options: Any = bidang[name]["options"]
        values[name] = [one["value"] for one in options]

    assert values == {"warna": ["merah", "biru"], "pilihan": ["", "merah", "biru"]}


def test_choices_are_those_that_the_checks_accept() -> None:
    """The form offers what the checks accept: rows with a target, and units by their exact name."""
    texts = files()
    paper = "2030/perjanjian-kinerja-ketua.yml"
    texts[paper] = texts[paper].replace("target: 87,5%", "target: {kosong: tidak-tercetak}", 1)
    data, _ = check(texts)
    offered = choices(data)
    rows = dict(offered[BarisKinerja, "indikator"])

    assert "PKK-2030-01" not in rows
    assert rows["PKK-2030-02"] == (
        "PKK-2030-02 · Perjanjian Kinerja 2030, Ketua · "
        "Jumlah warga contoh yang mengikuti pendidikan pemilih"
    )
    assert len(set(rows.values())) == len(rows)
    years = [data.acuan[one].dokumen.masa for one in rows]
    assert years == sorted(years, reverse=True)
    for model in (HasilKinerja, HasilAnggaran):
        names = [value for value, _ in offered[model, "pelapor"]]
        assert names == [unit.nama for unit in data.pelaksana]


def test_without_choices_the_field_is_plain_text() -> None:
    """An office that lists no units yet may still write who reports."""
    data, _ = check(files())
    bare = replace(data, pelaksana=(), program=())

    assert {key[1] for key in choices(bare)} == {"badan", "indikator", "untuk"}
    (pelapor,) = [
        one for one in list_bidang(HasilKinerja, choices(bare)) if one["name"] == "pelapor"
    ]
    assert pelapor["widget"] == "string"
    assert "persis seperti dalam pelaksana.yml" in str(pelapor["hint"])


def _data() -> Data:
    return check(files())[0]


def _lines(fields: Sequence[Any], above: str = "") -> Iterator[str]:
    for one in fields:
        name = f"{above}{one['name']}"
        marks = [str(one["widget"])]
        marks += ["wajib"] if one.get("required") else []
        marks += ["banyak"] if one.get("multiple") else []
        marks += [f"{len(one['options'])} pilihan"] if "options" in one else []
        words = f"{one['label']} | {one.get('hint', '')}".rstrip(" |")
        yield f"{name} [{', '.join(marks)}] {words}"
        inner = "[]." if one["widget"] == "list" else "."
        yield from _lines(one.get("fields", ()), f"{name}{inner}")


@pytest.mark.parametrize("koleksi", [*KOLEKSI, *TUNGGAL], ids=lambda koleksi: koleksi.nama)
def test_the_fields_of_the_sample_stay_as_they_are(koleksi: Koleksi, golden: Golden) -> None:
    """The fields of each group of files, as staff of the sample office meet them."""
    text = "".join(f"{line}\n" for line in _lines(fields_of(koleksi, _data())))

    golden(Path(__file__).parent / "acuan" / f"{koleksi.nama}.txt", text)
