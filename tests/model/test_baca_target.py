"""The grammar of printed targets: read as printed, asked about, or refused; never otherwise."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from macros.findings import Place
from macros.model.angka import list_rupiah, parse_rupiah
from macros.model.baca_target import Batas, JenisTarget, list_readings
from macros.model.contoh_angka import ATURAN_TARGET, CONTOH_UANG, ContohTarget
from macros.model.dasar import Kosong
from macros.model.realisasi import Ukuran
from macros.model.satuan import looks_like_unit
from macros.model.target import SATUAN_KOLOM, Target, in_scales
from macros.model.terbilang import spell
from macros.model.uang import Uang
from macros.source.parse import parse
from macros.views.render import say_target

SKALA = {
    "keterbukaan": ("Informatif", "Menuju Informatif", "Cukup Informatif"),
    "layanan": ("Sangat Baik", "Baik", "Cukup"),
    "mutu": ("Sangat Baik", "Baik"),
    "tingkat": ("Level 5", "Level 4", "Level 3"),
}


def _read(value: object) -> Target:
    return Target.model_validate(value, context=in_scales(SKALA))


def _types(value: object) -> set[str]:
    with pytest.raises(ValidationError) as refused:
        _read(value)
    return {error["type"] for error in refused.value.errors()}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("70 s.d. 80%", "70–80%"),
        ("70 s.d 80 %", "70–80%"),
        ("70s/d80%", "70–80%"),
        ("70 sd 80 persen", "70–80%"),
        ("70% hingga 80%", "70–80%"),
        ("70 sampai dengan 80 Laporan", "70–80 Laporan"),
        ("2 Lap – 3 Lap", "2–3 Lap"),
        ("87,500-90,125%", "87,5–90,125%"),
        ("-5 s.d. -2%", "−5–−2%"),
        ("1 000 orang", "1.000 orang"),
        ("1\u00a0000 orang", "1.000 orang"),
        ("1\u202f000\u202f000 orang", "1.000.000 orang"),
        ("75\uff05", "75%"),
        ("80 persen", "80%"),
        ("80Persen", "80%"),
        ("0,715", "0,715"),
        ("88,765%", "88,765%"),
        ("−2,5%", "−2,5%"),
        ("≥ 80", "minimal 80"),
        (">= 80%", "minimal 80%"),
        ("≤5%", "maksimal 5%"),
        ("min. 2 Laporan", "minimal 2 Laporan"),
        ("maks 5 hari", "maksimal 5 hari"),
        ("paling sedikit 80 persen", "minimal 80%"),
        ("< 3 kasus", "kurang dari 3 kasus"),
        ("75% (minimal)", "minimal 75%"),
        ("2 Laporan (maks.)", "maksimal 2 Laporan"),
        ("12 (dua belas) Dokumen", "12 Dokumen"),
        ("1.200 (seribu dua ratus) orang", "1.200 orang"),
        ("05 Laporan", "5 Laporan"),
        ("25 m²", "25 m²"),
        ("3 orang/bulan", "3 orang/bulan"),
        ("Wajar Tanpa Pengecualian", "WTP"),
        ("WTP (Wajar Tanpa Pengecualian)", "WTP"),
        ("tidak menyatakan pendapat", None),
        ("Informatif", "Informatif"),
        ("menuju informatif", "Menuju Informatif"),
        ("Level 3", "Level 3"),
        ("N/A", "tidak berlaku"),
        ("75 (tujuh puluh lima persen)", "75%"),
        ("12 (duabelas) bulan", "12 bulan"),
        ("80 (delapanpuluh persen)", "80%"),
        ("100 (%)", "100%"),
        ("100 Persen (%)", "100%"),
        ("80 persentase", "80%"),
        ("5 orang kurang mampu", "5 orang kurang mampu"),
        ("2 m persegi", "2 m persegi"),
        ("12 Golongan A", "12 Golongan A"),
        ("−0%", "0%"),
        ("10-2022 orang", "10–2.022 orang"),
        ("1000-2500", "1.000–2.500"),
        ("05-10 orang", "5–10 orang"),
        ("1,250-2000%", "1,25–2.000%"),
        ("0 (nol) kasus", "0 kasus"),
        ("1234,56 orang", "1.234,56 orang"),
    ],
)
def test_prints_of_offices_are_read_as_printed(text: str, said: str | None) -> None:
    """A print of the grammar is read as what it says and keeps its print; None is refused."""
    if said is None:
        assert "target_tidak_terbaca" in _types(text)
        return
    target = _read(text)

    assert (say_target(target), target.tercetak) == (said, text.strip())


@pytest.mark.parametrize(
    "text",
    [
        *("100o/o", "lOO%", "1O orang", "10l%", "7\u200b5%", "7 5%", "75%%", "100%.", "5–", "--5"),
        *("10/12 Bulan", "1/2", "60%/TW", "100% dokumen", "100% dan 2 Laporan", "4x", "12 √"),
        *("1 0000 orang", "100 100%", "12 34 orang", "2 Laporan 3 Dokumen", "25 m2", "2 Laporan,"),
        *("70% - 80", "80-70%", "80-80%", "2 Lap - 3 Dok", "70-80-90%", "70 s.d. %"),
        *("2022-2024", "10-12-2022", "5 Januari", "5 Nopember 2030", "3 Senin", "12 Des"),
        *("≥ 70-80%", "≥", "minimal", "≥ Laporan", "> baik"),
        *("12 (sebelas) Dokumen", "100 (satu) %", "2 (dua", "2 dua)"),
        *(
            "2 M",
            "1,5 T rupiah",
            "5 jt",
            "4 TW",
            "1,2 juta orang",
            "5 persen orang",
            "1.00.0 orang",
            "1.000,000 orang",
            "sangat baik sekali",
        ),
        *("٣ orang", "³ orang", "2 \ue000", "²"),
        *("75 (tujuh puluh lima persen) Laporan", "3 (duabelas) Laporan", "4 (emapt) Laporan"),
        *("2 ratus orang", "2 puluh", "5 koma lima", "5 setengah jam", "5 orang dan enam laporan"),
        *("5,5 (lima) orang", "1.000.000.000.000 (seribu miliar) orang"),
        *("5 lima", "2 [tiga] Laporan", "12 (dua belas bulan)", "4 Laporan (empat laporan)"),
        *("5 jutaan", "5 rb/orang", "5 orang/ribu", "2 K", "2 k orang", "5 MM", "5 trilyun"),
        *(
            "80 (A)",
            "65,5 (B)",
            "5 A",
            "80 WTP",
            "80 (Sangat Baik)",
            "95 (Informatif)",
            "80 Nilai B",
        ),
        *("5 a", "1 O orang", "1 l orang", "1 x orang", "12 B"),
        *("100 percent", "100 pct", "5 permil", "5 per mil", "100 per sen", "5 Persen/tahun"),
        *("5 ke atas", "5 orang ke atas", "5 orang atau lebih", "5 orang lebih", "5 minus"),
        *("5 hari (paling lama)", "5 hari maks.", "5 Laporan kurang lebih", "80 dari target"),
        *("5 prsen", "5 persn", "5 perse n", "5 pers en", "5 per cent", "5 persen-poin"),
        *("10-2022", "1-2000", "05-06", "01-12"),
        *("5 Sept", "5 Agts", "5.30 WIB", "08.00", "08.00-16.00", "01,5"),
    ],
)
def test_what_fits_no_rule_is_refused(text: str) -> None:
    """A print that the grammar does not know is never read in part; the rest is no unit."""
    assert list_readings(text, SKALA) == ()
    assert _types(text) & {"target_tidak_terbaca", "angka_salah_pisah"}


def test_a_measured_word_stays_on_its_scale() -> None:
    """A result that is printed as a word has its rank on the office's own scale."""
    measured = [Ukuran.of(_read(text)) for text in ("Informatif", "Cukup Informatif")]

    assert [one.peringkat for one in measured if one] == [0, 2]


