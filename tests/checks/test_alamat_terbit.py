"""Public addresses: none that was ever published dies without a finding and without a word."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.findings import Level
from macros.model.daftar_alamat import list_addresses
from macros.model.data import Data
from macros.source.berkas import read_files
from macros.sunting.catat_terbit import record_addresses
from macros.views.halaman_umum import render_catatan, render_istilah
from macros.views.informasi_publik import render_kepatuhan
from macros.views.koreksi import render_koreksi
from macros.views.pelaksana import render_pelaksana
from macros.views.realisasi import render_realisasi
from macros.views.render import Lembar
from tests.alat.cetakan import data_of
from tests.contoh_data import FOLDER, change, findings, sample

RECORD = "alamat-terbit.yml"
GONE = "dicabut:\n  - {alamat: 'catatan/#c02', sebab: Terangkum dalam C01., tanggal: 1 Juli 2030}\n"


def _of_addresses(files: dict[str, bytes]) -> list[tuple[str, str]]:
    found = [f for f in findings(files) if f.kode in {"IDN-006", "IDN-007", "IDN-008"}]
    return [(f.kode, re.findall("“([^”]*)”", f.salah)[0]) for f in found]


@pytest.mark.parametrize(
    ("berkas", "old", "new", "address"),
    [
        pytest.param("catatan.yml", "kode: C02", "kode: C15", "catatan/#c02", id="note"),
        pytest.param("topik.yml", "  - id: {0}", "  - id: nama-lain", "topik/{0}/", id="topic"),
        pytest.param("koreksi.yml", "id: jadwal-contoh", "id: lain", None, id="correction"),
        pytest.param(
            "pelaksana.yml", "  - id: {0}", "  - id: unit-lain", "pelaksana/#{0}", id="unit"
        ),
    ],
)
def test_a_renamed_thing_is_found(berkas: str, old: str, new: str, address: str | None) -> None:
    """A renamed note, topic, correction or unit leaves an address behind, and that is an error."""
    first = re.findall(r"^  - id: (\S+)$", sample()[berkas].decode(), re.MULTILINE)
    old = old.format(*first)
    gone = (address or "koreksi/#koreksi-jadwal-contoh").format(*first)
    found = _of_addresses(change(berkas, old, new))

    assert ("IDN-006", gone) in found
    assert [kode for kode, _ in found].count("IDN-007") == 1


def test_a_renamed_word_and_file_are_found() -> None:
    """The glossary's words and the names of files are addresses too."""
    word = re.findall(r"- istilah: (.+)", sample()["istilah.yml"].decode())[0]
    files = change("istilah.yml", f"- istilah: {word}", "- istilah: Kata lain")
    name = "2030/rencana-aksi-sekretariat.yml"
    files["2030/rencana-aksi-kantor.yml"] = files.pop(name)
    found = {address: kode for kode, address in _of_addresses(files)}

    assert found["2030/rencana-aksi-sekretariat/"] == "IDN-006"
    assert found["2030/rencana-aksi-kantor/"] == "IDN-007"
    assert found["istilah/#kata-lain"] == "IDN-007"
    assert list(found.values()).count("IDN-006") == 2


def _without_note(record: str) -> dict[str, bytes]:
    """Return the sample without its second note, and with something else in the record."""
    text = sample()["catatan.yml"].decode()
    files = {**sample(), "catatan.yml": text[: text.index("  - kode: C02")].encode()}
    return {**files, RECORD: files[RECORD].decode().replace("terbit:\n", record, 1).encode()}


def test_a_withdrawn_note_is_told_at_its_old_address() -> None:
    """A note may be withdrawn with a reason: no finding, and the old link reads why."""
    assert _of_addresses(_without_note("terbit:\n")) == [("IDN-006", "catatan/#c02")]
    files = _without_note(f"{GONE}terbit:\n")
    page = render_catatan(Lembar(data_of(files), "catatan/"))

    assert _of_addresses(files) == []
    assert re.search(
        r'<li id="c02">.*C02.*1 Juli 2030\. Sebabnya: Terangkum dalam C01\.</li>', page
    )
    assert "ditarik" not in render_istilah(Lembar(data_of(files), "istilah/"))
    assert "ditarik" not in render_catatan(Lembar(data_of(sample()), "catatan/"))


def test_what_is_withdrawn_is_not_used_again() -> None:
    """A withdrawn address that lives, or that is a page, is an error."""
    page = "dicabut:\n  - {alamat: topik/lain/, sebab: Salah, tanggal: 1 Juli 2030}\nterbit:\n"

    assert _of_addresses(change(RECORD, "terbit:\n", f"{GONE}terbit:\n")) == [
        ("IDN-008", "catatan/#c02")
    ]
    assert _of_addresses(change(RECORD, "terbit:\n", page)) == [("IDN-008", "topik/lain/")]


def test_a_page_that_moved_is_led_on() -> None:
    """A page on record that is led on in alamat-lama.yml is no finding."""
    moved = change(RECORD, "terbit:\n", "terbit:\n  - 2030/perjanjian-kinerja/\n")

    assert _of_addresses(moved) == []


def test_new_addresses_are_warned_of_and_recorded(tmp_path: Path) -> None:
    """Without the file every address is a warning, and the command writes them all down."""
    files = sample()
    del files[RECORD]
    found = [f for f in findings(files) if f.kode == "IDN-007"]
    data = data_of(files)
    added = record_addresses(tmp_path, data)

    assert {f.tingkat for f in found} == {Level.PERINGATAN}
    assert len(found) == added == len(list_addresses(data))
    assert findings({**files, RECORD: (tmp_path / RECORD).read_bytes()}) == ()


@pytest.fixture(scope="module")
def office() -> Data:
    """Read the sample office."""
    return data_of({b.jalur: b.isi for b in read_files(FOLDER)})


@pytest.mark.parametrize(
    ("page", "render"),
    [
        ("catatan/", render_catatan),
        ("istilah/", render_istilah),
        ("pelaksana/", render_pelaksana),
        ("koreksi/", render_koreksi),
        ("informasi-publik/", render_kepatuhan),
        ("2030/realisasi/", lambda lembar: render_realisasi(lembar, 2030)),
    ],
)
def test_recorded_fragments_are_those_of_the_pages(
    office: Data, page: str, render: Callable[[Lembar], str]
) -> None:
    """What is on record as a fragment is an element's id on its page."""
    html = render(Lembar(office, page))
    names = {a.partition("#")[2] for a in list_addresses(office) if a.startswith(f"{page}#")}

    assert names
    assert names <= set(re.findall(r'id="([^"]+)"', html))
