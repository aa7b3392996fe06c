"""Finding out whether every stored value is still what was saved."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, Table, create_engine, func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from desktop.domain.errors import StorageUnavailable
from desktop.storage.base import NOT_HASHED, hash_of, hash_of_hashed, kept_classes
from desktop.storage.chain import LogFault, Standing, read_log
from desktop.storage.database import APPLICATION_ID, Database
from desktop.storage.migrations.steps import Step, Steps, make_schema
from desktop.storage.models import ContentRow
from desktop.storage.models.log import ChangeRow
from desktop.storage.raw import Seen, raw_rows, raw_tuples

_MOST = 20
_Check = Callable[[Connection], Iterator["Finding"]]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was saved. `place` names the table, and the row if known."""

    code: str
    sentence: str
    place: str


class Guard:
    """Checks an opened file once; until it has `passed`, nothing may be written."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._busy = threading.Lock()
        self.passed = False
        database.check_before_first_write(self.verify)

    def verify(self, step: Step | None = None) -> None:
        """Raise StorageUnavailable (S-14) for a damaged file. A passed check is not repeated.

        Any thread may call it; while one is at it the others wait for what it finds.
        """
        with self._busy:
            if self.passed:
                return
            found = findings(self._database, step)
            if found:
                raise damaged(found)
            self.passed = True


def damaged(found: list[Finding]) -> StorageUnavailable:
    first = found[0]
    return StorageUnavailable(
        "S-14",
        f"자료 파일이 손상되어 저장하지 않았습니다({len(found)}곳, 첫 곳: {first.place}). "
        "파일은 그대로 두었고 읽을 수 있는 자료는 볼 수 있습니다. 최근 백업으로 복원하십시오.",
    )


def findings(database: Database, step: Step | None = None) -> list[Finding]:
    """All that is wrong with the data, at most some of each kind. Only reads.

    `step` is told how many of all rows were looked at; it may raise to cancel.
    """
    standing: Standing = defaultdict(dict)
    progress = _Progress(database, step)
    checks: list[tuple[str, _Check]] = [
        ("자료 버전", _version),
        ("변경 이력", lambda connection: _log(connection, standing, progress.seen)),
        ("기록", lambda connection: _rows(connection, standing, progress.seen)),
        ("받은 파일", _contents),
    ]
    found = _file_findings(database, ("표 구조", _schema)) if database.is_file else []
    progress.pages_seen()
    for place, check in checks:
        found += _told(database, place, check)
    progress.end()
    return found


class _Progress:
    """Counts the rows that were looked at; all pages together weigh like some of the rows."""

    def __init__(self, database: Database, step: Step | None) -> None:
        self._step, self._done, self._rows = step, 0, 0
        if step is not None:
            with contextlib.suppress(DBAPIError), database.reader.connect() as connection:
                for table in (ChangeRow.metadata.tables[ChangeRow.__tablename__], *_kept_tables()):
                    count = select(func.count()).select_from(table)
                    self._rows += connection.execute(count).scalar_one()
        self._total = self._rows + self._rows // 4 + 1

    def pages_seen(self) -> None:
        self.seen(self._rows // 4)

    def seen(self, rows: int) -> None:
        self._done = min(self._done + rows, self._total)
        if self._step is not None:
            self._step(self._done, self._total)

    def end(self) -> None:
        self.seen(self._total)


def _kept_tables() -> list[Table]:
    return [row_class.table() for row_class in kept_classes().values()]


def findings_of_older(database: Database) -> list[Finding]:
    """What can be found wrong with a file whose schema is of an earlier version."""
    return _file_findings(database)


def _file_findings(database: Database, *more: tuple[str, _Check]) -> list[Finding]:
    found: list[Finding] = []
    for place, check in (("파일", _pages), ("관계", _references), *more):
        found += _told(database, place, check)
    return found


def _told(database: Database, place: str, check: _Check) -> list[Finding]:
    """What one check finds. A file that cannot be read there is a finding, not a crash."""
    found: list[Finding] = []
    try:
        with database.reader.connect() as connection:
            for finding in check(connection):
                found.append(finding)
                if len(found) == _MOST:
                    break
    except DBAPIError as error:
        if not database.is_file:
            raise
        name = getattr(error.orig, "sqlite_errorname", "") or type(error.orig).__name__
        found.append(Finding("S-14", f"읽을 수 없는 곳이 있습니다({name}).", place))
    except (TypeError, ValueError):  # a value of another type than any that we store
        found.append(Finding("S-14", "알아볼 수 없는 값이 있습니다.", place))
    return found


# --- the file ---------------------------------------------------------------------------------


def _pages(connection: Connection) -> Iterator[Finding]:
    for (told,) in connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST:d})"):
        if told != "ok":
            yield Finding("S-14", "파일의 짜임이 깨졌습니다.", " ".join(str(told).split())[:120])


def _references(connection: Connection) -> Iterator[Finding]:
    for table, row, parent, _number in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Finding("S-14", "가리키는 기록이 없습니다.", f"{table}/{row} → {parent}")


def _schema(connection: Connection) -> Iterator[Finding]:
    for name in sorted({item[1] for item in _schema_of(connection) ^ _right_schema()}):
        yield Finding("S-14", "표의 구조가 이 프로그램이 만든 것과 다릅니다.", name)


@lru_cache(maxsize=1)
def _right_schema() -> frozenset[tuple[str, ...]]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        make_schema(engine)
        with engine.connect() as connection:
            return _schema_of(connection)
    finally:
        engine.dispose()


def _schema_of(connection: Connection) -> frozenset[tuple[str, ...]]:
    query = text("SELECT type, name, tbl_name, sql FROM sqlite_master")
    rows = connection.execute(query)
    return frozenset(tuple(str(part) for part in row) for row in rows)


def _version(connection: Connection) -> Iterator[Finding]:
    steps = Steps()
    if steps.number_of(connection) != steps.newest:
        yield Finding("S-14", "자료의 버전 표시가 바뀌었습니다.", "alembic_version")
    if connection.dialect.name != "sqlite":
        return
    for name, right in (("application_id", APPLICATION_ID), ("user_version", steps.newest)):
        if connection.exec_driver_sql(f"PRAGMA {name}").scalar() != right:
            yield Finding("S-14", "파일 머리의 번호가 바뀌었습니다.", name)


# --- the content ------------------------------------------------------------------------------


def _log(connection: Connection, standing: Standing, seen: Seen) -> Iterator[Finding]:
    for fault in read_log(connection, standing, seen):
        yield Finding("S-14", _SAID[fault.kind], f"unit_of_work/{fault.number}")


_SAID = {
    LogFault.NUMBER: "변경 이력의 번호가 이어지지 않습니다.",
    LogFault.CHAIN: "변경 이력의 사슬이 끊어졌습니다.",
    LogFault.CONTENT: "변경 이력의 내용이 적을 때와 다릅니다.",
    LogFault.STRAY: "작업에 속하지 않는 변경 이력이 있습니다.",
}


_VANISHED = "변경 이력에 있는 기록이 없어졌습니다."


def _rows(connection: Connection, standing: Standing, seen: Seen) -> Iterator[Finding]:
    """Every kept row against its hash, and against what the log says was saved last."""
    for table in _kept_tables():
        hashed = [column.name for column in table.columns if column.name not in NOT_HASHED]
        names = [*hashed, "row_hash", "row_version"]
        versions = standing.pop(table.name, {})
        for *values, row_hash, version in raw_tuples(connection, table, names, seen):
            row = dict(zip(hashed, values, strict=True))
            place = f"{table.name}/{row['id']}"
            if hash_of_hashed(row) != row_hash:
                yield Finding("S-14", "기록의 내용이 저장할 때와 다릅니다.", place)
            if versions.pop(row["id"], None) != version:
                yield Finding("S-14", "기록이 변경 이력과 맞지 않습니다.", place)
        for row_id in versions:
            yield Finding("S-14", _VANISHED, f"{table.name}/{row_id}")
    for name in standing:
        yield Finding("S-14", _VANISHED, name)


def _contents(connection: Connection) -> Iterator[Finding]:
    for row in raw_rows(connection, ContentRow.metadata.tables["content"]):
        data = bytes(row.pop("data"))
        right = hashlib.sha256(data).hexdigest() == row["id"] and len(data) == row["size"]
        if not right or hash_of(row) != row["row_hash"]:
            place = f"content/{row['id']}"
            yield Finding("S-14", "받은 파일의 내용이 받을 때와 다릅니다.", place)
