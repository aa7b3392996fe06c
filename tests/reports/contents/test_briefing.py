"""Contents refuse numbers that do not tie, before anything is printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.contents.briefing import Distribution, StatusRow, StatusTable
from tests.reports.briefings import FULL
from tests.reports.promises import STATUSES


def test_a_distribution_must_add_up_to_its_total():
    with pytest.raises(ValueError, match="체결연도"):
        Distribution(criterion="체결연도", total=3, counts=(("2025", 1), ("2026", 1)))


def test_a_distribution_may_count_twice_when_it_says_so():
    counted = Distribution(
        criterion="기관유형", total=1, counts=(("기업", 1), ("대학", 1)), note="유형마다 셈"
    )
    assert counted.total == 1


def test_the_total_by_status_must_be_the_sum_of_the_rows():
    with pytest.raises(ValueError, match="tie"):
        StatusTable(
            criterion="부서",
            statuses=STATUSES[:2],
            total=StatusRow(name="계", counts=(2, 1)),
            rows=(StatusRow(name="세정과", counts=(1, 1)),),
        )


def test_every_row_has_a_number_for_every_status():
    with pytest.raises(ValueError, match="lacks"):
        replace(FULL.status_tables[0], statuses=STATUSES[:2])


def test_agreements_come_before_plans():
    assert FULL.promises == (*FULL.agreements, *FULL.plans)
