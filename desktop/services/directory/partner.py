"""Everything agreed with one organisation, its names through time, and its people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.domain.progress import OPEN
from desktop.domain.reorganising import PartKind
from desktop.domain.staffing import DutyTarget
from desktop.domain.standing import lifecycle_words, term_care
from desktop.domain.views_directory import (
    AgreedLine,
    DutyLine,
    MemberLine,
    NameLine,
    PartnerView,
    SignedLine,
)
from desktop.domain.views_register import DetailTab, Labelled, Place
from desktop.domain.words import word
from desktop.services.current import office_row, round_on, standing_in, status_of
from desktop.services.directory.tree import period_words
from desktop.services.home.work_rows import days_left, item_query
from desktop.services.names import Names
from desktop.services.records import live
from desktop.storage.models import (
    ActionItemRow,
    ActionPartnerRow,
    AgreementPartyRow,
    AgreementRow,
    DepartmentRow,
    OrganisationMemberRow,
    OrganisationNameRow,
    OrganisationRow,
    PersonRow,
    PlanRow,
    PositionRow,
    SignatoryRow,
)


def partner_view(session: Session, organisation_id: str, on: date) -> PartnerView:
    """Raises NotFound for an organisation that is gone."""
    row: OrganisationRow = live(session, OrganisationRow, organisation_id, "기관")
    names = Names(session, on)
    signed = _signed(session, row.id)
    return PartnerView(
        id=row.id,
        title=names.organisation_once(row.id),
        subtitle=" · ".join(part for part in (word(row.kind), row.short_name, row.country) if part),
        overview=tuple(each for each in _overview(session, row) if each.value),
        agreements=tuple(_agreements(session, row.id, signed, on)),
        owed=tuple(_owed(session, names, row.id, on)),
        people=(*_signatories(signed), *_posts(session, row.id)),
        members=tuple(_members(session, names, row.id)),
        names=tuple(_names(session, row)),
    )


def _overview(session: Session, row: OrganisationRow) -> Iterator[Labelled]:
    yield Labelled("기관명", row.name)
    yield Labelled("종류", word(row.kind))
    yield Labelled("줄임 이름", row.short_name)
    yield Labelled("다른 이름", ", ".join(row.aliases))
    yield Labelled("나라", row.country)
    query = select(DepartmentRow.name).where(
        DepartmentRow.organisation_id == row.id, DepartmentRow.deleted_at.is_(None)
    )
    yield Labelled("부서", ", ".join(session.scalars(query.order_by(DepartmentRow.position))))
    plans = select(PlanRow.title).where(
        PlanRow.organisation_id == row.id, PlanRow.deleted_at.is_(None)
    )
    for title in session.scalars(plans.order_by(PlanRow.number)):
        yield Labelled("수립한 계획", title)
    yield Labelled("비고", row.note)


def _signed(session: Session, organisation_id: str) -> list[Any]:
    """Rows of agreement, signatory and person in the order of the agreements."""
    query = (
        select(AgreementPartyRow, AgreementRow, SignatoryRow, PersonRow)
        .join(AgreementRow, AgreementRow.id == AgreementPartyRow.agreement_id)
        .outerjoin(
            SignatoryRow,
            (SignatoryRow.party_id == AgreementPartyRow.id) & SignatoryRow.deleted_at.is_(None),
        )
        .outerjoin(PersonRow, PersonRow.id == SignatoryRow.person_id)
        .where(
            AgreementPartyRow.organisation_id == organisation_id,
            AgreementPartyRow.deleted_at.is_(None),
            AgreementRow.deleted_at.is_(None),
        )
    )
    first = AgreementRow.table().c["signed_on_earliest"]
    return list(session.execute(query.order_by(first.desc().nulls_last(), AgreementRow.id)))


def _agreements(
    session: Session, organisation_id: str, signed: list[Any], on: date
) -> Iterator[AgreedLine]:
    warning = office_row(session).expiry_warning_days
    by_party: dict[str, list[Any]] = defaultdict(list)
    for found in signed:
        by_party[found[0].id].append(found)
    for found in by_party.values():
        party, agreement = found[0][0], found[0][1]
        care = term_care(agreement.lifecycle, agreement.effective_until, on, warning)
        yield AgreedLine(
            id=party.id,
            text=agreement.title,
            number=agreement.number,
            dated=agreement.signed_on.text(),
            role=word(party.role),
            signed_as=party.name_as_signed,
            signatories=", ".join(
                f"{row.title_as_signed} {person.name}".strip()
                for _, _, row, person in found
                if row is not None
            ),
            lifecycle=lifecycle_words(agreement.lifecycle, care),
            place=Place(agreement.id, DetailTab.PARTIES),
        )


def _signatories(signed: list[Any]) -> Iterator[SignedLine]:
    for _, agreement, row, person in signed:
        if row is not None:
            yield SignedLine(
                id=row.id,
                person_id=person.id,
                person=person.name,
                title=row.title_as_signed + (" (대리)" if row.is_proxy else ""),
                text=agreement.title,
                dated=agreement.signed_on.text(),
                place=Place(agreement.id, DetailTab.PARTIES, row.id),
            )


def _posts(session: Session, organisation_id: str) -> Iterator[SignedLine]:
    query = (
        select(PositionRow, PersonRow)
        .join(PersonRow, PersonRow.id == PositionRow.person_id)
        .where(PositionRow.organisation_id == organisation_id, PositionRow.deleted_at.is_(None))
        .order_by(PositionRow.valid_from.desc().nulls_last(), PositionRow.id)
    )
    for post, person in session.execute(query):
        yield SignedLine(
            id=post.id,
            person_id=person.id,
            person=person.name,
            title=post.title,
            text="재직",
            dated=period_words(post),
            place=None,
        )


def _owed(session: Session, names: Names, organisation_id: str, on: date) -> Iterator[DutyLine]:
    """Open items that are the organisation's own duty, then those it takes part in."""
    partner = select(ActionPartnerRow.action_item_id).where(
        ActionPartnerRow.organisation_id == organisation_id, ActionPartnerRow.deleted_at.is_(None)
    )
    theirs = or_(ActionItemRow.owner_id == organisation_id, ActionItemRow.id.in_(partner))
    of = select(ActionItemRow.id).where(theirs)
    standing = standing_in(session, round_on(session, on), of=of)
    own = (ActionItemRow.owner_id == organisation_id).label("is_own")
    query = (
        item_query(standing, on)
        .add_columns(own)
        .where(theirs, ActionItemRow.deleted_at.is_(None), status_of(standing).in_(OPEN))
        .order_by(own.desc().nulls_last(), ActionItemRow.id)
    )
    for row in session.execute(query):
        yield DutyLine(
            id=row.id,
            text=row.title,
            context=row.owner_title,
            role="맡은 과제" if row.is_own else "참여",
            status=row.status,
            due=row.due_on.text(),
            days_left=days_left(row.due_on, on),
            officer=names.department(row.lead_id),
            place=Place(row.owner_id, DetailTab.ITEMS, row.id),
            target=DutyTarget(PartKind.ITEM, row.id),
        )


def _members(session: Session, names: Names, organisation_id: str) -> Iterator[MemberLine]:
    kept = OrganisationMemberRow
    query = select(kept).where(
        or_(kept.consortium_id == organisation_id, kept.member_id == organisation_id),
        kept.deleted_at.is_(None),
    )
    for row in session.scalars(query.order_by(kept.id)):
        is_member = row.consortium_id == organisation_id
        other = row.member_id if is_member else row.consortium_id
        yield MemberLine(
            id=other,
            name=names.organisation(other),
            relation="구성 기관" if is_member else "속한 컨소시엄",
            note=row.note,
        )


def _names(session: Session, row: OrganisationRow) -> Iterator[NameLine]:
    query = select(OrganisationNameRow).where(
        OrganisationNameRow.organisation_id == row.id, OrganisationNameRow.deleted_at.is_(None)
    )
    found = sorted(session.scalars(query), key=lambda each: each.valid_from or date.min)
    if not found:
        yield NameLine(id=row.id, name=row.name, period="", note="")
    for each in reversed(found):
        yield NameLine(id=each.id, name=each.name, period=period_words(each), note=each.reason)
