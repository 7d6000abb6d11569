"""What staff may type wrongly in the public information is found where it stands."""

from __future__ import annotations

import pytest

from tests.contoh_data import change, findings

PROFIL, LAYANAN, UANG = "profil.yml", "layanan/2030.yml", "keuangan/2030.yml"
D30, D31 = "informasi/2030.yml", "informasi/2031.yml"
LAMAN = "https://laman.contoh.invalid/halaman"
_LKJ = "    jenis: laporan-kinerja\n    masa: {tahun: 2030}"
_RENCANA = "    jenis: rencana\n    masa: {tahun: 2031}"
_LAPORAN = "    jenis: laporan-layanan\n    masa: {tahun: 2030}"

#: The file, what stands there, what is typed instead, the code, and a word that it says.
SALAH = (
    # What another file names is of the right kind, of the right year, and there.
    (PROFIL, "lhkpn: LHKPN-2030-KETUA", "lhkpn: MAKLUMAT-31", "INF-002", "berjenis maklumat"),
    (UANG, "calk: LK-2030", "calk: ASET-2030", "INF-002", "berjenis aset"),
    (LAYANAN, "laporan: LAP-LAYANAN-2030", "laporan: LKJ-2030", "INF-002", "laporan-layanan"),
    (D30, _LAPORAN, _LAPORAN.replace("2030", "2029"), "INF-002", "tahun 2030"),
    ("kerja-sama.yml", "informasi: MOU-31-1", "informasi: SOP-31", "INF-002", "perjanjian"),
    ("peraturan.yml", "informasi: KEP-31-1", "informasi: SURAT-31", "INF-002", "berjenis surat"),
    (PROFIL, "dari: KEP-31-1, wajib", "dari: KEP-13-1, wajib", "INF-002", "KEP-31-1"),
    (PROFIL, "dari: KEP-31-1, wajib", "dari: UU-7-2017, wajib", "", ""),
    (D30, "untuk: [lhkpn]", "untuk: [lhkpn]\n    menggantikan: LHKPN-2030-KETUA", "INF-002",
     "dirinya"),
    # Names stand once in their list; a sheet is one person's.
    ("peraturan.yml", "id: rancangan-contoh", "id: keputusan-contoh", "INF-003", "sudah dipakai"),
    ("tahapan.yml", "id: pemungutan", "id: pendaftaran", "INF-003", "pendaftaran"),
    (PROFIL, "jabatan: Sekretaris,", "jabatan: Sekretaris, lhkpn: LHKPN-2030-KETUA,", "INF-003",
     "LHKPN-2030-KETUA"),
    # What was done lies behind.
    (PROFIL, "diumumkan: 1 Oktober 2031", "diumumkan: 1 Oktober 2131", "INF-014", "2131"),
    (UANG, "diumumkan: 1 Oktober 2031", "diumumkan: 31 Desember 2031", "", ""),
    (UANG, "diumumkan: 1 Oktober 2031", "diumumkan: 1 Januari 2032", "INF-014", "belum tiba"),
    (D31, "tanggal: 30 September 2031", "tanggal: 30 September 2041", "INF-014", "2041"),
    (D31, "tanggal: 1 September 2031, oleh", "tanggal: 1 September 2041, oleh", "INF-014", "2041"),
    (D31, "tanggal: 30 September 2031", "tanggal: 31 Desember 2031", "", ""),
    (PROFIL, "per: 30 September 2031", "per: 30 September 2041", "INF-014", "2041"),
    ("kip.yml", "RAK-2030\n      diumumkan: 1 Oktober 2031",
     "RAK-2030\n      diumumkan: 1 Mei 2041", "INF-014", "2041"),
    ("peraturan.yml", "sejak: 1 November 2031", "sejak: 1 November 2041", "INF-014", "2041"),
    ("peraturan.yml", "sejak: 1 Oktober 2031", "sejak: 1 Oktober 2041", "", ""),
    (D30, _LKJ, _LKJ.replace("2030", "2035"), "INF-014", "tahun 2035"),
    (D31, _RENCANA, _RENCANA.replace("2031", "2035"), "", ""),
    # Nothing ends before it begins.
    ("tahapan.yml", "sampai: 31 Oktober 2031", "sampai: 31 Oktober 2030", "INF-015", "mendahului"),
    ("tahapan.yml", "sampai: 31 Oktober 2031", "sampai: 1 Oktober 2031", "", ""),
    ("kerja-sama.yml", "sampai: 28 Februari 2033", "sampai: 28 Februari 2030", "INF-015", "2030"),
    (LAYANAN, "20 Maret 2031", "20 Maret 2030", "INF-015", "sesudah tahunnya"),
    (UANG, "per: 31 Desember 2030", "per: 31 Desember 2029", "INF-015", "neraca"),
    # Counts and audits agree with each other.
    (LAYANAN, "lewat_batas: 0", "lewat_batas: 13", "LYN-002", "lewat batas"),
    (LAYANAN, "lewat_batas: 0", "lewat_batas: 12", "", ""),
    (D30, "    diaudit: ya\n    auditor: Auditor Contoh\n", "    diaudit: tidak\n", "KEU-003",
     "LK-2030"),
    # A basis says something.
    (D31, "dasar: Buku register contoh 2031", 'dasar: "-"', "INF-006", "dasar"),
    (D31, "dasar: Buku register contoh 2031", "dasar: belum ada", "INF-006", "dasar"),
    (D31, "nomor: 7 Tahun 2031,", "nomor: menyusul,", "INF-005", "keputusan"),
    # Everybody opens what is linked.
    *((D31, LAMAN, address, "INF-007", "masuk") for address in (
        "https://sso.contoh.invalid/halaman",
        "https://laman.contoh.invalid/index.php?r=site/login",
        "https://laman.contoh.invalid/#/login",
    )),
    *((D31, LAMAN, address, "INF-007", "jaringan kantor") for address in (
        "https://10.1.2.3/halaman", "https://localhost/halaman", "https://arsip.intranet/halaman",
    )),
    *((D31, LAMAN, address, "INF-008", "folder bersama") for address in (
        "https://1drv.ms/b/x", "https://kantor-my.sharepoint.com/x",
    )),
    *((D31, LAMAN, address, "", "") for address in (
        "https://masukan.contoh.invalid/halaman", "https://laman.contoh.invalid/?q=catalog",
    )),
    ("satker.yml", "https://ppid.contoh.invalid/formulir-keberatan",
     "https://ppid.contoh.invalid/login", "INF-007", "masuk"),
    # Praise names who gave it, and when.
    (PROFIL, "Kantor karangan dengan enam pegawai.", "Kantor berpredikat baik.", "INF-013",
     "penilai"),
    (D30, "judul: Laporan Kinerja Contoh 2030", 'judul: "Nilai AKIP: BB"', "INF-013", "penilai"),
    (D30, "judul: Laporan Kinerja Contoh 2030", "judul: Laporan AKIP Contoh 2030", "", ""),
)  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "code", "said"), SALAH)
def test_slip_is_found_and_its_neighbour_is_not(
    file: str, old: str, new: str, code: str, said: str
) -> None:
    """Each slip gives its code, with a word that tells; what only looks like one gives none."""
    found = [f for f in findings(change(file, old, new)) if not f.kode.startswith("IDN-")]

    assert {f.kode for f in found} == ({code} if code else set())
    assert said in " ".join(f"{f.salah} {f.harap} {f.cara}" for f in found)
