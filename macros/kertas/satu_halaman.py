"""Describe the sheet for the notice board: a year's promises, results, money, where to ask."""

from __future__ import annotations

from dataclasses import dataclass

import segno

from macros.kertas.cap import content_of, fingerprint
from macros.kertas.hasil import HasilTahun
from macros.kertas.huruf import to_paper
from macros.model import alamat
from macros.model.dokumen import Dokumen
from macros.model.format import format_rupiah
from macros.model.satker import Kontak
from macros.model.target import Target
from macros.views.kata import BACAAN
from macros.views.render import say_target
from macros.views.ringkasan import Tahun, sum_up
from macros.views.terbitan import Terbitan

#: One line of a list: as many cells as its head has.
Baris = tuple[str, ...]
_JANJI = ("Yang dijanjikan", "Target")
_UANG = ("Program", "Anggaran")
_KONTAK_KOSONG = "Kontak kantor belum diisi."


@dataclass(frozen=True)
class Janji:
    """Hold one agreement: its name, who promises, each indicator with its target and result."""

    nama: str
    oleh: str
    target: tuple[Baris, ...]


@dataclass(frozen=True)
class Lembaran:
    """Hold the sheet. `qr` is SVG, or "" where the site's address is not known.

    `kepala_…` are the heads of the two lists; they have columns for results where a year has any.
    """

    judul: str
    kantor: str
    sifat: tuple[str, ...]
    kepala_janji: Baris
    janji: tuple[Janji, ...]
    kepala_uang: Baris
    uang: tuple[Baris, ...]
    basis: tuple[str, ...]
    rencana: str
    tanya: tuple[tuple[str, str], ...]
    situs: str
    qr: str
    kaki: str
    tanggal: str


def describe_year(terbitan: Terbitan, tahun: int) -> Lembaran:
    """Return the sheet of a year; only agreements in force and signed count as promises."""
    satker = terbitan.data.satker
    year = sum_up(terbitan.data, tahun)
    results = HasilTahun(terbitan.data, tahun)
    address = terbitan.address(alamat.of_folder(tahun)) if terbitan.site_url else ""
    papers = [berkas.isi for berkas in year.dokumen if berkas.isi.menjanjikan]
    blocks = [block for paper in papers if (block := paper.bertanggal) is not None]
    days = [block.tanggal.awal for block in blocks if block.tanggal is not None]
    days += [day.nilai for day in results.tanggal]
    print_of = fingerprint([content_of(one) for one in (*papers, *results.laporan)])
    return Lembaran(
        judul=f"Janji kinerja dan anggaran {tahun}",
        kantor=to_paper(satker.nama),
        sifat=(to_paper(satker.contoh),) if satker.contoh else (),
        kepala_janji=(*_JANJI, *(("Hasil setahun",) if results.kinerja else ())),
        janji=tuple(_promise(paper, results) for paper in papers),
        kepala_uang=(*_UANG, *(("Realisasi", "Penyerapan") if results.belanja else ())),
        uang=tuple(_money(year, results)),
        basis=results.basis(year.anggaran),
        rencana=results.sifat,
        tanya=_ask(satker.kontak),
        situs=address,
        qr=_qr(address) if address else "",
        kaki=f"Salinan data, bukan dokumen bertanda tangan · Sidik data {print_of}",
        tanggal=max(days).isoformat() if days else f"{tahun}-01-01",
    )


def _promise(paper: Dokumen, results: HasilTahun) -> Janji:
    who = [
        ", ".join(filter(None, (one.nama.tercetak or "[nama tidak tercetak]", one.jabatan)))
        for one in paper.yang_berjanji
    ]
    block = paper.bertanggal
    day = [block.tanggal.sebutan] if block and block.tanggal else []
    rows = [row for goal in paper.semua_sasaran for row in goal.indikator]
    return Janji(
        to_paper(paper.nama),
        to_paper(", ".join([*who, *day])),
        tuple(
            (
                to_paper(row.teks),
                to_paper(_say(row.target)),
                *((results.of_row(row.id),) if results.kinerja else ()),
            )
            for row in rows
        ),
    )


def _say(target: Target) -> str:
    """Return a target as printed; quarters and blanks in the site's words."""
    if target.bacaan or target.tercetak is None:
        return f"[{say_target(target)}]"
    return target.tercetak


def _money(year: Tahun, results: HasilTahun) -> list[Baris]:
    lines: list[Baris] = []
    for item in year.anggaran:
        spent = results.of_programme(item.program.id) if results.belanja else ()
        lines.append(
            (to_paper(item.program.nama), _amount(item.rupiah, bacaan=item.bacaan), *spent)
        )
    if len(lines) > 1:
        spent = results.of_all(year.anggaran) if results.belanja else ()
        lines.append(
            (
                "Jumlah, dihitung dari program di atas",
                _amount(year.total, bacaan=year.bacaan),
                *spent,
            )
        )
    return lines


def _amount(rupiah: int, *, bacaan: bool) -> str:
    """Return an amount; one in which a reading of ours is says so, in the site's words."""
    said = format_rupiah(rupiah)
    return f"[{said} {BACAAN}]" if bacaan else said


def _ask(kontak: Kontak) -> tuple[tuple[str, str], ...]:
    known = (
        ("Alamat", kontak.alamat),
        ("Telepon", kontak.telepon),
        ("Surel", kontak.surel),
        ("Jam layanan", kontak.jam),
        ("Laman PPID", kontak.laman),
    )
    lines = tuple((label, to_paper(value)) for label, value in known if value)
    return lines or ((_KONTAK_KOSONG, ""),)


def _qr(address: str) -> str:
    """Return a QR code as SVG without a size of its own; level M mends 15 % of damage."""
    code = segno.make(address, error="m", micro=False)
    return str(code.svg_inline(scale=1, border=4, dark="#000", light="#fff"))
