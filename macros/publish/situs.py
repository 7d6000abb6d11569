"""Put the site together: data, generated pages and the frame that is drawn around each page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from urllib.parse import urlsplit

from macros.diff.versi import Sejarah
from macros.exports.berkas import Berkas
from macros.exports.semua import list_parts
from macros.exports.unduhan import Penulis
from macros.findings import Finding
from macros.kelola.berkas import write_form
from macros.kertas.tembolok import Tembolok
from macros.model import alamat
from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.format import format_date
from macros.model.uji import HasilUji
from macros.publish.frame import Bingkai, Butir, Identitas, Perihal, Tautan, list_headings
from macros.publish.menu import KAKI, MENU, is_active, list_above
from macros.publish.mesin import bagikan, jsonld
from macros.publish.mesin.kartu import write_cards
from macros.publish.mesin.pindah import write_moved
from macros.publish.pages.halaman import Halaman, generate
from macros.publish.pages.informasi import generate_informasi
from macros.publish.pages.perubahan import generate_years
from macros.publish.penulisan import Bagian, Penulisan
from macros.system.characters import show
from macros.views.kutipan import Keadaan, cite
from macros.views.terbitan import Terbitan
from macros.views.unduhan import Unduhan

#: Siblings shown beside a page; more would make every page grow with every paper.
BATAS_SEKITAR = 12
#: Sources named one by one at the foot of a page that is no paper's.
BATAS_SUMBER = 3
#: Years with a menu entry of their own.
BATAS_TAHUN = 2

_CSP = (
    "default-src 'none'; script-src {script}; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
)


@dataclass(frozen=True)
class Situs:
    """Hold one build of the site; made once, then only read."""

    terbitan: Terbitan
    findings: tuple[Finding, ...] = ()
    sejarah: Sejarah = field(default_factory=Sejarah)
    #: Where prints of the papers are kept; None prints none.
    tembolok: Tembolok | None = None
    uji: HasilUji | None = None
    #: Whether the form for staff is wanted; `berkas_formulir` tells whether there is one.
    formulir: bool = False
    #: Shown by the server of the live preview, which reloads pages by a script of its own.
    langsung: bool = False
    #: Where its files are written; None writes none.
    folder: Path | None = None

    @property
    def data(self) -> Data:
        """Return what is published."""
        return self.terbitan.data

    @cached_property
    def berkas_formulir(self) -> tuple[Berkas, ...]:
        """Return the form; none where it was not wanted, not fetched, or has nowhere to save."""
        return write_form(self.terbitan) if self.formulir else ()

    @cached_property
    def halaman(self) -> dict[str, Halaman]:
        """Return the generated pages by address."""
        pages = generate(self.terbitan)
        years = generate_years(self.terbitan, self.sejarah)
        more = generate_informasi(self.terbitan, formulir=bool(self.berkas_formulir))
        return {
            page.alamat: replace(page, berkas=self.data.parts_of(page.berkas))
            for page in (*pages, *years, *more)
        }

    @property
    def bagian(self) -> tuple[Bagian, ...]:
        """Return what makes the published files that are no pages, in parts."""
        return (
            *list_parts(self.penulis, self.sejarah, self.tembolok),
            *(partial(bagikan.draw_image, *one) for one in self._kata_gambar.items()),
            lambda: (*write_cards(self.terbitan), *write_moved(self.terbitan)),
            lambda: self.berkas_formulir,
        )

    @cached_property
    def penulisan(self) -> Penulisan:
        """Return who writes them."""
        return Penulisan(self.bagian, self.folder)

    @cached_property
    def gambar(self) -> bagikan.DaftarGambar:
        """Return the words of the images that shared links show, of those that could be drawn."""
        words = self._kata_gambar
        drawn = self.penulisan.hasil.alamat if words else frozenset()
        return {page: w for page, w in words.items() if alamat.of_picture(page) in drawn}

    @cached_property
    def _kata_gambar(self) -> bagikan.DaftarGambar:
        return bagikan.list_words(self.terbitan, self.halaman.values())

    @cached_property
    def penulis(self) -> Penulis:
        """Return who writes the tables, and the files that hold them."""
        return Penulis(self.terbitan)

    @property
    def unduhan(self) -> tuple[Unduhan, ...]:
        """Return what pages say of the downloads; they are written first."""
        return self.penulisan.hasil.unduhan

    def frame(self, perihal: Perihal) -> Bingkai:
        """Return the frame around a page of the site."""
        return self._frame(perihal, "../" * perihal.alamat.count("/") or "./")

    def frame_of_404(self) -> Bingkai:
        """Return the frame of the page for unknown addresses, whose depth is not known."""
        path = urlsplit(self.terbitan.site_url).path or "/"
        root = path if path.endswith("/") else f"{path}/"
        about = Perihal("", "Halaman tidak ditemukan", "Alamat ini tidak ada di situs ini.", ())
        return self._frame(about, root)

    def _frame(self, about: Perihal, root: str) -> Bingkai:
        satker = self.data.satker
        site = f"{satker.judul_situs} · {satker.nama_singkat}"
        home = about.alamat == "" and bool(about.berkas)
        konsep = about.halaman is not None and about.halaman.konsep
        trail = self._trail(about)
        block = jsonld.serialize(jsonld.describe(self.terbitan, about, trail, self._downloads()))
        return Bingkai(
            nama_satker=satker.nama_singkat,
            judul_situs=satker.judul_situs,
            beranda=root,
            cari=f"{root}{alamat.CARI}",
            csp=_CSP.format(script=f"{self._script_sources(about)}{jsonld.allow(block)}"),
            serta_merta=self._urgent(root),
            contoh=satker.contoh,
            judul=about.judul,
            judul_tab=site if home else f"{about.judul} · {satker.nama_singkat}",
            deskripsi=about.deskripsi or satker.deskripsi,
            kanonik=self._canonical(about),
            menu=self._menu(about, root),
            robots=None if self._is_open(about, konsep=konsep) else "noindex",
            bagikan=bagikan.describe(self.terbitan, about, self.gambar),
            jsonld=block,
            jejak=[
                *((title, f"{root}{address}") for title, address in trail[:-1]),
                (about.judul, None),
            ]
            if about.alamat
            else [],
            sekitar=self._siblings(about.halaman, root),
            daftar_isi=list_headings(about.isi),
            identitas=self._identity(about, root),
            kaki=[
                (group, [(title, f"{root}{address}") for title, address in entries])
                for group, entries in KAKI
            ],
            lisensi=(satker.lisensi_data.nama, satker.lisensi_data.alamat),
            pengelola=satker.pengelola,
            akar=root,
        )

    def _downloads(self) -> Iterator[Unduhan]:
        """Yield the downloads; they are not written before somebody wants to know of one."""
        yield from self.unduhan

    def _urgent(self, root: str) -> list[tuple[str, str, str, str]]:
        """Return what holds today and must be known at once: title, text, advice and address."""
        if self.data.kip is None:
            return []
        page = alamat.SERTA_MERTA
        return [
            (show(one.judul), show(one.isi), show(one.tindakan), f"{root}{address}")
            for one in self.data.informasi.serta_merta
            if one.holds_on(self.data.hari)
            for address in (alamat.of_item(page, "pengumuman", one.id),)
        ]

    def _is_open(self, about: Perihal, *, konsep: bool) -> bool:
        """Tell whether search engines may list a page: never a draft, nor one for staff alone."""
        return self.terbitan.terbuka and bool(about.berkas) and about.terbuka and not konsep

    def _canonical(self, about: Perihal) -> str | None:
        """Return where a page lives for good; nothing for 404, a preview, or without an address."""
        known = self.terbitan.beralamat and about.berkas
        return self.terbitan.address(about.alamat) if known else None

    def _script_sources(self, about: Perihal) -> str:
        """Return where scripts may come from: this host; the index for search is compiled code.

        The server of the live preview writes an inline script that reloads the page; it is
        allowed there and never in a site that is built.
        """
        wasm = " 'wasm-unsafe-eval'" if about.wasm else ""
        return f"'self'{wasm}" + (" 'unsafe-inline'" if self.langsung else "")

    def _menu(self, about: Perihal, root: str) -> list[Butir]:
        """Return the main menu: of constant size, whatever the number of papers."""
        years = [(str(year), alamat.of_folder(year)) for year in self.data.tahun[:BATAS_TAHUN]]
        entries = [("Beranda", ""), *years, *MENU]
        return [
            (title, f"{root}{address}", is_active(about, address)) for title, address in entries
        ]

    def _trail(self, about: Perihal) -> list[Tautan]:
        """Return the way from the front page to a page, as titles and addresses below the root."""
        above = about.halaman.induk if about.halaman else list_above(about.alamat)
        return [("Beranda", ""), *above, (about.judul, about.alamat)]

    def _siblings(
        self, page: Halaman | None, root: str
    ) -> tuple[str, list[Butir], Tautan | None] | None:
        """Return the other papers of the same folder, up to a limit."""
        if page is None or page.dokumen is None or page.konsep:
            return None
        folder = page.alamat.split("/")[0]
        papers = self._per_folder[folder]
        entries = [
            (b.isi.nama, f"{root}{alamat.of_paper(b)}", "page" if b.isi is page.dokumen else "")
            for b in papers[:BATAS_SEKITAR]
        ]
        title = f"Dokumen {folder.replace('-', '–')}"
        return (
            title,
            entries,
            (f"Semua tentang {folder.replace('-', '–')}", f"{root}{alamat.of_folder(folder)}"),
        )

    @cached_property
    def _per_folder(self) -> Mapping[str, list[BerkasDokumen]]:
        found: dict[str, list[BerkasDokumen]] = {}
        for berkas in self.data.berkas:
            found.setdefault(alamat.folder_of(berkas), []).append(berkas)
        return found

    def _identity(self, about: Perihal, root: str) -> Identitas:
        day = self.terbitan.riwayat.last_changed(about.berkas)
        # The front page is everybody's: what only staff and checkers read stands on all others.
        versi, files = (self.terbitan.riwayat.versi, about.berkas) if about.alamat else (None, ())
        return Identitas(
            diperbarui=(day.isoformat(), format_date(day)) if day else None,
            sumber=self._sources(about.halaman, root),
            berkas=[(path, self._edit_url(path)) for path in files],
            lapor=f"{root}{alamat.report_on(about.alamat)}",
            petunjuk=f"{root}{alamat.PANDUAN}",
            versi=versi,
            kutipan=cite(
                self.data.satker,
                about.judul,
                about.halaman.dokumen if about.halaman else None,
                Keadaan(day, self.terbitan.riwayat.versi, self._canonical(about)),
            ),
        )

    def _sources(self, page: Halaman | None, root: str) -> list[Tautan]:
        paper = page.dokumen if page else None
        if page is not None and page.tanpa_sumber:
            return []
        if paper is None and len(self.data.sumber) > BATAS_SUMBER:
            return [("Semua sumber", f"{root}{alamat.SUMBER}")]
        if paper is None:
            return [
                (source.judul, f"{root}{alamat.part_of(alamat.SUMBER, source.id)}")
                for source in self.data.sumber
            ]
        name = paper.sumber.berkas
        if not paper.sumber.baris:
            return []
        first, last = paper.sumber.baris[0], paper.sumber.baris[-1]
        source = self.data.sumber_dari.get(name)
        title = source.judul if source else name
        address = alamat.of_source(name, first) if name in self.data.teks_sumber else alamat.SUMBER
        unit = str(source.satuan) if source else "baris"
        return [(f"{title}, {unit} {first}–{last}", f"{root}{address}")]

    def _edit_url(self, path: str) -> str | None:
        """Return where the file is edited in the browser, if the repository's home is known."""
        if not self.terbitan.repositori:
            return None
        verb = "edit" if "." in path.rsplit("/", 1)[-1] else "tree"
        return f"{self.terbitan.repositori.rstrip('/')}/{verb}/main/{path}"
