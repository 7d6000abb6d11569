"""Hold one publication of the data: what is published, where, and of which day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from macros.model.data import Data
from macros.model.riwayat import Riwayat


@dataclass(frozen=True)
class Terbitan:
    """Hold the data and all that pages, prints and files may tell of how they are published.

    `site_url` is the site's own address with its last slash, `repositori` where the data is
    edited; each is "" where nobody said. `kertas` says whether the papers are printed as well,
    and so can be linked.
    """

    data: Data
    site_url: str = ""
    repositori: str = ""
    riwayat: Riwayat = field(default_factory=Riwayat)
    #: Not the office's word yet: marked on every page, and kept from search engines.
    pratinjau: bool = False
    kertas: bool = False

    @property
    def terbuka(self) -> bool:
        """Tell whether machines may take the pages for an office's own: no sample, no preview."""
        return self.data.satker.contoh is None and not self.pratinjau

    @property
    def beralamat(self) -> bool:
        """Tell whether absolute addresses can be given, to readers of the published site."""
        return bool(self.site_url) and not self.pratinjau

    @property
    def tanggal(self) -> date | None:
        """Return the day on which the data last changed, if known."""
        return self.riwayat.last_changed((self.data.akar,))

    def address(self, alamat: str) -> str:
        """Return an address in full where the site's own is known, otherwise within the site."""
        return f"{self.site_url}{alamat}"
