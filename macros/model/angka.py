"""Read the numbers that the papers print, and refuse those that can be read in two ways.

The papers write `Rp. 43.644.000,-`, `2,587,360,000`, `87,5%` and `87.50%`: point and comma
change their roles from one table to the next. So a figure is read by its grammar alone, into
*every* value that it can stand for: one value is read, several are asked about, none is refused.
A single group of three (`1.000`) could be a thousand or one, and is never guessed.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pydantic_core import PydanticCustomError

from macros.model.terbilang import holds_figure

#: Spaces that papers set between groups of three, besides point and comma.
_SPASI = " \u00a0\u2009\u202f"
_GROUPED = re.compile(
    rf"[1-9][0-9]{{0,2}}(?:(?P<pisah>[.,{_SPASI}])[0-9]{{3}})(?:(?P=pisah)[0-9]{{3}}){{0,5}}"
    r"(?:(?P<desimal>[.,])(?P<pecahan>[0-9]{1,9}))?"
)
_DECIMAL = re.compile(r"(?P<utuh>[0-9]{1,15})(?:(?P<koma>[.,])(?P<pecahan>[0-9]{1,9}))?")
#: A nought before other figures stands in no number with decimals: `08.00` is an hour.
_JAM = re.compile(r"0[0-9]+[.,]")
_UNCLEAR = re.compile(r"[1-9][0-9]{0,2}(?P<pisah>[.,])[0-9]{3}")
_PERSEPULUH = {"": Decimal(0), "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_BERTANDA = re.compile(rf"(?P<tanda>[-−])?(?P<angka>[0-9.,{_SPASI}]*?)(?P<bagian>[½¼¾]?)")
#: How a number looks from outside; what is left of a text behind it must not be a figure.
POLA_ANGKA = (
    rf"[-−]?(?:[0-9]{{1,3}}(?:[{_SPASI}][0-9]{{3}})+(?:[.,][0-9]+)?|[0-9][0-9.,]*)[½¼¾]?"
    r"|[-−]?[½¼¾]"
)

_RUPIAH = re.compile(
    rf"(?P<rp>Rp\.?[{_SPASI}]*)?(?P<angka>[0-9][0-9.,{_SPASI}]{{0,24}}?)(?P<ekor>[,.]-|,00|\.00)?",
    re.IGNORECASE,
)


def list_values(text: str, *, persen: bool = False) -> tuple[Decimal, ...]:
    """Return every value that a printed number can stand for, smallest first; () for none.

    Before a percent sign three figures behind a comma are decimals, never thousands, and no
    space groups: a hundred percent beside another number is no hundred thousand percent.
    """
    match = _BERTANDA.fullmatch(text)
    if match is None or not (match["angka"] or match["bagian"]):
        return ()
    plain = match["angka"]
    if match["bagian"] and not (plain.isdigit() or not plain):
        return ()
    sign = -1 if match["tanda"] else 1
    part = _PERSEPULUH[match["bagian"]]
    values = _unsigned(plain, persen=persen) if plain else frozenset({Decimal(0)})
    # The nought that is added makes a nought of "minus nought".
    return tuple(sorted(sign * (value + part) + 0 for value in values))


def _unsigned(text: str, *, persen: bool) -> frozenset[Decimal]:
    """Return the values of a number without its sign: as groups of three, and as decimals."""
    values = set()
    grouped = _GROUPED.fullmatch(text)
    if grouped is not None and _may_group(grouped, persen=persen):
        whole = text[: grouped.start("desimal")] if grouped["desimal"] else text
        values.add(Decimal(f"{re.sub('[^0-9]', '', whole)}.{grouped['pecahan'] or 0}"))
    decimal = _DECIMAL.fullmatch(text)
    if decimal is not None and _JAM.match(text) is None:
        whole, places = decimal["utuh"], decimal["pecahan"] or ""
        values.add(Decimal(f"{whole}.{places or 0}"))
        exact = persen and decimal["koma"] == ","
        if len(places) == len("000") and int(whole) and not exact:
            # `1000.000` lost a mark, or has decimals; either way three places can be a group.
            values.add(Decimal(f"{whole}{places}"))
    return frozenset(value.normalize() + 0 for value in values)


def _may_group(match: re.Match[str], *, persen: bool) -> bool:
    """Tell whether marks in these places can group: decimals have another mark and no third place.

    `1.000,000` is thousands twice over, or a slip; it is neither guessed nor read.
    """
    if match["desimal"] == match["pisah"] or len(match["pecahan"] or "") == len("000"):
        return False
    if not persen:
        return True
    alone = _UNCLEAR.fullmatch(match[0]) is not None
    return match["pisah"] not in _SPASI and not (alone and match["pisah"] == ",")


def parse_number(text: str, *, persen: bool = False) -> Decimal:
    """Return the one value of a number written with comma or point for its decimals.

    Raises PydanticCustomError `angka_tidak_jelas` for two values, `angka_salah_pisah` for none.
    """
    values = list_values(text.strip(), persen=persen)
    if not values:
        raise wrong_separators(text)
    if len(values) > 1:
        raise unclear(text, values)
    return values[0]


def list_rupiah(text: str, kali: int = 1) -> tuple[int, ...]:
    """Return the whole rupiah that a printed amount can stand for; () where it fits no form.

    `kali` is the factor of a column in thousands or millions: there an amount may have decimals,
    and one group of three can be either.
    """
    match = _RUPIAH.fullmatch(text.strip())
    if match is None:
        return ()
    digits, tail = match["angka"], match["ekor"] or ""
    if tail[1:] == "00" and tail[0] in digits:
        # `12.500.00` is a group that lost a figure, not cents.
        return ()
    if kali > 1:
        amounts = [value * kali for value in list_values(digits)]
        return tuple(int(amount) for amount in amounts if amount == int(amount))
    grouped = _GROUPED.fullmatch(digits)
    if not digits.isdigit() and (grouped is None or grouped["desimal"]):
        return ()
    return (int(re.sub(r"[^0-9]", "", digits)),)


#: What else may settle an amount, where its column says nothing yet.
_KOLOM = "; kalau kolomnya tercetak dalam ribuan atau jutaan, tulis `uang_dalam` di kepala tabelnya"


def parse_rupiah(text: str, kali: int = 1) -> int:
    """Return whole rupiah from a printed amount.

    Raises PydanticCustomError `uang_tidak_jelas` where one group could be decimals as well, and
    `uang_salah` where the amount fits no form.
    """
    found = list_rupiah(text, kali)
    if not found:
        raise PydanticCustomError(
            "uang_salah",
            "“{teks}” bukan jumlah uang yang dapat dibaca",
            {"hampa": way_of_none(text), "teks": text, **way_of_reading(kali)},
        )
    if len(found) > 1 or (kali == 1 and _is_unclear(text)):
        amounts = " atau ".join(str(amount) for amount in reversed(found))
        raise PydanticCustomError(
            "uang_tidak_jelas",
            "“{teks}” tidak jelas: ribuan atau pecahan?",
            {"teks": text, "ribuan": amounts, "kolom": "" if kali > 1 else _KOLOM},
        )
    return found[0]


def _is_unclear(text: str) -> bool:
    """Tell whether nothing but one group of three says that an amount is one of thousands."""
    match = _RUPIAH.fullmatch(text.strip())
    alone = _UNCLEAR.fullmatch(match["angka"]) if match else None
    if match is None or alone is None:
        return False
    return alone["pisah"] == "," or not (match["rp"] or match["ekor"])


def write_value(value: Decimal) -> str:
    """Write a value so that the grammar reads this value alone: three decimals get a nought."""
    text = f"{value.normalize():f}".replace(".", ",")
    whole, comma, decimals = text.partition(",")
    return f"{whole},{decimals}0" if comma and len(decimals) == len("000") else text


def unclear(text: str, values: tuple[Decimal, ...]) -> PydanticCustomError:
    """Build the error for a number that could be read in two ways; it names both."""
    return PydanticCustomError(
        "angka_tidak_jelas",
        "“{teks}” tidak jelas: ribuan atau pecahan?",
        {"teks": text, "pilihan": " atau ".join(f"“{write_value(v)}”" for v in reversed(values))},
    )


def wrong_separators(text: str) -> PydanticCustomError:
    """Build the error for a number whose separators fit no form."""
    return PydanticCustomError(
        "angka_salah_pisah", "“{teks}” bukan angka yang dapat dibaca", {"teks": text}
    )


def mismatch(printed: str, given: str) -> PydanticCustomError:
    """Build the error for a given reading that the print does not allow."""
    return PydanticCustomError(
        "angka_tidak_cocok",
        "“{teks}” tidak dapat dibaca sebagai {nilai}",
        {"teks": printed, "nilai": given},
    )


def way_of_reading(kali: int) -> dict[str, str]:
    """Return how a reading of an amount is written: in the unit of its column, which multiplies it.

    Whole rupiah, asked for in a column of millions, would be a million times too much.
    """
    if kali == 1:
        return {"bacaan": "Rp…", "dalam": ""}
    also = (
        " (`bacaan` dalam ribuan atau jutaan seperti kolomnya, bukan rupiah penuh; `rupiah` "
        "jumlah utuhnya)"
    )
    return {"bacaan": "…, rupiah: …", "dalam": also}


def way_of_none(printed: str) -> str:
    """Return how a mark for "none" is written; nothing where a figure stands in the print."""
    if holds_figure(printed):
        return ""
    return (
        "; kalau itu tanda bahwa sel ini tidak berisi apa-apa, tulis "
        '`{tercetak: "{teks}", kosong: tidak-berlaku}`'
    )


def about(
    error: PydanticCustomError, written: str, printed: str, kali: int = 1
) -> PydanticCustomError:
    """Say of an error that it is in what stands beside a print; how to mend keeps the print."""
    message = error.message_template.replace("{teks}", "{tertulis}")
    said = {"teks": printed, "tertulis": written}
    none = {"hampa": way_of_none(printed)}
    context = {**none, **(error.context or {}), **way_of_reading(kali), **said, **none}
    return PydanticCustomError(error.type, f"di samping “{{teks}}”: {message}", context)
