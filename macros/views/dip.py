"""Make the rows of the Daftar Informasi Publik from the papers and the register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.model import alamat
from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.format import format_date
from macros.model.informasi import Entri
from macros.model.jenis_informasi import Klasifikasi
from macros.model.kip import IsianDip
from macros.model.lampiran import Lampiran
from macros.views.dokumen import summarize

#: What a cell says that nobody has filled.
BELUM = "belum diisi kantor"
_KILO = 1000
#: The seven columns, as they were read for Peraturan Komisi Informasi 1/2010.
KOLOM = {
    "nomor": "Nomor",
    "ringkasan_isi_informasi": "Ringkasan isi informasi",
    "pejabat_yang_menguasai": "Pejabat atau unit yang menguasai",
    "penanggung_jawab": "Penanggung jawab pembuatan atau penerbitan",
    "waktu_dan_tempat_pembuatan": "Waktu dan tempat pembuatan",
    "bentuk_yang_tersedia": "Bentuk yang tersedia",
    "jangka_waktu_penyimpanan": "Jangka waktu penyimpanan atau retensi",
}


@dataclass(frozen=True)
class BarisDip:
    """Hold one item: its cells by column (None: nobody has filled it), and where it stands.

    `dari_kantor` names the columns that the office filled in. `jenis` is the kind of a paper, by
    which its class is read where nobody wrote it; `entri` the entry of the register, if it is one.
    """

    id: str
    nama: str
    alamat: str
    sel: dict[str, str | None]
    dari_kantor: frozenset[str] = frozenset()
    klasifikasi: str | None = None
    jenis: str = ""
    entri: Entri | None = None
    ukuran: tuple[Lampiran, ...] = ()


def list_items(data: Data) -> tuple[BarisDip, ...]:
    """Return one row for each paper, then one for each entry of the register.

    A cover is no paper. What is kept back is not listed; what another entry replaces is, with a
    word on it, as its address was published.
    """
    papers = [berkas for berkas in data.berkas if not berkas.isi.mengumumkan]
    given = {e.dokumen: e for e in reversed(data.kip.dip.isian if data.kip else ())}
    entries = [
        entry for entry in data.informasi.entri if entry.klasifikasi is not Klasifikasi.DIKECUALIKAN
    ]
    return (
        *(
            _row(data, number, berkas, given.get(berkas.isi.id))
            for number, berkas in enumerate(papers, start=1)
        ),
        *(_entry(data, number, e) for number, e in enumerate(entries, start=len(papers) + 1)),
    )


def _row(data: Data, number: int, berkas: BerkasDokumen, entry: IsianDip | None) -> BarisDip:
    printed = {
        "nomor": str(number),
        "ringkasan_isi_informasi": f"{berkas.isi.nama}. {summarize(berkas.isi)}",
        "pejabat_yang_menguasai": None,
        "penanggung_jawab": _signatories(berkas),
        "waktu_dan_tempat_pembuatan": _when_and_where(berkas),
        "bentuk_yang_tersedia": _forms(data, berkas),
        "jangka_waktu_penyimpanan": None,
    }
    added = _added(entry)
    return BarisDip(
        berkas.isi.id,
        berkas.isi.nama,
        alamat.of_paper(berkas),
        {**printed, **added},
        frozenset(added),
        str(entry.klasifikasi) if entry and entry.klasifikasi else None,
        berkas.isi.jenis,
    )


def _entry(data: Data, number: int, entry: Entri) -> BarisDip:
    made = entry.dibuat
    newer = next((e for e in data.informasi.entri if e.menggantikan == entry.id), None)
    gone = f" (sudah diganti: {newer.judul})" if newer else ""
    files = tuple(f for n in entry.berkas if (f := data.informasi.lampiran.get(n)) is not None)
    sel: dict[str, str | None] = {
        "nomor": str(number),
        "ringkasan_isi_informasi": f"{entry.judul}. {entry.ringkasan or entry.masa.sebutan}{gone}",
        "pejabat_yang_menguasai": entry.pejabat_penguasa,
        "penanggung_jawab": entry.penanggung_jawab,
        "waktu_dan_tempat_pembuatan": f"{made.tempat}, {format_date(made.tanggal.nilai)}"
        if made
        else None,
        "bentuk_yang_tersedia": say_forms(entry, files),
        "jangka_waktu_penyimpanan": entry.retensi,
    }
    return BarisDip(
        entry.id,
        entry.judul,
        alamat.of_entry(entry),
        sel,
        klasifikasi=str(entry.klasifikasi),
        entri=entry,
        ukuran=files,
    )


def say_forms(entry: Entri, files: Sequence[Lampiran]) -> str | None:
    """Say in which forms an entry can be had: size, kind, and whether it can be read aloud."""
    if entry.nihil is not None:
        return "Pernyataan nihil"
    parts = [f"{f.bentuk}, {format_size(f.ukuran)}, {f.keterbacaan}" for f in files]
    for place in entry.di_mana:
        if place.alamat:
            opened = f", dibuka {place.diperiksa.tercetak}" if place.diperiksa else ""
            parts.append(f"alamat luar ({place.bentuk or 'bentuk tidak disebut'}{opened})")
    return "; ".join(parts) or None


def format_size(size: int) -> str:
    """Write a size as readers know it from their own files."""
    if size < _KILO:
        return f"{size} byte"
    if size < _KILO * _KILO:
        return f"{round(size / _KILO)} kB"
    return f"{size / (_KILO * _KILO):.1f} MB".replace(".", ",")


def _added(entry: IsianDip | None) -> dict[str, str]:
    """Return what the office fills in, by column."""
    if entry is None:
        return {}
    given = {
        "ringkasan_isi_informasi": entry.ringkasan,
        "pejabat_yang_menguasai": entry.pejabat_penguasa,
        "penanggung_jawab": entry.penanggung_jawab,
        "waktu_dan_tempat_pembuatan": entry.waktu_dan_tempat,
        "bentuk_yang_tersedia": entry.bentuk,
        "jangka_waktu_penyimpanan": entry.retensi,
    }
    return {column: text for column, text in given.items() if text is not None}


def _signatories(berkas: BerkasDokumen) -> str | None:
    """Return who signed, as printed; the paper names nobody else as responsible for it."""
    block = berkas.isi.bertanggal
    people = [
        person.perkenalkan("nama tidak terbaca")
        for person in (block.penanda_tangan if block else ())
    ]
    return f"Penanda tangan: {'; '.join(people)}" if people else None


def _when_and_where(berkas: BerkasDokumen) -> str | None:
    block = berkas.isi.bertanggal
    if block is None or block.tanggal is None or block.tempat is None:
        return None
    return f"{block.tempat.strip(' ,')}, {block.tanggal.sebutan}"


def _forms(data: Data, berkas: BerkasDokumen) -> str:
    """Say in which forms this site offers the paper."""
    name = berkas.isi.sumber.berkas
    if name in data.teks_sumber:
        return "Halaman situs ini; teks sumber"
    source = data.sumber_dari.get(name)
    if source is None:
        return "Halaman situs ini"
    return f"Halaman situs ini; berkas {source.berkas.rsplit('.', 1)[-1]}"
