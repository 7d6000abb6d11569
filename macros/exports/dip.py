"""Write the Daftar Informasi Publik as CSV (RFC 4180) and JSON.

In the CSV a cell that a spreadsheet would take for a formula is guarded as in every other table,
so that the same rule undoes it; the JSON has the text as it is, and null for what nobody filled.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from macros.exports.berkas import Berkas
from macros.exports.kepatuhan import to_json
from macros.exports.tabel_csv import neutralize
from macros.huruf import show
from macros.model.data import Data
from macros.model.kip import JenisInformasi
from macros.views import alamat
from macros.views.dip import BELUM, KOLOM, BarisDip, list_items
from macros.views.kepatuhan import classify, list_duties

SKEMA = "daftar-informasi-publik/1"


def write_dip(data: Data, site_url: str) -> tuple[Berkas, Berkas]:
    """Return the CSV and the JSON file of the list."""
    # Asked once: the duties go through all papers.
    kinds = classify(list_duties(data))
    rows = [_row(kinds, item, site_url) for item in list_items(data)]
    columns = [*KOLOM, "id_dokumen", "klasifikasi", "tautan"]
    whole = {
        "skema": SKEMA,
        "kantor": data.satker.nama,
        "contoh": data.satker.contoh is not None,
        "kolom": dict(KOLOM),
        "baris": rows,
    }
    return (
        Berkas(alamat.DIP_CSV, _to_csv(columns, rows)),
        Berkas(alamat.DIP_JSON, to_json(whole)),
    )


def _row(
    known: Mapping[str, tuple[JenisInformasi, ...]], item: BarisDip, site_url: str
) -> dict[str, str | None]:
    given = item.isian.klasifikasi if item.isian else None
    read = known.get(item.berkas.isi.jenis, ())
    kinds = [str(given)] if given else [str(kind) for kind in read]
    mark = "" if given else " (bacaan kami, perlu diperiksa)"
    return {
        **item.sel,
        "id_dokumen": item.berkas.isi.id,
        "klasifikasi": f"{', '.join(kinds)}{mark}" if kinds else None,
        "tautan": f"{site_url}{item.alamat}",
    }


def _to_csv(columns: list[str], rows: list[dict[str, str | None]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(
            [neutralize(show(BELUM if row[c] is None else str(row[c]))) for c in columns]
        )
    return text.getvalue().encode()
