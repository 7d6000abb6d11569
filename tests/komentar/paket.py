"""Pack reviews as the checking workflow does, and as a stranger might."""

from __future__ import annotations

import io
import json
import zipfile

WAJAR = {
    "ringkas": "1 galat, 0 peringatan: belum dapat terbit.",
    "sebab": "",
    "temuan": ["data/2030/x.yml:3:7: ISI-001 galat: salah (harap; cara)"],
    "peringatan": ["Jumlah anggaran program 2030 berubah: Rp1 → Rp2 (+Rp1, +100%)."],
    "jumlah": ["Jumlah anggaran program 2030: Rp1 → Rp2"],
    "konsep": ["Konsep baru: Perjanjian 2031.", "Konsep dihapus: Perjanjian 2029."],
    "revisi": [
        {"kelompok": "Perubahan, dibanding Ketua", "kalimat": "Target: 1% → 2% (diperketat)"}
    ],
    "perubahan": [{"kelompok": "Perjanjian Kinerja 2030, Ketua", "kalimat": "Target: 1% → 2%"}],
    "banyak": {"temuan": 1, "perubahan": 3},
    "halaman": ["/2030/"],
}


def pack(
    content: bytes,
    name: str = "tinjauan.json",
    *more: str,
    method: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """Return an artefact with a file, and further empty files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        archive.writestr(name, content)
        for other in more:
            archive.writestr(other, b"")
    return buffer.getvalue()


def pack_json(value: object) -> bytes:
    """Return an artefact that holds a value."""
    return pack(json.dumps(value).encode())
