"""Addresses of the site are made in one place."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2] / "macros"
#: Who makes the addresses of pages, and who those of the files that hold the data.
PEMBUAT = {"model/alamat.py", "views/unduhan.py"}
#: Rooms that speak of other places: of files, of git, of a code host.
LAIN = {"buku", "history", "kelola", "komentar", "perintah", "source", "sunting", "system"}
#: A text with holes that is an address: it ends as a page does, or has a fragment behind one.
ALAMAT = re.compile(r"[\w/\0-]*\0[\w\0-]*/|[\w/\0-]*[/\0]#.*")
#: What puts a link together: a slash or a fragment joined to it, or an address in letters.
RAKITAN = re.compile(r"""~ ["'](/|#)|\}\}[\w-]*[/#][^"<>]*"|tautan\(["'](?!aset/)""")
#: A link in a template, save those to the same page, to a letter box and to the repository.
LINK = re.compile(r'href="(?!#|mailto:|\{\{ repositori)(.*?)"[ >]')
#: What looks like one and is none, with the reason.
BUKAN = {
    ("exports/katalog.py", "\0#data"): "names a thing for machines, stands on no page",
    ("model/data_tertulis.py", "\0/"): "the folder of the data",
    ("publish/open.py", "\0/"): "gives the site's own address its last slash",
    ("publish/siap/tautan.py", "\0/"): "likewise",
    ("publish/situs.py", "\0/"): "likewise",
    ("views/jalan.py", "\0/"): "a folder of the data",
}


def _templates(path: Path) -> set[str]:
    """Return the texts with holes that a module writes, a hole as a null character."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        "".join(str(p.value) if isinstance(p, ast.Constant) else "\0" for p in node.values)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
    }


def test_no_other_module_puts_an_address_together() -> None:
    """Years, folders, rows and fragments become addresses in one module, which all others ask."""
    found = {
        (name, text)
        for path in ROOT.rglob("*.py")
        if (name := path.relative_to(ROOT).as_posix()) not in PEMBUAT
        and path.relative_to(ROOT).parts[0] not in LAIN
        for text in _templates(path)
        if ALAMAT.fullmatch(text)
    }
    assert found - BUKAN.keys() == set()
    assert BUKAN.keys() - found == set()


def test_no_template_puts_an_address_together() -> None:
    """Templates ask for addresses as views do; they write fragments of their own page alone."""
    found = {
        (path.name, line)
        for path in (ROOT / "views/templates").glob("*.html")
        for link in re.findall(
            r'href="(?!#|mailto:|\{\{ repositori)(.*?)"[ >]', path.read_text("utf-8")
        )
        for line in [f'{link}"']
        if RAKITAN.search(line)
    }
    assert found == set()
