"""Visit a page with an empty browser profile and note everything that happens."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Request

from tests.alat.situs import NOT_FOUND, Site

# Violations are noted in the page itself: the console's wording changes with the browser.
NOTE_VIOLATIONS = """
window.__csp = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.__csp.push(`${event.effectiveDirective}: ${event.blockedURI}`);
});
"""

FACTS = """() => ({
  title: document.title,
  lang: document.documentElement.lang,
  headings: document.querySelectorAll('h1').length,
  cells: document.querySelectorAll('table th, table td').length,
  violations: window.__csp,
  stored: localStorage.length + sessionStorage.length,
})"""

# Deferred and module scripts have run by `load`; what they start, the idle moment shows.
# No bound: on a busy machine the page would be left before it is idle, and nothing be seen.
# A browser without a window draws no frame unasked, and without frames it may never call itself
# idle: frames are asked for meanwhile.
IDLE = """() => new Promise((done) => {
  let idle = false;
  requestIdleCallback(() => { idle = true; done(); });
  const draw = () => idle || requestAnimationFrame(draw);
  draw();
})"""


@dataclass
class Visit:
    """Hold what one first visit showed."""

    page: str
    status: int
    facts: dict[str, Any] = field(default_factory=dict)
    cookies: int = 0
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


def visit(browser: Browser, site: Site, page: str) -> Visit:
    """Open a page as a first-time reader and return what happened."""
    context = browser.new_context(locale="id-ID", viewport={"width": 1280, "height": 900})
    context.add_init_script(NOTE_VIOLATIONS)
    tab = context.new_page()
    record = Visit(page=page, status=0)

    def on_console(message: ConsoleMessage) -> None:
        # The browser reports the 404 answer itself; on the 404 page that answer is right.
        own_answer = page == NOT_FOUND and message.location.get("url") == site.address(page)
        if message.type in {"error", "warning"} and not own_answer:
            record.errors.append(f"{message.type}: {message.text}")

    def on_request(request: Request) -> None:
        record.requests.append(request.url)

    tab.on("console", on_console)
    tab.on("pageerror", lambda error: record.errors.append(f"script: {error}"))
    tab.on("request", on_request)
    tab.on("requestfailed", lambda request: record.errors.append(f"failed: {request.url}"))
    answer = tab.goto(site.address(page), wait_until="load")
    tab.evaluate(IDLE)
    record.status = answer.status if answer else 0
    record.facts = tab.evaluate(FACTS)
    record.cookies = len(context.cookies())
    context.close()
    return record
