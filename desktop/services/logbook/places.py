"""Where a changed record is shown, and after what a record without a name is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.views_register import DetailTab, Place
from desktop.services.records import Records
from desktop.storage.base import kept_classes

_ROOTS = ("agreement", "plan")
_TABS = {
    "agreement_party": DetailTab.PARTIES,
    "clause": DetailTab.CLAUSES,
    "strategy": DetailTab.CLAUSES,
    "action_item": DetailTab.ITEMS,
    "budget": DetailTab.BUDGETS,
    "pledge": DetailTab.BUDGETS,
    "indicator": DetailTab.INDICATORS,
    "meeting": DetailTab.MEETINGS,
    "request": DetailTab.MEETINGS,
}


class _Row(NamedTuple):
    table: str
    id: str


class _Above(NamedTuple):
    """Whether a record is there, and the records that own it."""

    there: bool
    owners: tuple[_Row, ...]


class Places:
    """Looks upwards from a record to its owners, each record once."""

    def __init__(self, session: Session, kinds: Mapping[str, Records[Any]]) -> None:
        self._session, self._kinds = session, kinds
        self._seen: dict[_Row, _Above] = {}

    def of(self, table: str, record_id: str) -> Place | None:
        """None for what no agreement or plan that is there shows."""
        path = next(self._paths(_Row(table, record_id)), None)
        if path is None:
            return None
        root_id = path[-1].id
        inside = next((row for row in path if row.table in _TABS), None)
        return Place(root_id, _TABS[inside.table], inside.id) if inside else Place(root_id)

    def name_above(self, table: str, record_id: str) -> str:
        """The name of the nearest owner that has one."""
        for owner in self._above(_Row(table, record_id)).owners:
            if found := self._name(owner) or self.name_above(*owner):
                return found
        return ""

    def _paths(self, row: _Row) -> Iterator[tuple[_Row, ...]]:
        """From a record up to each agreement or plan that owns it, all of them there."""
        above = self._above(row)
        if not above.there:
            return
        if row.table in _ROOTS:
            yield (row,)
        for owner in above.owners:
            for path in self._paths(owner):
                yield (row, *path)

    def _above(self, row: _Row) -> _Above:
        if row not in self._seen:
            columns = kept_classes()[row.table].table().columns
            owning = [each for each in columns if each.info.get("owner")]
            query = select(columns["deleted_at"], *owning).where(columns["id"] == row.id)
            found = self._session.execute(query).first()
            ids = found[1:] if found is not None else ()
            tables = [next(iter(each.foreign_keys)).column.table.name for each in owning]
            self._seen[row] = _Above(
                there=found is not None and found[0] is None,
                owners=tuple(_Row(t, each) for t, each in zip(tables, ids, strict=False) if each),
            )
        return self._seen[row]

    def _name(self, row: _Row) -> str:
        kept = self._session.get(kept_classes()[row.table], row.id)
        return self._kinds[row.table].label_of(kept) if kept is not None else ""
