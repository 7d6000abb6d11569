"""Print a description as tagged PDF: PDF/UA-1 and PDF/A-2a at once, with no clock and no network.

The typesetter reads the template folder and the fonts it carries itself, nothing else. Data is
handed over as one JSON text that the template shows as text.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import typst

from macros.kertas.uraian import as_json

TEMPLAT = Path(__file__).parent
_STANDAR = ["ua-1", "a-2a"]


class CetakError(RuntimeError):
    """Say why something can't be printed, in the typesetter's words."""


def print_pdf(templat: str, uraian: object, tanggal: str) -> bytes:
    """Return the PDF of a description; `tanggal` is the ISO date the file carries.

    Raises CetakError where the result would break one of the two standards.
    """
    try:
        # mypy can't solve the type variables of this stub.
        pdf: bytes = typst.compile(  # type: ignore[call-overload]
            str(TEMPLAT / templat),
            root=str(TEMPLAT),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"data": as_json(uraian)},
            pdf_standards=_STANDAR,
            timestamp=datetime.fromisoformat(tanggal).replace(tzinfo=UTC),
        )
    except typst.TypstError as error:
        raise CetakError(str(error)) from error
    return pdf
