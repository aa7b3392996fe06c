"""What lies around the small office's agreement: money, meetings, council, sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.action_items import (
    Facility,
)
from desktop.domain.budgets import Budget, BudgetLine, Execution
from desktop.domain.codes import (
    BudgetKind,
    BudgetState,
    CouncilKind,
    MeetingKind,
)
from desktop.domain.dates import day
from desktop.domain.meetings import CouncilAction, Decision, Meeting, Participant, Request
from desktop.domain.money import won
from desktop.domain.sources import Citation, Source
from desktop.services.activities import Activities

Names = dict[str, str]


def enter_around(do: Activities, found: Names) -> None:
    _money(do, found)
    _facility_and_meeting(do, found)
    _council(do, found)
    _sources(do, found)


def _money(do: Activities, found: Names) -> None:
    sources = {each.value.code: each.id for each in do.funding_sources.all()}
    found["budget"] = do.budgets.add(
        Budget(
            project="교류센터 조성",
            agreement_id=found["mou"],
            stated_total=won(10_000_000_000),
            stated_words="총 100억원",
            headline="100억 규모",
        )
    )
    line = BudgetLine(
        budget_id=found["budget"],
        funding_source_id=sources["national"],
        kind=BudgetKind.WHOLE,
        state=BudgetState.SECURED,
        amount=won(7_000_000_000),
    )
    found["national"] = do.budget_lines.add(line)
    do.budget_lines.add(
        replace(line, funding_source_id=sources["local_undivided"], amount=won(3_000_000_000))
    )
    paid = Execution(
        budget_line_id=found["national"], as_of=date(2026, 6, 30), paid=won(2_000_000_000)
    )
    do.executions.add(paid)
    do.executions.add(replace(paid, as_of=date(2026, 9, 30), paid=won(3_500_000_000)))


def _facility_and_meeting(do: Activities, found: Names) -> None:
    do.facilities.add(
        Facility(
            name="교류센터",
            agreement_id=found["mou"],
            place="가람역 앞",
            area=Decimal(1455),
            area_approx=True,
        )
    )
    found["meeting"] = do.meetings.add(
        Meeting(
            name="상생 간담회",
            agreement_id=found["mou"],
            kind=MeetingKind.TALK,
            held_on=day(date(2026, 3, 4)),
            attendance=700,
            attendance_approx=True,
        )
    )
    do.participants.add(
        Participant(meeting_id=found["meeting"], person_id=found["mayor"], title_then="가람시장")
    )
    do.decisions.add(Decision(meeting_id=found["meeting"], text="교류 인원을 늘리기로 함"))
    do.requests.add(Request(text="국비 지원을 건의", addressee="정부", meeting_id=found["meeting"]))


def _council(do: Activities, found: Names) -> None:
    do.council_actions.add(
        CouncilAction(
            agreement_id=found["mou"],
            kind=CouncilKind.POST_REPORT,
            committee="기획행정위원회",
            done_on=date(2024, 6, 3),
        )
    )
    do.council_actions.add(
        CouncilAction(
            agreement_id=found["mou"],
            kind=CouncilKind.ANNUAL_REPORT,
            committee="기획행정위원회",
            due_on=date(2026, 11, 10),
        )
    )


def _sources(do: Activities, found: Names) -> None:
    found["source"] = do.sources.add(
        Source(title="손 맞잡은 두 도시", outlet="가람신문", published_on=day(date(2024, 5, 14)))
    )
    cited = Citation(source_id=found["source"], record_kind="agreement", record_id=found["mou"])
    do.citations.add(cited)
    do.citations.add(replace(cited, record_kind="clause", record_id=found["clause1"]))
