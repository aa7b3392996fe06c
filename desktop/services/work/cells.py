"""One cell of a report: what it shows, and what the report becomes when it is typed anew."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop.domain.codes import ReviewState, Status
from desktop.domain.errors import InvalidEntry
from desktop.domain.keeping import tidy
from desktop.domain.progress import HANDED_IN
from desktop.domain.rounds import ProgressEntry

TEXTS = ("achievements", "problems", "measures", "plans")


def shown(entry: ProgressEntry | None, key: str) -> str:
    """What the editor of the cell starts with."""
    if entry is None:
        return ""
    if key == "status":
        return entry.status.value if entry.review_state in HANDED_IN else ""
    value = getattr(entry, key)
    return "" if value is None else str(value)


def retyped(entry: ProgressEntry, key: str, text: str, today: date) -> ProgressEntry:
    """The report with this cell filled in. Raises InvalidEntry with the reason.

    A chosen status hands the report in; taking it away makes it one that is only begun. A
    percent that contradicts the chosen status gives way to it.
    """
    changed = tidy(_TAKES[key](entry, key, text, today))
    changed.check()
    return changed


def _status(entry: ProgressEntry, _key: str, text: str, today: date) -> ProgressEntry:
    if not text:
        if entry.corrects_id is not None or entry.reason:
            raise InvalidEntry("status", "정정에는 상태가 있어야 합니다.")
        return replace(entry, review_state=ReviewState.DRAFT, submitted_on=None)
    status = Status(text)
    chosen = replace(entry, status=status, percent=_agreeing(status, entry.percent))
    if entry.review_state in HANDED_IN:
        return chosen
    return replace(chosen, review_state=ReviewState.SUBMITTED, submitted_on=today)


def _agreeing(status: Status, percent: int | None) -> int | None:
    """The percent, or what the status says of it where the two contradict each other."""
    if percent is None:
        return None
    if status is Status.DONE:
        return 100
    if status is Status.NOT_STARTED:
        return 0
    return None if status is Status.DONE_CONTINUING and percent == 0 else percent


def _percent(entry: ProgressEntry, _key: str, text: str, _today: date) -> ProgressEntry:
    plain = unicodedata.normalize("NFKC", text).replace("%", "").strip()
    if plain in ("", "-", "–"):
        return replace(entry, percent=None)
    if not (plain.isascii() and plain.isdecimal()) or int(plain) > 100:
        raise InvalidEntry("percent", "0에서 100까지의 정수로 적으십시오.")
    return replace(entry, percent=int(plain))


def _text(entry: ProgressEntry, key: str, text: str, _today: date) -> ProgressEntry:
    values: dict[str, str] = {key: text}
    return replace(entry, **values)  # type: ignore[arg-type]


_TAKES: dict[str, Callable[[ProgressEntry, str, str, date], ProgressEntry]] = {
    "status": _status,
    "percent": _percent,
    **dict.fromkeys(TEXTS, _text),
}
