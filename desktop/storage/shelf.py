"""The folder of automatic backups beside an office file, and which of them are kept."""

from __future__ import annotations

import contextlib
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from desktop.domain.errors import UserError
from desktop.storage.backup import Manifest, back_up, identity_of, read_manifest, verify_backup
from desktop.storage.database import Database
from desktop.storage.faults import written_fault

NEWEST, DAYS, WEEKS, MONTHS = 10, 7, 5, 24
_LONGEST_STEM = 200
_NAME = re.compile(r".+ (\d{5})\.zip")


@dataclass(frozen=True)
class Backup:
    """One automatic backup. `sequence` orders them; clocks do not."""

    sequence: int
    path: Path
    manifest: Manifest

    @property
    def at(self) -> datetime:
        return datetime.fromisoformat(self.manifest.at)

    def is_whole(self) -> bool:
        try:
            with written_fault():
                verify_backup(self.path)
        except (UserError, OSError, ValueError, NotImplementedError, zipfile.BadZipFile):
            return False
        return True


class Shelf:
    """The automatic backups of one office, newest first. Other files there are left alone."""

    def __init__(self, database: Database) -> None:
        assert database.path is not None
        self._database = database
        self._office = database.path
        self.folder = self._office.with_name(f"{self._office.stem}.백업")
        self._head = _head_of(database)

    def backups(self) -> list[Backup]:
        office = identity_of(self._database)[0]
        found = []
        for path in self.folder.glob("*.zip"):
            match = _NAME.fullmatch(path.name)
            manifest = read_manifest(path) if match else None
            if match and manifest and manifest.office == office:
                found.append(Backup(int(match[1]), path, manifest))
        return sorted(found, key=lambda backup: backup.sequence, reverse=True)

    def is_behind(self) -> bool:
        """True when the newest backup lacks something; without any, when something changed.

        So what a session that was broken off had saved is backed up by the next one.
        """
        backups = self.backups()
        head = identity_of(self._database)[1]
        return head != (backups[0].manifest.head if backups else self._head)

    def add(self, at: datetime) -> Path | None:
        """Put a backup on the shelf unless its newest one holds this very state; then thin."""
        backups = self.backups()
        if backups and backups[0].manifest.head == identity_of(self._database)[1]:
            return None
        sequence = backups[0].sequence + 1 if backups else 1
        with contextlib.suppress(OSError):  # what is wrong is told when the backup is written
            self.folder.mkdir(exist_ok=True)
        name = f"{_shortened(self._office.stem)} {at:%Y-%m-%d %H%M%S} {sequence:05d}.zip"
        back_up(self._database, self.folder / name, at)
        self.thin()
        return self.folder / name

    def thin(self) -> list[Path]:
        """Remove what is too many, never the newest good one; gives what was removed."""
        backups = self.backups()
        keep = {item.path for item in worth_keeping(backups)}
        going = [item for item in backups if item.path not in keep]
        if going:
            good = next((item for item in backups if item.is_whole()), None)
            going = [item for item in going if item is not good]
        for item in going:
            item.path.unlink(missing_ok=True)
        return [item.path for item in going]


def _head_of(database: Database) -> str | None:
    """None where the log cannot be read: a damaged file may still be opened."""
    try:
        return identity_of(database)[1]
    except (UserError, DBAPIError):
        return None


def _shortened(stem: str) -> str:
    """So much of a long name that a day, a time and a number fit behind it."""
    return stem.encode("utf-8", "surrogateescape")[:_LONGEST_STEM].decode("utf-8", "ignore")


def worth_keeping(backups: list[Backup]) -> list[Backup]:
    """The newest ones, then the last of each of the latest days, weeks and months.

    Days are counted as they come in sequence, not back from today, so that a clock that
    jumped throws nothing away.
    """
    keep = list(backups[:NEWEST])
    keep += _last_of_each(backups, lambda at: at.date(), DAYS)
    keep += _last_of_each(backups, lambda at: at.isocalendar()[:2], WEEKS)
    keep += _last_of_each(backups, lambda at: (at.year, at.month), MONTHS)
    return keep


def _last_of_each(
    backups: Iterable[Backup], period: Callable[[datetime], object], most: int
) -> list[Backup]:
    found: dict[object, Backup] = {}
    for backup in backups:
        found.setdefault(period(backup.at), backup)
    return list(found.values())[:most]
