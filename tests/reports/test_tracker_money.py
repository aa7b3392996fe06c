"""Sums of won in which unknown, absent and zero are three things."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reports.contents.tracker_money import ABSENT, BudgetRow, total_of
from tests.reports.tracker_office import SUBJECTS

AMOUNTS = st.lists(st.one_of(st.integers(-(10**13), 10**13), st.none(), st.just(ABSENT)))


def test_a_sum_is_of_what_is_known():
    assert total_of([1, None, 2, ABSENT]) == 3


def test_a_sum_of_unknown_parts_is_unknown():
    assert total_of([None, ABSENT]) is None
    assert total_of([0, None]) is None


def test_zero_is_a_known_sum():
    assert total_of([0, ABSENT, 0]) == 0


def test_a_sum_of_nothing_is_absent():
    assert total_of([ABSENT, ABSENT]) is ABSENT
    assert total_of([]) is ABSENT


@given(AMOUNTS, AMOUNTS)
def test_sums_of_sums_tie_whatever_is_unknown(first, second):
    def known(amount):
        return amount if isinstance(amount, int) else 0

    parts = known(total_of(first)) + known(total_of(second))
    assert known(total_of([*first, *second])) == parts


def test_what_is_available_adds_budget_supplement_carry_over_and_transfers():
    row = BudgetRow(
        subject=SUBJECTS[0],
        project="사업",
        source="국비",
        group="국비",
        original=100,
        supplementary=20,
        carried_in=5,
        adjusted=-1,
    )
    assert row.available == 124
