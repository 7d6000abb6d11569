"""How to cite a page: every part known, nothing made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from macros.model.data import Data
from macros.model.riwayat import Riwayat
from macros.publish.frame import Perihal
from macros.publish.situs import Situs
from macros.views.kutipan import Keadaan, Kutipan, cite
from macros.views.terbitan import Terbitan
from tests.exports import bantu

REAL = bantu.real()
SAMPLE = bantu.sample()
KNOWN = Keadaan(date(2026, 5, 12), "abc1234", "https://contoh.invalid/x/")


@pytest.mark.kantor_ini
def test_a_paper_is_cited_as_its_offices() -> None:
    """A paper is cited as its office's, with year, state of the data, version and address."""
    paper = REAL.acuan["RAK-2022-01"].dokumen

    assert cite(REAL.satker, "judul halaman", paper, KNOWN) == Kutipan(
        "Komisi Pemilihan Umum Kota Tanjungpinang (2022). Rencana Aksi Kinerja 2022, KPU",
        "Salinan dalam: Janji Kinerja dan Anggaran, KPU Kota Tanjungpinang. "
        "Data per 12 Mei 2026, versi abc1234.",
        "https://contoh.invalid/x/",
    )


@pytest.mark.kantor_ini
def test_a_period_is_cited() -> None:
    """A paper of several years carries its period."""
    paper = REAL.acuan["IKU-2020-T1"].dokumen

    assert "Tanjungpinang (2020–2024). Indikator" in cite(REAL.satker, "", paper, KNOWN).awal


@pytest.mark.kantor_ini
def test_a_page_of_the_site_names_no_author() -> None:
    """A page that the site compiled names the site and does not name the office as author."""
    assert cite(REAL.satker, "Catatan data", None, KNOWN) == Kutipan(
        "“Catatan data”",
        "Dalam: Janji Kinerja dan Anggaran, KPU Kota Tanjungpinang. "
        "Data per 12 Mei 2026, versi abc1234.",
        "https://contoh.invalid/x/",
    )


@pytest.mark.kantor_ini
def test_what_is_unknown_is_not_cited() -> None:
    """Without a history, no date and no version is cited; with one of them, only that one."""
    unknown = cite(REAL.satker, "Topik", None, Keadaan())
    version = cite(REAL.satker, "Topik", None, replace(KNOWN, diperbarui=None))

    assert unknown.akhir == "Dalam: Janji Kinerja dan Anggaran, KPU Kota Tanjungpinang."
    assert unknown.alamat is None
    assert version.akhir.endswith("Tanjungpinang. Versi abc1234.")


@pytest.mark.contoh
def test_a_citation_of_the_sample_says_so() -> None:
    """A citation of the sample office says that it is a sample: it leaves the page's banner."""
    head = cite(SAMPLE.satker, "Topik", None, KNOWN).awal

    assert head == "[CONTOH: kantor dan angka karangan, bukan data resmi] “Topik”"


def _situs(data: Data, site_url: str) -> Situs:
    history = Riwayat({"data/2022/rencana-aksi-kpu.yml": date(2026, 5, 12)}, "abc1234")
    return Situs(Terbitan(data, site_url, "", history))


@pytest.mark.kantor_ini
def test_the_frame_of_a_page_cites_that_page() -> None:
    """The frame of a page cites that page: its paper's last change, its address or none."""
    address = "2022/rencana-aksi-kpu/"
    for home, cited in (
        ("https://contoh.invalid/k/", f"https://contoh.invalid/k/{address}"),
        ("", None),
    ):
        situs = _situs(REAL, home)
        page = situs.halaman[address]
        about = Perihal(address, page.judul, page.deskripsi, page.berkas, page.isi, page)
        identity = situs.frame(about).identitas
        assert identity
        assert identity.kutipan.alamat == cited
        assert "Data per 12 Mei 2026, versi abc1234." in identity.kutipan.akhir
