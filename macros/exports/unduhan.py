"""List the files that hold the data: of each paper, of each year, and of everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from macros.exports.bundel import write_zip
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

    @cached_property
    def unduhan(self) -> tuple[Unduhan, ...]:
        """Return every file as offered: everything, years newest first, papers, descriptions."""
        whole = tuple(self._whole())
        years = tuple(self._years())
        papers = tuple(file for berkas in self.terbitan.data.berkas for file in self._paper(berkas))
        schemas = tuple(self._schemas())
        csv = tuple(file for file in whole if file.bentuk == "CSV")
        names = {tabel.nama: tabel for tabel in self.tabel}
        package = describe_package(names, csv, self.keterangan, self.terbitan.riwayat.versi)
        described = Unduhan(alamat_unduhan.PAKET, write_json(package))
        title = self.keterangan.judul
        inside = (described, *whole, *schemas)
        bundle = Unduhan(alamat_unduhan.of_all("zip"), write_zip(inside, self.keterangan, title))
        listed = (*(file for file in whole if not file.tabel), *csv, bundle)
        files = (
            bundle,
            *whole,
            *years,
            *papers,
            described,
            Unduhan(alamat_unduhan.KATALOG, write_json(write_data_json(self.keterangan, listed))),
            Unduhan(alamat_unduhan.KATALOG_LD, write_json(write_catalog(self.keterangan, listed))),
            *schemas,
        )
        return (*files, Unduhan(alamat_unduhan.SIDIK_JARI, _checksums(files)))

    def _whole(self) -> Iterator[Unduhan]:
        """Yield all tables together, then each alone."""
        title = self.keterangan.judul
        yield from self._together(self.tabel, "", "semua", title)
        for tabel in self.tabel:
            yield self._csv(alamat_unduhan.of_table(tabel.nama, "csv"), tabel)
            layout = lay_out_table(tabel, self.keterangan)
            yield Unduhan(
                alamat_unduhan.of_table(tabel.nama, "json"),
                write_json(layout),
                tabel=tabel.nama,
                jumlah_baris=len(tabel.baris),
            )

    def _years(self) -> Iterator[Unduhan]:
        """Yield the files of each year; the newest year's again under a name that stays."""
        data = self.terbitan.data
        for year in data.tahun:
            files = tuple(self._year(year))
            if year == data.tahun[0]:
                for file in files:
                    address = alamat_unduhan.of_newest(file.alamat, year)
                    yield replace(file, alamat=address, lingkup=TERBARU)
            yield from files

    def _year(self, year: int) -> Iterator[Unduhan]:
        papers = {berkas.isi.id for berkas in self.terbitan.data.of_year(year)}
        tables = _with_rows(tabel.of_year(year, papers) for tabel in self.tabel)
        title = f"{self.keterangan.judul}, tahun {year}"
        together = tuple(self._together(tables, str(year), str(year), title))
        alone = tuple(
            self._csv(alamat_unduhan.of_table(tabel.nama, "csv", str(year)), tabel, str(year))
            for tabel in tables
        )
        bundle = write_zip((*together, *alone), self.keterangan, title)
        yield Unduhan(alamat_unduhan.of_all("zip", str(year)), bundle, str(year))
        yield from together
        yield from (file for file in alone if file.tabel in TABEL_TAHUN)

    def _paper(self, berkas: BerkasDokumen) -> Iterator[Unduhan]:
        name = berkas.isi.id
        some = (t.of_papers({name}) for t in self.tabel if t.nama not in _BUKAN_DOKUMEN)
        tables = _with_rows(some)
        title = f"{berkas.isi.nama}, {self.terbitan.data.satker.nama_singkat}"
        for file in self._together(tables, name, name, title):
            yield replace(file, alamat=alamat_unduhan.of_paper(berkas, file.akhiran))
        for tabel in tables:
            if tabel.nama in tables_shown(berkas.isi):
                yield self._csv(alamat_unduhan.of_table_of_paper(berkas, tabel.nama), tabel, name)

    def _together(
        self, tables: Sequence[Tabel], lingkup: str, sebutan: str, judul: str
    ) -> Iterator[Unduhan]:
        rows = sum(len(tabel.baris) for tabel in tables)
        book = write_xlsx(tables, self.keterangan, judul)
        layout = lay_out_all(tables, self.keterangan, sebutan)
        yield Unduhan(alamat_unduhan.of_all("xlsx", lingkup), book, lingkup, jumlah_baris=rows)
        yield Unduhan(
            alamat_unduhan.of_all("json", lingkup), write_json(layout), lingkup, jumlah_baris=rows
        )

    def _csv(self, address: str, tabel: Tabel, lingkup: str = "") -> Unduhan:
        return Unduhan(address, write_csv(tabel), lingkup, tabel.nama, len(tabel.baris))

    def _schemas(self) -> Iterator[Unduhan]:
        every = schema_of_all(self.tabel, self.keterangan)
        yield Unduhan(alamat_unduhan.of_schema("all"), write_json(every))
        for tabel in self.tabel:
            schema = schema_of_table(tabel, self.keterangan)
            yield Unduhan(
                alamat_unduhan.of_schema(tabel.nama), write_json(schema), tabel=tabel.nama
            )


def _with_rows(tables: Iterable[Tabel]) -> tuple[Tabel, ...]:
    """Return the tables that have rows: a file of one year or paper leaves out the others."""
    return tuple(tabel for tabel in tables if tabel.baris)


def _checksums(files: Sequence[Unduhan]) -> bytes:
    """Return the checksums as `sha256sum --check` reads them."""
    return "".join(f"{file.sha256}  {file.alamat}\n" for file in files).encode()
