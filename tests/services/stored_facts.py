"""What is stored of each agreement and plan, read straight from the tables."""

from __future__ import annotations

from sqlalchemy import select

from desktop.storage import models

_OWNERS = (models.AgreementRow, models.PlanRow)
_OWNED = (
    (models.ActionItemRow, "title"),
    (models.FacilityRow, "name"),
    (models.MeetingRow, "name"),
)


def facts_of(session):
    """(title of the agreement or plan, a text that is stored of it)."""
    titles = {row.id: row.title for kind in _OWNERS for row in session.scalars(select(kind))}
    yield from _of_agreements(session)
    yield from _of_texts(session, titles)
    yield from _of_owned(session, titles)
    yield from _of_meetings(session, titles)
    for row in session.scalars(select(models.StrategyRow)):
        for said in (row.name, *row.areas):
            yield titles[row.plan_id], said


def _of_agreements(session):
    for row in session.scalars(select(models.AgreementRow)):
        said = (row.place, *row.purpose.split("\n"), row.framework, row.signed_on.text())
        for text in filter(None, said):
            yield row.title, text


def _of_texts(session, titles):
    versions = {r.id: r.agreement_id for r in session.scalars(select(models.AgreementVersionRow))}
    for row in session.scalars(select(models.ClauseRow)):
        yield titles[versions[row.version_id]], row.text
    parties = {row.id: row for row in session.scalars(select(models.AgreementPartyRow))}
    for party in parties.values():
        yield titles[party.agreement_id], party.name_as_signed
    for row in session.scalars(select(models.SignatoryRow)):
        title = titles[parties[row.party_id].agreement_id]
        yield title, row.title_as_signed
        yield title, session.get(models.PersonRow, row.person_id).name


def _of_owned(session, titles):
    items = session.scalars(select(models.ActionItemRow))
    owners = {row.id: row.agreement_id or row.plan_id for row in items}
    for kind, name in _OWNED:
        for row in session.scalars(select(kind)):
            yield titles[row.agreement_id or row.plan_id], getattr(row, name)
    for row in session.scalars(select(models.MilestoneRow)):
        yield titles[owners[row.action_item_id]], row.name
        yield titles[owners[row.action_item_id]], row.planned_on.text()


def _of_meetings(session, titles):
    held = {row.id: row for row in session.scalars(select(models.MeetingRow))}
    owner = {row.id: titles[row.agreement_id or row.plan_id] for row in held.values()}
    for row in session.scalars(select(models.ParticipantRow)):
        yield owner[row.meeting_id], session.get(models.PersonRow, row.person_id).name
        yield owner[row.meeting_id], row.title_then
    for kind in (models.DecisionRow, models.RequestRow):
        for row in session.scalars(select(kind)):
            yield owner[row.meeting_id], row.text
