"""제1조(목적) …: the articles of an agreement's own text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.domain.codes import ClauseKind
from desktop.drafting.draft import Article
from desktop.drafting.page import Page, Span

_ARTICLE = re.compile(
    r"(?:^|(?<=\s))제\s?(\d{1,3})\s?조(?:의\s?\d)?\s?[\(\[【]\s?([^()\[\]【】\n]{1,40})\s?[\)\]】]",
    re.MULTILINE,
)
_KINDS = (
    (ClauseKind.PURPOSE, r"목적|취지"),
    (ClauseKind.SECRECY, r"비밀|보안|개인정보|기밀"),
    (ClauseKind.TERMINATION, r"해지|해제|종료|변경|수정|개정|중단"),
    (ClauseKind.TERM, r"기간|효력|발효|유효"),
    (ClauseKind.COSTS, r"비용|재정|경비|예산|부담"),
    (ClauseKind.COUNCIL, r"협의회|협의체|위원회|실무|추진체계|협의\s?기구"),
    (
        ClauseKind.OTHER,
        r"해석|기타|분쟁|준수|신의|성실|보관|정의|용어|통지|양도|책임|자료|홍보|원칙|관할|"
        r"지식재산|일반|효과",
    ),
    (ClauseKind.ROLES, r"역할|분담|의무|업무분담|지원|수행"),
    (
        ClauseKind.COOPERATION,
        r"협력|협약\s?내용|협약\s?사항|내용|사업|범위|분야|교류|공동|추진|과제",
    ),
)


@dataclass(frozen=True, slots=True)
class Passage:
    """An article with the place of what it says."""

    article: Article
    body: Span


def passages(page: Page) -> list[Passage]:
    """The articles in order; references such as `제2조(목적)에 따라` inside one are none."""
    found: list[Passage] = []
    starts = [
        m
        for m in _ARTICLE.finditer(page.text)
        if not re.match(r"\s?(?:에|의|를|을|와|과)\s", page.text[m.end() :])
    ]
    for number, match in enumerate(starts):
        end = starts[number + 1].start() if number + 1 < len(starts) else len(page.text)
        heading = page.quote(*match.span(2))
        kind = kind_of_heading(heading.text)
        article = Article(int(match[1]), heading, kind, page.quote(match.end(), end))
        found.append(Passage(article, (match.end(), end)))
    return found if len(found) > 1 else []


_ITEM_KINDS = (
    (
        ClauseKind.COUNCIL,
        r"(?:협의회|협의체|위원회|추진단|전담팀|TF)(?:의|"
        r"를)?\s?(?:공동\s?)?(?:구성|운영|설치)",
    ),
    (ClauseKind.COSTS, r"(?:비용|사업비|경비|재원|예산)의?\s?(?:공동\s?)?(?:부담|분담)"),
    (ClauseKind.SECRECY, r"비밀\s?(?:유지|준수|보장)|개인정보의?\s?보호$"),
    (ClauseKind.TERM, r"(?:협약|유효)\s?기간"),
    (ClauseKind.TERMINATION, r"협약의?\s?(?:해지|해제|종료)"),
)


def kind_of_item(words: str) -> ClauseKind:
    """The kind of an item of a list; cooperation unless its words say otherwise."""
    kinds = (kind for kind, pattern in _ITEM_KINDS if re.search(pattern, words))
    return next(kinds, ClauseKind.COOPERATION)


def kind_of_heading(words: str) -> ClauseKind:
    for kind, pattern in _KINDS:
        if re.search(pattern, words):
            return kind
    return ClauseKind.OTHER
