"""What departments report about items, round by round."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from desktop.domain.codes import AssignmentRole, RoundState, SuccessionKind
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.record import Stored
from desktop.domain.rounds import ProgressEntry
from desktop.services.action_items import ActionItems
from desktop.services.names import Names, valid_on
from desktop.services.records import Records
from desktop.services.removing import refuse_closed
from desktop.storage.models import (
    AssignmentRow,
    DepartmentRow,
    DepartmentSuccessionRow,
    ProgressEntryRow,
    RoundRow,
)


class Progress(Records[ProgressEntry]):
    """추진실적: one current entry for an item in a round.

    While the round is open, an entry is revised; afterwards a correction follows it. The
    department is the one in charge on the round's 기준일 unless it is given, and keeps the name
    that it had then.
    """

    row = ProgressEntryRow
    record = ProgressEntry
    noun = "추진실적"
    fixed = ("round_id", "action_item_id", "corrects_id")

    def report(self, entry: ProgressEntry) -> str:
        """Hand in progress; reporting again revises it. Gives the id of the entry.

        Raises Refused when the round is closed.
        """
        with self._desk.together(self._told(entry, "제출")):
            with self._desk.reading() as session:
                refuse_closed(session, entry.round_id)
                current = _current(session, entry.round_id, entry.action_item_id)
            if current is None:
                return self.add(entry)
            self.revise(current.id, entry)
            return current.id

    def correct(self, entry_id: str, entry: ProgressEntry) -> str:
        """Correct an entry of a closed round by a new one, which needs a reason; gives its id.

        Round and item stay those of the entry. Raises Refused while the round is open, and for
        an entry that has been corrected already: the last correction is the one to correct.
        """
        old = self.get(entry_id).value
        corrected = replace(
            entry, round_id=old.round_id, action_item_id=old.action_item_id, corrects_id=entry_id
        )
        with self._desk.unit(self._told(corrected, "정정")) as session:
            return self.enter(session, corrected).id

    def current(self, round_id: str) -> list[Stored[ProgressEntry]]:
        """The entries of a round that stand: corrections in place of what they correct."""
        with self._desk.reading() as session:
            rows = session.scalars(_standing().where(ProgressEntryRow.round_id == round_id))
            return [self._stored(row) for row in rows]

    def _told(self, entry: ProgressEntry, act: str) -> str:
        return self._sentence(ActionItems(self._desk).get(entry.action_item_id).value, act)

    def _completed(self, session: Session, record: ProgressEntry, row: Any) -> ProgressEntry:
        found = session.get(RoundRow, record.round_id)
        if found is None:
            return record
        department_id = record.department_id
        if department_id is None and row is None:
            department_id = _in_charge(session, record.action_item_id, found.as_of)
        moved = row is not None and row.department_id != department_id
        if department_id is None or (record.department_then and not moved):
            return replace(record, department_id=department_id)
        name = _name_then(session, department_id, found.as_of)
        return replace(record, department_id=department_id, department_then=name)

    def _check(self, session: Session, record: ProgressEntry, row: Any) -> None:
        current = _current(session, record.round_id, record.action_item_id)
        if row is None and record.corrects_id is not None:
            if session.get_one(RoundRow, record.round_id).state is RoundState.OPEN:
                raise Refused("점검 중인 회차의 실적은 정정하지 않고 그대로 고칩니다.")
            if current is None or current.id != record.corrects_id:
                raise Refused("이미 정정된 실적입니다. 마지막 정정을 고치십시오.")
            return
        refuse_closed(session, record.round_id)
        if row is None and current is not None:
            raise InvalidEntry("action_item_id", "이 회차에 낸 실적이 이미 있습니다.")


def _standing() -> Any:
    correction = aliased(ProgressEntryRow)
    corrected = select(correction.id).where(
        correction.corrects_id == ProgressEntryRow.id, correction.deleted_at.is_(None)
    )
    return (
        select(ProgressEntryRow)
        .where(ProgressEntryRow.deleted_at.is_(None), ~corrected.exists())
        .order_by(ProgressEntryRow.id)
    )


def _current(session: Session, round_id: str, item_id: str) -> ProgressEntryRow | None:
    query = _standing().where(
        ProgressEntryRow.round_id == round_id, ProgressEntryRow.action_item_id == item_id
    )
    found: ProgressEntryRow | None = session.scalars(query).first()
    return found


def _in_charge(session: Session, item_id: str, day: date) -> str | None:
    query = select(AssignmentRow.department_id).where(
        AssignmentRow.action_item_id == item_id,
        AssignmentRow.role == AssignmentRole.LEAD,
        AssignmentRow.deleted_at.is_(None),
        valid_on(AssignmentRow, day),
    )
    return session.scalars(query).first()


def _name_then(session: Session, department_id: str, day: date) -> str:
    """The name of the department as it was on `day`, before or after renames."""
    row = session.get(DepartmentRow, department_id)
    while row is not None and row.valid_from is not None and row.valid_from > day:
        before = select(DepartmentRow).join(
            DepartmentSuccessionRow, DepartmentSuccessionRow.predecessor_id == DepartmentRow.id
        )
        named = before.where(
            DepartmentSuccessionRow.successor_id == row.id,
            DepartmentSuccessionRow.kind == SuccessionKind.RENAME,
            DepartmentSuccessionRow.deleted_at.is_(None),
        )
        earlier = session.scalars(named).first()
        if earlier is None:
            break
        row = earlier
    return Names(session, day).department(row.id) if row is not None else ""
