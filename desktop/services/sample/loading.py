"""Filling an office with the sample, file by file, each one unit of work."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_type_hints

from desktop.domain.office import Office
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.sample.charges import Lines, enter_charges
from desktop.services.sample.conversion import converted
from desktop.services.sample.entering import Entered, Sheet
from desktop.services.sample.files import FOLDER, SampleFault, read
from desktop.services.sample.kinds import KINDS
from desktop.services.sample.progress import enter_progress

# Facts first, then what is made up around them. What is referred to comes before.
_FACTS = (
    "sources",
    "organisations",
    "people",
    "s1",
    "s2",
    "s3-plan",
    "s3-data-centre",
    "s3-southern-economy",
    "s4",
    "s5",
)
_ROUNDS = ("2026q1", "2026q2", "2026q3", "2026q4")
_CLOSED = ("2026q1", "2026q2")
_REVIEWED = ("2026q2", "2026q3")
_AFTERWARDS = ("council", "money")
_OFFICE = "office"
_SETTINGS = {"about", "office"}
_CHARGES = "charges"
_ROUND_LIST = "rounds"
_USUAL = ("agreement", "plan")


def _progress_file(round_key: str) -> str:
    return f"progress-{round_key}"


def _reviews_file(round_key: str) -> str:
    return f"reviews-{round_key}"


FILES = (
    *_FACTS,
    _OFFICE,
    _CHARGES,
    _ROUND_LIST,
    *(_progress_file(key) for key in _ROUNDS),
    *(_reviews_file(key) for key in _REVIEWED),
    *_AFTERWARDS,
)


def sample_office(folder: Path = FOLDER) -> Office:
    """The settings of the sample office, 예시광역연합."""
    settings = read(_OFFICE, folder)["office"]
    types = get_type_hints(Office)
    return Office(**{name: converted(value, types[name]) for name, value in settings.items()})


def load_sample(desk: Desk, folder: Path = FOLDER) -> None:
    """Enter the whole sample into an office that holds no agreements yet.

    Raises SampleFault naming file and key when a file cannot be used.
    """
    entered = Entered(Activities(desk))
    _take_over_funding_sources(entered)
    for name in (*_FACTS, _OFFICE):
        _enter_tables(desk, entered, name, folder)
    _enter_charges_and_progress(desk, entered, folder)
    for name in _AFTERWARDS:
        _enter_tables(desk, entered, name, folder)


def _take_over_funding_sources(entered: Entered) -> None:
    """Every office is made with its funding sources; the files name them by their codes."""
    for source in entered.activities.funding_sources.all():
        entered.ids["funding_source", source.value.code] = source.id


def _enter_tables(desk: Desk, entered: Entered, name: str, folder: Path) -> None:
    tables = read(name, folder)
    sheet = _sheet(entered, name, tables)
    with desk.together(tables["about"]["sentence"]):
        for kind, rows in tables.items():
            if kind in _SETTINGS:
                continue
            if kind not in KINDS:
                raise SampleFault(name, f"‘{kind}’은 모르는 갈래입니다.")
            for row in rows:
                sheet.enter(kind, row)


def _enter_charges_and_progress(desk: Desk, entered: Entered, folder: Path) -> None:
    tables = read(_CHARGES, folder)
    lines = Lines(tables)
    with desk.together(tables["about"]["sentence"]):
        enter_charges(_sheet(entered, _CHARGES, tables), tables, lines)
    _enter_tables(desk, entered, _ROUND_LIST, folder)
    for key in _ROUNDS:
        name = _progress_file(key)
        reported = read(name, folder)
        with desk.together(reported["about"]["sentence"]):
            enter_progress(_sheet(entered, name, reported), reported, lines)
        if key in _REVIEWED:
            _enter_tables(desk, entered, _reviews_file(key), folder)
        if key in _CLOSED:
            entered.activities.rounds.close(entered.ids["round", key])


def _sheet(entered: Entered, name: str, tables: dict[str, Any]) -> Sheet:
    about = tables["about"]
    usual = {reference: about[reference] for reference in _USUAL if reference in about}
    if "agreement" in usual:
        usual["version"] = usual["agreement"]  # its first text goes by its key
    return Sheet(name, entered, usual, about.get("source", ""))
