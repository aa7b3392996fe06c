"""What departments report about items, round by round."""

from __future__ import annotations

from desktop.domain.rounds import ProgressEntry
from desktop.services.records import Records
from desktop.storage.models import ProgressEntryRow


class Progress(Records[ProgressEntry]):
    """추진실적: one current entry for an item in a round."""

    row = ProgressEntryRow
    record = ProgressEntry
    noun = "추진실적"
    fixed = ("round_id", "action_item_id")
