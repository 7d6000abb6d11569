"""Run git, where there is one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def run_git(root: Path, *arguments: str) -> str:
    """Return what git prints; nothing where there is no git or no repository."""
    git = shutil.which("git")
    if git is None:
        return ""
    done = subprocess.run(  # noqa: S603 - fixed arguments, no shell
        [git, "-C", str(root), *arguments], capture_output=True, check=False
    )
    return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else ""
