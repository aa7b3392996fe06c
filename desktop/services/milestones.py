"""Milestones of items, and the places they are about."""

from __future__ import annotations

from desktop.domain.action_items import Facility, Milestone
from desktop.services.records import Records
from desktop.storage.models import FacilityRow, MilestoneRow


class Milestones(Records[Milestone]):
    """주요일정 of an item."""

    row = MilestoneRow
    record = Milestone
    noun = "주요일정"
    fixed = ("action_item_id",)


class Facilities(Records[Facility]):
    """시설·장소, as a tree."""

    row = FacilityRow
    record = Facility
    noun = "시설"
    fixed = ("agreement_id", "plan_id")
    tree = ("agreement_id", "plan_id")
