"""Check public addresses: one that was ever published leads somewhere, or says why it is gone."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Rule
from macros.model.daftar_alamat import list_addresses
from macros.model.data import Data

BERKAS = "alamat-terbit.yml"

HILANG = Rule(
    "IDN-006",
    "Alamat yang pernah terbit hilang",
    "Catatan, topik, istilah, dan nama berkas menjadi alamat. Yang pernah terbit tidak diganti: "
    "halaman yang pindah dicatat di `alamat-lama.yml`, bagian halaman yang ditarik di `dicabut`.",
    Example("catatan.yml", "  - kode: C02", "  - kode: C03"),
)
BELUM_DICATAT = Rule(
    "IDN-007",
    "Alamat baru belum dicatat",
    "Alamat yang terbit dicatat di `alamat-terbit.yml`, supaya kelak tidak hilang tanpa ketahuan. "
    "`python -m macros catat-id` menuliskannya.",
    Example(BERKAS, "  - catatan/#c02\n", ""),
    Level.PERINGATAN,
)
MASIH_DIPAKAI = Rule(
    "IDN-008",
    "Alamat yang ditarik masih dipakai, atau sebuah halaman",
    "Alamat yang ditarik tetap milik isi lamanya. Halaman tidak ditarik, tetapi dialihkan.",
    Example(
        BERKAS,
        "terbit:\n",
        "dicabut:\n  - {alamat: 'catatan/#c02', sebab: Salah, tanggal: 1 Juli 2030}\nterbit:\n",
    ),
)
RULES = (HILANG, BELUM_DICATAT, MASIH_DIPAKAI)


def check_addresses(data: Data) -> Iterator[Temuan]:
    """Find published addresses that lead nowhere, and addresses that are not yet on record."""
    live = list_addresses(data)
    record = data.alamat_terbit
    told = {gone.alamat for gone in record.dicabut} | {moved.lama for moved in data.pindah}
    for index, address in enumerate(record.terbit):
        if address not in live and address not in told:
            yield mistake(
                HILANG,
                record.place("terbit", index),
                f"alamat “{address}” pernah terbit, tetapi tidak ada lagi",
                "diharapkan setiap alamat yang pernah terbit tetap ada",
                _say_way_out(address),
            )
    for gone in record.dicabut:
        if gone.alamat in live or not gone.fragmen:
            yield mistake(
                MASIH_DIPAKAI,
                gone.place("alamat"),
                f"“{gone.alamat}” "
                + ("masih dipakai" if gone.alamat in live else "sebuah halaman"),
                "diharapkan bagian halaman yang tidak dipakai lagi",
                "hapus dari `dicabut`; halaman yang pindah dicatat di alamat-lama.yml",
            )
    known = set(record.terbit)
    for address, place in live.items():
        if address not in known:
            yield mistake(
                BELUM_DICATAT,
                place,
                f"alamat “{address}” belum dicatat di alamat-terbit.yml",
                "diharapkan tercatat sebelum terbit",
                f"tambahkan baris `  - {address}` di `terbit`",
            )


def _say_way_out(address: str) -> str:
    page, _, fragment = address.partition("#")
    if not fragment:
        return (
            f"kembalikan namanya, atau alihkan di alamat-lama.yml: `lama: {address}` dan `baru` "
            "ke halaman penggantinya"
        )
    name = fragment.upper() if page == "catatan/" else fragment
    return (
        f"kembalikan “{name}”; kalau memang ditarik, tulis alamat ini di `dicabut` dengan `sebab` "
        "dan `tanggal`, dan pembaca tautan lama akan membacanya"
    )


CHECKS = (check_addresses,)
