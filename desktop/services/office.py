"""The office that watches over agreements, and its settings."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.errors import InvalidEntry, NotFound, Refused
from desktop.domain.office import Office
from desktop.domain.record import Stored
from desktop.services.records import Records
from desktop.storage.models import OfficeRow


class OfficeSettings(Records[Office]):
    """자기관 설정. A file holds exactly one."""

    row = OfficeRow
    record = Office
    noun = "기관 설정"

    def current(self) -> Stored[Office]:
        """The settings. Raises NotFound for a file that has none yet."""
        with self._desk.reading() as session:
            row = _the_office(session)
            if row is None:
                raise NotFound("기관 설정을")
            return self._stored(row)

    def _check(self, session: Session, record: Office, row: Any) -> None:
        if row is None and _the_office(session) is not None:
            raise InvalidEntry("name", "기관 설정은 하나만 둡니다. 있는 설정을 고치십시오.")

    def _check_removal(self, session: Session, row: Any) -> None:
        raise Refused("기관 설정은 삭제할 수 없습니다. 내용을 고치십시오.")


def _the_office(session: Session) -> OfficeRow | None:
    return session.scalars(select(OfficeRow).where(OfficeRow.deleted_at.is_(None))).first()
