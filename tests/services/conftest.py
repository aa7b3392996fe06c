"""Offices that tests of reading share: a small made-up one, and the sample."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import pytest

from desktop.domain.office import Office
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.office_files import create_office
from desktop.services.sample import load_sample, sample_office
from desktop.storage.database import Database, sqlite_url
from tests.services.small_office import ids_of, make_small_office, reopened

SAMPLE_NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def kept_small(tmp_path_factory):
    """One small office for tests that only read."""
    ids = make_small_office(tmp_path_factory.mktemp("small") / "가람.mou")
    yield ids
    ids.file.close()


@pytest.fixture
def small(kept_small, tmp_path):
    """The small office copied for a test that changes it."""
    path = tmp_path / "가람.mou"
    shutil.copyfile(kept_small.file.database.path, path)
    ids = ids_of(reopened(path), kept_small.found)
    yield ids
    ids.file.close()


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The sample office, for tests that only read."""
    path = tmp_path_factory.mktemp("sample") / "예시.mou"
    office = create_office(str(path), sample_office(), user="한예린", clock=lambda: SAMPLE_NOW)
    load_sample(office.desk)
    yield office
    office.close()


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory):
    """A file with nothing but its settings and funding sources, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "빈 자료.mou"
    office = Office(name="예시시", council_report_days=50)
    create_office(str(path), office, user="김하나", clock=lambda: SAMPLE_NOW).close()
    return path


@pytest.fixture
def desk(empty_office, tmp_path):
    """An empty office of this test's own."""
    path = tmp_path / "예시시.mou"
    shutil.copyfile(empty_office, path)
    database = Database(sqlite_url(path))
    yield Desk(database, "김하나", lambda: SAMPLE_NOW)
    database.close()


@pytest.fixture
def do(desk):
    """All activities on that office."""
    return Activities(desk)
