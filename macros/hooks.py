"""Hand the site over to MkDocs: check first, then add pages, frames and the search index."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click
from jinja2 import Environment
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from watchdog.observers.polling import PollingObserver

from macros.findings import has_error
from macros.findings.report import as_text
from macros.kertas.cetak import CetakError
from macros.model import alamat
from macros.publish import inserts, tubuh
from macros.publish.finish import checksums, exchange, search
from macros.publish.frame import Perihal
from macros.publish.langsung import PELAYAN, Antrean
from macros.publish.open import Tempat, open_situs
from macros.publish.penulisan import Ditulis, Penulisan
from macros.publish.pictures import let_wait
from macros.publish.tolak import (
    TolakError,
    read_source,
    refuse_dead_ends,
    refuse_links,
    refuse_overwritten,
)
from macros.system.characters import show
from macros.system.errors import say_os_error
from macros.system.today import DayError, read_day

P = ParamSpec("P")
T = TypeVar("T")

log = get_plugin_logger("periksa")

#: Stands for a day that is not known: MkDocs reads the latest of all days and stops at "".
#: overrides/sitemap.xml leaves it out.
TANPA_TANGGAL = "1970-01-01"
#: Pages that tell how large the downloads are, and what stands in them.
MENCERITAKAN = frozenset({alamat.UNDUH, alamat.API})
#: An address within a page.
_ID = re.compile(r'<[^<>]*\sid="([^"]+)"')


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 - as MkDocs calls it
    """Note whether MkDocs builds a site or shows one that is being edited."""
    inserts.set_live(on=command == "serve")
    # Without live reloading, MkDocs never calls `on_serve`, and nobody could ask for anything. A
    # dirty build leaves old files lying, which must not be taken for new ones.
    asked = click.get_current_context(silent=True)
    reloads = bool(asked and asked.params.get("livereload"))
    PELAYAN.menunda = inserts.is_live() and reloads and not dirty
    # It lists every macro and setting in lines of a thousand characters, among which a finding
    # is overlooked. Its warnings still count for --strict.
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").setLevel(logging.WARNING)


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data once; refuse to build while an error stands."""
    root = Path(config.config_file_path).resolve().parent
    extra = config.extra
    folder = root / extra.get("data", "data")
    tempat = Tempat(
        config.site_url or "",
        extra.get("repositori") or "",
        pratinjau=inserts.is_live() or bool(extra.get("pratinjau")),
        langsung=inserts.is_live(),
        kertas=not extra.get("cepat"),
        hari=_refuse(read_day),
        # A preview is read and thrown away: nothing is to be changed from there.
        formulir=not (extra.get("cepat") or extra.get("pratinjau")),
    )
    situs = open_situs(root, folder, tempat)
    if has_error(situs.findings):
        raise Abort(f"Situs tidak dibangun.\n{as_text(situs.findings)}")
    for finding in situs.findings:
        # Not a warning to MkDocs: with --strict that would stop what the checks let pass.
        log.info("%s", finding)
    config.site_name = situs.data.satker.judul_situs
    if not inserts.is_live():
        _begin(config)
    inserts.use(replace(situs, folder=Path(config.site_dir)))
    return config


#: The build that is under way, if any: beside the old site until it is whole.
_bangunan: list[exchange.Bangunan] = []
#: Who writes what is no page of it.
_penulisan: list[Penulisan] = []


def _begin(config: MkDocsConfig) -> None:
    """Let MkDocs build beside the old site."""
    _bangunan[:] = [_refuse(exchange.prepare, Path(config.site_dir))]
    config.site_dir = str(_bangunan[0].baru)


def _give_up() -> None:
    """Remove a build that did not come to its end; the old site stays."""
    while _penulisan:
        _penulisan.pop().stop()
    while _bangunan:
        _bangunan.pop().discard()


def on_build_error(error: Exception) -> None:
    """Leave the old site as it was; a disk that is full, or refuses, is no traceback."""
    begun = bool(_bangunan)
    _give_up()
    if begun and isinstance(error, OSError):
        what = f" ({Path(error.filename).name})" if isinstance(error.filename, str) else ""
        raise Abort(
            f"Situs tidak dibangun: {say_os_error(error)}{what}. "
            "Situs yang lama tetap seperti semula."
        ) from None


