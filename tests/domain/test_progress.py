"""Summing up progress: the worst status, means and rates with their formulas."""

from decimal import Decimal

import pytest

from desktop.domain.codes import LabelSet, MeanKind, RateKind, Status
from desktop.domain.progress import (
    formulas,
    is_open,
    rates,
    rates_in_order,
    weighted_mean,
    whole,
    worst,
)
from desktop.domain.words import word


def test_the_worst_open_status_stands_for_all():
    assert worst([Status.ON_TRACK, Status.DELAYED, Status.DONE]) is Status.DELAYED
    assert worst([Status.DONE, Status.NOT_REPORTED, Status.ON_TRACK]) is Status.NOT_REPORTED
    assert worst([Status.ON_HOLD, Status.PARTIAL]) is Status.PARTIAL


def test_finished_ones_stand_only_where_nothing_is_open():
    assert worst([Status.DONE, Status.STOPPED]) is Status.DONE
    assert worst([Status.DONE, Status.DONE_CONTINUING]) is Status.DONE_CONTINUING
    assert worst([Status.DONE, Status.NOT_STARTED]) is Status.NOT_STARTED
    assert worst([]) is None


def test_every_status_is_open_or_finished():
    finished = {status for status in Status if not is_open(status)}
    assert finished == {Status.DONE, Status.DONE_CONTINUING, Status.STOPPED}


def test_the_mean_weighs_what_is_known_and_leaves_out_what_is_not():
    assert weighted_mean([(50, 3), (100, 1), (None, 9)]) == Decimal("62.5")
    assert weighted_mean([(40, 0)]) is None
    assert weighted_mean([(None, 1)]) is None


@pytest.mark.parametrize(("exact", "shown"), [("62.5", 63), ("62.4", 62), ("0", 0), ("100", 100)])
def test_a_percent_is_rounded_half_up(exact, shown):
    assert whole(Decimal(exact)) == shown
    assert whole(None) is None


def test_rates_follow_their_printed_formulas():
    counts = {
        Status.DONE: 2,
        Status.DONE_CONTINUING: 1,
        Status.ON_TRACK: 4,
        Status.PARTIAL: 1,
        Status.STOPPED: 2,
    }
    found = rates(counts, [(100, 9), (50, 1), (None, 5)])
    assert found.progress == 75
    assert found.completion == 30  # 3 of 10
    assert found.fulfilment == Decimal(700) / 8  # 7 of 10 - 2


def test_weights_count_only_where_the_office_wants_a_weighted_mean():
    parts = [(100, 3), (20, 1), (None, 5)]
    assert rates({}, parts, MeanKind.PLAIN).progress == 60
    assert rates({}, parts, MeanKind.WEIGHTED).progress == 80
    assert "단순평균" in formulas(LabelSet.PLEDGE, MeanKind.PLAIN)[0]
    assert "가중치" in formulas(LabelSet.PLEDGE, MeanKind.WEIGHTED)[0]


def test_the_rate_that_the_office_chose_comes_first():
    for lead in RateKind:
        order = rates_in_order(lead)
        assert order[0] is lead
        assert sorted(order) == sorted(RateKind)
        told = formulas(LabelSet.INSPECTION, lead=lead)
        assert told[0].startswith(f"{word(lead)} = ")


def test_rates_of_nothing_are_unknown():
    found = rates({}, [])
    assert (found.progress, found.completion, found.fulfilment) == (None, None, None)
    assert rates({Status.STOPPED: 3}, []).fulfilment is None


def test_formulas_speak_the_words_of_the_label_set():
    told = " ".join(formulas(LabelSet.INVESTMENT))
    assert "투자완료 + 가동 + 정상이행" in told
    assert "투자철회" in told
