"""Contradictions: an error until a note explains them, and a note without one is an error too."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.checks.run import check_files
from macros.findings import Finding
from macros.source.berkas import Berkas
from tests.contoh_data import change, findings, sample

PK = "2030/perjanjian-kinerja-ketua.yml"
BARU = "2030/perjanjian-kinerja-ketua-perubahan.yml"
RKT = "2030/rencana-kinerja-tahunan-kpu.yml"
AKSI = "2030/rencana-aksi-kpu.yml"
RAS = "2030/rencana-aksi-sekretariat.yml"
NOTE = """  - kode: C99
    judul: Percobaan
    bobot: rendah
    sebab: dokumen
    kalimat: Percobaan.
    penyajian: Percobaan.
    baris: [{baris}]
    menjelaskan: [{kode}]
    sel: [target, sasaran, indikator, kegiatan, pelaksana, teks, nama]
"""


def _codes(files: dict[str, bytes]) -> set[str]:
    """Return the codes found, without those that only say that the print was changed."""
    return {f.kode for f in findings(files)} - {"SMB-001", "SMB-002"}


def _explain(files: dict[str, bytes], kode: str, baris: str) -> dict[str, bytes]:
    note = NOTE.format(baris=baris, kode=kode).encode()
    return {**files, "catatan.yml": files["catatan.yml"] + note}


#: A new id or address is warned about until it is on record; that is no contradiction.
BELUM_DICATAT = {"IDN-001", "IDN-007"}

CONTRADICTIONS = [
    pytest.param(
        change(RKT, "        target: 70-80%", "        target: 70-90%"),
        {"TGT-001": "RKK-2030-04, RAK-2030-04", "TGT-002": "RKK-2030-04, RAK-2030-04"},
        id="target-of-plan-and-action",
    ),
    pytest.param(
        change(PK, "        target: 87,5%", "        target: 90%"),
        {"TGT-002": "PKK-2030-01, RKK-2030-01, RAK-2030-01"},
        id="target-of-one-subject",
    ),
    pytest.param(
        change(AKSI, "    indikator: Jumlah laporan", "    indikator: Banyaknya laporan"),
        {"TKS-001": "RKK-2030-05, RAK-2030-05"},
        id="wording",
    ),
    pytest.param(
        change(RKT, "    anggaran: Rp20.000.000", "    anggaran: Rp20.000.001"),
        {"ANG-001": "RKK-2030-PJ"},
        id="total",
    ),
    pytest.param(
        change(AKSI, "    perkiraan_biaya: 7.500.000", "    perkiraan_biaya: 7.500.001"),
        {"ANG-003": "RAK-2030, RAK-2030-01, RAK-2030-04"},
        id="action-costs",
    ),
    pytest.param(
        change("2030/sampul.yml", "  tahun: 2030\n  baris", "  tahun: 2029\n  baris"),
        {"DOK-005": "SAMPUL-2030-TAHUN"},
        id="year-of-the-cover",
    ),
    pytest.param(
        change("2030/sampul.yml", "    dokumen: [IKU-2030]", "    dokumen: []"),
        {"DOK-006": "SAMPUL-2030-4", "DOK-007": "IKU-2030"},
        id="announced-but-absent",
    ),
    pytest.param(
        change(RAS, "    target: 95%", "    target: {kosong: tidak-terbaca}"),
        {"BCA-003": "RAS-2030-01"},
        id="unreadable-target",
    ),
    pytest.param(
        change(RAS, "sasaran: Tersedianya sarana contoh", "sasaran: {kosong: bertentangan}"),
        {"BCA-003": "RAS-2030-01"},
        id="contradictory-cell",
    ),
    pytest.param(
        change(RAS, "{bulan: [B4]}", "{kosong: tidak-terbaca}"),
        {"BCA-002": "RAS-2030-01"},
        id="unreadable-months",
    ),
    pytest.param(
        change(
            RAS,
            "    kegiatan: Merawat sarana contoh",
            "    kegiatan: {tercetak: Merawat sarana contoh, bacaan: Merawat, dasar: ejaan}",
        ),
        {"BCA-001": "RAS-2030-01"},
        id="reading-of-ours",
    ),
    pytest.param(
        change(RAS, "    - nama: Sari Contoh", "    - nama: {kosong: tidak-terbaca}"),
        {"DOK-008": "RAS-2030", "BCA-003": "RAS-2030"},
        id="signature-without-a-name",
    ),
    pytest.param(
        change(RAS, "{kosong: tidak-tercetak}", "7.500.000"),
        {"ANG-003": "RAS-2030, RAS-2030-01", "ANG-004": "RAK-2030-04, RAS-2030-01"},
        id="one-cost-at-two-activities",
    ),
]


@pytest.mark.parametrize(("files", "expected"), CONTRADICTIONS)
def test_a_contradiction_is_an_error_until_a_note_explains_it(
    files: dict[str, bytes], expected: dict[str, str]
) -> None:
    """Without a note a contradiction stops publication; a note on its rows lets it through."""
    assert _codes(files) == set(expected)
    for kode, baris in expected.items():
        files = _explain(files, kode, baris)

    assert _codes(files) - BELUM_DICATAT == set()


@pytest.mark.parametrize(("files", "expected"), CONTRADICTIONS)
def test_a_note_explains_only_its_own_rows_and_codes(
    files: dict[str, bytes], expected: dict[str, str]
) -> None:
    """A note on another row, or with another code, explains nothing and is itself stale."""
    kode = min(expected)
    wrong_rows = _codes(_explain(files, kode, "RKK-2030-02"))
    wrong_code = _codes(_explain(files, "PRG-001", expected[kode]))

    assert {kode, "CTT-001"} <= wrong_rows
    assert {kode, "CTT-001"} <= wrong_code


@pytest.mark.parametrize(("files", "expected"), CONTRADICTIONS)
def test_a_note_on_some_of_the_rows_is_not_enough(
    files: dict[str, bytes], expected: dict[str, str]
) -> None:
    """A contradiction between several rows is explained only by a note on all of them."""
    for kode, baris in expected.items():
        first, *others = baris.split(", ")
        if others:
            assert kode in _codes(_explain(files, kode, first))


@pytest.mark.parametrize("kode", ["TGT-001", "TGT-002", "ANG-001", "BCA-001", "DOK-008", "CKP-001"])
def test_a_note_without_a_contradiction_is_an_error(kode: str) -> None:
    """A note that explains what is not there would mislead, so it stops publication."""
    found = findings(_explain(sample(), kode, "RKK-2030-05"))

    assert [f.kode for f in found if f.kode not in BELUM_DICATAT] == ["CTT-001"]


def test_a_mistake_can_not_be_explained_away() -> None:
    """What only a change of the data can mend stays an error, whatever the notes say."""
    files = change(PK, "      program: contoh-dua", "      program: contoh-tiga")
    files = _explain(files, "RJK-003", "PKK-2030-P2")

    assert {"RJK-003", "CTT-001"} <= _codes(files)


@pytest.mark.parametrize(
    "reason", ["tidak-tercetak", "sel-gabungan", "belum-dipublikasikan"], ids=str
)
def test_a_plain_blank_needs_no_note(reason: str) -> None:
    """A cell that the paper leaves blank says so itself; only what can't be read needs a note."""
    files = change(RAS, "    target: 95%", f"    target: {{kosong: {reason}}}")

    assert _codes(files) == set()


