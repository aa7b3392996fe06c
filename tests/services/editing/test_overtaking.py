"""What others changed while a form was open, in rows and charges as well as in the record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.errors import ChangedMeanwhile
from desktop.domain.forms import FormKind, FormTarget
from tests.services.editing.filling import fill
from tests.services.entries import agreement, department, item


@pytest.fixture
def target(do):
    return FormTarget(kind=FormKind.ACTION_ITEM, record_id=item(do, agreement(do)))


def milestones(do, target):
    found = do.milestones.below("action_item_id", target.record_id)
    return [each.value.name for each in found]


def test_a_row_that_somebody_added_meanwhile_is_not_removed_by_an_older_form(do, forms, target):
    mine = forms.open(target)
    fill(forms, target.kind, record_id=target.record_id, milestones=[{"name": "착공"}])
    with pytest.raises(ChangedMeanwhile, match="‘주요일정’"):
        forms.enter(mine, {**mine.entries, "note": "확인"})
    assert milestones(do, target) == ["착공"]


def test_who_was_put_in_charge_meanwhile_stays_in_charge(do, forms, target):
    department(do, "관광과")
    mine = forms.open(target)
    fill(forms, target.kind, record_id=target.record_id, lead_department="관광과")
    with pytest.raises(ChangedMeanwhile, match="‘주관부서’"):
        forms.enter(mine, {**mine.entries, "note": "확인"})
    assert forms.open(target).entries["lead_department"] == "관광과"


def test_a_form_kept_from_before_knows_what_it_had_shown(do, forms, target):
    mine = forms.open(target)
    fill(forms, target.kind, record_id=target.record_id, milestones=[{"name": "착공"}])
    forms.keep(mine, {**mine.entries, "note": "확인"})
    (left,) = forms.unfinished()
    now = forms.open(target)
    with pytest.raises(ChangedMeanwhile):
        forms.enter(replace(now, seen=left.seen, entries=left.shown), left.entries)
    assert milestones(do, target) == ["착공"]
