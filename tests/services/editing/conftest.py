"""The form desk on an empty office, and on a copy of the sample."""

from __future__ import annotations

import shutil

import pytest

from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.editing.form_desk import FormDesk
from desktop.storage.database import Database, sqlite_url
from tests.services.conftest import SAMPLE_NOW


@pytest.fixture
def forms(desk, tmp_path):
    return FormDesk(desk, tmp_path / "입력")


@pytest.fixture(scope="module")
def sample_copy(sample, tmp_path_factory):
    """A desk on a copy of the sample office."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copyfile(sample.database.path, folder / "예시.mou")
    database = Database(sqlite_url(folder / "예시.mou"))
    desk = Desk(database, "김하나", lambda: SAMPLE_NOW)
    yield Activities(desk), FormDesk(desk, folder / "입력")
    database.close()
