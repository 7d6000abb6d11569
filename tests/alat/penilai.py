"""Judge pages by two independent sets of rules: axe-core and HTML_CodeSniffer.

HTML_CodeSniffer (its WCAG2AA standard) is what pa11y runs. It is called here in the browser
that is open already: the same rules, without pa11y's second browser driver.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Page

from tests.alat.situs import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
HTMLCS = ROOT / "node_modules" / "@pa11y" / "html_codesniffer" / "build" / "HTMLCS.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STANDARD = "WCAG2AA"
#: Not asked of HTML_CodeSniffer, with the reason.
HTMLCS_EXCEPT = {
    "H43.HeadersRequired": "asks for `headers` where `scope` says the same: WCAG accepts either"
    " (H43, H63), and that each heading cell has its scope is tested apart",
}
#: Not asked of axe in forced colours: it takes the text's colour from the page and the ground's
#: from the system, which in that mode paints both.
FORCED_EXCEPT = ["color-contrast"]

_RUN_AXE = """async ([tags, except]) => {
  const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
  const result = await axe.run(document, { runOnly: { type: 'tag', values: tags }, rules });
  const brief = (rule) => `${rule.id}: ${rule.nodes.map((n) => n.target.join(' ')).join(', ')}`;
  return {
    violations: result.violations.map(brief),
    incomplete: result.incomplete.map((rule) => rule.id),
    passes: result.passes.length,
  };
}"""
# Types: 1 error, 2 warning, 3 notice. Warnings and notices are questions to a person.
_RUN_HTMLCS = """(standard) => new Promise((done, fail) => {
  HTMLCS.process(standard, document, () => {
    const found = HTMLCS.getMessages();
    const brief = (m) => `${m.code}: ${m.element?.outerHTML?.slice(0, 120)}`;
    done({
      violations: found.filter((m) => m.type === 1).map(brief),
      incomplete: [...new Set(found.filter((m) => m.type !== 1).map((m) => m.code))],
      passes: found.length,
    });
  }, fail);
})"""

Scheme = Literal["light", "dark", "forced"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark", "forced")
WIDTHS = (320, 360, 1280)


@dataclass(frozen=True)
class Verdict:
    """Hold what is wrong on a page, and which rules leave the judgement to a person."""

    wrong: list[str]
    review: list[str]


def open_context(browser: Browser, width: int, scheme: Scheme = "light") -> BrowserContext:
    """Return a profile of one width and scheme whose pages carry both judges.

    They arrive before the page, hence past its Content-Security-Policy. Forced colours are
    tried on the dark palette, as Windows' best-known contrast themes are.
    """
    context = browser.new_context(
        color_scheme="light" if scheme == "light" else "dark",
        forced_colors="active" if scheme == "forced" else "none",
        locale="id-ID",
        viewport={"width": width, "height": 900},
    )
    context.add_init_script(path=AXE)
    context.add_init_script(path=HTMLCS)
    return context


def judge_axe(tab: Page) -> Verdict:
    """Return axe-core's verdict on the open page."""
    forced = tab.evaluate("() => matchMedia('(forced-colors: active)').matches")
    asked = [AXE_TAGS, FORCED_EXCEPT if forced else []]
    result: dict[str, Any] = tab.evaluate(_RUN_AXE, asked)
    assert result["passes"], f"axe judged nothing on {tab.url}"
    return Verdict(result["violations"], result["incomplete"])


def judge_htmlcs(tab: Page) -> Verdict:
    """Return HTML_CodeSniffer's verdict on the open page."""
    result: dict[str, Any] = tab.evaluate(_RUN_HTMLCS, STANDARD)
    assert result["passes"], f"HTML_CodeSniffer judged nothing on {tab.url}"
    wrong = [text for text in result["violations"] if not any(c in text for c in HTMLCS_EXCEPT)]
    return Verdict(wrong, result["incomplete"])
