"""Open what a page folds behind a button, the way a reader does it without a mouse."""

from playwright.sync_api import Page

#: Rows that a phone shows only when asked, and the button that asks for them.
FOLDED = ".baris-terlipat"
BUTTON = ".jelajah-lagi"


def unfold(tab: Page) -> bool:
    """Press every such button that is shown; tell whether there was one."""
    shown = tab.locator(f"{BUTTON}:visible").all()
    for button in shown:
        button.press("Enter")
    return bool(shown)
