"""Items as the briefing tells them: under the clause, strategy or field that they serve."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.codes import LinkBasis, Status
from desktop.domain.words import status_mark
from desktop.services.documents.scope import Scope
from desktop.services.dossier.dossier import Dossier, OwnerRow, Placed
from desktop.services.names import NOBODY
from desktop.services.register.promises import clause_ids, strategy_ids
from desktop.services.wording import due, lines, numbered_clauses, owner_words
from desktop.storage.models import ActionItemRow, AgreementRow, ClauseRow, StrategyRow
from reports.contents import promises as said

_COMMON = "공통"
_AS_PLANNED = (Status.ON_TRACK, Status.NOT_STARTED)


def status_said(scope: Scope, status: Status) -> said.Status:
    return said.Status(mark=status_mark(status), label=scope.status_words(status))


def groups(scope: Scope, owner: OwnerRow) -> tuple[said.TaskGroup, ...]:
    """Every clause or strategy in its order, then what belongs to none of them."""
    if isinstance(owner, AgreementRow):
        return tuple(_by_clause(scope, owner))
    if scope.dossier.strategies(owner.id):
        return tuple(_by_strategy(scope, owner))
    return tuple(_by_field(scope, owner))


def labels_of_clauses(dossier: Dossier, agreement_id: str) -> dict[str, str]:
    """How each clause is cited, by id: its own label, or `제3항`."""
    return {
        placed.row.id: f"제{label}항" if label.isdecimal() else label
        for label, placed in numbered_clauses(dossier.clauses(agreement_id))
    }


def labels_of_strategies(dossier: Dossier, plan_id: str) -> dict[str, str]:
    placed = dossier.strategies(plan_id)
    return {each.row.id: f"전략 {number}" for number, each in enumerate(placed, 1)}


def _by_clause(scope: Scope, owner: AgreementRow) -> Iterator[said.TaskGroup]:
    dossier = scope.dossier
    labels = labels_of_clauses(dossier, owner.id)
    laid = _laid(scope, owner, labels)
    for placed in dossier.clauses(owner.id):
        row = placed.row
        yield said.TaskGroup(
            mark=labels[row.id],
            text=row.text,
            notes=tuple(_clause_notes(scope, row)),
            tasks=_tasks(scope, laid.get(row.id, [])),
        )
    yield from _rest(scope, laid.get("", []), "조항에 잇지 않은 과제")


def _by_strategy(scope: Scope, owner: OwnerRow) -> Iterator[said.TaskGroup]:
    dossier = scope.dossier
    labels = labels_of_strategies(dossier, owner.id)
    laid = _laid(scope, owner, labels)
    for placed in dossier.strategies(owner.id):
        row = placed.row
        yield said.TaskGroup(
            mark=labels[row.id],
            text=row.name,
            notes=tuple(_strategy_notes(row)),
            tasks=_tasks(scope, laid.get(row.id, [])),
        )
    yield from _rest(scope, laid.get("", []), "전략에 공통인 과제")


def _by_field(scope: Scope, owner: OwnerRow) -> Iterator[said.TaskGroup]:
    laid: dict[str, list[Placed]] = {}
    for placed in scope.items(owner):
        laid.setdefault(placed.row.group, []).append(placed)
    rest = laid.pop("", [])
    for name, items in laid.items():
        yield said.TaskGroup(mark="분야", text=name, tasks=_tasks(scope, items))
    yield from _rest(scope, rest, "그 밖의 과제")


def _rest(scope: Scope, items: list[Placed], text: str) -> Iterator[said.TaskGroup]:
    if items:
        yield said.TaskGroup(mark=_COMMON, text=text, tasks=_tasks(scope, items))


def _laid(scope: Scope, owner: OwnerRow, labels: dict[str, str]) -> dict[str, list[Placed]]:
    """Items by the first clause or strategy they serve; a part goes with its whole."""
    laid: dict[str, list[Placed]] = {}
    place: dict[str, str] = {}
    for placed in scope.items(owner):
        row = placed.row
        serves = [each for each in _serves(scope.dossier, row) if each in labels]
        at = place.get(row.parent_id or "") or (serves[0] if serves else "")
        place[row.id] = at
        laid.setdefault(at, []).append(placed)
    return laid


def _serves(dossier: Dossier, row: ActionItemRow) -> list[str]:
    return clause_ids(dossier, row) or strategy_ids(dossier, row)


# --- notes of groups ---


def _clause_notes(scope: Scope, row: ClauseRow) -> Iterator[str]:
    dossier = scope.dossier
    bound = [
        dossier.party[link.party_id].name_as_signed for link in dossier.bindings.get(row.id, [])
    ]
    if bound:
        yield f"의무 주체: {', '.join(bound)}"
    yield from lines(row.note)


def has_inferred_links(scope: Scope, owner: OwnerRow) -> bool:
    """Whether an item was put under a clause by the office's own reading."""
    links = scope.dossier.clause_links
    return any(
        link.basis is LinkBasis.INFERRED
        for placed in scope.items(owner)
        for link in links.get(placed.row.id, [])
    )


def _strategy_notes(row: StrategyRow) -> Iterator[str]:
    yield from lines(row.description)
    if row.areas:
        yield f"핵심 지역: {', '.join(row.areas)}"


# --- tasks ---


def _tasks(scope: Scope, items: list[Placed]) -> tuple[said.Task, ...]:
    here = {placed.row.id for placed in items}
    return tuple(_task(scope, placed.row, here) for placed in items)


def _task(scope: Scope, row: ActionItemRow, here: set[str]) -> said.Task:
    standing = scope.dossier.standing(row.id)
    entry = standing.entry
    department = scope.department(row)
    return said.Task(
        title=row.title,
        status=status_said(scope, standing.status),
        level=1 if row.parent_id in here else 0,
        owner=_owner(scope, row),
        department=None if department == NOBODY else department,
        due=due(row) or None,
        percent=None if standing.percent is None else Decimal(standing.percent),
        achievements=lines(entry.achievements) if entry is not None else (),
        plans=lines(entry.plans) if entry is not None else (),
        routine=standing.status in _AS_PLANNED,
    )


def _owner(scope: Scope, row: ActionItemRow) -> str | None:
    """Whose duty an item of an agreement is, where it is not everybody's."""
    if row.agreement_id is None or row.owner_id is None:
        return None
    return owner_words(scope.dossier, row)
