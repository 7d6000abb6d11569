"""List the files that hold the data: of each paper, of each year, and of everything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from macros.exports.berkas import Berkas, offer, said_of
from macros.exports.bundel import begin_zip, write_zip
from macros.exports.katalog import write_catalog, write_data_json
from macros.exports.keterangan import Keterangan
from macros.exports.paket import describe_package
from macros.exports.skema import lay_out_all, lay_out_table, schema_of_all, schema_of_table
from macros.exports.tabel_csv import write_csv
from macros.exports.tabel_json import write_json
from macros.exports.tabel_xlsx import write_xlsx
from macros.model import alamat_unduhan
from macros.model.alamat_unduhan import TERBARU
from macros.model.berkas import BerkasDokumen
from macros.views.tabel.kolom import Tabel
from macros.views.tabel.semua import build_tables
from macros.views.terbitan import Terbitan
from macros.views.unduhan import TABEL_TAHUN, Unduhan, tables_shown

#: Tables that a file of one paper leaves out: the same rows stand in it under their own names.
_BUKAN_DOKUMEN = ("baris", "topik_anggota", "topik_kegiatan")


@dataclass(frozen=True)
class Penulis:
    """Write every file from one set of tables."""

    terbitan: Terbitan

    @cached_property
    def keterangan(self) -> Keterangan:
        """Return what accompanies every file."""
        return Keterangan(self.terbitan)

    @cached_property
    def tabel(self) -> tuple[Tabel, ...]:
        """Return every table."""
        return build_tables(self.terbitan)

    @property
    def bagian(self) -> tuple[Callable[[], Iterable[Berkas]], ...]:
        """Return what writes all files but the checksums, in parts that can be done apart.

        In their order the files are offered: everything, years newest first, papers.
        """
        _ = self.tabel, self.keterangan  # once, before the parts go their ways
        data = self.terbitan.data
        return (
            self._everything,
            *(partial(self._offer_year, year) for year in data.tahun),
            *(partial(self._paper, berkas) for berkas in data.berkas),
        )

    def _everything(self) -> Iterator[Berkas]:
        """Yield the files of all years, each as soon as it is made, then what describes them."""
        bundel = begin_zip(self.keterangan, self.keterangan.judul)
        whole: list[Unduhan] = []
        for file in self._whole():
            bundel.add(file.alamat, file.isi)
            whole += said_of((file,))
            yield file
        package, schemas = self._package(whole), tuple(self._schemas())
        for file in (package, *schemas):
            bundel.add(file.alamat, file.isi)
        bundle = offer(alamat_unduhan.of_all("zip"), bundel.close())
        yield from (bundle, package, *self._catalogues(bundle, whole), *schemas)

    def _package(self, whole: Iterable[Unduhan]) -> Berkas:
        names = {tabel.nama: tabel for tabel in self.tabel}
        csv = tuple(file for file in whole if file.bentuk == "CSV")
        package = describe_package(names, csv, self.keterangan, self.terbitan.riwayat.versi)
        return offer(alamat_unduhan.PAKET, write_json(package))

    def _catalogues(self, bundle: Berkas, files: Sequence[Unduhan]) -> Iterator[Berkas]:
        """Yield two catalogues, which name what holds several tables, and each table as CSV."""
        several = (file for file in files if not file.tabel)
        csv = (file for file in files if file.bentuk == "CSV")
        listed = (*several, *csv, *said_of((bundle,)))
        data_json = write_data_json(self.keterangan, listed)
        yield offer(alamat_unduhan.KATALOG, write_json(data_json))
        yield offer(alamat_unduhan.KATALOG_LD, write_json(write_catalog(self.keterangan, listed)))

    def _whole(self) -> Iterator[Berkas]:
        """Yield all tables together, then each alone."""
        title = self.keterangan.judul
        yield from self._together(self.tabel, "", "semua", title, alamat_unduhan.of_all)
        for tabel in self.tabel:
            yield self._csv(alamat_unduhan.of_table(tabel.nama, "csv"), tabel)
            layout = lay_out_table(tabel, self.keterangan)
            yield offer(
                alamat_unduhan.of_table(tabel.nama, "json"),
                write_json(layout),
                tabel=tabel.nama,
                jumlah_baris=len(tabel.baris),
            )

    def _offer_year(self, year: int) -> tuple[Berkas, ...]:
        """Return the files of a year; the newest year's again under a name that stays."""
        files = tuple(self._year(year))
        if year != self.terbitan.data.tahun[0]:
            return files
        return (*(_as_newest(file, year) for file in files), *files)

    def _year(self, year: int) -> Iterator[Berkas]:
        papers = {berkas.isi.id for berkas in self.terbitan.data.of_year(year)}
        tables = _with_rows(tabel.of_year(year, papers) for tabel in self.tabel)
        title = f"{self.keterangan.judul}, tahun {year}"
        name = str(year)
        address = partial(alamat_unduhan.of_all, lingkup=name)
        together = tuple(self._together(tables, name, name, title, address))
        alone = tuple(
            (
                tabel.nama,
                self._csv(alamat_unduhan.of_table(tabel.nama, "csv", name), tabel, name),
            )
            for tabel in tables
        )
        inside = (*together, *(csv for _, csv in alone))
        bundle = write_zip(inside, self.keterangan, title)
        yield offer(address("zip"), bundle, name)
        yield from together
        yield from (csv for tabel, csv in alone if tabel in TABEL_TAHUN)

    def _paper(self, berkas: BerkasDokumen) -> tuple[Berkas, ...]:
        name = berkas.isi.id
        some = (t.of_papers({name}) for t in self.tabel if t.nama not in _BUKAN_DOKUMEN)
        tables = _with_rows(some)
        title = f"{berkas.isi.nama}, {self.terbitan.data.satker.nama_singkat}"
        shown = (tabel for tabel in tables if tabel.nama in tables_shown(berkas.isi))
        return (
            *self._together(tables, name, name, title, partial(alamat_unduhan.of_paper, berkas)),
            *(
                self._csv(alamat_unduhan.of_table_of_paper(berkas, tabel.nama), tabel, name)
                for tabel in shown
            ),
        )

    def _together(
        self,
        tables: Sequence[Tabel],
        lingkup: str,
        sebutan: str,
        judul: str,
        address: Callable[[str], str],
    ) -> Iterator[Berkas]:
        """Yield some tables in one workbook and in one JSON file, at addresses by their ending."""
        rows = sum(len(tabel.baris) for tabel in tables)
        book = write_xlsx(tables, self.keterangan, judul)
        yield offer(address("xlsx"), book, lingkup, jumlah_baris=rows)
        layout = write_json(lay_out_all(tables, self.keterangan, sebutan))
        yield offer(address("json"), layout, lingkup, jumlah_baris=rows)

    def _csv(self, address: str, tabel: Tabel, lingkup: str = "") -> Berkas:
        return offer(address, write_csv(tabel), lingkup, tabel.nama, len(tabel.baris))

    def _schemas(self) -> Iterator[Berkas]:
        every = schema_of_all(self.tabel, self.keterangan)
        yield offer(alamat_unduhan.of_schema("all"), write_json(every))
        for tabel in self.tabel:
            schema = schema_of_table(tabel, self.keterangan)
            yield offer(alamat_unduhan.of_schema(tabel.nama), write_json(schema), tabel=tabel.nama)


def _with_rows(tables: Iterable[Tabel]) -> tuple[Tabel, ...]:
    """Return the tables that have rows: a file of one year or paper leaves out the others."""
    return tuple(tabel for tabel in tables if tabel.baris)


def _as_newest(file: Berkas, year: int) -> Berkas:
    """Return a file of a year under the address that will be the next year's."""
    said = file.unduhan
    table, rows = (said.tabel, said.jumlah_baris) if said else ("", None)
    return offer(alamat_unduhan.of_newest(file.alamat, year), file.isi, TERBARU, table, rows)


def write_checksums(files: Sequence[Unduhan]) -> Berkas:
    """Return the checksums of files as `sha256sum --check` reads them."""
    lines = "".join(f"{file.sha256}  {file.alamat}\n" for file in files)
    return offer(alamat_unduhan.SIDIK_JARI, lines.encode())
