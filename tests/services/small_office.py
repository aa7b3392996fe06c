"""A made-up office of two agreements and a plan, entered through the services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from desktop.domain.codes import (
    DepartmentLevel,
    OrganisationKind,
    SuccessionKind,
)
from desktop.domain.departments import Department, DepartmentSuccession
from desktop.domain.office import Office
from desktop.domain.organisations import Organisation, OrganisationName, Person, Position
from desktop.domain.rounds import Round
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.office_files import OfficeFile, create_office, open_office
from tests.services.small_agreement import enter_agreement, enter_second
from tests.services.small_around import enter_around
from tests.services.small_plan import enter_plan

TODAY = date(2026, 10, 20)


@dataclass
class Ids:
    """Names of the records that tests ask for."""

    file: OfficeFile
    desk: Desk
    do: Activities
    found: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.found[name]


def clock() -> datetime:
    return datetime(2026, 10, 20, 9, 0, tzinfo=UTC)


def make_small_office(location: Path | str) -> Ids:
    office = Office(
        name="가람광역시",
        coordinating_department="정책기획관",
        coordinator="협력팀 김하늘",
        ordinance="가람광역시 업무협약 관리 조례 제5조",
        council_report_days=50,
    )
    file = create_office(str(location), office, user="총괄", clock=clock)
    ids = ids_of(file, {})
    do = ids.do
    with file.desk.together("가람광역시 자료 등록"):
        _bodies(ids)
        _rounds(ids)
        enter_agreement(do, ids.found)
        enter_second(do, ids.found)
        enter_around(do, ids.found)
        enter_plan(do, ids.found)
    return ids


def _bodies(ids: Ids) -> None:
    do, found = ids.do, ids.found
    found["own"] = do.organisations.add(
        Organisation(name="가람광역시", kind=OrganisationKind.METROPOLITAN)
    )
    found["other"] = do.organisations.add(
        Organisation(name="나래도", kind=OrganisationKind.METROPOLITAN, aliases=("나래",))
    )
    found["agency"] = do.organisations.add(
        Organisation(name="한국새이름진흥원", kind=OrganisationKind.PUBLIC)
    )
    do.organisation_names.add(
        OrganisationName(
            organisation_id=found["agency"], name="한국옛이름진흥원", valid_to=date(2020, 12, 10)
        )
    )
    found["mayor"] = do.people.add(Person(name="이한별"))
    found["governor"] = do.people.add(Person(name="박누리"))
    found["officer"] = do.people.add(Person(name="최가람"))
    found["bureau"] = do.departments.add(
        Department(name="미래전략국", level=DepartmentLevel.BUREAU)
    )
    found["old"] = do.departments.add(
        Department(name="옛산업과", parent_id=found["bureau"], valid_to=date(2026, 1, 1))
    )
    found["new"] = do.departments.add(
        Department(name="새산업과", parent_id=found["bureau"], valid_from=date(2026, 1, 1))
    )
    do.successions.add(
        DepartmentSuccession(
            kind=SuccessionKind.RENAME,
            effective_on=date(2026, 1, 1),
            predecessor_id=found["old"],
            successor_id=found["new"],
        )
    )
    found["tourism"] = do.departments.add(Department(name="관광과"))
    do.positions.add(
        Position(person_id=found["officer"], title="주무관", department_id=found["new"])
    )


def _rounds(ids: Ids) -> None:
    add = ids.do.rounds.add
    ids.found["q2"] = add(
        Round(year=2026, sequence=2, as_of=date(2026, 6, 30), due_on=date(2026, 7, 10))
    )
    ids.found["q3"] = add(
        Round(year=2026, sequence=3, as_of=date(2026, 9, 30), due_on=date(2026, 10, 30))
    )


def ids_of(file: OfficeFile, found: dict[str, str]) -> Ids:
    return Ids(file, file.desk, Activities(file.desk), found)


def close_round(ids: Ids, name: str) -> None:
    ids.do.rounds.close(ids[name])


def reopened(path: Path, *, read_only: bool = False) -> OfficeFile:
    return open_office(str(path), user="총괄", clock=clock, read_only=read_only)
