"""예산 자료: flat rows for finance, in won, with live 현액, 잔액, 집행률 and totals above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from xlsxwriter.utility import xl_col_to_name

from reports import formatting
from reports.contents.tracker import Tracker
from reports.contents.tracker_money import ABSENT, Absent, BudgetRow, MoneyUnit, Won, total_of
from reports.contents.tracker_rows import TrackerDate
from reports.excel import formulas
from reports.excel.book import Book
from reports.excel.budget_lines import WHOLE_PERIOD, Numbered
from reports.excel.cells import Cell, Kind, Money, Pen
from reports.excel.page import A3, Heading
from reports.excel.table import Column, Table, money_width

NAME: Final = "예산 자료"
NUMBER: Final = "관리번호"
PROJECT: Final = "사업번호"
YEAR: Final = "연도"
GROUP: Final = "재원구분"

_NOTES: Final = (
    "※ 예산현액 = 본예산 + 추경 + 전년도 이월 ± 예비비·이용·전용·이체, "
    "집행잔액 = 예산현액 - 집행액, 집행률 = 집행액 ÷ 예산현액",
    "※ 한 줄은 과제 × 재원 × 연도이며 병합한 칸이 없음. 합계는 걸러서 보이는 줄만 더함",
)
_IDENTITY: Final[tuple[Column[Numbered], ...]] = (
    Column("연번", 6.5, Kind.PLAIN, lambda number, _: number),
    Column(PROJECT, 7, Kind.PLAIN, lambda _, line: line.number),
    Column(NUMBER, 13.5, Kind.CENTRE, lambda _, line: line.row.subject.number),
    Column("협약·계획명", 19, Kind.TEXT, lambda _, line: line.row.subject.name),
    Column("과제번호", 9.5, Kind.CENTRE, lambda _, line: line.row.item_number),
    Column("사업명", 20, Kind.TEXT, lambda _, line: line.row.project),
    Column("담당부서\n(현재)", 11, Kind.CENTRE, lambda _, line: line.row.department),
    Column("당시부서", 10, Kind.CENTRE, lambda _, line: line.row.department_then),
    Column("회계구분", 9, Kind.CENTRE, lambda _, line: line.row.account),
    Column("예산과목", 13, Kind.TEXT, lambda _, line: line.row.programme),
    Column(GROUP, 9.5, Kind.CENTRE, lambda _, line: line.row.group),
    Column("재원", 11, Kind.CENTRE, lambda _, line: line.row.source),
    Column("부담기관", 10, Kind.CENTRE, lambda _, line: line.row.contributor),
    Column(YEAR, 6.5, Kind.PLAIN, lambda _, line: line.row.year or WHOLE_PERIOD),
    Column("상태", 7, Kind.CENTRE, lambda _, line: line.row.state),
)

Amount = Callable[[BudgetRow], Won]

# In the order of their columns; 예산현액 and 집행잔액 are written as formulas.
_AMOUNTS: Final[dict[str, Amount]] = {
    "총사업비": lambda row: row.total,
    "기투자": lambda row: row.invested_before,
    "본예산": lambda row: row.original,
    "추경": lambda row: row.supplementary,
    "전년도 이월": lambda row: row.carried_in,
    "예비비·전용 등": lambda row: row.adjusted,
    "예산현액": lambda row: row.available,
    "교부액": lambda row: row.granted,
    "집행액": lambda row: row.spent,
    "집행잔액": lambda row: formulas.minus(row.available, row.spent),
    "다음연도 이월": lambda row: row.carried_out,
    "불용액": lambda row: row.unused,
}
_LETTER: Final = {
    title: xl_col_to_name(place) for place, title in enumerate(_AMOUNTS, start=len(_IDENTITY))
}
_AVAILABLE, _SPENT = _LETTER["예산현액"], _LETTER["집행액"]


def table(tracker: Tracker) -> Table[Numbered]:
    day = TrackerDate(text=formatting.day(tracker.as_of), day=tracker.as_of)
    closing: tuple[Column[Numbered], ...] = (
        Column("집행률", 8.5, Kind.RATE, lambda _, line: _rate(line.row)),
        Column("약", 5, Kind.CENTRE, lambda _, line: "약" if line.row.approx else ""),
        Column("기준일", 12, Kind.DATE, lambda _, line: day),
        Column("비고", 14, Kind.TEXT, lambda _, line: line.row.note),
    )
    return Table(
        name=NAME,
        heading=Heading("예산 자료", unit="단위: 원", notes=_NOTES),
        columns=(*_IDENTITY, *_amount_columns(tracker), *closing),
        frozen=6,
        paper=A3,
        totals=_totals,
    )


def _amount_columns(tracker: Tracker) -> list[Column[Numbered]]:
    approx = any(row.approx for row in tracker.budgets)
    made = []
    for title, amount in _AMOUNTS.items():
        known = [amount(row) for row in tracker.budgets]
        width = money_width(known, MoneyUnit.WON, approx=approx)
        made.append(Column(title, width, Kind.WON, _cell(title, amount)))
    return made


def _cell(title: str, amount: Amount) -> Callable[[int, Numbered], Cell]:
    computed = {"예산현액": _available, "집행잔액": _balance}
    if title in computed:
        return lambda _, line: computed[title](line.row)
    return lambda _, line: Money(amount(line.row), line.row.approx)


def _available(row: BudgetRow) -> Cell:
    if row.available is ABSENT:
        return ABSENT
    parts = (row.original, row.supplementary, row.carried_in, row.adjusted)
    area = f"{_LETTER['본예산']}{{row}}:{_LETTER['예비비·전용 등']}{{row}}"
    return replace(formulas.total(area, parts), approx=row.approx)


def _balance(row: BudgetRow) -> Cell:
    made = formulas.difference(*_both(), (row.available, row.spent))
    return ABSENT if made.result is ABSENT else replace(made, approx=row.approx)


def _rate(row: BudgetRow) -> Cell:
    made = formulas.rate(*_both(), (row.available, row.spent))
    return ABSENT if made.result is ABSENT else made


def _both() -> tuple[str, str]:
    return f"{_AVAILABLE}{{row}}", f"{_SPENT}{{row}}"


def _totals(_: Book, pen: Pen, rows: Sequence[Numbered], row: int) -> None:
    """합계 above the heads, so that filtering and pivoting see nothing but data below."""
    for column in range(len(_IDENTITY)):
        pen.write(row, column, Kind.CENTRE, "합계" if column == 0 else "", total=True)
    first, last = row + 3, row + 2 + len(rows)
    sums: dict[str, int | None] = {}
    for title, amount in _AMOUNTS.items():
        summed = total_of(amount(line.row) for line in rows)
        sums[title] = 0 if isinstance(summed, Absent) else summed
        area = f"{_LETTER[title]}{first}:{_LETTER[title]}{last}"
        column = len(_IDENTITY) + list(_AMOUNTS).index(title)
        pen.write(row, column, Kind.WON, formulas.subtotal(area, sums[title]), total=True)
    rate = formulas.rate(*_both(), (sums["예산현액"], sums["집행액"]))
    pen.write(row, len(_IDENTITY) + len(_AMOUNTS), Kind.RATE, rate, total=True)
    for column in range(1, 4):
        pen.write(row, len(_IDENTITY) + len(_AMOUNTS) + column, Kind.CENTRE, "", total=True)
