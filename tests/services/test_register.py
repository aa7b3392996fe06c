"""협약: the register, filtered and sorted, and its lines."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.codes import EndReason, Lifecycle, Status
from desktop.domain.views_register import (
    RecordKind,
    RegisterFilter,
    RegisterKey,
    RegisterSort,
)
from desktop.services.home.overview import Overview
from desktop.services.register.reading import Register

MOU, DATA, PLAN = "가람·나래 상생 업무협약", "데이터 협력 협약", "가람 미래산업 비전"


def titles(office, wanted=RegisterFilter(), sort=RegisterSort()):  # noqa: B008
    register = Register(office.desk)
    return [row.title for row in register.rows(register.matching(wanted, sort))]


@pytest.mark.parametrize(
    ("key", "order"),
    [
        (RegisterKey.TITLE, [PLAN, MOU, DATA]),
        (RegisterKey.NUMBER, [MOU, DATA, PLAN]),
        (RegisterKey.PARTNERS, [PLAN, MOU, DATA]),  # 가람광역시, 가람시, 한국새이름진흥원
        (RegisterKey.SIGNED, [MOU, PLAN, DATA]),
        (RegisterKey.STATUS, [PLAN, MOU, DATA]),  # 지연, 부진, 미제출
    ],
)
def test_every_column_sorts_both_ways(kept_small, key, order):
    assert titles(kept_small, sort=RegisterSort(key)) == order
    assert titles(kept_small, sort=RegisterSort(key, descending=True)) == order[::-1]


def test_what_has_no_percent_comes_last_whichever_way(kept_small):
    assert titles(kept_small, sort=RegisterSort(RegisterKey.PERCENT)) == [PLAN, MOU, DATA]
    backwards = RegisterSort(RegisterKey.PERCENT, descending=True)
    assert titles(kept_small, sort=backwards) == [MOU, PLAN, DATA]


def test_lifecycles_sort_by_their_order(small):
    small.do.agreements.end(small["mou"], EndReason.ACHIEVED, date(2026, 10, 1))
    assert titles(small, sort=RegisterSort(RegisterKey.LIFECYCLE)) == [DATA, PLAN, MOU]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("상생업무", [MOU]),
        ("가람∙나래", [MOU]),
        ("mou-2026", [DATA]),
        ("나래도", [MOU]),
        ("새이름 진흥", [DATA]),
        ("옛이름", [DATA]),
        ("옛산업과", [MOU]),
        ("관광과", [MOU, PLAN]),
        ("가람광역시", [MOU, PLAN]),
        ("100%", []),
        ("_", []),
        ("   ", [MOU, DATA, PLAN]),
    ],
)
def test_text_is_found_in_title_number_parties_and_department(kept_small, text, found):
    assert titles(kept_small, RegisterFilter(text=text)) == found


def test_text_of_one_field_does_not_run_into_the_next(kept_small):
    assert titles(kept_small, RegisterFilter(text="협약MOU")) == []


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (RegisterFilter(kind=RecordKind.PLAN), [PLAN]),
        (RegisterFilter(kind=RecordKind.AGREEMENT), [MOU, DATA]),
        (RegisterFilter(statuses=(Status.PARTIAL,)), [MOU]),
        (RegisterFilter(statuses=(Status.DELAYED, Status.NOT_REPORTED)), [DATA, PLAN]),
        (RegisterFilter(lifecycles=(Lifecycle.ENDED,)), []),
        (RegisterFilter(lifecycles=(Lifecycle.IN_FORCE,)), [MOU, DATA, PLAN]),
        (RegisterFilter(with_budget=True), [MOU]),
        (RegisterFilter(text="가람", kind=RecordKind.PLAN), [PLAN]),
        (RegisterFilter(text="데이터", statuses=(Status.PARTIAL,)), []),
    ],
)
def test_conditions_hold_together(kept_small, wanted, found):
    assert titles(kept_small, wanted) == found


def test_a_department_finds_what_it_has_a_charge_of(kept_small):
    by = {
        name: titles(kept_small, RegisterFilter(department_id=kept_small[name]))
        for name in ("new", "tourism")
    }
    assert by == {"new": [MOU], "tourism": [MOU, PLAN]}


def test_a_line_says_who_when_and_how_it_stands(kept_small):
    register = Register(kept_small.desk)
    ids = register.matching(RegisterFilter(), RegisterSort())
    mou, data, plan = register.rows(ids)
    assert (mou.partners, mou.signed) == ("가람시 · 나래도", "2024. 5. 13.(외부확인)")
    assert (mou.lifecycle, mou.department) == ("만료 도래", "새산업과")
    assert (mou.status, mou.percent) == (Status.PARTIAL, 63)  # (50 × 3 + 100 × 1) ÷ 4
    assert (data.lifecycle, data.status, data.percent) == (
        "기간 만료(미정리)",
        Status.NOT_REPORTED,
        None,
    )
    assert (plan.kind, plan.partners, plan.signed) == (RecordKind.PLAN, "가람광역시", "2025. 6.")


def test_lines_keep_the_order_asked_for_and_leave_out_what_is_gone(small):
    register = Register(small.desk)
    first, second, third = register.matching(RegisterFilter(), RegisterSort())
    small.do.agreements.remove(small["short"])
    assert [row.id for row in register.rows([third, second, first])] == [third, first]


def test_a_new_agreement_is_found_at_once(small):
    register = Register(small.desk)
    wanted = RegisterFilter(text="새 이름")
    assert register.matching(wanted, RegisterSort()) == [small["short"]]
    stored = small.do.agreements.get(small["mou"])
    small.do.agreements.revise(small["mou"], replace(stored.value, title="새 이름의 협약"))
    assert register.matching(wanted, RegisterSort()) == [small["mou"], small["short"]]


def test_the_register_and_the_bars_count_the_same_items(sample):
    overview, register = Overview(sample.desk), Register(sample.desk)
    ids = register.matching(RegisterFilter(), RegisterSort())
    items = [item for each in ids for item in register.detail(each).items]
    assert len(items) == sum(bar.total for bar in overview.home().bars)
