"""Check coverage: what one paper promises, the papers below it should carry on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from macros.checks.dasar import Temuan, contradiction, mistake, normalize
from macros.findings import Example, Level, Rule
from macros.jenis.perjanjian_kinerja import PerjanjianKinerja
from macros.jenis.rencana_aksi import RencanaAksi
from macros.jenis.rencana_kinerja_tahunan import RencanaKinerjaTahunan
from macros.model.acuan import Acuan
from macros.model.badan import Badan
from macros.model.data import Data
from macros.model.dokumen import Dokumen

PK_TANPA_RKT = Rule(
    "CKP-001",
    "Indikator Perjanjian Kinerja tidak ada dalam RKT",
    "Yang dijanjikan seharusnya direncanakan: indikator PK mempunyai pasangan dalam RKT badan "
    "dan tahun yang sama (menurut topik, atau bunyinya selama belum bertopik).",
    Example("topik.yml", "RKK-2030-01, ", ""),
)
RKT_TANPA_AKSI = Rule(
    "CKP-002",
    "Indikator RKT tidak ada dalam Rencana Aksi",
    "Yang direncanakan seharusnya dikerjakan: indikator RKT mempunyai baris dalam Rencana Aksi.",
    Example(
        "2030/rencana-aksi-kpu.yml",
        "    indikator: Jumlah laporan contoh",
        "    indikator: {kosong: tidak-terbaca}",
    ),
)
HILANG = Rule(
    "CKP-003",
    "Baris dokumen lama tidak ada dalam penggantinya",
    "Dokumen yang diganti tidak berlaku lagi seluruhnya, juga baris yang tidak dicetak lagi oleh "
    "penggantinya. Addendum yang hanya mencetak baris yang berubah bukan pengganti.",
    Example(
        "2030/perjanjian-kinerja-ketua-perubahan.yml",
        "        - id: PKK-2030P-01\n",
        "        - id: PKK-2030P-91\n",
    ),
    Level.PERINGATAN,
)
TANPA_TOPIK = Rule(
    "TPK-001",
    "Indikator belum masuk topik",
    "Topik menghubungkan indikator yang sama antar-dokumen. Tanpa topik, indikator tidak ikut "
    "dibandingkan.",
    Example("topik.yml", ", RAK-2030-05, PKK-2029-07]", ", PKK-2029-07]"),
    Level.PERINGATAN,
)
DUA_TOPIK = Rule(
    "TPK-002",
    "Indikator masuk dua topik",
    "Satu indikator masuk tepat satu topik.",
    Example("topik.yml", "    anggota: [RKK-2030-05, ", "    anggota: [RKK-2030-05, RKK-2030-04, "),
)
RULES = (PK_TANPA_RKT, RKT_TANPA_AKSI, HILANG, TANPA_TOPIK, DUA_TOPIK)


def check_cascade(data: Data) -> Iterator[Temuan]:
    """Find indicators that the next paper down doesn't take up."""
    yield from _carried_on(data, PerjanjianKinerja, RencanaKinerjaTahunan, PK_TANPA_RKT)
    yield from _carried_on(data, RencanaKinerjaTahunan, RencanaAksi, RKT_TANPA_AKSI)


def _carried_on(
    data: Data, above: type[Dokumen], below: type[Dokumen], rule: Rule
) -> Iterator[Temuan]:
    lower_of: dict[object, list[Dokumen]] = defaultdict(list)
    for paper in data.dokumen:
        if isinstance(paper, below):
            lower_of[_office(paper)].append(paper)
    for paper in data.dokumen:
        lower = lower_of.get(_office(paper))
        if not isinstance(paper, above) or not lower:
            continue
        carried = {_subject(data, row) for d in lower for row in _rows(data, d)}
        for row in _rows(data, paper):
            if _subject(data, row) not in carried:
                names = " atau ".join(d.nama for d in lower)
                yield contradiction(
                    rule,
                    row.place,
                    [row.id],
                    f"indikator {row.id} “{row.indikator}” tidak ada dalam {names}",
                    "diharapkan indikator setopik di sana",
                )


def check_replaced(data: Data) -> Iterator[Temuan]:
    """Find targets of a replaced paper that the paper in its place no longer prints."""
    papers = {paper.id: paper for paper in data.dokumen}
    for paper in data.dokumen:
        old = papers.get(paper.menggantikan or "")
        if old is None:
            continue
        kept = {_subject(data, row) for row in _rows(data, paper)}
        gone = [row.id for row in _rows(data, old) if _subject(data, row) not in kept]
        if gone:
            yield mistake(
                HILANG,
                paper.place("menggantikan"),
                f"{', '.join(gone)} dari {old.nama} tidak ada dalam {paper.nama}",
                "diharapkan semua baris yang masih berlaku dicetak lagi",
                "kalau barisnya memang dihapus, biarkan; kalau kertas ini hanya mencetak baris "
                "yang berubah, hapus `menggantikan` dan `berlaku_sejak`: keduanya lalu tampil, dan "
                "targetnya yang berlainan diterangkan dengan catatan",
            )


def _office(paper: Dokumen) -> tuple[Badan | None, int | None]:
    """Return whose paper it is, and of which year."""
    return paper.badan, paper.untuk_tahun


def _rows(data: Data, paper: Dokumen) -> Iterator[Acuan]:
    return (acuan for acuan in data.rows_of(paper) if acuan.indikator is not None)


def _subject(data: Data, row: Acuan) -> tuple[str, str]:
    """Return what an indicator is about: its topic, or, as long as it has none, its words."""
    topik = data.topik_dari.get(row.id)
    return ("topik", topik.id) if topik else ("bunyi", normalize(row.indikator or ""))


def check_topics(data: Data) -> Iterator[Temuan]:
    """Find indicators without a topic, and indicators in two."""
    seen: dict[str, str] = {}
    for topik in data.topik:
        for index, name in enumerate(topik.anggota):
            if name in seen:
                yield mistake(
                    DUA_TOPIK,
                    topik.place("anggota", index),
                    f"“{name}” sudah masuk topik “{seen[name]}”",
                    "diharapkan satu topik",
                    "hapus dari salah satu",
                )
            seen.setdefault(name, topik.id)
    for acuan in data.semua_acuan:
        if acuan.indikator is not None and acuan.id not in seen and not acuan.dokumen.melaporkan:
            yield mistake(
                TANPA_TOPIK,
                acuan.place,
                f"indikator {acuan.id} belum masuk topik",
                "diharapkan masuk satu topik",
                "tambahkan id-nya ke `anggota` sebuah topik di topik.yml",
            )


CHECKS = (check_cascade, check_replaced, check_topics)
