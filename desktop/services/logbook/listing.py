"""The units of work as a list of numbers, newest first, filtered in the database."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from desktop.domain.dates import format_day
from desktop.domain.views_history import HistoryFilter, UnitLine
from desktop.services.register.around import with_all_owned
from desktop.storage.models import ChangeRow, UnitRow
from desktop.storage.undoing import fallen_numbers

_BATCH = 500


def matching_numbers(session: Session, wanted: HistoryFilter, zone: tzinfo | None) -> list[int]:
    """Log numbers of what meets all conditions, newest first."""
    query = select(UnitRow.number).where(*_conditions(wanted, zone))
    numbers = list(session.scalars(query.order_by(UnitRow.number.desc())))
    if not wanted.record_id:
        return numbers
    about = _numbers_about(session, wanted.record_id)
    return [number for number in numbers if number in about]


def unit_lines(session: Session, ids: Sequence[str], zone: tzinfo | None) -> list[UnitLine]:
    fallen = fallen_numbers(session)
    found: dict[str, UnitLine] = {}
    for start in range(0, len(ids), _BATCH):
        numbers = [int(each) for each in ids[start : start + _BATCH]]
        query = select(UnitRow.number, UnitRow.at, UnitRow.user, UnitRow.sentence)
        for row in session.execute(query.where(UnitRow.number.in_(numbers))):
            found[str(row.number)] = UnitLine(
                id=str(row.number),
                at=time_words(row.at, zone),
                who=row.user,
                sentence=row.sentence,
                stands=row.number not in fallen,
            )
    return [found[each] for each in ids if each in found]


def time_words(at: datetime, zone: tzinfo | None) -> str:
    """`2026. 10. 20. 09:05`, as clocks in the office showed it."""
    here = at.astimezone(zone)
    return f"{format_day(here.date())} {here:%H:%M}"


def beginning_of(day: date, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, time(), zone)


def _conditions(wanted: HistoryFilter, zone: tzinfo | None) -> Iterator[ColumnElement[bool]]:
    for each in unicodedata.normalize("NFC", wanted.text).split():
        yield UnitRow.sentence.icontains(each, autoescape=True)
    if wanted.person:
        yield UnitRow.user == wanted.person
    if wanted.since is not None:
        yield UnitRow.at >= beginning_of(wanted.since, zone)
    if wanted.until is not None:
        yield UnitRow.at < beginning_of(wanted.until + timedelta(days=1), zone)


def _numbers_about(session: Session, record_id: str) -> set[int]:
    """Units that touched the record or what belongs to it."""
    tables = select(ChangeRow.table_name).where(ChangeRow.row_id == record_id).limit(1)
    table = session.scalar(tables)
    if table is None:
        return set()
    ids, found = with_all_owned(session, table, record_id), set[int]()
    for start in range(0, len(ids), _BATCH):
        few = ChangeRow.row_id.in_(ids[start : start + _BATCH])
        found.update(session.scalars(select(ChangeRow.unit_number).where(few).distinct()))
    return found
