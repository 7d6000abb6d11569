"""Hostile text: whatever a text field holds comes out as text, on every page and in every view.

All text fields of the sample office hold the payload at once, each behind a token of its own,
so that a failure names the field. The harmless twin shows which elements there should be.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import html5lib
import jinja2
import markdown
import pytest
import yaml

from macros.load import load
from macros.publish.frame import Perihal
from macros.publish.inserts import SISIPAN, insert, use
from macros.publish.situs import Situs
from macros.source.berkas import Berkas
from macros.views.terbitan import Terbitan
from tests.conftest import Figure
from tests.contoh_data import sample

ROOT = Path(__file__).parents[2]
#: What is tried, by what it aims at. A field holds all of one aim, one behind the other: each of
#: them has to come out letter for letter, so none can hide what another did.
_AIMS = {
    "elements": (
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        "</div></td></table></section><p>",
        "<!-- -->]]><![CDATA[x]]><?php ?>",
        "a & b &amp; &#60;b&#62; &lt;i&gt; &copy; &#x27;",
    ),
    "templates": (
        "{{ 7*7 }}{% raw %}{# x #}",
        "{{ config }} {% include 'x' %} ${7*7} #{7*7}",
        "wzxhzdk:0 klzzwxh:0000 stx0etx",
    ),
    "addresses": (
        "javascript:alert(1)",
        "](javascript:alert(1))",
        "[x](javascript:alert(1)) ![y](z) <https://x.invalid>",
        "a\n\n*[x]: y\n\n[z]: javascript:alert(1)",
    ),
    "marks": (
        "`a` ``b`` ```c```",
        "*a* _b_ **c** __d__ ~~e~~ ^^f^^",
        "\\<b\\> \\* \\\\",
        "# judul {#id .kelas onclick=x}",
        'markdown="1" :material-home: [^1] [TOC]',
        "a | b || c",
    ),
    "blocks": (
        "a\n```\n<b>c</b>\n```\nd",
        "a\n~~~ html\n<b>c</b>\n~~~\nd",
        "- a\n- b\n\n1. c\n\n> d\n\n---\n\n    e",
        "a\n</div>\n\n<div>\n\n!!! note\n    b",
    ),
    "letters": (
        "§ ¶ © “kutip” \u2018x\u2019 – — − … \u00a0 é 日本 🗳",
        "panjang" * 72,
    ),
}
#: What is drawn for a payload is kept: its tests run in one process.
PAYLOADS = [
    pytest.param(" ".join(texts), id=aim, marks=pytest.mark.xdist_group(f"musuh-{aim}"))
    for aim, texts in _AIMS.items()
]
#: Keys whose value is no free text: ids, codes, choices, numbers and dates.
NOT_TEXT = frozenset(
    re.findall(
        r"\w+",
        """id kode jenis badan bobot sebab sumber berkas sha256 baris_sumber baris tahun periode
        tanggal berlaku_sejak menggantikan program anggaran target perkiraan_biaya nilai jumlah
        selisih suku pembanding menjelaskan anggota lihat_juga dokumen bulan kosong terbit
        TW1 TW2 TW3 TW4 TAHUN basis arah tautan batas di_atas aturan ketentuan status tiap_bulan
        bukti klasifikasi cara_hitung satuan uang_dalam
        lama baru
        diumumkan diperiksa berlaku_sampai semester sejak mulai sampai untuk jenis_bukti laporan
        lhkpn calk informasi atasan wajib_lhkpn diaudit pagu aset kewajiban ekuitas realisasi tahap
        kontrak serah_terima per diterima dikabulkan sebagian ditolak tidak_dikuasai dalam_proses
        rata_rata terlama lewat_batas ditanggapi komisi pengadilan petugas selesai
        disampaikan_ke_komisi""",
    )
)
#: Choices under keys that hold free text elsewhere.
PILIHAN = frozenset({("asal", "masyarakat"), ("asal", "internal"), ("bentuk", "html")})
#: Views that quote files: cut where a line is long, and in the quotes of JSON.
MENGUTIP = frozenset({"<api>", "<kamus_data>"})
NS = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class Drawn:
    """Hold what a browser would make of a page."""

    elements: tuple[tuple[str, tuple[str, ...]], ...]
    text: str
    addresses: frozenset[str]


@cache
def _extended() -> dict[str, Any]:
    """Return the sample's trees with the optional text fields filled as well."""
    trees: dict[str, Any] = {
        name: yaml.load(isi, yaml.CBaseLoader)  # noqa: S506 - reads every scalar as text
        for name, isi in sample().items()
        if name.endswith(".yml")
    }
    trees["satker.yml"]["kontak"] = dict.fromkeys(
        ("alamat", "telepon", "surel", "jam", "laman"), ""
    )
    trees["sumber.yml"]["sumber"][0]["tidak_ada"] = [""]
    trees["istilah.yml"]["istilah"][0]["singkatan"] = ""
    for name, tree in trees.items():
        if name.startswith("20"):
            _extend_paper(tree)
    return trees


