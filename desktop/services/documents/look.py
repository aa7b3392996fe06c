"""How documents look, by the office's settings."""

from __future__ import annotations

from desktop.domain import codes
from desktop.domain.words import word
from desktop.storage.models import OfficeRow
from reports.contents.look import Look, Margins
from reports.contents.tracker_money import MoneyUnit

_UNITS = {
    codes.MoneyUnit.WON: MoneyUnit.WON,
    codes.MoneyUnit.THOUSAND: MoneyUnit.THOUSAND,
    codes.MoneyUnit.MILLION: MoneyUnit.MILLION,
    codes.MoneyUnit.HUNDRED_MILLION: MoneyUnit.HUNDRED_MILLION,
}
MARGINS = {
    codes.PageProfile.STANDARD: Margins(),
    codes.PageProfile.EVEN: Margins(bottom=25, header=15, footer=15),
    codes.PageProfile.BOUND: Margins(top=30, right=15, bottom=15, footer=7),
}


def look_of(office: OfficeRow) -> Look:
    return Look(
        body=word(office.body_face),
        heading=word(office.heading_face),
        table=word(office.table_face),
        margins=MARGINS[office.page_profile],
    )


def table_unit(office: OfficeRow) -> MoneyUnit:
    """The unit of tables of money in documents."""
    return _UNITS[office.money_unit]


def won_per_unit(unit: codes.MoneyUnit) -> int | None:
    """How many won are one of this unit; None where money is said in 억 and 만."""
    known = _UNITS.get(unit)
    return known.value if known is not None else None
