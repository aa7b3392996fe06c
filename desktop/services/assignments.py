"""Who is in charge of what, and since when."""

from __future__ import annotations

from desktop.domain.departments import Assignment
from desktop.services.records import Records
from desktop.storage.models import AssignmentRow


class Assignments(Records[Assignment]):
    """담당 지정 of departments and officers."""

    row = AssignmentRow
    record = Assignment
    noun = "담당 지정"
