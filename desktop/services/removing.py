"""Marking records deleted together with all that belongs to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from desktop.domain.codes import RoundState
from desktop.domain.errors import Refused
from desktop.storage.base import Kept, kept_classes
from desktop.storage.models import AgreementReviewRow, CitationRow, ProgressEntryRow, RoundRow
from desktop.storage.undoing import references_to


def remove(session: Session, row: Kept, at: datetime) -> None:
    """Mark `row` deleted, with the rows it owns and what is cited for them.

    Raises Refused when others still refer to them, or when a closed round would lose an entry.
    """
    going = {row.id: row}
    _gather_owned(session, row, going)
    _gather_citations(session, going)
    for gone in going.values():
        _refuse_if_used(session, gone, going)
    refuse_frozen(session, going.values())
    for gone in going.values():
        gone.deleted_at = at


def owner_is_gone(session: Session, row: Kept) -> bool:
    """True when `row` went together with a record that it belongs to."""
    classes = kept_classes()
    for key in type(row).table().foreign_keys:
        owner_id = getattr(row, key.parent.name)
        if key.parent.info.get("owner") and owner_id is not None:
            owner = session.get(classes[key.column.table.name], owner_id)
            if owner is not None and owner.deleted_at is not None:
                return True
    return False


def refuse_frozen(session: Session, rows: Iterable[Kept]) -> None:
    """Refuse to touch what stands in a closed round (decision 10)."""
    for row in rows:
        if isinstance(row, ProgressEntryRow | AgreementReviewRow):
            refuse_closed(session, row.round_id)


def refuse_closed(session: Session, round_id: str) -> None:
    found = session.get(RoundRow, round_id)
    if found is not None and found.state is RoundState.CLOSED:
        raise Refused("마감된 점검 회차의 실적은 바꾸거나 지울 수 없습니다. 정정으로 남기십시오.")


def _gather_owned(session: Session, row: Kept, going: dict[str, Kept]) -> None:
    for child, column in references_to(row.__tablename__):
        if not child.table().columns[column].info.get("owner"):
            continue
        for owned in _referring(session, child, column, row.id):
            if owned.id not in going:
                going[owned.id] = owned
                _gather_owned(session, owned, going)


def _gather_citations(session: Session, going: dict[str, Kept]) -> None:
    for row_id in list(going):
        for citation in session.scalars(_citations(row_id)):
            going[citation.id] = citation


def is_cited(session: Session, row: Kept) -> bool:
    return session.scalars(_citations(row.id).limit(1)).first() is not None


def _citations(row_id: str) -> Select[CitationRow]:
    return select(CitationRow).where(
        CitationRow.record_id == row_id, CitationRow.deleted_at.is_(None)
    )


def _refuse_if_used(session: Session, row: Kept, going: dict[str, Kept]) -> None:
    for child, column in references_to(row.__tablename__):
        if any(user.id not in going for user in _referring(session, child, column, row.id)):
            raise Refused("다른 기록에서 쓰고 있어 삭제할 수 없습니다. 먼저 그 기록을 고치십시오.")


def _referring(session: Session, child: type[Kept], column: str, row_id: str) -> Iterator[Kept]:
    attribute = getattr(child, column)
    yield from session.scalars(select(child).where(attribute == row_id, child.deleted_at.is_(None)))
