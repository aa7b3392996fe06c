"""How things stand against the calendar: late, due soon, expired, due to the council."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from desktop.domain.calendars import CouncilTerm
from desktop.domain.codes import CouncilKind, Lifecycle, Status
from desktop.domain.dates import DateBasis, DatePrecision, FuzzyDate
from desktop.domain.progress import is_open
from desktop.domain.views_home import CareKind
from desktop.domain.words import word

# Any of these tells the council of an agreement (경기 조례 제6조, 부산 조례 제6조).
TELLS_COUNCIL = (
    CouncilKind.PRIOR_REPORT,
    CouncilKind.RESOLUTION,
    CouncilKind.CONSENT,
    CouncilKind.POST_REPORT,
)


def item_care(status: Status, due: FuzzyDate, today: date, soon: int) -> CareKind | None:
    """Whether an open item is late (by its date, or as reported) or due within `soon` days."""
    if not is_open(status):
        return None
    if status is Status.DELAYED or due.is_past(today):
        return CareKind.LATE
    if due.latest is not None and due.latest <= today + timedelta(days=soon):
        return CareKind.DUE_SOON
    return None


def term_care(lifecycle: Lifecycle, until: FuzzyDate, today: date, warning: int) -> CareKind | None:
    """Whether an agreement in force has outlived its term, or will within `warning` days."""
    if lifecycle is not Lifecycle.IN_FORCE or until.latest is None:
        return None
    if until.is_past(today):
        return CareKind.EXPIRED
    return CareKind.EXPIRING if until.latest <= today + timedelta(days=warning) else None


def lifecycle_words(lifecycle: Lifecycle, care: CareKind | None) -> str:
    """`이행 중`, or what the calendar makes of it: `만료 도래`, `기간 만료(미정리)`."""
    if care is CareKind.EXPIRED:
        return f"{word(CareKind.EXPIRED)}(미정리)"
    return word(care if care is CareKind.EXPIRING else lifecycle)


def council_due(
    signed: FuzzyDate, term: CouncilTerm, steps: Collection[CouncilKind]
) -> date | None:
    """The last day for telling the council of an agreement, by the office's rule.

    None where the rule asks for none, the day of signing is not known, or `steps` (those
    on record, done or not) already include one that tells it.
    """
    if signed.latest is None or any(step in TELLS_COUNCIL for step in steps):
        return None
    return term.last_day(signed.latest)


def evaluation_due(per_year: int, held: Collection[date], today: date) -> date | None:
    """Until when the next evaluation meeting of this year has to be held, None after the last.

    The meetings that the ordinance asks for are spread over equal parts of the year.
    """
    done = sum(day.year == today.year and day <= today for day in held)
    if done >= per_year:
        return None
    month = 12 * (done + 1) // per_year
    return date(today.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def is_due(day: date, today: date, soon: int) -> bool:
    """Past, or within `soon` days."""
    return day <= today + timedelta(days=soon)


def is_unconfirmed(signed: FuzzyDate) -> bool:
    """A day of signing that the original text does not give to the day."""
    return signed.precision is not DatePrecision.DAY or signed.basis is not DateBasis.STATED
