"""Whatever is done, every earlier log number gives back exactly what was stored then."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import Refused
from desktop.domain.organisations import OrganisationName
from desktop.services.records import Records
from desktop.storage.models import OrganisationNameRow
from tests.storage.full_office import make_full_office
from tests.storage.offices import Organisations, everything, organisation, reopened, take_back

NAMES = ("가람도", "나래도", "다솜도")


class Names(Records[OrganisationName]):
    row, record, noun = OrganisationNameRow, OrganisationName, "기관 이름"


STEP = st.tuples(st.sampled_from(["add", "name", "revise", "remove", "undo"]), st.integers(0, 99))


def act(office, kind, number):
    """One user action, chosen by a number among what there is."""
    organisations = Organisations(office.desk)
    there = [stored.id for stored in organisations.all()]
    name = NAMES[number % len(NAMES)]
    if kind == "add" or not there:
        organisations.add(organisation(name, "가" * number))
    elif kind == "name":
        Names(office.desk).add(
            OrganisationName(organisation_id=there[number % len(there)], name=name)
        )
    elif kind == "revise":
        organisations.revise(there[number % len(there)], organisation(name, "나" * number))
    elif kind == "remove":
        organisations.remove(there[number % len(there)])
    else:
        take_back(office, number % newest(office) + 1)


def newest(office):
    return len(everything(office.database)["unit_of_work"])


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, min_size=4, max_size=14))
def test_every_state_can_be_seen_again(office_file, steps):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "협약.mou"
        shutil.copyfile(office_file, path)
        office = reopened(path)
        states = {newest(office): everything(office.database)}
        for kind, number in steps:
            try:
                act(office, kind, number)
            except Refused:
                continue
            states[newest(office)] = everything(office.database)
        for number, state in states.items():
            assert everything(office.rewound(number).database) == state
        assert office.check() == []
        office.close()


def test_rewinding_reaches_every_table(tmp_path):
    """Back to the first unit, when of all tables only the office had rows."""
    path = tmp_path / "모두.mou"
    make_full_office(path)
    office = reopened(path, read_only=True)
    past = everything(office.rewound(1).database)
    held = {table for table, rows in past.items() if rows}
    assert held == {
        "alembic_version",
        "change",
        "content",
        "funding_source",
        "office",
        "unit_of_work",
    }
    office.close()


def test_the_copies_are_gone_after_closing(path, monkeypatch, tmp_path):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    office = reopened(path, read_only=True)
    office.rewound(1)
    assert len(list(scratch.iterdir())) == 1
    office.close()
    assert list(scratch.iterdir()) == []


@pytest.mark.postgres
def test_a_server_is_rewound_into_the_same_office_as_a_file(postgres, office_on_server):
    url = postgres.create("rewound", office_on_server).render_as_string()
    office = reopened(url)
    Organisations(office.desk).add(organisation("가람도"))
    past = office.rewound(2).database
    assert past.is_file
    assert everything(past) == everything(office.database)
    office.close()
    postgres.drop("rewound")
