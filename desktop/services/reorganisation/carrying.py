"""Carrying out one step of a reorganisation with everything that was chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop.domain.codes import SuccessionKind
from desktop.domain.dates import format_day
from desktop.domain.departments import Department
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.reorganising import (
    Choices,
    NewDepartment,
    OpenPart,
    PartKind,
    Reorganising,
    new_key,
)
from desktop.services.reorganising import Reorganisation
from desktop.storage.models import DepartmentRow

Parts = list[OpenPart]


def begin(step: Reorganisation, wanted: Reorganising) -> dict[str, str]:
    """End the old departments and open the new ones; gives the new ids by their keys."""
    if wanted.kind is SuccessionKind.TRANSFER:
        for each in wanted.department_ids:
            step.standing(each)
        return {}
    old = [step.close(each) for each in wanted.department_ids]
    pattern = old[0] if wanted.kind is SuccessionKind.RENAME else _fresh(old)
    return {
        new_key(number): _open(step, pattern, new, number) for number, new in enumerate(wanted.new)
    }


def carry_out(step: Reorganisation, wanted: Reorganising, parts: Parts, choices: Choices) -> None:
    """Do all of it inside the step's unit. Raises Refused while anything has nobody."""
    keys = begin(step, wanted)
    chosen = {part.id: choices.get(part.id) or part.offered for part in parts}
    for part in parts:
        if not chosen[part.id]:
            raise Refused(f"‘{part.text}’의 이어받을 부서를 고르십시오.")
    takers = {part_id: keys.get(key, key) for part_id, key in chosen.items()}
    for old_id in wanted.department_ids:
        moves = {part.id: takers[part.id] for part in parts if part.department_id == old_id}
        for kind, follower in _followers(wanted, old_id, list(keys.values()), moves):
            step.follow(kind, old_id, follower)
        if wanted.kind is SuccessionKind.TRANSFER:
            _transfer(step, old_id, [part for part in parts if part.id in moves], moves)
        else:
            step.carry(old_id, None, moves)


def _followers(
    wanted: Reorganising, old_id: str, new_ids: list[str], moves: Mapping[str, str]
) -> Iterator[tuple[SuccessionKind, str | None]]:
    """Who goes on with the department's work; one that only gets some of it is a transfer."""
    others = [each for each in dict.fromkeys(moves.values()) if each not in (old_id, *new_ids)]
    if wanted.kind is SuccessionKind.ABOLISH:
        yield from ((wanted.kind, each) for each in others)
        if not others:
            yield wanted.kind, None
        return
    yield from ((wanted.kind, each) for each in new_ids)
    yield from ((SuccessionKind.TRANSFER, each) for each in others)


def _transfer(step: Reorganisation, old_id: str, parts: Parts, moves: Mapping[str, str]) -> None:
    moving = {part.id: moves[part.id] for part in parts if moves[part.id] != old_id}
    if not moving:
        raise InvalidEntry("choices", "넘길 담당을 하나 이상 고르십시오.")
    for part in parts:
        if part.id in moving:
            step.pass_one(part.id, part.kind is PartKind.POST, old_id, moving[part.id])


def _fresh(old: list[Department]) -> Department:
    """A department as it starts beside others: without code, in the place of the first."""
    return replace(old[0], code="")


def _open(step: Reorganisation, pattern: Department, new: NewDepartment, number: int) -> str:
    above = step.session.get(DepartmentRow, new.above_id) if new.above_id else None
    if above is not None and above.valid_to is not None and above.valid_to > step.on:
        raise InvalidEntry(
            f"new.{number}.parent_id",
            f"상위 부서는 {format_day(above.valid_to)}에 없어지기로 되어 있습니다. "
            "다른 상위 부서를 고르십시오.",
        )
    try:
        return step.open(
            replace(
                pattern,
                name=new.name,
                level=new.level,
                parent_id=new.above_id or None,
            )
        )
    except InvalidEntry as error:
        raise InvalidEntry(f"new.{number}.{error.field}", error.reason, error.code) from error
