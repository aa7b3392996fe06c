"""당사자·서명, 조항 and 과제 of one agreement or plan, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.progress import whole
from desktop.domain.views_register import ClauseRow, ItemRow, PartyRow
from desktop.domain.words import word
from desktop.services.dossier.dossier import Dossier, OwnerRow, Placed, mean
from desktop.services.names import NOBODY
from desktop.services.wording import (
    due,
    facility_words,
    joined,
    lines,
    milestone_words,
    numbered_clauses,
    outlets_of,
    owner_words,
    signatory_note,
)
from desktop.storage.models import ActionItemRow, AgreementPartyRow, AgreementRow


def parties_of(dossier: Dossier, agreement_id: str) -> tuple[PartyRow, ...]:
    """One row a signatory; a party without any has one row."""
    return tuple(
        row for party in dossier.parties.get(agreement_id, []) for row in _signed(dossier, party)
    )


def _signed(dossier: Dossier, party: AgreementPartyRow) -> Iterator[PartyRow]:
    name = dossier.names.organisation(party.organisation_id)
    signed_as = party.name_as_signed or name
    now = f"현재 {name}" if name != signed_as else ""
    form = FormTarget(kind=FormKind.PARTY, record_id=party.id)
    signatories = dossier.signatories.get(party.id, [])
    for place, row in enumerate(signatories):
        about = (now, party.duties) if place == 0 else ()
        yield PartyRow(
            id=row.id,
            organisation=signed_as,
            role=word(party.role),
            signatory=dossier.names.person(row.person_id),
            title=row.title_as_signed,
            note=joined((*about, signatory_note(row))),
            form=form,
        )
    if not signatories:
        note = joined((now, party.duties))
        yield PartyRow(party.id, signed_as, word(party.role), "", "", note, form)


def clauses_of(dossier: Dossier, row: OwnerRow) -> tuple[ClauseRow, ...]:
    """The clauses of an agreement, the strategies of a plan."""
    if isinstance(row, AgreementRow):
        return tuple(_clauses(dossier, row.id))
    return tuple(
        _strategy(dossier, row.id, number, placed)
        for number, placed in enumerate(dossier.strategies(row.id), 1)
    )


def _clauses(dossier: Dossier, agreement_id: str) -> Iterator[ClauseRow]:
    items = [placed.row for placed in dossier.items(agreement_id)]
    for label, placed in numbered_clauses(dossier.clauses(agreement_id)):
        row = placed.row
        own = [item for item in items if row.id in clause_ids(dossier, item)]
        yield ClauseRow(
            id=row.id,
            label=label,
            depth=placed.depth,
            text=row.text,
            kind=word(row.kind),
            items=len(own),
            percent=whole(mean(dossier, own)),
            source=outlets_of(dossier, row.id),
        )


def _strategy(dossier: Dossier, plan_id: str, number: int, placed: Placed) -> ClauseRow:
    row = placed.row
    items = [each.row for each in dossier.items(plan_id)]
    own = [item for item in items if row.id in strategy_ids(dossier, item)]
    areas = f"지역: {', '.join(row.areas)}" if row.areas else ""
    return ClauseRow(
        id=row.id,
        label=str(number),
        depth=placed.depth,
        text=joined((row.name, row.description, areas)),
        kind="전략",
        items=len(own),
        percent=whole(mean(dossier, own)),
        source=outlets_of(dossier, row.id),
    )


def items_of(dossier: Dossier, owner_id: str) -> tuple[ItemRow, ...]:
    return tuple(_item(dossier, placed) for placed in dossier.items(owner_id))


def _item(dossier: Dossier, placed: Placed) -> ItemRow:
    row = placed.row
    standing = dossier.standing(row.id)
    serves = clause_ids(dossier, row) or strategy_ids(dossier, row)
    return ItemRow(
        id=row.id,
        clause_ids=tuple(serves),
        depth=placed.depth,
        text=row.title,
        owner=owner_words(dossier, row),
        department=dossier.names.department(dossier.lead(row)) or NOBODY,
        due=due(row),
        status=standing.status,
        percent=standing.percent,
        progress=joined((*_progress(dossier, row), *item_notes(dossier, row))),
        source=outlets_of(dossier, row.id),
    )


def clause_ids(dossier: Dossier, row: ActionItemRow) -> list[str]:
    return [link.clause_id for link in dossier.clause_links.get(row.id, [])]


def strategy_ids(dossier: Dossier, row: ActionItemRow) -> list[str]:
    return [link.strategy_id for link in dossier.strategy_links.get(row.id, [])]


def _progress(dossier: Dossier, row: ActionItemRow) -> Iterator[str]:
    entry = dossier.standing(row.id).entry
    if entry is None:
        return
    told = (
        ("실적", entry.achievements),
        ("향후계획", entry.plans),
        ("문제점", entry.problems),
        ("대책", entry.measures),
        ("정정 사유", entry.reason),
    )
    for name, text in told:
        for line in lines(text):
            yield f"({name}) {line}"


def item_notes(dossier: Dossier, row: ActionItemRow) -> Iterator[str]:
    """What else is known of an item: wording, place, partners, days, needs and effects."""
    yield from lines(row.text)
    if row.group:
        yield f"분야: {row.group}"
    facility = dossier.facility.get(row.facility_id or "")
    if facility is not None:
        yield f"시설: {facility_words(facility)}"
    if row.place and (facility is None or row.place != facility.place):
        yield f"장소: {row.place}"
    for partner in dossier.partners.get(row.id, []):
        role = f"({partner.role})" if partner.role else ""
        yield f"협력: {dossier.names.organisation(partner.organisation_id)}{role}"
    for milestone in dossier.milestones.get(row.id, []):
        yield f"일정: {milestone_words(milestone, dossier)}"
    yield from (f"필요: {line}" for line in lines(row.needs))
    yield from (f"기대효과: {line}" for line in lines(row.effects))
    yield from lines(row.note)
