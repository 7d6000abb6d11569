"""Turn a workbook, or one table of it, into the YAML that a person would write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.buku import kode, register
from macros.buku.berkas import Naskah, read_naskah
from macros.buku.dari_buku import read_book
from macros.buku.dari_tabel import read_one_table
from macros.buku.jenis_buku import list_model
from macros.findings import Finding, Level, Place, has_error, sort_findings
from macros.model.pesan import path_of, to_findings
from macros.model.realisasi import JENIS_REALISASI
from macros.model.skala import TANPA_KONTEKS, Konteks
from macros.source.tree import Tree
from macros.sunting.nilai import write_yaml
from macros.sunting.sisip import renew_yaml

KEPALA = (
    "# Teks di berkas ini disalin persis seperti tercetak. Bacaan kami ditulis terpisah, "
    "dengan dasarnya."
)
KEPALA_REALISASI = (
    "# Realisasi seperti dilaporkan: setiap nilai dengan tanggal, pelapor, dan bukti."
)
KEPALA_INFORMASI = (
    "# Daftar informasi publik: satu butir satu informasi. Keadaannya dihitung, tidak diketik."
)
_AKHIRAN_TABEL = (".csv", ".tsv", ".txt")


@dataclass(frozen=True)
class Hasil:
    """Hold what an import gives: findings, and tree and text of the YAML where none is an error."""

    findings: tuple[Finding, ...]
    pohon: dict[str, Any] | None = None
    teks: str = ""


def import_file(
    isi: bytes, path: str, lama: Naskah | None, jenis: str | None, konteks: Konteks = TANPA_KONTEKS
) -> Hasil:
    """Read a workbook or a table; `lama` is the paper that it renews, if there is one.

    `konteks` holds the scales and the bodies of the office, whose words a paper may use.
    """
    if path.lower().endswith(_AKHIRAN_TABEL):
        tree, findings = read_one_table(isi, path, lama, jenis)
    else:
        tree, findings = read_book(isi, path, lama, jenis)
    if tree is None:
        return Hasil(sort_findings(findings))
    findings += tree.findings
    if lama is not None:
        findings += _refuse_other(tree, lama)
    model = _validate(tree, findings, konteks)
    if model is None or has_error(findings):
        return Hasil(sort_findings(findings))
    text = _write(tree.value, lama)
    findings += _read_back(text, path, model, konteks)
    if has_error(findings):
        return Hasil(sort_findings(findings))
    return Hasil(sort_findings(findings), tree.value, text)


def _refuse_other(tree: Tree, lama: Naskah) -> Iterator[Finding]:
    """Refuse to write one paper over another: what it is known by must agree."""
    if lama.jenis == register.JENIS:
        yield from _refuse_other_list(tree, lama)
        return
    for key in ("id",) if "id" in lama.pohon else ("tahun", "badan"):
        given, there = tree.value.get(key), lama.pohon.get(key)
        if given is not None and given != there:
            yield kode.LEMBAR.at(
                tree.place((key,)),
                f"`{key}` di sini {given}, di berkas tujuan {there}",
                "diharapkan dokumen yang sama",
                "kalau ini dokumen lain, sebut berkasnya sendiri dengan "
                "`--ke data/<tahun>/<nama>.yml`; id yang sudah terbit tidak diganti",
            )


def _refuse_other_list(tree: Tree, lama: Naskah) -> Iterator[Finding]:
    given, there = tree.value.get("nama_berkas"), lama.pohon["nama_berkas"]
    if given is not None and given != there:
        yield kode.LEMBAR.at(
            tree.place(("nama_berkas",)),
            f"buku ini untuk berkas {given}.yml, berkas tujuannya {there}.yml",
            "diharapkan berkas yang sama",
            f"tulis `--ke data/{register.JENIS}/{given}.yml`; kalau nama di selnya yang keliru, "
            "perbaiki",
        )


def _write(value: dict[str, Any], lama: Naskah | None) -> str:
    jenis, written = value["jenis"], register.drop_name(value)
    if lama is not None:
        return renew_yaml(lama.teks, written)
    if jenis == register.JENIS:
        return write_yaml(written, KEPALA_INFORMASI)
    return write_yaml(written, KEPALA_REALISASI if jenis in JENIS_REALISASI else KEPALA)


def _validate(tree: Tree, findings: list[Finding], konteks: Konteks) -> BaseModel | None:
    """Return what the tree means; add findings of form, unless their cell already has one."""
    kind = list_model()[str(tree.value["jenis"])]
    try:
        return kind.model_validate(tree.value, context=konteks)
    except ValidationError as error:
        # A warning does not say what is wrong at its place.
        told = {finding.place for finding in findings if finding.tingkat is Level.GALAT}
        errors = [e for e in error.errors(include_url=False) if not _follows(tree, e)]
        found = to_findings(kind, tree, errors)
        new = [finding for finding in found if finding.place not in told]
        findings += new
        if not has_error(findings):
            findings.append(_say_unwritable(tree.path))
        return None


def _follows(tree: Tree, error: ErrorDetails) -> bool:
    """Tell whether an error only says that a cell which was refused is not there.

    That is so where the cell itself, or what it is a part of, is missing or not whole; or where
    rows of a list could not be told apart, because the name of one was refused.
    """
    path = path_of(tree, error["loc"])
    if any(path[: len(refused)] == refused for refused in tree.ditolak):
        return True
    if error["type"] == "missing" and path[-1:] != error["loc"][-1:]:
        return False
    return any(refused[: len(path)] == path for refused in tree.ditolak)


def _read_back(text: str, path: str, model: BaseModel, konteks: Konteks) -> Iterable[Finding]:
    """Demand that the YAML reads back as just what the workbook said."""
    again, findings = read_naskah(text.encode(), path, konteks)
    # How a file of the register is called stands in no line of it.
    wanted = model.model_dump(exclude={"nama_berkas"})
    read = again.model.model_dump(exclude={"nama_berkas"}) if again else None
    if not findings and read == wanted:
        return ()
    return (*findings, _say_unwritable(path))


def _say_unwritable(path: str) -> Finding:
    return kode.BENTUK_BERKAS.at(
        Place(path),
        "isinya tidak dapat ditulis sebagai YAML yang terbaca sama",
        "diharapkan isi seperti pada berkas sejenis",
        "laporkan kepada pengelola situs, sertakan buku kerjanya",
    )
