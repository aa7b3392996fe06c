"""Entering the tables of a file as records, with what they refer to and where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.codes import LinkBasis
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.record import Record
from desktop.domain.sources import Citation
from desktop.services.activities import Activities
from desktop.services.sample.conversion import converted
from desktop.services.sample.files import SampleFault
from desktop.services.sample.kinds import KINDS, REFERS_TO, TYPES, UNCITED

# What a table may hold beside the fields of its record.
_ABOUT = {"key", "source", "sources", "likely"}
# A record hangs on one of these; a file's usual owner counts for tables that name none.
_OWNERS = {"agreement", "plan", "action_item", "meeting"}
_NOTHING: Mapping[str, str] = {}


@dataclass
class Entered:
    """Which record each key of each kind stands for."""

    activities: Activities
    ids: dict[tuple[str, str], str] = field(default_factory=dict)

    def service(self, kind: str) -> Any:
        return getattr(self.activities, KINDS[kind].activity)


@dataclass
class Sheet:
    """One file while it is entered. `usual` are references that its tables need not repeat,
    `source` is where its facts stand."""

    name: str
    entered: Entered
    usual: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    _counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def enter(self, kind: str, table: dict[str, Any], hung: Mapping[str, str] = _NOTHING) -> str:
        """Enter one table and the lists inside it; gives the id of its record.

        `hung` are references to the record that the table stands in, by id.
        """
        where = str(table.get("key") or table.get("name") or kind)
        record_id = self._add(kind, self._record(kind, table, hung, where), where)
        if "key" in table:
            self._keep_key(kind, table["key"], record_id)
        if kind == "agreement":
            first = self.entered.activities.agreements.first_version(record_id)
            self._keep_key("version", table["key"], first)
        if kind not in UNCITED:
            self._cite_all(kind, table, record_id, where)
        for name, inside in KINDS[kind].inside.items():
            for entry in table.get(name, []):
                row = entry if isinstance(entry, dict) else {inside.word: entry}
                self.enter(inside.kind, {**inside.fixed, **row}, {inside.owner: record_id})
        return record_id

    def reference(self, kind: str, key: str, where: str) -> str:
        """The id behind `key`. Raises SampleFault naming the file and both keys."""
        found = self.entered.ids.get((kind, key))
        if found is None:
            raise SampleFault(
                self.name, f"‘{where}’ 항목이 가리키는 ‘{key}’ 항목({kind})이 없습니다."
            )
        return found

    def cite(self, kind: str, record_id: str, source: str, **more: Any) -> None:
        """Say that the record (or a field of it) stands in a source."""
        service = self.entered.service(kind)
        self.entered.activities.citations.add(
            Citation(
                source_id=self.reference("source", source, record_id),
                record_kind=service.row.__tablename__,
                record_id=record_id,
                **more,
            )
        )

    def _keep_key(self, kind: str, key: str, record_id: str) -> None:
        if (kind, key) in self.entered.ids:
            raise SampleFault(self.name, f"‘{key}’ 항목({kind})이 두 번 나옵니다.")
        self.entered.ids[kind, key] = record_id

    def _add(self, kind: str, record: Record, where: str) -> str:
        try:
            return str(self.entered.service(kind).add(record))
        except (InvalidEntry, Refused) as error:
            field_name = getattr(error, "field", kind)
            told = f"‘{where}’ 항목의 {field_name}: {error.sentence}"
            raise SampleFault(self.name, told) from error

    def _record(
        self, kind: str, table: dict[str, Any], hung: Mapping[str, str], where: str
    ) -> Record:
        types = TYPES[kind]
        values: dict[str, Any] = {f"{name}_id": record_id for name, record_id in hung.items()}
        for name, value in self._complete(kind, table, hung, types).items():
            if f"{name}_id" in types:
                values[f"{name}_id"] = self.reference(_target(kind, name), value, where)
            elif name in types:
                values[name] = self._value(name, value, types[name], where)
            else:
                raise SampleFault(self.name, f"‘{where}’ 항목의 ‘{name}’은 모르는 이름입니다.")
        try:
            return KINDS[kind].record(**values)
        except TypeError as error:
            raise SampleFault(
                self.name, f"‘{where}’ 항목에 빠진 것이 있습니다({error})."
            ) from error

    def _complete(
        self, kind: str, table: dict[str, Any], hung: Mapping[str, str], types: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The fields of the table, with what it need not say: its owner and its place in line."""
        beside = _ABOUT | KINDS[kind].inside.keys()
        own = {name: value for name, value in table.items() if name not in beside}
        owned = bool(_OWNERS & (own.keys() | hung.keys()))
        for name, key in self.usual.items():
            if f"{name}_id" in types and not (owned and name in _OWNERS):
                own.setdefault(name, key)
        if "position" in types and "position" not in own:
            line = (kind, str(own.get("parent", hung)))
            self._counts[line] += 1
            own["position"] = self._counts[line]
        if "owner_side" in types and "owner" in own:
            own.setdefault("owner_side", "party")
        return own

    def _value(self, name: str, value: Any, wanted: Any, where: str) -> Any:
        try:
            return converted(value, wanted)
        except (TypeError, ValueError, AttributeError) as error:
            raise SampleFault(
                self.name, f"‘{where}’ 항목의 {name} 값을 알 수 없습니다({error})."
            ) from error

    def _cite_all(self, kind: str, table: dict[str, Any], record_id: str, where: str) -> None:
        """Cite the sources of the whole record, then those of single fields and dates."""
        basis = LinkBasis.INFERRED if table.get("likely") else LinkBasis.STATED
        for source in _listed(table.get("source", self.source)):
            self.cite(kind, record_id, source, basis=basis)
        for name, sources in table.get("sources", {}).items():
            for source in _listed(sources):
                self.cite(kind, record_id, source, field=name)
        for name, value in table.items():
            if isinstance(value, dict) and name != "sources" and "source" in value:
                self.cite(kind, record_id, value["source"], field=name)


def _target(kind: str, name: str) -> str:
    """The kind that a reference of this name points to."""
    return kind if name == "parent" or name == "previous" else REFERS_TO.get(name, name)


def _listed(value: str | list[str]) -> list[str]:
    if isinstance(value, list):
        return value
    return [value] if value else []
