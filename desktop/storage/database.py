"""The engine on one office file or server, and the two ways in: reading, and a unit of work."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import NullPool

from desktop.domain.errors import ChangedMeanwhile, Refused, StorageUnavailable
from desktop.storage.faults import world_fault
from desktop.storage.recording import Recorder
from desktop.storage.same_file import SameFile

APPLICATION_ID = 0x4D4F554B  # "MOUK"
_WRITER_LOCK = 0x4D4F55
_SERVER_SETTINGS = {
    "connect_timeout": 5,
    "application_name": "mou-keeper",
    "options": "-c lock_timeout=10s -c idle_in_transaction_session_timeout=60s",
}


class Database:
    """One office's data. Sessions live only inside `reading()` and `unit()`.

    `last_written` is the log number of the newest unit that was written through this object.
    """

    def __init__(self, url: URL, *, read_only: bool = False) -> None:
        self.url = url
        self.read_only = read_only
        self._same: SameFile | None = None
        self._one_at_a_time = threading.RLock()
        self.engine = self._file_engine() if self.is_file else _server_engine(url)
        # On a server only this level keeps several queries at one state.
        repeatable = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        self.reader = self.engine if self.is_file else self.engine.execution_options(**repeatable)
        self._before_writing: Callable[[], None] | None = None
        self.last_written: int | None = None

    @property
    def path(self) -> Path | None:
        """The office file, or None on a server."""
        return _path_of(self.url) if self.is_file else None

    @property
    def is_file(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    def hold_on(self) -> None:
        """From now on refuse whatever takes the place of the file as it is now."""
        assert self.path is not None
        connection = self._connect()
        try:
            self._same = SameFile(self.path, connection, alone=not self.read_only)
        finally:
            connection.close()

    def check_before_first_write(self, check: Callable[[], None]) -> None:
        """Have `check` run once before the first unit; what it raises forbids writing."""
        self._before_writing = check

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one consistent state and writes nothing."""
        with world_fault(), Session(self.reader) as session:
            yield session
            session.rollback()

    @contextmanager
    def unit(
        self, sentence: str, *, user: str, at: datetime, undoes: int | None = None, origin: str = ""
    ) -> Iterator[Session]:
        """One user action: all of it is saved with its log, or nothing is.

        Raises Refused on a read-only file, ChangedMeanwhile when a row was saved by somebody
        else, StorageUnavailable when disk or server fail.
        """
        if self.read_only:
            raise Refused("읽기 전용으로 열려 있어 저장할 수 없습니다.", "S-06")
        check = self._before_writing
        if check is not None:  # another thread may be at it: then this one waits
            check()
            self._before_writing = None
        recorder = Recorder(sentence=sentence, user=user, at=at, undoes=undoes, origin=origin)
        writer = self.engine.execution_options(writes=True)
        session = Session(writer, expire_on_commit=False)
        try:
            with self._one_at_a_time:
                with world_fault(), _meanwhile(), session, session.begin():
                    recorder.watch(session)
                    yield session
                    recorder.write(session)
                    self._refuse_other_file()
                self._remember(recorder)
        except StorageUnavailable as fault:
            # After a failed write the disk cannot be believed: nothing more is written to it.
            self.read_only = self.read_only or fault.code in ("S-05", "S-14")
            raise

    def close(self) -> None:
        self.engine.dispose()
        if self._same is not None:
            self._same.close()
            self._same = None

    def _file_engine(self) -> Engine:
        engine = create_engine(
            "sqlite://", creator=self._connect, poolclass=NullPool, hide_parameters=True
        )
        event.listen(engine, "begin", self._begin)
        return engine

    def _connect(self) -> sqlite3.Connection:
        assert self.path is not None
        self._refuse_other_file()
        connection = _connection(self.path, self.read_only)
        try:
            if self._same is not None:
                self._same.refuse_other_content(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _remember(self, written: Recorder) -> None:
        self.last_written = written.number or self.last_written
        if self._same is not None:
            self._same.head = written.hash or self._same.head

    def _refuse_other_file(self) -> None:
        if self._same is not None:
            self._same.refuse_other_file()

    def _begin(self, connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
        if writes and self._same is not None:
            driver: Any = connection.connection.driver_connection
            self._same.refuse_other_state(driver)


def sqlite_url(path: Path) -> URL:
    return URL.create("sqlite", database=str(path))


def parse_url(text: str) -> URL:
    return make_url(text)


def _path_of(url: URL) -> Path:
    assert url.database is not None
    return Path(url.database)


def _server_engine(url: URL) -> Engine:
    engine = create_engine(
        url, pool_pre_ping=True, hide_parameters=True, connect_args=_SERVER_SETTINGS
    )
    event.listen(engine, "begin", _lock_writers_out)
    return engine


def _connection(path: Path, read_only: bool) -> sqlite3.Connection:
    mode = "ro" if read_only else "rw"  # never "rwc": a wrong path must not become a file
    address = f"{path.absolute().as_uri()}?mode={mode}"
    # We send BEGIN ourselves: the driver opens no transaction before CREATE or ALTER.
    connection = sqlite3.connect(
        address, uri=True, isolation_level=None, check_same_thread=False, timeout=5
    )
    try:
        for pragma in _pragmas(read_only):
            connection.execute(f"PRAGMA {pragma}")
    except UnicodeDecodeError as error:  # a damaged name inside SQLite's own message
        connection.close()
        malformed = sqlite3.DatabaseError("malformed schema")
        malformed.sqlite_errorname = "SQLITE_CORRUPT"
        raise malformed from error
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _pragmas(read_only: bool) -> tuple[str, ...]:
    """TRUNCATE with EXTRA keeps every acknowledged save through a power cut."""
    always = ("foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON")
    return always if read_only else ("journal_mode=TRUNCATE", "synchronous=EXTRA", *always)


def _lock_writers_out(connection: Connection) -> None:
    """Writers on a server follow one another, so that the log is one chain."""
    if connection.get_execution_options().get("writes", False):
        lock = text("SELECT pg_advisory_xact_lock(:key)")
        connection.execute(lock, {"key": _WRITER_LOCK})


@contextmanager
def _meanwhile() -> Iterator[None]:
    try:
        yield
    except StaleDataError as error:
        raise ChangedMeanwhile("고치려던 내용이") from error
