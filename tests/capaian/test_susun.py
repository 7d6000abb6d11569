"""Results beside their targets: which paper counts when, what is missing, what is joined."""

from __future__ import annotations

from decimal import Decimal

import pytest

from macros.capaian.deret import series_of
from macros.capaian.ikhtisar import sum_up_results
from macros.capaian.pagu import budgets_of
from macros.capaian.susun import BarisHasil, periods_in_force, results_of
from macros.load import load
from macros.model.data import Data
from macros.model.metode import Arah
from macros.model.realisasi import KosongHasil, Periode
from macros.source.berkas import Berkas, read_files
from tests.contoh_data import FOLDER, change
from tests.exports import bantu

REPORT_2030 = "2030/realisasi-kinerja-kpu.yml"
SAMPLE = bantu.sample()


def _changed(berkas: str, old: str, new: str) -> Data:
    files = change(berkas, old, new)
    return load(tuple(Berkas(*item) for item in sorted(files.items())), "data").data


def _row(name: str, tahun: int) -> BarisHasil:
    return next(row for row in results_of(SAMPLE, tahun) if row.acuan.id == name)


def test_a_revised_paper_takes_over_at_its_day() -> None:
    """Periods that end before the revision belong to the old paper, the others to the new one."""
    old, new = (SAMPLE.acuan[name].dokumen for name in ("PKK-2030", "PKK-2030P"))

    assert periods_in_force(SAMPLE, old) == (Periode.TW1, Periode.TW2)
    assert periods_in_force(SAMPLE, new) == (Periode.TW3, Periode.TW4, Periode.TAHUN)


def test_a_paper_holds_on_the_day_that_it_begins() -> None:
    """A revision in force from the last day of a quarter has that quarter, and the old one not."""
    begun = ("berlaku_sejak: 1 Juli 2030", "berlaku_sejak: 30 Juni 2030")
    data = _changed("2030/perjanjian-kinerja-ketua-perubahan.yml", *begun)
    old, new = (data.acuan[name].dokumen for name in ("PKK-2030", "PKK-2030P"))

    assert periods_in_force(data, old) == (Periode.TW1,)
    assert periods_in_force(data, new) == tuple(Periode)[1:]


def test_a_missed_quarter_is_missing_not_nought() -> None:
    """A quarter that nobody wrote down is not yet reported, with its due date."""
    third = _row("PKK-2029-02", 2029).laporan[2]

    assert third.hasil is None
    assert third.kosong is KosongHasil.BELUM_DILAPORKAN
    assert third.tenggat is not None
    assert third.tenggat.tercetak == "15 Oktober 2029"
    assert third.capaian is None


def test_nought_is_a_result() -> None:
    """A reported nought has a value and a judgement."""
    year = _row("PKK-2029-04", 2029).tahunan

    assert year is not None
    assert year.kosong is None
    assert year.capaian is not None
    assert year.capaian.tercapai is True


def test_every_promise_of_a_reporting_body_is_listed() -> None:
    """An indicator that no report names stands among the results, as not yet reported."""
    files = {b.jalur: b.isi for b in read_files(FOLDER)}
    report = "2028/realisasi-kinerja-kpu.yml"
    files[report] = files[report].partition(b"  - indikator: PKK-2028-05")[0]
    data = load(tuple(Berkas(*item) for item in sorted(files.items())), "data").data
    rows = {row.acuan.id: row for row in results_of(data, 2028)}

    assert set(rows) == {f"PKK-2028-0{n}" for n in range(1, 6)}
    silent = {one.kosong for one in rows["PKK-2028-05"].laporan}
    assert silent == {KosongHasil.BELUM_DILAPORKAN}


def test_what_a_report_names_is_listed_though_no_agreement_promises_it() -> None:
    """A row of a plan that staff report on stands among the results, with its direction."""
    row = ("indikator: PKK-2030P-03", "indikator: RKK-2030-01")
    rows = {one.acuan.id: one for one in results_of(_changed(REPORT_2030, *row), 2030)}

    assert "RKK-2030-01" in rows
    assert "RKK-2030-02" not in rows


def test_a_row_knows_which_way_it_is_meant() -> None:
    """A row has the direction that the office gave it, or none."""
    found = {name: _row(name, 2029).arah for name in ("PKK-2029-03", "PKK-2029-08")}

    assert {name: way.arah if way else None for name, way in found.items()} == {
        "PKK-2029-03": Arah.TURUN,
        "PKK-2029-08": None,
    }


def test_quarterly_targets_judge_their_quarters() -> None:
    """Each quarter is held against its own target; no yearly one is made of them."""
    row = _row("PKK-2029-07", 2029)

    assert row.tahunan is None
    assert [one.capaian.tercapai for one in row.laporan if one.capaian] == [True, True, False, True]


def test_a_yearly_target_is_no_target_of_a_quarter() -> None:
    """Quarters without a printed target are shown, and not judged."""
    quarters = _row("PKK-2029-01", 2029).triwulanan

    assert [one.target for one in quarters] == [None] * 4
    assert all(one.hasil is not None for one in quarters)


def test_counts_add_up() -> None:
    """Reached, missed, not judged, open and not applicable are all there are."""
    for tahun in (2028, 2029, 2030):
        found = sum_up_results(results_of(SAMPLE, tahun), SAMPLE.metode)
        parts = (
            found.tercapai,
            found.tidak_tercapai,
            found.tidak_dinilai,
            found.belum_dilaporkan,
            found.tidak_berlaku,
        )

        assert sum(parts) == found.semua


