"""Why a foreign file cannot be read, and what to do about it."""

from __future__ import annotations

from enum import StrEnum

from desktop.domain.errors import UserError

SECONDS = 20
_NOTHING_CHANGED = "저장된 자료는 바뀌지 않았습니다."


class Cause(StrEnum):
    """What keeps a file from being read; the values cross from the child."""

    FOREIGN = "foreign"
    LOCKED = "locked"
    SCANNED = "scanned"
    EMPTY = "empty"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    NOT_TEXT = "not_text"
    NO_CHILD = "no_child"


_CODES = {
    Cause.FOREIGN: "E-141",
    Cause.LOCKED: "E-142",
    Cause.SCANNED: "E-143",
    Cause.EMPTY: "E-144",
    Cause.DAMAGED: "E-145",
    Cause.TOO_LARGE: "E-146",
    Cause.TOO_LONG: "E-147",
    Cause.NOT_TEXT: "E-148",
    Cause.NO_CHILD: "E-149",
}
_SENTENCES = {
    Cause.FOREIGN: "읽을 수 없는 형식입니다({detail}). 그 파일을 만든 프로그램에서 .hwpx나 .docx로 "
    "저장해 넣거나, 본문을 복사해 붙여 넣으십시오.",
    Cause.LOCKED: "암호나 문서보안(DRM)이 걸린 파일입니다. 보안을 해제해 저장한 사본을 넣으십시오.",
    Cause.SCANNED: "글자가 없는 스캔 파일입니다. 원본 한글·Word 파일을 넣거나, 본문을 입력해 "
    "붙여 넣으십시오.",
    Cause.EMPTY: "글자를 찾지 못했습니다. 그림으로 된 문서일 수 있습니다. 글자가 든 원본 파일을 "
    "넣거나, 본문을 입력해 붙여 넣으십시오.",
    Cause.DAMAGED: "파일이 손상되어 읽을 수 없습니다. 만든 프로그램에서 열어 다시 저장하거나, "
    "파일을 다시 받아 넣으십시오.",
    Cause.TOO_LARGE: "파일이 너무 크거나, 풀면 지나치게 커지도록 압축된 파일입니다. 필요한 부분만 "
    "새 문서로 저장해 넣으십시오.",
    Cause.TOO_LONG: f"{SECONDS}초 안에 읽지 못했습니다. 필요한 부분만 새 문서로 저장해 넣거나, "
    "본문을 복사해 붙여 넣으십시오.",
    Cause.NOT_TEXT: "글이 아닌 파일이거나 글자 부호를 알 수 없습니다. 메모장에서 ‘UTF-8’로 다시 "
    "저장해 넣으십시오.",
    Cause.NO_CHILD: "파일을 읽는 보조 프로그램을 시작하지 못했습니다. 다른 프로그램을 닫고 다시 "
    "실행하십시오.",
}


class FileUnreadable(UserError):
    """A foreign file gave no text; nothing of it was kept.

    `reason` is the sentence without what it says of stored data, for who has kept the bytes.
    """

    def __init__(self, cause: Cause, name: str = "", detail: str = "") -> None:
        told = f"‘{name}’: " if name else ""
        self.cause = cause
        self.detail = detail
        self.reason = told + _SENTENCES[cause].format(detail=detail)
        super().__init__(_CODES[cause], f"{self.reason} {_NOTHING_CHANGED}")


class Unreadable(Exception):
    """The cause alone, raised where the name of the file is not known."""

    def __init__(self, cause: Cause, detail: str = "") -> None:
        super().__init__(cause)
        self.cause = cause
        self.detail = detail
