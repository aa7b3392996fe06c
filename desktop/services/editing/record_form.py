"""A form over one record and the records below it: opened as texts, saved as one unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, cast

from desktop.domain.errors import InvalidEntry, NotFound
from desktop.domain.forms import (
    Entries,
    FieldKind,
    Form,
    FormField,
    FormKind,
    FormTarget,
    Row,
)
from desktop.domain.record import Record, Stored
from desktop.services.activities import Activities
from desktop.services.editing.bound import Bound, Sheet
from desktop.services.records import Records, sentence

NOTHING_CHANGED = "바뀐 내용이 없습니다."
Fixed = Mapping[str, Any]
_SERVICES = {"agreement_id": "agreements", "plan_id": "plans", "action_item_id": "action_items"}


@dataclass(frozen=True)
class Children:
    """Records below another, edited as the rows of one field.

    `owner` is the column that refers to the record above; `fixed` are fields that each new one
    gets. Rows keep their order where the records have a `position`.
    """

    key: str
    label: str
    service: str
    owner: str
    bounds: tuple[Bound, ...]
    help: str = ""
    section: str = ""

    def field(self) -> FormField:
        return FormField(
            key=self.key,
            label=self.label,
            kind=FieldKind.ROWS,
            help=self.help,
            section=self.section,
            columns=tuple(bound.field for bound in self.bounds),
        )

    def show(self, activities: Activities, sheet: Sheet, owner_id: str) -> list[Row]:
        return [
            {"id": stored.id} | shown(self.bounds, sheet, stored.value)
            for stored in self._stored(activities, owner_id)
        ]

    def enter(
        self, activities: Activities, sheet: Sheet, owner_id: str, rows: Sequence[Row]
    ) -> None:
        """Enter, correct and remove so that the records below are what the rows say."""
        service = service_of(activities, self.service)
        there = {stored.id: stored for stored in self._stored(activities, owner_id)}
        filled = [(n, row) for n, row in enumerate(rows) if _is_filled(self.bounds, row)]
        for record_id in there.keys() - {row.get("id", "") for _, row in filled}:
            service.remove(record_id)
        for position, (number, row) in enumerate(filled, start=1):
            with pointing_at(f"{self.key}.{number}"):
                self._enter_row(
                    service, sheet, there.get(row.get("id", "")), row, owner_id, position
                )

    def _enter_row(
        self,
        service: Records[Any],
        sheet: Sheet,
        stored: Stored[Any] | None,
        row: Row,
        owner_id: str,
        position: int,
    ) -> None:
        placed = {"position": position} if _has_field(service.record, "position") else {}
        if stored is None:
            values = read_all(self.bounds, sheet, row)
            service.add(new(service, **{self.owner: owner_id, **placed, **values}))
            return
        record = replace(stored.value, **placed, **read_all(self.bounds, sheet, row, stored.value))
        if record != stored.value:
            service.revise(stored.id, record)

    def _stored(self, activities: Activities, owner_id: str) -> list[Stored[Any]]:
        return service_of(activities, self.service).below(self.owner, owner_id)


@dataclass(frozen=True)
class RecordForm:
    """The form of one kind of record. `owners` are the columns that may refer to its owner."""

    kind: FormKind
    service: str
    bounds: tuple[Bound, ...]
    children: tuple[Children, ...] = ()
    owners: tuple[str, ...] = ()
    help: str = ""

    def open(self, activities: Activities, sheet: Sheet, target: FormTarget) -> Form:
        """Raises NotFound when the record is gone."""
        service = service_of(activities, self.service)
        stored = service.get(target.record_id) if target.record_id else None
        entries: dict[str, Any] = (
            shown(self.bounds, sheet, stored.value)
            if stored is not None
            else self.offered(activities, sheet, target)
        )
        for child in self.children:
            rows = child.show(activities, sheet, stored.id) if stored is not None else []
            entries[child.key] = entries.get(child.key) or rows
        return Form(
            target=target,
            title=self.title(service, stored),
            fields=self.fields(stored is None),
            entries=entries,
            seen=stored.version if stored is not None else None,
            help=self.help,
        )

    def enter(
        self, activities: Activities, sheet: Sheet, form: Form, entries: Entries
    ) -> tuple[str, str]:
        """Save within the unit that is under way; gives the record's id and the sentence."""
        service = service_of(activities, self.service)
        record_id = form.target.record_id
        if record_id:
            stored = service.get(record_id)
            record = self.corrected(sheet, stored, entries)
            told = sentence(service.noun, record.label(), "수정")
            if record != stored.value or stored.version != form.seen:
                service.revise(record_id, record, seen=form.seen)
        else:
            record = self.made(activities, sheet, form.target, entries)
            told = sentence(service.noun, record.label(), "등록")
            record_id = service.add(record)
        for child in self.children:
            rows = cast(Sequence[Row], entries.get(child.key, ()))
            child.enter(activities, sheet, record_id, rows)
        return record_id, told

    def fields(self, is_new: bool) -> tuple[FormField, ...]:
        mine = tuple(bound.field for bound in self.bounds)
        return (*mine, *(child.field() for child in self.children))

    def title(self, service: Records[Any], stored: Stored[Any] | None) -> str:
        return f"{service.noun} {'등록' if stored is None else '수정'}"

    def offered(self, activities: Activities, sheet: Sheet, target: FormTarget) -> dict[str, Any]:
        """What a new form is filled with beforehand: what the record itself starts with."""
        record = service_of(activities, self.service).record
        start = {f.name: f.default for f in fields(cast(Any, record)) if f.default is not MISSING}
        return {
            bound.key: bound.show(sheet, start[bound.key]) if bound.key in start else ""
            for bound in self.bounds
        }

    def made(
        self, activities: Activities, sheet: Sheet, target: FormTarget, entries: Entries
    ) -> Record:
        service = service_of(activities, self.service)
        owner = self.owner(activities, target.owner_id) if self.owners else {}
        return new(service, **owner, **read_all(self.bounds, sheet, entries))

    def corrected(self, sheet: Sheet, stored: Stored[Any], entries: Entries) -> Record:
        values = read_all(self.bounds, sheet, entries, stored.value)
        return cast(Record, replace(stored.value, **values))

    def owner(self, activities: Activities, owner_id: str) -> Fixed:
        """The column that refers to the owner: the one whose kind has a record of this id."""
        if len(self.owners) == 1:
            return {self.owners[0]: owner_id}
        for column in self.owners:
            with suppress(NotFound):
                service_of(activities, _SERVICES[column]).get(owner_id)
                return {column: owner_id}
        raise NotFound("이 기록이 딸린 협약이나 계획을")