@pytest.mark.parametrize(
    "value",
    [
        {"tercetak": "4,5%", "jenis": "persen", "nilai": "45"},
        {"tercetak": "70,0%", "nilai": "700"},
        {"tercetak": "12.60 orang", "nilai": "1260"},
        {"tercetak": "88,765%", "jenis": "persen", "nilai": "88765"},
        {"tercetak": "75 Laporan", "jenis": "persen", "nilai": "75"},
        {"tercetak": "75%", "jenis": "jumlah", "nilai": "75", "satuan": "orang"},
        {"tercetak": "75 Laporan", "satuan": "orang"},
        {"tercetak": "75 Laporan", "nilai": "76"},
        {"tercetak": "70-80%", "nilai": "70", "nilai_atas": "85"},
        {"tercetak": "75%", "nilai_atas": "80"},
        {"tercetak": "75%", "batas": "minimal"},
        {"tercetak": "≥ 75%", "batas": "maksimal"},
        {"tercetak": "B", "tingkat": "BB"},
        {"tercetak": "WTP", "jenis": "predikat"},
        {"tercetak": "Informatif", "skala": "layanan"},
        {"tercetak": "5 hari", "kosong": "tidak-berlaku"},
        *(
            {"tercetak": text, "kosong": "tidak-berlaku"}
            for text in (
                "WTP",
                "Informatif",
                "Sangat Baik",
                "½",
                "\uff11\uff12",
                "seratus persen",
                "nol",
            )
        ),
        {"tercetak": "100o/o", "bacaan": "100%", "dasar": "Rusak", "nilai": "10"},
    ],
)
def test_what_stands_beside_a_print_may_not_contradict_it(value: dict[str, str]) -> None:
    """Kind, value, unit and word beside a print choose one of its readings, or are refused."""
    assert "angka_tidak_cocok" in _types(value)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"tercetak": "1.200 orang", "nilai": "1.200"}, "target_tidak_jelas"),
        ({"tercetak": "98,765", "nilai": "98,765"}, "target_tidak_jelas"),
        ({"tercetak": "1000.000 orang"}, "target_tidak_jelas"),
        ({"tercetak": "1000.000%"}, "target_tidak_jelas"),
        ({"tercetak": "Baik"}, "skala_tidak_jelas"),
        ({"tercetak": "1.200 orang", "nilai": "seribu"}, "angka_salah_pisah"),
        ({"tercetak": "5", "jenis": "persem"}, "enum"),
        ({"tercetak": "100o/o", "bacaan": "100%"}, "bacaan_tanpa_dasar"),
        ({"tercetak": "100o/o", "bacaan": "100o/o", "dasar": "Rusak"}, "target_tidak_terbaca"),
        ({"kosong": "tidak-berlaku"}, "tidak_berlaku_salah_tempat"),
        ({"kosong": "tidak-tercetak", "bacaan": "5", "dasar": "Dugaan"}, "sel_rancu"),
        ({"kosong": "tidak-tercetak", "satuan": "orang"}, "sel_rancu"),
    ],
)
def test_what_stays_unclear_is_asked_about(value: dict[str, str], kind: str) -> None:
    """A key that settles nothing, or nothing that can be read, is refused by its kind."""
    assert kind in _types(value)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"tercetak": "1.200 orang", "nilai": "1200"}, "1.200 orang"),
        ({"tercetak": "1.200 orang", "jenis": "jumlah", "nilai": "1200"}, "1.200 orang"),
        ({"tercetak": "1.200 orang", "nilai": "1,2", "satuan": "Orang"}, "1,2 orang"),
        ({"tercetak": "88.765%", "nilai": "88,765"}, "88,765%"),
        ({"tercetak": "1.200-1.500 orang", "nilai": "1200", "nilai_atas": "1500"}, None),
        ({"tercetak": "75", "jenis": "persen"}, "75%"),
        ({"tercetak": "BB", "jenis": "predikat"}, "BB"),
        ({"tercetak": "75", "jenis": "jumlah", "satuan": "Laporan"}, "75 Laporan"),
        ({"tercetak": "Baik", "skala": "mutu"}, "Baik"),
        ({"tercetak": "lOOo/o", "bacaan": "100%", "dasar": "Huruf"}, "100% (bacaan kami)"),
        ({"tercetak": "-", "kosong": "tidak-berlaku"}, "tidak berlaku"),
        ({"tercetak": "belum ditetapkan", "kosong": "tidak-berlaku"}, "tidak berlaku"),
    ],
)
def test_keys_beside_a_print_choose_its_reading(value: dict[str, str], said: str | None) -> None:
    """Where a print has several readings, one key is enough to choose; the print stays."""
    target = _read(value)

    assert say_target(target) == (said or "1.200–1.500 orang")
    assert target.tercetak == value["tercetak"]


