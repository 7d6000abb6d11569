"""What a plan sets for a year stands beside that year's agreement, and a difference is told."""

from __future__ import annotations

import re

import pytest

from macros.checks.janji_tahun import RENCANA
from macros.checks.run import check_files
from macros.model import alamat
from macros.model.data import Data
from macros.source.berkas import Berkas
from macros.views.dokumen import render
from macros.views.render import Lembar
from macros.views.topik import render_topik
from tests.alat.kertas_ubah import reprint
from tests.contoh_data import sample
from tests.kertas_contoh import files

RENSTRA = "2031-2035/renstra.yml"
IKU = "2031-2035/indikator-kinerja-utama.yml"
PK = "2031/perjanjian-kinerja-kepala.yml"
_BEDA = (RENSTRA, '{tahun: 2031, target: "25"}', '{tahun: 2031, target: "26"}')
_CETAK = ("Unit Kerja 21 25 27 33", "Unit Kerja 21 26 27 33")


def _read(every: dict[str, bytes]) -> tuple[Data, list[str]]:
    data, found = check_files(tuple(Berkas(*item) for item in sorted(every.items())), "data")
    return data, [f.salah for f in found if f.kode == "TGT-003"]


def _page(data: Data, name: str) -> str:
    berkas = next(one for one in data.berkas if one.isi.id == name)
    return _plain(render(Lembar(data, alamat.of_paper(berkas)), berkas))


def _topic(data: Data, name: str) -> str:
    topik = next(one for one in data.topik if one.id == name)
    return _plain(render_topik(Lembar(data, alamat.of_topic(name)), topik, ""))


def _plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def _promised(data: Data, name: str) -> dict[int, list[str]]:
    return {one.tahun: [row.id for row in one.janji] for one in data.target_rencana[name]}


def test_one_topic_joins_a_plan_to_the_agreement_of_its_year() -> None:
    """The year of the agreement has it beside it, and no other year; the same target is fine."""
    data, found = _read(files())

    assert _promised(data, "RST-2031-01") == {2031: ["PKK-2031-03"], 2032: []}
    assert _promised(data, "RST-2031-02") == {2031: [], 2032: []}
    assert _promised(data, "IKU-2031-01") == {2031: ["PKK-2031-01"], 2032: []}
    assert found == []


def test_the_page_of_the_plan_shows_the_agreement_beside_its_target() -> None:
    """A reader of the Renstra and of the IKU sees that the agreement promises the same."""
    data, _ = _read(files())

    assert "25 dibaca 25 Unit Kerja sama dengan Perjanjian Kinerja 2031, Kepala Dinas" in _page(
        data, "RST-2031"
    )
    assert "sama dengan Perjanjian Kinerja 2031, Kepala Dinas" in _page(data, "IKU-2031")


def test_the_topic_shows_every_year_of_the_plan() -> None:
    """The comparison of papers lists the plan's years instead of calling them not printed."""
    data, _ = _read(files())
    page = _topic(data, "pemanfaat-data")

    assert "2031: 25 dibaca 25 Unit Kerja sama dengan Perjanjian Kinerja 2031" in page
    assert "2032: 27" in page
    assert "Tercetak dalam 1 dokumen, dengan target setiap tahun." in _topic(data, "data-terbuka")


def test_another_target_than_the_plans_has_to_be_explained() -> None:
    """It is a finding until a note names both rows; the pages say what each of them prints."""
    every = reprint(_BEDA, cetak=(_CETAK,))
    data, found = _read(every)
    note = (
        "  - kode: C04\n    judul: Target lain\n    bobot: sedang\n    sebab: dokumen\n"
        "    kalimat: Renstra dan perjanjian mencetak target yang berlainan.\n"
        "    penyajian: Keduanya ditampilkan seperti tercetak.\n"
        "    baris: [RST-2031-01, PKK-2031-03]\n    menjelaskan: [TGT-003]\n"
    )
    explained = {**every, "catatan.yml": every["catatan.yml"] + note.encode()}

    assert found == [
        "target 2031 di RST-2031-01 tercetak “26”, dalam Perjanjian Kinerja 2031, Kepala Dinas “25”"
    ]
    assert _read(explained)[1] == []
    for page in (_page(data, "RST-2031"), _topic(data, "pemanfaat-data")):
        assert "lain dari Perjanjian Kinerja 2031, Kepala Dinas : 25 Unit Kerja" in page


