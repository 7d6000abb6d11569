"""Tabulate the papers themselves: what they are, who signed them, what a cover announces."""

from __future__ import annotations

from collections.abc import Iterator

from macros.jenis import JENIS
from macros.model.dokumen import Dokumen
from macros.model.tanda_tangan import Orang, TandaTangan
from macros.views.tabel.asal import ALAMAT, ASAL, CATATAN, DOKUMEN, ID, SUMBER, URUTAN, Asal
from macros.views.tabel.gugus import Isi, isi_sel, kolom_bacaan, kolom_sel, kosong
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_DOKUMEN = Tabel(
    "dokumen",
    "Dokumen",
    "Satu baris untuk setiap dokumen, dengan badan pemiliknya dan tempatnya dalam sumber.",
    (
        ID,
        Kolom("jenis", "Jenis dokumen", Jenis.PILIHAN, "Jenis dokumen.", pilihan=tuple(JENIS),
              wajib=True),
        Kolom("nama", "Nama", Jenis.TEKS, "Nama dokumen seperti dipakai situs.", wajib=True),
        Kolom("badan", "Badan", Jenis.PILIHAN,
              "Badan yang punya dokumen; kosong pada dokumen bersama."),
        Kolom("tahun", "Tahun", Jenis.TAHUN, "Tahun dokumen; kosong kalau berlaku beberapa tahun."),
        Kolom("periode", "Periode", Jenis.TEKS,
              "Tahun pertama dan terakhir dokumen yang berlaku beberapa tahun."),
        Kolom("menggantikan", "Menggantikan", Jenis.KODE,
              "Id dokumen lama yang diganti dokumen ini.",
              rujuk="dokumen.id"),
        Kolom("berlaku_sejak", "Berlaku sejak", Jenis.TANGGAL,
              "Sejak kapan dokumen pengganti ini berlaku."),
        Kolom("terbit_sejak", "Terbit sejak", Jenis.TANGGAL,
              "Sejak kapan dokumen ini boleh tampil, kalau ditahan sampai suatu hari."),
        Kolom("digantikan_oleh", "Digantikan oleh", Jenis.KODE,
              "Id dokumen baru yang mengganti dokumen ini.",
              rujuk="dokumen.id"),
        *SUMBER,
        Kolom("berkas", "Berkas data", Jenis.TEKS, "Berkas YAML yang memuat salinan dokumen ini.",
              wajib=True),
        ALAMAT,
        CATATAN,
    ),
    ("id",),
    "id",
)  # fmt: skip


def tabel_dokumen(asal: Asal) -> Tabel:
    """Return one row for each paper."""
    data = asal.data
    rows = []
    for berkas in data.berkas:
        paper = berkas.isi
        since, shown = paper.berlaku_sejak, paper.terbit_sejak
        successor = data.replaced_by(paper.id)
        rows.append(
            {
                "id": paper.id,
                "jenis": paper.jenis,
                "nama": paper.nama,
                "badan": paper.badan,
                "tahun": paper.untuk_tahun,
                "periode": None if paper.untuk_tahun else "-".join(map(str, paper.masa)),
                "menggantikan": paper.menggantikan,
                "berlaku_sejak": since.nilai if since else None,
                "terbit_sejak": shown.nilai if shown else None,
                "digantikan_oleh": successor.id if successor else None,
                "berkas": f"{data.akar}/{berkas.jalur}",
                **asal.row(paper, paper.id, paper.sumber.baris),
            }
        )
    return _DOKUMEN.fill(rows)


