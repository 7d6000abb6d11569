"""What macros return waits while Markdown is read, and stands in its place afterwards."""

from __future__ import annotations

import markdown

from macros.publish.inserts import SISIPAN, hold, insert, release, use
from macros.publish.situs import Situs
from macros.views.terbitan import Terbitan
from tests.alat.cetakan import data_of
from tests.contoh_data import sample


def test_a_view_comes_out_as_if_markdown_had_read_it() -> None:
    """Held or read, the page is the same, with several views on it and text between them."""
    use(Situs(Terbitan(data_of(sample()))))
    views = [SISIPAN[name] for name in ("beranda", "anggaran", "beranda")]
    held = "# Judul\n\n" + "\n\nDi antaranya.\n\n".join(hold("x/", view) for view in views)
    read = "# Judul\n\n" + "\n\nDi antaranya.\n\n".join(insert("x/", view) for view in views)

    assert release(markdown.markdown(held)) == markdown.markdown(read)


def test_a_mark_that_nobody_holds_stays() -> None:
    """Text that looks like a mark stays as it stands, and a new build holds nothing."""
    use(Situs(Terbitan(data_of(sample()))))
    hold("x/", SISIPAN["beranda"])
    use(Situs(Terbitan(data_of(sample()))))
    mark = '<div data-sisipan="0"></div>'

    assert release(mark) == mark
