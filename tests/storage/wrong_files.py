"""Files that are not office files, or no longer, or not yet: 200 of them, each with its code."""

from __future__ import annotations

import io
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop.storage.migrations.steps import Steps

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@dataclass(frozen=True)
class Wrong:
    """How to lay one wrong file at a path, and the code with which it is refused."""

    name: str
    code: str
    lay: Callable[[Path], None]


def wrong_files(office: Path, count: int = 200) -> list[Wrong]:
    """`count` wrong files of all kinds, in a fixed order; `office` is a good file."""
    good = office.read_bytes()
    kinds = list(_fixed(good, office))
    number = random.Random(20261125)
    kinds += list(_cut(good, number, (count - len(kinds)) // 2))
    kinds += list(_noise(number, count - len(kinds)))
    return kinds[:count]


def _fixed(good: bytes, office: Path) -> Iterator[Wrong]:
    for name, content in _foreign_contents().items():
        yield _bytes(name, "S-15", content)
    yield Wrong("폴더", "S-15", lambda path: path.mkdir())
    yield Wrong("다른 프로그램의 SQLite", "S-15", _other_sqlite)
    yield Wrong("WAL로 바뀐 파일", "S-15", lambda path: _as_wal(office, path))
    yield _bytes("번호가 다른 파일", "S-15", good[:68] + b"\0\0\0\7" + good[72:])
    newest = Steps().newest
    for version in (newest + 1, newest + 2, newest + 41, 2**31 - 1):
        content = good[:60] + version.to_bytes(4, "big") + good[64:]
        yield _bytes(f"새 버전 {version}", "S-11", content)
    for version in (0, -1, -(2**31)):
        content = good[:60] + version.to_bytes(4, "big", signed=True) + good[64:]
        yield _bytes(f"없는 버전 {version}", "S-14", content)
    for size in (0, 2, 3, 100, 5000):
        content = good[:16] + size.to_bytes(2, "big") + good[18:]
        yield _bytes(f"쪽 크기 {size}", "S-14", content)


def _foreign_contents() -> dict[str, bytes]:
    texts = {
        f"글 {encoding}": "업무협약 체결 계획\n1. 추진배경\n".encode(encoding)
        for encoding in ("utf-8", "utf-8-sig", "cp949", "utf-16")
    }
    return {
        "빈 파일": b"",
        "한 글자": b"S",
        "엑셀": _zip("[Content_Types].xml", "xl/workbook.xml"),
        "워드": _zip("[Content_Types].xml", "word/document.xml"),
        "한글": _zip("mimetype", "Contents/header.xml", first=b"application/hwp+zip"),
        "오픈도큐먼트": _zip(
            "mimetype", "content.xml", first=b"application/vnd.oasis.opendocument"
        ),
        "백업": _zip("office.mou", "manifest.json"),
        "압축": _zip("아무거나.txt"),
        "빈 압축": b"PK\x05\x06" + bytes(18),
        "옛 한글": OLE + bytes(3000),
        "피디에프": b"%PDF-1.7\n" + bytes(500),
        "그림": b"\x89PNG\r\n\x1a\n" + bytes(500),
        "지워진 파일": bytes(8192),
        "암호화": random.Random(1).randbytes(8192),
        "쉼표로 나뉜 글": "번호,협약명\n1,가람\n".encode() * 500,
        **texts,
    }


def _cut(good: bytes, number: random.Random, count: int) -> Iterator[Wrong]:
    sizes = [16, 50, 99, 100, 512, 4095, 4096, 4097, len(good) - 1, len(good) - 4096]
    sizes += [number.randrange(16, len(good)) for _ in range(count - len(sizes))]
    for size in sizes:
        yield _bytes(f"{size}바이트에서 잘림", "S-14", good[:size])


def _noise(number: random.Random, count: int) -> Iterator[Wrong]:
    for index in range(count):
        yield _bytes(f"잡음 {index}", "S-15", number.randbytes(number.randrange(1, 20000)))


def _bytes(name: str, code: str, content: bytes) -> Wrong:
    return Wrong(name, code, lambda path: _write(path, content))


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _zip(*names: str, first: bytes = b"x") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name in names:
            package.writestr(name, first if name == names[0] else b"x")
    return buffer.getvalue()


def _other_sqlite(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.commit()


def _as_wal(office: Path, path: Path) -> None:
    shutil.copyfile(office, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL").fetchone()
