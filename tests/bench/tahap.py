"""Build once in this process, and print as JSON where the seconds went.

`python -m tests.bench.tahap SITE [SETTINGS]`. A stage is a step of MkDocs (what plugins and hooks
do in it); what is left is MkDocs' own: Markdown, templates, files.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from typing import Any

from mkdocs import config, plugins
from mkdocs.commands.build import build


def measure(situs: str, berkas: str | None) -> dict[str, Any]:
    """Return the seconds of one build, whole and by stage."""
    spent: defaultdict[str, float] = defaultdict(float)
    running: list[str] = []
    run_event = plugins.PluginCollection.run_event

    def timed(self: Any, name: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as MkDocs
        if running:  # an event within an event is a part of it
            return run_event(self, name, *args, **kwargs)
        running.append(name)
        start = time.perf_counter()
        try:
            return run_event(self, name, *args, **kwargs)
        finally:
            spent[name] += time.perf_counter() - start
            running.pop()

    plugins.PluginCollection.run_event = timed  # type: ignore[method-assign]  # wrapped to be timed
    start = time.perf_counter()
    settings = config.load_config(berkas, site_dir=situs)
    settings.plugins.on_startup(command="build", dirty=False)
    build(settings)
    seconds = time.perf_counter() - start
    spent["MkDocs"] = seconds - sum(spent.values())
    return {"detik": seconds, "tahap": dict(spent)}


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)))  # noqa: T201
