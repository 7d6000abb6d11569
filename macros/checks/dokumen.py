"""Check papers as a whole: their folder, their dates, their signatures, their cover."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from macros.checks.dasar import Temuan, contradiction, mistake, normalize
from macros.checks.tabel_ulang import list_doubled
from macros.findings import Example, Rule
from macros.model.data import Data
from macros.source.rules import PK

FOLDER = Rule(
    "DOK-001",
    "Berkas berada di folder tahun yang lain",
    "Folder menjadi bagian alamat halaman, maka harus sama dengan tahun atau periode dokumen.",
    Example(PK, "tahun: 2030", "tahun: 2031"),
)
TANGGAL = Rule(
    "DOK-002",
    "Tanggal di luar tahun dokumen",
    "Dokumen satu tahun ditandatangani pada tahun itu, atau paling awal Desember sebelumnya.",
    Example(PK, "    tanggal: 4 Februari 2030", "    tanggal: 4 Februari 2039"),
)
PERUBAHAN = Rule(
    "DOK-003",
    "Dokumen perubahan tidak cocok dengan yang digantikan",
    "Perubahan menggantikan dokumen lain yang sejenis, dari badan dan tahun yang sama, sejak "
    "tanggal sesudahnya.",
    Example(
        "2030/perjanjian-kinerja-ketua-perubahan.yml",
        "menggantikan: PKK-2030\n",
        "menggantikan: RKK-2030\n",
    ),
)
INDIKATOR_GANDA = Rule(
    "DOK-004",
    "Indikator yang sama dua kali dalam satu dokumen",
    "Biasanya baris tersalin dua kali. Tabel lain dalam dokumen itu boleh mengulang indikatornya "
    "kalau kolomnya lain, seperti perbandingan dengan tahun lalu. Target, realisasi, dan "
    "capaiannya tidak boleh berlainan. Selain itu, kalau memang tercetak dua kali, terangkan dalam "
    "catatan.",
    Example(
        PK,
        "          teks: Persentase tahapan contoh yang selesai tepat waktu",
        "          teks: Nilai Akuntabilitas Kinerja",
    ),
)
TANPA_NAMA = Rule(
    "DOK-008",
    "Tanda tangan tanpa nama",
    "Nama penanda tangan tidak terbaca. Jangan diisi dari dokumen lain.",
    Example(
        PK,
        "      - nama: Sari Contoh\n        jabatan: Ketua KPU Kota Contoh\n"
        "        baris_sumber: 12-13",
        "      - nama: {kosong: tidak-terbaca}\n        jabatan: Ketua KPU Kota Contoh\n"
        "        baris_sumber: 12-13",
    ),
)
RULES = (
    FOLDER,
    TANGGAL,
    PERUBAHAN,
    INDIKATOR_GANDA,
    TANPA_NAMA,
)


def check_folder(data: Data) -> Iterator[Temuan]:
    """Find papers that stand in the folder of another year or period."""
    for berkas in data.berkas:
        folder = berkas.jalur.split("/")[0]
        paper = berkas.isi
        key = "tahun" if paper.untuk_tahun is not None else "periode"
        said = str(getattr(paper, key))
        if folder != said:
            yield mistake(
                FOLDER,
                paper.place(key),
                f"berkas ini di folder {folder}, isinya {key} {said}",
                f"diharapkan {key} {folder}",
                "perbaiki salah satu: pindahkan berkas, atau betulkan isinya",
            )


def check_dates(data: Data) -> Iterator[Temuan]:
    """Find signature dates that lie outside the paper's year."""
    for paper in data.dokumen:
        if paper.untuk_tahun is None:
            continue
        for block in paper.semua_tanda_tangan:
            if block.tanggal is None:
                continue
            year, month = block.tanggal.rinci.tahun, block.tanggal.rinci.bulan
            december_before = (year, month) == (paper.untuk_tahun - 1, 12)
            if year != paper.untuk_tahun and not december_before:
                yield mistake(
                    TANGGAL,
                    block.place("tanggal"),
                    f"tanggal {block.tanggal.tercetak} di luar tahun {paper.untuk_tahun}",
                    f"diharapkan tanggal pada {paper.untuk_tahun}",
                    "periksa tahun dokumen dan tahun tanda tangannya",
                )


def check_replacements(data: Data) -> Iterator[Temuan]:
    """Find revised papers that don't match the paper that they replace."""
    papers = {paper.id: paper for paper in data.dokumen}
    for paper in data.dokumen:
        old = papers.get(paper.menggantikan or "")
        if old is None or paper.berlaku_sejak is None:
            continue
        rivals = [d.id for d in data.dokumen if d.menggantikan == old.id and d is not paper]
        same = (paper.jenis, paper.badan, paper.untuk_tahun) == (
            old.jenis,
            old.badan,
            old.untuk_tahun,
        )
        signed = [b.tanggal.awal for b in old.semua_tanda_tangan if b.tanggal is not None]
        later = all(paper.berlaku_sejak.nilai >= day for day in signed)
        if paper is old or not same or not later or rivals:
            yield mistake(
                PERUBAHAN,
                paper.place("menggantikan"),
                f"{paper.id} tidak dapat menggantikan {old.id}",
                "diharapkan dokumen sejenis, badan dan tahun yang sama, berlaku sesudahnya",
                "periksa `menggantikan` dan `berlaku_sejak`",
            )


def check_repeated_indicators(data: Data) -> Iterator[Temuan]:
    """Find an indicator that one paper prints twice."""
    for paper in data.dokumen:
        rows = defaultdict(list)
        for acuan in data.rows_of(paper):
            if acuan.indikator is not None:
                rows[normalize(acuan.indikator)].append(acuan)
        for every in rows.values():
            same = list_doubled(paper, every)
            if same:
                yield contradiction(
                    INDIKATOR_GANDA,
                    same[1].place,
                    (acuan.id for acuan in same),
                    f"indikator “{same[0].indikator}” ada {len(same)} kali dalam dokumen ini",
                    "diharapkan sekali",
                )


def check_names(data: Data) -> Iterator[Temuan]:
    """Find signatures whose name can't be read."""
    for paper in data.dokumen:
        for block in paper.semua_tanda_tangan:
            for person in block.penanda_tangan:
                # A draft is signed by nobody yet; its names may be open.
                if person.nama.tercetak is None and block.kosong is None:
                    yield contradiction(
                        TANPA_NAMA,
                        person.place("nama"),
                        [block.id or paper.id],
                        f"{person.jabatan or 'penanda tangan'} tanpa nama yang terbaca",
                        "diharapkan nama",
                    )


CHECKS = (
    check_folder,
    check_dates,
    check_replacements,
    check_repeated_indicators,
    check_names,
)
