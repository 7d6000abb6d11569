"""Turn YAML text into a tree, or into findings that say why it can't be read."""

from __future__ import annotations

import yaml

from macros.findings import Finding, Place
from macros.source import rules
from macros.source.builder import Builder, TooDeepError
from macros.source.hidden import list_hidden
from macros.source.peristiwa import TooMuchError, read_events
from macros.source.syntax import find_conflict, say_syntax
from macros.source.tree import Tree


def parse(path: str, text: str, *, lama: bool = False) -> Tree:
    """Parse `text`; a tree with value None has findings that say why.

    In an old version (`lama`) what can't be seen is shown, and is no finding.
    """
    tree = Tree(path)
    conflict = find_conflict(path, text)
    if conflict is not None:
        tree.findings.append(conflict)
        return tree
    builder = Builder(tree, text, lama=lama)
    try:
        value = builder.build(read_events(text))
    except TooDeepError:
        return tree
    except TooMuchError as error:
        builder.stop(error.rule, error.event, error.words)
        return tree
    except yaml.MarkedYAMLError as error:
        tree.findings.append(say_syntax(path, error))
        return tree
    except yaml.YAMLError:
        tree.findings.append(_find_unreadable(path, text))
        return tree
    if not builder.stopped:
        tree.value = value
    return tree


def _find_unreadable(path: str, text: str) -> Finding:
    """Name the character for which YAML refuses a text: its own complaint carries no mark."""
    for number, line in enumerate(text.split("\n"), start=1):
        for one in list_hidden(line):
            if one.rule is rules.KENDALI:
                return one.rule.at(Place(path, number, one.letak + 1), *one.words)
    return rules.RUSAK.at(Place(path), *_SAY_UNREADABLE)


_SAY_UNREADABLE: rules.Words = (
    "berkas tidak dapat dibaca",
    "diharapkan teks YAML",
    "salin isinya ke berkas baru, lalu simpan sebagai UTF-8",
)
