"""Gathering documents in tests, and looking for words in them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date

from desktop.services.current import round_on
from desktop.services.documents.briefing import briefing_of
from desktop.services.documents.scope import read_scope
from desktop.services.documents.tracker import tracker_of

AS_OF = date(2026, 9, 30)


def gathered(office, kind="briefing", as_of=AS_OF, **more):
    with office.desk.reading() as session:
        scope = read_scope(session, as_of, round_on(session, as_of), **more)
        return briefing_of(scope) if kind == "briefing" else tracker_of(scope, 7)


def texts(value):
    """Every text that a document would print of a part of its contents."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for each in fields(value):
            yield from texts(getattr(value, each.name))


def says(value, wanted):
    return any(wanted in text for text in texts(value))
