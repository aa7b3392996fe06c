"""What the text is about: an agreement, an investment agreement, a plan, or none of these."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.domain.codes import TextKind
from desktop.drafting import terms
from desktop.drafting.page import Page
from desktop.drafting.signing import Signing, is_contract

_INVESTMENT = re.compile(
    r"(?<!지역발전)투자(?:유치)?\s?(?:협약|양해\s?각서|합의서|의향서|MOU)|"
    r"투자를? 위한 (?:업무\s?)?(?:협약|양해\s?각서)"
)
_PLAN = re.compile(
    r"계획|전략|비전|착공|기공|준공|조성|구축|건립|확충|투입|육성|본격|추진|사업비|로드맵|"
    r"마스터플랜"
)
_STRONG_PLAN = re.compile(
    r"총?\s?사업비|[억조]\s?(?:\d|여\s?)?[^.\n]{0,10}원[^.\n]{0,25}(?:투입|투자|들여|확보)|"
    r"착공식|기공식|"
    r"비전 선포|종합계획|기본계획|추진과제|추진전략|로드맵"
)
_SOUGHT = (
    "협약·양해각서·합의문을 체결하는 문장, 두 곳 이상의 당사자, "
    "협약서의 조문(제1조…)이 있는지 살펴보았습니다."
)
NONE_FOUND = f"협약을 찾지 못했습니다. {_SOUGHT}"


class Kind(NamedTuple):
    kind: TextKind
    reason: str


def kind_of(page: Page, signings: list[Signing]) -> Kind:
    if is_contract(page):
        return Kind(_which(page, None), "협약서의 조문이 있습니다.")
    main = signings[0] if signings else None
    if (main and _is_subject(page, main)) or _is_headline(page):
        return Kind(_which(page, main), "협약을 체결하는 문장이 있습니다.")
    if _is_plan(page):
        return Kind(TextKind.PLAN, f"협약이 아니라 계획을 다룬 글로 보입니다. {_SOUGHT}")
    return Kind(TextKind.NOT_AGREEMENT, NONE_FOUND)


_HEADLINE = re.compile(
    terms.TERM
    + r"(?:\([^()]{1,20}\))?['\"」>]?\s?(?:[을를]\s)?(?:체결|개최|맺|맞손|통해|통한|추진|서명|"
    r"으로|로|\.{2,3}|…|-|,|\(|$)",
    re.MULTILINE,
)
_NOT_NEW = re.compile(
    r"이행|점검|후속|완수|주년|성과|보고회|간담회|평가|해지|파기|무효|재협상|촉구|논란|공모|선정|"
    r"동의안|부결|비판|반발"
)


def _is_headline(page: Page) -> bool:
    """The headline itself says that an agreement is concluded."""
    head = _head(page)
    return bool(_HEADLINE.search(head)) and not _NOT_NEW.search(head)


def _is_subject(page: Page, main: Signing) -> bool:
    """The agreement is what the text is about, not something it mentions."""
    if main.weight < 3.0:
        return False
    head = _head(page)
    title = "협약" in head or bool(terms.TERM_RE.search(head))
    referred = len(terms.THIS.findall(terms.blank_treaties(page.text)))
    early = page.paragraph_at(main.span[0]) <= 3
    return (title and (early or referred > 0)) or referred > 1 or (early and referred > 0)


def _head(page: Page) -> str:
    """The headline and what stands right below it."""
    return "\n".join(page.plain[p.start : p.end][:200] for p in page.paragraphs[:2])


def _which(page: Page, main: Signing | None) -> TextKind:
    told = page.plain[main.span[0] : main.span[1]] if main else page.plain[:2000]
    if _INVESTMENT.search(told) or _INVESTMENT.search(_head(page)):
        return TextKind.INVESTMENT
    return TextKind.MOU


def _is_plan(page: Page) -> bool:
    lead = "\n".join(page.plain[p.start : p.end] for p in page.paragraphs[:4])
    if terms.treaties(page.text) > 3:
        return False
    return bool(_STRONG_PLAN.search(page.plain)) and bool(_PLAN.search(lead))