def on_shutdown() -> None:
    """Leave nothing behind where somebody stopped the build."""
    _give_up()


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and files and the sources; leave out what the theme brings unused."""
    situs = inserts.current()
    _refuse(refuse_links, [(f.src_uri, f.abs_src_path) for f in files], Path(config.docs_dir))
    for file in list(files):
        # The theme's own stylesheet and script are not loaded: see overrides/base.html.
        # Without its packages there is no form, and no page that tells of it.
        absent = file.url == alamat.KELOLA and not situs.formulir
        if file.src_uri.startswith(("assets/", "gaya/")) or absent:
            files.remove(file)
    for address in situs.halaman:
        files.append(File.generated(config, f"{address}index.md", content=""))
    _refuse(refuse_dead_ends, situs.data, {file.url for file in files.documentation_pages()})
    root = Path(config.config_file_path).resolve().parent
    folder = root / config.extra.get("data", "data")
    for sumber in situs.data.sumber:
        content = _refuse(read_source, folder, sumber)
        files.append(File.generated(config, sumber.berkas, content=content))
    if not PELAYAN.menunda:
        _begin_to_write(files)
    return files


def _begin_to_write(files: Files) -> None:
    """Write what is no page while MkDocs reads the pages; those that tell of it are read last."""
    for file in [file for file in files if file.url in MENCERITAKAN]:
        files.remove(file)
        files.append(file)
    _penulisan[:] = [inserts.current().penulisan]
    _penulisan[0].start()


def _finish_files() -> Ditulis:
    """Wait until every file stands that is no page."""
    return _refuse(lambda: inserts.current().penulisan.hasil)


def on_pre_page(page: Page, **_: Any) -> Page:
    """Wait for the downloads before a page tells of them."""
    if page.url in MENCERITAKAN:
        _finish_files()
    return page


def _refuse(make: Callable[P, T], *words: P.args, **named: P.kwargs) -> T:
    """Do what may find a reason not to build, and then build nothing."""
    try:
        return make(*words, **named)
    except (CetakError, TolakError, DayError, exchange.TukarError) as error:
        raise Abort(f"Situs tidak dibangun. {error}") from None


#: Seconds between two looks for changes. Not told by the system: folders of another machine or of
#: a container would never tell.
JEDA = 0.2
#: All files of a live preview, and how MkDocs arranged them.
_semua: list[tuple[Files, Navigation]] = []


@event_priority(-100)
def on_nav(nav: Navigation, files: Files, **_: Any) -> Navigation:
    """Take the pages of a live preview out of MkDocs' hands: each waits until it is asked for."""
    if PELAYAN.menunda:
        _semua[:] = [(Files(files), nav)]
        for file in files.documentation_pages():
            files.remove(file)
    return nav


