"""Read YAML text as a stream of events, no deeper and no longer than a paper can be.

Whoever asks the parser for events asks here: brackets nested by the thousand cost it minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from macros.findings import Rule
from macros.source import rules

#: Collections within each other; what is read of a file ends well before (see tree.py).
_BATAS_DALAM = 16
#: Keys, texts and lists of one file.
BATAS_SIMPUL = 40_000


class TooMuchError(yaml.YAMLError):
    """Say which rule a text breaks by its size, and at which event."""

    def __init__(self, rule: Rule, event: Any, words: rules.Words) -> None:  # noqa: ANN401 - untyped
        super().__init__()
        self.rule = rule
        self.event = event
        self.words = words


def read_events(text: str) -> Iterator[Any]:
    """Yield the events of a text; TooMuchError, or the parser's own error, where it ends early."""
    depth = nodes = 0
    # As `yaml.parse` does, which asks twice for each event.
    for event in iter(yaml.CSafeLoader(text).get_event, None):
        nodes += isinstance(event, yaml.NodeEvent)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _BATAS_DALAM:
            raise TooMuchError(rules.TERLALU_DALAM, event, rules.SAY_DEEP)
        if nodes > BATAS_SIMPUL:
            raise TooMuchError(rules.TERLALU_BESAR, event, rules.say_too_many(BATAS_SIMPUL))
        yield event
