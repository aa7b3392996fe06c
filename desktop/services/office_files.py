"""Opening, making, checking, backing up and closing the office's file or server."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import ArgumentError

from desktop.domain.errors import UserError
from desktop.domain.office import Office
from desktop.services.desk import Desk
from desktop.services.funding_tree import enter_funding_sources
from desktop.services.records import make
from desktop.storage import restoring
from desktop.storage.backup import back_up
from desktop.storage.database import Database, parse_url
from desktop.storage.evidence import evidence_findings
from desktop.storage.integrity import Finding as Finding
from desktop.storage.integrity import Guard, damaged, findings
from desktop.storage.migrations.steps import Step
from desktop.storage.models import OfficeRow
from desktop.storage.opening import Opened, create_file, open_file
from desktop.storage.rewinding import Rewound
from desktop.storage.servers import create_on_server, open_server
from desktop.storage.shelf import Shelf

Clock = Callable[[], datetime]


# What says more than that a backup is missing: the file or its disk is broken, or it is gone.
DAMAGE = ("S-05", "S-14", "S-22")


class BackupFailed(UserError):
    """What was saved stands; only the automatic backup at closing is missing."""

    exit_status = 1

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "S-25",
            "저장은 끝났습니다. 자동 백업만 하지 못했습니다. "
            f"‘{folder}’ 폴더의 쓰기 권한과 디스크의 남은 공간을 확인하고, 다른 디스크에 백업을 "
            "따로 만들어 두십시오.",
        )


@dataclass(frozen=True)
class _Writing:
    """What a file that may be written has besides: its check, and its automatic backups."""

    guard: Guard
    shelf: Shelf


@dataclass
class OfficeFile:
    """One open office. `notice` is what a banner says while it is open, or empty.

    `past_day` is the day whose end it shows, None for the office as it is now.
    """

    desk: Desk
    location: str
    notice: str
    _opened: Opened = field(repr=False)
    _writing: _Writing | None = field(default=None, repr=False)
    _rewound: list[Rewound] = field(default_factory=list, repr=False)
    past_day: date | None = None

    @property
    def database(self) -> Database:
        return self.desk.database

    @property
    def read_only(self) -> bool:
        return self.database.read_only

    def verify(self, step: Step | None = None) -> None:
        """Prove the whole file before the first write does it. Raises StorageUnavailable.

        Made for a thread of its own right after opening: a first write meanwhile waits for it.
        `step` may raise to cancel; then the first write does it all.
        """
        if self._writing is not None:
            self._writing.guard.verify(step)
        elif self.database.is_file and self.past_day is None:
            found = findings(self.database, step)
            if found:
                raise damaged(found)

    def check(self, step: Step | None = None) -> list[Finding]:
        """Everything that is not as it was saved."""
        return [*findings(self.database, step), *evidence_findings(self.database)]

    def backup(self, path: Path) -> None:
        """Write one zip of the office file and its evidence. Refused on a server."""
        back_up(self.database, path, self.desk.clock())

    def rewound(self, number: int) -> Desk:
        """A read-only desk on the office as it was at log number `number`, until closing."""
        copy = Rewound(self.database, number)
        self._rewound.append(copy)
        return Desk(copy.database, self.desk.user, self.desk.clock)

    def close(self) -> None:
        """Back up what changed, then give the file free. A second call does nothing.

        Raises BackupFailed where all is saved but no backup could be made.
        """
        writing, self._writing = self._writing, None
        try:
            if writing is not None and writing.guard.passed:
                self._back_up_on(writing.shelf)
        finally:
            for copy in self._rewound:
                copy.close()
            self._rewound.clear()
            self._opened.close()

    def _back_up_on(self, shelf: Shelf) -> None:
        try:
            if shelf.is_behind():
                shelf.add(self.desk.clock())
        except (UserError, OSError) as error:
            if isinstance(error, UserError) and error.code in DAMAGE:
                raise
            raise BackupFailed(shelf.folder) from error


def create_office(
    location: str,
    office: Office,
    *,
    user: str,
    clock: Clock,
    enter: Callable[[Desk], None] | None = None,
) -> OfficeFile:
    """Make an office with its funding sources and open it. Raises UserError if it is there.

    What `enter` adds belongs to the making: where it fails, no file is left.
    """

    def fill(database: Database) -> None:
        desk = Desk(database, user, clock)
        with desk.unit(f"기관 ‘{office.name}’ 자료 만들기") as session:
            make(session, OfficeRow, office)
            enter_funding_sources(session)
        if enter is not None:
            enter(desk)

    office.check()
    if _is_server(location):
        with closing(_server(location)) as server:
            create_on_server(server, fill)
    else:
        create_file(_path(location), fill)
    return open_office(location, user=user, clock=clock)


def open_office(location: str, *, user: str, clock: Clock, read_only: bool = False) -> OfficeFile:
    """Open an office file or server; `read_only` takes no lock and writes nothing.

    Raises NotOurFile, StorageUnavailable or UserError with the file left as it was.
    """
    if _is_server(location):
        opened = _open_server(location, read_only)
        desk = Desk(opened.database, user, clock)
        return OfficeFile(desk, shown_address(opened.database.url), opened.notice, opened)
    path = _path(location)

    opened = open_file(path, user=user, at=clock(), read_only=read_only)
    desk = Desk(opened.database, user, clock)
    office = OfficeFile(desk, str(path), opened.notice, opened)
    if not office.read_only:
        office._writing = _Writing(Guard(opened.database), Shelf(opened.database))
    return office


def restore(backup: Path, out: Path) -> None:
    """Bring a backup back as a new office file at `out`; nothing that is there is touched."""
    restoring.restore(backup, out)


def shown_address(url: URL) -> str:
    """A server's address as it may be read by anybody: without a password."""
    bare = url.difference_update_query(["password", "sslpassword"])
    return bare.render_as_string(hide_password=True)


def _is_server(location: str) -> bool:
    return "://" in location


def _path(location: str) -> Path:
    if not location.strip() or "\0" in location:
        raise UserError(
            "S-15",
            "자료 파일의 이름이 비어 있거나 쓸 수 없는 이름입니다. 아무것도 바꾸지 않았습니다. "
            "자료 파일을 다시 고르십시오.",
        )
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
    try:
        open_server(database)
    except UserError:
        database.close()
        raise
    notice = "읽기 전용으로 열었습니다. 고친 내용은 저장할 수 없습니다." if read_only else ""
    return Opened(database, None, notice)
