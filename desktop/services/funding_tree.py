"""The funding sources (재원) every new office starts with, as a tree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from desktop.domain.budgets import FundingSource
from desktop.services.records import make
from desktop.storage.models import FundingSourceRow

# code, name, children
_Tree = Iterable[tuple[str, str, Any]]
_SOURCES: _Tree = (
    (
        "national",
        "국비",
        (
            ("national.subsidy", "국고보조금", ()),
            ("national.balanced", "균특", ()),
            ("national.fund", "기금", ()),
            ("national.special_grant", "특별교부세", ()),
        ),
    ),
    ("metropolitan", "시·도비", ()),
    ("basic", "시·군·구비", ()),
    ("local_undivided", "지방비(미구분)", ()),
    ("private", "민간자본", ()),
    ("own", "자부담", ()),
    ("public_body", "공공기관·대학", ()),
    ("in_kind", "현물", ()),
    ("other", "기타", ()),
)


def enter_funding_sources(session: Session) -> None:
    """Enter the tree as part of the caller's unit of work."""
    _enter(session, _SOURCES, None)


def _enter(session: Session, sources: _Tree, parent_id: str | None) -> None:
    for position, (code, name, children) in enumerate(sources, start=1):
        source = FundingSource(
            code=code,
            name=name,
            parent_id=parent_id,
            position=position,
            is_in_kind=code == "in_kind",
        )
        row = make(session, FundingSourceRow, source)
        session.flush()
        _enter(session, children, row.id)
