from datetime import date

import pytest

from desktop.domain.action_items import ActionItem
from desktop.domain.codes import EndReason, VersionKind
from desktop.domain.dates import year
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.registration import ClauseDraft
from tests.services.entries import agreement, refused_field, registered


def test_an_amendment_copies_the_clauses_with_whom_they_bind_and_who_carries_them_out(do):
    ids = registered(do, ClauseDraft(text="하나", binds=(0,), below=(ClauseDraft(text="아래"),)))
    carried_out = ActionItem(title="과제", agreement_id=ids.agreement_id)
    do.action_items.derive(carried_out, ids.clause_ids)
    version_id = do.versions.amend(ids.agreement_id, dated=year(2023), changes="제1조")
    copies = [c for c in do.clauses.all() if c.value.version_id == version_id]
    assert [c.value.previous_id for c in copies] == list(ids.clause_ids)
    assert copies[1].value.parent_id == copies[0].id
    assert copies[0].id in {b.value.clause_id for b in do.bindings.all()}
    links = {link.value.clause_id for link in do.action_clauses.all()}
    assert links == {*ids.clause_ids, *(copy.id for copy in copies)}
    assert do.versions.newest(ids.agreement_id) == version_id
    assert do.versions.get(version_id).value.sequence == 2


def test_extension_and_renewal_move_the_term(do):
    agreement_id = agreement(do)
    do.versions.extend(agreement_id, until=year(2025), dated=year(2024))
    assert do.agreements.get(agreement_id).value.effective_until == year(2025)
    do.versions.renew(agreement_id, effective_from=year(2026), until=year(2028), dated=year(2025))
    renewed = do.agreements.get(agreement_id).value
    assert (renewed.effective_from, renewed.effective_until) == (year(2026), year(2028))
    kinds = [version.value.kind for version in do.versions.all()]
    assert kinds == [VersionKind.FIRST, VersionKind.EXTENSION, VersionKind.RENEWAL]


def test_a_refused_term_leaves_no_version(do):
    agreement_id = agreement(do, effective_from=year(2024))
    with pytest.raises(InvalidEntry):
        do.versions.extend(agreement_id, until=year(2020), dated=year(2024))
    assert len(do.versions.all()) == 1


def test_a_supplement_adds_clauses_beside_the_old_ones(do):
    ids = registered(do)
    version_id = do.versions.supplement(ids.agreement_id, [ClauseDraft(text="추가")])
    texts = [c.value.text for c in do.clauses.all() if c.value.version_id == version_id]
    assert texts == ["하나", "둘", "추가"]


def test_an_ended_agreement_gets_no_new_version(do):
    agreement_id = agreement(do)
    do.agreements.end(agreement_id, EndReason.EXPIRED, date(2024, 1, 1))
    with pytest.raises(Refused, match="후속으로"):
        do.versions.amend(agreement_id, dated=year(2025), changes="")


def test_the_first_version_goes_only_with_its_agreement(do):
    agreement_id = agreement(do)
    version = do.versions.get(do.agreements.first_version(agreement_id))
    with pytest.raises(Refused, match="협약과 함께만"):
        do.versions.remove(version.id)
    assert refused_field(do.versions.add, version.value) == "kind"
