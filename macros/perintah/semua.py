"""List every command, in the order of the help."""

from __future__ import annotations

from macros.perintah import (
    arsip,
    beda,
    catat_id,
    ekspor,
    impor,
    kantor_baru,
    periksa,
    rapikan,
    siap,
    skema,
    tahun_baru,
    tinjau,
)

SEMUA = (
    periksa.PERINTAH,
    catat_id.PERINTAH,
    beda.PERINTAH,
    tinjau.PERINTAH,
    ekspor.PERINTAH,
    impor.PERINTAH,
    rapikan.PERINTAH,
    skema.PERINTAH,
    siap.PERINTAH,
    arsip.PERINTAH,
    tahun_baru.PERINTAH,
    kantor_baru.PERINTAH,
)
