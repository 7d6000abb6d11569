"""Ask first what answers soonest, whatever order mutmut names the tests in: a plugin of pytest.

Most changes of a check are noticed by a case of its codes, a tenth of what the rest takes.
"""

from __future__ import annotations

import pytest

_DULU = ("tests/checks/test_contoh_kode.py", "tests/checks/test_galat.py")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the cases of the codes before all others, and leave the order of each as it is."""
    items.sort(key=lambda item: not item.nodeid.startswith(_DULU))
