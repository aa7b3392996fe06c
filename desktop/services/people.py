"""People and the posts they held."""

from __future__ import annotations

from desktop.domain.organisations import Person, Position
from desktop.services.records import Records
from desktop.storage.models import PersonRow, PositionRow


class People(Records[Person]):
    """인물: signatories, officers, participants."""

    row = PersonRow
    record = Person
    noun = "인물"


class Positions(Records[Position]):
    """직위 이력 of a person."""

    row = PositionRow
    record = Position
    noun = "직위"
    fixed = ("person_id",)
