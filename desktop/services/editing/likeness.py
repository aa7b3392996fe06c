"""Agreements that look like the one being registered: same partner, similar title."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.domain.text import search_key
from desktop.storage.models import AgreementPartyRow, AgreementRow

_ALIKE, _SAME_PARTNER_ALIKE = 0.85, 0.6
_SHOWN = 3


def like_agreements(
    session: Session, title: str, organisation_ids: set[str], except_id: str = ""
) -> list[str]:
    """A sentence for each agreement that may be the same one, the likest first."""
    wanted = search_key(title)
    parties = defaultdict(set)
    query = select(AgreementPartyRow.agreement_id, AgreementPartyRow.organisation_id)
    for agreement_id, organisation_id in session.execute(
        query.where(AgreementPartyRow.deleted_at.is_(None))
    ):
        parties[agreement_id].add(organisation_id)
    found = []
    for row in session.execute(
        select(AgreementRow.id, AgreementRow.title, AgreementRow.number).where(
            AgreementRow.deleted_at.is_(None), AgreementRow.id != except_id
        )
    ):
        likeness = _likeness(wanted, search_key(row.title))
        shared = len(organisation_ids & parties[row.id]) > 1
        if likeness >= (_SAME_PARTNER_ALIKE if shared else _ALIKE):
            found.append((likeness, _told(row.number, row.title, shared=shared)))
    return [told for _, told in sorted(found, reverse=True)[:_SHOWN]]


def _likeness(wanted: str, title: str) -> float:
    matcher = SequenceMatcher(None, wanted, title, autojunk=False)
    if not wanted or matcher.real_quick_ratio() < _SAME_PARTNER_ALIKE:
        return 0.0
    return matcher.ratio() if matcher.quick_ratio() >= _SAME_PARTNER_ALIKE else 0.0


def _told(number: str, title: str, *, shared: bool) -> str:
    why = "당사자가 겹치고 이름이 비슷합니다" if shared else "이름이 비슷합니다"
    return f"{number} ‘{title}’과(와) {why}. 같은 협약인지 확인하십시오."