def test_a_plan_without_units_says_nothing_else() -> None:
    """A number alone in the plan is the promise's number; the page says that it is the same."""
    every = reprint(
        (RENSTRA, "      - {teks: Satuan, isi: satuan}\n", ""),
        (RENSTRA, "        satuan: Unit Kerja\n", ""),
        (RENSTRA, "        satuan: Kumpulan\n", ""),
        cetak=(
            (_CETAK[0], _CETAK[0].removeprefix("Unit Kerja ")),
            ("Kumpulan 5 6 7 9", "5 6 7 9"),
            ("Indikator Renstra Satuan", "Indikator Renstra"),
        ),
    )
    data, found = _read(every)
    (year,) = (one for one in data.target_rencana["RST-2031-01"] if one.tahun == 2031)

    assert year.target.satuan is None
    assert found == []
    assert "sama dengan Perjanjian Kinerja 2031, Kepala Dinas" in _page(data, "RST-2031")
    assert "lain dari Perjanjian Kinerja" not in _page(data, "RST-2031")


_LAIN = "  - id: rst\n    nama: Lain\n    penjelasan: Contoh.\n    anggota: [RST-2031-01]"


@pytest.mark.parametrize(
    "members",
    [
        f"PKK-2031-03]\n{_LAIN}",
        "PKK-2031-03, RST-2031-01, PKK-2031-04]",
        "PKK-2031-03, RST-2031-01, RST-2031-02]",
    ],
    ids=["other-topics", "two-promises", "two-rows-of-the-plan"],
)
def test_what_may_be_another_indicator_is_not_compared(members: str) -> None:
    """Rows of other topics, or several of one topic with other words, are never matched."""
    text = files()["topik.yml"].decode()
    for alone in ("RST-2031-02", "PKK-2031-04"):
        text = text.replace(f"anggota: [{alone}]", "anggota: [PKK-2031]")
    assert "PKK-2031-03, RST-2031-01]" in text
    text = text.replace("PKK-2031-03, RST-2031-01]", members)
    data, found = _read({**files(), "topik.yml": text.encode()})

    assert _promised(data, "RST-2031-01")[2031] == []
    assert found == []


def test_a_row_that_names_the_promise_needs_no_topic() -> None:
    """`merujuk` in the plan joins the two whatever topics they stand in."""
    every = files()
    topics = every["topik.yml"].decode().replace("PKK-2031-03, RST-2031-01]", "PKK-2031-03]")
    plan = every[RENSTRA].decode()
    named = plan.replace("- id: RST-2031-01\n", "- id: RST-2031-01\n        merujuk: PKK-2031-03\n")
    data, _ = _read({**every, "topik.yml": topics.encode(), RENSTRA: named.encode()})

    assert _promised(data, "RST-2031-01") == {2031: ["PKK-2031-03"], 2032: []}


@pytest.mark.parametrize(("since", "joined"), [("1 Januari 2031", 0), ("2 Januari 2031", 1)])
def test_a_plan_that_was_replaced_sets_no_targets_any_more(since: str, joined: int) -> None:
    """Each year is held against the plan that was in force when it began."""
    every = files()
    newer = every[RENSTRA].decode().replace("RST-2031", "RST-2031B")
    newer = newer.replace(
        "nama: Rencana Strategis", f"menggantikan: RST-2031\nberlaku_sejak: {since}\nnama: Renstra"
    )
    topics = every["topik.yml"].decode().replace("RST-2031-01]", "RST-2031-01, RST-2031B-01]")
    changed = {"2031-2035/renstra-baru.yml": newer.encode(), "topik.yml": topics.encode()}
    data, _ = _read({**every, **changed})

    assert len(_promised(data, "RST-2031-01")[2031]) == joined
    assert len(_promised(data, "RST-2031B-01")[2031]) == 1 - joined


@pytest.mark.parametrize(("target", "other"), [("90%", "87,5%"), ("87,5%", "90%")])
def test_each_promise_of_a_year_is_held_against_the_plan(target: str, other: str) -> None:
    """One agreement that promises what the plan sets hides no other one that does not."""
    example = RENCANA.contoh
    assert isinstance(example.salah, str)
    every = {**sample(), example.berkas: example.salah.replace("99%", target).encode()}
    (found,) = _read(every)[1]

    assert found.endswith(f"“{other}”")
