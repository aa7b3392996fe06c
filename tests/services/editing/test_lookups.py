"""Names found while one types."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.errors import InvalidEntry
from desktop.domain.forms import Lookup
from desktop.services.editing.lookups import Lookups
from tests.services.conftest import SAMPLE_NOW
from tests.services.entries import department, organisation, person

TODAY = SAMPLE_NOW.date()


@pytest.fixture
def lookups(desk):
    return lambda: Lookups(desk, TODAY)


def names(found):
    return [each.name for each in found]


def test_the_name_itself_comes_first_then_its_beginning_then_inside(do, lookups):
    for name in ("서가람시", "가람시청", "가람시", "나래도"):
        organisation(do, name)
    assert names(lookups().find(Lookup.ORGANISATION, "가람 시", "")) == [
        "가람시",
        "가람시청",
        "서가람시",
    ]


def test_a_former_name_and_a_short_one_find_the_organisation(do, lookups):
    first = organisation(do, "전라북도", short_name="전북")
    do.organisations.rename(first, "전북특별자치도", date(2024, 1, 18))
    for typed in ("전라북도", "전북"):
        assert names(lookups().find(Lookup.ORGANISATION, typed, "")) == ["전북특별자치도"]
        assert lookups().id_of(Lookup.ORGANISATION, "f", "전라북도") == first


def test_like_names_are_told_apart_and_one_has_to_be_chosen(do, lookups):
    first, second = person(do, "김가람"), person(do, "김가람")
    with pytest.raises(InvalidEntry, match="여럿입니다"):
        lookups().id_of(Lookup.PERSON, "officer", "김가람")
    labels = names(lookups().find(Lookup.PERSON, "김가람", ""))
    assert len(set(labels)) == 2
    assert {lookups().id_of(Lookup.PERSON, "f", label) for label in labels} == {first, second}


def test_only_departments_of_today_are_offered(do, lookups):
    old = department(do, "ABB산업과")
    do.departments.rename(old, "AI정책과", date(2026, 1, 1))
    assert names(lookups().find(Lookup.DEPARTMENT, "", "")) == ["AI정책과"]


def test_a_name_that_is_not_there_is_refused_or_entered_as_new(do, desk, lookups):
    with pytest.raises(InvalidEntry) as refused:
        lookups().id_of(Lookup.ORGANISATION, "organisation_id", "가람시")
    assert refused.value.field == "organisation_id"
    with desk.together("등록"):
        made = lookups().id_of(Lookup.ORGANISATION, "f", " 가람시 ", creates=True)
    assert do.organisations.get(made).value.name == "가람시"


def test_nothing_typed_names_nothing(lookups):
    assert lookups().id_of(Lookup.DEPARTMENT, "f", " \u200b ") is None


def test_a_label_goes_on_meaning_the_same_person_when_others_are_registered(do, lookups):
    person(do, "김가람")
    second = person(do, "김가람")
    label = lookups().name_of(Lookup.PERSON, second)
    for name in ("가나다", "김가람"):
        person(do, name)
    assert lookups().id_of(Lookup.PERSON, "officer", label) == second
