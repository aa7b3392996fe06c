"""Pasted texts and received files read into drafts of agreements; a draft stores nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import UserError
from desktop.domain.passages import FileText
from desktop.domain.words.places import place_words
from desktop.drafting.draft import Draft
from desktop.drafting.plain_form import as_plain
from desktop.drafting.reading import draft
from desktop.intake.faults import FileUnreadable
from desktop.intake.reading import read_file

if TYPE_CHECKING:  # a draft alone needs no storage
    from desktop.services.contents import Contents

STANDARD_INPUT = "-"
_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".hwpx": "application/hwp+zip",
    ".hwp": "application/x-hwp",
    ".pdf": "application/pdf",
}
_ANY_BYTES = "application/octet-stream"


class SourceUnreadable(UserError):
    """There is no such file, or it may not be opened."""

    def __init__(self, name: str) -> None:
        super().__init__(
            "E-131",
            f"‘{name}’ 파일을 열 수 없습니다. 이름과 위치, 읽기 권한을 확인하십시오. "
            "저장된 자료는 바뀌지 않았습니다.",
        )


class KeptUnread(UserError):
    """The received file gives no text, but its bytes are kept under `content_id`."""

    def __init__(self, error: FileUnreadable, content_id: str) -> None:
        super().__init__(error.code, f"{error.reason} 받은 파일은 그대로 보관했습니다.")
        self.content_id = content_id


@dataclass(frozen=True)
class Received:
    """A file that a record is made of: where its bytes are kept, and its text."""

    content_id: str
    text: FileText


def receive(contents: Contents, data: bytes, name: str) -> Received:
    """Keep a file byte for byte, and only then read it. Raises KeptUnread."""
    content_id = contents.keep(data, _MEDIA_TYPES.get(Path(name).suffix.lower(), _ANY_BYTES))
    try:
        return Received(content_id, read_file(data, name))
    except FileUnreadable as error:
        raise KeptUnread(error, content_id) from error


def draft_of_text(text: str, published: date | None = None) -> Draft:
    """The draft of `text`; `published` is the day of the article where it is known."""
    return draft(text, published)


def plain_draft(drafted: Draft, read: FileText) -> dict[str, Any]:
    """The draft as `draft --json` prints it, with the text as read that its spans count in."""
    places = [[p.start, p.end, place_words(p.place)] for p in read.passages]
    return as_plain(drafted) | {
        "file": read.name,
        "format": read.format.value,
        "notices": list(read.notices),
        "text": read.text,
        "places": places,
    }


def read_source(source: str, standard_input: Callable[[], bytes]) -> FileText:
    """The text of a file, or of what stands on standard input for `-`.

    Raises SourceUnreadable, and FileUnreadable where the file gives no text.
    """
    if source == STANDARD_INPUT:
        return read_file(standard_input(), "")
    path = Path(source)
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:  # a name with a zero is no name
        raise SourceUnreadable(path.name) from error
    return read_file(data, path.name)
