"""An artefact is data: what is too large, packed otherwise or of another kind is not used."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.komentar.artefak import (
    BATAS_DAFTAR,
    BATAS_ISI,
    ArtefactError,
    Usulan,
    open_artefact,
    parse,
)
from macros.komentar.susun import BATAS, TANDA, write_comment
from tests.komentar.paket import WAJAR, pack, pack_json

SHA = "a" * 40
RUN = "https://github.invalid/o/r/actions/runs/7"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def test_a_fair_review_is_read() -> None:
    """What our own command wrote comes through whole, with the true counts."""
    usulan = open_artefact(pack_json(WAJAR))
    assert usulan.ringkas == WAJAR["ringkas"]
    assert usulan.perubahan == (("Perjanjian Kinerja 2030, Ketua", "Target: 1% → 2%"),)
    assert usulan.revisi == (("Perubahan, dibanding Ketua", "Target: 1% → 2% (diperketat)"),)
    assert usulan.banyak == {
        "temuan": 1,
        "peringatan": 1,
        "jumlah": 1,
        "konsep": 2,
        "revisi": 1,
        "perubahan": 3,
    }
    comment = write_comment(usulan, SHA, RUN)
    assert comment.startswith(f"{TANDA}\n### Tinjauan usulan\n")
    assert "**Perubahan isi** (3)" in comment
    assert "- dan 2 lagi" in comment
    assert "**Konsep** (2)" in comment
    assert "Konsep baru\\: Perjanjian 2031" in comment
    assert "**Dibanding yang digantikan** (1)" in comment
    assert "**Jumlah yang berubah** (1)" in comment
    assert f"[Ringkasan lengkap]({RUN})" in comment


def _broken() -> bytes:
    """Return an artefact whose packed bytes are no stream at all."""
    packed = bytearray(pack(b" " * 10_000))
    start = packed.index(b"tinjauan.json") + len(b"tinjauan.json")
    packed[start : start + 8] = b"\xff" * 8
    return bytes(packed)


@pytest.mark.parametrize(
    ("packed", "why"),
    [
        (b"", "tidak dapat dibuka"),
        (b"PK\x03\x04 bukan zip", "tidak dapat dibuka"),
        (b"0" * 600_000, "terlalu besar"),
        (pack(b" " * (BATAS_ISI + 1)), "isi artefak terlalu besar"),
        (pack(b"0" * 40_000_000), "isi artefak terlalu besar"),
        (pack(b"{}", "../../etc/tinjauan.json"), "tepat satu"),
        (pack(b"{}", "tinjauan.json", "lain.sh"), "tepat satu"),
        (_broken(), "tidak dapat dibuka"),
        (pack(b"\xff\xfe"), "bukan JSON"),
        (pack(b"[" * 200_000), "bukan JSON"),
        (pack(b'{"ringkas": ' + b"1" * 5000 + b"}"), "bukan JSON"),
        (pack_json(["ringkas"]), "tidak lengkap"),
        (pack_json({"ringkas": {"a": 1}}), "tidak lengkap"),
    ],
    ids=[
        "kosong",
        "bukan zip",
        "paket besar",
        "isi besar",
        "bom",
        "keluar folder",
        "berkas lebih",
        "aliran rusak",
        "bukan teks",
        "sarang dalam",
        "angka raksasa",
        "daftar",
        "ringkas bukan teks",
    ],
)
def test_a_hostile_artefact_is_refused(packed: bytes, why: str) -> None:
    """Each is refused with a reason of ours, never with an error of the interpreter."""
    with pytest.raises(ArtefactError, match=why):
        open_artefact(packed)


@given(JSON)
def test_any_values_make_a_comment_or_are_refused(value: object) -> None:
    """Values of any kind in any place neither stop the program nor leave the comment's bounds."""
    body = {**WAJAR, "temuan": value, "perubahan": [value, {"kalimat": value}], "banyak": value}
    body |= {"konsep": value, "jumlah": [value], "revisi": [value, {"kelompok": value}]}
    usulan = open_artefact(pack_json(body))
    assert len(write_comment(usulan, SHA, RUN)) < 65_536


def test_a_long_review_is_cut() -> None:
    """A comment stays within what GitHub takes, and says that it was cut or how much is left."""
    many = [f"<b>@orang-{n}</b> " * 400 for n in range(5000)]
    usulan = parse_many(many)
    comment = write_comment(usulan, SHA, RUN)
    assert len(comment) < 65_536
    assert len(comment) > BATAS / 2
    assert "<b>" not in comment
    assert "lagi" in comment or "dipotong" in comment
    assert len(usulan.temuan) == BATAS_DAFTAR


def parse_many(many: list[str]) -> Usulan:
    """Return a review with long lists, as read from its text."""
    return parse(json.dumps({**WAJAR, "temuan": many, "konsep": many}).encode())
