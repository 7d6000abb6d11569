"""Run the README's two commands on fresh machines: `python -m tests.alat.mesin_segar`.

A machine is a minimal root of Debian: Python, git, make and certificates, nothing else. It is
made anew, gets a clean clone of HEAD, and is removed afterwards. This takes long (two installs
and two whole test runs), so it is no part of `make test`.
"""

import argparse
import re
import sys
import tempfile
import time
from pathlib import Path

from tests.alat.akar import SITUS, USER, Akar, RootError, create, own_clone, require_rights

ROOT = Path(__file__).resolve().parents[2]
SUITES = ("bookworm", "trixie")
COMMANDS = ("site", "test")
# The line that tells a user without rights what to ask of somebody who has them.
ASKED = re.compile(r"apt(?:-get)? install ((?:[a-z0-9][a-z0-9.+-]* ?)+)")


def main() -> int:
    """Make each machine, run the commands in it and print a summary; 0 where all went well."""
    options = _options()
    summary: list[str] = []
    good = True
    try:
        require_rights()
        for suite in options.suite:
            with tempfile.TemporaryDirectory(prefix="mesin-segar-", dir=options.di) as folder:
                print(f"== {suite}: membuat akar", flush=True)
                akar = create(Path(folder) / "akar", suite, ROOT)
                lines, passed = _try(akar, options)
            summary += [f"{suite}: {line}" for line in lines]
            good &= passed
    except RootError as error:
        print(error, file=sys.stderr)
        return 2
    print("\n== ringkasan")
    print("\n".join(summary))
    return 0 if good else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--suite", nargs="+", default=SUITES, help="suites of Debian")
    parser.add_argument("--perintah", nargs="+", default=COMMANDS, help="targets of make")
    parser.add_argument(
        "--pengguna",
        action="store_true",
        help="run as an ordinary user; packages that `make` asks for are installed as root",
    )
    parser.add_argument("--di", help="folder for the roots (4 GB each); else the system's own")
    return parser.parse_args()


def _try(akar: Akar, options: argparse.Namespace) -> tuple[list[str], bool]:
    """Run the commands in a machine; return what to say about it, and whether all passed."""
    user = USER if options.pengguna else "root"
    own_clone(akar, user)
    before = _packages(akar)
    lines = [f"Python {_said(akar, 'python3', '--version').split()[-1]}, sebagai {user}"]
    passed = True
    for target in options.perintah:
        line, passed = _make(akar, target, user)
        lines.append(line)
        if not passed:
            break
    lines.append(f"paket Debian bertambah {_packages(akar) - before}")
    lines.append(f"ukuran: {_sizes(akar, user)}")
    return lines, passed


def _make(akar: Akar, target: str, user: str) -> tuple[str, bool]:
    """Run one target; where a user is told what to install, install it once and go on."""
    start = time.monotonic()
    code = _shown(akar, target, user)
    asked = ""
    if code and user != "root":
        _, text = akar.run("sh", "-c", "make perkakas 2>&1", user=user, capture=True)
        found = ASKED.search(text)
        if found:
            asked = found.group(1).strip()
            akar.run("sh", "-c", f"apt-get -qq update && apt-get -qq -y install {asked} >/dev/null")
            code = _shown(akar, target, user)
    took = time.monotonic() - start
    said = f"make {target}: {'lulus' if code == 0 else f'GAGAL ({code})'}, {took:.0f} detik"
    return said + (f", setelah diminta memasang {asked}" if asked else ""), code == 0


def _shown(akar: Akar, target: str, user: str) -> int:
    print(f"== {akar.suite}: make {target} di {SITUS} sebagai {user}", flush=True)
    code, _ = akar.run("make", target, user=user)
    return code


def _said(akar: Akar, *command: str) -> str:
    return akar.run(*command, capture=True)[1]


def _sizes(akar: Akar, user: str) -> str:
    """Return what lies where, in MB; the caches hold what was fetched."""
    home = "/root" if user == "root" else f"/home/{user}"
    caches = (f"{home}/.cache/pip", f"{home}/.npm", "/var/cache/apt/archives")
    places = ("site", ".venv", "node_modules", *caches)
    lines = _said(akar, "sh", "-c", f"du -sm {' '.join(places)} 2>/dev/null").splitlines()
    return ", ".join(f"{name} {size} MB" for size, name in (line.split("\t") for line in lines))


def _packages(akar: Akar) -> int:
    return len(_said(akar, "dpkg-query", "--show").splitlines())


if __name__ == "__main__":
    sys.exit(main())
