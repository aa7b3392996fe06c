"""부서·기관: departments, officers and partners, as of a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.domain.views_directory import (
    DepartmentLine,
    DepartmentsWanted,
    DepartmentView,
    PartnerLine,
    PartnerView,
)
from desktop.services.desk import Desk
from desktop.services.directory.department import department_view
from desktop.services.directory.partner import partner_view
from desktop.services.directory.partners import partner_lines
from desktop.services.directory.tree import department_lines


class Directory:
    """Answers the window's Directory; reads only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def today(self) -> date:
        return self._desk.clock().date()

    def departments(self, wanted: DepartmentsWanted) -> Sequence[DepartmentLine]:
        with self._desk.reading() as session:
            return department_lines(session, wanted)

    def department(self, department_id: str, on: date) -> DepartmentView:
        """Raises NotFound for a department that is gone."""
        with self._desk.reading() as session:
            return department_view(session, department_id, on)

    def partners(self, text: str) -> Sequence[PartnerLine]:
        with self._desk.reading() as session:
            return partner_lines(session, text)

    def partner(self, organisation_id: str, on: date) -> PartnerView:
        """Raises NotFound for an organisation that is gone."""
        with self._desk.reading() as session:
            return partner_view(session, organisation_id, on)
