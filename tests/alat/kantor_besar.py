"""Make offices of any size out of the sample: every unit adds one of each thing that grows."""

from __future__ import annotations

import hashlib

from tests.contoh_data import sample

_ASAL = "2030/perjanjian-kinerja-ketua.yml"
_SUMBER = """\
  - id: lain-{n}
    judul: Sumber {n}
    bentuk: Teks karangan untuk pengujian
    berkas: sumber/lain-{n}.txt
    sha256: {sha}
    cara_salin:
      - Semua karangan.
"""
_TOPIK = """\
  - id: topik-{n}-{m}
    nama: Subjek {n}, bagian {m}
    penjelasan: Berapa bagian tahapan ke-{n} yang selesai.
    anggota: [{id}-0{m}]
"""
_CATATAN = """\
  - kode: X{n:03d}
    judul: Catatan {n}
    bobot: rendah
    sebab: dokumen
    kalimat: Catatan karangan nomor {n}.
    penyajian: Tetap ditampilkan.
    baris: [{id}-02]
"""
_HASIL = """\
jenis: realisasi-kinerja
tahun: {year}
badan: kpu
baris:
  - indikator: {id}-01
    hasil:
      - periode: TW1
        nilai: 20%
        tanggal: 10 April {year}
        pelapor: Divisi Contoh Perencanaan
        bukti: Laporan triwulan I {year} kantor contoh
"""


def make_office(units: int) -> dict[str, bytes]:
    """Return the files of an office with so many papers, sources, topics, notes and results more.

    Each paper is of a year of its own, and its ids and addresses are on record.
    """
    files = {n: isi.decode() for n, isi in sample().items() if not n.startswith("berkas/")}
    lines = files["sumber/contoh.txt"].split("\n")
    # The passage of that one paper, where it stands.
    printed = [line if 7 <= number <= 25 else "" for number, line in enumerate(lines, 1)]
    for n in range(units):
        year = 1950 + n
        name = f"PKK-{year}"
        paper = files[_ASAL].replace("PKK-2030", name).replace("tahun: 2030", f"tahun: {year}")
        paper = paper.replace("berkas: contoh", f"berkas: lain-{n}")
        files[f"{year}/perjanjian.yml"] = paper.replace("Februari 2030", f"Februari {year}")
        files[f"{year}/realisasi-kinerja.yml"] = _HASIL.format(id=name, year=year)
        source = "\n".join(printed).replace("Februari 2030", f"Februari {year}")
        sha = hashlib.sha256(source.encode()).hexdigest()
        files[f"sumber/lain-{n}.txt"] = source
        files["sumber.yml"] += _SUMBER.format(n=n, sha=sha)
        files["topik.yml"] += "".join(_TOPIK.format(n=n, m=m, id=name) for m in (1, 2, 3))
        files["catatan.yml"] += _CATATAN.format(n=n, id=name)
        rows = ("", "-S1", "-01", "-02", "-S2", "-03", "-P1", "-P2", "-PJ")
        files["id-terbit.yml"] += "".join(f"  - {name}{row}\n" for row in rows)
        topics = (f"topik/topik-{n}-{m}/" for m in (1, 2, 3))
        places = (f"sumber/lain-{n}/", f"catatan/#x{n:03d}")
        addresses = (f"{year}/", f"{year}/perjanjian/", *topics, *places)
        files["alamat-terbit.yml"] += "".join(f"  - {one}\n" for one in addresses)
    published = {n: isi for n, isi in sample().items() if n.startswith("berkas/")}
    return {**published, **{name: text.encode() for name, text in files.items()}}
