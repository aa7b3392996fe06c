"""Steps with the local council."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from desktop.domain.codes import CouncilKind
from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.meetings import CouncilAction
from desktop.services.records import Records
from desktop.services.terms import council_term
from desktop.storage.models import AgreementRow, CouncilActionRow


class CouncilActions(Records[CouncilAction]):
    """의회 조치: reports, resolutions, consents (지방자치법 제47조와 각 조례)."""

    row = CouncilActionRow
    record = CouncilAction
    noun = "의회 조치"
    fixed = ("agreement_id",)

    def plan(
        self,
        agreement_id: str,
        kind: CouncilKind,
        *,
        committee: str = "",
        due_on: date | None = None,
    ) -> str:
        """Plan a step; gives its id.

        A report after signing is due when the office's rule says (증평: 체결 후 50일 이내),
        counted from the last possible day of signing, unless `due_on` is given.
        """
        with self._desk.reading() as session:
            due = due_on or _due(session, agreement_id, kind)
        planned = CouncilAction(
            agreement_id=agreement_id, kind=kind, committee=committee, due_on=due
        )
        with self._desk.together(self._sentence(planned, "계획")):
            return self.add(planned)

    def complete(
        self, action_id: str, on: date, *, result: str = "", document_number: str = ""
    ) -> None:
        """Say that the step was taken. Raises Refused when it was already."""
        action = self.get(action_id).value
        if action.done_on is not None:
            raise Refused("이미 마친 의회 조치입니다. 내용이 다르면 고치십시오.")
        done = replace(action, done_on=on, result=result, document_number=document_number)
        with self._desk.together(self._sentence(action, "완료")):
            self.revise(action_id, done)

    def _check(self, session: Session, record: CouncilAction, row: Any) -> None:
        signed = session.get_one(AgreementRow, record.agreement_id).signed_on.earliest
        if record.kind is not CouncilKind.POST_REPORT or signed is None or record.done_on is None:
            return
        if record.done_on < signed:
            raise InvalidEntry("done_on", "사후 보고가 체결일보다 앞설 수 없습니다.")


def _due(session: Session, agreement_id: str, kind: CouncilKind) -> date | None:
    if kind is not CouncilKind.POST_REPORT:
        return None
    agreement = session.get(AgreementRow, agreement_id)
    signed = agreement.signed_on.latest if agreement is not None else None
    return council_term(session).last_day(signed) if signed is not None else None
