"""No input whatever produces a traceback: the whole road from bytes to findings, with rubbish."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.findings import Level
from macros.model.berkas_tetap import BERKAS_PILIHAN
from macros.model.informasi_publik import FOLDER_INFORMASI
from macros.perintah.laporan import REPORTS
from tests.contoh_data import findings, sample

SAMPLE = sample()
YAML = sorted(name for name in SAMPLE if name.endswith(".yml"))
#: Lists that grow, of which no second witness tells the length; a review shows what is gone.
GROWING = {
    name for name in YAML if "/realisasi-" in name or name.split("/")[0] in FOLDER_INFORMASI
} | {
    "koreksi.yml",
    "metode.yml",
    "alamat-lama.yml",
    "profil.yml",
    "serta-merta.yml",
}
names = st.sampled_from(sorted(SAMPLE))
yaml_names = st.sampled_from(YAML)
#: Text that often gets past the parser and into the model.
yamlish = st.text(
    st.sampled_from("aeiPKK-2030 :,.[]{}'\"&*!|>#\n\t%Rp0159é\u202e\x00"), max_size=60
)
#: Values that mean something to one field or another.
SCALARS = (
    "",
    "''",
    "'  '",
    "x",
    "[]",
    "{}",
    "[[]]",
    "[x, [y]]",
    "{a: b}",
    "{kosong: tidak-terbaca}",
    "{kosong: entah}",
    "{tercetak: x}",
    "{tercetak: '1', rupiah: '2'}",
    "{tercetak: '', jenis: persen}",
    "{triwulan: x}",
    "{teks: {}}",
    "~",
    "-1",
    "1.000",
    "99999999999999999999",
    "1e9999",
    "NaN",
    "2030",
    "1-2, 3",
    "9-1",
    "0",
    "31 Februari 2030",
    "B",
    "PKK-2030",
    "PKK-2030-P1",
    "contoh",
    "kpu",
    "80-70%",
    "% %",
    "{0} {kosong} %s",
)


@given(names, st.binary(max_size=200))
@example("catatan.yml", b"")
@example("sumber.yml", b"\xff")
@example("sumber/contoh.txt", b"\xff\x00")
def test_any_bytes_in_any_file(name: str, isi: bytes) -> None:
    """Whatever bytes a file holds, there are findings and no exception."""
    found = findings({**SAMPLE, name: isi})

    assert any(f.tingkat is Level.GALAT for f in found)


@given(names, yamlish, st.booleans())
def test_any_text_before_or_after_a_file(name: str, text: str, before: bool) -> None:  # noqa: FBT001
    """Whatever is pasted into a file, nothing breaks, and every place is a real one."""
    isi = SAMPLE[name]
    pasted = text.encode()
    changed = pasted + isi if before else isi + pasted

    assert all(
        f.place.line >= 1 and f.place.column >= 1 for f in findings({**SAMPLE, name: changed})
    )


@given(st.data())
def test_lines_lost_doubled_or_swapped(data: st.DataObject) -> None:
    """The slips of an editor (lines lost, doubled, swapped, cut off) never break the check."""
    name = data.draw(yaml_names)
    lines = SAMPLE[name].decode().split("\n")
    one = data.draw(st.integers(0, len(lines) - 1))
    other = data.draw(st.integers(0, len(lines) - 1))
    slip = data.draw(st.sampled_from(["delete", "double", "swap", "cut", "indent", "move"]))
    if slip == "delete":
        del lines[one]
    elif slip == "double":
        lines.insert(one, lines[one])
    elif slip == "swap":
        lines[one], lines[other] = lines[other], lines[one]
    elif slip == "cut":
        lines = [*lines[:one], lines[one][:other]]
    elif slip == "indent":
        lines[one] = f"  {lines[one]}"
    else:
        lines.insert(other, lines.pop(one))
    found = findings({**SAMPLE, name: "\n".join(lines).encode()})

    for write in REPORTS.values():
        assert write(found)


@given(st.data())
def test_any_value_at_any_key(data: st.DataObject) -> None:
    """Whatever value stands at a key, of whatever shape, the check speaks instead of breaking."""
    name = data.draw(yaml_names)
    lines = SAMPLE[name].decode().split("\n")
    keyed = [n for n, line in enumerate(lines) if ":" in line and not line.startswith("#")]
    where = data.draw(st.sampled_from(keyed))
    key = lines[where].split(":", 1)[0]
    lines[where] = f"{key}: {data.draw(st.sampled_from(SCALARS) | yamlish)}"
    found = findings({**SAMPLE, name: "\n".join(lines).encode()})

    assert all(str(f).startswith("data/") for f in found if f.place.path)


@pytest.mark.parametrize("name", sorted(SAMPLE))
def test_any_file_may_be_gone(name: str) -> None:
    """Without any one of its files the office gets findings, or its pages do without it."""
    files = {path: isi for path, isi in SAMPLE.items() if path != name}

    assert findings(files) or name in BERKAS_PILIHAN or name in GROWING


@pytest.mark.parametrize("name", sorted({*YAML} - GROWING))
def test_a_file_may_be_cut_off_anywhere(name: str) -> None:
    """A file that an upload cut off is never taken for a whole one in silence."""
    lines = SAMPLE[name].decode().splitlines(keepends=True)
    for end in range(1, len(lines), 4):
        cut = "".join(lines[:end])

        assert findings({**SAMPLE, name: cut.encode()}), f"cut after line {end}"


def test_nothing_at_all() -> None:
    """An empty data folder gives a finding for every file that is missing."""
    assert {f.kode for f in findings({})} == {"ISI-018"}


def test_line_ends_of_windows_are_accepted() -> None:
    """An office whose files were all saved on Windows, with CRLF, has no finding."""
    windows = {name: SAMPLE[name].replace(b"\n", b"\r\n") for name in YAML}

    assert findings({**SAMPLE, **windows}) == ()
