"""What a row of a tracker belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

NOT_ASSIGNED: Final = "미지정"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """An agreement or a plan: `MOU-2021-003` and its title."""

    number: str
    name: str
