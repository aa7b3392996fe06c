"""Budgets of a tracker in whole won, where unknown, absent and zero are three things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from reports.contents.tracker_subject import NOT_ASSIGNED, Subject


class Absent(Enum):
    """There is no such line at all; its cell stays empty."""

    ABSENT = ""


ABSENT: Final = Absent.ABSENT

# Whole won. None: somebody has to say how much (미정). ABSENT: there is no such line.
Won = int | None | Absent


class MoneyUnit(Enum):
    """Unit of tables; the data sheet is always in won, and Excel cannot show HUNDRED_MILLION."""

    WON = 1
    THOUSAND = 1_000
    MILLION = 1_000_000
    HUNDRED_MILLION = 100_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetRow:
    """예산 자료: one 사업 × 재원 × 연도; every amount of won stands in exactly one row.

    `year` None is a row for the whole period. `group` is the printed column that `source`
    falls under (국비, 지방비 …). `adjusted` sums 예비비·이용·전용·이체, signed.
    예산현액 = `original` + `supplementary` + `carried_in` + `adjusted`; 잔액 and 집행률 are
    computed from it and `spent`. `approx` prints 약 before the amounts of this row.
    """

    subject: Subject
    project: str
    source: str
    group: str
    year: int | None = None
    item_number: str = ""
    department: str = NOT_ASSIGNED
    department_then: str = ""
    contributor: str = ""
    account: str = ""
    programme: str = ""
    state: str = ""
    total: Won = ABSENT
    invested_before: Won = ABSENT
    original: Won = ABSENT
    supplementary: Won = ABSENT
    carried_in: Won = ABSENT
    adjusted: Won = ABSENT
    granted: Won = ABSENT
    spent: Won = ABSENT
    carried_out: Won = ABSENT
    unused: Won = ABSENT
    approx: bool = False
    note: str = ""

    @property
    def available(self) -> Won:
        """예산현액."""
        return total_of((self.original, self.supplementary, self.carried_in, self.adjusted))


def total_of(amounts: Iterable[Won]) -> Won:
    """The sum of what is known, so that totals tie whatever is unknown.

    Unknown only where nothing adds up (0) and something is unknown; absent where all is.
    """
    present = [amount for amount in amounts if not isinstance(amount, Absent)]
    if not present:
        return ABSENT
    known = sum(amount for amount in present if amount is not None)
    return None if known == 0 and None in present else known
