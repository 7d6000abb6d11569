"""Read one cell as the text that a person would have written for it.

A spreadsheet keeps a value and shows another: 0.875 with a percent format is 87,5%. What stands
in the YAML is what is shown; where the two disagree, nothing is guessed.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal, localcontext

from macros.buku import kode
from macros.buku.format_hari import find_unseen
from macros.buku.kolom import Isi
from macros.buku.tabel import Mentah
from macros.findings import Finding
from macros.model.format import format_date, format_rupiah
from macros.model.tanggal import is_printed
from macros.source.hidden import SPASI, find_hidden

#: Digits that Excel keeps of a number; what lies beyond is noise of binary fractions.
_DIGITS = 15
_ZEROS = re.compile(r"(?:#,##)?0(?:\.(?P<pecahan>0+))?(?P<persen>\s?%)?")
#: What may stand around the figures and shows nothing: `[$-421]`, `_-`, `* `, `\ `, colours.
#: Whatever else a format shows beside a number (`\%`, `" orang"`) makes it another text.
_NOTHING = (
    r"\[\$(-[0-9A-F]+)?\]"
    # White, and the second colour, can't be seen on white.
    r"|\[(Black|Blue|Cyan|Green|Magenta|Red|Yellow|Color\s?(?!2\])[0-9]+)\]"
    r'|_.|\*[ -]|\\[ -]|"\s*"'
)
_UNSEEN = re.compile(_NOTHING, re.IGNORECASE)
#: The same, and what says rupiah: `"Rp"`, `[$Rp-421]`. Only an amount of money is written with it.
_CURRENCY = re.compile(
    rf'"?\s?\\?R\\?p\\?\.?\s?"?|\[\$(Rp\.?\s?)?(-[0-9A-F]+)?\]|{_NOTHING}', re.IGNORECASE
)
#: Figures of whole rupiah, with what papers print behind them.
_RUPIAH = re.compile(r'(?:#,##)?[0#]+(?:\.[0#]+)?\s?(?:",-+")?')
#: Formats that show a thousandth, or a hundredfold, of what is stored.
_SCALED = re.compile(r"[0#],+(?![0#])|%")
_DAY_TEXT = re.compile(r"[0-9]{1,4}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*[0-9]{1,4}")
#: What stands for the figures of a number in its format.
_FIGURE = re.compile(r"[0#?]|General", re.IGNORECASE)
#: What of it shows a nought: `#` alone leaves the cell blank.
_NOUGHT = re.compile(r"0|General", re.IGNORECASE)
#: How the part for negative numbers shows its minus.
_MINUS = re.compile(r'"-"|\\?-')
#: Formats that show a number as it is.
_PLAIN = frozenset({"General", "@"})
#: Excel's numbers for 1 January 1990 to 31 December 2100; what is outside is no date here.
_FIRST, _LAST = 32_874, 73_415


def read_cell(cell: Mentah, isi: Isi) -> str | Finding:
    """Return the text of a cell, "" where nothing but spaces stands in it."""
    value = cell.nilai
    if isinstance(value, str):
        return _read_text(cell, value.strip(SPASI), isi)
    if isinstance(value, bool):
        return kode.RUMUS.at(
            cell.place,
            "sel berisi BENAR/SALAH (TRUE/FALSE)",
            "diharapkan teks seperti tercetak",
            "format sel sebagai teks, lalu ketik ulang",
        )
    if isinstance(value, date):
        return _read_date(cell, value, isi)
    return _read_number(cell, value, isi)


def _read_text(cell: Mentah, text: str, isi: Isi) -> str | Finding:
    hidden = find_hidden(text)
    if hidden is not None:
        return hidden[0].at(cell.place, *hidden[1])
    if isi is Isi.TANGGAL and _DAY_TEXT.fullmatch(text) and not is_printed(text):
        return kode.TANGGAL.at(
            cell.place,
            f"“{text}” dapat dibaca lebih dari satu cara: hari atau bulan dulu?",
            "diharapkan tanggal dengan nama bulan, seperti `28 Januari 2022`",
            "tulis nama bulannya seperti pada kertas",
        )
    return text


def _read_date(cell: Mentah, value: date, isi: Isi) -> str | Finding:
    if isinstance(value, datetime) and value.time() != time():
        return kode.TANGGAL.at(
            cell.place,
            f"sel menyimpan tanggal dengan jam: {value:%Y-%m-%d %H:%M}",
            "diharapkan tanggal saja",
            "ketik ulang sebagai teks seperti `28 Januari 2022`",
        )
    if isi is Isi.TANGGAL:
        unseen = find_unseen(cell.format)
        return _refuse_unseen(cell, unseen) if unseen else format_date(value)
    return kode.TANGGAL.at(
        cell.place,
        f"Excel mengubah isi sel ini menjadi tanggal ({format_date(value)})",
        f"diharapkan {isi}",
        "format sel sebagai teks, lalu ketik ulang isinya",
    )


def _refuse_unseen(cell: Mentah, unseen: str) -> Finding:
    return kode.TANGGAL.at(
        cell.place,
        f"sel menyimpan tanggal lengkap, tetapi formatnya “{cell.format[:40]}” tidak menampilkan "
        f"{unseen}",
        "diharapkan tanggal yang tampak seluruhnya: hari, bulan, dan tahun",
        "ketik ulang sebagai teks persis seperti tercetak; jangan menambah yang tidak tercetak",
    )


def _read_number(cell: Mentah, value: float, isi: Isi) -> str | Finding:
    if isi is Isi.TANGGAL:
        return _refuse_serial(cell, value)
    number = _exact(value)
    if number is None:
        return _refuse_number(
            cell, f"angka {value!r} lebih panjang dari yang dapat disimpan Excel dengan tepat"
        )
    if not _is_shown(cell.format, number):
        return _refuse_number(cell, f"format “{cell.format[:40]}” tidak menampilkan angka ini")
    if isi is Isi.UANG:
        return _read_money(cell, number)
    return _read_shown(cell, number)


def _part_of(form: str, number: Decimal) -> tuple[str, bool]:
    """Return the part of a number format that shows a number, and whether it is all numbers' part.

    A format has one part for all numbers, or others for negative ones and for nought.
    """
    parts = form.split(";")
    wanted = 1 if number < 0 else 2 if number == 0 else 0
    shared = wanted == 0 or wanted >= len(parts)
    return parts[0 if shared else wanted], shared


def _is_shown(form: str, number: Decimal) -> bool:
    """Tell whether a number format shows this number at all, and a negative one as negative."""
    part, shared = _part_of(form, number)
    figure = _FIGURE if number else _NOUGHT
    if form in _PLAIN or shared:
        return form in _PLAIN or bool(figure.search(part))
    return bool(figure.search(_CURRENCY.sub("", part))) and (number == 0 or "-" in part)


def _read_shown(cell: Mentah, number: Decimal) -> str | Finding:
    """Write a number as its format shows it; refuse where that is another number."""
    part, shared = _part_of(cell.format, number)
    bare = _UNSEEN.sub("", part)
    shape = _ZEROS.fullmatch(bare if shared else _MINUS.sub("", bare))
    if cell.format in _PLAIN:
        return _write(number, None)
    if shape is None:
        return _refuse_format(cell)
    places = len(shape["pecahan"] or "")
    if places > _DIGITS:
        return _refuse_format(cell)
    shown = number * 100 if shape["persen"] else number
    with localcontext(prec=4 * _DIGITS):
        # A format may show more decimals than figures are kept.
        rounded = shown.quantize(Decimal(1).scaleb(-places))
    if rounded != shown:
        return _refuse_number(
            cell, f"sel menampilkan {_write(rounded, places)}, tetapi menyimpan {_write(shown)}"
        )
    return _write(rounded, places) + ("%" if shape["persen"] else "")


def _exact(value: float) -> Decimal | None:
    """Return a number without the noise of binary fractions; None where digits are lost."""
    number = Decimal(value if isinstance(value, int) else f"{value:.{_DIGITS}g}")
    if not number.is_finite() or len(number.normalize().as_tuple().digits) > _DIGITS:
        return None
    return number if abs(number) < 10**_DIGITS else None


def _read_money(cell: Mentah, number: Decimal) -> str | Finding:
    if _SCALED.search(_CURRENCY.sub("", cell.format)):
        return _refuse_number(
            cell, f"format “{cell.format[:40]}” menampilkan uang dalam satuan lain"
        )
    shape = _CURRENCY.sub("", cell.format.split(";")[0])
    if cell.format not in _PLAIN and not _RUPIAH.fullmatch(shape.strip()):
        return _refuse_format(cell)
    whole = number.to_integral_value()
    if whole != number or number < 0:
        return _refuse_number(cell, f"“{_write(number)}” bukan rupiah penuh")
    return format_rupiah(int(whole))


def _write(number: Decimal, places: int | None = None) -> str:
    """Write a number with a comma; as many decimals as are shown, or as it has."""
    text = f"{number:f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",")


def _refuse_number(cell: Mentah, wrong: str) -> Finding:
    return kode.ANGKA.at(
        cell.place,
        wrong,
        "diharapkan angka persis seperti tercetak",
        "format sel sebagai teks, lalu ketik ulang seperti pada kertas",
    )


def _refuse_format(cell: Mentah) -> Finding:
    return _refuse_number(cell, f"format angka “{cell.format[:40]}” tidak dikenal")


def _refuse_serial(cell: Mentah, value: float) -> Finding:
    guess = ""
    if _FIRST <= value <= _LAST and value == int(value):
        day = date.fromordinal(date(1899, 12, 30).toordinal() + int(value))
        guess = f" (mungkin {format_date(day)})"
    return kode.TANGGAL.at(
        cell.place,
        f"sel berisi angka {value:g}, nomor hari Excel{guess}",
        "diharapkan tanggal seperti `28 Januari 2022`",
        "ketik ulang sebagai teks, lalu cocokkan dengan kertas",
    )
