"""Model what `make ukur` found on the built site; the accessibility page prints it."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict, ValidationError


class _Hasil(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Alat(_Hasil):
    """Name a tool with the version that was used."""

    nama: str
    versi: str


class HasilAturan(_Hasil):
    """Hold what one set of rules found: in which widths (CSS pixels) and schemes, how often.

    `tinjau` are rules that leave the judgement to a person, `dilewati` rules not asked.
    """

    lebar: tuple[int, ...]
    ragam: tuple[str, ...]
    pelanggaran: int
    tinjau: tuple[str, ...]
    dilewati: tuple[str, ...]


class NilaiTerendah(_Hasil):
    """Hold Lighthouse's lowest score of any page tried, per category, out of 100."""

    kinerja: int
    aksesibilitas: int
    praktik_baik: int
    seo: int


class HasilUji(_Hasil):
    """Hold one run: whose site, when, how many pages and kinds of page, and what was found."""

    satker: str
    tanggal: date
    halaman: int
    jenis: int
    alat: tuple[Alat, ...]
    axe: HasilAturan
    htmlcs: HasilAturan
    lighthouse: NilaiTerendah


def parse_hasil(isi: bytes, satker: str) -> HasilUji | None:
    """Return the run that a file holds, or None where it is broken or another office's."""
    try:
        hasil = HasilUji.model_validate_json(isi)
    except ValidationError:
        return None
    return hasil if hasil.satker == satker else None
