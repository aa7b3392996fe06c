"""회의 and 이력 of one agreement or plan, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.domain.dates import format_day
from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.views_register import HistoryRow, MeetingRow
from desktop.domain.words import word
from desktop.services.dossier.dossier import Dossier
from desktop.services.wording import attendance_words, joined, lines, participant_words
from desktop.storage import models
from desktop.storage.undoing import references_to

_NEWEST = 200
_BATCH = 500


def meetings_of(dossier: Dossier, owner_id: str) -> tuple[MeetingRow, ...]:
    """Meetings up to the day, then what was asked for outside of them."""
    around = dossier.around
    held = [_meeting(dossier, row) for row in around.meetings.get(owner_id, [])]
    asked = [
        MeetingRow(
            id=row.id,
            kind="건의사항",
            name=row.text,
            held=row.requested_on.text(),
            place="",
            attendance="",
            note=request_words(row),
        )
        for row in around.requests.get(owner_id, [])
    ]
    return (*held, *asked)


def _meeting(dossier: Dossier, row: models.MeetingRow) -> MeetingRow:
    present = [participant_words(dossier, each) for each in _participants(dossier, row)]
    return MeetingRow(
        id=row.id,
        kind=word(row.kind),
        name=row.name,
        held=row.held_on.text(weekday=True),
        place=row.place,
        attendance=joined((*present, attendance_words(row))),
        note=joined(_proceedings(dossier, row)),
        form=FormTarget(kind=FormKind.MEETING, record_id=row.id),
    )


def _participants(dossier: Dossier, row: models.MeetingRow) -> list[models.ParticipantRow]:
    return dossier.around.participants.get(row.id, [])


def _proceedings(dossier: Dossier, row: models.MeetingRow) -> Iterator[str]:
    if row.host:
        yield f"주최: {row.host}"
    if row.slogan:
        yield f"구호: {row.slogan}"
    yield from (f"논의: {line}" for line in lines(row.agenda))
    for decision in dossier.around.decisions.get(row.id, []):
        yield f"결정: {decision.text}"
    for request in dossier.around.meeting_requests.get(row.id, []):
        yield f"건의: {request.text} ({request_words(request)})"
    yield from lines(row.note)


def request_words(row: models.RequestRow) -> str:
    """To whom, what became of it, and the answer."""
    return joined((row.addressee, word(row.state), row.reply), ", ")


# --- history ---


def history_of(session: Session, table: str, record_id: str) -> tuple[HistoryRow, ...]:
    """Units of work that touched the record or what belongs to it, newest first."""
    ids = with_all_owned(session, table, record_id)
    counts: dict[int, int] = {}
    for start in range(0, len(ids), _BATCH):
        query = (
            select(models.ChangeRow.unit_number, func.count())
            .where(models.ChangeRow.row_id.in_(ids[start : start + _BATCH]))
            .group_by(models.ChangeRow.unit_number)
        )
        for number, count in session.execute(query):
            counts[number] = counts.get(number, 0) + count
    newest = sorted(counts, reverse=True)[:_NEWEST]
    units = select(models.UnitRow).where(models.UnitRow.number.in_(newest))
    ordered = units.order_by(models.UnitRow.number.desc())
    return tuple(_history_row(row, counts[row.number]) for row in session.scalars(ordered))


def _history_row(row: models.UnitRow, changes: int) -> HistoryRow:
    at = row.at.astimezone()
    return HistoryRow(
        id=str(row.number),
        at=f"{format_day(at.date())} {at:%H:%M}",
        who=row.user,
        sentence=row.sentence,
        changes=f"{changes:,}건",
    )


def with_all_owned(session: Session, table: str, record_id: str) -> list[str]:
    """Ids of the record and of all rows that belong to it, deleted ones too."""
    found = {record_id}
    reached: dict[str, set[str]] = {table: {record_id}}
    while reached:
        deeper: dict[str, set[str]] = {}
        for parent, ids in reached.items():
            for child, column in references_to(parent):
                if child.table().columns[column].info.get("owner"):
                    new = _children(session, child, column, ids) - found
                    deeper.setdefault(child.__tablename__, set()).update(new)
                    found |= new
        reached = {name: ids for name, ids in deeper.items() if ids}
    return sorted(found)


def _children(session: Session, child: Any, column: str, ids: set[str]) -> set[str]:
    attribute = getattr(child, column)
    wanted, found = sorted(ids), set()
    for start in range(0, len(wanted), _BATCH):
        query = select(child.id).where(attribute.in_(wanted[start : start + _BATCH]))
        found |= set(session.scalars(query))
    return found
