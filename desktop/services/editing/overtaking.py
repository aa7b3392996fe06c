"""Whether anything that a form shows was changed by somebody else after it had been opened."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.errors import ChangedMeanwhile
from desktop.domain.forms import Entry, Form


def refuse_overtaken(form: Form, stored: Form) -> None:
    """Raise ChangedMeanwhile unless `stored`, the form as it opens now, still shows the same.

    The version of a record says nothing of the rows below it and of who is in charge.
    """
    for each in stored.fields:
        if _plain(form.entries.get(each.key, "")) != _plain(stored.entries.get(each.key, "")):
            raise ChangedMeanwhile(f"‘{each.label}’ 항목이")


def _plain(entry: Entry) -> object:
    """An empty table and an empty text are the same nothing."""
    if isinstance(entry, str):
        return entry or None
    return [dict(row) for row in entry if isinstance(row, Mapping)] or None
