"""Departments and how they follow one another."""

from __future__ import annotations

from desktop.domain.departments import Department, DepartmentSuccession
from desktop.services.records import Records
from desktop.storage.models import DepartmentRow, DepartmentSuccessionRow


class Departments(Records[Department]):
    """부서, one record for each name it had."""

    row = DepartmentRow
    record = Department
    noun = "부서"
    tree = ("organisation_id",)


class Successions(Records[DepartmentSuccession]):
    """부서 승계: whose work went on where."""

    row = DepartmentSuccessionRow
    record = DepartmentSuccession
    noun = "부서 승계"
