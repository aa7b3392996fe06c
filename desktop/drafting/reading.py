"""The reader: a text goes in, the draft of an agreement comes out. Same text, same draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.domain.codes import TextKind
from desktop.drafting import kinds
from desktop.drafting.actions import actions
from desktop.drafting.articles import passages
from desktop.drafting.budgets import budgets
from desktop.drafting.clauses import clauses
from desktop.drafting.cleaning import LONGEST, read
from desktop.drafting.contacts import officers
from desktop.drafting.days import place_of, signing_date
from desktop.drafting.deadlines import deadlines
from desktop.drafting.doubts import doubts
from desktop.drafting.draft import Draft
from desktop.drafting.facilities import facilities
from desktop.drafting.follow_up import follow_up
from desktop.drafting.page import Page
from desktop.drafting.parties import parties
from desktop.drafting.persons import Mention, mentions
from desktop.drafting.signatories import signatories, signature_block
from desktop.drafting.signing import Signing, signings
from desktop.drafting.targets import targets
from desktop.drafting.titles import title_of


def draft(source: str, published: date | None = None) -> Draft:
    """The draft of `source`; `published` is the day of the article, if it is known."""
    page, stamped, cut = read(source)
    found = signings(page)
    kind, reason = kinds.kind_of(page, found)
    drafted = Draft(kind, reason, published=published or stamped)
    if kind is not TextKind.NOT_AGREEMENT:
        people = mentions(page)
        drafted = _facts(page, drafted, people)
        if kind.is_agreement:
            drafted = _agreement(page, drafted, found, people)
    return replace(drafted, warnings=tuple(_warnings(drafted, cut)), doubts=doubts(drafted))


def _facts(page: Page, drafted: Draft, people: list[Mention]) -> Draft:
    plan = drafted.kind is TextKind.PLAN
    return replace(
        drafted,
        budgets=budgets(page),
        targets=targets(page, drafted.published),
        deadlines=deadlines(page),
        officers=officers(page, people, leaders=plan),
        facilities=facilities(page),
        actions=actions(page, (), (), 0) if plan else (),
    )


def _agreement(page: Page, drafted: Draft, found: list[Signing], people: list[Mention]) -> Draft:
    named = parties(page, found, people)
    articles = passages(page)
    listed = clauses(page, found, named, articles)
    begin = found[0].span[1] if found else 0
    signing = (articles and signature_block(page, named)) or signatories(page, named, people)
    return replace(
        drafted,
        title=title_of(page, found),
        place=place_of(page, found),
        parties=named,
        signatories=tuple(signing),
        signed=signing_date(page, found, drafted.published),
        clauses=listed.clauses,
        clause_style=listed.style,
        articles=tuple(passage.article for passage in articles),
        follow_up=follow_up(page),
        actions=actions(page, listed.clauses, named, begin, listed.others) if not articles else (),
    )


def _warnings(drafted: Draft, cut: bool) -> list[str]:
    found = [budget.warning for budget in drafted.budgets if budget.warning]
    if cut:
        found.append(f"글이 길어 앞의 {LONGEST:,}자만 읽었습니다.")
    if drafted.kind.is_agreement and len(drafted.parties) < 2:
        found.append("당사자를 두 곳 이상 찾지 못했습니다. 원문을 보고 입력하십시오.")
    return found
