"""Taking an office file to write in it: its lock, or the reason why it can only be read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.storage.faults import opening_fault
from desktop.storage.locking import OfficeLock, lock_path
from desktop.storage.places import FORBIDDEN, NetworkProbe, is_name_too_long, is_writable

_NAME_TOO_LONG = (
    "읽기 전용으로 열었습니다. 파일 이름이 너무 길어 저장할 때 쓰는 파일을 곁에 만들 수 없습니다. "
    "자료는 안전합니다. 닫은 뒤 파일 이름을 한글 70자 이내로 줄여 다시 여십시오. (S-23)"
)
_NOT_WRITABLE = (
    "읽기 전용으로 열었습니다. 파일이나 폴더에 쓸 수 없습니다. 자료는 안전합니다. "
    "고치려면 쓰기가 되는 폴더로 복사하여 여십시오. (S-06)"
)


def take(
    path: Path, user: str, at: datetime, network: NetworkProbe
) -> tuple[str, OfficeLock | None]:
    """The banner and the lock; without a lock the file can only be read.

    Raises AlreadyOpen, UserError on a network folder, StorageUnavailable when the disk fails.
    """
    refuse_network(path, network)
    if is_name_too_long(path):
        return _NAME_TOO_LONG, None
    try:
        if is_writable(path):
            return "", OfficeLock(path, user=user, at=at)
    except OSError as error:
        if error.errno not in FORBIDDEN:  # the folder takes no lock file, so no journal either
            raise opening_fault(error, lock_path(path)) from error
    return _NOT_WRITABLE, None


def refuse_network(path: Path, network: NetworkProbe) -> None:
    if network(path):
        raise UserError(
            "S-07",
            "네트워크 폴더의 파일은 여러 PC에서 동시에 쓰면 손상될 수 있습니다. 파일은 바꾸지 "
            "않았습니다. 이 PC로 복사하여 열거나 공유 서버(PostgreSQL)를 사용하십시오.",
        )
