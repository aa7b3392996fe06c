"""An agreement registered by its form; what is pointed out, kept and removed around it."""

from __future__ import annotations

import pytest

from desktop.domain.codes import AssignmentRole
from desktop.domain.errors import Refused
from desktop.domain.forms import FormKind, FormTarget
from desktop.services.editing.form_desk import FormDesk
from tests.services.editing.filling import fill, newest
from tests.services.entries import agreement, department, organisation, plan


def register(forms):
    return fill(
        forms,
        FormKind.AGREEMENT,
        title="관광 교류 협약",
        signed_on="2026. 7.",
        amount="약 12억원",
        parties=[
            {
                "organisation_id": "가람시",
                "role": "party",
                "person_id": "이나라",
                "title_as_signed": "가람시장",
                "proxy_for": "",
            },
            {
                "organisation_id": "나래도",
                "role": "party",
                "person_id": "",
                "title_as_signed": "",
                "proxy_for": "",
            },
            {
                "organisation_id": "",
                "role": "party",
                "person_id": "",
                "title_as_signed": "",
                "proxy_for": "",
            },
        ],
        clauses="제1조 관광\n① 축제 공동 개최\n제2조 산업",
        lead_department="AI정책과",
        officer="김담당",
    )


def test_an_agreement_is_registered_with_all_its_text_says_as_one_unit(do, forms):
    department(do, "AI정책과")
    before = newest(do).number
    saved = register(forms)
    assert (newest(do).number, newest(do).sentence) == (before + 1, "협약 ‘관광 교류 협약’ 등록")
    assert saved.number == before + 1
    kept = do.agreements.get(saved.record_id).value
    assert (kept.signed_on.text(), kept.amount.won, kept.amount.approx) == (
        "2026. 7.",
        1_200_000_000,
        True,
    )
    parties = do.parties.below("agreement_id", saved.record_id)
    assert [party.value.name_as_signed for party in parties] == ["가람시", "나래도"]
    (signed,) = do.signatories.below("party_id", parties[0].id)
    assert signed.value.title_as_signed == "가람시장"
    charges = do.assignments.below("agreement_id", saved.record_id)
    assert [charge.value.role for charge in charges] == [
        AssignmentRole.LEAD,
        AssignmentRole.OFFICER,
    ]


def test_the_clauses_typed_with_an_agreement_become_a_tree(do, forms):
    department(do, "AI정책과")
    register(forms)
    clauses = do.clauses.all()
    assert [(c.value.mark, c.value.text) for c in clauses] == [
        ("제1조", "관광"),
        ("①", "축제 공동 개최"),
        ("제2조", "산업"),
    ]
    assert clauses[1].value.parent_id == clauses[0].id


def test_a_registration_is_undone_as_a_whole(do, forms):
    department(do, "AI정책과")
    saved = register(forms)
    do.history.undo(saved.number)
    assert do.agreements.all() == []
    assert do.organisations.all() == []


def test_a_like_agreement_is_pointed_out_before_saving(do, forms):
    agreement(do, "가람시-나래도 디지털 업무협약")
    form = forms.open(FormTarget(kind=FormKind.AGREEMENT))
    like = {**form.entries, "title": "가람시·나래도 디지털 업무 협약"}
    assert any("디지털 업무협약" in told for told in forms.warnings(form, like))
    assert not forms.warnings(form, {**form.entries, "title": "수소 항공 협약"})


def test_a_record_in_use_is_not_removed_and_one_that_is_not_goes_with_its_sentence(do, forms):
    organisation_id = organisation(do, "가람시")
    plan(do, organisation_id=organisation_id)
    target = FormTarget(kind=FormKind.ORGANISATION, record_id=organisation_id)
    with pytest.raises(Refused):
        forms.remove(target)
    other = FormTarget(kind=FormKind.ORGANISATION, record_id=organisation(do, "나래도"))
    assert forms.remove(other).sentence == "기관 ‘나래도’ 삭제"


def test_what_was_typed_is_kept_until_it_is_saved(do, forms, desk, tmp_path):
    form = forms.open(FormTarget(kind=FormKind.ORGANISATION))
    typed = {**form.entries, "name": "가람시", "members": [{"member_id": "나래도", "note": ""}]}
    forms.keep(form, typed)
    again = FormDesk(desk, tmp_path / "입력")
    (kept,) = again.unfinished()
    assert (kept.target, kept.entries, kept.title) == (form.target, typed, "기관 등록")
    again.enter(again.open(kept.target), {**typed, "members": []})
    assert again.unfinished() == []


def test_a_broken_file_of_something_typed_is_passed_over(forms, desk, tmp_path):
    form = forms.open(FormTarget(kind=FormKind.ORGANISATION))
    forms.keep(form, {**form.entries, "name": "가람시"})
    (path,) = (tmp_path / "입력").rglob("*.입력")
    path.write_text('{"target": {"kind": "organisation"')
    assert forms.unfinished() == []
