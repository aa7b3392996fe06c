"""The way in: a foreign file's bytes to its text, with where each passage stands."""

from __future__ import annotations

import logging

from desktop.domain.codes import FileFormat
from desktop.domain.passages import FileText
from desktop.intake import blocks, encodings, prescan
from desktop.intake.faults import Cause, FileUnreadable, Unreadable
from desktop.intake.isolation import read_apart

log = logging.getLogger(__name__)


def read_file(data: bytes, name: str) -> FileText:
    """The text of a file called `name`; what a record is made of is kept before this is called.

    Plain text is read here, documents in a child process. Raises FileUnreadable.
    """
    try:
        scan = prescan.scanned(data, name)
        if scan.format is FileFormat.TEXT:
            return _plain(data, name, scan.notices)
        return _document(data, name, scan)
    except Unreadable as error:
        log.info("%s: %s", error.cause, error.detail)
        raise FileUnreadable(error.cause, name, error.detail) from error


def _plain(data: bytes, name: str, notices: tuple[str, ...]) -> FileText:
    text, more = encodings.decoded(data)
    whole, passages = blocks.lines_of(text)
    return FileText(name, FileFormat.TEXT, whole, passages, notices + more)


def _document(data: bytes, name: str, scan: prescan.Scan) -> FileText:
    read = read_apart(scan.format, data)
    text, passages = blocks.laid_out(read.blocks)
    if not blocks.holds_text(text):
        scan_only = scan.format is FileFormat.PDF
        raise Unreadable(Cause.SCANNED if scan_only else Cause.EMPTY)
    return FileText(name, scan.format, text, passages, scan.notices + read.notices)
