"""Meetings, requests, council steps, relations, opinions and sources of agreements and plans."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.dates import FuzzyDate
from desktop.services.dossier.grouping import Grouped, grouped, ids_of
from desktop.storage.models import (
    ActionItemRow,
    AgreementRelationRow,
    AgreementReviewRow,
    AgreementRow,
    CitationRow,
    CouncilActionRow,
    DecisionRow,
    MeetingRow,
    ParticipantRow,
    PlanRow,
    RequestRow,
    RoundRow,
    SourceRow,
)


class Around:
    """What happened around agreements and plans up to a day."""

    def __init__(
        self, session: Session, day: date, in_round: RoundRow | None, ids: list[str] | None
    ) -> None:
        self._read_meetings(session, day, ids)
        self.council = grouped(session, CouncilActionRow, CouncilActionRow.agreement_id, ids)
        self.relations = grouped(
            session, AgreementRelationRow, AgreementRelationRow.agreement_id, ids
        )
        self._read_titles(session)
        reviews = grouped(session, AgreementReviewRow, AgreementReviewRow.agreement_id, ids)
        wanted = in_round.id if in_round is not None else ""
        self.review = {
            each: row for each, rows in reviews.items() for row in rows if row.round_id == wanted
        }
        self._read_sources(session)

    def title(self, relation: AgreementRelationRow) -> str:
        """The name of what an agreement is related to."""
        other = (
            relation.other_agreement_id or relation.other_plan_id or relation.other_action_item_id
        )
        return self._titles.get(other or "", "")

    def sources(self, *record_ids: str) -> list[tuple[CitationRow, SourceRow]]:
        """Citations of the records with their sources, each source once, in citing order."""
        found: dict[str, tuple[CitationRow, SourceRow]] = {}
        for record_id in record_ids:
            for row in self.citations.get(record_id, []):
                source = self._sources.get(row.source_id)
                if source is not None:
                    found.setdefault(source.id, (row, source))
        return list(found.values())

    def _read_meetings(self, session: Session, day: date, ids: list[str] | None) -> None:
        self.meetings: Grouped[MeetingRow] = defaultdict(list)
        for column in (MeetingRow.agreement_id, MeetingRow.plan_id):
            for owner_id, rows in grouped(session, MeetingRow, column, ids).items():
                kept = [row for row in rows if has_come(row.held_on, day)]
                self.meetings[owner_id] += sorted(kept, key=_when)
        wanted = None if ids is None else ids_of(self.meetings)
        self.participants = grouped(session, ParticipantRow, ParticipantRow.meeting_id, wanted)
        self.decisions = grouped(session, DecisionRow, DecisionRow.meeting_id, wanted)
        self.meeting_requests = grouped(session, RequestRow, RequestRow.meeting_id, wanted)
        self.requests: Grouped[RequestRow] = defaultdict(list)
        for own in (RequestRow.agreement_id, RequestRow.plan_id):
            for owner_id, requests in grouped(session, RequestRow, own, ids).items():
                self.requests[owner_id] += [r for r in requests if r.meeting_id is None]

    def _read_titles(self, session: Session) -> None:
        self._titles: dict[str, str] = {}
        related = [row for rows in self.relations.values() for row in rows]
        kinds: tuple[tuple[Any, str], ...] = (
            (AgreementRow, "other_agreement_id"),
            (PlanRow, "other_plan_id"),
            (ActionItemRow, "other_action_item_id"),
        )
        for row_class, column in kinds:
            wanted = [getattr(row, column) for row in related if getattr(row, column)]
            query = select(row_class.id, row_class.title).where(row_class.id.in_(wanted))
            self._titles.update({row.id: row.title for row in session.execute(query)})

    def _read_sources(self, session: Session) -> None:
        self._sources = {
            row.id: row
            for row in session.scalars(select(SourceRow).where(SourceRow.deleted_at.is_(None)))
        }
        self.citations = grouped(session, CitationRow, CitationRow.record_id, None)


def has_come(when: FuzzyDate, day: date) -> bool:
    """Whether something dated so may have happened by the day; the undated has."""
    return when.earliest is None or when.earliest <= day


def _when(row: MeetingRow) -> tuple[bool, date, str]:
    day = row.held_on.earliest
    return day is None, day or date.max, row.id