def _follow(contoh: ContohTarget) -> Target:
    value: Any = parse("contoh.yml", f"isi: {contoh.cara}").value["isi"]
    return _read({key: part for key, part in value.items() if key != "letak"})


@pytest.mark.parametrize(
    "contoh",
    [contoh for aturan in ATURAN_TARGET for contoh in aturan.contoh],
    ids=lambda contoh: contoh.tercetak,
)
def test_the_table_of_the_guide_is_true(contoh: ContohTarget) -> None:
    """Each example of the grammar is read, or refused with its way out, as the table says."""
    if contoh.dibaca:
        assert say_target(_read(contoh.tercetak)) == contoh.dibaca
        return
    assert _types(contoh.tercetak)
    assert say_target(_follow(contoh)) == contoh.hasil


@pytest.mark.parametrize(("text", "rupiah"), CONTOH_UANG)
def test_the_table_of_amounts_is_true(text: str, rupiah: int | None) -> None:
    """Each amount of the guide is read as it says, or refused."""
    if rupiah is not None:
        assert parse_rupiah(text) == rupiah
        return
    with pytest.raises(ValidationError):
        Uang.model_validate(text)


@pytest.mark.parametrize(
    ("value", "rupiah"),
    [
        ({"tercetak": "1.500", "rupiah": "1500"}, 1500),
        ({"tercetak": "43,6", "dalam": "jutaan"}, 43_600_000),
        ({"tercetak": "43.644", "dalam": "ribuan", "rupiah": "43644000"}, 43_644_000),
        ({"tercetak": "Rp43.644.0O0", "bacaan": "Rp43.644.000", "dasar": "Huruf O"}, 43_644_000),
    ],
)
def test_amounts_have_a_true_way_in(value: dict[str, str], rupiah: int) -> None:
    """A doubtful, damaged or scaled amount keeps its print and gets its whole rupiah."""
    uang = Uang.model_validate(value)

    assert (uang.rupiah, uang.tercetak) == (rupiah, value["tercetak"])


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"tercetak": "Rp1.500", "rupiah": "150000"}, "angka_tidak_cocok"),
        ({"tercetak": "Rp1.500,00", "rupiah": "150000"}, "angka_tidak_cocok"),
        ({"tercetak": "43.644.00", "rupiah": "43644000"}, "angka_tidak_cocok"),
        ({"tercetak": "43.644", "dalam": "ribuan"}, "uang_tidak_jelas"),
        ({"tercetak": "1000.000", "dalam": "ribuan"}, "uang_tidak_jelas"),
        ({"tercetak": "01.000", "dalam": "ribuan"}, "uang_salah"),
        ({"tercetak": "1.500", "rupiah": "1.500"}, "uang_tidak_jelas"),
        ({"tercetak": "Rp5", "kosong": "tidak-berlaku"}, "angka_tidak_cocok"),
        ({"tercetak": "lima juta rupiah", "kosong": "tidak-berlaku"}, "angka_tidak_cocok"),
        ({"tercetak": "Rp5", "dalam": "ratusan"}, "enum"),
        ({"kosong": "tidak-berlaku"}, "tidak_berlaku_salah_tempat"),
        ({"tercetak": "Rp4O.000", "bacaan": "Rp40.000"}, "bacaan_tanpa_dasar"),
    ],
)
def test_amounts_beside_a_print_may_not_contradict_it(value: dict[str, str], kind: str) -> None:
    """An amount given beside a print is one of its readings, or refused."""
    with pytest.raises(ValidationError) as refused:
        Uang.model_validate(value)

    assert kind in {error["type"] for error in refused.value.errors()}


