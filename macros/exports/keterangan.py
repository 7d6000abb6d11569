"""Say what accompanies every file: whose data, from where, under which licence, of which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.model import alamat
from macros.model.data import Data
from macros.model.format import format_date
from macros.views.terbitan import Terbitan

#: How a reader of the CSV files gets back a text that was kept from running as a formula.
NETRAL = (
    "Dalam CSV, sel teks yang diawali = + - @ atau tanda serupa diberi tanda petik tunggal di "
    "depannya, supaya tidak dijalankan sebagai rumus. Hapus satu tanda petik itu untuk mendapat "
    "teks aslinya. Angka, JSON, dan XLSX tidak diubah."
)
KOSONG = (
    "Sel kosong tidak pernah berarti nol. Kolom yang berakhiran _kosong menyebut sebabnya: "
    "tidak-tercetak, tidak-terbaca, sel-gabungan, bertentangan, atau belum-dipublikasikan. "
    "Realisasi tanpa nilai disebut belum-dilaporkan atau tidak-berlaku."
)
BACAAN = (
    "Kolom yang berakhiran _tercetak memuat teks dokumen apa adanya. Kolom yang berakhiran _bacaan "
    "memuat bacaan penyusun situs, dan kolom _dasar memuat alasannya."
)
RENCANA = "Semua angka adalah rencana yang tercetak; realisasi tidak ada dalam data ini."
REALISASI = (
    "Target dan anggaran adalah rencana yang tercetak. Realisasi adalah laporan kantor; "
    "persentasenya dihitung situs ini. Yang belum dilaporkan bukan nol."
)


#: Sources that are named one by one in each file.
BATAS_SUMBER = 12


@dataclass(frozen=True)
class Keterangan:
    """Say what is known about the data as a whole; what is not known is None or ""."""

    terbitan: Terbitan

    @property
    def data(self) -> Data:
        """Return the data."""
        return self.terbitan.data

    @property
    def situs(self) -> str:
        """Return the site's own address."""
        return self.terbitan.site_url

    @property
    def tanggal(self) -> date | None:
        """Return the day on which the data last changed."""
        return self.terbitan.tanggal

    @property
    def judul(self) -> str:
        """Return the title of the data."""
        satker = self.data.satker
        return f"{satker.judul_situs}: data {satker.nama_singkat}"

    @property
    def uraian(self) -> str:
        """Return what the data are; made-up data say so first."""
        satker = self.data.satker
        return " ".join(filter(None, (_sentence(satker.contoh), satker.deskripsi, self.sifat)))

    @property
    def sifat(self) -> str:
        """Return whether the figures are plans only, or what came of them as well."""
        return REALISASI if self.data.realisasi else RENCANA

    @property
    def kata_kunci(self) -> tuple[str, ...]:
        """Return the words under which the data should be found."""
        results = ("realisasi",) if self.data.realisasi else ()
        return ("kinerja", "anggaran", "indikator", "target", *results)

    @property
    def pasangan(self) -> list[tuple[str, str]]:
        """Return what is known as pairs of a label and a text, in reading order."""
        satker = self.data.satker
        contact = satker.kontak
        pairs = [
            ("Peringatan", satker.contoh),
            ("Kantor", satker.nama),
            ("Pengelola situs", satker.pengelola),
            ("Situs", self.situs),
            ("Sumber", self._sumber),
            ("Lisensi data", f"{satker.lisensi_data.nama}, {satker.lisensi_data.alamat}"),
            ("Data terakhir diubah", format_date(self.tanggal) if self.tanggal else None),
            ("Alamat kantor", contact.alamat),
            ("Telepon", contact.telepon),
            ("Surel", contact.surel),
            ("Jam layanan", contact.jam),
            ("Laman", contact.laman),
        ]
        return [(label, text) for label, text in pairs if text]

    @cached_property
    def _sumber(self) -> str:
        """Name the sources; where they are many, say where: every paper's file names them."""
        sources = self.data.sumber
        if len(sources) > BATAS_SUMBER:
            return f"{len(sources)} sumber, terdaftar di halaman {self.situs}{alamat.SUMBER}"
        return "; ".join(source.judul for source in sources)

    @property
    def penjelasan(self) -> tuple[str, ...]:
        """Return what one must know before reading a table."""
        return (self.sifat, KOSONG, BACAAN, NETRAL)

    def address(self, page: str) -> str:
        """Return an address of the site in full where the site's own is known."""
        return self.terbitan.address(page)

    @property
    def kamus(self) -> str:
        """Return where every column is explained."""
        return self.address(alamat.KAMUS)


def _sentence(text: str | None) -> str | None:
    return f"{text.rstrip('.')}." if text else None
