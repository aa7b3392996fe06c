"""Proving a file early, in a thread of its own, once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event

from tests.storage.full_office import make_full_office
from tests.storage.offices import Organisations, names, organisation, reopened


@pytest.fixture
def office(path):
    opened = reopened(path)
    yield opened
    opened.close()


@pytest.fixture
def checks(office):
    """How often the pages of the file were checked."""
    seen = []
    event.listen(
        office.database.engine,
        "before_cursor_execute",
        lambda _c, _cursor, statement, *_rest: seen.append(statement),
    )
    return lambda: sum("integrity_check" in statement for statement in seen)


def test_a_first_write_after_an_early_check_does_not_check_again(office, checks):
    with ThreadPoolExecutor(1) as pool:
        pool.submit(office.verify).result()
    assert checks() == 1
    Organisations(office.desk).add(organisation("가람도"))
    assert checks() == 1


def test_a_first_write_waits_for_a_check_under_way(office, checks):
    under_way, may_go_on, order = threading.Event(), threading.Event(), []

    def slowly(done, total):
        under_way.set()
        assert may_go_on.wait(20)
        if done == total:
            order.append("checked")

    def save():
        Organisations(office.desk).add(organisation("가람도"))
        order.append("saved")

    with ThreadPoolExecutor(2) as pool:
        checking = pool.submit(office.verify, slowly)
        assert under_way.wait(20)
        saving = pool.submit(save)
        assert names(office.desk) == []
        may_go_on.set()
        checking.result()
        saving.result()
    assert order == ["checked", "saved"]
    assert checks() == 1


def test_a_cancelled_check_is_made_up_for_by_the_first_write(office, checks):
    class Cancelled(Exception):
        pass

    def cancel(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        office.verify(cancel)
    Organisations(office.desk).add(organisation("가람도"))
    assert checks() == 2


def test_many_first_writes_at_once_check_once(office, checks):
    service = Organisations(office.desk)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: service.add(organisation(f"기관 {n}")), range(8)))
    assert len(names(office.desk)) == 8
    assert checks() == 1


def test_what_a_check_tells_of_its_progress_grows_to_the_whole(tmp_path):
    make_full_office(tmp_path / "모두.mou")
    office = reopened(tmp_path / "모두.mou")
    told = []
    office.verify(lambda done, total: told.append((done, total)))
    office.close()
    done = [number for number, _total in told]
    assert len({total for _number, total in told}) == 1
    assert done == sorted(done)
    assert len(set(done)) > 5
    assert done[0] < done[-1] == told[-1][1]
