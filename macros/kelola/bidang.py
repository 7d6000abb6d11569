"""Describe the fields of a model as the form's own fields: one definition, in `macros.model`.

A cell that staff may write as plain text (a target, an amount, a date) is one line of text in
the form as well, and not a box for each of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, cast, get_args, get_origin, get_type_hints

from pydantic import StringConstraints, WithJsonSchema

from macros.model.baris_tujuan import SelDaftar
from macros.model.dasar import POLA_TAHUN, BarisSumber, Id, Kode, Model, Sel, Tahun
from macros.model.informasi import DiMana
from macros.model.isi import keys_of
from macros.model.kata_kunci import Kata, words_on
from macros.model.realisasi import Ukuran
from macros.model.sel_tanggal import Tanggal, TanggalPenuh
from macros.model.susunan_model import base_of, list_choices, takes_text, without_none
from macros.model.tanggal import POLA_HARI
from macros.model.target import Target
from macros.model.uang import Uang
from macros.sunting.urut import key_order

Bidang = dict[str, object]
#: What may be chosen, as (value, words), by model and key.
Pilihan = Mapping[tuple[type[Model], str], Sequence[tuple[str, str]]]

#: How a text of a kind is written, in words; a kind that is here is one line of text.
_TULISAN: dict[object, str] = {
    TanggalPenuh: "tanggal, seperti 28 Januari 2022",
    Tanggal: "seperti tercetak: 28 Januari 2022, Senin, 4 Nopember 2030, atau Januari 2030",
    Tahun: "tahun, seperti 2022",
    BarisSumber: "nomor baris, seperti 53 atau 83-85",
    Id: "id baris atau dokumen, seperti PKK-2022-01",
    Kode: "huruf kecil, angka, dan tanda hubung",
    Uang: "rupiah penuh, seperti Rp12.500.000; atau {kosong: …}",
    Target: "seperti 87,5%, 75, 2 Laporan, BB, WTP; atau {kosong: …}",
    Ukuran: "hasil pengukuran, seperti 20%, 240 orang, atau B",
    Sel: "seperti tercetak; atau {kosong: …}",
}
#: The pattern of what a function reads, and no constraint says; else the type itself has it.
_POLA: dict[object, str] = {
    TanggalPenuh: rf"^({POLA_HARI})$",
    Tahun: f"^{POLA_TAHUN.pattern}$",
}
#: Keys by which a row is named where it is folded.
_NAMA_BARIS = (
    *("id", "indikator", "program", "periode", "nomor", "label", "nama", "teks", "jabatan"),
    *("berkas", "dasar", "perihal", "jenis_belanja", "kelompok"),
)


def list_bidang(model: type[Model], pilihan: Pilihan) -> list[Bidang]:
    """Return the form's fields of a model in the order of its keys."""
    hints = get_type_hints(model, include_extras=True)
    if issubclass(model, SelDaftar):
        # A generic model tells of itself what it holds; its hints name a variable.
        hints = {name: info.annotation for name, info in keys_of(model).items()}
    return [describe(model, name, hints[name], pilihan) for name in key_order(model)]


def describe(model: type[Model], name: str, kind: Any, pilihan: Pilihan) -> Bidang:  # noqa: ANN401
    """Return one field: its words from the model, its widget from the type."""
    info = keys_of(model)[name]
    words = words_on(model, name)
    head: Bidang = {"name": name, "label": words.judul if words else name}
    whole, kind = kind, _bare(kind)
    shape = _shape(kind, pilihan)
    if shape["widget"] == "hidden":
        return {**head, **shape}
    if (model, name) in pilihan:
        several = {"multiple": True} if shape["widget"] == "list" else {}
        shape = {**_select(pilihan[model, name]), **several}
    if (model, name) == (DiMana, "berkas"):
        # Uploaded beside the others, and named as the register names it.
        shape = {"widget": "file"}
    if shape["widget"] == "select" and "multiple" not in shape and not info.is_required():
        shape = _or_nothing(shape)
    hint = _hint(words, kind, chosen="options" in shape)
    if hint:
        head["hint"] = hint
    return {**head, "required": info.is_required() and _wants_one(whole), **shape}


def _bare(kind: Any) -> Any:  # noqa: ANN401 - a type, or what typing makes of one
    """Take `| None` and the limits of a list off; what has words of its own stays whole."""
    kind = without_none(kind)
    base = base_of(kind)
    return base if kind not in _TULISAN and get_origin(base) is tuple else kind


def _wants_one(kind: Any) -> bool:  # noqa: ANN401 - likewise
    """Tell whether blank is wrong: a list may be empty unless its type asks for an item."""
    if kind in _TULISAN:
        return True
    if get_origin(kind) is Annotated and get_origin(get_args(kind)[0]) is tuple:
        limits = [one for part in get_args(kind)[1:] for one in getattr(part, "metadata", ())]
        return any(getattr(one, "min_length", 0) for one in limits)
    return get_origin(kind) is not tuple


