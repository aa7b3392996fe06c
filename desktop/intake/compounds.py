"""OLE compound files told apart by the names in their directory; nothing in them is opened."""

from __future__ import annotations

import struct

from desktop.domain.codes import FileFormat
from desktop.intake.faults import Cause, Unreadable
from desktop.intake.signatures import HWP_SIGNATURE, unknown

_HWP_FLAGS_AT = 36  # in the stream FileHeader: signature 32, version 4, then the flags
_HWP_LOCKS = 1 << 1 | 1 << 4 | 1 << 8 | 1 << 10  # password, DRM, certificates
_LOCKED = ("EncryptedPackage", "EncryptionInfo", "DRMEncryptedDataSpace")
_FOREIGN = {
    "WordDocument": "옛 Word 문서(.doc)",
    "Workbook": "옛 Excel 통합 문서(.xls)",
    "Book": "옛 Excel 통합 문서(.xls)",
    "PowerPoint Document": "옛 PowerPoint 문서(.ppt)",
}
_OTHER = "옛 Office 문서"


def scanned(data: bytes, suffix: str) -> FileFormat:
    """HWP 5. Raises Unreadable for what is locked, damaged or another program's."""
    if any(_names(data, name) for name in _LOCKED):
        raise Unreadable(Cause.LOCKED)
    header = data.find(HWP_SIGNATURE)
    if header >= 0 and _names(data, "FileHeader"):
        if _flags(data, header) & _HWP_LOCKS:
            raise Unreadable(Cause.LOCKED)
        return FileFormat.HWP
    for name, words in _FOREIGN.items():
        if _names(data, name):
            raise Unreadable(Cause.FOREIGN, words)
    raise unknown(suffix, _OTHER)


def _names(data: bytes, name: str) -> bool:
    """Whether a stream is called so: names stand in the directory as UTF-16, closed by a zero."""
    return f"{name}\0".encode("utf-16-le") in data


def _flags(data: bytes, header: int) -> int:
    stands = data[header + _HWP_FLAGS_AT : header + _HWP_FLAGS_AT + 4]
    if len(stands) < 4:
        raise Unreadable(Cause.DAMAGED)
    (flags,) = struct.unpack("<I", stands)
    return int(flags)
