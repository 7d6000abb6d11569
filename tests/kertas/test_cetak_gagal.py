"""What can't be printed is told by the name of its file, and never as a traceback."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest
import typst

from macros.kertas.cetak import CetakError
from macros.kertas.tembolok import Tembolok
from macros.views.terbitan import Terbitan
from tests.alat.cetakan import data_of, print_all
from tests.contoh_data import sample


def test_a_refusal_of_the_typesetter_names_the_paper(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whoever builds learns which file it is, in which words, and how to build without prints."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise typst.TypstError("PDF/UA-1 error: karangan", "")

    monkeypatch.setattr(typst, "compile", refuse)
    with pytest.raises(CetakError) as error:
        list(print_all(Terbitan(data_of(sample())), Tembolok(tmp_path)))

    assert "data/2028/perjanjian-kinerja-ketua.yml tidak dapat dicetak" in str(error.value)
    assert "PDF/UA-1 error: karangan" in str(error.value)
    assert "FAST=1" in str(error.value)
