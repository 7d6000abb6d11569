"""Say of a follow-up that a report planned that it is done."""

from __future__ import annotations

from macros.model.dasar import Alamat, Id, Model, Teks
from macros.model.sel_tanggal import TanggalPenuh


class Penyelesaian(Model):
    """Name the row that planned the follow-up, the day on which it was done, and what proves it.

    Within a printed report the row's own cell of evidence counts; it need not be told again.
    """

    baris: Id
    tanggal: TanggalPenuh
    bukti: Teks | None = None
    tautan: Alamat | None = None
