"""The draft as one plain document for scripts."""

from __future__ import annotations

from typing import Any

from desktop.drafting.draft import (
    Action,
    Budget,
    Clause,
    Draft,
    Facility,
    Officer,
    Party,
    Signatory,
    Target,
)
from desktop.drafting.page import Quote


def as_plain(draft: Draft) -> dict[str, Any]:
    """Every item with its words and its `span`, offsets into the text as read."""
    return {
        "kind": draft.kind.value,
        "reason": draft.reason,
        "title": draft.title.text if draft.title else None,
        "place": draft.place.text if draft.place else None,
        "parties": [_party(party) for party in draft.parties],
        "signatories": [_signatory(person) for person in draft.signatories],
        **_signed(draft),
        "article_date": draft.published.isoformat() if draft.published else None,
        "clause_style": draft.clause_style,
        "clauses": [_clause(clause) for clause in draft.clauses],
        "articles": [[a.number, a.heading.text, list(a.heading.span)] for a in draft.articles],
        "provisions": [{**_item(a.words), "kind": a.kind.value} for a in draft.articles],
        "budgets": [_budget(budget) for budget in draft.budgets],
        "targets": [_target(target) for target in draft.targets],
        "dates": [{**_item(d.words), "label": d.label} for d in draft.deadlines],
        "officers": [_officer(officer) for officer in draft.officers],
        "follow_up": [_item(body) for body in draft.follow_up],
        "actions": [_action(action) for action in draft.actions],
        "facilities": [_facility(facility) for facility in draft.facilities],
        "doubts": [[d.field, d.number, d.reason] for d in draft.doubts],
        "warnings": list(draft.warnings),
        "spans": _spans(draft),
    }


def _signed(draft: Draft) -> dict[str, Any]:
    value = draft.signed.value
    full = value.earliest if value.earliest and value.earliest == value.latest else None
    return {
        "signed_on": full.isoformat() if full else None,
        "month_day": draft.signed.month_day or None,
        "day_only": draft.signed.day_only or None,
        "signed_basis": value.basis.value if full else None,
    }


def _signatory(person: Signatory) -> dict[str, Any]:
    return {
        "name": "".join(person.name.text.split()),
        "post": person.post.text,
        "party": person.party,
        "spoke": person.spoke,
        "span": list(person.name.span),
    }


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        **_item(clause.words),
        "kind": clause.kind.value,
        "binds": list(clause.binds),
        "heading": clause.heading or None,
    }


def _action(action: Action) -> dict[str, Any]:
    return {
        **_item(action.words),
        "owner": action.owner or None,
        "clauses": list(action.clauses),
        "when": _item(action.when) if action.when else None,
    }


def _facility(facility: Facility) -> dict[str, Any]:
    return {
        "name": facility.name.text,
        "span": list(facility.name.span),
        "area": _item(facility.area) if facility.area else None,
    }


def _target(target: Target) -> dict[str, Any]:
    return {
        **_item(target.words),
        "indicator": target.indicator,
        "year": target.year,
        "value": target.value,
        "unit": target.unit,
    }


def _officer(officer: Officer) -> dict[str, Any]:
    return {
        "dept": officer.department,
        "name": officer.name.text,
        "post": officer.post or None,
        "span": list(officer.name.span),
    }


def _item(quote: Quote) -> dict[str, Any]:
    return {"text": quote.text, "span": list(quote.span)}


def _party(party: Party) -> dict[str, Any]:
    return {
        "name": party.name.text,
        "short": party.short,
        "also": list(party.also),
        "span": list(party.name.span),
    }


def _budget(budget: Budget) -> dict[str, Any]:
    return {
        **_item(budget.words),
        "label": budget.label,
        "total": budget.won,
        "approx": budget.approx,
        "by_source": {share.source: share.won for share in budget.shares},
        "shares": [{**_item(share.words), "source": share.source} for share in budget.shares],
        "warning": budget.warning or None,
    }


def _spans(draft: Draft) -> dict[str, list[int]]:
    """Where the single values stand."""
    quotes = {"title": draft.title, "place": draft.place}
    date_key = "signed_on"
    if not draft.signed.value.is_known:
        date_key = "month_day" if draft.signed.month_day else "day_only"
    quotes[date_key] = draft.signed.words
    return {key: list(quote.span) for key, quote in quotes.items() if quote}
