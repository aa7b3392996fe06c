"""Whether the name of an open office file still leads to that very file and its content."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from desktop.domain.errors import StorageUnavailable

# On Linux a handle that only marks the file: closing it gives up no lock that SQLite holds.
_MARK = getattr(os, "O_PATH", os.O_RDONLY)
_UNSAVED = "지금 입력하던 내용은 저장되지 않았습니다."


class SameFile:
    """An office file as it was when it was opened; whatever takes its place is told apart.

    As long as the handle is open, no other file can get its number on the disk. `head` is the
    hash of the newest unit that we read or wrote; None where others may write too.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, alone: bool) -> None:
        self.path = path
        self.head: str | None = None
        self._first: str | None = None
        with contextlib.suppress(sqlite3.DatabaseError):  # a damaged file may still be read
            self._first = _first_unit(connection)
            self.head = _newest_hash(connection) if alone else None
        self._handle: int | None = os.open(path, _MARK)

    def refuse_other_file(self) -> None:
        """Raise StorageUnavailable (S-22) where the name leads elsewhere or nowhere."""
        assert self._handle is not None
        ours = os.fstat(self._handle)
        try:
            there = os.stat(self.path)
        except OSError:
            raise self._gone(deleted=ours.st_nlink == 0) from None
        if not os.path.samestat(ours, there):
            raise self._replaced("자리에 다른 파일이 들어왔습니다.")

    def refuse_other_content(self, connection: sqlite3.Connection) -> None:
        """Raise StorageUnavailable (S-22) where the file was overwritten with another office."""
        if self._first is None:
            return
        try:
            first = _first_unit(connection)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_ERROR":
                raise
            first = None  # the table is gone: emptied, or another program's data
        if first != self._first:
            raise self._overwritten()

    def refuse_other_state(self, connection: sqlite3.Connection) -> None:
        """While we alone may write, the newest unit is the one that we know."""
        if self.head is not None and _newest_hash(connection) != self.head:
            raise self._overwritten()

    def close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _gone(self, *, deleted: bool) -> StorageUnavailable:
        if deleted:
            return self._told(
                "자료 파일이 열려 있는 동안 삭제되었습니다.",
                "앞서 저장한 내용도 파일과 함께 없어졌습니다. "
                f"‘{self.path.stem}.백업’ 폴더의 최근 백업에서 복원하여 여십시오.",
            )
        return self._told(
            "자료 파일을 열려 있는 동안 옮겼거나 이름을 바꾸었거나 저장 장치를 뺐습니다.",
            "앞서 저장한 내용은 옮긴 파일에 있습니다. 그 파일을 찾아(휴지통도 확인) 다시 여십시오.",
        )

    def _overwritten(self) -> StorageUnavailable:
        return self._replaced("파일에 다른 내용이 덮어쓰였습니다.")

    def _replaced(self, what: str) -> StorageUnavailable:
        return self._told(
            what,
            "앞서 저장한 내용이 지금 파일에 없을 수 있으며, 지금 파일은 바꾸지 않았습니다. 자료를 "
            f"닫고 다시 열어 확인한 뒤 ‘{self.path.stem}.백업’ 폴더의 최근 백업에서 복원하십시오.",
        )

    def _told(self, what: str, then: str) -> StorageUnavailable:
        return StorageUnavailable("S-22", f"‘{self.path.name}’ {what} {_UNSAVED} {then}")


def _first_unit(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT id FROM unit_of_work WHERE number = 1").fetchone()
    return None if row is None else str(row[0])


def _newest_hash(connection: sqlite3.Connection) -> str | None:
    query = "SELECT hash FROM unit_of_work ORDER BY number DESC LIMIT 1"
    row = connection.execute(query).fetchone()
    return None if row is None else str(row[0])
