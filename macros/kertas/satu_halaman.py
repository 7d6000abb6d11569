"""Describe the sheet for the notice board: one year's promises and money, and where to ask."""

from __future__ import annotations

from dataclasses import dataclass

import segno

from macros.kertas.cap import Terbitan, content_of, fingerprint
from macros.kertas.huruf import to_paper
from macros.model.dokumen import PerjanjianKinerja, list_sasaran
from macros.model.format import format_date, format_rupiah
from macros.model.lain import Kontak
from macros.model.target import Target
from macros.views.hitung import signing_date
from macros.views.render import say_target
from macros.views.ringkasan import Tahun, sum_up

_KONTAK_KOSONG = "Kontak kantor belum diisi."


@dataclass(frozen=True)
class Janji:
    """Hold one agreement: its name, who promises, and each indicator with its target."""

    nama: str
    oleh: str
    target: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Lembaran:
    """Hold the sheet. `qr` is SVG, or "" where the site's address is not known."""

    judul: str
    kantor: str
    sifat: tuple[str, ...]
    janji: tuple[Janji, ...]
    uang: tuple[tuple[str, str], ...]
    tanya: tuple[tuple[str, str], ...]
    situs: str
    qr: str
    kaki: str
    tanggal: str


def describe_year(terbitan: Terbitan, tahun: int) -> Lembaran:
    """Return the sheet of a year; only agreements in force and signed count as promises."""
    satker = terbitan.data.satker
    year = sum_up(terbitan.data, tahun)
    address = f"{terbitan.site_url}{tahun}/" if terbitan.site_url else ""
    papers = [berkas.isi for berkas in year.dokumen if isinstance(berkas.isi, PerjanjianKinerja)]
    blocks = [block for paper in papers if (block := signing_date(paper)) is not None]
    days = [block.tanggal.nilai for block in blocks if block.tanggal is not None]
    print_of = fingerprint([content_of(paper) for paper in papers])
    return Lembaran(
        judul=f"Janji kinerja dan anggaran {tahun}",
        kantor=to_paper(satker.nama),
        sifat=(to_paper(satker.contoh),) if satker.contoh else (),
        janji=tuple(_promise(paper) for paper in papers),
        uang=tuple(_money(year)),
        tanya=_ask(satker.kontak),
        situs=address,
        qr=_qr(address) if address else "",
        kaki=f"Salinan data, bukan dokumen bertanda tangan · Sidik data {print_of}",
        tanggal=max(days).isoformat() if days else f"{tahun}-01-01",
    )


def _promise(paper: PerjanjianKinerja) -> Janji:
    person = paper.naskah.pihak[0]
    name = person.nama.tercetak or "[nama tidak tercetak]"
    block = signing_date(paper)
    day = f", {format_date(block.tanggal.nilai)}" if block and block.tanggal else ""
    rows = [row for goal in list_sasaran(paper) for row in goal.indikator]
    return Janji(
        to_paper(paper.nama),
        to_paper(f"{name}, {person.jabatan}{day}"),
        tuple((to_paper(row.teks), to_paper(_say(row.target))) for row in rows),
    )


def _say(target: Target) -> str:
    """Return a target as printed; quarters and blanks in the site's words."""
    return target.tercetak or f"[{say_target(target)}]"


def _money(year: Tahun) -> list[tuple[str, str]]:
    lines = [(to_paper(i.program.nama), format_rupiah(i.rupiah)) for i in year.anggaran]
    if len(lines) > 1:
        lines.append(("Jumlah, dihitung dari program di atas", format_rupiah(year.total)))
    return lines


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
