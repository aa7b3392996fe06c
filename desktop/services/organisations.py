"""Organisations, their names through time, and consortia."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.codes import OrganisationKind
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.organisations import Organisation, OrganisationMember, OrganisationName
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import OrganisationMemberRow, OrganisationNameRow, OrganisationRow


class Organisations(Records[Organisation]):
    """기관: parties, partners, owners of plans."""

    row = OrganisationRow
    record = Organisation
    noun = "기관"
    once = (Once(("name",), "같은 이름의 기관이 이미 있습니다."),)

    def rename(
        self, organisation_id: str, name: str, on: date, *, short_name: str = "", reason: str = ""
    ) -> None:
        """Give the organisation a new name from `on`; the old one goes into its history."""
        old = self.get(organisation_id).value
        with self._desk.together(self._sentence(old, "명칭변경")):
            names = OrganisationNames(self._desk)
            names._close(organisation_id, old, on)
            names.add(
                OrganisationName(
                    organisation_id=organisation_id,
                    name=name,
                    short_name=short_name,
                    valid_from=on,
                    reason=reason,
                )
            )
            self.revise(organisation_id, replace(old, name=name, short_name=short_name))

    def name_on(self, organisation_id: str, day: date) -> str:
        """The name that the organisation bore on `day`."""
        with self._desk.reading() as session:
            self._live(session, organisation_id)
            return name_on(session, organisation_id, day)

    def _check(self, session: Session, record: Organisation, row: Any) -> None:
        if row is None or record.kind is OrganisationKind.CONSORTIUM:
            return
        member = select(OrganisationMemberRow.id).where(
            OrganisationMemberRow.consortium_id == row.id,
            OrganisationMemberRow.deleted_at.is_(None),
        )
        if session.scalar(member.limit(1)) is not None:
            raise InvalidEntry("kind", "구성 기관이 있는 컨소시엄의 종류는 바꿀 수 없습니다.")


class OrganisationNames(Records[OrganisationName]):
    """기관명 이력: which name held when. Two names never hold at once."""

    row = OrganisationNameRow
    record = OrganisationName
    noun = "기관명 이력"
    once_at_a_time = (Once(("organisation_id",), "같은 때에 다른 이름이 이미 있습니다."),)
    fixed = ("organisation_id",)

    def _close(self, organisation_id: str, current: Organisation, on: date) -> None:
        """End the name that holds now on `on`; the first time it is entered as it ends."""
        with self._desk.unit("기관명 이력 마감") as session:
            names = _names(session, organisation_id)
            if not names:
                first = OrganisationName(
                    organisation_id=organisation_id,
                    name=current.name,
                    short_name=current.short_name,
                    valid_to=on,
                )
                self.enter(session, first)
                return
            last = names[-1]
            if last.valid_from is not None and last.valid_from >= on:
                raise Refused("이미 그날 이후의 이름이 있습니다. 시행일을 다시 확인하십시오.")
            self.change(session, last, replace(self._stored(last).value, valid_to=on))


class OrganisationMembers(Records[OrganisationMember]):
    """컨소시엄 구성 기관."""

    row = OrganisationMemberRow
    record = OrganisationMember
    noun = "컨소시엄 구성"
    once = (Once(("consortium_id", "member_id"), "이미 구성 기관입니다."),)
    fixed = ("consortium_id",)

    def _check(self, session: Session, record: OrganisationMember, row: Any) -> None:
        consortium = session.get_one(OrganisationRow, record.consortium_id)
        if consortium.kind is not OrganisationKind.CONSORTIUM:
            raise InvalidEntry("consortium_id", "컨소시엄에만 구성 기관을 둘 수 있습니다.")
        member = session.get_one(OrganisationRow, record.member_id)
        if member.kind is OrganisationKind.CONSORTIUM:
            raise InvalidEntry(
                "member_id", "컨소시엄은 다른 컨소시엄의 구성 기관이 될 수 없습니다."
            )


def name_on(session: Session, organisation_id: str, day: date | None) -> str:
    """The name on `day`: that of the history, else today's. "" for an unknown organisation."""
    for row in _names(session, organisation_id):
        started = row.valid_from is None or (day is not None and row.valid_from <= day)
        if day is not None and started and (row.valid_to is None or day < row.valid_to):
            return row.name
    organisation = session.get(OrganisationRow, organisation_id)
    return organisation.name if organisation is not None else ""


def _names(session: Session, organisation_id: str) -> list[OrganisationNameRow]:
    """The names of the history, oldest first; one without a first day is the oldest."""
    query = select(OrganisationNameRow).where(
        OrganisationNameRow.organisation_id == organisation_id,
        OrganisationNameRow.deleted_at.is_(None),
    )
    rows = list(session.scalars(query.order_by(OrganisationNameRow.id)))
    return sorted(rows, key=lambda row: row.valid_from or date.min)
