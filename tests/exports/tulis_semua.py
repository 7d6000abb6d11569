"""Print the checksum of every published file: run apart, in another environment."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import sha256

from tests.alat.berkas import list_exports
from tests.exports.bantu import written


def checksums() -> Iterator[str]:
    """Yield a line for each file that is published of either office: its checksum, its address."""
    for contoh in (False, True):
        for berkas in list_exports(written(contoh=contoh)):
            yield f"{sha256(berkas.isi).hexdigest()}  {contoh} {berkas.alamat}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in checksums())
