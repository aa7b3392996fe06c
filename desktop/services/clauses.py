"""Clauses of agreements and whom they bind."""

from __future__ import annotations

from desktop.domain.agreements import Clause, ClauseBinding
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import ClauseBindingRow, ClauseRow


class Clauses(Records[Clause]):
    """조항, verbatim, as a tree in each version."""

    row = ClauseRow
    record = Clause
    noun = "조항"
    fixed = ("version_id",)
    tree = ("version_id",)


class Bindings(Records[ClauseBinding]):
    """Which parties a clause binds."""

    row = ClauseBindingRow
    record = ClauseBinding
    noun = "조항 대상"
    once = (Once(("clause_id", "party_id"), "이미 이 조항의 대상입니다."),)
    fixed = ("clause_id",)
