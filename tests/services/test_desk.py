from dataclasses import replace

import pytest

from desktop.domain.errors import InvalidEntry
from tests.services.entries import agreement, organisation


def newest(do):
    return next(do.history.log(1, with_changes=False))


def test_calls_made_together_are_one_unit_and_see_each_other(desk, do):
    before = newest(do).number
    with desk.together("두 기관 등록"):
        first = organisation(do, "경기도")
        assert do.organisations.get(first).value.name == "경기도"
        organisation(do, "대구광역시")
    assert (newest(do).number, newest(do).sentence) == (before + 1, "두 기관 등록")


def test_a_failure_leaves_nothing_of_the_whole(desk, do):
    def enter_twice():
        with desk.together("묶음"):
            organisation(do, "경기도")
            organisation(do, "경기도")

    with pytest.raises(InvalidEntry):
        enter_twice()
    assert do.organisations.all() == []


def test_a_failure_that_is_passed_over_leaves_nothing_either(desk, do):
    def enter_regardless():
        with desk.together("묶음"):
            organisation(do, "경기도")
            with pytest.raises(InvalidEntry):
                organisation(do, "경기도")

    with pytest.raises(RuntimeError):
        enter_regardless()
    assert do.organisations.all() == []


def test_wholes_may_stand_within_each_other(desk, do):
    before = newest(do).number
    with desk.together("겉"), desk.together("속"):
        agreement(do)
    assert (newest(do).number, newest(do).sentence) == (before + 1, "겉")


def test_a_change_taken_back_inside_one_unit_leaves_a_sound_file(small):
    (stored, *_others) = small.do.organisations.all()
    with small.file.desk.together("고쳤다가 되돌림"):
        small.do.organisations.revise(stored.id, replace(stored.value, name="다른 이름"))
        small.do.organisations.revise(stored.id, stored.value)
    assert small.do.organisations.get(stored.id).value == stored.value
    assert small.file.check() == []
