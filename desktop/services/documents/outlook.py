"""What hinders, what comes next, and the gist of it all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.codes import Status
from desktop.domain.dates import FuzzyDate, format_day
from desktop.domain.progress import LAGGING, is_open, rates_in_order
from desktop.domain.standing import item_care
from desktop.domain.views_home import CareKind
from desktop.domain.words import word
from desktop.services.documents.scope import STATUSES, Scope
from desktop.services.documents.standing_tables import rates_of, status_counts
from desktop.services.dossier.dossier import OwnerRow
from desktop.services.evaluation_days import planned_evaluations
from desktop.services.names import NOBODY
from desktop.services.wording import due, joined, lines
from desktop.storage.models import ActionItemRow, AgreementRow
from reports.contents.briefing import NextStep, Problem
from reports.formatting import percent, rate

_AHEAD = timedelta(days=92)  # a quarter
_WELL = (Status.ON_TRACK, Status.DONE, Status.DONE_CONTINUING)


def all_problems(scope: Scope) -> tuple[Problem, ...]:
    """Of what lags, rests or is late."""
    return tuple(
        problem
        for owner in scope.owners()
        for item, problem in problems(scope, owner)
        if item is not None and _lags(scope, item)
    )


def problems(scope: Scope, owner: OwnerRow) -> Iterator[tuple[ActionItemRow | None, Problem]]:
    """What items report, items late without a word, and what the coordinator wants mended."""
    for placed in scope.items(owner):
        text = _hindrance(scope, placed.row)
        if text:
            yield placed.row, _problem(scope, owner, placed.row, text)
    review = scope.dossier.around.review.get(owner.id)
    if review is not None and review.improvement:
        yield (
            None,
            Problem(
                subject=owner.title,
                text=joined((review.opinion, word(review.verdict)), " - "),
                measure=joined(lines(review.improvement), ", "),
                department=scope.coordinating or None,
            ),
        )


def _problem(scope: Scope, owner: OwnerRow, item: ActionItemRow, text: str) -> Problem:
    entry = scope.dossier.standing(item.id).entry
    department = scope.department(item)
    measures = joined(lines(entry.measures), ", ") if entry is not None else ""
    return Problem(
        subject=owner.title,
        text=f"{item.title}: {text}",
        measure=measures or None,
        department=None if department == NOBODY else department,
        due=due(item) or None,
    )


def _lags(scope: Scope, item: ActionItemRow) -> bool:
    status = scope.dossier.standing(item.id).status
    if status in LAGGING or status is Status.ON_HOLD:
        return True
    return item_care(status, item.due_on, scope.today, 0) is CareKind.LATE


def _hindrance(scope: Scope, item: ActionItemRow) -> str:
    standing = scope.dossier.standing(item.id)
    told = "" if standing.entry is None else joined(lines(standing.entry.problems), ", ")
    if told:
        return told
    if is_open(standing.status) and item.due_on.is_past(scope.today):
        return f"기한이 지났으나 끝나지 않음({scope.status_words(standing.status)})"
    return f"{scope.status_words(standing.status)} 상태" if standing.status in LAGGING else ""


def next_steps(scope: Scope) -> tuple[NextStep, ...]:
    """Of the coming quarter, by day: deadlines, milestones, ends of term, council, evaluation."""
    found = [
        *_deadlines(scope),
        *_milestones(scope),
        *_ends(scope),
        *_council(scope),
        *_evaluations(scope),
    ]
    return tuple(step for _, step in sorted(found, key=lambda pair: pair[0]))


_Dated = tuple[date, NextStep]


def _is_ahead(scope: Scope, day: date | None) -> bool:
    return day is not None and scope.as_of < day <= scope.as_of + _AHEAD


def _deadlines(scope: Scope) -> Iterator[_Dated]:
    for owner, item in scope.all_items():
        standing = scope.dossier.standing(item.id)
        if is_open(standing.status) and _is_ahead(scope, item.due_on.latest):
            plans = joined(lines(standing.entry.plans), ", ") if standing.entry is not None else ""
            text = f"{item.title}: {plans}" if plans else f"{item.title} 기한"
            for day, step in _step(scope, item.due_on, text, owner, scope.department(item)):
                yield day, replace(step, routine=not _lags(scope, item))


def _milestones(scope: Scope) -> Iterator[_Dated]:
    for owner, item in scope.all_items():
        for row in scope.dossier.milestones.get(item.id, []):
            if not row.actual_on.is_known and _is_ahead(scope, row.planned_on.latest):
                yield from _step(scope, row.planned_on, row.name, owner, scope.department(item))


def _ends(scope: Scope) -> Iterator[_Dated]:
    for row in scope.agreements:
        if scope.is_running(row) and _is_ahead(scope, row.effective_until.latest):
            text = "유효기간 만료, 연장 여부 결정"
            yield from _step(scope, row.effective_until, text, row, scope.owner_department(row))


def _step(
    scope: Scope, when: FuzzyDate, text: str, owner: OwnerRow, department: str
) -> Iterator[_Dated]:
    assert when.latest is not None
    yield (
        when.latest,
        NextStep(
            when=when.text(),
            text=text,
            month=_month(when.latest),
            subject=owner.title,
            department=None if department == NOBODY else department,
        ),
    )


def _month(day: date) -> str:
    return f"{day.year}. {day.month}."


def _council(scope: Scope) -> Iterator[_Dated]:
    for row in scope.agreements:
        for step in scope.dossier.around.council.get(row.id, []):
            open_still = step.done_on is None or step.done_on > scope.as_of
            if open_still and step.due_on is not None and _is_ahead(scope, step.due_on):
                yield (
                    step.due_on,
                    NextStep(
                        when=format_day(step.due_on),
                        text=joined((step.committee, word(step.kind)), " "),
                        month=_month(step.due_on),
                        subject=row.title,
                        department=scope.coordinating or None,
                    ),
                )


def _evaluations(scope: Scope) -> Iterator[_Dated]:
    for row in planned_evaluations(scope.session):
        held = row.held_on is not None and row.held_on <= scope.as_of
        if not held and row.planned_on is not None and _is_ahead(scope, row.planned_on):
            yield (
                row.planned_on,
                NextStep(
                    when=format_day(row.planned_on),
                    text=f"{row.year}년 자체평가보고회",
                    month=_month(row.planned_on),
                    department=scope.coordinating or None,
                ),
            )


# --- the gist ---


def gist(scope: Scope) -> tuple[str, ...]:
    """One to three lines for the head of the office."""
    items = [item for _, item in scope.all_items()]
    found = rates_of(scope, items)
    order = rates_in_order(scope.office.lead_rate)
    second = ", ".join(f"{word(kind)} {percent(found.of(kind))}" for kind in order)
    third = joined(_to_do(scope, items), ", ")
    first = f"{target_words(scope, len(items))} 중 {_counts_words(scope, items)}"
    return tuple(line for line in (first if items else "", second, third) if line)


def target_words(scope: Scope, items: int) -> str:
    """`협약 5건·계획 2건의 실행과제 68건`"""
    running = sum(scope.is_running(row) for row in scope.agreements)
    about = [f"협약 {running:,}건"] + ([f"계획 {len(scope.plans):,}건"] if scope.plans else [])
    return f"{'·'.join(about)}의 실행과제 {items:,}건"


def _counts_words(scope: Scope, items: list[ActionItemRow]) -> str:
    """The share of what goes well, then how many do not."""
    counts = status_counts(scope, items)
    done = counts[Status.DONE] + counts[Status.DONE_CONTINUING]
    well = (
        (scope.status_words(Status.ON_TRACK), counts[Status.ON_TRACK]),
        (f"{scope.status_words(Status.DONE)}(계속 포함)", done),
    )
    told = [
        f"{name} {count:,}건({percent(rate(count, len(items)))})" for name, count in well if count
    ]
    rest = [status for status in STATUSES if status not in (*_WELL, Status.NOT_REPORTED)]
    told += [f"{scope.status_words(each)} {counts[each]:,}건" for each in rest if counts[each]]
    if counts[Status.NOT_REPORTED]:
        told.append(f"미제출 {counts[Status.NOT_REPORTED]:,}건")
    return ", ".join(told)


def _to_do(scope: Scope, items: list[ActionItemRow]) -> Iterator[str]:
    counts = status_counts(scope, items)
    late = [
        item
        for item in items
        if is_open(scope.dossier.standing(item.id).status) and item.due_on.is_past(scope.today)
    ]
    if late:
        yield f"기한이 지난 과제 {len(late):,}건 조치 필요"
    if counts[Status.NOT_REPORTED]:
        yield f"실적 미제출 {counts[Status.NOT_REPORTED]:,}건 보완 필요"
    terms = [scope.term_care(row) for row in scope.agreements if isinstance(row, AgreementRow)]
    ending = sum(term is not None for term in terms)
    if ending:
        yield f"유효기간이 끝났거나 끝나 가는 협약 {ending:,}건 연장 여부 결정 필요"
