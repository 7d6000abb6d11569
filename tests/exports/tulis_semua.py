"""Print the checksum of every published file: run apart, in another environment each time."""

from __future__ import annotations

import sys
from hashlib import sha256

from macros.exports.semua import generate
from tests.exports.bantu import written

for contoh in (False, True):
    for berkas in generate(written(contoh=contoh)):
        sys.stdout.write(f"{sha256(berkas.isi).hexdigest()}  {contoh} {berkas.alamat}\n")
