"""Tables of meetings, requests, council steps, sources, evidence and issued reports."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Text, event
from sqlalchemy.orm import Mapped, mapped_column

from desktop.domain import codes
from desktop.domain.dates import FuzzyDate
from desktop.storage.base import Base, Kept, hash_of
from desktop.storage.columns import UtcTime, fuzzy, ref


class MeetingRow(Kept):
    __tablename__ = "meeting"

    name: Mapped[str]
    agreement_id: Mapped[str | None] = ref("agreement", owner=True)
    plan_id: Mapped[str | None] = ref("plan", owner=True)
    kind: Mapped[codes.MeetingKind]
    held_on: Mapped[FuzzyDate] = fuzzy("held_on")
    place: Mapped[str]
    host: Mapped[str]
    slogan: Mapped[str]
    attendance: Mapped[int | None]
    attendance_approx: Mapped[bool]
    attendance_note: Mapped[str]
    agenda: Mapped[str]
    note: Mapped[str]


class ParticipantRow(Kept):
    __tablename__ = "participant"

    meeting_id: Mapped[str] = ref("meeting", owner=True)
    person_id: Mapped[str] = ref("person")
    organisation_id: Mapped[str | None] = ref("organisation")
    position: Mapped[int]
    title_then: Mapped[str]
    opinion: Mapped[str]


class DecisionRow(Kept):
    __tablename__ = "decision"

    meeting_id: Mapped[str] = ref("meeting", owner=True)
    text: Mapped[str]
    position: Mapped[int]
    action_item_id: Mapped[str | None] = ref("action_item")


class RequestRow(Kept):
    __tablename__ = "request"

    text: Mapped[str]
    addressee: Mapped[str]
    meeting_id: Mapped[str | None] = ref("meeting", owner=True)
    agreement_id: Mapped[str | None] = ref("agreement", owner=True)
    plan_id: Mapped[str | None] = ref("plan", owner=True)
    position: Mapped[int]
    requested_on: Mapped[FuzzyDate] = fuzzy("requested_on")
    state: Mapped[codes.RequestState]
    reply: Mapped[str]


class CouncilActionRow(Kept):
    __tablename__ = "council_action"

    agreement_id: Mapped[str] = ref("agreement", owner=True)
    kind: Mapped[codes.CouncilKind]
    committee: Mapped[str]
    session: Mapped[str]
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    result: Mapped[str]
    document_number: Mapped[str]


class ContentRow(Base):
    """Bytes as they were received, by their SHA-256. Never changed, never removed.

    `row_hash` guards the columns that the id does not.
    """

    __tablename__ = "content"

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    media_type: Mapped[str]
    size: Mapped[int]
    received_at: Mapped[datetime]
    data: Mapped[bytes]
    row_hash: Mapped[str]


@event.listens_for(ContentRow, "before_insert")
def _set_hash(_mapper: object, _connection: object, row: ContentRow) -> None:
    received_at = UtcTime.to_plain(row.received_at)
    row.row_hash = hash_of(
        {"id": row.id, "media_type": row.media_type, "size": row.size, "received_at": received_at}
    )


class SourceRow(Kept):
    __tablename__ = "source"

    title: Mapped[str]
    kind: Mapped[codes.SourceKind]
    outlet: Mapped[str]
    published_on: Mapped[FuzzyDate] = fuzzy("published_on")
    address: Mapped[str]
    content_id: Mapped[str | None] = ref("content")
    note: Mapped[str]


class CitationRow(Kept):
    __tablename__ = "citation"

    source_id: Mapped[str] = ref("source", owner=True)
    record_kind: Mapped[str]
    record_id: Mapped[str] = mapped_column(Text, index=True)
    field: Mapped[str]
    quote: Mapped[str]
    start: Mapped[int | None]
    end: Mapped[int | None]
    basis: Mapped[codes.LinkBasis]


class EvidenceRow(Kept):
    __tablename__ = "evidence"

    title: Mapped[str]
    kind: Mapped[codes.EvidenceKind]
    agreement_id: Mapped[str | None] = ref("agreement", owner=True)
    plan_id: Mapped[str | None] = ref("plan", owner=True)
    action_item_id: Mapped[str | None] = ref("action_item", owner=True)
    progress_entry_id: Mapped[str | None] = ref("progress_entry", owner=True)
    meeting_id: Mapped[str | None] = ref("meeting", owner=True)
    file_name: Mapped[str]
    sha256: Mapped[str]
    size: Mapped[int | None]
    document_number: Mapped[str]
    dated: Mapped[date | None]
    disclosure: Mapped[codes.Disclosure]


class ReportRunRow(Kept):
    __tablename__ = "report_run"

    kind: Mapped[codes.ReportKind]
    as_of: Mapped[date]
    recorded: Mapped[int]
    round_id: Mapped[str | None] = ref("round")
    options: Mapped[str]
    template_sha256: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str]
