from dataclasses import replace
from datetime import date, timedelta, timezone

import pytest

from desktop.domain.action_items import ActionItem
from desktop.domain.agreements import AgreementParty
from desktop.domain.dates import day
from desktop.domain.errors import ChangedMeanwhile, InvalidEntry, NotFound, Refused
from desktop.domain.organisations import Organisation
from desktop.domain.sources import Citation, Source
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from tests.services.conftest import SAMPLE_NOW
from tests.services.entries import agreement, item, organisation, plan, registered


def test_a_new_record_is_kept_with_its_texts_cleaned(do):
    found = do.organisations.get(organisation(do, "  경기도\u200b "))
    assert (found.value.name, found.version) == ("경기도", 1)


def test_a_revision_changes_only_what_differs(do):
    organisation_id = organisation(do, "경기도")
    do.organisations.revise(organisation_id, Organisation(name="경기도", country="대한민국"))
    (change,) = next(do.history.log(1)).changes
    assert (change.word, change.before, change.after) == ("국가", "없음", "대한민국")


def test_a_revision_without_a_change_leaves_no_trace(do):
    organisation_id = organisation(do, "경기도")
    before = next(do.history.log(1)).number
    do.organisations.revise(organisation_id, Organisation(name=" 경기도 "))
    assert next(do.history.log(1)).number == before


def test_a_form_that_showed_an_older_version_is_refused(do):
    organisation_id = organisation(do, "경기도")
    seen = do.organisations.get(organisation_id).version
    do.organisations.revise(organisation_id, Organisation(name="경기도", note="먼저"))
    with pytest.raises(ChangedMeanwhile):
        do.organisations.revise(organisation_id, Organisation(name="경기도"), seen=seen)
    assert do.organisations.get(organisation_id).value.note == "먼저"


def overtaken(revise, *given, **named):
    with pytest.raises(ChangedMeanwhile) as told:
        revise(*given, **named)
    return told.value


def test_both_versions_are_told_with_who_saved_when_and_what_differs(do, desk):
    agreement_id = agreement(do, burdens=())
    mine = do.agreements.get(agreement_id)
    seoul = timezone(timedelta(hours=9))
    other = Activities(Desk(desk.database, "이나라", lambda: SAMPLE_NOW + timedelta(minutes=65)))
    other.agreements.revise(
        agreement_id,
        replace(mine.value, note="그들", place="수원", signed_on=day(date(2021, 6, 5))),
    )
    form = replace(mine.value, note="나", purpose="나의 목적")
    here = Activities(Desk(desk.database, "김하나", lambda: SAMPLE_NOW.astimezone(seoul)))
    told = overtaken(here.agreements.revise, agreement_id, form, seen=mine.version)
    assert told.newer.stored == do.agreements.get(agreement_id)
    assert (told.newer.by, told.newer.sentence) == ("이나라", "협약 ‘디지털 협약’ 수정")
    assert told.newer.at.isoformat() == "2026-11-25T19:05:00+09:00"
    assert "(이나라, 2026. 11. 25. 19:05)" in told.sentence
    assert {(d.field, d.word, d.stored, d.given, d.is_theirs) for d in told.newer.differences} == {
        ("purpose", "목적", "", "나의 목적", False),
        ("signed_on", "체결일", day(date(2021, 6, 5)), day(date(2021, 6, 4)), True),
        ("place", "장소", "수원", "", True),
        ("note", "비고", "그들", "나", True),
    }
    assert do.agreements.get(agreement_id).value.note == "그들"


def test_what_others_changed_and_changed_back_is_not_theirs(do):
    organisation_id = organisation(do, "경기도")
    mine = do.organisations.get(organisation_id)
    do.organisations.revise(organisation_id, replace(mine.value, note="잠깐", country="대한민국"))
    do.organisations.revise(organisation_id, replace(mine.value, country="대한민국"))
    form = replace(mine.value, note="나", country="대한민국")
    told = overtaken(do.organisations.revise, organisation_id, form, seen=mine.version)
    assert [(d.field, d.stored, d.given, d.is_theirs) for d in told.newer.differences] == [
        ("note", "", "나", False)
    ]


