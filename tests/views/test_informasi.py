"""The register of public information meets duties, and never says more than its files do."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from macros.checks.run import check_files, check_folder
from macros.embargo.tahan import withhold
from macros.exports.dip import write_e_monev
from macros.exports.semua import list_published
from macros.exports.tenggat import write_due
from macros.model import alamat
from macros.model.data import Data
from macros.model.kip import Bukti
from macros.publish.pages.halaman import generate
from macros.publish.pages.informasi import generate_informasi
from macros.source.berkas import Berkas
from macros.views.e_monev import answer_all
from macros.views.entri import Keadaan
from macros.views.informasi import render_tenggat
from macros.views.informasi_publik import render_kepatuhan
from macros.views.jalan import Jalan
from macros.views.kepatuhan import BarisKepatuhan, list_duties
from macros.views.render import Lembar
from macros.views.tenggat import list_due
from macros.views.terbitan import Terbitan
from tests.contoh_data import FOLDER, HARI, change

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
Files = dict[str, bytes]
D30, D31 = "informasi/2030.yml", "informasi/2031.yml"


@cache
def sample_office() -> Data:
    """Read the sample on its day."""
    return check_folder(FOLDER, "data", HARI)[0]


@cache
def real_office() -> Data:
    """Read the real office on a day of 2026."""
    return check_folder(ROOT / "data", "data", date(2026, 11, 28))[0]


def read(files: Files, day: date = HARI) -> Data:
    """Read changed files on a day."""
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data", day)[0]


def duty(data: Data, name: str) -> BarisKepatuhan:
    """Return one duty."""
    return next(row for row in list_duties(data) if row.kewajiban.id == name)


@pytest.mark.kantor_ini
def test_the_sample_meets_every_duty_that_applies() -> None:
    """Every duty of the real office that applies stands in the sample, and is available there."""
    states = {row.kewajiban.id: row.keadaan for row in list_duties(sample_office())}
    assert real_office().kip is not None
    applying = {row.kewajiban.id for row in list_duties(real_office())
                if row.keadaan is not Keadaan.TIDAK_BERLAKU}  # fmt: skip

    assert {name: states.get(name) for name in applying} == dict.fromkeys(
        applying, Keadaan.TERSEDIA
    )


@pytest.mark.contoh
def test_the_sample_shows_every_state() -> None:
    """No state is described that nobody can see."""
    assert {row.keadaan for row in list_duties(sample_office())} == set(Keadaan)


def test_every_duty_that_can_be_met_has_a_way_in() -> None:
    """A duty that applies names what can meet it, and tells staff where to enter that."""
    way = Jalan(real_office(), "https://github.com/kantor/situs")
    for row in list_duties(real_office()):
        if row.keadaan is Keadaan.TIDAK_BERLAKU:
            continue
        one = row.kewajiban
        assert one.bukti or one.jenis_bukti, one.id
        assert one.jenis_bukti or set(one.bukti) & {Bukti.KONTAK}, one.id
        assert all(address for _, address, _ in way.of(one))


def test_the_way_in_opens_the_file_that_is_there_or_a_new_one() -> None:
    """A file that exists is edited; one that does not is made under its right name."""
    way = Jalan(sample_office(), "https://github.com/kantor/situs")
    real = Jalan(real_office(), "https://github.com/kantor/situs")

    assert way.open_file("profil.yml")[1].endswith("/edit/main/data/profil.yml")
    assert real.open_file("profil.yml")[1].endswith("/new/main/data?filename=profil.yml")
    assert real.open_file("layanan")[1].endswith("?filename=layanan%2F2026.yml")


@pytest.mark.contoh
@pytest.mark.parametrize(
    ("old", "new", "state"),
    [
        pytest.param("", "", Keadaan.TERSEDIA, id="file-with-text"),
        pytest.param("      - berkas: berkas/lkj-2030.pdf\n        sha256: {sha}\n",
                     "      - alamat: https://laman.contoh.invalid/\n", Keadaan.DITAUTKAN,
                     id="address-alone"),
        pytest.param("    diumumkan: 1 Oktober 2031\n", "    diumumkan: 1 Mei 2031\n",
                     Keadaan.LEWAT_WAKTU, id="announced-too-long-ago"),
        pytest.param("    masa: {tahun: 2030}\n",
                     "    masa: {berlaku_sejak: 1 Januari 2030, berlaku_sampai: 1 Mei 2031}\n",
                     Keadaan.LEWAT_WAKTU, id="no-longer-in-force"),
        pytest.param("untuk: [laporan-kinerja, realisasi-kinerja]", "untuk: [realisasi-kinerja]",
                     Keadaan.BELUM, id="serves-another-duty"),
    ],
)  # fmt: skip
def test_state_follows_the_entry(old: str, new: str, state: Keadaan) -> None:
    """What an entry holds decides its duty's state; nobody types one."""
    file = (FOLDER / "berkas/lkj-2030.pdf").read_bytes()
    old = old.replace("{sha}", Berkas("x", file).sha256)

    assert duty(read(change(D30, old, new)), "laporan-kinerja").keadaan is state