def test_a_year_is_summed_up() -> None:
    """98,91 percent, and three at their cap of 100, make 99,73; one row is promised by quarter."""
    found = sum_up_results(results_of(SAMPLE, 2029), SAMPLE.metode)

    assert (found.dihitung, found.per_triwulan) == (4, 1)
    assert found.rata_rata is not None
    assert found.rata_rata.quantize(Decimal("0.01")) == Decimal("99.73")


def test_no_cap_no_average() -> None:
    """Without the office's choice of a cap no average is reckoned."""
    metode = SAMPLE.metode.model_copy(update={"rata_rata": None})

    assert sum_up_results(results_of(SAMPLE, 2029), metode).rata_rata is None


def test_only_what_is_comparable_is_joined() -> None:
    """Grades of agreements join over three years; the plan's range does not join the survey's."""
    topics = {topik.id: topik for topik in SAMPLE.topik}
    grades = series_of(SAMPLE, topics["akuntabilitas"].anggota)

    assert len(grades) == 1
    assert [point.tahun for point in grades[0].setahun] == [2028, 2029, 2030]


def test_rows_of_another_unit_stand_apart() -> None:
    """Two rows of one topic that measure different things give two series."""
    names = ("PKK-2029-02", "PKK-2029-03")

    assert len(series_of(SAMPLE, names)) == 2


@pytest.mark.parametrize(
    ("name", "old", "new", "series"),
    [
        ("01", "target: 90%", "target: 91%", 1),
        ("01", "target: 90%", 'target: "90"', 2),
        ("02", "900 orang", "900 ORANG", 1),
        ("02", "900 orang", "900 peserta", 2),
        ("01", "Persentase tahapan", "persentase  TAHAPAN", 1),
        ("01", "Persentase tahapan", "Persentase semua tahapan", 2),
    ],
)
def test_years_join_where_they_measure_the_same(name: str, old: str, new: str, series: int) -> None:
    """Another kind of target, another unit or another wording is another series; case is not."""
    data = _changed("2028/perjanjian-kinerja-ketua.yml", old, new)
    found = series_of(data, (f"PKK-2028-{name}", f"PKK-2029-{name}"))

    assert len(found) == series


def test_the_budget_in_force_is_the_revised_one() -> None:
    """A programme's budget is what the revision prints."""
    assert budgets_of(SAMPLE, 2030) == {"contoh-satu": 13_000_000, "contoh-dua": 7_500_000}


def test_a_quarter_has_the_budget_of_its_time() -> None:
    """Before the revision a programme's budget is what the first agreement prints."""
    assert budgets_of(SAMPLE, 2030, Periode.TW2)["contoh-satu"] == 12_500_000
    assert budgets_of(SAMPLE, 2030, Periode.TW3)["contoh-satu"] == 13_000_000


def test_a_body_that_keeps_silent_is_seen() -> None:
    """Once anything of a year is reported, the other body's promises are missing, not absent."""
    files = {b.jalur: b.isi for b in read_files(FOLDER)}
    paper = files["2029/perjanjian-kinerja-ketua.yml"].decode()
    other = paper.replace("PKK-2029", "PKS-2029").replace("badan: kpu", "badan: sekretariat")
    files["2029/perjanjian-kinerja-sekretaris.yml"] = other.encode()
    data = load(tuple(Berkas(*item) for item in sorted(files.items())), "data").data
    silent = [row for row in results_of(data, 2029) if row.acuan.id.startswith("PKS-")]

    assert len(silent) == 8
    assert {one.kosong for row in silent for one in row.laporan} == {KosongHasil.BELUM_DILAPORKAN}


def test_a_replaced_quarterly_row_is_one_promise() -> None:
    """Old and revised row of one indicator by quarter count once: the one in force at the end."""
    quarters = "{triwulan: {TW1: 1 Laporan, TW2: 1 Laporan, TW3: 1 Laporan, TW4: 1 Laporan}}"
    files = {b.jalur: b.isi for b in read_files(FOLDER)}
    for tail in ("", "-perubahan"):
        name = f"2030/perjanjian-kinerja-ketua{tail}.yml"
        files[name] = files[name].decode().replace("target: BB", f"target: {quarters}").encode()
    report = "2030/realisasi-kinerja-kpu.yml"
    # The grade that was reported for the year is no result of quarterly targets.
    files[report] = files[report].partition(b"  - indikator: PKK-2030P-03")[0]
    data = load(tuple(Berkas(*item) for item in sorted(files.items())), "data").data

    assert sum_up_results(results_of(data, 2030), data.metode).per_triwulan == 1


def test_quarters_in_another_unit_stand_apart() -> None:
    """Two years by quarter, one in reports and one in percent, are no one series."""
    files = {b.jalur: b.isi for b in read_files(FOLDER)}
    name = "2028/perjanjian-kinerja-ketua.yml"
    text = files[name].decode().replace("Nilai Akuntabilitas Kinerja", "Jumlah laporan contoh")
    percent = "{triwulan: {TW1: 25%, TW2: 50%, TW3: 75%, TW4: 100%}}"
    files[name] = text.replace("target: B\n", f"target: {percent}\n").encode()
    data = load(tuple(Berkas(*item) for item in sorted(files.items())), "data").data

    assert len(series_of(data, ("PKK-2028-04", "PKK-2029-07"))) == 2


def test_an_office_without_reports_has_no_results() -> None:
    """Without a report file nothing is listed, not even as missing."""
    empty = Data(satker=SAMPLE.satker, berkas=SAMPLE.berkas)

    assert results_of(empty, 2029) == ()
