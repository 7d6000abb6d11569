"""Check that an agreement promises for its year what the plan of several years sets for it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, contradiction
from macros.checks.target import show_target
from macros.findings import Example, Rule
from macros.model.data import Data
from macros.model.janji_tahun import TargetRencana
from macros.model.setahun import agree

_RENSTRA = """\
jenis: renstra
id: RST-2030
nama: Rencana Strategis 2030-2034
periode: 2030-2034
sumber: {berkas: contoh, baris: 1-5}
bagian:
  - kolom:
      - {teks: Indikator, isi: indikator}
      - {teks: "2030", isi: target-tahun}
    baris_sumber: 1
    baris:
      - id: RST-2030-01
        merujuk: PKK-2030-01
        indikator: Persentase tahapan contoh yang selesai tepat waktu
        target_tahun:
          - {tahun: 2030, target: 99%}
        baris_sumber: 2
tanda_tangan: {kosong: tidak-tercetak}
"""
RENCANA = Rule(
    "TGT-003",
    "Target Renstra lain dari Perjanjian Kinerja tahun itu",
    "Target setahun dalam rencana beberapa tahun sama dengan yang dijanjikan untuk tahun itu. "
    "Barisnya satu indikator kalau `merujuk` menyebutnya, kalau keduanya dalam satu topik, atau "
    "kalau bunyinya sama. Kalau berbeda, terangkan kepada pembaca.",
    Example("2030-2034/renstra.yml", "", _RENSTRA),
)
RULES = (RENCANA,)


def check_yearly_targets(data: Data) -> Iterator[Temuan]:
    """Find promises of a year that are not what the plan prints for that year."""
    for planned in data.target_rencana.values():
        for one in planned:
            yield from _compare(one)


def _compare(one: TargetRencana) -> Iterator[Temuan]:
    if one.target.kosong is not None:
        return
    for promise in one.janji:
        if promise.target is None or agree(one.target, promise.target):
            continue
        yield contradiction(
            RENCANA,
            one.sel.place("target"),
            [one.rencana.id, promise.id],
            f"target {one.tahun} di {one.rencana.id} tercetak “{show_target(one.target)}”, dalam "
            f"{promise.dokumen.nama} “{show_target(promise.target)}”",
            "diharapkan target yang sama",
        )


CHECKS = (check_yearly_targets,)
