from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.agreements import AgreementParty
from desktop.domain.codes import AgreementKind, Burden, OwnerSide, Status
from desktop.domain.dates import DateBasis, day
from desktop.domain.errors import NotFound, Refused, UndoRefused
from desktop.domain.indicators import Indicator, IndicatorTarget
from desktop.domain.money import won
from desktop.domain.sources import Citation, Source
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.storage.database import Database
from desktop.storage.models import UnitRow
from tests.services.entries import a_round, agreement, entry, item, organisation


def newest(do):
    return next(do.history.log(1))


def test_the_log_tells_who_did_what_and_when_newest_first(do, desk):
    organisation(do, "경기도")
    first, second = do.history.log()
    assert (first.user, first.at, first.sentence) == (
        "김하나",
        desk.clock(),
        "기관 ‘경기도’ 등록",
    )
    assert (first.number, second.number) == (2, 1)


def test_a_change_is_told_in_the_words_of_the_office(do):
    agreement_id = agreement(do)
    changed = replace(
        do.agreements.get(agreement_id).value,
        kind=AgreementKind.MOA,
        amount=won(49_700_000_000, approx=True),
        signed_on=day(date(2021, 6, 5), basis=DateBasis.EXTERNAL),
        burdens=(Burden.FINANCIAL, Burden.WAIVER),
        note="비고",
    )
    do.agreements.revise(agreement_id, changed)
    told = {c.word: (c.before, c.after) for c in newest(do).changes if c.table == "agreement"}
    assert told == {
        "협약형태": ("업무협약", "합의각서"),
        "금액": ("미정", "약 49,700,000,000원"),
        "체결일": ("2021. 6. 4.", "2021. 6. 5.(외부확인)"),
        "부담유형": ("없음", "재정적 의무부담, 권리포기"),
        "비고": ("없음", "비고"),
    }


def test_references_states_and_truths_are_told_by_their_names(do):
    first, second, agreement_id = (
        organisation(do, "경기도"),
        organisation(do, "대구시"),
        agreement(do),
    )
    party = AgreementParty(agreement_id=agreement_id, organisation_id=first)
    party_id = do.parties.add(party)
    do.parties.revise(party_id, replace(party, organisation_id=second, name_as_signed="대구시"))
    told = {c.word: (c.before, c.after) for c in newest(do).changes}
    assert told["기관"] == ("경기도", "대구시")
    round_id, item_id = a_round(do), item(do, agreement_id)
    do.progress.report(entry(round_id, item_id))
    do.progress.report(entry(round_id, item_id, status=Status.PARTIAL))
    assert [(c.word, c.after) for c in newest(do).changes] == [("추진상태", "부진")]
    done = replace(do.action_items.get(item_id).value, is_budgeted=True)
    do.action_items.revise(item_id, done)
    assert [(c.word, c.after) for c in newest(do).changes] == [("예산 수반", "예")]


def test_the_log_of_one_record_holds_only_what_touched_it(do):
    first, _ = organisation(do, "경기도"), organisation(do, "대구시")
    do.organisations.remove(first)
    sentences = [unit.sentence for unit in do.history.log(record_id=first)]
    assert sentences == ["기관 ‘경기도’ 삭제", "기관 ‘경기도’ 등록"]


def test_the_log_is_read_page_by_page_without_a_gap(do):
    for number in range(120):
        organisation(do, f"기관 {number}")
    numbers = [unit.number for unit in do.history.log(with_changes=False)]
    assert numbers == list(range(121, 0, -1))
    assert len(list(do.history.log(105, with_changes=False))) == 105


def test_a_unit_is_told_plainly_for_scripts(do):
    organisation(do, "경기도")
    told = do.history.unit(2).as_json()
    assert (told["number"], told["at"]) == (2, "2026-11-25T09:00:00+00:00")
    assert told["changes"][0]["noun"] == "기관"
    with pytest.raises(NotFound):
        do.history.unit(99)


