"""Milestones of items."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.action_items import Milestone
from desktop.domain.dates import FuzzyDate
from desktop.domain.errors import InvalidEntry
from desktop.services.records import Records
from desktop.storage.models import MilestoneRow


class Milestones(Records[Milestone]):
    """주요일정 of an item; reached when its actual date is known."""

    row = MilestoneRow
    record = Milestone
    noun = "주요일정"
    fixed = ("action_item_id",)

    def reach(self, milestone_id: str, on: FuzzyDate, note: str = "") -> None:
        """Say when the milestone was reached."""
        if not on.is_known:
            raise InvalidEntry("actual_on", "실제 일자를 입력하십시오.")
        milestone = self.get(milestone_id).value
        reached = replace(milestone, actual_on=on, note=note or milestone.note)
        with self._desk.together(self._sentence(milestone, "달성")):
            self.revise(milestone_id, reached)
