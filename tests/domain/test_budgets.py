"""What a budget may not say."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.budgets import Budget
from desktop.domain.dates import day
from desktop.domain.errors import InvalidEntry


def budget(first, last):
    return Budget(
        project="AI 교류",
        agreement_id="a",
        period_from=day(first),
        period_until=day(last),
    )


def test_a_period_does_not_end_before_it_begins():
    budget(date(2026, 5, 1), date(2026, 5, 1)).check()
    with pytest.raises(InvalidEntry, match="앞설 수 없습니다") as refused:
        budget(date(2026, 5, 1), date(2025, 1, 1)).check()
    assert refused.value.field == "period_until"
