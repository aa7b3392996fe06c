"""What is judged of a file before any library sees it: size, signature, packing, locks."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

from desktop.domain.codes import FileFormat
from desktop.domain.words import word
from desktop.intake import compounds, packages
from desktop.intake.faults import Cause, Unreadable
from desktop.intake.signatures import NAMED, OLE, ZIP, bare_format, container_of

LARGEST = 50 * 1024 * 1024
MACROS = "매크로나 실행 개체가 든 파일입니다. 실행하지 않고 글만 읽었습니다."


class Scan(NamedTuple):
    format: FileFormat
    notices: tuple[str, ...]


def scanned(data: bytes, name: str) -> Scan:
    """What the file is by its content, and what its reader must be told. Raises Unreadable."""
    if len(data) > LARGEST:
        raise Unreadable(Cause.TOO_LARGE)
    suffix = PurePath(name).suffix.lower()
    found, macros = _format_of(data, suffix)
    notices = [MACROS] if macros else []
    if NAMED.get(suffix, found) is not found:
        notices.append(f"이름은 ‘{suffix}’이지만 내용이 {word(found)}여서 그렇게 읽었습니다.")
    return Scan(found, tuple(notices))


def _format_of(data: bytes, suffix: str) -> tuple[FileFormat, bool]:
    container = container_of(data)
    if container == ZIP:
        return packages.scanned(data, suffix)
    if container == OLE:
        return compounds.scanned(data, suffix), False
    return bare_format(data, suffix), False
