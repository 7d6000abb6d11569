"""Follow one subject through the papers: what each prints, what agrees, what does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from macros.capaian.deret import series_of
from macros.checks.dasar import normalize
from macros.model import alamat
from macros.model.acuan import Acuan
from macros.model.baris_aksi import BarisAksi
from macros.model.catatan import Catatan
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.target import Target
from macros.model.topik import Topik
from macros.views.definisi import DEFINISI, definitions_of
from macros.views.hasil import chart_series, say_capaian, say_missing
from macros.views.render import Lembar, say_target


class Keadaan(StrEnum):
    """Say how the papers stand to each other on one subject."""

    SAMA = "target sama"
    BUNYI = "target sama, bunyi berbeda"
    BERBEDA = "target berbeda"
    SENDIRI = "target di satu dokumen saja"
    TANPA_TARGET = "tanpa target"


@dataclass(frozen=True)
class BarisTopik:
    """Hold one printed row of a subject, with the action row where it is one.

    `dasar` says why we place a row here for its activity alone: its indicator and its target
    are then not this subject's. None: its indicator is a member. `bertahun` says that its paper
    prints a target for each of several years.
    """

    acuan: Acuan
    aksi: BarisAksi | None
    dasar: str | None = None
    bertahun: bool = False

    @property
    def berindikator(self) -> bool:
        """Tell whether the row's indicator speaks of the subject."""
        return self.dasar is None


def rows_of(data: Data, topik: Topik) -> tuple[BarisTopik, ...]:
    """Return the rows of a subject in the order of the papers, newest year first."""
    basis = {one.baris: one.dasar for one in topik.kegiatan}
    rows = [data.acuan[name] for name in topik.baris]
    actions = data.baris_aksi
    order = data.urutan_baris
    rows.sort(key=lambda acuan: (-_year(acuan.dokumen), order[acuan.id]))
    return tuple(
        BarisTopik(
            acuan, actions.get(acuan.id), basis.get(acuan.id), acuan.id in data.target_rencana
        )
        for acuan in rows
    )


def _year(dokumen: Dokumen) -> int:
    return dokumen.untuk_tahun or 0


def judge(rows: Sequence[BarisTopik]) -> Keadaan:
    """Tell how the rows of one year stand to each other; formats don't count, meanings do."""
    targets = _targets(rows)
    if not targets:
        return Keadaan.TANPA_TARGET
    if len({target.makna for target in targets}) > 1:
        return Keadaan.BERBEDA
    if len({r.acuan.dokumen.id for r in rows}) == 1:
        return Keadaan.SENDIRI
    return Keadaan.SAMA if len(_wordings(rows)) == 1 else Keadaan.BUNYI


def _targets(rows: Sequence[BarisTopik]) -> list[Target]:
    """Return the printed targets of the subject's indicators."""
    found = (row.acuan.target for row in rows if row.berindikator)
    return [target for target in found if target and not target.kosong]


def _wordings(rows: Sequence[BarisTopik]) -> set[str]:
    """Return the different wordings, case and white space aside."""
    return {normalize(r.acuan.indikator) for r in rows if r.berindikator and r.acuan.indikator}


def in_force(data: Data, rows: Sequence[BarisTopik]) -> tuple[BarisTopik, ...]:
    """Return the rows of the subject's latest year and of periods, from papers in force."""
    current = [r for r in rows if data.replaced_by(r.acuan.dokumen.id) is None]
    latest = max((_year(r.acuan.dokumen) for r in current), default=0)
    return tuple(r for r in current if _year(r.acuan.dokumen) in {0, latest})


def headline(rows: Sequence[BarisTopik]) -> str:
    """Say the finding of a subject in short sentences, computed from the rows of one year."""
    placed = [row for row in rows if not row.berindikator]
    if placed and len(placed) == len(rows):
        return f"Hanya kegiatannya yang masuk topik ini, dari {_papers(placed)}."
    said = _say_indicators(rows)
    if placed:
        said += f" Kegiatannya juga ada dalam {_papers(placed)}, menurut bacaan kami."
    return said


