"""Two versions of the data differ in just what was changed, and in nothing else."""

import copy
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.checks.run import check_files
from macros.diff.banding import Jenis, Perubahan, compare, compare_rows
from macros.diff.fakta import flatten
from macros.diff.kalimat import direction, is_minor, say
from macros.diff.nilai import Nilai
from macros.model.data import Data
from macros.source.berkas import Berkas
from tests.contoh_data import change, sample

PK = "2030/perjanjian-kinerja-ketua.yml"
AKSI = "2030/rencana-aksi-kpu.yml"


def _data(files: dict[str, bytes]) -> Data:
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


def _differences(files: dict[str, bytes]) -> tuple[Perubahan, ...]:
    return compare(_data(sample()), _data(files))


def test_nothing_changed_is_no_difference() -> None:
    """Data does not differ from itself."""
    assert _differences(sample()) == ()


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: b"# komentar baru\n" + text,
        lambda text: text.replace(b"\ntahun: 2030\n", b"\n\n\ntahun: 2030\n"),
        lambda text: text.replace(b"tahun: 2030\n", b"tahun:   2030   # tahun anggaran\n"),
    ],
    ids=["komentar", "baris kosong", "spasi"],
)
def test_form_is_no_meaning(edit: Callable[[bytes], bytes]) -> None:
    """Comments, blank lines and spaces are no difference."""
    files = sample()
    assert edit(files[PK]) != files[PK]
    assert _differences({**files, PK: edit(files[PK])}) == ()


@pytest.mark.parametrize(
    ("berkas", "lama", "baru", "kalimat"),
    [
        (
            PK,
            "      anggaran: Rp 12.500.000",
            "      anggaran: Rp 12.600.000",
            (
                "Anggaran “Program Contoh Satu” (Perjanjian Kinerja 2030, Ketua): "
                "Rp12.500.000 → Rp12.600.000 (+Rp100.000, +0,8%)"
            ),
        ),
        (
            PK,
            "      anggaran: Rp 12.500.000",
            "      anggaran: Rp12.500.000",
            (
                "Anggaran “Program Contoh Satu” (Perjanjian Kinerja 2030, Ketua): "
                "Rp12.500.000 (tercetak “Rp 12.500.000”) → Rp12.500.000 (tercetak “Rp12.500.000”)"
            ),
        ),
        (
            AKSI,
            "    kegiatan: Menyusun laporan kinerja contoh",
            "    kegiatan: Menyusun dua laporan contoh",
            (
                "Kegiatan “Menyusun dua laporan contoh” (Rencana Aksi 2030, KPU): "
                "Menyusun laporan kinerja contoh → Menyusun dua laporan contoh"
            ),
        ),
        (
            "satker.yml",
            "  surel: ppid@contoh.invalid",
            "  surel: info@contoh.invalid",
            (
                "Kontak surel identitas kantor “Komisi Pemilihan Umum Kota Contoh”: "
                "ppid@contoh.invalid → info@contoh.invalid"
            ),
        ),
    ],
    ids=["uang", "bentuk uang", "kegiatan", "kantor"],
)
def test_one_edit_is_one_difference(berkas: str, lama: str, baru: str, kalimat: str) -> None:
    """One edited field is one difference, said in words with its money."""
    found = _differences(change(berkas, lama, baru))
    assert [say(one) for one in found] == [kalimat]


@given(st.data())
def test_each_single_change_gives_exactly_one(data: st.DataObject) -> None:
    """Whatever single fact changes, appears or goes, just that is the difference."""
    before = _BARIS
    after = {name: replace(row, nilai=dict(row.nilai)) for name, row in before.items()}
    key = data.draw(st.sampled_from([k for k, row in before.items() if row.nilai]))
    bidang = data.draw(st.sampled_from([*before[key].nilai, "bidang baru"]))
    if bidang in before[key].nilai and data.draw(st.booleans()):
        del after[key].nilai[bidang]
    else:
        after[key].nilai[bidang] = Nilai("makna lain", "kata lain")
    found = compare_rows(before, after)
    assert [(one.jenis, one.baris.kunci, one.bidang) for one in found] == [
        (Jenis.UBAH, key, bidang)
    ]


_SAMPLE = _data(sample())
_BARIS = flatten(_SAMPLE)


@given(st.sampled_from(sorted(_BARIS)))
def test_a_row_that_comes_or_goes_is_one_difference(key: str) -> None:
    """A row that is gone is one difference, with the rows within it; so is one that came."""
    before = _BARIS
    within = _within(key, {k: row.induk for k, row in before.items()})
    after = {k: row for k, row in before.items() if k not in within}
    gone, come = compare_rows(before, after), compare_rows(after, before)
    assert [(one.jenis, one.baris.kunci, one.ikut) for one in (*gone, *come)] == [
        (Jenis.HAPUS, key, len(within) - 1),
        (Jenis.TAMBAH, key, len(within) - 1),
    ]


