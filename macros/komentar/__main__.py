"""Run as `python3 -m macros.komentar` in the job that comments; see .github/workflows."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from macros.komentar.api import GitHub
from macros.komentar.kirim import send


def main() -> int:
    """Comment on the proposal of the event; print what was done, never what strangers wrote."""
    env = os.environ
    event = json.loads(Path(env["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    api = GitHub(env["GITHUB_API_URL"], env["GITHUB_REPOSITORY"], env["GITHUB_TOKEN"])
    done = send(event["workflow_run"], env["GITHUB_REPOSITORY"], env["GITHUB_SERVER_URL"], api)
    sys.stdout.write(f"{done}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
