"""Zip packages judged by their directory alone, before anything in them is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import PurePosixPath

from desktop.domain.codes import FileFormat
from desktop.intake.faults import Cause, Unreadable
from desktop.intake.signatures import unknown

MOST_ENTRIES = 2_000
MOST_UNPACKED = 300 * 1024 * 1024
HIGHEST_RATIO = 200
_SMALL = 8 * 1024 * 1024  # what unpacks to less than this may be packed as tightly as it likes
_ENTRY_MARK = b"PK\x01\x02"
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DIRECTORY_FAULTS = (
    zipfile.BadZipFile,
    NotImplementedError,
    OverflowError,
    ValueError,
    EOFError,
    struct.error,
)
# Parts that tell what a package is.
_WORD, _HWPX = "word/document.xml", "Contents/section0.xml"
_MACROS = ("word/vba", "word/activeX/")
_FOREIGN = {
    "xl/workbook.xml": "Excel 통합 문서",
    "xl/workbook.bin": "Excel 통합 문서",
    "ppt/presentation.xml": "PowerPoint 문서",
    "content.xml": "OpenDocument 문서",
}


def scanned(data: bytes, suffix: str) -> tuple[FileFormat, bool]:
    """What the package is, and whether it holds macros or the like. Raises Unreadable."""
    if data.count(_ENTRY_MARK) > 2 * MOST_ENTRIES:  # its directory alone would take seconds
        raise Unreadable(Cause.TOO_LARGE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
    except _DIRECTORY_FAULTS as error:
        raise Unreadable(Cause.DAMAGED, type(error).__name__) from error
    _refuse_bombs(entries)
    _refuse_odd_entries(entries)
    names = {entry.filename for entry in entries}
    return _format_of(names, suffix), any(name.startswith(_MACROS) for name in names)


def _refuse_bombs(entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED:
        raise Unreadable(Cause.TOO_LARGE)
    for entry in entries:
        if entry.file_size > max(_SMALL, HIGHEST_RATIO * entry.compress_size):
            raise Unreadable(Cause.TOO_LARGE)


def _refuse_odd_entries(entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Unreadable(Cause.LOCKED)
    names = [entry.filename for entry in entries]
    leaving = any(PurePosixPath(name).is_absolute() or ".." in name.split("/") for name in names)
    odd = any(entry.compress_type not in _METHODS for entry in entries)
    if leaving or odd or len(set(names)) != len(names):
        raise Unreadable(Cause.DAMAGED)


def _format_of(names: set[str], suffix: str) -> FileFormat:
    if _WORD in names:
        return FileFormat.WORD
    if _HWPX in names:
        return FileFormat.HWPX
    for part, name in _FOREIGN.items():
        if part in names:
            raise Unreadable(Cause.FOREIGN, name)
    raise unknown(suffix, "압축 파일")