def _within(key: str, parents: dict[str, str]) -> set[str]:
    found = {key}
    while True:
        more = {k for k, parent in parents.items() if parent in found} - found
        if not more:
            return found
        found |= more


def test_a_new_id_is_no_new_row() -> None:
    """A row that only got another id is recognised, not called gone and new."""
    files = sample()
    files[PK] = files[PK].replace(b"id: PKK-2030-P1", b"id: PKK-2030-P9")
    found = _differences(files)
    assert [(one.jenis, one.lama.kata, one.baru.kata) for one in found] == [
        (Jenis.GANTI_ID, "PKK-2030-P1", "PKK-2030-P9")
    ]


def test_a_new_order_is_a_small_difference() -> None:
    """Rows that only changed places are one small difference of their table."""
    before = flatten(_SAMPLE)
    rows = [k for k, row in before.items() if row.induk == "baris:RAK-2030"]
    swapped = {rows[0]: rows[1], rows[1]: rows[0]}
    after = {swapped.get(k, k): before[swapped.get(k, k)] for k in before}
    found = compare_rows(before, after)
    assert [(one.jenis, one.baris.nama, is_minor(one)) for one in found] == [
        (Jenis.URUTAN, "RAK-2030", True)
    ]


def test_a_row_that_moved_under_another_is_told() -> None:
    """An indicator that now stands under another sasaran is one difference of its place."""
    before = flatten(_SAMPLE)
    goals = [k for k, row in before.items() if row.induk == "baris:RKK-2030" and "-S" in k]
    moved = next(k for k, row in before.items() if row.induk == goals[0])
    after = copy.deepcopy(before)
    after[moved].induk = goals[1]
    assert [(one.bidang, one.baru.kata) for one in compare_rows(before, after)] == [
        ("letak", f"di bawah {before[goals[1]].nama}")
    ]


def _facts(*words: str) -> dict[str, Nilai]:
    """Return a row whose list `isi` has entries of two fields each, and a fact that has none."""
    lists = {
        f"isi {n} {part}": Nilai(f"{word} {part}", f"{word} {part}")
        for n, word in enumerate(words, start=1)
        for part in ("teks", "baris sumber")
    }
    return {"nama": Nilai("tetap", "tetap"), **lists}


@pytest.mark.parametrize(
    ("lama", "baru", "bidang"),
    [
        (("a", "b", "c"), ("x", "a", "b", "c"), ["isi 1"]),
        (("a", "b", "c"), ("a", "c"), ["isi 2"]),
        (("a", "b", "c"), ("c", "a", "b"), ["urutan isi"]),
        (("a", "b"), ("a", "b", "a"), ["isi 3"]),
        ((), ("a",), ["isi 1"]),
        (("a", "b"), ("a", "b"), []),
    ],
    ids=["disisipkan", "dihapus", "dipindah", "diulang", "baru", "sama"],
)
def test_an_entry_without_id_is_one_difference(
    lama: tuple[str, ...], baru: tuple[str, ...], bidang: list[str]
) -> None:
    """An entry that came, went or moved is one difference, and those after it are none."""
    before, after = flatten(_SAMPLE), flatten(_SAMPLE)
    before["satker:satker"].nilai = _facts(*lama)
    after["satker:satker"].nilai = _facts(*baru)
    found = compare_rows(before, after)
    assert [one.bidang for one in found] == bidang


@pytest.mark.parametrize(
    ("arah", "naik", "turun"),
    [
        (None, "naik", "turun"),
        ("naik", "diperketat", "dilonggarkan"),
        ("turun", "dilonggarkan", "diperketat"),
        ("rentang", "naik", "turun"),
    ],
)
def test_loosened_is_said_only_where_the_direction_is_known(
    arah: str | None, naik: str, turun: str
) -> None:
    """A target is loosened or tightened by the office's own word on the indicator, else not."""
    method = f"arah:\n  - {{indikator: [PKK-2030-01], arah: {arah}, dasar: Rapat contoh.}}\n"
    extra = {"metode.yml": method.encode()} if arah else {}
    plain = {name: isi for name, isi in sample().items() if name != "metode.yml"}
    base = _data({**plain, **extra})
    for target, word in (("90%", naik), ("80%", turun)):
        edited = {PK: change(PK, "target: 87,5%", f"target: {target}")[PK]}
        (found,) = compare(base, _data({**plain, **extra, **edited}))
        assert direction(found) == word
        assert say(found).endswith(f"87,5% → {target} ({word})")


def test_a_range_goes_neither_up_nor_down() -> None:
    """Between a number and a range no direction is told: both bounds of it may be meant."""
    edited = change(PK, "target: 87,5%", "target: 80-90%")
    (found,) = _differences(edited)

    assert direction(found) == ""
