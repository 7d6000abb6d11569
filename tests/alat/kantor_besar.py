"""Make offices of any size out of the sample: every unit adds one of each thing that grows."""

from __future__ import annotations

import hashlib

from tests.contoh_data import sample

#: A note has a letter and three figures at most.
_HURUF = "XWVUTS"
#: Years that the sample itself does not use.
_TAHUN_AWAL, _BANYAK_TAHUN = 1900, 120
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
  - kode: {kode}
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


def _add(files: dict[str, str], name: str, part: str, items: str) -> None:
    """Add items to a file, or to a part of it, which begins with the name of its list."""
    path = f"{name}-{part}.yml" if part else f"{name}.yml"
    begun = files.get(path, f"{name.removeprefix('id-').removeprefix('alamat-')}:\n")
    files[path] = begun + items


def make_office(units: int) -> dict[str, bytes]:
    """Return the files of an office with so many papers, sources, topics, notes and results more.

    Each paper is of a year of its own while there are years; the next ones stand beside them,
    and only the first of a year has results. Ids and addresses are on record.
    """
    files = {n: isi.decode() for n, isi in sample().items() if not n.startswith("berkas/")}
    lines = files["sumber/contoh.txt"].split("\n")
    # The passage of that one paper, where it stands.
    printed = [line if 7 <= number <= 25 else "" for number, line in enumerate(lines, 1)]
    for n in range(units):
        series, place = divmod(n, _BANYAK_TAHUN)
        year, again = _TAHUN_AWAL + place, str(series or "")
        name = f"PKK{again}-{year}"
        paper = files[_ASAL].replace("PKK-2030", name).replace("tahun: 2030", f"tahun: {year}")
        paper = paper.replace("berkas: contoh", f"berkas: lain-{n}")
        path = f"{year}/perjanjian{again}"
        files[f"{path}.yml"] = paper.replace("Februari 2030", f"Februari {year}")
        if not series:
            files[f"{year}/realisasi-kinerja.yml"] = _HASIL.format(id=name, year=year)
        source = "\n".join(printed).replace("Februari 2030", f"Februari {year}")
        sha = hashlib.sha256(source.encode()).hexdigest()
        files[f"sumber/lain-{n}.txt"] = source
        _add(files, "sumber", again, _SUMBER.format(n=n, sha=sha))
        topics = (_TOPIK.format(n=n, m=m, id=name) for m in (1, 2, 3))
        _add(files, "topik", again, "".join(topics))
        code = f"{_HURUF[n // 1000]}{n % 1000:03d}"
        _add(files, "catatan", again, _CATATAN.format(n=n, id=name, kode=code))
        rows = ("", "-S1", "-01", "-02", "-S2", "-03", "-P1", "-P2", "-PJ")
        _add(files, "id-terbit", again, "".join(f"  - {name}{row}\n" for row in rows))
        topics = (f"topik/topik-{n}-{m}/" for m in (1, 2, 3))
        places = (f"sumber/lain-{n}/", f"catatan/#{code.lower()}")
        addresses = (*(() if series else (f"{year}/",)), f"{path}/", *topics, *places)
        _add(files, "alamat-terbit", again, "".join(f"  - {one}\n" for one in addresses))
    published = {n: isi for n, isi in sample().items() if n.startswith("berkas/")}
    return {**published, **{name: text.encode() for name, text in files.items()}}
