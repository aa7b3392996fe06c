"""Changes of the log in Korean: which record, which field, from what to what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from desktop.domain.codes import Status
from desktop.domain.dates import FuzzyDate, format_day
from desktop.domain.history import LoggedChange
from desktop.domain.money import Amount
from desktop.domain.words import status_word, word
from desktop.domain.words.fields import field_word
from desktop.services.records import Records
from desktop.storage.base import Kept, kept_classes
from desktop.storage.models import ChangeRow

_NOTHING = "없음"
_Raw = dict[str, Any]


class Wording:
    """Words for the changes of units, read within one session."""

    def __init__(self, session: Session, kinds: dict[str, Records[Any]]) -> None:
        self._session = session
        self._kinds = kinds

    def changes(self, number: int) -> Iterator[LoggedChange]:
        """The changes of unit `number`, one for each field as people know it."""
        query = select(ChangeRow).where(ChangeRow.unit_number == number)
        rows = self._session.scalars(query.order_by(ChangeRow.position)).all()
        for (table, row_id), changes in groupby(rows, lambda c: (c.table_name, c.row_id)):
            yield from self._of_one(table, row_id, list(changes))

    def _of_one(self, table: str, row_id: str, changes: list[ChangeRow]) -> Iterator[LoggedChange]:
        if not changes[0].field:
            yield self._told(table, row_id, "", "", self.label(table, row_id))
            return
        state = self._state_before(row_id, changes[0].unit_number)
        after = state | {c.field: _from_json(c.after) for c in changes}
        before = state | {c.field: _from_json(c.before) for c in changes}
        keys = _keys_by_column(kept_classes()[table])
        for key in dict.fromkeys(keys[change.field] for change in changes):
            yield self._told(
                table, row_id, key, self._text(table, key, before), self._text(table, key, after)
            )

    def _told(self, table: str, row_id: str, key: str, before: str, after: str) -> LoggedChange:
        return LoggedChange(
            table=table,
            record_id=row_id,
            noun=self._kinds[table].noun,
            label=self.label(table, row_id),
            field=key,
            word=field_word(table, key) if key else "",
            before=before,
            after=after,
        )

    def label(self, table: str, row_id: str) -> str:
        """The name of a record as it is now, deleted or not."""
        row = self._session.get(kept_classes()[table], row_id)
        return self._kinds[table].label_of(row) if row is not None else ""

    def _state_before(self, row_id: str, number: int) -> _Raw:
        """The columns of a row just before unit `number`, from the log."""
        query = select(ChangeRow.field, ChangeRow.after).where(
            ChangeRow.row_id == row_id, ChangeRow.unit_number < number
        )
        state: _Raw = {}
        for field, after in self._session.execute(
            query.order_by(ChangeRow.unit_number, ChangeRow.position)
        ):
            state |= {field: _from_json(after)} if field else _from_json(after)
        return state

    def _text(self, table: str, key: str, raw: _Raw) -> str:
        row_class = kept_classes()[table]
        composite = inspect(row_class).composites.get(key)
        if composite is not None:
            parts = [_value(row_class, column.name, raw) for column in composite.columns]
            return plain_text(composite.composite_class(*parts))
        value = _value(row_class, key, raw)
        if (target := self._target(row_class, key, raw)) and isinstance(value, str):
            return self.label(target, value) or self._kinds[target].noun
        return plain_text(value)

    def _target(self, row_class: type[Kept], key: str, raw: _Raw) -> str | None:
        """The table that a field refers to, if any."""
        if row_class.__tablename__ == "citation" and key == "record_id":
            return str(raw["record_kind"])
        for reference in row_class.table().columns[key].foreign_keys:
            if reference.column.table.name in self._kinds:
                return reference.column.table.name
        return None


def plain_text(value: Any) -> str:
    """Any kept value as a Korean reader expects it; `없음` for nothing."""
    if value is None or value == "" or value == ():
        return _NOTHING
    for kind, told in _BY_KIND:
        if isinstance(value, kind):
            return str(told(value))
    return str(value)


def _amount(value: Amount) -> str:
    if value.won is None:
        return "미정"
    return f"{'약 ' if value.approx else ''}{value.won:,}원"


def _code(value: StrEnum) -> str:
    return status_word(value) if isinstance(value, Status) else word(value)


_BY_KIND: tuple[tuple[type, Any], ...] = (
    (bool, lambda value: "예" if value else "아니요"),
    (FuzzyDate, lambda value: value.text()),
    (Amount, _amount),
    (StrEnum, _code),
    (datetime, lambda value: "삭제됨"),
    (date, format_day),
    (tuple, lambda value: ", ".join(plain_text(part) for part in value)),
)


def _value(row_class: type[Kept], column: str, raw: _Raw) -> Any:
    kind: Any = row_class.table().columns[column].type
    value = raw.get(column)
    return kind.process_result_value(value, None) if hasattr(kind, "to_kept") else value


def _keys_by_column(row_class: type[Kept]) -> dict[str, str]:
    """Column name -> the field of the record that it is, or is a part of."""
    keys = {column.name: column.name for column in row_class.table().columns}
    for composite in inspect(row_class).composites:
        keys |= {column.name: composite.key for column in composite.columns}
    return keys


def _from_json(text: str | None) -> Any:
    return json.loads(text) if text is not None else None
