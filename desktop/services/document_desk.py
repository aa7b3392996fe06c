"""보고서: what the window offers and asks for when a document is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from sqlalchemy import select

from desktop.domain.codes import ReportKind
from desktop.domain.views_office import ReportChoices, ReportRequest, RoundChoice
from desktop.services.current import round_on, round_record
from desktop.services.office_files import OfficeFile
from desktop.services.reporting import Reporting, file_name
from desktop.storage.models import RoundRow


class Documents:
    """Answers the window's Documents for one open office."""

    def __init__(self, office: OfficeFile) -> None:
        self._office = office

    def choices(self) -> ReportChoices:
        """Rounds newest first; the one in hand is offered with its 기준일.

        An office that is shown as of a past day offers that day.
        """
        today, past_day = self._office.desk.clock().date(), self._office.past_day
        query = select(RoundRow).where(RoundRow.deleted_at.is_(None))
        with self._office.desk.reading() as session:
            rows = session.scalars(query.order_by(RoundRow.as_of.desc(), RoundRow.id.desc()))
            rounds = tuple(
                RoundChoice(row.id, round_record(row).label(), row.as_of) for row in rows
            )
            offered = round_on(session, today)
            return ReportChoices(
                rounds=rounds,
                round_id=offered.id if offered is not None else "",
                as_of=past_day or (offered.as_of if offered is not None else today),
            )

    def file_name(self, kind: ReportKind, as_of: date) -> str:
        return file_name(kind, as_of)

    def make(self, request: ReportRequest, step: Callable[[int, int], None]) -> Path:
        """Write the document whole or not at all; what `step` raises leaves no file behind."""
        return Reporting(self._office).write(
            request.kind,
            request.path,
            as_of=request.as_of,
            round_code=self._code(request.round_id),
            progress=step,
        )

    def _code(self, round_id: str) -> str | None:
        with self._office.desk.reading() as session:
            row = session.get(RoundRow, round_id) if round_id else None
            return round_record(row).code if row is not None else None
