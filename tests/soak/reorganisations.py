"""Random histories of reorganisations: no duty without a department, no total and no byte lost.

`python3 -m tests.soak.reorganisations 200`
"""

from __future__ import annotations

import random
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

from sqlalchemy import func, select

from desktop.domain.codes import ReportKind, SuccessionKind
from desktop.domain.errors import UserError
from desktop.domain.office import Office
from desktop.domain.reorganising import NewDepartment, ReorganisationPlan, Reorganising
from desktop.services.activities import Activities
from desktop.services.current import item_lead, items_running
from desktop.services.names import Names
from desktop.services.office_files import OfficeFile, create_office, open_office
from desktop.services.reorganisation.planning import ReorganisationPlanning
from desktop.services.reporting import SUFFIXES, Reporting
from desktop.storage.models import ActionItemRow, AgreementRow
from tests.soak.coverage import coverage, duty_faults
from tests.soak.random_office import fill_at_random
from tests.soak.tally import Tally, main

_STEPS = 7
_DAY = timedelta(days=1)
_NEW = {SuccessionKind.RENAME: (1, 1), SuccessionKind.MERGE: (1, 1), SuccessionKind.SPLIT: (2, 3)}
_KINDS = (*_NEW, SuccessionKind.ABOLISH, SuccessionKind.TRANSFER)


def reorganisations(times: int, folder: Path, seed: int = 1) -> Tally:
    chance, tally = random.Random(seed), Tally()
    empty = folder / "빈.mou"
    create_office(str(empty), Office(name="예시시"), user="김하나", clock=_clock()).close()
    for turn in range(times):
        path = Path(shutil.copy(empty, folder / f"{turn}.mou"))
        office = open_office(str(path), user="김하나", clock=_clock())
        try:
            history = _History(office, chance, tally, folder)
            tally.judge(f"history {turn}", list(history.faults()))
        finally:
            office.close()
            path.unlink()
    return tally


