"""What a file is by its content; its name only says what somebody called it."""

from __future__ import annotations

from desktop.domain.codes import FileFormat
from desktop.intake.faults import Cause, Unreadable

ZIP, OLE, HWP_SIGNATURE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"HWP Document File"
_EMPTY_ZIPS = (b"PK\x05\x06", b"PK\x07\x08")
_PDF_WITHIN = 1024  # where readers look for the mark
# What document security puts before a file it has locked.
_LOCKS = (b"DRMONE", b"SCDSA", b"<DOCUMENT SAFER")
_FOREIGN = {
    b"HWP Document File V": "옛 한글 문서(3.0 이하)",
    b"{\\rtf": "서식 있는 텍스트(.rtf)",
    b"\x89PNG\r\n": "그림 파일",
    b"\xff\xd8\xff": "그림 파일",
    b"GIF8": "그림 파일",
    b"BM": "그림 파일",
    b"II*\0": "그림 파일",
    b"MM\0*": "그림 파일",
    b"MZ": "실행 파일",
    b"\x7fELF": "실행 파일",
    b"7z\xbc\xaf": "압축 파일",
    b"Rar!": "압축 파일",
    b"\x1f\x8b": "압축 파일",
    b"SQLite format 3": "자료 파일",
}
_MARKUP = (b"<!doctype html", b"<html", b"<hwpml", b"<?xml")
_LETTERS_TOO = (b"BM", b"MZ")  # texts begin so as well, but hold no zero
NAMED = {
    ".docx": FileFormat.WORD,
    ".docm": FileFormat.WORD,
    ".hwpx": FileFormat.HWPX,
    ".hwp": FileFormat.HWP,
    ".pdf": FileFormat.PDF,
    ".txt": FileFormat.TEXT,
    ".md": FileFormat.TEXT,
}


def container_of(data: bytes) -> bytes | None:
    """ZIP or OLE, which hold one of several formats; None for any other content."""
    if data.startswith((ZIP, *_EMPTY_ZIPS)):
        return ZIP
    return OLE if data.startswith(OLE) else None


def bare_format(data: bytes, suffix: str) -> FileFormat:
    """The format of what is no container: a PDF or plain text. Raises Unreadable for others."""
    head = data[:_PDF_WITHIN]
    if any(lock in head[:64] for lock in _LOCKS):
        raise Unreadable(Cause.LOCKED)
    if b"%PDF-" in head:
        return FileFormat.PDF
    for mark, name in _FOREIGN.items():
        if head.startswith(mark) and not (mark in _LETTERS_TOO and b"\0" not in head):
            raise Unreadable(Cause.FOREIGN, name)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise Unreadable(Cause.FOREIGN, "웹 문서(HTML, XML)")
    if _is_document(suffix):
        raise unknown(suffix, "")
    return FileFormat.TEXT


def unknown(suffix: str, words: str) -> Unreadable:
    """Content that nothing tells: another program's `words`, or a document that has lost it."""
    return Unreadable(Cause.DAMAGED) if _is_document(suffix) else Unreadable(Cause.FOREIGN, words)


def _is_document(suffix: str) -> bool:
    return NAMED.get(suffix, FileFormat.TEXT) is not FileFormat.TEXT
