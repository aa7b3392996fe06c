"""The list of organisations, found by any name they bear or bore."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.domain.text import search_key
from desktop.domain.views_directory import PartnerLine
from desktop.domain.words import word
from desktop.storage.models import (
    AgreementPartyRow,
    AgreementRow,
    OrganisationNameRow,
    OrganisationRow,
)


def partner_lines(session: Session, text: str) -> list[PartnerLine]:
    """By name; those with something agreed, the most first, before those without."""
    counts = _agreed(session)
    former = _former_names(session)
    wanted = search_key(text)
    lines = []
    query = select(OrganisationRow).where(OrganisationRow.deleted_at.is_(None))
    for row in session.scalars(query):
        old = [name for name in dict.fromkeys(former[row.id]) if name != row.name]
        if wanted in search_key("|".join((row.name, row.short_name, *row.aliases, *old))):
            lines.append(
                PartnerLine(
                    id=row.id,
                    name=row.name,
                    kind=word(row.kind),
                    former=", ".join(old),
                    agreements=counts.get(row.id, 0),
                )
            )
    return sorted(lines, key=lambda line: (line.agreements == 0, line.name, line.id))


def _agreed(session: Session) -> dict[str, int]:
    query = (
        select(
            AgreementPartyRow.organisation_id,
            func.count(AgreementPartyRow.agreement_id.distinct()),
        )
        .join(AgreementRow, AgreementRow.id == AgreementPartyRow.agreement_id)
        .where(AgreementPartyRow.deleted_at.is_(None), AgreementRow.deleted_at.is_(None))
        .group_by(AgreementPartyRow.organisation_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _former_names(session: Session) -> dict[str, list[str]]:
    query = select(OrganisationNameRow.organisation_id, OrganisationNameRow.name).where(
        OrganisationNameRow.deleted_at.is_(None)
    )
    found: dict[str, list[str]] = defaultdict(list)
    for organisation_id, name in session.execute(query.order_by(OrganisationNameRow.id)):
        found[organisation_id].append(name)
    return found