class _History:
    """One history: steps at days that mostly go forward, each judged as it is done."""

    def __init__(
        self, office: OfficeFile, chance: random.Random, tally: Tally, folder: Path
    ) -> None:
        self._office, self._chance, self._tally = office, chance, tally
        self._folder = folder
        self._planning = ReorganisationPlanning(office.desk)
        self._names = (f"새{number}과" for number in count())
        self._day = date(2026, 1, 1)

    def faults(self) -> Iterator[str]:
        fill_at_random(self._office.desk, self._chance)
        covered = coverage(self._office.desk)
        start = Activities(self._office.desk).facts.all()
        done: list[int] = []
        middle = self._chance.randrange(_STEPS)
        printed: tuple[tuple[ReportKind, date, int], bytes] | None = None
        for step in range(_STEPS):
            done += self._step()
            yield from self._wrong
            yield from duty_faults(self._office.desk, covered)
            if step == middle:
                printed = self._print_first()
        assert printed is not None
        if self._printed(*printed[0]) != printed[1]:
            yield f"the report {printed[0]} has other bytes than it had"
        yield from map(str, self._office.check())
        yield from self._undone(done, start)

    def _undone(self, done: list[int], start: object) -> Iterator[str]:
        do = Activities(self._office.desk)
        for number in reversed(done):
            do.history.undo(number)
        facts = do.facts.all()
        if {**facts, "report_run": []} != {**start, "report_run": []}:  # type: ignore[dict-item]
            yield "undoing every step does not lead back to the start"

    # --- one step ---

    def _step(self) -> Iterator[int]:
        """Carry out one random step; gives its number unless it was refused."""
        self._wrong: list[str] = []
        self._day = _first_of_month(self._day + self._chance.choice([0, 31, 62, -31]) * _DAY)
        wanted = self._wish()
        past, before = self._totals(self._day - _DAY), self._totals(self._day)
        try:
            plan = self._planning.plan(wanted)
            choices = self._choices(plan)
            self._planning.preview(wanted, choices)
            saved = self._planning.carry_out(wanted, choices)
        except UserError as error:
            self._tally.seen[f"{wanted.kind.value} refused: {error.code}"] += 1
            return
        self._tally.seen[f"{wanted.kind.value} done"] += 1
        self._wrong += self._total_faults(before, wanted, choices)
        if self._totals(self._day - _DAY) != past:
            self._wrong.append(f"{wanted.kind.value}: the day before has other totals than it had")
        yield saved.number

    def _wish(self) -> Reorganising:
        chance = self._chance
        standing = self._planning.departments(self._day)
        kind = chance.choice(_KINDS)
        number = chance.choice([2, 2, 3]) if kind is SuccessionKind.MERGE else 1
        old = chance.sample(list(standing), min(number, len(standing)))
        few, many = _NEW.get(kind, (0, 0))
        above = chance.choice([old[0].above_id, old[0].above_id, ""]) if old else ""
        if above in [each.id for each in old]:
            above = ""
        new = tuple(
            NewDepartment(name=next(self._names), above_id=above)
            for _ in range(chance.randint(few, many))
        )
        ids = tuple(each.id for each in old)
        return Reorganising(kind=kind, on=self._day, department_ids=ids, new=new)

    def _choices(self, plan: ReorganisationPlan) -> dict[str, str]:
        """All to one, as offered, or each to anybody."""
        manner = self._chance.choice(["offered", "one", "any"])
        if manner == "offered" or not plan.takers:
            return {}
        one = self._chance.choice(plan.takers).key
        return {
            part.id: one if manner == "one" else self._chance.choice(plan.takers).key
            for part in plan.parts
        }

    # --- totals ---

    def _totals(self, on: date) -> Counter[str]:
        """Running items by the department that leads them on a day, as every view finds it."""
        lead = item_lead(on).label("lead_id")
        query = (
            select(lead, func.count().label("items"))
            .select_from(ActionItemRow)
            .outerjoin(AgreementRow, AgreementRow.id == ActionItemRow.agreement_id)
            .where(*items_running(on))
            .group_by(lead)
        )
        counted: Counter[str] = Counter()
        with self._office.desk.reading() as session:
            names = Names(session, on)
            for row in session.execute(query):
                counted[names.incarnation(row.lead_id) or ""] += row.items
        return counted

    def _total_faults(
        self, before: Counter[str], wanted: Reorganising, choices: dict[str, str]
    ) -> Iterator[str]:
        """What the totals of one day lose or win between predecessors and successors."""
        after = self._totals(wanted.on)
        told = f"{wanted.kind.value} on {wanted.on}"
        if before.total() != after.total():
            yield f"{told}: {before.total()} items before, {after.total()} after"
        old = set(wanted.department_ids)
        new = set(after) - set(before) - old
        touched = old | new | (set(choices.values()) & (set(before) | set(after)))
        if sum(before[each] for each in touched) != sum(after[each] for each in touched):
            yield f"{told}: totals by successor differ from totals by predecessor"
        others = (set(before) | set(after)) - touched
        if any(before[each] != after[each] for each in others):
            yield f"{told}: a department that had nothing to do with it has another total"
        left = sum(after[each] for each in old)
        if left and wanted.kind is not SuccessionKind.TRANSFER:
            yield f"{told}: {left} items are left with a department that is gone"

    # --- reports ---

    def _print_first(self) -> tuple[tuple[ReportKind, date, int], bytes]:
        kind = self._chance.choice([ReportKind.BRIEFING, ReportKind.TRACKER])
        as_of = self._day + self._chance.choice([-40, -1, 0, 40]) * _DAY
        number = self._office.database.last_written
        assert number is not None
        return (kind, as_of, number), self._printed(kind, as_of, number)

    def _printed(self, kind: ReportKind, as_of: date, recorded: int) -> bytes:
        out = self._folder / f"보고서{SUFFIXES[kind]}"
        Reporting(self._office).write(kind, out, as_of=as_of, recorded=recorded)
        return out.read_bytes()


def _first_of_month(day: date) -> date:
    return day.replace(day=1)


def _clock():
    minutes = count()
    start = datetime(2026, 1, 1, tzinfo=UTC)
    return lambda: start + timedelta(minutes=next(minutes))


if __name__ == "__main__":
    sys.exit(main(reorganisations, 200))
