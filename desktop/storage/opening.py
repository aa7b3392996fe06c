"""Opening and making office files: refused untouched, or ready to work with."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from desktop.domain.errors import UserError
from desktop.storage.database import APPLICATION_ID, Database, sqlite_url
from desktop.storage.faults import world_fault, written_fault
from desktop.storage.judging import damaged_file, has_hot_journal, journal_of, judge, newer_file
from desktop.storage.locking import AlreadyOpen, OfficeLock
from desktop.storage.migrations.steps import Steps
from desktop.storage.places import NetworkProbe, is_name_too_long, is_on_network
from desktop.storage.taking import refuse_network, take
from desktop.storage.upgrading import bring_up_to_date
from reports.output import atomic_write, sweep

_STEPS = Steps()


@dataclass(frozen=True)
class Opened:
    """An open database with its lock. `notice` is what a banner says, or empty."""

    database: Database
    lock: OfficeLock | None
    notice: str = ""

    def close(self) -> None:
        self.database.close()
        if self.lock is not None:
            _take_empty_journal_away(self.database)
            self.lock.release()


def open_file(
    path: Path,
    *,
    user: str,
    at: datetime,
    read_only: bool = False,
    network: NetworkProbe = is_on_network,
    steps: Steps = _STEPS,
) -> Opened:
    """Open an office file. Whatever is refused stays byte for byte as it was.

    An older file is backed up and brought up to date. A file that cannot be written is
    opened read-only, with a notice.
    """
    path = Path(os.path.realpath(path))
    judge(path, steps.newest)
    if read_only:
        notice, lock = "읽기 전용으로 열었습니다. 고친 내용은 저장할 수 없습니다.", None
    else:
        notice, lock = take(path, user, at, network)
    try:
        if lock is not None:
            sweep(path.parent)
        if judge(path, steps.newest).user_version < steps.newest:
            _refuse_reading_older(path, lock)
            bring_up_to_date(path, at, steps)
        if read_only and has_hot_journal(path) and not network(path):
            _take_broken_off_save_back(path, user, at, network)
        database = Database(sqlite_url(path), read_only=lock is None)
        _probe(database, path, steps)
        with world_fault():
            database.hold_on()
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Opened(database, lock, notice)


def create_file(
    path: Path, fill: Callable[[Database], None], *, network: NetworkProbe = is_on_network
) -> None:
    """Make an office file that `fill` has filled: whole or not at all, never over another."""
    path = Path(os.path.realpath(path))
    refuse_place(path)
    refuse_network(path, network)

    def produce(temporary: Path) -> None:
        database = Database(sqlite_url(temporary))
        try:
            _make_tables(database)
            fill(database)
        finally:
            database.close()
            _take_empty_journal_away(database)

    def verify(temporary: Path) -> None:
        judge(temporary, Steps().newest)
        refuse_place(path)

    with written_fault():
        atomic_write(path, produce, verify)


def refuse_place(path: Path) -> None:
    """Raise UserError where no new office file can be: something is there, or too long a name."""
    if is_name_too_long(path):
        raise UserError(
            "S-23",
            "자료 파일의 이름이 너무 깁니다. 만든 파일은 없습니다. "
            "한글 70자 이내의 이름을 고르십시오.",
        )
    if os.path.lexists(path):
        raise UserError(
            "S-15",
            f"‘{path.name}’이(가) 이미 있습니다. 있던 파일은 바꾸지 않았습니다. "
            "다른 이름을 고르십시오.",
        )
    if has_hot_journal(path):
        raise UserError(
            "S-16",
            f"같은 이름의 옛 자료에서 남은 ‘{journal_of(path).name}’ 파일이 있습니다. "
            "바꾼 것은 없습니다. 다른 이름을 고르거나 그 파일을 옮긴 뒤 다시 시도하십시오.",
        )


def _refuse_reading_older(path: Path, lock: OfficeLock | None) -> None:
    if lock is None:
        raise UserError(
            "S-12",
            f"‘{path.name}’ 자료는 이전 버전에서 만들어져 읽기 전용으로는 열 수 없습니다. "
            "파일은 바꾸지 않았습니다. 쓰기가 되는 폴더로 복사하여 여십시오.",
        )


def _take_broken_off_save_back(path: Path, user: str, at: datetime, network: NetworkProbe) -> None:
    """What a crash left is put right once, before reading; where we may not, reading tells."""
    try:
        _notice, lock = take(path, user, at, network)
    except AlreadyOpen:  # its writer lives and may be at it
        return
    if lock is None:
        return
    database = Database(sqlite_url(path))
    try:
        with world_fault(), database.engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
        _take_empty_journal_away(database)
    finally:
        lock.release()


def _probe(database: Database, path: Path, steps: Steps) -> None:
    """Refuse a file that SQLite cannot read at all, or whose schema we do not know."""
    try:
        with world_fault(), database.engine.connect() as connection:
            number = steps.number_of(connection)
            connection.execute(text("SELECT count(*) FROM office")).scalar()
    except DBAPIError as error:  # a schema that is not what it was
        raise damaged_file(path) from error
    if number == -1:
        raise newer_file(path.name)
    if number != steps.newest:
        raise damaged_file(path)


def _make_tables(database: Database) -> None:
    with world_fault(), database.engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID:d}")
        Steps().apply(connection)
    with world_fault(), closing(database.engine.raw_connection()) as raw:
        raw.cursor().execute("VACUUM")  # some migrations leave room that was needed for a while


def _take_empty_journal_away(database: Database) -> None:
    """TRUNCATE leaves the journal as an empty file. Only an empty one may ever be removed."""
    assert database.path is not None
    journal = journal_of(database.path)
    try:
        if journal.stat().st_size == 0:
            journal.unlink()
    except OSError:
        return
