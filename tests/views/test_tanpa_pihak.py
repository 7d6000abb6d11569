"""An agreement that names its parties under the signatures alone, and signers without a post."""

from __future__ import annotations

import re

from macros.checks.run import check_files
from macros.kertas.susun import describe
from macros.model import alamat
from macros.source.berkas import Berkas
from macros.views.dokumen import render
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan
from tests.kertas_contoh import files

PK = "2031/perjanjian-kinerja-seksi.yml"
_PIHAK = re.compile(r"  pihak:\n(?:    .*\n)+")
_JABATAN = "        jabatan: Kepala Seksi Siaran Contoh\n"


def test_who_promises_is_said_to_be_unprinted() -> None:
    """Neither page nor print invents a party or a post; the page says that none is printed."""
    every = files()
    text = _PIHAK.sub("", every[PK].decode())
    assert text.count(_JABATAN) == 1
    every[PK] = text.replace(_JABATAN, "").encode()
    data, found = check_files(tuple(Berkas(*item) for item in sorted(every.items())), "data")
    berkas = next(one for one in data.berkas if one.jalur == PK)
    page = render(Lembar(data, alamat.of_paper(berkas)), berkas)

    assert not any(f.kode.startswith("ISI-") for f in found)
    assert "Yang berjanji: tidak tercetak dalam naskahnya." in " ".join(page.split())
    assert "None" not in page
    assert berkas.isi.ringkasan.startswith("Dokumen ini menjanjikan 1 target")
    assert describe(Terbitan(data), berkas) is not None
