"""Offer views to hand-written pages as macros, safe to stand within Markdown.

A macro's HTML must not be read as Markdown, as HTML of somebody else's making, or as a
template again: it comes from autoescaping templates, and braces leave as entities.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count

from macros.buku.kode import KODE
from macros.checks.run import RULES
from macros.kelola.konfigurasi import repository_of
from macros.publish.pages.perubahan import render_perubahan
from macros.publish.situs import Situs
from macros.views import bacaan, unduh
from macros.views import halaman_umum as umum
from macros.views import informasi_publik as publik
from macros.views.jadwal import render_jadwal
from macros.views.koreksi import render_koreksi
from macros.views.matriks import render_matriks
from macros.views.metode import render_metode, render_tata_angka
from macros.views.pelaksana import render_pelaksana
from macros.views.penjelajah import render_penjelajah
from macros.views.pohon import render_pohon
from macros.views.render import Lembar

_current: list[Situs] = []
_live: list[bool] = []
#: What macros returned for pages that are being read, and the mark that stands for it meanwhile.
_ditahan: dict[int, str] = {}
_nomor = count()
_TANDA = re.compile(r'<div data-sisipan="([0-9]+)"></div>')


def set_live(*, on: bool) -> None:
    """Remember whether the server of the live preview is running, before any site is read."""
    _live[:] = [on]


def is_live() -> bool:
    """Tell whether the server of the live preview is running."""
    return _live == [True]


def use(situs: Situs) -> None:
    """Make `situs` the one that macros speak of, from now on."""
    _current[:] = [situs]
    _ditahan.clear()


def current() -> Situs:
    """Return the site that is being built."""
    return _current[0]


def insert(address: str, render: Callable[..., str], *arguments: str) -> str:
    """Render a view for the page at `address` as one block that Markdown leaves alone."""
    home = "" if address in {"", "./", "index.html"} else address
    html = render(Lembar(current().data, home), *arguments)
    return to_block(html)


def hold(address: str, render: Callable[..., str], *arguments: str) -> str:
    """Render a view, and return a mark for its place: Markdown need not read finished HTML."""
    number = next(_nomor)
    _ditahan[number] = insert(address, render, *arguments)
    return f'<div data-sisipan="{number}"></div>'


def release(html: str) -> str:
    """Return a converted page with what was held in the place of its marks."""
    return _TANDA.sub(lambda mark: _ditahan.pop(int(mark[1]), mark[0]), html)


def to_block(html: str) -> str:
    """Return HTML as one raw line: no fence or blank line ends it, no brace is read again."""
    body = re.sub(r">\s*\n\s*<", "> <", html.strip()).replace("\n", "&#10;")
    body = body.replace("{", "&#123;").replace("}", "&#125;")
    return f'<div class="sisipan">{body}</div>'


def _kode(lembar: Lembar) -> str:
    return umum.render_kode(lembar, RULES)


def _kode_buku(lembar: Lembar) -> str:
    return umum.render_kode_buku(lembar, [(k.kode, k.judul, k.tingkat, k.penjelasan) for k in KODE])


def _kontak(lembar: Lembar) -> str:
    return umum.render_kontak(lembar, current().terbitan.repositori)


def _lapor(lembar: Lembar) -> str:
    return umum.render_lapor(lembar, current().terbitan.repositori)


def _perubahan(lembar: Lembar) -> str:
    terbitan = current().terbitan
    feeds = bool(terbitan.site_url)
    return render_perubahan(lembar, current().sejarah, terbitan.repositori, umpan=feeds)


def _unduh(lembar: Lembar) -> str:
    situs = current()
    return unduh.render_unduh(lembar, situs.unduhan, situs.penulis.tabel)


def _kamus(lembar: Lembar) -> str:
    return unduh.render_kamus(lembar, current().penulis.tabel)


def _api(lembar: Lembar) -> str:
    situs = current()
    tables, home = situs.penulis.tabel, situs.terbitan.site_url
    return unduh.render_api(lembar, situs.unduhan, tables, situs.penulisan.read, home)


def _buka_formulir(lembar: Lembar) -> str:
    situs = current()
    return umum.render_formulir(
        lembar, repository_of(situs.terbitan.repositori), hadir=situs.formulir
    )


def _hasil_uji(lembar: Lembar) -> str:
    return umum.render_hasil_uji(lembar, current().uji)


#: Each macro under the name that hand-written pages call it by.
SISIPAN: dict[str, Callable[..., str]] = {
    "beranda": umum.render_beranda,
    "daftar_dokumen": umum.render_dokumen,
    "anggaran": umum.render_anggaran,
    "catatan_data": umum.render_catatan,
    "yang_rusak": bacaan.render_damage,
    "sumber": umum.render_sumber,
    "istilah": umum.render_istilah,
    "matriks": render_matriks,
    "pelaksana": render_pelaksana,
    "jadwal": render_jadwal,
    "penjelajah": render_penjelajah,
    "pohon": render_pohon,
    "kode_periksa": _kode,
    "kode_buku": _kode_buku,
    "kontak": _kontak,
    "lapor": _lapor,
    "perubahan": _perubahan,
    "koreksi": render_koreksi,
    "metode": render_metode,
    "tata_angka": render_tata_angka,
    "kepatuhan_kip": publik.render_kepatuhan,
    "daftar_informasi_publik": publik.render_dip,
    "cara_meminta_informasi": publik.render_permintaan,
    "unduh": _unduh,
    "kamus_data": _kamus,
    "api": _api,
    "hasil_uji": _hasil_uji,
    "buka_formulir": _buka_formulir,
}
