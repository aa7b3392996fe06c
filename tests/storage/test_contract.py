"""What holds on both engines: units, their log, conflicts, undo, rewinding, making and opening."""

from __future__ import annotations

import threading
from collections import defaultdict
from contextlib import suppress

import pytest
from sqlalchemy import select

from desktop.domain.errors import (
    ChangedMeanwhile,
    InvalidEntry,
    NotFound,
    Refused,
    StorageUnavailable,
    UserError,
)
from desktop.domain.office import Office
from desktop.services.office_files import create_office
from desktop.storage.base import kept_classes
from desktop.storage.chain import read_log
from desktop.storage.models import ChangeRow, FundingSourceRow, OfficeRow, UnitRow
from tests.storage.offices import (
    Organisations,
    everything,
    names,
    new_office,
    organisation,
    reopened,
    take_back,
    ticking,
)


def units(desk):
    with desk.reading() as session:
        query = select(UnitRow.number, UnitRow.sentence, UnitRow.user).order_by(UnitRow.number)
        return [tuple(row) for row in session.execute(query)]


def test_a_new_office_holds_its_name_and_the_funding_sources(empty_location):
    with_office = new_office(empty_location)
    with with_office.desk.reading() as session:
        assert session.scalars(select(OfficeRow.name)).all() == ["예시시"]
        tree = {row.code: row for row in session.scalars(select(FundingSourceRow))}
        assert len(tree) == 13
        assert tree["national.subsidy"].parent_id == tree["national"].id
        assert [code for code, row in tree.items() if row.is_in_kind] == ["in_kind"]
    with_office.close()


def test_a_new_office_begins_its_log_with_one_unit(empty_location):
    office = new_office(empty_location)
    assert units(office.desk) == [(1, "기관 ‘예시시’ 자료 만들기", "김하나")]
    office.close()


def test_an_office_is_never_made_where_one_is(location):
    with pytest.raises(UserError) as refusal:
        new_office(location)
    assert refusal.value.code == "S-15"


def test_an_office_without_a_name_leaves_nothing_behind(empty_location):
    with pytest.raises(InvalidEntry):
        create_office(empty_location, Office(name=" "), user="", clock=ticking())
    new_office(empty_location).close()


def test_what_was_saved_is_there_after_reopening(location):
    office = reopened(location)
    Organisations(office.desk).add(organisation("가람도"))
    office.close()
    office = reopened(location)
    assert names(office.desk) == ["가람도"]
    assert office.check() == []
    office.close()


def test_a_unit_tells_before_and_after_of_every_field(office):
    service = Organisations(office.desk)
    record_id = service.add(organisation("가람도"))
    service.revise(record_id, organisation("나래도", "옮김"))
    with office.desk.reading() as session:
        query = select(ChangeRow).where(ChangeRow.unit_number == 3).order_by(ChangeRow.field)
        told = [(c.field, c.before, c.after, c.row_version) for c in session.scalars(query)]
    assert told == [("name", '"가람도"', '"나래도"', 2), ("note", '""', '"옮김"', 2)]
    assert units(office.desk)[-1][1] == "기관 ‘나래도’ 수정"


def test_a_unit_that_fails_leaves_neither_data_nor_log(office):
    before = everything(office.database)
    with pytest.raises(InvalidEntry), office.desk.unit("두 기관 등록"):
        Organisations(office.desk).add(organisation(""))
    assert everything(office.database) == before


def test_a_unit_that_changes_nothing_is_not_logged(office):
    service = Organisations(office.desk)
    record_id = service.add(organisation("가람도"))
    service.revise(record_id, organisation("가람도"))
    assert len(units(office.desk)) == 2


def test_the_later_of_two_savers_is_refused(office):
    service = Organisations(office.desk)
    record_id = service.add(organisation("가람도"))
    seen = service.get(record_id).version
    service.revise(record_id, organisation("먼저"), seen=seen)
    with pytest.raises(ChangedMeanwhile):
        service.revise(record_id, organisation("나중"), seen=seen)
    assert names(office.desk) == ["먼저"]


def test_undo_and_undoing_the_undo(office):
    service = Organisations(office.desk)
    record_id = service.add(organisation("가람도"))
    service.revise(record_id, organisation("나래도"))
    take_back(office, 3)
    assert names(office.desk) == ["가람도"]
    take_back(office, 4)
    assert names(office.desk) == ["나래도"]
    assert office.check() == []


def test_a_read_only_office_takes_no_unit(location):
    office = reopened(location, read_only=True)
    before = everything(office.database)
    with pytest.raises(Refused) as refusal:
        Organisations(office.desk).add(organisation("가람도"))
    assert refusal.value.code == "S-06"
    assert office.read_only
    assert office.notice
    assert everything(office.database) == before
    office.close()


def test_rewinding_gives_every_earlier_state(office):
    states = {1: everything(office.database)}
    service = Organisations(office.desk)
    first = service.add(organisation("가람도"))
    states[2] = everything(office.database)
    service.add(organisation("나래도"))
    states[3] = everything(office.database)
    service.revise(first, organisation("다솜도", "옮김"))
    states[4] = everything(office.database)
    service.remove(first)
    states[5] = everything(office.database)
    take_back(office, 5)
    states[6] = everything(office.database)
    for number, state in states.items():
        assert everything(office.rewound(number).database) == state, number


def test_a_rewound_office_is_whole_and_cannot_be_changed(office):
    Organisations(office.desk).add(organisation("가람도"))
    past = office.rewound(1)
    with past.database.engine.connect() as connection:
        assert list(read_log(connection, defaultdict(dict))) == []
    with pytest.raises(Refused):
        Organisations(past).add(organisation("나래도"))


@pytest.mark.parametrize("number", [0, -1, 3])
def test_there_is_no_rewinding_to_a_number_the_log_lacks(office, number):
    Organisations(office.desk).add(organisation("가람도"))
    with pytest.raises(NotFound):
        office.rewound(number)


def test_a_changed_value_is_found_on_either_engine(location):
    office = reopened(location)
    record_id = Organisations(office.desk).add(organisation("가람도"))
    table = kept_classes()["organisation"].table()
    writer = office.database.engine.execution_options(writes=True)
    with writer.begin() as connection:
        connection.execute(table.update().where(table.c.id == record_id).values(name="다른 이름"))
    assert [finding.place for finding in office.check()] == [f"organisation/{record_id}"]
    with suppress(StorageUnavailable):  # a damaged file is not backed up on closing
        office.close()


def test_many_writers_make_one_chain(office):
    """Threads of one program and clients of a server write one after the other."""
    failures = []

    def write(number):
        try:
            for turn in range(6):
                Organisations(office.desk).add(organisation(f"기관 {number}-{turn}"))
        except UserError as failure:
            failures.append(failure)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    assert len(names(office.desk)) == 18
    assert [number for number, _sentence, _user in units(office.desk)] == list(range(1, 20))
    assert office.check() == []


def test_a_reader_sees_one_state_while_others_write(office):
    with office.desk.reading() as session:
        before = session.scalars(select(UnitRow.number)).all()
        writer = threading.Thread(target=Organisations(office.desk).add, args=(organisation("새"),))
        if not office.database.is_file:  # an SQLite writer waits for the reader to end
            writer.start()
            writer.join()
        assert session.scalars(select(UnitRow.number)).all() == before
