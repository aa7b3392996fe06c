"""홈: what needs a person, the figures, and the items behind every number."""

from dataclasses import replace
from datetime import date

from sqlalchemy import event

from desktop.domain.codes import (
    CouncilKind,
    EndReason,
    ReviewState,
    Status,
)
from desktop.domain.meetings import CouncilAction
from desktop.domain.rounds import ProgressEntry
from desktop.domain.views_home import CareKind, ItemScope
from desktop.domain.views_register import DetailTab, RegisterFilter, RegisterSort
from desktop.services.home.overview import Overview
from desktop.services.register.reading import Register
from tests.services.small_office import close_round


def cares(office, kind):
    return [row for row in Overview(office.desk).home().cares if row.mark is kind]


def counts(office):
    return {
        (bar.name, part.status): part.count
        for bar in Overview(office.desk).home().bars
        for part in bar.counts
    }


def figure(office, key):
    return next(each for each in Overview(office.desk).home().figures if each.key == key)


def test_the_frame_tells_whose_office_it_is(kept_small):
    office = Overview(kept_small.desk).office()
    assert (office.name, office.department) == ("가람광역시", "정책기획관")
    assert office.file_name == "가람.mou"
    assert (office.is_sample, office.is_read_only) == (False, False)
    assert office.as_of == date(2026, 10, 20)
    assert office.round_label == "2026년 3/4분기"
    assert office.saved_at is not None


def test_late_items_lead_to_their_place(kept_small):
    youth, robot = cares(kept_small, CareKind.LATE)
    assert (youth.text, youth.context) == ("청년 교류단 운영", "가람·나래 상생 업무협약")
    assert (youth.department, youth.due, youth.days_left) == ("새산업과", "2026. 9. 30.", -20)
    assert youth.place.record_id == kept_small["mou"]
    assert (youth.place.tab, youth.place.row_id) == (DetailTab.ITEMS, kept_small["youth"])
    assert (robot.text, robot.days_left) == ("로봇 실증", None)  # reported as delayed, no date


def test_departments_that_owe_reports_are_told_once_each(kept_small):
    owing = cares(kept_small, CareKind.NOT_REPORTED)
    assert {(row.department, row.context) for row in owing} == {
        ("관광과", "과제 1건"),
        ("미지정", "과제 1건"),
    }
    assert {row.due for row in owing} == {"2026. 10. 30."}


def test_nobody_owes_reports_in_a_closed_round(small):
    close_round(small, "q3")
    assert cares(small, CareKind.NOT_REPORTED) == []
    assert counts(small)["관광과", Status.NOT_REPORTED] == 1


def test_terms_council_and_unconfirmed_days_are_told(kept_small):
    (expired,) = cares(kept_small, CareKind.EXPIRED)
    assert (expired.context, expired.days_left) == ("데이터 협력 협약", -20)
    (expiring,) = cares(kept_small, CareKind.EXPIRING)
    assert (expiring.context, expiring.due) == ("가람·나래 상생 업무협약", "2026. 12. 31.")
    (unconfirmed,) = cares(kept_small, CareKind.UNCONFIRMED_DATE)
    assert unconfirmed.text == "체결일 확인: 원문에는 ‘13일’"
    by_rule, planned = cares(kept_small, CareKind.COUNCIL_DUE)
    assert (by_rule.text, by_rule.due) == ("사후 보고", "2026. 10. 21.")
    assert (planned.text, planned.due) == ("기획행정위원회 연례 보고", "2026. 11. 10.")


def test_a_report_to_the_council_takes_the_care_away(small):
    small.do.council_actions.add(
        CouncilAction(
            agreement_id=small["short"],
            kind=CouncilKind.POST_REPORT,
            committee="기획행정위원회",
            done_on=date(2026, 10, 1),
        )
    )
    assert [row.text for row in cares(small, CareKind.COUNCIL_DUE)] == ["기획행정위원회 연례 보고"]


def test_cares_are_sorted_by_pressure_then_by_day(kept_small):
    rows = Overview(kept_small.desk).home().cares
    order = list(CareKind)
    keys = [
        (order.index(row.mark), 10**6 if row.days_left is None else row.days_left) for row in rows
    ]
    assert keys == sorted(keys)


def test_every_row_has_an_id_of_its_own(sample):
    ids = [row.id for row in Overview(sample.desk).home().cares]
    assert len(set(ids)) == len(ids)


def test_bars_count_by_the_department_of_the_day(kept_small):
    assert counts(kept_small) == {
        ("새산업과", Status.DONE): 1,  # done in the round before, so nothing is owed
        ("새산업과", Status.PARTIAL): 1,
        ("관광과", Status.DELAYED): 1,
        ("관광과", Status.NOT_REPORTED): 1,
        ("미지정", Status.NOT_REPORTED): 1,
    }


def test_every_count_opens_exactly_its_items(kept_small):
    overview = Overview(kept_small.desk)
    for bar in overview.home().bars:
        assert len(overview.item_ids(ItemScope(bar.department_id))) == bar.total
        for part in bar.counts:
            ids = overview.item_ids(ItemScope(bar.department_id, (part.status,)))
            rows = overview.item_rows(ids)
            assert [row.mark for row in rows] == [part.status] * part.count
            assert {row.department for row in rows} == {bar.name}


