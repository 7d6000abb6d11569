"""Hold what the parts for machines need to know of one build."""

from __future__ import annotations

from dataclasses import dataclass

from macros.history.changed import Riwayat
from macros.model.data import Data


@dataclass(frozen=True)
class Terbitan:
    """Hold the data, the public address of the site (with its last slash, or "") and its dates."""

    data: Data
    site_url: str
    riwayat: Riwayat
    pratinjau: bool = False

    @property
    def terbuka(self) -> bool:
        """Tell whether machines may take the pages for an office's own: no sample, no preview."""
        return self.data.satker.contoh is None and not self.pratinjau

    @property
    def beralamat(self) -> bool:
        """Tell whether absolute addresses can be given, to readers of the published site."""
        return bool(self.site_url) and not self.pratinjau

    def address(self, alamat: str) -> str:
        """Return the absolute address of a page or file below the root of the site."""
        return f"{self.site_url}{alamat}"