_PENANDA_TANGAN = Tabel(
    "penanda_tangan",
    "Penanda tangan",
    "Satu baris untuk setiap orang yang disebut sebagai pihak atau di bawah tanda tangan. "
    "Blok tanda tangan yang kosong juga satu baris.",
    (
        *DOKUMEN,
        URUTAN,
        Kolom("bagian", "Bagian dokumen", Jenis.PILIHAN, "Bagian dokumen tempat namanya tercetak.",
              pilihan=("pihak", "naskah", "lampiran", "dokumen"), wajib=True),
        Kolom("tanda_tangan", "Id tanda tangan", Jenis.KODE, "Id blok tanda tangan, kalau punya."),
        Kolom("sebutan", "Sebutan", Jenis.TEKS, "Sebutan dalam naskah, misalnya pihak pertama."),
        *kolom_sel("nama", "nama"),
        Kolom("jabatan", "Jabatan", Jenis.TEKS, "Jabatan seperti tercetak."),
        Kolom("pangkat", "Pangkat", Jenis.TEKS, "Pangkat seperti tercetak, kalau tercetak."),
        Kolom("tempat", "Tempat", Jenis.TEKS, "Tempat penandatanganan seperti tercetak."),
        Kolom("tanggal", "Tanggal", Jenis.TANGGAL,
              "Tanggal penandatanganan; kosong kalau hanya bulannya yang tercetak."),
        Kolom("tanggal_tercetak", "Tanggal tercetak", Jenis.TEKS, "Tanggal seperti tercetak."),
        *kolom_bacaan("tanggal", "tanggal"),
        kosong("tanda_tangan", "tanda tangan"),
        *ASAL,
    ),
    ("dokumen", "urutan"),
    "dokumen",
)  # fmt: skip


def tabel_penanda_tangan(asal: Asal) -> Tabel:
    """Return one row for each person a paper names, and for each blank signature block."""
    rows: list[Isi] = []
    for paper in asal.data.dokumen:
        found = [_person(asal, paper, *entry) for entry in _list_people(paper)]
        rows += [{**row, "urutan": number} for number, row in enumerate(found, 1)]
    return _PENANDA_TANGAN.fill(rows)


def _list_people(paper: Dokumen) -> Iterator[tuple[str, TandaTangan | None, Orang | None]]:
    """Yield the part of the paper, the signature block and the person, in printed order."""
    for text in paper.semua_naskah:
        for person in text.pihak:
            yield "pihak", None, person
    for part, block in paper.blok_tanda_tangan:
        if block.kosong is not None:
            yield part, block, None
        for person in block.penanda_tangan:
            yield part, block, person


def _person(
    asal: Asal, paper: Dokumen, part: str, block: TandaTangan | None, person: Orang | None
) -> Isi:
    name = block.id if block else None
    day = block.tanggal if block else None
    blank = block.kosong if block else None
    cell: Isi = {kolom.nama: None for kolom in kolom_sel("nama", "nama")}
    return {
        **asal.paper(paper),
        "bagian": part,
        "tanda_tangan": name,
        "sebutan": person.sebutan if person else None,
        **(isi_sel("nama", person.nama) if person else cell),
        "jabatan": person.jabatan if person else None,
        "pangkat": person.pangkat if person else None,
        "tempat": block.tempat if block else None,
        "tanggal": day.nilai if day else None,
        "tanggal_tercetak": day.tercetak if day else None,
        "tanggal_bacaan": day.bacaan if day else None,
        "tanggal_dasar": day.dasar if day else None,
        "tanda_tangan_kosong": str(blank) if blank else None,
        **asal.row(paper, name, person.baris_sumber if person else ()),
    }


_SAMPUL = Tabel(
    "sampul",
    "Isi sampul",
    "Satu baris untuk setiap judul yang diumumkan pada sampul.",
    (
        ID,
        *DOKUMEN,
        Kolom("nomor", "Nomor", Jenis.TEKS, "Nomor seperti tercetak.", wajib=True),
        Kolom("judul_tercetak", "Judul tercetak", Jenis.TEKS, "Judul seperti tercetak pada sampul.",
              wajib=True),
        Kolom("dokumen_diumumkan", "Dokumen yang dimaksud", Jenis.DAFTAR_KODE,
              "Id dokumen yang dimaksud judul ini; kosong kalau tidak ada dalam berkas."),
        *ASAL,
    ),
    ("id",),
    "dokumen",
)  # fmt: skip


def tabel_sampul(asal: Asal) -> Tabel:
    """Return one row for each title that a cover announces."""
    return _SAMPUL.fill(
        {
            "id": item.id,
            **asal.paper(cover),
            "nomor": item.nomor,
            "judul_tercetak": item.teks,
            "dokumen_diumumkan": item.dokumen,
            **asal.row(cover, item.id, item.baris_sumber),
        }
        for cover in asal.data.dokumen
        for item in cover.diumumkan
    )
