"""Forms of what somebody is in charge of: the record, and who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.domain.forms import Entries, Form, FormField, FormTarget
from desktop.services.activities import Activities
from desktop.services.editing import charge
from desktop.services.editing.bound import Sheet
from desktop.services.editing.record_form import RecordForm

MORE = "그 밖에"


@dataclass(frozen=True)
class ChargedForm(RecordForm):
    """A RecordForm with the fields of Charge. `column` is how assignments refer to the record."""

    column: str = ""

    def open(self, activities: Activities, sheet: Sheet, target: FormTarget) -> Form:
        form = super().open(activities, sheet, target)
        charges = charge.Charge(self.column).show(activities, sheet, target.record_id)
        entries: dict[str, Any] = {**charges, **form.entries}
        return Form(
            target=form.target,
            title=form.title,
            fields=form.fields,
            entries=entries,
            seen=form.seen,
            help=form.help,
        )

    def enter(
        self, activities: Activities, sheet: Sheet, form: Form, entries: Entries
    ) -> tuple[str, str]:
        record_id, told = super().enter(activities, sheet, form, entries)
        charge.Charge(self.column).enter(activities, sheet, record_id, entries)
        return record_id, told

    def fields(self, is_new: bool) -> tuple[FormField, ...]:
        """Who is in charge comes before what is rarely filled in."""
        mine = super().fields(is_new)
        at = next((n for n, each in enumerate(mine) if each.section == MORE), len(mine))
        return (*mine[:at], *charge.FIELDS, *mine[at:])
