"""Render the pages on public information: what stands here, the list of it, how to ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from macros.model import alamat
from macros.model.istilah import Istilah
from macros.model.kip import JenisInformasi, Ketentuan, Kip
from macros.views.dip import BELUM, KOLOM, list_items
from macros.views.entri import Keadaan
from macros.views.kepatuhan import (
    BarisKepatuhan,
    classify,
    list_duties,
    pick,
    summarize,
)
from macros.views.rangkai import join_words
from macros.views.render import Lembar

#: How a kind of information is called in a heading.
JUDUL_JENIS = {
    JenisInformasi.BERKALA: "Informasi berkala",
    JenisInformasi.SERTA_MERTA: "Informasi serta-merta",
    JenisInformasi.SETIAP_SAAT: "Informasi yang tersedia setiap saat",
    JenisInformasi.STANDAR_LAYANAN: "Standar layanan",
    JenisInformasi.MONEV: "Diminta penilai",
}
#: The page of a kind, where it has one.
HALAMAN_JENIS = {
    JenisInformasi.BERKALA: alamat.BERKALA,
    JenisInformasi.SERTA_MERTA: alamat.SERTA_MERTA,
    JenisInformasi.SETIAP_SAAT: alamat.SETIAP_SAAT,
    JenisInformasi.STANDAR_LAYANAN: alamat.STANDAR_LAYANAN,
}
#: The menu at the head of public information: title, address, and what stands there.
MENU = (
    ("Informasi berkala", alamat.BERKALA, "yang diumumkan paling sedikit setiap enam bulan"),
    ("Informasi setiap saat", alamat.SETIAP_SAAT, "yang selalu dapat dibuka"),
    ("Informasi serta-merta", alamat.SERTA_MERTA, "yang harus segera diketahui"),
    ("Informasi yang dikecualikan", alamat.DIKECUALIKAN, "keputusan pengecualian saja"),
    ("Standar layanan", alamat.STANDAR_LAYANAN, "maklumat dan SOP"),
    ("Laporan layanan", alamat.LAPORAN_LAYANAN, "permintaan setiap tahun"),
    ("Cara meminta informasi", alamat.PERMINTAAN, "waktu, biaya, dan keberatan"),
    ("Daftar Informasi Publik", alamat.DIP, "semua informasi di situs ini"),
    ("Profil kantor", alamat.PROFIL, "kedudukan, visi, tugas, dan susunan"),
    ("Laporan keuangan", alamat.KEUANGAN, "realisasi anggaran dan neraca"),
    ("Pengadaan", alamat.PENGADAAN, "dari rencana sampai serah terima"),
    ("Peraturan dan perjanjian", alamat.PERATURAN, "yang berlaku dan rancangannya"),
    ("Pengaduan", alamat.PENGADUAN, "jumlah, perihal, dan tindakan"),
    ("Tahapan pemilu dan pemilihan", alamat.TAHAPAN, "jadwal dan waktu layanannya"),
    ("Jawaban e-Monev", alamat.E_MONEV, "butir yang dinilai, dengan tautan buktinya"),
)
#: What stands in a column that the papers and the office leave blank.
KOSONG_KOLOM = {
    "penanggung_jawab": f"tidak tercetak; {BELUM}",
    "waktu_dan_tempat_pembuatan": f"tidak tercetak; {BELUM}",
}
_ALAMAT = re.compile(r"https://[^\s\"'<>…]+")


def link_of(address: str) -> str | None:
    """Return an address that can be opened; one that was noted in short is only shown."""
    return address if _ALAMAT.fullmatch(address) else None


def say_basis(kip: Kip, ketentuan: Ketentuan) -> str:
    """Name where something is said: `UU 14/2008 Pasal 9`."""
    name = next((a.nama for a in kip.aturan if a.id == ketentuan.aturan), None)
    if name is None:
        return "Nama aturannya belum kami ketahui"
    return f"{name} {ketentuan.pasal}" if ketentuan.pasal else name


def list_readings(provisions: Sequence[Ketentuan]) -> tuple[str, ...]:
    """Return the addresses where provisions were read, each once, in the order of their naming."""
    return tuple(dict.fromkeys(place for one in provisions for place in one.alamat))


def number_readings(provision: Ketentuan, readings: Sequence[str]) -> str:
    """Return the numbers that a provision's readings have in a list: `1 dan 3`."""
    return join_words(str(readings.index(place) + 1) for place in provision.alamat)


