"""Put into words what pydantic itself finds: a wrong shape, choice, pattern, count or number.

What is wrong, what was expected and the cure follow from the field that the error concerns.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from macros.findings import Rule
from macros.model import rules
from macros.model.bidang import Bidang
from macros.model.dasar import sketch
from macros.model.ejaan import nearest
from macros.model.isi import keys_of
from macros.model.kata_bentuk import POLA, suggest
from macros.model.kata_kunci import words_on
from macros.source.rules import Words
from macros.source.tree import LETAK

Saying = tuple[Rule, Words]

#: How a cell that is blank on paper is written.
BLANK = "`{kosong: tidak-tercetak}`"


def name_of(field: Bidang) -> str:
    """Return how a sentence calls a field: by its key, one of a list by the key of the list."""
    return f"butir di `{field.kunci}`" if field.dalam_daftar else f"`{field.kunci}`"


def _like(field: Bidang) -> str:
    """Return an example for a key from the words on it, as a clause; nothing without one."""
    found = words_on(field.pemilik, field.kunci)
    plain = found is not None and isinstance(found.contoh, str | int) and found.contoh != ""
    return f", misalnya “{found.contoh}”" if found is not None and plain else ""


def _say_shape(field: Bidang | None, error: ErrorDetails) -> Saying:
    """Word a text, list or group of keys where another of them was expected."""
    given = show_kind(error.get("input"))
    where = name_of(field) if field else "isi ini"
    if error["type"] == "tuple_type":
        expected, mend = "daftar", "tulis setiap butir pada baris sendiri: `- …`"
    elif error["type"] == "string_type" or (field and _is_cell(field)):
        expected = "teks"
        mend = (
            "tulis teksnya di samping kunci; beri tanda kutip kalau teksnya memuat kurung, "
            "titik dua, atau koma"
        )
    else:
        expected, mend = "kelompok kunci", f"tulis kunci-kuncinya: {_keys(field)}"
    if field is not None and field.boleh_kosong:
        mend += f"; kalau di kertas kosong, tulis {BLANK}"
    return rules.BENTUK, (f"{where} berisi {given}", f"diharapkan {expected}", mend)


def show_kind(value: Any) -> str:
    """Return what a value of the file is: text, a list or a group of keys."""
    if isinstance(value, dict):
        return "kelompok kunci"
    return "daftar" if isinstance(value, list) else f"teks “{str(value)[:60]}”"


def _is_cell(field: Bidang) -> bool:
    """Tell whether a model is mostly written as plain text: a cell of a table, an amount."""
    return field.model is not None and "tercetak" in keys_of(field.model)


def _keys(field: Bidang | None) -> str:
    if field is None or field.model is None:
        return "`kunci: isi`"
    fields = keys_of(field.model)
    names = [name for name, info in fields.items() if info.is_required()] or [
        name for name in fields if name != LETAK
    ]
    return ", ".join(f"`{name}: …`" for name in names[:6])


#: Where none of the choices may fit: choosing one all the same would make a wrong sum.
_TANPA_PILIHAN = {
    "tingkat": "pilih salah satu; rincian di bawah akun bertingkat `detail`",
}


def _say_choice(field: Bidang | None, error: ErrorDetails) -> Saying:
    """Word a wrong choice; pydantic lists the right ones as `'a', 'b' or 'c'`."""
    plain = _TANPA_PILIHAN.get(field.kunci, "pilih salah satu") if field else "pilih salah satu"
    given = sketch(error.get("input"))
    meant = nearest_choice(error)
    return rules.PILIHAN, (
        f"“{given[:80]}” bukan pilihan yang dikenal",
        f"diharapkan salah satu: {', '.join(list_choices(error))}",
        f"tulis “{meant}”" if meant else plain,
    )


def list_choices(error: ErrorDetails) -> list[str]:
    """Return the choices that an error names."""
    expected = str(error.get("ctx", {}).get("expected", ""))
    return expected.replace(" or ", ", ").replace("'", "").split(", ")


def nearest_choice(error: ErrorDetails) -> str | None:
    """Return the choice that a wrong one most likely means."""
    return nearest(sketch(error.get("input")), list_choices(error))


def _say_pattern(field: Bidang | None, error: ErrorDetails) -> Saying:
    del field
    given, pattern = str(error.get("input")), str(error.get("ctx", {}).get("pattern"))
    rule, expected, mend = POLA[pattern]
    meant = suggest(pattern, given)
    mend = f"tulis “{meant}”" if meant else mend
    return rule, (f"“{given[:80]}” salah bentuk", expected, mend)


def _say_long_text(field: Bidang | None, error: ErrorDetails) -> Saying:
    most = error.get("ctx", {}).get("max_length")
    where = name_of(field) if field else "isi ini"
    length = len(str(error.get("input")))
    return rules.NAMA_TETAP, (
        f"{where} terlalu panjang: {length} huruf",
        f"diharapkan paling banyak {most} huruf",
        "pendekkan",
    )


def _say_count(field: Bidang | None, error: ErrorDetails) -> Saying:
    """Word a list with too few or too many items: which list, how many, and how many there are."""
    context = error.get("ctx", {})
    least, most = context.get("min_length"), context.get("max_length")
    count = context.get("actual_length")
    name = field.kunci if field else "ini"
    exact = _exact_count(field)
    wanted = exact or (f"paling sedikit {least}" if least else f"paling banyak {most}")
    mend = "tulis butir yang kurang" if least else "hapus butir yang lebih"
    if exact:
        mend += "; setiap kolom tabel punya satu kepala, seperti tercetak"
    return rules.TERLALU_SEDIKIT, (
        f"daftar `{name}` berisi {count} butir",
        f"diharapkan {wanted} butir",
        mend,
    )


def _exact_count(field: Bidang | None) -> str:
    limits = [
        getattr(item, name)
        for item in (field.isi.metadata if field else ())
        for name in ("min_length", "max_length")
        if getattr(item, name, None) is not None
    ]
    return str(limits[0]) if len(limits) > 1 and len(set(limits)) == 1 else ""


def _say_whole(field: Bidang | None, error: ErrorDetails) -> Saying:
    """Word a key that holds a whole number."""
    given = sketch(error.get("input"))
    where = name_of(field) if field else "isi ini"
    return rules.ANGKA_SALAH, (
        f"{where} berisi “{given[:60]}”",
        f"diharapkan bilangan bulat{_bounds(field)}",
        "tulis angkanya saja, tanpa titik, koma, dan satuan",
    )


def _bounds(field: Bidang | None) -> str:
    limits = {
        name: getattr(item, name)
        for item in (field.isi.metadata if field else ())
        for name in ("ge", "le")
        if getattr(item, name, None) is not None
    }
    if len(limits) > 1:
        return f" dari {limits['ge']} sampai {limits['le']}"
    return f", paling kecil {limits['ge']}" if "ge" in limits else ""


def _say_number(field: Bidang | None, error: ErrorDetails) -> Saying:
    """Word a key that holds a plain number, possibly with a fraction."""
    given = sketch(error.get("input"))
    where = name_of(field) if field else "isi ini"
    return rules.ANGKA_SALAH, (
        f"{where} berisi “{given[:60]}”",
        "diharapkan angka tanpa pemisah ribuan, dengan titik untuk pecahan, seperti 1200 atau 87.5",
        "tulis angkanya saja, tanpa satuan",
    )


def say_unforeseen(field: Bidang | None, error: ErrorDetails) -> Saying:
    """Word an error that has no words of its own: a test sees that there is none such."""
    where = name_of(field) if field else "isi ini"
    return rules.BENTUK, (
        f"{where} berisi {show_kind(error.get('input'))}, yang tidak dapat dibaca",
        f"diharapkan isi yang lain{_like(field) if field else ''}",
        "lihat arti kuncinya di panduan",
    )


UCAPAN: dict[str, Callable[[Bidang | None, ErrorDetails], Saying]] = {
    "enum": _say_choice,
    "literal_error": _say_choice,
    "string_type": _say_shape,
    "model_type": _say_shape,
    "model_attributes_type": _say_shape,
    "tuple_type": _say_shape,
    "dict_type": _say_shape,
    "string_pattern_mismatch": _say_pattern,
    "string_too_long": _say_long_text,
    "too_short": _say_count,
    "too_long": _say_count,
    "int_type": _say_whole,
    "int_parsing": _say_whole,
    "int_parsing_size": _say_whole,
    "int_from_float": _say_whole,
    "greater_than_equal": _say_whole,
    "less_than_equal": _say_whole,
    "decimal_type": _say_number,
    "decimal_parsing": _say_number,
    "finite_number": _say_number,
}
