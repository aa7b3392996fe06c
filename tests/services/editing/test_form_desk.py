"""Forms of all kinds: opened, filled in, saved as one unit."""

from __future__ import annotations

import pytest

from desktop.domain.codes import AssignmentRole, Lifecycle, VersionKind
from desktop.domain.errors import ChangedMeanwhile, InvalidEntry
from desktop.domain.forms import FieldKind, FormKind, FormTarget
from desktop.services.editing.form_desk import FORMS
from desktop.services.editing.record_form import service_of
from tests.services.editing.filling import fill, newest
from tests.services.entries import (
    a_round,
    agreement,
    department,
    entry,
    item,
    organisation,
    registered,
)

_VERBS = {FormKind.AGREEMENT_END}


@pytest.mark.parametrize("kind", [kind for kind in FORMS if kind not in _VERBS])
def test_a_record_that_is_opened_and_saved_is_not_changed(sample_copy, kind):
    do, forms = sample_copy
    records = service_of(do, FORMS[kind].service).all()
    for stored in records:
        form = forms.open(FormTarget(kind=kind, record_id=stored.id))
        assert forms.enter(form, form.entries).number == 0, stored


@pytest.mark.parametrize("kind", FormKind)
def test_every_field_has_a_korean_label_and_only_known_entries(sample_copy, kind):
    do, forms = sample_copy
    owners = {
        "agreement_id": do.agreements,
        "version_id": do.versions,
        "plan_id": do.plans,
        "budget_line_id": do.budgets,
    }
    made = FORMS[kind]
    owner_id = owners[made.owners[0]].all()[0].id if made.owners else ""
    record_id = do.agreements.all()[0].id if kind in _VERBS else ""
    form = forms.open(FormTarget(kind=kind, record_id=record_id, owner_id=owner_id))
    assert {field.key for field in form.fields} == form.entries.keys()
    for field in form.fields:
        assert field.label
        assert not field.label.isascii()
        assert (field.kind is FieldKind.LOOKUP) == (field.lookup is not None)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"title": " \u200b"}, "title"),
        ({"signed_on": "2026. 2. 30."}, "signed_on"),
        ({"amount": "-5억원"}, "amount"),
        ({"effective_from": "2026", "effective_until": "2025"}, "effective_until"),
        ({"lead_department": "없는과"}, "lead_department"),
        (
            {"parties": [{"organisation_id": "가람시"}, {"organisation_id": "가람시"}]},
            "parties.1.organisation_id",
        ),
        (
            {"parties": [{"organisation_id": "", "person_id": "이나라"}]},
            "parties.0.organisation_id",
        ),
    ],
)
def test_what_cannot_be_kept_names_its_field_and_nothing_is_saved(do, forms, typed, field):
    before = newest(do).number
    with pytest.raises(InvalidEntry) as refused:
        fill(forms, FormKind.AGREEMENT, **{"title": "협약", **typed})
    assert refused.value.field == field
    assert newest(do).number == before


def test_a_department_that_has_ended_is_refused_with_its_successor(do, forms):
    old = department(do, "ABB산업과")
    do.departments.rename(old, "AI정책과", on=forms._today().replace(month=1, day=1))
    with pytest.raises(InvalidEntry, match="지금은 ‘AI정책과’"):
        fill(forms, FormKind.AGREEMENT, title="협약", lead_department="ABB산업과")


def test_a_lead_that_changes_is_kept_in_the_history_of_charges(do, forms):
    department(do, "AI정책과")
    department(do, "관광과")
    agreement_id = agreement(do)
    typed = {"lead_department": "AI정책과", "charged_from": "2026. 1. 1."}
    fill(forms, FormKind.AGREEMENT, record_id=agreement_id, **typed)
    fill(
        forms,
        FormKind.AGREEMENT,
        record_id=agreement_id,
        lead_department="관광과",
        charged_from="2026. 7. 1.",
        supporting=[{"department": "AI정책과"}],
    )
    spans = [
        (c.value.role, str(c.value.valid_from), c.value.valid_to and str(c.value.valid_to))
        for c in do.assignments.below("agreement_id", agreement_id)
    ]
    assert spans == [
        (AssignmentRole.LEAD, "2026-01-01", "2026-07-01"),
        (AssignmentRole.LEAD, "2026-07-01", None),
        (AssignmentRole.SUPPORTING, "2026-07-01", None),
    ]


def test_an_item_is_made_from_a_clause_with_what_the_clause_says(do, forms):
    made = registered(do)
    clause_id = made.clause_ids[0]
    saved = fill(forms, FormKind.ACTION_ITEM, owner_id=clause_id)
    kept = do.action_items.get(saved.record_id).value
    assert kept.agreement_id == made.agreement_id
    assert kept.text == do.clauses.get(clause_id).value.text
    (link,) = do.action_clauses.below("action_item_id", saved.record_id)
    assert link.value.clause_id == clause_id


