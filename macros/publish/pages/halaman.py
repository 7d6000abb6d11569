"""Hold a finished page as a value that any site generator can take over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from macros.model import alamat
from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.topik import Topik
from macros.views import dokumen as view_dokumen
from macros.views import topik as view_topik
from macros.views.halaman_umum import render_tahun, render_teks_sumber
from macros.views.realisasi import render_realisasi, sum_up_year
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan


@dataclass(frozen=True)
class Halaman:
    """Hold one page: its address, title, finished body and the files that it comes from.

    `buat` renders the body, once, when somebody asks for `isi`: the live preview shows one page
    of many. `berkas` are paths from the root of the project; `induk` is the breadcrumb above the
    page as (title, address); `dokumen` is the paper, where the page is one.
    """

    alamat: str
    judul: str
    deskripsi: str
    buat: Callable[[], str] = field(compare=False, repr=False)
    berkas: tuple[str, ...]
    induk: tuple[tuple[str, str], ...] = ()
    dokumen: Dokumen | None = None
    #: A draft's page says so, and machines are asked to leave it out.
    konsep: bool = False
    #: Whether no source holds what the page says: reports name their own proof.
    tanpa_sumber: bool = False

    @cached_property
    def isi(self) -> str:
        """Return the finished body."""
        return self.buat()


def generate(terbitan: Terbitan) -> tuple[Halaman, ...]:
    """Return every generated page; their number grows with the papers, nothing else does."""
    data, kertas = terbitan.data, terbitan.kertas
    pages = [_paper(data, berkas, kertas=kertas) for berkas in data.berkas]
    pages += [
        replace(
            _paper(data.beserta(berkas), berkas, kertas=kertas),
            induk=(("Dokumen", alamat.DOKUMEN),),
            konsep=True,
        )
        for berkas in data.konsep
    ]
    pages += [_year(data, tahun, kertas=kertas) for tahun in data.tahun]
    pages += list(_results(data))
    pages += list(_periods(data))
    pages += [_topic(terbitan, topik) for topik in data.topik]
    pages += [_source(data, sumber) for sumber in data.teks_sumber]
    return tuple(pages)


def _paper(data: Data, berkas: BerkasDokumen, *, kertas: bool) -> Halaman:
    address = alamat.of_paper(berkas)
    folder = alamat.folder_of(berkas)
    return Halaman(
        address,
        berkas.isi.nama,
        view_dokumen.summarize(berkas.isi),
        partial(view_dokumen.render, Lembar(data, address, kertas), berkas),
        (f"{data.akar}/{berkas.jalur}",),
        (("Dokumen", alamat.DOKUMEN), (folder.replace("-", "–"), alamat.of_folder(folder))),
        berkas.isi,
    )


def _year(data: Data, tahun: int, *, kertas: bool) -> Halaman:
    address = alamat.of_folder(tahun)
    files = tuple(f"{data.akar}/{berkas.jalur}" for berkas in data.of_year(tahun))
    return Halaman(
        address,
        f"Tahun {tahun}",
        f"Dokumen kinerja dan anggaran {data.satker.nama_singkat} tahun {tahun}.",
        partial(render_tahun, Lembar(data, address, kertas), tahun),
        files,
        (("Dokumen", alamat.DOKUMEN),),
    )


def _results(data: Data) -> Iterator[Halaman]:
    """Yield a page for each year on which anything is reported."""
    for tahun in data.tahun:
        files = [berkas.jalur for berkas in data.reports_of_year(tahun)]
        files += [b.jalur for b in data.of_year(tahun) if b.isi.periode_laporan]
        year = sum_up_year(data, tahun)
        if year is None:
            continue
        address = alamat.of_results(tahun)
        yield Halaman(
            address,
            f"Realisasi {tahun}",
            year.temuan or f"Realisasi anggaran {data.satker.nama_singkat} tahun {tahun}.",
            partial(render_realisasi, Lembar(data, address), tahun),
            tuple(f"{data.akar}/{path}" for path in files),
            (("Dokumen", alamat.DOKUMEN), (f"Tahun {tahun}", alamat.of_folder(tahun))),
            tanpa_sumber=True,
        )


def _periods(data: Data) -> Iterator[Halaman]:
    """Yield a page for each folder of papers that span several years."""
    folders: dict[str, list[BerkasDokumen]] = {}
    for berkas in data.of_period():
        folders.setdefault(alamat.folder_of(berkas), []).append(berkas)
    for folder, papers in folders.items():
        address = alamat.of_folder(folder)
        shown = folder.replace("-", "–")
        yield Halaman(
            address,
            f"Periode {shown}",
            f"Dokumen {data.satker.nama_singkat} yang berlaku {shown}.",
            partial(_list_papers, Lembar(data, address), papers),
            tuple(f"{data.akar}/{berkas.jalur}" for berkas in papers),
            (("Dokumen", alamat.DOKUMEN),),
        )


def _list_papers(lembar: Lembar, papers: list[BerkasDokumen]) -> str:
    body = lembar.render("daftar_berkas.html", berkas=papers, ringkas=view_dokumen.summarize)
    return f'<p class="ringkas">Dokumen yang berlaku beberapa tahun.</p><h2>Dokumen</h2>{body}'


def _topic(terbitan: Terbitan, topik: Topik) -> Halaman:
    data = terbitan.data
    address = alamat.of_topic(topik.id)
    return Halaman(
        address,
        topik.nama,
        view_topik.headline(view_topik.in_force(data, view_topik.rows_of(data, topik))),
        partial(view_topik.render_topik, Lembar(data, address), topik, terbitan.site_url),
        (f"{data.akar}/{data.file_of(topik, 'topik.yml')}",),
        (("Topik", alamat.TOPIK),),
    )


def _source(data: Data, name: str) -> Halaman:
    address = alamat.of_source(name)
    source = data.sumber_dari[name]
    return Halaman(
        address,
        "Teks sumber",
        f"Teks lengkap sumber: {source.judul}.",
        partial(render_teks_sumber, Lembar(data, address), name),
        (f"{data.akar}/{data.file_of(source, 'sumber.yml')}",),
        (("Sumber", alamat.SUMBER),),
    )