@pytest.mark.contoh
def test_a_day_turns_what_is_due_into_past_due() -> None:
    """On the day itself an announcement is in time, on the next it is not."""
    due = duty(sample_office(), "laporan-kinerja").entri[0].berikutnya
    assert due == date(2032, 4, 1)
    days = {day: duty(replace(sample_office(), hari=day), "laporan-kinerja").keadaan
            for day in (due, due + timedelta(1))}  # fmt: skip

    assert list(days.values()) == [Keadaan.TERSEDIA, Keadaan.LEWAT_WAKTU]


@pytest.mark.kantor_ini
def test_papers_of_a_past_year_are_not_called_available() -> None:
    """The real office's plans of 2022 are past due, and no day that nobody told is printed."""
    row = duty(real_office(), "nama-program")

    assert row.keadaan is Keadaan.LEWAT_WAKTU
    assert row.berikutnya is None
    assert "2022" in row.kalimat[-1]


def test_each_item_of_the_questionnaire_is_answered() -> None:
    """All 34 items have a state; what is met has a link, what can't be says why."""
    for data in (office for office in (sample_office(), real_office()) if office.kip):
        answers = answer_all(data)
        pages = {page.alamat for page in generate_informasi(Terbitan(data), formulir=False)}
        assert [one.pertanyaan.nomor for one in answers] == list(range(1, 35))
        assert all(one.kalimat.endswith(".") and one.bukti for one in answers)
        asked = {one.pertanyaan.halaman for one in answers}
        assert {a for a in asked if a.startswith("informasi-publik/")} - pages <= {
            "informasi-publik/daftar/", "informasi-publik/permintaan/",
        }  # fmt: skip
    text = write_e_monev(Terbitan(sample_office(), "https://contoh.invalid/")).isi.decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["keadaan"] for row in rows] == [str(a.keadaan) for a in answer_all(sample_office())]
    assert all(link.startswith("https://") for row in rows for link in row["bukti"].split())


@pytest.mark.contoh
def test_the_sample_answers_each_item_with_a_proof_that_opens() -> None:
    """Each item is met or linked, but for two; what proves it is a page or a file that is there."""
    data = sample_office()
    site = Terbitan(data)
    pages = (*generate(site), *generate_informasi(site, formulir=False))
    docs = [p.relative_to(DOCS).with_suffix("").as_posix() for p in DOCS.rglob("*.md")]
    there = {page.alamat for page in pages} | {file.jalur for file in list_published(data)}
    there |= {f"{name.removesuffix('index').rstrip('/')}/" for name in docs}
    answers = {one.pertanyaan.nomor: one for one in answer_all(data)}
    met = {Keadaan.TERSEDIA, Keadaan.DITAUTKAN}

    # The menu shows each state on purpose; a site knows nothing of the office's social media.
    assert {n for n, one in answers.items() if one.keadaan not in met} == {18, 34}
    for number, one in answers.items():
        assert [to for _, to in one.bukti if to.partition("#")[0] not in there] == [], number
        assert all(to.startswith("https://") for _, to in one.di_luar)
        assert one.di_luar or one.keadaan is not Keadaan.DITAUTKAN, number


@pytest.mark.contoh
@pytest.mark.parametrize(
    ("number", "proof"),
    [
        (5, "2030/"),
        (13, "informasi-publik/daftar/#dip-belanja-31-1"),
        (21, "https://ppid.contoh.invalid/formulir-permohonan"),
        (22, "https://ppid.contoh.invalid/formulir-keberatan"),
    ],
)
def test_what_the_site_itself_answers_leads_to_its_proof(number: int, proof: str) -> None:
    """An item without a duty of its own leads to the thing itself, not only to its menu."""
    one = next(a for a in answer_all(sample_office()) if a.pertanyaan.nomor == number)

    assert proof in {to for _, to in (*one.bukti, *one.di_luar)}


