"""Files that are not in the one form, rows that move, and what the form refuses to save."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import ANY

import pytest

from macros.sunting.rapi import list_comments
from tests.alat.formulir import REALISASI, difference, tidied, values_of
from tests.alat.formulir_node import Langkah, Tugas, run

JENIS = "realisasi-kinerja"
NILAI = ("baris", 0, "hasil", 0, "nilai")
UBAH: Langkah = ("isi", NILAI, "25%")
RAPI = """\
# Kepala.

jenis: realisasi-kinerja
tahun: 2030
badan: kpu
baris:
  # Yang pertama.
  - indikator: PKK-2030-01
    hasil:
      - periode: TW1
        nilai: 20%
        # Bukti lengkap.
        bukti: "010"
      # Di ujung daftar.

  # Yang kedua.
  - indikator: PKK-2030-02  # di samping
    hasil:  # dua
      - {periode: TW1, nilai: 240 orang}
  # Di ujung baris.
# Di ujung berkas.
"""


@pytest.fixture(scope="module")
def akar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for the scripts of the form."""
    return tmp_path_factory.mktemp("formulir")


def edit(akar: Path, text: str, *steps: Langkah) -> dict[str, str]:
    """Change a report of results as the form does."""
    (answer,) = run(akar, [Tugas(JENIS, text, steps)])
    return answer


def _indent(text: str) -> str:
    """Return a text whose lines stand in twice as far."""
    lines = (" " * (len(one) - len(one.lstrip())) + one for one in text.split("\n"))
    return "\n".join(lines).replace("- ", "-   ")


#: The same report, written otherwise by a person or another program.
KASAR = {
    "akhir baris Windows": RAPI.replace("\n", "\r\n"),
    "lekukan empat": _indent(RAPI),
    "daftar tidak menjorok": "\n".join(
        one.removeprefix("  ") if one.startswith("  ") else one for one in RAPI.split("\n")
    ),
    "catatan sejajar": RAPI.replace("20%", "20%      # satu").replace(
        "badan: kpu", "badan: kpu # 1"
    ),
    "beberapa baris kosong": RAPI.replace("\n\n", "\n\n\n\n"),
    "tanda awal dan akhir": f"%YAML 1.2\n---\n{RAPI}...\n",
    "kurung di beberapa baris": RAPI.replace(
        "{periode: TW1, nilai: 240 orang}",
        "{\n          periode: TW1, # a\n          nilai: 240 orang # b\n        }",
    ),
    "teks terlipat": RAPI.replace("240 orang", '"240\n        orang"').replace(
        '"010"', ">-\n          Laporan,\n          halaman 3"
    ),
    "teks beberapa baris": RAPI.replace('"010"', "|\n          Laporan,\n          halaman 3\n"),
    "catatan di tempat lain": RAPI.replace("- periode", "-  # strip\n        periode").replace(
        "nilai: 20%", "nilai:\n          # di bawah\n          20%"
    ),
    "kunci bertanda tanya": RAPI.replace("badan: kpu", "? badan # a\n: kpu"),
    "tanda kutip di mana-mana": RAPI.replace("badan: kpu", "'badan': 'kpu'  # b"),
    "tanpa akhir baris": RAPI.removesuffix("\n"),
}


@pytest.mark.parametrize("nama", KASAR)
def test_a_file_in_another_layout_keeps_all(akar: Path, nama: str) -> None:
    """Of a file in no form at all, every other value and every comment is there afterwards."""
    old = KASAR[nama]
    answer = edit(akar, old, UBAH)
    new = answer.get("teks", "")

    assert "galat" not in answer, answer
    wanted = values_of(old.replace("\r\n", "\n").replace("%YAML 1.2\n", ""))
    wanted["baris"][0]["hasil"][0]["nilai"] = "25%"
    assert values_of(new) == wanted
    assert list_comments(new) == list_comments(old.replace("\r\n", "\n"))
    # And the one form of both differs in that value alone; a comment may stand further in.
    went, came = difference(*(_dedent(tidied(REALISASI, text)) for text in (old, new)))
    assert (went.replace("20%", "25%")[1:], went.count("20%")) == (came[1:], 1)


def _dedent(text: str) -> str:
    return "\n".join(line.strip() for line in text.split("\n"))


def test_an_unchanged_file_stays(akar: Path) -> None:
    """The file of these tests is in the one form, and comes back to the byte."""
    assert tidied(REALISASI, RAPI).partition("\n")[2] == RAPI
    assert edit(akar, RAPI)["teks"] == RAPI


BARIS = ("baris", 0)
HASIL = ("baris", 0, "hasil", 0)
TW2 = {"periode": "TW2", "kosong": "belum-dilaporkan"}
PERTAMA = RAPI[RAPI.index("  # Yang pertama.") : RAPI.index("\n  # Yang kedua.")]
KEDUA = RAPI[RAPI.index("  # Yang kedua.") : RAPI.index("  # Di ujung baris.")]


