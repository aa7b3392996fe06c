"""협약: the register of agreements and plans, and everything readable of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.domain.views_register import (
    RegisterDetail,
    RegisterFilter,
    RegisterRow,
    RegisterSort,
)
from desktop.services.desk import Desk
from desktop.services.register.detail import detail_of
from desktop.services.register.listing import matching_ids
from desktop.services.register.rows import rows_of
from desktop.services.register.search import RegisterSearch


class Register:
    """Answers the window's Register; reads only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._search = RegisterSearch()

    def matching(self, wanted: RegisterFilter, sort: RegisterSort) -> Sequence[str]:
        """Ids of agreements and plans, filtered and sorted in the database.

        Text is looked for in texts prepared for it: the database cannot fold Hangul marks.
        """
        today = self._today()
        with self._desk.reading() as session:
            ids = matching_ids(session, wanted, sort, today)
            if not wanted.text.strip():
                return ids
            said = self._search.ids(session, wanted.text, today)
            return [each for each in ids if each in said]

    def rows(self, ids: Sequence[str]) -> Sequence[RegisterRow]:
        """One row for each id, in the same order; ids that are gone are left out."""
        with self._desk.reading() as session:
            return rows_of(session, ids, self._today())

    def detail(self, record_id: str) -> RegisterDetail:
        """Raises NotFound for a record that is gone."""
        with self._desk.reading() as session:
            return detail_of(session, record_id, self._today())

    def _today(self) -> date:
        return self._desk.clock().date()
