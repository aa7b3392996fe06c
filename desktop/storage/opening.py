"""Opening and making office files and servers: refused untouched, or ready to work with."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from desktop.domain.errors import NotOurFile, StorageUnavailable, UserError
from desktop.storage.database import APPLICATION_ID, Database, sqlite_url
from desktop.storage.faults import world_fault, written_fault
from desktop.storage.judging import damaged_file, has_hot_journal, journal_of, judge, newer_file
from desktop.storage.locking import OfficeLock
from desktop.storage.migrations.steps import Steps
from desktop.storage.places import NetworkProbe, is_on_network, is_writable
from desktop.storage.upgrading import bring_up_to_date
from reports.output import atomic_write, sweep

_STEPS = Steps()
_ON_NETWORK = (
    "네트워크 폴더의 파일은 여러 PC에서 동시에 쓰면 손상될 수 있습니다. 파일은 바꾸지 않았습니다. "
    "이 PC로 복사하여 열거나, 읽기 전용으로 열거나, 공유 서버(PostgreSQL)를 사용하십시오."
)


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
    notice, lock = _place(path, user, at, read_only, network)
    try:
        if lock is not None:
            sweep(path.parent)
        if judge(path, steps.newest).user_version < steps.newest:
            _refuse_reading_older(path, lock)
            bring_up_to_date(path, at, steps)
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
    refuse_existing(path)
    if network(path):
        raise UserError("S-07", _ON_NETWORK)

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
        refuse_existing(path)

    with written_fault():
        atomic_write(path, produce, verify)


def refuse_existing(path: Path) -> None:
    """Raise UserError where a new office file would meet something that is already there."""
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


def _place(
    path: Path, user: str, at: datetime, read_only: bool, network: NetworkProbe
) -> tuple[str, OfficeLock | None]:
    """The banner and the lock; no lock means read-only."""
    if read_only:
        return "읽기 전용으로 열었습니다. 고친 내용은 저장할 수 없습니다.", None
    if network(path):
        raise UserError("S-07", _ON_NETWORK)
    if is_writable(path):
        try:
            return "", OfficeLock(path, user=user, at=at)
        except OSError:  # the folder takes no lock file, so it takes no journal either
            pass
    return (
        "읽기 전용으로 열었습니다. 파일이나 폴더에 쓸 수 없습니다. 자료는 안전합니다. "
        "고치려면 쓰기가 되는 폴더로 복사하여 여십시오. (S-06)",
        None,
    )


def _refuse_reading_older(path: Path, lock: OfficeLock | None) -> None:
    if lock is None:
        raise UserError(
            "S-12",
            f"‘{path.name}’ 자료는 이전 버전에서 만들어져 읽기 전용으로는 열 수 없습니다. "
            "파일은 바꾸지 않았습니다. 쓰기가 되는 폴더로 복사하여 여십시오.",
        )


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


def _take_empty_journal_away(database: Database) -> None:
    """TRUNCATE leaves the journal as an empty file. Only an empty one may ever be removed."""
    assert database.path is not None
    journal = journal_of(database.path)
    try:
        if journal.stat().st_size == 0:
            journal.unlink()
    except OSError:
        return


# --- servers ----------------------------------------------------------------------------------


def open_server(database: Database) -> None:
    """Check that the server holds our data in a version we know; older ones are brought up."""
    steps = Steps()
    with world_fault(), database.engine.connect() as connection:
        number = steps.number_of(connection)
    if number == 0:
        raise NotOurFile(
            "P-11",
            "이 서버의 데이터베이스에는 협약지기 자료가 없습니다. 바꾼 것은 없습니다. "
            "주소를 확인하거나 새 자료를 만드십시오.",
        )
    if number == -1:
        raise NotOurFile(
            "P-11",
            "서버의 자료가 더 새로운 버전의 협약지기에 맞추어져 있습니다. 자료는 안전하며 "
            "바꾸지 않았습니다. 프로그램을 새 버전으로 바꾼 뒤 여십시오.",
        )
    if number < steps.newest:
        _bring_server_up(database, steps)


def create_on_server(database: Database, fill: Callable[[Database], None]) -> None:
    """Make the tables in an empty database and let `fill` fill them."""
    with world_fault(), database.engine.connect() as connection:
        if Steps().number_of(connection) != 0:
            raise UserError(
                "S-15",
                "이 서버의 데이터베이스에는 이미 자료가 있습니다. 바꾼 것은 없습니다. "
                "다른 데이터베이스를 고르십시오.",
            )
    _bring_server_up(database, Steps())
    fill(database)


def _bring_server_up(database: Database, steps: Steps) -> None:
    if database.read_only:
        raise StorageUnavailable(
            "P-11",
            "서버의 자료가 이전 버전에 맞추어져 있어 읽기 전용으로는 열 수 없습니다. 자료는 "
            "안전합니다. 쓰기가 되는 계정으로 한 번 여십시오.",
        )
    with world_fault(), database.engine.execution_options(writes=True).begin() as connection:
        steps.apply(connection)
