"""Fills an office file with many agreements: hashed, logged and chained like typed ones."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop.domain.action_items import ActionClause, ActionItem
from desktop.domain.agreements import Agreement, AgreementParty, AgreementVersion, Clause
from desktop.domain.budgets import Budget, BudgetLine, Execution
from desktop.domain.codes import AssignmentRole, CouncilKind, Status
from desktop.domain.dates import day
from desktop.domain.departments import Assignment, Department
from desktop.domain.meetings import CouncilAction
from desktop.domain.money import won
from desktop.domain.office import Office
from desktop.domain.organisations import Organisation
from desktop.domain.rounds import ProgressEntry, Round
from desktop.services.activities import Activities
from desktop.services.office_files import OfficeFile, create_office
from desktop.storage.base import Kept
from desktop.storage.database import Database
from desktop.storage.models import (
    ActionClauseRow,
    ActionItemRow,
    AgreementPartyRow,
    AgreementRow,
    AgreementVersionRow,
    AssignmentRow,
    BudgetLineRow,
    BudgetRow,
    ClauseRow,
    CouncilActionRow,
    ExecutionRow,
    ProgressEntryRow,
)
from tests.benchmarks.raw_rows import RawRow, raw_row, sample_row, save_unit

NOW = datetime(2026, 10, 20, 9, 0, tzinfo=UTC)
AGREEMENTS_A_UNIT = 200
DEPARTMENTS, ORGANISATIONS = 40, 200
_STATUSES = (
    (Status.ON_TRACK, 55),
    (Status.DONE, 100),
    (Status.ON_TRACK, 70),
    (Status.PARTIAL, 30),
    (Status.ON_TRACK, 40),
    (Status.NOT_STARTED, 0),
    (Status.ON_TRACK, 85),
    (Status.ON_HOLD, 20),
    (Status.DONE_CONTINUING, 100),
    (Status.ON_TRACK, 60),
)


def make_large(
    path: Path, *, agreements: int = 10_000, clauses: int = 8, items: int = 1, rounds: int = 3
) -> None:
    """Write an office file at `path`; `items` is the number of items a clause has.

    Every fiftieth item is late and every twentieth is missing in the last round.
    """
    office = Office(name="큰시험시", coordinating_department="정책기획관")
    file = create_office(str(path), office, user="시험", clock=lambda: NOW)
    try:
        _Maker(file, clauses, items, rounds).run(agreements)
    finally:
        file.close()


@dataclass
class _Maker:
    file: OfficeFile
    clauses: int
    items: int
    rounds: int
    samples: dict[type[Kept], RawRow] = field(default_factory=dict)
    made: dict[type[Kept], list[RawRow]] = field(default_factory=lambda: defaultdict(list))

    def run(self, agreements: int) -> None:
        self._surroundings()
        self._sample_rows()
        numbers = range(agreements)
        for start in range(0, agreements, AGREEMENTS_A_UNIT):
            chosen = numbers[start : start + AGREEMENTS_A_UNIT]
            for number in chosen:
                self._agreement(number)
            self._save(f"협약 {len(chosen)}건 등록")

    def _surroundings(self) -> None:
        do = Activities(self.file.desk)
        self.departments = [
            do.departments.add(Department(name=f"시험{n:02d}과", position=n))
            for n in range(DEPARTMENTS)
        ]
        self.organisations = [
            do.organisations.add(Organisation(name=f"협력기관 {n:03d}"))
            for n in range(ORGANISATIONS)
        ]
        self.round_ids = [
            do.rounds.add(Round(year=2026 - back // 4, sequence=4 - back % 4, as_of=as_of))
            for back, as_of in self._reference_days()
        ]
        self.source_id = next(
            each.id for each in do.funding_sources.all() if each.value.code == "national"
        )

    def _reference_days(self) -> Iterator[tuple[int, date]]:
        """The last of the rounds is the third quarter of 2026."""
        ends = ((3, 31), (6, 30), (9, 30), (12, 31))
        for back in range(self.rounds, 0, -1):
            month, last = ends[3 - back % 4]
            yield back, date(2026 - back // 4, month, last)

    # --- rows ---

    def _sample_rows(self) -> None:
        """One row of each kind through the real records, so that every column is right."""
        none = "0"
        records: tuple[tuple[type[Kept], Any], ...] = (
            (AgreementRow, Agreement(title="-", signed_on=day(date(2024, 1, 1)))),
            (AgreementVersionRow, AgreementVersion(agreement_id=none)),
            (AgreementPartyRow, AgreementParty(agreement_id=none, organisation_id=none)),
            (ClauseRow, Clause(version_id=none, text="-")),
            (ActionItemRow, ActionItem(title="-", agreement_id=none, due_on=day(NOW.date()))),
            (ActionClauseRow, ActionClause(action_item_id=none, clause_id=none)),
            (
                AssignmentRow,
                Assignment(role=AssignmentRole.LEAD, agreement_id=none, department_id=none),
            ),
            (
                ProgressEntryRow,
                ProgressEntry(round_id=none, action_item_id=none, status=Status.ON_TRACK),
            ),
            (
                CouncilActionRow,
                CouncilAction(agreement_id=none, kind=CouncilKind.POST_REPORT, done_on=NOW.date()),
            ),
            (BudgetRow, Budget(project="-", agreement_id=none)),
            (BudgetLineRow, BudgetLine(budget_id=none, funding_source_id=none, amount=won(0))),
            (ExecutionRow, Execution(budget_line_id=none, as_of=NOW.date(), paid=won(0))),
        )
        dialect = self.file.database.engine.dialect
        self.samples = {kind: sample_row(kind, record, dialect) for kind, record in records}

    def _row(self, row_class: type[Kept], **values: Any) -> str:
        row = raw_row(self.samples[row_class], **values)
        self.made[row_class].append(row)
        return str(row["id"])

    def _agreement(self, number: int) -> None:
        signed = (date(2019, 1, 1) + timedelta(days=number * 7 % 2700)).isoformat()
        until = (date(2026, 9, 1) + timedelta(days=number * 13 % 3000)).isoformat()
        agreement = self._row(
            AgreementRow,
            title=f"시험 업무협약 {number:05d}호",
            number=f"MOU-{signed[:4]}-{number:05d}",
            signed_on_earliest=signed,
            signed_on_latest=signed,
            effective_until_precision="day",
            effective_until_earliest=until,
            effective_until_latest=until,
        )
        for place in range(2):
            chosen = (number * 3 + place) % ORGANISATIONS
            self._row(
                AgreementPartyRow,
                agreement_id=agreement,
                organisation_id=self.organisations[chosen],
                name_as_signed=f"협력기관 {chosen:03d}",
                position=place,
            )
        self._row(
            AssignmentRow,
            agreement_id=agreement,
            department_id=self.departments[number % DEPARTMENTS],
        )
        self._row(CouncilActionRow, agreement_id=agreement)
        self._promises(number, agreement)
        self._money(number, agreement)

    def _promises(self, number: int, agreement: str) -> None:
        version = self._row(AgreementVersionRow, agreement_id=agreement)
        for place in range(self.clauses):
            clause = self._row(
                ClauseRow,
                version_id=version,
                text=f"{place + 1}번째 분야의 공동 협력",
                mark=f"제{place + 1}항",
                position=place,
            )
            for part in range(self.items):
                turn = (number * self.clauses + place) * self.items + part
                self._item(turn, agreement, clause)

    def _item(self, turn: int, agreement: str, clause: str) -> None:
        late = turn % 50 == 0
        due = (NOW.date() + timedelta(days=-20 if late else 60 + turn % 700)).isoformat()
        item = self._row(
            ActionItemRow,
            title=f"실행과제 {turn:06d}",
            number=f"T-{turn:06d}",
            agreement_id=agreement,
            position=turn,
            due_on_earliest=due,
            due_on_latest=due,
        )
        self._row(ActionClauseRow, action_item_id=item, clause_id=clause)
        for place, round_id in enumerate(self.round_ids):
            if place == len(self.round_ids) - 1 and turn % 20 == 0:
                continue
            status, percent = _STATUSES[(turn + turn // 10) % len(_STATUSES)]
            self._row(
                ProgressEntryRow,
                round_id=round_id,
                action_item_id=item,
                status=status.value,
                percent=percent,
                achievements=f"{place + 1}차 점검까지 실적 정리",
                plans="다음 분기 협의",
            )

    def _money(self, number: int, agreement: str) -> None:
        budget = self._row(BudgetRow, agreement_id=agreement, project=f"시험 사업 {number:05d}")
        line = self._row(
            BudgetLineRow,
            budget_id=budget,
            funding_source_id=self.source_id,
            amount_won=(number % 900 + 100) * 1_000_000,
        )
        self._row(ExecutionRow, budget_line_id=line, paid_won=(number % 90 + 10) * 1_000_000)

    # --- saving ---

    def _save(self, sentence: str) -> None:
        """Past the open office, which would take the rows for somebody else's."""
        database = Database(self.file.database.url)
        with database.engine.execution_options(writes=True).begin() as connection:
            save_unit(connection, sentence, NOW, self.made)
        database.close()
        self.made.clear()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--agreements", type=int, default=10_000)
    parser.add_argument("--clauses", type=int, default=8)
    parser.add_argument("--items", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    told = parser.parse_args()
    make_large(
        told.path,
        agreements=told.agreements,
        clauses=told.clauses,
        items=told.items,
        rounds=told.rounds,
    )


if __name__ == "__main__":
    main()
