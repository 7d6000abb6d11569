"""Tell staff what to enter for a duty that is not met, with a link that opens the right file."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from macros.model import alamat
from macros.model.data import Data
from macros.model.kip import Bukti, Kewajiban

#: Evidence that is entered in a file of its own; all other is printed in papers.
_BERKAS = {
    Bukti.KONTAK: "satker.yml",
    Bukti.TATA_CARA: "kip.yml",
    Bukti.DAFTAR_INFORMASI_PUBLIK: "kip.yml",
    Bukti.PROFIL: "profil.yml",
    Bukti.GAMBARAN_UMUM: "profil.yml",
    Bukti.LHKPN: "profil.yml",
    Bukti.KEPEGAWAIAN: "profil.yml",
    Bukti.LAPORAN_REALISASI_ANGGARAN: "keuangan",
    Bukti.NERACA: "keuangan",
    Bukti.LAYANAN_INFORMASI: "layanan",
    Bukti.SARANA_LAYANAN: "layanan",
    Bukti.LAPORAN_TAHUNAN: "layanan",
    Bukti.PERATURAN_BERLAKU: "peraturan.yml",
    Bukti.RANCANGAN_PERATURAN: "peraturan.yml",
    Bukti.KERJA_SAMA: "kerja-sama.yml",
    Bukti.PENGADAAN_RENCANA: "pengadaan",
    Bukti.PENGADAAN_PEMILIHAN: "pengadaan",
    Bukti.PENGADAAN_PELAKSANAAN: "pengadaan",
    Bukti.PENGADUAN_INTERNAL: "pengaduan",
    Bukti.PENGADUAN_MASYARAKAT: "pengaduan",
    Bukti.TAHAPAN: "tahapan.yml",
    Bukti.SERTA_MERTA: "serta-merta.yml",
}
#: A link as its words, its address, and whether it leads away from this site.
Tautan = tuple[str, str, bool]


@dataclass(frozen=True)
class Jalan:
    """Know where the data is edited; "" where nobody said."""

    data: Data
    repositori: str = ""
    formulir: bool = False

    def of(self, duty: Kewajiban) -> tuple[Tautan, ...]:
        """Return where to enter what a duty asks for."""
        files = dict.fromkeys(_BERKAS[name] for name in duty.bukti if name in _BERKAS)
        links = [self.open_file(name) for name in files]
        if any(name not in _BERKAS for name in duty.bukti):
            links.append(("salin dokumennya", alamat.PANDUAN, False))
        if duty.jenis_bukti:
            links.append(self._register())
            if self.formulir:
                links.append(("pakai formulir", alamat.FORM_INFORMASI, False))
        return tuple(links) or (("panduan", alamat.PANDUAN_INFORMASI, False),)

    def open_file(self, name: str) -> Tautan:
        """Return where to fill a file, or the newest file of a folder."""
        path = name if name.endswith(".yml") else self._newest(name)
        return self._open(f"isi {path}", path, name.removesuffix(".yml"))

    def _register(self) -> Tautan:
        path = self._newest("informasi")
        return self._open(f"tambahkan butir di {path}", path, "informasi")

    def _open(self, words: str, path: str, guide: str) -> Tautan:
        """Return a link to the editor of a file, or to its part of the guide."""
        if not self.repositori:
            return (words, alamat.part_of(alamat.PANDUAN_INFORMASI, guide), False)
        home, akar = self.repositori.rstrip("/"), quote(self.data.akar.strip("/"))
        if path in self._known:
            return (words, f"{home}/edit/main/{akar}/{path}", True)
        return (words, f"{home}/new/main/{akar}?{urlencode({'filename': path})}", True)

    @property
    def _known(self) -> frozenset[str]:
        return self.data.informasi.berkas | {"satker.yml", "kip.yml"}

    def _newest(self, folder: str) -> str:
        """Return the newest file of a folder, or the one to make for the year of the day."""
        known = sorted(path for path in self._known if path.startswith(f"{folder}/"))
        if known:
            return known[-1]
        year = self.data.hari.year if self.data.hari else max(self.data.tahun, default=0)
        return f"{folder}/{year}.yml"
