"""Who is in charge, put in and corrected by a form: from which day, and beside which field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.codes import AssignmentRole
from desktop.domain.errors import InvalidEntry
from desktop.domain.forms import FormKind, FormTarget
from desktop.domain.organisations import Person
from desktop.domain.reorganising import PartKind
from desktop.domain.staffing import DutyTarget, Handover
from desktop.services.staffing.handovers import Handovers
from desktop.services.work.desk import Work
from tests.services.editing.filling import fill
from tests.services.entries import a_round, agreement, department, item


@pytest.fixture
def agreement_id(do, forms):
    for name in ("관광과", "체육과"):
        department(do, name)
    made = agreement(do)
    put(forms, made, lead_department="관광과", charged_from="2026. 7. 1.")
    return made


def put(forms, agreement_id, **typed):
    return fill(forms, FormKind.AGREEMENT, record_id=agreement_id, **typed)


def spans(do, agreement_id):
    charges = [c.value for c in do.assignments.below("agreement_id", agreement_id)]
    return [(str(c.valid_from), c.valid_to and str(c.valid_to)) for c in charges]


def test_a_day_alone_corrects_when_the_lead_began(do, forms, agreement_id):
    assert put(forms, agreement_id, charged_from="2026. 1. 1.").number > 0
    assert spans(do, agreement_id) == [("2026-01-01", None)]


@pytest.mark.parametrize("day", ["2026. 3. 1.", "2026. 12. 1."])
def test_a_day_that_cannot_be_when_the_lead_began_is_refused(do, forms, agreement_id, day):
    put(forms, agreement_id, lead_department="체육과", charged_from="2026. 9. 1.")
    before = spans(do, agreement_id)
    with pytest.raises(InvalidEntry) as refused:
        put(forms, agreement_id, charged_from=day)
    assert refused.value.field == "charged_from"
    assert spans(do, agreement_id) == before


def test_a_day_without_anybody_in_charge_asks_for_the_lead(do, forms):
    with pytest.raises(InvalidEntry) as refused:
        put(forms, agreement(do), charged_from="2026. 1. 1.")
    assert refused.value.field == "lead_department"


def test_a_day_that_goes_with_a_supporting_department_is_its_own(do, forms, agreement_id):
    rows = [{"department": "체육과"}]
    put(forms, agreement_id, supporting=rows, charged_from="2026. 8. 1.")
    assert spans(do, agreement_id) == [("2026-07-01", None), ("2026-08-01", None)]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"lead_department": "신설과"}, "lead_department"),
        ({"supporting": [{"department": "신설과"}]}, "supporting"),
    ],
)
def test_a_department_that_was_not_there_yet_is_told_at_its_field(
    do, forms, agreement_id, typed, field
):
    new = department(do, "신설과")
    begun = replace(do.departments.get(new).value, valid_from=date(2026, 10, 1))
    do.departments.revise(new, begun)
    with pytest.raises(InvalidEntry, match="아직 없던") as refused:
        put(forms, agreement_id, charged_from="2026. 9. 1.", **typed)
    assert refused.value.field == field


def test_an_officer_typed_into_the_form_is_the_one_that_all_screens_name(do, desk, forms):
    department(do, "관광과")
    item_id, round_id = item(do, agreement(do)), a_round(do)
    typed = {"lead_department": "관광과", "officer": "김하늘"}
    fill(forms, FormKind.ACTION_ITEM, record_id=item_id, **typed)
    (line,) = Work(desk).lines(round_id, [item_id])
    assert line.officer == "김하늘"


def test_an_officer_who_was_handed_over_to_is_shown_and_can_be_changed_by_the_form(
    do, desk, forms, agreement_id
):
    put(forms, agreement_id, officer="김하늘", charged_from="2026. 7. 1.")
    other = do.people.add(Person(name="이바다"))
    target = DutyTarget(kind=PartKind.AGREEMENT, id=agreement_id)
    Handovers(desk).hand_over(Handover(targets=(target,), on=date(2026, 10, 1), officer_id=other))
    form = forms.open(FormTarget(kind=FormKind.AGREEMENT, record_id=agreement_id))
    assert form.entries["officer"] == "이바다"
    put(forms, agreement_id, officer="박구름")
    put(forms, agreement_id, officer="")
    officers = [
        c.value
        for c in do.assignments.below("agreement_id", agreement_id)
        if c.value.role is AssignmentRole.OFFICER
    ]
    assert [str(each.valid_to) for each in officers] == ["2026-10-01", "2026-11-25"]


def test_an_item_whose_department_is_that_of_its_agreement_has_an_officer_of_its_own(do, forms):
    item_id = item(do, agreement(do))
    fill(forms, FormKind.ACTION_ITEM, record_id=item_id, officer="김하늘")
    (charge,) = do.assignments.below("action_item_id", item_id)
    assert (charge.value.role, charge.value.department_id) == (AssignmentRole.OFFICER, None)
