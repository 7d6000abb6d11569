"""Write new ids into the record of published ids."""

from __future__ import annotations

from pathlib import Path

from macros.model.data import Data

_EMPTY = "terbit: []\n"


def record_ids(path: Path, data: Data) -> int:
    """Append the ids that are not yet on record, in printed order; return how many.

    The file is changed by lines, not rewritten, so that its comments and its order stay.
    """
    new = [name for name in data.acuan if name not in data.terbit]
    lines = path.read_text(encoding="utf-8").replace(_EMPTY, "terbit:\n").splitlines()
    start = lines.index("terbit:") + 1
    end = start
    while end < len(lines) and lines[end].startswith("  - "):
        end += 1
    lines[end:end] = [f"  - {name}" for name in new]
    temporary = path.with_suffix(".tmp")
    temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
    temporary.replace(path)
    return len(new)
