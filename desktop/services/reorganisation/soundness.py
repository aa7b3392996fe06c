"""Whether a wished reorganisation is complete in itself, told field by field."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.domain.codes import SuccessionKind
from desktop.domain.errors import InvalidEntry
from desktop.domain.reorganising import Reorganising
from desktop.storage.models import DepartmentRow

# How many departments are opened: at least and at most.
_NEW = {
    SuccessionKind.RENAME: (1, 1),
    SuccessionKind.MERGE: (1, 1),
    SuccessionKind.SPLIT: (2, 10),
    SuccessionKind.ABOLISH: (0, 0),
    SuccessionKind.TRANSFER: (0, 0),
}


def refuse_unsound(session: Session, wanted: Reorganising) -> None:
    """Raises InvalidEntry for `kind`, `department_ids`, `new` or `new.0.name`."""
    if wanted.kind not in _NEW:
        raise InvalidEntry("kind", "조직개편의 종류를 고르십시오.")
    _refuse_departments(wanted)
    few, many = _NEW[wanted.kind]
    if not few <= len(wanted.new) <= many:
        raise InvalidEntry("new", f"새 부서의 이름을 {few}개에서 {many}개까지 적으십시오.")
    for number, new in enumerate(wanted.new):
        if not new.name.strip():
            raise InvalidEntry(f"new.{number}.name", "새 부서의 이름을 적으십시오.")
    if wanted.kind is SuccessionKind.RENAME:
        row = session.get(DepartmentRow, wanted.department_ids[0])
        if row is not None and row.name == wanted.new[0].name.strip():
            raise InvalidEntry("new.0.name", "지금 이름과 같습니다. 새 이름을 적으십시오.")


def _refuse_departments(wanted: Reorganising) -> None:
    several = wanted.kind is SuccessionKind.MERGE
    if len(set(wanted.department_ids)) != len(wanted.department_ids):
        raise InvalidEntry("department_ids", "같은 부서를 두 번 골랐습니다.")
    if several and len(wanted.department_ids) < 2:
        raise InvalidEntry("department_ids", "통합할 부서를 둘 이상 고르십시오.")
    if not several and len(wanted.department_ids) != 1:
        raise InvalidEntry("department_ids", "부서를 하나 고르십시오.")
