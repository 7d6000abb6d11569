"""Begin a record of what was published: its name, and what stands above its list."""

from __future__ import annotations

from macros.sunting.rapi import schema_line

ID = "id-terbit.yml"
ALAMAT = "alamat-terbit.yml"
_TENTANG = {
    ID: """\
# Setiap id yang pernah terbit. Alamat di situs memakai id ini, maka id tidak pernah
# dihapus, diganti, atau dipakai ulang. Id yang harus ditarik pindah ke `dicabut` dengan sebabnya.
""",
    ALAMAT: """\
# Setiap alamat yang pernah terbit: halaman, dan bagian halaman yang bernama. Alamat tidak
# diganti. Halaman yang pindah dicatat di alamat-lama.yml, bagian yang ditarik di `dicabut`.
""",
}


def start_record(jalur: str, dasar: str) -> str:
    """Return the text of a record that lists nothing yet."""
    return f"{schema_line(jalur, dasar.removesuffix('.yml'))}\n{_TENTANG[dasar]}terbit: []\n"
