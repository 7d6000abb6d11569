"""Show what can be taken away: every file, every column, every address with a sample."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from macros.model import alamat_unduhan
from macros.model.alamat_unduhan import TERBARU
from macros.model.format import format_number
from macros.views.bentuk_berkas import say_content
from macros.views.render import Lembar
from macros.views.tabel.kolom import Nilai, Tabel, write_plain
from macros.views.unduhan import Unduhan

#: Lines of a file that are enough to recognize it.
BATAS_CUPLIKAN = 14
BATAS_CSV = 4
#: Letters of a line that are shown; the file itself has the rest.
BATAS_LEBAR = 120
_KB = 1000


@dataclass(frozen=True)
class Kelompok:
    """Hold files that belong together, under a title and the fragment that names it."""

    id: str
    judul: str
    berkas: tuple[Unduhan, ...]


def say_size(ukuran: int) -> str:
    """Say a size as `95 KB`; what is smaller than that, in bytes."""
    if ukuran < _KB:
        return f"{ukuran} bita"
    return f"{format_number(Decimal(ukuran // _KB))} KB"


def group_files(lembar: Lembar, files: Sequence[Unduhan]) -> tuple[Kelompok, ...]:
    """Return the files of everything, of the years, of the papers, and for programs."""
    data = lembar.data
    scopes = {TERBARU: "Tahun terbaru, di alamat yang tidak berubah"}
    scopes |= {str(year): f"Tahun {year}" for year in data.tahun}
    scopes |= {berkas.isi.id: berkas.isi.nama for berkas in data.berkas}
    whole = [f for f in files if not f.lingkup and f.jumlah_baris is not None]
    bundle = [f for f in files if f.alamat == alamat_unduhan.of_all("zip")]
    groups = [
        Kelompok("semua", "Semua data", (*bundle, *(f for f in whole if not f.tabel))),
        Kelompok("tabel", "Satu tabel, semua tahun", tuple(f for f in whole if f.tabel)),
    ]
    for scope, title in scopes.items():
        found = tuple(f for f in files if f.lingkup == scope)
        groups.append(Kelompok(f"berkas-{scope.lower()}", title, found))
    rest = [f for f in files if not f.lingkup and f.jumlah_baris is None and f not in bundle]
    groups.append(Kelompok("program", "Untuk program komputer", tuple(rest)))
    return tuple(group for group in groups if group.berkas)


def render_unduh(lembar: Lembar, files: Sequence[Unduhan], tabel: Sequence[Tabel]) -> str:
    """Return every file with its size, its rows and its checksum."""
    return lembar.render(
        "unduh.html",
        kelompok=group_files(lembar, files),
        utama={"semua", "tabel", f"berkas-{TERBARU}", *(f"berkas-{y}" for y in lembar.data.tahun)},
        isi_berkas=partial(_say_content, {satu.nama: satu.judul for satu in tabel}),
        ukuran=say_size,
    )


#: What files hold that hold no tables.
_ISI = {
    alamat_unduhan.PAKET: "Paket data: kolom, kunci, dan sidik jari",
    alamat_unduhan.KATALOG: "Katalog untuk portal data",
    alamat_unduhan.KATALOG_LD: "Katalog DCAT 3",
    alamat_unduhan.SIDIK_JARI: "Sidik jari semua berkas",
    alamat_unduhan.of_schema("all"): "Skema berkas JSON yang memuat beberapa tabel",
}


def _say_content(titles: dict[str, str], file: Unduhan) -> str:
    if file.tabel:
        schema = file.jumlah_baris is None
        return f"Skema: {titles[file.tabel]}" if schema else titles[file.tabel]
    return _ISI.get(file.alamat) or say_content(file.bentuk)


def render_kamus(lembar: Lembar, tabel: Sequence[Tabel]) -> str:
    """Return every column of every table, with an example from the data themselves."""
    return lembar.render("kamus.html", tabel_tabel=tabel, contoh=say_example)


def say_example(nilai: Nilai) -> str:
    """Write an example as it stands in a CSV file, cut where it is long."""
    return _cut(write_plain(nilai), BATAS_LEBAR)


def render_api(
    lembar: Lembar,
    files: Sequence[Unduhan],
    tabel: Sequence[Tabel],
    read: Callable[[str], bytes],
    site_url: str,
) -> str:
    """Return every address, a sample of each table and of each kind of file, and how to read it.

    `read` returns what stands in the file at an address.
    """
    by_address = {file.alamat: file for file in files}
    shown = (
        alamat_unduhan.of_table("anggaran", "csv"),
        alamat_unduhan.of_table("anggaran", "json"),
        alamat_unduhan.of_all("json", TERBARU),
        alamat_unduhan.PAKET,
        alamat_unduhan.KATALOG,
        alamat_unduhan.KATALOG_LD,
        alamat_unduhan.of_schema("anggaran"),
        alamat_unduhan.SIDIK_JARI,
    )
    return lembar.render(
        "api.html",
        situs=site_url,
        kelompok=group_files(lembar, files),
        tabel_tabel=tabel,
        contoh_baris=sample_row,
        cuplikan=[
            (name, snip(by_address[name], read(name))) for name in shown if name in by_address
        ],
        perintah=list_commands(site_url),
    )


def snip(file: Unduhan, isi: bytes) -> str:
    """Return the first lines of what stands in a file, each cut where it is long."""
    limit = BATAS_CSV if file.bentuk == "CSV" else BATAS_CUPLIKAN
    lines = isi.decode().splitlines()
    shown = [_cut(line, BATAS_LEBAR) for line in lines[:limit]]
    return "\n".join([*shown, *(["…"] if len(lines) > limit else [])])


def sample_row(tabel: Tabel) -> str:
    """Return the first row of a table, one column a line; blanks are left out."""
    if not tabel.baris:
        return "Belum ada isinya."
    pairs = zip(tabel.kolom, tabel.baris[0], strict=True)
    return "\n".join(
        _cut(f"{kolom.nama}: {json.dumps(write_plain(value), ensure_ascii=False)}", BATAS_LEBAR)
        for kolom, value in pairs
        if value not in (None, ())
    )


def list_commands(site_url: str) -> tuple[tuple[str, str], ...]:
    """Return how to read a table, by program; the address is whole where the site's is known."""
    csv = f"{site_url}{alamat_unduhan.of_table('indikator', 'csv')}"
    book = f"{site_url}{alamat_unduhan.of_all('xlsx')}"
    python = f'import pandas\nindikator = pandas.read_csv("{csv}", dtype=str)'
    return (
        ("curl", f"curl --remote-name {csv}"),
        ("Python", python),
        ("R", f'indikator <- read.csv("{csv}", encoding = "UTF-8", colClasses = "character")'),
        ("Excel", f"Berkas > Buka, lalu tempel alamat ini:\n{book}"),
    )


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
