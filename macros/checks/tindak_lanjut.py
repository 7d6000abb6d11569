"""Check what is said of follow-ups: that they were planned, done after that, and proved."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.dasar import Temuan, contradiction, mistake
from macros.findings import Example, Rule
from macros.model.data import Data
from macros.model.format import format_date
from macros.model.pesan import nearest
from macros.model.tindak_lanjut import Rencana, Selesai

#: A quarterly report that plans a follow-up in its first row, and says in its second what is done.
_LAPORAN = """\
jenis: laporan-triwulan
id: LTK-2030
nama: Laporan Triwulan I 2030, KPU
tahun: 2030
badan: kpu
triwulan: TW1
sumber: {berkas: contoh, baris: 1-5}
bagian:
  - kolom:
      - {teks: Kendala, isi: kendala}
      - {teks: Rencana tindak lanjut, isi: tindak-lanjut}
    baris_sumber: 1
    baris:
      - id: LTK-2030-01
        kendala: Contoh
        tindak_lanjut: Rapat koordinasi
        baris_sumber: 2
      - id: LTK-2030-02
        menyelesaikan: {%s}
        kendala: Contoh
        tindak_lanjut: {kosong: tidak-tercetak}
        baris_sumber: 3
tanda_tangan: {kosong: tidak-tercetak}
"""
_BERKAS = "2030/laporan-triwulan-1.yml"


def _example(said: str) -> Example:
    return Example(_BERKAS, "", _LAPORAN % said)


RENCANA = Rule(
    "TLJ-001",
    "Tindak lanjut yang dirujuk tidak ada",
    "`menyelesaikan` menyebut baris laporan lain yang mencetak rencana tindak lanjut.",
    _example("baris: LTK-2030-09, tanggal: 20 Juni 2030, bukti: Notula contoh"),
)
URUTAN = Rule(
    "TLJ-002",
    "Tindak lanjut selesai sebelum direncanakan",
    "Tanggal selesai tidak sebelum laporan yang merencanakannya ditandatangani; kalau "
    "tanggalnya tidak tercetak, tidak sebelum hari pertama periode laporan itu.",
    _example("baris: LTK-2030-01, tanggal: 20 Juni 2029, bukti: Notula contoh"),
)
BUKTI = Rule(
    "TLJ-003",
    "Tindak lanjut selesai tanpa bukti",
    "Yang dinyatakan selesai menyebut buktinya: `bukti` di `menyelesaikan`, atau sel bukti yang "
    "tercetak di baris laporan itu.",
    _example("baris: LTK-2030-01, tanggal: 20 Juni 2030"),
)
DUA_KALI = Rule(
    "TLJ-004",
    "Tindak lanjut selesai pada dua tanggal",
    "Satu tindak lanjut selesai satu kali. Situs memakai tanggal yang lebih dulu.",
    Example(
        _BERKAS,
        "",
        (_LAPORAN % "baris: LTK-2030-01, tanggal: 20 Juni 2030, bukti: Notula contoh").replace(
            "tanda_tangan:",
            "      - id: LTK-2030-03\n"
            "        menyelesaikan: {baris: LTK-2030-01, tanggal: 21 Juni 2030, bukti: Foto}\n"
            "        kendala: Contoh\n"
            "        tindak_lanjut: {kosong: tidak-tercetak}\n"
            "        baris_sumber: 4\n"
            "tanda_tangan:",
        ),
    ),
)
RULES = (RENCANA, URUTAN, BUKTI, DUA_KALI)


def check_done(data: Data) -> Iterator[Temuan]:
    """Find follow-ups that are said to be done and were never planned, too early, or unproved."""
    for name, every in data.penyelesaian.items():
        plan = data.tindak_lanjut.get(name)
        for one in every:
            if plan is None or one.oleh == name:
                yield _unplanned(data, one)
            elif one.isi.tanggal.nilai < plan.sejak:
                yield _too_early(plan, one)
            if not one.bukti:
                yield mistake(
                    BUKTI,
                    one.isi.place(),
                    f"{name} dinyatakan selesai tanpa bukti",
                    "diharapkan `bukti` di samping `tanggal`",
                    "tulis buktinya; kalau belum ada, hapus `menyelesaikan` sampai ada",
                )
        if plan is not None:
            yield from _twice(plan, every)


def _unplanned(data: Data, one: Selesai) -> Temuan:
    meant = nearest(one.isi.baris, sorted(set(data.tindak_lanjut) - {one.oleh}))
    return mistake(
        RENCANA,
        one.isi.place("baris"),
        f"“{one.isi.baris}” bukan baris laporan lain yang mencetak rencana tindak lanjut",
        f"mungkin maksudnya “{meant}”" if meant else "diharapkan id baris rencananya",
        f"tulis “{meant}”" if meant else "salin id dari halaman laporannya",
    )


def _too_early(plan: Rencana, one: Selesai) -> Temuan:
    return contradiction(
        URUTAN,
        one.isi.place("tanggal"),
        {plan.baris.id, one.oleh},
        f"{plan.baris.id} selesai {one.isi.tanggal.tercetak}, sebelum direncanakan",
        f"diharapkan paling cepat {format_date(plan.sejak)}",
    )


def _twice(plan: Rencana, every: tuple[Selesai, ...]) -> Iterator[Temuan]:
    first = every[0]
    for one in every[1:]:
        if one.isi.tanggal.nilai != first.isi.tanggal.nilai:
            yield contradiction(
                DUA_KALI,
                one.isi.place("tanggal"),
                {plan.baris.id, first.oleh, one.oleh},
                f"{plan.baris.id} selesai {one.isi.tanggal.tercetak} di sini, di tempat lain "
                f"{first.isi.tanggal.tercetak}",
                "diharapkan satu tanggal",
            )


CHECKS = (check_done,)
