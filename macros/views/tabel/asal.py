"""Let provenance travel with each row: paper, source, lines, address and notes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from macros.model import alamat
from macros.model.acuan import JenisAcuan
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.views.tabel.gugus import Isi
from macros.views.tabel.kolom import Jenis, Kolom
from macros.views.terbitan import Terbitan

ID = Kolom(
    "id", "Id", Jenis.KODE, "Nama tetap baris ini; tidak pernah diganti sesudah terbit.", wajib=True
)
DOKUMEN = (
    Kolom("dokumen", "Dokumen", Jenis.KODE, "Id dokumen yang memuat baris ini.", wajib=True,
          rujuk="dokumen.id"),
    Kolom("dokumen_nama", "Nama dokumen", Jenis.TEKS, "Nama dokumen yang memuat baris ini.",
          wajib=True),
    Kolom("tahun", "Tahun", Jenis.TAHUN,
          "Tahun dokumen; kosong kalau dokumen berlaku beberapa tahun.", fiskal="date:fiscal-year"),
)  # fmt: skip
URUTAN = Kolom(
    "urutan", "Urutan", Jenis.BILANGAN, "Nomor urut dalam dokumen, dihitung dari 1.", wajib=True
)
TINGKAT = Kolom("tingkat", "Tingkat anggaran", Jenis.TEKS, "Tingkat baris dalam pohon anggaran.")
ALAMAT = Kolom(
    "alamat",
    "Alamat di situs",
    Jenis.TEKS,
    "Halaman dan tempat baris ini di situs; tanpa nama situs kalau alamat situs belum ditetapkan.",
    wajib=True,
)
JENIS_BARIS = Kolom(
    "jenis_baris",
    "Jenis baris",
    Jenis.PILIHAN,
    "Apa yang ditunjuk id baris itu.",
    pilihan=tuple(str(jenis) for jenis in JenisAcuan),
    wajib=True,
)
CATATAN = Kolom(
    "catatan",
    "Catatan",
    Jenis.DAFTAR_KODE,
    "Kode catatan tentang baris ini; artinya ada dalam tabel catatan.",
)
TOPIK = Kolom(
    "topik",
    "Topik",
    Jenis.KODE,
    "Topik baris ini menurut bacaan kami; dokumen tidak mencetak topik.",
    rujuk="topik.id",
)
TOPIK_KEGIATAN = Kolom(
    "topik_kegiatan",
    "Topik kegiatan",
    Jenis.DAFTAR_KODE,
    "Semua topik baris rencana aksi ini menurut bacaan kami: topik indikatornya, dan topik yang "
    "disebut kegiatannya. Biaya satu baris tidak terbagi di antaranya.",
)
SUMBER = (
    Kolom("sumber", "Sumber", Jenis.KODE, "Id berkas sumber; rinciannya dalam tabel sumber.",
          wajib=True, rujuk="sumber.id"),
    Kolom("baris_sumber", "Baris sumber", Jenis.DAFTAR_BILANGAN,
          "Nomor baris atau halaman dalam sumber tempat isinya tercetak."),
)  # fmt: skip
#: How a row ends: where it is printed, where it stands on the site, and what is said about it.
ASAL = (*SUMBER, ALAMAT, CATATAN)


@dataclass(frozen=True)
class Asal:
    """Say for each row where it comes from."""

    terbitan: Terbitan

    @property
    def data(self) -> Data:
        """Return the data whose rows these are."""
        return self.terbitan.data

    @cached_property
    def _pages(self) -> dict[str, str]:
        return {berkas.isi.id: alamat.of_paper(berkas) for berkas in self.data.berkas}

    def on_site(self, address: str) -> str:
        """Return an address below the root of the site in full, as far as it is known."""
        return self.terbitan.address(address)

    def address(self, dokumen: Dokumen, name: str | None) -> str:
        """Return where a row of a paper stands; a row without an id is on the paper's page."""
        page = self.on_site(self._pages[dokumen.id])
        if name is None or name == dokumen.id:
            return page
        return alamat.part_of(page, alamat.anchor(name))

    def paper(self, dokumen: Dokumen) -> Isi:
        """Fill `DOKUMEN`."""
        return {
            "dokumen": dokumen.id,
            "dokumen_nama": dokumen.nama,
            "tahun": dokumen.untuk_tahun,
        }

    def row(self, dokumen: Dokumen, name: str | None, baris_sumber: tuple[int, ...]) -> Isi:
        """Fill `ASAL` for a row of a paper."""
        notes = self.data.catatan_dari.get(name, ()) if name else ()
        return {
            "sumber": dokumen.sumber.berkas,
            "baris_sumber": baris_sumber,
            "alamat": self.address(dokumen, name),
            "catatan": tuple(note.kode for note in notes),
        }

    def topik(self, name: str) -> str | None:
        """Return the topic of a row, if it has one."""
        found = self.data.topik_dari.get(name)
        return found.id if found else None

    def topik_kegiatan(self, name: str) -> tuple[str, ...]:
        """Return every topic in which a row of an action plan stands."""
        return tuple(topik.id for topik in self.data.topik_kegiatan_dari.get(name, ()))
