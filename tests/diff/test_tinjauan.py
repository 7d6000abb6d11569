"""A reviewer sees totals that moved, signed papers that were edited, and ids that are gone."""

import json
import re
from datetime import date, timedelta

import pytest

from macros.checks.run import check_files
from macros.diff.laporan import as_json, as_markdown, as_text
from macros.diff.tinjauan import Tinjauan, review
from macros.model.data import Data
from macros.source.berkas import Berkas
from tests.contoh_data import change, sample
from tests.contoh_embargo import HARI, embargoed
from tests.kertas_contoh import files as kertas

PK = "2030/perjanjian-kinerja-ketua.yml"
ISTILAH = "istilah.yml"


def _data(files: dict[str, bytes]) -> Data:
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


def _review(files: dict[str, bytes]) -> Tinjauan:
    return review(_data(sample()), _data(files), date(2030, 6, 1))


def _replace(berkas: str, *edits: tuple[str, str]) -> dict[str, bytes]:
    files = sample()
    for old, new in edits:
        assert old.encode() in files[berkas]
        files[berkas] = files[berkas].replace(old.encode(), new.encode())
    return files


def test_no_change_is_said_in_every_form() -> None:
    """Equal versions give one plain sentence, and empty lists for programs."""
    nothing = _review(sample())
    assert as_text(nothing) == "Tidak ada perubahan isi."
    assert "Tidak ada perubahan isi." in as_markdown(nothing)
    assert json.loads(as_json(nothing)) == {
        "perubahan": [],
        "revisi": [],
        "jumlah": [],
        "halaman": [],
        "peringatan": [],
        "konsep": [],
    }


def test_what_became_of_drafts_is_told() -> None:
    """A draft is told in a sentence when it is new, changed, signed or gone, and counts nowhere."""
    signed = sample()
    text = signed[PK].decode()
    block = re.compile(r"^  tanda_tangan:\n(?:    .*\n)+", re.MULTILINE)
    draft = block.sub("  tanda_tangan: {kosong: belum-dipublikasikan}\n", text)
    name = "2031/perjanjian-kinerja-ketua.yml"
    new = {**signed, name: draft.replace("2030", "2031").encode()}
    edited = {**new, name: new[name].replace(b"Sari Contoh", b"Dewi Contoh")}
    datas = [
        check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]
        for files in (signed, new, edited)
    ]
    said = [review(datas[a], datas[b], date(2030, 6, 1)) for a, b in ((0, 1), (1, 2), (2, 0))]

    assert [r.konsep for r in said] == [
        ("Konsep baru: Perjanjian Kinerja 2031, Ketua.",),
        (
            (
                "Konsep diubah: Perjanjian Kinerja 2031, Ketua. Naskah pihak 1 nama "
                "“Perjanjian Kinerja 2031, Ketua”: Sari Contoh → Dewi Contoh."
            ),
        ),
        ("Konsep dihapus: Perjanjian Kinerja 2031, Ketua.",),
    ]
    assert all(r.banyak == 0 for r in said)
    nothing = "Tidak ada perubahan isi."
    assert as_text(said[0]) == f"{nothing}\n{said[0].konsep[0]}"
    assert as_markdown(said[0]) == f"### Perubahan isi\n\n{nothing}\n\n- {said[0].konsep[0]}"
    assert json.loads(as_json(said[0]))["konsep"] == list(said[0].konsep)


@pytest.mark.parametrize(
    ("line", "said"),
    [("", ""), ("terbit_sejak: 1 Juli 2039\n", " (belum terbit sampai 1 Juli 2039)")],
)
def test_a_draft_that_was_signed_is_told(line: str, said: str) -> None:
    """A draft that became a paper is told as signed, and with its day where it still waits."""
    name = "2031/perjanjian-kinerja-ketua.yml"
    text = sample()[PK].decode().replace("2030", "2031").replace("sumber:", f"{line}sumber:", 1)
    block = re.compile(r"^  tanda_tangan:\n(?:    .*\n)+", re.MULTILINE)
    draft = block.sub("  tanda_tangan: {kosong: belum-dipublikasikan}\n", text)
    old, new = (_data({**sample(), name: one.encode()}) for one in (draft, text))

    told = review(old, new, date(2030, 6, 1)).konsep
    assert told == (f"Konsep ditandatangani: Perjanjian Kinerja 2031, Ketua{said}.",)


