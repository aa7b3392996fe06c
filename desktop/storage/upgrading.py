"""What happens to an older office file when it is opened: backed up, then brought up to date."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

from desktop.storage.database import Database, sqlite_url
from desktop.storage.migrations.runner import upgrade_file
from desktop.storage.migrations.steps import Steps
from desktop.storage.shelf import Shelf


def bring_up_to_date(path: Path, at: datetime, steps: Steps) -> None:
    """The caller holds the lock. Raises StorageUnavailable with the old file as it was."""
    with closing(Database(sqlite_url(path))) as older:
        Shelf(older).add(at)
    upgrade_file(path, steps)
