"""What was entered, in words that can be compared by eye; and how long ago it was kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from desktop.domain.forms import Entries, Entry, FieldKind, FormField, Row

_NOTHING = "(비어 있음)"


def entry_words(field: FormField, entry: Entry) -> str:
    """The words of an entry: those of its codes, one line for each row."""
    if not isinstance(entry, str):
        lines = [_row_words(field, row) for row in plain_rows(entry)]
        return "\n".join(lines) or _NOTHING
    if field.kind is FieldKind.YES:
        return "예" if entry else "아니요"
    if field.options:
        names = {option.code: option.word for option in field.options}
        return ", ".join(names.get(code, code) for code in entry.split()) or _NOTHING
    return entry.strip() or _NOTHING


def _row_words(field: FormField, row: dict[str, str]) -> str:
    return " · ".join(
        entry_words(column, row[column.key]) for column in field.columns if column.key in row
    )


def same_entry(one: Entry, other: Entry) -> bool:
    """Alike but for outer blanks, empty cells and empty rows."""
    return _plain(one) == _plain(other)


def _plain(entry: Entry) -> object:
    # An empty table and an empty text are the same nothing.
    return (entry.strip() if isinstance(entry, str) else plain_rows(entry)) or None


def plain_rows(rows: Sequence[Row]) -> list[dict[str, str]]:
    """Rows with something in them, without their empty cells."""
    plain = [{key: cell.strip() for key, cell in row.items() if cell.strip()} for row in rows]
    return [row for row in plain if row]


def same_entries(one: Entries, other: Entries) -> bool:
    return all(
        same_entry(one.get(key, ""), other.get(key, "")) for key in one.keys() | other.keys()
    )


def age_words(age: timedelta) -> str:
    """`방금`, `3분 전`, `2시간 전`, `5일 전`."""
    minutes = max(age, timedelta()) // timedelta(minutes=1)
    if minutes < 1:
        return "방금"
    if minutes < 60:
        return f"{minutes}분 전"
    return f"{minutes // 60}시간 전" if minutes < 24 * 60 else f"{minutes // (24 * 60):,}일 전"


def since_words(age: timedelta) -> str:
    """`방금`, `3분 전에`: when something was done."""
    words = age_words(age)
    return words if words == "방금" else f"{words}에"