def test_the_due_date_of_a_reported_item_asks_for_a_reason_and_keeps_both_dates(do, forms):
    item_id = item(do, agreement(do))
    do.progress.report(entry(a_round(do), item_id))
    with pytest.raises(InvalidEntry) as refused:
        fill(forms, FormKind.ACTION_ITEM, record_id=item_id, due_on="2027. 3.")
    assert refused.value.field == "change_reason"
    fill(
        forms,
        FormKind.ACTION_ITEM,
        record_id=item_id,
        due_on="2027. 3.",
        change_reason="국비 교부 지연",
        change_approval="기획조정실장",
    )
    told = newest(do).sentence
    assert "기한 변경(당초 " in told
    assert "→ 변경 2027. 3., 사유: 국비 교부 지연, 승인: 기획조정실장)" in told


def test_a_form_that_somebody_overtook_is_told_so(do, forms):
    organisation_id = organisation(do, "가람시")
    target = FormTarget(kind=FormKind.ORGANISATION, record_id=organisation_id)
    mine = forms.open(target)
    fill(forms, FormKind.ORGANISATION, record_id=organisation_id, short_name="가람")
    with pytest.raises(ChangedMeanwhile):
        forms.enter(mine, {**mine.entries, "note": "확인"})
    again = forms.open(target)
    assert again.entries["short_name"] == "가람"
    forms.enter(again, {**again.entries, "note": "확인"})
    assert do.organisations.get(organisation_id).value.note == "확인"


def test_an_agreement_ends_for_one_of_the_three_reasons(do, forms):
    agreement_id = agreement(do)
    with pytest.raises(InvalidEntry) as refused:
        fill(forms, FormKind.AGREEMENT_END, record_id=agreement_id, ended_on="2026. 3. 2.")
    assert refused.value.field == "end_reason"
    fill(
        forms,
        FormKind.AGREEMENT_END,
        record_id=agreement_id,
        ended_on="2026. 3. 2.",
        end_reason=FORMS[FormKind.AGREEMENT_END].bounds[0].field.options[0].code,
    )
    assert do.agreements.get(agreement_id).value.lifecycle is Lifecycle.ENDED


def test_a_wrong_end_is_corrected_by_the_form_that_ended_it(do, forms):
    agreement_id = agreement(do)
    reasons = FORMS[FormKind.AGREEMENT_END].bounds[0].field.options
    for day, reason in (("2026. 3. 2.", reasons[0].code), ("2026. 2. 3.", reasons[1].code)):
        fill(
            forms,
            FormKind.AGREEMENT_END,
            record_id=agreement_id,
            ended_on=day,
            end_reason=reason,
        )
    kept = do.agreements.get(agreement_id).value
    assert (str(kept.ended_on), kept.end_reason) == ("2026-02-03", reasons[1].code)
    assert newest(do).sentence.endswith("종료 수정")


def test_a_renewal_gives_a_new_version_and_a_new_term(do, forms):
    made = registered(do)
    fill(
        forms,
        FormKind.AGREEMENT_VERSION,
        owner_id=made.agreement_id,
        kind="renewal",
        dated="2026. 5. 1.",
        effective_from="2026. 5. 1.",
        effective_until="2029. 4. 30.",
    )
    kept = do.agreements.get(made.agreement_id).value
    assert kept.effective_until.text() == "2029. 4. 30."
    versions = do.versions.below("agreement_id", made.agreement_id)
    assert [each.value.kind for each in versions] == [VersionKind.FIRST, VersionKind.RENEWAL]


def test_rows_below_a_record_are_entered_corrected_and_removed(do, forms):
    item_id = item(do, agreement(do))
    rows = [
        {"name": "착공", "planned_on": "2026. 3.", "actual_on": "", "note": ""},
        {"name": "준공", "planned_on": "2027", "actual_on": "", "note": ""},
    ]
    fill(forms, FormKind.ACTION_ITEM, record_id=item_id, milestones=rows)
    form = forms.open(FormTarget(kind=FormKind.ACTION_ITEM, record_id=item_id))
    first, _second = form.entries["milestones"]
    kept = [{**first, "actual_on": "2026. 4. 2."}, {"name": "개관"}]
    fill(forms, FormKind.ACTION_ITEM, record_id=item_id, milestones=kept)
    milestones = do.milestones.below("action_item_id", item_id)
    assert [(m.value.name, m.value.actual_on.text()) for m in milestones] == [
        ("착공", "2026. 4. 2."),
        ("개관", "미정"),
    ]
    assert milestones[0].id == first["id"]


@pytest.mark.parametrize("kind", [FormKind.AGREEMENT, FormKind.ACTION_ITEM, FormKind.PLAN])
def test_who_is_in_charge_comes_before_what_is_rarely_filled_in(forms, kind):
    sections = list(dict.fromkeys(field.section for field in fields_of(forms, kind)))
    assert sections.index("담당") < sections.index("그 밖에")


def fields_of(forms, kind):
    return forms.open(FormTarget(kind=kind)).fields