def _extend_paper(tree: dict[str, Any]) -> None:
    reading = {"bacaan": "", "dasar": ""}
    main = tree.get("lampiran", tree)
    for goal in main.get("sasaran", []):
        goal.update(reading)
        for row in goal["indikator"]:
            row.update(reading)
    for row in tree.get("baris", []):
        if "kegiatan" in row:
            row["kegiatan"] = {"tercetak": "", **reading}
    for person in tree.get("naskah", {}).get("pihak", []):
        person["sebutan"] = ""
    if "judul" in tree:
        tree["judul"].update(reading)
    if "kepala_tabel" in main:
        main["kepala_tabel"]["nomor_kolom"] = [""] * len(main["kepala_tabel"]["kolom"])
    if "anggaran" in main:
        main["anggaran"]["jumlah"]["tanda"] = ""


def _fill(value: Any, key: str, names: Iterator[str], payload: str) -> Any:  # noqa: ANN401
    """Put the payload into every text below a value."""
    if isinstance(value, dict):
        number = "nilai" in value
        return {
            k: v if number and k == "tercetak" else _fill(v, _kind(k, v), names, payload)
            for k, v in value.items()
        }
    if isinstance(value, list):
        return [_fill(item, key, names, payload) for item in value]
    named = key == "indikator" and re.fullmatch(r"[A-Z0-9]+(-[A-Z0-9]+)+", value)
    chosen = (key, value) in PILIHAN
    return value if key in NOT_TEXT or named or chosen else f"{next(names)}{payload}"


def _kind(key: str, value: object) -> str:
    """Tell a report's proof, which is text, from the choices of kip.yml under the same key."""
    return "bukti laporan" if key == "bukti" and isinstance(value, str) else key


def _tokens() -> Iterator[str]:
    number = 0
    while True:
        number += 1
        yield f"Uji{number}q"


def _situs(payload: str) -> tuple[Situs, int]:
    tokens = _tokens()
    files = [Berkas(name, isi) for name, isi in sample().items() if not name.endswith(".yml")]
    for name, tree in sorted(_extended().items()):
        filled = _fill(tree, "", tokens, payload)
        if name == "satker.yml":  # an address is no text: it has a check of its own
            filled["lisensi_data"]["alamat"] = tree["lisensi_data"]["alamat"]
        if name == "metode.yml":  # likewise
            filled["kategori"]["alamat"] = tree["kategori"]["alamat"]
        text = yaml.safe_dump(filled, default_style='"', allow_unicode=True, width=10**6)
        files.append(Berkas(name, text.encode()))
    muatan = load(tuple(files), "data")
    assert [str(f) for f in muatan.findings if not f.kode.startswith("BKS")] == []
    count = int(next(tokens)[3:-1]) - 1
    return Situs(Terbitan(muatan.data, "", "https://contoh.invalid/r")), count


@cache
def _frame() -> jinja2.Template:
    environment = jinja2.Environment(  # noqa: S701 - MkDocs does not escape either
        loader=jinja2.FileSystemLoader(ROOT / "overrides"), undefined=jinja2.StrictUndefined
    )
    return environment.get_template("base.html")


