"""Opens the forms of the window, looks up names for them, and saves what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from desktop.domain.errors import Refused
from desktop.domain.forms import (
    Entries,
    Form,
    FormKind,
    FormTarget,
    Found,
    Lookup,
    Row,
    Saved,
    Unfinished,
)
from desktop.services.activities import Activities
from desktop.services.current import office_row
from desktop.services.desk import Desk
from desktop.services.editing import (
    agreement_forms,
    agreement_steps,
    event_forms,
    money_forms,
    office_forms,
    party_forms,
    people_forms,
    work_forms,
)
from desktop.services.editing.bound import Sheet
from desktop.services.editing.likeness import like_agreements
from desktop.services.editing.lookups import Lookups
from desktop.services.editing.overtaking import refuse_overtaken
from desktop.services.editing.record_form import NOTHING_CHANGED, RecordForm, service_of
from desktop.services.editing.unfinished import UnfinishedForms
from desktop.services.records import sentence

FORMS: dict[FormKind, RecordForm] = {
    form.kind: form
    for form in (
        *agreement_forms.FORMS,
        *agreement_steps.FORMS,
        *party_forms.FORMS,
        *work_forms.FORMS,
        *money_forms.FORMS,
        *event_forms.FORMS,
        *people_forms.FORMS,
        *office_forms.FORMS,
    )
}


class FormDesk:
    """Answers the window's Forms for one open office. `folder` keeps unfinished forms."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk = desk
        self._activities = Activities(desk)
        with desk.reading() as session:
            office_id = office_row(session).id
        self._unfinished = UnfinishedForms(folder / office_id)

    def open(self, target: FormTarget) -> Form:
        """Raises NotFound for a record that is gone, Refused where nothing can be saved."""
        if self._desk.database.read_only:
            raise Refused("읽기 전용으로 열려 있어 입력할 수 없습니다.", "S-06")
        return FORMS[target.kind].open(self._activities, self._sheet(target), target)

    def warnings(self, form: Form, entries: Entries) -> Sequence[str]:
        """Agreements that may be the same as the one to be registered."""
        if form.target.kind is not FormKind.AGREEMENT:
            return ()
        lookups = self._sheet(form.target).lookups
        rows = cast(Sequence[Row], entries.get("parties", ()))
        typed = [row.get("organisation_id", "") for row in rows]
        ids = {found.id for name in typed if name for found in lookups.named(name)}
        title = cast(str, entries.get("title", ""))
        if title == form.entries.get("title"):
            return ()
        with self._desk.reading() as session:
            return like_agreements(session, title, ids, form.target.record_id)

    def enter(self, form: Form, entries: Entries) -> Saved:
        """One unit of work. Raises InvalidEntry naming the field, ChangedMeanwhile, Refused.

        `form` is what was opened: what it shows says whether somebody was faster.
        """
        before = self._desk.database.last_written
        made, sheet = FORMS[form.target.kind], self._sheet(form.target)
        with self._desk.together(form.title):
            if form.target.record_id:
                refuse_overtaken(form, made.open(self._activities, sheet, form.target))
            record_id, told = made.enter(self._activities, sheet, form, entries)
            self._desk.tell(told)
        self.drop(form.target)
        return self._saved(before, told, record_id)

    def remove(self, target: FormTarget) -> Saved:
        """Delete the record of the form. Raises Refused while others refer to it."""
        before = self._desk.database.last_written
        service = service_of(self._activities, FORMS[target.kind].service)
        label = service.get(target.record_id).value.label()
        service.remove(target.record_id)
        return self._saved(before, sentence(service.noun, label, "삭제"), target.record_id)

    def look_up(self, what: Lookup, typed: str, owner_id: str = "") -> Sequence[Found]:
        return Lookups(self._desk, self._today()).find(what, typed, owner_id)

    def keep(self, form: Form, entries: Entries) -> None:
        self._unfinished.keep(form, entries, self._desk.clock())

    def drop(self, target: FormTarget) -> None:
        self._unfinished.drop(target)

    def unfinished(self) -> Sequence[Unfinished]:
        return self._unfinished.all()

    def _sheet(self, target: FormTarget) -> Sheet:
        today = self._today()
        owner_id = target.record_id or target.owner_id
        return Sheet(lookups=Lookups(self._desk, today), today=today, owner_id=owner_id)

    def _saved(self, before: int | None, told: str, record_id: str) -> Saved:
        number = self._desk.database.last_written
        if number is None or number == before:
            return Saved(sentence=NOTHING_CHANGED, number=0, record_id=record_id)
        return Saved(sentence=told, number=number, record_id=record_id)

    def _today(self) -> Any:
        return self._desk.clock().date()
