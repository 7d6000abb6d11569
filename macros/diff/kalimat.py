"""Say a change in words that a citizen understands."""

from __future__ import annotations

from decimal import Decimal

from macros.diff.banding import TIDAK_ADA, Jenis, Perubahan
from macros.diff.fakta import Baris
from macros.diff.nilai import Nilai, tell_sides
from macros.diff.potong import shorten
from macros.model.format import MINUS, format_percent, format_rupiah
from macros.model.metode import Arah
from macros.model.target import Target

#: What the lists beside the papers are called.
_DAFTAR = {
    "program": "program",
    "pelaksana": "pelaksana",
    "sumber": "sumber",
    "topik": "topik",
    "catatan": "catatan",
    "istilah": "istilah",
    "koreksi": "koreksi",
    "satker": "identitas kantor",
    "pindah": "alamat lama",
    "aturan": "aturan",
    "ketentuan": "ketentuan",
    "kewajiban": "kewajiban",
    "tata-cara": "tata cara",
    "dip": "daftar informasi publik",
    "realisasi": "realisasi",
    "metode": "metode",
    "informasi": "informasi publik",
    "profil": "profil kantor",
    "layanan": "layanan informasi",
    "keuangan": "laporan keuangan",
    "pengadaan": "pengadaan",
    "pengaduan": "pengaduan",
    "serta-merta": "informasi serta-merta",
    "peraturan": "peraturan",
    "kerja-sama": "perjanjian",
    "tahapan": "tahapan",
}
#: Fields that say where a thing stands or what it rests on, not what is promised.
_KECIL = frozenset({"sumber baris", "sel", "menjelaskan", "urutan", "terbit sejak"})


def call(change: Perubahan) -> str:
    """Name the row of a change and whose it is: `“Nilai …” (Perjanjian Kinerja 2022, Ketua)`."""
    row = change.baris
    name = f"“{shorten(row.sebutan)}”"
    if row.dokumen is None:
        return f"{_DAFTAR[row.jenis]} {name}"
    return name if not row.induk else f"{name} ({row.dokumen.nama})"


def say(change: Perubahan) -> str:
    """Say a change in one line, without a full stop."""
    if change.jenis in {Jenis.TAMBAH, Jenis.HAPUS}:
        within = f", beserta {change.ikut} baris di dalamnya" if change.ikut else ""
        return f"{change.jenis.capitalize()}: {call(change)}{within}{say_figures(change.baris)}"
    if change.jenis is Jenis.URUTAN:
        return f"Urutan berubah dalam {call(change)}: {say_values(change)}"
    if change.jenis is Jenis.GANTI_ID:
        return f"Id {call(change)}: {say_values(change)}"
    return f"{begin(change.bidang)} {call(change)}: {say_values(change)}"


def say_figures(row: Baris) -> str:
    """Say the figures of a row that came or went, which a reviewer must see.

    `: TW1 21%, TW2 45%` of a report's row, `: target 75%` of a paper's.
    """
    told = [
        f"{label.removeprefix('nilai ')} {tell_sides(TIDAK_ADA, fact)[1]}"
        for label, fact in row.nilai.items()
        if fact.rupiah is not None or fact.target is not None
    ]
    return f": {', '.join(told)}" if told else ""


def begin(text: str) -> str:
    """Return a text with its first letter large; unlike `capitalize`, TW1 stays TW1."""
    return text[:1].upper() + text[1:]


def say_values(change: Perubahan) -> str:
    """Say old and new value, and what became of the amount or of the target."""
    old, new = tell_sides(change.lama, change.baru)
    extra = say_difference(change.lama, change.baru) or direction(change)
    return f"{old} → {new}" + (f" ({extra})" if extra else "")


def say_difference(lama: Nilai, baru: Nilai) -> str:
    """Say by how much money changed, in rupiah and percent: `+Rp1.000.000, +8%`; else ""."""
    old, new = lama.rupiah, baru.rupiah
    if old is None or new is None or old == new:
        return ""
    sign = "+" if new > old else MINUS
    text = f"{sign}{format_rupiah(abs(new - old))}"
    if old == 0:
        return text
    percent = (Decimal(abs(new - old)) * 100 / old).quantize(Decimal("0.01"), "ROUND_HALF_UP")
    return f"{text}, {sign}{format_percent(percent)}"


def direction(change: Perubahan) -> str:
    """Say whether a target of the same kind and unit was loosened or tightened.

    Where nobody said which way the indicator is meant, or it is meant to stay within a range,
    only whether the target went up or down.
    """
    old, new = change.lama.target, change.baru.target
    if old is None or new is None or _measure(old) != _measure(new):
        return ""
    was, now = _height(old), _height(new)
    if was is None or now is None or was == now:
        return ""
    up = now > was
    if change.baris.arah in {Arah.NAIK, Arah.TURUN}:
        return "diperketat" if up is (change.baris.arah is Arah.NAIK) else "dilonggarkan"
    return "naik" if up else "turun"


def _measure(target: Target) -> tuple[object, ...]:
    return (target.jenis, target.satuan, target.batas, target.skala)


def _height(target: Target) -> Decimal | None:
    if target.peringkat is not None:
        return Decimal(-target.peringkat)
    return target.nilai if target.nilai_atas is None else None


def is_minor(change: Perubahan) -> bool:
    """Tell whether a change concerns only where something stands, not what it says."""
    field = change.bidang
    return field in _KECIL or field.startswith("urutan ") or field.endswith("baris sumber")
