from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.agreements import AgreementParty, ClauseBinding, Signatory
from desktop.domain.codes import (
    EndReason,
    Lifecycle,
    OwnerSide,
    PartyRole,
    RelationKind,
    VersionKind,
)
from desktop.domain.dates import day
from desktop.domain.errors import InvalidEntry, NotFound, Refused
from desktop.domain.organisations import OrganisationName
from desktop.domain.registration import ClauseDraft, PartyDraft, SignatoryDraft
from tests.services.entries import (
    SIGNED,
    agreement,
    item,
    organisation,
    person,
    refused_field,
    registered,
)


def test_registering_enters_everything_as_one_unit(do):
    governor = person(do)
    before = next(do.history.log(1)).number
    parties = (
        PartyDraft(
            organisation_id=organisation(do, "경기도"),
            signatories=(SignatoryDraft(person_id=governor, title_as_signed="경기도지사"),),
        ),
        PartyDraft(organisation_id=organisation(do, "대구시"), role=PartyRole.LEAD),
    )
    clauses = (
        ClauseDraft(text="함께", below=(ClauseDraft(text="아래", mark="1."),)),
        ClauseDraft(text="대구만", binds=(1,)),
    )
    made = do.agreements.register(
        replace(do.agreements.get(agreement(do, "본")).value, title="협약", number=""),
        parties=parties,
        clauses=clauses,
    )
    assert next(do.history.log(1)).number == before + 4
    texts = [do.clauses.get(each).value.text for each in made.clause_ids]
    assert texts == ["함께", "아래", "대구만"]
    assert do.clauses.get(made.clause_ids[1]).value.parent_id == made.clause_ids[0]
    (binding,) = do.bindings.all()
    assert (binding.value.clause_id, binding.value.party_id) == (
        made.clause_ids[2],
        made.party_ids[1],
    )
    (signatory,) = do.signatories.all()
    assert signatory.value.title_as_signed == "경기도지사"


def test_a_registration_that_fails_leaves_nothing(do):
    clause = ClauseDraft(text="없는 당사자", binds=(5,))
    with pytest.raises(InvalidEntry) as refused:
        registered(do, clause)
    assert refused.value.field == "binds"
    assert do.agreements.all() == do.parties.all() == do.clauses.all() == []


def test_a_new_agreement_has_its_first_text_of_the_day_of_signing(do):
    agreement_id = agreement(do)
    version = do.versions.get(do.agreements.first_version(agreement_id)).value
    assert (version.sequence, version.kind) == (1, VersionKind.FIRST)
    assert version.dated == day(SIGNED)


def test_the_first_text_follows_a_corrected_day_of_signing(do):
    agreement_id = agreement(do)
    corrected = replace(do.agreements.get(agreement_id).value, signed_on=day(date(2021, 6, 5)))
    do.agreements.revise(agreement_id, corrected)
    version = do.versions.get(do.agreements.first_version(agreement_id)).value
    assert version.dated == day(date(2021, 6, 5))


def test_the_first_text_of_no_agreement_is_not_found(do):
    with pytest.raises(NotFound):
        do.agreements.first_version("없음")


def test_an_ended_agreement_says_why_and_when(do):
    agreement_id = agreement(do)
    do.agreements.end(agreement_id, EndReason.ACHIEVED, date(2024, 1, 1), "목적을 이룸")
    ended = do.agreements.get(agreement_id).value
    assert (ended.lifecycle, ended.end_reason) == (Lifecycle.ENDED, EndReason.ACHIEVED)
    assert (ended.ended_on, ended.end_note) == (date(2024, 1, 1), "목적을 이룸")
    with pytest.raises(Refused, match="이미 종료"):
        do.agreements.end(agreement_id, EndReason.ACHIEVED, date(2024, 1, 2))


def test_an_agreement_cannot_end_before_it_was_signed(do):
    agreement_id = agreement(do)
    field = refused_field(do.agreements.end, agreement_id, EndReason.UNNECESSARY, date(2020, 1, 1))
    assert field == "ended_on"
    assert do.agreements.get(agreement_id).value.lifecycle is Lifecycle.IN_FORCE


def test_a_party_bears_the_name_of_the_day_of_signing(do):
    nia = organisation(do, "한국지능정보사회진흥원")
    do.organisation_names.add(
        OrganisationName(organisation_id=nia, name="한국정보화진흥원", valid_to=date(2020, 12, 10))
    )
    old, new = agreement(do, "옛", signed_on=day(date(2019, 1, 1))), agreement(do, "새")
    names = [
        do.parties.get(do.parties.add(AgreementParty(agreement_id=a, organisation_id=nia))).value
        for a in (old, new)
    ]
    assert [party.name_as_signed for party in names] == [
        "한국정보화진흥원",
        "한국지능정보사회진흥원",
    ]


def test_an_organisation_is_party_only_once(do):
    ids = registered(do)
    party = do.parties.get(ids.party_ids[0]).value
    assert refused_field(do.parties.add, replace(party, position=9)) == "organisation_id"


def test_a_party_with_duties_can_neither_go_nor_become_another(do):
    ids = registered(do)
    party = do.parties.get(ids.party_ids[0])
    owner = party.value.organisation_id
    item_id = item(do, ids.agreement_id, owner_side=OwnerSide.PARTY, owner_id=owner)
    other = replace(party.value, organisation_id=organisation(do, "광주시"))
    for call in (
        lambda: do.parties.remove(party.id),
        lambda: do.parties.revise(party.id, other),
    ):
        with pytest.raises(Refused, match="추진하는 과제"):
            call()
    do.action_items.remove(item_id)
    do.parties.remove(party.id)


def test_a_party_that_a_clause_binds_cannot_go_silently(do):
    ids = registered(do, ClauseDraft(text="하나", binds=(0,)))
    with pytest.raises(Refused, match="대상으로 하는 조항"):
        do.parties.remove(ids.party_ids[0])


def test_a_clause_binds_only_parties_of_its_own_agreement(do):
    ids = registered(do)
    stranger = do.parties.add(
        AgreementParty(
            agreement_id=agreement(do, "다른"), organisation_id=organisation(do, "부산시")
        )
    )
    binding = ClauseBinding(clause_id=ids.clause_ids[0], party_id=stranger)
    assert refused_field(do.bindings.add, binding) == "party_id"


def test_only_a_proxy_signs_for_somebody(do):
    ids = registered(do)
    signatory = Signatory(party_id=ids.party_ids[0], person_id=person(do), proxy_for="도지사")
    assert refused_field(do.signatories.add, signatory) == "proxy_for"
    do.signatories.add(replace(signatory, is_proxy=True))


def test_agreements_are_related_once(do):
    first, second = agreement(do, "1차"), agreement(do, "2차")
    do.agreements.relate(second, first, RelationKind.SUPPLEMENT)
    refused = refused_field(do.agreements.relate, second, first, RelationKind.LINKED)
    assert refused == "other_action_item_id"
    itself = refused_field(do.agreements.relate, first, first, RelationKind.LINKED)
    assert itself == "other_agreement_id"
