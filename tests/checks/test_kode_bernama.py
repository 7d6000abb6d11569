"""A code of a check is written once, where the check is."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2] / "macros"
KODE = re.compile(r"""["'](?!SHA)[A-Z]{3}-[0-9]{3}["']""")
#: Where rules are made; everybody else names the rule, not its code.
PEMBUAT = ("checks/", "source/rules.py", "model/rules.py", "buku/kode.py", "sunting/rapi.py")


def test_pages_name_rules_and_not_their_codes() -> None:
    """No view, page or template asks for a code by its letters: a renamed one would go unseen."""
    named = {
        path.relative_to(ROOT).as_posix()
        for path in (*ROOT.rglob("*.py"), *ROOT.rglob("*.html"))
        if "node_modules" not in path.parts and KODE.search(path.read_text(encoding="utf-8"))
    }
    assert {name for name in named if not name.startswith(PEMBUAT)} == set()
    assert {name for name in named if name.startswith(PEMBUAT)}
