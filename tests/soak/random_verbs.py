"""One random call of every verb of the services beside add, revise and remove."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.codes import (
    CouncilKind,
    EndReason,
    OwnerSide,
    RelationKind,
    RequestState,
    RoundState,
)
from desktop.domain.departments import Department
from desktop.domain.registration import ClauseDraft, PartyDraft, SignatoryDraft
from tests.soak.random_records import World

Verb = Callable[[World], Any]


def _parties(world: World) -> list[PartyDraft]:
    signatory = SignatoryDraft(person_id=world.one("person"), title_as_signed=world.text())
    ids = world.ids("organisation")
    chosen = world.chance.sample(ids, min(2, len(ids)))
    return [PartyDraft(organisation_id=each, signatories=(signatory,)) for each in chosen]


def _clauses(world: World) -> list[ClauseDraft]:
    below = ClauseDraft(text=world.name())
    return [ClauseDraft(text=world.name(), binds=(0,), below=(below,)), ClauseDraft(text="둘째")]


def _register_agreement(world: World) -> None:
    agreements = world.activities.agreements
    parties = _parties(world)
    agreements.register(world.record(agreements), parties=parties, clauses=_clauses(world))


def _enter_parties(world: World) -> None:
    world.activities.parties.enter_all(world.one("agreement"), _parties(world))


def _enter_clauses(world: World) -> None:
    version = world.one("agreement_version")
    agreement = world.of("agreement_version", version, "agreement_id")
    parties = world.ids("agreement_party", agreement_id=agreement)
    world.activities.clauses.enter_all(version, _clauses(world), parties)


def _move(table: str, activity: str) -> Verb:
    def move(world: World) -> None:
        service: Any = getattr(world.activities, activity)
        moved = world.one(table)
        within = {name: world.of(table, moved, name) for name in service.tree}
        parents = [None, *world.ids(table, **within)]
        position = world.chance.randrange(5)
        service.move(moved, parent_id=world.chance.choice(parents), position=position)

    return move


def _supplement(world: World) -> None:
    drafts = [replace(draft, binds=()) for draft in _clauses(world)]
    world.activities.versions.supplement(world.one("agreement"), drafts)


def _renew(world: World) -> None:
    first = world.fuzzy()
    world.activities.versions.renew(
        world.one("agreement"), effective_from=first, until=first, dated=world.fuzzy()
    )


def _derive(world: World) -> None:
    items = world.activities.action_items
    clause = world.one("clause")
    version = world.of("clause", clause, "version_id")
    agreement = world.of("agreement_version", version, "agreement_id")
    owner = {"agreement_id": agreement, "plan_id": None}
    plain = {"owner_id": None, "owner_side": OwnerSide.JOINT, "facility_id": None}
    items.derive(replace(world.record(items), **owner, **plain), [clause])


def _report(world: World) -> None:
    progress = world.activities.progress
    progress.report(world.record(progress))


def _correct(world: World) -> None:
    progress = world.activities.progress
    closed = world.one("round", state=RoundState.CLOSED)
    entries = [entry.id for entry in progress.current(closed)] or [""]
    corrected = replace(world.record(progress), reason="다시 확인")
    progress.correct(world.chance.choice(entries), corrected)


def _close_round(world: World) -> None:
    """One that has been reported in, if there is any, so that corrections have something."""
    open_rounds = world.ids("round", state=RoundState.OPEN)
    reported = [each for each in open_rounds if world.ids("progress_entry", round_id=each)]
    world.activities.rounds.close(world.chance.choice(reported or open_rounds or [""]))


def _register_budget(world: World) -> None:
    budgets, lines = world.activities.budgets, world.activities.budget_lines
    budgets.register(world.record(budgets), [world.record(lines) for _ in range(2)])


def _register_meeting(world: World) -> None:
    at = world.activities
    at.meetings.register(
        world.record(at.meetings),
        participants=[world.record(at.participants)],
        decisions=[world.record(at.decisions)],
        requests=[world.record(at.requests)],
    )


def _appoint(world: World) -> None:
    position = world.record(world.activities.positions)
    world.activities.people.appoint(replace(position, valid_from=world.today()))


def _assign(world: World) -> None:
    assignments = world.activities.assignments
    assignments.assign(replace(world.record(assignments), valid_from=world.today()))


def _hand_over(world: World) -> None:
    department, person = world.one("department", valid_to=None), world.one("person")
    either = {"department_id": department} if world.chance.random() < 0.5 else {"person_id": person}
    open_duty = world.one("assignment", valid_to=None)
    world.activities.assignments.hand_over(open_duty, world.today(), **either)


def _departments(world: World, count: int) -> list[str]:
    ids = world.ids("department", valid_to=None)
    return world.chance.sample(ids, min(count, len(ids))) + [""] * (count - len(ids))


def _merge(world: World) -> None:
    into = Department(name=world.name())
    world.activities.departments.merge(_departments(world, 2), into, world.today())


def _split(world: World) -> None:
    (old,) = _departments(world, 1)
    moves = dict.fromkeys(world.ids("assignment", department_id=old, valid_to=None)[:1], 1)
    parts = [Department(name=world.name()) for _ in range(2)]
    world.activities.departments.split(old, parts, world.today(), moves=moves)


def _abolish(world: World) -> None:
    old, successor = _departments(world, 2)
    world.activities.departments.abolish(old, world.today(), successor_id=successor)


def _transfer(world: World) -> None:
    duty = world.one("assignment", valid_to=None)
    from_id = world.of("assignment", duty, "department_id") or ""
    (to,) = _departments(world, 1)
    world.activities.departments.transfer(from_id, to, [duty], world.today())


def _keep_content(world: World) -> None:
    data = world.chance.randbytes(40)
    world.content_ids.append(world.activities.contents.keep(data, "text/plain"))


def _keep_evidence(world: World) -> None:
    service = world.activities.evidence
    assert world.desk.database.path is not None
    file = Path(world.desk.database.path).with_name("받은 파일.txt")
    with file.open("wb") as stream:
        stream.write(world.chance.randbytes(30))
    service.keep(world.record(service), file)


def _complete(world: World) -> None:
    action = world.one("council_action", done_on=None)
    world.activities.council_actions.complete(action, world.day())


def _hold(world: World) -> None:
    meeting = world.one("evaluation_meeting")
    held_on = date(world.of("evaluation_meeting", meeting, "year") or 2026, 11, 3)
    world.activities.evaluations.hold(meeting, held_on)


def _undo(world: World) -> None:
    """Of one of the last units; the farther back, the more often refused."""
    newest = next(world.activities.history.log(1, with_changes=False)).number
    world.activities.history.undo(newest - world.chance.randrange(min(newest, 6)))


VERBS: dict[str, Verb] = {
    "organisations.rename": lambda w: w.activities.organisations.rename(
        w.one("organisation"), w.name(), w.today()
    ),
    "people.appoint": _appoint,
    "people.relieve": lambda w: w.activities.people.relieve(
        w.of("position", w.one("position", valid_to=None), "person_id"),
        w.today(),
    ),
    "departments.rename": lambda w: w.activities.departments.rename(
        *_departments(w, 1), w.name(), w.today()
    ),
    "departments.merge": _merge,
    "departments.split": _split,
    "departments.abolish": _abolish,
    "departments.transfer": _transfer,
    "assignments.assign": _assign,
    "assignments.hand_over": _hand_over,
    "assignments.finish": lambda w: w.activities.assignments.finish(
        w.one("assignment", valid_to=None), w.today()
    ),
    "agreements.register": _register_agreement,
    "agreements.end": lambda w: w.activities.agreements.end(
        w.one("agreement"), EndReason.ACHIEVED, w.today()
    ),
    "agreements.relate": lambda w: w.activities.agreements.relate(
        w.one("agreement"), w.one("agreement"), RelationKind.SUCCESSOR
    ),
    "versions.amend": lambda w: w.activities.versions.amend(
        w.one("agreement"), dated=w.fuzzy(), changes=w.text()
    ),
    "versions.extend": lambda w: w.activities.versions.extend(
        w.one("agreement"), until=w.fuzzy(), dated=w.fuzzy()
    ),
    "versions.renew": _renew,
    "versions.supplement": _supplement,
    "parties.enter_all": _enter_parties,
    "clauses.enter_all": _enter_clauses,
    "clauses.split": lambda w: w.activities.clauses.split(w.one("clause"), [w.name(), w.name()]),
    "clauses.move": _move("clause", "clauses"),
    "strategies.move": _move("strategy", "strategies"),
    "action_items.move": _move("action_item", "action_items"),
    "funding_sources.move": _move("funding_source", "funding_sources"),
    "action_items.derive": _derive,
    "plans.reissue": lambda w: w.activities.plans.reissue(
        w.one("plan"), dated=w.fuzzy(), strategies_stated=4, tasks_stated=None
    ),
    "milestones.reach": lambda w: w.activities.milestones.reach(w.one("milestone"), w.fuzzy()),
    "rounds.open": lambda w: w.activities.rounds.open(w.record(w.activities.rounds)),
    "rounds.close": _close_round,
    "progress.report": _report,
    "progress.correct": _correct,
    "evaluations.hold": _hold,
    "budgets.register": _register_budget,
    "meetings.register": _register_meeting,
    "requests.answer": lambda w: w.activities.requests.answer(
        w.one("request"), RequestState.ACCEPTED, w.text()
    ),
    "council_actions.plan": lambda w: w.activities.council_actions.plan(
        w.one("agreement"), CouncilKind.POST_REPORT
    ),
    "council_actions.complete": _complete,
    "contents.keep": _keep_content,
    "evidence.keep": _keep_evidence,
    "history.undo": _undo,
}
