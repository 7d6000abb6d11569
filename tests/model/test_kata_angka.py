"""What staff read of a figure that is refused: the words, and all that the advice is made of."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.model.cacah import Cacah
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.target import SATUAN_KOLOM, Target, in_scales
from macros.model.uang import Uang

CACAH: TypeAdapter[Any] = TypeAdapter(Cacah)
TANGGAL: TypeAdapter[Any] = TypeAdapter(TanggalPenuh)
TARGET: TypeAdapter[Any] = TypeAdapter(Target)
UANG: TypeAdapter[Any] = TypeAdapter(Uang)
SKALA = {"layanan": ("Sangat Baik", "Baik"), "mutu": ("Baik", "Cukup")}
HAMPA = (
    "; kalau itu tanda bahwa sel ini tidak berisi apa-apa, tulis "
    '`{tercetak: "{teks}", kosong: tidak-berlaku}`'
)
KOLOM = "; kalau kolomnya tercetak dalam ribuan atau jutaan, tulis `uang_dalam` di kepala tabelnya"
DALAM = (
    " (`bacaan` dalam ribuan atau jutaan seperti kolomnya, bukan rupiah penuh; `rupiah` jumlah "
    "utuhnya)"
)
RUPIAH = {"bacaan": "Rp…", "dalam": ""}
RIBUAN = {"bacaan": "…, rupiah: …", "dalam": DALAM}


@pytest.mark.parametrize(
    ("kind", "value", "said", "told"),
    [
        (
            TARGET,
            "hampir semua",
            "target “hampir semua” tidak dapat dibaca",
            {"hampa": HAMPA, "tertulis": "hampir semua"},
        ),
        (TARGET, "7 5%", "target “7 5%” tidak dapat dibaca", {"hampa": "", "tertulis": "7 5%"}),
        (
            TARGET,
            "1.200 orang",
            "“1.200 orang” tidak jelas: ribuan atau pecahan?",
            {"pilihan": '`nilai: "1200"` atau `nilai: "1,2"`', "tertulis": "1.200 orang"},
        ),
        (
            TARGET,
            {SATUAN_KOLOM: "orang", "tercetak": "1.200"},
            "“1.200 orang” tidak jelas: ribuan atau pecahan?",
            {
                "pilihan": '`nilai: "1200"` atau `nilai: "1,2"`',
                "teks": "1.200",
                "tertulis": "1.200 orang",
            },
        ),
        (
            TARGET,
            "1.200-1.500 orang",
            "“1.200-1.500 orang” tidak jelas: ribuan atau pecahan?",
            {
                "pilihan": '`nilai: "1200", nilai_atas: "1500"` atau '
                '`nilai: "1,2", nilai_atas: "1500"` atau `nilai: "1,2", nilai_atas: "1,5"`',
                "tertulis": "1.200-1.500 orang",
            },
        ),
        (
            TARGET,
            "1-1.200 orang",
            "“1-1.200 orang” tidak jelas: ribuan atau pecahan?",
            {
                "pilihan": '`nilai_atas: "1200"` atau `nilai_atas: "1,2"`',
                "tertulis": "1-1.200 orang",
            },
        ),
        (
            TARGET,
            "Predikat BB",
            "target “Predikat BB” tidak dapat dibaca",
            {"hampa": "", "tertulis": "Predikat BB"},
        ),
        (
            TARGET,
            "Baik",
            "“Baik” ada dalam beberapa skala",
            {"pilihan": "“layanan”, “mutu”", "tertulis": "Baik"},
        ),
        (
            TARGET,
            {"tercetak": "75 Laporan", "nilai": "76", "satuan": "orang"},
            "“75 Laporan” tidak dapat dibaca sebagai nilai: 76, satuan: orang",
            {"teks": "75 Laporan", "tertulis": "75 Laporan", "nilai": "nilai: 76, satuan: orang"},
        ),
        (
            TARGET,
            {"tercetak": "1.200 orang", "nilai": "seribu"},
            "“seribu” bukan angka yang dapat dibaca",
            {"teks": "seribu"},
        ),
        (
            TARGET,
            {"tercetak": "lOO", "bacaan": "1.2.3", "dasar": "x"},
            "di samping “lOO”: target “1.2.3” tidak dapat dibaca",
            {"hampa": HAMPA, "teks": "lOO", "tertulis": "1.2.3", **RUPIAH},
        ),
        (
            TARGET,
            {"tercetak": "1O.000", "bacaan": "1.000", "dasar": "x"},
            "di samping “1O.000”: “1.000” tidak jelas: ribuan atau pecahan?",
            {
                "hampa": "",
                "teks": "1O.000",
                "tertulis": "1.000",
                "pilihan": '`nilai: "1000"` atau `nilai: "1"`',
                **RUPIAH,
            },
        ),
        (
            TARGET,
            {"tercetak": "75%", "jenis": "teks", "dasar": "x"},
            "“75%” bukan target teks",
            {"teks": "75%"},
        ),
        (
            TARGET,
            {"tercetak": "1 dan 2", "jenis": "teks"},
            "target teks “1 dan 2” tanpa `dasar`",
            {"teks": "1 dan 2", "salah": "tanpa `dasar`"},
        ),
        (
            TARGET,
            {"tercetak": "1 dan 2", "jenis": "teks", "nilai": "1", "dasar": "x"},
            "target teks “1 dan 2” bersama `nilai`",
            {"teks": "1 dan 2", "salah": "bersama `nilai`"},
        ),
        (
            TARGET,
            {"tercetak": "…", "jenis": "teks", "dasar": "x"},
            "“…” bukan target teks",
            {"teks": "…"},
        ),
        (
            UANG,
            "nihil",
            "“nihil” bukan jumlah uang yang dapat dibaca",
            {"hampa": HAMPA, **RUPIAH},
        ),
        (UANG, "1.2.3", "“1.2.3” bukan jumlah uang yang dapat dibaca", {"hampa": "", **RUPIAH}),
        (
            UANG,
            "1.500",
            "“1.500” tidak jelas: ribuan atau pecahan?",
            {"ribuan": "1500", "kolom": KOLOM},
        ),
        (
            UANG,
            {"tercetak": "43.644", "dalam": "ribuan"},
            "“43.644” tidak jelas: ribuan atau pecahan?",
            {"teks": "43.644", "ribuan": "43644000 atau 43644", "kolom": ""},
        ),
        (
            UANG,
            {"tercetak": "-", "rupiah": "x"},
            "di samping “-”: “x” bukan jumlah uang yang dapat dibaca",
            {"hampa": HAMPA, "teks": "-", "tertulis": "x", **RUPIAH},
        ),
        (
            UANG,
            {"tercetak": "1.500", "rupiah": "1600"},
            "“1.500” tidak dapat dibaca sebagai rupiah: 1600",
            {"teks": "1.500", "nilai": "rupiah: 1600"},
        ),
        (
            UANG,
            {"tercetak": "43.6O4", "dalam": "ribuan", "bacaan": "x", "dasar": "y"},
            "di samping “43.6O4”: “x” bukan jumlah uang yang dapat dibaca",
            {"hampa": "", "teks": "43.6O4", "tertulis": "x", **RIBUAN},
        ),
        (
            UANG,
            {"tercetak": "43.644.5O4", "dalam": "ribuan", "bacaan": "43.644.504", "dasar": "y"},
            "di samping “43.644.5O4” ada `bacaan` tanpa `rupiah`",
            {"teks": "43.644.5O4"},
        ),
        (
            UANG,
            {
                "tercetak": "43.6O4",
                "dalam": "ribuan",
                "bacaan": "43.604.000",
                "rupiah": "43604000",
                "dasar": "y",
            },
            (
                "bacaan “43.604.000” di kolom ini berarti 43.604.000.000 rupiah, "
                "karena dikalikan 1.000"
            ),
            {
                "teks": "43.6O4",
                "bacaan": "43.604.000",
                "jumlah": "43.604.000.000",
                "kali": "1.000",
            },
        ),
        (
            UANG,
            {"tercetak": "(1.000.000)", "bacaan": "Rp1.000.001", "dasar": "y"},
            "bacaan “Rp1.000.001” lain dari jumlah yang tercetak “(1.000.000)”",
            {"teks": "(1.000.000)", "bacaan": "Rp1.000.001"},
        ),
        (
            UANG,
            {"tercetak": "Rp1O.000", "bacaan": "-Rp10.000", "dasar": "y"},
            "bacaan “-Rp10.000” lain dari jumlah yang tercetak “Rp1O.000”",
            {"teks": "Rp1O.000", "bacaan": "-Rp10.000"},
        ),
        (CACAH, "-1", "“-1” bukan jumlah", {"teks": "-1"}),
        (CACAH, -1, "“-1” bukan jumlah", {"teks": "-1"}),
        (CACAH, True, "“True” bukan jumlah", {"teks": "True"}),
        (CACAH, "1.000", "“1.000” bukan jumlah", {"teks": "1.000"}),
        (TANGGAL, "31 Februari 2030", "“31 Februari 2030” bukan tanggal yang ada", {}),
        (TANGGAL, "4/2/2030", "“4/2/2030” dapat dibaca dua cara: hari atau bulan dulu?", {}),
        (TANGGAL, "Februari 2030", "“Februari 2030” tidak menyebut hari", {}),
    ],
)
def test_a_refused_figure_says_what_is_wrong_and_what_may_be_meant(
    kind: TypeAdapter[Any], value: object, said: str, told: dict[str, str]
) -> None:
    """Each refusal has its words, and hands on what the advice needs: no more and no less."""
    with pytest.raises(ValidationError) as refused:
        kind.validate_python(value, context=in_scales(SKALA))
    (error,) = refused.value.errors()
    own = {"teks": value} if isinstance(value, str) else {}

    assert error["msg"] == said
    assert error.get("ctx", {}) == {**own, **told}


@pytest.mark.parametrize("value", [0, "0", " 7 ", 7])
def test_nought_is_a_count(value: object) -> None:
    """A count is what it says, nought too, as text or as a number."""
    assert CACAH.validate_python(value) == int(str(value))
