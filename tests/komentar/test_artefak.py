"""An artefact is data: what is too large, packed otherwise or of another kind is not used."""

from __future__ import annotations

import contextlib
import json
import zipfile

import pytest
from hypothesis import given, settings
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


def _lzma() -> bytes:
    """Return an artefact whose packing would ask for four gigabytes of dictionary."""
    packed = bytearray(pack(b"{}", method=zipfile.ZIP_LZMA))
    start = packed.index(b"tinjauan.json") + len(b"tinjauan.json")
    packed[start + 5 : start + 9] = b"\xff\xff\xff\xff"
    return bytes(packed)


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_other_packing_is_not_opened(method: int) -> None:
    """Only what GitHub packs with is unpacked: no dictionary of gigabytes, no broken LZMA."""
    with pytest.raises(ArtefactError, match="cara lain"):
        open_artefact(pack(b"{}", method=method))
    with pytest.raises(ArtefactError, match="cara lain"):
        open_artefact(_lzma())


#: Bytes that heads of a ZIP are full of, besides any.
_NASTY = st.sampled_from([b"\xff\xff\xff\xff", b"\x00\x00", b"\x0e", b"\x0c", b"\xff\x08", b"\x7f"])


@settings(max_examples=1_500)
@given(st.data())
def test_any_bytes_are_a_review_or_a_refusal(data: st.DataObject) -> None:
    """Whatever is changed in an archive: a review, or a refusal in our words; never an error."""
    packed = bytearray(pack_json(WAJAR))
    for _ in range(data.draw(st.integers(1, 4))):
        # Most of what can go wrong stands in the heads at both ends.
        at = data.draw(st.integers(0, 60) | st.integers(len(packed) - 120, len(packed) - 1))
        damage = data.draw(_NASTY | st.binary(min_size=1, max_size=4))
        packed[at : at + len(damage)] = damage
    with contextlib.suppress(ArtefactError):
        usulan = open_artefact(bytes(packed))
        assert write_comment(usulan, SHA, RUN).startswith(TANDA)


def test_a_name_that_is_no_text_is_refused() -> None:
    """A name that is marked as UTF-8 and is none is a refusal."""
    packed = pack(b"{}").replace(b"tinjauan.json", b"tinjauan.js\xff\xfe")
    flagged = bytearray(packed)
    for head, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        flagged[packed.index(head) + at + 1] |= 0x08
    with pytest.raises(ArtefactError, match="tidak dapat dibuka"):
        open_artefact(bytes(flagged))


def test_both_sides_of_a_long_change_are_seen() -> None:
    """A change of a long address shows the old and the new one."""
    old, new = (f"https://contoh.invalid/{'a' * 150}{n}{'b' * 150}" for n in "12")
    change = {"kelompok": "Sumber", "kalimat": f"Alamat: {old} → {new}"}
    comment = write_comment(open_artefact(pack_json({**WAJAR, "perubahan": [change]})), SHA, RUN)
    assert "1bbb" in comment
    assert "2bbb" in comment


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