def test_a_printed_dash_for_no_amount_is_no_nought() -> None:
    """A mark that says "none" is kept, with no rupiah at all."""
    uang = Uang.model_validate({"tercetak": "-", "kosong": "tidak-berlaku"})

    assert (uang.rupiah, uang.kosong, uang.tercetak) == (None, Kosong.TIDAK_BERLAKU, "-")


@pytest.mark.parametrize(
    ("text", "unit", "said"),
    [
        ("80", "%", "80%"),
        ("80", "(%)", "80%"),
        ("≥ 80", "Persen (%)", "minimal 80%"),
        ("70-80", "persentase", "70–80%"),
        ("80", "Laporan", "80 Laporan"),
        ("80%", "Juta", "80%"),
        ("80", "-", "80"),
        ("80", "n/a", "80"),
        ("B", "Predikat", "B"),
        *((text, unit, None) for text in ("80", "≥ 80", "70-80") for unit in ("Juta", "m2", "%*")),
        ("80", "Ribu orang", None),
        ("80", "Indeks (0-4)", None),
        ("80", "Laporan/2 bulan", None),
        ("80", "‰", None),
        ("80", "BB", None),
    ],
)
def test_a_unit_in_its_own_column_is_never_lost(text: str, unit: str, said: str | None) -> None:
    """A bare figure takes the unit of its column; None: one that can't be read is refused."""
    value = {"tercetak": text, SATUAN_KOLOM: unit}

    if said is None:
        assert _types(value) == {"satuan_tidak_terbaca"}
        return
    assert say_target(_read(value)) == said