@cache
def _extensions() -> tuple[list[str], dict[str, Any]]:
    class Loader(yaml.SafeLoader):
        """Read mkdocs.yml without the tags that fetch from the environment."""

    Loader.add_multi_constructor("!", lambda *_: None)
    listed = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)  # noqa: S506
    names, options = [], {}
    for item in listed["markdown_extensions"]:
        name = item if isinstance(item, str) else next(iter(item))
        names.append(name)
        if isinstance(item, Mapping):
            options[name] = item[name]
    return names, options


def _render(situs: Situs) -> dict[str, str]:
    """Render every generated page in its frame, and every view through Markdown."""
    use(situs)
    names, options = _extensions()
    pages = {}
    for address, page in situs.halaman.items():
        about = Perihal(address, page.judul, page.deskripsi, page.berkas, page.isi, page)
        pages[address] = _frame().render(
            bingkai=situs.frame(about),
            page=SimpleNamespace(content=page.isi, meta={}),
            config=SimpleNamespace(theme=SimpleNamespace(language="id")),
        )
    for name, render in SISIPAN.items():
        text = f"# Judul\n\nSatu.\n\n{insert(f'{name}/', render)}\n\nDua.\n"
        converted = markdown.markdown(text, extensions=["meta", *names], extension_configs=options)
        pages[f"<{name}>"] = f"<!doctype html><title>x</title>{converted}"
    return pages


def _draw(html: str) -> Drawn:
    tree = html5lib.parse(html)
    elements = []
    addresses = set()
    for element in tree.iter():
        tag = str(element.tag).removeprefix(NS)
        elements.append((tag, tuple(sorted(str(name) for name in element.attrib))))
        for name in ("href", "src", "action"):
            if name in element.attrib:
                addresses.add(element.attrib[name])
    text = " ".join("".join(tree.itertext()).split())
    return Drawn(tuple(elements), text, frozenset(addresses))


@cache
def _harmless() -> tuple[dict[str, Drawn], int]:
    situs, count = _situs("")
    return {name: _draw(html) for name, html in _render(situs).items()}, count


@cache
def _hostile(payload: str) -> dict[str, Drawn]:
    situs, _ = _situs(payload)
    return {name: _draw(html) for name, html in _render(situs).items()}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_makes_no_element(payload: str) -> None:
    """No page or view has an element or attribute that its harmless twin does not have."""
    harmless, _ = _harmless()
    for name, page in _hostile(payload).items():
        assert page.elements == harmless[name].elements, name


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_arrives_letter_for_letter(payload: str) -> None:
    """Wherever the harmless text is shown, the hostile one is shown in full."""
    harmless, _ = _harmless()
    squeezed = re.sub(r"\s", "", payload)
    for name, page in _hostile(payload).items():
        if name in MENGUTIP:
            continue
        shown = re.sub(r"\s", "", page.text)
        wanted = Counter(re.findall(r"Uji\d+q", harmless[name].text))
        lost = {t: n for t, n in wanted.items() if shown.count(f"{t}{squeezed}") < n}

        assert lost == {}, name


def test_no_brace_is_left_for_a_template() -> None:
    """What a macro returns could go through a template again and come out the same."""
    situs, _ = _situs("{{ 7*7 }}{% raw %}{# x #}")
    use(situs)
    for name, render in SISIPAN.items():
        html = insert(f"{name}/", render)

        assert jinja2.Environment(autoescape=True).from_string(html).render() == html


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_address_runs_a_script(payload: str) -> None:
    """No link, form or source of any page takes its scheme from a text field."""
    for name, page in _hostile(payload).items():
        schemes = {a.split(":", 1)[0].strip().lower() for a in page.addresses if ":" in a}

        assert schemes <= {"https", "mailto", "http"}, name


def test_nearly_every_text_field_is_shown_somewhere(figure: Figure) -> None:
    """The trial reaches the pages: nearly all fields that hold a payload are shown on one."""
    harmless, count = _harmless()
    shown = {t for page in harmless.values() for t in re.findall(r"Uji\d+q", page.text)}

    assert len(shown) > 0.9 * count
    figure(f"{count} text fields x {len(PAYLOADS)} payloads on {len(harmless)} pages: no escapes")