def test_a_revised_paper_is_not_compared_with_what_it_replaces() -> None:
    """New amounts and targets of a revised paper are no contradiction to the old ones."""
    files = change(BARU, "          target: 90%", "          target: 99%")
    isi = files[BARU].replace(b"Rp 13.000.000", b"Rp 15.000.000")
    files[BARU] = isi.replace(b"Rp 20.500.000", b"Rp 22.500.000")

    # The financial report of the year tells of the budget as the sample's revision prints it.
    assert _codes(files) - {"KEU-002"} == set()


def test_revised_papers_are_compared_with_each_other() -> None:
    """Two revised papers of a year that print different amounts contradict each other."""
    files = sample()
    rkt = (
        files[RKT]
        .replace(b"RKK-2030", b"RKK-2030P")
        .replace(
            b"id: RKK-2030P\n",
            b"id: RKK-2030P\nmenggantikan: RKK-2030\nberlaku_sejak: 1 Juli 2030\n",
        )
    )
    files["2030/rencana-kinerja-tahunan-kpu-perubahan.yml"] = rkt

    found = [f for f in findings(files) if f.kode == "ANG-002"]

    assert len(found) == 1
    assert "PKK-2030P-P1, RKK-2030P-P1" in found[0].cara


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("menggantikan: PKK-2030\n", "menggantikan: PKK-2030P\n", id="itself"),
        pytest.param("menggantikan: PKK-2030\n", "menggantikan: RAK-2030\n", id="another-kind"),
        pytest.param("sejak: 1 Juli 2030", "sejak: 1 Januari 2030", id="before-it-was-signed"),
        pytest.param("badan: kpu", "badan: sekretariat", id="another-body"),
    ],
)
def test_a_revision_must_fit_what_it_replaces(old: str, new: str) -> None:
    """A revised paper replaces one of its own kind, body and year, from a later day."""
    assert "DOK-003" in _codes(change(BARU, old, new))


