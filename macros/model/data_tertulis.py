"""Hold what the files of `data/` say, and tell which file says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from macros.findings import Place
from macros.model.alamat_terbit import DaftarAlamat
from macros.model.berkas import BerkasDokumen, BerkasRealisasi
from macros.model.catatan import Catatan
from macros.model.dasar import Model
from macros.model.id_terbit import DaftarTerbit
from macros.model.informasi_publik import InformasiPublik
from macros.model.istilah import Istilah
from macros.model.kip import Kip
from macros.model.koreksi import Koreksi
from macros.model.metode import Metode
from macros.model.pelaksana import UnitPelaksana
from macros.model.pindah import Pindah
from macros.model.program import Program
from macros.model.satker import Satker
from macros.model.sumber import Sumber
from macros.model.topik import Topik


@dataclass(frozen=True)
class DataTertulis:
    """Hold the office, its papers and what is said about them; nothing here changes."""

    satker: Satker
    berkas: tuple[BerkasDokumen, ...] = ()
    #: Drafts stand apart, so that nothing that goes through the papers can count one.
    konsep: tuple[BerkasDokumen, ...] = ()
    program: tuple[Program, ...] = ()
    pelaksana: tuple[UnitPelaksana, ...] = ()
    sumber: tuple[Sumber, ...] = ()
    topik: tuple[Topik, ...] = ()
    #: The topics with the rows of drafts, which `topik` leaves out.
    topik_tertulis: tuple[Topik, ...] = ()
    catatan: tuple[Catatan, ...] = ()
    istilah: tuple[Istilah, ...] = ()
    catatan_terbit: DaftarTerbit = field(default_factory=lambda: DaftarTerbit(terbit=()))
    kip: Kip | None = None
    #: The register of public information, and what is published beside the papers.
    informasi: InformasiPublik = field(default_factory=InformasiPublik)
    #: The day on which the data is read; what is due is told against it, and nothing without it.
    hari: date | None = None
    pindah: tuple[Pindah, ...] = ()
    alamat_terbit: DaftarAlamat = field(default_factory=DaftarAlamat)
    koreksi: tuple[Koreksi, ...] = ()
    realisasi: tuple[BerkasRealisasi, ...] = ()
    metode: Metode = field(default_factory=Metode)
    #: Lines of each source text by the source's id; a source without text has no entry.
    teks_sumber: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: The files that make up a list which may stand in parts, by its fixed name.
    pecahan: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: The files in which one that is too long goes on, by its path.
    sambungan: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Where whole files are named, for findings that concern no single key.
    akar: str = "data"

    def place_of(self, jalur: str) -> Place:
        """Return the first character of a file below the data folder."""
        return Place(f"{self.akar}/{jalur}")

    def file_of(self, model: Model, dasar: str) -> str:
        """Return the file below the data folder that a model was read from; `dasar` if unknown."""
        path = model.letak.place.path if model.letak else ""
        return path.removeprefix(f"{self.akar}/") if path.startswith(f"{self.akar}/") else dasar

    def parts_of(self, paths: Iterable[str]) -> tuple[str, ...]:
        """Return files of the project, one that stands in parts or goes on in others by all."""
        return tuple(part for path in paths for part in self._bagian.get(path, (path,)))

    @cached_property
    def _bagian(self) -> Mapping[str, tuple[str, ...]]:
        longer = {name: (name, *rest) for name, rest in self.sambungan.items()}
        return {
            f"{self.akar}/{name}": tuple(f"{self.akar}/{part}" for part in there)
            for name, there in {**self.pecahan, **longer}.items()
        }