@event_priority(-100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let every file stand that is no page: the frames tell of images and downloads."""
    if PELAYAN.menunda:
        PELAYAN.antrean = _line_up(env, config)
    else:
        ours = _finish_files().alamat
        _refuse(refuse_overwritten, [(f.src_uri, f.dest_uri) for f in files], ours)
    return env


def _line_up(env: Environment, config: MkDocsConfig) -> Antrean:
    """Return the pages of a live preview, to be made one by one, just as MkDocs makes them all."""
    # Jinja would compile the frame anew for every change of the data.
    env.bytecode_cache = PELAYAN.templat
    files, nav = _semua.pop()
    pages = files.documentation_pages()

    def write(file: File) -> None:
        page = file.page or Page(None, file, config)
        build._populate_page(page, config, files)  # noqa: SLF001 - MkDocs offers no other road
        build._build_page(page, config, pages, nav, env)  # noqa: SLF001 - as above

    return Antrean(
        Path(config.site_dir),
        {file.dest_uri: partial(write, file) for file in pages},
        _finish_files,
        partial(_index, config),
    )


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Put ourselves before the server: it answers when what was asked for has been made."""
    server.set_app(PELAYAN.stand_before(server.serve_request, server.mount_path))
    server.builder = partial(PELAYAN.rebuild, builder)
    # MkDocs looks for changes twice a second; what it watches by now is watched anew.
    watched = (config.docs_dir, config.config_file_path)
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=JEDA)
    for path in watched:
        server.watch(path)
    return server


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Give a generated page its title, and any page the day of its data for the sitemap."""
    situs = inserts.current()
    made = situs.halaman.get(page.url)
    if made is not None:
        page.meta["title"] = made.judul
        if made.konsep:
            # Found from the list of papers only: neither by search nor by other machines.
            page.meta.update(tanpa_cari=True, tanpa_peta=True)
    day = situs.terbitan.riwayat.last_changed(made.berkas if made else _files_of(page, config))
    # MkDocs would say the day of the build, which tells nothing of the page.
    page.update_date = day.isoformat() if day else TANPA_TANGGAL
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Put the finished body of a generated page in place."""
    made = inserts.current().halaman.get(page.url)
    if made is None:
        whole = inserts.release(html)
        # MkDocs asks links to parts of pages what it read; it did not read what was held.
        page.present_anchor_ids = (page.present_anchor_ids or set()) | set(_ID.findall(whole))
        return let_wait(whole, page.url, Path(config.docs_dir))
    tubuh.put_away(page.url, f"<h1>{escape(show(made.judul))}</h1>\n{made.buat()}")
    return ""


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> Any:
    """Draw the frame around a page."""
    situs = inserts.current()
    url = "" if page.url in {"./", "."} else page.url
    made = situs.halaman.get(url)
    if made is not None:
        page.content = tubuh.take_out(page.url)
    title = made.judul if made else str(page.title)
    files = made.berkas if made else _files_of(page, config)
    context["bingkai"] = situs.frame(
        Perihal(
            alamat=url,
            judul=title,
            deskripsi=made.deskripsi if made else str(page.meta.get("description", "")),
            berkas=files,
            isi=page.content or "",
            halaman=made,
            wasm=bool(page.meta.get("wasm")),
            terbuka=not page.meta.get("tanpa_peta"),
        )
    )
    return context


def _files_of(page: Page, config: MkDocsConfig) -> tuple[str, ...]:
    """Return the data files that a hand-written page names, or the page's own file."""
    named = page.meta.get("berkas")
    if named:
        return inserts.current().data.parts_of(str(path) for path in named)
    docs = Path(config.docs_dir).name
    return (f"{docs}/{page.file.src_uri}",)


def on_template_context(context: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Draw the frame around pages without an address of their own, such as 404."""
    context["bingkai"] = inserts.current().frame_of_404()
    return context


def on_post_page(output: str, page: Page, **_: Any) -> str:
    """Let go of the body of a page once it stands in its file."""
    page.content = None
    return output


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Index the finished site, list the checksums of all of it, and put it in its place."""
    # It holds the path and the time of the build; the plain sitemap says the same.
    (Path(config.site_dir) / "sitemap.xml.gz").unlink(missing_ok=True)
    if inserts.current().terbitan.pratinjau:
        # A map invites search engines, which a preview turns away.
        (Path(config.site_dir) / "sitemap.xml").unlink(missing_ok=True)
    if PELAYAN.menunda:
        return
    _index(config)
    # What MkDocs warned of ends a strict build, but only after this.
    if _bangunan and not (config.strict and _count_warnings()):
        _finish(config)


def _index(config: MkDocsConfig) -> None:
    try:
        search.index(Path(config.site_dir), inserts.current().data.istilah)
    except RuntimeError as error:
        raise Abort(f"Situs tidak dibangun. {error}") from None
    checksums.write_checksums(Path(config.site_dir))


def _count_warnings() -> int:
    handlers = logging.getLogger("mkdocs").handlers
    counters = [handler for handler in handlers if isinstance(handler, CountHandler)]
    return sum(number for counter in counters for _, number in counter.get_counts())


def _finish(config: MkDocsConfig) -> None:
    _penulisan.clear()
    bangunan = _bangunan.pop()
    try:
        bangunan.finish()
    except exchange.TukarError as error:
        raise Abort(f"Situs tidak diganti. {error}") from None
    config.site_dir = str(bangunan.situs)
    log.info("Situs yang baru sudah utuh di %s", config.site_dir)
