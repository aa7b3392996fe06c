"""Items, what hinders them, meetings and changes as the tracker tells them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.standing import item_care
from desktop.domain.views_home import CareKind
from desktop.domain.words import word
from desktop.services.documents.outlook import problems
from desktop.services.documents.scope import Scope
from desktop.services.documents.status_kinds import kind_of
from desktop.services.documents.tracker_register import basis_words, dated, subject
from desktop.services.dossier.dossier import OwnerRow
from desktop.services.wording import (
    attendance_words,
    facility_words,
    joined,
    lines,
    milestone_words,
    owner_words,
    participant_words,
)
from desktop.storage.models import ActionItemRow, MeetingRow, RequestRow
from reports.contents import tracker_rows as said


def item_rows(scope: Scope) -> tuple[said.ItemRow, ...]:
    return tuple(row for owner in scope.owners() for row in _items(scope, owner))


def _items(scope: Scope, owner: OwnerRow) -> Iterator[said.ItemRow]:
    basis = basis_words(scope, owner)
    for placed in scope.items(owner):
        row = placed.row
        standing = scope.dossier.standing(row.id)
        entry = standing.entry
        parent = scope.dossier.item.get(row.parent_id or "")
        yield said.ItemRow(
            subject=subject(owner),
            number=row.number,
            title=row.title,
            status=kind_of(scope, standing.status),
            basis=basis.get(row.id, ""),
            parent=parent.number if parent is not None else "",
            owner_side=owner_words(scope.dossier, row),
            department=scope.department(row),
            supporting=_supporting(scope, row),
            officer=scope.officer(row.id, row.parent_id, owner.id),
            starts_on=dated(row.starts_on, ""),
            due_on=dated(row.due_on),
            percent=standing.percent,
            weight=row.weight,
            achievements=entry.achievements if entry is not None else "",
            next_steps=entry.plans if entry is not None else "",
            problems=entry.problems if entry is not None else "",
            measures=entry.measures if entry is not None else "",
            milestones=tuple(
                milestone_words(each, scope.dossier)
                for each in scope.dossier.milestones.get(row.id, [])
            ),
            places=tuple(_places(scope, row)),
            partners=tuple(_partners(scope, row)),
            note=joined(_notes(scope, row)),
        )


def _supporting(scope: Scope, row: ActionItemRow) -> tuple[str, ...]:
    names = scope.dossier.names
    return tuple(names.department(each) for each in scope.dossier.charges.supporting(row.id))


def _places(scope: Scope, row: ActionItemRow) -> Iterator[str]:
    facility = scope.dossier.facility.get(row.facility_id or "")
    if facility is not None:
        yield facility_words(facility)
    if row.place and (facility is None or row.place != facility.place):
        yield row.place


def _partners(scope: Scope, row: ActionItemRow) -> Iterator[str]:
    for each in scope.dossier.partners.get(row.id, []):
        name = scope.dossier.names.organisation(each.organisation_id)
        yield f"{name}({each.role})" if each.role else name


def _notes(scope: Scope, row: ActionItemRow) -> Iterator[str]:
    if row.kind.value not in ("task", "subtask"):
        yield word(row.kind)
    yield from lines(row.text)
    yield from (f"필요: {line}" for line in lines(row.needs))
    yield from (f"기대효과: {line}" for line in lines(row.effects))
    yield from lines(row.note)
    entry = scope.dossier.standing(row.id).entry
    if entry is not None and entry.department_then not in ("", scope.department(row)):
        yield f"당시 부서: {entry.department_then}"
    if entry is not None and entry.reason:
        yield f"정정: {entry.reason}"


# --- 부진·쟁점 ---


def issue_rows(scope: Scope) -> tuple[said.IssueRow, ...]:
    """Items that report a problem, lag or are late; then what the coordinator wants mended."""
    return tuple(row for owner in scope.owners() for row in _issues(scope, owner))


def _issues(scope: Scope, owner: OwnerRow) -> Iterator[said.IssueRow]:
    for item, problem in problems(scope, owner):
        if item is None:
            yield said.IssueRow(
                subject=subject(owner),
                problem=problem.text,
                measure=problem.measure or "",
                department=problem.department or "",
            )
            continue
        standing = scope.dossier.standing(item.id)
        late = item_care(standing.status, item.due_on, scope.today, 0) is CareKind.LATE
        overdue = late and item.due_on.is_past(scope.today)
        yield said.IssueRow(
            subject=subject(owner),
            problem=problem.text.removeprefix(f"{item.title}: "),
            measure=problem.measure or "",
            item_number=item.number,
            item=item.title,
            department=scope.department(item),
            officer=scope.officer(item.id, item.parent_id, owner.id),
            status=kind_of(scope, standing.status),
            percent=standing.percent,
            due_on=dated(item.due_on),
            note="기한 경과" if overdue else "",
        )


# --- 회의·결정사항 ---


def meeting_rows(scope: Scope) -> tuple[said.MeetingRow, ...]:
    return tuple(row for owner in scope.owners() for row in _meetings(scope, owner))


def _meetings(scope: Scope, owner: OwnerRow) -> Iterator[said.MeetingRow]:
    around = scope.dossier.around
    for row in around.meetings.get(owner.id, []):
        yield _meeting(scope, owner, row)
    for request in around.requests.get(owner.id, []):
        yield said.MeetingRow(
            subjects=(subject(owner),),
            name="건의사항",
            held_on=dated(request.requested_on),
            requests=(_request(request),),
        )


def _meeting(scope: Scope, owner: OwnerRow, row: MeetingRow) -> said.MeetingRow:
    around = scope.dossier.around
    slogan = (f"구호: {row.slogan}",) if row.slogan else ()
    return said.MeetingRow(
        subjects=(subject(owner),),
        name=row.name,
        kind=word(row.kind),
        held_on=dated(row.held_on),
        place=row.place,
        hosts=row.host,
        attendance=attendance_words(row),
        participants=tuple(
            participant_words(scope.dossier, each) for each in around.participants.get(row.id, [])
        ),
        content=(*slogan, *lines(row.agenda)),
        decisions=tuple(each.text for each in around.decisions.get(row.id, [])),
        requests=tuple(_request(each) for each in around.meeting_requests.get(row.id, [])),
        note=row.note,
    )


def _request(row: RequestRow) -> said.RequestLine:
    return said.RequestLine(text=row.text, to=row.addressee, state=word(row.state), reply=row.reply)
