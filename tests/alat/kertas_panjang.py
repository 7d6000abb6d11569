"""Make offices whose papers hold as many rows as one likes, each row with its print and its id."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from tests.alat.kantor_besar import make_office

#: The first line of a source of `make_office` that is free.
_AWAL = 26
_INDIKATOR = """\
        - id: {paper}-{n}
          teks: Persentase tahapan contoh ke-{n}
          target: {target}%
          baris_sumber: {line}
"""
_TOPIK = """\
  - id: {id}
    nama: Tahapan {nama}
    penjelasan: Berapa bagian tahapan itu yang selesai.
    anggota: [{members}]
"""
_CATATAN = """\
  - kode: V{n:03d}
    judul: Catatan tentang tahapan ke-{n}
    bobot: rendah
    sebab: dokumen
    kalimat: Tahapan ke-{n} ditargetkan 30%.
    penyajian: Tetap ditampilkan.
    baris: [PKK-1900-{n}, LKJ-1900-{n}]
"""
_HASIL = """\
  - indikator: PKK-1900-{n}
    hasil:
      - periode: TW1
        nilai: 20%
        tanggal: 10 April 1900
        pelapor: Divisi Contoh Perencanaan
        bukti: Laporan triwulan I 1900 kantor contoh
"""


@dataclass(frozen=True)
class Form:
    """Hold how a paper and each of its rows are written and printed."""

    kode: str
    kertas: str
    baris: str
    kepala_cetak: str
    cetak: str


_RENCANA = Form(
    "RAK",
    """\
jenis: rencana-aksi
id: RAK-1900
nama: Rencana Aksi 1900, KPU
tahun: 1900
badan: kpu
sumber: {{berkas: lain-0, baris: {awal}-{akhir}}}
kepala_tabel:
  kolom: [Sasaran, Indikator, Target, Kegiatan, Rencana Pelaksanaan, Biaya, Pelaksana]
  subkolom: [B1, B2, B3, B4, B5, B6, B7, B8, B9, B10, B11, B12]
  baris_sumber: {awal}
tanda_tangan: {{kosong: tidak-tercetak}}
baris:
""",
    """\
  - id: RAK-1900-{n}
    sasaran: Terlaksananya tahapan contoh sesuai jadwal
    indikator: Persentase tahapan contoh ke-{n}
    target: 30%
    kegiatan: Menyusun jadwal ke-{n}
    rencana_pelaksanaan: {{bulan: [B1]}}
    perkiraan_biaya: {{kosong: tidak-tercetak}}
    pelaksana: Divisi Contoh Perencanaan
    baris_sumber: {line}
""",
    "Sasaran Indikator Target Kegiatan Rencana Pelaksanaan Biaya Pelaksana "
    "B1 B2 B3 B4 B5 B6 B7 B8 B9 B10 B11 B12",
    "Terlaksananya tahapan contoh sesuai jadwal Persentase tahapan contoh ke-{n} 30% "
    "Menyusun jadwal ke-{n} Divisi Contoh Perencanaan",
)
_LAPORAN = Form(
    "LKJ",
    """\
jenis: laporan-kinerja
id: LKJ-1900
nama: Laporan Kinerja 1900, KPU
tahun: 1900
badan: kpu
sumber: {{berkas: lain-0, baris: {awal}-{akhir}}}
tanda_tangan: {{kosong: tidak-tercetak}}
bagian:
  - kolom:
      - {{teks: Indikator Kinerja, isi: indikator}}
      - {{teks: Target, isi: target}}
      - {{teks: Realisasi, isi: realisasi}}
    baris_sumber: {awal}
    baris:
""",
    """\
      - id: LKJ-1900-{n}
        merujuk: PKK-1900-{n}
        indikator: Persentase tahapan contoh ke-{n}
        target: 30%
        realisasi: 20%
        baris_sumber: {line}
