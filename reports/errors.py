"""What can go wrong while a document is made or put on disk, said in Korean."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar


class ReportError(Exception):
    """A failure the user can act on; `str()` is its whole Korean message."""

    code: ClassVar[str] = "O-00"


class FileInUse(ReportError):
    """The target is open in another program; `alternative` is a free name beside it."""

    code = "O-01"

    def __init__(self, target: Path, alternative: Path, lock: Path | None = None) -> None:
        hint = f" 이미 닫았다면 숨은 파일 ‘{lock.name}’을 지웁니다." if lock else ""
        super().__init__(
            f"‘{target.name}’ 파일이 다른 프로그램에서 열려 있어 저장하지 못했습니다. "
            "이전 파일과 자료는 그대로입니다. "
            f"그 프로그램에서 닫고 다시 시도하거나 ‘{alternative.name}’로 저장할 수 있습니다.{hint}"
        )
        self.alternative = alternative


class DiskFull(ReportError):
    code = "O-07"

    def __init__(self, target: Path) -> None:
        super().__init__(
            f"디스크에 남은 공간이 없어 ‘{target.name}’ 파일을 저장하지 못했습니다. "
            "이전 파일과 자료는 그대로입니다. 공간을 비우거나 다른 곳을 골라 다시 시도합니다."
        )


class NameNotUsable(ReportError):
    code = "O-15"

    def __init__(self, target: Path) -> None:
        super().__init__(
            f"‘{target.name[:40]}’ 이름으로는 파일을 만들 수 없습니다. 이름이 너무 길거나 "
            "같은 이름의 폴더가 있습니다. 자료는 그대로입니다. 다른 이름을 골라 다시 시도합니다."
        )


class FolderMissing(ReportError):
    code = "O-21"

    def __init__(self, target: Path) -> None:
        super().__init__(
            f"저장할 폴더가 없습니다(‘{target.parent}’). 자료는 그대로입니다. "
            "폴더를 만들거나 다른 곳을 골라 다시 시도합니다."
        )


class FolderNotWritable(ReportError):
    code = "O-22"

    def __init__(self, target: Path) -> None:
        super().__init__(
            f"‘{target.parent}’ 폴더에 ‘{target.name}’ 파일을 쓸 권한이 없거나 읽기 전용입니다. "
            "이전 파일과 자료는 그대로입니다. 다른 곳을 골라 다시 시도합니다."
        )


class WrittenFileDamaged(ReportError):
    code = "O-23"

    def __init__(self, target: Path) -> None:
        super().__init__(
            f"저장한 ‘{target.name}’ 파일을 다시 열어 보니 온전하지 않아 버렸습니다. "
            "이전 파일과 자료는 그대로입니다. 다른 디스크를 골라 다시 시도합니다."
        )


class WriteFailed(ReportError):
    code = "O-24"

    def __init__(self, target: Path, reason: str) -> None:
        super().__init__(
            f"‘{target.name}’ 파일을 저장하지 못했습니다({reason}). 자료는 그대로입니다. "
            "디스크나 네트워크 연결을 확인하고 다시 시도합니다."
        )
