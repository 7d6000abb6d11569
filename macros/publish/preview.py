"""Mark a site that is not the office's word yet: a proposal that somebody may look at."""

from __future__ import annotations

from dataclasses import replace

from macros.model.data import Data

PITA = "PRATINJAU, belum resmi: isinya usulan yang belum disetujui"


def mark_preview(data: Data) -> Data:
    """Return the data of an office whose every page, print and file says that it is a preview.

    It takes the road of the notice of a sample: whatever marks a sample marks a preview as
    well, and neither may be found by search engines.
    """
    said = f"{PITA}. {data.satker.contoh}" if data.satker.contoh else PITA
    return replace(data, satker=data.satker.model_copy(update={"contoh": said}))
