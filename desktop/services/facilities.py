"""Facilities and places that agreements and plans are about."""

from __future__ import annotations

from desktop.domain.action_items import Facility
from desktop.services.records import Records
from desktop.storage.models import FacilityRow


class Facilities(Records[Facility]):
    """시설·장소, as a tree. Areas are in square metres."""

    row = FacilityRow
    record = Facility
    noun = "시설"
    fixed = ("agreement_id", "plan_id")
    tree = ("agreement_id", "plan_id")
