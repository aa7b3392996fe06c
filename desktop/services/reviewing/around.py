"""What stands around an agreement or plan: budgets, indicators, facilities and items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.domain.action_items import ActionItem, Facility
from desktop.domain.budgets import Budget, BudgetLine
from desktop.domain.codes import LinkBasis, OwnerSide
from desktop.domain.dates import UNKNOWN_DATE
from desktop.domain.errors import InvalidEntry
from desktop.domain.forms import Lookup
from desktop.domain.indicators import Indicator, IndicatorTarget
from desktop.domain.review import Piece, PieceKind
from desktop.domain.text import search_key
from desktop.domain.typed_money import read_amount
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.services.editing.lookups import Lookups
from desktop.services.reviewing.bodies import Bodies
from desktop.services.reviewing.citing import Citing
from desktop.services.reviewing.typed import Share, area, at, day_of, number, shares, taken, year

# What texts call a source of funds, and what the office calls it.
_SOURCES = {
    "국고": "국비",
    "국가": "국비",
    "국": "국비",
    "지방비": "지방비(미구분)",
    "지방": "지방비(미구분)",
    "지자체비": "지방비(미구분)",
    "도비": "시·도비",
    "시비": "시·도비",
    "도·시비": "시·도비",
    "군비": "시·군·구비",
    "구비": "시·군·구비",
    "시군비": "시·군·구비",
    "시·군비": "시·군·구비",
    "민자": "민간자본",
    "민간": "민간자본",
    "민간투자": "민간자본",
    "민간부담": "민간자본",
    "기업부담": "민간자본",
    "자기부담": "자부담",
    "자담": "자부담",
    "대학부담": "공공기관·대학",
    "공사": "공공기관·대학",
}
_OTHER_SOURCE = "기타"


@dataclass(frozen=True, slots=True)
class Owner:
    """The agreement or plan that all of it is of, with the ids of its clauses in their order."""

    agreement_id: str | None = None
    plan_id: str | None = None
    clause_ids: tuple[str, ...] = ()


class Around:
    """Enters the pieces within the unit under way, each with its citations."""

    def __init__(
        self, desk: Desk, pieces: tuple[Piece, ...], today: date, citing: Citing, bodies: Bodies
    ) -> None:
        self._desk, self._pieces, self._today = desk, pieces, today
        self._citing, self._bodies = citing, bodies
        self._activities = Activities(desk)

    def enter(self, owner: Owner) -> None:
        for position, piece in enumerate(taken(self._pieces, PieceKind.BUDGET), start=1):
            with at(piece):
                self._budget(owner, piece, position)
        self._indicators(owner)
        for piece in taken(self._pieces, PieceKind.FACILITY):
            with at(piece):
                self._facility(owner, piece)
        for piece in taken(self._pieces, PieceKind.ACTION):
            with at(piece):
                self._item(owner, piece)

    # budgets

    def _budget(self, owner: Owner, piece: Piece, position: int) -> None:
        parts = shares(piece.entry("shares"))
        budget = Budget(
            project=piece.text.strip() or "사업비",
            agreement_id=owner.agreement_id,
            plan_id=owner.plan_id,
            position=position,
            stated_total=read_amount("total", piece.entry("total")),
            stated_words=self._citing.words(piece),
            note=piece.doubt,
        )
        lines = [self._line(part) for part in parts]
        budget_id = self._activities.budgets.register(budget, lines)
        self._citing.cite(piece, "budget", budget_id, "stated_total")
        stored = self._activities.budget_lines.below("budget_id", budget_id)
        for span, line in zip(piece.spans[1:], stored, strict=False):
            self._citing.cite_at(span, "budget_line", line.id)

    def _line(self, part: Share) -> BudgetLine:
        lookups = Lookups(self._desk, self._today)
        known = {search_key(each.name) for each in lookups.find(Lookup.FUNDING_SOURCE, "", "")}
        name = _SOURCES.get(part.source, part.source)
        found = name if search_key(name) in known else _OTHER_SOURCE
        source_id = lookups.id_of(Lookup.FUNDING_SOURCE, "shares", found)
        if source_id is None:
            raise InvalidEntry("shares", "재원 이름을 입력하십시오.")
        note = part.source if found == _OTHER_SOURCE else ""
        return BudgetLine(
            budget_id="",
            funding_source_id=source_id,
            amount=part.amount,
            stated_words=part.source,
            note=note,
        )

    # indicators

    def _indicators(self, owner: Owner) -> None:
        """Targets of one indicator in several years stand together."""
        for position, group in enumerate(self._groups(), start=1):
            first = group[0]
            with at(first):
                indicator_id = self._activities.indicators.add(
                    Indicator(
                        name=first.text.strip() or "지표",
                        agreement_id=owner.agreement_id,
                        plan_id=owner.plan_id,
                        position=position,
                        unit=first.entry("unit"),
                        stated=" → ".join(filter(None, map(self._citing.words, group))),
                    )
                )
            self._citing.cite(first, "indicator", indicator_id)
            for piece in group:
                with at(piece):
                    self._target(indicator_id, piece)

    def _groups(self) -> Iterator[list[Piece]]:
        groups: dict[tuple[str, str], list[Piece]] = {}
        for piece in taken(self._pieces, PieceKind.TARGET):
            groups.setdefault((search_key(piece.text), piece.entry("unit")), []).append(piece)
        yield from groups.values()

    def _target(self, indicator_id: str, piece: Piece) -> None:
        value, when = number("value", piece.entry("value")), year(piece.entry("year"))
        if value is None or when is None:
            return  # its words are kept with the indicator
        target_id = self._activities.indicator_targets.add(
            IndicatorTarget(indicator_id=indicator_id, year=when, value=value)
        )
        self._citing.cite(piece, "indicator_target", target_id)

    # facilities and items

    def _facility(self, owner: Owner, piece: Piece) -> None:
        size = area(piece.entry("area"))
        facility_id = self._activities.facilities.add(
            Facility(
                name=piece.text,
                agreement_id=owner.agreement_id,
                plan_id=owner.plan_id,
                area=size.value,
                area_approx=size.approx,
                description=size.words,
            )
        )
        self._citing.cite_all(piece, "facility", facility_id)

    def _item(self, owner: Owner, piece: Piece) -> None:
        party = self._owner_of(piece) if owner.agreement_id is not None else None
        due = day_of(piece, "due", self._today, "") if piece.entry("due") else UNKNOWN_DATE
        item = ActionItem(
            title=piece.text,
            text=self._citing.words(piece),
            agreement_id=owner.agreement_id,
            plan_id=owner.plan_id,
            owner_side=OwnerSide.JOINT if party is None else OwnerSide.PARTY,
            owner_id=party,
            due_on=due,
        )
        clause_ids = self._clauses_of(owner, piece)
        items = self._activities.action_items
        item_id = items.derive(item, clause_ids, LinkBasis.INFERRED) if clause_ids else ""
        self._citing.cite_all(piece, "action_item", item_id or items.add(item))

    def _owner_of(self, piece: Piece) -> str | None:
        if not piece.entry("owner").strip():
            return None
        number_of = self._bodies.party_of(piece, "owner")
        return self._bodies.organisation_of(self._bodies.parties[number_of])

    def _clauses_of(self, owner: Owner, piece: Piece) -> list[str]:
        """The clauses that the reader has linked, as far as they are still there."""
        wanted = piece.entry("clauses").split()
        listed = taken(self._pieces, PieceKind.CLAUSE)
        found = zip(listed, owner.clause_ids, strict=False)
        return [each for clause, each in found if clause.entry("number") in wanted]