def test_figures_open_what_they_count(kept_small):
    overview, register = Overview(kept_small.desk), Register(kept_small.desk)
    for each in overview.home().figures:
        if isinstance(each.leads_to, ItemScope):
            found = overview.item_ids(each.leads_to)
        else:
            found = register.matching(each.leads_to, RegisterSort())
        if each.key in ("agreements", "items", "lagging"):
            assert each.value == str(len(found))
        assert found


def test_the_figures_say_what_was_reported_and_spent(kept_small):
    assert figure(kept_small, "reports").value == "1 / 2 부서"
    assert figure(kept_small, "money").value == "35.0%"  # 35억 of 100억, the newest execution only
    assert figure(kept_small, "money").note == "집행 35억원"
    assert "예산액(100억원)" in figure(kept_small, "money").hint
    assert figure(kept_small, "lagging").troubled


def test_items_come_in_the_order_of_their_due_day_and_lost_ones_are_left_out(kept_small):
    overview = Overview(kept_small.desk)
    ids = overview.item_ids(ItemScope())
    assert [row.text for row in overview.item_rows(ids)] == [
        "청년 교류단 운영",
        "여름 캠프",
        "관광상품 개발",
        "자료 개방",
        "로봇 실증",
    ]
    shuffled = [ids[2], "nobody", ids[0]]
    assert [row.id for row in overview.item_rows(shuffled)] == [ids[2], ids[0]]


def test_drafts_are_not_handed_in(small):
    stored = small.do.progress.get(small["entry"])
    small.do.progress.revise(small["entry"], replace(stored.value, review_state=ReviewState.DRAFT))
    assert counts(small)["새산업과", Status.NOT_REPORTED] == 1


def test_a_correction_stands_for_what_it_corrects(small):
    close_round(small, "q3")
    old = small.do.progress.get(small["entry"]).value
    small.do.progress.correct(
        small["entry"], replace(old, status=Status.DONE, percent=100, reason="집계 오류")
    )
    assert counts(small)["새산업과", Status.DONE] == 2
    assert (("새산업과", Status.PARTIAL)) not in counts(small)


def test_an_item_taken_up_again_is_not_done_any_more(small):
    small.do.progress.add(
        ProgressEntry(
            round_id=small["q3"], action_item_id=small["camp"], status=Status.ON_TRACK, percent=60
        )
    )
    assert counts(small)["새산업과", Status.ON_TRACK] == 1
    assert ("새산업과", Status.DONE) not in counts(small)


def test_ended_agreements_and_their_items_are_out_of_sight(small):
    small.do.agreements.end(small["mou"], EndReason.ACHIEVED, date(2026, 10, 1))
    home = Overview(small.desk).home()
    assert {row.context for row in home.cares if row.mark is CareKind.LATE} == {
        "가람 미래산업 비전"
    }
    assert sum(bar.total for bar in home.bars) == 2


def test_the_view_is_made_anew_after_a_save(small):
    overview = Overview(small.desk)
    assert overview.home() is overview.home()
    small.do.agreements.end(small["short"], EndReason.EXPIRED, date(2026, 10, 1))
    assert not any(row.mark is CareKind.EXPIRED for row in overview.home().cares)


def test_an_office_without_anything_shows_nothing(small):
    for agreement in small.do.agreements.all():
        small.do.agreements.remove(agreement.id)
    for plan in small.do.plans.all():
        small.do.plans.remove(plan.id)
    home = Overview(small.desk).home()
    assert (home.cares, home.bars) == ((), ())
    assert figure(small, "items").value == "0"
    assert figure(small, "money").value == "-"


def test_before_the_first_round_nothing_is_reported(small):
    for name in ("q2", "q3"):
        stored = small.do.rounds.get(small[name]).value
        later = replace(stored, as_of=stored.as_of.replace(year=2027), year=2027)
        small.do.rounds.revise(small[name], later)
    home = Overview(small.desk).home()
    assert {part.status for bar in home.bars for part in bar.counts} == {Status.NOT_REPORTED}
    assert figure(small, "reports").title == "제출"


def test_the_number_of_statements_does_not_grow_with_the_rows(kept_small, sample):
    told = []
    for desk in (kept_small.desk, sample.desk):
        statements = []

        def keep(*about, statements=statements):
            statements.append(about[2])

        event.listen(desk.database.engine, "before_cursor_execute", keep)
        Overview(desk).home()
        register = Register(desk)
        register.rows(register.matching(RegisterFilter(), RegisterSort()))
        event.remove(desk.database.engine, "before_cursor_execute", keep)
        told.append(len(statements))
    assert told[0] == told[1] < 45


def test_the_sample_has_something_of_every_kind(sample):
    home = Overview(sample.desk).home()
    kinds = {row.mark for row in home.cares}
    assert kinds >= {
        CareKind.LATE,
        CareKind.DUE_SOON,
        CareKind.NOT_REPORTED,
        CareKind.COUNCIL_DUE,
        CareKind.UNCONFIRMED_DATE,
    }
    assert sum(bar.total for bar in home.bars) == 68
    assert figure(sample, "agreements").value == "5"
