"""Register every kind of paper: one module each, and one line here.

A kind says what it is called, which parts its paper has and where they stand in its YAML. No
other room names a kind, save the checks that compare two of them.
"""

from __future__ import annotations

from macros.jenis.dipa import Dipa
from macros.jenis.indikator_kinerja_utama import IndikatorKinerjaUtama
from macros.jenis.laporan_kinerja import LaporanKinerja
from macros.jenis.laporan_triwulan import LaporanTriwulan
from macros.jenis.perjanjian_kinerja import PerjanjianKinerja
from macros.jenis.petunjuk_operasional_kegiatan import PetunjukOperasionalKegiatan
from macros.jenis.rencana_aksi import RencanaAksi
from macros.jenis.rencana_kerja import RencanaKerja
from macros.jenis.rencana_kerja_anggaran import RencanaKerjaAnggaran
from macros.jenis.rencana_kinerja_tahunan import RencanaKinerjaTahunan
from macros.jenis.renstra import Renstra
from macros.jenis.sampul import Sampul
from macros.model.dasar import Model
from macros.model.dokumen import Dokumen
from macros.model.isi import keys_of
from macros.model.realisasi import JENIS_REALISASI

_TERDAFTAR: tuple[type[Dokumen], ...] = (
    IndikatorKinerjaUtama,
    PerjanjianKinerja,
    RencanaKinerjaTahunan,
    RencanaAksi,
    Sampul,
    LaporanKinerja,
    RencanaKerjaAnggaran,
    Dipa,
    PetunjukOperasionalKegiatan,
    Renstra,
    RencanaKerja,
    LaporanTriwulan,
)


def word_of(kind: type[Dokumen]) -> str:
    """Return the word that staff write in `jenis` for a kind."""
    (word,) = keys_of(kind)["jenis"].annotation.__args__  # type: ignore[union-attr]  # a Literal of one word
    return str(word)


#: Each kind of paper under the word that staff write in `jenis`, in the order of a folder.
JENIS: dict[str, type[Dokumen]] = {
    word_of(kind): kind for kind in sorted(_TERDAFTAR, key=lambda kind: kind.nomor_jenis)
}


def list_jenis() -> dict[str, type[Model]]:
    """Return every kind that a file names in `jenis`: a paper, or a report on results."""
    return {**JENIS, **JENIS_REALISASI}