@pytest.mark.parametrize(
    ("ubah", "lama", "baru"),
    [
        ([("pindah", BARIS, 1)], f"{PERTAMA}\n{KEDUA}", f"{KEDUA}\n{PERTAMA}"),
        (
            [("pindah", BARIS, 1), ("isi", ("baris", 1, *NILAI[2:]), "25%")],
            f"{PERTAMA}\n{KEDUA}",
            f"{KEDUA}\n{PERTAMA.replace('20%', '25%')}",
        ),
        ([("hapus", BARIS)], f"{PERTAMA}\n{KEDUA}", f"  # Yang pertama.\n\n{KEDUA}"),
        ([("hapus", ("baris", 1))], f"\n{KEDUA}", "  # Yang kedua.\n"),
        (
            [("tambah", ("baris", 0, "hasil"), TW2), ("pindah", ("baris", 0, "hasil", 1), 0)],
            "      - periode: TW1\n",
            "      - periode: TW2\n        kosong: belum-dilaporkan\n      - periode: TW1\n",
        ),
        (
            [("tambah", ("baris", 1, "hasil"), TW2)],
            "240 orang}\n",
            "240 orang}\n      - {periode: TW2, kosong: belum-dilaporkan}\n",
        ),
        ([("isi", (*HASIL, "bukti"), "011")], '"010"', '"011"'),
        ([("isi", (*HASIL, "bukti"), "Laporan")], '"010"', "Laporan"),
        ([("isi", (*HASIL, "bukti"), 'Kata "a": b')], '"010"', "'Kata \"a\": b'"),
        ([("isi", (*HASIL, "nilai"), "")], "        nilai: 20%\n", ""),
        ([("isi", (*HASIL, "alasan"), "Dana")], '"010"\n', '"010"\n        alasan: Dana\n'),
        (
            [("isi", ("tenggat",), {"TW1": "15 April 2030"})],
            "badan: kpu\n",
            "badan: kpu\ntenggat:\n  TW1: 15 April 2030\n",
        ),
    ],
)
def test_comments_go_with_their_row(akar: Path, ubah: list[Langkah], lama: str, baru: str) -> None:
    """Comments go where their row goes, and stay where only the row went."""
    new = RAPI.replace(lama, baru)

    assert RAPI.count(lama) == 1
    assert edit(akar, RAPI, *ubah) == {"isi": ANY, "teks": new}
    assert tidied(REALISASI, new).partition("\n")[2] == new


LAIN = RAPI.replace("        nilai: 20%", "        lain: {x: 1}\n        nilai: 20%")


@pytest.mark.parametrize(
    ("teks", "ubah", "sebab"),
    [
        # What the form does not show would go with what it shows.
        (LAIN, ("hapus", BARIS), "tidak disimpan"),
        (LAIN, ("hapus", HASIL), "tidak disimpan"),
        # Another place would say something else.
        (RAPI.replace("20%", "&a 20%").replace("240 orang", "*a"), UBAH, "tidak disimpan"),
        # A comment within the value that is replaced.
        (RAPI.replace("20%", "{a: b, # c\n          d: e}"), UBAH, "tidak disimpan"),
        (RAPI, ("isi", NILAI, "{tercetak: 5 # lima\n}"), "tidak disimpan"),
        (RAPI, ("isi", NILAI, "25\u200b%"), "tidak kelihatan"),
        (RAPI + "---\na: b\n", UBAH, "bukan pemetaan"),
        (RAPI.replace("20%", "a: b: c"), UBAH, "Baris 11 bukan YAML"),
    ],
)
def test_a_change_that_would_lose_something_is_refused(
    akar: Path, teks: str, ubah: Langkah, sebab: str
) -> None:
    """Rather than harm what it does not show, the form saves nothing and says why."""
    answer = edit(akar, teks, ubah)

    assert sebab in answer.get("galat", ""), answer


@pytest.mark.parametrize(
    "teks",
    [
        LAIN.replace("{periode: TW1, nilai: 240 orang}", "{periode: *a, nilai: 240 orang}").replace(
            "TW1\n", "&a TW1\n"
        ),
        LAIN.replace("240 orang", "[a, b]"),
        LAIN.replace("{periode: TW1, nilai: 240 orang}", "*b").replace("{x: 1}", "&b {x: 1}"),
    ],
)
def test_what_the_form_does_not_show_stays(akar: Path, teks: str) -> None:
    """What the form can't hold stands there as before when something else is changed."""
    assert edit(akar, teks, UBAH)["teks"] == teks.replace("20%", "25%")


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("  # Di ujung baris.\n", ""),
        ("# Di ujung berkas.", "# Di ujung berkas"),
        (" # dua", ""),
        ("20%", "20% # dua"),
        ("lain: {x: 1}", "lain: {x: 01}"),
        ("        lain: {x: 1}\n", ""),
        ("badan: kpu", "badan: kpu\nasing: 1"),
    ],
)
def test_the_proof_catches_a_loss(akar: Path, lama: str, baru: str) -> None:
    """The proof takes no text in which a comment or what the form does not show is another."""
    assert LAIN.count(lama) == 1
    tasks = [Tugas(JENIS, LAIN, bukti=text) for text in (LAIN, LAIN.replace(lama, baru))]
    right, wrong = run(akar, tasks)

    assert right == {}
    assert "tidak disimpan" in wrong["galat"]
