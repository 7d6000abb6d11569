"""Render the menus of public information that readers and evaluators look for."""

from __future__ import annotations

from macros.model.daftar_pengumuman import TahapPeraturan
from macros.model.data import Data
from macros.model.informasi import Entri
from macros.model.jenis_informasi import Klasifikasi
from macros.model.kip import JenisInformasi
from macros.model.layanan import Layanan
from macros.views.dip import say_forms
from macros.views.e_monev import answer_all
from macros.views.informasi_publik import link_of, list_groups, say_basis
from macros.views.jalan import Jalan
from macros.views.kepatuhan import list_duties, pick, summarize
from macros.views.render import Lembar
from macros.views.tenggat import list_due

#: The terms of elections, by the ids of `kip.yml`; an office without them shows none.
_PEMILU = "tahapan-pemilu"
_LEBAR = 100


def render_jenis(lembar: Lembar, cara: Jalan, jenis: JenisInformasi) -> str:
    """Return the menu of one kind: each duty with its state, its files, and the way in."""
    data = lembar.data
    rows = tuple(row for row in list_duties(data) if row.kewajiban.jenis is jenis)
    return _render(
        lembar,
        cara,
        "informasi_jenis.html",
        jenis=jenis,
        kelompok=list_groups(rows, jenis).kelompok,
        kalimat=summarize(rows),
        serta_merta=data.informasi.serta_merta if jenis is JenisInformasi.SERTA_MERTA else None,
    )


def render_dikecualikan(lembar: Lembar, cara: Jalan) -> str:
    """Return the decisions by which something is kept back, and who took them; never the thing."""
    found = [
        entry
        for entry in lembar.data.informasi.entri
        if entry.klasifikasi is Klasifikasi.DIKECUALIKAN
    ]
    rows = [r for r in list_duties(lembar.data) if r.kewajiban.id == "daftar-dikecualikan"]
    return _render(lembar, cara, "informasi_dikecualikan.html", entri=found, baris=rows)


def render_profil(lembar: Lembar, cara: Jalan) -> str:
    """Return the profile: texts with their papers, the seats drawn and listed, the staff."""
    return _render(lembar, cara, "informasi_profil.html", profil=lembar.data.informasi.profil)


def render_layanan(lembar: Lembar, cara: Jalan) -> str:
    """Return the service of each year, as a chart and as a table."""
    years = [(one, _bars(one)) for one in lembar.data.informasi.layanan]
    return _render(lembar, cara, "informasi_layanan.html", tahun=years)


def _bars(one: Layanan) -> list[tuple[str, int, int]]:
    """Return the parts of the requests with their length, the longest a hundred."""
    if one.permintaan is None:
        return []
    most = max((count for _, count in one.permintaan.bagian), default=0)
    return [(name, n, round(n * _LEBAR / most) if most else 0) for name, n in one.permintaan.bagian]


def render_keuangan(lembar: Lembar, cara: Jalan) -> str:
    """Return the financial reports, newest first."""
    return _render(lembar, cara, "informasi_keuangan.html", tahun=lembar.data.informasi.keuangan)


def render_pengadaan(lembar: Lembar, cara: Jalan) -> str:
    """Return the packages of each year, from plan to handover."""
    return _render(lembar, cara, "informasi_pengadaan.html", tahun=lembar.data.informasi.pengadaan)


def render_pengaduan(lembar: Lembar, cara: Jalan) -> str:
    """Return the complaints of each year, in counts."""
    return _render(lembar, cara, "informasi_pengaduan.html", tahun=lembar.data.informasi.pengaduan)


def render_peraturan(lembar: Lembar, cara: Jalan) -> str:
    """Return regulations in force, drafts with their stage, and agreements."""
    data = lembar.data.informasi
    rows = data.peraturan.peraturan if data.peraturan else ()
    settled = {TahapPeraturan.BERLAKU, TahapPeraturan.DICABUT}
    return _render(
        lembar,
        cara,
        "informasi_peraturan.html",
        berlaku=[row for row in rows if row.tahap in settled],
        rancangan=[row for row in rows if row.tahap not in settled],
        perjanjian=data.kerja_sama.kerja_sama if data.kerja_sama else (),
    )


def render_tahapan(lembar: Lembar, cara: Jalan) -> str:
    """Return the stages of elections, with the shorter terms that hold in them."""
    data = lembar.data
    rows = data.informasi.tahapan.tahapan if data.informasi.tahapan else ()
    known = [k.id for k in data.kip.ketentuan] if data.kip else []
    terms = [name for name in known if name.startswith(_PEMILU)]
    return _render(
        lembar,
        cara,
        "informasi_tahapan.html",
        pemilihan=list(dict.fromkeys(row.pemilihan for row in rows)),
        baris=rows,
        waktu=pick(data.kip, terms) if data.kip else (),
    )


def render_e_monev(lembar: Lembar, cara: Jalan) -> str:
    """Return the evaluators' items, each with its state and its link."""
    return _render(lembar, cara, "informasi_e_monev.html", jawaban=answer_all(lembar.data))


def render_tenggat(lembar: Lembar, cara: Jalan) -> str:
    """Return what comes due and what is missing, each with where to enter it: for staff."""
    return _render(
        lembar,
        cara,
        "informasi_tenggat.html",
        tenggat=list_due(lembar.data),
        belum=[row for row in list_duties(lembar.data) if not row.terpenuhi],
    )


def _render(lembar: Lembar, cara: Jalan, template: str, **context: object) -> str:
    data = lembar.data
    return lembar.render(
        template,
        kip=data.kip,
        cara=cara,
        sebut_dasar=say_basis,
        tautan_luar=link_of,
        sebut_bentuk=lambda entry: say_bentuk(data, entry),
        **context,
    )


def say_bentuk(data: Data, entry: Entri) -> str | None:
    """Say in which forms an entry can be had."""
    known = data.informasi.lampiran
    return say_forms(entry, [known[name] for name in entry.berkas if name in known])