def test_what_is_removed_is_gone_with_all_that_belongs_to_it(do):
    ids = registered(do)
    item_id = item(do, ids.agreement_id)
    do.agreements.remove(ids.agreement_id)
    assert do.parties.all() == do.clauses.all() == do.versions.all() == do.action_items.all() == []
    with pytest.raises(NotFound):
        do.action_items.get(item_id)


def test_what_others_refer_to_cannot_be_removed(do):
    ids = registered(do)
    party = do.parties.get(ids.party_ids[0]).value
    with pytest.raises(Refused, match="다른 기록에서 쓰고 있어"):
        do.organisations.remove(party.organisation_id)


def test_a_removed_record_takes_its_citations_along_and_undo_brings_them_back(do):
    agreement_id = agreement(do)
    source = do.sources.add(Source(title="기사"))
    do.citations.add(Citation(source_id=source, record_kind="agreement", record_id=agreement_id))
    do.agreements.remove(agreement_id)
    assert do.citations.all() == []
    do.history.undo(next(do.history.log(1)).number)
    assert len(do.citations.of(agreement_id)) == 1


def test_a_reference_to_nothing_names_its_field(do):
    party = AgreementParty(agreement_id=agreement(do), organisation_id="없음")
    with pytest.raises(InvalidEntry) as refused:
        do.parties.add(party)
    assert (refused.value.field, refused.value.code) == ("organisation_id", "E-102")


def test_the_same_thing_twice_is_refused_but_not_after_removal(do):
    first = organisation(do, "경기도")
    with pytest.raises(InvalidEntry, match="같은 이름의 기관"):
        organisation(do, "경기도 ")
    do.organisations.remove(first)
    organisation(do, "경기도")


def test_a_record_may_not_be_hung_on_another_owner(do):
    ids = registered(do)
    other = agreement(do, "다른 협약")
    party = do.parties.get(ids.party_ids[0])
    with pytest.raises(InvalidEntry) as refused:
        do.parties.revise(party.id, replace(party.value, agreement_id=other))
    assert refused.value.field == "agreement_id"


def test_an_item_cannot_stand_below_itself_or_its_own_items(do):
    agreement_id = agreement(do)
    top = item(do, agreement_id)
    below = item(do, agreement_id, parent_id=top)
    for parent in (top, below):
        with pytest.raises(InvalidEntry, match="상위로 둘 수 없습니다"):
            do.action_items.move(top, parent_id=parent, position=1)


def test_an_item_cannot_stand_below_an_item_of_something_else(do):
    other = item(do, plan_id=plan(do))
    with pytest.raises(InvalidEntry) as refused:
        do.action_items.add(ActionItem(title="과제", agreement_id=agreement(do), parent_id=other))
    assert refused.value.field == "parent_id"


def test_moving_numbers_the_line_anew(do):
    agreement_id = agreement(do)
    first, second, third = (item(do, agreement_id, title=title) for title in "가나다")
    do.action_items.move(third, parent_id=None, position=1)
    positions = [do.action_items.get(each).value.position for each in (third, first, second)]
    assert positions == [1, 2, 3]


@pytest.mark.parametrize("name", ["제어\x00문자", "", " \u3164 ", "가" * 10_001])
def test_a_name_that_cannot_be_kept_leaves_nothing(do, name):
    with pytest.raises(InvalidEntry) as refused:
        organisation(do, name)
    assert refused.value.field == "name"
    assert do.organisations.all() == []


def test_long_names_are_cut_in_the_sentence_of_the_history(do):
    organisation(do, "가" * 60)
    assert next(do.history.log(1)).sentence == f"기관 ‘{'가' * 40}…’ 등록"
