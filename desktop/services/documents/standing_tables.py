"""Counts for both documents: how agreements spread, and items by status with their rates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from desktop.domain.codes import OrganisationKind, Status
from desktop.domain.progress import Rates, formulas, rates
from desktop.domain.words import word
from desktop.services.documents.scope import STATUSES, Scope
from desktop.services.documents.tasks import status_said
from desktop.storage.models import ActionItemRow, AgreementRow, OrganisationRow
from reports.contents.briefing import Distribution, StatusRow, StatusTable

_TOTAL = "계"


def distributions(scope: Scope) -> tuple[Distribution, ...]:
    """Agreements by year of signing, field, and kind of party."""
    rows = [row for row in scope.agreements if scope.is_running(row)]
    years = Counter(_year(row) for row in rows)
    fields = Counter(word(row.field) for row in rows)
    kinds = Counter(word(kind) for row in rows for kind in sorted(_kinds(scope, row)))
    several = "한 협약에 유형이 다른 기관이 있으면 유형마다 셈"
    return (
        Distribution(criterion="체결연도", total=len(rows), counts=_sorted(years)),
        Distribution(criterion="분야", total=len(rows), counts=_sorted(fields)),
        Distribution(criterion="기관유형", total=len(rows), counts=_sorted(kinds), note=several),
    )


def _year(row: AgreementRow) -> str:
    day = row.signed_on.earliest
    return "미정" if day is None else f"{day.year}년"


def _kinds(scope: Scope, row: AgreementRow) -> set[OrganisationKind]:
    parties = [party.organisation_id for party in scope.dossier.parties.get(row.id, [])]
    found = (scope.session.get(OrganisationRow, each) for each in parties)
    return {each.kind for each in found if each is not None}


def _sorted(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items()))


def status_tables(scope: Scope) -> tuple[StatusTable, ...]:
    """By department, and by agreement and plan; 계 first."""
    items = list(scope.all_items())
    by_department: dict[str, list[ActionItemRow]] = {}
    by_owner: dict[str, list[ActionItemRow]] = {}
    for owner, item in items:
        by_department.setdefault(scope.department_once(item), []).append(item)
        by_owner.setdefault(owner.id, []).append(item)
    titles = {owner.id: owner.title for owner in scope.owners()}
    owners = [(titles[each], own) for each, own in by_owner.items()]
    departments = sorted(by_department.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    everything = [item for _, item in items]
    return (
        _table(scope, "부서", departments, everything),
        _table(scope, "협약·계획", owners, everything),
    )


def _table(
    scope: Scope,
    criterion: str,
    lines: Iterable[tuple[str, list[ActionItemRow]]],
    everything: list[ActionItemRow],
) -> StatusTable:
    return StatusTable(
        criterion=criterion,
        statuses=tuple(status_said(scope, status) for status in STATUSES),
        total=_row(scope, _TOTAL, everything),
        rows=tuple(_row(scope, name, items) for name, items in lines),
    )


def _row(scope: Scope, name: str, items: list[ActionItemRow]) -> StatusRow:
    counts = status_counts(scope, items)
    found = rates_of(scope, items)
    return StatusRow(
        name=name,
        counts=tuple(counts[status] for status in STATUSES),
        progress=found.progress,
        completion=found.completion,
        fulfilment=found.fulfilment,
    )


def status_counts(scope: Scope, items: Iterable[ActionItemRow]) -> Counter[Status]:
    return Counter(scope.dossier.standing(item.id).status for item in items)


def rates_of(scope: Scope, items: list[ActionItemRow]) -> Rates:
    parts = [(scope.dossier.standing(item.id).percent, item.weight) for item in items]
    return rates(status_counts(scope, items), parts, scope.office.mean_kind)


def formula_lines(scope: Scope) -> tuple[str, ...]:
    return (
        *formulas(scope.labels, scope.office.mean_kind, scope.office.lead_rate),
        "협약·계획의 추진율 = 과제 추진율의 가중평균, 추진상태 = 끝나지 않은 과제 중 가장 나쁜 것",
    )
