"""이력 as the window asks for it: found by words, person, day and record; led to; taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from desktop.domain.errors import NotFound, UndoRefused
from desktop.domain.views_history import HistoryFilter
from desktop.domain.views_register import DetailTab, Place
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.logbook.reading import Logbook
from desktop.storage.database import Database
from tests.services.entries import agreement, item, organisation, registered

KOREA = timezone(timedelta(hours=9))


class Hand:
    """Works in one office as different people at different times."""

    def __init__(self, database):
        self.database = database
        self.user, self.now = "김하나", datetime(2026, 11, 25, 9, 0, tzinfo=KOREA)

    @property
    def do(self):
        return Activities(self.desk)

    @property
    def desk(self):
        return Desk(self.database, self.user, lambda: self.now)

    def logbook(self):
        return Logbook(self.desk)


@pytest.fixture
def hand(desk):
    return Hand(desk.database)


def sentences(logbook, **wanted):
    return [row.sentence for row in logbook.rows(logbook.matching(HistoryFilter(**wanted)))]


def name_of(hand, organisation_id):
    return hand.do.organisations.get(organisation_id).value.name


def rename(hand, organisation_id, name):
    stored = hand.do.organisations.get(organisation_id)
    changed = replace(stored.value, name=name)
    hand.do.organisations.revise(organisation_id, changed, seen=stored.version)


# --- the list ---


def test_units_are_listed_newest_first_in_the_time_of_the_office(hand):
    hand.now = datetime(2026, 11, 25, 15, 30, tzinfo=UTC)
    organisation(hand.do, "경기도")
    hand.now = datetime(2026, 11, 26, 9, 0, tzinfo=KOREA)
    logbook = hand.logbook()
    first, second = logbook.rows(logbook.matching(HistoryFilter()))
    assert (first.sentence, first.who, first.stands) == ("기관 ‘경기도’ 등록", "김하나", True)
    assert first.at == "2026. 11. 26. 00:30"
    assert second.id == "1"


def test_all_words_must_stand_in_the_sentence_and_marks_mean_themselves(hand):
    organisation(hand.do, "경기도 100% 공사")
    organisation(hand.do, "경기도")
    logbook = hand.logbook()
    assert sentences(logbook, text="등록 경기도 공사") == ["기관 ‘경기도 100% 공사’ 등록"]
    assert sentences(logbook, text="0%") == ["기관 ‘경기도 100% 공사’ 등록"]
    assert sentences(logbook, text="0_") == []


def test_text_typed_in_parts_of_syllables_is_found(hand):
    organisation(hand.do, "경기도")
    decomposed = "\u1100\u1167\u11bc\u1100\u1175"  # 경기, as some systems hand it over
    assert sentences(hand.logbook(), text=decomposed) == ["기관 ‘경기도’ 등록"]


def test_a_person_and_days_narrow_the_list_both_days_included(hand):
    organisation(hand.do, "가람도")
    hand.user, hand.now = "이두리", datetime(2026, 11, 26, 23, 59, tzinfo=KOREA)
    organisation(hand.do, "나래도")
    hand.now = datetime(2026, 11, 27, 0, 0, tzinfo=KOREA)
    organisation(hand.do, "다솜도")
    logbook = hand.logbook()
    theirs = ["기관 ‘다솜도’ 등록", "기관 ‘나래도’ 등록"]
    assert sentences(logbook, person="이두리") == theirs
    one_day = date(2026, 11, 26)
    assert sentences(logbook, since=one_day, until=one_day) == theirs[1:]
    assert logbook.span().people == ("김하나", "이두리")
    assert logbook.span().last == date(2026, 11, 27)


def test_one_record_is_followed_with_all_that_belongs_to_it(hand):
    one, other = agreement(hand.do, "하나 협약"), agreement(hand.do, "다른 협약")
    begun = len(sentences(hand.logbook(), record_id=one))
    item(hand.do, one)
    told = sentences(hand.logbook(), record_id=one)
    assert len(told) == begun + 1
    assert not [each for each in told if "다른" in each]
    assert sentences(hand.logbook(), record_id="없는 것") == []
    assert sentences(hand.logbook(), record_id=other) != []


# --- one unit ---


def test_a_change_leads_to_the_tab_and_row_that_show_it(hand):
    made = registered(hand.do)
    logbook = hand.logbook()
    newest = int(logbook.matching(HistoryFilter())[0])
    lines = logbook.unit(newest).changes
    assert {line.place for line in lines if line.kind == "조항"} == {
        Place(made.agreement_id, DetailTab.CLAUSES, each) for each in made.clause_ids
    }
    assert {line.place for line in lines if line.kind == "협약"} == {Place(made.agreement_id)}
    assert {line.field for line in lines if line.kind == "조항"} == {"새로 등록"}


def test_a_record_that_came_is_told_and_that_undoing_takes_it_away(hand):
    registered(hand.do)
    logbook = hand.logbook()
    number = int(logbook.matching(HistoryFilter())[0])
    came = [line for line in logbook.unit(number).changes if line.kind == "조항"]
    assert {(line.field, line.before) for line in came} == {("새로 등록", "없음")}
    assert [line.after for line in came] == ["하나", "둘"]
    goes = [line for line in logbook.preview(number) if line.kind == "조항"]
    assert {(line.field, line.after) for line in goes} == {("삭제", "없음")}


def test_a_record_without_a_name_is_called_after_what_it_belongs_to(small):
    logbook = Logbook(small.file.desk)
    units = [logbook.unit(int(each)) for each in logbook.matching(HistoryFilter())]
    lines = {line.kind: line for unit in units for line in unit.changes}
    assert lines["집행"].name == "교류센터 조성"
    assert lines["집행"].place.tab is DetailTab.BUDGETS


def test_what_is_gone_leads_nowhere(hand):
    agreement_id = agreement(hand.do)
    item(hand.do, agreement_id)
    number = int(hand.logbook().matching(HistoryFilter())[0])
    hand.do.agreements.remove(agreement_id)
    assert {line.place for line in hand.logbook().unit(number).changes} == {None}


def test_before_and_after_stand_side_by_side(hand):
    body = organisation(hand.do, "경기도")
    rename(hand, body, "경기특별도")
    logbook = hand.logbook()
    unit = logbook.unit(int(logbook.matching(HistoryFilter())[0]))
    line = next(each for each in unit.changes if each.before == "경기도")
    assert line.after == "경기특별도"
    assert (unit.undo_word, unit.stands, unit.day) == ("되돌리기", True, date(2026, 11, 25))


def test_a_number_that_the_log_lacks_is_refused(hand):
    with pytest.raises(NotFound):
        hand.logbook().unit(99)


# --- taking back ---


def test_the_preview_shows_what_would_change_and_changes_nothing(hand):
    body = organisation(hand.do, "경기도")
    rename(hand, body, "경기특별도")
    logbook = hand.logbook()
    number = int(logbook.matching(HistoryFilter())[0])
    shown = [(line.before, line.after) for line in logbook.preview(number)]
    assert ("경기특별도", "경기도") in shown
    assert name_of(hand, body) == "경기특별도"


def test_undo_marks_the_unit_and_undoing_the_undo_is_doing_again(hand):
    body = organisation(hand.do, "경기도")
    rename(hand, body, "경기특별도")
    logbook = hand.logbook()
    number = int(logbook.matching(HistoryFilter())[0])
    undone = logbook.undo(number)
    assert undone.sentence.endswith("되돌리기")
    assert name_of(hand, body) == "경기도"
    assert (logbook.unit(number).stands, logbook.unit(number).undo_word) == (False, "")
    assert logbook.unit(undone.number).undo_word == "다시 실행"
    again = logbook.undo(undone.number)
    assert again.sentence.endswith("다시 실행")
    assert logbook.unit(again.number).undo_word == "되돌리기"
    assert logbook.unit(number).stands


def test_what_later_work_stands_on_is_refused_with_the_reason(hand):
    body = organisation(hand.do, "경기도")
    first = int(hand.logbook().matching(HistoryFilter())[0])
    rename(hand, body, "경기특별도")
    logbook = hand.logbook()
    for forbidden in (logbook.preview, logbook.undo):
        with pytest.raises(UndoRefused, match="다시 고쳤습니다"):
            forbidden(first)


def test_ctrl_z_goes_back_step_by_step_and_ctrl_y_comes_again(hand):
    body = organisation(hand.do, "가람도")
    logbook = hand.logbook()
    for name in ("나래도", "다솜도", "마루도"):
        rename(hand, body, name)
    seen = []
    for step in (*[logbook.take_back] * 4, *[logbook.do_again] * 4, *[logbook.take_back] * 2):
        saved = step()
        seen.append(name_of(hand, body) if saved else None)
    assert seen == [
        *("다솜도", "나래도", "가람도", None),
        *("나래도", "다솜도", "마루도", None),
        *("다솜도", "나래도"),
    ]


def test_new_work_ends_what_can_be_done_again(hand):
    body = organisation(hand.do, "가람도")
    logbook = hand.logbook()
    rename(hand, body, "나래도")
    logbook.take_back()
    rename(hand, body, "다솜도")
    assert logbook.do_again() is None
    logbook.take_back()
    assert name_of(hand, body) == "가람도"
    assert logbook.take_back() is None


def test_only_my_work_of_this_sitting_is_taken_back(hand):
    mine = organisation(hand.do, "지난 작업")
    logbook = hand.logbook()
    hand.user = "이두리"
    rename(hand, mine, "남의 작업")
    assert logbook.take_back() is None
    assert name_of(hand, mine) == "남의 작업"


def test_an_office_opened_read_only_offers_no_undo(hand):
    organisation(hand.do, "경기도")
    closed = Database(hand.database.url, read_only=True)
    reading = Desk(closed, "김하나", lambda: hand.now)
    logbook = Logbook(reading)
    assert logbook.unit(2).undo_word == ""
    closed.close()
