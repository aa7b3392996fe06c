"""Lines of the register for the few ids in sight."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desktop.domain.codes import Lifecycle, Status
from desktop.domain.progress import weighted_mean, whole, worst
from desktop.domain.standing import lifecycle_words, term_care
from desktop.domain.views_register import RecordKind, RegisterRow
from desktop.domain.words import word
from desktop.services.current import (
    items_running,
    lead_of,
    office_row,
    round_on,
    standing_in,
    status_of,
)
from desktop.services.names import NOBODY, Names
from desktop.storage.models import (
    ActionItemRow,
    AgreementPartyRow,
    AgreementRow,
    AssignmentRow,
    PlanRow,
)

_BATCH = 500


def rows_of(session: Session, ids: Sequence[str], today: date) -> list[RegisterRow]:
    """One row for each id, in the same order; ids that are gone are left out."""
    names = Names(session, today)
    found: dict[str, RegisterRow] = {}
    for start in range(0, len(ids), _BATCH):
        batch = list(ids[start : start + _BATCH])
        sums = _sums(session, batch, today)
        for made in (
            *_agreements(session, batch, names, sums, today),
            *_plans(session, batch, names, sums, today),
        ):
            found[made.id] = made
    return [found[each] for each in ids if each in found]


@dataclass
class _Sum:
    statuses: list[Status] = field(default_factory=list)
    parts: list[tuple[int | None, int]] = field(default_factory=list)


def _sums(session: Session, ids: list[str], today: date) -> dict[str, _Sum]:
    owner = func.coalesce(ActionItemRow.agreement_id, ActionItemRow.plan_id)
    theirs = or_(ActionItemRow.agreement_id.in_(ids), ActionItemRow.plan_id.in_(ids))
    standing = standing_in(
        session, round_on(session, today), of=select(ActionItemRow.id).where(theirs)
    )
    query = (
        select(
            owner.label("owner_id"),
            ActionItemRow.weight,
            status_of(standing).label("status"),
            standing.c.percent,
        )
        .outerjoin(AgreementRow, AgreementRow.id == ActionItemRow.agreement_id)
        .outerjoin(standing, standing.c.item_id == ActionItemRow.id)
        .where(theirs, *items_running(today))
    )
    sums: dict[str, _Sum] = defaultdict(_Sum)
    for row in session.execute(query):
        sums[row.owner_id].statuses.append(row.status)
        sums[row.owner_id].parts.append((row.percent, row.weight))
    return sums


def _agreements(
    session: Session, ids: list[str], names: Names, sums: dict[str, _Sum], today: date
) -> list[RegisterRow]:
    warning = office_row(session).expiry_warning_days
    parties = _parties(session, ids)
    query = select(
        AgreementRow.id,
        AgreementRow.number,
        AgreementRow.title,
        AgreementRow.signed_on.label("dated"),
        AgreementRow.lifecycle,
        AgreementRow.effective_until,
        lead_of(AssignmentRow.agreement_id, AgreementRow.id, today).label("lead_id"),
    ).where(AgreementRow.id.in_(ids), AgreementRow.deleted_at.is_(None))
    return [
        _row(
            row,
            RecordKind.AGREEMENT,
            " · ".join(parties[row.id]),
            lifecycle_words(
                row.lifecycle, term_care(row.lifecycle, row.effective_until, today, warning)
            ),
            names,
            sums,
        )
        for row in session.execute(query)
    ]


def _plans(
    session: Session, ids: list[str], names: Names, sums: dict[str, _Sum], today: date
) -> list[RegisterRow]:
    query = select(
        PlanRow.id,
        PlanRow.number,
        PlanRow.title,
        PlanRow.announced_on.label("dated"),
        PlanRow.organisation_id,
        lead_of(AssignmentRow.plan_id, PlanRow.id, today).label("lead_id"),
    ).where(PlanRow.id.in_(ids), PlanRow.deleted_at.is_(None))
    in_force = word(Lifecycle.IN_FORCE)
    return [
        _row(row, RecordKind.PLAN, names.organisation(row.organisation_id), in_force, names, sums)
        for row in session.execute(query)
    ]


def _parties(session: Session, ids: list[str]) -> dict[str, list[str]]:
    query = (
        select(AgreementPartyRow.agreement_id, AgreementPartyRow.name_as_signed)
        .where(AgreementPartyRow.agreement_id.in_(ids), AgreementPartyRow.deleted_at.is_(None))
        .order_by(AgreementPartyRow.position, AgreementPartyRow.id)
    )
    parties: dict[str, list[str]] = defaultdict(list)
    for row in session.execute(query):
        parties[row.agreement_id].append(row.name_as_signed)
    return parties


def _row(
    row: Any,
    kind: RecordKind,
    partners: str,
    lifecycle: str,
    names: Names,
    sums: dict[str, _Sum],
) -> RegisterRow:
    of_items = sums.get(row.id, _Sum())
    return RegisterRow(
        id=row.id,
        kind=kind,
        number=row.number,
        title=row.title,
        partners=partners,
        signed=row.dated.text(),
        lifecycle=lifecycle,
        status=worst(of_items.statuses),
        percent=whole(weighted_mean(of_items.parts)),
        department=names.department(row.lead_id) or NOBODY,
    )
