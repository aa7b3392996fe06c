from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, inspect

from desktop.domain.agreements import AgreementParty
from desktop.domain.dates import DateBasis, month
from desktop.domain.money import Amount
from desktop.domain.typed_money import read_amount
from desktop.domain.words.fields import field_word
from desktop.services.activities import Activities
from desktop.services.change_words import plain_text
from desktop.storage.base import NOT_HASHED, kept_classes
from desktop.storage.models import OrganisationRow
from tests.services.entries import agreement, organisation


@pytest.mark.parametrize("table", sorted(kept_classes()))
def test_every_field_has_a_word_and_no_two_of_a_record_share_it(table):
    mapper = inspect(kept_classes()[table])
    parts = {column.name for each in mapper.composites for column in each.columns}
    names = {column.name for column in mapper.columns} - parts - NOT_HASHED - {"id", "deleted_at"}
    words = [field_word(table, name) for name in names | {each.key for each in mapper.composites}]
    assert len(set(words)) == len(words)


def test_every_kind_of_record_has_a_service_that_knows_its_word(desk):
    kinds = Activities(desk).history._kinds
    assert kinds.keys() == kept_classes().keys()
    assert len({service.noun for service in kinds.values()}) == len(kinds)


def newest(do):
    return next(do.history.log(1))


def test_what_was_changed_and_changed_back_in_one_unit_is_left_out(do, desk):
    organisation_id = organisation(do, "경기도")
    with desk.unit("왔다 갔다") as session:
        row = session.get(OrganisationRow, organisation_id)
        row.note = "잠깐"
        session.flush()
        row.note = ""
        session.flush()
    unit = newest(do)
    assert (unit.sentence, unit.changes) == ("왔다 갔다", ())
    assert do.history.unit(unit.number).changes == ()


def test_dates_that_differ_only_in_the_words_of_the_source_are_told_by_these(do):
    agreement_id = agreement(do, signed_on=month(2021, 7))
    stored = do.agreements.get(agreement_id).value
    do.agreements.revise(agreement_id, replace(stored, signed_on=month(2021, 7, stated="오는 7월")))
    (change,) = [c for c in newest(do).changes if c.table == "agreement"]
    assert (change.before, change.after) == ("2021. 7.", "2021. 7.(원문 ‘오는 7월’)")


def test_a_date_of_which_only_a_part_changed_is_told_whole_at_every_time(do):
    agreement_id = agreement(do, signed_on=month(2021, 7))
    for number in (8, 9):
        stored = do.agreements.get(agreement_id).value
        do.agreements.revise(agreement_id, replace(stored, signed_on=month(2021, number)))
    external = month(2021, 9, basis=DateBasis.EXTERNAL)
    stored = do.agreements.get(agreement_id).value
    do.agreements.revise(agreement_id, replace(stored, signed_on=external))
    told = [
        (change.before, change.after)
        for unit in do.history.log(3)
        for change in unit.changes
        if change.table == "agreement"
    ]
    assert told == [
        ("2021. 9.", "2021. 9.(외부확인)"),
        ("2021. 8.", "2021. 9."),
        ("2021. 7.", "2021. 8."),
    ]


def test_the_number_of_statements_does_not_grow_with_the_changes(do, desk):
    counted = []
    for _ in range(2):
        for turn in range(20):
            body = organisation(do, f"기관 {len(counted)}-{turn}")
            agreement_id = agreement(do, f"협약 {len(counted)}-{turn}")
            do.parties.add(AgreementParty(agreement_id=agreement_id, organisation_id=body))
            stored = do.agreements.get(agreement_id).value
            do.agreements.revise(agreement_id, replace(stored, signed_on=month(2022, 1)))
        statements = []

        def keep(*about, statements=statements):
            statements.append(about[2])

        event.listen(desk.database.engine, "before_cursor_execute", keep)
        list(do.history.log(80 if counted else 40))
        event.remove(desk.database.engine, "before_cursor_execute", keep)
        counted.append(len(statements))
    assert counted[0] == counted[1] < 15


@given(value=st.none() | st.integers(0, 10**16 - 1), approx=st.booleans())
def test_an_amount_of_the_history_can_be_typed_back(value, approx):
    amount = Amount(value, approx and value is not None)
    assert read_amount("amount", plain_text(amount)) == amount