def _shape(kind: Any, pilihan: Pilihan) -> Bidang:  # noqa: ANN401 - likewise
    if get_origin(kind) is Literal:
        return {"widget": "hidden", "default": get_args(kind)[0]}
    if get_origin(kind) is tuple:
        return _list(_bare(get_args(kind)[0]), pilihan)
    choices = list_choices(kind)
    if choices:
        return _select([(item.value, item.value) for item in choices])
    if isinstance(kind, type) and issubclass(kind, Model) and not takes_text(kind):
        # Not Sveltia's: the file has a list in its place, or why there is none.
        alone = {"daftar": "butir"} if issubclass(kind, SelDaftar) else {}
        fields = list_bidang(kind, pilihan)
        return {"widget": "object", "collapsed": "auto", **alone, "fields": fields}
    pattern = _pattern(kind)
    words = _words(kind)
    longest = next((one.max_length for one in _constraints(kind) if one.max_length), None)
    head: Bidang = {"widget": "string", **({"maxlength": longest} if longest else {})}
    if pattern is None:
        # Not Sveltia's: `{…}` typed here is a mapping (`halaman/tulisan.js`), elsewhere an error.
        return {**head, **({"susunan": True} if _takes_mapping(kind) else {})}
    wrong = f"Ditulis: {words}." if words else "Cara menulisnya lain."
    return {**head, "pattern": [pattern, wrong]}


def _list(kind: Any, pilihan: Pilihan) -> Bidang:  # noqa: ANN401 - likewise
    # Rows stand in the order of the paper: a new one is moved to its place, and no two are alike.
    head: Bidang = {"widget": "list", "allow_duplicate": False}
    item = _shape(kind, pilihan)
    if item["widget"] == "select":
        return {**item, "multiple": True}
    if item["widget"] != "object":
        return {**head, "field": {"name": "isi", "label": "isi", **item}}
    return {**head, "collapsed": True, "summary": _summary(kind), "fields": item["fields"]}


def _summary(kind: type[Model]) -> str:
    """Return what a folded row shows: its first two names, or its name and its value or none."""
    names = [name for name in _NAMA_BARIS if name in keys_of(kind)] or key_order(kind)[:1]
    shown = [*names[:1], "nilai", "kosong"] if "kosong" in keys_of(kind) else names[:2]
    first, *rest = [f"{{{{fields.{name}}}}}" for name in shown if name in keys_of(kind)]
    return f"{first} · {''.join(rest)}" if rest else first


def _select(pairs: Sequence[tuple[str, str]]) -> Bidang:
    options = [{"value": value, "label": words} for value, words in pairs]
    return {"widget": "select", "options": options}


def _or_nothing(shape: Bidang) -> Bidang:
    """Let a choice be taken back: a round button that is pressed stays pressed."""
    options = [{"value": "", "label": "(tidak diisi)"}, *cast("list[object]", shape["options"])]
    return {**shape, "options": options}


def _takes_mapping(kind: object) -> bool:
    """Tell whether a text may stand as `{…}` as well; a date of ours is written in one way only."""
    return isinstance(kind, type) and issubclass(kind, Model) and kind is not TanggalPenuh


def _constraints(kind: object) -> list[StringConstraints]:
    return [part for part in get_args(kind) if isinstance(part, StringConstraints)]


def _pattern(kind: object) -> str | None:
    """Return how a text of this kind must look, as its type says; None where the checks tell."""
    if kind in _POLA:
        return _POLA[kind]
    found = [one.pattern for one in _constraints(kind)]
    schemas = (part.json_schema for part in get_args(kind) if isinstance(part, WithJsonSchema))
    found += [str(one["pattern"]) for one in schemas if one and "pattern" in one]
    pattern = next((one for one in found if one is not None), None)
    return pattern.pattern if isinstance(pattern, re.Pattern) else pattern


def _words(kind: object) -> str:
    """Return how a text of this kind is written, "" where any text will do."""
    if kind in _TULISAN:
        return _TULISAN[kind]
    parents = kind.__mro__ if isinstance(kind, type) else ()
    return next((_TULISAN[parent] for parent in parents if parent in _TULISAN), "")


def _hint(words: Kata | None, kind: object, *, chosen: bool) -> str:
    """Return what stands below a field: its meaning, and how its text is written or an example."""
    parts = [words.arti] if words else []
    if _words(kind) and not chosen:
        parts.append(f"Ditulis: {_words(kind)}")
    elif words and isinstance(words.contoh, str) and not chosen:
        parts.append(f"Contoh: {words.contoh}")
    return " ".join(f"{part.rstrip('.')}." for part in parts)
