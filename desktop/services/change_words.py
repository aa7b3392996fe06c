"""The changes of units of work in words: which record, which field, from what to what."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache, cached_property
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.codes import LabelSet, Status
from desktop.domain.dates import FuzzyDate, format_day
from desktop.domain.history import LoggedChange
from desktop.domain.money import Amount
from desktop.domain.words import status_word, word
from desktop.domain.words.fields import field_word
from desktop.services.change_states import (
    Logged,
    RawRow,
    composites,
    field_of,
    logged,
    states_before,
)
from desktop.services.records import Records
from desktop.storage.base import Kept, kept_classes
from desktop.storage.models import OfficeRow

_NOTHING = "없음"
_BATCH = 500


@dataclass(frozen=True, slots=True)
class _Named:
    """A record that is told by its name."""

    table: str
    id: str


@dataclass(frozen=True, slots=True)
class _Told:
    """A change whose names are not looked up yet."""

    unit: int
    record: _Named
    key: str
    before: Any
    after: Any


class Wording:
    """Words for the changes of units, read within one session and a batch at a time."""

    def __init__(self, session: Session, kinds: dict[str, Records[Any]]) -> None:
        self._session = session
        self._kinds = kinds

    def changes(self, number: int) -> tuple[LoggedChange, ...]:
        """The changes of unit `number`, one for each field as people know it."""
        return self.changes_of([number])[number]

    def changes_of(self, numbers: Sequence[int]) -> dict[int, tuple[LoggedChange, ...]]:
        """The same for several units; what was changed and changed back is left out."""
        told = list(_told(self._session, numbers))
        names = self._names(v for each in told for v in (each.record, each.before, each.after))
        found: dict[int, list[LoggedChange]] = {number: [] for number in numbers}
        for each in told:
            found[each.unit].append(self._in_words(each, names))
        return {number: tuple(changes) for number, changes in found.items()}

    def _in_words(self, told: _Told, names: dict[_Named, str]) -> LoggedChange:
        table, key = told.record.table, told.key
        before, after = (self._shown(value, names) for value in (told.before, told.after))
        if before == after:
            before, after = _apart(told.before, before), _apart(told.after, after)
        return LoggedChange(
            table=table,
            record_id=told.record.id,
            noun=self._kinds[table].noun,
            label=names.get(told.record, ""),
            field=key,
            word=field_word(table, key) if key else "",
            before=before if key else "",
            after=after if key else names.get(told.record, ""),
        )

    def _shown(self, value: Any, names: dict[_Named, str]) -> str:
        if isinstance(value, _Named):
            return names.get(value, "") or self._kinds[value.table].noun
        if isinstance(value, Status):
            return status_word(value, self._label_set)
        return plain_text(value)

    @cached_property
    def _label_set(self) -> LabelSet:
        """The words that statuses go by in the office now."""
        found = self._session.scalar(select(OfficeRow.label_set).limit(1))
        return found or LabelSet.INSPECTION

    def _names(self, values: Iterable[Any]) -> dict[_Named, str]:
        """The names of the records among `values`."""
        wanted: defaultdict[str, set[str]] = defaultdict(set)
        for value in values:
            if isinstance(value, _Named):
                wanted[value.table].add(value.id)
        return {
            _Named(table, row_id): label
            for table, ids in wanted.items()
            for row_id, label in self._labels(table, ids).items()
        }

    def _labels(self, table: str, ids: set[str]) -> dict[str, str]:
        row_class, chosen, found = kept_classes()[table], sorted(ids), dict[str, str]()
        for start in range(0, len(chosen), _BATCH):
            query = select(row_class).where(row_class.id.in_(chosen[start : start + _BATCH]))
            for row in self._session.scalars(query):
                found[row.id] = self._kinds[table].label_of(row)
        return found


def _told(session: Session, numbers: Sequence[int]) -> Iterator[_Told]:
    """In the order of the log, one for each record that is new and each field that differs."""
    changes = [c for c in logged(session, numbers) if not c.field or c.before != c.after]
    states = states_before(session, [c for c in changes if _needs_state(c)])
    for (unit, table, row_id), group in groupby(changes, lambda c: (c.unit, c.table, c.row_id)):
        own, record = list(group), _Named(table, row_id)
        if not own[0].field:
            yield _Told(unit, record, "", None, None)
            continue
        readers, state = _readers(kept_classes()[table]), states.get((row_id, unit), {})
        before = state | {c.field: _from_json(c.before) for c in own}
        after = state | {c.field: _from_json(c.after) for c in own}
        for key, read in dict.fromkeys(readers[c.field] for c in own):
            yield _Told(unit, record, key, read(before), read(after))


def _needs_state(change: Logged) -> bool:
    """Whether other columns must be known to tell what the change is about."""
    if not change.field:
        return False
    key = field_of(kept_classes()[change.table], change.field)
    return key != change.field or (change.table, key) == ("citation", "record_id")


_Reader = tuple[str, Callable[[RawRow], Any]]


@cache
def _readers(row_class: type[Kept]) -> dict[str, _Reader]:
    """Column name -> the field that it is or is a part of, and how to read that from a raw row."""
    readers: dict[str, _Reader] = {}
    for column in row_class.table().columns:
        readers[column.name] = (column.name, _plain_reader(row_class, column.name))
    for composite in composites(row_class):
        names = [column.name for column in composite.columns]
        read = _whole_reader(row_class, names, composite.composite_class)
        readers |= dict.fromkeys(names, (composite.key, read))
    return readers


def _plain_reader(row_class: type[Kept], name: str) -> Callable[[RawRow], Any]:
    decode = _decoder(row_class, name)
    if (row_class.__tablename__, name) == ("citation", "record_id"):
        return lambda raw: _Named(str(raw["record_kind"]), str(raw[name]))
    return lambda raw: _as_named(row_class, name, decode(raw.get(name)))


def _whole_reader(row_class: type[Kept], names: list[str], make: Any) -> Callable[[RawRow], Any]:
    decoders = {name: _decoder(row_class, name) for name in names}
    return lambda raw: make(*(decode(raw.get(name)) for name, decode in decoders.items()))


def _decoder(row_class: type[Kept], name: str) -> Callable[[Any], Any]:
    kind: Any = row_class.table().columns[name].type
    if not hasattr(kind, "to_plain"):
        return lambda value: value
    return lambda value: kind.process_result_value(value, None)


def _as_named(row_class: type[Kept], name: str, value: Any) -> Any:
    """A reference as the record it leads to; anything else as it is."""
    column = row_class.table().columns.get(name)
    if column is None or not isinstance(value, str):
        return value
    targets = (key.column.table.name for key in column.foreign_keys)
    target = next((table for table in targets if table in kept_classes()), None)
    return value if target is None else _Named(target, value)


def plain_text(value: Any) -> str:
    """Any kept value as a Korean reader expects it; `없음` for nothing."""
    if value is None or value == "" or value == ():
        return _NOTHING
    for kind, told in _BY_KIND:
        if isinstance(value, kind):
            return str(told(value))
    return str(value)


def _apart(value: Any, shown: str) -> str:
    """With the words of the source, where nothing else tells two dates apart."""
    if isinstance(value, FuzzyDate) and value.stated not in ("", shown):
        return f"{shown}(원문 ‘{value.stated}’)"
    return shown


def _amount(value: Amount) -> str:
    if value.won is None:
        return "미정"
    return f"{'약 ' if value.approx else ''}{value.won:,}원"


_BY_KIND: tuple[tuple[type, Any], ...] = (
    (bool, lambda value: "예" if value else "아니요"),
    (FuzzyDate, lambda value: value.text()),
    (Amount, _amount),
    (StrEnum, word),
    (datetime, lambda value: "삭제됨"),
    (date, format_day),
    (tuple, lambda value: ", ".join(plain_text(part) for part in value)),
)


def _from_json(text: str | None) -> Any:
    return json.loads(text) if text is not None else None
