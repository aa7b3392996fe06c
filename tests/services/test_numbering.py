from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.codes import AgreementKind
from desktop.domain.dates import UNKNOWN_DATE, DatePrecision, FuzzyDate, day, year
from desktop.domain.errors import InvalidEntry
from desktop.storage.models import AgreementRow
from tests.services.entries import agreement, item, plan


def number(do, agreement_id):
    return do.agreements.get(agreement_id).value.number


def test_numbers_run_on_in_each_year_and_kind(do):
    numbers = [
        number(do, agreement(do, "가")),
        number(do, agreement(do, "나")),
        number(do, agreement(do, "다", kind=AgreementKind.INVESTMENT)),
        number(do, agreement(do, "라", signed_on=year(2022))),
    ]
    assert numbers == ["MOU-2021-001", "MOU-2021-002", "INV-2021-001", "MOU-2022-001"]


def test_plans_and_items_have_series_of_their_own(do):
    plan_id = plan(do, announced_on=year(2017))
    item_id = item(do, plan_id=plan_id)
    assert do.plans.get(plan_id).value.number == "PLN-2017-001"
    assert do.action_items.get(item_id).value.number == "T-2017-001"


@pytest.mark.parametrize(
    "signed_on",
    [
        UNKNOWN_DATE,
        FuzzyDate(DatePrecision.DAY_ONLY, stated="16일"),
        FuzzyDate(DatePrecision.BEFORE, latest=date(2021, 3, 1)),
        FuzzyDate(DatePrecision.AFTER, earliest=date(2021, 3, 1)),
    ],
)
def test_without_a_known_year_the_number_says_so(do, signed_on):
    assert number(do, agreement(do, signed_on=signed_on)) == "MOU-미정-001"


def test_the_year_once_known_gives_the_next_number_of_its_year(do):
    agreement(do, "먼저")
    late = agreement(do, "나중", signed_on=UNKNOWN_DATE)
    revised = replace(do.agreements.get(late).value, signed_on=day(date(2021, 7, 1)))
    do.agreements.revise(late, revised)
    assert number(do, late) == "MOU-2021-002"


def test_a_number_given_up_for_a_year_is_not_given_again(do):
    late = agreement(do, "나중", signed_on=UNKNOWN_DATE)
    do.agreements.revise(late, replace(do.agreements.get(late).value, signed_on=year(2021)))
    assert number(do, agreement(do, "다음", signed_on=UNKNOWN_DATE)) == "MOU-미정-002"


def test_a_number_taken_back_by_undo_is_not_given_again(do):
    late = agreement(do, "나중", signed_on=UNKNOWN_DATE)
    do.agreements.revise(late, replace(do.agreements.get(late).value, signed_on=year(2021)))
    renumbered = next(do.history.log(1)).number
    do.history.undo(renumbered)
    assert number(do, agreement(do, "다음")) == "MOU-2021-002"
    do.history.undo(renumbered + 1)
    assert number(do, late) == "MOU-2021-001"


def test_numbers_of_removed_and_undone_records_stay_used(do):
    do.agreements.remove(agreement(do, "가"))
    agreement(do, "나")
    do.history.undo(next(do.history.log(1)).number)
    assert number(do, agreement(do, "다")) == "MOU-2021-003"


def test_a_number_stays_when_kind_and_year_are_corrected(do):
    agreement_id = agreement(do)
    changed = replace(
        do.agreements.get(agreement_id).value,
        kind=AgreementKind.INVESTMENT,
        signed_on=year(2020),
        number="",
    )
    do.agreements.revise(agreement_id, changed)
    assert number(do, agreement_id) == "MOU-2021-001"


