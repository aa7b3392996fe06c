"""What a file is, told from its first bytes and its size before SQLite touches it."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import NotOurFile, StorageUnavailable
from desktop.storage.database import APPLICATION_ID

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_UNTOUCHED = "파일은 바꾸지 않았습니다."
_CHOOSE = f"{_UNTOUCHED} 협약지기의 자료 파일(.mou)을 고르십시오."
_ZIP, _OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
_KINDS_IN_ZIP = (
    (b"manifest.json", "협약지기 백업 파일입니다. 백업은 ‘복원’으로 되살려 여십시오."),
    (b"mimetypeapplication/hwp+zip", "한글 문서(HWPX)입니다."),
    (b"mimetypeapplication/vnd.oasis", "오픈도큐먼트 문서입니다."),
    (b"xl/", "엑셀 파일입니다."),
    (b"word/", "워드 문서입니다."),
    (b"Contents/", "한글 문서(HWPX)입니다."),
)
_BEGINNINGS = (
    (_OLE, "옛 한글·엑셀·워드 문서이거나 암호가 걸린 문서입니다."),
    (b"%PDF", "PDF 문서입니다."),
    (b"PK\x05\x06", "비어 있는 압축 파일입니다."),
    (b"\x1f\x8b", "압축 파일입니다."),
    (b"7z\xbc\xaf", "압축 파일입니다."),
    (b"\x89PNG", "그림 파일입니다."),
    (b"\xff\xd8\xff", "그림 파일입니다."),
)


@dataclass(frozen=True)
class Header:
    """The fields of SQLite's file header that decide whether we open the file."""

    page_size: int
    wal: bool
    pages: int  # 0 where the file does not vouch for its own count
    user_version: int
    application_id: int


def judge(path: Path, newest: int) -> Header:
    """The header of an office file that this program can open.

    Raises NotOurFile or StorageUnavailable for everything else; only reads.
    """
    size = _size_of_regular_file(path)
    head = _first_bytes(path)
    if not head:
        raise NotOurFile("S-15", f"‘{path.name}’은(는) 비어 있는 파일입니다. {_CHOOSE}")
    if not head.startswith(_MAGIC):
        raise _not_sqlite(path, head)
    if size < _HEADER:
        raise _cut(path)
    header = _parsed(head)
    _refuse_other_programs(path, header)
    _refuse_versions(path, header, newest)
    if header.wal:
        raise _changed_format(path)
    if not _valid_page_size(header.page_size):
        raise damaged_file(path)
    if header.pages * header.page_size > size and not has_hot_journal(path):
        raise _cut(path)
    return header


