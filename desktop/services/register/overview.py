"""개요 of one agreement or plan: labelled values with their basis."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.codes import LegalForce, MoneyUnit
from desktop.domain.dates import DateBasis, FuzzyDate, format_day
from desktop.domain.views_register import Labelled
from desktop.domain.words import word
from desktop.services.dossier.dossier import Dossier, OwnerRow
from desktop.services.wording import (
    facility_words,
    joined,
    known,
    lines,
    sources_of,
    term,
    won_words,
)
from desktop.storage.models import AgreementRow, CouncilActionRow, PlanRow


def overview_of(dossier: Dossier, row: OwnerRow, unit: MoneyUnit) -> tuple[Labelled, ...]:
    """What is known, in the order people ask for it; empty lines are left out."""
    if isinstance(row, AgreementRow):
        own = _of_agreement(dossier, row, unit)
    else:
        own = _of_plan(dossier, row)
    said = [*own, *_of_both(dossier, row)]
    return tuple(each for each in said if each.value)


def subtitle_of(dossier: Dossier, row: OwnerRow) -> str:
    """Parties, day and place in one line."""
    if isinstance(row, PlanRow):
        parts = (dossier.names.organisation(row.organisation_id), row.announced_on.text())
        return joined(parts, " | ")
    parties = joined((party.name_as_signed for party in dossier.parties.get(row.id, [])), " · ")
    signed = row.signed_on.text(weekday=True)
    return joined((parties, joined((signed, row.place), " ")), " | ")


def _of_agreement(dossier: Dossier, row: AgreementRow, unit: MoneyUnit) -> Iterator[Labelled]:
    yield Labelled("협약형태", word(row.kind), row.title_note)
    yield Labelled("분야", word(row.field))
    yield Labelled("다른 이름", ", ".join(row.aliases))
    yield Labelled("목적", row.purpose)
    yield Labelled("추진근거", row.framework)
    yield Labelled("체결일", row.signed_on.text(weekday=True), _stated(row.signed_on))
    yield Labelled("체결장소", row.place)
    yield Labelled("유효기간", term(row) or "미정", _stated(row.effective_until))
    yield Labelled("금액", won_words(row.amount, unit) if row.amount.won is not None else "")
    yield Labelled(
        "구속력", "" if row.legal_force is LegalForce.NON_BINDING else word(row.legal_force)
    )
    yield Labelled("부담유형", ", ".join(word(burden) for burden in row.burdens))
    yield Labelled("조항 수", counted(row.clauses_stated, len(dossier.clauses(row.id)), "개항"))
    for step in dossier.around.council.get(row.id, []):
        yield Labelled("의회 조치", council_words(step, dossier))
    for relation in dossier.around.relations.get(row.id, []):
        title = dossier.around.title(relation)
        yield Labelled("관련 협약·계획", f"{word(relation.kind)}: {title}", relation.note)
    yield Labelled("종료", _end(row))
    yield Labelled("공개", word(row.disclosure))
    yield Labelled("문서번호", row.document_number)


def _of_plan(dossier: Dossier, row: PlanRow) -> Iterator[Labelled]:
    yield Labelled("분야", word(row.field), row.title_note)
    yield Labelled("수립기관", dossier.names.organisation_once(row.organisation_id))
    yield Labelled("발표일", row.announced_on.text(weekday=True), _stated(row.announced_on))
    yield Labelled("발표 제목", row.presentation_title)
    yield Labelled("구호", row.slogan)
    yield Labelled("목표", row.goal)
    yield Labelled("중점 분야", row.focus)
    yield Labelled("추진근거", row.basis)
    strategies = len(dossier.strategies(row.id))
    yield Labelled("전략 수", counted(row.strategies_stated, strategies, "개"))
    yield Labelled("과제 수", counted(row.tasks_stated, tasks_listed(dossier, row.id), "개"))
    for version in dossier.plan_versions.get(row.id, []):
        yield Labelled(f"{version.sequence}차", version.changes, known(version.dated))


def _of_both(dossier: Dossier, row: OwnerRow) -> Iterator[Labelled]:
    yield Labelled("담당", charge_words(dossier, row.id))
    for facility in dossier.facilities.get(row.id, []):
        operator = dossier.names.organisation(facility.owner_id)
        note = joined((operator, facility.description), " · ")
        yield Labelled("시설", facility_words(facility), note)
    for line in lines(row.note):
        yield Labelled("참고", line)
    for source in sources_of(dossier, row.id):
        yield Labelled("출처", source)


def tasks_listed(dossier: Dossier, plan_id: str) -> int:
    """How many tasks a plan lists: those of its strategies, without what serves all of them."""
    items = dossier.items(plan_id)
    of_strategies = [each for each in items if dossier.strategy_links.get(each.row.id)]
    return len(of_strategies or items)


def charge_words(dossier: Dossier, target_id: str) -> str:
    """Lead department and officer, supporting departments behind."""
    charges, names = dossier.charges, dossier.names
    officers = ", ".join(names.person(each) for each in charges.officers(target_id)[:1])
    lead = joined((names.department_once(charges.lead(target_id)), officers), " ")
    supporting = ", ".join(names.department(each) for each in charges.supporting(target_id))
    return joined((lead, f"협조: {supporting}" if supporting else ""), ", ")


def council_words(step: CouncilActionRow, dossier: Dossier) -> str:
    """`사후 보고 2024. 6. 3. 기획행정위원회`, or until when it is due on the reference day."""
    done = step.done_on is not None and step.done_on <= dossier.day
    if done and step.done_on is not None:
        when = format_day(step.done_on)
    elif step.due_on is not None:
        when = f"{format_day(step.due_on)}까지 예정"
    else:
        when = "예정"
    result = step.result if done else ""
    return joined((word(step.kind), when, step.committee, step.session, result), " ")


def _stated(value: FuzzyDate) -> str:
    """What the source says, where that is not the whole of what we print."""
    if value.stated and (value.basis is not DateBasis.STATED or not value.is_known):
        return f"원문 ‘{value.stated}’"
    return ""


def counted(stated: int | None, listed: int, unit: str) -> str:
    """Both counts where they differ; neither is mended."""
    if stated is None:
        return f"{listed}{unit}" if listed else ""
    if stated == listed:
        return f"{stated}{unit}"
    return f"밝힌 수 {stated}{unit}, 나열된 수 {listed}{unit} (확인 필요)"


def _end(row: AgreementRow) -> str:
    if row.end_reason is None:
        return ""
    day = format_day(row.ended_on) if row.ended_on is not None else ""
    return joined((day, word(row.end_reason), row.end_note), " ")
