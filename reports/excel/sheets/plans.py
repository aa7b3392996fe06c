"""계획·전략: plans that are no agreements, one row a strategy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from reports.contents.tracker import Tracker
from reports.contents.tracker_money import ABSENT
from reports.contents.tracker_rows import PlanRow, StrategyRow
from reports.excel.cells import Cell, Kind
from reports.excel.page import Heading
from reports.excel.table import Column, Table

_NO_STRATEGY: Final = StrategyRow(label="", name="")


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A strategy of a plan; what is said of the whole plan stands in its first line."""

    plan: PlanRow
    strategy: StrategyRow
    first: bool


def table() -> Table[PlanLine]:
    return Table(name="계획·전략", heading=Heading("계획·전략"), columns=_COLUMNS, frozen=3)


def lines(tracker: Tracker) -> list[PlanLine]:
    return [
        PlanLine(plan, strategy, first=place == 0)
        for plan in tracker.plans
        for place, strategy in enumerate(plan.strategies or (_NO_STRATEGY,))
    ]


def _once(value: Callable[[PlanRow], Cell]) -> Callable[[int, PlanLine], Cell]:
    return lambda _, line: value(line.plan) if line.first else ABSENT


def _goal(plan: PlanRow) -> tuple[str, ...]:
    slogan = (f"‘{plan.slogan}’",) if plan.slogan else ()
    return (*slogan, *((plan.goal,) if plan.goal else ()))


def _counts(plan: PlanRow) -> tuple[str, ...]:
    told = (("명시", plan.counts_stated), ("나열", plan.counts_listed))
    return tuple(f"{word}: {text}" for word, text in told if text)


def _named(strategy: StrategyRow) -> str:
    return f"{strategy.label} {strategy.name}".strip()


_COLUMNS: Final[tuple[Column[PlanLine], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column("관리번호", 14, Kind.CENTRE, lambda _, line: line.plan.subject.number),
    Column("계획명", 22, Kind.TEXT, lambda _, line: line.plan.subject.name),
    Column("수립기관", 11, Kind.CENTRE, _once(lambda plan: plan.owner)),
    Column("발표일", 14, Kind.DATE, _once(lambda plan: plan.announced_on)),
    Column("슬로건·목표", 30, Kind.TEXT, _once(_goal)),
    Column("근거", 17, Kind.TEXT, _once(lambda plan: plan.basis)),
    Column("전략·과제 수", 18, Kind.TEXT, _once(_counts)),
    Column("전략", 18, Kind.TEXT, lambda _, line: _named(line.strategy)),
    Column("전략 내용", 28, Kind.TEXT, lambda _, line: line.strategy.description),
    Column("과제 수", 8, Kind.PLAIN, lambda _, line: len(line.strategy.items)),
    Column("추진상황", 12, Kind.STATUS, _once(lambda p: ABSENT if p.status is None else p.status)),
    Column("추진율", 8, Kind.RATE, _once(lambda plan: plan.percent)),
    Column("주관부서", 13, Kind.CENTRE, _once(lambda plan: plan.department)),
    Column("비고", 14, Kind.TEXT, _once(lambda plan: plan.note)),
)