def test_half_a_year_is_spending_alone() -> None:
    """Another paper of the same half year is no report of spending."""
    block = "    jenis: laporan-keuangan\n    masa: {semester: 2031-1}"
    files = change(D31, block, block.replace("laporan-keuangan", "rencana"))
    one = next(a for a in answer_all(read(files)) if a.pertanyaan.nomor == 13)

    assert one.keadaan is Keadaan.BELUM


def test_without_duties_no_item_is_called_available() -> None:
    """A `kip.yml` without duties claims nothing that rests on them, and each item says why."""
    kip = sample_office().kip
    assert kip is not None
    bare = replace(sample_office(), kip=kip.model_copy(update={"kewajiban": ()}))
    answers = [one for one in answer_all(bare) if one.pertanyaan.kewajiban]
    menus = [one for one in answer_all(bare) if one.pertanyaan.nomor in {18, 19}]

    assert {one.keadaan for one in (*answers, *menus)} == {Keadaan.BELUM}
    assert all("kip.yml" in one.kalimat for one in (*answers, *menus))


def test_an_office_without_the_file_answers_nothing() -> None:
    """Without `kip.yml` there is no page to point at, so no answer points at one."""
    assert answer_all(replace(sample_office(), kip=None)) == ()


def test_no_page_boasts() -> None:
    """No page of the real office names a score or a band of its own."""
    for page in generate_informasi(Terbitan(real_office()), formulir=False):
        assert not re.search(r"\b(WTP|Menuju Informatif|Informatif)\b", page.isi), page.alamat


@pytest.mark.contoh
def test_only_named_files_are_published() -> None:
    """A file that no entry names stays where it is."""
    names = {file.jalur for file in list_published(sample_office())}
    more = read({**change(D30, "", ""), "berkas/lupa.txt": b"Contoh\n"})

    assert {file.jalur for file in list_published(more)} == names
    assert "berkas/lupa.txt" in more.informasi.lampiran


@pytest.mark.contoh
def test_an_entry_waits_for_its_day_with_its_file() -> None:
    """Before its day neither entry nor file nor duty knows of it; on its day all do."""
    files = change(D30, "    retensi: 5 tahun contoh\n    di_mana:\n      - berkas: berkas/lkj",
                   "    retensi: 5 tahun contoh\n    terbit_sejak: 1 Januari 2032\n"
                   "    di_mana:\n      - berkas: berkas/lkj")  # fmt: skip
    data = read(files)
    before, after = withhold(data, date(2031, 12, 31)), withhold(data, date(2032, 1, 1))

    assert duty(before, "laporan-kinerja").keadaan is Keadaan.BELUM
    assert "berkas/lkj-2030.pdf" not in {file.jalur for file in list_published(before)}
    assert duty(after, "laporan-kinerja").keadaan is Keadaan.TERSEDIA
    assert "berkas/lkj-2030.pdf" in {file.jalur for file in list_published(after)}


@pytest.mark.contoh
def test_the_calendar_holds_every_due_day() -> None:
    """Each due day is one event; the report on service is due on 31 March."""
    dues = list_due(sample_office())
    text = write_due(Terbitan(sample_office(), "https://contoh.invalid/")).isi.decode()

    assert text.count("BEGIN:VEVENT") == len(dues) > 0
    assert date(2032, 3, 31) in {due.hari for due in dues if due.id.startswith("laporan-layanan")}


@pytest.mark.contoh
def test_staff_find_what_is_missing_on_a_page_of_theirs_alone() -> None:
    """Readers are told what to do about a duty that is not met, and staff where to enter it."""
    data = sample_office()
    missing = [row for row in list_duties(data) if not row.terpenuhi]
    theirs = render_tenggat(Lembar(data, alamat.TENGGAT), Jalan(data, "https://contoh.invalid/"))
    readers = render_kepatuhan(Lembar(data, alamat.INFORMASI))

    assert missing
    assert f"{len(missing)} butir" in theirs
    for row in missing:
        assert f'#kewajiban-{row.kewajiban.id}"' in theirs
        assert f"untuk {row.kewajiban.isi}" in theirs
        assert f"untuk {row.kewajiban.isi}" not in readers
        assert f"tentang {row.kewajiban.isi}" in readers
