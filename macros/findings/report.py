"""Show findings: as text for people, as annotations for GitHub, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from macros.findings import Finding, Level

Report = Callable[[Sequence[Finding]], str]


def as_text(findings: Sequence[Finding]) -> str:
    """Write one finding a line, then how many there are."""
    return "\n".join([*(str(finding) for finding in findings), summarize(findings)])


def as_github(findings: Sequence[Finding]) -> str:
    """Write workflow commands that GitHub draws on the lines of a pull request."""
    return "\n".join([*(_annotate(finding) for finding in findings), summarize(findings)])


def as_json(findings: Sequence[Finding]) -> str:
    """Write a list of objects with the keys of `Finding`, places flattened."""
    rows = [
        {
            "berkas": f.place.path,
            "baris": f.place.line,
            "kolom": f.place.column,
            "kode": f.kode,
            "tingkat": str(f.tingkat),
            "salah": f.salah,
            "harap": f.harap,
            "cara": f.cara,
        }
        for f in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def summarize(findings: Sequence[Finding]) -> str:
    """Count what stops publication and what does not."""
    errors = sum(finding.tingkat is Level.GALAT for finding in findings)
    if not findings:
        return "Semua data terperiksa, tidak ada temuan."
    verdict = "belum dapat terbit" if errors else "boleh terbit"
    return f"{errors} galat, {len(findings) - errors} peringatan: {verdict}."


def _annotate(finding: Finding) -> str:
    command = "error" if finding.tingkat is Level.GALAT else "warning"
    place = finding.place
    title = _escape_property(finding.kode)
    path = _escape_property(place.path)
    text = _escape(f"{finding.salah} ({finding.harap}; {finding.cara})")
    return f"::{command} file={path},line={place.line},col={place.column},title={title}::{text}"


def _escape(text: str) -> str:
    """Escape what would end a workflow command early."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
