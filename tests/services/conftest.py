"""Offices that tests of reading share: a small made-up one, and the sample."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.services.office_files import create_office
from desktop.services.sample import load_sample, sample_office
from tests.services.small_office import make_small_office

SAMPLE_NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@pytest.fixture
def small(tmp_path):
    """A fresh office that the test may change."""
    ids = make_small_office(tmp_path / "가람.mou")
    yield ids
    ids.file.close()


@pytest.fixture(scope="module")
def kept_small(tmp_path_factory):
    """One office for tests that only read."""
    path = tmp_path_factory.mktemp("small") / "가람.mou"
    ids = make_small_office(path)
    yield ids
    ids.file.close()


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample office, open for reading and for keeping note of documents."""
    path = tmp_path_factory.mktemp("sample") / "예시.mou"
    office = create_office(str(path), sample_office(), user="한예린", clock=lambda: SAMPLE_NOW)
    load_sample(office.desk)
    yield office
    office.close()
