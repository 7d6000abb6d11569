"""What the site says of each duty is counted from the papers, and changes with them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.checks.run import check_files, check_folder
from macros.model.data import Data
from macros.model.dokumen_anggaran import DokumenAnggaran
from macros.model.kip import Bukti, JenisInformasi
from macros.source.berkas import Berkas
from macros.views.bukti import Hasil
from macros.views.bukti_semua import HITUNG
from macros.views.entri import Keadaan, add_months
from macros.views.kepatuhan import (
    TANPA_HARI,
    BarisKepatuhan,
    classify,
    judge,
    list_duties,
    summarize,
)
from tests.contoh_data import findings, sample
from tests.kertas_contoh import FOLDER as KERTAS

ROOT = Path(__file__).parents[2]
AKSI = "2030/rencana-aksi-kpu.yml"
AKSI_SEKRETARIAT = "2030/rencana-aksi-sekretariat.yml"
PK = "2030/perjanjian-kinerja-ketua.yml"
KEWAJIBAN = "informasi-publik/#kewajiban-"
Files = dict[str, bytes]


@cache
def real() -> Data:
    """Read the real papers."""
    return check_folder(ROOT / "data", "data")[0]


def read(files: Files) -> Data:
    """Read an office; what is wrong with it is not asked here."""
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


def duty(files: Files, name: str) -> BarisKepatuhan:
    """Return one duty of an office."""
    return next(row for row in list_duties(read(files)) if row.kewajiban.id == name)


def edited(name: str, pattern: str, new: str, count: int = 0) -> Files:
    """Return the sample office with matches in one paper replaced (all, or the first ones)."""
    files = sample()
    text, done = re.subn(pattern, new, files[name].decode(), count=count)
    assert done
    return {**files, name: text.encode()}


def _without_months() -> Files:
    files = edited(AKSI, r"\{bulan: .*\}", "{kosong: tidak-terbaca}")
    other = edited(AKSI_SEKRETARIAT, r"\{bulan: .*\}", "{kosong: tidak-terbaca}")
    return {**files, AKSI_SEKRETARIAT: other[AKSI_SEKRETARIAT]}


def _both_bodies() -> Files:
    files = sample()
    paper = (
        files[PK]
        .decode()
        .replace("PKK-2030", "PKS-2030")
        .replace("badan: kpu", "badan: sekretariat")
    )
    return {**files, "2030/perjanjian-kinerja-sekretaris.yml": paper.encode()}


@pytest.mark.contoh
@pytest.mark.parametrize(
    ("files", "name", "state", "sentence"),
    [
        pytest.param(
            sample(),
            "jadwal",
            Keadaan.TERSEDIA,
            "6 dari 6 baris rencana aksi 2030 menyebut bulan pelaksanaan.",
            id="all-months",
        ),
        pytest.param(
            edited(AKSI, r"\{bulan: .*\}", "{kosong: tidak-terbaca}", count=1),
            "jadwal",
            Keadaan.SEBAGIAN,
            "5 dari 6 baris rencana aksi 2030 menyebut bulan pelaksanaan.",
            id="one-row-without-months",
        ),
        pytest.param(
            _without_months(),
            "jadwal",
            Keadaan.BELUM,
            "0 dari 6 baris rencana aksi 2030 menyebut bulan pelaksanaan.",
            id="no-months",
        ),
        pytest.param(
            edited(AKSI, r"pelaksana: Divisi .*", "pelaksana: {kosong: tidak-tercetak}", count=2),
            "pelaksana",
            Keadaan.SEBAGIAN,
            "4 dari 6 baris rencana aksi 2030 menyebut pelaksana.",
            id="two-rows-without-executor",
        ),
        pytest.param(
            sample(),
            "perjanjian",
            Keadaan.SEBAGIAN,
            "1 dari 2 badan kantor mempunyai Perjanjian Kinerja 2030.",
            id="one-body-has-promised",
        ),
        pytest.param(
            _both_bodies(),
            "perjanjian",
            Keadaan.TERSEDIA,
            "2 dari 2 badan kantor mempunyai Perjanjian Kinerja 2030.",
            id="both-bodies-have-promised",
        ),
        pytest.param(
            {name: isi for name, isi in sample().items() if "rencana-aksi" not in name},
            "jadwal",
            Keadaan.BELUM,
            "Situs ini tidak memuat baris rencana aksi.",
            id="no-action-plan",
        ),
        pytest.param(
            sample(),
            "contoh-belum",
            Keadaan.BELUM,
            "Situs ini tidak memuatnya. Mungkin tersedia di tempat lain.",
            id="nothing-to-count",
        ),
        pytest.param(
            sample(),
            "penerimaan-murid",
            Keadaan.TIDAK_BERLAKU,
            "Kantor contoh bukan sekolah.",
            id="does-not-apply",
        ),
    ],
)
def test_state_follows_the_papers(files: Files, name: str, state: Keadaan, sentence: str) -> None:
    """Filling or emptying a cell of a paper changes the state and the figures, nothing else."""
    row = duty(files, name)

    assert row.keadaan is state
    assert row.kalimat[0] == sentence


@pytest.mark.kantor_ini
@pytest.mark.parametrize(
    ("evidence", "met", "places"),
    [
        (Bukti.NAMA_PROGRAM, 6, 6),
        (Bukti.NAMA_KEGIATAN, 26, 26),
        (Bukti.PENANGGUNG_JAWAB, 2, 2),
        (Bukti.PELAKSANA, 19, 26),
        (Bukti.TARGET, 66, 67),
        (Bukti.JADWAL, 0, 26),
        (Bukti.ANGGARAN_JUMLAH, 6, 6),
        (Bukti.ANGGARAN_SUMBER, 0, 6),
        (Bukti.PERKIRAAN_BIAYA, 8, 26),
        (Bukti.IKU, 2, 3),
        (Bukti.IKU_TARGET, 5, 14),
        (Bukti.PERJANJIAN_KINERJA, 2, 2),
        (Bukti.REALISASI, 0, 66),
        (Bukti.REALISASI_ANGGARAN, 0, 2),
        (Bukti.KONTAK, 0, 5),
    ],
)
def test_real_counts(evidence: Bukti, met: int, places: int) -> None:
    """The real papers are counted as they are printed."""
    hasil = HITUNG[evidence](real())

    assert (hasil.terpenuhi, hasil.seharusnya) == (met, places)
    assert hasil.kalimat.startswith(f"{met} dari {places} ")


def test_every_evidence_has_its_function() -> None:
    """What staff may name as evidence can be counted, for a full and for an empty office."""
    empty = read({n: i for n, i in sample().items() if not n.startswith("20")})
    offices = (real(), read(sample()), empty)

    assert set(HITUNG) == set(Bukti)
    for count in HITUNG.values():
        for data in offices:
            hasil = count(data)
            assert 0 <= hasil.terpenuhi <= hasil.seharusnya
            assert hasil.kalimat.endswith(".")


def test_where_money_comes_from_is_counted_in_budgets() -> None:
    """A budget that names its source of money counts; without budgets, rows that can't name it."""
    dinas = check_folder(KERTAS, "data")[0]
    budgets = [p for p in dinas.dokumen if isinstance(p, DokumenAnggaran)]
    named = sum(p.sumber_dana is not None for p in budgets)

    told = HITUNG[Bukti.ANGGARAN_SUMBER](dinas)
    assert (told.terpenuhi, told.seharusnya) == (named, len(budgets))
    assert named > 0
    assert HITUNG[Bukti.ANGGARAN_SUMBER](real()).terpenuhi == 0


