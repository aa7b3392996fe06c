"""The clauses of an agreement as an outline that is edited line by line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One clause. `depth` counts from 0; `binds` names the parties bound, "" for all of them.

    `items` counts the action items that carry it out.
    """

    id: str
    depth: int
    mark: str
    text: str
    kind: str
    binds: str
    items: int
    is_tracked: bool
