"""Addresses of the site are made in one place."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2] / "macros"
#: Who makes the addresses of pages, and who those of what is taken away.
PEMBUAT = {"model/alamat.py", "model/alamat_unduhan.py"}
#: Rooms that speak of other places: of files, of git, of a code host.
LAIN = {"buku", "history", "kelola", "komentar", "perintah", "source", "sunting", "system"}
#: A text with holes that is an address: it ends as a page does, or has a fragment behind one.
ALAMAT = re.compile(r"[\w/\0-]*\0[\w/\0-]*/|[\w/\0-]*[/\0]#.*")
#: One that is the address of a file: it ends as files do that readers, feeds or portals fetch.
BERKAS = re.compile(r"[\w/\0.-]*\0[\w/\0.-]*\.(csv|xlsx|json|zip|pdf|docx|ics|xml|png|\0)")
#: The folders that hold data alone, written out.
FOLDER = re.compile(r"(data|schema|zip)/[\w/\0.-]*")
#: What puts a link together: a slash or a fragment joined to it, or an address in letters.
RAKITAN = re.compile(
    r"""~ ["'](/|#|[\w.-]*\.\w+["'])|\}\}[\w-]*[/#.][^"<>]*"|tautan\(["'](?!aset/)"""
)
#: A link in a template, save those to the same page, to a letter box and to the repository.
LINK = re.compile(r'href="(?!#|mailto:|\{\{ repositori)(.*?)"[ >]')
#: What looks like one and is none, with the reason.
BUKAN = {
    ("diff/simpanan.py", "\0.\0"): "a file that the build keeps for itself",
    ("exports/katalog.py", "\0#data"): "names a thing for machines, stands on no page",
    ("kertas/tembolok.py", "\0.\0"): "a print that the build keeps for itself",
    ("model/angka.py", "\0.\0"): "a figure",
    ("model/data_tertulis.py", "\0/"): "the folder of the data",
    ("model/kata_kunci.py", "\0.\0"): "a key of a class",
    ("publish/open.py", "\0/"): "gives the site's own address its last slash",
    ("publish/siap/tautan.py", "\0/"): "likewise",
    ("publish/situs.py", "\0/"): "likewise",
    ("views/jalan.py", "\0/"): "a folder of the data",
}


def _texts(path: Path) -> set[str]:
    """Return the texts that a module writes, what is filled in later as a null character."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    filled = {
        "".join(str(p.value) if isinstance(p, ast.Constant) else "\0" for p in node.values)
        for node in nodes
        if isinstance(node, ast.JoinedStr)
    }
    whole = (node.value for node in nodes if isinstance(node, ast.Constant))
    return filled | {text for text in whole if isinstance(text, str)}


def test_no_other_module_puts_an_address_together() -> None:
    """Years, rows, tables and papers become addresses in one room, which all others ask."""
    found = {
        (name, text)
        for path in ROOT.rglob("*.py")
        if (name := path.relative_to(ROOT).as_posix()) not in PEMBUAT
        and path.relative_to(ROOT).parts[0] not in LAIN
        for text in _texts(path)
        if any(kind.fullmatch(text) for kind in (ALAMAT, BERKAS, FOLDER))
    }
    assert found - BUKAN.keys() == set()
    assert BUKAN.keys() - found == set()


def test_no_template_puts_an_address_together() -> None:
    """Templates ask for addresses as views do; they write fragments of their own page alone."""
    found = {
        (path.name, line)
        for path in (ROOT / "views/templates").glob("*.html")
        for link in LINK.findall(path.read_text("utf-8"))
        for line in [f'{link}"']
        if RAKITAN.search(line)
    }
    assert found == set()


def test_what_would_be_an_address_is_seen() -> None:
    """A page, a row and a file made elsewhere are found, in code and in a template."""
    for text in ("\0/", "\0/realisasi/", "\0#b1", "data/\0.csv", "\0/a/\0.json", "schema/x.json"):
        assert any(kind.fullmatch(text) for kind in (ALAMAT, BERKAS, FOLDER)), text
    for link in ('{{ x ~ "/" }}"', '{{ x ~ "atom.xml" }}"', '{{ tautan("data/all.csv") }}"'):
        assert RAKITAN.search(link), link
