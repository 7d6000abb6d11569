"""List the forms in which findings are reported, under the words of `--format`."""

from __future__ import annotations

from collections.abc import Sequence

from macros.checks.run import RULES
from macros.findings import Finding
from macros.findings.report import Report, as_github, as_json, as_text
from macros.findings.sarif import as_sarif


def _as_sarif(findings: Sequence[Finding]) -> str:
    return as_sarif(findings, RULES)


REPORTS: dict[str, Report] = {
    "teks": as_text,
    "github": as_github,
    "json": as_json,
    "sarif": _as_sarif,
}
