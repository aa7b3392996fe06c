"""Where a changed record is shown: the agreement or plan it belongs to, and the tab it is in."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.views_register import DetailTab, Place
from desktop.storage.base import kept_classes

_OWNERS = ("agreement", "plan")
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
_Row = tuple[str, str]


class Places:
    """Looks upwards from record to owner, each record once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._above: dict[_Row, tuple[_Row, ...]] = {}

    def of(self, table: str, record_id: str) -> Place | None:
        """None for what no agreement or plan that is there shows."""
        path = next(self._paths((table, record_id)), None)
        if path is None:
            return None
        inside = next(((t, i) for t, i in path if t in _TABS), None)
        owner_id = path[-1][1]
        if inside is None:
            return Place(owner_id)
        return Place(owner_id, _TABS[inside[0]], inside[1])

    def _paths(self, row: _Row) -> Iterator[tuple[_Row, ...]]:
        """From a record up to each live agreement or plan that owns it."""
        owners = self._owners(row)
        if owners is None:
            return
        if row[0] in _OWNERS:
            yield (row,)
        for owner in owners:
            for path in self._paths(owner):
                yield (row, *path)

    def _owners(self, row: _Row) -> tuple[_Row, ...] | None:
        """The records that own this one; None where it is gone."""
        if row not in self._above:
            table, record_id = row
            columns = kept_classes()[table].table().columns
            owning = [c for c in columns if c.info.get("owner")]
            query = select(columns["deleted_at"], *owning).where(columns["id"] == record_id)
            found = self._session.execute(query).first()
            if found is None or found[0] is not None:
                return None
            targets = [next(iter(c.foreign_keys)).column.table.name for c in owning]
            self._above[row] = tuple(
                (target, value) for target, value in zip(targets, found[1:], strict=True) if value
            )
        return self._above[row]
