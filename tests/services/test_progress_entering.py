from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.codes import RoundState, Status, Verdict
from desktop.domain.errors import Refused, UndoRefused
from desktop.domain.rounds import AgreementReview, EvaluatedAgreement, EvaluationMeeting, Round
from tests.services.entries import (
    a_round,
    agreement,
    department,
    entry,
    item,
    lead,
    refused_field,
)


def last(do):
    return next(do.history.log(1)).number


def test_reporting_again_revises_the_entry_while_the_round_is_open(do):
    round_id, item_id = a_round(do), item(do)
    first = do.progress.report(entry(round_id, item_id, percent=30))
    again = do.progress.report(entry(round_id, item_id, percent=40))
    assert first == again
    assert [e.value.percent for e in do.progress.current(round_id)] == [40]
    assert refused_field(do.progress.add, entry(round_id, item_id)) == "action_item_id"


def test_the_department_in_charge_on_the_day_of_the_round_is_kept_with_its_name(do):
    old, item_id = department(do, "AI블록체인과"), item(do)
    lead(do, item_id, old)
    new = do.departments.rename(old, "AI정책과", date(2026, 10, 1))
    kept = do.progress.get(do.progress.report(entry(a_round(do), item_id))).value
    assert (kept.department_id, kept.department_then) == (old, "AI블록체인과")
    later = a_round(do, sequence=4, as_of=date(2026, 12, 31))
    kept = do.progress.get(do.progress.report(entry(later, item_id))).value
    assert (kept.department_id, kept.department_then) == (new, "AI정책과")


def test_a_department_given_by_its_later_or_earlier_name_bears_that_of_the_day(do):
    old, item_id = department(do, "AI블록체인과"), item(do)
    new = do.departments.rename(old, "AI정책과", date(2026, 10, 1))
    early = do.progress.report(entry(a_round(do), item_id, department_id=new))
    assert do.progress.get(early).value.department_then == "AI블록체인과"
    later = a_round(do, sequence=4, as_of=date(2026, 12, 31))
    late = do.progress.report(entry(later, item_id, department_id=old))
    assert do.progress.get(late).value.department_then == "AI정책과"


def test_another_department_brings_its_own_name(do):
    first, second, item_id = department(do, "가과"), department(do, "나과"), item(do)
    entry_id = do.progress.report(entry(a_round(do), item_id, department_id=first))
    moved = replace(do.progress.get(entry_id).value, department_id=second)
    do.progress.revise(entry_id, moved)
    assert do.progress.get(entry_id).value.department_then == "나과"


def test_a_closed_round_is_frozen(do):
    round_id, item_id = a_round(do), item(do)
    entry_id = do.progress.report(entry(round_id, item_id))
    do.rounds.close(round_id)
    stored, round_now = do.progress.get(entry_id).value, do.rounds.get(round_id).value
    for call in (
        lambda: do.progress.report(entry(round_id, item_id, percent=99)),
        lambda: do.progress.report(entry(round_id, item(do, do.agreements.all()[0].id))),
        lambda: do.progress.revise(entry_id, replace(stored, percent=99)),
        lambda: do.progress.remove(entry_id),
        lambda: do.action_items.remove(item_id),
        lambda: do.rounds.close(round_id),
        lambda: do.rounds.remove(round_id),
        lambda: do.rounds.revise(round_id, replace(round_now, note="고침")),
        lambda: do.rounds.revise(round_id, replace(round_now, state=RoundState.OPEN)),
    ):
        with pytest.raises(Refused, match="마감"):
            call()


def test_a_round_starts_open_and_closes_only_by_closing(do):
    closed = Round(year=2026, as_of=date(2026, 3, 31), state=RoundState.CLOSED)
    with pytest.raises(Refused, match="점검 중으로 시작"):
        do.rounds.add(closed)
    round_id = do.rounds.open(closed)
    with pytest.raises(Refused, match="마감 명령"):
        do.rounds.revise(round_id, closed)
    assert do.rounds.coded("2026Q1").id == round_id
    assert do.rounds.coded("2026Q2") is None


def test_a_correction_needs_a_reason_and_stands_for_what_it_corrects(do):
    round_id, item_id = a_round(do), item(do)
    entry_id = do.progress.report(entry(round_id, item_id, percent=30))
    corrected = entry(round_id, item_id, percent=35)
    with pytest.raises(Refused, match="점검 중인 회차"):
        do.progress.correct(entry_id, replace(corrected, reason="오기"))
    do.rounds.close(round_id)
    assert refused_field(do.progress.correct, entry_id, corrected) == "reason"
    new_id = do.progress.correct(entry_id, replace(corrected, reason="오기"))
    assert [e.id for e in do.progress.current(round_id)] == [new_id]
    assert do.progress.get(entry_id).value.percent == 30
    with pytest.raises(Refused, match="마지막 정정"):
        do.progress.correct(entry_id, replace(corrected, reason="또"))
    do.progress.correct(new_id, replace(corrected, status=Status.DONE, percent=100, reason="또"))


def test_a_correction_can_be_taken_back_but_not_the_closing_before_it(do):
    round_id, item_id = a_round(do), item(do)
    entry_id = do.progress.report(entry(round_id, item_id))
    do.rounds.close(round_id)
    closing = last(do)
    do.progress.correct(entry_id, entry(round_id, item_id, reason="오기"))
    with pytest.raises(UndoRefused, match="정정한 실적"):
        do.history.undo(closing)
    do.history.undo(last(do))
    do.history.undo(closing)
    assert do.rounds.get(round_id).value.state is RoundState.OPEN


def test_what_was_reported_before_the_closing_cannot_be_undone_after_it(do):
    round_id = a_round(do)
    do.progress.report(entry(round_id, item(do)))
    reported = last(do)
    do.rounds.close(round_id)
    with pytest.raises(UndoRefused, match="마감"):
        do.history.undo(reported)


def test_a_review_is_given_once_in_an_open_round(do):
    round_id, agreement_id = a_round(do), agreement(do)
    review = AgreementReview(round_id=round_id, agreement_id=agreement_id, verdict=Verdict.KEEP)
    review_id = do.reviews.add(review)
    assert refused_field(do.reviews.add, review) == "agreement_id"
    do.rounds.close(round_id)
    with pytest.raises(Refused, match="마감"):
        do.reviews.revise(review_id, replace(review, opinion="다시"))
    with pytest.raises(Refused, match="마감"):
        do.reviews.remove(review_id)


def test_an_evaluation_meeting_deals_with_an_agreement_once_and_is_held(do):
    meeting = do.evaluations.add(EvaluationMeeting(year=2026, planned_on=date(2026, 12, 1)))
    dealt = EvaluatedAgreement(evaluation_meeting_id=meeting, agreement_id=agreement(do))
    do.evaluated_agreements.add(dealt)
    assert refused_field(do.evaluated_agreements.add, dealt) == "agreement_id"
    do.evaluations.hold(meeting, date(2026, 12, 3), "5건 유지")
    held = do.evaluations.get(meeting).value
    assert (held.held_on, held.result) == (date(2026, 12, 3), "5건 유지")
