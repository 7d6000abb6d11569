"""What the register asks of an entry begins where it is said to begin, and not a day before."""

from __future__ import annotations

import pytest

from tests.contoh_data import change, findings, sample

PROFIL, D30, D31 = "profil.yml", "informasi/2030.yml", "informasi/2031.yml"
LAMAN = "https://laman.contoh.invalid/halaman"
LAMA = "diumumkan: 1 Februari 2031"
DIBUKA = "        diperiksa: 20 November 2031"
_LIMA = "    retensi: 5 tahun contoh\n"
_DIK = "jenis: keputusan-dikecualikan\n    masa: {berlaku_sejak: 1 Oktober 2031}\n    klasifikasi: "
_NIHIL = (
    "    klasifikasi: berkala\n    penanggung_jawab: Sekretaris Contoh\n"
    "    diumumkan: 1 Oktober 2031\n    nihil:\n"
)
_DI_MANA = (
    "    di_mana:\n      - alamat: https://laman.contoh.invalid/nihil\n        bentuk: html\n"
)
_PEMILU = (
    "    diumumkan: 1 Oktober 2031\n    retensi: 5 tahun contoh\n    di_mana:\n"
    "      - berkas: berkas/pemilu-31.pdf\n"
)
_SURVEI = (
    "    di_mana:\n      - berkas: berkas/survei-31.docx\n"
    "        sha256: 94f005fd7873fd00e026e07fdb74f1d3a85aa30295736c87caf2070b29c91f88\n"
)
_LAMAN_DULU = (
    "di_mana:\n      - alamat: https://laman.contoh.invalid/survei\n        bentuk: html\n"
    "        diperiksa: 20 November 2031\n"
)
_WTP = "Kantor karangan dengan enam pegawai."


@pytest.mark.parametrize(
    ("file", "old", "new", "codes"),
    [
        # A day of announcement: not before it was made, nor after today, or the day it waits for.
        (D30, LAMA, "diumumkan: 20 Januari 2031", set()),
        (D30, LAMA, "diumumkan: 19 Januari 2031", {"INF-012"}),
        (D30, LAMA, "diumumkan: 31 Desember 2031", set()),
        (D30, LAMA, "diumumkan: 1 Juli 2032\n    terbit_sejak: 1 Juli 2032", set()),
        (D30, LAMA, "diumumkan: 2 Juli 2032\n    terbit_sejak: 1 Juli 2032", {"INF-012"}),
        # An address is opened every six months, or was never.
        (D31, DIBUKA, "        diperiksa: 1 Juli 2031", set()),
        (D31, DIBUKA, "        diperiksa: 30 Juni 2031", {"INF-008"}),
        (D31, f"{DIBUKA}\n", "", {"INF-008"}),
        # What its kind needs, and what it needs of what was kept back.
        (D31, _PEMILU, _PEMILU.replace("    diumumkan: 1 Oktober 2031\n", ""), {"INF-004"}),
        (D30, "    jabatan: Ketua\n", "", {"INF-004"}),
        (D30, "    diaudit: ya\n    auditor: Auditor Contoh\n", "", {"INF-004"}),
        (D31, f"{_DIK}dikecualikan", f"{_DIK}setiap-saat", {"IDN-006", "IDN-007", "INF-005"}),
        (D31, f"{_DIK}dikecualikan", f"{_DIK}dikecualikan".replace("-dikecualikan\n", "\n"),
         {"INF-002", "INF-005"}),
        # It says where it is, or that there is none and who says so; never both, nor neither.
        (D31, _NIHIL, f"{_DI_MANA}{_NIHIL}", {"INF-006", "INF-008"}),
        (D31, _NIHIL, _NIHIL.replace("    penanggung_jawab: Sekretaris Contoh\n", ""), {"INF-006"}),
        (D31, _SURVEI, "", {"INF-006", "INF-011"}),
        # Of the places of an entry, one behind an address is a place as well.
        (D31, _SURVEI, _SURVEI.replace("di_mana:\n", _LAMAN_DULU), set()),
        # Praise tells all three: who, when and of what.
        (PROFIL, _WTP, "Kantor ini meraih WTP dari BPK.", {"INF-013"}),
        (PROFIL, _WTP, "Kantor ini meraih WTP tahun 2030.", {"INF-013"}),
        (PROFIL, _WTP, "Kantor ini meraih WTP dari BPK tahun 2030.", set()),
        # An address is whole, and asks nobody who they are.
        (D31, LAMAN, "http://laman.contoh.invalid/halaman", {"INF-007"}),
        (D31, LAMAN, "https:///halaman", {"INF-007"}),
        (D31, LAMAN, "https://laman.contoh.invalid/halaman utama", {"INF-007"}),
        (D31, LAMAN, "https://aku@laman.contoh.invalid/halaman", {"INF-007"}),
    ],
)  # fmt: skip
def test_a_bound_is_where_it_is_said_to_be(file: str, old: str, new: str, codes: set[str]) -> None:
    """On the bound an entry passes, and a day or a word beyond it is told."""
    assert {f.kode for f in findings(change(file, old, new))} == codes


@pytest.mark.parametrize(
    ("old", "new"), [(LAMA, "diumumkan: %s"), (DIBUKA.strip(), "diperiksa: %s")]
)
def test_an_office_announces_and_opens_nothing_after_today(old: str, new: str) -> None:
    """A sample lives in years of its own; of an office, tomorrow is told and today is not."""
    contoh = 'contoh: "CONTOH: kantor dan angka karangan, bukan data resmi"\n'
    file = D30 if old == LAMA else D31
    for day, told in (("31 Desember 2031", False), ("1 Januari 2032", True)):
        files = change(file, old, new % day)
        files["satker.yml"] = change("satker.yml", contoh, "")["satker.yml"]
        assert ("INF-012" in {f.kode for f in findings(files)}) is told


@pytest.mark.parametrize("name", ["berkas/maklumat.pdf", "berkas"])
def test_what_can_not_be_read_is_not_called_absent(name: str) -> None:
    """A file that is there but can't be read, or their folder, gives its own finding alone."""
    files = {path: isi for path, isi in sample().items() if not path.startswith(f"{name}/")}
    found = findings({**files, name: b""}, {name: "izin ditolak"})
    assert not {f.kode for f in found if f.kode.startswith("INF")}
    assert [f.place.path for f in found] == [f"data/{name}"]
