"""Show all subjects beside the papers of the latest year, and how each stands in them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.topik import Topik
from macros.views.grafik import topic_coverage
from macros.views.render import Lembar
from macros.views.topik import BarisTopik, Keadaan, judge, rows_of


@dataclass(frozen=True)
class BarisMatriks:
    """Hold a subject's row of the matrix: its cells by paper, and how they stand together."""

    topik: Topik
    sel: tuple[tuple[BarisTopik, ...], ...]
    keadaan: Keadaan


def render_matriks(lembar: Lembar) -> str:
    """Return the matrix of subjects and papers of the latest year."""
    data = lembar.data
    papers = [b.isi for b in (*data.of_period(), *_latest(data))]
    # A report repeats what others promise: its rows belong to no subject.
    papers = [p for p in papers if data.replaced_by(p.id) is None and not p.melaporkan]
    shown = {paper.id for paper in papers}
    rows = []
    for topik in data.topik:
        found = [r for r in rows_of(data, topik) if r.acuan.dokumen.id in shown]
        found.sort(key=lambda row: not row.berindikator)
        if found:
            cells = tuple(tuple(r for r in found if r.acuan.dokumen is paper) for paper in papers)
            rows.append(BarisMatriks(topik, cells, judge(found)))
    counts = {state: sum(row.keadaan is state for row in rows) for state in Keadaan}
    coverage = topic_coverage(sum(bool(cell) for cell in row.sel) for row in rows)
    return lembar.render(
        "matriks.html",
        dokumen=papers,
        baris=rows,
        hitung=counts,
        cakupan=coverage,
        ada_kegiatan=any(not r.berindikator for row in rows for cell in row.sel for r in cell),
        tanpa_target=counts[Keadaan.TANPA_TARGET],
        topik_lain=[t for t in data.topik if all(row.topik is not t for row in rows)],
    )


def _latest(data: Data) -> tuple[BerkasDokumen, ...]:
    if not data.tahun:
        return ()
    return tuple(b for b in data.of_year(data.tahun[0]) if not b.isi.mengumumkan)
