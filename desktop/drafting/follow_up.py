"""The bodies that carry the agreement on: 실무협의회 and the like."""

from __future__ import annotations

import re

from desktop.drafting.page import Page, Quote

_BODY = re.compile(
    r"((?:[가-힣A-Za-z·-]{2,14}\s){0,3}?[가-힣A-Za-z·-]{0,14}(?:실무\s?협의회|실무\s?협의체|"
    r"협의체|협의회|운영위원회|추진위원회|추진단|실무단|"
    r"실무\s?추진단|공동위원회|TF팀|TF|전담반|실무위원회|실무그룹|워킹그룹|전담팀|협력단))"
    r"(?:\([^)]{1,20}\))?(?:를|을|도|의)?\s?(?:공동으로\s|함께\s|별도로\s|상시\s|정기적으로\s|"
    r"수시로\s)?"
    r"(구성|운영|설치|꾸[려리]|개최|신설|가동|마련|결성|출범)(?!한\s|했|됐|되어)"
)
_LIMIT = re.compile(
    r"^(?:\S*(?:은|는|을|를|에|의|위해|통해|해|하고|하며|으로|에서|고|며|과|와|,|기관은|위한|"
    r"위하여|한|할|될|된|관한|대한))$"
)


def follow_up(page: Page) -> tuple[Quote, ...]:
    """실무협의회 and the like that are to be formed."""
    found: dict[str, Quote] = {}
    for match in _BODY.finditer(page.plain):
        words = match[1].split()
        first = 0
        for number, word in enumerate(words[:-1]):
            if _LIMIT.match(word):
                first = number + 1
        quote = page.quote(match.end(1) - len(" ".join(words[first:])), match.end(1))
        found.setdefault(quote.text.replace(" ", ""), quote)
    return tuple(found.values())
