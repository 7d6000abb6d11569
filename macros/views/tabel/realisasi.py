"""Tabulate what came of the promises: results by indicator, money spent by programme."""

from __future__ import annotations

from dataclasses import replace

from macros.capaian.susun import BarisHasil, Laporan, results_of
from macros.model import alamat
from macros.model.dasar import Kosong
from macros.model.format import round_ratio
from macros.model.metode import Kategori
from macros.model.realisasi import HasilAnggaran, HasilKinerja
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.target import Target
from macros.model.uang import Uang
from macros.views.hasil import band_of
from macros.views.serapan import SerapanPeriode, SerapanProgram, spending_of
from macros.views.tabel.asal import Asal
from macros.views.tabel.gugus import Isi, isi_target
from macros.views.tabel.kolom import Tabel
from macros.views.tabel.kolom_realisasi import REALISASI_ANGGARAN, REALISASI_KINERJA, SEBAB


def tabel_realisasi_kinerja(asal: Asal) -> Tabel:
    """Return one row for each indicator and period in force of the years that are reported on."""
    years = asal.data.tahun_berhasil
    return _say_empty(
        REALISASI_KINERJA.fill(
            _result(asal, year, row, one)
            for year in years
            for row in results_of(asal.data, year)
            for one in row.laporan
        )
    )


def tabel_realisasi_anggaran(asal: Asal) -> Tabel:
    """Return one row for each programme and period of the years that are reported on."""
    years = asal.data.tahun_berhasil
    return _say_empty(
        REALISASI_ANGGARAN.fill(
            _spent(asal, year, row, one)
            for year in years
            if (spent := spending_of(asal.data, year)) is not None
            for row in spent.program
            for one in row.periode
        )
    )


def _say_empty(tabel: Tabel) -> Tabel:
    """Say of a table without rows that it is not by mistake."""
    if tabel.baris:
        return tabel
    return replace(tabel, arti=f"{tabel.arti} Kantor ini belum melaporkan apa pun.")


def _result(asal: Asal, tahun: int, row: BarisHasil, one: Laporan) -> Isi:
    acuan, value = row.acuan, one.hasil.nilai if one.hasil else None
    no_target = (acuan.target.kosong if acuan.target else None) or Kosong.TIDAK_TERCETAK
    return {
        "indikator": acuan.id,
        "indikator_tercetak": acuan.indikator,
        **asal.paper(acuan.dokumen),
        "badan": str(acuan.dokumen.badan) if acuan.dokumen.badan else None,
        "periode_laporan": str(one.periode),
        **_measured(value),
        "realisasi_kosong": str(one.kosong) if one.kosong else None,
        **isi_target(one.target, no_target),
        "arah": str(row.arah.arah) if row.arah else None,
        "arah_dasar": row.arah.dasar if row.arah else None,
        **_judged(one, asal.data.metode.kategori_untuk(tahun)),
        **_report(one.hasil, one.tenggat),
        "topik": asal.topik(acuan.id),
        "alamat": asal.on_site(alamat.of_result(tahun, acuan.id)),
    }


def _measured(nilai: Target | None) -> Isi:
    return {
        **_printed(nilai),
        "realisasi_jenis": str(nilai.jenis) if nilai and nilai.jenis else None,
        "realisasi_nilai": nilai.nilai if nilai else None,
        "realisasi_satuan": nilai.satuan if nilai else None,
        "realisasi_tingkat": nilai.tingkat if nilai else None,
    }


def _printed(nilai: Target | Uang | None) -> Isi:
    return {
        "realisasi_tercetak": nilai.tercetak if nilai else None,
        "realisasi_bacaan": nilai.bacaan if nilai else None,
        "realisasi_dasar": nilai.dasar if nilai else None,
    }


def _judged(one: Laporan, kategori: Kategori | None) -> Isi:
    found = one.capaian
    persen = found.persen if found else None
    return {
        "capaian_persen": None if persen is None else round_ratio(persen),
        "tercapai": found.tercapai if found else None,
        "sebab_tak_dihitung": SEBAB[found.sebab] if found and found.sebab else None,
        "kategori": band_of(one, kategori) or None,
    }


def _report(hasil: HasilKinerja | HasilAnggaran | None, tenggat: TanggalPenuh | None) -> Isi:
    day = hasil.tanggal if hasil else None
    return {
        "tenggat": tenggat.nilai if tenggat else None,
        "tanggal": day.nilai if day else None,
        "pelapor": hasil.pelapor if hasil else None,
        "bukti": hasil.bukti if hasil else None,
        "tautan": hasil.tautan if hasil else None,
        "alasan": hasil.alasan if hasil else None,
    }


def _spent(asal: Asal, tahun: int, row: SerapanProgram, one: SerapanPeriode) -> Isi:
    amount = one.hasil.nilai if one.hasil else None
    basis = one.hasil.basis if one.hasil else None
    return {
        "program": row.program.id,
        "tahun": tahun,
        "periode_laporan": str(one.periode),
        "realisasi": one.rupiah,
        "cara_hitung": str(one.cara) if one.dilaporkan is not None else None,
        "realisasi_dilaporkan": one.dilaporkan,
        **_printed(amount),
        "realisasi_kosong": str(one.kosong) if one.kosong else None,
        "belum_dijumlahkan": one.jumlah.sebab or None,
        "basis": str(basis) if basis else None,
        "pagu": one.pagu,
        "penyerapan_persen": None if one.persen is None else round_ratio(one.persen),
        **_report(one.hasil, one.tenggat),
        "alamat": asal.on_site(alamat.of_spending(tahun, row.program.id)),
    }
