"""Write the Daftar Informasi Publik and the evaluators' items, by the engine of all tables."""

from __future__ import annotations

from datetime import date

from macros.exports.berkas import Berkas
from macros.exports.kepatuhan import to_json
from macros.exports.tabel_csv import write_csv
from macros.exports.tabel_json import rows_of
from macros.model import alamat
from macros.views.dip import KOLOM
from macros.views.tabel.asal import Asal
from macros.views.tabel.informasi import tabel_daftar, tabel_e_monev
from macros.views.terbitan import Terbitan

SKEMA = "daftar-informasi-publik/2"


def write_dip(terbitan: Terbitan) -> tuple[Berkas, Berkas]:
    """Return the CSV and the JSON file of the list; a blank is what nobody has filled."""
    data = terbitan.data
    tabel = tabel_daftar(Asal(terbitan))
    whole = {
        "skema": SKEMA,
        "kantor": data.satker.nama,
        "contoh": data.satker.contoh is not None,
        "kolom": dict(KOLOM),
        "baris": [
            {k: v.isoformat() if isinstance(v, date) else v for k, v in row.items()}
            for row in rows_of(tabel)
        ],
    }
    return (
        Berkas(alamat.DIP_CSV, write_csv(tabel)),
        Berkas(alamat.DIP_JSON, to_json(whole)),
    )


def write_e_monev(terbitan: Terbitan) -> Berkas:
    """Return the answers to the evaluators' items, one a line, ready to paste."""
    return Berkas(alamat.E_MONEV_CSV, write_csv(tabel_e_monev(Asal(terbitan))))