def test_a_total_that_moved_is_told() -> None:
    """When a programme of the paper in force changes, the year's total is told before and after."""
    berkas = "2030/perjanjian-kinerja-ketua-perubahan.yml"
    amount = next(
        line.strip().decode()
        for line in sample()[berkas].splitlines()
        if line.strip().startswith(b"anggaran: Rp")
    )
    found = _review(_replace(berkas, (amount, "anggaran: Rp99.000.000")))
    (total,) = found.jumlah
    assert total.tahun == 2030
    assert total.lama != total.baru
    assert "Jumlah anggaran program 2030: Rp" in as_text(found)
    assert any(
        re.fullmatch(r"Jumlah anggaran program 2030 berubah: Rp\S+ → Rp\S+ \(\+Rp.*%\)\.", text)
        for text in found.peringatan
    ), found.peringatan


@pytest.mark.parametrize(
    ("files", "peringatan"),
    [
        (
            change(PK, "anggaran: Rp 12.500.000", "anggaran: Rp 12.600.000"),
            "Dokumen yang sudah bertanggal disunting: Perjanjian Kinerja 2030, Ketua.",
        ),
        (
            change(PK, "id: PKK-2030-P1", "id: PKK-2030-P9"),
            "Id diganti: PKK-2030-P1 → PKK-2030-P9.",
        ),
        ({k: v for k, v in sample().items() if k != PK}, "Id hilang: PKK-2030 dan "),
    ],
    ids=["disunting", "id diganti", "dihapus"],
)
def test_what_must_not_be_missed(files: dict[str, bytes], peringatan: str) -> None:
    """Editing a signed paper, renaming an id and removing a paper each warn."""
    found = _review(files)
    assert any(text.startswith(peringatan) for text in found.peringatan), found.peringatan
    assert peringatan in as_text(found)


def test_a_small_change_of_a_signed_paper_does_not_warn() -> None:
    """Where something stands in the source may be mended without a warning."""
    line = next(
        row.decode() for row in sample()[PK].splitlines() if row.startswith(b"      baris_sumber")
    )
    found = _review(change(PK, line, "      baris_sumber: 1"))
    assert found.banyak == 1
    assert found.peringatan == ()


def test_text_from_the_data_is_no_markdown() -> None:
    """Names can't smuggle links, headings, mentions or HTML into a comment."""
    hostile = "<img src=x> [klik](http://jahat.invalid) @semua `kode` **tebal**"
    files = sample()
    first = files[ISTILAH].split(b"arti: ", 1)[1].split(b"\n", 1)[0]
    files[ISTILAH] = files[ISTILAH].replace(first, json.dumps(hostile).encode(), 1)
    written = as_markdown(_review(files))
    assert "jahat" in written
    for raw in (r"(?<!\\)<img", r"(?<!\\)\[klik", r"http://", r"(?<!\\)@", r"(?<!\\)`kode"):
        assert not re.search(raw, written), raw


def test_json_holds_amounts_as_whole_rupiah() -> None:
    """Programs get the amounts as numbers, and the sentence beside them."""
    body = json.loads(as_json(_review(change(PK, "Rp 12.500.000", "Rp 12.600.000"))))
    (one,) = body["perubahan"]
    assert (one["id"], one["lama_rupiah"], one["baru_rupiah"]) == (
        "PKK-2030-P1",
        12_500_000,
        12_600_000,
    )
    assert one["selisih"] == "+Rp100.000, +0,8%"
    assert body["halaman"] == ["2030/", "2030/perjanjian-kinerja-ketua/", "anggaran/"]
    assert one["belum_terbit_sampai"] is None


def test_what_waits_is_shown_and_marked() -> None:
    """A reviewer sees every change of papers that wait, with the day; from that day unmarked."""
    old, new = _data(sample()), _data(embargoed())
    before = review(old, new, HARI - timedelta(days=1))
    shown = as_text(before)
    mark = "— belum terbit sampai 1 Juli 2031"
    assert (
        f"Ditambah: “Perjanjian Kinerja 2031, Ketua”, beserta 8 baris di dalamnya {mark}" in shown
    )
    assert f"Ditambah: topik “Tahapan tepat waktu” {mark}" in shown
    assert mark.replace("— ", "") in as_markdown(before)
    days = {one["belum_terbit_sampai"] for one in json.loads(as_json(before))["perubahan"]}
    assert days == {"2031-07-01", None}
    assert mark not in as_text(review(old, new, HARI))