def test_a_number_given_by_hand_is_kept_but_only_once(do):
    own = agreement(do, "가", number="MOU-2020-012")
    assert number(do, own) == "MOU-2020-012"
    do.agreements.remove(own)
    for again in ("MOU-2020-012", "MOU-2020-0012", "MOU-2020-000012"):
        with pytest.raises(InvalidEntry, match="이미 쓴") as refused:
            agreement(do, "나", number=again)
        assert refused.value.field == "number"
    assert number(do, agreement(do, "다", signed_on=year(2020))) == "MOU-2020-013"


def test_a_number_given_by_hand_that_was_given_up_is_used(do):
    late = agreement(do, "나중", signed_on=UNKNOWN_DATE)
    do.agreements.revise(late, replace(do.agreements.get(late).value, signed_on=year(2021)))
    with pytest.raises(InvalidEntry, match="이미 쓴"):
        agreement(do, "다음", number="MOU-미정-001")


@pytest.mark.parametrize(
    "given_number",
    [
        "협약 제12호", "MOU-2021-999999999", "MOU-2021-1", "MOU-2021-000", "MOU-21-001",
        "MOU-9999-001", "MOU-2021-001a", "mou-2021-001", "PLN-2021-001", "INV-2021-001",
        "MOU-2021--001", "MOU-미상-001", "MOU-2021-٠٠١", "MOU 2021-001",
    ],
)  # fmt: skip
def test_a_number_of_another_form_is_refused_with_its_form(do, given_number):
    with pytest.raises(InvalidEntry, match="‘MOU-2026-001’처럼") as refused:
        agreement(do, "가", number=given_number)
    assert refused.value.field == "number"
    assert number(do, agreement(do, "나")) == "MOU-2021-001"


def test_a_number_is_kept_in_its_usual_form(do):
    assert number(do, agreement(do, "가", number="MOU-2021-00012")) == "MOU-2021-012"
    assert number(do, agreement(do, "나", number="MOU-미정-003")) == "MOU-미정-003"
    assert number(do, agreement(do, "다", number="MOU-2021-999999")) == "MOU-2021-999999"
    assert number(do, agreement(do, "라")) == "MOU-2021-1000000"
    assert number(do, agreement(do, "마")) == "MOU-2021-1000001"


def test_an_older_number_beyond_all_measure_does_not_break_the_series(do, desk):
    odd = agreement(do, "가")
    with desk.unit("옛 자료") as session:
        session.get(AgreementRow, odd).number = "MOU-2021-999999999"
    assert number(do, agreement(do, "나")) == "MOU-2021-1000000000"
    assert number(do, agreement(do, "다")) == "MOU-2021-1000000001"


def test_a_number_once_given_cannot_be_changed_by_hand(do):
    agreement_id = agreement(do)
    changed = replace(do.agreements.get(agreement_id).value, number="MOU-2021-009")
    with pytest.raises(InvalidEntry, match="바꿀 수 없습니다"):
        do.agreements.revise(agreement_id, changed)


def test_the_series_goes_on_above_a_thousand(do):
    agreement(do, "가", number="MOU-2021-999")
    assert number(do, agreement(do, "나")) == "MOU-2021-1000"
    assert number(do, agreement(do, "다")) == "MOU-2021-1001"


def renew(do, bearer):
    do.agreements.revise(bearer.id, replace(bearer.value, signed_on=year(2021)))


def undo_last(do):
    newest = next(do.history.log(1)).number
    if newest > 1:
        do.history.undo(newest)


STEPS = {
    "add": lambda do: agreement(do, signed_on=year(2021)),
    "add undated": lambda do: agreement(do, signed_on=UNKNOWN_DATE),
    "remove": lambda do: [do.agreements.remove(each.id) for each in do.agreements.all()[-1:]],
    "date": lambda do: [renew(do, each) for each in do.agreements.all()[-1:]],
    "undo": undo_last,
}


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from(sorted(STEPS)), max_size=12))
def test_no_number_is_ever_given_twice(do, steps):
    bearers = {}
    for step in steps:
        STEPS[step](do)
        for stored in do.agreements.all():
            assert bearers.setdefault(stored.value.number, stored.id) == stored.id