def service_of(activities: Activities, name: str) -> Records[Any]:
    return cast(Records[Any], getattr(activities, name))


def new(service: Records[Any], **values: Any) -> Record:
    return cast(Record, cast(Any, service.record)(**values))


def shown(bounds: Sequence[Bound], sheet: Sheet, record: Any) -> dict[str, str]:
    return {bound.key: bound.show(sheet, getattr(record, bound.key)) for bound in bounds}


def read_all(
    bounds: Sequence[Bound], sheet: Sheet, entries: Mapping[str, Any], old: Any = None
) -> dict[str, Any]:
    """The values of what was typed. Where the text is as it was shown, the old value stays:
    it may know more than its text says, such as the words of its source.
    """
    values = {}
    for bound in bounds:
        typed = entries.get(bound.key, "")
        if old is not None and typed == bound.show(sheet, getattr(old, bound.key)):
            values[bound.key] = getattr(old, bound.key)
            continue
        if bound.field.required and not str(typed).strip():
            raise InvalidEntry(bound.key, f"{bound.field.label}: 반드시 입력하십시오.")
        if old is None and not typed and bound.field.kind is FieldKind.CHOICE:
            continue  # the record itself knows what it starts with
        values[bound.key] = bound.read(sheet, bound.key, typed)
    return values


@contextmanager
def pointing_at(place: str) -> Iterator[None]:
    """Let an InvalidEntry raised inside name the row it was found in."""
    try:
        yield
    except InvalidEntry as error:
        raise InvalidEntry(f"{place}.{error.field}", error.reason, error.code) from error


def _is_filled(bounds: Sequence[Bound], row: Row) -> bool:
    """A row in which nothing but what it started with stands is no record."""
    told = (b for b in bounds if b.field.kind not in (FieldKind.CHOICE, FieldKind.YES))
    return any(str(row.get(bound.key, "")).strip() for bound in told)


def _has_field(record: type[Record], name: str) -> bool:
    return any(each.name == name for each in fields(cast(Any, record)))