def has_hot_journal(path: Path) -> bool:
    """True when a save was broken off; SQLite takes it back at the next opening."""
    try:
        with journal_of(path).open("rb") as file:
            return file.read(8) == _JOURNAL_MAGIC
    except OSError:
        return False


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _size_of_regular_file(path: Path) -> int:
    try:
        status = os.stat(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotOurFile(
            "S-15",
            f"‘{path}’ 파일을 찾을 수 없습니다. 새로 만든 파일은 없습니다. "
            "옮기거나 이름을 바꾸지 않았는지 확인하고 다시 여십시오.",
        ) from error
    except (OSError, ValueError) as error:
        raise _unreadable(path) from error
    if stat.S_ISDIR(status.st_mode):
        raise NotOurFile("S-15", f"‘{path}’은(는) 파일이 아니라 폴더입니다. {_CHOOSE}")
    if not stat.S_ISREG(status.st_mode):
        raise NotOurFile("S-15", f"‘{path}’은(는) 자료 파일이 아닙니다. {_CHOOSE}")
    return status.st_size


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except OSError as error:
        raise _unreadable(path) from error


def _unreadable(path: Path) -> StorageUnavailable:
    return StorageUnavailable(
        "S-06",
        f"‘{path.name}’ 파일을 읽을 수 없습니다. {_UNTOUCHED} "
        "파일이 있는 장치와 접근 권한을 확인한 뒤 다시 여십시오.",
    )


def _not_sqlite(path: Path, head: bytes) -> NotOurFile:
    return NotOurFile("S-15", f"‘{path.name}’은(는) {_kind_of(head)} {_CHOOSE}")


def _kind_of(head: bytes) -> str:
    if head.startswith(_ZIP):
        found = (said for mark, said in _KINDS_IN_ZIP if mark in head)
        return next(found, "압축 파일입니다.")
    for beginning, said in _BEGINNINGS:
        if head.startswith(beginning):
            return said
    if not head.strip(b"\x00"):
        return "내용이 모두 지워진 파일입니다. 최근 백업으로 복원하십시오."
    if _is_text(head):
        return "글자로 된 파일입니다."
    return "암호화되었거나 이 프로그램이 알지 못하는 파일입니다."


def _is_text(head: bytes) -> bool:
    for encoding in ("utf-8", "cp949", "utf-16"):
        try:
            text = head[: len(head) // 4 * 4].decode(encoding, errors="strict")
        except UnicodeDecodeError as error:
            if error.end < len(head) - 4:
                continue
            text = head[: error.start].decode(encoding)
        if text and all(letter.isprintable() or letter.isspace() for letter in text):
            return encoding != "utf-16" or head[:2] in (b"\xff\xfe", b"\xfe\xff")
    return False


def _parsed(head: bytes) -> Header:
    number = int.from_bytes
    page_size = number(head[16:18], "big")
    vouched = head[24:28] == head[92:96]
    pages = number(head[28:32], "big")
    return Header(
        page_size=65536 if page_size == 1 else page_size,
        wal=2 in (head[18], head[19]),
        pages=pages if vouched else 0,
        user_version=number(head[60:64], "big", signed=True),
        application_id=number(head[68:72], "big"),
    )


def _valid_page_size(size: int) -> bool:
    return 512 <= size <= 65536 and size & (size - 1) == 0


def _refuse_other_programs(path: Path, header: Header) -> None:
    if header.application_id != APPLICATION_ID:
        raise NotOurFile(
            "S-15", f"‘{path.name}’은(는) 다른 프로그램의 자료(SQLite) 파일입니다. {_CHOOSE}"
        )


def _refuse_versions(path: Path, header: Header, newest: int) -> None:
    if header.user_version > newest:
        raise newer_file(path.name)
    if header.user_version < 1:
        raise damaged_file(path)


def newer_file(name: str) -> NotOurFile:
    return NotOurFile(
        "S-11",
        f"‘{name}’ 자료는 더 새로운 버전의 협약지기에서 만들어졌습니다. 자료는 안전하며 "
        f"{_UNTOUCHED} 프로그램을 새 버전으로 바꾼 뒤 여십시오.",
    )


def _cut(path: Path) -> NotOurFile:
    return NotOurFile(
        "S-14",
        f"‘{path.name}’ 파일이 중간에서 잘렸습니다. 복사나 내려받기가 끝나지 않았을 수 있습니다. "
        f"{_UNTOUCHED} 원래 파일을 다시 복사하거나 최근 백업으로 복원하십시오.",
    )


def damaged_file(path: Path) -> NotOurFile:
    return NotOurFile(
        "S-14",
        f"‘{path.name}’ 자료 파일이 손상되었습니다. {_UNTOUCHED} 최근 백업으로 복원하십시오.",
    )


def _changed_format(path: Path) -> NotOurFile:
    return NotOurFile(
        "S-15",
        f"‘{path.name}’ 파일의 저장 방식을 다른 프로그램이 WAL로 바꾸어 놓았습니다. 함께 있는 "
        f"-wal 파일에 자료가 남아 있을 수 있습니다. {_UNTOUCHED} "
        "그 프로그램에서 저장 방식을 DELETE로 되돌린 뒤 여십시오.",
    )
