"""Find a browser of the Chromium family that is installed; needs nothing but Python."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.alat.tunggu import MACET

# The variable wins, so that a machine with several browsers can choose.
VARIABLE = "PERAMBAN"
# The shell is the same engine without a window: a page costs a third less of the processor.
COMMANDS = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable"),
)
MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
OTHER = f"Peramban lain juga boleh: Chrome, atau {VARIABLE}=/jalur/ke/chromium make test"


def chosen() -> str | None:
    """Return the browser that was asked for by name, which is used or missed, never replaced."""
    return os.environ.get(VARIABLE) or None


def wrong() -> str:
    """Return what is wrong with the browser that was asked for, or nothing."""
    named = chosen()
    if named is None or starts(named):
        return ""
    return (
        f"{VARIABLE}={named} bukan peramban yang dapat dijalankan. Tunjukkan berkas programnya, "
        f"atau kosongkan {VARIABLE} supaya peramban dicari sendiri."
    )


def find() -> str | None:
    """Return the path of an installed browser that starts, or nothing."""
    return next((path for path in _candidates() if starts(path)), None)


def starts(path: str) -> bool:
    """Tell whether a browser starts: then it tells its version."""
    # Asking for the version also unmasks Ubuntu's `chromium-browser`, which may be
    # no more than a notice that the real one is a snap.
    if not Path(path).is_file():
        return False
    try:
        result = subprocess.run(
            [path, "--version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=MACET,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0


def _candidates() -> Iterator[str]:
    named = chosen()
    if named:
        yield named
        return
    for command in COMMANDS:
        found = shutil.which(command)
        if found:
            yield found
    yield from MACOS
