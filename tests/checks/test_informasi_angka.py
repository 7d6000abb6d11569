"""Counts and amounts of public information are asked about where they can't all be right."""

from __future__ import annotations

import pytest

from tests.contoh_data import change, findings

LAYANAN, UANG, PAKET = "layanan/2030.yml", "keuangan/2030.yml", "pengadaan/2031.yml"
KOSONG = "{kosong: tidak-tercetak}"
_AUDITOR = "auditor: Auditor Contoh\n"
_OPINI = "opini: {nilai: WTP, auditor: Auditor Contoh, tahun: 2030, tingkat: Kantor contoh}\n"
_NERACA = (
    "neraca: {per: 31 Desember 2030, aset: Rp50.000.000, kewajiban: Rp5.000.000, "
    "ekuitas: Rp45.000.000}\n"
)
_DUA = "penyedia: CV Contoh Dua, nilai: Rp2.800.000, kontrak: 1 Juni 2031"


@pytest.mark.parametrize(
    ("file", "old", "new", "codes"),
    [
        # A mean may be the longest, and what is answered all that came in.
        (LAYANAN, "rata_rata: 4, terlama: 9", "rata_rata: 9, terlama: 9", set()),
        (LAYANAN, "rata_rata: 4, terlama: 9", "rata_rata: 10, terlama: 9", {"LYN-002"}),
        (LAYANAN, "ditanggapi: 1", "ditanggapi: 0", set()),
        # A request that was granted in part was refused in part, and has a reason as well.
        (LAYANAN, "Pasal 17, jumlah: 1}", "Pasal 17, jumlah: 2}", set()),
        (LAYANAN, "Pasal 17, jumlah: 1}", "Pasal 17, jumlah: 3}", {"LYN-001"}),
        (LAYANAN, "Pasal 17, jumlah: 1}", "Pasal 17, jumlah: 0}", {"LYN-001"}),
        # What is not told contradicts nothing.
        (LAYANAN, "penolakan:\n  - {dasar: Aturan Contoh 1/2030 Pasal 17, jumlah: 1}\n", "", set()),
        (LAYANAN, "keberatan: {diterima: 1, ditanggapi: 1}\n", "", set()),
        (LAYANAN, "waktu: {rata_rata: 4, terlama: 9, lewat_batas: 0}\n", "", set()),
        (UANG, _NERACA, "", set()),
        (UANG, "aset: Rp50.000.000", f"aset: {KOSONG}", set()),
        (UANG, "kewajiban: Rp5.000.000", f"kewajiban: {KOSONG}", set()),
        (UANG, "ekuitas: Rp45.000.000", f"ekuitas: {KOSONG}", set()),
        (UANG, "aset: Rp50.000.000", "aset: Rp50.000.001", {"KEU-001"}),
        (UANG, "realisasi: Rp8.000.000}", f"realisasi: {KOSONG}}}", set()),
        (UANG, "realisasi: Rp19.000.000", f"realisasi: {KOSONG}", set()),
        (UANG, "pagu: Rp8.500.000", f"pagu: {KOSONG}", set()),
        (UANG, "pagu: Rp20.500.000", "pagu: Rp20.500.001", {"KEU-001"}),
        # An audit has its auditor, with or without an opinion.
        (UANG, _OPINI, "", set()),
        (UANG, f"{_AUDITOR}{_OPINI}", "", {"KEU-003"}),
        (UANG, f"diaudit: ya\n{_AUDITOR}{_OPINI}", "diaudit: tidak\n", {"KEU-003"}),
        (UANG, f"diaudit: ya\n{_AUDITOR}{_OPINI}", f"diaudit: tidak\n{_AUDITOR}", {"KEU-003"}),
        (UANG, f"diaudit: ya\n{_AUDITOR}{_OPINI}", f"diaudit: tidak\n{_OPINI}", {"KEU-003"}),
        # A contract has all three, and its package is handed over in its own stage.
        (PAKET, _DUA, _DUA.replace("penyedia: CV Contoh Dua, ", ""), {"PGD-001"}),
        (PAKET, _DUA, _DUA.replace("nilai: Rp2.800.000, ", ""), {"PGD-001"}),
        (PAKET, _DUA, _DUA.replace(", kontrak: 1 Juni 2031", ""), {"PGD-001"}),
        (PAKET, _DUA, f"{_DUA}, serah_terima: 1 Juli 2031", {"PGD-001"}),
        (PAKET, "serah_terima: 1 Mei 2031", "serah_terima: 1 April 2031", set()),
        (PAKET, "serah_terima: 1 Mei 2031", "serah_terima: 31 Maret 2031", {"PGD-001"}),
        (PAKET, "nilai: Rp2.800.000", "nilai: Rp3.000.000", set()),
        (PAKET, "nilai: Rp2.800.000", "nilai: Rp3.000.001", {"PGD-001"}),
    ],
)
def test_what_can_not_be_is_told_and_what_can_is_not(
    file: str, old: str, new: str, codes: set[str]
) -> None:
    """Each bound is where it is said to be, and a blank is held against nothing."""
    found = {f.kode for f in findings(change(file, old, new))}
    assert {code for code in found if code.startswith(("LYN", "KEU", "PGD"))} == codes
