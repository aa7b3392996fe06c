from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.action_items import Facility
from desktop.domain.agreements import Agreement
from desktop.domain.budgets import BudgetLine
from desktop.domain.codes import Burden
from desktop.domain.dates import DatePrecision, FuzzyDate, day, month
from desktop.domain.errors import InvalidEntry
from desktop.domain.indicators import IndicatorTarget
from desktop.domain.keeping import LARGEST, tidy
from desktop.domain.money import won

AGREEMENT = Agreement(title="협약")


def test_every_text_is_cleaned_also_inside_dates_and_lists():
    untidy = Agreement(
        title=" 협약\u200b",
        aliases=(" 하나 ", "둘"),
        signed_on=month(2021, 7, stated=" 오는 7월 "),
        burdens=(Burden.FINANCIAL,),
    )
    kept = tidy(untidy)
    assert (kept.title, kept.aliases) == ("협약", ("하나", "둘"))
    assert kept.signed_on == month(2021, 7, stated="오는 7월")
    assert kept.burdens == (Burden.FINANCIAL,)
    assert tidy(kept) == kept


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (replace(AGREEMENT, note="\x00"), "note"),
        (replace(AGREEMENT, aliases=("좋음", "\x1b")), "aliases"),
        (replace(AGREEMENT, signed_on=month(2021, 7, stated="\x07")), "signed_on"),
        (replace(AGREEMENT, signed_on=day(date(202, 6, 4))), "signed_on"),
        (replace(AGREEMENT, signed_on=FuzzyDate(DatePrecision.DAY)), "signed_on"),
        (
            replace(
                AGREEMENT,
                signed_on=FuzzyDate(DatePrecision.UNKNOWN, date(2021, 7, 1), date(2021, 6, 1)),
            ),
            "signed_on",
        ),
        (replace(AGREEMENT, ended_on=date(3021, 1, 1)), "ended_on"),
        (replace(AGREEMENT, amount=won(LARGEST)), "amount"),
        (replace(AGREEMENT, clauses_stated=10**20), "clauses_stated"),
        (Facility(name="시설", area=Decimal("NaN")), "area"),
        (Facility(name="시설", area=Decimal("1e30")), "area"),
        (IndicatorTarget(indicator_id="x", year=2026, value=Decimal("0.0000001")), "value"),
    ],
)
def test_a_value_that_cannot_be_kept_names_its_field(record, field):
    with pytest.raises(InvalidEntry) as refused:
        tidy(record)
    assert refused.value.field == field
    assert refused.value.sentence.endswith("저장된 자료는 바뀌지 않았습니다.")


@pytest.mark.parametrize(
    "signed_on",
    [
        FuzzyDate(),
        FuzzyDate(DatePrecision.DAY_ONLY, stated="16일"),
        FuzzyDate(DatePrecision.BEFORE, latest=date(2021, 6, 4)),
        FuzzyDate(DatePrecision.AFTER, earliest=date(2021, 6, 4)),
        FuzzyDate(DatePrecision.UNKNOWN, date(2021, 6, 1), date(2021, 7, 1)),
    ],
)
def test_dates_may_be_known_in_part(signed_on):
    assert tidy(replace(AGREEMENT, signed_on=signed_on)).signed_on == signed_on


def test_unknown_money_and_none_stay_apart():
    line = BudgetLine(budget_id="b", funding_source_id="s")
    assert tidy(line).amount.won is None
    assert tidy(replace(line, amount=won(0))).amount.won == 0
