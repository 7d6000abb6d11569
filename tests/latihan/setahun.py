"""Play a whole year of the office, step by step, and keep what was said at each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.latihan import naskah as n
from tests.latihan.informasi import (
    announce_wealth,
    meet_due_day,
    miss_due_day,
    publish_report,
    report_service,
)
from tests.latihan.kantor import UTAMA, Kantor, Sel
from tests.latihan.langkah import Langkah, close


def play(kantor: Kantor, after: Callable[[Langkah], None] = lambda _: None) -> dict[str, Langkah]:
    """Play the year and return its steps by name; `after` is called at the end of each."""
    steps = (
        begin_year,
        fill_workbook,
        sign,
        report_quarter,
        edit_instead_of_revise,
        revise,
        correct,
        end_year,
        publish_report,
        announce_wealth,
        report_service,
        meet_due_day,
        miss_due_day,
    )
    year: dict[str, Langkah] = {}
    for play_step in steps:
        step = play_step(kantor)
        year[step.nama] = step
        after(step)
    return year


def begin_year(kantor: Kantor) -> Langkah:
    """Make the drafts of the new year."""
    made = kantor.jalankan("tahun-baru", str(n.TAHUN))
    return close(kantor, "tahun-baru", "2031-01-06", tahun_baru=made)


def fill_workbook(kantor: Kantor) -> Langkah:
    """Fill the agreement in Excel; one cell is unclear at first."""
    target, uang = "Sasaran dan indikator", "Anggaran"
    kantor.jalankan("ekspor", "--isi", f"data/{n.PK}", "--ke", "buku")
    kantor.isi_buku(
        n.BUKU,
        (target, "PKK-2031-01", "target", "93%"),
        (target, "PKK-2031-02", "target", "1.700 orang"),
        (target, "PKK-2031-03", "target", "A"),
        (uang, "PKK-2031-P1", "anggaran", "Rp14.000.000"),
        (uang, "PKK-2031-P2", "anggaran", "Rp8.500.000"),
        (uang, "PKK-2031-PJ", "anggaran", "Rp22.500.000"),
    )
    unclear = kantor.jalankan("impor", f"buku/{n.BUKU}")
    kantor.isi_buku(n.BUKU, *_spell_out("PKK-2031-02", "1700"))
    shown = kantor.jalankan("impor", f"buku/{n.BUKU}")
    untouched = kantor.baca(n.PK)
    written = kantor.jalankan("impor", f"buku/{n.BUKU}", "--tulis")
    assert "kosong: belum-dipublikasikan" in untouched, "showing a difference wrote it"
    step = close(kantor, "excel", "2031-01-09", tidak_jelas=unclear, dilihat=shown, ditulis=written)
    return replace(step, cetakan=kantor.cetak("PKK-2031"))


def _spell_out(row: str, nilai: str) -> tuple[Sel, ...]:
    """Say what `1.700 orang` means, in the columns that are there for it."""
    sheet = "Sasaran dan indikator"
    return (
        (sheet, row, "target_jenis", "jumlah"),
        (sheet, row, "target_nilai", nilai),
        (sheet, row, "target_satuan", "orang"),
    )


def sign(kantor: Kantor) -> Langkah:
    """Enter the signed paper: its source, its lines, its date; one target was copied wrongly."""
    printed = n.sumber(
        "4 Februari 2031",
        ("93%", "1.700 orang", "A"),
        ("Rp14.000.000", "Rp8.500.000", "Rp22.500.000"),
    )
    kantor.taruh_sumber("contoh-2031", "Perjanjian contoh 2031", printed)
    kantor.jalankan("ekspor", "--isi", f"data/{n.PK}", "--ke", "buku", "--timpa")
    target = "Sasaran dan indikator"
    kantor.isi_buku(n.BUKU, *_signed("contoh-2031"), (target, "PKK-2031-01", "target", "39%"))
    _sign_people(kantor)
    kantor.jalankan("impor", f"buku/{n.BUKU}", "--tulis")
    wrong = kantor.jalankan("periksa")
    kantor.ganti(n.PK, "target: 39%", "target: 93%")
    recorded = kantor.jalankan("catat-id")
    kantor.ganti("metode.yml", "  - arah: turun\n", f"{n.ARAH_AWAL}  - arah: turun\n")
    return close(kantor, "tanda-tangan", "2031-02-04", salah_salin=wrong, catat_id=recorded)


def _sign_people(kantor: Kantor) -> None:
    person = {"nama": "Sari Contoh", "jabatan": "Ketua KPU Kota Contoh"}
    kantor.isi_buku(
        n.BUKU,
        ("Orang", "pihak", "baris_sumber", "3-4"),
        ("Orang", "pihak", "nama", "Sari Contoh"),
    )
    kantor.baris_buku(
        n.BUKU,
        "Orang",
        {"bagian": "tanda tangan naskah", **person, "baris_sumber": "6-7"},
        {"bagian": "tanda tangan lampiran", **person, "baris_sumber": "18-19"},
    )


def _signed(source: str) -> tuple[Sel, ...]:
    """Return the cells that a signed paper adds to its draft."""
    head = {
        "sumber.berkas": source,
        "sumber.baris": "1-19",
        "naskah.judul.baris_sumber": "1",
        "naskah.tanda_tangan.kosong": "",
        "naskah.tanda_tangan.tempat": "Kota Contoh",
        "naskah.tanda_tangan.tanggal": "4 Februari 2031",
        "naskah.tanda_tangan.baris_sumber": "5",
        "lampiran.judul.baris_sumber": "8",
        "lampiran.kepala_tabel.baris_sumber": "9",
        "lampiran.anggaran.baris_sumber": "13",
        "lampiran.tanda_tangan.kosong": "",
        "lampiran.tanda_tangan.tempat": "Kota Contoh",
        "lampiran.tanda_tangan.tanggal": "4 Februari 2031",
        "lampiran.tanda_tangan.baris_sumber": "17",
    }
    rows = {"PKK-2031-01": "10", "PKK-2031-02": "11", "PKK-2031-03": "12"}
    money = {"PKK-2031-P1": "14", "PKK-2031-P2": "15", "PKK-2031-PJ": "16"}
    target = "Sasaran dan indikator"
    return (
        *(("Dokumen", key, "isi", value) for key, value in head.items()),
        *((target, key, "baris_sumber", value) for key, value in rows.items()),
        (target, "PKK-2031-01", "sasaran_baris_sumber", "10"),
        (target, "PKK-2031-03", "sasaran_baris_sumber", "12"),
        *(("Anggaran", key, "baris_sumber", value) for key, value in money.items()),
        ("Naskah", "pembuka", "baris_sumber", "2"),
    )


def report_quarter(kantor: Kantor) -> Langkah:
    """Report the first quarter; the percent sign is forgotten at first."""
    kantor.tulis(n.KINERJA, n.AWAL_KINERJA)
    kantor.tulis(n.ANGGARAN, n.AWAL_ANGGARAN)
    wrong = kantor.jalankan("periksa")
    kantor.ganti(n.KINERJA, "nilai: 21\n", "nilai: 21%\n")
    return close(kantor, "triwulan", "2031-04-10", salah_satuan=wrong)


def edit_instead_of_revise(kantor: Kantor) -> Langkah:
    """Change a signed target in place, see the reviewer's warning, and take it back."""
    kantor.ganti(n.PK, "target: 93%", "target: 95%")
    warned = kantor.jalankan("beda", UTAMA)
    kantor.ganti(n.PK, "target: 95%", "target: 93%")
    return Langkah("salah-jalan", {"beda": warned}, kantor.temuan(), kantor.halaman())


