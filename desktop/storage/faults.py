"""Telling the world's faults (disk, lock, server) from bugs of ours."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from desktop.domain.errors import StorageUnavailable, UserError
from reports.output import ReportError

_SAFE = "저장된 자료는 안전합니다."
_BY_CAUSE = {
    "SQLITE_FULL": (
        "S-03",
        "디스크 공간이 부족하여 저장하지 못했습니다. 기존 자료는 안전합니다. "
        "공간을 비운 뒤 다시 저장하십시오.",
    ),
    "SQLITE_BUSY": (
        "S-09",
        f"다른 프로그램이 자료 파일을 쓰고 있습니다. {_SAFE} 잠시 뒤 다시 시도하십시오.",
    ),
    "SQLITE_LOCKED": (
        "S-09",
        f"다른 작업이 자료 파일을 쓰고 있습니다. {_SAFE} 잠시 뒤 다시 시도하십시오.",
    ),
    "SQLITE_READONLY_ROLLBACK": (
        "S-16",
        "저장하다 끊긴 흔적(-journal 파일)이 있는데 파일이나 폴더에 쓸 수 없어 정리하지 "
        "못했습니다. 저장이 끝난 자료는 안전합니다. 자료를 쓰는 다른 프로그램을 닫고 다시 "
        "열거나, 두 파일을 함께 쓰기가 되는 폴더로 복사하여 여십시오.",
    ),
    "SQLITE_READONLY": (
        "S-06",
        f"자료 파일이나 폴더가 읽기 전용이어서 저장하지 못했습니다. {_SAFE} "
        "쓰기가 되는 폴더로 복사하여 여십시오.",
    ),
    "SQLITE_CANTOPEN": (
        "S-06",
        "자료 파일이나 저장할 때 곁에 두는 파일을 열 수 없습니다. 파일은 바꾸지 않았습니다. "
        "파일이 그 자리에 있는지와 접근 권한을 확인하십시오.",
    ),
    "SQLITE_IOERR": (
        "S-05",
        "저장 장치에서 오류가 났습니다. 마지막으로 저장된 자료까지는 남아 있습니다. "
        "더 쓰지 말고 백업 폴더의 사본을 확인하십시오.",
    ),
    "SQLITE_CORRUPT": (
        "S-14",
        "자료 파일이 손상되었습니다. 파일은 그대로 두었습니다. 최근 백업으로 복원하십시오.",
    ),
    "SQLITE_NOTADB": (
        "S-14",
        "자료 파일이 손상되었습니다. 파일은 그대로 두었습니다. 최근 백업으로 복원하십시오.",
    ),
}
_NO_SPACE = (
    "S-03",
    "디스크 공간이 부족하여 열지 못했습니다. 저장된 자료는 안전합니다. "
    "공간을 비운 뒤 다시 여십시오.",
)
_BROKEN_WORLD = {"O-07", "O-23", "O-24"}
_SERVER = (
    "P-01",
    "자료 서버와 연결이 끊겼거나 서버가 응답하지 않습니다. 저장이 끝난 자료는 서버에 안전하게 "
    "있습니다. 연결을 확인한 뒤 다시 시도하십시오.",
)
_BY_STATE = {
    "42501": (
        "P-08",
        "자료 서버에서 이 일을 할 권한이 없습니다. 저장된 자료는 안전합니다. 서버 관리자에게 이 "
        "계정의 권한을 확인하십시오.",
    ),
    "25006": (
        "P-12",
        "자료 서버가 읽기 전용이어서 저장하지 못했습니다. 저장된 자료는 안전합니다. "
        "서버 관리자에게 확인하십시오.",
    ),
    **dict.fromkeys(
        ("55P03", "40P01", "40001"),
        (
            "P-06",
            "다른 사용자가 저장하는 중이어서 저장하지 못했습니다. 저장된 자료는 안전합니다. "
            "잠시 뒤 다시 시도하십시오.",
        ),
    ),
}


@contextmanager
def world_fault() -> Iterator[None]:
    """Turn the world's faults into StorageUnavailable; let everything else through."""
    try:
        yield
    except DBAPIError as error:
        known = _known(error)
        if known is None:
            raise
        raise StorageUnavailable(*known) from error
    except sqlite3.Error as error:  # from a connection of the driver itself
        known = _known_to_sqlite(error)
        if known is None:
            raise
        raise StorageUnavailable(*known) from error


@contextmanager
def written_fault() -> Iterator[None]:
    """Turn what `atomic_write` tells into the errors that screens and commands show."""
    try:
        yield
    except ReportError as error:
        kind = StorageUnavailable if error.code in _BROKEN_WORLD else UserError
        raise kind(error.code, str(error)) from error


def opening_fault(error: OSError, lock: Path) -> StorageUnavailable:
    """What to tell when the file could not be taken because of `error`, which is no refusal."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StorageUnavailable(*_NO_SPACE)
    if error.errno == errno.EIO:
        return StorageUnavailable(*_BY_CAUSE["SQLITE_IOERR"])
    return StorageUnavailable(
        "S-24",
        f"잠금 파일 ‘{lock.name}’을(를) 만들 수 없어 열지 않았습니다. 자료는 안전하며 바꾸지 "
        "않았습니다. 같은 이름의 폴더나 바로가기가 있으면 옮긴 뒤 다시 여십시오.",
    )


def _known_to_sqlite(error: BaseException | None) -> tuple[str, str] | None:
    name = getattr(error, "sqlite_errorname", "") or ""
    for cause, message in _BY_CAUSE.items():
        if name == cause or name.startswith(f"{cause}_"):
            return message
    return None


def _known(error: DBAPIError) -> tuple[str, str] | None:
    known = _known_to_sqlite(error.orig) or _BY_STATE.get(
        getattr(error.orig, "sqlstate", None) or ""
    )
    if known is not None:
        return known
    return _SERVER if error.connection_invalidated or _is_server_fault(error) else None


def _is_server_fault(error: DBAPIError) -> bool:
    """True for psycopg's class 08, 53, 57 (connection, resources, operator)."""
    state = getattr(error.orig, "sqlstate", None)
    if type(error.orig).__module__.startswith("psycopg") and state is None:
        return type(error.orig).__name__ == "OperationalError"
    return state is not None and state[:2] in {"08", "53", "57"}
