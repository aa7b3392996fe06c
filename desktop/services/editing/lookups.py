"""Names found while one types, and the records that typed names stand for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.errors import InvalidEntry
from desktop.domain.forms import Found, Lookup
from desktop.domain.organisations import Organisation, Person
from desktop.domain.text import clean, search_key
from desktop.services.desk import Desk
from desktop.services.editing.known_names import KNOWN, OWNED, Known
from desktop.services.names import Names
from desktop.services.organisations import Organisations
from desktop.services.people import People
from desktop.storage.models import DepartmentRow

_SHOWN = 20


@dataclass(frozen=True)
class _Book:
    """All names of one kind: by id, and the ids that a folded name may stand for."""

    known: Sequence[Known]
    labels: dict[str, str]

    def ids(self, typed: str) -> list[str]:
        """Who is meant: by label, which is one's own; else by name; else by another name."""
        wanted = search_key(typed)
        readings = (lambda k: [self.labels[k.id]], lambda k: [k.name], lambda k: k.also)
        for names in readings:
            found = [k.id for k in self.known if wanted in map(search_key, names(k))]
            if found:
                return found
        return []


class Lookups:
    """Reads the names of a kind once; make a new one for each form that is opened or saved."""

    def __init__(self, desk: Desk, today: date) -> None:
        self._desk, self._today = desk, today
        self._books: dict[tuple[Lookup, str], _Book] = {}

    def find(self, what: Lookup, typed: str, owner_id: str) -> list[Found]:
        """The best matches first: the name itself, its beginning, inside it, other names."""
        book, wanted = self._book(what, owner_id), search_key(typed)
        ranked = []
        for place, known in enumerate(book.known):
            rank = _rank(wanted, book.labels[known.id], known.also)
            if rank is not None:
                ranked.append((rank, place, known))
        ranked.sort(key=lambda each: each[:2])
        return [Found(id=k.id, name=book.labels[k.id], note=k.note) for *_, k in ranked[:_SHOWN]]

    def named(self, organisation: str) -> list[Found]:
        """The organisations that bear this name; nothing is entered."""
        book = self._book(Lookup.ORGANISATION, "")
        return [Found(id=each, name=book.labels[each]) for each in book.ids(organisation)]

    def name_of(self, what: Lookup, record_id: str | None, owner_id: str = "") -> str:
        if not record_id:
            return ""
        name = self._book(what, owner_id).labels.get(record_id)
        return name if name is not None else self._former(what, record_id)

    def id_of(
        self, what: Lookup, key: str, typed: str, *, owner_id: str = "", creates: bool = False
    ) -> str | None:
        """The record that bears the name; None for nothing typed.

        Raises InvalidEntry naming `key` when there is none or more than one. With `creates`
        a new organisation or person is entered, within the unit that is under way.
        """
        name = clean(key, typed)
        if not name:
            return None
        ids = self._book(what, owner_id).ids(name)
        if len(ids) == 1:
            return ids[0]
        if ids:
            raise InvalidEntry(key, f"‘{name}’ 이름이 여럿입니다. 목록에서 하나를 고르십시오.")
        if creates:
            return self._create(what, name)
        raise InvalidEntry(key, self._missing(what, name))

    def _create(self, what: Lookup, name: str) -> str:
        del self._books[(what, "")]
        if what is Lookup.ORGANISATION:
            return Organisations(self._desk).add(Organisation(name=name))
        return People(self._desk).add(Person(name=name))

    def _missing(self, what: Lookup, name: str) -> str:
        if what is Lookup.DEPARTMENT:
            with self._desk.reading() as session:
                return _no_department(session, name, self._today)
        return f"‘{name}’을(를) 찾을 수 없습니다. 목록에서 고르거나 먼저 등록하십시오."

    def _former(self, what: Lookup, record_id: str) -> str:
        """What a record that is offered no longer is called, such as a department that ended."""
        if what is not Lookup.DEPARTMENT:
            return ""
        with self._desk.reading() as session:
            row = session.get(DepartmentRow, record_id)
            return row.name if row is not None else ""

    def _book(self, what: Lookup, owner_id: str) -> _Book:
        at = (what, owner_id if what in OWNED else "")
        if at not in self._books:
            with self._desk.reading() as session:
                known = KNOWN[what](session, self._today, owner_id)
            self._books[at] = _Book(known, _labels(known))
        return self._books[at]


def _labels(known: Sequence[Known]) -> dict[str, str]:
    """One label for each: like names are told apart by their notes, and by number if need be.

    Who came first has the lower number, so that a label goes on meaning the same one.
    """
    labels = _told_apart({k.id: k.name for k in known}, {k.id: k.note for k in known}.get)
    like: dict[str, list[str]] = defaultdict(list)
    for each in sorted(labels):
        like[search_key(labels[each])].append(each)
    numbers = {each: str(n) for ids in like.values() for n, each in enumerate(ids, start=1)}
    return _told_apart(labels, numbers.get)


def _told_apart(labels: dict[str, str], note: Callable[[str], str | None]) -> dict[str, str]:
    count = Counter(map(search_key, labels.values()))
    return {
        each: f"{label}({note(each)})" if count[search_key(label)] > 1 and note(each) else label
        for each, label in labels.items()
    }


def _rank(wanted: str, label: str, also: Sequence[str]) -> int | None:
    name = search_key(label)
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if wanted in name:
        return 2
    return 3 if any(wanted in search_key(other) for other in also) else None


def _no_department(session: Session, name: str, today: date) -> str:
    """Why no department of today bears the name, and who goes on with its work."""
    query = select(DepartmentRow).where(
        DepartmentRow.organisation_id.is_(None), DepartmentRow.deleted_at.is_(None)
    )
    rows: list[Any] = [r for r in session.scalars(query) if search_key(r.name) == search_key(name)]
    if not rows:
        return f"‘{name}’ 부서가 없습니다. 목록에서 고르거나 부서·기관에서 먼저 등록하십시오."
    now = Names(session, today).department(rows[-1].id)
    after = f" 지금은 ‘{now}’입니다." if now and now != name else ""
    return f"‘{name}’ 부서는 지금 없는 부서입니다.{after}"