@pytest.mark.parametrize(
    ("text", "is_unit"),
    [
        ("Laporan", True),
        ("(Dokumen)", True),
        ("hari kerja", True),
        ("Kab/Kota", True),
        ("m²", True),
        ("desa", True),
        ("", False),
        ("%", False),
        ("/12 Bulan", False),
        ("orang 2", False),
        ("s.d. banyak", False),
        ("Januari", False),
        ("des", False),
        ("persen", False),
        ("orang,", False),
        ("(orang", False),
        ("x" * 61, False),
        ("(dua) orang", False),
        ("(Sangat Baik)", False),
        ("Predikat BB", False),
        ("duapuluh orang", False),
        ("kali/ribu", False),
        ("Orang/TW", True),
        ("peserta", True),
        ("Perseroan", True),
        ("Perda", True),
        ("orang-bulan", True),
        ("Sekolah Menengah Atas", True),
        ("m persegi", True),
        ("l", True),
        ("l orang", False),
    ],
)
def test_only_what_looks_like_a_unit_is_one(text: str, is_unit: bool) -> None:  # noqa: FBT001 - a table
    """A unit begins with a letter or a bracket and holds no figure, percent sign or date."""
    assert looks_like_unit(text) is is_unit


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (1000, "seribu"),
        (1234, "seribu dua ratus tiga puluh empat"),
        (1_100_000, "satu juta seratus ribu"),
        (2_000_000_000, "dua miliar"),
    ],
)
def test_numbers_in_words_are_spelled(number: int, words: str) -> None:
    """A number in words is written as papers write it in brackets."""
    assert spell(number) == words


_VALUES = st.decimals(Decimal(-999), Decimal(10**7), places=2)
_UNITS = st.sampled_from([None, "%", "Laporan", "hari kerja", "Kab/Kota", "Indeks"])


@st.composite
def _targets(draw: st.DrawFn) -> str:
    """Return a print of the grammar in the site's own form: a number, a bound, a range, a word."""
    unit = draw(_UNITS)
    tail = "" if unit is None else unit if unit == "%" else f" {unit}"
    first, second = sorted((draw(_VALUES), draw(_VALUES)))
    shape = draw(st.sampled_from(["satu", "batas", "rentang", "kata"]))
    if shape == "kata":
        return draw(st.sampled_from(["AA", "B", "WTP", "WDP", "Informatif", "Level 4"]))
    if shape == "rentang" and first < second:
        return f"{_write(first)}–{_write(second)}{tail}"
    bound = draw(st.sampled_from(list(Batas))).replace("-", " ")
    return f"{bound} {_write(first)}{tail}" if shape == "batas" else f"{_write(first)}{tail}"


def _write(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",").replace("-", "−")


@given(_targets())
def test_what_is_read_and_said_is_read_alike(text: str) -> None:
    """For every value of the grammar: print, read, say and read again mean the same."""
    target = _read(text)
    said = say_target(target)
    # Said with points between thousands: one group alone is asked about, and settled by its value.
    keys = {} if target.nilai is None else {"nilai": _write(target.nilai)}
    keys |= {} if target.nilai_atas is None else {"nilai_atas": _write(target.nilai_atas)}
    again = _read({"tercetak": said, **keys})

    assert again.makna == target.makna
    assert say_target(again) == said


@given(st.text(alphabet="0123456789.,-–%/() sdoOlaporanRp", max_size=14))
def test_nothing_is_read_that_holds_another_figure(text: str) -> None:
    """Every digit of a print belongs to the value that is read, or the print is refused."""
    for one in list_readings(text, {}):
        values = [value for value in (one.nilai, one.nilai_atas) if value is not None]
        digits = "".join(sorted(letter for letter in text if letter.isdigit() and letter != "0"))
        read = "".join(sorted(d for v in values for d in f"{v:f}" if d.isdigit() and d != "0"))
        assert digits == read
        assert one.jenis is JenisTarget.PERSEN or "%" not in text


@given(st.text(alphabet="0123456789.,- Rp", max_size=16))
def test_no_amount_drops_a_figure(text: str) -> None:
    """Every digit of a printed amount belongs to the rupiah that are read."""
    for amount in list_rupiah(text):
        digits = [letter for letter in text if letter.isdigit()]
        cents = text.rstrip().endswith((",00", ".00"))
        assert int("".join(digits)) in ({amount, amount * 100} if cents else {amount})


def test_findings_know_their_place() -> None:
    """A cell written as a mapping keeps the place of its keys."""
    tree = parse("contoh.yml", 'target:\n  tercetak: 1.200 orang\n  nilai: "1200"\n')
    target = _read(tree.value["target"])

    assert target.place("nilai") == Place("contoh.yml", line=3, column=10)
