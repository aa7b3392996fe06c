"""What 홈 and documents make of the rules that an office has set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.calendars import CouncilSession, OfficeHoliday
from desktop.domain.codes import (
    CouncilRule,
    DayCount,
    LabelSet,
    MeanKind,
    MoneyUnit,
    PageProfile,
    RateKind,
    Status,
    Typeface,
)
from desktop.domain.rounds import EvaluationMeeting
from desktop.domain.views_home import CareKind, ItemScope
from desktop.services.home.overview import Overview
from desktop.services.register.reading import Register
from reports.contents import look, tracker_money
from tests.services.gathering import gathered, says

# 2026. 10. 20. is a Tuesday; see small_office.


def set_rules(small, **rules):
    stored = small.do.office.current()
    small.do.office.revise(stored.id, replace(stored.value, **rules))


def items(small):
    overview = Overview(small.desk)
    return overview.item_rows(overview.item_ids(ItemScope()))


def cares(small, kind):
    return [row for row in Overview(small.desk).home().cares if row.mark is kind]


def test_days_of_rest_are_left_out_of_the_days_to_work(small):
    rows = [row for row in items(small) if row.days_left is not None and row.days_left > 7]
    assert rows
    for row in rows:
        assert row.workdays_left is not None
        assert 0 < row.workdays_left < row.days_left


def test_a_holiday_of_the_office_shortens_the_days_to_work(small):
    before = {row.id: row.workdays_left for row in items(small)}
    small.do.office_holidays.add(OfficeHoliday(day=date(2026, 10, 21), name="임시공휴일"))
    after = {row.id: row.workdays_left for row in items(small)}
    later = [each for each, left in before.items() if left is not None and left > 0]
    assert later
    assert all(after[each] == before[each] - 1 for each in later)


def test_due_soon_reaches_further_when_it_counts_workdays(small):
    near = len(cares(small, CareKind.DUE_SOON))
    set_rules(small, due_soon_days=60, day_count=DayCount.CALENDAR)
    by_calendar = len(cares(small, CareKind.DUE_SOON))
    set_rules(small, due_soon_days=60, day_count=DayCount.WORKING)
    assert near <= by_calendar <= len(cares(small, CareKind.DUE_SOON))
    set_rules(small, due_soon_days=1, day_count=DayCount.WORKING)
    assert len(cares(small, CareKind.DUE_SOON)) <= near


def test_the_council_is_told_by_the_end_of_the_first_session_after_signing(small):
    set_rules(small, council_rule=CouncilRule.SESSION)
    assert not any(row.id.endswith("-council") for row in cares(small, CareKind.COUNCIL_DUE))
    small.do.council_sessions.add(
        CouncilSession(
            name="제400회 임시회", starts_on=date(2026, 10, 12), ends_on=date(2026, 10, 23)
        )
    )
    rows = [row for row in cares(small, CareKind.COUNCIL_DUE) if row.id.endswith("-council")]
    assert rows
    assert {row.due for row in rows} == {"2026. 10. 23."}
    set_rules(small, council_rule=CouncilRule.NONE)
    assert not any(row.id.endswith("-council") for row in cares(small, CareKind.COUNCIL_DUE))


def test_an_evaluation_meeting_that_is_due_stands_in_the_list_until_it_was_held(small):
    set_rules(small, evaluation_per_year=4)
    (row,) = cares(small, CareKind.EVALUATION_DUE)
    assert (row.due, row.days_left) == ("2026. 3. 31.", -203)
    for month in (2, 5, 8):
        held = EvaluationMeeting(year=2026, held_on=date(2026, month, 10))
        small.do.evaluations.add(held)
    assert cares(small, CareKind.EVALUATION_DUE) == []  # the fourth is due on 31 December
    small.do.evaluations.add(EvaluationMeeting(year=2026, planned_on=date(2026, 11, 5)))
    (row,) = cares(small, CareKind.EVALUATION_DUE)
    assert (row.due, row.context) == ("2026. 11. 5.", "예정한 날")


def test_the_rate_that_the_office_puts_first_stands_in_its_figure_with_the_formula(small):
    for lead, word in ((RateKind.COMPLETION, "완료율"), (RateKind.PROGRESS, "평균 추진율")):
        set_rules(small, lead_rate=lead, label_set=LabelSet.INVESTMENT)
        figure = next(f for f in Overview(small.desk).home().figures if f.key == "items")
        assert figure.note.startswith(f"{word} ")
        assert figure.hint.startswith(f"{word} = ")
    set_rules(small, lead_rate=RateKind.COMPLETION)
    figure = next(f for f in Overview(small.desk).home().figures if f.key == "items")
    assert "투자완료 + 가동" in figure.hint


def test_two_statuses_of_one_word_are_counted_as_one(small):
    set_rules(small, label_set=LabelSet.PLEDGE)
    figure = next(f for f in Overview(small.desk).home().figures if f.key == "lagging")
    assert figure.title == "일부추진"
    assert figure.note.count("일부추진") == 1
    assert figure.note.endswith(f" {figure.value}")


@pytest.mark.parametrize(
    ("unit", "ending"),
    [
        (MoneyUnit.WON, "000원"),
        (MoneyUnit.THOUSAND, "천원"),
        (MoneyUnit.MILLION, "백만원"),
        (MoneyUnit.HUNDRED_MILLION, "억원"),
    ],
)
def test_screens_show_money_in_the_unit_of_the_office(small, unit, ending):
    set_rules(small, screen_unit=unit)
    figure = next(f for f in Overview(small.desk).home().figures if f.key == "money")
    assert figure.note.endswith(ending)
    detail = Register(small.desk).detail(small["mou"])
    assert any(row.amount.endswith(ending) for row in detail.budgets)


def test_documents_follow_words_formulas_units_and_typefaces(small):
    set_rules(
        small,
        label_set=LabelSet.PLEDGE,
        mean_kind=MeanKind.WEIGHTED,
        lead_rate=RateKind.FULFILMENT,
        money_unit=MoneyUnit.HUNDRED_MILLION,
        page_profile=PageProfile.BOUND,
        body_face=Typeface.HAMCHO_BATANG,
        table_face=Typeface.NANUM_GOTHIC,
    )
    briefing = gathered(small)
    assert briefing.formulas[0].startswith("이행률 = ")
    assert any("가중치" in line for line in briefing.formulas)
    assert briefing.gist[1].startswith("이행률 ")
    assert says(briefing.status_tables, "이행 후 계속추진")
    assert briefing.unit is tracker_money.MoneyUnit.HUNDRED_MILLION
    assert (briefing.look.body, briefing.look.table) == ("함초롬바탕", "나눔고딕")
    assert briefing.look.margins == look.Margins(top=30, right=15, bottom=15, footer=7)
    tracker = gathered(small, "tracker")
    assert tracker.weighted
    assert [rate.value for rate in tracker.rates] == ["이행률", "평균 추진율", "완료율"]
    assert tracker.unit is tracker_money.MoneyUnit.MILLION  # Excel cannot show 억원
    assert tracker.look == briefing.look


def test_weights_of_the_items_move_the_mean_only_where_the_office_wants_it(small):
    def mean():
        return gathered(small).status_tables[0].total.progress

    plain = mean()
    row = next(e for e in small.do.action_items.all() if e.value.title == "로봇 실증")
    small.do.action_items.revise(row.id, replace(row.value, weight=50))
    assert mean() == plain
    set_rules(small, mean_kind=MeanKind.WEIGHTED)
    assert mean() != plain


def test_a_change_of_rules_is_one_unit_that_can_be_taken_back(small):
    before = small.do.office.current().value
    set_rules(small, label_set=LabelSet.PLEDGE, due_soon_days=5)
    newest = next(iter(small.do.history.log(1)))
    assert {change.field for change in newest.changes} == {"label_set", "due_soon_days"}
    small.do.history.undo(newest.number)
    assert small.do.office.current().value == before


def test_the_history_speaks_the_words_of_the_office(small):
    def statuses():
        units = small.do.history.log()
        return {c.after for unit in units for c in unit.changes if c.word == "추진상태"}

    small.do.progress.revise(small["entry"], changed_status(small))
    assert "정상추진" in statuses()
    set_rules(small, label_set=LabelSet.INVESTMENT)
    assert statuses() == {"정상이행"}


def changed_status(small):
    return replace(small.do.progress.get(small["entry"]).value, status=Status.ON_TRACK, percent=60)
