import re
from dataclasses import fields, replace
from datetime import date, datetime
from decimal import Decimal
from typing import get_type_hints

import pytest

from desktop.domain.action_items import Facility
from desktop.domain.agreements import Agreement, Signatory
from desktop.domain.budgets import BudgetLine
from desktop.domain.codes import Burden, Status
from desktop.domain.dates import DatePrecision, FuzzyDate, day, month
from desktop.domain.errors import InvalidEntry
from desktop.domain.indicators import IndicatorTarget
from desktop.domain.keeping import LARGEST, tidy
from desktop.domain.money import UNKNOWN_AMOUNT, Amount, won
from desktop.domain.record import Record
from desktop.domain.rounds import ProgressEntry
from desktop.domain.words.fields import record_word

AGREEMENT = Agreement(title="협약")


class Text(str):
    """A text that could behave in its own way."""

    __slots__ = ()


def test_every_text_is_cleaned_also_inside_dates_and_lists():
    untidy = Agreement(
        title=" 협약\u200b\n안",
        aliases=(" 하나 ", "둘\n셋"),
        signed_on=month(2021, 7, stated=" 오는\u30007월 "),
        burdens=(Burden.FINANCIAL,),
        purpose="첫 줄\r\n둘째 줄",
    )
    kept = tidy(untidy)
    assert (kept.title, kept.aliases) == ("협약 안", ("하나", "둘 셋"))
    assert kept.signed_on == month(2021, 7, stated="오는 7월")
    assert kept.burdens == (Burden.FINANCIAL,)
    assert kept.purpose == "첫 줄\n둘째 줄"
    assert tidy(kept) == kept


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (replace(AGREEMENT, note="\x00"), "note"),
        (replace(AGREEMENT, aliases=("좋음", "\x1b")), "aliases"),
        (replace(AGREEMENT, aliases=("좋음", " \u3164")), "aliases"),
        (replace(AGREEMENT, signed_on=month(2021, 7, stated="\x07")), "signed_on"),
        (replace(AGREEMENT, signed_on=day(date(202, 6, 4))), "signed_on"),
        (replace(AGREEMENT, signed_on=FuzzyDate(DatePrecision.DAY)), "signed_on"),
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
    ("record", "field", "told"),
    [
        (replace(AGREEMENT, title=None), "title", "협약명"),
        (replace(AGREEMENT, title=5), "title", "협약명"),
        (replace(AGREEMENT, title=Text("협약")), "title", "협약명"),
        (replace(AGREEMENT, note=Status.DONE), "note", "비고"),
        (replace(AGREEMENT, clauses_stated=True), "clauses_stated", "밝힌 조항 수"),
        (replace(AGREEMENT, clauses_stated=3.0), "clauses_stated", "밝힌 조항 수"),
        (replace(AGREEMENT, kind="mou"), "kind", "협약형태"),
        (replace(AGREEMENT, kind=Status.DONE), "kind", "협약형태"),
        (replace(AGREEMENT, kind=None), "kind", "협약형태"),
        (replace(AGREEMENT, aliases=["하나"]), "aliases", "다른 이름"),
        (replace(AGREEMENT, aliases="하나"), "aliases", "다른 이름"),
        (replace(AGREEMENT, aliases=(1,)), "aliases", "다른 이름"),
        (replace(AGREEMENT, burdens=("financial",)), "burdens", "부담유형"),
        (replace(AGREEMENT, amount=Amount(497.0)), "amount", "금액"),
        (replace(AGREEMENT, amount=Amount(True)), "amount", "금액"),
        (replace(AGREEMENT, amount=Amount(1, approx=1)), "amount", "금액"),
        (replace(AGREEMENT, amount=497), "amount", "금액"),
        (replace(AGREEMENT, amount=None), "amount", "금액"),
        (replace(AGREEMENT, signed_on=date(2021, 6, 4)), "signed_on", "체결일"),
        (replace(AGREEMENT, signed_on=FuzzyDate("day")), "signed_on", "체결일"),
        (replace(AGREEMENT, signed_on=FuzzyDate(basis="stated")), "signed_on", "체결일"),
        (replace(AGREEMENT, signed_on=FuzzyDate(stated=None)), "signed_on", "체결일"),
        (replace(AGREEMENT, signed_on=day(datetime(2021, 6, 4, 9))), "signed_on", "체결일"),
        (replace(AGREEMENT, ended_on=datetime(2021, 6, 4)), "ended_on", "종료일"),
        (replace(AGREEMENT, ended_on="2021-06-04"), "ended_on", "종료일"),
        (Signatory(party_id="p", person_id="q", is_proxy=1), "is_proxy", "대리 서명"),
        (Facility(name="시설", area=1455), "area", "면적(㎡)"),
        (IndicatorTarget(indicator_id="x", year=2026, value=1.5), "value", "값"),
        (ProgressEntry(round_id="r", action_item_id="i", status="on_track"), "status", "추진상태"),
    ],
)
def test_a_value_of_another_type_is_refused_by_the_word_of_its_field(record, field, told):
    with pytest.raises(InvalidEntry, match=re.escape(f"‘{told}’")) as refused:
        tidy(record)
    assert refused.value.field == field


@pytest.mark.parametrize("kind", Record.__subclasses__(), ids=lambda kind: kind.__name__)
def test_every_field_of_every_kind_has_a_check_and_a_word(kind):
    hints = get_type_hints(kind)
    wrong = kind(**{item.name: object() for item in fields(kind)})
    assert all(record_word(kind, name) for name in hints)
    with pytest.raises(InvalidEntry) as refused:
        tidy(wrong)
    assert refused.value.field == fields(kind)[0].name


def test_codes_lie_in_the_order_of_their_list_each_once():
    given = replace(AGREEMENT, burdens=(Burden.WAIVER, Burden.FINANCIAL, Burden.WAIVER))
    assert tidy(given).burdens == (Burden.FINANCIAL, Burden.WAIVER)


def test_unknown_money_and_none_stay_apart():
    line = BudgetLine(budget_id="b", funding_source_id="s")
    assert tidy(line).amount.won is None
    assert tidy(replace(line, amount=won(0))).amount.won == 0


def test_about_nothing_known_is_nothing_known():
    assert tidy(replace(AGREEMENT, amount=Amount(None, approx=True))).amount == UNKNOWN_AMOUNT
