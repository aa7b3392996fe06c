"""One writer for an office file: a lock that the system itself releases when a program dies."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import socket
import stat
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import StorageUnavailable

_LONGEST = 4096


@dataclass(frozen=True)
class Holder:
    """Who has the file open, as its lock file says. It is only told, never believed."""

    user: str = ""
    computer: str = ""
    since: str = ""

    def told(self) -> str:
        parts = [
            f"사용자 {self.user}" if self.user else "",
            f"PC {self.computer}" if self.computer else "",
            f"{self.since}부터" if self.since else "",
        ]
        return ", ".join(filter(None, parts)) or "사용자를 알 수 없음"


class AlreadyOpen(StorageUnavailable):
    """The file is open elsewhere for writing."""

    exit_status = 3

    def __init__(self, path: Path, holder: Holder) -> None:
        super().__init__(
            "S-09",
            f"‘{path.name}’ 파일이 이미 열려 있습니다({holder.told()}). 저장된 자료는 안전합니다. "
            "그 프로그램을 닫은 뒤 다시 여십시오. 보기만 하려면 백업을 다른 이름으로 복원하여 "
            "여십시오.",
        )
        self.holder = holder


class OfficeLock:
    """Held from opening to closing. Only the system's lock counts, never what the file says."""

    def __init__(self, path: Path, *, user: str, at: datetime) -> None:
        """Raises AlreadyOpen, or OSError where no lock file can be made."""
        self.path = lock_path(path)
        acquired = _acquire(self.path)
        if acquired is None:
            raise AlreadyOpen(path, holder_of(path))
        self._handle: int | None = acquired[0]
        try:
            if acquired[1]:
                self._share_like(path)
                self._tell(Holder(user, socket.gethostname(), _moment(at)))
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        """Give the file free and take the lock file away. A second call does nothing."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        if sys.platform == "win32":  # an open file cannot be removed there
            os.close(handle)
            _remove(self.path)
            return
        if _is_still_there(handle, self.path):  # while it is ours: nobody else's is taken away
            _remove(self.path)
        os.close(handle)

    def _share_like(self, path: Path) -> None:
        """Whoever may write the office file may write its lock file, if we leave it behind."""
        if sys.platform == "win32":
            return
        assert self._handle is not None
        with contextlib.suppress(PermissionError):  # another user's, and open to us already
            os.fchmod(self._handle, stat.S_IMODE(os.stat(path).st_mode))

    def _tell(self, holder: Holder) -> None:
        assert self._handle is not None
        content = json.dumps(vars(holder), ensure_ascii=False).encode()
        os.ftruncate(self._handle, 0)
        os.write(self._handle, content)
        os.fsync(self._handle)


def lock_path(path: Path) -> Path:
    """Its name is shorter than that of SQLite's journal: it fits wherever that one does."""
    return path.with_name(f".~{path.name}.lock")


def holder_of(path: Path) -> Holder:
    """What the lock file says, whatever is in it."""
    try:
        with lock_path(path).open("rb") as file:
            told = json.loads(file.read(_LONGEST))
    except (OSError, ValueError):
        return Holder()
    if not isinstance(told, dict):
        return Holder()
    return Holder(*(_short(told.get(name)) for name in ("user", "computer", "since")))


def _short(value: object) -> str:
    return " ".join(value.split())[:60] if isinstance(value, str) else ""


def _moment(at: datetime) -> str:
    return f"{at.year}. {at.month}. {at.day}. {at:%H:%M}"


def _acquire(path: Path) -> tuple[int, bool] | None:
    """A handle on the locked file and whether it can be written; None when another holds it."""
    while True:
        handle, writable = _open(path)
        try:
            if not _lock(handle):
                os.close(handle)
                return None
            # Another user's lock file that nobody holds gives way to one of our own.
            if _is_still_there(handle, path) and (writable or not _remove(path)):
                return handle, writable
        except OSError:
            os.close(handle)
            raise
        os.close(handle)  # taken away by its owner between our two calls, or by us


def _open(path: Path) -> tuple[int, bool]:
    no_links = getattr(os, "O_NOFOLLOW", 0)
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | no_links, 0o644), True
    except PermissionError as refusal:
        try:
            return os.open(path, os.O_RDONLY | no_links), False
        except FileNotFoundError:
            raise refusal from None


def _is_still_there(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except (FileNotFoundError, NotADirectoryError):
        return False


def _remove(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # it stays, and locks nothing once its handle is closed
        return False
    return True


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        """Locks one byte far behind the content, which stays readable to others."""
        os.lseek(handle, 1 << 30, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EDEADLK):
                return False
            raise
        os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EWOULDBLOCK, errno.EAGAIN):
                return False
            raise
        return True