def test_undo_and_undo_of_undo_say_what_they_are(do):
    organisation(do, "경기도")
    assert do.history.undo(2) == "‘기관 ‘경기도’ 등록’ 되돌리기"
    assert do.organisations.all() == []
    assert do.history.undo(3) == "‘기관 ‘경기도’ 등록’ 다시 실행"
    assert len(do.organisations.all()) == 1
    assert do.history.undo(4) == "‘기관 ‘경기도’ 등록’ 되돌리기"
    assert [u.stands for u in do.history.log(4)] == [True, False, True, False]


def test_a_preview_tells_what_undo_would_do_and_does_nothing(do, desk):
    agreement_id = agreement(do)
    stored = do.agreements.get(agreement_id)
    do.agreements.revise(agreement_id, replace(stored.value, note="나중"))
    facts = do.facts.all()
    (change,) = do.history.preview(newest(do).number)
    assert (change.word, change.before, change.after) == ("비고", "나중", "없음")
    assert do.facts.all() == facts
    with pytest.raises(UndoRefused):
        do.history.preview(newest(do).number - 1)
    do.history.undo(newest(do).number)
    assert do.agreements.get(agreement_id).value == stored.value


def test_nothing_is_previewed_or_undone_on_a_file_that_is_only_read(do, desk):
    organisation(do, "경기도")
    reading = Database(desk.database.url, read_only=True)
    history = Activities(Desk(reading, "김하나", desk.clock)).history
    for call in (history.preview, history.undo):
        with pytest.raises(Refused, match="읽기 전용"):
            call(2)
    reading.close()


# --- what an undo may not break ---------------------------------------------------------------


def last(do):
    return newest(do).number


def test_what_came_in_the_place_of_something_removed_forbids_bringing_it_back(do):
    body = organisation(do, "경기도")
    do.organisations.remove(body)
    removed = last(do)
    organisation(do, "경기도")
    with pytest.raises(UndoRefused, match="같은 이름의 기관"):
        do.history.undo(removed)
    assert len(do.organisations.all()) == 1


def test_a_target_of_the_same_year_forbids_bringing_the_old_one_back(do):
    indicator = do.indicators.add(Indicator(name="기업 수", agreement_id=agreement(do)))
    target = IndicatorTarget(indicator_id=indicator, year=2026, value=Decimal(1))
    do.indicator_targets.remove(do.indicator_targets.add(target))
    removed = last(do)
    do.indicator_targets.add(target)
    with pytest.raises(UndoRefused, match="같은 연도"):
        do.history.undo(removed)


def test_an_undo_may_not_close_a_ring_of_items(do):
    agreement_id = agreement(do)
    first, second = item(do, agreement_id), item(do, agreement_id)
    do.action_items.move(first, parent_id=second, position=1)
    do.action_items.move(first, parent_id=None, position=1)
    moved_out = last(do)
    stored = do.action_items.get(second).value
    do.action_items.revise(second, replace(stored, parent_id=first))
    with pytest.raises(UndoRefused):
        do.history.undo(moved_out)


def test_a_party_with_duties_since_cannot_be_undone(do):
    agreement_id, body = agreement(do), organisation(do, "경기도")
    do.parties.add(AgreementParty(agreement_id=agreement_id, organisation_id=body))
    entered = last(do)
    item(do, agreement_id, owner_side=OwnerSide.PARTY, owner_id=body)
    with pytest.raises(UndoRefused, match="추진하는 과제"):
        do.history.undo(entered)


def test_what_has_been_cited_since_cannot_be_undone(do):
    source = do.sources.add(Source(title="기사"))
    agreement_id = agreement(do)
    entered = last(do)
    do.citations.add(Citation(source_id=source, record_kind="agreement", record_id=agreement_id))
    with pytest.raises(UndoRefused, match="출처를 인용"):
        do.history.undo(entered)


def test_every_unit_bears_who_did_it_and_what_it_took_back(do, desk):
    organisation(do, "경기도")
    other = Activities(Desk(desk.database, "이나라", desk.clock))
    other.history.undo(2)
    with desk.reading() as session:
        row = session.get(UnitRow, 3)
        assert (row.user, row.undoes) == ("이나라", 2)
