"""Read an existing paper as its tree of texts, and lay it out as if it came from a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from macros.buku import register
from macros.buku.isi import Baris, lay_out
from macros.buku.jenis_buku import list_kunci, list_lembar, list_model
from macros.buku.lembar import DOKUMEN
from macros.buku.tabel import Lembaran, Mentah
from macros.findings import Finding, Place
from macros.model import rules
from macros.model.pesan import to_findings
from macros.model.skala import TANPA_KONTEKS, Konteks
from macros.source.baca import read_tree
from macros.source.berkas import Berkas, decode
from macros.sunting.sisip import strip_marks


@dataclass(frozen=True)
class Naskah:
    """Hold one paper that was read: its kind, its text, its tree and what it means."""

    jalur: str
    jenis: str
    teks: str
    pohon: dict[str, Any]
    model: BaseModel

    def lay_out(self) -> tuple[Baris, dict[str, list[Baris]]]:
        """Return the keys of the sheet `Dokumen` and the rows of the other sheets."""
        return lay_out(self.jenis, self.pohon)

    def sheets(self) -> dict[str, Lembaran]:
        """Return the sheets of the paper, read as they are."""
        keys, rows = self.lay_out()
        sheets = {
            lembar.nama: self._sheet(lembar.nama, [k.nama for k in lembar.kolom], rows[lembar.nama])
            for lembar in list_lembar(self.jenis)
        }
        sheets[DOKUMEN] = self._sheet(DOKUMEN, [k.nama for k in list_kunci(self.jenis)], [keys])
        return sheets

    def _sheet(self, nama: str, kolom: list[str], rows: list[Baris]) -> Lembaran:
        place = Place(self.jalur)
        cells = [
            (number, {name: Mentah(text, place) for name, text in row.items()})
            for number, row in enumerate(rows, 2)
        ]
        return Lembaran(nama, place, dict.fromkeys(kolom, place), cells)


def read_naskah(
    isi: bytes, jalur: str, konteks: Konteks = TANPA_KONTEKS
) -> tuple[Naskah | None, list[Finding]]:
    """Read the bytes of a YAML file as one of the kinds that a workbook can hold."""
    berkas = Berkas(jalur, isi)
    text, tree = decode(berkas, jalur)[0], read_tree(berkas, jalur)
    findings = tree.findings
    if text is None or tree.value is None:
        return None, findings
    if register.is_register(tree.value):
        tree.value = register.add_name(tree.value, jalur)
    jenis = tree.value.get("jenis")
    if not isinstance(jenis, str) or jenis not in list_model():
        return None, [*findings, say_kind(tree.place(("jenis",)), str(jenis))]
    try:
        model = list_model()[jenis].model_validate(tree.value, context=konteks)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, [*findings, *to_findings(list_model()[jenis], tree, errors)]
    return Naskah(jalur, jenis, text, strip_marks(tree.value), model), findings


def say_kind(place: Place, jenis: str) -> Finding:
    """Word the finding for a kind of paper that no workbook holds."""
    return rules.JENIS.at(
        place,
        f"jenis “{jenis}” tidak mempunyai templat",
        f"diharapkan salah satu: {', '.join(list_model())}",
        "pilih salah satu",
    )