DUA = ("2030/realisasi-kinerja-kpu.yml", "2030/realisasi-anggaran.yml")


def _evidence(files: Files, evidence: Bukti) -> tuple[Files, str]:
    """Return an office with a duty that names evidence, and the duty's id."""
    duty_text = (
        "kewajiban:\n  - id: hasil\n    jenis: berkala\n    kelompok: Kinerja\n"
        f"    isi: Hasil\n    bukti: [{evidence}]\n"
    )
    kip = files["kip.yml"].decode().replace("kewajiban:\n", duty_text, 1)
    return {**files, "kip.yml": kip.encode()}, "hasil"


def _without(text: str, files: Files | None = None) -> Files:
    """Return the sample office whose reports of 2030 end before a passage."""
    files = files or sample()
    return {n: i[: i.index(text.encode())] if n in DUA and text.encode() in i else i
            for n, i in files.items()}  # fmt: skip


@pytest.mark.contoh
@pytest.mark.parametrize(
    ("files", "evidence", "state", "sentence", "per"),
    [
        pytest.param(
            sample(), Bukti.REALISASI, Keadaan.SEBAGIAN,
            "3 dari 14 target mempunyai realisasi.", date(2031, 1, 20), id="agreement-reported",
        ),
        pytest.param(
            _without("  - indikator: PKK-2030P-03"), Bukti.REALISASI, Keadaan.SEBAGIAN,
            "2 dari 14 target mempunyai realisasi.", date(2031, 1, 20), id="one-row-silent",
        ),
        pytest.param(
            _without("  - indikator: PKK-2030P-01"), Bukti.REALISASI, Keadaan.BELUM,
            "0 dari 14 target mempunyai realisasi.", None, id="only-the-replaced-paper",
        ),
        pytest.param(
            sample(), Bukti.REALISASI_ANGGARAN, Keadaan.TERSEDIA,
            "2 dari 2 program beranggaran 2030 mempunyai realisasi anggaran.",
            date(2030, 12, 31), id="all-programmes",
        ),
        pytest.param(
            _without("  - program: contoh-dua"), Bukti.REALISASI_ANGGARAN, Keadaan.SEBAGIAN,
            "1 dari 2 program beranggaran 2030 mempunyai realisasi anggaran.",
            date(2030, 12, 31), id="one-programme",
        ),
        pytest.param(
            {n: i for n, i in sample().items() if n not in DUA},
            Bukti.REALISASI_ANGGARAN, Keadaan.BELUM,
            "0 dari 2 program beranggaran 2030 mempunyai realisasi anggaran.", None,
            id="other-years-do-not-count",
        ),
    ],
)  # fmt: skip
def test_results_are_evidence_where_they_are_reported(
    files: Files, evidence: Bukti, state: Keadaan, sentence: str, per: date | None
) -> None:
    """Only reported values of the latest year count, as of the latest report."""
    row = duty(*_evidence(files, evidence))

    assert (row.keadaan, row.kalimat, row.per) == (state, (sentence,), per)
    pages = (("Realisasi 2030", "2030/realisasi/"),)
    assert row.halaman == (() if state is Keadaan.BELUM else pages)


