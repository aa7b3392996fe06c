"""The briefing 업무협약 추진상황 보고, gathered."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select

from desktop.services.documents.look import look_of, table_unit
from desktop.services.documents.money import budget_rows, indicator_rows
from desktop.services.documents.outlook import (
    all_problems,
    gist,
    next_steps,
    target_words,
)
from desktop.services.documents.promises import agreement_report, plan_report
from desktop.services.documents.scope import Scope
from desktop.services.documents.standing_tables import (
    distributions,
    formula_lines,
    status_tables,
)
from desktop.services.wording import joined
from desktop.storage.models import RoundRow
from reports.contents.briefing import Briefing
from reports.formatting import as_of, period

_METHOD = "주관부서가 자체점검하고 총괄부서가 취합·확인"
_ATTACHMENTS = ("업무협약 추진현황표(관리대장 포함) 1부.",)
_MOST_KEYWORDS = 12


def briefing_of(scope: Scope) -> Briefing:
    office = scope.office
    running = [row for row in scope.agreements if scope.is_running(row)]
    lines = gist(scope)
    author = joined((scope.coordinating, office.coordinator), " ")
    return Briefing(
        office=office.name,
        department=scope.coordinating,
        as_of=scope.as_of,
        created=scope.as_of,
        round_name=scope.round_name or "점검 회차 없음",
        gist=lines,
        grounds=(office.ordinance,) if office.ordinance else (),
        target=target_words(scope, sum(1 for _ in scope.all_items())),
        checked=_checked(scope),
        method=_METHOD,
        agreements=tuple(agreement_report(scope, row) for row in running),
        plans=tuple(plan_report(scope, row) for row in scope.plans),
        notice=scope.notice or None,
        distributions=distributions(scope),
        status_tables=status_tables(scope),
        formulas=formula_lines(scope),
        budgets=budget_rows(scope),
        indicators=indicator_rows(scope),
        problems=all_problems(scope),
        next_steps=next_steps(scope),
        attachments=_ATTACHMENTS,
        author=author if office.coordinator else None,
        summary=f"{office.name} {as_of(scope.as_of)} 업무협약 추진상황. {'. '.join(lines)}.",
        keywords=_keywords(scope),
        unit=table_unit(office),
        look=look_of(office),
    )


def _checked(scope: Scope) -> str:
    """From the day after the round before until the reference day of this one."""
    in_round = scope.dossier.round
    if in_round is None:
        return f"{as_of(scope.as_of)} 현재"
    query = select(RoundRow.as_of).where(
        RoundRow.deleted_at.is_(None),
        RoundRow.as_of < in_round.as_of,
        RoundRow.kind == in_round.kind,
    )
    before: date | None = scope.session.scalars(query.order_by(RoundRow.as_of.desc())).first()
    start = before + timedelta(days=1) if before is not None else None
    return period(start, in_round.as_of)


def _keywords(scope: Scope) -> tuple[str, ...]:
    parties = (
        party.name_as_signed
        for row in scope.agreements
        for party in scope.dossier.parties.get(row.id, [])
    )
    titles = (owner.title for owner in scope.owners())
    return tuple(dict.fromkeys(("업무협약", "추진상황", *titles, *parties)))[:_MOST_KEYWORDS]
