"""Write the papers that stand in examples of checks: one table, with one line for each row."""

from __future__ import annotations

from macros.findings import Example

_NAMA = {
    "laporan-kinerja": ("LKK", "Laporan Kinerja"),
    "rencana-kerja": ("RNJ", "Rencana Kerja"),
    "rencana-kerja-anggaran": ("RKA", "Rencana Kerja dan Anggaran"),
}


def write_paper(jenis: str, kolom: tuple[str, ...], *baris: str) -> Example:
    """Return an example that adds a paper of a kind to the sample.

    `kolom` are heads as `Target: target`, its words and its role; `baris` the keys of each row,
    as they stand within brackets, without its id and its place.
    """
    kode, nama = _NAMA[jenis]
    heads = (head.split(": ") for head in kolom)
    lines = [
        f"jenis: {jenis}",
        f"id: {kode}-2030",
        f"nama: {nama} 2030, KPU",
        "tahun: 2030",
        "badan: kpu",
        "sumber: {berkas: contoh, baris: 1-5}",
        "bagian:",
        "  - kolom:",
        *(f"      - {{teks: {words}, isi: {role}}}" for words, role in heads),
        "    baris_sumber: 1",
        "    baris:",
        *(
            f"      - {{id: {kode}-2030-{number:02}, {row}, baris_sumber: {number + 1}}}"
            for number, row in enumerate(baris, 1)
        ),
        "tanda_tangan: {kosong: tidak-tercetak}",
    ]
    return Example(f"2030/{jenis}-kpu.yml", "", "\n".join(lines) + "\n")


def report_on(name: str) -> Example:
    """Return an example of a report whose only row reports on a row of another paper."""
    return write_paper(
        "laporan-kinerja",
        (
            *("Indikator: indikator", "Target: target"),
            *("Realisasi: realisasi", "Capaian: capaian"),
        ),
        f"merujuk: {name}, indikator: Jumlah laporan contoh, target: 10 Laporan, "
        "realisasi: 5 Laporan, capaian: 60%",
    )
