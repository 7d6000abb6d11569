"""Read one file of the data folder as a tree: its bytes, its letters, its YAML."""

from __future__ import annotations

from macros.findings import cut
from macros.source import rules
from macros.source.berkas import Berkas, decode
from macros.source.parse import parse
from macros.source.samping import find_beside
from macros.source.tree import Tree
from macros.system.characters import show


def read_tree(berkas: Berkas, path: str, *, lama: bool = False) -> Tree:
    """Return the tree of a file with all that is wrong in it; `path` is how findings name it.

    An old version (`lama`) can't be mended any more: what was merely typed in a way that is
    refused today is shown as it is, and is no finding.
    """
    text, findings = decode(berkas, path)
    if text is None:
        return Tree(path, findings=findings)
    if lama:
        return parse(path, show(text), lama=True)
    if any(finding.kode == rules.SPASI_LAIN.kode for finding in findings):
        # YAML takes such a space for a letter, and would complain of some other line.
        return Tree(path, findings=findings)
    tree = parse(path, text)
    told = {(finding.kode, finding.salah) for finding in findings}
    # A letter that stands in the file itself is named where it stands, and not again.
    rest = [finding for finding in tree.findings if (finding.kode, finding.salah) not in told]
    tree.findings = [*findings, *cut(list(find_beside(path, text))), *cut(rest)]
    return tree