""",
    "Indikator Kinerja Target Realisasi",
    "Persentase tahapan contoh ke-{n} 30% 20%",
)


def make_long_agreements(papers: int, rows: int) -> dict[str, bytes]:
    """Return an office with so many agreements of so many rows more; nothing is wrong in it."""
    files, others = _texts(papers)
    for unit in range(papers):
        names = _add_indicators(files, unit, range(10, rows + 10))
        files["topik.yml"] += _topic(f"kertas-{unit}", f"kertas ke-{unit}", names)
        files["alamat-terbit.yml"] += f"  - topik/kertas-{unit}/\n"
    return others | _bytes(files)


def make_long_papers(rows: int) -> dict[str, bytes]:
    """Return an office of one year whose every paper and list is so many rows longer.

    Each indicator has a topic, a note, a result, a row of an action plan and one of a report.
    """
    files, others = _texts(1)
    numbers = range(10, rows + 10)
    _add_indicators(files, 0, numbers)
    for number in numbers:
        members = [f"PKK-1900-{number}", f"RAK-1900-{number}"]
        files["topik.yml"] += _topic(f"tahapan-{number}", f"ke-{number}", members)
        files["catatan.yml"] += _CATATAN.format(n=number)
        files["alamat-terbit.yml"] += f"  - topik/tahapan-{number}/\n  - catatan/#v{number:03d}\n"
        files["1900/realisasi-kinerja.yml"] += _HASIL.format(n=number)
    for form in (_RENCANA, _LAPORAN):
        _add_paper(files, form, numbers)
    return others | _bytes(files)


def _add_paper(files: dict[str, str], form: Form, numbers: range) -> None:
    """Add a paper of one row for each number, and its print."""
    first = _print(files, 0, [form.kepala_cetak, *(form.cetak.format(n=n) for n in numbers)])
    rows = "".join(form.baris.format(n=n, line=first + 1 + k) for k, n in enumerate(numbers))
    paper = form.kertas.format(awal=first, akhir=first + len(numbers))
    files[f"1900/{form.kode.lower()}.yml"] = paper + rows
    files["alamat-terbit.yml"] += f"  - 1900/{form.kode.lower()}/\n"
    name = f"{form.kode}-1900"
    _publish_ids(files, [name, *(f"{name}-{n}" for n in numbers)])


def _texts(papers: int) -> tuple[dict[str, str], dict[str, bytes]]:
    """Return the files of an office that are text, and those that are not."""
    office = make_office(papers)
    texts = {name for name in office if name.endswith((".yml", ".txt"))}
    files = {name: office[name].decode() for name in texts}
    return files, {name: isi for name, isi in office.items() if name not in texts}


def _bytes(files: dict[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in files.items()}


def _add_indicators(files: dict[str, str], unit: int, numbers: range) -> list[str]:
    """Add the rows of one agreement and their print in its source, and return their ids."""
    year, target = 1900 + unit, 30 + unit
    paper, path = f"PKK-{year}", f"{year}/perjanjian.yml"
    first = _print(files, unit, [f"Persentase tahapan contoh ke-{n} {target}%" for n in numbers])
    rows = "".join(
        _INDIKATOR.format(paper=paper, n=n, target=target, line=first + k)
        for k, n in enumerate(numbers)
    )
    second = f"    - id: {paper}-S2"
    text = files[path].replace(second, rows + second)
    files[path] = text.replace("baris: 7-25", f"baris: 7-{first + len(numbers) - 1}")
    names = [f"{paper}-{n}" for n in numbers]
    _publish_ids(files, names)
    return names


def _print(files: dict[str, str], unit: int, printed: list[str]) -> int:
    """Add lines to the source of a unit, and return the number of the first of them."""
    source = f"sumber/lain-{unit}.txt"
    lines = files[source].split("\n")
    while len(lines) >= _AWAL and not lines[-1]:
        lines.pop()
    before = hashlib.sha256(files[source].encode()).hexdigest()
    files[source] = "\n".join([*lines, *printed])
    after = hashlib.sha256(files[source].encode()).hexdigest()
    files["sumber.yml"] = files["sumber.yml"].replace(before, after)
    return len(lines) + 1


def _topic(name: str, nama: str, members: Iterable[str]) -> str:
    return _TOPIK.format(id=name, nama=nama, members=", ".join(members))


def _publish_ids(files: dict[str, str], names: Iterable[str]) -> None:
    files["id-terbit.yml"] += "".join(f"  - {name}\n" for name in names)
