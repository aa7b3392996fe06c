"""The same office on both engines, made once and copied for every test."""

from __future__ import annotations

import itertools
import shutil

import pytest

from tests.storage.offices import new_office, reopened
from tests.storage.postgres import running_server

_numbers = itertools.count()
ENGINES = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session")
def postgres():
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def office_file(tmp_path_factory):
    """An empty office, to be copied."""
    path = tmp_path_factory.mktemp("office") / "예시.mou"
    new_office(path).close()
    return path


@pytest.fixture(scope="session")
def office_on_server(postgres):
    """The name of a database that holds an empty office, to be copied."""
    postgres.create("office_template")
    url = postgres.url("office_template").render_as_string()
    new_office(url).close()
    return "office_template"


@pytest.fixture(params=ENGINES)
def location(request, tmp_path):
    """Where an empty office lies that this test may change."""
    if request.param == "sqlite":
        path = tmp_path / "예시.mou"
        shutil.copyfile(request.getfixturevalue("office_file"), path)
        yield str(path)
        return
    server = request.getfixturevalue("postgres")
    template = request.getfixturevalue("office_on_server")
    name = f"office_{next(_numbers)}"
    yield server.create(name, template).render_as_string()
    server.drop(name)


@pytest.fixture(params=ENGINES)
def empty_location(request, tmp_path):
    """Where no office is yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "새 자료.mou")
        return
    server = request.getfixturevalue("postgres")
    name = f"empty_{next(_numbers)}"
    yield server.create(name).render_as_string()
    server.drop(name)


@pytest.fixture
def office(location):
    """An open office on either engine."""
    opened = reopened(location)
    yield opened
    opened.close()


@pytest.fixture
def path(office_file, tmp_path):
    """An office file that this test may change."""
    copied = tmp_path / "협약.mou"
    shutil.copyfile(office_file, copied)
    return copied
