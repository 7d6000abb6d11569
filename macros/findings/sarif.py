"""Write findings as SARIF 2.1.0 (OASIS), which code hosts and editors draw on the lines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from macros.findings import Finding, Level, Rule

SKEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_TINGKAT = {Level.GALAT: "error", Level.PERINGATAN: "warning"}


def as_sarif(findings: Sequence[Finding], rules: Sequence[Rule]) -> str:
    """Write one run with the catalogue `rules` and a result for each finding.

    Places are relative to the root of the project; columns count characters, from 1.
    """
    order = {rule.kode: number for number, rule in enumerate(rules)}
    driver = {
        "name": "macros periksa",
        "language": "id",
        "rules": [_rule(rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": "id",
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, order) for finding in findings],
    }
    log = {"$schema": SKEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1)


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.kode,
        "shortDescription": {"text": rule.judul},
        "fullDescription": {"text": rule.penjelasan},
        "defaultConfiguration": {"level": _TINGKAT[rule.tingkat]},
    }


def _result(finding: Finding, order: dict[str, int]) -> dict[str, object]:
    place = finding.place
    result: dict[str, object] = {
        "ruleId": finding.kode,
        "level": _TINGKAT[finding.tingkat],
        "message": {"text": f"{finding.salah} ({finding.harap}; {finding.cara})"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {
                        "uri": quote(place.path, errors="surrogateescape"),
                        "uriBaseId": "%SRCROOT%",
                    },
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ],
    }
    if finding.kode in order:
        result["ruleIndex"] = order[finding.kode]
    return result