@pytest.mark.contoh
def test_what_does_not_apply_is_no_result() -> None:
    """A period that does not apply, or is not yet reported, is no evidence."""
    files = _without("  - indikator: PKK-2030-02")
    name = DUA[0]
    lines = files[name].decode().replace("PKK-2030-01", "PKK-2030P-03").splitlines()
    silent = "      - {periode: TAHUN, kosong: tidak-berlaku, alasan: Contoh}"
    head = lines[: lines.index("    hasil:") + 1]
    files = {**files, name: "\n".join([*head, silent, ""]).encode()}

    assert duty(*_evidence(files, Bukti.REALISASI)).keadaan is Keadaan.BELUM


@pytest.mark.kantor_ini
def test_no_state_of_the_real_office_rests_on_results() -> None:
    """The real office reported nothing: whatever names results as evidence is not available."""
    named = {Bukti.REALISASI, Bukti.REALISASI_ANGGARAN}
    rows = [row for row in list_duties(real()) if named & set(row.kewajiban.bukti)]

    assert {row.kewajiban.id for row in rows} == {"capaian", "realisasi-kinerja"}
    assert {row.keadaan for row in rows} == {Keadaan.BELUM}


@pytest.mark.contoh
@given(st.lists(st.integers(0, 9).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))))
def test_state_of_counts(counts: list[tuple[int, int]]) -> None:
    """All filled is available, nothing filled is not, everything between is partly."""
    state = judge([Hasil(met, places, "") for met, places in counts])
    met, places = sum(m for m, _ in counts), sum(p for _, p in counts)

    assert (state is Keadaan.BELUM) == (met == 0)
    assert (state is Keadaan.TERSEDIA) == (met == places and met > 0)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2022, 1, 28), 6, date(2022, 7, 28)),
        (date(2022, 8, 31), 6, date(2023, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2022, 12, 1), 12, date(2023, 12, 1)),
        (date(2022, 6, 30), 6, date(2022, 12, 30)),
    ],
)
def test_months_later(day: date, months: int, then: date) -> None:
    """The same day months later, or the last of a shorter month."""
    assert add_months(day, months) == then


