"""A revised paper is held against the one it replaces: targets, amounts, rows that came or went."""

from __future__ import annotations

from datetime import date

from macros.checks.run import check_files
from macros.diff.kalimat import say
from macros.diff.laporan import as_markdown, as_text
from macros.diff.revisi import compare_revision
from macros.diff.tinjauan import review
from macros.model.data import Data
from macros.source.berkas import Berkas
from tests.contoh_data import sample

BARU = "2030/perjanjian-kinerja-ketua-perubahan.yml"
HARI = date(2031, 1, 1)


def _data(files: dict[str, bytes]) -> Data:
    return check_files(tuple(Berkas(*item) for item in sorted(files.items())), "data")[0]


def _paper(data: Data, name: str) -> list[str]:
    paper = next(paper for paper in data.dokumen if paper.id == name)
    return [say(change) for change in compare_revision(data, paper)]


def test_what_a_revision_changes_is_told() -> None:
    """Each target and amount that differs is one line; what stays the same is none."""
    told = _paper(_data(sample()), "PKK-2030P")
    tahapan = "“Persentase tahapan contoh yang selesai tepat waktu”"
    warga = "“Jumlah warga contoh yang mengikuti pendidikan pemilih”"
    whose = "(Perjanjian Kinerja Perubahan 2030, Ketua)"

    assert told == [
        f"Target {tahapan} {whose}: 87,5% → 90% (diperketat)",
        f"Target {warga} {whose}: 1.000 orang → 1.200 orang (diperketat)",
        f"Anggaran “Program Contoh Satu” {whose}: Rp12.500.000 → Rp13.000.000 (+Rp500.000, +4%)",
        f"Anggaran “Jumlah anggaran” {whose}: Rp20.000.000 → Rp20.500.000 (+Rp500.000, +2,5%)",
    ]


def test_rows_that_came_or_went_are_told() -> None:
    """An indicator in other words is one that went and one that came."""
    files = sample()
    files[BARU] = files[BARU].replace(b"teks: Nilai Akuntabilitas Kinerja", b"teks: Nilai lain")
    told = _paper(_data(files), "PKK-2030P")

    new, gone = told[-2:]
    assert new == "Ditambah: “Nilai lain” (Perjanjian Kinerja Perubahan 2030, Ketua): target BB"
    assert gone == (
        "Dihapus: “Nilai Akuntabilitas Kinerja” (Perjanjian Kinerja 2030, Ketua): target BB"
    )


def test_a_first_paper_revises_nothing() -> None:
    """A paper that replaces none has nothing to be held against."""
    data = _data(sample())
    paper = next(paper for paper in data.dokumen if paper.id == "PKK-2030")

    assert compare_revision(data, paper) == ()


def test_a_reviewer_sees_it_with_the_new_paper() -> None:
    """Where a proposal brings a revision, text and Markdown tell what it changes."""
    files = {name: isi for name, isi in sample().items() if name != BARU}
    found = review(_data(files), _data(sample()), HARI)
    title = "Perjanjian Kinerja Perubahan 2030, Ketua, dibanding Perjanjian Kinerja 2030, Ketua"

    assert title in as_text(found)
    assert "87,5% → 90% (diperketat)" in as_text(found)
    assert "**Perjanjian Kinerja Perubahan 2030, Ketua, dibanding" in as_markdown(found)
    assert review(_data(sample()), _data(sample()), HARI).revisi == ()


def test_a_revision_that_keeps_its_figures_says_so() -> None:
    """Another print of the same figures is no other promise, and the reviewer reads that."""
    before = {name: isi for name, isi in sample().items() if name != BARU}
    files = sample()
    for old, new in (
        ("target: 90%", "target: 87.50%"),
        ("tercetak: 1.200 orang", "tercetak: 1.000 Orang"),
        ('nilai: "1200"', 'nilai: "1000"'),
        ("Rp 13.000.000", "Rp12.500.000"),
        ("Rp 20.500.000", "Rp. 20.000.000,-"),
    ):
        assert old.encode() in files[BARU], old
        files[BARU] = files[BARU].replace(old.encode(), new.encode())
    found = review(_data(before), _data(files), HARI)

    assert _paper(_data(files), "PKK-2030P") == []
    assert "  Target dan anggarannya sama." in as_text(found).splitlines()
    assert "- Target dan anggarannya sama." in as_markdown(found).splitlines()


def test_rows_of_the_same_words_are_paired_in_order() -> None:
    """Two rows that read alike are held against the first and the second of the other paper."""
    files = sample()
    one, two = b"Program Contoh Satu", b"Program  contoh satu"
    for name in ("2030/perjanjian-kinerja-ketua.yml", BARU):
        files[name] = files[name].replace(b"Program Contoh Dua", two)
        assert one in files[name]
    told = [line for line in _paper(_data(files), "PKK-2030P") if "contoh satu" in line.casefold()]

    assert len(told) == 1
    assert "Rp12.500.000 → Rp13.000.000" in told[0]


def test_a_revision_is_meant_as_the_paper_before_it() -> None:
    """Where nobody said which way the new row is meant, it is meant as the old one."""
    files = sample()
    files["metode.yml"] = files["metode.yml"].replace(b"PKK-2030P-01, ", b"")
    told = _paper(_data(files), "PKK-2030P")

    assert told[0].endswith("87,5% → 90% (diperketat)")
