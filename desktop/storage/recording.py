"""Writing the change log: what a unit of work changed, field by field, chained by hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import event, func, insert, inspect, select
from sqlalchemy.orm import Session
from uuid_utils import uuid7

from desktop.storage.base import NOT_HASHED, Kept, raw_values
from desktop.storage.columns import UtcTime
from desktop.storage.models.log import ChangeRow, UnitRow

GENESIS = "0" * 64
SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Change:
    """`field` is empty for a new row, whose `after` is the whole row as a JSON object."""

    table: str
    row_id: str
    row_version: int
    field: str
    before: str | None
    after: str | None

    def as_list(self) -> list[str | int | None]:
        return [self.table, self.row_id, self.row_version, self.field, self.before, self.after]


def chained_hash(previous: str, unit: dict[str, Any], changes: list[Change]) -> str:
    """SHA-256 over the previous hash, the unit's own columns and its changes in order."""
    return hash_of_listed(previous, unit, [change.as_list() for change in changes])


def hash_of_listed(previous: str, unit: dict[str, Any], changes: Sequence[Sequence[Any]]) -> str:
    """The same for changes that come as rows of the file."""
    content = [previous, unit, changes]
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def as_json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


@dataclass
class Recorder:
    """Collects the changes of one session and writes them as one unit.

    `number` and `hash` are those of the unit once it is written, and stay empty when nothing
    changed.
    """

    sentence: str
    user: str
    at: datetime
    undoes: int | None = None
    origin: str = ""
    hash: str = ""
    number: int | None = None
    _new: dict[str, Kept] = field(default_factory=dict)
    _old: dict[str, tuple[Kept, dict[str, Any]]] = field(default_factory=dict)

    def watch(self, session: Session) -> None:
        event.listen(session, "before_flush", self._collect)

    def write(self, session: Session) -> None:
        """Add the unit and its changes to the log; nothing when nothing changed."""
        session.flush()
        changes = list(self._changes(session))
        if not changes:
            return
        last = session.execute(
            select(UnitRow.number, UnitRow.hash).order_by(UnitRow.number.desc()).limit(1)
        ).first()
        number, previous = (last[0] + 1, last[1]) if last else (1, GENESIS)
        self.sentence = session.info.get(SENTENCE, self.sentence)
        unit = self._unit(number)
        self.hash = chained_hash(previous, unit, changes)
        kept = {**unit, "at": self.at}
        session.add(UnitRow(**kept, previous_hash=previous, hash=self.hash))
        session.flush()
        session.execute(insert(ChangeRow), [_logged(number, n, c) for n, c in enumerate(changes)])
        self.number = number

    def _unit(self, number: int) -> dict[str, Any]:
        return {
            "number": number,
            "id": str(uuid7()),
            "at": UtcTime.to_plain(self.at),
            "user": self.user,
            "sentence": self.sentence,
            "origin": self.origin,
            "undoes": self.undoes,
        }

    def _collect(self, session: Session, *_unused: object) -> None:
        for row in session.new:
            if isinstance(row, Kept):
                self._new[row.id] = row
        for row in session.dirty:
            if isinstance(row, Kept) and row.id not in self._new and row.id not in self._old:
                self._old[row.id] = (row, _loaded_values(row, session))

    def _changes(self, session: Session) -> Iterator[Change]:
        dialect = session.get_bind().dialect
        for row in self._new.values():
            values = {k: v for k, v in raw_values(row, dialect).items() if k not in NOT_HASHED}
            yield _change(row, "", None, as_json(values))
        for row, before in self._old.values():
            yield from _field_changes(row, before, raw_values(row, dialect))


def _field_changes(row: Kept, before: dict[str, Any], after: dict[str, Any]) -> Iterator[Change]:
    changed = [n for n, old in before.items() if n not in NOT_HASHED and old != after[n]]
    if not changed and before["row_version"] != after["row_version"]:
        changed = ["deleted_at"]  # changed and changed back: the log still knows the version
    for name in changed:
        yield _change(row, name, as_json(before[name]), as_json(after[name]))


def _change(row: Kept, name: str, before: str | None, after: str | None) -> Change:
    return Change(row.__tablename__, row.id, row.row_version, name, before, after)


def _loaded_values(row: Kept, session: Session) -> dict[str, Any]:
    """The raw columns of `row` as they were before this unit touched it."""
    dialect = session.get_bind().dialect
    values = raw_values(row, dialect)
    mapper = inspect(type(row))
    for attribute in inspect(row).attrs:
        if attribute.history.deleted:
            column = mapper.columns.get(attribute.key)
            if column is not None:
                bind = getattr(column.type, "process_bind_param", None)
                old = attribute.history.deleted[0]
                values[column.name] = bind(old, dialect) if bind else old
    return values


def _logged(number: int, position: int, change: Change) -> dict[str, Any]:
    return {
        "unit_number": number,
        "position": position,
        "table_name": change.table,
        "row_id": change.row_id,
        "row_version": change.row_version,
        "field": change.field,
        "before": change.before,
        "after": change.after,
    }


def newest_number(session: Session) -> int:
    """The newest log number (기록시점), 0 for an empty log."""
    return session.scalar(select(func.max(UnitRow.number))) or 0
