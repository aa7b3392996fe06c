"""Contacts and responsible departments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.drafting import persons
from desktop.drafting.contact_tables import listed_officers
from desktop.drafting.draft import Officer
from desktop.drafting.page import Page
from desktop.drafting.persons import Mention

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


def officers(page: Page, found: list[Mention], *, leaders: bool) -> tuple[Officer, ...]:
    """Contacts; for a plan also the heads of divisions who speak about it."""
    listed = [*_contacts(page), *listed_officers(page)]
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