def test_hiding_a_published_paper_warns() -> None:
    """A paper that could be read and now waits is told; its ids are not called gone."""
    files = sample()
    for name in files:
        if name.startswith("2030/"):
            files[name] = re.sub(rb"(?m)^(id: .*)$", rb"\1\nterbit_sejak: 1 Juli 2039", files[name])
    found = _review(files)
    assert (
        "Dokumen yang sudah terbit ditarik: Perjanjian Kinerja 2030, Ketua baru tampil lagi "
        "1 Juli 2039."
    ) in found.peringatan
    assert not any("Id hilang" in text for text in found.peringatan)


def test_removing_what_nobody_saw_is_no_loss() -> None:
    """Ids of a paper that still waited were never published, so no address dies with them."""
    found = review(_data(embargoed()), _data(sample()), HARI - timedelta(days=1))
    assert not any("Id hilang" in text for text in found.peringatan)
    seen = review(_data(embargoed()), _data(sample()), HARI)
    assert any("Id hilang: PKK-2031 dan " in text for text in seen.peringatan)


def test_a_reported_result_that_changes_warns() -> None:
    """A result that was reported and reads otherwise later is told; a first report is not."""
    files = embargoed()
    report = "2031/realisasi-kinerja-kpu.yml"
    later = {**files, report: files[report].replace(b"nilai: 20%", b"nilai: 25%")}
    found = review(_data(files), _data(later), HARI)
    (said,) = found.peringatan
    assert said == (
        "Realisasi yang sudah dilaporkan diubah: realisasi “Persentase tahapan zumrud yang "
        "selesai tepat waktu”, TW1, 20% → 25% (naik). Sebutkan dasarnya."
    )
    before = {name: isi for name, isi in files.items() if name != report}
    assert review(_data(before), _data(files), HARI).peringatan == ()


#: A direction for a row that nobody reports on.
_NEW = "  - arah: naik\n    indikator: [RKK-2030-01]\n    dasar: Contoh.\n"
#: The topics of the rows in the first entry of the method.
TOPIK = ("laporan", "pendidikan-pemilih", "tahapan")
REPORT = "2030/realisasi-kinerja-kpu.yml"


@pytest.mark.parametrize(
    ("files", "pages"),
    [
        (
            change(REPORT, "nilai: 20%", "nilai: 21%"),
            ["", "2030/", "2030/realisasi/", "topik/tahapan/"],
        ),
        (
            change("2030/realisasi-anggaran.yml", "Rp2.500.000", "Rp2.600.000"),
            ["", "2030/", "2030/realisasi/", "anggaran/"],
        ),
        (
            change("metode.yml", "arah: naik", "arah: turun"),
            [
                *("", "2028/", "2028/realisasi/", "2029/", "2029/realisasi/"),
                *("2030/", "2030/realisasi/", "metode/"),
                *(f"topik/{name}/" for name in TOPIK),
            ],
        ),
    ],
    ids=["hasil", "uang", "metode"],
)
def test_pages_that_tell_results_again_are_listed(
    files: dict[str, bytes], pages: list[str]
) -> None:
    """A result shows on its year, its topic or the budget, and on the front page."""
    assert list(_review(files).halaman) == pages


def test_another_way_of_reckoning_warns() -> None:
    """Whoever turns an indicator round is asked why; a basis that is said better is not."""
    (said,) = _review(change("metode.yml", "arah: naik", "arah: turun")).peringatan
    assert said.startswith("Cara menghitung berubah: Arah metode “")
    assert said.endswith(
        "naik → turun. Persentase dan putusan yang sudah terbit dapat ikut berubah."
    )
    quiet = (
        change("metode.yml", "dasar: ", "dasar: Menurut "),
        change("metode.yml", "arah:\n", f"arah:\n{_NEW}"),
    )
    assert [_review(files).peringatan for files in quiet] == [(), ()]
    (said,) = _review(change("metode.yml", "di_atas: 90", "di_atas: 95")).peringatan
    assert "90 → 95" in said
    (said,) = _review(change("metode.yml", ", PKK-2029-07]", "]")).peringatan
    assert said.startswith("Cara menghitung berubah: Indikator")


