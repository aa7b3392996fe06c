"""Failures that a person can act on. Anything else that is raised is a bug of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.domain.history import Newer


class UserError(Exception):
    """Something the user can put right.

    `sentence` is Korean and says what happened, whether the data is safe and what to do;
    `code` (for example "E-101") lets the office look it up.
    """

    exit_status = 3

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence

    def __str__(self) -> str:
        return f"{self.sentence} ({self.code})"


class InvalidEntry(UserError):
    """A value that was entered cannot be kept.

    `field` names it so that a form can point at it; `reason` is the sentence alone.
    """

    def __init__(self, field: str, sentence: str, code: str = "E-101") -> None:
        super().__init__(code, f"{sentence} 저장된 자료는 바뀌지 않았습니다.")
        self.field = field
        self.reason = sentence


class NotFound(UserError):
    """The record is gone or never was."""

    def __init__(self, what: str) -> None:
        super().__init__(
            "E-102",
            f"{what} 찾을 수 없습니다. 이미 삭제되었을 수 있습니다. "
            "저장된 자료는 바뀌지 않았습니다. 목록을 새로 고친 뒤 다시 확인하십시오.",
        )


class ChangedMeanwhile(UserError):
    """Somebody else saved the record after the form had been filled.

    `newer` holds what is stored now beside what was to be saved; None where two saved at the
    same instant, so that the stored record is to be read anew.
    """

    def __init__(self, what: str, newer: Newer[Any] | None = None) -> None:
        super().__init__(
            "E-103",
            f"{what} 그사이 다른 곳에서 수정되었습니다{_saved_by(newer)}. "
            "먼저 저장된 내용은 그대로 있습니다. 새로 고친 내용을 확인한 뒤 다시 저장하십시오.",
        )
        self.newer = newer


def _saved_by(newer: Newer[Any] | None) -> str:
    # Imported here: every start of the window loads this module, and no dates.
    from desktop.domain.dates import format_time

    return f"({newer.by}, {format_time(newer.at)})" if newer is not None else ""


class Refused(UserError):
    """A rule of the office forbids the step; `reason` names the rule."""

    def __init__(self, sentence: str, code: str = "E-104") -> None:
        super().__init__(code, f"{sentence} 저장된 자료는 바뀌지 않았습니다.")
        self.reason = sentence


class UndoRefused(Refused):
    """A unit of work cannot be taken back; the sentence gives the reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"되돌릴 수 없습니다. {reason}", "E-105")


class StorageUnavailable(UserError):
    """The disk, the folder, the file or the server failed us, not the user."""

    exit_status = 4


class NotOurFile(UserError):
    """The file to be opened is something else, damaged or from a newer program."""
