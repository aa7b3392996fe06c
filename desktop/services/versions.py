"""Versions of agreements: amendment, extension, renewal, supplement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.domain.action_items import ActionClause
from desktop.domain.agreements import AgreementVersion, Clause, ClauseBinding
from desktop.domain.codes import Lifecycle, VersionKind
from desktop.domain.dates import UNKNOWN_DATE, FuzzyDate
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.record import Record
from desktop.domain.registration import ClauseDraft
from desktop.domain.words import word
from desktop.services.agreements import Agreements
from desktop.services.clauses import Clauses
from desktop.services.records import Records, make, sentence, to_record
from desktop.services.rules import Once
from desktop.storage.models import (
    ActionClauseRow,
    AgreementVersionRow,
    ClauseBindingRow,
    ClauseRow,
)


class Versions(Records[AgreementVersion]):
    """협약 판. A new one copies the clauses; items and progress go on as they are.

    The copies name the clause that they continue, and bind and are carried out as it was.
    """

    row = AgreementVersionRow
    record = AgreementVersion
    noun = "협약 판"
    once = (Once(("agreement_id", "sequence"), "같은 차수의 판이 이미 있습니다."),)
    fixed = ("agreement_id",)

    def amend(self, agreement_id: str, *, dated: FuzzyDate, changes: str) -> str:
        """변경: the same clauses, to be corrected one by one; gives the version's id."""
        return self._follow(agreement_id, VersionKind.AMENDMENT, dated, changes)

    def extend(
        self, agreement_id: str, *, until: FuzzyDate, dated: FuzzyDate, changes: str = ""
    ) -> str:
        """연장: the end of the term moves."""
        with self._desk.together(self._told(agreement_id, VersionKind.EXTENSION)):
            version_id = self._follow(agreement_id, VersionKind.EXTENSION, dated, changes)
            self._change_term(agreement_id, None, until)
        return version_id

    def renew(
        self,
        agreement_id: str,
        *,
        effective_from: FuzzyDate,
        until: FuzzyDate,
        dated: FuzzyDate,
        changes: str = "",
    ) -> str:
        """갱신: a new term."""
        with self._desk.together(self._told(agreement_id, VersionKind.RENEWAL)):
            version_id = self._follow(agreement_id, VersionKind.RENEWAL, dated, changes)
            self._change_term(agreement_id, effective_from, until)
        return version_id

    def supplement(
        self,
        agreement_id: str,
        clauses: Sequence[ClauseDraft],
        *,
        dated: FuzzyDate = UNKNOWN_DATE,
        changes: str = "",
    ) -> str:
        """추가 합의: further clauses beside the old ones (`binds` names no parties here)."""
        with self._desk.together(self._told(agreement_id, VersionKind.SUPPLEMENT)):
            version_id = self._follow(agreement_id, VersionKind.SUPPLEMENT, dated, changes)
            Clauses(self._desk).enter_all(version_id, clauses, ())
        return version_id

    def _follow(self, agreement_id: str, kind: VersionKind, dated: FuzzyDate, changes: str) -> str:
        """A new version on the clauses of the newest."""
        agreement = Agreements(self._desk).get(agreement_id).value
        if agreement.lifecycle is not Lifecycle.IN_FORCE:
            raise Refused(
                "이행 중인 협약만 변경하거나 연장할 수 있습니다. 끝난 협약은 새로 등록하여 "
                "후속으로 이으십시오."
            )
        last = self.newest(agreement_id)
        version = AgreementVersion(
            agreement_id=agreement_id, kind=kind, dated=dated, changes=changes
        )
        with self._desk.unit(self._told(agreement_id, kind)) as session:
            row = self.enter(session, version)
            _copy_clauses(session, last, row.id)
        return row.id

    def _change_term(self, agreement_id: str, first: FuzzyDate | None, until: FuzzyDate) -> None:
        agreements = Agreements(self._desk)
        agreement = agreements.get(agreement_id).value
        first = agreement.effective_from if first is None else first
        changed = replace(agreement, effective_from=first, effective_until=until)
        agreements.revise(agreement_id, changed)

    def newest(self, agreement_id: str) -> str:
        """The id of the version whose clauses stand now."""
        with self._desk.reading() as session:
            query = select(AgreementVersionRow.id).where(
                AgreementVersionRow.agreement_id == agreement_id,
                AgreementVersionRow.deleted_at.is_(None),
            )
            return str(session.scalars(query.order_by(AgreementVersionRow.sequence.desc())).first())

    def _completed(self, session: Session, record: AgreementVersion, row: Any) -> AgreementVersion:
        if row is not None:
            return replace(record, sequence=row.sequence)
        last = session.scalar(
            select(func.max(AgreementVersionRow.sequence)).where(
                AgreementVersionRow.agreement_id == record.agreement_id,
                AgreementVersionRow.deleted_at.is_(None),
            )
        )
        return replace(record, sequence=(last or 0) + 1)

    def _check(self, session: Session, record: AgreementVersion, row: Any) -> None:
        if (record.kind is VersionKind.FIRST) != (record.sequence == 1):
            raise InvalidEntry("kind", "최초 판은 협약을 등록할 때 하나만 생깁니다.")

    def _check_removal(self, session: Session, row: Any) -> None:
        if row.kind is VersionKind.FIRST:
            raise Refused("최초 판은 협약과 함께만 삭제할 수 있습니다.")

    def _told(self, agreement_id: str, kind: VersionKind) -> str:
        agreement = Agreements(self._desk).get(agreement_id).value
        return sentence("협약", agreement.label(), word(kind))


def _copy_clauses(session: Session, old_version_id: str, version_id: str) -> None:
    copies: dict[str, str] = {}
    for row in _from_the_top(_alive(session, ClauseRow.version_id == old_version_id, ClauseRow)):
        copied = replace(
            cast(Clause, to_record(row, Clause)),
            version_id=version_id,
            parent_id=copies.get(row.parent_id),
            previous_id=row.id,
        )
        copies[row.id] = make(session, ClauseRow, copied).id
    for link_class, link in _LINKS:
        for row in _alive(session, link_class.clause_id.in_(copies), link_class):
            record: Any = to_record(row, link)
            make(session, link_class, replace(record, clause_id=copies[row.clause_id]))


def _alive(session: Session, condition: Any, row_class: Any) -> list[Any]:
    query = select(row_class).where(row_class.deleted_at.is_(None), condition)
    return list(session.scalars(query.order_by(row_class.id)))


def _from_the_top(rows: list[Any]) -> Iterator[Any]:
    """Each clause before those below it."""
    below: dict[str | None, list[Any]] = {}
    for row in rows:
        below.setdefault(row.parent_id, []).append(row)
    waiting = below.get(None, [])
    while waiting:
        row = waiting.pop(0)
        yield row
        waiting.extend(below.get(row.id, []))


_LINKS: tuple[tuple[Any, type[Record]], ...] = (
    (ClauseBindingRow, ClauseBinding),
    (ActionClauseRow, ActionClause),
)
