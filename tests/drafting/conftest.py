"""A text read into its draft, in the plain form that scripts see."""

from datetime import date

import pytest

from desktop.drafting.plain_form import as_plain
from desktop.drafting.reading import draft


@pytest.fixture
def drafted():
    def read(source, published=None):
        return as_plain(draft(source, date.fromisoformat(published) if published else None))

    return read
