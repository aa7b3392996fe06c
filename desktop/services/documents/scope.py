"""What a document is about: which agreements, plans and items, on which day, in which round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.codes import LabelSet, Lifecycle, Status
from desktop.domain.errors import UserError
from desktop.domain.standing import lifecycle_words, term_care
from desktop.domain.text import search_key
from desktop.domain.views_home import CareKind
from desktop.domain.words import status_word, word
from desktop.services.current import office_row, round_label
from desktop.services.dossier.around import has_come
from desktop.services.dossier.dossier import Dossier, OwnerRow, Placed
from desktop.services.names import NOBODY, Names
from desktop.storage.models import (
    ActionItemRow,
    AgreementRow,
    DepartmentRow,
    OfficeRow,
    OrganisationNameRow,
    PlanRow,
    RoundRow,
)

NOTICE = "예시 자료 (실적은 가상)"

# In the order of the columns of 총괄표.
STATUSES = (
    Status.DONE,
    Status.DONE_CONTINUING,
    Status.ON_TRACK,
    Status.NOT_STARTED,
    Status.PARTIAL,
    Status.DELAYED,
    Status.ON_HOLD,
    Status.STOPPED,
    Status.NOT_REPORTED,
)
_SIGNED = (Lifecycle.IN_FORCE, Lifecycle.ENDED)


@dataclass
class Scope:
    """Handed to all that gather a document; use it only inside its session.

    `today` decides what is late. `departments` are all incarnations of the one that a
    document is narrowed to, None for the whole office.
    """

    session: Session
    office: OfficeRow
    dossier: Dossier
    today: date
    departments: frozenset[str] | None = None
    agreements: list[AgreementRow] = field(default_factory=list)
    plans: list[PlanRow] = field(default_factory=list)

    @property
    def as_of(self) -> date:
        return self.dossier.day

    @property
    def labels(self) -> LabelSet:
        return self.office.label_set

    @property
    def coordinating(self) -> str:
        """The 총괄부서 as it is called on the day."""
        return self.dossier.names.called(self.office.coordinating_department)

    @property
    def notice(self) -> str:
        return NOTICE if self.office.is_sample else ""

    @property
    def round_name(self) -> str:
        label = round_label(self.dossier.round)
        return f"{label} 점검" if label else ""

    def owners(self) -> list[OwnerRow]:
        """Agreements and plans that are being carried out on the day."""
        return [*(row for row in self.agreements if self.is_running(row)), *self.plans]

    def is_running(self, row: OwnerRow) -> bool:
        if isinstance(row, PlanRow) or row.lifecycle is Lifecycle.IN_FORCE:
            return True
        return row.ended_on is not None and row.ended_on > self.as_of

    def items(self, owner: OwnerRow) -> list[Placed]:
        """The items of a running agreement or plan that the document is about."""
        if not self.is_running(owner):
            return []
        return [
            placed
            for placed in self.dossier.items(owner.id)
            if self.departments is None or self._is_ours(placed.row)
        ]

    def all_items(self) -> Iterator[tuple[OwnerRow, ActionItemRow]]:
        for owner in self.owners():
            for placed in self.items(owner):
                yield owner, placed.row

    def department(self, item: ActionItemRow) -> str:
        return self.dossier.names.department(self.dossier.lead(item)) or NOBODY

    def department_once(self, item: ActionItemRow) -> str:
        """With its old name beside it: for the one place that tells both."""
        return self.dossier.names.department_once(self.dossier.lead(item)) or NOBODY

    def owner_department_once(self, owner: OwnerRow) -> str:
        lead = self.dossier.charges.lead(owner.id)
        return self.dossier.names.department_once(lead) or NOBODY

    def owner_department(self, owner: OwnerRow) -> str:
        return self.dossier.names.department(self.dossier.charges.lead(owner.id)) or NOBODY

    def officer(self, *target_ids: str | None) -> str:
        """The first person in charge of the first target that has one."""
        for target_id in target_ids:
            for person in self.dossier.charges.officers(target_id):
                return self.dossier.names.person(person)
        return ""

    def former_names(self) -> dict[str, list[str]]:
        """Names that organisations had given up by the day, by id."""
        query = select(OrganisationNameRow.organisation_id, OrganisationNameRow.name).where(
            OrganisationNameRow.deleted_at.is_(None), OrganisationNameRow.valid_to <= self.as_of
        )
        former: dict[str, list[str]] = defaultdict(list)
        for row in self.session.execute(query):
            former[row.organisation_id].append(row.name)
        return former

    def status_words(self, status: Status) -> str:
        return status_word(status, self.labels)

    def lifecycle(self, row: OwnerRow) -> str:
        if isinstance(row, PlanRow):
            return word(Lifecycle.IN_FORCE)
        if self.is_running(row):
            return lifecycle_words(Lifecycle.IN_FORCE, self.term_care(row))
        return word(row.lifecycle)

    def term_care(self, row: AgreementRow) -> CareKind | None:
        warning = self.office.expiry_warning_days
        standing = Lifecycle.IN_FORCE if self.is_running(row) else row.lifecycle
        return term_care(standing, row.effective_until, self.today, warning)

    def _is_ours(self, item: ActionItemRow) -> bool:
        assert self.departments is not None
        supporting = self.dossier.charges.supporting(item.id)
        return bool(self.departments & {self.dossier.lead(item) or "", *supporting})

    def _has_ours(self, row: OwnerRow) -> bool:
        assert self.departments is not None
        charged = self.dossier.charges.all_departments(row.id)
        items = (placed.row for placed in self.dossier.items(row.id))
        return bool(self.departments & set(charged)) or any(map(self._is_ours, items))

    def narrow(self) -> None:
        """Choose what was signed or announced by the day, by that day, and concerns the
        department."""
        signed = [
            row
            for row in self.dossier.agreements
            if row.lifecycle in _SIGNED and has_come(row.signed_on, self.as_of)
        ]
        announced = [row for row in self.dossier.plans if has_come(row.announced_on, self.as_of)]
        self.agreements = sorted(signed, key=lambda row: row.signed_on.earliest or date.max)
        self.plans = sorted(announced, key=lambda row: row.announced_on.earliest or date.max)
        if self.departments is not None:
            self.agreements = [row for row in self.agreements if self._has_ours(row)]
            self.plans = [row for row in self.plans if self._has_ours(row)]


def read_scope(
    session: Session,
    as_of: date,
    in_round: RoundRow | None,
    *,
    department: str | None = None,
    today: date | None = None,
) -> Scope:
    """Raises UserError for a department that the office never had."""
    dossier = Dossier(session, as_of, in_round)
    scope = Scope(session, office_row(session), dossier, today or as_of)
    if department is not None:
        scope.departments = _all_incarnations(session, dossier.names, department)
    scope.narrow()
    return scope


def _all_incarnations(session: Session, names: Names, department: str) -> frozenset[str]:
    query = select(DepartmentRow.id, DepartmentRow.name).where(DepartmentRow.deleted_at.is_(None))
    wanted = search_key(department)
    found = [row_id for row_id, name in session.execute(query) if search_key(name) == wanted]
    if not found:
        raise UserError(
            "E-106",
            f"‘{department}’ 부서를 찾을 수 없습니다. 자료와 파일은 바뀌지 않았습니다. "
            "부서명을 확인하고 다시 실행하십시오.",
        )
    now = {names.incarnation(each) or each for each in found}
    return frozenset(old for each in now for old in names.incarnations(each))
