"""Run every check over what was read and return all findings at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from macros.checks import (
    alamat_terbit,
    anggaran,
    angka_catatan,
    asal,
    bacaan,
    bagian_sumber,
    cakupan,
    catatan,
    dokumen,
    embargo,
    hari,
    id,  # noqa: A004 - the module is named after what it checks
    informasi_alamat,
    informasi_angka,
    informasi_daftar,
    informasi_hari,
    informasi_pribadi,
    informasi_rujukan,
    janji_tahun,
    kantor,
    kegiatan,
    kewajaran,
    kip,
    kolom,
    konsep,
    koreksi,
    laporan_merujuk,
    laporan_tertukar,
    metode,
    pelaporan,
    pindah,
    realisasi,
    realisasi_anggaran,
    rujukan,
    sampul,
    sumber,
    target,
    tercetak_laporan,
    tindak_lanjut,
    tingkat_anggaran,
    triwulan,
)
from macros.checks.dasar import Check, Temuan
from macros.findings import Finding, Rule, sort_findings
from macros.load import Muatan, load
from macros.model import rules as model_rules
from macros.model.data import Data
from macros.source import rules as source_rules
from macros.source.berkas import Berkas, read_files
from macros.source.ingatan import Ingatan
from macros.system.garbage import uncollected

#: Checks of one paper at a time; they hold even while another file is broken.
SENDIRI: tuple[Check, ...] = (
    *dokumen.CHECKS,
    *sampul.CHECKS,
    *anggaran.CHECKS,
    *bacaan.CHECKS,
    *kantor.CHECKS,
    *kewajaran.CHECKS,
    *asal.CHECKS,
    *kolom.CHECKS,
    *tercetak_laporan.CHECKS,
    *tingkat_anggaran.CHECKS,
    *konsep.CHECKS,
    id.check_prefix,
)
#: Checks of a draft alone: what it says must fit together, but it is held against no paper.
KONSEP: tuple[Check, ...] = (
    dokumen.check_folder,
    dokumen.check_dates,
    anggaran.check_programme_once,
    anggaran.check_totals,
    konsep.check_draft,
    id.check_prefix,
)
#: Checks for which a draft's rows are rows like others: what is named must be there, once.
SEMUA_BARIS: tuple[Check, ...] = (
    *rujukan.CHECKS,
    *sumber.CHECKS,
    *bagian_sumber.CHECKS,
    *embargo.CHECKS,
    *hari.CHECKS,
    cakupan.check_topics,
    *kegiatan.CHECKS,
)
#: Checks that look from one file to another; a broken file would make them cry wolf.
BERSAMA: tuple[Check, ...] = (
    *target.CHECKS,
    *laporan_merujuk.CHECKS,
    *laporan_tertukar.CHECKS,
    *janji_tahun.CHECKS,
    *tindak_lanjut.CHECKS,
    cakupan.check_cascade,
    cakupan.check_replaced,
    *catatan.CHECKS,
    *angka_catatan.CHECKS,
    *pindah.CHECKS,
    *koreksi.CHECKS,
    *kip.CHECKS,
    *informasi_daftar.CHECKS,
    *informasi_rujukan.CHECKS,
    *informasi_alamat.CHECKS,
    *informasi_hari.CHECKS,
    *informasi_pribadi.CHECKS,
    *informasi_angka.CHECKS,
    *realisasi.CHECKS,
    *pelaporan.CHECKS,
    *realisasi_anggaran.CHECKS,
    *triwulan.CHECKS,
    *metode.CHECKS,
    id.check_published,
    *alamat_terbit.CHECKS,
)
#: The catalogue of codes, in the order of the staff guide.
RULES: tuple[Rule, ...] = (
    *source_rules.RULES,
    *model_rules.RULES,
    *id.RULES,
    *alamat_terbit.RULES,
    *rujukan.RULES,
    *sumber.RULES,
    *bagian_sumber.RULES,
    *asal.RULES,
    *kolom.RULES,
    *tercetak_laporan.RULES,
    *tingkat_anggaran.RULES,
    *laporan_merujuk.RULES,
    *laporan_tertukar.RULES,
    *tindak_lanjut.RULES,
    *dokumen.RULES,
    *hari.RULES,
    *konsep.RULES,
    *sampul.RULES,
    *anggaran.RULES,
    *target.RULES,
    *janji_tahun.RULES,
    *cakupan.RULES,
    *kegiatan.RULES,
    *bacaan.RULES,
    *catatan.RULES,
    *angka_catatan.RULES,
    *kantor.RULES,
    *kewajaran.RULES,
    *pindah.RULES,
    *koreksi.RULES,
    *kip.RULES,
    *informasi_daftar.RULES,
    *informasi_hari.RULES,
    *informasi_pribadi.RULES,
    *informasi_angka.RULES,
    *realisasi.RULES,
    *pelaporan.RULES,
    *realisasi_anggaran.RULES,
    *triwulan.RULES,
    *metode.RULES,
    *embargo.RULES,
)


def check_folder(
    folder: Path, akar: str, today: date | None = None
) -> tuple[Data, tuple[Finding, ...]]:
    """Read and check the data folder; `akar` is how findings name it.

    `today` is the day against which others are held; without it none is too late.
    """
    return check_files(read_files(folder), akar, today)


def check_files(
    files: tuple[Berkas, ...],
    akar: str,
    today: date | None = None,
    ingatan: Ingatan | None = None,
) -> tuple[Data, tuple[Finding, ...]]:
    """Read and check files; the data is fit for publication only without errors.

    A file that was read a moment ago is not read again: see `load`.
    """
    with uncollected():
        muatan = load(files, akar, ingatan=ingatan)
        muatan = replace(muatan, data=replace(muatan.data, hari=_day_of(muatan.data, today)))
        found = tuple(_run(muatan, files, today))
        return muatan.data, sort_findings([*muatan.findings, *(t.finding for t in found)])


def _day_of(data: Data, today: date | None) -> date | None:
    """Return the day on which an office is read; a sample lives in years of its own."""
    if today is None or not data.satker.contoh:
        return today
    return max(today, data.informasi.without(data.informasi.waiting(today)).hari_terakhir)


def _check_names(muatan: Muatan) -> Iterator[Temuan]:
    """Check names in what could be read, against those lists that could be read."""
    every = muatan.data.dengan_konsep
    data = replace(every, berkas=(*every.berkas, *muatan.sebagian))
    if "pelaksana.yml" in muatan.terbaca:
        yield from rujukan.check_pelaksana(data)
    if "program.yml" in muatan.terbaca:
        yield from rujukan.check_program(data)


def _check_day(data: Data, today: date | None) -> Iterator[Temuan]:
    """Check what depends on the day: what is still to come, and what may be seen by now."""
    yield from id.check_recorded(embargo.only_published(data, today))
    if today is not None:
        yield from hari.check_past(data, today)
        yield from embargo.check_recorded(data, today)


def _run(muatan: Muatan, files: tuple[Berkas, ...], today: date | None) -> Iterator[Temuan]:
    data = muatan.data
    every = data.dengan_konsep
    found = [temuan for check in SENDIRI for temuan in check(data)]
    found += id.check_unique(every)
    found += informasi_pribadi.check_numbers(data, files)
    for berkas in data.konsep:
        alone = replace(data, berkas=(berkas,), konsep=())
        found += [temuan for check in KONSEP for temuan in check(alone)]
    if muatan.lengkap:
        found += [temuan for check in SEMUA_BARIS for temuan in check(every)]
        found += [temuan for check in BERSAMA for temuan in check(data)]
        # What is published may name no row of a draft; topics may, and leave it out.
        found += rujukan.check_rows(replace(data, topik=())) if data.konsep else ()
        found += sumber.check_files(data, files)
        found += informasi_daftar.check_files(data, files)
        found += _check_day(data, today)
    else:
        found += _check_names(muatan)
    if "catatan.yml" in muatan.terbaca:
        yield from catatan.acknowledge(data, found, whole=muatan.lengkap)
    else:
        # Without the notes, what they explain can't be told from a slip of the pen.
        yield from (temuan for temuan in found if not temuan.baris)
