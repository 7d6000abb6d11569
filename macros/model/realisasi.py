"""Model what came of the promises: results by indicator, and money spent by programme.

A target is signed once and a result grows each quarter, so results stand in files of their
own. No paper is transcribed here: who reports, when, and what proves it stands with each value.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model.badan import Badan
from macros.model.bagian_tabel import BarisTabel
from macros.model.dasar import Alamat, Id, Kode, Model, Tahun, Teks
from macros.model.isi import keys_of
from macros.model.penyelesaian import Penyelesaian
from macros.model.sel_tanggal import TanggalPenuh
from macros.model.target import Target
from macros.model.uang import Uang


class Periode(StrEnum):
    """Name the periods that are reported on: four quarters and the whole year."""

    TW1 = "TW1"
    TW2 = "TW2"
    TW3 = "TW3"
    TW4 = "TW4"
    TAHUN = "TAHUN"

    def first_day(self, tahun: int) -> date:
        """Return the first day of the period in a year."""
        return date(tahun, _AWAL[self], 1)

    def last_day(self, tahun: int) -> date:
        """Return the last day of the period in a year."""
        return date(tahun, *_AKHIR[self])


_AWAL = {"TW1": 1, "TW2": 4, "TW3": 7, "TW4": 10, "TAHUN": 1}
_AKHIR = {"TW1": (3, 31), "TW2": (6, 30), "TW3": (9, 30), "TW4": (12, 31), "TAHUN": (12, 31)}


class KosongHasil(StrEnum):
    """Say why a period has no value; a value of nought is a value."""

    BELUM_DILAPORKAN = "belum-dilaporkan"
    TIDAK_BERLAKU = "tidak-berlaku"


class Basis(StrEnum):
    """Say at which point money counts as spent: at the payment request or at the payment order."""

    SPP = "SPP"
    SP2D = "SP2D"


class CaraHitung(StrEnum):
    """Say what an amount of a quarter counts: all since 1 January, or that quarter alone."""

    KUMULATIF = "kumulatif"
    PER_PERIODE = "per-periode"


class Tenggat(Model):
    """Hold until when each period is to be reported; a period that is not here has no due date."""

    TW1: TanggalPenuh | None = None
    TW2: TanggalPenuh | None = None
    TW3: TanggalPenuh | None = None
    TW4: TanggalPenuh | None = None
    TAHUN: TanggalPenuh | None = None

    def of(self, periode: Periode) -> TanggalPenuh | None:
        """Return the due date of a period."""
        found: TanggalPenuh | None = getattr(self, periode.value)
        return found


class Ukuran(Target):
    """Hold a measured value, written as a target of its kind is; never blank, bound or range."""

    @model_validator(mode="after")
    def _measured(self) -> Self:
        promised = self.kosong or self.nilai_atas is not None or self.batas is not None
        if self.tercetak is None or promised:
            raise PydanticCustomError(
                "ukuran_salah", "“{teks}” bukan hasil pengukuran", {"teks": self.tercetak or "…"}
            )
        return self

    @classmethod
    def of(cls, target: Target) -> Ukuran | None:
        """Return a printed value as what was measured; None where it is blank or promises."""
        if target.tercetak is None or target.kosong or target.nilai_atas or target.batas:
            return None
        made = cls.model_construct(
            **{name: getattr(target, name) for name in (*keys_of(cls), "letak")}
        )
        made.take_order(target)
        return made


class HasilKinerja(Model):
    """Hold the result of one period: a value with its report, or why there is none.

    `menyelesaikan` says that a follow-up that a report planned is done by then.
    """

    periode: Periode
    nilai: Ukuran | None = None
    kosong: KosongHasil | None = None
    tanggal: TanggalPenuh | None = None
    pelapor: Teks | None = None
    bukti: Teks | None = None
    tautan: Alamat | None = None
    alasan: Teks | None = None
    menyelesaikan: Penyelesaian | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        require_report(self)
        return self

    @property
    def cetakan(self) -> BarisTabel | None:
        """Return the row of a report that prints it; None of what staff typed in."""
        return None


class BarisKinerja(Model):
    """Hold the results of one indicator, by the id of the printed row that sets its target."""

    indikator: Id
    hasil: Annotated[tuple[HasilKinerja, ...], Field(min_length=1)]


class RealisasiKinerja(Model):
    """Hold what one body reported on its indicators in a year."""

    jenis: Literal["realisasi-kinerja"]
    tahun: Tahun
    badan: Badan
    tenggat: Tenggat | None = None
    baris: Annotated[tuple[BarisKinerja, ...], Field(min_length=1)]


class HasilAnggaran(Model):
    """Hold money spent until the end of one period, whole rupiah, and its basis.

    Whether it counts from 1 January or from the period's first day stands in the report.
    """

    periode: Periode
    nilai: Uang | None = None
    basis: Basis | None = None
    kosong: KosongHasil | None = None
    tanggal: TanggalPenuh | None = None
    pelapor: Teks | None = None
    bukti: Teks | None = None
    tautan: Alamat | None = None
    alasan: Teks | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        require_report(self)
        if self.nilai is not None and self.basis is None:
            raise _incomplete(["basis"])
        if self.nilai is not None and self.nilai.rupiah is None:
            raise _incomplete(["jumlah"])
        return self

    @property
    def cetakan(self) -> BarisTabel | None:
        """Return the row of a report that prints it; None of what staff typed in."""
        return None


class BarisAnggaran(Model):
    """Hold what was spent for one programme."""

    program: Kode
    hasil: Annotated[tuple[HasilAnggaran, ...], Field(min_length=1)]


class RealisasiAnggaran(Model):
    """Hold what the office spent in a year, by programme.

    `cara_hitung` may be absent only where it makes no difference (`checks/triwulan.py`).
    """

    jenis: Literal["realisasi-anggaran"]
    tahun: Tahun
    cara_hitung: CaraHitung | None = None
    tenggat: Tenggat | None = None
    baris: Annotated[tuple[BarisAnggaran, ...], Field(min_length=1)]

    @property
    def cara(self) -> CaraHitung:
        """Return how amounts count; reports that do not say so were read as since 1 January."""
        return self.cara_hitung or CaraHitung.KUMULATIF


def require_report(hasil: HasilKinerja | HasilAnggaran) -> None:
    """Demand that a value says when, by whom and with what proof, and a missing one says why."""
    if (hasil.nilai is None) == (hasil.kosong is None):
        raise PydanticCustomError("hasil_rancu", "harus tepat satu: `nilai` atau `kosong`")
    missing = [name for name in ("tanggal", "pelapor", "bukti") if getattr(hasil, name) is None]
    if hasil.nilai is not None and missing:
        raise _incomplete(missing)
    if hasil.kosong is KosongHasil.TIDAK_BERLAKU and hasil.alasan is None:
        raise PydanticCustomError("hasil_tanpa_alasan", "`tidak-berlaku` tanpa alasan")


def _incomplete(missing: list[str]) -> PydanticCustomError:
    return PydanticCustomError(
        "hasil_tak_lengkap", "realisasi tanpa {kurang}", {"kurang": ", ".join(missing)}
    )


AnyRealisasi = RealisasiKinerja | RealisasiAnggaran

#: Each kind of report under the word that staff write in `jenis`.
JENIS_REALISASI: dict[str, type[AnyRealisasi]] = {
    "realisasi-kinerja": RealisasiKinerja,
    "realisasi-anggaran": RealisasiAnggaran,
}
