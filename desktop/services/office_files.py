"""Opening, making, checking, backing up and closing the office's file or server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import ArgumentError

from desktop.domain.errors import UserError
from desktop.domain.office import Office
from desktop.services.desk import Desk
from desktop.services.funding_tree import enter_funding_sources
from desktop.services.records import make
from desktop.storage.database import Database, parse_url
from desktop.storage.models import OfficeRow
from desktop.storage.opening import (
    Opened,
    create_file,
    create_on_server,
    open_file,
    open_server,
)

Clock = Callable[[], datetime]


@dataclass
class OfficeFile:
    """One open office. `notice` is what a banner says while it is open, or empty."""

    desk: Desk
    location: str
    notice: str
    _opened: Opened = field(repr=False)

    @property
    def database(self) -> Database:
        return self.desk.database

    @property
    def read_only(self) -> bool:
        return self.database.read_only

    def close(self) -> None:
        """Give the file free. A second call does nothing."""
        self._opened.close()


def create_office(location: str, office: Office, *, user: str, clock: Clock) -> OfficeFile:
    """Make an office with its funding sources and open it. Raises UserError if it is there."""

    def fill(database: Database) -> None:
        with Desk(database, user, clock).unit(f"기관 ‘{office.name}’ 자료 만들기") as session:
            make(session, OfficeRow, office)
            enter_funding_sources(session)

    office.check()
    if _is_server(location):
        create_on_server(_server(location), fill)
    else:
        create_file(_path(location), fill)
    return open_office(location, user=user, clock=clock)


def open_office(location: str, *, user: str, clock: Clock, read_only: bool = False) -> OfficeFile:
    """Open an office file or server; `read_only` takes no lock and writes nothing.

    Raises NotOurFile, StorageUnavailable or UserError with the file left as it was.
    """
    if _is_server(location):
        opened = _open_server(location, read_only)
        location = opened.database.url.render_as_string(hide_password=True)
    else:
        path = _path(location)
        opened = open_file(path, user=user, at=clock(), read_only=read_only)
        location = str(path)
    return OfficeFile(Desk(opened.database, user, clock), location, opened.notice, opened)


def _is_server(location: str) -> bool:
    return "://" in location


def _path(location: str) -> Path:
    if not location.strip():
        raise UserError("S-15", "자료 파일의 이름이 비어 있습니다. 바꾼 것은 없습니다.")
    return Path(location).absolute()


def _server(location: str, read_only: bool = False) -> Database:
    wrong = UserError(
        "P-01",
        "서버 주소를 알아볼 수 없습니다. 바꾼 것은 없습니다. "
        "postgresql+psycopg://계정@서버/데이터베이스 꼴로 적으십시오.",
    )
    try:
        url = parse_url(location)
    except (ArgumentError, ValueError):
        raise wrong from None
    if url.drivername != "postgresql+psycopg":
        raise wrong
    return Database(url, read_only=read_only)


def _open_server(location: str, read_only: bool) -> Opened:
    database = _server(location, read_only)
    open_server(database)
    notice = "읽기 전용으로 열었습니다. 고친 내용은 저장할 수 없습니다." if read_only else ""
    return Opened(database, None, notice)
