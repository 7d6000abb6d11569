"""Find the programs that the tests need, or fetch them: `python -m tests.alat.perkakas`.

The tests never pass by skipping: without a program they fail. So everything that is missing is
named at once, before anything long starts; for this the module needs nothing but Python.
"""

import ctypes
import shutil
import subprocess
import sys

from tests.alat import terpasang
from tests.alat.debian import install

#: Each program with Debian's package of it.
PAKET = {
    "faketime": "faketime",
    # Two engines that are not Chromium's: see tests/alat/gecko.py and tests/alat/webkit.py.
    "firefox-esr": "firefox-esr",
    "WebKitWebDriver": "webkit2gtk-driver",
    "Xvfb": "xvfb",
    "pdfinfo": "poppler-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    # The smallest package that reads and saves .xlsx: no window, no Java, no writer.
    "soffice": "libreoffice-calc-nogui",
}
#: Playwright's driver, which steers every browser, starts on Linux only with this library.
PUSTAKA = {"libatomic.so.1": "libatomic1"}
PERAMBAN = {"chromium": "chromium-headless-shell"}


class ToolMissingError(RuntimeError):
    """Say that programs are not there, and how to install them."""


def find(name: str) -> str:
    """Return the path of a program, or raise ToolMissingError."""
    found = shutil.which(name)
    if found is None:
        raise ToolMissingError(message({name: PAKET[name]}))
    return found


def run(name: str, *arguments: str) -> str:
    """Return what a program prints; raise CalledProcessError where it fails."""
    done = subprocess.run([find(name), *arguments], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def fetch() -> None:
    """Install what is missing where that is possible; raise ToolMissingError otherwise."""
    install(*sorted(set(_missing().values())))
    # Apart from the rest: Ubuntu has no package of this name, and apt-get then installs none.
    install(*_missing_browser().values())
    missing = _missing()
    # A browser alone is no reason to stop: `tests.alat.peramban` can still fetch Playwright's.
    told = [message(missing | _missing_browser())] if missing else []
    told += [terpasang.wrong()] if terpasang.wrong() else []
    if told:
        raise ToolMissingError("\n".join(told))


def message(missing: dict[str, str]) -> str:
    """Return one message that names all that is missing and the one line that mends it."""
    packages = " ".join(sorted(set(missing.values())))
    lines = [
        f"Yang diperlukan pengujian tetapi belum ada: {', '.join(sorted(missing))}.",
        f"Pasang semuanya sekaligus (Debian): apt install {packages}",
    ]
    if missing.keys() & PERAMBAN.keys():
        lines.append(terpasang.OTHER)
    return "\n".join(lines)


def _missing() -> dict[str, str]:
    absent = {name: package for name, package in PAKET.items() if shutil.which(name) is None}
    if sys.platform == "linux":
        absent |= {name: package for name, package in PUSTAKA.items() if not _loads(name)}
    return absent


def _missing_browser() -> dict[str, str]:
    return {} if terpasang.chosen() or terpasang.find() else PERAMBAN


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    try:
        fetch()
    except ToolMissingError as error:
        sys.exit(str(error))
