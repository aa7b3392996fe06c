"""The office as of a past day: both times at the end of that day, and nothing to be written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from desktop.domain.codes import ReportKind
from desktop.domain.errors import NotFound, Refused
from desktop.domain.office import Office
from desktop.domain.organisations import Organisation
from desktop.domain.views_office import ReportRequest
from desktop.services.activities import Activities
from desktop.services.document_desk import Documents
from desktop.services.home.overview import Overview
from desktop.services.office_files import create_office
from desktop.services.past import past_office
from desktop.services.reporting import Reporting

KOREA = timezone(timedelta(hours=9))
FIRST, SECOND, TODAY = date(2026, 3, 30), date(2026, 3, 31), date(2026, 11, 25)


class Clock:
    def __init__(self):
        self.now = datetime(2026, 3, 30, 9, 0, tzinfo=KOREA)

    def __call__(self):
        return self.now

    def turn_to(self, day, hour=9, minute=0):
        self.now = datetime(day.year, day.month, day.day, hour, minute, tzinfo=KOREA)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def office(tmp_path, clock):
    """A name that was changed late on one day and on the next: 가람도, 나래도, 다솜도."""
    made = create_office(
        str(tmp_path / "예시시.mou"), Office(name="예시시"), user="김하나", clock=clock
    )
    do = Activities(made.desk)
    body = do.organisations.add(Organisation(name="가람도"))
    clock.turn_to(SECOND, 23, 59)
    do.organisations.revise(body, Organisation(name="나래도"))
    clock.turn_to(TODAY)
    do.organisations.revise(body, Organisation(name="다솜도"))
    yield made
    made.close()


def names(shown):
    return [each.value.name for each in Activities(shown.desk).organisations.all()]


def seen(office, when):
    shown = past_office(office, when)
    try:
        return names(shown), Overview(shown.desk).office()
    finally:
        shown.close()


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (FIRST, "가람도"),
        (SECOND, "나래도"),
        (date(2026, 6, 1), "나래도"),
        (TODAY, "다솜도"),
    ],
)
def test_both_times_stand_at_the_end_of_the_day(office, day, name):
    told, view = seen(office, day)
    assert told == [name]
    assert (view.as_of, view.is_read_only) == (day, True)
    assert view.file_name == "예시시.mou"


def test_a_unit_of_work_is_shown_as_it_left_things_on_its_day(office):
    told, view = seen(office, 2)
    assert told == ["가람도"]
    assert view.as_of == FIRST


def test_the_banner_of_a_unit_tells_its_time_and_number(office):
    shown = past_office(office, 2)
    assert shown.notice.startswith("2026. 3. 30. 09:00(작업 2번까지) 현재 자료를")
    shown.close()


def test_a_banner_tells_the_day_and_nothing_can_be_written(office):
    shown = past_office(office, SECOND)
    assert shown.notice == "2026. 3. 31. 현재 자료를 보고 있습니다. 읽기 전용입니다."
    with pytest.raises(Refused, match="읽기 전용"):
        Activities(shown.desk).organisations.add(Organisation(name="새 기관"))
    with pytest.raises(Refused, match="읽기 전용"):
        Activities(shown.desk).history.preview(2)
    shown.close()
    assert names(office) == ["다솜도"]


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 11, 26)])
def test_a_day_before_the_first_record_or_after_today_is_refused(office, day):
    with pytest.raises(Refused):
        past_office(office, day)


def test_a_number_that_the_log_lacks_is_refused(office):
    with pytest.raises(NotFound):
        past_office(office, 99)


def test_closing_it_leaves_the_office_of_today_open_and_no_copy_behind(office):
    shown = past_office(office, FIRST)
    copy = shown.database.path
    assert copy.exists()
    shown.close()
    assert not copy.parent.exists()
    body = Activities(office.desk).organisations.all()[0]
    Activities(office.desk).organisations.revise(body.id, replace(body.value, name="마루도"))
    assert names(office) == ["마루도"]


def test_a_document_made_there_tells_of_that_day_and_that_state(office, clock, tmp_path):
    shown = past_office(office, SECOND)
    documents = Documents(shown)
    choices = documents.choices()
    assert choices.as_of == SECOND
    then = tmp_path / "그때.xlsx"
    request = ReportRequest(ReportKind.TRACKER, choices.as_of, choices.round_id, then)
    documents.make(request, lambda _done, _total: None)
    shown.close()
    reprinted = tmp_path / "다시.xlsx"
    Reporting(office).write(ReportKind.TRACKER, reprinted, as_of=SECOND, recorded=3)
    assert then.read_bytes() == reprinted.read_bytes()
