"""Install packages of Debian (or Ubuntu) where that needs nobody's permission."""

import os
import shutil
import subprocess


def install(*packages: str) -> None:
    """Install packages with apt-get; do nothing without it, or without the right to.

    What apt-get and dpkg print, a thousand lines for the browser, is shown on failure only.
    """
    apt, rights = shutil.which("apt-get"), _rights()
    if apt is None or rights is None or not packages:
        return
    print(f"Memasang {' '.join(packages)} dari Debian ...", flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(
            [*rights, apt, "-qq", *arguments],
            env=env,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        if done.returncode:
            print(done.stdout, flush=True)


def _rights() -> list[str] | None:
    """Return what to put before a command of root; a developer's machine is never asked."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    # The machines of a build service belong to the build alone.
    return [sudo, "-n"] if sudo and os.environ.get("CI") else None
