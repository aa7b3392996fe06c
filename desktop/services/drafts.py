"""A pasted or saved text read into the draft of an agreement; nothing is stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.errors import UserError
from desktop.drafting.draft import Draft
from desktop.drafting.plain_form import as_plain
from desktop.drafting.reading import draft

READABLE = (".txt", ".md")
STANDARD_INPUT = "-"
_NOTHING_CHANGED = "저장된 자료는 바뀌지 않았습니다."


class SourceUnreadable(UserError):
    """The text cannot be had: no such file, another format, unknown letters."""

    def __init__(self, sentence: str) -> None:
        super().__init__("E-131", f"{sentence} {_NOTHING_CHANGED}")


def draft_of_text(text: str, published: date | None = None) -> Draft:
    """The draft of `text`; `published` is the day of the article where it is known."""
    return draft(text, published)


def plain_draft(drafted: Draft) -> dict[str, Any]:
    """The draft as `draft --json` prints it."""
    return as_plain(drafted)


def text_of_source(source: str, standard_input: Callable[[], bytes]) -> str:
    """The text of a file, or what stands on standard input for `-`."""
    if source == STANDARD_INPUT:
        return decoded(standard_input())
    path = Path(source)
    if path.suffix.lower() not in READABLE:
        raise SourceUnreadable(
            f"‘{path.name}’ 형식은 아직 읽지 못합니다. 본문을 복사해 텍스트 파일(.txt, .md)로 "
            "저장한 뒤 다시 실행하십시오."
        )
    try:
        return decoded(path.read_bytes())
    except OSError as error:
        raise SourceUnreadable(
            f"‘{path.name}’ 파일을 열 수 없습니다. 이름과 위치, 읽기 권한을 확인하십시오."
        ) from error


def decoded(data: bytes) -> str:
    """Text in UTF-8, UTF-16 with a mark, or the cp949 of older Korean programs."""
    encodings = ["utf-8-sig", "cp949"]
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings = ["utf-16"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise SourceUnreadable(
        "글이 아닌 파일이거나 글자 부호를 알 수 없습니다. 메모장에서 ‘UTF-8’로 다시 저장한 뒤 "
        "실행하십시오."
    )
