"""A draft of the reader as the pieces of a review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date

from desktop.domain.codes import AgreementKind, PartyRole, TextKind
from desktop.domain.dates import format_day
from desktop.domain.errors import InvalidEntry
from desktop.domain.money import Amount
from desktop.domain.review import Piece, PieceKind
from desktop.domain.review_fields import PLAN
from desktop.domain.typed_dates import date_text, read_date
from desktop.domain.typed_money import amount_text
from desktop.drafting.draft import Budget, Draft, Party
from desktop.drafting.page import Quote
from desktop.services.reviewing.articles import clauses_of
from desktop.services.reviewing.headlines import headline, outlet

Named = Callable[[Iterable[str]], str]
"""The name under which one of these forms of a name is kept, "" for none."""

_KINDS = {
    TextKind.MOU: AgreementKind.MOU.value,
    TextKind.INVESTMENT: AgreementKind.INVESTMENT.value,
    TextKind.PLAN: PLAN,
    TextKind.NOT_AGREEMENT: AgreementKind.MOU.value,
}
_FULL_NAMES = ("특별시", "광역시", "특별자치시", "특별자치도")
_NO_TITLE = "협약의 이름이 글에 없어 제목에서 가져왔습니다. 이름을 확인하십시오."


def pieces_of(text: str, drafted: Draft, named: Named) -> tuple[Piece, ...]:
    """Every fact of the draft in the order of a review; what the reader doubts is told so.

    Doubtful ones are left out until somebody ticks them, but for dates and rounded sums, which
    are kept as uncertain as they are.
    """
    doubts = {(each.field, each.number): each.reason for each in drafted.doubts}
    if drafted.kind is TextKind.NOT_AGREEMENT:
        return (_title(text, drafted),)
    return (
        _title(text, drafted),
        *_date(drafted, doubts.get(("signed", 0), "")),
        *_place(drafted),
        *(_party(n, party, named) for n, party in enumerate(drafted.parties)),
        *_signatories(drafted, doubts),
        *clauses_of(text, drafted, doubts),
        *_budgets(drafted, doubts),
        *_targets(drafted, doubts),
        *_facilities(drafted),
        *_actions(drafted, doubts),
        _source(text, drafted),
    )


_Doubts = dict[tuple[str, int], str]


def _title(text: str, drafted: Draft) -> Piece:
    """The name of the agreement; in its stead the headline, which a person must look at."""
    more = {"kind": _KINDS[drafted.kind]}
    if drafted.title is not None:
        spans = (drafted.title.span,)
        return Piece(
            id="title-1", kind=PieceKind.TITLE, text=drafted.title.text, more=more, spans=spans
        )
    if drafted.kind is TextKind.NOT_AGREEMENT:
        return Piece(id="title-1", kind=PieceKind.TITLE, text="", more=more)
    words, span = headline(text)
    doubt = "" if drafted.kind is TextKind.PLAN else _NO_TITLE
    return Piece(
        id="title-1", kind=PieceKind.TITLE, text=words, more=more, spans=(span,), doubt=doubt
    )


def _date(drafted: Draft, doubt: str) -> Iterator[Piece]:
    words = date_text(drafted.signed.value)
    if words:
        spans = _spans(drafted.signed.words)
        yield Piece(id="date-1", kind=PieceKind.DATE, text=words, spans=spans, doubt=doubt)


def _place(drafted: Draft) -> Iterator[Piece]:
    if drafted.place is not None:
        place = drafted.place
        yield Piece(id="place-1", kind=PieceKind.PLACE, text=place.text, spans=(place.span,))


def _party(number: int, party: Party, named: Named) -> Piece:
    also = [each for each in (party.short, *party.also) if each != party.name.text]
    return Piece(
        id=f"party-{number + 1}",
        kind=PieceKind.PARTY,
        text=party.name.text,
        more={
            "organisation": named(party.forms) or _official(party),
            "role": PartyRole.PARTY.value,
            "also": ", ".join(dict.fromkeys(also)),
        },
        spans=(party.name.span,),
    )


def _official(party: Party) -> str:
    """The full name of a province or city that the text calls by its short one."""
    full = (each for each in party.also if each.endswith(_FULL_NAMES))
    return party.name.text if party.name.text.endswith(_FULL_NAMES) else next(full, party.name.text)


def _signatories(drafted: Draft, doubts: _Doubts) -> Iterator[Piece]:
    for number, person in enumerate(drafted.signatories):
        doubt = doubts.get(("signatories", number), "")
        yield Piece(
            id=f"signatory-{number + 1}",
            kind=PieceKind.SIGNATORY,
            text="".join(person.name.text.split()),
            more={"post": person.post.text, "party": person.party},
            spans=_spans(person.name, person.post),
            doubt=doubt,
            taken=not doubt,
        )


def _budgets(drafted: Draft, doubts: _Doubts) -> Iterator[Piece]:
    for number, budget in enumerate(drafted.budgets):
        yield Piece(
            id=f"budget-{number + 1}",
            kind=PieceKind.BUDGET,
            text=budget.label,
            more={
                "total": amount_text(Amount(budget.won, budget.approx)),
                "shares": _shares(budget),
            },
            spans=_spans(budget.words, *(share.words for share in budget.shares)),
            doubt=doubts.get(("budgets", number), ""),
            taken=not budget.warning,
        )


def _shares(budget: Budget) -> str:
    parts = (f"{share.source} {amount_text(Amount(share.won))}" for share in budget.shares)
    return " + ".join(parts)


def _targets(drafted: Draft, doubts: _Doubts) -> Iterator[Piece]:
    for number, target in enumerate(drafted.targets):
        doubt = doubts.get(("targets", number), "")
        yield Piece(
            id=f"target-{number + 1}",
            kind=PieceKind.TARGET,
            text=target.indicator,
            more={
                "year": str(target.year or ""),
                "value": f"{target.value:,}",
                "unit": target.unit,
            },
            spans=(target.words.span,),
            doubt=doubt,
            taken=not doubt,
        )


def _facilities(drafted: Draft) -> Iterator[Piece]:
    for number, facility in enumerate(drafted.facilities):
        area = facility.area.text if facility.area is not None else ""
        yield Piece(
            id=f"facility-{number + 1}",
            kind=PieceKind.FACILITY,
            text=facility.name.text,
            more={"area": area},
            spans=_spans(facility.name, facility.area),
        )


def _actions(drafted: Draft, doubts: _Doubts) -> Iterator[Piece]:
    for number, action in enumerate(drafted.actions):
        doubt = doubts.get(("actions", number), "")
        yield Piece(
            id=f"action-{number + 1}",
            kind=PieceKind.ACTION,
            text=action.words.text,
            more={
                "owner": action.owner,
                "due": _due(action.when, drafted.published),
                "clauses": " ".join(map(str, action.clauses)),
            },
            spans=_spans(action.words, action.when),
            doubt=doubt,
            taken=not doubt,
        )


def _due(words: Quote | None, published: date | None) -> str:
    """The deadline as the clerk may correct it; "" where it cannot be told from the text."""
    if words is None or published is None:
        return ""
    with suppress(InvalidEntry):
        return date_text(read_date("due", words.text, published))
    return ""


def _source(text: str, drafted: Draft) -> Piece:
    words, span = headline(text)
    published = drafted.published
    more = {
        "outlet": outlet(text),
        "published": format_day(published) if published else "",
    }
    return Piece(id="source-1", kind=PieceKind.SOURCE, text=words, more=more, spans=(span,))


def _spans(*quotes: Quote | None) -> tuple[tuple[int, int], ...]:
    return tuple(quote.span for quote in quotes if quote is not None and quote.text)
