"""What every check shares: a slip is mended, a contradiction is mended or explained."""

from __future__ import annotations

from macros.checks.dasar import contradiction, mistake, normalize
from macros.findings import Example, Place, Rule

#: No code of ours: only what is made of it is asked.
ATURAN = Rule("CTH-000", "Contoh", "Contoh.", Example("satker.yml", "a", "b"))
TEMPAT = Place("data/satker.yml", 3, 7)


def test_a_mistake_says_what_is_wrong_and_has_no_rows() -> None:
    """A slip stands at its place with its three sentences, and no note can explain it."""
    one = mistake(ATURAN, TEMPAT, "salah", "harap", "cara")

    assert one.finding == ATURAN.at(TEMPAT, "salah", "harap", "cara")
    assert (one.baris, one.sel) == (frozenset(), "")


def test_a_contradiction_says_how_a_note_explains_it() -> None:
    """The code and the rows, each once and in order, are what the note must name."""
    one = contradiction(ATURAN, TEMPAT, ["b-2", "a-1", "b-2"], "salah", "harap")

    assert one.finding == ATURAN.at(
        TEMPAT,
        "salah",
        "harap",
        "kalau salah salin, perbaiki; kalau memang begitu tercetak, terangkan di "
        "catatan.yml dengan `menjelaskan: [CTH-000]` dan baris a-1, b-2",
    )
    assert (one.baris, one.sel) == (frozenset({"a-1", "b-2"}), "")


def test_a_contradiction_of_a_cell_names_it_and_may_have_a_third_way_out() -> None:
    """The note must name the cell too, and what else may be true stands between the two ways."""
    one = contradiction(ATURAN, TEMPAT, ["a-1"], "salah", "harap", sel="target", atau="atau ubah")

    assert one.finding.cara == (
        "kalau salah salin, perbaiki; atau ubah; kalau memang begitu tercetak, terangkan di "
        "catatan.yml dengan `menjelaskan: [CTH-000]`, `sel: [target]`, dan baris a-1"
    )
    assert (one.baris, one.sel) == (frozenset({"a-1"}), "target")


def test_only_the_words_are_compared() -> None:
    """Letters of another case and white space, also at the ends, are the same words."""
    assert normalize("  Jumlah\n\tDokumen ") == normalize("jumlah dokumen") == "jumlah dokumen"
    assert normalize("jumlahdokumen") != normalize("jumlah dokumen")
