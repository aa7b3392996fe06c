"""How things stand against the calendar."""

from datetime import date

import pytest

from desktop.domain.codes import CouncilKind, Lifecycle, Status
from desktop.domain.dates import UNKNOWN_DATE, DateBasis, day, month
from desktop.domain.standing import (
    council_due,
    is_unconfirmed,
    item_care,
    lifecycle_words,
    term_care,
)
from desktop.domain.views_home import CareKind

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
    assert council_due(signed, 50, []) == date(2026, 10, 21)
    assert council_due(signed, 50, [CouncilKind.ANNUAL_REPORT]) == date(2026, 10, 21)
    assert council_due(signed, 50, [CouncilKind.POST_REPORT]) is None
    assert council_due(signed, None, []) is None
    assert council_due(UNKNOWN_DATE, 50, []) is None


def test_only_a_day_that_the_original_gives_is_confirmed():
    known = date(2024, 5, 13)
    assert not is_unconfirmed(day(known))
    assert is_unconfirmed(day(known, basis=DateBasis.EXTERNAL))
    assert is_unconfirmed(month(2024, 5))
    assert is_unconfirmed(UNKNOWN_DATE)
