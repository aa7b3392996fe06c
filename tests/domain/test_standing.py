"""How things stand against the calendar."""

from datetime import date, timedelta

import pytest

from desktop.domain.calendars import CouncilSession, CouncilTerm
from desktop.domain.codes import CouncilKind, CouncilRule, Lifecycle, Status
from desktop.domain.dates import UNKNOWN_DATE, DateBasis, day, month
from desktop.domain.standing import (
    council_due,
    evaluation_due,
    is_unconfirmed,
    item_care,
    lifecycle_words,
    term_care,
)
from desktop.domain.views_home import CareKind
from desktop.domain.workdays import Calendar

TODAY = date(2026, 10, 20)


@pytest.mark.parametrize(
    ("status", "due", "care"),
    [
        (Status.ON_TRACK, day(date(2026, 10, 19)), CareKind.LATE),
        (Status.ON_TRACK, day(date(2026, 10, 20)), CareKind.DUE_SOON),
        (Status.ON_TRACK, day(date(2026, 11, 19)), CareKind.DUE_SOON),
        (Status.ON_TRACK, day(date(2026, 11, 20)), None),
        (Status.ON_TRACK, month(2026, 10), CareKind.DUE_SOON),
        (Status.ON_TRACK, UNKNOWN_DATE, None),
        (Status.DELAYED, UNKNOWN_DATE, CareKind.LATE),
        (Status.DONE, day(date(2026, 1, 1)), None),
        (Status.STOPPED, day(date(2026, 1, 1)), None),
        (Status.NOT_REPORTED, day(date(2026, 1, 1)), CareKind.LATE),
    ],
)
def test_an_open_item_is_late_after_its_latest_day_and_due_soon_before(status, due, care):
    assert item_care(status, due, TODAY, 30) is care


@pytest.mark.parametrize(
    ("until", "care", "words"),
    [
        (day(date(2026, 10, 19)), CareKind.EXPIRED, "기간 만료(미정리)"),
        (day(date(2026, 10, 20)), CareKind.EXPIRING, "만료 도래"),
        (day(date(2027, 1, 18)), CareKind.EXPIRING, "만료 도래"),
        (day(date(2027, 1, 19)), None, "이행 중"),
        (UNKNOWN_DATE, None, "이행 중"),
    ],
)
def test_an_agreement_in_force_expires_by_its_latest_day(until, care, words):
    found = term_care(Lifecycle.IN_FORCE, until, TODAY, 90)
    assert found is care
    assert lifecycle_words(Lifecycle.IN_FORCE, found) == words


def test_an_ended_agreement_does_not_expire():
    assert term_care(Lifecycle.ENDED, day(date(2020, 1, 1)), TODAY, 90) is None


def test_the_council_is_told_within_the_days_of_the_ordinance():
    signed = day(date(2026, 9, 1))
    rule = CouncilTerm(CouncilRule.DAYS, 50)
    assert council_due(signed, rule, []) == date(2026, 10, 21)
    assert council_due(signed, rule, [CouncilKind.ANNUAL_REPORT]) == date(2026, 10, 21)
    assert council_due(signed, rule, [CouncilKind.POST_REPORT]) is None
    assert council_due(signed, CouncilTerm(CouncilRule.NONE, 50), []) is None
    assert council_due(UNKNOWN_DATE, rule, []) is None


def test_days_that_end_on_a_day_of_rest_end_on_the_next_workday():
    signed = date(2026, 8, 20)  # 50 days later is 한글날, a Friday
    rule = CouncilTerm(CouncilRule.DAYS, 50, calendar=Calendar({date(2026, 10, 9): "한글날"}))
    assert rule.last_day(signed) == date(2026, 10, 12)


def test_the_council_is_told_by_the_end_of_the_next_session():
    rule = CouncilTerm(CouncilRule.SESSION, 50, SESSIONS)
    assert council_due(day(date(2026, 9, 1)), rule, []) == date(2026, 10, 16)
    assert council_due(day(date(2026, 10, 6)), rule, []) == date(2026, 12, 18)
    assert council_due(day(date(2026, 11, 20)), rule, []) is None


SESSIONS = (
    CouncilSession(name="제351회", starts_on=date(2026, 10, 6), ends_on=date(2026, 10, 16)),
    CouncilSession(name="제352회", starts_on=date(2026, 11, 10), ends_on=date(2026, 12, 18)),
)


@pytest.mark.parametrize("rule", [(CouncilRule.DAYS, 50), (CouncilRule.SESSION, None)])
def test_nothing_signed_from_that_day_on_is_due_yet(rule):
    term = CouncilTerm(*rule, SESSIONS)
    for due in (date(2026, 10, 16), date(2026, 11, 9), date(2026, 12, 31)):
        first = term.signed_before(due)
        for off in range(-100, 100):
            signed = first + timedelta(days=off)
            last = term.last_day(signed)
            assert not (off >= 0 and last is not None and last <= due), (signed, last, due)


@pytest.mark.parametrize(
    ("per_year", "held", "due"),
    [
        (1, [], date(2026, 12, 31)),
        (1, [date(2025, 12, 12)], date(2026, 12, 31)),
        (1, [date(2026, 3, 1)], None),
        (2, [], date(2026, 6, 30)),
        (2, [date(2026, 3, 1)], date(2026, 12, 31)),
        (4, [date(2026, 3, 1), date(2026, 6, 1)], date(2026, 9, 30)),
        (1, [date(2026, 12, 1)], date(2026, 12, 31)),
        (0, [], None),
    ],
)
def test_evaluation_meetings_are_due_in_equal_parts_of_the_year(per_year, held, due):
    assert evaluation_due(per_year, held, TODAY) == due


def test_only_a_day_that_the_original_gives_is_confirmed():
    known = date(2024, 5, 13)
    assert not is_unconfirmed(day(known))
    assert is_unconfirmed(day(known, basis=DateBasis.EXTERNAL))
    assert is_unconfirmed(month(2024, 5))
    assert is_unconfirmed(UNKNOWN_DATE)
