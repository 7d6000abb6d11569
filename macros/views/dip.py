"""Make the rows of the Daftar Informasi Publik from the papers and what the office adds."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.data import BerkasDokumen, Data
from macros.model.kip import IsianDip
from macros.views import alamat
from macros.views.dokumen import summarize

#: What a cell says that nobody has filled.
BELUM = "belum diisi kantor"
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
    """Hold one item: the paper, its cells by column (None: nobody has filled it), its basis.

    `dari_kantor` names the columns that the office filled in `kip.yml`.
    """

    berkas: BerkasDokumen
    sel: dict[str, str | None]
    dari_kantor: frozenset[str]
    isian: IsianDip | None

    @property
    def alamat(self) -> str:
        """Return the address of the item's page below the root of the site."""
        return alamat.of_paper(self.berkas)


def list_items(data: Data) -> tuple[BarisDip, ...]:
    """Return one row for each paper, in the order of the papers; a cover is no paper."""
    papers = [berkas for berkas in data.berkas if not berkas.isi.mengumumkan]
    entries = {e.dokumen: e for e in reversed(data.kip.dip.isian if data.kip else ())}
    return tuple(
        _row(data, number, berkas, entries.get(berkas.isi.id))
        for number, berkas in enumerate(papers, start=1)
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
    return BarisDip(berkas, {**printed, **added}, frozenset(added), entry)


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
        f"{person.nama.terbaca or 'nama tidak terbaca'}, {person.jabatan.strip(' ,')}"
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
