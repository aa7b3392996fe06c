"""Finding items by text: item, agreement and department, folded."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.domain.text import search_key
from desktop.services.work.listing import Listing
from desktop.storage.models import ActionItemRow, AgreementRow, PlanRow
from desktop.storage.recording import newest_number


class WorkSearch:
    """Prepares the texts once and keeps them until something is saved."""

    def __init__(self) -> None:
        self._kept: tuple[int, dict[str, str]] | None = None

    def ids(self, listing: Listing, text: str) -> set[str]:
        """Ids of the items that say the text, spaces and marks folded, or whose department does."""
        session, wanted = listing.session, search_key(text)
        found = {each for each, said in self._texts(session).items() if wanted in said}
        for department_id in listing.names.named(text):
            found |= set(listing.led_by(department_id))
        return found

    def _texts(self, session: Session) -> dict[str, str]:
        number = newest_number(session)
        if self._kept is None or self._kept[0] != number:
            self._kept = number, _prepared(session)
        return self._kept[1]


def _prepared(session: Session) -> dict[str, str]:
    query = (
        select(
            ActionItemRow.id,
            ActionItemRow.title,
            ActionItemRow.number,
            func.coalesce(AgreementRow.title, PlanRow.title).label("owner_title"),
            func.coalesce(AgreementRow.number, PlanRow.number).label("owner_number"),
        )
        .outerjoin(AgreementRow, AgreementRow.id == ActionItemRow.agreement_id)
        .outerjoin(PlanRow, PlanRow.id == ActionItemRow.plan_id)
        .where(ActionItemRow.deleted_at.is_(None))
    )
    return {row.id: search_key("|".join(row[1:])) for row in session.execute(query)}
