"""변경이력 of the tracker: what was 당초 and what it became, up to the reference day."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from desktop.domain.dates import day as known_day
from desktop.domain.dates import format_day
from desktop.domain.words import status_mark, word
from desktop.services.documents.scope import Scope
from desktop.services.documents.tracker_register import dated
from desktop.services.dossier.around import has_come
from desktop.services.wording import joined
from desktop.storage.models import (
    DepartmentRow,
    DepartmentSuccessionRow,
    ProgressEntryRow,
)
from reports.contents.tracker_rows import ChangeRow, TrackerDate


def change_rows(scope: Scope) -> tuple[ChangeRow, ...]:
    """Versions of agreements and plans, departments, corrections of progress; by day."""
    found = [*_versions(scope), *_plan_versions(scope), *_departments(scope), *_corrections(scope)]
    return tuple(sorted(found, key=lambda row: (row.changed_on.text == "미정", _order(row))))


def _order(row: ChangeRow) -> str:
    return row.changed_on.day.isoformat() if row.changed_on.day is not None else "9999"


def _versions(scope: Scope) -> Iterator[ChangeRow]:
    for agreement in scope.agreements:
        for version in scope.dossier.versions.get(agreement.id, []):
            if version.changes and has_come(version.dated, scope.as_of):
                yield ChangeRow(
                    changed_on=dated(version.dated),
                    target=agreement.title,
                    what=f"협약 {word(version.kind)}",
                    after=version.changes,
                )


def _plan_versions(scope: Scope) -> Iterator[ChangeRow]:
    for plan in scope.plans:
        before = ""
        for version in scope.dossier.plan_versions.get(plan.id, []):
            if not has_come(version.dated, scope.as_of):
                continue
            counts = joined(
                (
                    f"전략 {version.strategies_stated}개" if version.strategies_stated else "",
                    f"과제 {version.tasks_stated}개" if version.tasks_stated else "",
                ),
                ", ",
            )
            if before:
                yield ChangeRow(
                    changed_on=dated(version.dated),
                    target=plan.title,
                    what="계획 변경",
                    before=before,
                    after=counts or "미정",
                    reason=version.changes,
                )
            before = counts or before


def _departments(scope: Scope) -> Iterator[ChangeRow]:
    everybody = select(DepartmentRow.id, DepartmentRow.name)
    names = {row.id: row.name for row in scope.session.execute(everybody)}
    query = select(DepartmentSuccessionRow).where(
        DepartmentSuccessionRow.deleted_at.is_(None),
        DepartmentSuccessionRow.effective_on <= scope.as_of,
    )
    ordered = query.order_by(DepartmentSuccessionRow.effective_on, DepartmentSuccessionRow.id)
    for row in scope.session.scalars(ordered):
        ours = scope.departments is None or scope.departments & {
            row.predecessor_id,
            row.successor_id,
        }
        if ours:
            yield ChangeRow(
                changed_on=TrackerDate(text=format_day(row.effective_on), day=row.effective_on),
                target="부서",
                what=word(row.kind),
                before=names.get(row.predecessor_id or "", ""),
                after=names.get(row.successor_id or "", ""),
                reason=row.note,
            )


def _corrections(scope: Scope) -> Iterator[ChangeRow]:
    for owner, item in scope.all_items():
        entry = scope.dossier.standing(item.id).entry
        if entry is None or entry.corrects_id is None:
            continue
        before = scope.session.get(ProgressEntryRow, entry.corrects_id)
        when = entry.submitted_on
        yield ChangeRow(
            changed_on=TrackerDate() if when is None else dated(known_day(when)),
            target=f"{owner.title}: {item.title}",
            what="실적 정정",
            before="" if before is None else _standing(scope, before),
            after=_standing(scope, entry),
            reason=entry.reason,
            who=entry.author,
        )


def _standing(scope: Scope, entry: ProgressEntryRow) -> str:
    percent = "" if entry.percent is None else f"{entry.percent}%"
    status = f"{status_mark(entry.status)} {scope.status_words(entry.status)}"
    return joined((joined((status, percent), " "), entry.achievements), ", ")
