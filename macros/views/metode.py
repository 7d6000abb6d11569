"""Render how results are reckoned: the formulas with worked examples, and what the office chose."""

from __future__ import annotations

from dataclasses import dataclass

from macros.capaian.putusan import judge
from macros.model.contoh_angka import ATURAN_TARGET, CONTOH_UANG
from macros.model.metode import Arah
from macros.model.realisasi import Ukuran
from macros.model.target import Target
from macros.views.hasil import say_capaian, say_reached
from macros.views.render import Lembar

MALUKU = "LKjIP Kabupaten Maluku Tengah 2021, halaman 94"
PERMENPANRB = "PermenPANRB 8/2021, kondisi khusus, menurut salinan halaman 99 dan 110"
KAMI = "bacaan kami"


@dataclass(frozen=True)
class Contoh:
    """Hold a worked example: what was promised, what came, and what the page says of it."""

    target: str
    realisasi: str
    hasil: str


@dataclass(frozen=True)
class Rumus:
    """Hold one formula as the page shows it, with its source and its worked examples."""

    nama: str
    rumus: str
    sumber: str
    arah: Arah | None
    contoh: tuple[Contoh, ...]


RUMUS = (
    Rumus(
        "Makin tinggi makin baik",
        "realisasi ÷ target × 100%",
        MALUKU,
        Arah.NAIK,
        (
            Contoh("80%", "60%", "75%, tidak tercapai"),
            Contoh("12 Laporan", "13 Laporan", "108,33%, tercapai"),
        ),
    ),
    Rumus(
        "Makin rendah makin baik",
        "(target − (realisasi − target)) ÷ target × 100%",
        f"{MALUKU}; {PERMENPANRB}",
        Arah.TURUN,
        (
            Contoh("4 kasus", "3 kasus", "125%, tercapai"),
            Contoh("4 kasus", "9 kasus", "−25%, tidak tercapai"),
        ),
    ),
    Rumus(
        "Target berupa rentang",
        "dalam rentang 100%; di atasnya dihitung terhadap batas atas, di bawahnya terhadap "
        "batas bawah",
        f"{PERMENPANRB}; pilihan rumus menurut arah: {KAMI}",
        Arah.RENTANG,
        (
            Contoh("70-80%", "76%", "100%, tercapai"),
            Contoh("70-80%", "84%", "95%, tidak tercapai"),
            Contoh("70-80%", "63%", "90%, tidak tercapai"),
        ),
    ),
    Rumus(
        "Target nol",
        "tidak dihitung, karena nol tidak dapat menjadi pembagi; hanya tercapai atau tidak",
        KAMI,
        Arah.TURUN,
        (
            Contoh(
                "0 kasus",
                "0 kasus",
                "tidak dihitung: target nol tidak dapat menjadi pembagi, tercapai",
            ),
        ),
    ),
    Rumus(
        "Predikat dan opini",
        "dibandingkan menurut urutannya; hanya tercapai atau tidak",
        KAMI,
        None,
        (
            Contoh(
                "BB",
                "B",
                "tidak dihitung: predikat dan opini bertingkat, bukan angka, tidak tercapai",
            ),
        ),
    ),
    Rumus(
        "Arah belum ditentukan",
        "tidak dihitung dan tidak dinilai, sampai arahnya ditentukan",
        KAMI,
        None,
        (Contoh("75", "78", "tidak dihitung: arah indikator belum ditentukan, tidak dinilai"),),
    ),
)


def work_out(rumus: Rumus, contoh: Contoh) -> str:
    """Work an example out by the very code that judges results, and say it as pages do."""
    nilai = Ukuran.model_validate(contoh.realisasi)
    judged = judge(nilai, Target.model_validate(contoh.target), rumus.arah)
    return f"{say_capaian(judged)}, {say_reached(judged)}"


def render_tata_angka(lembar: Lembar) -> str:
    """Return the grammar of printed figures as tables of examples."""
    return lembar.render("tata_angka.html", aturan=ATURAN_TARGET, uang=CONTOH_UANG)


def render_metode(lembar: Lembar) -> str:
    """Return the formulas, and the office's choices with their basis."""
    return lembar.render("metode.html", rumus=RUMUS, metode=lembar.data.metode)
