"""조직개편 from the wish to the deed: what is open, who may take it, what will be, and done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from desktop.domain.codes import SuccessionKind
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.forms import Saved
from desktop.domain.reorganising import (
    Choices,
    DepartmentChoice,
    PartKind,
    ReorganisationPlan,
    Reorganising,
    Taker,
    new_key,
)
from desktop.services.assignments import Assignments
from desktop.services.departments import Departments
from desktop.services.desk import Desk
from desktop.services.people import Positions
from desktop.services.reorganisation.carrying import begin, carry_out
from desktop.services.reorganisation.parts import open_parts
from desktop.services.reorganisation.soundness import refuse_unsound
from desktop.services.reorganisation.standing import department_choices
from desktop.services.reorganisation.telling import preview_of, sentence_of
from desktop.services.reorganising import Reorganisation
from desktop.storage.models import DepartmentRow


class ReorganisationPlanning:
    """Answers the window's Reorganisations. A plan writes nothing; `carry_out` is one unit.

    Wishes that cannot be raise InvalidEntry with the field (`on`, `department_ids`, `new.0.name`)
    or Refused, and nothing is saved.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def departments(self, on: date) -> Sequence[DepartmentChoice]:
        """Our departments that stand on the day and have no end yet."""
        with self._desk.reading() as session:
            return department_choices(session, on)

    def plan(self, wanted: Reorganising) -> ReorganisationPlan:
        with self._trying(wanted) as step:
            plan = _planned(step.session, wanted)
            begin(step, wanted)
        return plan

    def preview(self, wanted: Reorganising, choices: Choices) -> Sequence[str]:
        """What carrying it out would change, in sentences; it is tried without saving."""
        with self._trying(wanted) as step:
            plan = _planned(step.session, wanted)
            old = _names(step.session, wanted)
            takers = {part.id: choices.get(part.id) or part.offered for part in plan.parts}
            carry_out(step, wanted, list(plan.parts), choices)
        names = {taker.key: taker.name for taker in plan.takers}
        return tuple(preview_of(wanted, old, plan.parts, takers, names))

    def carry_out(self, wanted: Reorganising, choices: Choices) -> Saved:
        with self._desk.reading() as session:
            refuse_unsound(session, wanted)
            told = sentence_of(wanted, list(_names(session, wanted).values()))
        with self._desk.unit(told) as session:
            plan = _planned(session, wanted)
            carry_out(self._step(session, wanted), wanted, list(plan.parts), choices)
        return Saved(sentence=told, number=self._desk.database.last_written or 0)

    @contextmanager
    def _trying(self, wanted: Reorganising) -> Iterator[Reorganisation]:
        """A step in a session that is thrown away."""
        if self._desk.database.read_only:
            raise Refused("읽기 전용으로 열려 있어 조직개편을 할 수 없습니다.", "S-06")
        with self._desk.reading() as session:
            refuse_unsound(session, wanted)
            yield self._step(session, wanted)

    def _step(self, session: Session, wanted: Reorganising) -> Reorganisation:
        desk = self._desk
        return Reorganisation(
            session,
            Departments(desk),
            Assignments(desk),
            Positions(desk),
            wanted.on,
            wanted.note,
            desk.clock(),
        )


def _names(session: Session, wanted: Reorganising) -> dict[str, str]:
    found = ((each, session.get(DepartmentRow, each)) for each in wanted.department_ids)
    return {each: row.name for each, row in found if row is not None}


def _planned(session: Session, wanted: Reorganising) -> ReorganisationPlan:
    if len(_names(session, wanted)) < len(wanted.department_ids):
        raise InvalidEntry("department_ids", "고른 부서가 삭제되었습니다. 다시 고르십시오.")
    takers = (*_opened(wanted), *_standing(session, wanted))
    offered = takers[0].key if wanted.new else ""
    if wanted.kind is SuccessionKind.TRANSFER:
        offered = wanted.department_ids[0]
    parts = tuple(
        replace(part, offered=offered)
        for part in open_parts(session, wanted.department_ids, wanted.on)
        if wanted.kind is not SuccessionKind.TRANSFER or part.kind is not PartKind.BELOW
    )
    return ReorganisationPlan(wanted=wanted, parts=parts, takers=takers)


def _opened(wanted: Reorganising) -> Iterator[Taker]:
    for number, new in enumerate(wanted.new):
        yield Taker(key=new_key(number), name=new.name.strip())


def _standing(session: Session, wanted: Reorganising) -> Iterator[Taker]:
    """Those beside the old department first; the old one itself only where it goes on."""
    stays = wanted.kind is SuccessionKind.TRANSFER
    old = {each.id: each for each in department_choices(session, wanted.on)}
    above = {old[each].above_id for each in wanted.department_ids if each in old}
    choices = [each for each in old.values() if stays or each.id not in wanted.department_ids]
    choices.sort(
        key=lambda each: (each.id not in wanted.department_ids, each.above_id not in above)
    )
    for each in choices:
        goes_on = each.id in wanted.department_ids
        yield Taker(key=each.id, name=f"{each.name}(그대로)" if goes_on else each.name)