def _abbreviations(lembar: Lembar, kip: Kip) -> list[Istilah]:
    """Return the glossary's abbreviations that `kip.yml` uses."""
    words = set(re.findall(r"\w+", kip.model_dump_json()))
    return [word for word in lembar.data.istilah if word.singkatan in words]


@dataclass(frozen=True)
class KelompokJenis:
    """Hold the duties of one kind of information, under their headings."""

    jenis: JenisInformasi
    judul: str
    halaman: str | None
    banyak: int
    kalimat: str
    kelompok: tuple[tuple[str, tuple[BarisKepatuhan, ...]], ...]


def list_groups(rows: tuple[BarisKepatuhan, ...], kind: JenisInformasi) -> KelompokJenis:
    """Gather the duties of a kind, in the order of the file."""
    mine = [row for row in rows if row.kewajiban.jenis is kind]
    groups = groupby(mine, lambda row: row.kewajiban.kelompok)
    listed = tuple((name, tuple(group)) for name, group in groups)
    title, page = JUDUL_JENIS[kind], HALAMAN_JENIS.get(kind)
    return KelompokJenis(kind, title, page, len(mine), summarize(mine), listed)


def render_kepatuhan(lembar: Lembar) -> str:
    """Return the table of duties: state, figures, as of when, next, and the rules behind it."""
    kip = lembar.data.kip
    if kip is None:
        return lembar.render("kip_kosong.html")
    rows = list_duties(lembar.data)
    dated = [row.per for row in rows if row.per]
    return lembar.render(
        "kepatuhan.html",
        kip=kip,
        kalimat=summarize(rows),
        jenis=[list_groups(rows, kind) for kind in JUDUL_JENIS],
        per=max(dated, default=None),
        belum_dibaca=sum(any(k.status != "dibaca" for k in row.ketentuan) for row in rows),
        keadaan=Keadaan,
        list_readings=list_readings,
        number_readings=number_readings,
        sebut_dasar=say_basis,
        tautan_luar=link_of,
        singkatan_di_sini=_abbreviations(lembar, kip),
        menu=MENU,
    )


def render_dip(lembar: Lembar) -> str:
    """Return the Daftar Informasi Publik."""
    data = lembar.data
    kip = data.kip
    return lembar.render(
        "dip.html",
        kip=kip,
        kolom=KOLOM,
        kolom_sisa=list(KOLOM.items())[2:],
        baris=list_items(data),
        golongan=classify(list_duties(data)),
        ketentuan=pick(kip, kip.dip.ketentuan) if kip else (),
        kosong_kolom=KOSONG_KOLOM,
        belum=BELUM,
        sampul=sum(paper.mengumumkan for paper in data.dokumen),
        sebut_dasar=say_basis,
        tautan_luar=link_of,
    )


def render_permintaan(lembar: Lembar) -> str:
    """Return how to ask for information and how to object, with the source of each sentence."""
    kip = lembar.data.kip
    parts = [(part, pick(kip, part.ketentuan)) for part in kip.tata_cara] if kip else []
    return lembar.render(
        "permintaan.html",
        kip=kip,
        bagian=parts,
        bacaan=list_readings([one for _, provisions in parts for one in provisions]),
        number_readings=number_readings,
        kontak=lembar.data.satker.kontak,
        sebut_dasar=say_basis,
        tautan_luar=link_of,
        singkatan_di_sini=_abbreviations(lembar, kip) if kip else [],
    )
