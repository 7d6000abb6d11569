"""Count what the office announces: regulations, agreements, stages, what is urgent."""

from __future__ import annotations

from collections.abc import Callable

from macros.model import alamat
from macros.model.daftar_pengumuman import TahapPeraturan
from macros.model.data import Data
from macros.views.bukti import Hasil, count_told

_PERATURAN = (("Peraturan dan perjanjian", alamat.PERATURAN),)


def _regulations(in_force: bool, what: str) -> Callable[[Data], Hasil]:  # noqa: FBT001
    def count(data: Data) -> Hasil:
        one = data.informasi.peraturan
        ended = {TahapPeraturan.BERLAKU, TahapPeraturan.DICABUT}
        rows = [r for r in one.peraturan if (r.tahap in ended) is in_force] if one else []
        opens = (
            bool(row.alamat) or bool((e := data.informasi.find(row.informasi)) and e.di_mana)
            if in_force
            else True
            for row in rows
        )
        says = "dapat dibuka naskahnya" if in_force else "disebut tahapnya"
        day = one.diumumkan if one else None
        return count_told(opens, what, says=says, halaman=_PERATURAN, diumumkan=day)

    return count


count_in_force = _regulations(True, "peraturan yang berlaku")  # noqa: FBT003 - as its name says
count_drafts = _regulations(False, "rancangan peraturan")  # noqa: FBT003 - likewise


def count_agreements(data: Data) -> Hasil:
    """Count agreements whose text can be opened."""
    one = data.informasi.kerja_sama
    rows = one.kerja_sama if one else ()
    opens = (bool((e := data.informasi.find(row.informasi)) and e.berkas) for row in rows)
    says = "dapat dibuka naskahnya"
    return count_told(opens, "perjanjian dengan pihak ketiga", says=says, halaman=_PERATURAN,
                      diumumkan=one.diumumkan if one else None)  # fmt: skip


def count_stages(data: Data) -> Hasil:
    """Count the stages of elections; each has its days."""
    one = data.informasi.tahapan
    rows = one.tahapan if one else ()
    return count_told((True for _ in rows), "tahapan", says="menyebut tanggal dan dasarnya",
                      halaman=(("Tahapan", alamat.TAHAPAN),),
                      diumumkan=one.diumumkan if one else None)  # fmt: skip


def count_urgent(data: Data) -> Hasil:
    """Count urgent announcements that hold on the day of reading."""
    rows = [one for one in data.informasi.serta_merta if one.holds_on(data.hari)]
    if not rows:
        return Hasil(0, 0, "Tidak ada pengumuman serta-merta yang sedang berlaku di situs ini.")
    return Hasil(len(rows), len(rows), f"{len(rows)} pengumuman serta-merta sedang berlaku.",
                 halaman=(("Informasi serta-merta", alamat.SERTA_MERTA),))  # fmt: skip