def _papers(rows: Sequence[BarisTopik]) -> str:
    """Name the papers of some rows, each once."""
    *names, last = dict.fromkeys(row.acuan.dokumen.nama for row in rows)
    return f"{'; '.join(names)}; dan {last}" if names else last


def _say_indicators(rows: Sequence[BarisTopik]) -> str:
    state = judge(rows)
    papers = {r.acuan.dokumen.id: r.acuan.dokumen.nama for r in rows if r.berindikator}
    targets = dict.fromkeys(say_target(target) for target in _targets(rows))
    words = " Bunyi indikatornya juga berbeda." if len(_wordings(rows)) > 1 else ""
    if state is Keadaan.BERBEDA:
        return f"Target berbeda antar-dokumen: {', '.join(targets)}.{words}"
    if state is Keadaan.SENDIRI:
        paper = next(iter(papers.values()))
        return f"Hanya tercetak dalam {paper}, dengan target {next(iter(targets))}."
    if state is Keadaan.TANPA_TARGET:
        yearly = any(row.bertahun and row.berindikator for row in rows)
        tail = "dengan target setiap tahun" if yearly else "tanpa target"
        return f"Tercetak dalam {len(papers)} dokumen, {tail}."
    words = words.replace(" juga", "")
    return f"Target {next(iter(targets))} dalam semua dokumen yang mencetak target.{words}"


def headline_of(data: Data, rows: Sequence[BarisTopik]) -> str:
    """Say the finding of a subject's latest year, named where it was printed in others as well."""
    current = in_force(data, rows)
    years = {_year(row.acuan.dokumen) for row in rows} - {0}
    said = headline(current)
    if len(years) <= 1:
        return said
    return f"Tahun {max(years)}: {said[0].lower()}{said[1:]}"


def notes_of(data: Data, topik: Topik) -> tuple[Catatan, ...]:
    """Return the notes on any row of a subject, the weightiest first."""
    weight = {"tinggi": 0, "sedang": 1, "rendah": 2}
    found = data.notes_on(topik.baris)
    return tuple(sorted(found, key=lambda note: (weight[note.bobot], note.kode)))


def say_actions(rows: Sequence[BarisAksi]) -> str:
    """Say who carries out some rows of action plans, and on how many of them a cost is printed."""
    if not rows:
        return ""
    units = dict.fromkeys(said for row in rows if (said := row.pengemban.tercetak))
    named = sum(row.berpelaksana for row in rows)
    answers = any(row.berpelaksana and row.pelaksana.tercetak is None for row in rows)
    priced = sum(row.perkiraan_biaya.kosong is None for row in rows)
    who = f": {'; '.join(units)}" if units else ""
    return (
        f"Dari {len(rows)} baris rencana aksi, {named} mencetak pelaksana"
        f"{' atau penanggung jawab' if answers else ''}{who}. "
        f"Perkiraan biaya tercetak di {priced} baris."
    )


def render_topik(lembar: Lembar, topik: Topik, site_url: str) -> str:
    """Return the page of one subject; other sites may frame its card where it has an address."""
    rows = rows_of(lembar.data, topik)
    actions = [row for row in rows if row.aksi is not None]
    defined = definitions_of(lembar.data, [row.acuan for row in rows if row.aksi is None])
    told = {words for one in defined for words, _ in one.isi}
    return lembar.render(
        "topik.html",
        definisi=defined,
        tanpa_definisi=[words for key, words in DEFINISI[:2] if words not in told],
        topik=topik,
        kartu=alamat.of_card(topik.id),
        site_url=site_url,
        baris=[row for row in rows if row.berindikator],
        aksi=actions,
        ringkas_aksi=say_actions([row.aksi for row in actions if row.aksi is not None]),
        deret_deret=series_of(lembar.data, topik.anggota),
        grafik_deret=chart_series,
        sebut_kosong=lambda one: say_missing(one.kosong, None),
        sebut_capaian=say_capaian,
        temuan=headline_of(lembar.data, rows),
        catatan_catatan=notes_of(lembar.data, topik),
        lihat_juga=lembar.data.topics_named(topik.lihat_juga),
    )