def test_a_report_in_the_folder_of_a_period_is_compared() -> None:
    """A report that lies in the wrong folder is compared by its own year."""
    files = sample()
    files[f"2030-2034/{REPORT.partition('/')[2]}"] = files.pop(REPORT)
    assert "2030/realisasi/" in _review(files).halaman


def test_an_activity_moved_into_a_topic_is_told() -> None:
    """A reviewer sees which row joins a topic for its activity, and on what basis."""
    old = "      - {baris: RAK-2030-03, dasar: Kegiatannya mencetak “laporan kinerja contoh”.}"
    more = "      - {baris: RAK-2030-04, dasar: Kegiatannya mencetak “survei”.}"
    found = _review(change("topik.yml", old, f"{more}\n{old}"))

    assert found.halaman == ("topik/laporan/",)
    shown = as_text(found)
    assert "Kegiatan topik “Laporan”" in shown
    assert "RAK-2030-04 (Kegiatannya mencetak “survei”)" in shown


def test_a_changed_row_names_every_topic_of_its_activity() -> None:
    """A row of an action plan shows on the page of its indicator's topic and of those placed."""
    edit = ("kegiatan: Menyusun laporan kinerja contoh", "kegiatan: Menyusun laporan contoh")
    found = _review(_replace("2030/rencana-aksi-kpu.yml", edit))

    assert {"topik/akuntabilitas/", "topik/laporan/"} <= set(found.halaman)


def test_a_year_without_a_budget_has_no_total() -> None:
    """Where no paper prints a programme budget, its total is unknown, and never told as nought."""
    files = {name: isi for name, isi in kertas().items() if "perjanjian-kinerja" not in name}
    data = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]
    whole = check_files(tuple(Berkas(*item) for item in sorted(kertas().items())), "data")[0]
    day = date(2031, 6, 1)
    added, gone = review(data, whole, day), review(whole, data, day)

    assert 2031 in data.tahun
    assert [(total.lama, total.tahun) for total in added.jumlah] == [(None, 2031)]
    assert [(total.baru, total.tahun) for total in gone.jumlah] == [(None, 2031)]
    assert "Jumlah anggaran program 2031: belum ada → Rp4.114.404.755" in as_text(added)
    assert "Rp0" not in as_text(added) + as_text(gone)


def test_each_row_waits_for_its_own_day() -> None:
    """Of papers that wait for different days each is marked with the day on which it appears."""
    files = sample()
    for name, day in ((PK, b"1 Juli 2030"), ("2030/rencana-aksi-kpu.yml", b"1 Agustus 2030")):
        files[name] = files[name].replace(b"\nnama:", b"\nterbit_sejak: " + day + b"\nnama:", 1)
    waiting = _review(files).tertahan

    assert waiting["baris:PKK-2030"] == waiting["baris:PKK-2030-01"] == date(2030, 7, 1)
    assert waiting["baris:RAK-2030"] == waiting["baris:RAK-2030-01"] == date(2030, 8, 1)


def test_an_office_without_papers_has_no_year_that_is_past() -> None:
    """The first papers of an office touch nothing that was there before."""
    bare = {name: isi for name, isi in sample().items() if not name.startswith("20")}
    found = review(_data(bare), _data(sample()), date(2031, 6, 1))

    assert found.banyak > 0
    assert not any("sudah lewat" in text for text in found.peringatan)


def test_losses_beside_the_papers_hide_none_among_them() -> None:
    """A topic with another id has no address that is kept; the row of a paper with one has."""
    files = _replace(PK, ("PKK-2030-01", "PKK-2030-91"), ("87,5%", "88,5%"))
    files["topik.yml"] = files["topik.yml"].replace(b"id: tahapan", b"id: tahapan-lain")
    del files[ISTILAH]
    found = _review(files)

    assert any("tahapan-lain" in line for line in as_text(found).splitlines() if "Id " in line)
    assert any(text.startswith("Id hilang: PKK-2030-01") for text in found.peringatan)


def test_money_that_is_blank_now_shows_on_the_page_of_budgets() -> None:
    """Where an amount goes, or comes, the page of the budget tells another sum."""
    blank = "anggaran: {kosong: tidak-terbaca}"
    found = _review(_replace(PK, ("anggaran: Rp 12.500.000", blank)))
    back = review(_data(_replace(PK, ("anggaran: Rp 12.500.000", blank))), _data(sample()), HARI)

    assert "anggaran/" in found.halaman
    assert "anggaran/" in back.halaman
