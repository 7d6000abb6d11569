"""Write what the site holds of public information as JSON, in a shape that stays.

Keys are sorted, text is UTF-8, dates are ISO or null. What is past due is told on the day on which
the data was read (`hari`); nothing else depends on the build. `skema` changes its number when a
key changes its meaning or goes away; new keys may come at any time.
"""

from __future__ import annotations

import json
from typing import Any

from macros.exports.berkas import Berkas
from macros.exports.tabel_json import rows_of
from macros.model import alamat
from macros.model.kip import Aturan, Ketentuan
from macros.system.characters import show_all
from macros.views.kepatuhan import BarisKepatuhan, count_states, list_duties
from macros.views.tabel.asal import Asal
from macros.views.tabel.informasi import tabel_kewajiban
from macros.views.terbitan import Terbitan

SKEMA = "kepatuhan-kip/1"
_HARI = ("per", "diumumkan", "berikutnya")
#: Keys that this file has always had, and the table's columns: across all tables a name has to
#: mean one thing, and papers have a `jenis` and a `kelompok` of their own.
_KUNCI = {"jenis": "jenis_informasi", "kelompok": "judul_kelompok"}


def write_kepatuhan(terbitan: Terbitan) -> Berkas:
    """Return `kepatuhan.json`; without `kip.yml` it says `diisi: false` and lists nothing."""
    data = terbitan.data
    rows = list_duties(data)
    table = rows_of(tabel_kewajiban(Asal(terbitan)))
    kip = data.kip
    whole = {
        "skema": SKEMA,
        "kantor": data.satker.nama,
        "contoh": data.satker.contoh is not None,
        "diisi": kip is not None,
        "hari": data.hari.isoformat() if data.hari else None,
        "keterangan": "Menyatakan isi situs ini saja; informasi mungkin tersedia di tempat lain.",
        "halaman": terbitan.address(alamat.INFORMASI),
        "jumlah": {str(state): count for state, count in count_states(rows).items()},
        "kewajiban": [_duty(row, told, terbitan) for row, told in zip(rows, table, strict=True)],
        "aturan": [_rule(rule) for rule in kip.aturan] if kip else [],
        "ketentuan": [_provision(item) for item in kip.ketentuan] if kip else [],
    }
    return Berkas(alamat.KEPATUHAN_JSON, to_json(whole))


def to_json(value: Any) -> bytes:  # noqa: ANN401 - whatever JSON can hold
    """Return sorted, readable JSON in UTF-8 with a line feed at its end."""
    return f"{json.dumps(show_all(value), ensure_ascii=False, indent=2, sort_keys=True)}\n".encode()


def _duty(row: BarisKepatuhan, told: dict[str, Any], terbitan: Terbitan) -> dict[str, Any]:
    """Return what the table holds of a duty, with the evidence and the entries behind it."""
    dates = {name: told[name].isoformat() if told[name] else None for name in _HARI}
    renamed = set(_KUNCI.values())
    return {
        **{name: value for name, value in told.items() if name not in renamed},
        **{key: told[name] for key, name in _KUNCI.items()},
        **dates,
        "kalimat": list(row.kalimat),
        "bukti": [
            {
                "nama": str(name),
                "terpenuhi": hasil.terpenuhi,
                "seharusnya": hasil.seharusnya,
                "kalimat": hasil.kalimat,
                "halaman": [terbitan.address(address) for _, address in hasil.halaman],
            }
            for name, hasil in row.bukti
        ],
        "entri": [
            {
                "id": one.entri.id,
                "keadaan": str(one.keadaan),
                "kalimat": one.kalimat,
                "berkas": [terbitan.address(name) for name in one.entri.berkas],
                "alamat": [place.alamat for place in one.entri.di_mana if place.alamat],
            }
            for one in row.entri
        ],
    }


def _rule(rule: Aturan) -> dict[str, Any]:
    return {
        "id": rule.id,
        "nama": rule.nama,
        "tentang": rule.tentang,
        "status": str(rule.status),
        "sumber": str(rule.sumber) if rule.sumber else None,
        "alamat": list(rule.alamat),
    }


def _provision(item: Ketentuan) -> dict[str, Any]:
    return {
        "id": item.id,
        "aturan": item.aturan,
        "pasal": item.pasal,
        "isi": item.isi,
        "rincian": list(item.rincian),
        "tiap_bulan": item.tiap_bulan,
        "status": str(item.status),
        "sumber": str(item.sumber) if item.sumber else None,
        "alamat": list(item.alamat),
    }