def revise(kantor: Kantor) -> Langkah:
    """Enter a revised agreement that holds from August."""
    printed = n.sumber(
        "1 Agustus 2031",
        ("95%", "1.600 orang", "A"),
        ("Rp14.000.000", "Rp9.000.000", "Rp23.000.000"),
    )
    kantor.taruh_sumber("contoh-2031p", "Perjanjian perubahan contoh 2031", printed)
    paper = kantor.baca(n.PK).replace("PKK-2031", "PKK-2031P")
    changes = {
        "berkas: contoh-2031": "berkas: contoh-2031p",
        "nama: Perjanjian Kinerja 2031, Ketua": "nama: Perjanjian Kinerja Perubahan 2031, Ketua",
        "badan: kpu\n": "badan: kpu\nmenggantikan: PKK-2031\nberlaku_sejak: 1 Agustus 2031\n",
        "target: 93%": "target: 95%",
        "tercetak: 1.700 orang": "tercetak: 1.600 orang",
        "'1700'": "'1600'",
        '"1700"': '"1600"',
        "nilai: 1700": "nilai: 1600",
        "Rp8.500.000": "Rp9.000.000",
        "Rp22.500.000": "Rp23.000.000",
        "4 Februari 2031": "1 Agustus 2031",
    }
    for old, new in changes.items():
        paper = paper.replace(old, new)
    kantor.tulis(n.PERUBAHAN, paper)
    for old in ("PKK-2031-01", "PKK-2031-02", "PKK-2031-03"):
        _join_topic(kantor, old, old.replace("2031", "2031P"))
    recorded = kantor.jalankan("catat-id")
    kantor.jalankan("rapikan")
    return close(kantor, "perubahan", "2031-08-01", catat_id=recorded)


def _join_topic(kantor: Kantor, old: str, new: str) -> None:
    text = kantor.baca("topik.yml")
    mark = f"{old}]" if f"{old}]" in text else f"{old},"
    kantor.ganti("topik.yml", mark, f"{old}, {new}{mark[-1]}")


def correct(kantor: Kantor) -> Langkah:
    """Mend a result that was published wrongly, with an entry in the register."""
    kantor.ganti(n.KINERJA, "nilai: 390 orang", "nilai: 360 orang")
    kantor.tambah("koreksi.yml", n.KOREKSI)
    return close(kantor, "koreksi", "2031-08-12")


def end_year(kantor: Kantor) -> Langkah:
    """Report the rest of the year, against the revised agreement."""
    kantor.tambah(n.KINERJA, n.LANJUTAN_KINERJA)
    kantor.ganti("metode.yml", n.ARAH_AWAL, n.ARAH)
    kantor.jalankan("rapikan")
    return close(kantor, "akhir-tahun", "2032-01-20")
