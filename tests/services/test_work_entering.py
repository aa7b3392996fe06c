"""Reports filled in cell by cell: one unit of work an act, refusals beside their cells."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.cells import CellEdit
from desktop.domain.codes import ReviewState, RoundState, Status
from desktop.domain.errors import NotFound
from desktop.services.work.desk import Work
from tests.services.entries import a_round, department, entry, item, lead


@pytest.fixture
def work(desk):
    return Work(desk)


def line(work, round_id, item_id):
    return work.lines(round_id, [item_id])[0]


def edit(item_id, key, text, before=""):
    return CellEdit(item_id, key, text, before)


def fill(work, round_id, item_id, key, text, before="", **more):
    return work.enter(round_id, [edit(item_id, key, text, before)], **more)


def reasons(entered):
    return [(each.key, each.sentence) for each in entered.refused]


def test_a_chosen_status_hands_the_report_in_and_one_undo_takes_it_back(work, do):
    round_id, item_id = a_round(do), item(do)
    lead(do, item_id, department(do, "산업과"))
    done = fill(work, round_id, item_id, "status", "on_track")
    now = line(work, round_id, item_id)
    assert (now.status, now.review) == (Status.ON_TRACK, ReviewState.SUBMITTED)
    assert done.lines == (now,)
    kept = do.progress.current(round_id)[0].value
    assert (kept.department_then, kept.author, kept.submitted_on) == (
        "산업과",
        "김하나",
        date(2026, 11, 25),
    )
    assert done.saved.sentence == f"추진실적 ‘{now.title}’ 추진상태 입력"
    assert done.saved.number == next(do.history.log(1)).number
    do.history.undo(done.saved.number)
    assert line(work, round_id, item_id).status is Status.NOT_REPORTED


def test_a_text_before_the_status_only_begins_the_report(work, do):
    round_id, item_id = a_round(do), item(do)
    fill(work, round_id, item_id, "achievements", "부지 확보\n설계 착수")
    begun = line(work, round_id, item_id)
    assert (begun.status, begun.review) == (Status.NOT_REPORTED, ReviewState.DRAFT)
    assert begun.mark is ReviewState.DRAFT
    assert begun.achievements == "부지 확보\n설계 착수"
    fill(work, round_id, item_id, "status", "delayed")
    assert line(work, round_id, item_id).status is Status.DELAYED
    fill(work, round_id, item_id, "status", "", "delayed")
    assert line(work, round_id, item_id).status is Status.NOT_REPORTED


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("40", 40), ("40%", 40), (" ４０ ％", 40), ("0", 0), ("", None), ("–", None)],
)
def test_a_percent_may_be_typed_as_people_do(work, do, typed, kept):
    round_id, item_id = a_round(do), item(do)
    do.progress.report(entry(round_id, item_id, percent=55))
    fill(work, round_id, item_id, "percent", typed, "55")
    assert line(work, round_id, item_id).percent == kept


@pytest.mark.parametrize("typed", ["101", "-1", "33.3", "절반", "1e2"])
def test_a_percent_that_is_none_is_refused_and_nothing_else_touched(work, do, typed):
    round_id, item_id = a_round(do), item(do)
    before = next(do.history.log(1)).number
    refused = fill(work, round_id, item_id, "percent", typed)
    assert reasons(refused) == [("percent", "0에서 100까지의 정수로 적으십시오.")]
    assert refused.saved is None
    assert next(do.history.log(1)).number == before


def test_a_percent_that_contradicts_the_chosen_status_gives_way_to_it(work, do):
    round_id, item_id = a_round(do), item(do)
    fill(work, round_id, item_id, "percent", "70")
    assert fill(work, round_id, item_id, "status", "done").lines[0].percent == 100
    assert fill(work, round_id, item_id, "status", "not_started", "done").lines[0].percent == 0
    stopped = fill(work, round_id, item_id, "status", "done_continuing", "not_started")
    assert stopped.lines[0].percent is None
    together = [edit(item_id, "status", "done", "done_continuing"), edit(item_id, "percent", "90")]
    both = work.enter(round_id, together)
    assert [(each.key, "100%입니다" in each.sentence) for each in both.refused] == [
        ("percent", True)
    ]
    assert both.lines[0].status is Status.DONE


def test_several_cells_are_one_unit_and_the_wrong_ones_are_left_out(work, do):
    round_id, first = a_round(do), item(do)
    second = item(do, do.action_items.get(first).value.agreement_id, title="둘째 과제")
    done = work.enter(
        round_id,
        [
            edit(first, "status", "on_track"),
            edit(first, "percent", "많이"),
            edit(first, "plans", "재\u200b공고"),
            edit(second, "problems", "나쁜\x07글"),
            edit(second, "measures", "협의"),
        ],
    )
    assert done.saved.sentence == "추진실적 2건 입력"
    assert [each.key for each in done.taken] == ["status", "plans", "measures"]
    assert [key for key, _ in reasons(done)] == ["percent", "problems"]
    assert line(work, round_id, first).plans == "재공고"
    assert line(work, round_id, second).measures == "협의"
    do.history.undo(done.saved.number)
    assert [each.review for each in work.lines(round_id, [first, second])] == [None, None]


def test_what_somebody_else_has_changed_meanwhile_is_not_overwritten(work, do):
    round_id, item_id = a_round(do), item(do)
    do.progress.report(entry(round_id, item_id, achievements="남의 글"))
    refused = fill(work, round_id, item_id, "achievements", "내 글", "")
    assert "그사이" in refused.refused[0].sentence
    assert refused.lines[0].achievements == "남의 글"


def test_the_same_text_again_is_taken_without_a_unit(work, do):
    round_id, item_id = a_round(do), item(do)
    do.progress.report(entry(round_id, item_id, achievements="같은 글"))
    same = fill(work, round_id, item_id, "achievements", "같은 글", "옛 글")
    assert (same.saved, len(same.taken)) == (None, 1)


def test_a_closed_round_takes_corrections_with_their_reason_only(work, do):
    round_id, item_id = a_round(do), item(do)
    never = item(do, do.action_items.get(item_id).value.agreement_id, title="내지 않은 과제")
    do.progress.report(entry(round_id, item_id, percent=30))
    do.rounds.close(round_id)
    shut = fill(work, round_id, item_id, "percent", "40", "30")
    assert reasons(shut) == [("percent", "마감된 회차입니다. 정정 사유를 적은 뒤 고치십시오.")]
    done = fill(work, round_id, item_id, "percent", "40", "30", reason="오기")
    assert "정정" in done.saved.sentence
    again = fill(work, round_id, item_id, "percent", "45", "40", reason="다시")
    assert again.lines[0].percent == 45
    assert fill(work, round_id, never, "percent", "1", reason="뒤늦게").refused != ()
    no_status = fill(work, round_id, item_id, "status", "", done.lines[0].status, reason="오기")
    assert [key for key, _ in reasons(no_status)] == ["status"]
    assert do.rounds.get(round_id).value.state is RoundState.CLOSED
    assert len(do.progress.current(round_id)) == 1


def test_an_item_or_a_round_that_is_gone_is_told(work, do):
    round_id, item_id = a_round(do), item(do)
    do.action_items.remove(item_id)
    assert "삭제" in fill(work, round_id, item_id, "percent", "1").refused[0].sentence
    do.rounds.remove(round_id)
    with pytest.raises(NotFound):
        fill(work, round_id, item_id, "percent", "1")
