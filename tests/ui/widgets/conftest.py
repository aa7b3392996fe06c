"""A table to fill in, and the guard of the open syllable."""

from __future__ import annotations

import pytest

from desktop.ui.hangul import OpenSyllable
from tests.ui.filling_in import table_to_fill


@pytest.fixture
def guard(qapp):
    made = OpenSyllable(qapp)
    yield made
    made.leave()
    made.deleteLater()


@pytest.fixture
def table(qtbot, memory, guard):
    return table_to_fill(qtbot, memory)
