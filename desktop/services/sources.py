"""Where facts come from: sources and citations."""

from __future__ import annotations

from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from desktop.domain.errors import InvalidEntry
from desktop.domain.sources import Citation, Source
from desktop.services.records import Records
from desktop.storage.base import kept_classes
from desktop.storage.models import CitationRow, ContentRow, SourceRow


class Sources(Records[Source]):
    """출처: articles and documents."""

    row = SourceRow
    record = Source
    noun = "출처"

    def _check(self, session: Session, record: Source, row: Any) -> None:
        if record.content_id is not None and session.get(ContentRow, record.content_id) is None:
            raise InvalidEntry("content_id", "보관된 원문이 아닙니다. 먼저 원문을 보관하십시오.")


class Citations(Records[Citation]):
    """인용: that a record, or one field of it, stands in a source, and at which characters."""

    row = CitationRow
    record = Citation
    noun = "인용"
    fixed = ("source_id", "record_kind", "record_id")

    def of(self, record_id: str) -> list[Citation]:
        """What is cited for a record, in the order it was entered."""
        query = select(CitationRow).where(
            CitationRow.record_id == record_id, CitationRow.deleted_at.is_(None)
        )
        with self._desk.reading() as session:
            rows = session.scalars(query.order_by(CitationRow.id))
            return [self._stored(row).value for row in rows]

    def _check(self, session: Session, record: Citation, row: Any) -> None:
        kind = kept_classes().get(record.record_kind)
        cited = session.get(kind, record.record_id) if kind is not None else None
        if kind is None or cited is None or cited.deleted_at is not None:
            raise InvalidEntry("record_id", "인용할 기록이 없거나 삭제되었습니다.", "E-102")
        if record.field and record.field not in inspect(kind).attrs:
            raise InvalidEntry("field", "인용할 항목이 그 기록에 없습니다.")
