"""Name the files beside the papers, and the model of each."""

from __future__ import annotations

from macros.model.alamat_terbit import DaftarAlamat
from macros.model.catatan import DaftarCatatan
from macros.model.dasar import Model
from macros.model.id_terbit import DaftarTerbit
from macros.model.informasi_publik import BERKAS_INFORMASI
from macros.model.istilah import DaftarIstilah
from macros.model.kip import Kip
from macros.model.koreksi import DaftarKoreksi
from macros.model.metode import Metode
from macros.model.pelaksana import DaftarPelaksana
from macros.model.pindah import DaftarPindah
from macros.model.program import DaftarProgram
from macros.model.satker import Satker
from macros.model.sumber import DaftarSumber
from macros.model.topik import DaftarTopik

#: The files beside the papers, by path below `data/`.
BERKAS_TETAP: dict[str, type[Model]] = {
    "satker.yml": Satker,
    "program.yml": DaftarProgram,
    "pelaksana.yml": DaftarPelaksana,
    "sumber.yml": DaftarSumber,
    "topik.yml": DaftarTopik,
    "catatan.yml": DaftarCatatan,
    "istilah.yml": DaftarIstilah,
    "id-terbit.yml": DaftarTerbit,
}
#: Files that an office may leave out; the pages then say that they are not filled in.
BERKAS_PILIHAN: dict[str, type[Model]] = {
    "kip.yml": Kip,
    "alamat-lama.yml": DaftarPindah,
    "alamat-terbit.yml": DaftarAlamat,
    "koreksi.yml": DaftarKoreksi,
    "metode.yml": Metode,
    **BERKAS_INFORMASI,
}