@settings(max_examples=20)
@given(st.permutations(sorted(sample())))
def test_the_order_of_files_does_not_matter(order: list[str]) -> None:
    """The same files in another order give the same data and the same findings."""
    files = change(RKT, "        target: 70-80%", "        target: 70-90%")
    data, found = check_files(tuple(Berkas(name, files[name]) for name in order), "data")

    in_order, expected = check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")

    assert found == expected
    assert data == in_order


def test_findings_are_sorted_and_told_once() -> None:
    """Findings come by file, line and column, and none is repeated."""
    files = change(RKT, "        target: 70-80%", "        target: tinggi")
    files[PK] = files[PK].replace(b"badan: kpu", b"badan: kpuu").replace(b": BB", b": BBB")
    found = findings(files)

    assert list(found) == sorted(set(found))
    assert len({f.place.path for f in found}) > 1


def _of_subject(files: dict[str, bytes]) -> list[Finding]:
    return [f for f in findings(files) if f.kode == "TGT-002"]


def test_another_indicator_leaves_the_topic() -> None:
    """The advice offers to part the topic, and doing so ends the finding without a note."""
    files = change(PK, "        target: 87,5%", "        target: 90%")
    (found,) = _of_subject(files)

    assert "kalau indikatornya memang berlainan, pisahkan topiknya di topik.yml" in found.cara
    assert "satuannya" not in found.salah

    topics = files["topik.yml"].decode()
    both = "PKK-2030-01, PKK-2030P-01, "
    assert topics.count(both) == 1
    apart = (
        "  - id: tahapan-lain\n    nama: Tahapan lain\n    penjelasan: Indikator contoh lain.\n"
        "    anggota: [PKK-2030-01, PKK-2030P-01]\n"
    )
    files["topik.yml"] = (topics.replace(both, "") + apart).encode()

    # The sample's plan then has no row for what the agreement promises; that is another matter.
    assert _codes(files) - BELUM_DICATAT == {"CKP-001"}


def test_one_number_in_two_units_is_told_as_that() -> None:
    """Nobody has to look for a wrong figure where only the unit differs, or is not printed."""
    told = {
        text: _of_subject(change(PK, "        target: 87,5%", f"        target: {text}"))
        for text in ("87,5 Indeks", '"87,5"', "78,5 Indeks", "BB")
    }

    assert {
        text: "angkanya sama, satuannya lain" in one.salah for text, (one,) in told.items()
    } == {
        "87,5 Indeks": True,
        '"87,5"': True,
        "78,5 Indeks": False,
        "BB": False,
    }
