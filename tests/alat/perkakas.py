"""Find the programs that read back what we print, or fetch them: `python -m tests.alat.perkakas`.

The tests never pass by skipping: without a program they fail, and this says how to install it.
"""

import shutil
import subprocess
import sys

from tests.alat.debian import install

#: Each program with Debian's package of it.
PAKET = {
    "faketime": "faketime",
    "pdfinfo": "poppler-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    # The smallest package that reads and saves .xlsx: no window, no Java, no writer.
    "soffice": "libreoffice-calc-nogui",
}


class ToolMissingError(RuntimeError):
    """Say that a program is not there, and how to install it."""


def find(name: str) -> str:
    """Return the path of a program, or raise ToolMissingError."""
    found = shutil.which(name)
    if found is None:
        raise ToolMissingError(f"Program “{name}” tidak ada. Debian: apt install {PAKET[name]}")
    return found


def run(name: str, *arguments: str) -> str:
    """Return what a program prints; raise CalledProcessError where it fails."""
    done = subprocess.run([find(name), *arguments], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def fetch() -> None:
    """Install what is missing where that is possible; raise ToolMissingError otherwise."""
    missing = sorted({PAKET[name] for name in PAKET if shutil.which(name) is None})
    if missing:
        install(*missing)
    for name in PAKET:
        find(name)


if __name__ == "__main__":
    try:
        fetch()
    except ToolMissingError as error:
        sys.exit(str(error))
