"""What the window asks of 과제·실적."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.domain.cells import CellEdit
from desktop.domain.forms import Saved
from desktop.domain.views_work import (
    Entered,
    WorkChoices,
    WorkDetail,
    WorkFilter,
    WorkLine,
    WorkSort,
)
from desktop.services.desk import Desk
from desktop.services.names import Names
from desktop.services.records import sentence
from desktop.services.rounds import Rounds
from desktop.services.work.detail import detail_of
from desktop.services.work.entering import filled, save
from desktop.services.work.lines import lines_of
from desktop.services.work.listing import Listing
from desktop.services.work.rounds import choices, chosen_round, day_of
from desktop.services.work.search import WorkSearch

if TYPE_CHECKING:
    from collections.abc import Iterator


class Work:
    """Answers the window's Work."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._search = WorkSearch()

    def choices(self) -> WorkChoices:
        with self._desk.reading() as session:
            return choices(session, self._desk.clock().date())

    def matching(self, round_id: str, wanted: WorkFilter, sort: WorkSort) -> Sequence[str]:
        """Ids of the round's items, filtered and sorted. Raises NotFound for a round gone."""
        with self._listing(round_id) as listing:
            ids = listing.ids(wanted, sort)
            if not wanted.text.strip():
                return ids
            said = self._search.ids(listing, wanted.text)
            return [each for each in ids if each in said]

    def lines(self, round_id: str, ids: Sequence[str]) -> Sequence[WorkLine]:
        """One line for each id, in the same order; ids that are gone are left out."""
        with self._listing(round_id) as listing:
            return lines_of(listing.session, listing.round, ids, listing.day, listing.names)

    def detail(self, round_id: str, item_id: str) -> WorkDetail:
        """Raises NotFound for an item that is gone."""
        with self._listing(round_id) as listing:
            return detail_of(listing.session, listing.round, item_id, listing.day, listing.names)

    def enter(self, round_id: str, edits: Sequence[CellEdit], reason: str = "") -> Entered:
        """Fill in cells by one unit of work; those that cannot be taken are given back.

        In a closed round each is a correction, which needs the reason. Raises UserError when
        nothing at all could be saved.
        """
        filling = filled(self._desk, round_id, edits, reason)
        told = save(self._desk, filling)
        number = self._desk.database.last_written
        items = list(dict.fromkeys(edit.record_id for edit in edits))
        return Entered(
            saved=Saved(sentence=told, number=number or 0, record_id=items[0]) if told else None,
            taken=tuple(filling.taken),
            refused=tuple(filling.refused),
            lines=tuple(self.lines(round_id, items)),
        )

    def close_round(self, round_id: str) -> Saved:
        """마감: from now on only corrections. Raises Refused for a closed one."""
        rounds = Rounds(self._desk)
        told = sentence(Rounds.noun, rounds.get(round_id).value.label(), "마감")
        rounds.close(round_id)
        number = self._desk.database.last_written
        return Saved(sentence=told, number=number or 0, record_id=round_id)

    @contextmanager
    def _listing(self, round_id: str) -> Iterator[Listing]:
        with self._desk.reading() as session:
            row = chosen_round(session, round_id)
            day = day_of(row, self._desk.clock().date())
            yield Listing(session, row, day, Names(session, day))
