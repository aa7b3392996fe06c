"""The calendar of workdays: holidays of the law, and what the office has added to them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.workdays import Calendar
from desktop.storage.models import OfficeHolidayRow

_FILE = Path(__file__).resolve().parents[2] / "resources" / "rules" / "holidays.toml"


@dataclass(frozen=True, slots=True)
class LegalHoliday:
    """A holiday of the law with the article it rests on."""

    on: date
    name: str
    basis: str


@cache
def legal_holidays() -> tuple[LegalHoliday, ...]:
    """All holidays of the list, by day."""
    years = tomllib.loads(_FILE.read_text(encoding="utf-8"))["year"]
    return tuple(LegalHoliday(**entry) for year in years for entry in year["days"])


@cache
def known_until() -> int:
    """The last year that the list knows; later only Saturdays and Sundays are left out."""
    return max(each.on.year for each in legal_holidays())


def calendar_of(session: Session) -> Calendar:
    """The days as this office counts them."""
    names: dict[date, str] = {}
    for each in legal_holidays():
        names[each.on] = f"{names[each.on]}·{each.name}" if each.on in names else each.name
    worked = set()
    query = select(OfficeHolidayRow).where(OfficeHolidayRow.deleted_at.is_(None))
    for row in session.scalars(query):
        if row.is_worked:
            worked.add(row.day)
        else:
            names[row.day] = row.name
    return Calendar(names, frozenset(worked))
