"""Clauses of agreements and whom they bind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.action_items import ActionClause
from desktop.domain.agreements import Clause, ClauseBinding
from desktop.domain.errors import InvalidEntry
from desktop.domain.registration import ClauseDraft
from desktop.services.records import Records, make, to_record
from desktop.services.rules import Once
from desktop.services.trees import OrderedTree
from desktop.storage.models import (
    ActionClauseRow,
    AgreementPartyRow,
    AgreementVersionRow,
    ClauseBindingRow,
    ClauseRow,
)


class Clauses(OrderedTree[Clause]):
    """조항, verbatim, as a tree in each version."""

    row = ClauseRow
    record = Clause
    noun = "조항"
    fixed = ("version_id",)
    tree = ("version_id",)

    def enter_all(
        self, version_id: str, drafts: Sequence[ClauseDraft], party_ids: Sequence[str]
    ) -> list[str]:
        """Enter clauses in the order given, each before those below it; gives their ids."""
        with self._desk.together("조항 등록"):
            return list(self._enter_drafts(version_id, drafts, party_ids, None))

    def split(self, clause_id: str, texts: Sequence[str]) -> list[str]:
        """Make one clause several, one for each text, in its place; gives all their ids.

        The first keeps what the clause was; the others bind and are carried out like it.
        """
        if len(texts) < 2:
            raise InvalidEntry("text", "나눌 내용을 둘 이상 입력하십시오.")
        stored = self.get(clause_id)
        with self._desk.unit(self._sentence(stored.value, "나누기")) as session:
            row = self._live(session, clause_id)
            self.change(session, row, replace(stored.value, text=texts[0]))
            others = [self._split_off(session, row, text) for text in texts[1:]]
            line = [b for b in self._beside(session, row) if b not in others]
            at = line.index(row) + 1
            for number, placed in enumerate([*line[:at], *others, *line[at:]], start=1):
                placed.position = number
        return [clause_id, *(other.id for other in others)]

    def _split_off(self, session: Session, row: Any, text: str) -> Any:
        record = replace(self._stored(row).value, text=text, mark="", previous_id=None)
        other = self.enter(session, record)
        for row_class, link in ((ClauseBindingRow, ClauseBinding), (ActionClauseRow, ActionClause)):
            links: Any = row_class
            query = select(links).where(links.clause_id == row.id, links.deleted_at.is_(None))
            for linked in session.scalars(query).all():
                copied: Any = to_record(linked, link)
                make(session, row_class, replace(copied, clause_id=other.id))
        return other

    def _enter_drafts(
        self,
        version_id: str,
        drafts: Sequence[ClauseDraft],
        party_ids: Sequence[str],
        parent_id: str | None,
    ) -> Iterator[str]:
        bindings = Bindings(self._desk)
        for position, draft in enumerate(drafts, start=1):
            clause_id = self.add(
                Clause(
                    version_id=version_id,
                    text=draft.text,
                    parent_id=parent_id,
                    position=position,
                    mark=draft.mark,
                    kind=draft.kind,
                    is_tracked=draft.is_tracked,
                    note=draft.note,
                )
            )
            yield clause_id
            for party_id in _bound(draft, party_ids):
                basis = draft.binding_basis
                bindings.add(ClauseBinding(clause_id=clause_id, party_id=party_id, basis=basis))
            yield from self._enter_drafts(version_id, draft.below, party_ids, clause_id)

    def _check(self, session: Session, record: Clause, row: Any) -> None:
        if record.previous_id is None:
            return
        before = session.get_one(ClauseRow, record.previous_id)
        old = session.get_one(AgreementVersionRow, before.version_id)
        new = session.get_one(AgreementVersionRow, record.version_id)
        if old.agreement_id != new.agreement_id:
            raise InvalidEntry("previous_id", "이전 조항이 이 협약의 조항이 아닙니다.")
        if old.sequence >= new.sequence:
            raise InvalidEntry("previous_id", "이전 조항은 앞선 판의 조항이어야 합니다.")


class Bindings(Records[ClauseBinding]):
    """Which parties a clause binds; without any it binds all."""

    row = ClauseBindingRow
    record = ClauseBinding
    noun = "조항 대상"
    once = (Once(("clause_id", "party_id"), "이미 이 조항의 대상입니다."),)
    fixed = ("clause_id",)

    def _check(self, session: Session, record: ClauseBinding, row: Any) -> None:
        clause = session.get_one(ClauseRow, record.clause_id)
        party = session.get_one(AgreementPartyRow, record.party_id)
        version = session.get_one(AgreementVersionRow, clause.version_id)
        if version.agreement_id != party.agreement_id:
            raise InvalidEntry("party_id", "이 협약의 당사자가 아닙니다.")


def _bound(draft: ClauseDraft, party_ids: Sequence[str]) -> list[str]:
    if any(not 0 <= number < len(party_ids) for number in draft.binds):
        raise InvalidEntry("binds", "조항이 가리키는 당사자가 목록에 없습니다.")
    return [party_ids[number] for number in draft.binds]
