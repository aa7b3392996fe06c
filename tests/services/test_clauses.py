from dataclasses import replace

import pytest

from desktop.domain.action_items import ActionItem
from desktop.domain.agreements import Clause
from desktop.domain.codes import OwnerSide
from desktop.domain.errors import Refused
from tests.services.entries import agreement, item, organisation, plan, refused_field, registered


def test_a_split_clause_stays_in_its_place_and_its_parts_are_carried_out_like_it(do):
    ids = registered(do)
    first, second = ids.clause_ids
    do.action_items.derive(ActionItem(title="과제", agreement_id=ids.agreement_id), [first])
    parts = do.clauses.split(first, ["하나 앞", "하나 뒤"])
    positions = [do.clauses.get(each).value.position for each in (*parts, second)]
    assert (parts[0], positions) == (first, [1, 2, 3])
    assert {link.value.clause_id for link in do.action_clauses.all()} == set(parts)
    assert refused_field(do.clauses.split, first, ["하나"]) == "text"


def test_a_clause_can_be_put_deeper_and_shallower(do):
    ids = registered(do)
    first, second = ids.clause_ids
    do.clauses.move(second, parent_id=first, position=1)
    assert do.clauses.get(second).value.parent_id == first
    do.clauses.move(second, parent_id=None, position=1)
    assert [do.clauses.get(each).value.position for each in (second, first)] == [1, 2]


def test_a_clause_continues_only_a_clause_of_an_earlier_version(do):
    ids = registered(do)
    other = registered_elsewhere(do)
    same = Clause(version_id=ids.version_id, text="셋", previous_id=ids.clause_ids[0])
    strange = Clause(version_id=ids.version_id, text="셋", previous_id=other)
    for clause in (same, strange):
        assert refused_field(do.clauses.add, clause) == "previous_id"


def registered_elsewhere(do):
    version = do.agreements.first_version(agreement(do, "다른"))
    return do.clauses.add(Clause(version_id=version, text="남의 조항"))


def test_an_item_carries_out_only_clauses_of_its_own_agreement(do):
    stranger = registered_elsewhere(do)
    field = refused_field(
        do.action_items.derive,
        ActionItem(title="과제", agreement_id=agreement(do)),
        [stranger],
    )
    assert field == "clause_id"
    assert do.action_items.all() == []


def test_an_item_without_a_clause_is_not_derived(do):
    draft = ActionItem(title="과제", agreement_id=agreement(do))
    assert refused_field(do.action_items.derive, draft, []) == "clause_ids"


def test_only_a_party_or_the_plans_organisation_carries_out_an_item(do):
    ids = registered(do)
    stranger, ours = organisation(do, "부산시"), organisation(do, "대전시")
    owned = {"owner_side": OwnerSide.PARTY}
    assert refused_field(item, do, ids.agreement_id, owner_id=stranger, **owned) == "owner_id"
    plan_id = plan(do, organisation_id=ours)
    item(do, plan_id=plan_id, owner_id=ours, **owned)
    assert refused_field(item, do, plan_id=plan_id, owner_id=stranger, **owned) == "owner_id"
    with pytest.raises(Refused, match="추진하는 과제"):
        do.plans.revise(plan_id, replace(do.plans.get(plan_id).value, organisation_id=None))