@given(st.dates(max_value=date(2900, 1, 1)), st.integers(1, 120))
def test_months_later_lie_ahead(day: date, months: int) -> None:
    """Months are between 28 and 31 days long."""
    assert timedelta(27 * months) < add_months(day, months) - day <= timedelta(31 * months)


@pytest.mark.contoh
def test_next_publication_needs_a_known_day_and_period() -> None:
    """The next day is six months after the announcement; a signature alone tells none."""
    known, unknown = duty(sample(), "jadwal"), duty(sample(), "perjanjian")

    assert (known.diumumkan, known.berikutnya) == (date(2031, 10, 1), date(2032, 4, 1))
    assert (unknown.per, unknown.diumumkan, unknown.berikutnya) == (date(2030, 7, 1), None, None)
    assert unknown.kalimat[-1] == TANPA_HARI
    assert duty(_without_months(), "jadwal").berikutnya is None


@pytest.mark.kantor_ini
def test_first_sentence_counts_every_duty() -> None:
    """The sentence at the head adds up to the number of duties."""
    rows = list_duties(real())
    whole, *parts = (int(n) for n in re.findall(r"\b\d+\b", summarize(rows)))

    assert whole == len(rows) == sum(parts)
    assert summarize(()) == "Belum ada butir informasi yang dicatat."


@pytest.mark.contoh
def test_classes_come_from_the_duties() -> None:
    """A kind of paper is of the class of the duties that it serves."""
    assert classify(list_duties(read(sample()))) == {
        "rencana-aksi": (JenisInformasi.BERKALA, JenisInformasi.SETIAP_SAAT),
        "perjanjian-kinerja": (JenisInformasi.BERKALA, JenisInformasi.SETIAP_SAAT),
        "rencana-kinerja-tahunan": (JenisInformasi.BERKALA, JenisInformasi.SETIAP_SAAT),
        "indikator-kinerja-utama": (JenisInformasi.BERKALA,),
    }


@pytest.mark.contoh
@pytest.mark.parametrize("key", ["keadaan: tersedia", "status: tersedia", "terpenuhi: 26"])
def test_no_state_can_be_typed(key: str) -> None:
    """A state written into the file is an error: the schema has no key for it."""
    files = edited("kip.yml", "    isi: Neraca\n", f"    isi: Neraca\n    {key}\n", count=1)

    assert {f.kode for f in findings(files)} == {"ISI-001"}


@pytest.mark.contoh
def test_only_the_open_list_of_kip_may_be_missing() -> None:
    """Without `kip.yml` an office has a warning and can still publish."""
    files = {name: isi for name, isi in sample().items() if name != "kip.yml"}
    # An office that never had the list has no addresses of it on record.
    record = files["alamat-terbit.yml"].decode().splitlines(keepends=True)
    files["alamat-terbit.yml"] = "".join(n for n in record if KEWAJIBAN not in n).encode()
    found = findings(files)

    assert [(f.kode, f.tingkat.value) for f in found] == [("KIP-001", "peringatan")]
