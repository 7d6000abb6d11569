"""Hold a published file that is no page: its address and its bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Berkas:
    """Hold one file: `alamat` below the root of the site, and what stands in it."""

    alamat: str
    isi: bytes
