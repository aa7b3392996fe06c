"""Random calls of every public method that changes something, then everything undone.

`python3 -m tests.soak.random_calls --calls 10000` prints how often each was called and refused.
"""

from __future__ import annotations

import argparse
import inspect
import json
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, get_type_hints

from desktop.domain.errors import UserError
from desktop.domain.office import Office
from desktop.services.activities import Activities
from desktop.services.office_files import OfficeFile, create_office
from desktop.services.records import Records
from tests.soak.random_records import World
from tests.soak.random_verbs import VERBS

# Public methods that only read.
READING = {"get", "all", "named", "name_on", "first_version", "newest", "coded", "current", "of"}
READING |= {"read", "log", "unit", "preview", "label_of", "below", "find", "as_json"}
_FEW = 4
# The settings of the office are there from the start and stay, as do notes of issued documents.
ALWAYS_REFUSED = {"office.add", "office.remove", "report_runs.revise", "report_runs.remove"}
_ISSUED = "보고서 발행"


def changing_methods() -> Iterator[str]:
    """`activity.method` for every public method that changes something.

    What takes a session is a part of a unit, not a call.
    """
    for activity, service in get_type_hints(Activities).items():
        for name, method in inspect.getmembers(service, inspect.isfunction):
            parameters = list(inspect.signature(method).parameters)
            within = len(parameters) > 1 and parameters[1] == "session"
            if not name.startswith("_") and name not in READING and not within:
                yield f"{activity}.{name}"


def call_table(world: World) -> dict[str, Callable[[World], Any]]:
    table: dict[str, Callable[[World], Any]] = dict(VERBS)
    for activity, service in vars(world.activities).items():
        if isinstance(service, Records):
            table[f"{activity}.add"] = _add(service)
            table[f"{activity}.revise"] = _revise(service)
            table[f"{activity}.remove"] = _remove(service)
    return table


def _add(service: Records[Any]) -> Callable[[World], Any]:
    return lambda world: service.add(world.record(service))


def _revise(service: Records[Any]) -> Callable[[World], Any]:
    def revise(world: World) -> None:
        stored = service.get(_chosen(world, service))
        service.revise(stored.id, world.revised(service, stored.value), seen=stored.version)

    return revise


def _remove(service: Records[Any]) -> Callable[[World], Any]:
    return lambda world: service.remove(_chosen(world, service))


def _chosen(world: World, service: Records[Any]) -> str:
    """Mostly the newest: what others refer to cannot go, and what goes takes much with it."""
    ids = world.ids(service.row.__tablename__) or [""]
    return ids[-1] if world.chance.random() < 0.7 else world.chance.choice(ids)


def prepared(world: World, name: str) -> str:
    """`name`, or the `add` that it needs first where there is little to work on."""
    activity, method = name.split(".")
    service = getattr(world.activities, activity)
    if not isinstance(service, Records):
        return name
    table = service.row.__tablename__
    open_ended = {"valid_to": None} if table == "department" else {}
    few = method != "add" and len(world.ids(table, **open_ended)) < _FEW
    fresh = method in ("revise", "remove") and world.chance.random() < 0.3
    if table != "office" and (few or fresh):
        return prepared(world, f"{activity}.add")
    needed = {
        k.column.table.name for k in service.row.table().foreign_keys if not k.parent.nullable
    }
    for target in sorted(needed) if method == "add" else ():
        if not world.ids(target) or world.chance.random() < 0.1:
            return prepared(world, f"{_activities_by_table(world)[target]}.add")
    return name


class Tally:
    """How often each method did its work, and how often it refused."""

    def __init__(self, names: list[str]) -> None:
        self.done: Counter[str] = Counter(dict.fromkeys(names, 0))
        self.refused: Counter[str] = Counter()
        self.reasons: Counter[tuple[str, str]] = Counter()

    def calls(self) -> int:
        return self.done.total() + self.refused.total()

    def wanting(self, least: int) -> list[str]:
        """Methods that have not been carried out often enough."""
        return [n for n in self.done if self.done[n] < least and n not in ALWAYS_REFUSED]

    def call(self, name: str, method: Callable[[World], Any], world: World) -> bool:
        """Whether it was carried out."""
        try:
            method(world)
        except UserError as error:
            self.refused[name] += 1
            self.reasons[name, error.sentence] += 1
            return False
        self.done[name] += 1
        return True

    def text(self) -> str:
        lines = [f"{name:32} {self.done[name]:6} {self.refused[name]:6}" for name in self.done]
        total = f"{'모두':32} {self.done.total():6} {self.refused.total():6}"
        return "\n".join((f"{'호출':32} {'처리':>6} {'거절':>6}", *sorted(lines), total))


def call_at_random(
    office: OfficeFile,
    *,
    calls: int,
    least: int,
    seed: int = 0,
    done: int = 0,
    after: Callable[[str], None] = lambda _name: None,
) -> Tally:
    """At least `calls` calls, `done` of them carried out, and each method `least` times.

    `after` is told the name of each method that was carried out.
    """
    world = World(office.desk, seed)
    table = call_table(world)
    names = sorted(table)
    tally = Tally(names)
    while tally.calls() < calls or tally.done.total() < done or tally.wanting(least):
        wanting = tally.wanting(least)
        name = world.chance.choice(wanting if wanting and world.chance.random() < 0.8 else names)
        name = prepared(world, name)
        if tally.call(name, table[name], world):
            after(name)
    for name in ALWAYS_REFUSED:
        while tally.refused[name] < least:
            tally.call(name, table[name], world)
    return tally


def _activities_by_table(world: World) -> dict[str, str]:
    kinds = vars(world.activities).items()
    return {s.row.__tablename__: name for name, s in kinds if isinstance(s, Records)}


def undo_all(office: OfficeFile, down_to: int) -> int:
    """Take back every unit above `down_to` that can be, newest first; gives how many."""
    history = Activities(office.desk).history
    units = list(history.log(with_changes=False))
    later = [unit for unit in units if unit.number > down_to]
    undone = [unit.number for unit in later if not unit.sentence.startswith(_ISSUED)]
    for number in undone:
        history.undo(number)
    return len(undone)


def facts_of(office: OfficeFile) -> str:
    """All facts but the notes of issued documents, which stay."""
    facts = Activities(office.desk).facts.all()
    return json.dumps({kind: rows for kind, rows in facts.items() if kind != "report_run"})


def new_office(path: Path) -> OfficeFile:
    minutes = count()
    start = datetime(2026, 1, 1, tzinfo=UTC)

    def clock() -> datetime:
        return start + timedelta(minutes=next(minutes))

    return create_office(str(path), Office(name="예시시"), user="김하나", clock=clock)


def run(folder: Path, *, calls: int, least: int, seed: int = 0) -> tuple[Tally, int]:
    """The whole thing on a new file: calls, undo, and the facts as at the start."""
    office = new_office(folder / "시험.mou")
    newest = next(Activities(office.desk).history.log(1)).number
    start = facts_of(office)
    tally = call_at_random(office, calls=calls, least=least, seed=seed)
    assert office.check() == []
    undone = undo_all(office, newest)
    assert facts_of(office) == start
    assert office.check() == []
    office.close()
    return tally, undone


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--calls", type=int, default=10_000)
    parser.add_argument("--least", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        tally, undone = run(Path(folder), calls=given.calls, least=given.least, seed=given.seed)
    print(tally.text())
    print(
        f"작업 {undone}건을 모두 되돌렸고 자료가 처음과 같습니다. {time.monotonic() - begun:.0f}초"
    )


if __name__ == "__main__":
    main()
