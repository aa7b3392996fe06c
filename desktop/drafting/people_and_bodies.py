"""Contacts and responsible departments, and the bodies that carry the agreement on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.drafting import persons
from desktop.drafting.draft import Deadline, Officer
from desktop.drafting.page import Page, Quote
from desktop.drafting.persons import Mention
from desktop.drafting.sentences import all_sentences

_CONTACT = re.compile(
    r"^(?:\W{0,3}(?:문\s?의|담당|연락처|담당부서|담당자|문의처)\s?(?:처|자|부서)?\s?[:)]\s*)",
    re.MULTILINE,
)
_ENTRY = re.compile(
    r"(?P<dept>[가-힣A-Za-z0-9·]{2,20}(?:과|팀|실|국|부|단|센터|관|소|"
    r"담당관)(?:\([^)]{1,12}\))?)\s?"
    r"(?:(?P<post>과장|팀장|사무관|주무관|서기관|실장|부장|차장|과장대리|대리|연구관|연구사|"
    r"담당관|주임|국장)\s)?"
    r"(?P<name>[가-힣]{3})(?:\s(?P<post2>과장|팀장|사무관|주무관|서기관|실장|부장|차장|대리|"
    r"연구관|연구사|주임|국장))?\s?[(,:/]?"
)
_LEADER = re.compile(r"(?:과장|팀장|담당관|국장|단장|추진단장)$")
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


def officers(page: Page, found: list[Mention], *, leaders: bool) -> tuple[Officer, ...]:
    """Contacts; for a plan also the heads of divisions who speak about it."""
    listed = list(_contacts(page))
    known = {officer.name.text for officer in listed}
    for mention in found if leaders else []:
        name, post = page.quote(*mention.name), page.quote(*mention.post)
        department = post.text.removesuffix("장")
        if mention.speaks and _LEADER.search(post.text) and name.text not in known:
            known.add(name.text)
            listed.append(Officer(name, department, post.text))
    return tuple(listed)


def _contacts(page: Page) -> Iterator[Officer]:
    for opened in _CONTACT.finditer(page.text):
        number = page.paragraph_at(opened.start())
        last = page.paragraphs[min(number + 2, len(page.paragraphs) - 1)]
        for found in _ENTRY.finditer(page.text, opened.end(), last.end):
            if persons.is_person(found["name"]):
                post = found["post"] or found["post2"] or ""
                yield Officer(page.quote(*found.span("name")), found["dept"], post)


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


_WHEN = re.compile(
    r"(?:올해|내년|오는|지난)?\s?(?:(?:20\d\d|'\d\d)년(?:\s?\d{1,2}월)?|올 연말|올해 연말|내년|"
    r"올해|\d{1,2}월)"
    r"(?:\s?(?:말|초|상반기|하반기|연말|[1-4]분기))?(?:까지|부터|에|경)?"
)
_EVENT = re.compile(
    r"착공|준공|완공|개통|개관|개소|완료|가동|시행|운영|출시|개장|입주|공사|설치|개원|착수|시작"
)
_TERM = re.compile(
    r"(?:협약\s?기간|유효\s?기간)(?:은|는)?\s?(?P<text>[^.\n]{2,60}?)(?=[.\n]|한다|이다|$)"
)


def deadlines(page: Page) -> tuple[Deadline, ...]:
    """Starts, completions and the validity, with the words for the time."""
    found: dict[str, Deadline] = {}
    for span in all_sentences(page):
        for match in _WHEN.finditer(page.plain, *span):
            event = _EVENT.search(page.plain, match.end(), min(span[1], match.end() + 110))
            future = re.search(r"계획|예정|목표|한다|된다|방침", page.plain[match.end() : span[1]])
            if event and future and len(match[0].strip()) > 3:
                quote = page.quote(*match.span())
                found.setdefault(quote.text, Deadline(event[0], quote))
    for match in _TERM.finditer(page.plain):
        quote = page.quote(*match.span("text"))
        found.setdefault(quote.text, Deadline("협약기간", quote))
    return tuple(found.values())
