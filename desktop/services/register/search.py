"""Finding agreements and plans by text: title, number, parties and department, folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from desktop.domain.text import search_key
from desktop.services.charges import charged_ids
from desktop.services.names import Names
from desktop.storage.models import (
    AgreementPartyRow,
    AgreementRow,
    OrganisationNameRow,
    OrganisationRow,
    PlanRow,
)
from desktop.storage.recording import newest_number


class RegisterSearch:
    """Prepares the texts once and keeps them until something is saved."""

    def __init__(self) -> None:
        self._kept: tuple[int, dict[str, str]] | None = None

    def ids(self, session: Session, text: str, today: date) -> set[str]:
        """Ids of what says the text, spaces and marks folded."""
        wanted = search_key(text)
        found = {each for each, said in self._texts(session).items() if wanted in said}
        names = Names(session, today)
        departments = [old for now in names.named(text) for old in names.incarnations(now)]
        return found | charged_ids(session, departments, today) if departments else found

    def _texts(self, session: Session) -> dict[str, str]:
        number = newest_number(session)
        if self._kept is None or self._kept[0] != number:
            self._kept = number, _prepared(session)
        return self._kept[1]


def _prepared(session: Session) -> dict[str, str]:
    organisations = _organisations(session)
    said: dict[str, list[str]] = {}
    for row in _live(session, AgreementRow, AgreementRow.aliases):
        said[row.id] = [row.title, row.number, *row.aliases]
    for row in _live(session, PlanRow, PlanRow.organisation_id):
        said[row.id] = [row.title, row.number, *organisations.get(row.organisation_id, ())]
    parties = select(
        AgreementPartyRow.agreement_id,
        AgreementPartyRow.organisation_id,
        AgreementPartyRow.name_as_signed,
    ).where(AgreementPartyRow.deleted_at.is_(None))
    for row in session.execute(parties):
        if row.agreement_id in said:
            said[row.agreement_id] += (
                row.name_as_signed,
                *organisations.get(row.organisation_id, ()),
            )
    return {each: search_key("|".join(texts)) for each, texts in said.items()}


def _live(session: Session, row: Any, more: Any) -> Iterable[Any]:
    query: Select[Any] = select(row.id, row.title, row.number, more)
    return session.execute(query.where(row.deleted_at.is_(None)))


def _organisations(session: Session) -> dict[str, list[str]]:
    """Every name an organisation bears or bore."""
    said: dict[str, list[str]] = defaultdict(list)
    query = select(
        OrganisationRow.id,
        OrganisationRow.name,
        OrganisationRow.short_name,
        OrganisationRow.aliases,
    )
    for row in session.execute(query):
        said[row.id] += (row.name, row.short_name, *row.aliases)
    former = select(OrganisationNameRow.organisation_id, OrganisationNameRow.name).where(
        OrganisationNameRow.deleted_at.is_(None)
    )
    for organisation_id, name in session.execute(former):
        said[organisation_id].append(name)
    return said
