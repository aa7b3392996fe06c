"""Formulas as text, each beside the Python that gives the same result."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.utility import quote_sheetname, xl_col_to_name

from reports import formatting
from reports.contents.tracker_money import ABSENT, Absent, Won, total_of
from reports.excel.cells import Formula

_UNKNOWN = f'"{formatting.UNKNOWN}"'
_WILD = ("~", "*", "?")  # the tilde first: it escapes the others


def cells(sheet: str, column: int, first: int, last: int) -> str:
    """`'예산 자료'!$M$6:$M$40`; rows count from 0."""
    name = xl_col_to_name(column, col_abs=True)
    return f"{quote_sheetname(sheet)}!{name}${first + 1}:{name}${last + 1}"


def equals(cell: str, text: str) -> str:
    """A criterion for text equal to that of `cell`, also where it holds *, ? or an operator."""
    wanted = cell
    for sign in _WILD:
        if sign in text:
            wanted = f'SUBSTITUTE({wanted},"{sign}","~{sign}")'
    return f'"="&{wanted}'


def total(area: str, amounts: Sequence[Won]) -> Formula:
    """The sum of `area`, 미정 only where nothing adds up and something is unknown."""
    text = f"=IF(AND(SUM({area})=0,COUNTIF({area},{_UNKNOWN})>0),{_UNKNOWN},SUM({area}))"
    return Formula(text, total_of(amounts))


def subtotal(area: str, result: int | None) -> Formula:
    """The sum of the rows that a filter leaves in sight, 0 where there is none."""
    seen = f"SUBTOTAL(109,{area})"
    text = f"=IF(AND({seen}=0,COUNTIF({area},{_UNKNOWN})>0),{_UNKNOWN},{seen})"
    return Formula(text, result)


def total_where(area: str, conditions: str, amounts: Sequence[Won]) -> Formula:
    """The same for the rows of `area` that meet `conditions` (`range,criterion,…`)."""
    found = f"SUMIFS({area},{conditions})"
    unknown = f"COUNTIFS({area},{_UNKNOWN},{conditions})"
    return Formula(f"=IF(AND({found}=0,{unknown}>0),{_UNKNOWN},{found})", total_of(amounts))


def minus(whole: Won, part: Won) -> Won:
    """Known only where both are; absent where neither is."""
    if isinstance(whole, int) and isinstance(part, int):
        return whole - part
    return ABSENT if isinstance(whole, Absent) and isinstance(part, Absent) else None


def difference(whole: str, part: str, amounts: tuple[Won, Won]) -> Formula:
    """집행잔액 of two cells."""
    text = f'=IF(COUNT({whole},{part})=2,{whole}-{part},IF({whole}&{part}="","",{_UNKNOWN}))'
    return Formula(text, minus(*amounts))


def rate(whole: str, part: str, amounts: tuple[Won, Won]) -> Formula:
    """집행률; `-` where there is nothing to divide by."""
    text = (
        f'=IF(COUNT({whole},{part})=2,IF({whole}=0,"{formatting.ZERO}",{part}/{whole}),'
        f'IF({whole}&{part}="","",{_UNKNOWN}))'
    )
    first, second = amounts
    if isinstance(first, int) and isinstance(second, int):
        return Formula(text, second / first if first else formatting.ZERO)
    return Formula(text, minus(first, second))
