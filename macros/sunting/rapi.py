"""Give one file its one form, or say why it is better left alone."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator

import yaml

from macros.findings import Example, Finding, Place, Rule
from macros.source.berkas import Berkas, decode
from macros.source.mirip import count_same
from macros.source.parse import parse
from macros.source.rules import PK
from macros.sunting.komentar import find_comments
from macros.sunting.ragam import SAMBUNGAN, kind_of, model_of
from macros.sunting.sisip import strip_marks
from macros.sunting.tulis import write_nodes
from macros.sunting.urai import read_nodes, read_spans
from macros.sunting.urut import put_in_order

#: Hidden folder below `data/` that holds a schema for each kind of file.
SKEMA = ".skema"
#: Most places of one file that are shown as not in form.
BATAS_TEMUAN = 20
#: Pairs of equal lines up to which two texts are compared line by line.
_BATAS_BANDING = 2_000_000
_PETUNJUK = "# yaml-language-server:"

TIDAK_RAPI = Rule(
    "RPI-001",
    "Berkas belum rapi",
    "Satu bentuk untuk semua berkas membuat perubahan mudah dibaca. "
    "`python -m macros rapikan` merapikannya tanpa mengubah isi.",
    Example(PK, "target: 87,5%", 'target:   "87,5%"'),
)
TIDAK_AMAN = Rule(
    "RPI-002",
    "Berkas tidak dapat dirapikan",
    "Berkas yang jenisnya tidak dikenal, atau yang isinya akan berubah, dibiarkan apa adanya.",
    Example(PK, "jenis: perjanjian-kinerja", "jenis: perjanjian-kerja"),
)
RULES = (TIDAK_RAPI, TIDAK_AMAN)


def schema_line(jalur: str, ragam: str) -> str:
    """Return the first line of a file of the kind `ragam` at `jalur` below `data/`."""
    up = "../" * jalur.count("/")
    return f"{_PETUNJUK} $schema={up}{SKEMA}/{ragam}.json"


def tidy(berkas: Berkas, path: str) -> tuple[str | None, tuple[Finding, ...]]:
    """Return the text of a file in its one form, or None and the findings that forbid it."""
    text, findings = decode(berkas, path)
    if text is None or findings:
        return None, tuple(findings)
    text = text.replace("\r\n", "\n")
    tree = parse(path, text)
    if tree.value is None or tree.findings:
        return None, tuple(tree.findings)
    ragam = kind_of(berkas.jalur, tree.value)
    if ragam is None:
        return None, (_refuse(path, "jenis berkas ini tidak dikenal", "jalankan `periksa`"),)
    line = "" if ragam == SAMBUNGAN else f"{schema_line(berkas.jalur, ragam)}\n"
    try:
        tidied = f"{line}{_rewrite(text, ragam)}"
    except (TypeError, ValueError, yaml.YAMLError):
        return None, (_refuse(path, "susunan berkas ini tidak biasa", _SAMAKAN),)
    if not _is_same(text, tidied, path):
        return None, (_refuse(path, "isi atau komentar berkas ini akan berubah", _SAMAKAN),)
    return tidied, ()


_SAMAKAN = "tulis susunannya seperti berkas sejenis"


def check_form(berkas: Berkas, path: str) -> tuple[Finding, ...]:
    """Return what keeps a file from being in its one form; nothing where it is."""
    tidied, findings = tidy(berkas, path)
    if tidied is None:
        return findings
    if tidied.encode() == berkas.isi:
        return ()
    return tuple(_list_differences(berkas.isi.decode(), tidied, path))


def _list_differences(old: str, new: str, path: str) -> Iterator[Finding]:
    """Yield a finding for each place that differs, with what would stand there.

    Who edits in the browser has no command to run, and can write it by hand.
    """
    lines = old.split("\n"), new.split("\n")
    for first, last, begin, end in _compare(*lines)[:BATAS_TEMUAN]:
        wanted = "\n".join(lines[1][begin:end])[:200]
        yield TIDAK_RAPI.at(
            Place(path, min(first + 1, len(lines[0]))),
            "bentuk baris ini belum rapi" if last > first else "di atas baris ini ada yang kurang",
            f"diharapkan “{wanted}”" if end > begin else "diharapkan tidak di sini",
            "tulis begitu, atau jalankan `python -m macros rapikan`",
        )


def _compare(old: list[str], new: list[str]) -> list[tuple[int, int, int, int]]:
    """Return where lines differ: first and after the last of each, in both texts."""
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    # Each pair of equal lines is a step: what repeats itself by the thousand takes minutes.
    known = Counter(new)
    if sum(known[line] for line in old) > _BATAS_BANDING:
        start = count_same(old, new)
        return [(start, len(old), start, len(new))]
    return [code[1:] for code in matcher.get_opcodes() if code[0] != "equal"]


def _rewrite(text: str, ragam: str) -> str:
    naskah = read_nodes(text)
    naskah.head = [line for line in naskah.head if not line.startswith(_PETUNJUK)]
    put_in_order(naskah.root, [model_of(ragam)])
    return write_nodes(naskah)


def _is_same(old: str, new: str, path: str) -> bool:
    """Tell whether both texts hold the same values and the same comments."""
    trees = parse(path, old), parse(path, new)
    same = strip_marks(trees[0].value) == strip_marks(trees[1].value) and not trees[1].findings
    return same and list_comments(old) == list_comments(new)


def list_comments(text: str) -> list[str]:
    """Return the comments of a text in the order of the alphabet, the schema line aside."""
    found = (comment.text for comment in find_comments(text, read_spans(text)))
    return sorted(comment for comment in found if not comment.startswith(_PETUNJUK))


def _refuse(path: str, salah: str, cara: str) -> Finding:
    return TIDAK_AMAN.at(Place(path), salah, "berkas ini dibiarkan apa adanya", cara)
