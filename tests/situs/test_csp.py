"""The Content-Security-Policy as it is written in each page."""

import pytest

from tests.alat.situs import Site
from tests.conftest import Figure

pytestmark = pytest.mark.situs

# WebAssembly (the search) needs its own keyword; it does not allow eval().
KEYWORDS = {"'none'", "'self'", "'wasm-unsafe-eval'"}
# Directives where a `data:` image can do no harm.
DATA_ALLOWED = {"img-src"}


def policy(text: str) -> dict[str, list[str]]:
    """Return a policy's directives with their sources."""
    parts = (part.split() for part in text.split(";") if part.strip())
    return {name.lower(): sources for name, *sources in parts}


def weaknesses(text: str) -> list[str]:
    """Return what makes a policy weaker than promised."""
    directives = policy(text)
    found = []
    for name in ("default-src", "base-uri", "object-src"):
        # base-uri does not fall back on default-src; object-src does.
        allowed = directives.get(name, directives["default-src"] if name == "object-src" else None)
        if allowed not in (["'none'"], ["'self'"] if name == "base-uri" else ["'none'"]):
            found.append(f"{name} {allowed}")
    if "form-action" not in directives:
        found.append("form-action missing")
    for name, sources in directives.items():
        for source in sources:
            hashed = source.startswith("'sha")
            data = source == "data:" and name in DATA_ALLOWED
            if source not in KEYWORDS and not hashed and not data:
                found.append(f"{name} {source}")
    return found


def test_every_page_has_a_strict_policy(site: Site, figure: Figure) -> None:
    """Every page, 404 included, carries a strict policy before anything it could govern."""
    wrong = {}
    for page in site.pages:
        head = [element for element in site.tree(page).find("head") if isinstance(element.tag, str)]
        metas = [e for e in head if e.get("http-equiv", "").lower() == "content-security-policy"]
        if len(metas) != 1:
            wrong[page] = [f"{len(metas)} policies"]
            continue
        # Only the encoding may come first: whatever precedes the policy escapes it.
        before = [e for e in head[: head.index(metas[0])] if e.get("charset") is None]
        found = weaknesses(metas[0].get("content", "")) + [f"after <{e.tag}>" for e in before]
        if found:
            wrong[page] = found
    assert wrong == {}
    figure(f"{len(site.pages)} pages with a strict Content-Security-Policy")


@pytest.mark.parametrize(
    "weak",
    [
        "default-src 'self'; base-uri 'none'; form-action 'self'",
        "default-src 'none'; form-action 'self'",
        "default-src 'none'; base-uri 'none'",
        "default-src 'none'; base-uri 'none'; form-action 'self'; script-src 'unsafe-inline'",
        "default-src 'none'; base-uri 'none'; form-action 'self'; script-src 'unsafe-eval'",
        "default-src 'none'; base-uri 'none'; form-action 'self'; style-src *",
        "default-src 'none'; base-uri 'none'; form-action 'self'; script-src data:",
        "default-src 'none'; base-uri 'none'; form-action 'self'; img-src https:",
    ],
)
def test_a_weak_policy_is_found(weak: str) -> None:
    """A weaker policy would be noticed."""
    assert weaknesses(weak)
